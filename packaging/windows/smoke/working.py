"""A day's work with the installed program: write, issue, export, open."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from smoke import registry
from smoke.trial import Trial

FILE = "پیام روز ارتباطات.pressdesk"
SETTING = ("office.unit", "ادارهٔ کل روابط عمومی")
_ALIKE = (".txt", ".json", ".md", ".html", ".css")


def first_work(trial: Trial) -> str:
    """A setting, a new release and a code, with the older version."""
    trial.desk.mkdir(parents=True)
    trial.ask("settings", "set", *SETTING)
    trial.ask("new", "occasion-address", "--sample", "-o", trial.desk / FILE)
    trial.ask("issue", trial.desk / FILE)
    (code,) = _codes(trial)
    return code


def kept_by_upgrade(trial: Trial) -> str:
    """The setting and the register of codes are as before the upgrade."""
    assert trial.ask("settings", "get", SETTING[0]).strip() == SETTING[1]
    (code,) = _codes(trial)
    return f"{SETTING[0]}, {code}"


def doctor(trial: Trial) -> str:
    """All is good but the printers, which Wine has none of, and an old Python."""
    seen = {each["id"]: each for each in trial.ask_json("doctor")}
    ill = {name for name, each in seen.items() if each["state"] != "good"}
    assert ill <= {"printers", "runtime"}, [seen[name] for name in ill]
    return f"{len(seen) - len(ill)} good; warned of {', '.join(sorted(ill))}"


def second_issue(trial: Trial) -> str:
    """The upgraded program goes on counting where the older one was."""
    file = trial.desk / "اطلاعیه.pressdesk"
    trial.ask("new", "notice", "--sample", "-o", file)
    trial.ask("issue", file)
    codes = sorted(_codes(trial))
    assert len(codes) == 2, codes
    return ", ".join(codes)


def _said(path: Path) -> bytes:
    """What a file says; the bundle's readme without the sizes of what is no text."""
    said = path.read_bytes()
    if path.name != "readme.html":
        return said
    return re.sub(r"[\d٫٬.]+ (?=کیلوبایت|مگابایت)", "", said.decode("utf-8")).encode()


def export_all(trial: Trial) -> str:
    """Every format; what is text is the same, byte by byte, as made on Linux."""
    theirs, ours = trial.desk / "خروجی", trial.wine.folder / "linux"
    trial.ask("export", trial.desk / FILE, "--to", _formats(), "-o", theirs)
    _here(trial, "export", trial.desk / FILE, "--to", _formats(), "-o", ours)
    made = _named(theirs)
    assert made.keys() == _named(ours).keys(), made.keys() ^ _named(ours).keys()
    alike = [name for name in made if name.endswith(_ALIKE)]
    other = [n for n in alike if _said(made[n]) != _said(ours / n)]
    assert not other, f"not as on Linux: {other}"
    return f"{len(made)} files, {len(alike)} compared"


def pdf(trial: Trial) -> str:
    """Fonts embedded, and the text is read back as from the file made on Linux."""
    (made,) = (trial.desk / "خروجی").glob("*.pdf")
    fonts = _fonts(made)
    assert fonts, "no font"
    assert all(each[-5] == "yes" for each in fonts), fonts
    assert all("Vazirmatn" in each[0] for each in fonts), fonts
    (ours,) = (trial.wine.folder / "linux").glob("*.pdf")
    text = _text(made)
    assert text == _text(ours), "other text than from Linux"
    shutil.copy(made, trial.out / "windows.pdf")
    return f"{len(fonts)} fonts, {len(text)} characters"


def docx(trial: Trial) -> str:
    """The Word file of Windows is read on Linux as the release that it was."""
    (made,) = (trial.desk / "خروجی").glob("*.docx")
    back = trial.wine.folder / "back.pressdesk"
    _here(trial, "import", made, "-o", back)
    assert _here_count(trial, back) == _here_count(trial, trial.desk / FILE)
    return made.name


def window(trial: Trial) -> str:
    """The start page is shown; the picture is for people."""
    process = trial.wine.start(trial.installed / "pressdesk.exe")
    try:
        seconds = trial.screen.wait_for("میز خبر")
        trial.screen.settle()
        trial.screen.picture(trial.out / "start.png")
        assert process.poll() is None, "it ended by itself"
    finally:
        said = trial.wine.close(process)
    assert "Traceback" not in said, said[-1000:]
    return f"{seconds:.1f} s to a window"


def explorers_new(trial: Trial) -> str:
    """What the Explorer runs for «New» makes a release by the name it is given."""
    key = r"HKLM\Software\Classes\.pressdesk\ShellNew"
    (line,) = re.findall('"Command"="(.*)"', registry.text_of(trial.wine, key))
    made = trial.desk / "خبر تازه.pressdesk"
    told = line.replace('\\"', '"').replace("\\\\", "\\")
    words = [each.strip('"') for each in re.findall(r'"[^"]*"|\S+', told)]
    trial.wine.run(*(made if each == "%1" else each for each in words))
    assert made.is_file(), words
    return made.name


def association(trial: Trial) -> str:
    """A file with a Persian name opens by its kind alone."""
    file = trial.wine.named(trial.desk / FILE)
    process = trial.wine.start("start", file)
    try:
        trial.screen.wait_for("روابط عمومی، صدای راستین")
        trial.screen.settle()
        trial.screen.picture(trial.out / "opened.png")
    finally:
        trial.wine.close(process)
    return FILE


def _codes(trial: Trial) -> list[str]:
    return [each["code"] for each in trial.ask_json("codes", "list")]


def _formats() -> str:
    from pressdesk.writers import catalogue

    return ",".join(each.id for each in catalogue.WRITERS)


def _named(folder: Path) -> dict[str, Path]:
    files = (each for each in folder.rglob("*") if each.is_file())
    return {str(each.relative_to(folder)): each for each in files}


def _here(trial: Trial, *words: str | Path) -> str:
    """The same command by the checkout on this machine, with the same setting."""
    home = trial.wine.folder / "linux-home"
    (home / "config").mkdir(parents=True, exist_ok=True)
    own = trial.own / "settings.json"
    if own.exists():
        shutil.copy(own, home / "config" / "settings.json")
    done = subprocess.run(
        [sys.executable, "-m", "pressdesk", *map(str, words)],
        env={**os.environ, "PRESSDESK_HOME": str(home)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _here_count(trial: Trial, file: Path) -> object:
    counted: object = json.loads(_here(trial, "count", file, "--json"))
    return counted


def _fonts(file: Path) -> list[list[str]]:
    """The lines of `pdffonts`: name first; embedded is the fifth from the end."""
    lines = subprocess.run(
        ["pdffonts", file], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    return [line.split() for line in lines[2:]]


def _text(file: Path) -> str:
    from pressdesk.writers import raster

    pages, marked = raster.read_back(file.read_bytes())
    assert marked, "an empty page"
    return "\f".join(pages)
