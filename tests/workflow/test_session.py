import pytest

from pressdesk.document.edits import SetMeta
from pressdesk.document.nodes import Meta, plain, replace
from pressdesk.document.package import Package
from pressdesk.notices import Refused
from pressdesk.workflow.session import Changed, Session
from tests.builders import headline, release
from tests.desks import make_desk


class Surface:
    """Stands for the editor: counts the undo steps it was asked for."""

    def __init__(self):
        self.calls = []

    def undo(self):
        self.calls.append("undo")

    def redo(self):
        self.calls.append("redo")


@pytest.fixture
def session(tmp_path):
    opened = Session(make_desk(tmp_path))
    opened.open(Package(release(headline("تیتر"))))
    return opened


def set_service(session, service):
    before = session.release.meta
    session.apply(SetMeta(before, replace(before, service=service)))


def test_one_undo_order_for_text_and_form(session):
    surface = Surface()
    session.note_text_step()
    set_service(session, "شهری")
    session.note_text_step()
    session.undo(surface.undo)
    assert surface.calls == ["undo"]
    assert session.release.meta.service == "شهری"
    session.undo(surface.undo)
    assert surface.calls == ["undo"]
    assert session.release.meta.service == ""
    session.redo(surface.redo)
    assert session.release.meta.service == "شهری"
    session.redo(surface.redo)
    assert surface.calls == ["undo", "redo"]
    assert not session.can_redo


def test_a_form_edit_with_text_is_one_step(session):
    surface = Surface()
    session.note_text_step()  # reported by the surface for the form's own change
    before = session.release.meta
    session.apply(SetMeta(before, replace(before, service="شهری")), text_steps=1)
    session.undo(surface.undo)
    assert surface.calls == ["undo"]
    assert session.release.meta == Meta()
    assert not session.can_undo


def test_a_new_step_drops_what_could_be_redone(session):
    set_service(session, "شهری")
    session.undo(Surface().undo)
    session.note_text_step()
    assert not session.can_redo


def test_modified_follows_the_saved_place(session, tmp_path):
    assert session.modified
    session.save(tmp_path / "r.pressdesk")
    assert not session.modified
    set_service(session, "شهری")
    assert session.modified
    session.undo(Surface().undo)
    assert not session.modified


def test_saved_place_that_cannot_be_reached_again(session, tmp_path):
    set_service(session, "الف")
    session.save(tmp_path / "r.pressdesk")
    session.undo(Surface().undo)
    set_service(session, "ب")
    assert session.modified


def test_saving_without_a_name_is_refused(session):
    with pytest.raises(Refused) as refused:
        session.save()
    assert refused.value.notice.id == "session-no-path"


def test_one_broadcast_for_each_change(session):
    said = []
    session.subscribe(said.append)
    set_service(session, "شهری")
    session.set_release(replace(session.release, headline=("تیتر دیگر",)))
    assert said == [Changed(meta=True), Changed(text=True)]
    assert plain(session.release.headline) == "تیتر دیگر"
