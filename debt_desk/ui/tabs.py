"""The tabs of an open file, from left to right: their names everywhere but on the screen."""

from __future__ import annotations

TABS = ("overview", "situation", "evidence", "proposals", "agreement", "repayment")
