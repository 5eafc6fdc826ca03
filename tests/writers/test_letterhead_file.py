"""A letterhead as one file: whole, or refused with a reason."""

import contextlib
import io
import json
import zipfile

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image

from pressdesk.notices import Unreadable
from pressdesk.writers import letterhead
from pressdesk.writers.letterhead import Name
from pressdesk.writers.letterhead_file import MAX_UNPACKED, VERSION, Kept, dump, load

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h4v4"/></svg>'


def own(look="official", **changes):
    changes = {"id": "abanrud", "name": Name("آبان‌رود", "Abanrud"), **changes}
    return replace(letterhead.load(look), **changes)


def png(mode="RGBA"):
    out = io.BytesIO()
    Image.new(mode, (40, 30), "#123456").save(out, "PNG")
    return out.getvalue()


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(**entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


def reason(data):
    with pytest.raises(Unreadable) as caught:
        load(data)
    return caught.value.notice.id


@pytest.mark.parametrize("shipped", letterhead.IDS)
@pytest.mark.parametrize("logo", [b"", SVG, png()], ids=["none", "svg", "png"])
def test_what_was_kept_comes_back(shipped, logo):
    made = dump(Kept(own(shipped), logo))
    found = load(made)
    assert found.look == own(shipped)
    assert bool(found.logo) == bool(logo)
    assert dump(found) == made
    assert dump(Kept(own(shipped), logo)) == made


def test_a_logo_has_the_ending_of_what_it_is():
    assert set(parts(dump(Kept(own(), SVG)))) == {"letterhead.json", "logo.svg"}
    assert set(parts(dump(Kept(own(), png())))) == {"letterhead.json", "logo.png"}


def tree(**changes):
    made = json.loads(parts(dump(Kept(own())))["letterhead.json"])
    return json.dumps({**made, **changes}).encode()


REFUSED = {
    "letterhead-file-not-ours": b"%PDF-1.7",
    "letterhead-file-truncated": dump(Kept(own(), SVG))[:-60],
    "letterhead-file-empty": packed(**{"logo.svg": SVG}),
    "letterhead-file-unsafe-entry": packed(**{"../letterhead.json": tree()}),
    "letterhead-file-foreign-entry": packed(
        **{"letterhead.json": tree(), "run.exe": b"MZ"}
    ),
    "letterhead-file-newer": packed(**{"letterhead.json": tree(version=VERSION + 1)}),
    "letterhead-file-shipped": packed(**{"letterhead.json": tree(id="official")}),
    "letterhead-file-logos": packed(
        **{"letterhead.json": tree(), "logo.svg": SVG, "logo.png": png()}
    ),
    "logo-unreadable": packed(**{"letterhead.json": tree(), "logo.png": SVG}),
    "letterhead-file-too-large": packed(
        **{"letterhead.json": b" " * (MAX_UNPACKED + 1)}
    ),
}


@pytest.mark.parametrize("wanted", REFUSED)
def test_each_fault_has_its_own_reason(wanted):
    assert reason(REFUSED[wanted]) == wanted


@pytest.mark.parametrize(
    "wrong",
    [
        {"font": "Comic Sans"},
        {"layout": "../official"},
        {"id": "../x"},
        {"id": ""},
        {"frame": "triple"},
        {"surprise": 1},
        {"margins": {**msgspec.to_builtins(own().margins), "start": 170}},
        {"margins": {**msgspec.to_builtins(own().margins), "top": -1}},
        {"colours": {**msgspec.to_builtins(own().colours), "ink": "red;}"}},
        {"paper": {"width": float(10**9), "height": 297}},
        {"version": "one"},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_what_no_letterhead_has_is_named(wrong):
    assert (
        reason(packed(**{"letterhead.json": tree(**wrong)})) == "letterhead-file-form"
    )


@pytest.mark.parametrize("text", [b"", b"[]", b"null", b"{", b"\xff\xfe", b"[" * 9999])
def test_what_is_no_tree_is_refused(text):
    assert reason(packed(**{"letterhead.json": text})) == "letterhead-file-form"


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_or_read(data):
    for given_data in (data, b"PK\x03\x04" + data):
        with pytest.raises(Unreadable):
            load(given_data)


@given(at=st.integers(min_value=0), byte=st.integers(0, 255))
def test_a_changed_byte_is_read_or_refused(at, byte):
    data = bytearray(dump(Kept(own(), SVG)))
    data[at % len(data)] = byte
    with contextlib.suppress(Unreadable):
        assert load(bytes(data)).look.id
