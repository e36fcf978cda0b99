"""What files say of themselves, in each of their ways to say it."""

from __future__ import annotations

from datetime import date

import pytest

from debt_desk.domain.money import Money
from debt_desk.statements.declared import declared, is_remark


@pytest.mark.parametrize(
    ("note", "start", "end"),
    [
        ("起始时间：[2025-01-01 00:00:00] 终止时间：[2025-03-31 23:59:59]", True, True),
        ("起始日期:[2025-01-01 00:00:00]    终止日期:[2025-03-31 23:59:59]", True, True),
        ("起始时间：[2025-01-01] 终止时间：[2025-03-31]", True, True),
        ("日期区间：2025-01-01 至 2025-03-31", True, True),
        ("2025年1月1日 — 2025年3月31日", True, True),
        ("起始时间：[2025-13-01] 终止时间：[2025-03-31]", False, True),
    ],
)
def test_the_period(note: str, *, start: bool, end: bool) -> None:
    says = declared([note])
    assert says.start == (date(2025, 1, 1) if start else None)
    assert says.end == (date(2025, 3, 31) if end else None)


@pytest.mark.parametrize(
    ("note", "account"),
    [
        ("支付宝账户：13812345678", "****5678"),
        ("账号:[xiaoming@example.com]", "x***@example.com"),
        ("京东账号名：jd_7788990011", "****0011"),
        ("美团用户名：[小明明]", "小***明"),
        ("微信昵称：[晓明]", "晓***"),
    ],
)
def test_the_account_in_part(note: str, account: str) -> None:
    assert declared([note]).account == account


def test_count_and_totals() -> None:
    says = declared(
        [
            "共：26笔记录",
            "支出：16笔(含4笔部分退款)，1,648.43元",
            "不计收支：10笔，1097.59元",
            "已收入:2笔 154.68元",
            "待收入:0笔 0.00元",
            "收入：1笔 1.2.3元",
        ]
    )
    assert says.count == 26
    assert says.totals == {
        "支出": Money(164843),
        "不计收支": Money(109759),
        "已收入": Money(15468),
    }


@pytest.mark.parametrize(
    ("cells", "remark"),
    [
        (["------------------------"], True),
        (["共24笔记录"], True),
        (["已支出:8笔", "2093.96元"], True),
        (["【美团交易账单明细列表】"], True),
        (["2025-02-03 10:00:00", "5.00"], False),
        (["京东账号名：a", "b", "c"], False),
    ],
)
def test_remarks_are_told_from_rows(cells: list[str], *, remark: bool) -> None:
    assert is_remark(cells) is remark
