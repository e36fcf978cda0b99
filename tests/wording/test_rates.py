"""What is said of rates, and what is never said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from debt_desk.app.law import known_lines, shipped_lpr
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.law import Verdict, lines_for
from debt_desk.domain.typed_rate import RatePeriod, StatedRate, annual_rate, read_rate
from debt_desk.wording import rates
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language

EN = Wording(Language.ENGLISH)
ZH = Wording(Language.CHINESE)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.2400083352, "24.0008%"),
        (0.0, "0.00%"),
        (-0.25, "−25.00%"),
        (22.346938775510203, "2,234.6939%"),
        (10_000.0, "1,000,000.00%"),
        (1e156, "above 1,000,000%"),
        (None, "–"),
    ],
)
def test_a_rate(value, text) -> None:
    assert rates.rate(value, EN) == text


def test_how_a_typed_rate_is_read() -> None:
    daily = read_rate("日息万五").stated
    assert rates.reading(daily, 365, ZH) == "日息 0.05% = 年 18.25%，按 365 天（单利）"
    assert (
        rates.reading(daily, 360, EN) == "0.05% a day = 18% a year, by 360 days (simple interest)"
    )
    monthly = read_rate("月息1分5").stated
    assert rates.reading(monthly, 365, ZH) == "每月 1.5% = 年 18%，按 12 个月（单利）"
    assert rates.reading(read_rate("24").stated, 365, ZH) == ""
    assert rates.answer(daily, 365, ZH) == "是日息 0.05%（年 18.25%）"
    assert rates.answer(StatedRate(Decimal("5.00"), RatePeriod.YEAR), 365, ZH) == "是每年 5%"


@pytest.mark.parametrize("words", [EN, ZH], ids=["en", "zh_CN"])
@pytest.mark.parametrize("per", list(RatePeriod))
def test_a_stated_rate_reads_the_same_when_typed_again(words: Wording, per: RatePeriod) -> None:
    found = StatedRate(Decimal("0.25"), per)
    assert annual_rate(rates.stated(found, words)) == found.annual()
    assert rates.shown(found, words) == (
        "0.25%" if per is RatePeriod.YEAR else rates.stated(found, words)
    )


def _line(kind: CreditorKind, formed_on: date | None):
    return lines_for(kind, formed_on, shipped_lpr(), known_lines())


@pytest.mark.parametrize("words", [EN, ZH], ids=["en", "zh_CN"])
def test_every_line_and_verdict_can_be_told(words: Wording) -> None:
    for kind in CreditorKind:
        for formed_on in (None, date(2018, 1, 1), date(2026, 1, 1), date(2026, 11, 1)):
            for line in _line(kind, formed_on):
                told = rates.about(line, shipped_lpr(), words)
                assert line.source in told
                assert words.month(line.as_of) in told
                for verdict in Verdict:
                    for monthly in (True, False):
                        assert rates.verdict(verdict, line, words, monthly=monthly)


def test_the_line_of_financial_lenders_claims_no_more_than_its_source() -> None:
    (line,) = _line(CreditorKind.CARD, None)
    chinese, english = (rates.about(line, None, words) for words in (ZH, EN))
    for part in ("据公开文本", "可以请求法院", "合同并不因此无效", "不会自动退回"):
        assert part in chinese
    for part in ("as reported", "may ask the court", "not void", "comes back by itself"):
        assert part in english


def test_the_cap_on_persons_is_dated() -> None:
    (line,) = _line(CreditorKind.PERSON, date(2026, 11, 1))
    assert line.percent == Decimal("12.00")
    told = rates.about(line, shipped_lpr(), ZH)
    assert "12%" in told
    assert "2026年8月20日" in told
    assert "2026年8月20日" not in rates.about(line, None, ZH)
    (sure,) = _line(CreditorKind.PERSON, date(2026, 1, 1))
    assert "请先确认" not in rates.about(sure, shipped_lpr(), ZH)


def test_between_two_ways_of_counting_nothing_is_claimed() -> None:
    (line,) = _line(CreditorKind.CARD, None)
    (cap,) = _line(CreditorKind.PERSON, date(2026, 1, 1))
    said = {
        rates.verdict(Verdict.NOT_SURE, line, ZH, monthly=True),
        rates.verdict(Verdict.NOT_SURE, line, ZH, monthly=False),
        rates.verdict(Verdict.NOT_SURE, cap, ZH, monthly=True),
    }
    assert len(said) == 3
    assert all("不下断语" in sentence for sentence in said)
