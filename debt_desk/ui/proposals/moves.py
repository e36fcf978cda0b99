"""What becomes of a draft when one of its figures is moved and all else is kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.bisection import first
from debt_desk.domain.debt import Part
from debt_desk.domain.figures import figures
from debt_desk.domain.money import Money, total
from debt_desk.domain.terms import MOST_INSTALMENTS, Interval, Method
from debt_desk.errors import DeskError

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.ui.proposals.sketch import Sketch, Wish

# What lenders give up most readily comes first; principal is left alone.
MOVED_PARTS = (Part.PENALTY, Part.FEES, Part.INTEREST)
_ALL = Decimal(100)
_LEVEL = frozenset({Method.INTEREST_FREE, Method.EQUAL_INSTALMENTS})
_IN_A_MONTH = {Interval.WEEK: 4, Interval.TWO_WEEKS: 2}


@dataclass
class Moves:
    """Holds one draft; what was reckoned once is remembered as long as only its sums move.

    ``today``: the day the offer is made. ``least``, ``most``: how many instalments are tried.
    """

    sketch: Sketch
    today: date
    least: int = 2
    most: int = MOST_INSTALMENTS
    _known: dict[tuple[int, tuple[tuple[Part, Wish], ...]], Money | None] = field(
        default_factory=dict
    )

    def follow(self, sketch: Sketch) -> None:
        """The draft as it stands now."""
        if _kept(sketch) != _kept(self.sketch):
            self._known.clear()
        self.sketch = sketch

    def learn(self, monthly: Money | None) -> None:
        """What the draft takes in its heaviest month, where that was reckoned already."""
        self._known[self.sketch.count, self.sketch.wishes] = monthly

    @property
    def waivable(self) -> Money:
        """Interest, penalty and fees together."""
        parts = self.sketch.covered.parts
        return total((parts[part] for part in MOVED_PARTS), self.sketch.covered.currency)

    @property
    def waived(self) -> Money:
        """What of them is asked to be waived. Errors: those of ``Waiver.of``."""
        parts = self.sketch.waiver.parts
        return total((parts[part] for part in MOVED_PARTS), self.sketch.covered.currency)

    def monthly(self, sketch: Sketch) -> Money | None:
        """What a draft takes in its heaviest month; None where it makes no terms."""
        key = (sketch.count, sketch.wishes)
        if key not in self._known:
            try:
                self._known[key] = figures(sketch.terms(), self.today).monthly
            except DeskError:
                self._known[key] = None
        return self._known[key]

    def to_count(self, count: int) -> Sketch:
        """With so many instalments."""
        return replace(self.sketch, count=count)

    def to_waiver(self, percent: int) -> Sketch:
        """With that share of interest, penalty and fees waived: penalty first, then fees."""
        left = self.waivable.times(Fraction(percent, 100))
        moved = self.sketch
        for part in MOVED_PARTS:
            owed = self.sketch.covered.parts[part]
            amount = min(owed, left)
            left = left - amount
            moved = moved.wishing(part, _ALL if owed and amount == owed else amount)
        return moved

    def to_monthly(self, most: Money) -> Sketch:
        """With the fewest instalments of which no month takes more than ``most``.

        Where even the longest plan takes more, it is that one.
        """
        return self.to_count(self.fewest(most) or self.longest)

    @property
    def longest(self) -> int:
        """The most instalments with which it makes terms at all."""
        shortest = self._shortest
        return max(shortest, first(shortest, self.most + 1, self._too_long) - 1)

    def fewest(self, most: Money) -> int | None:
        """The fewest instalments of which no month takes more than ``most``; None: none do."""
        # The heaviest month lies at or above the average instalment, so fewer can never do.
        to_pay = (self.sketch.covered.total - self.sketch.waiver.total).cents
        if most.cents <= 0:
            return None
        start = max(self._shortest, -(-to_pay // most.cents))
        if self.sketch.interval is Interval.MONTH:
            start = self._start(start, most)
        elif self.sketch.method in _LEVEL:
            # More than a few such instalments put so many of them into every whole month.
            together = _IN_A_MONTH.get(self.sketch.interval, 1)
            fewest = -(-to_pay * together // most.cents)
            start = fewest if fewest > 3 * together else start
        for count in range(start, self.most + 1):
            if self._too_long(count):
                return None
            if self._fits(count, most, 0):
                return count
        return None

    def lightest_waiver(self, most: Money) -> int | None:
        """The smallest share, in percent, with which no month takes more than ``most``."""

        def fits(percent: int) -> bool:
            monthly = self.monthly(self.to_waiver(percent))
            return monthly is not None and monthly <= most

        percent = first(0, 101, fits)
        return percent if percent <= 100 else None

    @property
    def _shortest(self) -> int:
        """Fewer make no terms: after the instalments of interest only, at least one repays."""
        only = self.sketch.method is Method.INTEREST_ONLY
        return max(self.least, self.sketch.interest_only + 1) if only else self.least

    def _too_long(self, count: int) -> bool:
        """Whether so many make no terms: parts of nothing, or below their interest."""
        return self.monthly(self.to_count(count)) is None

    def _fits(self, count: int, most: Money, slack: int) -> bool:
        monthly = self.monthly(self.to_count(count))
        return monthly is not None and monthly.cents - slack <= most.cents

    def _start(self, start: int, most: Money) -> int:
        """From where on to look one by one; no count below it can do.

        A month grows lighter with each further instalment, but for cents that rounding leaves on
        one of them, and for a rise: within one step it grows lighter, and so do the steps' ends.
        """

        def nearly(count: int) -> bool:
            return self._too_long(count) or self._fits(count, most, count)

        every = 1
        if self.sketch.method is Method.STEP_UP:
            every = self.sketch.step_every or 1
        last = -(-self.most // every)
        block = first(-(-start // every), last + 1, lambda n: nearly(min(n * every, self.most)))
        if block > last:
            return self.most + 1
        return first(max(start, (block - 1) * every + 1), min(block * every, self.most), nearly)


def _kept(sketch: Sketch) -> Sketch:
    return replace(sketch.without_words(), count=1, wishes=())
