"""Policy in the registry: it wins, is shown as locked, cannot be changed."""

from __future__ import annotations

import json

from smoke import registry
from smoke.trial import Trial

MACHINE, PERSON = (
    r"HKLM\Software\Policies\Pressdesk",
    r"HKCU\Software\Policies\Pressdesk",
)
OFFICE = "سازمان آبان‌رود"
# A person's key below the machine's, one of each kind of value, and a default.
LOCKED: dict[str, registry.Data] = {
    "office.name": OFFICE,
    "issue.block_on_errors": 0,
    "export.formats": ["docx", "pdf"],
}
EXPECTED = {
    "office.name": (OFFICE, "policy"),
    "issue.block_on_errors": (False, "policy"),
    "export.formats": (["docx", "pdf"], "policy"),
    "office.phone": ("۱۲۳", "policy"),
    "theme": ("dark", "policy-default"),
}
BROKEN = {"code.reset": "sometimes", "no.such": "x"}
# The dialog in the installed runtime: typed into, saved, read again.
_DIALOG = """
import json
from PySide6.QtWidgets import QLabel, QLineEdit
from pressdesk.app import build_desk
from pressdesk.ui import run
from pressdesk.ui.dialogs.settings import SettingsDialog
desk = build_desk()
app = run.application(desk)
window = run.build(desk, app)
dialog = SettingsDialog(window, desk, window.look)
dialog.show()
managed = desk.text("settings-managed")
locks = [each for each in dialog.findChildren(QLabel) if each.text() == managed]
lines = [each for each in dialog.findChildren(QLineEdit) if each.isReadOnly()]
typed = [each.text() for each in lines]
for each in lines:
    each.setText("دیگری")
dialog.save()
told = {"locks": len(locks), "lines": typed, "name": desk.settings.get("office.name")}
print("TOLD", json.dumps(told))
"""


def wins(trial: Trial) -> str:
    """The machine over the person over their own choice; each kind of value."""
    registry.put(trial.wine, MACHINE, LOCKED)
    registry.put(trial.wine, rf"{MACHINE}\Default", {"theme": "dark"})
    registry.put(trial.wine, PERSON, {"office.name": "دیگری", "office.phone": "۱۲۳"})
    rows = {each["id"]: each for each in trial.ask_json("settings", "list")}
    for name, (value, origin) in EXPECTED.items():
        seen = rows[name]["value"], rows[name]["origin"]
        assert seen == (value, origin), (name, seen)
    return ", ".join(EXPECTED)


def refuses(trial: Trial) -> str:
    """The command line does not change it; a default may be changed."""
    trial.ask("settings", "set", "office.name", "دیگری", code=1)
    trial.ask("settings", "set", "theme", "light")
    assert trial.ask("settings", "get", "office.name").strip() == OFFICE
    assert trial.ask("settings", "get", "theme").strip() == "light"
    return "exit code 1"


def is_locked(trial: Trial) -> str:
    """In the settings window: a padlock each, and what is typed there is not taken."""
    done = trial.python(_DIALOG)
    told = [line for line in done.out.splitlines() if line.startswith("TOLD")]
    assert told, done.out[-1500:]
    seen = json.loads(told[0].removeprefix("TOLD"))
    assert seen["locks"] == len(EXPECTED) - 1, seen
    assert OFFICE in seen["lines"], seen
    assert seen["name"] == OFFICE, seen
    return f"{seen['locks']} padlocks"


def is_shown(trial: Trial) -> str:
    """The settings window as people see it; the picture is for people."""
    process = trial.wine.start(trial.installed / "pressdesk.exe")
    try:
        trial.screen.wait_for("میز خبر")
        trial.screen.settle()
        trial.screen.press("ctrl+comma")
        trial.screen.wait_for("تنظیم‌ها")
        trial.screen.settle()
        trial.screen.picture(trial.out / "policy.png")
    finally:
        trial.wine.close(process)
    return "policy.png"


def broken_is_told(trial: Trial) -> str:
    """A bad value: reported by doctor, a line in the log, and all goes on."""
    registry.put(trial.wine, MACHINE, BROKEN)
    parts = {each["id"]: each for each in trial.ask_json("doctor")}
    assert parts["policy"]["state"] == "warning", parts["policy"]
    assert all(name in parts["policy"]["detail"] for name in BROKEN), parts["policy"]
    log = (trial.own / "Logs" / "pressdesk.log").read_text("utf-8")
    assert all(f" {name}" in log for name in BROKEN), log[-500:]
    assert "sometimes" not in log, "a value stands in the log"
    assert trial.ask("settings", "get", "code.reset").strip() == "yearly"
    for key in (MACHINE, PERSON):
        registry.drop(trial.wine, key)
    return ", ".join(BROKEN)
