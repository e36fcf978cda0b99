from __future__ import annotations

from datetime import date

import pytest

from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.evidence import Content
from debt_desk.domain.letter import Letter, LetterAlreadySent, LetterKind, LetterLanguage

PRINTED = Letter(
    case=1,
    kind=LetterKind.PROPOSAL,
    language=LetterLanguage.CHINESE,
    content=Content(sha256="f" * 64, size=20_000),
    written_on=date(2026, 11, 20),
)


def test_a_sent_letter_is_the_same_bytes_with_the_day_it_was_sent():
    sent = PRINTED.sent(date(2026, 11, 23))
    assert sent.sent_on == date(2026, 11, 23)
    assert sent.content == PRINTED.content


def test_a_letter_is_sent_once():
    sent = PRINTED.sent(date(2026, 11, 23))
    with pytest.raises(LetterAlreadySent) as refused:
        sent.sent(date(2026, 11, 24))
    assert refused.value.data == {"sent_on": date(2026, 11, 23)}


def test_a_day_beyond_reach_is_refused():
    with pytest.raises(DateOutOfReach):
        PRINTED.sent(date(2126, 11, 23))
