"""Boxes that hide, and the numbers that are worth hiding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.redaction import (
    Box,
    BoxEmpty,
    BoxOutsidePage,
    NothingToRedact,
    NumberKind,
    PageSize,
    checked_boxes,
    numbers_to_hide,
)

A4 = PageSize(595, 842)


@pytest.mark.parametrize(
    "edges",
    [(10, 10, 10, 20), (10, 10, 20, 10), (20, 10, 10, 20), (10, float("nan"), 20, 20)],
)
def test_a_box_has_a_positive_size(edges):
    with pytest.raises(BoxEmpty):
        Box(1, *edges)


def test_pages_count_from_one():
    with pytest.raises(BoxOutsidePage) as found:
        Box(0, 0, 0, 1, 1)
    assert found.value.data == {"page": 0}


def test_only_what_lies_on_the_page_is_kept():
    assert Box(1, -5, 800, 100, 900).within(A4) == Box(1, 0, 800, 100, 842)


@pytest.mark.parametrize("edges", [(600, 10, 700, 20), (10, 850, 20, 900), (-9, -9, -1, -1)])
def test_a_box_beside_its_page_is_refused(edges):
    with pytest.raises(BoxOutsidePage):
        checked_boxes([Box(1, *edges)], (A4,))


def test_a_box_on_no_page_is_refused():
    with pytest.raises(BoxOutsidePage) as found:
        checked_boxes([Box(3, 0, 0, 1, 1)], (A4, A4))
    assert found.value.data == {"page": 3}


def test_boxes_come_in_the_order_of_pages():
    boxes = checked_boxes([Box(2, 0, 0, 1, 1), Box(1, 5, 5, 6, 6)], (A4, A4))
    assert [box.page for box in boxes] == [1, 2]


def test_a_copy_without_boxes_is_refused():
    with pytest.raises(NothingToRedact):
        checked_boxes([], (A4,))


def test_a_box_turns_with_its_page():
    box = Box(1, 10, 20, 110, 50)
    assert box.turned(0, A4) == box
    assert box.turned(90, A4) == Box(1, 792, 10, 822, 110)
    assert box.turned(180, A4) == Box(1, 485, 792, 585, 822)
    assert box.turned(270, A4) == Box(1, 20, 485, 50, 585)
    assert A4.turned(90) == PageSize(842, 595)
    assert A4.turned(180) == A4


coordinates = st.integers(0, 400)


@given(coordinates, coordinates, st.integers(1, 190), st.integers(1, 440))
def test_four_quarter_turns_are_none(left, top, width, height):
    box = Box(1, left, top, left + width, top + height)
    turned, size = box, A4
    for _ in range(4):
        turned, size = turned.turned(90, size), size.turned(90)
    assert (turned, size) == (box, A4)


@pytest.mark.parametrize(
    ("text", "kind", "hidden"),
    [
        ("身份证号：110101199003078515", NumberKind.IDENTITY, "11010119900307"),
        ("11010119900307851X，", NumberKind.IDENTITY, "11010119900307"),
        ("卡号6222021234567890123", NumberKind.ACCOUNT, "622202123456789"),
        ("6225 8812 3456 7890 户名", NumberKind.ACCOUNT, "6225 8812 3456 "),
        ("6222 0212 3456 7890 123", NumberKind.ACCOUNT, "6222 0212 3456 789"),
        ("账号 1234567890123", NumberKind.ACCOUNT, "123456789"),
        ("手机13800138000。", NumberKind.MOBILE, "1380013"),
        ("138 0013 8000", NumberKind.MOBILE, "138 0013 "),
        ("138-0013-8000", NumberKind.MOBILE, "138-0013-"),
    ],
)
def test_numbers_are_found_and_keep_their_last_four(text, kind, hidden):
    (found,) = numbers_to_hide(text)
    assert found.kind is kind
    assert text[found.start : found.end] == hidden


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-23 08:00:00",
        "20260131 12345.67",
        "订单 2025013122001412345678901234",  # a payment's number, 28 digits
        "12345678901",  # eleven digits, but no mobile's
        "6222********0123",
        "1234567890123.45",
        "",
    ],
)
def test_dates_sums_and_order_numbers_are_left_alone(text):
    assert numbers_to_hide(text) == ()


def test_all_numbers_of_a_line_are_found():
    text = "姓名 林晓禾 证件 110101199003078515 电话 13800138000 卡 6222021234567890"
    assert [one.kind for one in numbers_to_hide(text)] == [
        NumberKind.IDENTITY,
        NumberKind.MOBILE,
        NumberKind.ACCOUNT,
    ]


@given(st.integers(10**12, 10**19 - 1))
def test_what_is_hidden_leaves_exactly_four_digits(number):
    (found,) = numbers_to_hide(f"号{number}号")
    assert len(str(number)) - (found.end - found.start) == 4
