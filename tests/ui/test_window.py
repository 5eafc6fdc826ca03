import json

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage

from pressdesk.document.form import values_of
from pressdesk.document.nodes import plain
from pressdesk.document.package import Package
from pressdesk.ui.run import fit
from pressdesk.ui.theme import DARK, LIGHT
from pressdesk.ui.window import MainWindow
from pressdesk.workflow import compose
from tests import builders as b

SMOOTH = Qt.TransformationMode.SmoothTransformation


def headline(window):
    window.sync()
    return plain(window.session.release.headline)


def type_headline(window, words):
    window.page.go_to("headline", 0, 0)
    window.page.insert_text(words)


def test_it_opens_at_the_start_page(window):
    assert window.stack.currentWidget() is window.start
    assert window.toolbar is None
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert len(window.start.cards) == 5
    assert "۱۴۰۵" in window.start.date.text()


def test_a_sample_opens_with_its_docks(opened):
    assert opened.at_page
    assert opened.docks.open_now() == {
        "outline": True,
        "form": True,
        "meta": False,
        "findings": False,
        "preview": False,
    }
    area = opened.dockWidgetArea(opened.docks.made["outline"])
    assert area == Qt.DockWidgetArea.RightDockWidgetArea
    assert opened.docks.outline.topLevelItemCount() > 3


def test_typing_reaches_the_session_and_the_title(opened):
    type_headline(opened, "خبر تازه ")
    assert headline(opened).startswith("خبر تازه ")
    assert opened.session.modified
    assert "خبر تازه" in opened.windowTitle()


def test_save_and_open_give_the_same_release(opened, tmp_path):
    type_headline(opened, "خبر تازه ")
    assert opened.filing.save_to(tmp_path / "one")
    saved = opened.session.release
    assert not opened.session.modified
    opened.filing.close()
    assert opened.filing.open_path(tmp_path / "one.pressdesk")
    opened.sync()
    assert opened.session.release == saved
    assert not opened.session.modified
    opened.filing.close()
    assert [file.headline for file in opened.start.recent.files] == [
        plain(saved.headline)
    ]


def test_one_undo_for_text_and_form(opened):
    first = opened.session.release
    type_headline(opened, "یک ")
    after_typing = headline(opened)
    opened.docks.form.fields["occasion"].set_value("")
    opened.writing.set_slot("occasion", "روز تازه")
    opened.sync()
    changed = opened.session.release
    assert values_of(changed)["occasion"] == "روز تازه"
    assert "روز تازه" in plain(changed.lead)
    opened.writing.undo()
    assert values_of(opened.session.release) == values_of(first)
    assert headline(opened) == after_typing
    assert opened.session.release.lead == first.lead
    opened.writing.undo()
    assert opened.session.release == first
    opened.writing.redo()
    opened.writing.redo()
    assert opened.session.release == changed


def test_a_field_of_the_form_writes_the_text(opened):
    field = opened.docks.form.fields["occasion"]
    line = field._inputs[""]
    line.setText("روز آزمایش")
    field.flush()
    assert "روز آزمایش" in plain(opened.session.release.lead)


def test_a_list_field_rewrites_its_list(window, desk):
    window.session.open(compose.sample(desk, "meeting-report"))
    slot = next(s for s in desk.template("meeting-report").slots if s.type == "list")
    window.writing.set_slot(slot.id, ("یکم", "دوم"))
    assert values_of(window.session.release)[slot.id] == ("یکم", "دوم")
    lists = [x for x in window.session.release.body if getattr(x, "items", None)]
    assert [plain(item.text) for item in lists[0].items] == ["یکم", "دوم"]


@pytest.mark.parametrize(
    ("answer", "left"), [("discard", True), ("cancel", False), ("save", True)]
)
def test_the_guard_of_unsaved_changes(opened, tmp_path, monkeypatch, answer, left):
    opened.filing.save_to(tmp_path / "a.pressdesk")
    type_headline(opened, "نو ")
    monkeypatch.setattr(opened.filing, "ask_unsaved", lambda: answer)
    assert opened.filing.may_leave() is left
    kept = compose.open_file(tmp_path / "a.pressdesk").release
    assert plain(kept.headline).startswith("نو ") is (answer == "save")


def test_issue_locks_and_correct_unlocks(opened):
    assert opened.publishing.issue_now()
    assert opened.session.release.stamp.code == "140500001"
    assert opened.page.locked
    assert "۱۴۰۵۰۰۰۰۱" in opened.status.code.text()
    assert opened.commands["correct"].isEnabled()
    assert not opened.commands["bold"].isEnabled()
    opened.publishing.correct_now("نام")
    assert not opened.page.locked
    assert opened.session.release.correction.revision == 2


def test_import_tells_what_it_left_out(window):
    text = "تیتر خبر\nلید خبر در یک بند.\nمتن خبر است.\nانتهای پیام/\n"
    window.filing.bring_data("a.txt", text.encode())
    assert window.at_page
    assert window.bar.message is not None
    assert window.session.modified


def test_a_broken_file_is_told_and_nothing_opens(window, tmp_path):
    path = tmp_path / "a.pressdesk"
    path.write_bytes(b"no zip")
    assert not window.filing.open_path(path)
    assert window.session.package is None
    assert window.bar.message.tone == "error"


def test_the_look_changes_while_it_runs(opened, desk):
    before = opened.grab().toImage().scaled(1, 1, mode=SMOOTH).pixelColor(0, 0)
    opened.viewing.dark()
    after = opened.grab().toImage().scaled(1, 1, mode=SMOOTH).pixelColor(0, 0)
    assert opened.look.theme is DARK
    assert desk.option("theme") == "dark"
    assert before.lightness() > after.lightness() + 80
    opened.viewing.light()
    assert opened.look.theme is LIGHT


def test_size_docks_and_zoom_are_remembered(qtbot, opened, desk, look):
    opened.status.set_zoom(125)
    opened.docks.toggle("outline")
    opened.place.keep()
    assert opened.place._path.is_file()
    again = MainWindow(desk, look)
    qtbot.addWidget(again)
    assert again.status.zoom == 125
    assert again.docks.wanted["outline"] is False


def test_a_damaged_memory_is_no_hindrance(window):
    window.place._path.write_text("{")
    window.place.restore()
    assert window.status.zoom == 100


def test_a_memory_that_says_nonsense_is_no_hindrance(desk, look, qtbot, tmp_path):
    """Each file alone once kept the window from opening, or every release in it."""
    path = tmp_path / "a.pressdesk"
    compose.save(path, compose.sample(desk, "meeting-report"))
    name = json.dumps(str(path))
    (tmp_path / "window-fa.json").write_bytes(b'{"geometry": "\xd8"}')
    (tmp_path / "spots.json").write_text(
        f'[{{"path": {name}, "spot": {{"block": "lead", "row": -9}}}}]'
    )
    long = "a" * 5_000
    (tmp_path / "recent.json").write_text(
        f'[{{"path": "{long}", "headline": "", "code": "", "opened": ""}},'
        f'{{"path": {name}, "headline": "", "code": "", "opened": "yesterday"}}]'
    )
    made = MainWindow(desk, look)
    qtbot.addWidget(made)
    made.finish()
    assert [each.path for each in made.start.recent.files] == [str(path)]
    assert made.filing.open_path(path)
    made.place._path.write_text('{"docks": {"cellar": true}, "table": [0, -4]}')
    made.place.restore()
    made.docks.show_all()


def test_go_to_a_finding_in_the_form(window, desk):
    window.session.open(compose.new(desk, "press-invitation"))
    window.viewing.check()
    from pressdesk.workflow import issue

    stopping = issue.gate(desk, window.session.package)
    field = next(n for n in stopping if n.place and n.place.slot)
    window.viewing.go_to(field)
    assert window.status.findings.text() != ""


def test_a_release_without_template_has_no_form(window):
    window.session.open(Package(b.release(b.headline("تیتر"))))
    assert window.docks.form.fields == {}


@pytest.mark.parametrize("desk", ["en"], indirect=True)
def test_english_runs_left_to_right(opened):
    assert opened.layoutDirection() == Qt.LayoutDirection.LeftToRight
    area = opened.dockWidgetArea(opened.docks.made["outline"])
    assert area == Qt.DockWidgetArea.LeftDockWidgetArea
    assert opened.commands["save"].iconText() == "Save"


def test_icons_follow_the_theme(opened):
    def ink():
        image: QImage = opened.commands["link"].icon().pixmap(18, 18).toImage()
        return max(
            (image.pixelColor(x, y) for x in range(18) for y in range(18)),
            key=lambda colour: colour.alpha(),
        ).lightness()

    light = ink()
    opened.viewing.dark()
    assert ink() > light + 60
    opened.viewing.light()


def test_what_is_said_of_a_release_stays_with_it(opened):
    opened.publishing.issue_now()
    assert opened.bar.isVisible()
    opened.show_gallery()
    assert not opened.bar.isVisible()
    opened.show_workspace()
    assert opened.bar.isVisible()


@pytest.mark.parametrize(
    ("at", "room"),
    [
        ((0, 0), QRect(0, 0, 1280, 760)),
        ((300, 200), QRect(0, 0, 1366, 728)),
        ((40, 40), QRect(0, 0, 1920, 1040)),
    ],
)
def test_a_first_window_stands_within_the_screen(window, at, room):
    window.move(*at)
    fit(window, room)
    frame = window.frameGeometry()
    assert room.contains(frame)
    around = frame.size() - window.size()
    assert window.size() == QSize(1280, 800).boundedTo(room.size() - around)
