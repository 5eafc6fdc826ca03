"""Make the Group Policy templates and the tables of options from the settings schema.

    python packaging/make_policy.py

Each option is a policy twice: locked, and as a default that people may change. The
structure is that of Microsoft's PolicyDefinitionFiles schema, version 1.0; values go
where `pressdesk.settings.registry` reads them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree as ET

from pressdesk.i18n.messages import Messages
from pressdesk.settings.registry import DEFAULT, KEY
from pressdesk.settings.schema import GROUPS, OPTIONS, Option, shown
from pressdesk.text.characters import BIDI_CONTROLS

ROOT = Path(__file__).resolve().parents[1]
POLICY = Path("packaging/windows/policy")
TABLES = Path("docs/it")
LANGUAGES = {"fa": "fa-IR", "en": "en-US"}
NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
KEYS = {"locked": KEY, "default": DEFAULT}
EXPLAINED = {"locked": "settings-policy-locks", "default": "settings-policy-suggests"}
LONGEST_TEXT, MOST_LINES = 1023, 500
Kind = Literal["locked", "default"]
Say = Callable[..., str]


def made() -> dict[Path, str]:
    """Every made file by its path in the checkout."""
    files = {POLICY / "pressdesk.admx": _xml(admx())}
    for language, culture in LANGUAGES.items():
        say = _sayer(language)
        files[POLICY / culture / "pressdesk.adml"] = _xml(adml(say))
        files[TABLES / f"policy-table.{language}.md"] = table(say)
    return files


def _sayer(language: str) -> Say:
    """Sentences without the marks that a policy editor would show as boxes."""
    messages = Messages(language)

    def say(message_id: str, **args: str | int) -> str:
        text = messages.text(message_id, **args)
        return "".join(char for char in text if char not in BIDI_CONTROLS)

    return say


def policies() -> Iterator[tuple[Kind, Option, str]]:
    """Each policy: its kind, option and name."""
    for kind in ("locked", "default"):
        for option in OPTIONS:
            if option.lockable or kind == "default":
                yield kind, option, f"{kind}_{option.id.replace('.', '_')}"


# -- the definitions ---------------------------------------------------------


def admx() -> ET.Element:
    """What can be set, without words."""
    root = ET.Element(
        "policyDefinitions",
        {"xmlns": NAMESPACE, "revision": "1.0", "schemaVersion": "1.0"},
    )
    spaces = ET.SubElement(root, "policyNamespaces")
    ET.SubElement(spaces, "target", prefix="pressdesk", namespace="Pressdesk.Policies")
    ET.SubElement(root, "resources", minRequiredRevision="1.0")
    supported = ET.SubElement(ET.SubElement(root, "supportedOn"), "definitions")
    ET.SubElement(
        supported, "definition", name="supported", displayName="$(string.supported)"
    )
    _categories(ET.SubElement(root, "categories"))
    all_policies = ET.SubElement(root, "policies")
    for kind, option, name in policies():
        _policy(all_policies, kind, option, name)
    return root


def _categories(parent: ET.Element) -> None:
    _category(parent, "pressdesk")
    for kind in KEYS:
        _category(parent, kind, "pressdesk")
        for group in GROUPS:
            _category(parent, f"{kind}_{group}", kind)


def _category(parent: ET.Element, name: str, above: str = "") -> None:
    label = f"$(string.category_{name})"
    made = ET.SubElement(parent, "category", name=name, displayName=label)
    if above:
        ET.SubElement(made, "parentCategory", ref=above)


def _policy(parent: ET.Element, kind: Kind, option: Option, name: str) -> None:
    policy = ET.SubElement(parent, "policy", name=name)
    policy.set("class", "Both")
    policy.set("displayName", f"$(string.{name})")
    policy.set("explainText", f"$(string.{name}_help)")
    policy.set("key", KEYS[kind])
    switch = option.type == "bool"
    if switch:
        policy.set("valueName", option.id)
    else:
        policy.set("presentation", f"$(presentation.{name})")
    ET.SubElement(policy, "parentCategory", ref=f"{kind}_{option.group}")
    ET.SubElement(policy, "supportedOn", ref="supported")
    if switch:
        for state, number in (("enabledValue", "1"), ("disabledValue", "0")):
            ET.SubElement(ET.SubElement(policy, state), "decimal", value=number)
    else:
        _element(ET.SubElement(policy, "elements"), option)


def _element(parent: ET.Element, option: Option) -> None:
    """The field of a policy that is not a switch."""
    tags = {"int": "decimal", "choice": "enum", "list": "multiText"}
    element = ET.SubElement(parent, tags.get(option.type, "text"), id="value")
    element.set("valueName", option.id)
    element.set("required", "true")
    if option.type == "int":
        element.set("minValue", str(option.low))
        element.set("maxValue", str(option.high))
    elif option.type == "choice":
        for choice in option.choices:
            label = f"$(string.{_choice(option, choice)})"
            item = ET.SubElement(element, "item", displayName=label)
            ET.SubElement(ET.SubElement(item, "value"), "string").text = choice
    else:
        element.set("maxLength", str(LONGEST_TEXT))
        if option.type == "list":
            element.set("maxStrings", str(MOST_LINES))


def _choice(option: Option, choice: str) -> str:
    return f"choice_{option.id.replace('.', '_')}_{choice}"


# -- the words ---------------------------------------------------------------


def adml(say: Say) -> ET.Element:
    """The words of a language, and how each field looks."""
    root = ET.Element(
        "policyDefinitionResources",
        {"xmlns": NAMESPACE, "revision": "1.0", "schemaVersion": "1.0"},
    )
    ET.SubElement(root, "displayName").text = "Pressdesk"
    ET.SubElement(root, "description").text = say("settings-policy-display")
    resources = ET.SubElement(root, "resources")
    strings = ET.SubElement(resources, "stringTable")
    for name, text in _strings(say):
        ET.SubElement(strings, "string", id=name).text = text
    presentations = ET.SubElement(resources, "presentationTable")
    for _, option, name in policies():
        if option.type != "bool":
            _presentation(ET.SubElement(presentations, "presentation", id=name), option)
            _label(presentations[-1], option, say)
    return root


def _strings(say: Say) -> Iterator[tuple[str, str]]:
    yield "supported", say("settings-policy-supported")
    yield "category_pressdesk", "Pressdesk"
    for kind in KEYS:
        yield f"category_{kind}", say(f"settings-policy-{kind}")
        for group in GROUPS:
            yield f"category_{kind}_{group}", say(f"settings-group-{group}")
    for option in OPTIONS:
        if option.type == "choice":
            for choice in option.choices:
                name = f"settings-choice-{option.message}-{choice}"
                yield _choice(option, choice), say(name)
    for kind, option, name in policies():
        yield name, say(f"settings-label-{option.message}")
        yield f"{name}_help", _explained(kind, option, say)


def _explained(kind: Kind, option: Option, say: Say) -> str:
    lines = [say(f"settings-help-{option.message}"), say(EXPLAINED[kind])]
    if option.type == "bool":
        lines.append(say("settings-policy-enabled-disabled"))
    elif option.type == "int":
        lines.append(say("settings-policy-range", low=option.low, high=option.high))
    elif option.type == "list":
        lines.append(say("settings-policy-one-each-line"))
        if option.choices:
            values = ", ".join(option.choices)
            lines.append(say("settings-policy-accepts", values=values))
    return "\n\n".join([*lines, option.id])


def _presentation(parent: ET.Element, option: Option) -> None:
    if option.type == "int":
        field = ET.SubElement(parent, "decimalTextBox", refId="value")
        field.set("defaultValue", str(option.default))
    elif option.type == "choice":
        field = ET.SubElement(parent, "dropdownList", refId="value", noSort="true")
        field.set("defaultItem", str(option.choices.index(str(option.default))))
    elif option.type == "list":
        ET.SubElement(parent, "text")
        ET.SubElement(parent, "multiTextBox", refId="value")
    else:
        field = ET.SubElement(parent, "textBox", refId="value")
        ET.SubElement(field, "label")


def _label(presentation: ET.Element, option: Option, say: Say) -> None:
    """Put the option's name where a control of this kind has it."""
    control = presentation[0]
    place = control[0] if len(control) else control
    place.text = say(f"settings-label-{option.message}")


def _xml(root: ET.Element) -> str:
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'


# -- the tables of the IT guide ------------------------------------------------


def table(say: Say) -> str:
    """Every option as a row, in the order of the settings window."""
    columns = ("option", "label", "type", "values", "default")
    heads = [say(f"settings-policy-column-{each}") for each in columns]
    lines = [f"<!-- {Path(__file__).name} -->", "", _row(heads)]
    lines.append(_row(["---"] * len(heads)))
    for option in OPTIONS:
        values = ", ".join(f"`{each}`" for each in option.choices)
        if option.type == "int":
            values = f"{option.low}–{option.high}"
        elif option.type == "bool":
            values = "`true`, `false`"
        default = shown(option.default)
        label = say(f"settings-label-{option.message}")
        kind = say(f"settings-policy-type-{option.type}")
        told = f"`{default}`" if default else ""
        lines.append(_row([f"`{option.id}`", label, kind, values, told]))
    return "\n".join(lines) + "\n"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Write every made file."""
    for path, text in made().items():
        target = ROOT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
