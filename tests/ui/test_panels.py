import pytest
from PySide6.QtWidgets import QApplication, QLabel

from pressdesk.document.nodes import replace
from pressdesk.text.characters import FSI, PDI
from pressdesk.ui.dialogs.counter import Counter
from pressdesk.ui.editor.counts import OutlineRow
from pressdesk.ui.panels.outline import Outline
from pressdesk.ui.panels.status import Status
from pressdesk.workflow import compose

LANGUAGES = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)


def _texts(outline):
    rows = map(outline.topLevelItem, range(outline.topLevelItemCount()))
    return [row.text(0).strip(FSI + PDI) for row in rows]


@LANGUAGES
def test_an_empty_part_leaves_no_blank_row(desk, look, qtbot):
    outline = Outline(look, desk.text)
    qtbot.addWidget(outline)
    outline.show_rows(
        [
            OutlineRow("kicker", "kicker", "", 0),
            OutlineRow("headline", "headline", "تیتر", 0),
            OutlineRow("subhead", "subhead", " ", 0),
            OutlineRow("lead", "lead", "", 0),
        ]
    )
    assert _texts(outline) == ["تیتر", desk.text("outline-empty")]


def test_a_part_without_a_row_leaves_nothing_marked(opened):
    empty = replace(opened.session.release, subhead=())
    opened.session.set_release(empty)
    opened.page.update_to(empty)
    opened.docks.outline.show_rows(opened.page.outline())
    opened.page.go_to("lead")
    assert opened.docks.outline.current() == "lead"
    opened.page.go_to("subhead")
    assert opened.docks.outline.current() == ""


@LANGUAGES
def test_headings_have_a_chevron(opened, desk):
    opened.page.go_to("lead")
    opened.page.set_block_kind("paragraph")
    outline = opened.docks.outline
    outline.show_rows(
        [
            OutlineRow("i", "intertitle", "میان‌تیتر", 0),
            OutlineRow("p", "paragraph", "متن", 1),
        ]
    )
    item = outline.topLevelItem(0)
    box = outline.visualItemRect(item)
    seen = outline.viewport().grab().toImage()
    ratio = seen.devicePixelRatio()
    rtl = desk.option("language") == "fa"
    columns = range(box.right() + 1, outline.viewport().width()) if rtl else range(20)
    ground = seen.pixelColor(round(box.center().x() * ratio), seen.height() - 2)
    drawn = [
        x
        for x in columns
        for y in range(box.top(), box.bottom())
        if seen.pixelColor(round(x * ratio), round(y * ratio)) != ground
    ]
    assert drawn


@LANGUAGES
def test_errors_and_suggestions_are_said_apart(desk, look, qtbot):
    status = Status(look, desk.text, desk.option("language"))
    qtbot.addWidget(status)
    status.set_findings(3, 1)
    assert status.findings.text() == desk.text("status-errors", count=3)
    assert status.others.text() == desk.text("status-others", count=1)
    assert not status.others.isHidden()
    status.set_findings(0, 2)
    assert status.findings.isHidden()
    status.set_findings(0, 0)
    assert status.findings.text() == desk.text("status-no-findings")
    assert not status.findings.isHidden()
    assert status.others.isHidden()
    with qtbot.waitSignal(status.findings_asked):
        status.others.click()


def test_the_column_is_shared_by_outline_and_form(opened, qtbot):
    made = opened.docks.made
    qtbot.waitUntil(lambda: made["form"].height() > made["outline"].height())
    assert made["outline"].width() == made["form"].width() >= 216


def test_what_is_needed_is_said_below_the_field(window, desk):
    window.session.open(compose.new(desk, "press-invitation"))
    fields = window.docks.form.fields.values()
    needed = [field for field in fields if field.slot.required and not field.value()]
    assert needed
    assert all(not field._below.isHidden() for field in needed)


@LANGUAGES
def test_a_tab_s_name_is_not_said_twice(opened, desk, qtbot):
    made = opened.docks.made
    opened.docks.open("findings")
    opened.viewing.check()
    qtbot.waitUntil(lambda: not made["findings"].row.title.isHidden())
    opened.docks.open("preview")
    qtbot.waitUntil(lambda: made["preview"].row.title.isHidden())
    assert made["findings"].row.title.isHidden()
    count = len(opened.docks.findings.entries)
    assert made["findings"].windowTitle() == desk.text("findings-tab", count=count)
    opened.docks.toggle("findings")
    qtbot.waitUntil(lambda: not made["preview"].row.title.isHidden())


@LANGUAGES
def test_a_number_counts_in_the_interface_s_digits(desk, look, qtbot):
    counter = Counter(look, desk.text, 1, 20, 3)
    qtbot.addWidget(counter)
    counter.show()
    rtl = desk.option("language") == "fa"
    assert counter.text() == ("۳" if rtl else "3")
    counter.more.click()
    counter.more.click()
    counter.less.click()
    assert counter.value() == 4
    counter.selectAll()
    qtbot.keyClicks(counter, "12")
    assert counter.value() == 12
    assert (counter.less.x() < counter.more.x()) == rtl


@LANGUAGES
def test_kinds_stand_off_the_edge(desk, look, qtbot):
    outline = Outline(look, desk.text)
    qtbot.addWidget(outline)
    outline.resize(260, 120)
    outline.show_rows([OutlineRow("lead", "lead", "", 0)])
    outline.show()
    seen = outline.viewport().grab().toImage()
    row = range(4, 22)
    ground = seen.pixelColor(130, 100)
    inked = [
        x
        for x in range(seen.width())
        if any(seen.pixelColor(x, y) != ground for y in row)
    ]
    rtl = desk.option("language") == "fa"
    gap = inked[0] if rtl else seen.width() - 1 - inked[-1]
    assert 8 <= gap <= 14


@LANGUAGES
def test_a_narrow_window_has_its_docks_at_one_side(opened):
    docks = opened.docks
    start = opened.dockWidgetArea(docks.made["outline"])
    docks.open("findings")
    ends = [docks.made["findings"]]
    assert opened.dockWidgetArea(ends[0]) != start
    opened.resize(1000, 700)
    docks.open("preview")
    ends.append(docks.made["preview"])
    QApplication.processEvents()
    assert {opened.dockWidgetArea(each) for each in ends} == {start}
    assert docks.made["form"] in opened.tabifiedDockWidgets(ends[0])
    assert opened.page.width() >= 560
    opened.resize(1400, 800)
    assert start not in {opened.dockWidgetArea(each) for each in ends}


def test_docks_that_are_hidden_stay_hidden_when_the_window_is_resized(opened):
    opened.docks.open("findings")
    opened.show_start()
    opened.resize(1000, 700)
    assert not opened.docks.made["findings"].isVisible()
    opened.show_workspace()
    assert opened.docks.wanted["findings"]


@LANGUAGES
def test_the_findings_name_the_key_of_the_next_one(opened):
    opened.docks.open("findings")
    said = [label.text() for label in opened.docks.findings.findChildren(QLabel)]
    assert any("F8" in each for each in said)


@LANGUAGES
def test_a_finding_s_words_have_the_dock_s_width(window, desk):
    window.session.open(compose.new(desk, "press-invitation"))
    window.docks.open("findings")
    window.viewing.check()
    QApplication.processEvents()
    rows = window.docks.findings.list
    rows.setCurrentRow(1)
    QApplication.processEvents()
    widest = max(label.width() for label in rows.findChildren(QLabel))
    assert widest > 0.7 * rows.width()
