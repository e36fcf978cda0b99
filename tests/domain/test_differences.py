from __future__ import annotations

from datetime import date

from debt_desk.domain.agreement import Due
from debt_desk.domain.differences import Difference, differences, total_difference
from debt_desk.domain.money import Money

OFFERED = (
    Due(1, date(2026, 12, 10), Money(500_00)),
    Due(2, date(2027, 1, 10), Money(500_00)),
)


def test_what_is_agreed_as_offered_does_not_differ():
    assert differences(OFFERED, OFFERED) == ()
    assert total_difference(OFFERED, OFFERED) == Money(0)


def test_a_later_day_and_a_larger_sum_are_told_to_the_day_and_the_cent():
    agreed = (OFFERED[0], Due(2, date(2027, 1, 15), Money(520_01)))
    (found,) = differences(OFFERED, agreed)
    assert found == Difference(2, OFFERED[1], agreed[1])
    assert (found.days, found.amount) == (5, Money(20_01))
    assert total_difference(OFFERED, agreed) == Money(20_01)


def test_another_day_alone_or_another_sum_alone_differs():
    earlier = (Due(1, date(2026, 12, 1), Money(500_00)), OFFERED[1])
    assert [(d.days, d.amount) for d in differences(OFFERED, earlier)] == [(-9, Money(0))]
    less = (Due(1, date(2026, 12, 10), Money(499_99)), OFFERED[1])
    assert [(d.days, d.amount) for d in differences(OFFERED, less)] == [(0, Money(-1))]


def test_an_instalment_that_only_one_side_has_differs_by_all_of_it():
    (missing,) = differences(OFFERED, OFFERED[:1])
    assert (missing.number, missing.agreed, missing.days) == (2, None, None)
    assert missing.amount == Money(-500_00)
    (further,) = differences(OFFERED[:1], OFFERED)
    assert (further.number, further.offered, further.days) == (2, None, None)
    assert further.amount == Money(500_00)
    assert total_difference(OFFERED[:1], OFFERED) == Money(500_00)
