"""What the lender is asked to give up, part by part: an amount, or a share of what is owed."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.debt import Balance, Part
from debt_desk.domain.household import AmountNegative
from debt_desk.domain.money import Money, total
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Mapping


class WaiverAboveBalance(RuleError):
    """More is waived than there is. data: part, waived, balance."""


class WaiverShareOutOfReach(RuleError):
    """A share is more than nothing and at most the whole. data: part, percent."""


class WaiverShareDiffers(RuleError):
    """The amount waived is not the share that is stated beside it. data: part, percent, waived."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """What is given up of each part of the balance.

    ``shares``: the parts that were asked for as a share, in percent; their amounts follow from it.
    """

    interest: Money = field(default_factory=Money.zero)
    penalty: Money = field(default_factory=Money.zero)
    fees: Money = field(default_factory=Money.zero)
    costs: Money = field(default_factory=Money.zero)
    principal: Money = field(default_factory=Money.zero)
    shares: tuple[tuple[Part, Decimal], ...] = ()

    def __post_init__(self) -> None:
        for amount in self.parts.values():
            if amount.cents < 0:
                raise AmountNegative(amount=amount)

    @classmethod
    def of(cls, covered: Balance, asked: Mapping[Part, Money | Decimal]) -> Waiver:
        """From what is asked for each part: an amount, or a share in percent.

        Errors: AmountNegative, WaiverShareOutOfReach.
        """
        amounts = dict.fromkeys(Part, Money.zero(covered.currency)) | {
            part: share_of(covered, part, wish) if isinstance(wish, Decimal) else wish
            for part, wish in asked.items()
        }
        shares = tuple((p, asked[p]) for p in Part if isinstance(asked.get(p), Decimal))
        return cls(
            **{part.value: amount for part, amount in amounts.items()},
            shares=shares,  # type: ignore[arg-type]
        )

    @property
    def parts(self) -> dict[Part, Money]:
        """By part of the balance, in the order in which one asks."""
        return {
            Part.INTEREST: self.interest,
            Part.PENALTY: self.penalty,
            Part.FEES: self.fees,
            Part.COSTS: self.costs,
            Part.PRINCIPAL: self.principal,
        }

    @property
    def total(self) -> Money:
        """All that is waived."""
        return total(self.parts.values(), self.interest.currency)

    def share(self, part: Part) -> Decimal | None:
        """The share that was asked of a part, in percent; None: an amount was."""
        return dict(self.shares).get(part)

    def check(self, covered: Balance) -> None:
        """Hold it against the balance that it is asked of.

        Errors: WaiverAboveBalance, WaiverShareOutOfReach, WaiverShareDiffers.
        """
        for part, waived in self.parts.items():
            if waived > covered.parts[part]:
                raise WaiverAboveBalance(part=part, waived=waived, balance=covered.parts[part])
        for part, percent in self.shares:
            if self.parts[part] != share_of(covered, part, percent):
                raise WaiverShareDiffers(part=part, percent=percent, waived=self.parts[part])


def share_of(covered: Balance, part: Part, percent: Decimal) -> Money:
    """``percent`` of one part of a balance, rounded half up. Errors: WaiverShareOutOfReach."""
    if not (percent.is_finite() and 0 < percent <= 100):
        raise WaiverShareOutOfReach(part=part, percent=percent)
    return covered.parts[part].times(Fraction(percent) / 100)
