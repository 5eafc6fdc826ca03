from __future__ import annotations

import pytest

from pressdesk.settings.policy import Policy, policy_of, read_file
from pressdesk.settings.schema import OPTIONS


def test_no_file_is_no_policy(tmp_path):
    assert read_file(tmp_path / "policy.toml") == Policy()


def test_tables_and_dotted_keys_alike(tmp_path):
    path = tmp_path / "policy.toml"
    path.write_text(
        "[locked]\n"
        'office.name = "سازمان آبان‌رود"\n'
        '"desk.url" = "postgresql+psycopg://desk/press"\n'
        "[locked.limits]\nlead_max = 45\n"
        '[default]\ntheme = "dark"\n"export.formats" = ["pdf"]\n',
        "utf-8",
    )
    policy = read_file(path)
    assert policy.notices == ()
    assert dict(policy.locked) == {
        "office.name": "سازمان آبان‌رود",
        "desk.url": "postgresql+psycopg://desk/press",
        "limits.lead_max": 45,
    }
    assert dict(policy.default) == {"theme": "dark", "export.formats": ("pdf",)}


@pytest.mark.parametrize("text", [b"[locked\n", b"\xff\xff", b"locked = 1\n"])
def test_a_broken_file_locks_nothing(tmp_path, text):
    path = tmp_path / "policy.toml"
    path.write_bytes(text)
    policy = read_file(path)
    assert dict(policy.locked) == {}
    ids = [n.id for n in policy.notices]
    if text.startswith(b"locked ="):
        assert ids == ["settings-policy-section"]
    else:
        assert ids == ["settings-policy-broken"]


def test_what_stands_in_no_section_is_told(tmp_path):
    path = tmp_path / "policy.toml"
    path.write_text('theme = "dark"\n[lockd]\nlanguage = "en"\n', "utf-8")
    policy = read_file(path)
    assert [n.args["section"] for n in policy.notices] == ["theme", "lockd"]
    assert (dict(policy.locked), policy.sources) == ({}, (str(path),))


def test_bad_entries_are_told_and_the_others_hold():
    policy = policy_of({"theme": "blue", "no.such": 1, "language": "en"}, {})
    assert dict(policy.locked) == {"language": "en"}
    ids = sorted(notice.id for notice in policy.notices)
    assert ids == ["settings-not-a-choice", "settings-unknown"]


def test_registry_forms():
    policy = policy_of(
        {"issue.block_on_errors": 0, "limits.lead_max": 45, "export.formats": "pdf"}, {}
    )
    assert policy.locked["issue.block_on_errors"] is False
    assert policy.locked["limits.lead_max"] == 45
    assert policy.locked["export.formats"] == ("pdf",)
    assert all(option.lockable for option in OPTIONS)
