"""The window: the only door to Qt."""

from pressdesk.ui.imports import unwatched

unwatched()
