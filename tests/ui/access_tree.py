"""What a screen reader is told of a window, as lines to read: roles, names, states.

With PRESSDESK_ACCESS set to a folder, `test_access.py` writes there the trees of the
window and of its dialogs; a person reads them after larger changes.
"""

import os
from pathlib import Path

from PySide6.QtGui import QAccessible

_STATES = ("disabled", "checked", "checkable", "expanded", "readOnly", "modal")
QUIET = frozenset({"ScrollBar", "Grip", "Separator"})


def lines(face, depth=0):
    """An object and what it holds, indented; what is not shown is left out."""
    if face is None or face.state().invisible:
        return
    yield "  " * depth + said(face)
    for number in range(face.childCount()):
        child = face.child(number)
        if child is not None and role(child) not in QUIET:
            yield from lines(child, depth + 1)


def role(face):
    """The role as Qt calls it."""
    return face.role().name


def said(face):
    """Role, name, value, description and states of one object."""
    kinds = QAccessible.Text
    name, value, about, keys = (
        " ".join(face.text(kind).split())
        for kind in (kinds.Name, kinds.Value, kinds.Description, kinds.Accelerator)
    )
    states = [name for name in _STATES if getattr(face.state(), name)]
    focus = "*" if face.state().focusable else ""
    parts = [f"{role(face)}{focus}", f"«{name[:90]}»"]
    parts += [f"= {value[:60]}"] if value and value != name else []
    parts += [f"– {about[:90]}"] if about and about != name else []
    parts += [f"[{keys}]"] if keys else []
    return " ".join((*parts, *states))


def tree(widget):
    """The lines of a widget."""
    return list(lines(QAccessible.queryAccessibleInterface(widget)))


def keep(name, widget):
    """Write the tree of a widget where trees are wanted."""
    folder = os.environ.get("PRESSDESK_ACCESS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        Path(folder, f"{name}.txt").write_text("\n".join(tree(widget)), "utf-8")
