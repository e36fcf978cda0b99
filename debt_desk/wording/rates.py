"""Rates, and what may be said of them, in words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.law import LineKey, Verdict
from debt_desk.domain.money import round_half_up
from debt_desk.domain.typed_rate import RatePeriod
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.domain.law import LprTable, ReferenceLine
    from debt_desk.domain.typed_rate import StatedRate
    from debt_desk.wording.catalogue import Wording

# A million percent: whoever meets more has learnt all there is to learn from it.
_MOST = 10_000
_STEPS_OF_A_PERCENT = 10_000
_SHOWN = Decimal("0.000001")


def rate(value: float | None, words: Wording) -> str:
    """``24.0008%``, ``18.00%``: lenders stop a hair's breadth from round figures, so it goes on
    for four decimals where the last two say something.
    """
    if value is None:
        return words.text("rate.none")
    if value > _MOST:
        return words.text("rate.beyond", most="1,000,000%")
    steps = round_half_up(Fraction(value) * 100 * _STEPS_OF_A_PERCENT)
    sign = "−" if steps < 0 else ""
    whole, rest = divmod(abs(steps), _STEPS_OF_A_PERCENT)
    decimals = f"{rest:04d}".removesuffix("00")
    return f"{sign}{whole:,}.{decimals}%"


def stated(found: StatedRate, words: Wording) -> str:
    """``0.05%/day``: with its period, so that it reads the same when it is typed again."""
    return f"{_percent(found.percent)}/{words.label(found.per)}"


def shown(found: StatedRate, words: Wording) -> str:
    """As ``stated``; of a year, which everybody expects, just the percentage."""
    return _percent(found.percent) if found.per is RatePeriod.YEAR else stated(found, words)


def reading(found: StatedRate, day_basis: int, words: Wording) -> str:
    """What a rate by the day or the month comes to in a year; empty for a yearly one."""
    return _compared("reading", found, day_basis, words)


def answer(found: StatedRate, day_basis: int, words: Wording) -> str:
    """What one clicks to say that this is the rate that was meant."""
    if found.per is RatePeriod.YEAR:
        return words.text("rate.answer.year", annual=_percent(found.percent))
    return _compared("answer", found, day_basis, words)


def verdict(found: Verdict, line: ReferenceLine, words: Wording, *, monthly: bool) -> str:
    """How a loan stands to a line: one sentence, which is no finding about the contract.

    ``monthly``: whether its payments are one a month.
    """
    key = str(found)
    if found is Verdict.NOT_SURE and not monthly:
        key = "not_comparable"
    elif found is Verdict.NOT_SURE and line.key is LineKey.PRIVATE:
        key = "not_sure_private"
    percent = "" if line.percent is None else line.percent
    return words.text(f"law.verdict.{key}", percent=percent)


def about(line: ReferenceLine, lpr: LprTable | None, words: Wording) -> str:
    """What a line is, for whom, and where that is written; no more than the source carries.

    ``lpr``: the table that the line was reckoned with, if it was.
    """
    known = line.percent is not None or line.key is LineKey.PRIVATE_EARLIER
    key = f"law.line.{line.key}" if known else f"law.line.{line.key}_undated"
    percent = "" if line.percent is None else line.percent
    told = words.text(key, percent=percent, source=line.source, as_of=line.as_of)
    if line.confirmed or lpr is None:
        return told
    return told + words.text("law.to_confirm", day=lpr.confirmed_until)


def _compared(kind: str, found: StatedRate, day_basis: int, words: Wording) -> str:
    if found.per is RatePeriod.YEAR:
        return ""
    return words.text(
        f"rate.{kind}.{found.per}",
        percent=_percent(found.percent),
        annual=_percent(found.annual(day_basis)),
        days=day_basis,
    )


def _percent(value: Decimal) -> str:
    return formats.rate(value.quantize(_SHOWN))
