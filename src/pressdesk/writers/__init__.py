"""A release turned into bytes: one module a format, listed in `catalogue`."""
