"""Computed styles kept between files: most elements of the next one have the same.

WeasyPrint 70 computes each value of each element's style when it is asked for, some
eight thousand in a file of three pages. Here an element's values come from a twin that
is kept: another element had the same declarations of the same sheets under a twin of
the same parent. What the layout writes into a style stays in the element's own. The
name of an element (`anchor`) is its own too; no sheet of ours measures by the window.

The function replaced is private; it is replaced only in a version that is known.
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache
from typing import Any

from pressdesk.writers.pdf.text_layer import supported

_MOST = 1000  # twins; some hundred for a letterhead
_ANCHOR = "anchor"
_LANG, _STYLE = (0, 0, 0), (1, 0, 0)  # what these attributes weigh
_twins: dict[tuple[object, ...], Any] = {}


@contextmanager
def styles_shared() -> Iterator[None]:
    """Have styles taken from their twins while pages are laid out."""
    if not supported():
        yield
        return
    from weasyprint.css import StyleFor

    stock = StyleFor.set_computed_styles
    StyleFor.set_computed_styles = _set_computed_styles
    try:
        yield
    finally:
        StyleFor.set_computed_styles = stock
        if len(_twins) > _MOST:
            forget()


def forget() -> None:
    """Drop the twins, and the fonts they hold."""
    _twins.clear()


def _set_computed_styles(
    style_for: Any,
    element: Any,
    parent: Any,
    root: Any = None,
    pseudo_type: str | None = None,
    base_url: str | None = None,
    target_collector: Any = None,
) -> None:
    """What `StyleFor.set_computed_styles` does, with twins."""
    known = style_for.get_computed_styles()
    above = None if element == root and pseudo_type is None else known[parent, None]
    declared = dict(style_for.get_cascaded_styles().get((element, pseudo_type), ()))
    anchor = declared.pop(_ANCHOR, (None,))[0]
    twin = _twin(style_for, above, declared, pseudo_type, base_url)
    made = known[element, pseudo_type] = _kinds()[0](twin)
    made[_ANCHOR] = anchor
    if target_collector and anchor:
        target_collector.collect_anchor(anchor)


def _twin(
    style_for: Any,
    above: Any,
    declared: dict[str, Any],
    pseudo_type: str | None,
    base_url: str | None,
) -> Any:
    """The style of these declarations under this parent, kept from before or new."""
    from weasyprint.css import ComputedStyle, InitialStyle

    fonts = style_for.font_config
    parent = above.twin if above is not None else None
    key: list[object] = [id(parent), id(fonts), pseudo_type, base_url]
    for name, (value, (*weight, specificity)) in declared.items():
        written = specificity in (_LANG, _STYLE)
        key += (name, _known(value) if written else id(value), *weight, *specificity)
    known = tuple(key)
    if known not in _twins:
        root = parent.root_style if parent else InitialStyle(fonts)
        if parent and parent.is_root_element:
            root = parent
        sizes = style_for.initial_page_sizes
        _twins[known] = ComputedStyle(
            parent, declared, pseudo_type, root, base_url, fonts, sizes
        )
    return _twins[known]


def _known(value: Any) -> Any:
    """What a value is known by that is read anew from an element's attribute.

    The values of sheets are the same objects each time, and their twins hold them.
    """
    try:
        hash(value)
    except TypeError:
        return id(value)
    return value


class _Own:
    """An element's or a box's own values, and a twin that is asked for the others."""

    twin: Any

    def copy(self: Any) -> Any:
        """A style that may be changed without this one."""
        made = type(self)(self.origin)
        made.update(self)
        return made

    @cached_property
    def anonymous_style(self) -> Any:
        """The style of boxes without an element inside this one."""
        return _kinds()[1](self)


@lru_cache(maxsize=1)
def _kinds() -> tuple[Any, Any]:
    """The two kinds of style, made once the engine is loaded."""
    from weasyprint.css import AnonymousStyle, ComputedStyle
    from weasyprint.css.properties import INHERITED

    class Of(_Own, ComputedStyle):  # type: ignore[misc]
        """Of an element."""

        def __init__(self, twin: Any) -> None:
            self.update(twin)
            self.__dict__.update(twin.__dict__)
            self.__dict__.pop("anonymous_style", None)
            self.twin = self.origin = twin

        def __missing__(self, key: str) -> Any:
            value = self[key] = self.twin[key]
            return value

    class Within(_Own, AnonymousStyle):  # type: ignore[misc]
        """Of a box without an element; it inherits what the layout has changed too."""

        def __init__(self, parent_style: Any) -> None:
            super().__init__(parent_style)
            self.origin = parent_style
            self.twin = parent_style.twin.anonymous_style

        def __missing__(self, key: str) -> Any:
            handed = key in INHERITED or key[:2] == "__"
            value = self[key] = (self.parent_style if handed else self.twin)[key]
            return value

    return Of, Within
