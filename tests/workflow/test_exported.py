"""What somebody changed after an export is never replaced by the next one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pressdesk.notices import MachineFailed
from pressdesk.workflow import exported

LABEL = "تغییریافته"
CODE = "140500001"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "خروجی" / f"{CODE}.docx"
    assert exported.write(made, b"first", LABEL) == ()
    return made


def saved(path: Path, data: bytes) -> None:
    """As another program saves: at a time with a fraction of a second."""
    path.write_bytes(data)
    os.utime(path, ns=(1_780_000_000_123_456_700, 1_780_000_000_123_456_700))


def names(path: Path) -> set[str]:
    return {each.name for each in path.parent.iterdir()}


def test_what_nobody_changed_is_replaced(path: Path) -> None:
    assert exported.write(path, b"second", LABEL) == ()
    assert path.read_bytes() == b"second"
    assert names(path) == {path.name}


def test_what_somebody_changed_stays_beside_it(path: Path) -> None:
    for number, kept in enumerate((f"{CODE}-{LABEL}.docx", f"{CODE}-{LABEL}-2.docx")):
        saved(path, b"by hand %d" % number)
        (told,) = exported.write(path, b"new %d" % number, LABEL)
        assert (told.id, told.args["name"], told.args["kept"]) == (
            "export-set-aside",
            path.name,
            kept,
        )
        assert path.read_bytes() == b"new %d" % number
        assert path.with_name(kept).read_bytes() == b"by hand %d" % number
    assert len(names(path)) == 3


def test_the_same_bytes_are_nobodys_work(path: Path) -> None:
    saved(path, b"first")
    assert exported.write(path, b"first", LABEL) == ()
    assert names(path) == {path.name}


def test_a_copy_with_its_time_is_still_ours(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    state = path.stat()
    os.utime(copy, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert exported.write(copy, b"second", LABEL) == ()


def test_a_link_is_followed(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "پیوند.docx"
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("no links here")
    saved(path, b"by hand")
    (told,) = exported.write(link, b"second", LABEL)
    assert link.is_symlink()
    assert path.read_bytes() == b"second"
    assert path.with_name(str(told.args["kept"])).read_bytes() == b"by hand"


def test_it_has_its_time_from_the_first_moment_on(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else what is saved right after would be given our time, and be lost next."""
    replace, seen = Path.replace, []

    def watched(part: Path, target: Path) -> Path:
        seen.append(part.stat().st_mtime_ns % 1_000_000_000)
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", watched)
    exported.write(path, b"second", LABEL)
    assert seen == [0]


@pytest.mark.parametrize(
    ("step", "fault"),
    [("replace", OSError(28, "no space")), ("rename", PermissionError(13, "held"))],
    ids=["a full disk", "a held file"],
)
def test_a_write_that_fails_leaves_the_changed_file_where_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str, fault: OSError
) -> None:
    saved(path, b"by hand")

    def fails(_path: Path, _new: Path) -> None:
        raise fault

    monkeypatch.setattr(Path, step, fails)
    with pytest.raises(MachineFailed):
        exported.write(path, b"second", LABEL)
    assert path.read_bytes() == b"by hand"
    assert names(path) == {path.name}


def test_a_name_that_grows_too_long_is_told(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 245 + ".docx")
    saved(path, b"by hand")
    with pytest.raises(MachineFailed):
        exported.write(path, b"second", LABEL)
    assert path.read_bytes() == b"by hand"
