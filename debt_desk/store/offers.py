"""Offers of either side, numbered within their case."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from debt_desk.domain.channel import Channel
from debt_desk.domain.missing import CaseMissing, OfferMissing
from debt_desk.domain.offer import Answer, Offer, OfferState, Side
from debt_desk.store.columns import as_day, as_text, reading
from debt_desk.store.tables import CaseRow, OfferRow
from debt_desk.store.terms import fill_terms, terms_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class OfferRepository:
    """Offers by case and number."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, case: int, number: int) -> Offer:
        """Errors: OfferMissing, FileDamaged."""
        row = self._row(case, number)
        with reading():
            return offer_of(row)

    def of_case(self, case: int) -> tuple[Offer, ...]:
        """The case's offers, by number."""
        rows = self._session.scalars(
            select(OfferRow).where(OfferRow.case_number == case).order_by(OfferRow.number)
        )
        with reading():
            return tuple(offer_of(row) for row in rows)

    def by_case(self) -> dict[int, list[Offer]]:
        """Every offer by its case, by number."""
        rows = self._session.scalars(select(OfferRow).order_by(OfferRow.number))
        found: dict[int, list[Offer]] = defaultdict(list)
        with reading():
            for row in rows:
                found[row.case_number].append(offer_of(row))
        return found

    def add(self, offer: Offer) -> Offer:
        """Store a new offer under the case's next number. Errors: CaseMissing, CurrenciesDiffer."""
        case = self._session.get(CaseRow, offer.case)
        if case is None:
            raise CaseMissing(number=offer.case)
        case.last_offer += 1
        row = OfferRow(case_number=offer.case, number=case.last_offer)
        fill_offer(row, offer)
        self._session.add(row)
        self._session.flush()
        return offer_of(row)

    def save(self, offer: Offer) -> Offer:
        """Errors: OfferMissing, CurrenciesDiffer."""
        row = self._row(offer.case, offer.number)
        fill_offer(row, offer)
        self._session.flush()
        return offer_of(row)

    def remove(self, case: int, number: int) -> None:
        """Errors: OfferMissing."""
        self._session.delete(self._row(case, number))
        self._session.flush()

    def _row(self, case: int, number: int | None) -> OfferRow:
        wanted = select(OfferRow).where(OfferRow.case_number == case, OfferRow.number == number)
        row = self._session.scalar(wanted)
        if row is None:
            raise OfferMissing(case=case, number=number)
        return row


def fill_offer(row: OfferRow, offer: Offer) -> None:
    """All but case and number. Errors: CurrenciesDiffer."""
    row.side = offer.side
    row.state = offer.state
    row.made_on = offer.made_on.isoformat()
    row.sent_on = as_text(offer.sent_on)
    row.reply_due = as_text(offer.reply_due)
    row.reason = offer.reason
    row.note = offer.note
    row.valid_until = as_text(offer.valid_until)
    row.channel = offer.channel
    row.who = offer.who
    row.counters = offer.counters
    row.fallback_rank = offer.rank
    answer = offer.answer
    row.answered_on = None if answer is None else answer.on.isoformat()
    row.answer_channel = None if answer is None else answer.channel
    row.answer_who = "" if answer is None else answer.who
    row.answer_words = "" if answer is None else answer.words
    fill_terms(row, offer.terms)


def offer_of(row: OfferRow) -> Offer:
    """An offer with its terms."""
    return Offer(
        case=row.case_number,
        terms=terms_of(row),
        made_on=date.fromisoformat(row.made_on),
        side=Side(row.side),
        state=OfferState(row.state),
        number=row.number,
        sent_on=as_day(row.sent_on),
        reply_due=as_day(row.reply_due),
        reason=row.reason,
        note=row.note,
        valid_until=as_day(row.valid_until),
        channel=_channel(row.channel),
        who=row.who,
        counters=row.counters,
        answer=_answer(row),
        rank=row.fallback_rank,
        id=row.id,
    )


def _answer(row: OfferRow) -> Answer | None:
    on = as_day(row.answered_on)
    if on is None:
        return None
    return Answer(on, _channel(row.answer_channel), row.answer_who, row.answer_words)


def _channel(value: str | None) -> Channel | None:
    return None if value is None else Channel(value)
