"""WeChat Pay: its bill as CSV or as XLSX (微信支付账单明细)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from debt_desk.domain.statement import SetAside
from debt_desk.statements.wallets import wallet
from debt_desk.statements.wallets.wallet import Wallet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.statement import Statement, StatementLine
    from debt_desk.statements.table import Reading, Table

CSV = Wallet(
    format="wechat_csv",
    institution="wechat",
    marker="微信支付账单明细",
    needed=frozenset(("交易时间", "交易类型", "收/支", "金额(元)", "当前状态")),
    columns=(
        "交易时间",
        "交易类型",
        "交易对方",
        "商品",
        "收/支",
        "金额(元)",
        "支付方式",
        "当前状态",
        "交易单号",
        "商户单号",
        "备注",
    ),
    rules="wechat",
    words_of_totals=(("中性交易", "/"),),
)
XLSX = replace(CSV, format="wechat_xlsx")

read_csv = partial(wallet.read, wallet=CSV)


def read_sheets(tables: Sequence[Table]) -> tuple[Statement, ...]:
    """The one statement of a workbook; a row that an earlier sheet has too is counted once."""
    reading, below = wallet.rows(tables[0], XLSX)
    for table in tables[1:]:
        _add_what_is_new(reading, wallet.rows(table, XLSX)[0])
    return wallet.statement(reading, [*tables[0].notes, *below], XLSX)


def _content(line: StatementLine) -> tuple[object, ...]:
    """What makes two rows the same payment: no numbers or seconds, which spreadsheets spoil."""
    clock = line.clock and (line.clock.hour, line.clock.minute)
    words = (line.label, line.counterparty, line.description, line.method, line.status)
    return (line.day, clock, line.amount, *words)


def _add_what_is_new(reading: Reading, sheet: Reading) -> None:
    """Join a sheet to what is read already.

    Equal rows within one sheet are payments of their own, so each content counts as often as in the
    sheet that has it most often. A sheet that only repeats gives one warning; where one repeats in
    part, each such row is set aside too.
    """
    known = Counter(map(_content, reading.lines))
    repeated = []
    for line in sheet.lines:
        content = _content(line)
        if known[content]:
            known[content] -= 1
            repeated.append(line.place)
        else:
            reading.lines.append(line)
    if repeated:
        reading.warn("sheet_repeats", sheet=repeated[0].sheet, rows=len(repeated))
    if len(repeated) < len(sheet.lines):
        reading.set_aside += (SetAside(place, "on_another_sheet") for place in repeated)
    reading.set_aside += sheet.set_aside
    reading.warnings += sheet.warnings
