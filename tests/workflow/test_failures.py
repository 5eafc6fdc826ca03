import pytest

from pressdesk.notices import MachineFailed, PressdeskError, notice
from pressdesk.workflow import compose, deliver
from pressdesk.writers import catalogue
from tests.desks import make_desk


@pytest.fixture
def desk(tmp_path):
    return make_desk(tmp_path)


@pytest.fixture
def broken(monkeypatch):
    """`html` cannot be made; how, is said by the test."""

    def break_it(error):
        def write(*_args):
            raise error

        entries = [
            catalogue.WriterEntry(e.id, e.ending, e.media_type, write)
            if e.id == "html"
            else e
            for e in catalogue.WRITERS
        ]
        monkeypatch.setattr(catalogue, "WRITERS", tuple(entries))

    return break_it


ERRORS = [MachineFailed(notice("task-failed", "error", reason="x")), KeyError("x")]


@pytest.mark.parametrize("error", ERRORS)
def test_what_fails_stops_nothing_else(desk, tmp_path, broken, error):
    broken(error)
    told = []
    package = compose.sample(desk, "notice")
    results = deliver.export(
        desk,
        package,
        "a",
        ["fragment", "html", "ninjs"],
        tmp_path / "out",
        failed=lambda *what: told.append(what),
    )
    assert [each.format for each in results] == ["fragment", "ninjs"]
    ((format_id, what),) = told
    assert format_id == "html"
    assert what.severity == "error"
    assert "x" in what.args["reason"]


def test_without_a_listener_it_is_raised(desk, tmp_path, broken):
    broken(ERRORS[0])
    package = compose.sample(desk, "notice")
    with pytest.raises(PressdeskError):
        deliver.export(desk, package, "a", ["html"], tmp_path / "out")
