"""The recent files: also those on sticks and shares that are away just now."""

from pathlib import Path

import msgspec

from pressdesk.workflow import recent
from tests.builders import headline, release
from tests.desks import make_desk


def test_a_stick_that_is_away_is_not_forgotten(tmp_path):
    desk = make_desk(tmp_path / "home")
    stick, other = tmp_path / "stick" / "a.pressdesk", tmp_path / "b.pressdesk"
    stick.parent.mkdir()
    for path in (stick, other):
        path.write_bytes(b"x")
        recent.remember(desk, path, release(headline(path.stem)))
    stick.parent.rename(tmp_path / "away")
    recent.remember(desk, other, release(headline("نو")))
    assert [each.headline for each in recent.recent_files(desk)] == ["نو"]
    (tmp_path / "away").rename(stick.parent)
    assert [each.headline for each in recent.recent_files(desk)] == ["نو", "a"]


def test_a_share_is_not_waited_for(tmp_path, monkeypatch):
    """One that is off answers after minutes: the start page would stand still."""
    desk = make_desk(tmp_path / "home")
    paths = ("\\\\desk-7\\اخبار\\a.pressdesk", "//desk-7/b.pressdesk")
    entries = [recent.Recent(path, "خبر", "", "") for path in paths]
    (desk.home / "recent.json").write_bytes(msgspec.json.encode(entries))
    asked = []
    monkeypatch.setattr(Path, "is_file", asked.append)
    assert [each.path for each in recent.recent_files(desk)] == list(paths)
    assert not asked
