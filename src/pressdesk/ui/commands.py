"""Every command of the window, once: menus, toolbar, keys and tests read this table.

`handler` is `<part>.<method>` of the window's parts: `filing` (files), `writing`
(the page), `persian` (Persian typing), `arranging` (its blocks), `formatting` (its
looks), `picturing` (photos), `tabling` (tables), `finding` (find and replace),
`proofing` (findings), `viewing` (what is shown), `publishing` (issue and export) and
`helping` (palette and keys).
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Needs = Literal["", "open", "editable", "modified", "undo", "redo", "issued"]


class Command(Struct, frozen=True):
    """One command: `menu` is a menu's id, `needs` what must hold for it to work.

    A text that starts a group has `group` set: a separator stands before it.
    """

    id: str
    menu: str
    shortcut: str
    icon: str
    handler: str
    needs: Needs = ""
    checkable: bool = False
    group: bool = False

    @property
    def message(self) -> str:
        """The id of its text."""
        return f"command-{self.id}"


MENUS = ("file", "edit", "view", "insert", "format", "review", "publish", "help")

COMMANDS: tuple[Command, ...] = (
    Command("new", "file", "Ctrl+N", "file-plus", "filing.new"),
    Command("open", "file", "Ctrl+O", "folder-open", "filing.open"),
    Command("import", "file", "Ctrl+Shift+O", "article", "filing.bring_in"),
    Command("import-clipboard", "file", "", "clipboard", "filing.bring_clipboard"),
    Command(
        "save", "file", "Ctrl+S", "device-floppy", "filing.save", "modified", group=True
    ),
    Command("save-as", "file", "Ctrl+Shift+S", "", "filing.save_as", "open"),
    Command("close", "file", "Ctrl+W", "", "filing.close", "open"),
    Command("print", "file", "Ctrl+P", "printer", "publishing.print", "open"),
    Command("recover", "file", "", "history", "recovering.show"),
    Command("settings", "file", "Ctrl+,", "settings", "viewing.settings", group=True),
    Command("quit", "file", "Ctrl+Q", "", "filing.quit", group=True),
    Command("undo", "edit", "Ctrl+Z", "arrow-back-up", "writing.undo", "undo"),
    Command("redo", "edit", "Ctrl+Y", "arrow-forward-up", "writing.redo", "redo"),
    Command("cut", "edit", "Ctrl+X", "cut", "writing.cut", "editable", group=True),
    Command("copy", "edit", "Ctrl+C", "copy", "writing.copy", "open"),
    Command("paste", "edit", "Ctrl+V", "clipboard", "writing.paste", "editable"),
    Command(
        "paste-plain", "edit", "Ctrl+Shift+V", "", "writing.paste_plain", "editable"
    ),
    Command("paste-notices", "edit", "", "", "bringing.show_last", "open"),
    Command("select-all", "edit", "Ctrl+A", "", "writing.select_all", "open"),
    Command(
        "move-up",
        "edit",
        "Alt+Shift+Up",
        "arrow-move-up",
        "arranging.move_up",
        "editable",
        group=True,
    ),
    Command(
        "move-down",
        "edit",
        "Alt+Shift+Down",
        "arrow-move-down",
        "arranging.move_down",
        "editable",
    ),
    Command("find", "edit", "Ctrl+F", "search", "finding.find", "open", group=True),
    Command("replace", "edit", "Ctrl+H", "replace", "finding.replace", "open"),
    Command("find-next", "edit", "F3", "", "finding.next", "open"),
    Command("find-previous", "edit", "Shift+F3", "", "finding.previous", "open"),
    Command(
        "typing-help",
        "edit",
        "Ctrl+Alt+H",
        "keyboard",
        "persian.help",
        checkable=True,
        group=True,
    ),
    Command("outline", "view", "F9", "list", "viewing.outline", "open", checkable=True),
    Command("form", "view", "F10", "article", "viewing.form", "open", checkable=True),
    Command(
        "meta", "view", "Alt+Return", "id", "viewing.metadata", "open", checkable=True
    ),
    Command(
        "preview",
        "view",
        "Ctrl+Shift+P",
        "file-type-pdf",
        "viewing.preview",
        "open",
        checkable=True,
    ),
    Command(
        "zoom-in", "view", "Ctrl+=", "zoom-in", "viewing.zoom_in", "open", group=True
    ),
    Command("zoom-out", "view", "Ctrl+-", "zoom-out", "viewing.zoom_out", "open"),
    Command("zoom-normal", "view", "Ctrl+0", "", "viewing.zoom_normal", "open"),
    Command(
        "full-screen",
        "view",
        "F11",
        "maximize",
        "stage.full_screen",
        checkable=True,
        group=True,
    ),
    Command(
        "focus",
        "view",
        "Ctrl+Shift+F11",
        "focus-2",
        "stage.focus",
        "open",
        checkable=True,
    ),
    Command(
        "marks",
        "view",
        "Ctrl+Shift+8",
        "pilcrow",
        "persian.marks",
        "open",
        checkable=True,
        group=True,
    ),
    Command("look-light", "view", "", "", "viewing.light", checkable=True, group=True),
    Command("look-dark", "view", "", "", "viewing.dark", checkable=True),
    Command("look-system", "view", "", "", "viewing.system", checkable=True),
    Command("photo", "insert", "Ctrl+Shift+G", "photo", "picturing.photo", "editable"),
    Command("photo-fields", "insert", "", "photo-edit", "picturing.fields", "editable"),
    Command("photo-crop", "insert", "Ctrl+Alt+C", "crop", "picturing.crop", "editable"),
    Command("photo-larger", "insert", "Ctrl+Alt+=", "", "picturing.larger", "editable"),
    Command(
        "photo-smaller", "insert", "Ctrl+Alt+-", "", "picturing.smaller", "editable"
    ),
    Command("photo-replace", "insert", "", "replace", "picturing.swap", "editable"),
    Command("photo-save", "insert", "", "photo-down", "picturing.save", "open"),
    Command(
        "table",
        "insert",
        "Ctrl+Shift+T",
        "table",
        "tabling.insert",
        "editable",
        group=True,
    ),
    Command("table-edit", "insert", "", "", "tabling.edit", "editable"),
    Command(
        "quote",
        "insert",
        "Ctrl+Shift+Q",
        "blockquote",
        "writing.quote",
        "editable",
        group=True,
    ),
    Command(
        "footnote",
        "insert",
        "Ctrl+Alt+F",
        "superscript",
        "writing.footnote",
        "editable",
    ),
    Command("footnote-remove", "insert", "", "", "writing.remove_footnote", "editable"),
    Command("end-mark", "insert", "Ctrl+Alt+E", "", "formatting.end_mark", "editable"),
    Command("date", "insert", "Ctrl+Alt+D", "calendar", "persian.date", "editable"),
    Command("zwnj", "insert", "Ctrl+Shift+2", "", "persian.zwnj", "editable"),
    Command(
        "bold", "format", "Ctrl+B", "bold", "writing.bold", "editable", checkable=True
    ),
    Command(
        "italic",
        "format",
        "Ctrl+I",
        "italic",
        "writing.italic",
        "editable",
        checkable=True,
    ),
    Command(
        "underline",
        "format",
        "Ctrl+U",
        "underline",
        "writing.underline",
        "editable",
        checkable=True,
    ),
    Command(
        "ltr", "format", "Ctrl+Shift+I", "", "persian.ltr", "editable", checkable=True
    ),
    Command("link", "format", "Ctrl+K", "link", "formatting.link", "editable"),
    Command("link-open", "format", "", "world", "formatting.open_link", "open"),
    Command(
        "painter",
        "format",
        "Ctrl+Shift+C",
        "brush",
        "formatting.painter",
        "editable",
        checkable=True,
        group=True,
    ),
    Command("painter-give", "format", "Ctrl+Alt+V", "", "formatting.paint", "editable"),
    Command(
        "clear-format",
        "format",
        "Ctrl+Space",
        "clear-formatting",
        "formatting.plain",
        "editable",
    ),
    Command(
        "list",
        "format",
        "Ctrl+Shift+L",
        "list",
        "writing.bullets",
        "editable",
        group=True,
    ),
    Command(
        "list-numbers",
        "format",
        "Ctrl+Shift+7",
        "list-numbers",
        "writing.numbers",
        "editable",
    ),
    Command("list-latin", "format", "", "", "arranging.latin_numbers", "editable"),
    Command(
        "list-abjad", "format", "", "list-letters", "arranging.letters", "editable"
    ),
    Command(
        "indent", "format", "Ctrl+]", "indent-increase", "arranging.indent", "editable"
    ),
    Command(
        "outdent",
        "format",
        "Ctrl+[",
        "indent-decrease",
        "arranging.outdent",
        "editable",
    ),
    Command(
        "intertitle",
        "format",
        "Ctrl+Shift+H",
        "heading",
        "writing.intertitle",
        "editable",
        group=True,
    ),
    Command("paragraph", "format", "Ctrl+Shift+N", "", "writing.paragraph", "editable"),
    Command(
        "findings",
        "review",
        "F7",
        "text-spellcheck",
        "viewing.findings",
        "open",
        checkable=True,
    ),
    Command("next-area", "view", "F6", "", "viewing.next_area", "open"),
    Command("lengths", "review", "Ctrl+Shift+W", "", "counting.lengths", "open"),
    Command("next-finding", "review", "F8", "", "proofing.next", "open", group=True),
    Command("previous-finding", "review", "Shift+F8", "", "proofing.previous", "open"),
    Command(
        "fix-finding", "review", "Ctrl+.", "check", "proofing.fix_here", "editable"
    ),
    Command("fix-safe", "review", "", "", "proofing.fix_safe", "editable"),
    Command(
        "restore-joiners", "review", "", "", "proofing.restore_joiners", "editable"
    ),
    Command(
        "issue", "publish", "Ctrl+Return", "rubber-stamp", "publishing.issue", "open"
    ),
    Command("correct", "publish", "", "pencil", "publishing.correct", "issued"),
    Command("copy-code", "publish", "", "hash", "publishing.copy_code", "issued"),
    Command(
        "export",
        "publish",
        "Ctrl+E",
        "file-export",
        "publishing.export",
        "open",
        group=True,
    ),
    Command(
        "review-copy",
        "publish",
        "Ctrl+Shift+E",
        "list-numbers",
        "publishing.review_copy",
        "open",
    ),
    Command("paste-kit", "publish", "F2", "clipboard", "publishing.paste_kit", "open"),
    Command("compare", "publish", "", "git-compare", "publishing.compare", "open"),
    Command(
        "letterheads", "publish", "", "palette", "publishing.letterheads", group=True
    ),
    Command("palette", "help", "Ctrl+Shift+A", "command", "helping.palette"),
    Command("keys", "help", "F1", "keyboard", "helping.keys"),
    Command("rules", "help", "", "text-spellcheck", "helping.rules"),
    Command("sample", "help", "", "file-text", "filing.sample", group=True),
    Command("doctor", "help", "", "circle-check", "helping.doctor", group=True),
    Command("about", "help", "", "info-circle", "viewing.about"),
)

BY_ID = {command.id: command for command in COMMANDS}

TOOLBAR: tuple[tuple[str, ...], ...] = (
    ("save", "undo", "redo"),
    ("style", "bold", "italic", "painter", "link", "list", "photo"),
    ("findings", "preview"),
)
"""The toolbar's groups; `style` is the box of block styles, Issue and Export follow."""
