"""The window: the only door to Qt."""

from pressdesk.ui.imports import unwatched

unwatched()

from pressdesk.ui.overrides import keep_whole  # noqa: E402 (PySide's watch is over)

keep_whole()
