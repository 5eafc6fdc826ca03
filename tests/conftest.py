"""Shared by all tests: hypothesis never judges by the clock; nightly runs longer."""

import os

from hypothesis import settings

settings.register_profile("normal", deadline=None)
settings.register_profile("nightly", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("PRESSDESK_HYPOTHESIS", "normal"))
