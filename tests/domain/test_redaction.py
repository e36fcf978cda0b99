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
        ("ID110101199003078515", NumberKind.IDENTITY, "11010119900307"),
        ("Tel13800138000", NumberKind.MOBILE, "1380013"),
        ("No.6222021234567890", NumberKind.ACCOUNT, "622202123456"),
        ("A/C6222021234567890123", NumberKind.ACCOUNT, "622202123456789"),
        ("账号 123456789012", NumberKind.ACCOUNT, "12345678"),
        ("110101 19900307 8515", NumberKind.IDENTITY, "110101 19900307 "),
        ("110101-19900307-851X", NumberKind.IDENTITY, "110101-19900307-"),
        (
            "１１０１０１１９９００３０７８５１５",
            NumberKind.IDENTITY,
            "１１０１０１１９９００３０７",
        ),
        (
            "１１０１０１　１９９００３０７　８５１Ｘ",
            NumberKind.IDENTITY,
            "１１０１０１　１９９００３０７　",
        ),
        ("１３８００１３８０００", NumberKind.MOBILE, "１３８００１３"),
        ("6222–0212–3456–7890", NumberKind.ACCOUNT, "6222–0212–3456–"),
        ("身份证 110101199\n003078515", NumberKind.IDENTITY, "110101199\n00307"),
        ("110101 1990\r\n 0307 8515", NumberKind.IDENTITY, "110101 1990\r\n 0307 "),
        ("卡 62220212345\n67890123 2025-01-31", NumberKind.ACCOUNT, "62220212345\n6789"),
        ("2025-01-31 6222 0212\n3456 7890 5.00", NumberKind.ACCOUNT, "6222 0212\n3456 "),
        ("账号：123456\n789012", NumberKind.ACCOUNT, "123456\n78"),
        ("4111111111\n111111", NumberKind.ACCOUNT, "4111111111\n11"),
        ("手机：1380013\n8000", NumberKind.MOBILE, "1380013\n"),
        ("手机13800138000元", NumberKind.MOBILE, "1380013"),
        ("138.0013.8000", NumberKind.MOBILE, "138.0013."),
        ("6222.0212.3456.7890.128", NumberKind.ACCOUNT, "6222.0212.3456.789"),
        ("卡号 1500 1200 1300 1400", NumberKind.ACCOUNT, "1500 1200 1300 "),
        ("4111 1111 1111 1111 1501", NumberKind.ACCOUNT, "4111 1111 1111 "),
        ("0012 4111 1111 1111 1111", NumberKind.ACCOUNT, "4111 1111 1111 "),
        ("5.00CNY6222021234567890128", NumberKind.ACCOUNT, "622202123456789"),
        ("110101199003078515ABC", NumberKind.IDENTITY, "11010119900307"),
        ("11010119900307109XABC", NumberKind.IDENTITY, "11010119900307"),
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
        "20250131123059 支付",
        "202501311230",
        "¥123456789012",
        "CNY 1234567890123",
        "123456789012元",
        "123456789012 万元",
        "￥13912345678",
        "13912345678 元",
        "1500 1200 1300 1400",
        "2026 0305 1230 1500",
        "110101199003078516ABC",  # not its check digit
        "13800138000X",
        "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6",
        "100000 20250131 1234",  # a row's number, its day, a sum
        "a1b2c3d13800138000",
        "5678901234\n567890123",  # two sums, and no card's check digit
        "1234567890\n123456",
        "12345678\n20250131",
        "20250131\n12345678",
        "138\n20250131",
        "1\n3800138000",
        "1380\n0138000.50",
        "1380013\n8000年",
        "12.1380013\n8000",
        "a1b138001\n38000",
        "2025-01-31\n2025-02-01\n2025-02-03",
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


def test_a_number_comes_without_what_stands_between_its_digits():
    (found,) = numbers_to_hide("１１０１０１－１９９００３０７－８５１Ｘ")
    assert found.number == "11010119900307851X"


def test_a_whole_number_at_a_line_s_end_does_not_take_the_next_one_in():
    text = "手机 13800138000\n6222021234567890"
    assert [one.kind for one in numbers_to_hide(text)] == [NumberKind.MOBILE, NumberKind.ACCOUNT]


IDENTITIES = st.builds(
    "{:06}{:04}{:02}{:02}{:03}{}".format,
    st.integers(110101, 659004),
    st.integers(1930, 2010),
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(0, 999),
    st.sampled_from("0123456789X"),
)


def with_luhn(body: str) -> str:
    doubled = (int(digit) * (2 - at % 2) for at, digit in enumerate(reversed(body)))
    return f"{body}{-sum(digit // 10 + digit % 10 for digit in doubled) % 10}"


CARDS = st.one_of(
    st.integers(62 * 10**14, 63 * 10**14 - 1).map(str),
    st.integers(62 * 10**17, 63 * 10**17 - 1).map(str),
    st.integers(3 * 10**14, 6 * 10**14 - 1).map(str).map(with_luhn),
)
GAPS = st.sampled_from(["", " ", "-", ".", "\xa0", "\u202f", "\u2009", "－"])


@given(
    CARDS,
    GAPS,
    st.sampled_from(["", "CNY ", "RMB", "¥ ", "￥", "USD ", "2026-03-05 转账 CNY "]),
    st.sampled_from(["", "CNY", " 元", "ABC银行", "元宝支付", " 李四 -300.00"]),
)
def test_a_card_is_hidden_beside_a_currency_and_letters(number, gap, before, after):
    written = gap.join(number[at : at + 4] for at in range(0, len(number), 4))
    (found,) = numbers_to_hide(f"{before}{written}{after}")
    assert (found.kind, found.number) == (NumberKind.ACCOUNT, number)


@given(CARDS)
def test_a_card_is_hidden_in_the_boxes_of_a_form(number):
    (found,) = numbers_to_hide(f"卡 {' '.join(number)} 户名")
    assert found.number == number


@given(st.lists(st.integers(1000, 2999), min_size=2, max_size=9), st.sampled_from(" -"))
def test_cells_of_four_digits_are_no_card(cells, gap):
    assert numbers_to_hide(gap.join(map(str, cells))) == ()


@given(
    st.integers(10**10, 10**14 - 1),
    st.sampled_from(["￥{}", "CNY {}", "合计 {} 元", "{}万元", "RMB{}"]),
)
def test_a_sum_with_its_currency_stays(number, form):
    assert numbers_to_hide(form.format(number)) == ()


FULL_WIDTH = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")


@given(
    IDENTITIES,
    st.sampled_from(["", " ", "-", "－", "\u3000"]),
    st.sampled_from(["", "证件号码：", "ID", "No."]),
    st.booleans(),
    st.one_of(st.none(), st.integers(1, 16)),
)
def test_an_identity_is_hidden_however_it_is_written(number, gap, before, wide, cut):
    written = gap.join((number[:6], number[6:14], number[14:]))
    if cut is not None:
        written = f"{written[:cut].rstrip()}\n{written[cut:].lstrip()}" if not gap else written
    text = f"姓名 {before}{written.translate(FULL_WIDTH) if wide else written} 元"
    (found,) = numbers_to_hide(text)
    assert (found.kind, found.number) == (NumberKind.IDENTITY, number)
    shown = text[: found.start] + text[found.end :]
    assert sum(map(str.isalnum, shown.partition(before or "姓名 ")[2])) == 4 + len("元")


@given(st.dates(), st.integers(0, 10**11), st.sampled_from("\n\t "))
def test_a_statement_s_days_and_sums_stay(day, cents, gap):
    sums = f"{cents // 100}.{cents % 100:02}", f"{cents // 100:,}.{cents % 100:02}"
    days = f"{day}", f"{day:%Y%m%d}", f"{day:%Y/%m/%d}"
    text = gap.join((*days, *sums, f"{day} 08:00:00", f"¥{cents}"))
    assert numbers_to_hide(text) == ()
