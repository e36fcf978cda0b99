"""All statements together: nothing twice, and the user's word on any line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from debt_desk.app.example_statement import example_statement
from debt_desk.domain.calendar import Month
from debt_desk.domain.household import LineKind, SourcePlace
from debt_desk.domain.meaning import Why
from debt_desk.domain.money import Money
from debt_desk.domain.statement import LineClass
from tests.app.conftest import TODAY
from tests.statements.statement_files import (
    ICBC_DEBIT_HEADER,
    alipay,
    alipay_row,
    icbc,
    icbc_row,
    wechat_cells,
    wechat_csv,
    wechat_xlsx,
)

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.app.desk import Desk
    from debt_desk.app.meanings import Account
    from debt_desk.domain.evidence import EvidenceDocument

BANK_ROWS = (
    icbc_row(ICBC_DEBIT_HEADER, "消费", expense="25.00", party="支付宝-街角便利店"),
    icbc_row(ICBC_DEBIT_HEADER, "消费", expense="31.00", party="超市"),
    icbc_row(ICBC_DEBIT_HEADER, "他行汇入", income="800.00", party="张三"),
    icbc_row(ICBC_DEBIT_HEADER, "他行汇入", income="600.00", party="张三"),
)


def attach(desk: Desk, folder: Path, name: str, data: bytes) -> EvidenceDocument:
    path = folder / name
    path.write_bytes(data)
    return desk.evidence.attach(path)


@pytest.fixture
def bank(desk: Desk, tmp_path: Path) -> EvidenceDocument:
    return attach(desk, tmp_path, "hisdetail.csv", icbc(ICBC_DEBIT_HEADER, BANK_ROWS))


def account(desk: Desk, document: EvidenceDocument) -> Account:
    (one,) = desk.meanings.read(desk.meanings.inputs()).of(document.number or 0)
    return one


def classes(desk: Desk, document: EvidenceDocument) -> list[LineClass]:
    return [line.line_class for line in account(desk, document).told.statement.lines]


def test_what_the_wallet_tells_too_is_counted_there(
    desk: Desk, bank: EvidenceDocument, tmp_path: Path
) -> None:
    assert classes(desk, bank)[0] is LineClass.SPENDING
    row = alipay_row("支出", "25.00").replace("余额宝", "工商银行(9876)")
    wallet = attach(desk, tmp_path, "alipay.csv", alipay([row]))
    assert classes(desk, bank)[:2] == [LineClass.NEUTRAL, LineClass.SPENDING]
    assert classes(desk, wallet) == [LineClass.SPENDING]
    shown = account(desk, bank)
    assert shown.told.why[0] is Why.REPEATS
    books = desk.meanings.read(desk.meanings.inputs())
    at = shown.repeats[0]
    assert books.accounts[at.statement].document == wallet
    assert books.accounts[at.statement].read.lines[at.line].counterparty == "街角便利店"
    desk.evidence.remove(wallet.number or 0)
    assert classes(desk, bank)[0] is LineClass.SPENDING


def test_a_word_on_a_line_is_kept_and_taken_back(desk: Desk, bank: EvidenceDocument) -> None:
    line = account(desk, bank).read.lines[2]
    desk.meanings.reclass_line(bank, line, LineClass.LOAN_DRAWN)
    assert classes(desk, bank)[2:] == [LineClass.LOAN_DRAWN, LineClass.INCOME]
    assert desk.history.undo() == "meaning.change"
    assert classes(desk, bank)[2:] == [LineClass.INCOME, LineClass.INCOME]
    assert desk.history.redo() == "meaning.change"
    desk.meanings.reclass_line(bank, line, None)
    assert classes(desk, bank)[2] is LineClass.INCOME


def test_a_word_on_a_payee_holds_for_all_its_lines_and_for_incomes(
    desk: Desk, bank: EvidenceDocument
) -> None:
    assert "张三" in {source.payer for source in desk.incomes.sources()}
    line = account(desk, bank).read.lines[2]
    desk.meanings.reclass_payee(line, LineClass.OWN_TRANSFER)
    assert classes(desk, bank)[2:] == [LineClass.OWN_TRANSFER] * 2
    assert account(desk, bank).told.why[2:] == (Why.PAYEE, Why.PAYEE)
    assert "张三" not in {source.payer for source in desk.incomes.sources()}
    desk.meanings.reclass_payee(line, LineClass.LOAN_DRAWN)
    assert classes(desk, bank)[2:] == [LineClass.LOAN_DRAWN] * 2
    desk.meanings.reclass_payee(line, None)
    assert classes(desk, bank)[2:] == [LineClass.INCOME] * 2


def test_an_income_says_where_each_payment_stands(desk: Desk, tmp_path: Path) -> None:
    names = {"before": "旧公司", "now": "新公司", "summary": "工资", "shop": "超市"}
    data = example_statement(names, date(2026, 4, 20), TODAY)
    document = attach(desk, tmp_path, "hisdetail.csv", data)
    (source,) = (one for one in desk.incomes.sources() if one.payer == "新公司")
    desk.incomes.take([(source, source.reliable)])
    (line,) = desk.household.get().of_kind(LineKind.INCOME)
    read = account(desk, document).read
    paid = [one for one in reversed(read.lines) if one.counterparty == "新公司"]
    complete = set(read.complete_months())
    assert line.source.places == tuple(
        SourcePlace(document.number or 0, row=one.place.row)
        for one in sorted(paid, key=lambda one: one.day, reverse=True)
        if Month.of(one.day) in complete
    )
    assert len(line.source.places) == len(source.months)


def test_two_exports_of_one_account_count_once_and_pair_once(desk: Desk, tmp_path: Path) -> None:
    paid = [alipay_row("支出", "25.00", day="2025-02-03 10:00:00", party="街角便利店")]
    attach(desk, tmp_path, "alipay.csv", alipay([paid[0].replace("余额宝", "储蓄卡")]))
    first = attach(desk, tmp_path, "one.csv", icbc(ICBC_DEBIT_HEADER, BANK_ROWS[:3]))
    later = attach(desk, tmp_path, "two.csv", icbc(ICBC_DEBIT_HEADER, BANK_ROWS))
    assert account(desk, first).again == {0, 1, 2}
    assert account(desk, later).again == frozenset()
    wallet = account(desk, later).repeats[0]
    assert account(desk, first).repeats == {0: wallet}
    assert account(desk, first).told.why[0] is Why.REPEATS


def test_a_wallet_exported_as_table_and_workbook_counts_once(desk: Desk, tmp_path: Path) -> None:
    number = "4200002023202502031234567890"
    day = "2025-02-03 10:00:00"
    rows = [
        wechat_cells("商户消费", "支出", "8.00", day=day, number=number),
        wechat_cells("商户消费", "支出", "8.00", day=day, number=number[:-1] + "1"),
        wechat_cells("商户消费", "支出", "9.00", day=day, number=number[:-1] + "2"),
    ]
    spoilt = [[*row[:8], float(str(row[8])), *row[9:]] for row in rows]
    table = attach(desk, tmp_path, "wechat.csv", wechat_csv(rows))
    book = attach(desk, tmp_path, "wechat.xlsx", wechat_xlsx(spoilt))
    assert account(desk, table).again == {0, 1, 2}
    assert account(desk, book).again == frozenset()


def test_a_part_that_came_back_is_subtracted_once(desk: Desk, tmp_path: Path) -> None:
    """The wallet's payment says it, and so does the row of the card that the money went to."""
    row = wechat_cells("商户消费", "支出", "100.00", status="已退款(￥30.00)", number="42000020232")
    row[6] = "工商银行(9876)"
    wallet = attach(desk, tmp_path, "wechat.csv", wechat_csv([row]))
    (paid,) = account(desk, wallet).told.statement.lines
    assert paid.refunded == Money(30_00)
    back = icbc_row(ICBC_DEBIT_HEADER, "退款", income="30.00", party="财付通-小面馆")
    bank = attach(desk, tmp_path, "hisdetail.csv", icbc(ICBC_DEBIT_HEADER, [back]))
    assert classes(desk, bank) == [LineClass.REFUND]
    (paid,) = account(desk, wallet).told.statement.lines
    assert (paid.line_class, paid.refunded) == (LineClass.SPENDING, None)
    assert account(desk, wallet).read.lines[0].refunded == Money(30_00)


def test_several_lines_in_one_step(desk: Desk, bank: EvidenceDocument) -> None:
    lines = account(desk, bank).read.lines
    desk.meanings.reclass_lines([(bank, lines[1]), (bank, lines[3])], LineClass.NEUTRAL)
    assert classes(desk, bank)[1::2] == [LineClass.NEUTRAL] * 2
    assert desk.history.undo() == "meaning.change"
    assert LineClass.NEUTRAL not in classes(desk, bank)[1::2]
