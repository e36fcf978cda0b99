from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from debt_desk.domain.money import Money
from debt_desk.statements import detect
from tests.statements.statement_files import WECHAT_HEAD, wechat_cells, wechat_csv, wechat_xlsx

if TYPE_CHECKING:
    from debt_desk.domain.statement import Statement


def read(*rows: list[object], head=WECHAT_HEAD) -> Statement:
    (statement,) = detect.read_bytes(wechat_csv(rows, head), "wechat.csv")
    return statement


def read_xlsx(*sheets: list[list[object]]) -> Statement:
    (statement,) = detect.read_bytes(wechat_xlsx(*sheets), "wechat.xlsx")
    return statement


def test_a_row_is_read_with_everything_it_says() -> None:
    row = wechat_cells(
        "商户消费", "支出", "¥28.16", what="米线", number="4200001", merchant="1298", remark="加辣"
    )
    statement = read(row)
    (line,) = statement.lines
    assert (line.day, line.clock, line.place.row) == (date(2025, 2, 3), time(10), 8)
    assert (line.label, line.amount, line.reference) == ("支出", Money(2816), "4200001")
    assert (line.counterparty, line.description) == ("小面馆", "商户消费 · 米线 · 加辣")
    assert (statement.format, statement.institution) == ("wechat_csv", "wechat")
    assert statement.account == "晓***学"
    assert statement.warnings == ()


def test_a_byte_order_mark_changes_nothing() -> None:
    data = b"\xef\xbb\xbf" + wechat_csv([wechat_cells("商户消费", "支出", "1.00")])
    (statement,) = detect.read_bytes(data, "wechat.csv")
    assert (statement.lines[0].place.row, statement.warnings) == (8, ())


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (wechat_cells("零钱提现", "/", "100.10", remark="服务费¥0.10"), "own_transfer"),
        (wechat_cells("零钱提现", "/", "100.10", status="提现失败，已退回零钱"), "void"),
        (wechat_cells("零钱充值", "/", "5.00"), "own_transfer"),
        (wechat_cells("转入零钱通-来自零钱", "/", "5.00", party="/"), "own_transfer"),
        (wechat_cells("零钱通转出-到工商银行(9876)", "/", "5.00"), "own_transfer"),
        (wechat_cells("购买理财通", "/", "5.00", party="理财通"), "own_transfer"),
        (wechat_cells("信用卡还款", "/", "5.00"), "debt_repayment"),
        (wechat_cells("微粒贷还款", "/", "5.00", party="微粒贷"), "debt_repayment"),
        (wechat_cells("微粒贷借款", "/", "5.00", party="微粒贷"), "loan_drawn"),
        (wechat_cells("其他", "收入", "5.00", party="微粒贷"), "loan_drawn"),
        (wechat_cells("转账", "收入", "5.00", status="已存入零钱"), "income"),
        (wechat_cells("美团-退款", "收入", "5.00", status="已退款"), "refund"),
        (wechat_cells("亲属卡交易", "支出", "5.00"), "spending"),
        (wechat_cells("转账", "支出", "5.00", status="对方已退还"), "void"),
        (wechat_cells("商户消费", "支出", "5.00", status="已全额退款"), "void"),
        (wechat_cells("商户消费", "支出", "0.00"), "neutral"),
        (wechat_cells("未知种类", "/", "5.00"), "neutral"),
    ],
)
def test_each_row_has_its_class(row: list[object], expected: str) -> None:
    assert [line.line_class.value for line in read(row).lines] == [expected]


LATER = "2025-02-04 10:00:00"


def spent(statement: Statement) -> Money:
    (month,) = statement.months()
    return month.spending


def test_a_refund_told_twice_is_subtracted_once() -> None:
    paid = wechat_cells("商户消费", "支出", "30.00", status="已退款(￥10.00)", merchant="M12345678")
    refund = wechat_cells("小面馆-退款", "收入", "10.00", day=LATER, merchant="M12345678")
    statement = read(refund, paid)
    assert spent(statement) == Money(2000)
    assert statement.sums_by_label() == {"收入": (1, Money(1000)), "支出": (1, Money(3000))}
    assert statement.sums_by_class() == {"refund": (1, Money(1000)), "spending": (1, Money(3000))}


def test_a_refund_told_only_by_the_status_is_subtracted_too() -> None:
    statement = read(wechat_cells("商户消费", "支出", "30.00", status="已退款(￥10.00)"))
    assert spent(statement) == Money(2000)
    assert statement.lines[0].refunded == Money(1000)
    assert statement.sums_by_class() == {"spending": (1, Money(3000)), "refund": (1, Money(1000))}


def test_a_refund_of_which_the_rows_tell_a_part() -> None:
    paid = wechat_cells("商户消费", "支出", "30.00", status="已退款(￥25.00)", merchant="M12345678")
    refund = wechat_cells("小面馆-退款", "收入", "10.00", day=LATER, merchant="M12345678")
    assert spent(read(refund, paid)) == Money(500)


@pytest.mark.parametrize("party", ["房东", "/"])
def test_a_returned_transfer_and_its_refund_row_cancel_out(party: str) -> None:
    back = wechat_cells("转账-退款", "收入", "500", day=LATER, party=party, status="已全额退款")
    paid = wechat_cells("转账", "支出", "500", party="房东", status="对方已退还")
    statement = read(back, paid)
    assert [line.line_class.value for line in statement.lines] == ["refund", "spending"]
    assert spent(statement) == Money(0)


def test_blacked_out_numbers_do_not_pair_strangers() -> None:
    one = wechat_cells(
        "商户消费", "支出", "30.00", party="甲店", status="已全额退款", merchant="xxxx"
    )
    two = wechat_cells("乙店-退款", "收入", "30.00", party="乙店", day=LATER, merchant="xxxx")
    assert [line.line_class.value for line in read(one, two).lines] == ["void", "refund"]


def test_a_failed_line_count_names_the_neutral_total_by_its_word() -> None:
    head = (*WECHAT_HEAD, "共2笔记录,,,,,,,,,,", "中性交易：1笔 9.00元,,,,,,,,,,")
    statement = read(wechat_cells("零钱提现", "/", "5.00"), head=head)
    assert [(warning.what, warning.data.get("label")) for warning in statement.warnings] == [
        ("rows_differ", None),
        ("totals_differ", "中性交易"),
    ]


def test_numbers_and_dates_of_a_workbook() -> None:
    stamp = datetime.fromisoformat("2025-02-03 04:14:40")
    statement = read_xlsx(
        [
            wechat_cells("商户消费", "支出", 28.16, day=stamp),
            wechat_cells("商户消费", "支出", 0.1 + 0.2, day=45691.5),
            wechat_cells("商户消费", "支出", "¥12.00", number=4200001234567890.0),
            wechat_cells("商户消费", "支出", 12, number=4.2e27, merchant=3985734),
        ]
    )
    assert statement.format == "wechat_xlsx"
    assert [line.amount.cents for line in statement.lines] == [2816, 30, 1200, 1200]
    assert (statement.lines[0].day, statement.lines[0].clock) == (date(2025, 2, 3), time(4, 14, 40))
    assert (statement.lines[1].day, statement.lines[1].clock) == (date(2025, 2, 3), time(12))
    assert [line.reference for line in statement.lines[2:]] == ["4200001234567890", "4.2e+27"]
    assert [line.place.row for line in statement.lines] == [8, 9, 10, 11]
    assert statement.lines[0].place.sheet == "Sheet"


def test_a_sheet_that_repeats_the_other_counts_once() -> None:
    text = [wechat_cells("商户消费", "支出", f"¥{n}.00", number=f"42{n}\t") for n in (1, 2, 2)]
    numbers = [wechat_cells("商户消费", "支出", n, number=4.2e27) for n in (1, 2, 2)]
    statement = read_xlsx(text, numbers)
    assert statement.sums_by_label() == {"支出": (3, Money(500))}
    assert statement.set_aside == ()
    (warning,) = statement.warnings
    assert (warning.what, warning.data) == ("sheet_repeats", {"sheet": "Sheet1", "rows": 3})


def test_the_short_form_of_its_table() -> None:
    text = (
        "微信支付账单明细,,,,\n微信昵称：[晓明],,,,\n"
        "交易时间,交易类型,收/支,金额(元),当前状态\n"
        "2025-02-03 12:34:56,商户消费,支出,￥123.45,支付成功\n"
        "2025-02-03 23:59:59,零钱提现,/,￥0.03,提现已到账\n"
    )
    (statement,) = detect.read_bytes(text.encode(), "wechat.csv")
    assert statement.sums_by_class() == {
        "spending": (1, Money(12345)),
        "own_transfer": (1, Money(3)),
    }
    assert (statement.set_aside, statement.warnings) == ((), ())


def test_two_sheets_without_a_row_in_common_are_two_parts() -> None:
    statement = read_xlsx(
        [wechat_cells("商户消费", "支出", 1)], [wechat_cells("商户消费", "支出", 2)]
    )
    assert statement.sums_by_label() == {"支出": (2, Money(300))}
    assert (statement.set_aside, statement.warnings) == ((), ())


def test_two_sheets_that_overlap_in_part() -> None:
    first = [wechat_cells("商户消费", "支出", n) for n in (1, 2)]
    second = [wechat_cells("商户消费", "支出", n) for n in (2, 3)]
    statement = read_xlsx(first, second)
    assert statement.sums_by_label() == {"支出": (3, Money(600))}
    ((place, why),) = [(aside.place, aside.why) for aside in statement.set_aside]
    assert (place.sheet, place.row, why) == ("Sheet1", 8, "on_another_sheet")


def test_a_cell_in_the_last_corner_of_a_sheet_is_let_pass() -> None:
    book = load_workbook(io.BytesIO(wechat_xlsx([wechat_cells("商户消费", "支出", 1)])))
    book.active["XFD1048576"] = "远"
    file = io.BytesIO()
    book.save(file)
    (statement,) = detect.read_bytes(file.getvalue(), "far.xlsx")
    assert len(statement.lines) == 1
