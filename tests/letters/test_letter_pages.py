"""The printed pages: fonts, margins, page numbers, long texts, same bytes for same facts."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pypdf
import pypdfium2
import pytest
from letter_builders import (
    CARD,
    CHINESE,
    ENCLOSURES,
    ENGLISH,
    HOUSEHOLD,
    LATER,
    LOAN,
    PERSON,
    SIX,
    SIXTY,
    letter,
    named,
    pages,
    text,
    unbroken,
    with_story,
    yuan,
)
from reportlab.lib.units import mm

from debt_desk.domain.household import HouseholdLine, LineKind, Topic
from debt_desk.domain.terms import Interval, Method
from debt_desk.letters import layout
from debt_desk.letters.printing import print_proposal
from debt_desk.wording.formats import grouped

SCALE = 1.0
WHITE = 250
SHEETS = [(SIXTY, CARD), (SIX, LOAN), (LATER, PERSON), (replace(SIXTY, count=360), CARD)]
LANGUAGES = pytest.mark.parametrize("language", [CHINESE, ENGLISH])


def inked(pdf):
    """For each page the box of all that is not white, in points from its upper left corner."""
    document = pypdfium2.PdfDocument(pdf)
    boxes = []
    for page in document:
        image = page.render(scale=SCALE).to_pil().convert("L")
        boxes.append(image.point(lambda value: 255 * (value < WHITE)).getbbox())
        page.close()
    document.close()
    return boxes


def inked_above_foot(pdf):
    """As ``inked``, without the line at each page's foot."""
    document = pypdfium2.PdfDocument(pdf)
    boxes = []
    for page in document:
        image = page.render(scale=SCALE).to_pil().convert("L")
        body = image.crop((0, 0, image.width, int(image.height - layout.FOOT)))
        boxes.append(body.point(lambda value: 255 * (value < WHITE)).getbbox())
        page.close()
    document.close()
    return boxes


def assert_within_margins(pdf):
    side, top = layout.SIDE - 1, layout.TOP - 2  # a pixel's rounding, an accent above capitals
    width, height = layout.A4[0], layout.A4[1]
    for box in inked(pdf):
        assert box is not None, "a blank page"
        left, upper, right, lower = box
        assert left >= side
        assert right <= width - side + 1
        assert upper >= top
        assert lower <= height - 12 * mm


@LANGUAGES
@pytest.mark.parametrize(("terms", "case"), SHEETS, ids=["60", "6", "1", "360"])
def test_every_font_is_embedded_and_every_page_keeps_its_margins(language, terms, case):
    pdf = print_proposal(letter(terms, language, case=case, reason="x"))
    for page in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():
            descriptor = font.get_object()["/FontDescriptor"]
            assert "/FontFile2" in descriptor
            assert re.match(r"/[A-Z]{6}\+NotoSansSC-(Regular|Bold)", descriptor["/FontName"])
    assert b"Helvetica" not in pdf
    assert_within_margins(pdf)


@LANGUAGES
def test_pages_are_numbered_out_of_all(language):
    printed = pages(print_proposal(letter(replace(SIXTY, count=360), language)))
    count = len(printed)
    assert count > 8
    for number, page in enumerate(printed, 1):
        wanted = (
            f"第 {number} 页，共 {count} 页" if language is CHINESE else f"Page {number} of {count}"
        )
        assert wanted in page


def test_heads_are_repeated_and_the_total_is_never_alone():
    for count in range(50, 70, 4):
        printed = pages(print_proposal(letter(replace(SIXTY, count=count))))
        for page in printed:
            rows = re.findall(r"^\d+ \d{4}年\d+月\d+日 [\d.,]+ ", page, re.MULTILINE)
            if rows:
                assert "应还日 应还金额（元）" in page
                assert len(rows) >= 2
            if "合计 28,765.43 26,500.00" in page:
                assert rows


@LANGUAGES
def test_a_long_weekly_schedule_has_its_head_on_every_page_and_one_total(language):
    weekly = replace(SIXTY, count=360, method=Method.INTEREST_FREE, interval=Interval.WEEK)
    printed = pages(print_proposal(letter(weekly, language)))
    head, row, total = (
        (
            "期次 应还日 应还金额（元） 其中：本金 原有息费",
            r"\d+ \d{4}年",
            "合计 28,765.43 26,500.00",
        )
        if language is CHINESE
        else (
            "No. Due date Amount (CNY) Principal Earlier charges",
            r"\d+ \d+ [A-Z][a-z]+ \d{4} ",
            "Total 28,765.43 26,500.00",
        )
    )
    long = [page for page in printed if len(re.findall(f"^{row}", page, re.MULTILINE)) > 1]
    assert len(long) >= 10
    rows = 0
    for page in long:
        lines = page.splitlines()
        assert lines.count(head) == 1
        # Right under the head, and again until the foot or the total: nothing in between.
        assert re.match(row, lines[lines.index(head) + 1])
        rows += sum(bool(re.match(row, line)) for line in lines)
    assert rows == 360
    assert sum(page.count(total) for page in printed) == 1
    assert total in long[-1]


@pytest.mark.parametrize("lines", range(0, 40, 3))
@LANGUAGES
def test_no_page_ends_early_for_a_table(language, lines):
    """What stays white is less than a short table with its heading: that one stands whole."""
    household = with_story("一行话。\n" * lines)
    pdf = print_proposal(letter(replace(SIXTY, count=40), language, household=household))
    foot = layout.A4[1] - layout.FOOT
    assert max(foot - box[3] for box in inked_above_foot(pdf)[:-2]) < 190


@LANGUAGES
def test_dates_and_amounts_of_eight_digits_stay_on_their_line(language):
    huge = replace(SIXTY.covered, principal=yuan("87654321.09"))
    terms = replace(
        SIXTY,
        covered=huge,
        first_due=date(2027, 9, 30),
        method=Method.EQUAL_PRINCIPAL,
        annual_rate=Decimal("9.9"),
        count=3,
    )
    lines = text(print_proposal(letter(terms, language, reason="x"))).splitlines()
    for instalment in terms.schedule():
        figures = (instalment.amount, instalment.principal, instalment.interest, instalment.others)
        ending = " ".join(map(grouped, figures))
        (row,) = [line for line in lines if line.endswith(ending)]
        assert row.startswith(f"{instalment.number} ")
        assert str(instalment.due.year) in row


@pytest.mark.parametrize("lines", range(0, 60, 7))
def test_the_signature_never_stands_alone_on_its_page(lines):
    story = "一行话。\n" * lines
    last = pages(print_proposal(letter(household=with_story(story))))[-1]
    assert "签名" in last
    assert "感谢贵行" in last
    assert "附件清单" in last
    assert "附件2" in last
    without = pages(print_proposal(letter(household=with_story(story), enclosures=())))[-1]
    assert "本人提供" in without


@pytest.mark.parametrize("lines", range(0, 60, 7))
@pytest.mark.parametrize("enclosed", [0, 1, 2])
def test_no_heading_stands_at_a_pages_foot(lines, enclosed):
    household = with_story("一行话。\n" * lines)
    wanted = letter(household=household, enclosures=ENCLOSURES[:enclosed])
    for page in pages(print_proposal(wanted)):
        body = [line for line in page.splitlines() if line.strip()]
        body = [
            line for line in body if not line.startswith("还款协商方案") and "页，共" not in line
        ]
        assert not re.match(r"[一二三四五六七]、|附件清单", body[-1]), body[-1]


def test_very_long_texts_wrap_and_lose_nothing():
    story = "".join(f"{number}，很长的一段话；" for number in range(2000))[:20_000]
    name = "W" * 200
    case = replace(CARD, creditor="招商银行" * 50, product="p" * 200, contract="C/" * 100)
    household = replace(with_story(story), person=replace(named(name).person, address="路" * 200))
    enclosures = tuple(replace(document, title="T" * 200) for document in ENCLOSURES)
    pdf = print_proposal(letter(household=household, case=case, enclosures=enclosures))
    printed = re.sub(r"还款协商方案2026年11月23日第\d+页，共\d+页", "", unbroken(pdf))
    for whole in (story, name, case.creditor, case.product, case.contract, "路" * 200, "T" * 200):
        assert whole in printed
    assert_within_margins(pdf)


def test_twenty_thousand_paragraphs_print():
    pdf = print_proposal(letter(household=with_story("字\n" * 10_000)))
    assert text(pdf).count("字") >= 10_000


def test_a_budget_longer_than_a_page_prints_whole():
    lines = tuple(
        HouseholdLine(LineKind.ESSENTIAL, Topic.OTHER, f"第{number}项" + "细" * 150, yuan("1"))
        for number in range(80)
    )
    pdf = print_proposal(letter(household=replace(HOUSEHOLD, lines=HOUSEHOLD.lines + lines)))
    printed = unbroken(pdf)
    assert all(f"第{number}项细" in printed for number in range(80))
    assert_within_margins(pdf)


def test_the_largest_sums_are_not_cut():
    huge = replace(CARD.debt.balance, principal=yuan("99999999999.99"))
    wanted = letter(replace(SIXTY, covered=huge), reason="x")
    pdf = print_proposal(wanted)
    assert "99,999,999,999.99 0.00 99,999,999,999.99" in text(pdf)
    assert "100,000,004,065.42 1,800.00 100,000,002,265.42" in text(pdf)
    assert_within_margins(pdf)


@LANGUAGES
def test_the_same_facts_give_the_same_bytes(language):
    assert print_proposal(letter(language=language)) == print_proposal(letter(language=language))
    assert print_proposal(letter(language=language)) != print_proposal(letter(SIX, language))


@LANGUAGES
def test_the_file_tells_nothing_but_its_title(language):
    reader = pypdf.PdfReader(io.BytesIO(print_proposal(letter(language=language))))
    told = {key: str(value) for key, value in reader.metadata.items() if str(value)}
    assert told.pop("/Title") == ("还款协商方案" if language is CHINESE else "Repayment proposal")
    assert told.pop("/CreationDate").startswith("D:20261123")
    assert told.pop("/ModDate").startswith("D:20261123")
    assert told == {"/Producer": "debt_desk", "/Trapped": "/False"}
    assert reader.trailer["/Root"]["/Lang"] == ("zh-CN" if language is CHINESE else "en")
    assert reader.trailer["/Root"].get("/OpenAction") is None


MARKUP = '<img src="file:///etc/passwd"/> & <b>粗</b> </para> {name} %s &lt;'


@LANGUAGES
def test_markup_is_text(language):
    """Wherever the user may write, what was written is what prints."""
    household = replace(
        with_story(MARKUP),
        person=replace(HOUSEHOLD.person, name=MARKUP, phone=MARKUP, address=MARKUP),
        lines=tuple(replace(line, title=MARKUP) for line in HOUSEHOLD.lines),
    )
    case = replace(CARD, creditor=MARKUP, product=MARKUP, contract=MARKUP, account_tail="<b>&")
    enclosures = tuple(replace(document, title=MARKUP) for document in ENCLOSURES)
    pdf = print_proposal(
        letter(SIXTY, language, household=household, case=case, enclosures=enclosures)
    )
    printed = unbroken(pdf)
    assert printed.count(re.sub(r"\s", "", MARKUP)) >= 14
    assert "<b>&" in printed
    assert "root:" not in printed
    assert not any(page.images for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
