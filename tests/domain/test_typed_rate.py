"""Rates as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.debt import RateOutOfReach
from debt_desk.domain.typed_rate import (
    NotARate,
    RateDoubtful,
    RatePeriod,
    StatedRate,
    annual_rate,
    answers_to,
    in_period,
    read_rate,
)
from debt_desk.errors import DeskError

DAY, MONTH, YEAR = RatePeriod


@pytest.mark.parametrize(
    ("text", "annual"),
    [
        ("日息万五", "18.25"),
        ("万分之五", "18.25"),
        ("万5", "18.25"),
        ("每天 万分之 5.5", "20.075"),
        ("5‱/日", "18.25"),
        ("0.05%/天", "18.25"),
        ("０.０５％／天", "18.25"),
        ("日利率0.05%", "18.25"),
        ("日利率约为：0.05%", "18.25"),
        ("0.05% a day", "18.25"),
        ("daily .05%", "18.25"),
        ("日息0.05", "18.25"),
        ("1.5%/月", "18"),
        ("每月1.5%", "18"),
        ("月费率0.6%", "7.2"),
        ("1.5% per month", "18"),
        ("月息1分5", "18"),
        ("月息一分五厘", "18"),
        ("月息8厘", "9.6"),
        ("月息2分半", "30"),
        ("两分利", "24"),
        ("年息八厘", "8"),
        ("年息1分", "10"),
        ("月息千分之五", "6"),
        ("年化24%", "24"),
        ("综合年化 24 %", "24"),
        ("利率24%", "24"),
        ("24", "24"),
        ("24.", "24"),
        ("18%/年", "18"),
        ("18% p.a.", "18"),
        ("18.25%（年）", "18.25"),
        ("百分之二十四", "24"),
        ("年化百分之十八点二五", "18.25"),
        ("百分之十", "10"),
        ("0", "0"),
        ("1", "1"),
        ("100", "100"),
        ("0.05%/年", "0.05"),
        ("500%/年", "500"),
    ],
)
def test_people_write_a_rate_in_many_ways(text, annual):
    assert annual_rate(text) == Decimal(annual)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "%",
        "万",
        "1e5",
        "NaN",
        "24%%",
        "万分之五%",
        "千万五",
        "年化24%/月",
        "日息5厘",
        "二五",
        "百",
        "点五",
        "五点",
        "五点五点五",
        "十点十",
        "1" * 41,
        "1.5.5",
        "月息分",
    ],
)
def test_what_is_no_rate(text):
    with pytest.raises(NotARate):
        annual_rate(text)
    assert answers_to(text) == ()


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("0.05", ["0.05 day", "5 year", "0.05 year"]),
        ("0.05%", ["0.05 day", "0.05 year"]),
        ("0.6", ["0.6 month", "60 year", "0.6 year"]),
        ("0.24", ["0.24 day", "0.24 month", "24 year", "0.24 year"]),
        ("年化0.24", ["24 year", "0.24 year"]),
        ("500", ["5 year", "50 year", "500 year"]),
        ("1825", ["18.25 year"]),
        ("日息5", ["0.05 day", "5 year", "5 month"]),
        ("日息1%", ["0.01 day", "0.1 day", "1 year", "365 year"]),
        ("月息15%", ["0.15 month", "1.5 month", "15 year", "180 year"]),
        ("一百零五", ["1.05 year", "10.5 year", "105 year"]),
        ("一百二十", ["1.2 year", "12 year", "120 year"]),
        ("日息0.001%", ["0.365 year"]),
    ],
)
def test_what_is_unlikely_is_asked_about(text, answers):
    with pytest.raises(RateDoubtful) as doubt:
        annual_rate(text)
    assert doubt.value.data["text"] == text
    found = [f"{a.percent.normalize():f} {a.per}" for a in answers_to(text)]
    assert found == answers


@pytest.mark.parametrize("text", ["-5", "2000%/年", "200000", "日息500%"])
def test_what_no_rate_can_be_is_refused(text):
    with pytest.raises((RateOutOfReach, RateDoubtful)):
        annual_rate(text)


def test_nothing_likely_is_left_of_what_is_far_out_of_reach():
    for text in ("-5", "2000%/年", "200000"):
        with pytest.raises(RateOutOfReach):
            annual_rate(text)
    assert answers_to("24") == ()


def test_a_year_has_as_many_days_as_the_contract_says():
    assert annual_rate("0.05%/天", 360) == Decimal(18)
    assert in_period(Decimal(18), DAY, 360) == StatedRate(Decimal("0.05"), DAY)


def test_a_bare_figure_is_of_the_usual_period():
    assert annual_rate("0.6", usual=MONTH) == Decimal("7.2")
    assert annual_rate("0.6%", usual=MONTH) == Decimal("7.2")
    assert annual_rate("7.2%/年", usual=MONTH) == Decimal("7.2")
    assert in_period(Decimal("7.2"), MONTH) == StatedRate(Decimal("0.6"), MONTH)
    assert in_period(Decimal(24), YEAR) == StatedRate(Decimal(24), YEAR)


def test_how_it_was_read_can_be_told():
    typed = read_rate("日息万五")
    assert typed.stated == StatedRate(Decimal("0.05"), DAY)
    assert (typed.said, typed.signed) == (True, True)
    plain = read_rate("24")
    assert (plain.said, plain.signed) == (False, False)


@given(
    st.text(
        alphabet="0123456789.%‰‱/-日月年天息利率万千百分之厘半点一二五十零 (adpmonthyer)",
        max_size=14,
    )
)
def test_no_text_breaks_it(text):
    try:
        percent = annual_rate(text)
    except DeskError:
        return
    assert percent.is_finite()
    assert 0 <= percent <= 1000


@given(st.decimals(0, 1000, places=4), st.sampled_from(["%/年", "%/year", "% a year", "%（年）"]))
def test_what_is_written_in_full_is_taken_as_it_stands(percent, unit):
    assert annual_rate(f"{percent}{unit}") == percent
