from __future__ import annotations

from datetime import date

import pytest

from debt_desk.domain.money import Money
from debt_desk.domain.statement import Statement, StatementKind
from debt_desk.statements import detect
from tests.statements.statement_files import (
    ICBC_CARD_HEADER,
    ICBC_DEBIT_HEADER,
    ICBC_DEBIT_V2_HEADER,
    icbc,
    icbc_row,
)


def read(header: str, *rows: str, total: str = "") -> Statement:
    (statement,) = detect.read_bytes(icbc(header, rows, total), "hisdetail.csv")
    return statement


def debit(*rows: dict[str, str]) -> Statement:
    return read(ICBC_DEBIT_HEADER, *(icbc_row(ICBC_DEBIT_HEADER, **row) for row in rows))


@pytest.mark.parametrize("header", [ICBC_DEBIT_HEADER, ICBC_DEBIT_V2_HEADER])
def test_a_debit_card_in_both_versions(header: str) -> None:
    row = icbc_row(header, "消费", expense="1,013.40", party="财付通支付", venue="小面馆")
    statement = read(header, row)
    (line,) = statement.lines
    assert (line.day, line.place.row, line.label) == (date(2025, 2, 3), 8, "out")
    assert (line.amount, line.balance) == (Money(101340), None)
    assert (line.counterparty, line.description) == ("财付通支付", "消费 · 小面馆")
    assert (statement.kind, statement.account) == (StatementKind.ACCOUNT, "****9876")
    assert (statement.set_aside, statement.warnings) == ((), ())


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"summary": "工资", "income": "5.00", "party": "某公司"}, "income"),
        ({"summary": "代发工资", "income": "5.00", "party": "支付宝"}, "income"),
        ({"summary": "他行汇入", "income": "5.00", "party": "李四"}, "income"),
        ({"summary": "提现", "income": "5.00", "party": "财付通支付科技"}, "own_transfer"),
        ({"summary": "蚂蚁基金赎回到银行", "income": "5.00", "venue": "支付宝"}, "own_transfer"),
        ({"summary": "退款", "income": "5.00", "venue": "财付通-微信红包"}, "refund"),
        ({"summary": "贷款发放", "income": "5.00"}, "loan_drawn"),
        ({"summary": "他行汇入", "income": "5.00", "party": "某某消费金融有限公司"}, "loan_drawn"),
        ({"summary": "消费", "expense": "5.00", "party": "财付通支付科技"}, "spending"),
        ({"summary": "跨行汇款", "expense": "5.00", "party": "张三"}, "spending"),
        ({"summary": "捐款", "expense": "5.00", "party": "公益基金会"}, "spending"),
        ({"summary": "自动还款", "expense": "5.00", "party": "张三"}, "debt_repayment"),
        (
            {"summary": "银联消费", "expense": "5.00", "party": "银联(特约)掌上生活还款"},
            "debt_repayment",
        ),
        ({"summary": "购买理财", "expense": "5.00"}, "own_transfer"),
    ],
)
def test_each_debit_row_has_its_class(row: dict[str, str], expected: str) -> None:
    assert [line.line_class.value for line in debit(row).lines] == [expected]


@pytest.mark.parametrize(
    ("summary", "column", "label", "expected"),
    [
        ("消费", "expense", "charge", "spending"),
        ("预借现金", "expense", "charge", "loan_drawn"),
        ("人民币自动转帐还款", "income", "credit", "debt_repayment"),
        ("退货", "income", "credit", "refund"),
        ("调整", "income", "credit", "neutral"),
    ],
)
def test_a_credit_card(summary: str, column: str, label: str, expected: str) -> None:
    row = icbc_row(ICBC_CARD_HEADER, summary, **{column: "18.00"}, venue="某店")
    statement = read(ICBC_CARD_HEADER, row)
    (line,) = statement.lines
    assert statement.kind is StatementKind.CARD
    assert (line.label, line.line_class.value, line.counterparty) == (label, expected, "某店")


def test_a_zero_row_has_no_label_and_a_blank_one_no_amount() -> None:
    statement = debit(
        {"summary": "结息", "income": "0.00"},
        {"summary": "冻结", "income": "-", "expense": ""},
        {"summary": "怪事", "income": "1.00", "expense": "2.00"},
    )
    assert statement.sums_by_label() == {}
    assert len(statement.lines) == 1
    assert [(aside.place.row, aside.why) for aside in statement.set_aside] == [
        (9, "no_amount"),
        (10, "both_directions"),
    ]


def test_a_red_figure_goes_the_other_way_and_is_pointed_at() -> None:
    statement = debit({"summary": "消费冲正", "expense": "-5.00"})
    (line,) = statement.lines
    assert (line.label, line.amount, line.line_class.value) == ("in", Money(500), "refund")
    assert [(warning.what, warning.row) for warning in statement.warnings] == [
        ("negative_amount", 8)
    ]


CHAIN = [
    {"summary": "工资", "income": "100.00", "balance": "150.00", "day": "2025-02-01"},
    {"summary": "消费", "expense": "30.00", "balance": "120.00", "day": "2025-02-02"},
    {"summary": "消费", "expense": "30.00", "balance": "90.00", "day": "2025-02-02"},
    {"summary": "消费", "expense": "10.00", "balance": "80.00", "day": "2025-02-03"},
]


@pytest.mark.parametrize("rows", [CHAIN, CHAIN[::-1]], ids=["oldest first", "newest first"])
def test_an_unbroken_chain_gives_opening_and_closing(rows: list[dict[str, str]]) -> None:
    statement = debit(*rows)
    assert (statement.opening, statement.closing) == (Money(5000), Money(8000))
    assert statement.warnings == ()


@pytest.mark.parametrize(("rows", "row"), [(CHAIN, 9), (CHAIN[::-1], 9)])
def test_a_deleted_row_breaks_the_chain_at_its_neighbour(
    rows: list[dict[str, str]], row: int
) -> None:
    kept = [line for index, line in enumerate(rows) if index != 1]
    (warning,) = debit(*kept).warnings
    assert warning.what == "balance_break"
    assert warning.row == (row if rows is CHAIN else 8)


def test_a_card_balance_falls_with_a_charge() -> None:
    rows = [
        icbc_row(ICBC_CARD_HEADER, "消费", expense="26.00", balance="-3,736.62"),
        icbc_row(ICBC_CARD_HEADER, "消费", expense="10.62", balance="-3,710.62"),
    ]
    statement = read(ICBC_CARD_HEADER, *rows)
    assert (statement.opening, statement.closing) == (Money(-370000), Money(-373662))
    assert statement.warnings == ()


def total_row(header: str, word: str, income: str, expense: str) -> str:
    return word + "," * header.split(",").index("记账金额(收入)") + f'"{income} \t","{expense} \t",'


def test_the_file_s_own_totals_are_held_against_the_rows() -> None:
    row = icbc_row(ICBC_DEBIT_HEADER, "工资", income="5,000.00")
    right = total_row(ICBC_DEBIT_HEADER, "人民币合计", "5,000.00", "0.00")
    assert read(ICBC_DEBIT_HEADER, row, total=right).warnings == ()
    wrong = total_row(ICBC_DEBIT_HEADER, "人民币合计", "5,600.00", "0.00")
    (warning,) = read(ICBC_DEBIT_HEADER, row, total=wrong).warnings
    assert (warning.what, warning.data) == (
        "totals_differ",
        {"label": "in", "stated": Money(560000), "counted": Money(500000)},
    )


def test_each_currency_is_a_statement_of_its_own() -> None:
    rows = [
        icbc_row(ICBC_CARD_HEADER, "消费", expense="1.00"),
        icbc_row(ICBC_CARD_HEADER, "消费", expense="2.00", currency="美元"),
        icbc_row(ICBC_CARD_HEADER, "消费", expense="3.00", currency="贝壳"),
    ]
    yuan, dollars = detect.read_bytes(icbc(ICBC_CARD_HEADER, rows), "card.csv")
    assert (yuan.currency, dollars.currency) == ("CNY", "USD")
    assert dollars.sums_by_label() == {"charge": (1, Money(200, "USD"))}
    assert [aside.why for aside in yuan.set_aside] == ["unknown_currency"]
