from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from debt_desk.domain.own_layout import (
    AmountColumnMissing,
    AmountColumnsMixed,
    ColumnTwice,
    DayColumnMissing,
    DirectionWordsMissing,
    LayoutUnfit,
    OwnLayout,
    TableSample,
)
from debt_desk.domain.statement import Place, StatementKind
from debt_desk.domain.table_layout import Column, Dates

GOOD = OwnLayout(
    header=("日期", "事项", "说明", "收支", "数额", ""),
    parts=(
        *(Column.DAY, Column.DESCRIPTION, Column.DESCRIPTION),
        *(Column.DIRECTION, Column.AMOUNT, None),
    ),
    kind=StatementKind.ACCOUNT,
    institution="村镇银行",
    out_words=("支", "付(款)"),
    in_words=("收",),
    dates=Dates.DAY_FIRST,
)


def test_what_the_readers_are_given():
    layout = GOOD.layout()
    assert layout.columns == {
        Column.DAY: ("日期",),
        Column.DESCRIPTION: ("事项", "说明"),
        Column.DIRECTION: ("收支",),
        Column.AMOUNT: ("数额",),
    }
    assert layout.needed == {"日期", "事项", "说明", "收支", "数额"}
    assert layout.dates is Dates.DAY_FIRST


def test_a_word_is_a_word_and_no_pattern():
    going_out = re.compile(GOOD.layout().going_out)
    assert going_out.match("付(款)")
    assert not going_out.match("付款")
    assert not going_out.match("支票")
    assert not re.match(replace(GOOD, in_words=()).layout().coming_in, "")


def test_with_a_column_of_directions_no_sign_is_asked_for():
    assert not replace(GOOD, positive_leaves=True).layout().positive_leaves
    parts = (Column.DAY, None, None, None, Column.AMOUNT, None)
    assert replace(GOOD, parts=parts, positive_leaves=True).layout().positive_leaves


def test_there_and_back_again():
    data = json.loads(json.dumps([GOOD.header, GOOD.as_data()]))
    assert OwnLayout.of_data(*data) == GOOD


@pytest.mark.parametrize(
    ("parts", "refused"),
    [
        ((None, None, None, None, Column.AMOUNT, None), DayColumnMissing),
        ((Column.DAY, None, None, None, None, None), AmountColumnMissing),
        ((Column.DAY, None, None, None, Column.INCOME, None), AmountColumnMissing),
        ((Column.DAY, None, None, Column.INCOME, Column.AMOUNT, None), AmountColumnsMixed),
        ((Column.DAY, Column.DAY, None, None, Column.AMOUNT, None), ColumnTwice),
        ((Column.DAY, None, None, None, Column.AMOUNT), LayoutUnfit),
        ((Column.DAY, None, None, None, Column.AMOUNT, Column.BALANCE), LayoutUnfit),
    ],
)
def test_what_is_missing_is_said(parts, refused):
    with pytest.raises(refused):
        replace(GOOD, parts=parts)


def test_directions_without_a_meaning():
    with pytest.raises(DirectionWordsMissing):
        replace(GOOD, in_words=(), out_words=())


@pytest.mark.parametrize(
    "change",
    [
        {"header": ("日期", "日期", "说明", "收支", "数额", "")},
        {"institution": "行" * 201},
        {"out_words": ("支",) * 41},
        {"currency": "元"},
        {"kind": StatementKind.WALLET},
        {"header": ("甲",) * 61, "parts": (None,) * 61},
    ],
)
def test_what_nobody_could_have_said(change):
    with pytest.raises(LayoutUnfit):
        replace(GOOD, **change)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("positive_leaves", 1),
        ("institution", None),
        ("out_words", "支"),
        ("in_words", [1]),
        ("parts", ["nothing"]),
        ("kind", "pocket"),
        ("dates", "some"),
        ("currency", 5),
    ],
)
def test_data_from_elsewhere_is_checked(key, value):
    with pytest.raises((LayoutUnfit, ValueError)):
        OwnLayout.of_data(list(GOOD.header), GOOD.as_data() | {key: value})


def test_a_header_must_be_a_list():
    with pytest.raises(LayoutUnfit):
        OwnLayout.of_data("日期", GOOD.as_data())


def test_what_stands_above_and_below_a_header():
    rows = [("流水", ""), ("日期", "金额"), ("2026-01-01", "1.00")]
    sample = TableSample(tuple((Place(at), cells) for at, cells in enumerate(rows, 1)), (1,))
    assert sample.title(1) == "流水"
    assert sample.body(1) == (("2026-01-01", "1.00"),)
