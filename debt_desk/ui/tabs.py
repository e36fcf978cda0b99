"""The tabs of an open file, from left to right: their names everywhere but on the screen."""

from __future__ import annotations

# Where all debts are planned together; no tab, but one can be sent there like to one.
PLAN = "plan"
# The page of the evidence tab that says what is needed.
NEEDED = "evidence.needed"
TABS = (
    "overview",
    "situation",
    "evidence",
    "contacts",
    "proposals",
    "agreement",
    "repayment",
)


def talk_at(number: int | None) -> str:
    """The talk of that id in the contacts."""
    return f"contacts.talk.{number}"


def court_paper_at(number: int | None) -> str:
    """The court's paper of that id in the contacts."""
    return f"contacts.court.{number}"
