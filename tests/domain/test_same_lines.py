"""What several files tell of one account: every payment once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.books import income_and_living
from debt_desk.domain.money import Money
from debt_desk.domain.pairing import LineIndex
from debt_desk.domain.refunds import told_by_other_files
from debt_desk.domain.same_lines import told_elsewhere
from debt_desk.domain.statement import LineClass, Place, Statement, StatementKind, StatementLine

NUMBER = "2026030522001412345678901234"


def line(day: date = date(2026, 3, 5), cents: int = 2500, **changed: object) -> StatementLine:
    made = StatementLine(Place(2), day, "支出", Money(cents), LineClass.SPENDING)
    return replace(made, **changed)  # type: ignore[arg-type]


def statement(*lines: StatementLine, **changed: object) -> Statement:
    made = Statement("icbc", "icbc", "0315", "CNY", StatementKind.ACCOUNT, lines)
    return replace(made, **changed)  # type: ignore[arg-type]


def wallet(*lines: StatementLine, **changed: object) -> Statement:
    return statement(*lines, **{"institution": "alipay", "kind": StatementKind.WALLET, **changed})


def test_what_two_exports_tell_counts_once_and_the_later_one_stays() -> None:
    january, march = line(date(2026, 1, 9), balance=Money(1)), line(balance=Money(2))
    old, new = statement(january, march), statement(march, line(cents=1))
    assert told_elsewhere([old, new]) == {LineIndex(0, 1): LineIndex(1, 0)}
    assert told_elsewhere([old, replace(new, account="9999")]) == {}
    assert told_elsewhere([old, replace(new, currency="USD")]) == {}


def test_a_payments_own_number_makes_it_known_under_any_account_name() -> None:
    waiting = line(reference="2026030522001", status="等待确认收货")
    done = replace(waiting, status="交易成功", clock=time(8, 1))
    wallet = StatementKind.WALLET
    web = statement(waiting, account="zhang@example.com", kind=wallet)
    mobile = statement(done, account="张三", kind=wallet)
    assert told_elsewhere([web, mobile]) == {LineIndex(0, 0): LineIndex(1, 0)}
    other_way = replace(done, label="收入")
    assert told_elsewhere([web, statement(other_way)]) == {}


def test_banks_number_within_an_account() -> None:
    one, other = (statement(line(reference="ATM"), account=name) for name in ("****1", "****2"))
    assert told_elsewhere([one, other]) == {}
    assert told_elsewhere([one, one]) == {LineIndex(0, 0): LineIndex(1, 0)}


def test_a_balance_makes_a_row_known_in_another_kind_of_export() -> None:
    table = line(balance=Money(9_000_00), description="代发工资")
    paper = replace(table, description="工资 一月", counterparty="某公司", clock=None)
    assert told_elsewhere([statement(table), statement(paper)]) == {
        LineIndex(0, 0): LineIndex(1, 0)
    }
    other = replace(paper, balance=Money(8_000_00))
    assert told_elsewhere([statement(table), statement(other)]) == {}


def test_two_equal_rows_of_one_file_are_two() -> None:
    twice = line()
    assert told_elsewhere([statement(twice, twice)]) == {}
    assert told_elsewhere([statement(twice, twice), statement(twice)]) == {
        LineIndex(0, 0): LineIndex(1, 0)
    }
    three = [statement(twice), statement(twice, twice), statement(twice)]
    assert told_elsewhere(three) == {
        LineIndex(0, 0): LineIndex(2, 0),
        LineIndex(1, 0): LineIndex(2, 0),
    }


@given(st.lists(st.integers(0, 3), max_size=8), st.lists(st.integers(0, 3), max_size=8))
def test_what_is_left_is_the_larger_number_of_each(one: list[int], other: list[int]) -> None:
    both = [statement(*(line(cents=cents) for cents in told)) for told in (one, other)]
    left = len(one) + len(other) - len(told_elsewhere(both))
    assert left == sum(max(one.count(cents), other.count(cents)) for cents in range(4))


@pytest.mark.parametrize(
    "spoilt", ["2.02603E+27", "2.02603052200141e+27", "2026030522001410000000000000", ""]
)
def test_a_number_that_a_spreadsheet_spoilt_is_none(spoilt: str) -> None:
    bill = line(reference=NUMBER, clock=time(9, 30, 1), counterparty="小面馆")
    table, book = wallet(bill), wallet(replace(bill, reference=spoilt, description="午饭"))
    once = {LineIndex(0, 0): LineIndex(1, 0)}
    assert told_elsewhere([table, book]) == told_elsewhere([book, table]) == once
    # Three files: what the spoilt one tells is known by the first's number to the third.
    assert told_elsewhere([table, book, table]) == {
        LineIndex(0, 0): LineIndex(2, 0),
        LineIndex(1, 0): LineIndex(2, 0),
    }
    assert len(told_elsewhere([book, table, book])) == 2
    for other in (
        {"clock": time(9, 30, 2)},
        {"amount": Money(2501)},
        {"label": "收入"},
        {"counterparty": "大面馆"},
        {"day": date(2026, 3, 6)},
    ):
        assert told_elsewhere([table, wallet(replace(book.lines[0], **other))]) == {}  # type: ignore[arg-type]
    assert told_elsewhere([wallet(bill, replace(bill, reference=spoilt))]) == {}
    assert len(told_elsewhere([wallet(bill, *book.lines), table])) == 1
    assert told_elsewhere([table, wallet(replace(bill, reference=NUMBER + "5"))]) == {}
    twice = wallet(bill, replace(bill, reference=NUMBER + "5"))
    assert len(told_elsewhere([twice, wallet(*book.lines * 2)])) == 2
    assert len(told_elsewhere([twice, book])) == 1


def test_balances_that_differ_are_two_rows_whatever_else_is_the_same() -> None:
    row = line(clock=time(9, 30, 1), balance=Money(0))
    numbered = replace(row, reference="A1")
    assert told_elsewhere([statement(row), statement(replace(row, balance=Money(1)))]) == {}
    assert told_elsewhere([statement(row), statement(numbered)]) == {
        LineIndex(0, 0): LineIndex(1, 0)
    }
    other = replace(numbered, reference="B1")
    assert told_elsewhere([statement(other), statement(numbered)]) == {}
    assert len(told_elsewhere([statement(row), statement(replace(row, balance=None))])) == 1


def test_the_file_that_covers_later_knows_best_not_the_one_attached_later() -> None:
    waiting, back = line(reference=NUMBER), line(reference=NUMBER, line_class=LineClass.VOID)
    earlier = wallet(waiting, declared_to=date(2026, 3, 31))
    later = wallet(back, line(date(2026, 4, 2)))
    earned = {"label": "收入", "line_class": LineClass.INCOME}
    assert told_elsewhere([later, earlier]) == {LineIndex(1, 0): LineIndex(0, 0)}
    assert told_elsewhere([earlier, later]) == {LineIndex(0, 0): LineIndex(1, 0)}
    tie = replace(earlier, lines=(back,))
    assert told_elsewhere([tie, earlier]) == {LineIndex(0, 0): LineIndex(1, 0)}
    never = replace(back, label="收入")
    assert len(told_elsewhere([wallet(replace(waiting, **earned)), wallet(never)])) == 1  # type: ignore[arg-type]


def test_a_status_that_turned_the_label_neutral_leaves_it_one_bill() -> None:
    paid = line(reference=NUMBER)
    closed = replace(paid, label="不计收支", line_class=LineClass.VOID)
    assert told_elsewhere([wallet(paid), wallet(closed)]) == {LineIndex(0, 0): LineIndex(1, 0)}


# A true ledger: each bill its day, second, cents, other side, kind, and days until money came back.
FIRST = date(2026, 1, 1)
KINDS = ("spent", "earned", "part", "whole")
BILLS = st.lists(
    st.tuples(
        st.integers(0, 8),
        st.integers(0, 1),
        st.integers(1, 3),
        st.sampled_from("甲乙"),
        st.sampled_from(KINDS),
        st.integers(0, 4),
    ),
    max_size=10,
)
EXPORTS = st.lists(
    st.tuples(
        st.integers(0, 12),
        st.integers(0, 12),
        st.sampled_from(("sound", "spoilt", "none")),
        st.booleans(),
    ),
    max_size=4,
)


def truth(bills: list[tuple[int, int, int, str, str, int]]) -> list[StatementLine]:
    """All rows that the wallet itself has."""
    rows = []
    for number, (day, second, hundreds, party, kind, until) in enumerate(bills):
        paid = line(
            FIRST + timedelta(day),
            hundreds * 100,
            clock=time(9, 0, second),
            counterparty=party,
            reference=f"{NUMBER[:-3]}{number:03d}",
        )
        if kind == "earned":
            paid = replace(paid, label="收入", line_class=LineClass.INCOME)
        rows.append(paid)
        if kind in ("part", "whole"):
            cents = paid.amount.cents // (2 if kind == "part" else 1)
            rows.append(
                replace(
                    paid,
                    day=paid.day + timedelta(until),
                    clock=time(12),
                    label="不计收支",
                    amount=Money(cents),
                    line_class=LineClass.REFUND,
                    reference=paid.reference + "_1",
                )
            )
    return rows


def export(
    rows: list[StatementLine], first: int, last: int, numbers: str, *, is_reversed: bool
) -> Statement:
    """The rows of some days, as a file of one kind tells them."""
    days = (FIRST + timedelta(first), FIRST + timedelta(last))
    spoilt = {"spoilt": "2.02603E+27", "none": ""}
    told = [
        row if numbers == "sound" else replace(row, reference=spoilt[numbers])
        for row in as_told([row for row in rows if days[0] <= row.day <= days[1]], rows)
    ]
    lines = tuple(reversed(told)) if is_reversed else tuple(told)
    return wallet(*lines, declared_from=days[0], declared_to=days[1], account=numbers)


def as_told(told: list[StatementLine], rows: list[StatementLine]) -> list[StatementLine]:
    """A payment says of itself what came back of it, as far as no row of the same file does."""
    back = {row.reference[:-2]: row for row in rows if row.line_class is LineClass.REFUND}
    said = []
    for row in told:
        refund = back.get(row.reference)
        if refund is None or refund in told:
            said.append(row)
        elif refund.amount == row.amount:
            said.append(replace(row, status="已全额退款", line_class=LineClass.VOID))
        else:
            said.append(replace(row, refunded=refund.amount))
    return said


def counted(statements: list[Statement]) -> tuple[int, int, int, int]:
    """Income, spending, what came back of it by rows, and living costs."""
    again = told_elsewhere(statements)
    lines = [
        row
        for number, one in enumerate(told_by_other_files(statements, again))
        for index, row in enumerate(one.lines)
        if LineIndex(number, index) not in again
    ]
    income = [income_and_living(row) for row in lines]
    by_class = [
        sum(row.amount.cents for row in lines if row.line_class is line_class)
        for line_class in (LineClass.SPENDING, LineClass.REFUND)
    ]
    return sum(i for i, _ in income), by_class[0], by_class[1], sum(out for _, out in income)


@given(BILLS, EXPORTS)
def test_whatever_exports_overlap_they_come_to_the_truth(bills, exports) -> None:
    rows = truth(bills)
    spans = [(min(a, b), max(a, b), numbers, turned) for a, b, numbers, turned in exports]
    files = [export(rows, a, b, numbers, is_reversed=turned) for a, b, numbers, turned in spans]
    covered = {FIRST + timedelta(n) for a, b, *_ in spans for n in range(a, b + 1)}
    told = as_told([row for row in rows if row.day in covered], rows)
    assert counted(files) == counted([wallet(*told)])
