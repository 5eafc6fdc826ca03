"""The machine: whole files, locks, folders and the log."""
