"""Every part is tried for real; what fails is told with what to do."""

from __future__ import annotations

import platform

import pytest

from pressdesk.i18n.messages import Messages
from pressdesk.notices import MachineFailed, notice
from pressdesk.settings.policy import policy_of
from pressdesk.system import printers
from pressdesk.system.folders import folders
from pressdesk.workflow import doctor, probes
from pressdesk.workflow.doctor import Finding, examine, report, worst
from tests.desks import make_desk

NAME = "بهمن"


@pytest.fixture
def own(tmp_path):
    return folders({"PRESSDESK_HOME": str(tmp_path / NAME)})


@pytest.fixture
def desk(own):
    return make_desk(own.data, office_name="سازمان آبان‌رود", issuer_name=NAME)


@pytest.fixture
def only(desk, own, monkeypatch):
    """Runs one probe alone."""

    def run(name):
        chosen = tuple(pair for pair in probes.PROBES if pair[0] == name)
        monkeypatch.setattr(doctor, "PROBES", chosen)
        (found,) = examine(desk, own)
        return found

    return run


def test_a_sound_machine_is_well(desk, own, monkeypatch):
    monkeypatch.setattr(printers, "names", lambda: ("laser",))
    found = {each.id: each for each in examine(desk, own)}
    assert list(found) == [name for name, _ in probes.PROBES]
    assert {each.state for each in found.values()} == {"good"}, found
    assert {each.advice for each in found.values()} == {""}
    assert desk.ledger().entries() == ()
    assert [each.name for each in own.data.iterdir() if "doctor" in each.name] == []


def test_every_part_has_a_name_and_an_advice_in_both_languages():
    for messages in (Messages("fa"), Messages("en")):
        for name, _ in probes.PROBES:
            assert messages.has(f"doctor-{name}")
            assert messages.has(f"doctor-do-{name}")


def test_the_report_has_no_personal_text(desk, own, monkeypatch):
    monkeypatch.setattr(printers, "names", lambda: (f"چاپگر {NAME}",))
    ruled = {"issuer.name": NAME, "export.folder": f"/home/{NAME}/out", "theme": NAME}
    desk.settings._policy = policy_of(ruled, {"office.unit": NAME})
    (own.data / "letterheads").mkdir()
    (own.data / "letterheads" / f"{NAME}.json").write_text("{")
    told = report(examine(desk, own))
    assert NAME not in told
    assert "/" not in told.replace("Asia/Tehran", "")
    assert "settings-not-a-choice" in told


def test_an_unforeseen_error_hides_no_other_part(desk, own, monkeypatch):
    def broken(_patient):
        raise ValueError(f"/home/{NAME}")

    monkeypatch.setattr(
        doctor, "PROBES", (("fonts", broken), ("timezone", probes._zone))
    )
    bad, good = examine(desk, own)
    assert (bad.state, bad.public, bad.advice) == (
        "bad",
        "ValueError",
        "doctor-do-fonts",
    )
    assert good.state == "good"


def test_a_pdf_without_its_headline_is_bad(only, monkeypatch):
    from pressdesk.writers import raster

    monkeypatch.setattr(raster, "read_back", lambda _pdf: (("other words",), True))
    assert only("pdf").state == "bad"


def test_a_folder_that_takes_no_file_is_named(only, desk, own):
    own.logs.parent.mkdir(parents=True, exist_ok=True)
    own.logs.write_text("a file where a folder should be")
    found = only("folders")
    assert (found.state, found.public) == ("bad", "logs")
    assert str(own.logs) in found.detail


def test_an_export_folder_that_is_gone_is_named_and_not_made(only, desk, tmp_path):
    gone = tmp_path / "gone"
    desk.settings.set("export.folder", str(gone))
    found = only("folders")
    assert (found.state, found.public) == ("bad", "export.folder")
    assert not gone.exists()


def test_a_database_that_takes_no_writing_is_bad(only, desk, monkeypatch):
    def refused():
        raise MachineFailed(notice("store-failed", "error", reason="read only"))

    monkeypatch.setattr(desk.ledger(), "rehearse", refused)
    assert (only("register").state, only("register").public) == ("bad", "store-failed")


def test_old_time_zone_data_is_bad(only, monkeypatch):
    monkeypatch.setattr(probes, "_HOURS", {2026: 4.5})
    assert only("timezone").state == "bad"


@pytest.mark.parametrize(
    ("free", "state"), [(10 * 1024**2, "bad"), (200 * 1024**2, "warning")]
)
def test_little_space_is_told(only, desk, monkeypatch, free, state):
    class Usage:
        pass

    Usage.free = free
    monkeypatch.setattr(probes.shutil, "disk_usage", lambda _path: Usage)
    assert only("space").state == state


def test_policy_says_what_is_ruled_and_what_was_ignored(only, desk):
    desk.settings._policy = policy_of({"theme": "dark"}, {"language": "en"})
    assert only("policy").public == "locked theme, default language"
    desk.settings._policy = policy_of({"theme": "blue"}, {})
    found = only("policy")
    assert (found.state, "blue" in found.detail) == ("warning", True)


def test_no_print_system_is_a_warning(only, monkeypatch):
    real = printers.names
    monkeypatch.setattr(printers, "names", lambda: real("no-such-program"))
    found = only("printers")
    assert (found.state, found.public) == ("warning", "printers-no-system")


def test_the_worst_part_says_how_the_whole_is():
    def whole(*states):
        return worst([Finding("fonts", state, "", "", "") for state in states])

    assert whole("good", "warning", "bad") == "bad"
    assert whole("warning", "good") == "warning"
    assert whole("good") == "good"


@pytest.mark.parametrize(
    ("built", "state"),
    [
        ("Feb  4 2025, 15:23:48", "warning"),
        ("Apr 30 2026, 08:00:00", "good"),
        ("unknown", "good"),
    ],
)
def test_an_old_python_of_the_installed_program_is_told(
    only, monkeypatch, built, state
):
    monkeypatch.setattr(platform, "system", lambda: "Windows")
    monkeypatch.setattr(platform, "python_build", lambda: ("tags/v3.13.2", built))
    found = only("runtime")
    assert found.state == state
    assert ("2025-02-04" in found.detail) == (state == "warning")


def test_elsewhere_the_system_renews_python(only, monkeypatch):
    monkeypatch.setattr(platform, "system", lambda: "Linux")
    monkeypatch.setattr(platform, "python_build", lambda: ("", "Feb  4 2005, 15:23:48"))
    assert only("runtime").state == "good"
