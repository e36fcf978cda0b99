"""Money: whole cents with a currency, and the one rounding rule: half up, away from zero."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.errors import InputError, RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable

CNY = "CNY"
# A hundred billion yuan: more is a typing slip, and SQLite keeps integers up to 9.2e18.
MOST_CENTS = 10**13
_MOST = Decimal(MOST_CENTS) / 100
_CENT = Decimal("0.01")

# Groups are of three or there are none: 12,50 may be twelve and a half, and 12元50 surely is.
_MARK = r"(?:¥|CNY|RMB|人民币|元)?"
_AMOUNT = re.compile(
    rf"{_MARK}(?P<sign>[+-]?){_MARK}(?P<number>(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d*)?|\.\d+){_MARK}",
    re.IGNORECASE,
)


class NotAnAmount(InputError):
    """The text is no amount of money. data: text."""


class TooManyDecimals(InputError):
    """More than two decimals: nobody can pay a tenth of a cent. data: text."""


class AmountTooLarge(InputError):
    """Beyond what a person can owe or earn. data: text."""


class CurrenciesDiffer(RuleError):
    """Two currencies cannot be added or compared. data: left, right."""


class MorePartsThanCents(RuleError):
    """A sum cannot be cut into more parts than it has cents. data: total, parts."""


def round_half_up(value: Fraction) -> int:
    """The integer nearest to ``value``; a half goes away from zero."""
    doubled = abs(value) * 2
    whole = (doubled.numerator // doubled.denominator + 1) // 2
    return whole if value >= 0 else -whole


@dataclass(frozen=True, slots=True)
class Money:
    """Whole ``cents`` of ``currency`` (ISO 4217). May be negative: a deficit is shown as one."""

    cents: int
    currency: str = CNY

    @classmethod
    def zero(cls, currency: str = CNY) -> Money:
        """No money."""
        return cls(0, currency)

    @classmethod
    def parse(cls, text: str, currency: str = CNY) -> Money:
        """Read what a person or a bank wrote: ``1,234.5``, ``¥ 12.00``, ``－３．５０``, ``+7``.

        Errors: NotAnAmount, TooManyDecimals, AmountTooLarge.
        """
        plain = unicodedata.normalize("NFKC", text).replace("−", "-")
        match = _AMOUNT.fullmatch("".join(plain.split()))
        if match is None:
            raise NotAnAmount(text=text[:40])
        exact = Decimal(match["sign"] + match["number"].replace(",", ""))
        if not -_MOST <= exact <= _MOST:
            raise AmountTooLarge(text=text[:40])
        if exact != exact.quantize(_CENT):
            raise TooManyDecimals(text=text[:40])
        return cls(int(exact * 100), currency)

    @classmethod
    def from_number(cls, number: float | Decimal, currency: str = CNY) -> Money:
        """An amount that a spreadsheet kept as a number, rounded half up to the cent.

        The shortest decimal form of a float is what was meant. Errors: NotAnAmount, AmountTooLarge.
        """
        exact = Decimal(repr(number)) if isinstance(number, float) else Decimal(number)
        if not exact.is_finite():
            raise NotAnAmount(text=str(number))
        if not -_MOST <= exact <= _MOST:
            raise AmountTooLarge(text=str(number)[:40])
        return cls(round_half_up(Fraction(exact) * 100), currency)

    def plain(self) -> str:
        """``1234.50``: two decimals, no grouping; the form of every JSON answer."""
        sign = "-" if self.cents < 0 else ""
        return f"{sign}{abs(self.cents) // 100}.{abs(self.cents) % 100:02d}"

    def __add__(self, other: Money) -> Money:
        return Money(self.cents + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.cents - self._same(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.cents, self.currency)

    def __abs__(self) -> Money:
        return Money(abs(self.cents), self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.cents < self._same(other)

    def __le__(self, other: Money) -> bool:
        return self.cents <= self._same(other)

    def __gt__(self, other: Money) -> bool:
        return self.cents > self._same(other)

    def __ge__(self, other: Money) -> bool:
        return self.cents >= self._same(other)

    def __bool__(self) -> bool:
        return self.cents != 0

    def times(self, factor: Fraction | int) -> Money:
        """``self × factor``, rounded half up to the cent."""
        return Money(round_half_up(Fraction(self.cents) * factor), self.currency)

    def parts(self, count: int) -> tuple[Money, ...]:
        """``count`` parts that sum exactly to the whole; the last one takes the remainder.

        Each part is the rounded quotient (28765.43 / 60 → 59 × 479.42 + 479.65). Where rounding up
        would leave nothing for the last part (0.08 / 5), the quotient is rounded down instead.
        Errors: MorePartsThanCents.
        """
        if count < 1 or self.cents < count:
            raise MorePartsThanCents(total=self, parts=count)
        part = round_half_up(Fraction(self.cents, count))
        if self.cents - part * (count - 1) <= 0:
            part = self.cents // count
        last = self.cents - part * (count - 1)
        return (*(Money(part, self.currency) for _ in range(count - 1)), Money(last, self.currency))

    def _same(self, other: Money) -> int:
        if self.currency != other.currency:
            raise CurrenciesDiffer(left=self.currency, right=other.currency)
        return other.cents


def total(amounts: Iterable[Money], currency: str = CNY) -> Money:
    """The sum; of nothing it is zero of ``currency``."""
    summed = Money.zero(currency)
    for amount in amounts:
        summed = summed + amount
    return summed


def median(amounts: Iterable[Money]) -> Money:
    """The middle one; of an even number the mean of the two middle ones, rounded half up.

    ``amounts`` holds at least one.
    """
    ordered = sorted(amounts, key=lambda amount: amount.cents)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]).times(Fraction(1, 2))
