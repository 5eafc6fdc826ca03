from __future__ import annotations

import pytest

from pressdesk.settings.policy import Policy
from pressdesk.settings.registry import DEFAULT, INSTALLED, KEY, read_registry


class FakeRegistry:
    """`(hive, key)` -> values, or the error that reading it raises."""

    def __init__(self, keys):
        self.keys = keys

    def values(self, hive, key):
        found = self.keys.get((hive, key), FileNotFoundError())
        if isinstance(found, OSError):
            raise found
        return found


def policy(**keys):
    return read_registry(
        FakeRegistry(
            {
                (hive, {"locked": KEY, "default": DEFAULT}[kind]): values
                for name, values in keys.items()
                for hive, kind in [name.split("_")]
            }
        )
    )


def test_no_keys_are_no_policy():
    assert policy() == Policy()


def test_the_machine_rules_over_the_person():
    found = policy(
        HKLM_locked={"theme": "dark"},
        HKCU_locked={"theme": "light", "language": "en"},
        HKLM_default={"issuer.name": "آذر"},
        HKCU_default={"issuer.name": "کیان", "export.folder": "D:\\خروجی"},
    )
    assert dict(found.locked) == {"theme": "dark", "language": "en"}
    assert dict(found.default) == {"issuer.name": "آذر", "export.folder": "D:\\خروجی"}
    assert found.notices == ()
    assert found.sources == (rf"HKLM\{KEY}", rf"HKCU\{KEY}")


def test_what_group_policy_writes_is_understood():
    found = policy(
        HKLM_locked={
            "": "the key's unnamed value",
            "Issue.Block_on_errors": 0,
            "limits.lead_max": 45,
            "export.formats": ["pdf", "", " docx "],
            "code.services": [],
        }
    )
    assert dict(found.locked) == {
        "issue.block_on_errors": False,
        "limits.lead_max": 45,
        "export.formats": ("pdf", "docx"),
        "code.services": (),
    }
    assert found.notices == ()


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("theme", "blue", "settings-not-a-choice"),
        ("theme", 1, "settings-not-a-choice"),
        ("limits.lead_max", 5000, "settings-not-a-number"),
        ("limits.lead_max", b"\x01", "settings-not-a-number"),
        ("issue.block_on_errors", 2, "settings-bad-value"),
        ("export.formats", ["pdf", "exe"], "settings-not-a-choice"),
        ("office.name", None, "settings-bad-value"),
        ("no.such", "x", "settings-unknown"),
    ],
)
def test_a_broken_value_is_told_and_the_persons_holds(name, value, told):
    found = policy(
        HKLM_locked={name: value, "language": "en"}, HKCU_locked={"theme": "light"}
    )
    assert dict(found.locked) == {"language": "en", "theme": "light"}
    assert [notice.id for notice in found.notices] == [told]


def test_a_key_that_cannot_be_read_is_told():
    found = policy(
        HKLM_locked=PermissionError(13, "no"), HKLM_default={"theme": "dark"}
    )
    assert [notice.args["path"] for notice in found.notices] == [rf"HKLM\{KEY}"]
    assert dict(found.default) == {"theme": "dark"}


def installed_with(path, **keys):
    values = {("HKLM", INSTALLED): {"INSTALLDIR": "C:\\P\\", "POLICYFILE": str(path)}}
    return read_registry(FakeRegistry({**values, **keys.get("keys", {})}))


def test_the_policy_file_named_to_the_installer_is_in_force(tmp_path):
    file = tmp_path / "سیاست.toml"
    file.write_text('[locked]\ntheme = "dark"\n[default]\nlanguage = "en"\n', "utf-8")
    found = installed_with(file)
    assert dict(found.locked) == {"theme": "dark"}
    assert dict(found.default) == {"language": "en"}
    assert found.sources == (str(file),)


def test_group_policy_rules_over_that_file(tmp_path):
    file = tmp_path / "policy.toml"
    file.write_text('[locked]\ntheme = "dark"\n"issuer.name" = "آذر"\n', "utf-8")
    found = installed_with(file, keys={("HKCU", KEY): {"theme": "light"}})
    assert dict(found.locked) == {"theme": "light", "issuer.name": "آذر"}


def test_a_policy_file_that_is_gone_is_told(tmp_path):
    found = installed_with(tmp_path / "gone.toml")
    assert [each.id for each in found.notices] == ["settings-policy-broken"]


def test_without_a_name_there_is_no_file():
    assert installed_with("") == Policy()
