"""Money, dates and shares as a reader of each language writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.money import CNY, Money, round_half_up
from debt_desk.wording.languages import Language

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from fractions import Fraction

    from debt_desk.domain.calendar import Month

_MINUS = "−"
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def grouped(amount: Money) -> str:
    """``28,765.43``: the bare figure; a negative one with a true minus sign."""
    sign = _MINUS if amount.cents < 0 else ""
    cents = abs(amount.cents)
    return f"{sign}{cents // 100:,}.{cents % 100:02d}"


def money(amount: Money) -> str:
    """``¥28,765.43``, ``−¥120.00``, ``HKD 13.50``."""
    figure = grouped(abs(amount))
    sign = _MINUS if amount.cents < 0 else ""
    return f"{sign}¥{figure}" if amount.currency == CNY else f"{sign}{amount.currency} {figure}"


def day(value: date, language: Language) -> str:
    """``2026年11月23日`` or ``23 November 2026``."""
    if language is Language.CHINESE:
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def month(value: Month, language: Language) -> str:
    """``2026年11月`` or ``November 2026``."""
    if language is Language.CHINESE:
        return f"{value.year}年{value.number}月"
    return f"{_MONTHS[value.number - 1]} {value.year}"


def percent(share: Fraction) -> str:
    """``37.5%``: a share with one decimal, rounded half up."""
    tenths = round_half_up(share * 1000)
    sign = _MINUS if tenths < 0 else ""
    return f"{sign}{abs(tenths) // 10}.{abs(tenths) % 10}%"


def rate(value: Decimal) -> str:
    """``18.25%``: a yearly rate as it was entered, without trailing zeros."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) + "%"


def size(count: int) -> str:
    """``1.2 MB``: a file's size."""
    value = float(count)
    for unit in ("B", "KB", "MB"):
        if value < 1000:
            return f"{value:.0f} {unit}" if unit == "B" else f"{value:.1f} {unit}"
        value /= 1000
    return f"{value:.1f} GB"
