#!/usr/bin/env python3
"""Everything a person does with a checkout, with nothing but Python 3.11 or newer.

    python3 dev.py run      set up, then open the desk (no display: samples into out/)
    python3 dev.py test     set up, then checks and tests

More: setup, check, gates, bench, lock, package. See CONTRIBUTING.md.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "pressdesk-setup"
LOCK = ROOT / "requirements" / "dev.lock"
WINDOWS = ROOT / "packaging" / "windows"
SAMPLE = "occasion-address"

# Library (as the loader names it) -> Debian package. What Pango and Qt need.
SYSTEM_LIBRARIES = {
    "pango-1.0": "libpango-1.0-0",
    "pangoft2-1.0": "libpangoft2-1.0-0",
    "harfbuzz-subset": "libharfbuzz-subset0",
    "fontconfig": "libfontconfig1",
    "EGL": "libegl1",
    "GL": "libgl1",
    "dbus-1": "libdbus-1-3",
    "glib-2.0": "libglib2.0-0",
    "xkbcommon": "libxkbcommon0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "X11-xcb": "libx11-xcb1",
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-image": "libxcb-image0",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-randr": "libxcb-randr0",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-shape": "libxcb-shape0",
    "xcb-xinerama": "libxcb-xinerama0",
    "xcb-xkb": "libxcb-xkb1",
}
PACKAGE_PROGRAMS = {
    "wixl": "wixl",
    "msibuild": "msitools",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "osslsigncode": "osslsigncode",
}
SMOKE_PROGRAMS = {
    "debootstrap": "debootstrap",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "import": "imagemagick",
    "pdffonts": "poppler-utils",
}
GATE_PROGRAMS = {
    **PACKAGE_PROGRAMS,
    **SMOKE_PROGRAMS,
    "openbox": "openbox",
    "setxkbmap": "x11-xkb-utils",
    "xclip": "xclip",
    "soffice": "libreoffice-writer-nogui",
    "chromium": "chromium",
    "javac": "default-jdk-headless",
    "/usr/share/java/jaxb-runtime.jar": "libjaxb-java",
    "npm": "npm",
}


def say(text: str) -> None:
    """Tell what is being done."""
    print(f"dev.py: {text}", flush=True)


def call(*command: str | Path, **options: object) -> None:
    """Run a command in the project's folder; stop with its code when it fails."""
    done = subprocess.run([str(c) for c in command], cwd=ROOT, **options)  # type: ignore[call-overload]
    if done.returncode:
        sys.exit(done.returncode)


def succeeds(
    *command: str, env: dict[str, str] | None = None, shown: bool = False
) -> bool:
    """Whether a command ends well; its output is not shown, unless it is wanted."""
    out = None if shown else subprocess.DEVNULL
    return subprocess.run(command, env=env, stdout=out).returncode == 0


def apt_install(packages: list[str], reason: str) -> bool:
    """Install Debian packages as root or through sudo; False where it cannot be."""
    if not packages or not shutil.which("apt-get"):
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    command = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if prefix and not shutil.which("sudo"):
        say(f"{reason}: run this as root, then again: {command}")
        return False
    say(f"{reason}: installing {' '.join(packages)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "-q"], command.split()):
        if not succeeds(*prefix, *step, env=env):
            say(f"that failed; run this as root, then again: {command}")
            return False
    return True


def make_venv() -> None:
    """Make `.venv`; on a Debian without ensurepip get python3-venv first."""
    if PYTHON.exists() and succeeds(str(PYTHON), "-m", "pip", "--version"):
        return
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        apt_install(["python3-venv"], "Python has no ensurepip")
    say("making .venv")
    shutil.rmtree(VENV, ignore_errors=True)
    call(sys.executable, "-m", "venv", VENV)


def system_libraries() -> None:
    """Get the libraries that Pango and Qt need (Debian and Ubuntu)."""
    if sys.platform != "linux":
        return
    missing = [
        package
        for library, package in SYSTEM_LIBRARIES.items()
        if ctypes.util.find_library(library) is None
    ]
    if missing and not apt_install(missing, "system libraries are missing"):
        say("the program may not start without: " + " ".join(missing))


def wanted_stamp() -> str:
    """A hash of everything the set-up depends on."""
    digest = hashlib.sha256(repr(sys.version_info[:3]).encode())
    for path in (LOCK, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    digest.update(str(ROOT).encode())
    return digest.hexdigest()


def setup() -> None:
    """Make the environment, unless it stands already."""
    if sys.version_info < (3, 11):  # noqa: UP036  # said to newcomers
        sys.exit("dev.py: Pressdesk needs Python 3.11 or newer.")
    stamp = wanted_stamp()
    if STAMP.exists() and STAMP.read_text() == stamp:
        return
    system_libraries()
    make_venv()
    say("installing the locked packages (once; some minutes)")
    pip: list[str | Path] = [
        PYTHON,
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
    ]
    call(*pip, "--require-hashes", "-r", LOCK)
    call(*pip, "--no-deps", "--no-build-isolation", "-e", ROOT)
    STAMP.write_text(stamp)


def has_display() -> bool:
    """Whether a window can be shown."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: list[str]) -> None:
    """Open the desk, or write the sample's exports where there is no display."""
    setup()
    desk: list[str | Path] = [PYTHON, "-m", "pressdesk"]
    if has_display() or arguments:
        call(*desk, *arguments)
        return
    out = ROOT / "out"
    out.mkdir(exist_ok=True)
    file = out / f"{SAMPLE}.pressdesk"
    call(*desk, "new", SAMPLE, "--sample", "-o", file)
    call(*desk, "export", file, "--to", "docx,pdf,html", "-o", out)
    say("no display: the shipped sample was written into out/")


def check() -> None:
    """Lint, types and contracts."""
    setup()
    call(PYTHON, "-m", "ruff", "check", ".")
    call(PYTHON, "-m", "ruff", "format", "--check", ".")
    parts = ("make.py", "winbuild", "run_smoke.py", "smoke")
    windows = [WINDOWS / each for each in parts]
    call(PYTHON, "-m", "mypy", "src/pressdesk", "dev.py", *windows)
    call(BIN / "lint-imports", "--no-cache")


def test(arguments: list[str]) -> None:
    """Checks and tests."""
    check()
    call(PYTHON, "-m", "pytest", "-q", "-m", "not gate", *(arguments or ["-n", "2"]))


def programs(wanted: dict[str, str], reason: str) -> None:
    """Install the programs of a table that are not here."""
    missing = [
        package
        for name, package in wanted.items()
        if not (shutil.which(name) or Path(name).is_file())
    ]
    apt_install(missing, reason)


def package(arguments: list[str]) -> None:
    """The Windows program: MSI, portable zip, bill of materials, hashes in dist/."""
    setup()
    programs(PACKAGE_PROGRAMS, "the Windows program is made with programs")
    if "--smoke" in arguments:
        programs(SMOKE_PROGRAMS, "it is tried under Wine with programs")
    call(PYTHON, WINDOWS / "make.py", *arguments)


def gates(arguments: list[str]) -> None:
    """The heavy checks, with the programs they need."""
    setup()
    programs(GATE_PROGRAMS, "the gates need programs")
    call(PYTHON, "-m", "pytest", "-q", "-m", "gate", "-rs", *arguments)


def bench() -> None:
    """Figures against peers, as ratios in one run; peers that are missing are named."""
    setup()
    missed = []
    for path in sorted((ROOT / "benchmarks").glob("bench_*.py")):
        say(path.stem)
        if not succeeds(str(PYTHON), str(path), shown=True):
            missed.append(path.stem)
    if missed:
        sys.exit("dev.py: goals were missed by " + ", ".join(missed))


def lock() -> None:
    """Write the hashed locks anew; they name no host."""
    setup()
    base: list[str | Path] = [
        BIN / "uv", "pip", "compile", "--generate-hashes", "--quiet",
        "--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate",
        "pyproject.toml",
    ]  # fmt: skip
    all_systems = [*base, "--universal", "--python-version", "3.11"]
    call(*all_systems, "-o", "requirements/run.lock")
    call(*all_systems, "requirements/dev.in", "-o", "requirements/dev.lock")
    windows = [
        "--python-platform",
        "x86_64-pc-windows-msvc",
        "--python-version",
        "3.13",
    ]
    same = ["-c", "requirements/run.lock", "-o", "requirements/windows.lock"]
    call(*base, *windows, *same)


def main() -> None:
    """Take the verb from the command line."""
    verb, rest = (sys.argv[1:2] or [""])[0], sys.argv[2:]
    with_arguments = {"run": run, "test": test, "gates": gates, "package": package}
    plain = {"setup": setup, "check": check, "bench": bench, "lock": lock}
    if verb in with_arguments:
        with_arguments[verb](rest)
    elif verb in plain:
        plain[verb]()
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
