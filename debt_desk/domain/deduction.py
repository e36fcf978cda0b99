"""Interest deducted in advance: the principal is what was really lent (Civil Code, article 670)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.rates import on_received
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from debt_desk.domain.debt import Debt
    from debt_desk.domain.money import Money


class ContractFact(StrEnum):
    """What must be known of a contract before its instalment can be reckoned anew."""

    FACE = "face"
    RATE = "rate"
    INSTALMENT = "instalment"
    COUNT = "count"


class ContractFactMissing(RuleError):
    """The contract's instalment cannot be reckoned anew without this. data: fact."""


@dataclass(frozen=True, slots=True)
class OnReceived:
    """A loan on what arrived: ``principal``; ``deducted`` was kept back in advance.

    ``instalment``: level and monthly on ``principal`` at the contract's own rate, ``count`` times;
    ``contracted`` is what the contract asks instead.
    """

    principal: Money
    deducted: Money
    instalment: Money
    contracted: Money
    count: int

    @property
    def difference(self) -> Money:
        """What the contract asks beyond it, each time; negative where it asks less."""
        return self.contracted - self.instalment

    @property
    def difference_in_all(self) -> Money:
        """The same over all instalments."""
        return self.difference.times(self.count)


def on_what_arrived(debt: Debt) -> OnReceived | None:
    """The contract's instalment reckoned on what arrived; None where nothing was kept back.

    Article 670 speaks of interest deducted in advance; whether what was kept back is such is not
    decided here. Errors: ContractFactMissing.
    """
    contract = debt.contract
    if contract is None:
        raise ContractFactMissing(fact=ContractFact.FACE)
    if not contract.deducted:
        return None
    if debt.annual_rate is None:
        raise ContractFactMissing(fact=ContractFact.RATE)
    if contract.instalment is None:
        raise ContractFactMissing(fact=ContractFact.INSTALMENT)
    if contract.count is None:
        raise ContractFactMissing(fact=ContractFact.COUNT)
    return OnReceived(
        principal=contract.arrived,
        deducted=contract.deducted,
        instalment=on_received(contract.arrived, debt.annual_rate, contract.count),
        contracted=contract.instalment,
        count=contract.count,
    )
