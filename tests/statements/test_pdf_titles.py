"""Every title of a PDF statement, printed as its bank or wallet prints it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest

from debt_desk.domain.money import Money
from debt_desk.domain.statement import LineClass, Statement, StatementKind
from debt_desk.statements import detect
from debt_desk.wording.catalogue import Wording
from tests.statements.pdf_files import Print, ruled, unruled

if TYPE_CHECKING:
    from collections.abc import Callable

# What happened on an account: days after the first, yuan in cents, what, with whom.
EVENTS = (
    (0, 900000, "代发工资", "某某精密制造（苏州）有限公司"),
    (1, -12050, "快捷支付", "上海拉扎斯信息科技有限公司"),
    (1, -12050, "快捷支付", "上海拉扎斯信息科技有限公司"),
    (3, -100033, "信用卡还款", "张三"),
    (5, 12050, "退款", "重庆某某小额贷款有限公司某某分公司某某营业厅（花呗借呗还款专户）"),
    (8, 7, "结息", ""),
    (40, -186400, "转账", "房东 陈某某"),
    (41, 300000, "贷款放款", "某某消费金融有限公司"),
)
FIRST, OPENING = date(2025, 1, 10), 123456
CLOSING = OPENING + sum(cents for _, cents, *_ in EVENTS)
LABELS = {"in": (4, Money(1212057)), "out": (4, Money(310533))}


def yuan(cents: int, *, signed: bool = True) -> str:
    text = f"{abs(cents) / 100:,.2f}"
    return f"-{text}" if cents < 0 and signed else text


def events(times: int = 1) -> list[tuple[date, int, int, str, str]]:
    found, balance = [], OPENING
    for turn in range(times):
        for days, cents, what, party in EVENTS:
            balance += cents
            day = FIRST + timedelta(days=days + 60 * turn)
            found.append((day, cents, balance, what, party))
    return found


def _cmb(day: date, cents: int, balance: int, what: str, party: str) -> list[str]:
    who = f"{party} 62178801" if party else ""
    return [day.isoformat(), "CNY", yuan(cents), yuan(balance), what, who]


def _icbc(day: date, cents: int, balance: int, what: str, party: str) -> list[str]:
    sign = "+" if cents > 0 else ""
    own = "1102020201012345678"
    return [
        *(f"{day}\n10:33:42", own, "活期", "00000", "人民币", "钞", what, "1102"),
        *(sign + yuan(cents), yuan(balance), party or "（空）", "6217********8801", "快捷支付"),
    ]


def _ccb(day: date, cents: int, balance: int, what: str, party: str) -> list[str]:
    who = f"6217********8801/{party}" if party else ""
    return ["1", what, f"{day:%Y%m%d}", yuan(cents), yuan(balance), "***", who]


def _boc(day: date, cents: int, balance: int, what: str, party: str) -> list[str]:
    none = "-" * 19
    return [
        *(day.isoformat(), "08:24:32", "人民币", yuan(cents), yuan(balance), what, "手机银行"),
        *(none, none, party or none, "6217********8801", none),
    ]


def _abc(day: date, cents: int, balance: int, what: str, party: str) -> list[str]:
    sign = "+" if cents > 0 else ""
    amount = sign + yuan(cents).replace(",", "")
    return [
        *(f"{day:%Y%m%d}", "104841", what, amount, yuan(balance).replace(",", ""), party or "--"),
        *("0159004861", "掌上银行", "UA01"),
    ]


def _bocom(day: date, cents: int, balance: int, what: str, party: str) -> list[str]:
    side = "贷 Cr" if cents > 0 else "借 Dr"
    return [
        *("1", day.isoformat(), "10:00:00", what, side, yuan(cents, signed=False), yuan(balance)),
        *("123456789012345\n123", party, party or "批处理", ""),
    ]


def _psbc(day: date, cents: int, balance: int, what: str, party: str) -> list[str]:
    when = f"{day} 10:00:00"
    return [when, "手机银行", what, party, "6217********8801", yuan(cents), yuan(balance), "附注"]


def _spdb(day: date, cents: int, balance: int, what: str, party: str) -> list[str]:
    return [
        *(f"{day:%Y%m%d}", "101500", "6217921160538883", what, yuan(cents), yuan(balance)),
        *(party, "6222020000000001111", "网上支付"),
    ]


def _cmbc(day: date, cents: int, balance: int, what: str, party: str) -> list[str]:
    who = f"{party}/548582230" if party else ""
    return [
        *("借记卡", "", f"{day:%Y/%m/%d} 16:38:39", what, yuan(cents), yuan(balance), "转账"),
        *("跨行支付", "0001", who, "财付通"),
    ]


def _pingan(day: date, cents: int, balance: int, what: str, party: str) -> list[str]:
    who = f"{party} 6230580000008888" if party else ""
    return ["1", day.isoformat(), yuan(cents), yuan(balance), "深圳分行", what, "", who]


MARK = "仅供查询不得作为凭证0123456789"
BANKS: dict[str, tuple[Print, Callable[..., list[str]], Callable[..., bytes]]] = {
    "cmb": (
        Print(
            "招商银行交易流水",
            ("记账日期", "货币", "交易金额", "联机余额", "交易摘要", "对手信息"),
            (65, 40, 85, 75, 90, 170),
            ("2025-01-01 -- 2025-03-31", "户 名： 张三      账号： 6214830000001234"),
            ("——————————————", "温馨提示：本流水仅供参考。"),
            straddles=True,
            title_again=False,
        ),
        _cmb,
        unruled,
    ),
    "icbc": (
        Print(
            "中国工商银行借记账户历史明细（电子版）",
            (
                *("交易日期", "账号", "储种", "序号", "币种", "钞汇", "摘要", "地区"),
                *("收入/支出金额", "余额", "对方户名", "对方账号", "渠道"),
            ),
            (55, 90, 30, 35, 35, 30, 50, 35, 65, 65, 130, 90, 60),
            ("卡号 6212260000000001338 户名：张三 起止日期：2025-01-01 — 2025-03-31",),
            watermark=MARK,
        ),
        _icbc,
        ruled,
    ),
    "ccb": (
        Print(
            "中国建设银行个人活期账户全部交易明细",
            (
                *("序号", "摘要", "交易日期", "交易金额", "账户余额"),
                *("交易地点/附言", "对方账号与户名"),
            ),
            (30, 70, 60, 70, 70, 80, 200),
            (
                "卡号/账号:6214830000001234 客户名称:张三 币别:人民币元 起止日期:20250101-20250331",
                "当前时间段收支金额合计：人民币元； 总支出：3,105.33 总收入：12,120.57",
            ),
        ),
        _ccb,
        ruled,
    ),
    "boc": (
        Print(
            "中国银行交易流水明细清单",
            (
                *("记账日期", "记账时间", "币别", "金额", "余额", "交易名称", "渠道", "网点名称"),
                *("附言", "对方账户名", "对方卡号/账号", "对方开户行"),
            ),
            (55, 45, 40, 60, 60, 65, 55, 85, 85, 100, 90, 85),
            (
                "交易区间： 2025-01-01 至2025-03-31 客户姓名： 张三",
                "借记卡号： 6214830000001234 借方发生数： 3,105.33 贷方发生数： 12,120.57 行数: 8",
            ),
        ),
        _boc,
        ruled,
    ),
    "abc": (
        Print(
            "中国农业银行账户活期交易明细清单",
            (
                *("交易日期", "交易时间", "交易摘要", "交易金额", "本次余额", "对手信息"),
                *("日 志 号", "交易渠道", "交易附言"),
            ),
            (50, 45, 65, 65, 70, 115, 60, 50, 60),
            ("户名：张三 账户：6214830000001234", "币种：人民币", "起止日期：20250101-20250331"),
            title_below=True,
        ),
        _abc,
        unruled,
    ),
    "bocom": (
        Print(
            "交通银行个人客户交易清单",
            (
                *("Serial\nNum\n序号", "Trans Date\n交易日期", "Trans Time\n交易时间"),
                *("Trading Type\n交易类型", "Dc Flg\n借贷", "Trans Amt\n交易金额"),
                *("Balance\n余额", "Payment Receipt\nAccount\n对方账号"),
                *("Payment Receipt\nAccount Name\n对方户名", "Trading Place\n交易地点"),
                "Abstract\n摘要",
            ),
            (40, 55, 55, 60, 40, 65, 65, 90, 110, 110, 90),
            (
                "账号/卡号Account/Card No: 6214830000001234 户名Account Name: 李四",
                "查询起日Query Starting Date: 2025-01-01 查询止日Query Ending Date: 2025-03-31",
                "币种Currency: 人民币 CNY",
            ),
            watermark=MARK,
        ),
        _bocom,
        ruled,
    ),
    "psbc": (
        Print(
            "中国邮政储蓄银行借记账户历史明细",
            (
                *("交易时间", "交易渠道", "摘要", "对方户名", "对方账号", "交易金额"),
                *("账户余额", "附言"),
            ),
            (60, 60, 80, 130, 100, 70, 70, 70),
            ("户名：张三 卡号/账号：6214830000001234", "起止日期：2025-01-01至2025-03-31"),
        ),
        _psbc,
        ruled,
    ),
    "spdb": (
        Print(
            "上海浦东发展银行个人客户交易流水专用回单",
            (
                *("交易日期\nDate", "交易时间\nTime", "交易账号\nAccount", "交易名称\nName"),
                *("交易金额\nAmount", "账户余额\nBalance", "对手姓名\nCounter Party"),
                *("对手账号\nOpponent Account", "交易摘要\nSummary"),
            ),
            (60, 50, 95, 80, 70, 70, 130, 110, 70),
            ("户名: 张三 账号: 6214830000001234 起止日期: 20250101-20250331 币种:人民币",),
        ),
        _spdb,
        ruled,
    ),
    "cmbc": (
        Print(
            "个人账户对账单",
            (
                *("凭证类型", "凭证号码", "交易时间", "摘要", "交易金额", "账户余额", "现转标志"),
                *("交易渠道", "交易机构", "对方户名/账号", "对方行名"),
            ),
            (40, 45, 90, 100, 75, 70, 45, 50, 45, 150, 60),
            (
                "客户姓名:张三 客户账号:6214830000001234 产品名称:活期 币 种:人民币 钞汇标志:钞",
                "开户机构:中国民生银行股份有限公司广州珠江支行 账户账号:50000000000179924541",
                "起止日期:2025/01/01-2025/03/31 筛选条件:全部",
            ),
            ("______________________",),
            right=frozenset((4, 5)),
        ),
        _cmbc,
        unruled,
    ),
    "pingan": (
        Print(
            "平安银行个人账户交易明细清单",
            (
                *("序号", "交易日期", "交易金额", "余额", "交易地点", "摘要", "备注"),
                "交易对手信息\nCounterparty Information",
            ),
            (40, 70, 80, 80, 90, 90, 80, 200),
            (
                "Transaction Details List of Personal Account of Pingan Bank",
                "户名： 张三 卡号/账号： 6214830000001234 存款类型： 活期",
                "起始日期：2025-01-01 终止日期：2025-03-31",
            ),
            watermark=MARK,
            bold=True,
        ),
        _pingan,
        ruled,
    ),
}


def printed(bank: str, how: Print | None = None, times: int = 1, **kwargs: str) -> bytes:
    usual, row, draw = BANKS[bank]
    return draw(how or usual, [row(*event) for event in events(times)], **kwargs)


def read(data: bytes) -> Statement:
    (statement,) = detect.read_bytes(data, "流水.pdf")
    return statement


def check_account(statement: Statement, bank: str, times: int = 1) -> None:
    assert (statement.format, statement.institution) == (f"{bank}_pdf", bank)
    assert (statement.kind, statement.currency) == (StatementKind.ACCOUNT, "CNY")
    wanted = events(times)
    assert [
        (line.day, line.amount.cents * (1 if line.label == "in" else -1), line.balance)
        for line in statement.lines
    ] == [(day, cents, Money(balance)) for day, cents, balance, *_ in wanted]
    assert [line.counterparty for line in statement.lines] == [party for *_, party in wanted]
    for line, (*_, what, _party) in zip(statement.lines, wanted, strict=True):
        assert what in line.description
    assert (statement.opening, statement.closing) == (Money(OPENING), Money(wanted[-1][2]))
    assert statement.set_aside == ()
    assert [line.place.row for line in statement.lines] == list(range(1, len(wanted) + 1))


@pytest.mark.parametrize("bank", BANKS)
def test_a_statement_of_one_page(bank: str) -> None:
    statement = read(printed(bank))
    check_account(statement, bank)
    assert statement.sums_by_label() == LABELS
    assert statement.warnings == ()
    assert statement.account.endswith("1338" if bank == "icbc" else "1234")
    assert (statement.declared_from, statement.declared_to) == (
        date(2025, 1, 1),
        date(2025, 3, 31),
    )
    classes = [line.line_class for line in statement.lines]
    assert classes[:2] == [LineClass.INCOME, LineClass.SPENDING]
    assert classes[3:5] == [LineClass.DEBT_REPAYMENT, LineClass.REFUND]
    assert classes[7] is LineClass.LOAN_DRAWN


@pytest.mark.parametrize("bank", BANKS)
@pytest.mark.parametrize("rows_a_page", [3, 7])
def test_a_statement_of_many_pages(bank: str, rows_a_page: int) -> None:
    how = replace(BANKS[bank][0], rows_a_page=rows_a_page, notes=BANKS[bank][0].notes[:1])
    statement = read(printed(bank, how, times=2))
    check_account(statement, bank, times=2)
    last = statement.lines[-1].place
    assert (last.row, last.page) == (16, -(-16 // rows_a_page))


@pytest.mark.parametrize("bank", BANKS)
def test_later_pages_without_title_and_header(bank: str) -> None:
    how = replace(BANKS[bank][0], rows_a_page=3, title_again=False, header_again=False)
    check_account(read(printed(bank, how)), bank)


@pytest.mark.parametrize("bank", BANKS)
def test_slanted_watermarks_and_double_print_change_nothing(bank: str) -> None:
    how = replace(BANKS[bank][0], watermark="1234567890 工资 9,999.00", bold=True)
    check_account(read(printed(bank, how)), bank)


@pytest.mark.parametrize("bank", BANKS)
def test_the_other_kind_of_table(bank: str) -> None:
    usual, row, draw = BANKS[bank]
    if "\n" in "".join(usual.header):
        return  # a header of several lines needs the lines around its cells
    rows = [row(*event) for event in events()]
    other = ruled if draw is unruled else unruled
    check_account(read(other(replace(usual, straddles=False), rows)), bank)


@pytest.mark.parametrize("bank", [bank for bank in BANKS if BANKS[bank][2] is unruled])
@pytest.mark.parametrize("straddles", [True, False])
@pytest.mark.parametrize("aligned", ["left", "right", "centred"])
def test_columns_without_lines_wherever_their_text_stands(
    bank: str, straddles: bool, aligned: str
) -> None:
    money = [at for at, name in enumerate(BANKS[bank][0].header) if name[-2:] in ("金额", "余额")]
    how = replace(
        BANKS[bank][0],
        straddles=straddles,
        right=frozenset(money if aligned == "right" else ()),
        centred=aligned == "centred",
    )
    check_account(read(printed(bank, how)), bank)


def test_a_locked_statement_opens_with_its_password() -> None:
    data = printed("icbc", password="Abc123")
    (statement,) = detect.read_bytes(data, "流水.pdf", "Abc123")
    check_account(statement, "icbc")


def test_clock_method_and_reference_are_kept() -> None:
    line = read(printed("abc")).lines[0]
    assert (line.clock, line.method, line.reference) == (
        time(10, 48, 41),
        "掌上银行",
        "0159004861",
    )
    assert read(printed("cmbc")).lines[0].clock == time(16, 38, 39)
    assert read(printed("icbc")).lines[0].clock == time(10, 33, 42)
    assert read(printed("psbc")).lines[0].clock == time(10)


@pytest.mark.parametrize("bank", [*BANKS, "wechat", "alipay"])
def test_format_and_institution_have_names(bank: str) -> None:
    for language in ("zh_CN", "en"):
        words = Wording(language)
        assert words.has(f"format.{bank}_pdf")
        assert words.has(f"institution.{bank}")
