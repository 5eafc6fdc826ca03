"""Findings in the window: underlined, gone through, fixed, grouped in the panel."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip

from pressdesk.checks import suggestions
from pressdesk.document.nodes import Span, Stamp, Table, plain, replace
from pressdesk.document.package import Package
from pressdesk.notices import notice
from pressdesk.ui.editor import bridge, isolates
from pressdesk.ui.editor.menu import edit_menu
from pressdesk.workflow.findings import Entry, kinds
from tests import builders as b

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LANGUAGES = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)


def release():
    return b.release(
        b.headline("گشایش کتابخانه"),
        b.lead("كتابخانه امروز گشوده می شود و هر روز باز است."),
        b.para("مدیر گفت:همه می توانند بیایند."),
        b.bullets("كتاب تازه", "آمار  امسال"),
        b.table(("الف", "كتاب")),
        b.para("متنی پاکیزه"),
    )


@pytest.fixture
def marked(window):
    """The window with a release that has findings, checked."""
    window.session.open(Package(release()))
    window.viewing.check()
    return window


def underlined(window):
    made = []
    for block in bridge.blocks(window.page.surface.document()):
        text = isolates.release_text(block)
        found = window.page.underlined.of(block)
        made += [text[each.start : each.end] for each in found]
    return made


def chosen(window):
    return window.page.surface.textCursor().selectedText()


def walk(window, step, count):
    said = []
    for _ in range(count):
        step()
        said.append(window.proofing.current.rule or window.proofing.current.notice.id)
    return said


def menu_of(window):
    menu = edit_menu(window.page.surface, window.text)
    window.context.page(QPoint(5, 5), menu)
    return menu, {action.objectName(): action for action in menu.actions()}


def text_of(window, block):
    return plain(next(x for x in window.session.release.body if x.id == block).text)


def test_what_the_checks_find_is_underlined(marked):
    assert underlined(marked) == [
        "كتابخانه",
        "می شود",
        "گفت:همه",
        "می توانند",
        "كتاب",
        "  ",
    ]


def test_the_keys_go_through_all_findings_both_ways(marked):
    page = marked.page
    page.go_to("headline", 0, 0)
    count = len(marked.proofing.entries)
    down = walk(marked, marked.proofing.next, count)
    assert len(set(map(id, marked.proofing.entries))) == count
    texts = [each for each in down if not each.startswith("check-")]
    assert texts[:6] == [
        "char.letters",
        "joiner.verb-apart",
        "space.behind",
        "joiner.verb-apart",
        "char.letters",
        "space.double",
    ]
    assert sorted(down) == sorted(
        e.rule or e.notice.id for e in marked.proofing.entries
    )
    up = walk(marked, marked.proofing.previous, count - 1)
    assert up == down[-2::-1]


def test_the_way_leads_to_the_words_where_they_are_now(marked):
    page = marked.page
    page.go_to("b1", 0, 0)
    page.surface.textCursor().insertText("امروز ")
    page.go_to("b1", 0, 0)
    marked.proofing.next()
    assert chosen(marked) == "گفت:همه"
    assert marked.docks.findings.list.currentItem() is not None


def test_a_fix_is_one_step_and_leads_on(marked):
    marked.page.go_to("b1", 0, 0)
    marked.proofing.next()
    before = marked.session.release
    marked.proofing.fix_here()
    assert text_of(marked, "b1") == "مدیر گفت: همه می توانند بیایند."
    assert chosen(marked) == "می توانند"
    assert "گفت:همه" not in underlined(marked)
    marked.writing.undo()
    assert marked.session.release == before
    marked.writing.redo()
    assert text_of(marked, "b1").startswith("مدیر گفت: همه")


def test_a_fix_keeps_the_marks_of_the_words(window):
    made = b.release(
        b.para("یک ", Span("كتاب", bold=True), " و ", Span("دو", link="x:y"))
    )
    window.session.open(Package(made))
    window.viewing.check()
    window.page.go_to("b1", 0, 0)
    window.proofing.next()
    window.proofing.fix_here()
    block = next(x for x in window.session.release.body if x.id == "b1")
    assert block.text[1:] == (Span("کتاب", bold=True), " و ", Span("دو", link="x:y"))


def test_a_finding_that_no_longer_holds_is_told_and_nothing_is_done(marked, desk):
    entry = next(e for e in marked.proofing.entries if e.rule == "space.behind")
    marked.page.go_to("b1", 9, 9)
    marked.page.surface.textCursor().insertText(" ")
    before = marked.page.release(marked.session.release)
    assert not marked.proofing.fix(entry)
    assert marked.page.release(before) == before
    assert marked.bar.message.sentence == desk.text("findings-changed")


def test_all_of_a_kind_are_fixed_in_one_step(marked):
    entry = next(e for e in marked.proofing.entries if e.rule == "char.letters")
    marked.proofing.fix_alike(entry)
    rules = {e.rule for e in marked.proofing.entries}
    assert "char.letters" not in rules
    assert "joiner.verb-apart" in rules
    assert plain(marked.session.release.lead).startswith("کتابخانه")
    marked.session.undo(marked.page.undo_text)
    marked.sync()
    assert marked.session.release.lead == release().lead


def test_an_issued_release_is_marked_but_offers_no_fix(marked):
    stamp = Stamp("1", "2026-05-17T10:00:00+03:30", "او", 1)
    issued = replace(marked.session.release, stamp=stamp)
    marked.session.settle(Package(issued))
    marked.viewing.check()
    assert "گفت:همه" in underlined(marked)
    marked.page.go_to("b1", 6, 6)
    _menu, by_name = menu_of(marked)
    assert "finding-head" in by_name
    assert "finding-fix" not in by_name
    assert not marked.proofing.fix(marked.proofing.here())
    assert marked.session.release == issued
    assert {fix for _, _, fix in heads(panel_of(marked))} == {""}


@LANGUAGES
def test_the_menu_of_an_underlined_word(marked, desk):
    marked.page.go_to("b1", 0, 0)
    marked.proofing.next()
    menu, by_name = menu_of(marked)
    assert next(iter(by_name)) == "finding-head"
    fix = by_name["finding-fix"]
    assert menu.defaultAction() is fix
    assert fix.font().weight() > menu.font().weight()
    assert "گفت: همه" in fix.text()
    assert "Ctrl+." in fix.text()
    assert "finding-fix-alike" not in by_name
    fix.trigger()
    assert text_of(marked, "b1").startswith("مدیر گفت: همه")


def test_the_menu_fixes_all_of_a_kind(marked):
    marked.page.go_to("b1", 0, 0)
    marked.proofing.next()
    marked.proofing.next()
    _menu, by_name = menu_of(marked)
    by_name["finding-fix-alike"].trigger()
    assert text_of(marked, "b1") == "مدیر گفت:همه می‌توانند بیایند."
    assert "می‌شود" in plain(marked.session.release.lead)


def test_the_menu_key_asks_for_the_finding_at_the_caret(marked):
    marked.page.go_to("b1", 6, 6)
    surface = marked.page.surface
    at = surface.cursorRect().center()
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, QPoint(5, 5))
    QApplication.sendEvent(surface.viewport(), by_key)
    menu = QApplication.activePopupWidget()
    assert menu.actions()[0].objectName() == "finding-head"
    assert menu.activeAction() is menu.defaultAction()
    menu.close()


def test_beside_findings_the_menu_is_as_ever(marked):
    marked.page.go_to("b5", 0, 0)
    _menu, by_name = menu_of(marked)
    assert "finding-head" not in by_name


def test_the_mouse_over_a_word_is_told_what_is_wrong(marked):
    surface = marked.page.surface
    marked.page.go_to("b1", 0, 0)
    marked.proofing.next()
    cursor = surface.textCursor()
    middle = QTextCursor(cursor)
    middle.setPosition(cursor.selectionStart() + 2)
    at = surface.cursorRect(middle).center() + QPoint(2, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, at, surface.viewport().mapToGlobal(at))
    QApplication.sendEvent(surface.viewport(), event)
    assert "گفت: همه" in QToolTip.text()
    QToolTip.hideText()


def test_the_mouse_over_a_word_in_a_table_is_told_too(marked):
    surface = marked.page.surface
    table = next(x.id for x in marked.session.release.body if isinstance(x, Table))
    marked.show()
    marked.page.go_to(table, 0, 0)
    QApplication.processEvents()
    marks = surface.waves.underlines.in_table(table)
    assert [each.text for found in marks.values() for each in found] == ["كتاب"]
    assert marked.page.underlined.at() == [], "the caret stands in no cell"
    view = surface.viewport()
    points = (QPoint(x, y) for y in range(0, view.height(), 5)
              for x in range(0, view.width(), 5))  # fmt: skip
    said = set(filter(None, map(surface.explain, points)))
    assert any("کتاب" in each and "F" not in each for each in said)


# -- the panel ---------------------------------------------------------------


def panel_of(window):
    window.docks.open("findings")
    window.viewing.check()
    return window.docks.findings


def heads(panel):
    return [(row.name, row.count, row.fix) for row in panel.list.rows() if row.head]


@LANGUAGES
def test_the_panel_groups_by_kind_with_counts(marked, desk):
    found = {name: (count, fix) for name, count, fix in heads(panel_of(marked))}
    both = desk.text("findings-fix-both")
    assert found[desk.text("proof-joiner-verb-apart-name")] == (2, both)
    assert found[desk.text("proof-space-behind-name")] == (1, "")
    count, fix = found[desk.text("proof-char-letters-name")]
    assert (count, fix) == (3, desk.text("findings-fix-all", count=3))


def test_a_row_that_is_chosen_shows_its_place_and_opens(marked):
    panel = panel_of(marked)
    number = next(
        n
        for n, row in enumerate(panel.list.rows())
        if row.entry and not row.head and row.entry.rule == "space.behind"
    )
    panel.list.setCurrentRow(number)
    assert chosen(marked) == "گفت:همه"
    card = panel.list.itemWidget(panel.list.item(number))
    card.fix.click()
    assert text_of(marked, "b1").startswith("مدیر گفت: همه")
    assert marked.proofing.current.rule == "joiner.verb-apart"
    assert panel.list.row_at(panel.list.currentRow()).entry is marked.proofing.current


def test_enter_on_a_row_goes_to_the_text_and_on_a_head_fixes_the_kind(marked):
    panel = panel_of(marked)
    rows = panel.list.rows()
    head = next(n for n, row in enumerate(rows) if row.fix)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier(0))
    panel.list.setCurrentRow(head + 1)
    QApplication.sendEvent(panel.list, press)
    assert chosen(marked)
    panel.list.setCurrentRow(head)
    before = len(marked.proofing.entries)
    QApplication.sendEvent(panel.list, press)
    assert len(marked.proofing.entries) == before - rows[head].count


def test_the_chips_filter_by_severity(marked, desk):
    panel = panel_of(marked)
    everything = [row for row in panel.list.rows() if not row.head]
    panel._buttons["style"].click()
    shown = [row.entry.notice.severity for row in panel.list.rows() if not row.head]
    assert 0 < len(shown) < len(everything)
    assert set(shown) <= {"style", "info"}
    warned = next(e for e in panel.entries if e.notice.severity == "warning")
    panel.choose(warned)
    assert panel.list.row_at(panel.list.currentRow()).entry == warned


def test_a_clean_release_says_so(window, desk):
    panel = panel_of(window_with(window, b.release(b.headline("تیتر"), b.para("متن"))))
    panel.show_kinds(())
    assert panel._said.text().endswith(desk.text("findings-clean"))
    assert panel._stack.currentWidget() is panel._empty


def window_with(window, made):
    window.session.open(Package(made))
    return window


def test_more_than_anybody_reads_is_counted(window, desk):
    panel = panel_of(window_with(window, release()))
    many = [Entry(notice("check-block-empty", "warning", None)) for _ in range(400)]
    panel.show_kinds(kinds(many))
    last = panel.list.row_at(panel.list.count() - 1)
    assert last.name == desk.text("notice-more", count=401 - 300)


def test_a_misspelt_word_s_fixes_are_worked_out_when_somebody_looks(
    window, monkeypatch
):
    asked = []

    def suggest(word):
        asked.append(word)
        return ("کتابخانه", "کتابخانه‌ای")

    monkeypatch.setattr(suggestions, "suggestions", suggest)
    made = b.release(b.headline("تیتر خبر"), b.para("کتابخحانه باز شد."))
    window.session.open(Package(made))
    panel = panel_of(window)
    entry = next(e for e in window.proofing.entries if e.rule == "spell.word")
    assert {fix for _, _, fix in heads(panel)} == {""}
    assert asked == []
    window.proofing.go(entry)
    _menu, by_name = menu_of(window)
    assert "کتابخانه" in by_name["finding-fix"].text()
    assert set(asked) == {"کتابخحانه"}
    window.proofing.fix(entry, "کتابخانه‌ای")
    assert text_of(window, "b1") == "کتابخانه‌ای باز شد."


def test_the_status_bar_leads_to_the_panel(marked):
    marked.status.others.click()
    assert marked.docks.open_now()["findings"]
    assert len(marked.docks.findings.entries) == len(marked.proofing.entries)
