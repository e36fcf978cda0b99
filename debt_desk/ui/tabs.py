"""The tabs of an open file, from left to right: their names everywhere but on the screen."""

from __future__ import annotations

# Where all debts are planned together; no tab, but one can be sent there like to one.
PLAN = "plan"
# The page of the evidence tab that says what is needed.
NEEDED = "evidence.needed"
TABS = ("overview", "situation", "evidence", "proposals", "agreement", "repayment")
