"""F6 goes round the areas; the fields of a photo have their dialog."""

from PySide6.QtWidgets import QApplication

from pressdesk.ui.dialogs.photo.fields import PhotoFields
from pressdesk.workflow import compose


def _area(window) -> str:
    held = window.focusWidget()
    for name, dock in window.docks.made.items():
        if dock.isAncestorOf(held):
            return name
    return "page" if held is window.page.surface else type(held).__name__


def test_f6_goes_round_page_and_docks(opened):
    opened.page.setFocus()
    QApplication.processEvents()
    seen = [_area(opened)]
    for _ in range(3):
        opened.commands["next-area"].trigger()
        seen.append(_area(opened))
    assert seen == ["page", "outline", "form", "page"]


def test_a_photo_gets_its_photographer(opened, monkeypatch):
    opened.page.go_to("lead")
    opened.page.insert_photo("a.png", b"")

    def fill(dialog):
        dialog.photographer.setText(" سارا نیک ")
        dialog.alt.setText("اتوبوس")
        return True

    monkeypatch.setattr(PhotoFields, "exec", fill)
    opened.commands["photo-fields"].trigger()
    fields = opened.page.photo()
    assert (fields.photographer, fields.alt) == ("سارا نیک", "اتوبوس")


def test_without_a_photo_it_says_where_to_go(opened, monkeypatch):
    monkeypatch.setattr(PhotoFields, "exec", lambda _dialog: 1 / 0)
    opened.page.go_to("lead")
    opened.commands["photo-fields"].trigger()


def test_a_long_choice_does_not_push_the_form_out(window, desk):
    window.session.open(compose.new(desk, "press-invitation"))
    QApplication.processEvents()
    form = window.docks.form
    assert form.widget().minimumSizeHint().width() <= 216
