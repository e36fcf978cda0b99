from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.meaning import (
    LineRef,
    Payee,
    Reclassing,
    Why,
    by_subject,
    line_ref,
    payee_of,
    told,
)
from debt_desk.domain.money import Money
from debt_desk.domain.pairing import LineIndex, repeated_lines
from debt_desk.domain.statement import LineClass, Place, Statement, StatementKind, StatementLine

SHA = "a" * 64
DAY = date(2026, 10, 8)
WALLETS = {"alipay": re.compile("支付宝"), "wechat": re.compile("财付通|微信")}
PURSE = re.compile("零钱|余额")


def line(row: int, cents: int, line_class: LineClass = LineClass.SPENDING, **more) -> StatementLine:
    said = {"day": DAY, "label": "out", "counterparty": "支付宝-小面馆", **more}
    return StatementLine(Place(row), amount=Money(cents), line_class=line_class, **said)


def statement(
    *lines: StatementLine,
    kind: StatementKind = StatementKind.ACCOUNT,
    institution: str = "cmb",
    account: str = "****9876",
) -> Statement:
    return Statement("x", institution, account, "CNY", kind, lines)


def wallet(*lines: StatementLine, institution: str = "alipay") -> Statement:
    return statement(*lines, kind=StatementKind.WALLET, institution=institution)


def bought(row: int, cents: int, **more) -> StatementLine:
    return line(row, cents, **{"label": "支出", "counterparty": "小面馆", **more})


def pairs(*statements: Statement) -> dict[tuple[int, int], tuple[int, int]]:
    found = repeated_lines(statements, WALLETS, PURSE)
    return {(a.statement, a.line): (b.statement, b.line) for a, b in found.items()}


def test_the_rules_decide_where_the_user_says_nothing():
    read = statement(line(1, 5_00), line(2, 6_00, LineClass.INCOME, label="in"))
    decided = told(read, SHA, {})
    assert decided.statement == read
    assert decided.why == (Why.RULES, Why.RULES)


def test_the_word_on_a_line_goes_before_the_word_on_its_payee():
    read = statement(line(1, 5_00), line(2, 6_00), line(3, 7_00, label="in"))
    words = by_subject(
        [
            Reclassing(Payee("支付宝-小面馆", comes_in=False), LineClass.OWN_TRANSFER),
            Reclassing(LineRef(SHA, "", 2), LineClass.DEBT_REPAYMENT),
        ]
    )
    decided = told(read, SHA, words)
    assert [one.line_class for one in decided.statement.lines] == [
        LineClass.OWN_TRANSFER,
        LineClass.DEBT_REPAYMENT,
        LineClass.SPENDING,
    ]
    assert decided.why == (Why.PAYEE, Why.LINE, Why.RULES)


def test_the_word_on_a_line_holds_for_its_file_only():
    word = {LineRef("b" * 64, "", 1): LineClass.INCOME}
    assert told(statement(line(1, 5_00)), SHA, word).why == (Why.RULES,)


def test_a_payees_word_leaves_alone_what_moved_no_money():
    read = statement(line(1, 5_00, LineClass.VOID), line(2, 0, LineClass.NEUTRAL))
    word = {payee_of(read.lines[0]): LineClass.SPENDING}
    assert told(read, SHA, word).why == (Why.RULES, Why.RULES)
    on_it = {line_ref(SHA, read.lines[0]): LineClass.SPENDING}
    assert told(read, SHA, on_it).statement.lines[0].line_class is LineClass.SPENDING


def test_nobody_named_has_no_payee():
    assert payee_of(line(1, 5_00, counterparty="")) is None
    read = statement(line(1, 5_00, counterparty=""))
    assert told(read, SHA, {Payee("张三", comes_in=False): LineClass.VOID}).why == (Why.RULES,)


def test_a_line_that_repeats_counts_as_nothing_unless_the_user_says_otherwise():
    read = statement(line(1, 5_00), line(2, 6_00))
    assert told(read, SHA, {}, {0}).statement.lines[0].line_class is LineClass.NEUTRAL
    assert told(read, SHA, {}, {0}).why == (Why.REPEATS, Why.RULES)
    word = {LineRef(SHA, "", 1): LineClass.SPENDING}
    assert told(read, SHA, word, {0}).why == (Why.LINE, Why.RULES)


def test_the_word_on_a_payee_leaves_what_repeats_and_what_came_back():
    back = line(3, 2_00, LineClass.REFUND, label="不计收支")
    read = statement(line(1, 5_00), line(2, 6_00), back)
    word = {Payee("支付宝-小面馆", comes_in=False): LineClass.SPENDING}
    decided = told(read, SHA, word, {0})
    assert decided.why == (Why.REPEATS, Why.PAYEE, Why.RULES)
    assert payee_of(back) == Payee("支付宝-小面馆", comes_in=True)


def test_a_purchase_through_a_wallet_is_found_in_both():
    assert pairs(statement(line(1, 25_00)), wallet(bought(1, 25_00))) == {(0, 0): (1, 0)}


def test_it_may_be_booked_a_day_apart_but_the_same_day_goes_first():
    bank = statement(line(1, 25_00), line(2, 25_00, day=DAY + timedelta(1)))
    assert pairs(bank, wallet(bought(1, 25_00, day=DAY + timedelta(1)))) == {(0, 1): (1, 0)}
    assert pairs(bank, wallet(bought(1, 25_00, day=DAY - timedelta(1)))) == {(0, 0): (1, 0)}
    assert pairs(bank, wallet(bought(1, 25_00, day=DAY - timedelta(2)))) == {}


def test_each_wallet_line_is_repeated_once():
    bank = statement(line(1, 25_00), line(2, 25_00), line(3, 25_00))
    assert pairs(bank, wallet(bought(1, 25_00), bought(2, 25_00))) == {
        (0, 0): (1, 0),
        (0, 1): (1, 1),
    }


def test_amount_direction_and_wallet_must_fit():
    bank = statement(line(1, 25_00))
    assert pairs(bank, wallet(bought(1, 25_01))) == {}
    assert pairs(bank, wallet(bought(1, 25_00, label="收入"))) == {}
    assert pairs(bank, wallet(bought(1, 25_00), institution="wechat")) == {}
    assert pairs(statement(line(1, 25_00, counterparty="小面馆")), wallet(bought(1, 25_00))) == {}


def test_what_the_wallet_paid_of_its_own_money_no_bank_repeats():
    bank = statement(line(1, 25_00))
    assert pairs(bank, wallet(bought(1, 25_00, method="余额宝"))) == {}
    assert pairs(bank, wallet(bought(1, 25_00, line_class=LineClass.VOID))) == {}
    assert pairs(bank, wallet(bought(1, 0))) == {}
    assert pairs(statement(line(1, 0)), wallet(bought(1, 0))) == {}


def test_a_card_that_the_wallet_names_must_be_the_banks():
    bank = statement(line(1, 25_00))
    assert pairs(bank, wallet(bought(1, 25_00, method="招商银行(1234)"))) == {}
    assert pairs(bank, wallet(bought(1, 25_00, method="招商银行(9876)"))) == {(0, 0): (1, 0)}
    nameless = replace(bank, account="")
    assert pairs(nameless, wallet(bought(1, 25_00, method="招商银行(1234)"))) == {(0, 0): (1, 0)}


def test_a_coupon_leaves_the_rest_to_the_card():
    bank = statement(line(1, 95_00))
    paid = bought(1, 100_00, method="招商银行储蓄卡(9876)&红包")
    assert pairs(bank, wallet(paid)) == {(0, 0): (1, 0)}
    assert pairs(statement(line(1, 100_00)), wallet(paid)) == {(0, 0): (1, 0)}
    two = statement(line(1, 95_00), line(2, 94_00))
    assert pairs(two, wallet(paid)) == {(0, 0): (1, 0)}
    assert pairs(bank, wallet(replace(paid, method="招商银行储蓄卡(1234)&红包"))) == {}
    assert pairs(bank, wallet(replace(paid, method="某银行&红包"))) == {}
    assert pairs(bank, wallet(replace(paid, method="零钱&红包"))) == {}
    assert pairs(bank, wallet(replace(paid, label="收入"))) == {}
    assert pairs(statement(line(1, 101_00)), wallet(paid)) == {}
    late = statement(line(1, 95_00, day=DAY + timedelta(2)))
    assert pairs(late, wallet(paid)) == {}
    back = statement(line(1, 95_00, label="in"))
    assert pairs(back, wallet(paid)) == {}
    other = statement(line(1, 95_00, counterparty="财付通"))
    assert pairs(other, wallet(paid)) == {}


def test_of_several_coupons_the_smallest_goes_first():
    method = "招商银行储蓄卡(9876)&红包"
    paid = wallet(bought(1, 100_00, method=method), bought(2, 30_00, method=method))
    assert pairs(statement(line(1, 29_00), line(2, 99_00)), paid) == {
        (0, 0): (1, 1),
        (0, 1): (1, 0),
    }
    one = wallet(paid.lines[0])
    assert pairs(statement(line(1, 5_00), line(2, 99_50)), one) == {(0, 1): (1, 0)}
    assert pairs(statement(line(1, 99_00), line(2, 99_00, day=DAY + timedelta(1))), one) == {
        (0, 0): (1, 0)
    }
    assert pairs(statement(line(1, 49_99)), one) == {}
    assert pairs(statement(line(1, 50_00)), one) == {(0, 0): (1, 0)}
    # The card's own sum finds its line, and no coupon takes it away.
    assert pairs(statement(line(1, 100_00), line(2, 99_00)), one) == {(0, 0): (1, 0)}


def test_the_same_sum_every_day_booked_the_next_leaves_none_over():
    rows = range(4)
    bank = statement(*(line(n + 1, 25_00, day=DAY + timedelta(n + 1)) for n in rows))
    paid = wallet(*(bought(n + 1, 25_00, day=DAY + timedelta(n)) for n in rows))
    assert pairs(bank, paid) == {(0, n): (1, n) for n in rows}
    # What has no partner anywhere, twice, takes none from others.
    more = statement(*bank.lines, line(8, 25_00, day=DAY), line(9, 25_00, day=DAY))
    assert len(pairs(more, paid)) == 4


def test_a_refund_comes_in_whatever_the_wallet_calls_it():
    bank = statement(line(1, 25_00, LineClass.REFUND, label="in"))
    back = bought(1, 25_00, line_class=LineClass.REFUND, label="不计收支")
    assert pairs(bank, wallet(back)) == {(0, 0): (1, 0)}


def test_a_wallets_row_that_tells_no_direction_may_be_either():
    moved = {"line_class": LineClass.OWN_TRANSFER, "label": "/", "method": "招商银行(9876)"}
    for way in ("in", "out"):
        at = statement(line(1, 25_00, LineClass.INCOME, label=way))
        assert pairs(at, wallet(bought(1, 25_00, **moved))) == {(0, 0): (1, 0)}


def test_what_is_told_in_another_file_again_takes_no_partner():
    bank, paid = statement(line(1, 25_00)), wallet(bought(1, 25_00))
    twice = [bank, bank, paid, paid]
    without = {LineIndex(0, 0), LineIndex(2, 0)}
    assert repeated_lines(twice, WALLETS, PURSE, without) == {LineIndex(1, 0): LineIndex(3, 0)}


def test_without_wallets_nothing_repeats():
    assert repeated_lines([statement(line(1, 5_00))], {}, PURSE) == {}


amounts = st.integers(1, 6).map(lambda n: n * 5_00)
days = st.integers(0, 5).map(lambda n: DAY + timedelta(n))


@given(
    st.lists(st.tuples(amounts, days), max_size=12), st.lists(st.tuples(amounts, days), max_size=12)
)
def test_no_line_is_used_twice_and_every_pair_fits(bank_rows, wallet_rows):
    bank = statement(*(line(n, c, day=d) for n, (c, d) in enumerate(bank_rows, 1)))
    purse = wallet(*(bought(n, c, day=d) for n, (c, d) in enumerate(wallet_rows, 1)))
    found = repeated_lines([bank, purse], WALLETS, PURSE)
    assert len(set(found.values())) == len(found)
    for at, of in found.items():
        mine, theirs = bank.lines[at.line], purse.lines[of.line]
        assert mine.amount == theirs.amount
        assert abs(mine.day - theirs.day) <= timedelta(1)
    # As many as can be: two pointers over days say how many.
    most = 0
    for cents in {c for c, _ in bank_rows}:
        free = sorted(d for c, d in wallet_rows if c == cents)
        for day in sorted(d for c, d in bank_rows if c == cents):
            while free and free[0] < day - timedelta(1):
                free.pop(0)
            if free and free[0] <= day + timedelta(1):
                free.pop(0)
                most += 1
    assert len(found) == most
    # Nothing that fits on the very day is left over on both sides.
    left_bank = {i for i in range(len(bank.lines)) if LineIndex(0, i) not in found}
    left_wallet = {i for i in range(len(purse.lines)) if LineIndex(1, i) not in found.values()}
    assert not [
        (i, j)
        for i in left_bank
        for j in left_wallet
        if bank.lines[i].amount == purse.lines[j].amount and bank.lines[i].day == purse.lines[j].day
    ]


bought_with = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 9), st.integers(0, 1), st.booleans()),
    max_size=8,
    unique_by=lambda one: one[0],
)


@given(bought_with, st.randoms())
def test_every_purchase_counts_once_with_coupons_and_late_bookings(purchases, shuffle):
    """Sums far apart, a coupon of less than a yuan, booked the day or the next."""
    paid, booked = [], []
    for number, (hundred, day, late, with_coupon) in enumerate(purchases, 1):
        cents, on = 100_00 + hundred * 10_00, DAY + timedelta(day)
        method = "招商银行储蓄卡(9876)" + ("&红包" if with_coupon else "")
        paid.append(bought(number, cents, day=on, method=method))
        rest = cents - (number if with_coupon else 0)
        booked.append(line(number, rest, day=on + timedelta(late)))
    shuffle.shuffle(booked)
    found = pairs(statement(*booked), wallet(*paid))
    assert {booked[a].place.row: paid[b].place.row for (_, a), (_, b) in found.items()} == {
        one.place.row: one.place.row for one in paid
    }
