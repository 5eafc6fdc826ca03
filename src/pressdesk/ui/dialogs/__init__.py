"""The dialogs, built on first use."""
