"""A refund that two files tell is subtracted once."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.money import Money
from debt_desk.domain.pairing import LineIndex
from debt_desk.domain.refunds import told_by_banks, told_by_other_files
from debt_desk.domain.statement import LineClass, Place, Statement, StatementKind, StatementLine

NUMBER = "2026030522001412345678901234"
WALLETS = {"wechat": re.compile("财付通"), "alipay": re.compile("支付宝")}
PURSE = re.compile("零钱|余额")
PAID = StatementLine(
    Place(1),
    date(2026, 2, 20),
    "支出",
    Money(100_00),
    LineClass.SPENDING,
    counterparty="小店",
    method="招商银行(9876)",
    reference=NUMBER,
)
PART = replace(PAID, status="已退款(￥30.00)", refunded=Money(30_00))
WHOLE = replace(PAID, status="已全额退款", line_class=LineClass.VOID)
BACK = replace(
    PAID,
    day=date(2026, 3, 4),
    label="不计收支",
    amount=Money(30_00),
    line_class=LineClass.REFUND,
    reference=NUMBER + "_7",
)


def wallet(*lines: StatementLine, institution: str = "alipay") -> Statement:
    return Statement("x", institution, "张三", "CNY", StatementKind.WALLET, lines)


def bank(*lines: StatementLine, account: str = "****9876") -> Statement:
    return Statement("x", "cmb", account, "CNY", StatementKind.ACCOUNT, lines)


def left(*statements: Statement, again: dict[LineIndex, LineIndex] | None = None) -> StatementLine:
    """What the first statement's first line is then."""
    return told_by_other_files(statements, again or {})[0].lines[0]


def test_the_row_of_another_file_tells_it_and_the_payment_no_more() -> None:
    assert left(wallet(PART), wallet(BACK)) == replace(PART, refunded=None)
    part = replace(BACK, amount=Money(10_00))
    assert left(wallet(PART), wallet(part)).refunded == Money(20_00)
    assert left(wallet(PART), wallet(part, replace(part, amount=Money(20_00)))).refunded is None
    assert left(wallet(PART), wallet(replace(BACK, amount=Money(30_01)))) == PART
    assert left(wallet(PART, BACK), wallet()) == PART  # its reader knew of both
    assert left(wallet(PART)) == PART
    assert left(wallet(PART), wallet(BACK, institution="wechat")) == PART
    assert left(wallet(PART), wallet(replace(BACK, day=date(2026, 2, 19)))) == PART
    assert left(wallet(PAID), wallet(BACK)) == PAID
    # The refund's row stands in the payment's file as well, but counts where it stands again.
    again = {LineIndex(0, 1): LineIndex(1, 0)}
    assert left(wallet(PART, BACK), wallet(BACK), again=again) == PART
    assert left(wallet(PART), wallet(BACK), again={LineIndex(0, 0): LineIndex(1, 0)}) == PART
    assert left(wallet(PART), wallet(BACK), again={LineIndex(1, 0): LineIndex(0, 0)}) == PART


def test_without_its_number_amount_and_other_side_find_it() -> None:
    own = replace(BACK, reference="50000123")
    assert left(wallet(PART), wallet(own)).refunded is None
    assert left(wallet(PART), wallet(replace(own, reference="", counterparty=""))).refunded is None
    assert left(wallet(PART), wallet(replace(own, counterparty="别家"))) == PART
    assert left(wallet(PART), wallet(replace(own, amount=Money(29_00)))) == PART
    another = replace(PAID, reference="50000123")  # whose refund it is, by its number
    assert left(wallet(PART), wallet(own, another)) == PART
    same = {LineIndex(0, 1): LineIndex(1, 1)}
    assert left(wallet(PART, PAID), wallet(own, PAID), bank(), again=same).refunded is None
    spoilt = [replace(one, reference="2.02603E+27") for one in (PART, BACK, PAID)]
    assert left(wallet(spoilt[0]), wallet(*spoilt[1:])).refunded is None
    sound_elsewhere = {LineIndex(1, 0): LineIndex(0, 0)}
    files = wallet(spoilt[0]), wallet(PART), wallet(BACK)
    assert left(*files, again=sound_elsewhere).refunded is None
    nameless = replace(PART, reference="")
    assert left(wallet(nameless), wallet(BACK)).refunded is None


def test_several_rows_return_one_payment() -> None:
    rows = [
        replace(BACK, amount=Money(cents), day=date(2026, 3, day), reference=f"5030000{day}")
        for day, cents in ((4, 10_00), (5, 20_00), (6, 25_00))
    ]
    part = replace(BACK, amount=Money(29_99), day=date(2026, 3, 1), reference="50300001")
    early = replace(part, day=date(2026, 2, 1))
    assert left(wallet(PART), wallet(early, part, *rows)).refunded is None
    assert left(wallet(PART), wallet(*rows[1:])) == PART  # 20 and 25 are not 30
    assert left(wallet(PART), wallet(part, *rows[:2], part)).refunded is None
    nameless = [replace(row, counterparty="") for row in rows]
    assert left(wallet(PART), wallet(*nameless)) == PART
    closed = replace(WHOLE, status="交易关闭")
    assert left(wallet(closed), wallet(*rows)) == closed
    whole = replace(WHOLE, amount=Money(30_00))
    assert left(wallet(whole), wallet(*rows[:2])).refunded is None


def test_the_shops_number_finds_the_payment() -> None:
    shop = replace(PART, merchant="M1234567")
    row = replace(BACK, amount=Money(10_00), reference="50300001", merchant="M1234567")
    assert left(wallet(shop), wallet(row)).refunded == Money(20_00)
    assert left(wallet(shop), wallet(replace(row, merchant="M7654321"))) == shop
    hidden = replace(row, merchant="xxxx"), replace(shop, merchant="xxxx")
    assert left(wallet(hidden[1]), wallet(hidden[0])) == hidden[1]
    # A shop that gives one number to two: the one of which just this came back.
    ten = replace(shop, reference="2026022022001", refunded=Money(10_00), day=date(2026, 2, 9))
    told = told_by_other_files([wallet(shop, ten), wallet(row)], {})[0].lines
    assert [one.refunded for one in told] == [Money(30_00), None]


def test_what_any_file_says_came_back_counts() -> None:
    again = {LineIndex(1, 0): LineIndex(0, 0)}
    assert left(wallet(PAID), wallet(PART), again=again).refunded == Money(30_00)
    assert left(wallet(PAID), wallet(WHOLE), again=again).refunded == Money(100_00)
    assert left(wallet(PART), wallet(WHOLE), again=again).refunded == Money(100_00)
    assert left(wallet(PAID), wallet(replace(WHOLE, status="交易关闭")), again=again) == PAID
    # The file that covers later has a row and says the rest; the other says both.
    kept, some = replace(PART, refunded=Money(20_00)), replace(BACK, amount=Money(10_00))
    assert left(wallet(kept, some), wallet(PART), again=again) == kept
    # What an older file does not know of yet is not taken out of what it says.
    older, row = replace(PART, refunded=Money(10_00)), replace(BACK, amount=Money(20_00))
    assert left(wallet(PART), wallet(older), wallet(row), again=again).refunded == Money(10_00)
    moved = replace(PAID, line_class=LineClass.OWN_TRANSFER)
    assert left(wallet(moved), wallet(PART), again=again) == moved


def test_used_up_payments_are_not_looked_at_again() -> None:
    paid = [replace(PART, reference=f"200000{n:06}1") for n in range(60)]
    rows = [replace(BACK, reference=f"500000{n:06}1") for n in range(61)]
    told = told_by_other_files([wallet(*paid), wallet(*rows)], {})[0].lines
    assert all(one.refunded is None for one in told)
    late = [replace(PART, reference=f"200000{n:06}1", day=date(2024, 1, 1)) for n in range(30)]
    assert left(wallet(*late), wallet(rows[0])) == late[0]


def test_what_came_back_in_full_was_paid_and_came_back() -> None:
    full = replace(BACK, amount=Money(100_00))
    assert left(wallet(WHOLE), wallet(full)) == replace(WHOLE, line_class=LineClass.SPENDING)
    some = left(wallet(WHOLE), wallet(BACK))
    assert (some.line_class, some.refunded) == (LineClass.SPENDING, Money(70_00))
    closed = replace(WHOLE, status="交易关闭")
    assert left(wallet(closed), wallet(BACK)) == replace(closed, line_class=LineClass.SPENDING)
    assert left(wallet(closed), wallet(replace(full, reference=""))) == closed
    earned = replace(WHOLE, label="收入")
    assert left(wallet(earned), wallet(full)) == earned


def test_a_banks_row_tells_it() -> None:
    row = replace(BACK, label="in", counterparty="支付宝-小店", reference="")

    def after(line: StatementLine, *rows: StatementLine, account: str = "****9876") -> Money | None:
        told = [wallet(line), bank(*rows, account=account)]
        return told_by_banks(told, WALLETS, PURSE, {})[0].lines[0].refunded

    assert after(PART, row) is None
    assert after(PART, row, account="****1111") == Money(30_00)
    assert after(PART, replace(row, counterparty="财付通-小店")) == Money(30_00)
    assert after(PART, replace(row, amount=Money(20_00))) == Money(30_00)
    assert after(PART, replace(row, amount=Money(0))) == Money(30_00)
    assert after(replace(PART, method="零钱"), row) == Money(30_00)
    same = [wallet(PART), bank(row)]
    assert told_by_banks(same, WALLETS, PURSE, {LineIndex(1, 0)})[0] is same[0]
    assert after(PART, row, replace(row, day=date(2026, 3, 9))) is None
    two = [wallet(PART, replace(PART, day=date(2026, 3, 1))), bank(row)]
    meant = told_by_banks(two, WALLETS, PURSE, {})[0].lines
    assert [one.refunded for one in meant] == [Money(30_00), None]
    assert told_by_banks([bank(row)], WALLETS, PURSE, {})[0].lines == (row,)


@given(st.lists(st.integers(1, 50), max_size=5))
def test_no_more_is_taken_out_than_the_payment_says(back: list[int]) -> None:
    rows = [replace(BACK, amount=Money(cents * 100), reference=NUMBER) for cents in back]
    refunded = left(wallet(PART), wallet(*rows)).refunded
    told = 0
    for cents in back:
        told += cents if told + cents <= 30 else 0
    assert (refunded.cents if refunded else 0) == (30 - told) * 100
