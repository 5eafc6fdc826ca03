"""The list of what is tried, in order; each step stands on those before it."""

from __future__ import annotations

from collections.abc import Callable

from smoke import installing, ruling, starting, working
from smoke.trial import Trial

Step = Callable[[Trial], str]
"""Does something, asserts what must be, and says in a few words what was seen."""

STEPS: tuple[tuple[str, Step], ...] = (
    (
        "older version: silent install, Persian names",
        installing.install_older,
    ),
    ("older version: a setting, a release, a code", working.first_work),
    ("upgrade: one entry, same folder, as staged", installing.upgrade),
    ("upgrade keeps settings and register", working.kept_by_upgrade),
    ("downgrade refused", installing.refuse_downgrade),
    ("entry in Apps, Start menu", installing.entry),
    ("doctor", working.doctor),
    ("new and issue", working.second_issue),
    ("export of all formats", working.export_all),
    ("PDF: fonts embedded, text exact", working.pdf),
    ("Word file read on Linux", working.docx),
    ("window", working.window),
    (".pressdesk by association", working.association),
    ("the Explorer's «New»", working.explorers_new),
    ("policy wins", ruling.wins),
    ("policy cannot be changed by command", ruling.refuses),
    ("policy is locked in the window", ruling.is_locked),
    ("policy as people see it", ruling.is_shown),
    ("bad policy is told and ignored", ruling.broken_is_told),
    ("a start reads one file of code", starting.from_the_archive),
    ("start beside a bare window", starting.ratio),
    ("uninstall leaves only the person's own", installing.uninstall),
    ("default folder, properties, removed again", installing.by_properties),
)
# Without these nothing that follows can be tried.
BASIS = (installing.install_older, installing.upgrade)
