from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import Month
from debt_desk.domain.household import Household, HouseholdLine, LineKind, Source, SourceKind, Topic
from debt_desk.domain.income import (
    IncomeRule,
    IncomeSource,
    ReadStatement,
    beside_the_counted,
    income_sources,
    months_of,
    note_of,
)
from debt_desk.domain.money import Money, median
from debt_desk.domain.statement import (
    LineClass,
    Place,
    Statement,
    StatementKind,
    StatementLine,
)

FIRST = Month(2026, 1)
WALLET = StatementKind.WALLET


def paid(
    month: int, yuan: str | Money, payer: str = "某某物流", currency: str = "CNY", **facts: object
) -> StatementLine:
    """Paid in on the 10th of the ``month``-th month of 2026."""
    amount = yuan if isinstance(yuan, Money) else Money.parse(yuan, currency)
    day = FIRST.plus(month - 1).day(10)
    known = {"line_class": LineClass.INCOME, "counterparty": payer, **facts}
    return StatementLine(Place(1), day, "收入", amount, **known)


def read(
    document: int,
    first: int,
    last: int,
    *lines: StatementLine,
    account: str = "6222****1234",
    currency: str = "CNY",
) -> ReadStatement:
    """A statement of whole months of 2026, ``first`` to ``last``."""
    span = (FIRST.plus(first - 1).first, FIRST.plus(last - 1).last)
    return ReadStatement(
        document,
        Statement(
            "icbc",
            "工商银行",
            account,
            currency,
            StatementKind.ACCOUNT,
            lines,
            declared_from=span[0],
            declared_to=span[1],
        ),
    )


def only(*statements: ReadStatement, since: date | None = None) -> IncomeSource:
    (source,) = income_sources(statements, since)
    return source


def shown(source: IncomeSource) -> list[str]:
    return [amount.plain() for _, amount in source.months]


def test_three_months_or_more_give_their_median():
    source = only(read(1, 1, 3, paid(1, "6000"), paid(2, "6500"), paid(3, "6100")))
    assert (source.rule, source.reliable.plain()) == (IncomeRule.MEDIAN, "6100.00")
    assert (source.lowest.plain(), source.highest.plain()) == ("6000.00", "6500.00")
    assert source.documents == (1,)
    assert source.seems_to_run


def test_fewer_months_give_the_lowest():
    source = only(read(1, 1, 2, paid(1, "6000"), paid(2, "5500"), paid(2, "200")))
    assert (source.rule, source.reliable.plain()) == (IncomeRule.LOWEST, "5700.00")


def test_only_the_last_six_complete_months_count():
    lines = [paid(month, str(month * 1000)) for month in range(1, 9)]
    source = only(read(1, 1, 8, *lines))
    assert [str(month) for month, _ in source.months] == [f"2026-0{n}" for n in range(3, 9)]
    assert source.reliable.plain() == "5500.00"


def test_nine_thousand_four_times_then_nothing_twice_is_not_nine_thousand():
    source = only(read(1, 1, 6, *(paid(month, "9000") for month in range(1, 5))))
    assert shown(source) == ["9000.00"] * 4 + ["0.00"] * 2
    assert (source.rule, source.reliable) == (IncomeRule.SILENT, Money.zero())
    assert not source.seems_to_run
    assert source.highest.plain() == "9000.00"


def test_a_gap_counts_as_nothing():
    source = only(read(1, 1, 4, paid(1, "3000"), paid(2, "3000"), paid(4, "3000")))
    assert shown(source) == ["3000.00", "3000.00", "0.00", "3000.00"]
    assert source.lowest == Money.zero()


def test_one_silent_month_alone_is_the_lowest_and_does_not_seem_to_run():
    source = only(read(1, 1, 2, paid(1, "3000")))
    assert (source.rule, source.reliable) == (IncomeRule.LOWEST, Money.zero())
    assert not source.seems_to_run


@pytest.mark.parametrize("since", [date(2026, 2, 1), date(2026, 2, 28)])
def test_the_month_in_which_the_hardship_began_does_not_count(since: date):
    statement = read(1, 1, 4, *(paid(month, str(month * 1000)) for month in range(1, 5)))
    assert shown(only(statement, since=since)) == ["3000.00", "4000.00"]


def test_without_a_complete_month_nothing_is_claimed():
    source = only(read(1, 1, 2, paid(1, "6000")), since=date(2026, 2, 1))
    assert source.rule is IncomeRule.NO_COMPLETE_MONTH
    assert (source.months, source.reliable) == ((), Money.zero())
    assert not source.seems_to_run


def test_only_income_counts():
    others = [paid(1, "100", line_class=kind) for kind in LineClass if kind is not LineClass.INCOME]
    assert income_sources([read(1, 1, 1, *others, paid(1, "0"))], None) == ()


def test_a_payer_without_a_name_goes_by_its_description():
    assert only(read(1, 1, 1, paid(1, "5", "", description="工资"))).payer == "工资"


def test_sources_are_told_apart_and_the_highest_comes_first():
    statement = read(1, 1, 1, paid(1, "500", "乙"), paid(1, "900", "丙"), paid(1, "500", "甲"))
    found = income_sources([statement], None)
    assert [source.payer for source in found] == ["丙", *sorted(["甲", "乙"])]


def test_a_month_that_two_statements_cover_is_taken_from_the_later_document():
    older = read(1, 1, 3, paid(1, "6000"), paid(2, "6000"), paid(3, "6000"))
    newer = read(2, 3, 4, paid(3, "6200"), paid(4, "6400"))
    source = only(older, newer)
    assert shown(source) == ["6000.00", "6000.00", "6200.00", "6400.00"]
    assert source.documents == (1, 2)


def test_a_month_that_a_statement_covers_in_part_comes_from_the_one_that_covers_it_wholly():
    whole = read(1, 1, 2, paid(1, "6000"), paid(2, "6000"))
    part = ReadStatement(
        2,
        Statement(
            "icbc",
            "工商银行",
            "6222****1234",
            "CNY",
            StatementKind.ACCOUNT,
            (paid(2, "6000"),),
            declared_from=date(2026, 2, 5),
            declared_to=date(2026, 2, 20),
        ),
    )
    assert shown(only(whole, part)) == ["6000.00", "6000.00"]


def test_a_newer_statement_without_the_payer_shows_that_it_fell_silent():
    source = only(read(1, 1, 2, paid(1, "6000"), paid(2, "6000")), read(2, 3, 4))
    assert source.rule is IncomeRule.SILENT
    assert source.documents == (1,)


def test_one_payer_into_two_accounts_is_one_source():
    source = only(
        read(1, 1, 1, paid(1, "6000")),
        read(2, 1, 1, paid(1, "500"), account="6217****9999"),
    )
    assert shown(source) == ["6500.00"]


def test_a_payment_that_two_exports_show_under_one_reference_counts_once():
    exports = [
        read(1, 1, 2, paid(1, "800", reference="A1"), paid(2, "800", reference="A2")),
        read(2, 1, 1, paid(1, "800", reference="A1"), account="昵称"),
    ]
    source = only(*(replace(one, statement=replace(one.statement, kind=WALLET)) for one in exports))
    assert shown(source) == ["800.00", "800.00"]


def test_a_number_that_a_spreadsheet_spoilt_does_not_make_an_income_two() -> None:
    """Nor does the order in which files are attached: the one that covers later counts."""
    own = {"reference": "2026011022001412345678901234", "clock": time(8)}
    sound, spoilt = paid(1, "800", **own), paid(1, "800", **{**own, "reference": "2.02601E+27"})
    named = [
        ReadStatement(n, replace(read(n, 1, n, one, account=name).statement, kind=WALLET))
        for n, (one, name) in enumerate([(sound, "张三"), (spoilt, "昵称")], 1)
    ]
    assert shown(only(*named)) == ["800.00", "0.00"]
    late, early = read(1, 1, 2, paid(1, "6000")), read(2, 1, 1, paid(1, "5900"))
    assert shown(only(late, early)) == ["6000.00", "0.00"]


def test_equal_references_within_one_file_are_two_payments():
    twice = [paid(1, "800", reference="工资"), paid(1, "800", reference="工资")]
    assert shown(only(read(1, 1, 1, *twice))) == ["1600.00"]


def test_income_in_another_currency_is_left_out():
    foreign = read(1, 1, 3, paid(1, "900", currency="HKD"), currency="HKD")
    assert income_sources([foreign], None) == ()
    assert only(foreign, read(2, 1, 1, paid(1, "70"))).reliable.plain() == "70.00"


def test_statements_may_come_one_by_one():
    statements = [read(1, 1, 2, paid(1, "5"), paid(2, "6")), read(2, 3, 3, paid(3, "7"))]
    assert income_sources(iter(statements), None) == income_sources(statements, None)


@given(st.lists(st.integers(0, 2_000_000), min_size=1, max_size=12), st.integers(0, 12))
def test_the_reliable_figure_recomputed(monthly: list[int], since: int):
    lines = [paid(number, Money(cents)) for number, cents in enumerate(monthly, 1)]
    began = FIRST.plus(since - 1).day(15) if since else None
    found = income_sources([read(1, 1, len(monthly), *lines)], began)
    if not any(monthly):
        assert found == ()
        return
    counted = monthly[since:][-6:]
    (source,) = found
    assert [amount.cents for _, amount in source.months] == counted
    if not counted or (len(counted) > 1 and not any(counted[-2:])):
        expected = Money.zero()
    elif len(counted) >= 3:
        expected = median(map(Money, counted))
    else:
        expected = Money(min(counted))
    assert source.reliable == expected
    assert source.reliable <= source.highest


def line_of(source: IncomeSource, counted: Money) -> HouseholdLine:
    """The source as the user took it into the household."""
    origin = Source(SourceKind.STATEMENT, source.documents, note_of(source), source.payer)
    return HouseholdLine(LineKind.INCOME, Topic.WAGES, source.payer, counted, source=origin)


def of_months(payer: str, *yuan: str) -> IncomeSource:
    months = tuple((FIRST.plus(n), Money.parse(paid)) for n, paid in enumerate(yuan))
    amounts = [amount for _, amount in months]
    return IncomeSource(
        payer, (1,), months, IncomeRule.MEDIAN, median(amounts), min(amounts), max(amounts)
    )


def test_the_months_of_a_note_can_be_read_again():
    source = of_months("某某物流", "5000", "4100.50", "0")
    assert months_of(note_of(source)) == dict(source.months)
    assert months_of("老板口头说的，2026-05 起") == {}


def test_real_months_lie_beside_what_is_counted_on():
    wages = line_of(of_months("某某物流", "5000", "4100.50", "0"), Money.parse("4100.50"))
    assert beside_the_counted(Household(lines=(wages,))) == (
        Money.parse("899.50"),
        Money(0),
        Money.parse("-4100.50"),
    )


def test_only_months_that_every_source_knows_are_put_together():
    wages = line_of(of_months("某某物流", "5000", "4000"), Money.parse("4000"))
    younger = of_months("某某外卖", "0", "900", "1000")
    second = line_of(younger, Money.parse("900"))
    declared = HouseholdLine(LineKind.INCOME, Topic.PENSION, "", Money.parse("800"))
    assert beside_the_counted(Household(lines=(wages, second, declared))) == (
        Money.parse("100"),
        Money(0),
    )


def test_without_statements_there_are_no_months():
    declared = HouseholdLine(LineKind.INCOME, Topic.PENSION, "", Money.parse("800"))
    told = HouseholdLine(
        LineKind.INCOME, Topic.WAGES, "", Money(1), source=Source(SourceKind.STATEMENT)
    )
    assert beside_the_counted(Household(lines=(declared, told))) == ()
