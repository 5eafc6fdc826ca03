"""Persian text: letters, digits, direction and words. Knows nothing of releases."""
