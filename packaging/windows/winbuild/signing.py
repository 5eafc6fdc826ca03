"""Signing, where a certificate is configured: our programs, unsigned DLLs, the MSI.

PRESSDESK_SIGN_PKCS12     a .p12 or .pfx file with certificate and key
PRESSDESK_SIGN_PASSWORD   a file that holds its password
PRESSDESK_SIGN_TIMESTAMP  address of a time stamp server; without one a signature
ends with its certificate
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from winbuild import pe
from winbuild.tools import ran


class Certificate(NamedTuple):
    """What signing needs."""

    file: Path
    password: Path
    timestamp: str = ""


def configured(environment: Mapping[str, str] = os.environ) -> Certificate | None:
    """The certificate that the environment names, if any."""
    file = environment.get("PRESSDESK_SIGN_PKCS12", "")
    if not file:
        return None
    return Certificate(
        Path(file),
        Path(environment.get("PRESSDESK_SIGN_PASSWORD", os.devnull)),
        environment.get("PRESSDESK_SIGN_TIMESTAMP", ""),
    )


def sign(path: Path, by: Certificate) -> None:
    """Sign one program file or MSI."""
    signed = path.with_name(path.name + ".signed")
    stamped = ("-ts", by.timestamp) if by.timestamp else ()
    ran(
        [
            *("osslsigncode", "sign", "-h", "sha256", "-n", "Pressdesk"),
            *("-pkcs12", by.file, "-readpass", by.password, *stamped),
            *("-in", path, "-out", signed),
        ]
    )
    signed.replace(path)


def sign_unsigned(stage: Path, by: Certificate) -> list[Path]:
    """Sign every program file that its maker left unsigned; gives them."""
    bare = [
        path for path in pe.programs(stage) if not pe.Program(path.read_bytes()).signed
    ]
    for path in bare:
        sign(path, by)
    return bare
