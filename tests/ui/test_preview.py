import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from pressdesk.document.nodes import Paragraph, replace
from pressdesk.document.package import Package
from pressdesk.notices import MachineFailed
from pressdesk.ui import tasks
from pressdesk.ui.pages import find_places
from pressdesk.ui.theme import LIGHT
from pressdesk.workflow import compose, deliver
from pressdesk.workflow.preview import Previewer
from pressdesk.workflow.session import Changed

PDF = Previewer.pdf  # as it really is
LONG = "کارکنان روابط عمومی آبان‌رود از نخستین ساعت روز پاسخ‌گوی مسافران بودند. "


@pytest.fixture
def preview(opened, qtbot):
    opened.docks.toggle("preview")
    made = opened.docks.preview
    with qtbot.waitSignal(made.drawn, timeout=20_000):
        made.look_again()
    yield made
    tasks.wait()


def test_every_shown_block_has_a_place_in_reading_order(desk):
    package = compose.sample(desk, "meeting-report")
    places = find_places(deliver.preview_pdf(desk, package))
    release = package.release
    names = ["headline", "lead", *(block.id for block in release.body), "end_mark"]
    assert [name for name in places if name in names] == names
    for place in places.values():
        assert 0 <= place.top < place.bottom <= 1


def test_places_go_on_over_the_pages(desk):
    package = compose.sample(desk, "meeting-report")
    body = tuple(Paragraph(f"p{n}", (LONG * 6,)) for n in range(20))
    longer = Package(replace(package.release, body=body), package.media)
    places = find_places(deliver.preview_pdf(desk, longer))
    assert places["p0"].page == 0
    assert places["p19"].page > 0
    order = [(places[f"p{n}"].page, places[f"p{n}"].top) for n in range(20)]
    assert order == sorted(order)


def test_a_click_goes_to_the_paragraph(opened, preview, qtbot):
    block = opened.session.release.body[1].id
    opened.page.go_to("headline")
    middle = preview.sheets.box(block).center().toPoint()
    qtbot.mouseClick(preview.sheets, Qt.MouseButton.LeftButton, pos=middle)
    assert opened.page.place() == block
    assert preview.sheets.block_at(QPointF(1, 1)) == ""


def test_the_caret_s_paragraph_is_tinted(opened, preview):
    block = opened.session.release.body[1].id
    opened.page.go_to(block)
    assert preview.sheets.marked == block
    box = preview.sheets.box(block)
    assert not box.isEmpty()
    seen = preview.sheets.grab().toImage()
    ratio = seen.devicePixelRatio()
    colour = seen.pixelColor(
        round((box.left() + 2) * ratio), round((box.top() + 2) * ratio)
    )
    assert colour == QColor(LIGHT.tint)


def test_the_keyboard_goes_from_block_to_block(opened, preview, qtbot):
    opened.page.go_to("headline")
    preview.sheets.setFocus()
    names = list(preview.sheets.places)
    qtbot.keyClick(preview.sheets, Qt.Key.Key_Down)
    wanted = names[names.index("headline") + 1]
    assert preview.sheets.marked == wanted
    qtbot.keyClick(preview.sheets, Qt.Key.Key_Return)
    assert opened.page.place() == wanted


@pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
def test_the_title_says_which_page_is_seen(opened, preview, desk):
    count = len(preview.sheets.pages)
    said = opened.docks.made["preview"].row.count.text()
    assert desk.text("preview-page", number=1, count=count) in said
    assert desk.text("preview-ready") in preview.state.text()


def test_pages_fit_the_width(preview):
    assert preview.area.horizontalScrollBar().maximum() == 0


def test_a_change_is_told_before_it_is_drawn(opened, preview):
    preview.ask(lambda: b"")
    assert opened.text("preview-stale") in preview.state.text()
    preview._pause.stop()


def test_only_pages_that_are_drawn_are_read_for_places(desk):
    package = compose.sample(desk, "meeting-report")
    body = tuple(Paragraph(f"p{n}", (LONG * 6,)) for n in range(20))
    longer = Package(replace(package.release, body=body), package.media)
    places = find_places(deliver.preview_pdf(desk, longer), most=1)
    assert {place.page for place in places.values()} == {0}


def test_another_process_makes_the_pages_and_ends_with_the_window(opened, monkeypatch):
    monkeypatch.setattr(Previewer, "pdf", PDF)
    opened.docks.toggle("preview")
    previewer = opened.docks._previewer
    assert isinstance(previewer, Previewer)
    asked = []
    monkeypatch.setattr(opened.docks.preview, "ask", asked.append)
    opened.docks.redraw(Changed(text=True))
    assert asked[0].func == previewer.pdf
    assert asked[0].args == (opened.session.package,)
    opened.docks.leave()
    with pytest.raises(MachineFailed):
        asked[0]()
