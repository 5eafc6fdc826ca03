"""Copy and paste with other programs: what goes out, and a word on what came in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pressdesk.document.nodes import Release, replace
from pressdesk.notices import Notice
from pressdesk.ui.editor.rows import OBJECTS, Row, content_of

if TYPE_CHECKING:
    from pressdesk.ui.editor.clipboard import Taken
    from pressdesk.ui.editor.page import PageEditor
    from pressdesk.ui.window import MainWindow

_MOST = 4
_LEFT = frozenset(
    f"clip-{kind}"
    for kind in (
        *("file-pictures", "remote-pictures", "unread-pictures", "deletions"),
        *("hidden", "embeds", "remarks", "trackers", "dots", "scripts", "looks"),
    )
)
_GONE = ("-dropped", "-left", "-removed")


class Bringing:
    """What the window does round the clipboard of the page."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._last: tuple[Notice, ...] = ()

    def watch(self, page: PageEditor) -> None:
        """Give the page its scribe, and listen to what is pasted."""
        page.surface.scribe = self.written
        page.pasted.connect(self.pasted)
        page.files_refused.connect(self.refuse_files)
        page.refused.connect(self._window.opening.remind)

    def written(self, rows: list[Row]) -> tuple[str, str]:
        """HTML and plain text of copied rows."""
        from pressdesk.workflow import copying

        window = self._window
        base = window.session.release if window.session.package else Release("")
        if len(rows) == 1 and rows[0].kind not in OBJECTS:
            made = copying.copied_words(replace(base, lead=rows[0].text))
        else:
            content = content_of(rows)
            release = replace(base, body=content.body, **content.parts)
            made = copying.copied(window.desk, release)
        return made.html, made.plain

    def pasted(self, taken: Taken) -> None:
        """Keep the photos that came along, and say in one sentence what did not."""
        window = self._window
        for name, data in taken.media.items():
            window.session.add_media(name, data)
        if not taken.notices:
            return
        from pressdesk.ui.panels.message_bar import Message

        self._last = taken.notices
        said, way = self.sentence(taken.notices), window.text("bar-see-list")
        window.bar.say(Message(said, "info", way, self.show_last, passing=True))

    def show_last(self) -> None:
        """What the last paste left out or changed, also when its message has gone."""
        if self._last:
            self._show(self._last)
        else:
            self._window.say(self._window.text("bar-no-paste"))

    def refuse_files(self) -> None:
        """A file's path is no text: how its content comes in is said instead."""
        window = self._window
        way = window.text("command-import")
        window.say(window.text("bar-files"), "info", way, window.filing.bring_in)

    def sentence(self, notices: Iterable[Notice]) -> str:
        """What was left out, then what was set right."""
        notices = tuple(notices)
        left = [one for one in notices if one.id in _LEFT or one.id.endswith(_GONE)]
        other = [one for one in notices if one not in left]
        parts = (
            self._window.text(f"bar-clip-{name}", what=self._short(some))
            for name, some in (("left", left), ("changed", other))
            if some
        )
        return " ".join(parts)

    def _short(self, notices: list[Notice]) -> str:
        window = self._window
        short = window.desk.messages
        shown = [one for one in notices if short.has(f"{one.id}-short")][:_MOST]
        said = [short.text(f"{one.id}-short", **one.args) for one in shown]
        rest = len(notices) - len(shown)
        if rest:
            said.append(window.text("bar-clip-more", count=rest))
        return window.text("bar-clip-comma").join(said)

    def _show(self, notices: tuple[Notice, ...]) -> None:
        from pressdesk.ui.dialogs.notices import NoticesDialog

        window = self._window
        NoticesDialog(window, window.desk, window.look, notices).exec()
