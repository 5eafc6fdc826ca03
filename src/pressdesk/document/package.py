"""A release with its media: what readers give, writers take and files hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from pressdesk.document.nodes import Release


def _no_media() -> Mapping[str, bytes]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Package:
    """`media` maps a media name (`<sha256>.<ext>`) to its bytes."""

    release: Release
    media: Mapping[str, bytes] = field(default_factory=_no_media)
