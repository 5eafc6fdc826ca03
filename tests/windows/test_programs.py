"""Program files are read, missing DLLs found, signatures made and checked."""

import shutil
import struct
from importlib.util import find_spec
from pathlib import Path

import pytest
from winbuild import launchers, pe, signatures, signing, verify
from winbuild.pins import Wrong

from tests.e2e.needs import need
from tests.windows.certificate import run, throw_away

# A real program for Windows, which comes with pip.
SAMPLE = Path(find_spec("pip").origin).with_name("_vendor") / "distlib" / "w64.exe"


@pytest.fixture
def stage(tmp_path):
    folder = tmp_path / "stage"
    folder.mkdir()
    shutil.copy(SAMPLE, folder / "pressdesk.exe")
    return folder


def test_a_program_tells_what_it_imports():
    program = pe.Program(SAMPLE.read_bytes())
    assert program.is_64_bit
    assert not program.signed
    assert "kernel32.dll" in program.imports()


def test_a_program_tells_the_version_that_windows_compares():
    data = SAMPLE.read_bytes()
    at = data.index(struct.pack("<II", 0xFEEF04BD, 0x10000))
    numbers = struct.pack("<II", (6 << 16) + 11, (3 << 16) + 1)
    program = pe.Program(data[: at + 8] + numbers + data[at + 16 :])
    assert (program.version, program.language) == ("6.11.3.1", 1033)
    bare = pe.Program(data[:at] + bytes(8) + data[at + 8 :])
    assert bare.version == ""


def test_what_is_no_program_is_refused():
    for data in (b"", b"MZ" + bytes(100), b"PK\3\4" + bytes(100)):
        with pytest.raises(ValueError, match="no program"):
            pe.Program(data)


def test_a_whole_stage_has_no_faults(stage):
    assert verify.missing(stage) == {}
    verify.checked(stage, {})


def test_a_missing_dll_is_found(stage, monkeypatch):
    monkeypatch.setattr(verify, "WINDOWS", verify.WINDOWS - {"kernel32.dll"})
    assert verify.missing(stage) == {"pressdesk.exe": ["kernel32.dll"]}
    with pytest.raises(Wrong, match="kernel32"):
        verify.checked(stage, {})


def test_a_file_that_nobody_owns_is_found(stage):
    (stage / "site/six/__pycache__").mkdir(parents=True)
    (stage / "site/six/__pycache__/a.cpython-313.pyc").write_bytes(b"")
    with pytest.raises(Wrong, match="unknown origin"):
        verify.checked(stage, {})
    verify.checked(stage, {"site/six/a.py": "segno"})


@pytest.fixture
def certificate(tmp_path):
    return throw_away(tmp_path)


def test_without_a_certificate_nothing_is_signed():
    assert signing.configured({}) is None


@pytest.mark.gate
def test_what_its_maker_left_unsigned_is_signed(stage, certificate):
    by, cert = certificate
    assert signing.sign_unsigned(stage, by) == [stage / "pressdesk.exe"]
    assert signing.sign_unsigned(stage, by) == []
    program = stage / "pressdesk.exe"
    said = run("osslsigncode", "verify", "-CAfile", cert, "-in", program)
    assert "Signature verification: ok" in said
    assert signatures.signer(program, cert, ("Abanrud",)).endswith("CN=Abanrud")


@pytest.mark.gate
def test_a_stranger_s_signature_is_refused(stage, certificate):
    by, cert = certificate
    program = stage / "pressdesk.exe"
    signing.sign(program, by)
    with pytest.raises(Wrong, match="stranger"):
        signatures.signer(program, cert)


@pytest.mark.gate
def test_a_program_that_was_changed_is_refused(stage, certificate):
    by, cert = certificate
    program = stage / "pressdesk.exe"
    signing.sign(program, by)
    data = bytearray(program.read_bytes())
    data[0x400] ^= 1
    program.write_bytes(data)
    with pytest.raises(Wrong, match=r"pressdesk\.exe"):
        signatures.signer(program, cert, ("Abanrud",))


@pytest.mark.gate
def test_launchers_are_the_same_bytes_twice(tmp_path):
    need(launchers.GCC, launchers.WINDRES)
    made = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        paths = launchers.made(folder, "1.2.3", "میز خبر")
        made.append([path.read_bytes() for path in paths])
    assert made[0] == made[1]
    assert pe.Program(made[0][0]).version == "1.2.3.0"
    assert pe.Program(made[0][0]).imports() == {
        "kernel32.dll",
        "msvcrt.dll",
        "user32.dll",
    }
