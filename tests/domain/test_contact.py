"""Talks, who collects, courts' papers: what may be entered, and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.collector import Collector
from debt_desk.domain.contact import (
    Collection,
    Contact,
    ContactTooLong,
    Promise,
    Stance,
)
from debt_desk.domain.court_paper import CourtPaper, CourtPaperKind
from debt_desk.domain.household import EndBeforeStart, TextMissing, TextTooLong
from debt_desk.domain.offer import Side

TALK = Contact(1, datetime(2026, 11, 20, 9, 5))
ORDER = CourtPaper(1, CourtPaperKind.PAYMENT_ORDER, date(2026, 11, 16))


def test_a_talk_has_its_bounds():
    assert replace(TALK, seconds=0, follow_up=date(2026, 11, 20)).seconds == 0
    for seconds in (-1, 24 * 60 * 60 + 1):
        with pytest.raises(ContactTooLong):
            replace(TALK, seconds=seconds)
    with pytest.raises(EndBeforeStart):
        replace(TALK, follow_up=date(2026, 11, 19))
    with pytest.raises(DateOutOfReach):
        replace(TALK, at=datetime(1970, 1, 1))
    with pytest.raises(TextTooLong):
        replace(TALK, who="王" * 201)


@pytest.mark.parametrize(
    ("stances", "collection", "spoke"),
    [
        ((), None, True),
        ((Stance.REFUSED,), None, True),
        ((Stance.NOT_REACHED,), None, False),
        ((), Collection(), True),
        ((), Collection(answered=False), False),
    ],
)
def test_whether_anybody_was_reached(stances, collection, spoke):
    assert replace(TALK, stances=frozenset(stances), collection=collection).spoke is spoke


def test_a_promise_says_what_and_is_open_until_kept():
    promise = Promise(Side.LENDER, "回电", date(2026, 11, 25))
    assert promise.open
    assert not replace(promise, kept_on=date(2026, 11, 24)).open
    with pytest.raises(TextMissing):
        Promise(Side.DEBTOR, "  ")


def test_a_collector_has_a_name():
    assert Collector(1, "某某公司", told_on=date(2026, 11, 2)).authority is None
    with pytest.raises(TextMissing):
        Collector(1, " ")


def test_a_payment_order_is_objected_to_within_fifteen_days_of_its_receipt():
    assert ORDER.deadline == date(2026, 12, 1)
    assert replace(ORDER, acts_on=date(2026, 11, 30)).deadline == date(2026, 11, 30)
    assert replace(ORDER, kind=CourtPaperKind.SUMMONS).deadline is None
    assert ORDER.open
    assert not replace(ORDER, done_on=date(2026, 11, 16)).open
    for of in ("acts_on", "done_on"):
        with pytest.raises(EndBeforeStart):
            replace(ORDER, **{of: date(2026, 11, 15)})
