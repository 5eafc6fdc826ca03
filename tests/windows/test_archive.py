"""What of the staged bytecode goes into the archive, and what stays outside."""

import marshal
import zipfile
from pathlib import PurePosixPath

import pytest
from winbuild import archive, components, own, pyside_code
from winbuild.pins import Wrong

from pressdesk.system import code_archive

PYC = code_archive.MAGIC_NUMBER + b"\0" * 12
OWNERS = {
    "site/bidi/__init__.py": "python-bidi",
    "site/docx/__init__.py": "python-docx",
}


def staged(folder, *places):
    for place in places:
        source = folder / "site" / place
        made = source.parent / "__pycache__" / f"{source.stem}.cpython-313.pyc"
        made.parent.mkdir(parents=True, exist_ok=True)
        source.write_text("")
        made.write_bytes(PYC + marshal.dumps(place))
    with zipfile.ZipFile(folder / "python313.zip", "w") as library:
        for name in ("json/__init__.pyc", "json/decoder.pyc", "pydoc.pyc", "a/b.txt"):
            library.writestr(name, PYC + marshal.dumps(name))
    return folder


def table(stage):
    data = (stage / "site" / code_archive.NAME).read_bytes()
    length = int.from_bytes(data[4:8], "little")
    rows = marshal.loads(data[8 : 8 + length])
    begin = 8 + length
    return {
        name: (package, file, marshal.loads(data[begin + start : begin + end]))
        for name, (package, file, start, end) in rows.items()
    }


def left(stage):
    return {
        f"{path.parent.parent.relative_to(stage / 'site')}/{path.name.split('.')[0]}"
        for path in stage.rglob("*.pyc")
    }


def test_all_goes_in_but_what_must_be_a_file(tmp_path):
    stage = staged(
        tmp_path,
        "pressdesk/__init__.py",
        "pressdesk/__main__.py",
        "pressdesk/app.py",
        "pressdesk/system/code_archive.py",
        "pressdesk/store/migrations/env.py",
        "bidi/__init__.py",
        "docx/__init__.py",
        "docx/not-a-module.py",
        "lxml/etree.py",
    )
    (stage / "site/lxml/etree.cp313-win_amd64.pyd").write_bytes(b"")
    archive.made(stage, OWNERS)
    assert table(stage) == {
        "docx": (True, "site/docx/__init__.py", "docx/__init__.py"),
        "json": (True, "python313.zip/json/__init__.pyc", "json/__init__.pyc"),
        "json.decoder": (False, "python313.zip/json/decoder.pyc", "json/decoder.pyc"),
        "pressdesk.app": (False, "site/pressdesk/app.py", "pressdesk/app.py"),
    }
    assert left(stage) == {
        *("pressdesk/__init__", "pressdesk/__main__", "pressdesk/system/code_archive"),
        *("pressdesk/store/migrations/env", "bidi/__init__", "docx/not-a-module"),
        "lxml/etree",
    }


def test_two_files_of_one_name_are_refused(tmp_path):
    stage = staged(tmp_path, "json/__init__.py")
    with pytest.raises(Wrong, match="both the module json"):
        archive.made(stage, OWNERS)


def test_who_may_replace_what():
    for name in (
        "pyside6-essentials",
        "shiboken6",
        "python-bidi",
        "jalali-core",
        "pyphen",
    ):
        assert components.is_replaceable(name)
    for name in ("python-docx", "weasyprint", "", "cpython"):
        assert not components.is_replaceable(name)


def test_modules_needed_before_it_are_not_in_it():
    """What `__main__` imports before it makes use of the archive."""
    for place in archive._BEFORE:
        assert (own.ROOT / "src" / place).is_file(), place
    text = (own.ROOT / "src/pressdesk/__main__.py").read_text("utf-8")
    before = text.partition("code_archive.use(")[0]
    names = {
        line.split()[1]
        for line in before.splitlines()
        if line.strip().startswith("from ")
    }
    assert names == {"pressdesk.system"}


def test_names_of_modules():
    assert archive.module_name(PurePosixPath("a/b/__init__.py")) == "a.b"
    assert archive.module_name(PurePosixPath("a/b.pyc")) == "a.b"
    assert archive.module_name(PurePosixPath("a/b-c.py")) == ""


def test_a_library_without_modules_is_refused():
    with pytest.raises(Wrong, match="no modules"):
        pyside_code.inside(b"MZ" + b"A" * 5000)
