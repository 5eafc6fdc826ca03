"""Is this machine fit for the desk? Each part good, warning or bad, with what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from pressdesk.notices import PressdeskError
from pressdesk.system import folders
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.probes import PROBES, Patient, Seen, State


class Finding(Struct, frozen=True):
    """One line. `advice` is the message of what to do, empty where all is well."""

    id: str
    state: State
    detail: str
    public: str
    advice: str


def examine(desk: Desk, own: folders.Folders | None = None) -> Iterator[Finding]:
    """Try every part, in the order of the table; no probe hides the others."""
    patient = Patient(desk, own or folders.folders())
    for name, probe in PROBES:
        try:
            seen = probe(patient)
        except PressdeskError as error:
            seen = patient.told([error.notice], "bad")
        except Exception as error:
            kind = type(error).__name__
            seen = Seen("bad", f"{kind}: {error}", kind)
        public = seen.detail if seen.public is None else seen.public
        advice = "" if seen.state == "good" else f"doctor-do-{name}"
        yield Finding(name, seen.state, seen.detail, public, advice)


def report(findings: Iterable[Finding]) -> str:
    """The findings to send to who helps: no path, no name, no value of a setting."""
    return "".join(f"{each.state:7}  {each.id}: {each.public}\n" for each in findings)


def worst(findings: Iterable[Finding]) -> State:
    """The state of the whole."""
    states = {each.state for each in findings}
    if "bad" in states:
        return "bad"
    return "warning" if "warning" in states else "good"
