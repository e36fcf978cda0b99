"""What each kind of letter is told, and what it refuses to go without."""

from __future__ import annotations

import pytest

from debt_desk.domain.household import TextMissing, TextTooLong
from debt_desk.domain.letter import LetterKind
from debt_desk.domain.letter_facts import (
    ALWAYS,
    DERIVED,
    LONG,
    NEEDS,
    TYPES,
    LetterBlock,
    LetterCondition,
    LetterFactMissing,
    LetterPlace,
    LetterRecipientWrong,
    Recipient,
    RecipientRole,
    check_facts,
)

P, B = LetterPlace, LetterBlock


def test_every_kind_but_the_proposal_is_told_by_a_text():
    assert set(NEEDS) == set(LetterKind) - {LetterKind.PROPOSAL}
    typed = {place for needs in NEEDS.values() for place in needs.places}
    assert typed == set(LetterPlace) - DERIVED
    assert typed >= LONG
    assert typed >= TYPES.keys()
    for kind, needs in NEEDS.items():
        assert len(needs.places) == len(set(needs.places)), kind
        assert needs.to, kind


def test_no_name_means_two_things():
    names = [n.value for names in (LetterPlace, LetterBlock, LetterCondition) for n in names]
    assert len(names) == len(set(names))


def test_only_what_is_needed_alone_is_sure():
    assert NEEDS[LetterKind.LATE].sure == ALWAYS | {P.DUE_ON, P.AMOUNT, P.PAY_ON}
    assert NEEDS[LetterKind.HOLD].sure == ALWAYS | {P.BECAUSE}
    assert NEEDS[LetterKind.REPLY].sure == ALWAYS | {P.ANSWERED_ON}


def test_one_of_a_group_is_enough():
    for known in (B.OUR_OFFER, P.ACCEPTED, P.WANTED):
        check_facts(LetterKind.REPLY, frozenset({P.ANSWERED_ON, known}), RecipientRole.LENDER)


@pytest.mark.parametrize("kind", list(NEEDS))
def test_nothing_known_is_refused_with_the_first_of_the_group(kind):
    (role, *_) = sorted(NEEDS[kind].to)
    if not NEEDS[kind].needed:
        check_facts(kind, frozenset(), role)
        return
    with pytest.raises(LetterFactMissing) as refused:
        check_facts(kind, frozenset(), role)
    assert refused.value.data == {"kind": kind, "place": NEEDS[kind].needed[0][0]}


def test_a_complaint_to_the_regulator_goes_to_no_lender():
    with pytest.raises(LetterRecipientWrong) as refused:
        check_facts(LetterKind.REGULATOR, frozenset({P.EVENTS, P.WANTED}), RecipientRole.LENDER)
    assert refused.value.data["role"] is RecipientRole.LENDER


def test_a_recipient_has_a_name():
    assert Recipient("甲银行").role is RecipientRole.LENDER
    with pytest.raises(TextMissing):
        Recipient(" ")
    with pytest.raises(TextTooLong):
        Recipient("甲" * 201)
