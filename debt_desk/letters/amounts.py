"""The instalments of a plan in words: few levels are spelled out, many are left to the schedule."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from debt_desk.domain.terms import Method

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.schedule import Instalment
    from debt_desk.domain.terms import Terms
    from debt_desk.letters.proposal import ProposalLetter
    from debt_desk.letters.wording import LetterWording

# Four levels and the last instalment with its remainder: a longer list is no longer taken in.
MOST_LEVELS = 5


def amounts(letter: ProposalLetter, words: LetterWording) -> str:
    """How the sum is cut and how much each instalment is, without the full stop."""
    terms, schedule = letter.offer.terms, letter.schedule
    if terms.method is Method.INTEREST_ONLY:
        return _interest_only(letter, words)
    if terms.method is Method.STEP_UP and _rises(terms):
        step = _step(terms, schedule, words)
        return words.text("amounts.step_up", step=step, amounts=spelled(schedule, words))
    named = terms.method in {Method.EQUAL_INSTALMENTS, Method.EQUAL_PRINCIPAL}
    if named and terms.annual_rate:
        key = f"amounts.{terms.method.value}"
        return words.text(key, amounts=spelled(schedule, words))
    return spelled(schedule, words)


def spelled(part: Sequence[Instalment], words: LetterWording) -> str:
    """What each instalment of one stretch of the schedule is."""
    if len(part) == 1:
        return words.text("amounts.one", amount=part[0].amount)
    levels = [tuple(level) for _, level in groupby(part, key=lambda i: i.amount)]
    if len(levels) == 1:
        return words.text("amounts.each", amount=part[0].amount)
    if len(levels) > MOST_LEVELS:
        sums = [instalment.amount for instalment in part]
        return words.text("amounts.varied", most=max(sums), least=min(sums))
    *before, last = [_level(level, words) for level in levels]
    return words.text("amounts.comma").join(before) + words.text("amounts.last") + last


def _level(level: Sequence[Instalment], words: LetterWording) -> str:
    first, last = level[0], level[-1]
    key = "run" if len(level) > 1 else "run_one"
    return words.text(f"amounts.{key}", first=first.number, last=last.number, amount=first.amount)


def _rises(terms: Terms) -> bool:
    # A first step behind the last instalment is never taken: these are equal parts.
    return terms.step is not None and terms.step.every < terms.count


def _step(terms: Terms, schedule: Sequence[Instalment], words: LetterWording) -> str:
    """By how much the instalments rise, and what beside them does not.

    Without interest the whole is cut in steps; with it old charges and the interest of the grace
    months are spread evenly beside the rising payments.
    """
    assert terms.step is not None
    every, percent = terms.step.every, terms.step.percent
    key = "amounts.step" if every > 1 else "amounts.step_each"
    step = words.text(key, every=every, percent=percent)
    beside = []
    if terms.annual_rate and any(instalment.others for instalment in schedule):
        beside.append(words.text("amounts.others"))
    if terms.grace_interest:
        beside.append(words.text("amounts.grace_interest"))
    if not beside:
        return step
    return words.text("amounts.step_beside", step=step, parts=words.listed(beside))


def _interest_only(letter: ProposalLetter, words: LetterWording) -> str:
    last = letter.offer.terms.interest_only
    first_part, then = letter.schedule[:last], letter.schedule[last:]
    parts = [words.text("amounts.interest")]
    if any(instalment.others for instalment in first_part):
        parts.append(words.text("amounts.others_beside"))
    return words.text(
        "amounts.interest_only" if last > 1 else "amounts.interest_only_one",
        last=last,
        next=last + 1,
        parts=words.listed(parts),
        amounts=spelled(first_part, words),
        then=spelled(then, words),
    )
