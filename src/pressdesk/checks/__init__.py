"""Checks: a release in, findings out. One module a family, one visible list."""
