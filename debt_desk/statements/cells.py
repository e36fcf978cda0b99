"""What one cell says: a moment, an amount, an account that need not be shown in full."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from debt_desk.domain.calendar import checked
from debt_desk.domain.money import CNY, Money
from debt_desk.errors import InputError

BLANKS = frozenset(("", "-", "--", "/"))

_MOMENT = re.compile(
    r"(?:(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{4})(\d\d)(\d\d))"
    r"(?:[ T]*(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?",
    re.ASCII,
)
_COMPACT = re.compile(r"(\d{4}[-/.]?\d\d[-/.]?\d\d)[ T]*(\d\d)(\d\d)(\d\d)$", re.ASCII)
_CENTS = re.compile(r"[0-9]{1,11}\.[0-9]{2}")
_SIGN_BEHIND = re.compile(r"([^-+−－＋]+)([-+−－＋])")
_WITH_CURRENCY = re.compile(r"([A-Z]{3})\s*([-+\d.].*)", re.ASCII)
_SERIAL = re.compile(r"[0-9]{5}(?:\.[0-9]{1,15})?")
_SERIAL_ZERO = datetime.combine(date(1899, 12, 30), time.min)


class NoDateInCell(InputError):
    """The text is no date. data: text."""


class NegativeAmount(InputError):
    """A sign, where the direction stands in a column of its own. data: text."""


_known = lru_cache(maxsize=4096)(checked)


def moment(text: str) -> tuple[date, time | None]:
    """The day, and the time where the cell has one. Errors: NoDateInCell, DateOutOfReach."""
    if len(text) == 19 and text[10] == " ":
        try:
            stamp = datetime.fromisoformat(text)
        except ValueError:
            pass
        else:
            return _known(stamp.date()), stamp.time()
    return _moment_of_any_form(text)


def _moment_of_any_form(text: str) -> tuple[date, time | None]:
    found = _MOMENT.fullmatch(_COMPACT.sub(r"\1 \2:\3:\4", text))
    try:
        if found:
            hour, minute, second = found.group(7, 8, 9)
            clock = time(int(hour), int(minute), int(second or 0)) if hour else None
            year, month, day = filter(None, found.group(1, 2, 3, 4, 5, 6))
            return _known(date(int(year), int(month), int(day))), clock
        if _SERIAL.fullmatch(text):
            return _of_serial(float(text))
    except ValueError:
        pass
    raise NoDateInCell(text=text[:40])


def _of_serial(serial: float) -> tuple[date, time | None]:
    """A spreadsheet's day count; its fraction is good to the second."""
    stamp = _SERIAL_ZERO + timedelta(seconds=round(serial * 86400))
    return _known(stamp.date()), None if serial.is_integer() else stamp.time()


def amount(text: str, currency: str = CNY) -> Money:
    """The cell's amount. Errors: those of Money.parse."""
    if _CENTS.fullmatch(text):
        return Money(int(text[:-3] + text[-2:]), currency)
    behind = _SIGN_BEHIND.fullmatch(text)
    return Money.parse(behind[2] + behind[1] if behind else text, currency)


def with_currency(text: str) -> tuple[str, str]:
    """The code of a currency that stands before an amount, else ``""``; and the amount."""
    found = _WITH_CURRENCY.fullmatch(text)
    return (found[1], found[2]) if found else ("", text)


def gross(text: str) -> Money:
    """An amount in yuan whose direction stands elsewhere.

    Errors: NegativeAmount, those of Money.parse.
    """
    money = amount(text)
    if money.cents < 0:
        raise NegativeAmount(text=text[:40])
    return money


def said(text: str) -> str:
    """The cell's text; nothing where it holds only the sign for nothing."""
    return "" if text in BLANKS else text


def masked(account: str) -> str:
    """An account that its owner still knows: four last digits, or the ends of a name."""
    name, at, domain = account.strip().partition("@")
    if not name:
        return ""
    if at:
        return f"{name[0]}***@{domain}"
    digits = re.sub(r"[^0-9A-Za-z]", "", name)
    long = len(digits) >= 7 or (len(digits) >= 4 and "**" in name)
    if long and sum(map(str.isdigit, digits)) * 2 > len(digits):
        return f"****{digits[-4:]}"
    return f"{name[0]}***{name[-1]}" if len(name) > 2 else f"{name[0]}***"
