"""Pictures of what a template gives: shipped ones, or drawn in the background."""

from __future__ import annotations

from dataclasses import replace as with_fields
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QObject, Signal

from pressdesk import assets
from pressdesk.document.nodes import Stamp, replace
from pressdesk.notices import PressdeskError
from pressdesk.system import atomic
from pressdesk.ui import tasks

if TYPE_CHECKING:
    from pressdesk.document.package import Package
    from pressdesk.workflow.desk import Desk

WIDTH = 420
_CODE = "140500001"


class Thumbnails(QObject):
    """Gives the picture of a template at once if it has one, or later by `ready`."""

    ready = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._pictures: dict[str, QtGui.QImage] = {}
        self._asked: set[str] = set()
        self._task: tasks.Task | None = None

    def picture(self, template_id: str) -> QtGui.QImage | None:
        """The picture, or None while there is none yet."""
        if template_id not in self._pictures:
            found = self._kept(template_id)
            if found is not None:
                self._pictures[template_id] = found
        return self._pictures.get(template_id)

    def draw_missing(self, template_ids: tuple[str, ...]) -> None:
        """Draw those without a picture, one after the other, in the background."""
        missing = [t for t in template_ids if self.picture(t) is None]
        missing = [t for t in missing if t not in self._asked]
        self._asked.update(missing)
        if not missing:
            return
        from pressdesk.ui.pages import draw_pages
        from pressdesk.workflow import deliver

        desk = self._desk

        def work(
            progress: tasks.Progress, stop: tasks.Cancelled
        ) -> list[tuple[str, QtGui.QImage]]:
            made = []
            for number, template_id in enumerate(missing):
                if stop():
                    break
                data = deliver.preview_pdf(desk, _issued(desk, template_id))
                made.append((template_id, draw_pages(data, WIDTH, 1.0, most=1)[0]))
                progress(template_id, number, len(missing))
            return made

        self._task = tasks.begin(work, self._take, lambda _notice: None)

    def stop(self) -> None:
        """The window closes: draw no more."""
        if self._task is not None:
            self._task.cancel()

    def _take(self, made: list[tuple[str, QtGui.QImage]]) -> None:
        for template_id, image in made:
            self._pictures[template_id] = image
            self._keep(template_id, image)
            self.ready.emit(template_id)

    def _key(self, template_id: str) -> str:
        import hashlib

        from pressdesk.workflow import imprint

        office = repr(imprint.office(self._desk)).encode()
        folder = assets.resources("templates", template_id)
        source = b"".join(
            folder.joinpath(name).read_bytes()
            for name in ("template.json", "sample.json")
        )
        return hashlib.sha256(office + source).hexdigest()[:16]

    def _kept(self, template_id: str) -> QtGui.QImage | None:
        own = self._desk.home / "thumbnails" / f"{self._key(template_id)}.png"
        if own.is_file():
            return QtGui.QImage(str(own))
        shipped = assets.resources("templates", template_id, "thumbnail.png")
        if shipped.is_file():
            return QtGui.QImage.fromData(shipped.read_bytes())
        return None

    def _keep(self, template_id: str, image: QtGui.QImage) -> None:
        folder = self._desk.home / "thumbnails"
        try:
            atomic.make_folder(folder)
        except PressdeskError:
            return
        image.save(str(folder / f"{self._key(template_id)}.png"))


def _issued(desk: Desk, template_id: str) -> Package:
    """The sample as it will leave the desk: without the mark of a draft."""
    from pressdesk.workflow import compose

    sample = compose.sample(desk, template_id)
    stamp = Stamp(code=_CODE, instant=desk.clock().isoformat(), issuer="")
    return with_fields(sample, release=replace(sample.release, stamp=stamp))
