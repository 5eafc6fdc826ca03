"""The page of a window, made with its first release, and what hears of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdesk.ui.editor.counts import Limits
from pressdesk.ui.editor.page import PageEditor
from pressdesk.workflow.issue import limits

if TYPE_CHECKING:
    from pressdesk.ui.window import MainWindow


def make(window: MainWindow) -> PageEditor:
    """The real page, with the office's limits."""
    office = limits(window.desk)
    shown = Limits(
        headline_words=office.headline_words,
        lead_from=office.lead_from,
        lead_to=office.lead_to,
        lead_max=office.lead_max,
        paragraph_max=office.paragraph_max,
    )
    return PageEditor(window.look.theme, window.text, limits=shown)


def connect(window: MainWindow, page: PageEditor) -> None:
    """Tell the parts of the window what happens on its page."""
    page.text_step.connect(window.session.note_text_step)
    page.edited.connect(window.text_edited)
    page.place_changed.connect(window.docks.mark_place)
    page.format_changed.connect(window.writing.show_format)
    page.menu_wanted.connect(window.context.page)
    page.photo_opened.connect(window.picturing.fields)
    page.table_opened.connect(window.tabling.edit)
    page.pictures_given.connect(window.picturing.take)
    window.bringing.watch(page)
    page.note_opened.connect(window.writing.footnote)
    window.counting.watch(page)
    page.link_opened.connect(window.formatting.browse)
    page.surface.zoom_asked.connect(window.status.step)
