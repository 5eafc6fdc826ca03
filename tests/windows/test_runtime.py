"""Python for Windows: the pinned zip or a newer one, less what is left out."""

import io
import zipfile

import pytest
from winbuild import compiled, runtime
from winbuild.pins import Wrong


def zipped(version, top=""):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        dll = b"MZ\0" + version.encode() + b"\0tags/v3 (\0"
        made.writestr(f"{top}python313.dll", dll)
        for name in ("python.exe", "_wmi.pyd", "_ssl.pyd", "LICENSE.txt"):
            made.writestr(top + name, name)
    return data.getvalue()


@pytest.fixture(params=["", "cp313/"], ids=["python.org", "registry"])
def unpacked(request, tmp_path):
    folder = tmp_path / "python"
    runtime.unpacked(zipped("3.13.9", request.param), folder)
    return folder


def test_the_given_zip_is_taken(tmp_path):
    given = tmp_path / "python-3.13.9-embed-amd64.zip"
    given.write_bytes(zipped("3.13.9"))
    assert runtime.archive(tmp_path / "no.lock", tmp_path, given) == given.read_bytes()


def test_its_version_is_read(unpacked):
    assert runtime.version(unpacked) == "3.13.9"


@pytest.mark.parametrize("version", ["3.12.8", "3.14.0", "none"])
def test_another_python_is_refused(tmp_path, version):
    runtime.unpacked(zipped(version), tmp_path)
    with pytest.raises(Wrong, match=r"not 3\.13"):
        runtime.version(tmp_path)


def test_a_zip_without_python_is_refused(tmp_path):
    data = io.BytesIO()
    zipfile.ZipFile(data, "w").close()
    with pytest.raises(Wrong, match="embeddable"):
        runtime.unpacked(data.getvalue(), tmp_path)


def test_no_bare_interpreter_is_installed(unpacked, tmp_path):
    stage = tmp_path / "stage"
    stage.mkdir()
    runtime.staged(unpacked, stage)
    names = {path.name for path in stage.iterdir()}
    assert names == {"python313.dll", "_ssl.pyd", "python313._pth"}
    # Only these places are searched, whatever the environment says.
    paths = (stage / "python313._pth").read_text().split()
    assert paths == ["python313.zip", ".", "site"]


def test_the_compiler_that_was_asked_for_is_taken(monkeypatch, tmp_path):
    python = tmp_path / "python3.13"
    monkeypatch.setenv(compiled.ASKED, str(python))
    with pytest.raises(Wrong, match=compiled.ASKED):
        compiled.compiler()
    python.touch()
    assert compiled.compiler() == python
