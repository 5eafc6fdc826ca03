"""Only what a lock names, with the bytes that it names."""

import hashlib
from pathlib import Path

import pytest
from winbuild import pins
from winbuild.pins import PLATFORM, Wrong

LOCKS = Path(__file__).resolve().parents[2] / "requirements"


def locked(name):
    return {
        pin.name: pin.version for pin in pins.pins((LOCKS / name).read_text("utf-8"))
    }


def test_a_lock_is_read():
    text = (
        "Fluent.Runtime==0.4.0 ; sys_platform == 'win32' \\\n"
        f"    --hash=sha256:{'a' * 64} \\\n    --hash=sha256:{'b' * 64}\n# a word\n"
    )
    (pin,) = pins.pins(text)
    assert pin == ("fluent-runtime", "0.4.0", {"a" * 64, "b" * 64})


def test_a_pin_without_a_hash_is_refused():
    with pytest.raises(Wrong, match="six"):
        pins.pins("six==1.17.0\n")


@pytest.mark.parametrize(
    "name", ["windows.lock", "windows-python.lock", "windows-roots.lock"]
)
def test_locks_name_no_host(name):
    text = (LOCKS / name).read_text("utf-8")
    assert "://" not in text
    assert locked(name)


def test_windows_gets_the_versions_that_are_tested_here():
    tested = locked("run.lock")
    assert locked("windows.lock").items() <= tested.items()


@pytest.fixture
def lock(tmp_path):
    path = tmp_path / "a.lock"
    digest = hashlib.sha256(b"wheel").hexdigest()
    path.write_text(f"six==1.17.0 --hash=sha256:{digest}\n", "utf-8")
    return path


def test_what_is_there_is_not_downloaded_again(lock, tmp_path, monkeypatch):
    monkeypatch.setattr(pins, "_download", lambda *a: pytest.fail("downloaded"))
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "six.whl").write_bytes(b"wheel")
    assert pins.fetched(lock, kept, PLATFORM) == {"six": kept / "six.whl"}


def test_other_bytes_are_refused(lock, tmp_path, monkeypatch):
    kept = tmp_path / "kept"
    bad = kept / "six.whl"
    monkeypatch.setattr(pins, "_download", lambda *a: bad.write_bytes(b"other"))
    with pytest.raises(Wrong, match="six"):
        pins.fetched(lock, kept, PLATFORM)
