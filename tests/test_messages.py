"""Every sentence there is in both languages, and every id the code names exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted((ROOT / "translations").glob("*/*.ftl"))
SPEAKING = {"notice", "text", "_text", "message", "words"}
AN_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")


class Variables(Visitor):
    def __init__(self):
        self.names = set()
        self.messages = set()

    def visit_VariableReference(self, node):  # noqa: N802
        self.names.add(node.id.name)

    def visit_MessageReference(self, node):  # noqa: N802
        self.messages.add(node.id.name)


def resource(path):
    return FluentParser().parse(path.read_text("utf-8"))


def variables(language):
    found = {}
    for path in FILES:
        if path.parent.name == language:
            for entry in resource(path).body:
                if isinstance(entry, ftl.Message):
                    visitor = Variables()
                    visitor.visit(entry)
                    found[entry.id.name] = visitor.names
    return found


FA, EN = variables("fa"), variables("en")


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_files_parse_and_say_nothing_twice(path):
    body = resource(path).body
    assert [e for e in body if isinstance(e, ftl.Junk)] == []
    names = [e.id.name for e in body if isinstance(e, ftl.Message | ftl.Term)]
    assert sorted(set(names)) == sorted(names)


def test_no_id_stands_in_two_files():
    for language in ("fa", "en"):
        names = [
            entry.id.name
            for path in FILES
            if path.parent.name == language
            for entry in resource(path).body
            if isinstance(entry, ftl.Message | ftl.Term)
        ]
        assert sorted(n for n in set(names) if names.count(n) > 1) == []


def test_each_file_has_its_twin():
    persian = {path.name for path in FILES if path.parent.name == "fa"}
    assert persian == {path.name for path in FILES if path.parent.name == "en"}


def test_persian_and_english_say_the_same_messages():
    assert sorted(set(FA) - set(EN)) == []
    assert sorted(set(EN) - set(FA)) == []


def test_persian_and_english_take_the_same_variables():
    differing = {name for name in FA if name in EN and FA[name] != EN[name]}
    assert sorted(differing) == []


def test_messages_do_not_refer_to_each_other():
    """Messages are parsed one by one when first used; terms may be shared."""
    for path in FILES:
        visitor = Variables()
        visitor.visit(resource(path))
        assert visitor.messages == set(), path


def test_the_voice_of_the_sentences():
    for path in FILES:
        text = path.read_text("utf-8")
        assert "لطف" not in text, path
        assert not re.search(r"[!]|کاربر گرامی|[يك]|توقیف", text), path


def literals():
    """Message ids that the code hands to a speaking function, and where."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            function = node.func
            name = getattr(function, "id", getattr(function, "attr", ""))
            value = getattr(node.args[0], "value", None)
            if name in SPEAKING and isinstance(value, str) and AN_ID.fullmatch(value):
                yield value, f"{path.name}:{node.lineno}"


def test_every_id_the_code_names_has_a_sentence():
    assert sorted({pair for pair in literals() if pair[0] not in FA}) == []


def test_ids_built_in_the_code_have_sentences():
    checks = (ROOT / "src/pressdesk/checks/structure.py").read_text("utf-8")
    built = set(re.findall(r'"(check-[a-z-]+)"', checks))
    built |= {f"template-{kind}-unreadable" for kind in ("date", "time", "number")}
    assert built
    assert sorted(built - set(FA)) == []
