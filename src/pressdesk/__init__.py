"""Pressdesk: the desktop press desk for Persian-speaking public relations offices."""

__version__ = "0.1.0"
