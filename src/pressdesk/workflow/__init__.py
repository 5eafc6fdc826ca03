"""What a person can do at the desk, without a window."""
