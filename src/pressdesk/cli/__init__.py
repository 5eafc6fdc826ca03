"""Every step of the window as a command, for scripts, IT and tests."""
