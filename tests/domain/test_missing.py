from __future__ import annotations

import pytest

from debt_desk.domain.missing import CaseMissing, LetterMissing, OfferMissing
from debt_desk.errors import RuleError


@pytest.mark.parametrize(
    ("error", "logged"),
    [
        (CaseMissing(number=7), "CaseMissing(number)"),
        (OfferMissing(number=2, case=7), "OfferMissing(case, number)"),
        (LetterMissing(), "LetterMissing()"),
    ],
)
def test_a_log_learns_what_is_missing_but_no_value_of_the_users(error: RuleError, logged: str):
    assert isinstance(error, RuleError)
    assert str(error) == logged
