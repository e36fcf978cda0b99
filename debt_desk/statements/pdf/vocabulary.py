"""What the columns of banks' PDF tables are called, and which part each name plays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Layout
from debt_desk.statements.table import column_name

if TYPE_CHECKING:
    from collections.abc import Sequence

# Of several names the first that the header has counts; descriptions are joined.
NAMES: dict[Column, tuple[str, ...]] = {
    Column.DAY: ("交易日期", "记账日期", "记账日", "入账日期", "日期", "交易时间"),
    Column.CLOCK: ("交易时间", "记账时间"),
    Column.AMOUNT: ("交易金额", "收入/支出金额", "金额", "金额(元)", "发生额"),
    Column.INCOME: ("收入金额", "存入金额", "贷方发生额", "收入"),
    Column.EXPENSE: ("支出金额", "取出金额", "借方发生额", "支出"),
    Column.DIRECTION: ("借贷", "借贷标志", "借贷状态", "借/贷", "收支"),
    Column.BALANCE: ("联机余额", "账户余额", "本次余额", "余额"),
    Column.CURRENCY: ("币种", "币别", "货币"),
    Column.COUNTERPARTY: (
        "对方户名",
        "对方账户名",
        "对方姓名",
        "对方名称",
        "对手姓名",
        "对手户名",
        "对方账号与户名",
        "对方户名/账号",
        "对手信息",
        "交易对手信息",
    ),
    Column.DESCRIPTION: (
        "摘要",
        "交易摘要",
        "客户摘要",
        "交易名称",
        "交易类型",
        "交易用途",
        "附言",
        "交易附言",
        "备注",
        "交易地点/附言",
        "交易地点",
    ),
    Column.METHOD: ("渠道", "交易渠道"),
    Column.REFERENCE: ("日志号", "交易流水号", "外部系统流水", "流水号"),
}
# Names that only keep their column apart.
OTHERS = (
    *("序号", "账号", "交易账号", "储种", "钞汇", "地区", "网点名称", "交易机构", "现转标志"),
    *("凭证类型", "凭证号码", "对方账号", "对方卡号/账号", "对手账号", "对方开户行", "对方行名"),
)
KNOWN = frozenset(OTHERS).union(*NAMES.values())

_CHINESE = re.compile(r"[一-鿿]")
_LATIN = re.compile(r"[A-Za-z.']+")


def name(cell: str) -> str:
    """A header cell's name; of one in two languages the Chinese."""
    plain = column_name(cell)
    return _LATIN.sub("", plain) if _CHINESE.search(plain) else plain


def columns(header: Sequence[str]) -> dict[Column, tuple[str, ...]]:
    """Which columns of a header play which part; ``{}`` where it is no table of payments."""
    found = {
        part: tuple(known for known in names if known in header) for part, names in NAMES.items()
    }
    # One column cannot be the day and its clock; where the days have another, it is the clock.
    if found[Column.DAY][:1] == ("交易时间",):
        found[Column.CLOCK] = ()
    found[Column.DAY] = found[Column.DAY][:1]
    if found[Column.AMOUNT]:
        found[Column.INCOME] = found[Column.EXPENSE] = ()
    else:
        found[Column.DIRECTION] = ()
    # In the order in which the page shows them.
    found[Column.DESCRIPTION] = tuple(sorted(found[Column.DESCRIPTION], key=list(header).index))
    if not found[Column.DAY] or not (
        found[Column.AMOUNT] or (found[Column.INCOME] and found[Column.EXPENSE])
    ):
        return {}
    return {part: names for part, names in found.items() if names}


def layout(format_: str, institution: str, header: Sequence[str], currency: str) -> Layout:
    """The layout of an account's table with this header."""
    return Layout(
        format=format_,
        institution=institution,
        kind=StatementKind.ACCOUNT,
        needed=frozenset(),
        columns=columns(header),
        currency=currency,
        going_out="借|支|Dr|D$",
        coming_in="贷|收|Cr|C$",
    )
