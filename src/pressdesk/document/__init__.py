"""The release as a frozen value: its types, its rules, its file and its changes."""
