"""A rehearsal: what the other side may say, and what the caller's own facts allow to answer.

Each rule looks at the call sheet alone, so an answer names no figure that the sheet does not hold;
where a fact is missing there is another answer or none. The sentences are texts of the wording,
``rehearsal.<said>.<variant>``. They ask and tell; they promise no outcome and claim no hardship.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.call_request import Ask
from debt_desk.domain.debt import CreditorKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from debt_desk.domain.call_sheet import CallSheet, Value
    from debt_desk.domain.law_card import LawCard


class Said(StrEnum):
    """What is often heard."""

    TOO_LOW = "too_low"
    PAY_TODAY = "pay_today"
    PAY_MINIMUM = "pay_minimum"
    BORROW = "borrow"
    NEED_PROOF = "need_proof"
    NO_POLICY = "no_policy"
    NO_WAIVER = "no_waiver"
    LUMP_SUM = "lump_sum"
    SUE = "sue"
    FAMILY = "family"
    SIGN_NOW = "sign_now"


@dataclass(frozen=True, slots=True)
class Reply:
    """What may be answered. ``variant``: which of the texts on ``said``; ``figures``: by the names
    of their places in it. ``cards``: what may be cited, for this lender's kind alone.
    """

    said: Said
    variant: str
    figures: Mapping[str, Value] = field(default_factory=dict)
    cards: tuple[LawCard, ...] = ()


@dataclass(frozen=True, slots=True)
class _Answer:
    variant: str
    figures: Mapping[str, Value] = field(default_factory=dict)


def rehearsal(sheet: CallSheet, known: Iterable[LawCard]) -> tuple[Reply, ...]:
    """What may be answered to each thing said, where the facts allow an answer."""
    cards = tuple(known)
    replies = []
    for said in Said:
        answer, names = _RULES[said][0](sheet), _RULES[said][1]
        if answer is not None:
            cited = tuple(c for c in cards if c.key in names and c.concerns(sheet.kind))
            replies.append(Reply(said, answer.variant, answer.figures, cited))
    return tuple(replies)


def _details(sheet: CallSheet) -> bool:
    """Whether nothing may be said that speaks of the debt as owed."""
    return sheet.asked.what is Ask.DETAILS


def _too_low(sheet: CallSheet) -> _Answer | None:
    if _details(sheet):
        return None
    if sheet.free is None or sheet.income is None:
        return _Answer("unknown")
    basis: dict[str, Value] = {"income": sheet.income, "taken": sheet.income - sheet.free}
    if sheet.free.cents < 0:
        return _Answer("deficit", {**basis, "deficit": -sheet.free})
    if not sheet.free:
        return _Answer("nothing", basis)
    basis["free"] = sheet.free
    monthly = sheet.asked.monthly
    if monthly is None:
        return _Answer("free", basis)
    if sheet.theirs is not None and sheet.theirs.gap is not None:
        wanted = {"their_monthly": sheet.theirs.monthly, "gap": sheet.theirs.gap}
        return _Answer("gap", {"free": sheet.free, "monthly": monthly, **wanted})
    return _Answer("figure", {**basis, "monthly": monthly})


def _pay_today(sheet: CallSheet) -> _Answer | None:
    if _details(sheet):
        return _Answer("details")
    asked = sheet.asked
    if asked.first_due is not None and asked.total is not None and asked.monthly is not None:
        if asked.count == 1:
            return _Answer("once", {"total": asked.total, "day": asked.first_due})
        return _Answer("offer", {"monthly": asked.monthly, "day": asked.first_due})
    return _monthly(sheet)


def _monthly(sheet: CallSheet) -> _Answer:
    """What can be given a month; that there is nothing; or that no figure is named today."""
    if sheet.asked.monthly is not None:
        return _Answer("monthly", {"monthly": sheet.asked.monthly})
    return _Answer("pause" if sheet.asked.what is Ask.PAUSE else "unknown")


def _pay_minimum(sheet: CallSheet) -> _Answer | None:
    """The least payment is a thing of cards."""
    if _details(sheet) or sheet.kind is not CreditorKind.CARD:
        return None
    return _monthly(sheet)


def _borrow(sheet: CallSheet) -> _Answer | None:
    if _details(sheet):
        return None
    monthly = sheet.asked.monthly
    return _Answer("plain") if monthly is None else _Answer("figure", {"monthly": monthly})


def _need_proof(sheet: CallSheet) -> _Answer | None:
    if _details(sheet):
        return None
    if sheet.requests:
        return _Answer("asked", {"count": len(sheet.requests)})
    if sheet.documents:
        return _Answer("papers", {"count": len(sheet.documents)})
    return _Answer("declared")


def _no_policy(sheet: CallSheet) -> _Answer | None:
    if _details(sheet) or sheet.kind is CreditorKind.PERSON:
        return None
    if sheet.term_end is not None and sheet.on < sheet.term_end:
        return _Answer("before_end", {"day": sheet.term_end})
    return _Answer("plain")


def _no_waiver(sheet: CallSheet) -> _Answer | None:
    """Only where something is asked for at all."""
    asked = sheet.asked
    if asked.waived is not None:
        variant = "principal" if asked.waived.principal else "others"
        return _Answer(variant, {"waived": asked.waived.total})
    return None if asked.monthly is None else _Answer("time", {"monthly": asked.monthly})


def _lump_sum(sheet: CallSheet) -> _Answer | None:
    if _details(sheet):
        return None
    if sheet.theirs is not None and sheet.theirs.count == 1:
        return _Answer("theirs", {"total": sheet.theirs.total})
    free, owed = sheet.free, sheet.balance
    if free is not None and free.cents > 0 and free.currency == owed.currency:
        months = -(-owed.cents // free.cents)
        if months > 1:
            return _Answer("saving", {"free": free, "months": months})
    return _Answer("plain")


def _sue(sheet: CallSheet) -> _Answer:
    since = None if _details(sheet) else sheet.asking_since
    return _Answer("plain") if since is None else _Answer("asking", {"day": since})


def _family(_sheet: CallSheet) -> _Answer:
    return _Answer("plain")


def _sign_now(_sheet: CallSheet) -> _Answer:
    return _Answer("plain")


_ALLOCATION = frozenset({"allocation", "allocation_cards"})
_RULES: dict[Said, tuple[Callable[[CallSheet], _Answer | None], frozenset[str]]] = {
    Said.TOO_LOW: (_too_low, frozenset({"card_plan", "change"})),
    Said.PAY_TODAY: (_pay_today, _ALLOCATION),
    Said.PAY_MINIMUM: (_pay_minimum, _ALLOCATION),
    Said.BORROW: (_borrow, frozenset()),
    Said.NEED_PROOF: (_need_proof, frozenset()),
    Said.NO_POLICY: (_no_policy, frozenset({"card_plan", "extension", "change"})),
    Said.NO_WAIVER: (_no_waiver, frozenset({"change"})),
    Said.LUMP_SUM: (_lump_sum, frozenset({"early_settlement", "change"})),
    Said.SUE: (_sue, frozenset({"payment_order", "summons"})),
    Said.FAMILY: (
        _family,
        frozenset({"privacy", "personal_information", "collection_cards", "collection_standard"}),
    ),
    Said.SIGN_NOW: (_sign_now, frozenset({"written_form", "e_signature", "standard_terms"})),
}
