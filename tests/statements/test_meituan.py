from __future__ import annotations

from datetime import date, time

import pytest

from debt_desk.domain.money import Money
from debt_desk.domain.statement import Statement, StatementKind
from debt_desk.statements import detect
from tests.statements.wallet_files import MEITUAN_HEAD, meituan, meituan_row


def read(*rows: str, **parts) -> Statement:
    (statement,) = detect.read_bytes(meituan(rows, **parts), "meituan.csv")
    return statement


def test_a_row_is_read_with_everything_it_says() -> None:
    row = meituan_row("支付", "支出", "¥25.50", price="¥28.00", title='"云南米线,双人餐"')
    statement = read(row)
    (line,) = statement.lines
    assert (line.day, line.clock, line.place.row) == (date(2025, 2, 3), time(10, 0, 5), 10)
    assert (line.label, line.amount) == ("支出", Money(2550))  # what was paid, not the price
    assert (line.counterparty, line.description) == ("", "支付 · 云南米线,双人餐")
    assert (line.method, line.reference) == ("美团月付", "25032000001")
    assert (statement.format, statement.institution) == ("meituan_csv", "meituan")
    assert (statement.kind, statement.account) == (StatementKind.WALLET, "小***明")
    assert (statement.declared_from, statement.declared_to) == (date(2025, 1, 1), date(2025, 3, 31))
    assert (statement.set_aside, statement.warnings) == ((), ())


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (meituan_row("支付", "支出", "¥5.00"), "spending"),
        (meituan_row("支付", "支出", "¥5.00", title="话费充值100元"), "spending"),
        (
            meituan_row("还款", "支出", "¥5.00", title="【美团月付】主动还款2025年3月账单"),
            "debt_repayment",
        ),
        (meituan_row("支付", "支出", "¥5.00", title="美团月付自动还款"), "debt_repayment"),
        (meituan_row("退款", "收入", "¥5.00"), "refund"),
        (meituan_row("退款", "不计收支", "¥5.00", title="【美团月付】还款"), "refund"),
        (meituan_row("收款", "收入", "¥5.00"), "income"),
        (meituan_row("借款", "收入", "¥5.00", title="美团借钱放款"), "loan_drawn"),
        (meituan_row("提现", "不计收支", "¥5.00", title="余额提现"), "own_transfer"),
        (meituan_row("提现", "支出", "¥5.00", title="余额"), "own_transfer"),
        (meituan_row("支付", "支出", "¥0.00"), "neutral"),
        (meituan_row("其他", "不计收支", "¥5.00", title="月卡"), "neutral"),
    ],
)
def test_each_row_has_its_class(row: str, expected: str) -> None:
    assert [line.line_class.value for line in read(row).lines] == [expected]


def test_without_a_moment_of_success_the_order_s_own_counts() -> None:
    statement = read(meituan_row("支付", "支出", "¥5.00", done="/"))
    assert statement.lines[0].clock == time(10)


@pytest.mark.parametrize("total", ["83.40", "143.40"])
def test_its_total_may_leave_repayments_out(total: str) -> None:
    head = (*MEITUAN_HEAD, "共：2笔记录", f"支出：2笔 {total}元")
    rows = (meituan_row("支付", "支出", "¥83.40"), meituan_row("还款", "支出", "¥60.00"))
    assert read(*rows, head=head).warnings == ()


def test_a_total_that_differs_is_warned_of() -> None:
    head = (*MEITUAN_HEAD, "支出：1笔 80.00元")
    (noticed,) = read(meituan_row("支付", "支出", "¥83.40"), head=head).warnings
    assert (noticed.what, noticed.data["counted"]) == ("totals_differ", Money(8340))


def test_a_row_without_what_was_paid_is_set_aside() -> None:
    statement = read(meituan_row("支付", "支出", "/"), meituan_row("支付", "支出", "¥1.00"))
    assert [(aside.place.row, aside.why) for aside in statement.set_aside] == [(10, "no_amount")]


def exported(months: tuple[int, int], paid: list[str], stated: int) -> bytes:
    """An export of 2025 that says of itself how many payments it has, and what they come to."""
    head = [
        *MEITUAN_HEAD[:2],
        f"起始时间：[2025-{months[0]:02d}-01] 终止时间：[2025-{months[1]:02d}-30]",
        f"共：{stated}笔记录",
        f"支出：{stated}笔 {5 * stated}.00元",
        *MEITUAN_HEAD[3:],
    ]
    day = f"2025-{months[0]:02d}-03 10:00:00"
    return meituan([meituan_row("支付", "支出", one, day=day, done=day) for one in paid], head)


def test_exports_put_into_one_file_state_their_counts_sums_and_periods_together() -> None:
    first, second = exported((4, 4), ["¥5.00"] * 5, 5), exported((5, 6), ["¥5.00"] * 3, 3)
    (statement,) = detect.read_bytes(first + second, "美团.csv")
    assert len(statement.lines) == 8
    assert statement.warnings == ()
    assert statement.period == (date(2025, 4, 1), date(2025, 6, 30))
    (less,) = detect.read_bytes(first + exported((5, 6), ["¥5.00"] * 2, 3), "美团.csv")
    assert [(w.what, w.data["stated"]) for w in less.warnings] == [
        ("rows_differ", 8),
        ("totals_differ", Money(4000)),
    ]


def test_days_between_two_exports_are_not_called_covered() -> None:
    apart = exported((1, 1), ["¥5.00"], 1) + exported((5, 6), ["¥5.00"], 1)
    (statement,) = detect.read_bytes(apart, "美团.csv")
    assert statement.period == (date(2025, 1, 1), date(2025, 1, 30))
    assert [w.what for w in statement.warnings] == ["outside_period"]
