"""Readers: bytes of others become a release and notices of what was lost."""
