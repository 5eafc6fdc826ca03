"""Addresses as people want them: without what counts their clicks."""

from __future__ import annotations

import re
from urllib.parse import unquote

_TRACKERS = re.compile(
    r"(?:utm_\w+|[a-z]{0,3}clid|[gw]braid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|"
    r"ref_src|ref_url|oly_enc_id|oly_anon_id|vero_id|spm|scm|yclid|msclkid|"
    r"__twitter_impression|_openstat|wt\.mc_id)",
    re.IGNORECASE,
)
_DETOUR = re.compile(r"https?://www\.google\.[a-z.]{2,6}/url\?(.*)", re.IGNORECASE)
_TEXT_PLACE = re.compile(r":~:text=.*", re.DOTALL)
_LONGEST = 8000


def plain_address(address: str) -> tuple[str, int]:
    """The address without trackers, and how many of them went."""
    address = "".join(address.split())
    if len(address) > _LONGEST or not address.lower().startswith(("http:", "https:")):
        return address, 0
    detour = _DETOUR.fullmatch(address)
    target = _target(detour[1]) if detour else ""
    if target:
        cleaned, count = _bare(target)
        return cleaned, count + 1
    return _bare(address)


def _target(query: str) -> str:
    for part in query.split("&"):
        name, _, value = part.partition("=")
        if name in ("q", "url") and value.lower().startswith("http"):
            return unquote(value)
    return ""


def _bare(address: str) -> tuple[str, int]:
    front, hash_sign, place = address.partition("#")
    kept_place = _TEXT_PLACE.sub("", place)
    count = int(kept_place != place)
    path, question, query = front.partition("?")
    parts = query.split("&") if question else []
    kept = [part for part in parts if not _TRACKERS.fullmatch(part.partition("=")[0])]
    count += len(parts) - len(kept)
    if not count:
        return address, 0
    made = path + (f"?{'&'.join(kept)}" if kept else "")
    return made + (f"#{kept_place}" if hash_sign and kept_place else ""), count
