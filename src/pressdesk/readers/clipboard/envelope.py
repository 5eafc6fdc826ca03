"""Windows' CF_HTML: a header with byte offsets round an HTML text.

https://learn.microsoft.com/windows/win32/dataxchg/html-clipboard-format
"""

from __future__ import annotations

import re

_HEADER = re.compile(rb"\s{0,4}Version:[\d.]{1,8}\s", re.IGNORECASE)
_OFFSET = re.compile(
    rb"^(StartHTML|EndHTML|StartFragment|EndFragment):(-?\d{1,12})\s*$"
)
_LONGEST = 4096
_MOST_LINES = 12
START, END = "StartFragment", "EndFragment"


def unwrapped(html: bytes | str) -> bytes:
    """The HTML without the header, its fragment marked by the usual comments."""
    data = html.encode("utf-8", "replace") if isinstance(html, str) else html
    data = data.rstrip(b"\0")
    if not _HEADER.match(data[:64]):
        return data
    offsets = _offsets(data)
    page = _page(data, offsets)
    if START.encode() in page or not _fits(offsets, len(data)):
        return page
    start, end = offsets[START], offsets[END]
    first = max(offsets.get("StartHTML", start), 0)
    last = offsets.get("EndHTML", -1)
    last = last if last >= end else len(data)
    parts = (
        *(data[min(first, start) : start], f"<!--{START}-->".encode()),
        *(data[start:end], f"<!--{END}-->".encode(), data[end:last]),
    )
    return b"".join(parts)


def _offsets(data: bytes) -> dict[str, int]:
    found: dict[str, int] = {}
    for line in data[:_LONGEST].splitlines()[:_MOST_LINES]:
        match = _OFFSET.match(line.strip())
        if match:
            found.setdefault(match[1].decode(), int(match[2]))
    return found


def _page(data: bytes, offsets: dict[str, int]) -> bytes:
    """Past the header: from `StartHTML`, or from the first tag where that lies."""
    start, end = offsets.get("StartHTML", -1), offsets.get("EndHTML", -1)
    if not 0 < start < len(data) or data[start : start + 1].strip() not in (b"<", b""):
        start = max(data.find(b"<"), 0)
    return data[start : end if start < end <= len(data) else len(data)]


def _fits(offsets: dict[str, int], size: int) -> bool:
    start, end = offsets.get(START, -1), offsets.get(END, -1)
    return 0 < start < end <= size
