"""A case: one debt with one creditor, and the stage that its facts put it in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.debt import CreditorKind, Debt
from debt_desk.domain.household import MOST_LETTERS_OF_A_NAME, TextMissing, check_text
from debt_desk.domain.offer import Offer, OfferState
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.domain.agreement import Agreement
    from debt_desk.domain.repayment import Progress

_CARD_NUMBER = re.compile(r"(?:\d[ -]?){13,19}")


class FullCardNumber(RuleError):
    """A whole card number does not belong in the file: its last four digits are enough."""


class Stage(StrEnum):
    """How far a case has come; derived from its facts, never set by hand."""

    PREPARE = "prepare"
    PROPOSE = "propose"
    AGREE = "agree"
    REPAY = "repay"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Case:
    """One debt with one creditor. ``number`` is the case's name for good.

    ``product``: what the lender calls it (信用卡, 借呗). ``account_tail``: the last four digits of
    the card or account, or fewer. ``contract``: the contract's number. ``disputed``: what the user
    does not accept about the debt; empty where nothing.
    """

    creditor: str
    kind: CreditorKind = CreditorKind.CARD
    product: str = ""
    account_tail: str = ""
    contract: str = ""
    debt: Debt = field(default_factory=Debt)
    note: str = ""
    disputed: str = ""
    number: int | None = None

    def __post_init__(self) -> None:
        if not self.creditor.strip():
            raise TextMissing
        if len(self.account_tail) > 4:
            raise FullCardNumber
        for text in (self.creditor, self.product, self.account_tail, self.contract):
            check_text(text, MOST_LETTERS_OF_A_NAME)
        check_text(self.note, 5000, lines=True)
        check_text(self.disputed, 2000, lines=True)
        refuse_card_number(self.creditor, self.product)


def refuse_card_number(*texts: str) -> None:
    """Let no text pass that holds a whole card number. Errors: FullCardNumber."""
    if any(_CARD_NUMBER.search(text) for text in texts):
        raise FullCardNumber


def stage(
    offers: Iterable[Offer], agreement: Agreement | None, repayment: Progress | None
) -> Stage:
    """The stage that offers, the agreement in force and its payments put the case in.

    An agreement without its written copy is still at AGREE: nothing is sure until it is on paper.
    """
    if agreement is not None:
        if repayment is not None and repayment.settled:
            return Stage.SETTLED
        paid = repayment is not None and bool(repayment.paid)
        return Stage.REPAY if agreement.written_copy is not None or paid else Stage.AGREE
    states = {offer.state for offer in offers}
    if OfferState.ACCEPTED in states:
        return Stage.AGREE
    return Stage.PROPOSE if states - {OfferState.WITHDRAWN} else Stage.PREPARE
