"""Installing, upgrading, refusing and removing: what is there, and what is left."""

from __future__ import annotations

import filecmp
import re
from pathlib import Path

from smoke import registry
from smoke.trial import Trial

ENTRIES = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
POLICIES = r"HKLM\Software\Policies\Pressdesk"
REFUSED = 1603 % 256
_NAMES = re.compile(r"pressdesk|میز ?خبر", re.IGNORECASE)
_PASSING = re.compile(r"/(temp|prefetch|fontconfig)(/|$)", re.IGNORECASE)


def msiexec(trial: Trial, *words: str | Path, log: str) -> int | None:
    """Run the installer silently; its log lands beside the pictures."""
    file = trial.wine.folder / "msi.log"
    file.unlink(missing_ok=True)
    done = trial.wine.run("msiexec", *words, "/qn", "/l*v", file, patience=400)
    if file.exists():
        text = file.read_bytes()
        codec = "utf-16" if text[:2] == b"\xff\xfe" else "utf-8"
        (trial.out / f"{log}.log").write_text(text.decode(codec, "replace"), "utf-8")
    return done.code


def install_older(trial: Trial) -> str:
    """An older version, silently, in a folder with a Persian name."""
    where = trial.wine.named(trial.installed)
    code = msiexec(trial, "/i", trial.built.older, f"INSTALLDIR={where}", log="install")
    assert code == 0, f"msiexec gave {code}"
    assert (trial.installed / "pressdesk.exe").is_file(), "not in the folder asked for"
    assert _versions(trial) == [trial.built.older_version], _versions(trial)
    return f"{trial.built.older_version} in {where}"


def upgrade(trial: Trial) -> str:
    """The new version over it: one entry, the folder kept, old files gone."""
    code = msiexec(trial, "/i", trial.built.msi, log="upgrade")
    assert code == 0, f"msiexec gave {code}"
    assert _versions(trial) == [trial.built.version], _versions(trial)
    different = _differences(trial.built.stage, trial.installed)
    assert not different, f"not as staged: {different[:5]}"
    count = sum(1 for each in trial.installed.rglob("*") if each.is_file())
    return f"{trial.built.older_version} → {trial.built.version}, {count} files"


def refuse_downgrade(trial: Trial) -> str:
    """The older version is not put over the newer one."""
    code = msiexec(trial, "/i", trial.built.older, log="downgrade")
    assert code == REFUSED, f"msiexec gave {code}"
    assert _versions(trial) == [trial.built.version], _versions(trial)
    return "1603"


def entry(trial: Trial) -> str:
    """What «Apps» and the Start menu say of the program."""
    text = _entry_texts(trial)[0]
    for name in ("DisplayName", "DisplayVersion", "Publisher", "HelpLink"):
        assert _value(text, name), f"no {name}: {text}"
    sizes = re.findall(r'"(?:EstimatedSize"=dword:|Size"=")([0-9a-f]+)', text)
    assert any(int(each, 16) for each in sizes), f"no size: {text}"
    links = [each.name for each in _links(trial)]
    assert links, "no entry in the Start menu"
    return f"«{_value(text, 'DisplayName')}», {', '.join(links)}"


def uninstall(trial: Trial) -> str:
    """Nothing stays but the person's own: no file, no key, no shortcut."""
    own = {each for each in trial.own.rglob("*") if each.is_file()}
    code = msiexec(trial, "/x", trial.built.msi, log="uninstall")
    assert code == 0, f"msiexec gave {code}"
    assert not trial.installed.exists(), sorted(trial.installed.rglob("*"))[:5]
    kept = {trial.own, trial.desk}
    left = [each for each in _traces(trial) if not kept & {each, *each.parents}]
    assert not left, f"left: {left[:5]}"
    assert {each for each in trial.own.rglob("*") if each.is_file()} >= own
    keys = _keys(trial)
    assert not keys, f"keys left: {keys[:5]}"
    return f"{len(own)} files of the person stay"


def by_properties(trial: Trial) -> str:
    """The default folder, with the public properties; then removed again."""
    policy = trial.wine.drive / "سیاست.toml"
    policy.write_text('[locked]\n"office.phone" = "۱۲۳"\n', "utf-8")
    told = ("DESKTOPSHORTCUT=1", "FILEASSOC=0", "LANGUAGE=en")
    words = (*told, f"POLICYFILE={trial.wine.named(policy)}")
    code = msiexec(trial, "/i", trial.built.msi, *words, log="properties")
    assert code == 0, f"msiexec gave {code}"
    trial.installed = trial.wine.drive / "Program Files" / "Pressdesk"
    assert trial.ask("settings", "get", "language").strip() == "en"
    assert trial.ask("settings", "get", "office.phone").strip() == "۱۲۳"
    trial.ask("settings", "set", "office.phone", "1", code=1)
    classes = registry.text_of(trial.wine, r"HKLM\Software\Classes\.pressdesk")
    assert not classes, classes
    assert any("Desktop" in each.parts for each in _links(trial)), _links(trial)
    _removed_again(trial)
    return " ".join(words)


def _removed_again(trial: Trial) -> None:
    """Nothing of what the properties did stays either."""
    code = msiexec(trial, "/x", trial.built.msi, log="properties-gone")
    assert code == 0, f"msiexec gave {code}"
    assert not trial.installed.exists()
    assert not _links(trial), _links(trial)
    assert not registry.text_of(trial.wine, POLICIES), "its default stays"


def _versions(trial: Trial) -> list[str]:
    return [_value(text, "DisplayVersion") for text in _entry_texts(trial)]


def _entry_texts(trial: Trial) -> list[str]:
    parts = registry.text_of(trial.wine, ENTRIES).split("\r\n\r\n")
    parts = [each for part in parts for each in part.split("\n\n")]
    return [each for each in parts if _NAMES.search(_value(each, "DisplayName"))]


def _value(text: str, name: str) -> str:
    found = re.search(rf'"{name}"="([^"]*)"', text)
    return found[1] if found else ""


def _differences(stage: Path, installed: Path) -> list[str]:
    """What is missing, too much or not the same; the stage's names are relative."""
    names = {str(p.relative_to(stage)) for p in stage.rglob("*") if p.is_file()}
    have = {str(p.relative_to(installed)) for p in installed.rglob("*") if p.is_file()}
    _, unequal, lost = filecmp.cmpfiles(stage, installed, names & have, shallow=False)
    return sorted(names ^ have) + unequal + lost


def _links(trial: Trial) -> list[Path]:
    return [
        each for each in trial.wine.drive.rglob("*.lnk") if _NAMES.search(each.name)
    ]


def _traces(trial: Trial) -> list[Path]:
    """Files and folders that are named after the program."""
    drive = trial.wine.drive
    found = (each for each in drive.rglob("*") if _NAMES.search(each.name))
    return [each for each in found if not _PASSING.search(str(each.relative_to(drive)))]


def _keys(trial: Trial) -> list[str]:
    """Lines of the registry that speak of the program, but for policies."""
    found = []
    for hive in ("HKLM", "HKCU"):
        section = ""
        for line in registry.text_of(trial.wine, rf"{hive}\Software").splitlines():
            section = line if line.startswith("[") else section
            if _NAMES.search(line) and not _own_key(section):
                found.append(f"{section} {line}"[:200])
    return found


def _own_key(section: str) -> bool:
    """Policies are the organisation's; Wine and Windows remember what was run."""
    kept = (r"\Policies\Pressdesk", r"\MuiCache", r"\Wine\\", r"\UserAssist")
    return any(each in section for each in kept)
