"""Make the Windows program: the installed folder, the MSI, the portable zip, the lists.

    python3 dev.py package [--out dist] [--python-zip FILE] [--stage-only] [--smoke]

Everything comes from package registries by hashed locks; downloads are kept in the
user's cache. Signing: see `winbuild/signing.py`. With `--smoke` the MSI is then
installed and used under Wine (`run_smoke.py`, whose exit codes are given back).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from pathlib import Path

from winbuild import components, msi, own, portable, runtime, sbom, signing, sums, tools
from winbuild.pins import PLATFORM, Wrong, fetched
from winbuild.stage import LOCKS, Plan, pinned, staged

MEGA = 1_000_000
LARGEST = {"MSI": 75 * MEGA, "installed": 180 * MEGA}


def cache() -> Path:
    """Where downloads are kept from one build to the next."""
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return Path(home or Path.home() / ".cache") / "pressdesk-package"


def options() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=own.ROOT / "dist")
    parser.add_argument("--work", type=Path, default=own.ROOT / "build" / "windows")
    parser.add_argument("--cache", type=Path, default=cache())
    parser.add_argument("--python-zip", type=Path, help="an embeddable zip")
    parser.add_argument("--version", default=own.version(), help="for upgrade tests")
    parser.add_argument("--stage-only", action="store_true")
    parser.add_argument("--smoke", action="store_true", help="try it under Wine")
    parser.add_argument("--third-party", action="store_true", help="only its table")
    return parser.parse_args()


def say(text: str) -> None:
    """Tell what is being done."""
    sys.stdout.write(f"package: {text}\n")
    sys.stdout.flush()


def third_party() -> None:
    """Make the Windows part of THIRD_PARTY.md anew."""
    path = own.ROOT / "THIRD_PARTY.md"
    made = components.table(pinned(), runtime.PINNED)
    path.write_text(components.renewed(path.read_text("utf-8"), made), "utf-8")


def bill(plan: Plan, version: str, python: str) -> sbom.Entry:
    """The bill of materials of what was staged."""
    lock, kept = LOCKS / "windows-python.lock", plan.cache / "python"
    data = runtime.archive(lock, kept, plan.python_zip)
    made = sbom.Made(
        plan.stage, version, python, hashlib.sha256(data).hexdigest(), own.moment()
    )
    wheels = fetched(LOCKS / "windows.lock", plan.cache / "wheels", PLATFORM)
    return sbom.bill(made, pinned(), wheels)


def given_out(plan: Plan, version: str, python: str, out: Path) -> list[Path]:
    """The MSI, the zip, the bill and the sums in the folder `out`."""
    by = signing.configured()
    if by is not None:
        count = len(signing.sign_unsigned(plan.stage, by))
        say(f"signed {count} program files")
    out.mkdir(parents=True, exist_ok=True)
    name = f"pressdesk-{version}"
    say("the MSI and the portable zip")
    installer = msi.made(
        plan.stage, version, plan.work, out / f"{name}.msi", own.moment()
    )
    if by is not None:
        signing.sign(installer, by)
    files = [installer, portable.made(plan.stage, out / f"{name}-portable.zip")]
    files.append(portable.policies(out / f"{name}-policy.zip"))
    files.append(sbom.written(bill(plan, version, python), out / f"{name}.cdx.json"))
    return [*files, sums.written(files, out)]


def sizes(plan: Plan, files: list[Path]) -> None:
    """Print the sizes against their goals; raises Wrong where one is missed."""
    found = {"MSI": files[0].stat().st_size, "installed": sums.size(plan.stage)}
    for name, size in found.items():
        say(f"{name}: {size / MEGA:.1f} MB (goal: at most {LARGEST[name] // MEGA})")
    if any(size > LARGEST[name] for name, size in found.items()):
        raise Wrong("too large")


def build(asked: argparse.Namespace) -> None:
    """Everything that was asked for."""
    if lacking := tools.missing():
        raise Wrong("programs are missing: " + ", ".join(lacking))
    plan = Plan(asked.work.resolve(), asked.cache, asked.python_zip)
    say(f"the installed folder, in {plan.stage}")
    python = staged(plan, asked.version)
    say(f"Python {python}; staged files as one: sha256 {sums.of_folder(plan.stage)}")
    if asked.stage_only:
        return
    files = given_out(plan, asked.version, python, asked.out)
    sizes(plan, files)
    for path in files:
        say(str(path))
    if asked.smoke:
        import run_smoke

        sys.exit(run_smoke.main([str(files[0]), str(plan.stage)]))


def main() -> None:
    """The door."""
    asked = options()
    try:
        third_party() if asked.third_party else build(asked)
    except Wrong as fault:
        sys.exit(f"package: {fault}")


if __name__ == "__main__":
    main()
