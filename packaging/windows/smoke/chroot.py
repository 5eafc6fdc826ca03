"""Debian trixie with Wine 10, in a folder of its own outside the project.

The Wine of Debian 12 (8.0) lacks what Qt and PDFium call. The folder is made once and
kept in the person's cache. What runs in it sees the folders that are shared with it at
the same path; every mount lives in a namespace of its own and ends with its process.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

SUITE = "trixie"
PACKAGES = ("wine64", "wine")
X_SOCKETS = Path("/tmp/.X11-unix")
_TOOLS = ("debootstrap", "unshare", "chroot", "mount")
_READY = ".pressdesk-ready"
# $1: the root; then the folders to share; then --, the environment and the command.
_ENTER = """
set -e
root=$1; shift
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
while [ "$1" != -- ]; do
    mkdir -p "$root$1"; mount --bind "$1" "$root$1"; shift
done
shift
exec chroot "$root" /usr/bin/env -i "$@"
"""


class CannotBeHad(Exception):
    """Wine cannot be brought up on this machine; the text says why."""


class Chroot:
    """A root folder in which commands are run."""

    def __init__(self, root: Path) -> None:
        """`root` holds the system already."""
        self.root = root

    def command(
        self,
        words: Sequence[str],
        environment: Mapping[str, str],
        shared: Sequence[Path] = (),
    ) -> list[str]:
        """The words that run `words` inside, from anywhere."""
        settings = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LC_ALL": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
            **environment,
        }
        enter = ["unshare", "-m", "--propagation", "private", "bash", "-c", _ENTER]
        named = [f"{name}={value}" for name, value in settings.items()]
        folders = [str(each) for each in shared]
        return [*enter, "--", str(self.root), *folders, "--", *named, *words]


def cache_folder() -> Path:
    """Where what takes long to fetch is kept: `PRESSDESK_SMOKE_CACHE` or the cache."""
    named = os.environ.get("PRESSDESK_SMOKE_CACHE", "")
    home = os.environ.get("XDG_CACHE_HOME", "") or Path.home() / ".cache"
    return Path(named) if named else Path(home) / "pressdesk-smoke"


def wine_chroot(cache: Path) -> Chroot:
    """The root folder with Wine, made on the first call.

    Raises:
        CannotBeHad: not Linux, not root, a tool is missing, no mirror answers.
    """
    _demand()
    root = cache / f"{SUITE}-wine"
    if not (root / _READY).exists():
        cache.mkdir(parents=True, exist_ok=True)
        _bootstrap(root)
        (root / _READY).touch()
    return Chroot(root)


def _demand() -> None:
    if sys.platform != "linux":
        raise CannotBeHad("Wine is brought up on Linux only")
    if os.geteuid() != 0:
        raise CannotBeHad("debootstrap and mounts need root")
    missing = [name for name in _TOOLS if shutil.which(name) is None]
    if missing:
        raise CannotBeHad("missing programs: " + " ".join(missing))


def _bootstrap(root: Path) -> None:
    """Make the system in a folder beside `root` and give it the name when whole."""
    part = root.with_name(root.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    base = ("--variant=minbase", "--include=ca-certificates")
    _step("debootstrap", *base, SUITE, str(part))  # from its own archive
    for name in ("resolv.conf", "hosts"):
        shutil.copy(Path("/etc", name), part / "etc" / name)
    inside = Chroot(part)
    install = ("apt-get", "install", "-q", "-y", "--no-install-recommends", *PACKAGES)
    for words in (("apt-get", "update", "-q"), install, ("apt-get", "clean")):
        _step(*inside.command(words, {}))
    shutil.rmtree(root, ignore_errors=True)
    part.rename(root)


def _step(*words: str) -> None:
    done = subprocess.run(
        ["nice", *words], capture_output=True, text=True, errors="replace"
    )
    if done.returncode:
        tail = (done.stderr or done.stdout).strip()[-300:]
        raise CannotBeHad(f"{words[0]} failed: {tail}")
