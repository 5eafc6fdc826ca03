import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from pressdesk.document.nodes import plain
from pressdesk.settings.policy import policy_of
from pressdesk.text.characters import RLM, persian_digits
from pressdesk.ui import tasks
from pressdesk.ui.dialogs.about import AboutDialog
from pressdesk.ui.dialogs.address import Address
from pressdesk.ui.dialogs.ask import Unsaved
from pressdesk.ui.dialogs.settings import SettingsDialog
from pressdesk.ui.tables.size import TableSize
from pressdesk.workflow import compose, deliver
from pressdesk.workflow.deliver import ExportResult
from pressdesk.writers import letterhead

# Offscreen has no window manager to tell of a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_export_makes_the_files_and_shows_them(opened, qtbot, tmp_path):
    dialog = opened.publishing.export_dialog()
    qtbot.addWidget(dialog)
    dialog.rows["pdf"].box.setChecked(False)
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.show()
    dialog.begin()
    assert not dialog.make.isEnabled()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=20_000)
    made = sorted(path.suffix for path in (tmp_path / "out").iterdir())
    assert made == [".docx", ".html"]
    assert dialog.rows["html"].path.is_file()
    assert dialog.open_folder.isVisible()
    assert not dialog.rows["pdf"].open.isVisible()


def test_export_stops_when_asked(opened, qtbot, tmp_path, monkeypatch):
    def slow(desk, package, stem, chosen, folder, progress, cancelled, **_):
        done = []
        for number, name in enumerate(chosen):
            if cancelled():
                break
            progress(name, number, len(chosen))
            qtbot_wait.wait(0.2)
            done.append(ExportResult(name, folder / name, 10))
        return tuple(done)

    import threading

    qtbot_wait = threading.Event()
    monkeypatch.setattr(deliver, "export", slow)
    dialog = opened.publishing.export_dialog()
    qtbot.addWidget(dialog)
    dialog.folder.setText(str(tmp_path))
    dialog.show()
    dialog.begin()
    dialog._stop_or_close()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=5_000)
    assert len(dialog.results) < 3


def test_a_failed_export_is_told(opened, qtbot, tmp_path):
    (tmp_path / "file").write_text("x")
    dialog = opened.publishing.export_dialog()
    qtbot.addWidget(dialog)
    dialog.folder.setText(str(tmp_path / "file"))
    dialog.begin()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=20_000)
    assert dialog.results == ()
    assert dialog.said.text()


def test_nothing_chosen_cannot_be_made(opened, qtbot):
    dialog = opened.publishing.export_dialog()
    qtbot.addWidget(dialog)
    for row in dialog.rows.values():
        row.box.setChecked(False)
    assert not dialog.make.isEnabled()


def test_the_gate_blocks_and_leads_to_the_error(window, qtbot, desk):
    window.session.open(compose.new(desk, "press-invitation"))
    dialog = window.publishing.issue_dialog()
    qtbot.addWidget(dialog)
    assert not dialog.issue_button.isEnabled()
    assert dialog.first_button.isDefault()
    with qtbot.waitSignal(dialog.place_asked) as asked:
        dialog.first_button.click()
    assert asked.args[0].severity == "error"


def test_the_gate_of_a_ready_release_is_open(opened, qtbot):
    dialog = opened.publishing.issue_dialog()
    qtbot.addWidget(dialog)
    assert dialog.issue_button.isEnabled()
    assert "۱۴۰۵۰۰۰۰۱" in dialog.code.text()


def test_the_rule_may_be_off(window, qtbot, desk):
    desk.settings.set("issue.block_on_errors", value=False)
    window.session.open(compose.new(desk, "press-invitation"))
    dialog = window.publishing.issue_dialog()
    qtbot.addWidget(dialog)
    assert not dialog.issue_button.isEnabled()  # empty required fields always block


def test_settings_are_taken_over_together(window, qtbot, desk):
    dialog = SettingsDialog(window, desk, window.look)
    qtbot.addWidget(dialog)
    lines = {
        line.accessibleName(): line
        for line in dialog.findChildren(QLineEdit)
        if line.accessibleName()
    }
    lines[desk.text("settings-label-office-name")].setText("ادارهٔ نمونه")
    lines[desk.text("settings-label-code-pattern")].setText("no number")
    dialog.save()
    assert dialog.wrong.text()
    assert desk.option("office.name") != "ادارهٔ نمونه"
    lines[desk.text("settings-label-code-pattern")].setText("{yyyy}{seq:4}")
    dialog.save()
    assert desk.option("office.name") == "ادارهٔ نمونه"
    assert desk.option("code.pattern") == "{yyyy}{seq:4}"


def test_what_policy_rules_is_shown_locked(window, qtbot, desk):
    ruled = {"office.name": "آبان‌رود", "theme": "dark", "typing.help": False}
    desk.settings._policy = policy_of({**ruled, "limits.lead_max": 45}, {})
    dialog = SettingsDialog(window, desk, window.look)
    qtbot.addWidget(dialog)
    managed = desk.text("settings-managed")
    said = [label for label in dialog.findChildren(QLabel) if label.text() == managed]
    assert len(said) == 4
    named = {each.accessibleName(): each for each in dialog.findChildren(QWidget)}
    for option_id in (*ruled, "limits.lead_max"):
        name = option_id.replace(".", "-").replace("_", "-")
        control = named[desk.text(f"settings-label-{name}")]
        assert not control.isEnabled() or control.isReadOnly()
        assert managed in control.accessibleDescription()
    assert dialog.changed() == {}


def test_unsaved_has_three_buttons(window, qtbot):
    dialog = Unsaved(window, window.look, window.text, "خبر")
    qtbot.addWidget(dialog)
    assert dialog.buttons["save"].isDefault()
    dialog.buttons["discard"].click()
    assert dialog.answer == "discard"


@pytest.mark.parametrize("make", [AboutDialog, TableSize])
def test_small_dialogs_open(window, qtbot, make):
    dialog = make(window, window.look, window.text)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.isVisible()


def test_an_address_runs_left_to_right(window, qtbot):
    dialog = Address(window, window.look, window.text, "https://abanrud.example")
    qtbot.addWidget(dialog)
    assert dialog.line.layoutDirection().name == "LeftToRight"
    assert dialog.value == "https://abanrud.example"


def test_the_preview_draws_the_real_pdf(opened, qtbot):
    opened.docks.toggle("preview")
    preview = opened.docks.preview
    with qtbot.waitSignal(preview.drawn, timeout=20_000) as drawn:
        preview.look_again()
    assert drawn.args[0] >= 1
    page = preview.sheets.pages[0]
    dark = sum(
        page.pixelColor(x, y).lightness() < 128
        for x in range(0, page.width(), 3)
        for y in range(0, page.height(), 3)
    )
    assert dark > 50
    tasks.wait()


def test_the_gallery_makes_a_draft(window, qtbot):
    window.filing.new_message("روز ارتباطات و روابط عمومی")
    gallery = window.gallery
    assert gallery.chosen == "occasion-address"
    assert gallery.form.values()["occasion"] == "روز ارتباطات و روابط عمومی"
    gallery._create()
    assert window.at_page
    assert window.session.release.meta.kind == "occasion-address"


def test_the_gallery_filters(window):
    window.filing.new()
    gallery = window.gallery
    gallery.kinds.setCurrentRow(3)
    shown = [t for t, card in gallery.cards.items() if not card.isHidden()]
    assert shown == ["notice", "press-invitation"]


@pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
def test_export_shows_the_first_page(opened, qtbot, desk):
    dialog = opened.publishing.export_dialog()
    qtbot.addWidget(dialog)
    page = dialog.page
    assert page.picture is None
    assert page.accessibleName() == desk.text("export-first-page")
    dialog.show()
    qtbot.waitUntil(lambda: page.picture is not None, timeout=20_000)
    picture = page.picture
    assert picture.deviceIndependentSize().width() == page.width()
    dark = sum(
        picture.pixelColor(x, y).lightness() < 128
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    )
    assert dark > 50


def test_another_letterhead_draws_another_page_once(
    opened, qtbot, monkeypatch, tmp_path
):
    drawn, written = [], []
    real = deliver.preview_pdf

    def preview(desk, package, letterhead=""):
        drawn.append(letterhead)
        return real(desk, package, "official")

    def export(*_args, letterhead, **_more):
        written.append(letterhead)
        return ()

    monkeypatch.setattr(deliver, "preview_pdf", preview)
    monkeypatch.setattr(deliver, "export", export)
    dialog = opened.publishing.export_dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.folder.setText(str(tmp_path))
    dialog.letterhead.addItem("سربرگ دوم", "second")
    last = dialog.letterhead.count() - 1
    dialog.letterhead.setCurrentIndex(last)
    assert dialog.page.picture is None
    qtbot.waitUntil(lambda: dialog.page.picture is not None, timeout=20_000)
    for row in (0, last):
        dialog.letterhead.setCurrentIndex(row)
    tasks.wait()
    assert sorted(drawn) == ["official", "second"]
    dialog.begin()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=5_000)
    assert written == ["second"]


def test_a_page_that_fails_says_why(opened, qtbot, monkeypatch):
    def broken(*_args):
        raise OSError("no room")

    monkeypatch.setattr(deliver, "preview_pdf", broken)
    dialog = opened.publishing.export_dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    busy = opened.text("preview-busy")
    qtbot.waitUntil(lambda: dialog.page._said != busy, timeout=5_000)
    assert "no room" in dialog.page._said
    assert dialog.page.picture is None


@pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
def test_the_gate_says_what_is_in_order(opened, qtbot, desk):
    dialog = opened.publishing.issue_dialog()
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.list.findChildren(QLabel))
    headline = desk.text("editor-kind-headline")
    assert headline in said
    words = len(plain(opened.session.release.headline).split())
    shown = persian_digits(str(words)) if desk.option("language") == "fa" else words
    assert str(shown) in said


def test_a_finding_s_first_sentence_stands_alone(window, qtbot, desk):
    window.session.open(compose.new(desk, "press-invitation"))
    dialog = window.publishing.issue_dialog()
    qtbot.addWidget(dialog)
    first = desk.messages.notice(dialog.found[0])
    what, _, then = first.partition(". ")
    said = [label.text().strip(RLM) for label in dialog.list.findChildren(QLabel)]
    assert what in said
    assert then in said


def test_a_format_of_several_files_is_one_row(opened, qtbot, monkeypatch, tmp_path):
    def export(*_args, **_kinds):
        names = ("index.html", "one.jpg")
        return tuple(ExportResult("html", tmp_path / name, 2048) for name in names)

    monkeypatch.setattr(deliver, "export", export)
    dialog = opened.publishing.export_dialog()
    qtbot.addWidget(dialog)
    for name, row in dialog.rows.items():
        row.box.setChecked(name == "html")
    dialog.begin()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=5_000)
    row = dialog.rows["html"]
    assert row.path == tmp_path / "index.html"
    assert opened.text("export-files-size", count=2, size=4) in row.note.text()
    names = [a.text() for a in row.menu.actions() if not a.isSeparator()]
    assert len(names) == 4
    assert "one.jpg" in names[1]


def test_the_default_letterhead_is_chosen_by_name(window, qtbot, desk):
    desk.settings.set("letterhead.default", "gone")
    dialog = SettingsDialog(window, desk, window.look)
    qtbot.addWidget(dialog)
    name = desk.text("settings-label-letterhead-default")
    boxes = dialog.findChildren(QComboBox)
    (box,) = [each for each in boxes if each.accessibleName() == name]
    assert box.currentData() == "gone"
    assert "letterhead.default" not in dialog.changed()
    box.setCurrentIndex(box.findText(letterhead.load("band").name.in_language("fa")))
    dialog.save()
    assert desk.option("letterhead.default") == "band"
