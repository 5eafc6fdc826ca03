import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from pressdesk.text.characters import ZWNJ
from pressdesk.ui.sides import HALF_SPACE, MARKED, SPACE, sides
from pressdesk.workflow import compose, paste
from tests.ui.test_access import unnamed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LANGUAGES = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)


@pytest.fixture
def dialog(opened):
    opened.commands["compare"].trigger()
    return opened.publishing.compare_dialog()


@pytest.fixture
def whole(opened, desk):
    made = paste.pieces(desk, opened.session.package)
    return next(piece.plain for piece in made if piece.id == "all")


def run(dialog, qtbot):
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.stack.currentIndex() == 1, timeout=10_000)
    return dialog.list


def kinds(tree):
    return [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]


@LANGUAGES
def test_what_the_site_changed_stands_by_kind(dialog, whole, qtbot, desk):
    dialog.pasted.setPlainText(whole.replace(ZWNJ, " ").replace("کافی", "لازم"))
    tree = run(dialog, qtbot)
    heads = [head.text(0) for head in kinds(tree)]
    assert desk.text("compare-name-words-changed") in heads[0]
    assert desk.text("compare-name-zwnj-lost") in " ".join(heads)
    assert dialog.found.counts["zwnj-lost"] > 1
    assert unnamed(dialog) == []


def test_a_row_shows_both_sides_and_goes_to_the_place(dialog, whole, qtbot, opened):
    dialog.pasted.setPlainText(whole.replace("کافی", "لازم"))
    tree = run(dialog, qtbot)
    row = kinds(tree)[0].child(0)
    texts = ["".join(t for t, _ in row.data(c, MARKED)) for c in (0, 1)]
    assert texts == ["کافی", "لازم"]
    opened.page.go_to("headline")
    tree.itemActivated.emit(row, 0)
    assert opened.page.surface.textCursor().selectedText() == "کافی"


def test_the_same_text_has_no_rows(dialog, whole, qtbot):
    dialog.pasted.setPlainText(whole)
    run(dialog, qtbot)
    assert kinds(dialog.list) == []
    assert not dialog.list.isVisible()
    assert not dialog.copy.isEnabled()
    assert dialog.summary.text()


def test_a_rich_paste_keeps_its_marks_until_it_is_typed_in(dialog):
    data = QMimeData()
    data.setHtml("<p>متن <b>درشت</b></p>")
    data.setText("متن درشت")
    dialog.pasted.insertFromMimeData(data)
    assert dialog.pasted.toPlainText() == "متن درشت"
    assert "<b>" in dialog.pasted.source
    dialog.pasted.appendPlainText("بند")
    assert dialog.pasted.source == "متن درشت\nبند"


def test_a_saved_page_is_opened(dialog, whole, qtbot, tmp_path):
    page = tmp_path / "page.html"
    lines = "".join(f"<p>{line}</p>" for line in whole.splitlines() if line)
    page.write_text(f"<html><body>{lines}</body></html>", "utf-8")
    dialog.take_file(page)
    run(dialog, qtbot)
    assert dialog.found.found == dialog.found.of
    dialog.start_again()
    dialog.take_file(tmp_path / "none.html")
    assert dialog.wrong.text()


def test_the_report_is_copied(dialog, whole, qtbot):
    dialog.pasted.setPlainText(whole.replace("کافی", "لازم"))
    run(dialog, qtbot)
    dialog.copy.click()
    said = QGuiApplication.clipboard().text()
    assert dialog.summary.text() in said
    assert "لازم" in said


def test_nothing_pasted_cannot_be_compared(dialog):
    assert not dialog.go.isEnabled()
    dialog.pasted.setPlainText("  \n ")
    assert not dialog.go.isEnabled()


def test_another_release_forgets_what_was_compared(dialog, whole, qtbot, opened, desk):
    dialog.pasted.setPlainText(whole)
    run(dialog, qtbot)
    opened.session.open(compose.sample(desk, "notice"))
    assert not dialog.isVisible()
    assert dialog.pasted.toPlainText() == ""
    assert dialog.found is None


def test_half_spaces_are_seen_and_only_what_differs_is_marked():
    ours, theirs = sides(f"می{ZWNJ}شود", "می شود")
    assert ours == (("می", False), (HALF_SPACE, True), ("شود", False))
    assert theirs == (("می", False), (SPACE, True), ("شود", False))


def test_what_stands_on_one_side_differs_as_a_whole():
    assert sides("بند گم‌شده", "")[1] == ()
    assert all(differs for _text, differs in sides("بند", "")[0])


def test_what_differs_has_its_own_ground(dialog, whole, qtbot, opened):
    dialog.pasted.setPlainText(whole.replace("کافی", "لازم"))
    tree = run(dialog, qtbot)
    picture = tree.viewport().grab().toImage()
    theme = opened.look.theme
    seen = {
        picture.pixelColor(x, y).name().upper()
        for x in range(picture.width())
        for y in range(min(120, picture.height()))
    }
    assert {theme.ins, theme.dele} <= seen
    assert tree.layoutDirection() == Qt.LayoutDirection.RightToLeft
