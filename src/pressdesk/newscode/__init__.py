"""The office's news code: how it is built, and how a release gets it once."""
