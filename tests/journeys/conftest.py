"""The journeys use the window as the window's own tests do."""

from __future__ import annotations

from tests.ui.conftest import clock, desk, empty_window, state, theme, window

__all__ = ["clock", "desk", "empty_window", "state", "theme", "window"]
