"""What a first draft says of itself, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from debt_desk.app.suggestions import Basis, FirstDraft, Outlook, Preset, first_draft
from debt_desk.domain.debt import Debt
from debt_desk.domain.money import Money
from debt_desk.ui.proposals.draft_note import draft_note
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language
from tests.domain.strategies import balance

TODAY = date(2026, 11, 23)
CARD = Debt(balance("24300", "2890.43", "1275", "300"))
CHINESE, ENGLISH = Wording(Language.CHINESE), Wording(Language.ENGLISH)


def drafted(preset: Preset, free: int = -600, ends: date | None = None) -> FirstDraft:
    return first_draft(preset, CARD, Money(free * 100), TODAY, Outlook(hardship_ends=ends))


def test_a_pause_says_until_when_and_why() -> None:
    told = draft_note(drafted(Preset.INSTALMENTS), CHINESE)
    assert told.startswith("目前每月没有结余，也还说不准什么时候好转，所以先请对方缓 6 个月。")
    assert "2027年6月23日" in told
    ends = drafted(Preset.INSTALMENTS, ends=date(2027, 2, 28))
    assert "until after the day on which you expect the hardship to end" in draft_note(
        ends, ENGLISH
    )
    chosen = draft_note(drafted(Preset.PAUSE, 900), ENGLISH)
    assert chosen.startswith("The draft first asks for a pause of 6 months.")


def test_small_payments_are_called_an_assumption() -> None:
    told = draft_note(drafted(Preset.TOKEN), ENGLISH)
    assert "¥50.00 a month" in told
    assert "assumption" in told


@pytest.mark.parametrize("words", [CHINESE, ENGLISH])
def test_an_extension_says_what_decided_its_length(words: Wording) -> None:
    told = {
        draft_note(drafted(Preset.EXTENSION, 10_000, ends), words)
        for ends in (None, date(2027, 6, 30), date(2030, 1, 1))
    }
    assert len(told) == 3
    assert {drafted(Preset.EXTENSION, 10_000).basis} == {Basis.SAVED_BY_THEN}


def test_plain_instalments_say_all_by_themselves() -> None:
    assert draft_note(drafted(Preset.INSTALMENTS, 1_000), ENGLISH) == ""
