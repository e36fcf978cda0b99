from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.layout_guess import Words, dates_of, guess, is_day, way
from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Dates

NAMES = dict.fromkeys(Column, ()) | {
    Column.DAY: ("交易日期", "日期"),
    Column.INCOME: ("收入", "贷方"),
    Column.EXPENSE: ("支出", "借方"),
    Column.AMOUNT: ("交易金额", "金额"),
    Column.DIRECTION: ("收支",),
    Column.BALANCE: ("余额",),
    Column.COUNTERPARTY: ("对方",),
    Column.DESCRIPTION: ("摘要", "备注"),
    Column.REFERENCE: ("流水号",),
}
WORDS = Words(NAMES, ("支", "付"), ("收", "存"), ("信用卡",))


def parts(header, *rows, title=""):
    return guess(header.split(), [row.split(",") for row in rows], WORDS, title)


def test_by_names():
    found = parts(
        "记账日期 交易日期 摘要 收入 支出 余额 对方 备注 流水号",
        "2026-01-01,2026-01-02,工资,5.00,,9.00,公司,,77",
        "2026-01-03,2026-01-03,饭,,2.00,7.00,馆子,谢,78",
    )
    assert found.parts == (
        *(None, Column.DAY, Column.DESCRIPTION, Column.INCOME, Column.EXPENSE, Column.BALANCE),
        *(Column.COUNTERPARTY, Column.DESCRIPTION, Column.REFERENCE),
    )
    assert (found.kind, found.dates, found.dates_unsure) == (
        StatementKind.ACCOUNT,
        Dates.YEAR_FIRST,
        False,
    )


def test_two_columns_never_both_filled_are_told_apart_by_the_balance():
    rows = ("2026-01-01,3.00,,7.00", "2026-01-02,,5.00,12.00", "2026-01-03,1.00,,11.00")
    found = parts("a b c d", *rows)
    assert found.parts == (Column.DAY, Column.EXPENSE, Column.INCOME, Column.BALANCE)
    assert parts("a b c d", *reversed(rows)).parts == found.parts


def test_two_columns_without_a_balance_stand_as_they_are():
    found = parts("a b c", "2026-01-01,3.00,", "2026-01-02,,5.00")
    assert found.parts == (Column.DAY, Column.INCOME, Column.EXPENSE)


def test_names_of_a_pair_are_believed_more_than_its_balance():
    found = parts(
        "日期 贷方 借方 余额", "20260101,,3.00,7.00", "20260102,,5.00,12.00", "20260103,1,,11"
    )
    assert found.parts == (Column.DAY, Column.INCOME, Column.EXPENSE, Column.BALANCE)


def test_one_column_with_a_sign():
    found = parts("日期 x y", "2026-01-01,-3.00,7.00", "2026-01-02,5.00,12.00", "2026-01-03,6-,6")
    assert found.parts == (Column.DAY, Column.AMOUNT, Column.BALANCE)
    assert not found.positive_leaves


def test_one_column_whose_plain_sums_leave():
    found = parts("日期 余额 x", "2026-01-01,7.00,3.00", "2026-01-02,2.00,5.00")
    assert found.parts == (Column.DAY, Column.BALANCE, Column.AMOUNT)
    assert found.positive_leaves


def test_a_column_of_directions():
    found = parts(
        "日期 类别 数目 剩 摘要",
        "2026-01-01,支,3.00,7.00,饭",
        "2026-01-02,收,5.00,12.00,薪",
        "2026-01-03,支,2.00,10.00,饭",
    )
    assert found.parts == (
        *(Column.DAY, Column.DIRECTION, Column.AMOUNT, Column.BALANCE),
        Column.DESCRIPTION,
    )
    assert (found.out_words, found.in_words) == (("支",), ("收",))


def test_one_direction_only_needs_the_column_s_name():
    rows = ("2026-01-01,支付宝,3.00", "2026-01-02,支付宝,5.00")
    assert parts("日期 渠道 金额", *rows).parts == (Column.DAY, None, Column.AMOUNT)
    assert parts("日期 收支 金额", *rows).parts == (Column.DAY, Column.DIRECTION, Column.AMOUNT)


def test_a_column_of_kinds_is_no_column_of_directions():
    rows = ("2026-01-01,支票,3.00", "2026-01-02,存单,5.00", "2026-01-02,年费,5", "2026-01-03,息,1")
    assert parts("日期 收支 金额", *rows).parts == (Column.DAY, None, Column.AMOUNT)


def test_on_a_card_what_was_bought_has_no_sign():
    found = parts("日期 金额", "2026-01-01,3.00", "2026-01-02,-5.00", title="某信用卡账单")
    assert found.kind is StatementKind.CARD
    assert found.positive_leaves


def test_numbers_of_another_name_are_no_money():
    found = parts("日期 流水号 金额", "2026-01-01,12,3.00", "2026-01-02,13,5.00")
    assert found.parts == (Column.DAY, Column.REFERENCE, Column.AMOUNT)


def test_a_balance_alone_is_no_amount():
    found = parts("日期 余额", "2026-01-01,3.00", "2026-01-02,5.00")
    assert found.parts == (Column.DAY, None)


def test_a_balance_by_its_name_where_nothing_follows():
    found = parts("日期 金额 余额", "2026-01-01,3.00,8.00", "2026-01-02,5.00,1.00")
    assert found.parts == (Column.DAY, Column.AMOUNT, Column.BALANCE)


def test_nothing_to_be_seen():
    found = guess(("甲", "乙"), [], WORDS)
    assert found.parts == (None, None)
    assert found.dates is Dates.YEAR_FIRST
    assert guess((), [], WORDS).parts == ()


def test_short_rows_are_let_pass():
    assert parts("日期 金额 摘要", "2026-01-01,3.00", "2026-01-02,2.00,饭").parts == (
        Column.DAY,
        Column.AMOUNT,
        Column.DESCRIPTION,
    )


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (["31/01/2026", "01/02/2026"], (Dates.DAY_FIRST, False)),
        (["01/31/2026", "02/01/2026"], (Dates.MONTH_FIRST, False)),
        (["01/02/2026", "03/04/2026"], (Dates.DAY_FIRST, True)),
        (["01/01/2026", "02/02/2026"], (Dates.DAY_FIRST, False)),
        (["01/31", "02/01"], (Dates.NO_YEAR, False)),
        (["2026年1月31日"], (Dates.YEAR_FIRST, False)),
        (["饭"], (Dates.YEAR_FIRST, False)),
        ([""], (Dates.YEAR_FIRST, False)),
    ],
)
def test_how_days_are_written(cells, said):
    assert dates_of(cells) == said


def test_what_looks_like_a_day():
    days = ("2026-01-31 10:00:00", "20260131", "20260131101500", "2026/1/3", "31.01.2026", "01/31")
    others = ("2025013112345678", "12.50", "2026", "饭", "")
    assert all(map(is_day, days))
    assert not any(map(is_day, others))


def test_which_way_a_word_points():
    assert [way(word, WORDS) for word in ("支出", "收", "息")] == [
        Column.EXPENSE,
        Column.INCOME,
        None,
    ]


@given(
    st.lists(st.integers(-(10**7), 10**7).filter(bool), min_size=4, max_size=40),
    st.permutations(range(3)),
    st.booleans(),
)
def test_a_chain_of_balances_tells_amount_from_balance(changes, order, newest_first):
    """Whatever the columns are called and wherever they stand."""
    balance, rows = 10**9, []
    for at, change in enumerate(changes):
        balance += change
        day = (date(2026, 1, 1) + timedelta(at)).isoformat()
        cells = (day, f"{change / 100:.2f}", f"{balance / 100:.2f}")
        rows.append([cells[which] for which in order])
    if newest_first:
        rows.reverse()
    found = guess(("甲", "乙", "丙"), rows, WORDS)
    meant = (Column.DAY, Column.AMOUNT, Column.BALANCE)
    assert found.parts == tuple(meant[which] for which in order)
    assert not found.positive_leaves


@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=8), st.integers(0, 6))
def test_no_table_is_too_odd(rows, width):
    found = guess([f"列{at}" for at in range(width)], rows, WORDS)
    assert len(found.parts) == width
    told = [part for part in found.parts if part not in (None, Column.DESCRIPTION)]
    assert len(told) == len(set(told))
