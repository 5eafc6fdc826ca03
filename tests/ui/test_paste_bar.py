import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtWidgets import QApplication

from pressdesk.document.nodes import replace
from pressdesk.text.characters import FSI, PDI
from pressdesk.ui import board
from pressdesk.workflow import compose, paste
from tests.ui.test_access import unnamed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LANGUAGES = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)


@pytest.fixture
def bar(opened):
    opened.commands["paste-kit"].trigger()
    yield opened.publishing.paste_bar()
    board.let_go()


def held():
    return QGuiApplication.clipboard().mimeData()


def press(bar, key):
    """As the key would: offscreen no window is active."""
    found = [s for s in bar.findChildren(QShortcut) if s.key().toString() == key]
    assert len(found) == 1
    found[0].activated.emit()


def test_each_piece_has_its_key_and_lands_on_the_clipboard(bar, opened, desk):
    made = paste.pieces(desk, opened.session.package)
    for number, piece in enumerate(made, 1):
        if not piece.plain:
            continue
        press(bar, f"F{number}")
        assert held().text() == piece.plain
        assert held().hasHtml() == bool(piece.html)
        if piece.html:
            assert piece.html in held().html()


@LANGUAGES
def test_enter_goes_through_the_form_in_order(bar, qtbot, opened):
    way = []
    while bar.next:
        way.append(bar.next)
        row = bar.rows[bar.next]
        assert row.property("next")
        qtbot.keyClick(row, Qt.Key.Key_Return)
        assert row.name in bar.told.text()
    assert way == ["kicker", "headline", "lead", "body"]
    assert not bar.rows["body"].mark.pixmap().isNull()
    assert bar.rows["lead"].mark.isVisible()
    assert unnamed(bar) == []


def test_copying_for_the_page_leaves_the_kit_alone(bar, opened, monkeypatch):
    """Its own `copy` wants to be told what: the menu's command ended in an error."""
    QGuiApplication.clipboard().clear()
    for focused in (bar, bar.rows["headline"]):
        monkeypatch.setattr(
            QApplication, "focusWidget", lambda focused=focused: focused
        )
        opened.writing.copy()
    assert QGuiApplication.clipboard().text() == ""


def test_what_the_release_lacks_cannot_be_copied(bar, opened):
    board.put("پیشین")
    assert not bar.rows["subhead"].isEnabled()
    press(bar, "F3")
    assert held().text() == "پیشین"
    assert bar.told.text().endswith(
        opened.text("paste-empty", name=opened.text("piece-subhead"))
    )


def test_a_piece_that_changes_is_no_longer_ticked(bar, opened, qtbot):
    bar.copy("headline")
    bar.copy("kicker")
    opened.page.go_to("headline", 0, 0)
    opened.page.insert_text("تازه ")
    opened.sync()
    qtbot.waitUntil(lambda: "تازه" in bar.rows["headline"].toolTip(), timeout=5000)
    assert bar.rows["headline"].mark.pixmap().isNull()
    assert not bar.rows["kicker"].mark.pixmap().isNull()
    press(bar, "F2")
    assert held().text().startswith("تازه ")


def test_another_release_begins_anew(bar, opened, desk):
    bar.copy("headline")
    opened.session.open(compose.sample(desk, "notice"))
    assert not bar.isVisible()
    opened.commands["paste-kit"].trigger()
    assert all(row.mark.pixmap().isNull() for row in bar.rows.values())


def test_a_release_that_must_not_leave_does_not(opened, desk):
    desk.settings.set("export.embargo", "refuse")
    meta = replace(opened.session.release.meta, embargo="2026-05-18T10:00:00+03:30")
    opened.writing.set_meta(meta)
    opened.commands["paste-kit"].trigger()
    assert opened.publishing._paste_bar is None
    assert opened.bar.message.tone == "error"


def test_an_embargo_is_said_above_the_pieces(bar, opened):
    assert not bar.warning.isVisible()
    meta = replace(opened.session.release.meta, embargo="2026-05-18T10:00:00+03:30")
    opened.writing.set_meta(meta)
    assert bar.warning.isVisible()
    assert "۱۴۰۵" in bar.warning.text()
    opened.commands["undo"].trigger()
    assert not bar.warning.isVisible()


def test_it_stays_above_and_remembers(bar, opened, desk):
    flag = Qt.WindowType.WindowStaysOnTopHint
    assert bar.windowFlags() & flag
    bar.pin.click()
    assert not bar.windowFlags() & flag
    assert bar.isVisible()
    opened.place.keep()
    opened.place.restore()
    assert not opened.place.kept.pinned


def test_escape_and_arrows(bar, qtbot):
    bar.activateWindow()
    bar.rows["kicker"].setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Down)
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_a_row_isolates_what_it_quotes(bar):
    words = bar.rows["lead"].words.text()
    assert words.startswith(FSI)
    assert words.endswith(PDI)


def test_the_beginning_is_seen_and_the_end_is_cut(bar):
    for row in bar.rows.values():
        room = row.words.contentsRect().width()
        assert row.words.fontMetrics().horizontalAdvance(row.words.text()) <= room
    lead = bar.rows["lead"]
    assert lead.words.text().strip(FSI + PDI)[:6] == lead.toolTip()[:6]


def test_nothing_of_ours_outlives_the_program(qapp):
    board.put("متن", "<p>متن</p>")
    board.let_go()
    assert held().text() == "متن"
    assert not any(form.startswith(board.OURS) for form in held().formats())
    assert isinstance(held(), QMimeData)
