import os

import pytest
from PySide6.QtGui import QGuiApplication

from pressdesk.assets import resources
from pressdesk.document.nodes import replace
from pressdesk.notices import MachineFailed, notice
from pressdesk.text.characters import BIDI_CONTROLS
from pressdesk.ui.dialogs import export_rows
from pressdesk.ui.dialogs.export_rows import GROUPS, PRESETS, grouped, preset
from pressdesk.workflow import compose, deliver
from pressdesk.writers import catalogue
from tests.ui.test_access import unnamed

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LANGUAGES = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
UNTIL = "2026-05-18T10:00:00+03:30"


@pytest.fixture(autouse=True)
def no_first_page(monkeypatch):
    """Its picture is another test's; here it would only cost a second each time."""

    def refuse(*_args):
        raise MachineFailed(notice("task-failed", "error", reason="x"))

    monkeypatch.setattr(deliver, "preview_pdf", refuse)


@pytest.fixture
def dialog(opened, qtbot, tmp_path):
    made = opened.publishing.export_dialog()
    qtbot.addWidget(made)
    made.folder.setText(str(tmp_path / "out"))
    made.show()
    return made


def choose(dialog, *names):
    for name, row in dialog.rows.items():
        row.box.setChecked(name in names)


def run(dialog, qtbot):
    dialog.begin()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=30_000)


@LANGUAGES
def test_every_format_stands_in_one_group_with_its_words(dialog, opened):
    assert set(dialog.rows) == set(deliver.formats())
    placed = [each for formats in GROUPS.values() for each in formats]
    assert len(placed) == len(set(placed))
    for row in dialog.rows.values():
        assert not row.name.startswith("format-")
        assert not row.about.startswith("format-")
    assert unnamed(dialog) == []


def test_every_format_has_an_icon_of_its_own():
    shown = [export_rows._ICONS[name] for name in deliver.formats()]
    assert len(set(shown)) == len(shown)
    for name in shown:
        assert resources("icons", f"{name}.svg").is_file()


def test_a_bundle_and_a_mail_are_made_and_opened(dialog, qtbot, monkeypatch):
    seen = []
    monkeypatch.setattr(export_rows, "open_file", seen.append)
    choose(dialog, "eml", "bundle")
    run(dialog, qtbot)
    assert dialog.failures == {}
    bundle, mail = dialog.rows["bundle"], dialog.rows["eml"]
    assert len(mail.paths) == 1
    assert len(bundle.paths) > 20
    for row in (bundle, mail):
        row.open.click()
    assert [path.name.rpartition(".")[2] for path in seen] == ["zip", "eml"]
    folder = [a for a in bundle.menu.actions() if not a.isSeparator()][-2]
    folder.trigger()
    assert seen[-1] == dialog.rows["eml"].path.parent


def test_an_unknown_format_is_not_lost():
    known = ("docx", "pdf", "telex")
    assert grouped(known) == {"print": ("docx", "pdf"), "newsroom": ("telex",)}


def test_a_group_is_chosen_as_a_whole_and_back(dialog):
    choose(dialog)
    head = dialog.formats.heads[1]
    head.all.click()
    web = tuple(grouped(deliver.formats())["web"])
    assert dialog.chosen == web
    head.all.click()
    assert dialog.chosen == ()


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_chooses_its_formats_and_no_others(dialog, name):
    dialog.formats.presets[name].click()
    known = deliver.formats()
    assert set(dialog.chosen) == preset(name, known) != set()
    marked = {each for each, chip in dialog.formats.presets.items() if chip.isChecked()}
    assert name in marked
    dialog.rows[dialog.chosen[0]].box.setChecked(False)
    assert not dialog.formats.presets[name].isChecked()


def test_what_fails_is_told_in_its_row_and_stops_nothing(
    dialog, opened, qtbot, monkeypatch
):
    def write(*_args):
        raise MachineFailed(notice("task-failed", "error", reason="بی‌جا"))

    entries = [
        catalogue.WriterEntry(e.id, e.ending, e.media_type, write)
        if e.id == "fragment"
        else e
        for e in catalogue.WRITERS
    ]
    monkeypatch.setattr(catalogue, "WRITERS", tuple(entries))
    choose(dialog, "fragment", "paste", "ninjs")
    run(dialog, qtbot)
    row = dialog.rows["fragment"]
    assert "بی‌جا" in row.note.text()
    assert row.note.property("tone") == "error"
    assert not row.open.isVisible()
    assert dialog.rows["ninjs"].open.isVisible()
    assert opened.text("export-failed", count=1) in dialog.said.text()
    choose(dialog, "ninjs")
    run(dialog, qtbot)
    assert row.note.property("tone") == "text2"
    assert dialog.failures == {}


def test_what_somebody_changed_is_kept_and_told_in_its_row(dialog, qtbot, opened):
    choose(dialog, "html")
    run(dialog, qtbot)
    row = dialog.rows["html"]
    row.path.write_bytes(b"by hand")
    os.utime(row.path, ns=(1_780_000_000_123_456_700, 1_780_000_000_123_456_700))
    run(dialog, qtbot)
    kept = row.path.with_stem(f"{row.path.stem}-تغییریافته")
    assert kept.read_bytes() == b"by hand"
    assert row.note.text() == opened.text("export-kept-beside")
    assert row.note.property("tone") == "warn"
    for said in (row.note.toolTip(), row.box.accessibleDescription()):
        assert kept.name in "".join(c for c in said if c not in BIDI_CONTROLS)
    run(dialog, qtbot)
    assert row.note.property("tone") == "text2"


@pytest.mark.parametrize("typed", ["برای سایت", ' "برای سایت" ', "برای سایت/"])
def test_a_bare_name_is_a_folder_beside_the_release(
    window, desk, qtbot, tmp_path, monkeypatch, typed
):
    """Not one below the folder where the program runs, which may be anywhere."""
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    path = tmp_path / "a.pressdesk"
    compose.save(path, compose.sample(desk, "meeting-report"))
    window.filing.open_path(path)
    dialog = window.publishing.export_dialog()
    qtbot.addWidget(dialog)
    dialog.folder.setText(typed)
    choose(dialog, "message")
    run(dialog, qtbot)
    assert [each.parent for each in dialog.paths] == [tmp_path / "برای سایت"]
    dialog.folder.setText("")
    run(dialog, qtbot)
    assert [each.parent for each in dialog.paths] == [tmp_path]


def test_the_files_are_listed_and_their_paths_copied(dialog, qtbot, opened):
    choose(dialog, "paste")
    run(dialog, qtbot)
    row = dialog.rows["paste"]
    listed = [a for a in row.menu.actions() if not a.isSeparator()]
    assert len(listed) == len(row.paths) + 2
    listed[-1].trigger()
    paths = QGuiApplication.clipboard().text().splitlines()
    assert paths == [str(path) for path in row.paths]
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().splitlines() == paths


def test_what_was_exported_is_offered_again(opened, qtbot, tmp_path, monkeypatch):
    def exec_(dialog):
        qtbot.addWidget(dialog)
        dialog.folder.setText(str(tmp_path / "out"))
        choose(dialog, "ninjs", "fragment")
        run(dialog, qtbot)

    monkeypatch.setattr(
        "pressdesk.ui.dialogs.export.ExportDialog.exec", exec_, raising=True
    )
    opened.publishing.export()
    opened.place.keep()
    opened.place.restore()
    again = opened.publishing.export_dialog()
    qtbot.addWidget(again)
    assert set(again.chosen) == {"ninjs", "fragment"}


def test_an_embargo_that_forbids_is_said_before_the_start(opened, qtbot, desk):
    desk.settings.set("export.embargo", "refuse")
    opened.writing.set_meta(replace(opened.session.release.meta, embargo=UNTIL))
    dialog = opened.publishing.export_dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.make.isEnabled()
    said = desk.messages.notice(dialog.refusal)
    assert dialog.said.text().endswith(said)
    assert dialog.said.property("tone") == "error"
    dialog.formats.presets["all"].click()
    assert not dialog.make.isEnabled()


def test_an_embargo_that_marks_is_told_and_lets_go_on(opened, qtbot, desk):
    opened.writing.set_meta(replace(opened.session.release.meta, embargo=UNTIL))
    dialog = opened.publishing.export_dialog()
    qtbot.addWidget(dialog)
    assert dialog.refusal is None
    assert dialog.make.isEnabled()


def test_a_void_release_may_only_be_withdrawn(window, qtbot, desk, tmp_path):
    from pressdesk.workflow import issue

    package = issue.issue(desk, compose.sample(desk, "notice"))
    desk.ledger().void(package.release.stamp.code, "آزمون", desk.clock())
    window.session.open(package)
    dialog = window.publishing.export_dialog()
    qtbot.addWidget(dialog)
    choose(dialog, "docx")
    assert not dialog.make.isEnabled()
    choose(dialog, "ninjs")
    assert dialog.make.isEnabled()


def test_a_dialog_is_no_larger_than_the_screen(opened, qtbot):
    dialog = opened.publishing.export_dialog()
    qtbot.addWidget(dialog)
    dialog.resize(3000, 3000)
    dialog.show()
    room = dialog.screen().availableGeometry()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()
