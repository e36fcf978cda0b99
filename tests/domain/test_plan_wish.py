from __future__ import annotations

from decimal import Decimal

import pytest

from debt_desk.domain.debt import RateOutOfReach
from debt_desk.domain.household import TextNotPrintable, TextTooLong
from debt_desk.domain.plan_wish import (
    DueDayOutOfReach,
    GraceTooLong,
    OverrideNeedsReason,
    PartsOutOfReach,
    PlanWish,
)


def test_without_a_wish_the_plan_may_take_anything():
    wish = PlanWish(1)
    assert (wish.most_parts, wish.most_grace, wish.annual_rate) == (60, 6, 0)
    assert (wish.parts, wish.grace, wish.due_day, wish.left_out) == (None, 0, None, False)


@pytest.mark.parametrize("field", ["most_parts", "parts"])
@pytest.mark.parametrize("parts", [0, -1, 61])
def test_a_plan_has_one_to_sixty_parts(field: str, parts: int):
    with pytest.raises(PartsOutOfReach) as refused:
        PlanWish(1, reason="x", **{field: parts})
    assert refused.value.data == {"parts": parts, "most": 60}
    assert [PlanWish(1, reason="x", **{field: n}) is not None for n in (1, 60)] == [True, True]


@pytest.mark.parametrize("field", ["most_grace", "grace"])
@pytest.mark.parametrize("months", [-1, 7])
def test_a_plan_waits_six_months_at_most(field: str, months: int):
    with pytest.raises(GraceTooLong) as refused:
        PlanWish(1, **{field: months})
    assert refused.value.data == {"months": months, "most": 6}
    assert PlanWish(1, **{field: 6}) != PlanWish(1, **{field: 0})


@pytest.mark.parametrize("percent", ["-1", "1001", "NaN"])
def test_the_rate_is_one_that_can_be(percent: str):
    with pytest.raises(RateOutOfReach):
        PlanWish(1, annual_rate=Decimal(percent))


@pytest.mark.parametrize("day", [0, 32, -1])
def test_a_due_day_is_a_day_of_a_month(day: int):
    with pytest.raises(DueDayOutOfReach) as refused:
        PlanWish(1, due_day=day)
    assert refused.value.data == {"day": day}
    assert [PlanWish(1, due_day=known).due_day for known in (1, 31)] == [1, 31]


@pytest.mark.parametrize("reason", ["", " \n "])
def test_an_override_has_its_reason(reason: str):
    with pytest.raises(OverrideNeedsReason):
        PlanWish(1, parts=12, reason=reason)
    with pytest.raises(OverrideNeedsReason):
        PlanWish(1, left_out=True, reason=reason)
    assert PlanWish(1, parts=12, left_out=True, reason="已经\n谈好").reason == "已经\n谈好"


def test_a_reason_is_printable_and_short():
    with pytest.raises(TextTooLong):
        PlanWish(1, reason="长" * 501)
    with pytest.raises(TextNotPrintable):
        PlanWish(1, reason="\x00")
