"""Sentences by message id, in Persian and English."""
