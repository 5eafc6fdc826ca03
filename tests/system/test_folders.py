"""Folders of one user, and PRESSDESK_HOME over all of them."""

from __future__ import annotations

import msgspec

from pressdesk.system.folders import HOME, folders


def test_home_holds_everything(tmp_path):
    found = msgspec.structs.asdict(folders({HOME: str(tmp_path)}))
    assert all(path.parent == tmp_path for path in found.values())
    assert len(set(found.values())) == len(found)
    assert list(tmp_path.iterdir()) == [], "asking makes nothing"


def test_without_home_each_is_the_system_s_place():
    found = msgspec.structs.asdict(folders({}))
    del found["documents"]
    assert all("pressdesk" in str(path).lower() for path in found.values())
    assert all(path.is_absolute() for path in found.values())
    assert folders({HOME: ""}) == folders({})


def test_a_relative_home_is_made_absolute(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert folders({HOME: "here"}).data == tmp_path / "here" / "data"
