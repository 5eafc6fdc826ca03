"""What is remembered is never in the way: any damage counts as nothing remembered."""

import pytest

from pressdesk.system import memory

DAMAGED = (
    b"",
    b"{",
    b'["\xd8',
    b'{"a": 1}',
    b'["\xff\xfe"]',
    b"[" * 100_000,
    b"\x00" * 9,
)


@pytest.mark.parametrize("data", DAMAGED)
def test_damage_counts_as_nothing(tmp_path, data):
    path = tmp_path / "a.json"
    path.write_bytes(data)
    assert memory.recall(path, tuple[str, ...], ("x",)) == ("x",)


def test_what_was_kept_is_recalled(tmp_path):
    path = tmp_path / "folder" / "a.json"
    assert memory.recall(path, tuple[str, ...], ()) == ()
    memory.keep(path, ("خبر", "b"))
    assert memory.recall(path, tuple[str, ...], ()) == ("خبر", "b")


def test_a_place_that_takes_nothing_is_no_loss(tmp_path):
    (tmp_path / "folder").write_bytes(b"a file")
    memory.keep(tmp_path / "folder" / "a.json", ("a",))
