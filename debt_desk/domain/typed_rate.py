"""A rate as people write it: 24, 18%/年, 1.5%/月, 月息1分5, 日息万五, 万分之五, 0.05% a day.

What a bare figure means is not guessed in silence: one that would make an unlikely yearly rate is
doubtful until its period is written with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from unicodedata import normalize

from debt_desk.domain.calendar import DAYS_OF_A_YEAR, MONTHS_OF_A_YEAR
from debt_desk.domain.debt import check_rate
from debt_desk.errors import DeskError, InputError

# Outside of these, in percent a year, a figure is more likely a slip, or of another period.
LEAST_LIKELY = 1
MOST_LIKELY = 100
_MOST_LETTERS = 40
_MOST_OTHERS = 3

_DIGITS = {letter: value for value, letter in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
}
_PERIOD_OF = {"天": "day", "日": "day", "d": "day", "月": "month", "m": "month"}
_NUMBER = r"-?(?:[0-9]{1,12}(?:\.[0-9]{0,12})?|\.[0-9]{1,12}|[零〇一二两三四五六七八九十百点]{1,9})"
_PERIODS = r"天|日|月|年|day|month|year|daily|monthly|annual(?:ly)?|yearly|pa|p\.a\."
_WRITTEN = re.compile(
    rf"(?:(?:综合|实际|名义|约|合)*[每按]?(?P<before>{_PERIODS}))?(?:化|利|息|费|率|成本|为|是|约|:)*"
    r"(?P<amount>.+?)"
    rf"(?:[(/]?(?:每一?|一|per|a)?(?P<after>{_PERIODS})\)?)?"
)
_SHARE = re.compile(
    rf"(?:(?P<of>[百千万])分之|(?P<short>[千万]))?(?P<number>{_NUMBER})(?P<sign>%|‰|‱)?"
)
# 1分5, 一分五厘, 2分利, 8厘, 1分半: of a month in hundredths and thousandths, of a year in tenths.
_SMALL = re.compile(
    rf"(?P<number>{_NUMBER})(?P<unit>分|厘)"
    r"(?:(?P<half>半)|(?P<rest>[0-9一二三四五六七八九])[厘毫]?)?(?:利息?)?"
)
_OF_PERCENT = {"百": 1, "%": 1, "千": 10, "‰": 10, "万": 100, "‱": 100}


class RatePeriod(StrEnum):
    """What a rate is counted by."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class NotARate(InputError):
    """The text is no rate. data: text."""


class RateDoubtful(InputError):
    """The text can be read, but hardly meant so. data: text, percent (a year)."""


@dataclass(frozen=True, slots=True)
class StatedRate:
    """``percent`` by the day, the month or the year, as a contract or an advertisement has it."""

    percent: Decimal
    per: RatePeriod

    def annual(self, day_basis: int = DAYS_OF_A_YEAR) -> Decimal:
        """Percent a year, without interest on interest."""
        return self.percent * _periods(self.per, day_basis)


@dataclass(frozen=True, slots=True)
class TypedRate:
    """What was typed and how it is read.

    ``said``: whether its period stands in the text; ``signed``: whether it says what the figure is
    a share of (%, 万分之, 分).
    """

    stated: StatedRate
    said: bool
    signed: bool

    def is_doubtful(self, day_basis: int = DAYS_OF_A_YEAR) -> bool:
        """Whether it should be asked about; what is written in full, ``0.05%/年``, is not."""
        if self.said and self.signed and self.stated.per is RatePeriod.YEAR:
            return False
        annual = self.stated.annual(day_basis)
        return 0 < annual < LEAST_LIKELY or annual > MOST_LIKELY

    def likelier(self, day_basis: int = DAYS_OF_A_YEAR) -> tuple[StatedRate, ...]:
        """What may have been meant instead of something doubtful, the likeliest first."""
        stated = self.stated
        others: list[StatedRate] = []
        if stated.annual(day_basis) > MOST_LIKELY:
            # 日息5 is mostly 日息万5, and 1825 has lost its point.
            others += [replace(stated, percent=stated.percent / by) for by in (100, 10)]
            others += [replace(stated, per=per) for per in (RatePeriod.YEAR, RatePeriod.MONTH)]
        else:
            if not self.said:
                others += [replace(stated, per=per) for per in (RatePeriod.DAY, RatePeriod.MONTH)]
            if not self.signed:
                others.append(replace(stated, percent=stated.percent * 100))
        likely = [o for o in others if LEAST_LIKELY <= o.annual(day_basis) <= MOST_LIKELY]
        return tuple(dict.fromkeys(likely))[:_MOST_OTHERS]


def read_rate(text: str, usual: RatePeriod = RatePeriod.YEAR) -> TypedRate:
    """What a text says; ``usual``: the period of a percentage that names none.

    Ten-thousandths without a period are by the day and 分 and 厘 by the month, as they are spoken.
    Errors: NotARate.
    """
    plain = "".join(normalize("NFKC", text).lower().split())
    written = _WRITTEN.fullmatch(plain) if len(plain) <= _MOST_LETTERS else None
    if written is None:
        raise NotARate(text=text[:_MOST_LETTERS])
    said = {_period(written[place]) for place in ("before", "after") if written[place]}
    period = next(iter(said), None)
    try:
        found = _share(written["amount"], period, usual) or _small(written["amount"], period)
    except ValueError:
        found = None
    if found is None or len(said) > 1:
        raise NotARate(text=text[:_MOST_LETTERS])
    stated, signed = found
    return TypedRate(stated, period is not None, signed)


def annual_rate(
    text: str, day_basis: int = DAYS_OF_A_YEAR, usual: RatePeriod = RatePeriod.YEAR
) -> Decimal:
    """A typed rate as percent a year. Errors: NotARate, RateDoubtful, RateOutOfReach."""
    typed = read_rate(text, usual)
    percent = typed.stated.annual(day_basis)
    out_of_reach = _refusal(percent)
    if typed.is_doubtful(day_basis) and (out_of_reach is None or typed.likelier(day_basis)):
        raise RateDoubtful(text=text[:_MOST_LETTERS], percent=percent)
    if out_of_reach is not None:
        raise out_of_reach
    return percent


def answers_to(
    text: str, day_basis: int = DAYS_OF_A_YEAR, usual: RatePeriod = RatePeriod.YEAR
) -> tuple[StatedRate, ...]:
    """What to offer where a text is doubtful: what is likelier, then what it says, by the year.

    Nothing where there is no doubt, or where the text is no rate.
    """
    try:
        typed = read_rate(text, usual)
    except NotARate:
        return ()
    if not typed.is_doubtful(day_basis):
        return ()
    said = StatedRate(typed.stated.annual(day_basis), RatePeriod.YEAR)
    kept = () if _refusal(said.percent) else (said,)
    return (*typed.likelier(day_basis), *kept)


def in_period(annual: Decimal, per: RatePeriod, day_basis: int = DAYS_OF_A_YEAR) -> StatedRate:
    """A yearly rate as it is stated by ``per``."""
    return StatedRate(annual / _periods(per, day_basis), per)


def _periods(per: RatePeriod, day_basis: int) -> int:
    of_a_year = {RatePeriod.DAY: day_basis, RatePeriod.MONTH: MONTHS_OF_A_YEAR, RatePeriod.YEAR: 1}
    return of_a_year[per]


def _refusal(percent: Decimal) -> DeskError | None:
    try:
        check_rate(percent)
    except DeskError as error:
        return error
    return None


def _period(name: str) -> RatePeriod:
    return RatePeriod(_PERIOD_OF.get(name[0], "year"))


def _share(
    text: str, period: RatePeriod | None, usual: RatePeriod
) -> tuple[StatedRate, bool] | None:
    found = _SHARE.fullmatch(text)
    if found is None:
        return None
    signs = [sign for sign in (found["of"], found["short"], found["sign"]) if sign]
    if len(signs) > 1:
        return None
    sign = signs[0] if signs else ""
    tiny = sign in {"万", "‱"}
    per = period or (RatePeriod.DAY if tiny else usual)
    return StatedRate(_number(found["number"]) / _OF_PERCENT.get(sign, 1), per), bool(sign)


def _small(text: str, period: RatePeriod | None) -> tuple[StatedRate, bool] | None:
    """分 and 厘. By the day they are used in more than one sense, so there they are not read."""
    found = _SMALL.fullmatch(text)
    per = period or RatePeriod.MONTH
    if found is None or per is RatePeriod.DAY:
        return None
    units = _number(found["number"])
    if found["half"]:
        units += Decimal("0.5")
    elif found["rest"]:
        units += _number(found["rest"]) / 10
    if found["unit"] == "厘":
        units /= 10
    return StatedRate(units * (10 if per is RatePeriod.YEAR else 1), per), True


def _number(text: str) -> Decimal:
    """``0.05``, ``.5``, ``五``, ``十八``, ``二十四``, ``零点零五``. Errors: ValueError."""
    sign = -1 if text.startswith("-") else 1
    plain = text.removeprefix("-")
    if plain.isascii():
        return sign * Decimal(plain)
    whole, point, fraction = plain.partition("点")
    if bool(point) != bool(fraction) or "点" in fraction or not whole:
        raise ValueError(text)
    digits = "".join(str(_digit(letter)) for letter in fraction)
    return sign * Decimal(f"{_whole(whole)}.{digits or 0}")


def _whole(text: str) -> int:
    hundreds, hundred, below = text.rpartition("百")
    tens, ten, ones = below.rpartition("十")
    value = 0
    if hundred:
        value += 100 * _digit(hundreds)
    if ten:
        value += 10 * (_digit(tens.removeprefix("零")) if tens else 1)
    if ones or not (ten or hundred):
        value += _digit(ones.removeprefix("零") if hundred and len(ones) > 1 else ones)
    return value


def _digit(letter: str) -> int:
    """Errors: ValueError."""
    if letter not in _DIGITS:
        raise ValueError(letter)
    return _DIGITS[letter]
