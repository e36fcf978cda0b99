"""Where a figure's proof stands: enclosure, page and row, as another program reads the paper."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from letter_builders import (
    CHINESE,
    ENCLOSURES,
    ENGLISH,
    HOUSEHOLD,
    SIXTY,
    letter,
    text,
    unbroken,
    yuan,
)

from debt_desk.domain.household import (
    HouseholdLine,
    LineKind,
    Source,
    SourceKind,
    SourcePlace,
    Topic,
)
from debt_desk.letters.printing import print_proposal

STATEMENT, NOTICE = 7, 13
PAYMENTS = (
    SourcePlace(STATEMENT, 3, 20),
    SourcePlace(STATEMENT, 3, 14),
    SourcePlace(STATEMENT, 4, 31),
)


def living_on(*sources: Source):
    """The household with one income of 1,000.00 to 1,009.00 from each source."""
    incomes = tuple(
        HouseholdLine(LineKind.INCOME, Topic.WAGES, f"甲{n}", yuan(f"{1000 + n}"), source=source)
        for n, source in enumerate(sources)
    )
    costs = tuple(line for line in HOUSEHOLD.lines if line.kind is LineKind.ESSENTIAL)
    more = HouseholdLine(LineKind.INCOME, Topic.BENEFIT, "", yuan("6000"))
    return replace(HOUSEHOLD, lines=(*incomes, more, *costs))


def basis(language, *sources, enclosures=ENCLOSURES, kept=frozenset()):
    """What the letter prints beside each of these incomes, without spaces."""
    told = replace(
        letter(language=language, household=living_on(*sources), enclosures=enclosures), kept=kept
    )
    printed = unbroken(print_proposal(told))
    found = []
    for n in range(len(sources)):
        after = printed.split(f"{1000 + n:,}.00", 1)[1]
        ends = r"工资：|Wages:|失业金|Unemployment|Repaymentproposal,"
        found.append(re.split(ends, after, maxsplit=1)[0])
    return found, printed


def test_payments_of_a_statement_are_cited_from_the_first_on_the_paper():
    read = Source(SourceKind.STATEMENT, (STATEMENT,), "median; …", "公司", PAYMENTS)
    (chinese,), printed = basis(CHINESE, read)
    assert chinese == "附件2，第3页第14行起，共3笔"
    assert "分页的流水，行号从第一笔交易起连续计算。" in printed
    (english,), printed = basis(ENGLISH, read)
    assert english == "Enclosure2,frompage3,row14:3payments"
    assert "numberedfromitsfirstpaymenton" in printed


@pytest.mark.parametrize(
    ("place", "chinese", "english"),
    [
        (SourcePlace(STATEMENT, 5), "第5页", "page5"),
        (SourcePlace(STATEMENT, None, 18), "第18行", "row18"),
        (SourcePlace(STATEMENT, None, 18, "明细"), "工作表“明细”第18行", "sheet“明细”,row18"),
        (SourcePlace(STATEMENT, None, 18, "🙂"), "第18行", "row18"),
        (SourcePlace(STATEMENT, 2, 9), "第2页第9行", "page2,row9"),
    ],
)
def test_one_place_is_named_as_far_as_it_is_known(place, chinese, english):
    shown = Source(SourceKind.DOCUMENT, (STATEMENT,), places=(place,))
    assert basis(CHINESE, shown)[0] == [f"附件2，{chinese}"]
    assert basis(ENGLISH, shown)[0] == [f"Enclosure2,{english}"]


def test_a_document_without_a_place_is_cited_as_a_whole_and_rows_need_no_note():
    whole = Source(SourceKind.DOCUMENT, (NOTICE,))
    (found,), printed = basis(CHINESE, whole)
    assert found == "附件1"
    assert "行号" not in printed


def test_several_enclosures_are_cited_in_their_order():
    places = (SourcePlace(NOTICE, 1), *PAYMENTS)
    both = Source(SourceKind.DOCUMENT, (STATEMENT, NOTICE), places=places)
    assert basis(CHINESE, both)[0] == ["附件1，第1页；附件2，第3页第14行起，共3处"]
    assert basis(ENGLISH, both)[0] == ["Enclosure1,page1;Enclosure2,frompage3,row14:3places"]


def test_what_does_not_go_along_is_never_cited():
    read = Source(SourceKind.STATEMENT, (STATEMENT,), "", "公司", PAYMENTS)
    without = ENCLOSURES[:1]
    (kept,), printed = basis(CHINESE, read, enclosures=without, kept=frozenset({STATEMENT}))
    assert kept == "材料留存备查"
    assert "可应要求出示" in printed
    assert "附件2" not in printed
    (kept,), printed = basis(ENGLISH, read, enclosures=without, kept=frozenset({STATEMENT}))
    assert kept == "documentkept,canbeshown"
    assert "Enclosure2" not in printed
    # Removed, or another lender's: to this reader it is the debtor's word.
    assert basis(CHINESE, read, enclosures=without)[0] == ["本人申报"]
    assert basis(ENGLISH, read, enclosures=without)[0] == ["self-declared"]


def test_what_is_partly_enclosed_says_both():
    both = Source(SourceKind.STATEMENT, (STATEMENT, 99), "", "公司", PAYMENTS)
    kept = frozenset({STATEMENT, 99})
    assert basis(CHINESE, both, kept=kept)[0] == ["附件2，第3页第14行起，共3笔；另有材料留存备查"]


def test_a_redacted_copy_stands_for_its_original():
    copy = replace(ENCLOSURES[1], number=20, redacted_from=STATEMENT)
    read = Source(SourceKind.STATEMENT, (STATEMENT,), "", "公司", PAYMENTS[:1])
    kept = frozenset({STATEMENT, 20})
    (cited,), _ = basis(CHINESE, read, enclosures=(copy,), kept=kept)
    assert cited == "附件1，第3页第20行"
    (cited,), _ = basis(CHINESE, read, enclosures=(copy, ENCLOSURES[1]), kept=kept)
    assert cited == "附件2，第3页第20行"


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_what_agreements_take_is_self_declared_too(language):
    lines = text(print_proposal(letter(SIXTY, language, agreed="10"))).splitlines()
    word = "本人申报" if language is CHINESE else "self-declared"
    own = "已有还款协议的月还款" if language is CHINESE else "Instalments of agreements in force"
    assert f"{own} 10.00 {word}" in lines
