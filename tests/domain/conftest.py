"""A slow machine is no failing rule: no deadline a single example."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("domain", deadline=None, max_examples=80)
settings.load_profile("domain")
