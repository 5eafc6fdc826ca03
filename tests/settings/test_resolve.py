from __future__ import annotations

import json
from pathlib import Path

import pytest

from pressdesk.notices import Refused, Unreadable
from pressdesk.settings.policy import Policy, policy_of
from pressdesk.settings.resolve import code_rule, load
from pressdesk.settings.schema import OPTIONS


def write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "desk" / "settings.json"


def opened(path, policy=None):
    return load(policy or Policy(), path, write)


def test_defaults(path):
    settings = opened(path)
    assert settings.text("code.pattern") == "{yyyy}{seq:5}"
    assert settings.text("endmark.text") == "انتهای پیام/"
    assert settings.number("limits.headline_words") == 13
    assert settings.flag("issue.block_on_errors") is True
    assert settings.items("export.formats") == ("docx", "pdf", "html")
    assert {settings.origin(o.id) for o in OPTIONS} == {"default"}
    assert settings.notices == ()
    assert not path.exists()


def test_policy_over_user_over_default(path):
    policy = policy_of({"language": "en"}, {"theme": "dark", "office.name": "آبان‌رود"})
    write(path, json.dumps({"language": "fa", "office.name": "ما"}).encode())
    settings = opened(path, policy)
    assert (settings.get("language"), settings.origin("language")) == ("en", "policy")
    assert (settings.get("office.name"), settings.origin("office.name")) == (
        "ما",
        "user",
    )
    assert settings.get("theme") == "dark"
    assert settings.origin("theme") == "policy-default"
    assert settings.origin("endmark.text") == "default"
    settings.reset("office.name")
    assert settings.get("office.name") == "آبان‌رود"


def test_what_is_set_is_there_the_next_time(path):
    opened(path).set("office.name", "سازمان حمل‌ونقل آبان‌رود")
    opened(path).set("export.formats", ["pdf"])
    settings = opened(path)
    assert settings.get("office.name") == "سازمان حمل‌ونقل آبان‌رود"
    assert settings.get("export.formats") == ("pdf",)
    settings.reset("office.name")
    assert opened(path).origin("office.name") == "default"


@pytest.mark.parametrize(
    ("option", "typed", "value"),
    [
        ("limits.lead_max", "45", 45),
        ("issue.block_on_errors", "false", False),
        ("export.formats", "html, pdf", ("html", "pdf")),
        ("theme", "dark", "dark"),
        ("code.services", "عمران=OMR,سیاسی=POL", ("عمران=OMR", "سیاسی=POL")),
    ],
)
def test_typed_values(path, option, typed, value):
    settings = opened(path)
    settings.set(option, typed)
    assert settings.get(option) == opened(path).get(option) == value


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("theme", "blue", "settings-not-a-choice"),
        ("export.formats", "pdf,odt", "settings-not-a-choice"),
        ("limits.lead_max", "many", "settings-not-a-number"),
        ("limits.lead_max", 0, "settings-not-a-number"),
        ("issue.block_on_errors", "perhaps", "settings-bad-value"),
        ("office.name", "a\nb", "settings-bad-value"),
        ("office.name", 5, "settings-bad-value"),
        ("no.such", "x", "settings-unknown"),
        ("code.pattern", "{year}{seq}", "newscode-pattern-token"),
    ],
)
def test_bad_values_change_nothing(path, option, value, message):
    settings = opened(path)
    with pytest.raises(Unreadable) as caught:
        settings.set(option, value)
    assert caught.value.notice.id == message
    assert not path.exists()
    assert settings.origin("theme") == "default"


def test_a_locked_option_is_not_changed(path):
    settings = opened(path, policy_of({"theme": "dark"}, {}))
    for change in (
        lambda: settings.set("theme", "light"),
        lambda: settings.reset("theme"),
    ):
        with pytest.raises(Refused) as caught:
            change()
        assert caught.value.notice.id == "settings-locked"
    assert settings.locked("theme")
    assert not settings.locked("language")
    assert not path.exists()


def test_code_options_must_fit_each_other(path):
    settings = opened(path)
    with pytest.raises(Refused) as caught:
        settings.set("code.pattern", "{seq}")
    assert caught.value.notice.id == "newscode-repeats"
    with pytest.raises(Refused):
        settings.set("code.scope", "service")
    settings.update({"code.pattern": "{seq}", "code.reset": "never"})
    assert code_rule(settings).reset == "never"
    settings.update(
        {
            "code.pattern": "{prefix}{yy}-{service}-{seq:4}{check}",
            "code.reset": "yearly",
            "code.scope": "service",
            "code.prefix": "AR",
            "code.services": ["عمران=omr"],
        }
    )
    rule = code_rule(opened(path))
    assert rule.letters("عمران") == "OMR"
    assert rule.whole.prefix == "AR"


def test_a_bad_value_in_the_file_is_told_and_the_default_used(path):
    write(path, b'{"theme": "blue", "limits.lead_max": "x", "language": "en"}')
    settings = opened(path)
    assert settings.get("theme") == "system"
    assert settings.origin("theme") == "default"
    assert settings.get("language") == "en"
    ids = [notice.id for notice in settings.notices]
    assert ids == ["settings-not-a-choice", "settings-not-a-number"]


def test_keys_of_another_version_are_kept(path):
    write(path, b'{"future.option": {"a": [1]}, "theme": "dark"}')
    settings = opened(path)
    assert settings.notices == ()
    settings.set("language", "en")
    kept = json.loads(path.read_bytes())
    assert kept == {"future.option": {"a": [1]}, "theme": "dark", "language": "en"}


@pytest.mark.parametrize("broken", [b"{", b"[1]", b"\xff\xfe\x00", b""])
def test_a_broken_file_is_told_and_set_aside_before_the_first_write(path, broken):
    write(path, broken)
    settings = opened(path)
    assert [notice.id for notice in settings.notices] == ["settings-file-broken"]
    assert settings.get("theme") == "system"
    assert path.read_bytes() == broken
    settings.set("theme", "dark")
    assert path.with_suffix(".broken.json").read_bytes() == broken
    assert opened(path).get("theme") == "dark"


def test_a_failed_write_changes_nothing(path):
    def fail(path: Path, data: bytes) -> None:
        raise OSError

    settings = load(Policy(), path, fail)
    with pytest.raises(OSError):  # noqa: PT011
        settings.set("theme", "dark")
    assert settings.get("theme") == "system"


def test_export_and_import(path, tmp_path):
    settings = opened(path)
    settings.update({"office.name": "آبان‌رود", "theme": "dark"})
    other = load(policy_of({"theme": "light"}, {}), tmp_path / "b.json", write)
    raw = json.loads(settings.export()) | {"language": "xx", "no.such": 1}
    notices = other.import_(json.dumps(raw).encode())
    assert other.get("office.name") == "آبان‌رود"
    assert other.get("theme") == "light"
    assert sorted(notice.id for notice in notices) == [
        "settings-locked",
        "settings-not-a-choice",
        "settings-unknown",
    ]
    with pytest.raises(Unreadable) as caught:
        other.import_(b"no json")
    assert caught.value.notice.id == "settings-import-broken"


def test_code_options_that_do_not_fit_are_told_at_the_start(path):
    write(path, b'{"code.pattern": "{seq}", "theme": "dark"}')
    settings = opened(path)
    assert [notice.id for notice in settings.notices] == ["newscode-repeats"]
    with pytest.raises(Refused):
        code_rule(settings)
    settings.set("language", "en")
    settings.set("code.reset", "never")
    assert code_rule(settings).pattern.text == "{seq}"


def test_an_import_leaves_out_code_options_that_do_not_fit(path):
    settings = opened(path)
    notices = settings.import_(b'{"code.pattern": "{seq}", "theme": "dark"}')
    assert [notice.id for notice in notices] == ["newscode-repeats"]
    assert settings.get("theme") == "dark"
    assert settings.origin("code.pattern") == "default"
