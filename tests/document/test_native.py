"""The `.pressdesk` file: what it looks like and what is refused, by notice id."""

from __future__ import annotations

import io
import json
import warnings
import zipfile
from types import MappingProxyType

import msgspec
import pytest

from pressdesk.document import container, migrations, native
from pressdesk.document.nodes import Stamp, replace
from pressdesk.document.package import Package
from pressdesk.notices import Refused, Unreadable
from tests.builders import bold, headline, para, photo, release
from tests.strategies import pixel

NAME, PICTURE = pixel(b"abc")
RELEASE = release(
    headline("سلام ", bold("دنیا")), para("می\u200cشود"), photo(NAME, "عکس")
)
PACKAGE = Package(RELEASE, {NAME: PICTURE})
JSON = native.release_json(RELEASE)


def archive(*entries, flags=0):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that come twice
        for name, data in entries:
            made.writestr(name, data)
    return out.getvalue()


def refusal(data):
    with pytest.raises(Unreadable) as caught:
        native.load(data)
    return caught.value.notice


def with_tree(**changes):
    tree = json.loads(JSON)
    tree.update(changes)
    return archive(("release.json", json.dumps(tree)), (f"media/{NAME}", PICTURE))


def test_the_file_is_a_zip_with_the_release_first():
    with zipfile.ZipFile(io.BytesIO(native.dump(PACKAGE))) as made:
        assert made.namelist() == ["release.json", f"media/{NAME}"]
        assert {entry.date_time for entry in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        tree = json.loads(made.read("release.json"))
    assert next(iter(tree)) == "version"
    assert tree["version"] == 4
    assert tree["stamp"] is None
    assert tree["headline"] == ["سلام ", {"text": "دنیا", "bold": True}]
    assert tree["body"][0] == {"kind": "paragraph", "id": "b1", "text": ["می\u200cشود"]}


def test_the_same_package_gives_the_same_bytes_whatever_the_order_of_its_media():
    other, data = pixel(b"xyz")
    two = replace(RELEASE, body=(*RELEASE.body, replace(RELEASE.body[1], id="b3")))
    two = replace(two, body=(*two.body[:2], replace(two.body[2], media=other)))
    one_way = native.dump(Package(two, {NAME: PICTURE, other: data}))
    assert native.dump(Package(two, {other: data, NAME: PICTURE})) == one_way
    assert native.load(one_way).release == two


def test_a_picture_that_no_photo_shows_does_not_leave_in_the_file():
    without = replace(RELEASE, body=RELEASE.body[:1])
    assert native.load(native.dump(Package(without, {NAME: PICTURE}))).media == {}


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"", "native-not-ours"),
        (b"%PDF-1.7", "native-not-ours"),
        (archive(), "native-not-ours"),
        (archive((f"media/{NAME}", PICTURE)), "native-no-release"),
        (archive(("release.json", JSON)), "native-media-missing"),
        (archive(("release.json", b"{")), "native-json"),
        (archive(("release.json", b"\xff\xfe")), "native-json"),
        (archive(("release.json", b'{"x": ' + b"[" * 100_000)), "native-json"),
        (archive(("release.json", b"[]")), "native-form"),
        (archive(("release.json", b'{"version": 0}')), "native-form"),
        (archive(("release.json", b'{"version": -1000000000000}')), "native-form"),
        (archive(("release.json", b'{"version": true}')), "native-form"),
        (with_tree(version=5, something="new"), "native-newer"),
        (with_tree(something="foreign"), "native-form"),
        (with_tree(headline="no list"), "native-form"),
        (with_tree(headline=["a\x00b"]), "document-alphabet"),
        (with_tree(meta={"source": "\x1b[2J"}), "document-alphabet"),
        (with_tree(id=""), "document-no-id"),
        (with_tree(body=[{"kind": "paragraph", "id": ""}]), "document-block-no-id"),
        (
            with_tree(body=[{"kind": "paragraph", "id": "lead"}]),
            "document-duplicate-id",
        ),
        (with_tree(body=[]), "native-foreign-entry"),
    ],
)
def test_what_is_wrong_has_its_own_notice(data, wanted):
    assert refusal(data).id == wanted


@pytest.mark.parametrize(
    "name",
    [
        "../release.json",
        "media/../../evil.png",
        "media\\..\\evil.png",
        "/etc/evil",
        "\\\\server\\evil",
        "C:\\evil.png",
    ],
)
def test_an_entry_that_leads_outside_is_refused(name):
    found = refusal(archive(("release.json", JSON), (name, b"x")))
    assert (found.id, found.args["name"]) == ("native-unsafe-entry", name)


@pytest.mark.parametrize(
    "name",
    [
        "notes.txt",
        "media/",
        "media/photo.png",
        f"media/{NAME}.exe",
        f"media/{'0' * 64}.svg",
        f"media/{NAME}\n",
        "RELEASE.JSON",
    ],
)
def test_an_entry_that_no_release_has_is_refused(name):
    found = refusal(archive(("release.json", JSON), (name, b"x")))
    assert found.id == "native-foreign-entry"
    assert str(found.args["name"]).isprintable()


def test_a_name_cut_by_a_null_byte_is_not_taken_for_another():
    data = archive(("release.json!evil", JSON)).replace(b"!evil", b"\0evil")
    assert refusal(data).id == "native-foreign-entry"


def test_an_entry_that_comes_twice_is_refused():
    data = archive(("release.json", JSON), ("release.json", JSON))
    assert refusal(data).id == "native-duplicate-entry"


def test_a_picture_changed_after_saving_is_refused():
    data = archive(("release.json", JSON), (f"media/{NAME}", PICTURE + b"x"))
    assert refusal(data).id == "native-media-changed"


def test_a_damaged_entry_is_refused():
    data = native.dump(PACKAGE)
    at = data.index(PICTURE) + 20
    data = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
    assert refusal(data).id == "native-damaged"


def test_an_encrypted_entry_is_refused():
    data = bytearray(archive(("release.json", JSON)))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(data)).id == "native-packing"


def test_a_zip_packed_by_an_unexpected_method_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as made:
        made.writestr("release.json", JSON)
    assert refusal(out.getvalue()).id == "native-packing"


def test_the_limit_is_counted_and_not_read_from_headers(monkeypatch):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("release.json", b" " * (8 << 20))
    data = out.getvalue()
    assert len(data) < 20_000
    with pytest.raises(Unreadable) as caught:
        container.entries(data, 1 << 20)
    assert caught.value.notice.id == "native-too-large"
    monkeypatch.setattr(native, "MAX_UNPACKED", 1 << 20)
    assert refusal(data).id == "native-too-large"


def test_never_more_than_the_limit_and_a_chunk_is_unpacked(monkeypatch):
    read = []
    whole = zipfile.ZipExtFile.read

    def counted(self, n=-1):
        chunk = whole(self, n)
        read.append(len(chunk))
        return chunk

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("release.json", b" " * (64 << 20))
    monkeypatch.setattr(zipfile.ZipExtFile, "read", counted)
    with pytest.raises(Unreadable):
        container.entries(out.getvalue(), 2 << 20)
    assert sum(read) <= 4 << 20


def test_entries_that_are_small_one_by_one_count_together():
    with pytest.raises(Unreadable) as caught:
        container.entries(native.dump(PACKAGE), len(JSON) + 1)
    assert caught.value.notice.id == "native-too-large"


@pytest.mark.parametrize(
    ("broken", "wanted"),
    [
        (replace(RELEASE, headline=("\ud800",)), "document-alphabet"),
        (replace(RELEASE, body=(RELEASE.body[0],) * 2), "document-duplicate-id"),
        (replace(RELEASE, stamp=Stamp("\x07", "", "")), "document-alphabet"),
    ],
)
def test_what_could_not_be_read_again_is_not_written(broken, wanted):
    with pytest.raises(Refused) as caught:
        native.dump(Package(broken, {NAME: PICTURE}))
    assert caught.value.notice.id == wanted


def test_a_photo_without_its_picture_is_not_written():
    with pytest.raises(Refused) as caught:
        native.dump(Package(RELEASE))
    assert caught.value.notice.id == "native-media-missing"


def test_an_older_version_is_brought_up_step_by_step(monkeypatch):
    def rename(tree):
        return {"headline": tree.pop("title"), **tree}

    def mark(tree):
        return {**tree, "kicker": ["کهنه"]}

    steps = MappingProxyType({1: rename, 2: mark})
    monkeypatch.setattr(native, "MIGRATIONS", steps)
    monkeypatch.setattr(native, "SCHEMA_VERSION", 3)
    old = {"version": 1, "id": "x", "title": ["سلام"]}
    loaded = native.load(archive(("release.json", json.dumps(old)))).release
    assert (loaded.headline, loaded.kicker) == (("سلام",), ("کهنه",))
    assert native.load(native.dump(Package(loaded))).release == loaded


def test_a_migration_that_meets_something_else_refuses(monkeypatch):
    steps = MappingProxyType({1: lambda tree: {"headline": tree.pop("title"), **tree}})
    monkeypatch.setattr(native, "MIGRATIONS", steps)
    old = json.dumps(json.loads(JSON) | {"version": 1})
    assert refusal(archive(("release.json", old))).id == "native-form"


def test_there_is_a_step_from_every_older_version():
    assert sorted(migrations.MIGRATIONS) == list(range(1, migrations.SCHEMA_VERSION))


def test_the_json_schema_names_what_a_file_has():
    schema = native.json_schema()
    tree = json.loads(JSON)
    assert set(tree) == set(schema["properties"])
    assert schema["required"] == ["version", "id"]
    assert schema["additionalProperties"] is False
    kinds = schema["properties"]["body"]["items"]["anyOf"]
    assert len(kinds) == 6
    assert msgspec.json.encode(schema)
