"""An office's letterheads: list, form, first page."""
