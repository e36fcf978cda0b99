"""Where a figure comes from, in words of both languages."""

from __future__ import annotations

import pytest

from debt_desk.domain.household import Source, SourceKind, SourcePlace
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language
from debt_desk.wording.sources import place_words, source_words

CHINESE, ENGLISH = Wording(Language.CHINESE), Wording(Language.ENGLISH)
TITLES = {5: "工行流水", 6: "房租合同"}
NOTE = "median; 2026-06: 5.00; 2026-05: 4.00; 2026-10: 6.00"


@pytest.mark.parametrize(
    ("source", "chinese", "english"),
    [
        (Source(), "本人申报", "self-declared"),
        (
            Source(
                SourceKind.STATEMENT, (5,), NOTE, "甲", tuple(SourcePlace(5, 1, n) for n in (9, 4))
            ),
            "流水：工行流水，2026-05 至 2026-10，共 2 笔",
            "Statement: 工行流水, 2026-05 to 2026-10, 2 payments",
        ),
        (
            Source(SourceKind.STATEMENT, (5, 8), "by hand"),
            "流水：工行流水、材料 8（已移除）",
            "Statement: 工行流水, no. 8, removed",
        ),
        (Source(SourceKind.STATEMENT), "来自流水", "from statements"),
        (Source(SourceKind.DOCUMENT), "有证据材料", "documented"),
        (Source(SourceKind.DOCUMENT, (6,)), "材料 6：房租合同", "No. 6: 房租合同"),
        (
            Source(SourceKind.DOCUMENT, (6,), places=(SourcePlace(6, 2),)),
            "材料 6：房租合同，第 2 页",
            "No. 6: 房租合同, page 2",
        ),
        (
            Source(SourceKind.DOCUMENT, (6, 9), places=(SourcePlace(6, 3), SourcePlace(6, 2))),
            "材料 6：房租合同，第 2 页，共 2 处；材料 9（已移除）",
            "No. 6: 房租合同, page 2, 2 places; no. 9, removed",
        ),
        (
            Source(SourceKind.DOCUMENT, (6,), places=(SourcePlace(6),)),
            "材料 6：房租合同",
            "No. 6: 房租合同",
        ),
    ],
)
def test_a_source_is_said_as_far_as_it_is_known(source, chinese, english):
    assert source_words(source, TITLES, CHINESE) == chinese
    assert source_words(source, TITLES, ENGLISH) == english


@pytest.mark.parametrize(
    ("place", "chinese", "english"),
    [
        (SourcePlace(5), "", ""),
        (SourcePlace(5, 3), "第 3 页", "page 3"),
        (SourcePlace(5, None, 14), "第 14 行", "row 14"),
        (SourcePlace(5, 3, 14), "第 3 页第 14 行", "page 3, row 14"),
        (SourcePlace(5, None, 14, "明细"), "工作表“明细”第 14 行", "sheet “明细”, row 14"),
    ],
)
def test_a_place_is_page_sheet_and_row(place, chinese, english):
    assert place_words(place, CHINESE) == chinese
    assert place_words(place, ENGLISH) == english
