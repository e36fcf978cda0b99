"""The household behind every case: who it is, what comes in, what living costs, what happened."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from unicodedata import category

from debt_desk.domain.calendar import add_months, checked
from debt_desk.domain.money import Money
from debt_desk.errors import RuleError

MOST_LETTERS_OF_A_STORY = 20_000
MOST_LETTERS_OF_A_NAME = 200
# Unicode's categories for control characters and for halves of a pair that lost the other half.
_UNPRINTABLE = frozenset({"Cc", "Cs"})


class AmountNotPositive(RuleError):
    """An amount that must be more than nothing. data: amount."""


class AmountNegative(RuleError):
    """An amount that may be nothing but not less. data: amount."""


class EndBeforeStart(RuleError):
    """A span that ends before it begins. data: start, end."""


class TextMissing(RuleError):
    """A name or title that nothing works without is empty."""


class TextTooLong(RuleError):
    """More text than a letter can hold. data: limit."""


class TextNotPrintable(RuleError):
    """Control characters inside a text, which is the user's own and is not repeated."""


class Period(StrEnum):
    """How often a household line falls due."""

    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ONCE = "once"


# How many times a year each period comes round; a single cost is spread over twelve months.
TIMES_A_YEAR: dict[Period, int] = {
    Period.WEEK: 52,
    Period.TWO_WEEKS: 26,
    Period.MONTH: 12,
    Period.QUARTER: 4,
    Period.YEAR: 1,
    Period.ONCE: 1,
}


class LineKind(StrEnum):
    """What a household line is, in the order in which the capacity formula takes it."""

    INCOME = "income"
    ESSENTIAL = "essential"
    IRREGULAR = "irregular"
    FIRST_RANKING = "first_ranking"


class Topic(StrEnum):
    """What the money is for or where it comes from; ``OTHER`` is explained by the line's title."""

    WAGES = "wages"
    SELF_EMPLOYED = "self_employed"
    BENEFIT = "benefit"
    PENSION = "pension"
    FAMILY_SUPPORT = "family_support"
    HOUSING = "housing"
    UTILITIES = "utilities"
    FOOD = "food"
    MEDICAL = "medical"
    CHILDREN = "children"
    ELDERS = "elders"
    TRANSPORT = "transport"
    PHONE = "phone"
    INSURANCE = "insurance"
    ARREARS = "arrears"
    SECURED_DEBT = "secured_debt"
    COURT = "court"
    OTHER = "other"


TOPICS: dict[LineKind, tuple[Topic, ...]] = {
    LineKind.INCOME: (
        Topic.WAGES,
        Topic.SELF_EMPLOYED,
        Topic.BENEFIT,
        Topic.PENSION,
        Topic.FAMILY_SUPPORT,
        Topic.OTHER,
    ),
    LineKind.ESSENTIAL: (
        Topic.HOUSING,
        Topic.UTILITIES,
        Topic.FOOD,
        Topic.MEDICAL,
        Topic.CHILDREN,
        Topic.ELDERS,
        Topic.TRANSPORT,
        Topic.PHONE,
        Topic.INSURANCE,
        Topic.OTHER,
    ),
    LineKind.IRREGULAR: (
        Topic.MEDICAL,
        Topic.CHILDREN,
        Topic.ELDERS,
        Topic.INSURANCE,
        Topic.HOUSING,
        Topic.OTHER,
    ),
    LineKind.FIRST_RANKING: (
        Topic.ARREARS,
        Topic.SECURED_DEBT,
        Topic.COURT,
        Topic.OTHER,
    ),
}


class Cause(StrEnum):
    """Why the payments cannot be kept."""

    UNEMPLOYMENT = "unemployment"
    ILLNESS = "illness"
    INCOME_DROP = "income_drop"
    FAMILY_CHANGE = "family_change"
    DISASTER = "disaster"
    BUSINESS_FAILURE = "business_failure"
    POVERTY = "poverty"
    OTHER = "other"


class SourceKind(StrEnum):
    """What stands behind a figure."""

    SELF_DECLARED = "self_declared"
    DOCUMENT = "document"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """Where in an evidence document a figure stands; pages and rows count from 1."""

    document: int
    page: int | None = None
    row: int | None = None
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What stands behind a figure: evidence documents by number, or the user's word.

    ``note`` says how a figure was read from them (``2026-05: 6100.00; …``), for the "how?";
    ``payer``: whose payments these were, whatever the user calls the line. ``places``: where in the
    documents the figure stands, the latest first.
    """

    kind: SourceKind = SourceKind.SELF_DECLARED
    documents: tuple[int, ...] = ()
    note: str = ""
    payer: str = ""
    places: tuple[SourcePlace, ...] = ()

    def places_in(self, document: int) -> tuple[SourcePlace, ...]:
        """Where the figure stands in one document, from its beginning on."""
        found = [place for place in self.places if place.document == document]
        return tuple(sorted(found, key=lambda at: (at.sheet, at.page or 0, at.row or 0)))


@dataclass(frozen=True, slots=True)
class HouseholdLine:
    """One income or cost. ``amount`` falls due once a ``period``, from ``start`` to ``end``."""

    kind: LineKind
    topic: Topic
    title: str
    amount: Money
    period: Period = Period.MONTH
    start: date | None = None
    end: date | None = None
    source: Source = field(default_factory=Source)
    id: int | None = None

    def __post_init__(self) -> None:
        if self.amount.cents < 0:
            raise AmountNegative(amount=self.amount)
        for day in (self.start, self.end):
            if day is not None:
                checked(day)
        if self.start and self.end and self.end < self.start:
            raise EndBeforeStart(start=self.start, end=self.end)
        check_text(self.title, MOST_LETTERS_OF_A_NAME)

    def runs_on(self, day: date) -> bool:
        """Whether the line counts on ``day``.

        A cost that comes once counts, where only its start is known, for the twelve months that it
        is spread over.
        """
        last = self.end
        if last is None and self.start is not None and self.period is Period.ONCE:
            last = add_months(self.start, 12) - timedelta(days=1)
        return (self.start is None or self.start <= day) and (last is None or day <= last)

    def monthly(self) -> Money:
        """The line's share of one month, rounded half up to the cent.

        An income that comes once is no flow and counts for nothing; a cost that comes once is
        spread over twelve months.
        """
        if self.kind is LineKind.INCOME and self.period is Period.ONCE:
            return Money.zero(self.amount.currency)
        return self.amount.times(Fraction(TIMES_A_YEAR[self.period], 12))


@dataclass(frozen=True, slots=True)
class Person:
    """The debtor as a letter names them.

    ``identity_tail``: the identity number's last four characters only; the whole number is written
    by hand on the printed page, so that no copy of it lies in the file.
    """

    name: str = ""
    phone: str = ""
    address: str = ""
    identity_tail: str = ""

    def __post_init__(self) -> None:
        for text in (self.name, self.phone, self.address, self.identity_tail):
            check_text(text, MOST_LETTERS_OF_A_NAME)
        if len(self.identity_tail) > 4:
            raise IdentityTailTooLong(limit=4)


class IdentityTailTooLong(RuleError):
    """More than the last four characters of an identity number. data: limit."""


class Relation(StrEnum):
    """Who depends on the household."""

    CHILD = "child"
    PARENT = "parent"
    PARTNER = "partner"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Dependants:
    """How many people live on this household's money, by relation."""

    children: int = 0
    parents: int = 0
    partners: int = 0
    others: int = 0

    def __post_init__(self) -> None:
        for count in (self.children, self.parents, self.partners, self.others):
            if not 0 <= count <= 30:
                raise DependantsOutOfReach(count=count)

    @property
    def count(self) -> int:
        """All of them."""
        return self.children + self.parents + self.partners + self.others


class DependantsOutOfReach(RuleError):
    """A number of dependants below 0 or beyond 30. data: count."""


@dataclass(frozen=True, slots=True)
class Hardship:
    """What happened, since when, until when as far as anyone can say, in the user's own words."""

    causes: frozenset[Cause] = frozenset()
    since: date | None = None
    expected_end: date | None = None
    story: str = ""

    def __post_init__(self) -> None:
        for day in (self.since, self.expected_end):
            if day is not None:
                checked(day)
        if self.since and self.expected_end and self.expected_end < self.since:
            raise EndBeforeStart(start=self.since, end=self.expected_end)
        check_text(self.story, MOST_LETTERS_OF_A_STORY, lines=True)


@dataclass(frozen=True, slots=True)
class Household:
    """The one household of a desk file.

    ``reserve`` is set aside every month; ``savings`` is a stock beside it.
    """

    person: Person = field(default_factory=Person)
    dependants: Dependants = field(default_factory=Dependants)
    hardship: Hardship = field(default_factory=Hardship)
    reserve: Money = field(default_factory=Money.zero)
    savings: Money = field(default_factory=Money.zero)
    lines: tuple[HouseholdLine, ...] = ()

    def __post_init__(self) -> None:
        for amount in (self.reserve, self.savings):
            if amount.cents < 0:
                raise AmountNegative(amount=amount)

    def of_kind(self, kind: LineKind) -> tuple[HouseholdLine, ...]:
        """The lines of one kind, in the order in which they were entered."""
        return tuple(line for line in self.lines if line.kind is kind)

    def with_line(self, line: HouseholdLine) -> Household:
        """The household with ``line`` added, or in the place of the line of the same id."""
        if line.id is None:
            return replace(self, lines=(*self.lines, line))
        return replace(
            self, lines=tuple(line if kept.id == line.id else kept for kept in self.lines)
        )


def check_text(text: str, limit: int, *, lines: bool = False) -> None:
    """Hold a text against its limit; line breaks and tabs pass only where ``lines``.

    Errors: TextTooLong, TextNotPrintable.
    """
    if len(text) > limit:
        raise TextTooLong(limit=limit)
    allowed = "\n\t" if lines else ""
    if text.isprintable():
        return  # nearly every one of the thousands that a file may have
    if any(category(letter) in _UNPRINTABLE and letter not in allowed for letter in text):
        raise TextNotPrintable
