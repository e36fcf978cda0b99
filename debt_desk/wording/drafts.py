"""Why a first draft asks for just this pause or this much more time, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debt_desk.domain.money import Money
    from debt_desk.domain.terms import Terms
    from debt_desk.wording.catalogue import Wording


def paused(terms: Terms, basis: str, words: Wording, *, nothing_left: bool) -> str:
    """Until when nothing is asked to be paid, and why; ``basis``: what it rests on."""
    key = f"pause_{basis}" if nothing_left else "pause_chosen"
    first = words.text(f"draft.{key}", months=terms.grace, first=terms.first_due)
    return words.text("draft.between").join((first, words.text("draft.pause_after")))


def small_first(months: int, token: Money, words: Wording) -> str:
    """For how long a small sum is paid; that it is an assumption."""
    first = words.text("draft.token", months=months, amount=token)
    return words.text("draft.between").join((first, words.text("draft.pause_after")))


def extended(months: int, basis: str, words: Wording) -> str:
    """How much later than the contract, and why."""
    return words.text(f"draft.extension_{basis}", months=months)
