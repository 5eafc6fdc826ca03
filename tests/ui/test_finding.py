import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from pressdesk.document.nodes import Span, Stamp, plain, replace
from pressdesk.document.package import Package
from pressdesk.text.characters import ZWNJ
from pressdesk.ui import tasks
from tests import builders as b

RELEASE = b.release(
    b.headline("گشایش خط تازه"),
    b.lead("خط ", Span("یک", note="خط نخست"), " آمد"),
    b.para("نشانی ", Span("https://khat.example", ltr=True), " برای خط"),
    b.bullets("یک خط", "دو"),
    b.quote("گفته", by="گویندهٔ خط"),
    b.table(("الف", "خط"), ("پ", "ت")),
    b.end_mark("پایان"),
)


@pytest.fixture
def page(window):
    window.session.open(Package(RELEASE))
    window.activateWindow()
    return window.page


@pytest.fixture
def finding(window, page):
    return window.finding


def look_for(finding, words, **options):
    finding.find()
    for name in options:
        getattr(finding.bar, name).setChecked(True)
    finding.bar.field.setText(words)
    finding.bar.changed.emit()
    settle()


def settle():
    tasks.wait()
    QApplication.processEvents()
    tasks.wait()
    QApplication.processEvents()


def press(widget, key, held=Qt.KeyboardModifier.NoModifier, text=""):
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, held, text))
    settle()


def selected(page):
    cursor = page.surface.textCursor()
    return page.place(), cursor.selectedText()


def test_it_goes_round_over_every_text(window, finding, page):
    look_for(finding, "خط")
    assert finding.bar.count.text().count("1") or "۱" in finding.bar.count.text()
    seen = []
    for _ in finding.found.hits:
        seen.append((page.place(), finding.bar.count.text()))
        finding.next()
    assert [place for place, _said in seen] == [
        "headline", "lead", "lead", "b1", "b2", "b3", "b4",
    ]  # fmt: skip
    assert "پانوشت" in seen[2][1]
    assert "ردیف" in seen[6][1]
    assert page.place() == "headline"
    assert finding.bar.told.text() == window.text("find-wrapped-down")
    finding.previous()
    assert page.place() == "b4"
    assert finding.bar.told.text() == window.text("find-wrapped-up")


def test_tab_leads_from_the_words_to_the_new_words(window, finding):
    finding.replace()
    order, at = [], finding.bar.field
    for _ in range(4):
        order.append(at)
        at = at.nextInFocusChain()
        while not at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            at = at.nextInFocusChain()
    bar = finding.bar
    assert order == [bar.field, bar.new, bar.one, bar.all]


def test_isolates_do_not_move_what_is_selected(finding, page):
    look_for(finding, "برای")
    assert selected(page) == ("b1", "برای")


def test_the_selected_word_is_taken_over(finding, page):
    page.go_to("headline", 6, 8)
    finding.find()
    assert finding.bar.field.text() == "خط"
    assert finding.bar.field.hasFocus()
    assert selected(page) == ("headline", "خط")


def test_escape_gives_the_match_to_the_page(finding, page):
    look_for(finding, "تازه")
    press(finding.bar.field, Qt.Key.Key_Escape)
    assert finding.bar.isHidden()
    assert page.surface.hasFocus()
    assert selected(page) == ("headline", "تازه")
    assert page.surface.extraSelections() == []


def test_what_is_in_view_is_coloured(finding, page):
    look_for(finding, "خط")
    shown = page.surface.extraSelections()
    assert [each.cursor.selectedText() for each in shown[:2]] == ["خط", "خط"]
    look_for(finding, "نیست")
    assert page.surface.extraSelections() == []


def test_keys_of_the_field(finding, page):
    look_for(finding, "خط")
    press(finding.bar.field, Qt.Key.Key_Return)
    assert page.place() == "lead"
    press(finding.bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.place() == "headline"
    finding.bar.field.clear()
    press(finding.bar.field, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier, " ")
    assert finding.bar.field.text() == ZWNJ


def test_nothing_found_is_said(window, finding, page):
    look_for(finding, "نیست")
    assert finding.bar.count.text() == window.text("find-none")
    assert finding.bar.field.property("invalid")
    assert not finding.bar.all.isEnabled()


def test_f3_opens_the_bar_again(finding, page):
    look_for(finding, "خط")
    finding.close()
    finding.next()
    assert finding.open
    assert page.place() == "lead"
    assert page.surface.hasFocus()


def test_all_are_replaced_in_one_step(window, finding, page):
    finding.replace()
    finding.bar.field.setText("خط")
    finding.bar.new.setText("راه")
    press(
        finding.bar.new,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )
    release = window.session.release
    assert plain(release.headline) == "گشایش راه تازه"
    assert release.lead[1].note == "راه نخست"
    assert release.body[0].text[1].ltr
    assert plain(release.body[3].rows[0][1]) == "راه"
    assert window.text("find-done", count=7) in finding.bar.told.text()
    window.writing.undo()
    assert window.session.release == RELEASE
    assert not window.session.can_undo


def test_one_after_the_other(window, finding, page):
    finding.replace()
    finding.bar.field.setText("خط")
    finding.bar.new.setText("خط‌آهن")
    finding.bar.changed.emit()
    finding.bar.new.setFocus()
    press(finding.bar.new, Qt.Key.Key_Return)
    assert plain(window.session.release.headline) == "گشایش خط‌آهن تازه"
    assert selected(page) == ("lead", "خط")
    press(finding.bar.new, Qt.Key.Key_Return)
    assert plain(window.session.release.lead) == "خط‌آهن یک آمد"
    window.writing.undo()
    assert plain(window.session.release.lead) == "خط یک آمد"
    assert plain(window.session.release.headline) == "گشایش خط‌آهن تازه"


def test_a_footnote_is_not_lost(window, finding, page):
    finding.replace()
    finding.bar.field.setText("یک")
    finding.bar.new.setText("")
    finding.bar.changed.emit()
    finding.bar.all.click()
    assert plain(window.session.release.lead) == "خط یک آمد"
    assert plain(window.session.release.body[1].items[0].text) == " خط"
    assert window.text("find-left", count=1) in finding.bar.told.text()


def test_an_issued_text_is_left_alone(window):
    stamp = Stamp("140500001", "2026-05-17T10:30:00+03:30", "x")
    window.session.open(Package(replace(RELEASE, stamp=stamp)))
    window.finding.replace()
    assert window.finding.bar.told.text() == window.text("find-locked")
    window.finding.bar.field.setText("خط")
    window.finding.bar.changed.emit()
    assert not window.finding.bar.all.isEnabled()
    window.finding.bar.all_asked.emit()
    assert window.finding.bar.told.text() == window.text("find-locked")
    assert plain(window.session.release.headline) == "گشایش خط تازه"


def test_in_the_selection_only(window, finding, page):
    page.go_to("headline", 6, 6)
    cursor = page.surface.textCursor()
    start = cursor.position()
    page.go_to("b1", 6, 6)
    cursor.setPosition(page.surface.textCursor().position(), cursor.MoveMode.KeepAnchor)
    page.surface.setTextCursor(cursor)
    assert start < cursor.position()
    finding.replace()
    assert finding.bar.scope.isChecked()
    finding.bar.field.setText("خط")
    finding.bar.new.setText("راه")
    finding.bar.changed.emit()
    assert len(finding.found.hits) == 3
    finding.bar.all.click()
    release = window.session.release
    assert plain(release.headline) == "گشایش راه تازه"
    assert plain(release.body[0].text).endswith("برای خط")
    finding.bar.scope.setChecked(False)
    assert len(finding.found.hits) == 4


def test_a_selection_inside_a_row(window, finding, page):
    long = "آمد و رفت قطارها در این خط از بامداد فردا دوباره آغاز می‌شود، گفت و رفت"
    window.session.open(Package(b.release(b.headline("رفت"), b.lead(long))))
    page.go_to("lead", 0, 66)
    finding.find()
    assert finding.bar.field.text() == ""
    finding.bar.field.setText("رفت")
    finding.bar.changed.emit()
    assert len(finding.found.hits) == 3
    finding.bar.scope.setChecked(True)
    assert finding.bar.scope.isChecked()
    assert [hit.match.start for hit in finding.found.hits] == [6]


def test_without_a_selection_it_says_so(window, finding, page):
    look_for(finding, "خط")
    finding.bar.scope.setChecked(True)
    assert not finding.bar.scope.isChecked()
    assert finding.bar.told.text() == window.text("find-no-selection")


def test_a_pattern_with_groups(window, finding, page):
    finding.replace()
    finding.bar.pattern.setChecked(True)
    settle()
    finding.bar.field.setText(r"(\w+) خط (\w+)")
    finding.bar.new.setText(r"\2 خط \1")
    finding.bar.changed.emit()
    settle()
    assert selected(page) == ("headline", "گشایش خط تازه")
    finding.bar.all.click()
    settle()
    assert plain(window.session.release.headline) == "تازه خط گشایش"


def test_a_bad_pattern_is_explained(window, finding, page):
    look_for(finding, "(خط", pattern=True)
    assert "پرانتز" in finding.bar.told.text()
    assert finding.bar.field.property("invalid")


def test_what_is_typed_meanwhile_is_counted(window, finding, page, qtbot):
    look_for(finding, "خط")
    page.go_to("end_mark", 5, 5)
    page.insert_text(" خط")
    window.sync()
    qtbot.waitUntil(lambda: len(finding.found.hits) == 8)
    assert page.place() == "end_mark"


def test_another_release_closes_the_bar(window, finding, page):
    look_for(finding, "خط")
    window.session.open(Package(RELEASE))
    assert not finding.open
