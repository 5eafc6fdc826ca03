import os

from pressdesk.writers.pdf import pango


def test_nothing_changes_where_the_system_has_pango():
    before = dict(os.environ)
    with pango.pango_found("linux"):
        assert dict(os.environ) == before


def test_on_windows_only_the_wheel_and_the_system_are_searched(tmp_path, monkeypatch):
    monkeypatch.setattr(pango, "dll_folder", lambda: tmp_path)
    monkeypatch.setenv("SYSTEMROOT", "windows")
    monkeypatch.setenv("PATH", "foreign-gtk")
    monkeypatch.setenv("WEASYPRINT_DLL_DIRECTORIES", "")
    with pango.pango_found("win32"):
        first, second = os.environ["PATH"].split(os.pathsep)
        assert first == os.environ["WEASYPRINT_DLL_DIRECTORIES"] == str(tmp_path)
        assert second.endswith("System32")
    assert os.environ["PATH"] == "foreign-gtk"


def test_without_the_wheel_windows_searches_as_ever(monkeypatch):
    monkeypatch.setattr(pango, "dll_folder", lambda: None)
    monkeypatch.setenv("PATH", "a")
    with pango.pango_found("win32"):
        assert os.environ["PATH"] == "a"
