"""The text of PDF files as Chrome's reader, pypdf, poppler and Firefox's give it."""

from __future__ import annotations

import json
import logging
import shutil
import subprocess
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pypdfium2
from pypdf import PdfReader

from benchmarks.packages import pdfjs

HERE = Path(__file__).resolve().parent
Read = Callable[[Sequence[Path]], list[str]]


def _pdfium(files: Sequence[Path]) -> list[str]:
    return [_pdfium_text(path) for path in files]


def _pdfium_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return "\n".join(pages)


def _pypdf(files: Sequence[Path]) -> list[str]:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    return ["\n".join(p.extract_text() for p in PdfReader(f).pages) for f in files]


def _poppler(files: Sequence[Path]) -> list[str]:
    return [_poppler_text(path) for path in files]


def _poppler_text(path: Path) -> str:
    command = ["pdftotext", "-enc", "UTF-8", "-nopgbrk", path, "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def _pdfjs(files: Sequence[Path]) -> list[str]:
    command = ["node", HERE / "pdfjs_text.mjs", _library(), *files]
    done = subprocess.run(command, check=True, capture_output=True)
    texts: list[str] = json.loads(done.stdout.splitlines()[-1])
    return texts


@cache
def _library() -> Path:
    return pdfjs()


def present() -> tuple[dict[str, Read], dict[str, str]]:
    """The readers that are here, and why the others are not."""
    found: dict[str, Read] = {"pypdfium2": _pdfium, "pypdf": _pypdf}
    missing: dict[str, str] = {}
    if shutil.which("pdftotext"):
        found["poppler"] = _poppler
    else:
        missing["poppler"] = "no pdftotext"
    try:
        _library()
    except OSError as reason:
        missing["pdf.js"] = str(reason)
    else:
        found["pdf.js"] = _pdfjs
    return found, missing
