"""Which card belongs where: by place, by lender, deadlines first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import Month
from debt_desk.domain.conduct import Pattern
from debt_desk.domain.court_paper import CourtPaperKind
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.law import Confidence
from debt_desk.domain.law_card import (
    Citation,
    Law,
    LawCard,
    LawPlace,
    cards_for,
    cards_on,
    cards_on_paper,
)

CODE = Citation(Law("civil_code", date(2021, 1, 1)), ("678",))
CARD_ONLY = frozenset({CreditorKind.CARD})


def card(key: str, *places: LawPlace, **more: object) -> LawCard:
    return LawCard(key, (CODE,), frozenset(places), Month(2026, 11), Confidence.STATUTE, **more)


EXECUTION = card("execution", LawPlace.COURT_PAPERS)
SUMMONS = card("summons", LawPlace.COURT_PAPERS, urgent=True)
ORDER = card("order", LawPlace.COURT_PAPERS, urgent=True)
ARTICLE_70 = card("article_70", LawPlace.PROPOSAL, LawPlace.REFUSAL, kinds=CARD_ONLY)
CHANGE = card("change", LawPlace.PROPOSAL)
CALLS = card("calls", LawPlace.COLLECTION, kinds=CARD_ONLY, patterns=frozenset({Pattern.PRESSURE}))
KNOWN = (EXECUTION, SUMMONS, ARTICLE_70, ORDER, CHANGE, CALLS)


def keys(place: LawPlace, kind: CreditorKind | None) -> list[str]:
    return [shown.key for shown in cards_for(place, kind, KNOWN)]


@pytest.mark.parametrize("kind", [None, CreditorKind.CARD, CreditorKind.PERSON])
def test_what_has_a_deadline_comes_first_and_keeps_its_order(kind) -> None:
    assert keys(LawPlace.COURT_PAPERS, kind) == ["summons", "order", "execution"]


def test_the_card_rules_are_for_cards_alone() -> None:
    assert keys(LawPlace.PROPOSAL, CreditorKind.CARD) == ["article_70", "change"]
    for kind in (None, *(set(CreditorKind) - CARD_ONLY)):
        assert keys(LawPlace.PROPOSAL, kind) == ["change"]
        assert keys(LawPlace.REFUSAL, kind) == []


def test_a_pattern_has_the_cards_that_hold_for_the_lender() -> None:
    assert cards_on(Pattern.PRESSURE, CreditorKind.CARD, KNOWN) == (CALLS,)
    assert cards_on(Pattern.PRESSURE, CreditorKind.MICROLOAN, KNOWN) == ()
    assert cards_on(Pattern.PRESSURE, None, KNOWN) == ()
    assert cards_on(Pattern.MANY_CALLS, CreditorKind.CARD, KNOWN) == ()


def test_a_court_s_paper_has_its_cards_the_deadline_first() -> None:
    summons = frozenset({CourtPaperKind.SUMMONS})
    aid = replace(EXECUTION, papers=summons)
    asked = replace(SUMMONS, papers=summons)
    only = replace(ARTICLE_70, papers=summons)
    known = (aid, only, asked, ORDER)
    assert cards_on_paper(CourtPaperKind.SUMMONS, CreditorKind.PERSON, known) == (asked, aid)
    assert cards_on_paper(CourtPaperKind.SUMMONS, CreditorKind.CARD, known) == (asked, aid, only)
    assert cards_on_paper(CourtPaperKind.JUDGMENT, None, known) == ()


@given(
    st.sampled_from(LawPlace),
    st.sampled_from([None, *CreditorKind]),
    st.permutations(KNOWN),
)
def test_nothing_is_shown_for_a_lender_that_it_was_not_written_for(place, kind, known) -> None:
    shown = cards_for(place, kind, known)
    assert set(shown) == {c for c in known if place in c.places and c.concerns(kind)}
    urgent = [c.urgent for c in shown]
    assert urgent == sorted(urgent, reverse=True)
    # Who lends is not known: whatever is shown then would be shown for every lender.
    if kind is None:
        assert all(c in cards_for(place, other, known) for c in shown for other in CreditorKind)
