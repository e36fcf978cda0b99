"""The Statements page, used as a person uses it: look, narrow, choose, correct, go to the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from debt_desk.domain.calendar import Month, months_between
from debt_desk.domain.money import Money
from debt_desk.domain.statement import LineClass, StatementWarning
from debt_desk.ui.books.ledger import MonthBar
from debt_desk.ui.books.months_chart import MonthsChart
from debt_desk.ui.books.notices import Notice
from debt_desk.ui.books.statement_view import StatementView
from debt_desk.ui.books.written import Column
from debt_desk.ui.evidence.books_page import BooksPage
from tests.statements.statement_files import (
    ALIPAY_HEAD,
    ICBC_DEBIT_HEADER,
    alipay,
    alipay_row,
    icbc,
    icbc_row,
)
from tests.ui.hands import CONTROL, SHIFT, type_text

LEFT = Qt.MouseButton.LeftButton
HEAD = [line.replace("2025-03-31", "2025-02-28") for line in ALIPAY_HEAD]
WALLET = (
    alipay_row("支出", "25.00", day="2025-01-05 10:00:00", party="街角便利店", number="11"),
    alipay_row("支出", "40.00", day="2025-01-09 10:00:00", party="永辉超市", number="12"),
    alipay_row("收入", "900.00", day="2025-02-03 10:00:00", party="张三", number="13"),
    alipay_row("支出", "31.00", day="2025-02-04 10:00:00", party="街角便利店", number="14"),
    alipay_row("不计收支", "5.00", day="2025-02-05 10:00:00", status="退款成功", number="15"),
    alipay_row("支出", "kaputt", day="2025-02-06 10:00:00", number="16"),
)
BANK = (
    icbc_row(ICBC_DEBIT_HEADER, "工资", income="5000.00", day="2025-02-10", party="新公司"),
    icbc_row(ICBC_DEBIT_HEADER, "消费", expense="31.00", day="2025-02-04", party="支付宝-便利店"),
    icbc_row(ICBC_DEBIT_HEADER, "消费", expense="1200.00", day="2025-02-01", party="房东"),
)


@pytest.fixture
def attached(desk, tmp_path):
    """A wallet's export and a bank's; one payment stands in both."""
    wallet = [row.replace("余额宝", "储蓄卡") for row in WALLET]
    files = {"alipay.csv": alipay(wallet, head=HEAD), "icbc.csv": icbc(ICBC_DEBIT_HEADER, BANK)}
    numbers = []
    for name, data in files.items():
        path = tmp_path / name
        path.write_bytes(data)
        numbers.append(desk.evidence.attach(path).number)
    return numbers


@pytest.fixture
def page(qtbot, context):
    shown = BooksPage(context)
    qtbot.addWidget(shown)
    shown.resize(1100, 760)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture
def view(qtbot, attached, page):
    shown = page.statements
    qtbot.waitUntil(shown.table.isVisible)
    return shown


def cells(view, column):
    model = view.table.lines
    return [model.index(row, column).data() for row in range(model.rowCount())]


def pick(qtbot, box, text):
    """Choose in a box with the keyboard."""
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText() == text:
            return
        qtbot.keyClick(box, Qt.Key.Key_Down)
    raise AssertionError(text)


def choose(view, payee):
    row = cells(view, Column.PAYEE).index(payee)
    view.table.setFocus()
    view.table.selectRow(row)
    return row


def mean(qtbot, view, key, *, of_payee=False):
    """F2, then the number of the class."""
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    menu = view.findChildren(QMenu, "books.meaning.menu")[-1]
    if of_payee:
        menu = menu.findChild(QMenu, "books.meaning.payee")
    before = view._ledger
    action = next(one for one in menu.actions() if one.text().startswith(f"&{key}"))
    assert action.isEnabled()
    action.trigger()
    menu.close()
    qtbot.waitUntil(lambda: view._ledger is not before)


def test_before_the_first_statement_the_page_says_what_it_is_for(qtbot, page, desk, tmp_path):
    qtbot.waitUntil(page.empty.isVisible)
    with qtbot.waitSignal(page.documents_wanted):
        qtbot.mouseClick(page.empty.action, LEFT)
    path = tmp_path / "icbc.csv"
    path.write_bytes(icbc(ICBC_DEBIT_HEADER, BANK))
    desk.evidence.attach(path)
    qtbot.waitUntil(page.statements.table.isVisible)
    desk.history.undo()
    qtbot.waitUntil(page.empty.isVisible)


def test_all_accounts_newest_first_and_nothing_counts_twice(view):
    days = cells(view, Column.DAY)
    assert days == sorted(days, reverse=True)
    row = cells(view, Column.PAYEE).index("支付宝-便利店")
    assert cells(view, Column.OUT)[row] == "(31.00)"
    assert "repeats a wallet" in cells(view, Column.MEANING)[row]
    text = view.sums.shown.text()
    assert "out ¥1,296.00" in text  # 25 + 40 + 31 + 1200, the 31 once
    assert "in ¥5,905.00" in text
    assert "income ¥5,900.00" in text
    assert "living costs ¥1,291.00" in text
    assert "8 rows read + 1 set aside = 9 rows in the file" in view.rows_read.text()


def test_one_account_shows_its_own_rows_in_full(qtbot, view):
    bank = next(
        t
        for n in range(view.bar.accounts.count())
        if "ICBC" in (t := view.bar.accounts.itemText(n))
    )
    pick(qtbot, view.bar.accounts, bank)
    assert cells(view, Column.PAYEE) == ["新公司", "支付宝-便利店", "房东"]
    assert cells(view, Column.OUT)[1] == "31.00"
    assert "out ¥1,231.00" in view.sums.shown.text()
    assert "living costs ¥1,200.00" in view.sums.shown.text()
    assert view.table.isColumnHidden(Column.ACCOUNT)


def test_wages_are_called_so(view):
    assert cells(view, Column.MEANING)[0] == "Income · wages"


@pytest.mark.parametrize(
    ("typed", "payees"),
    [
        ("永辉", {"永辉超市"}),
        ("1,200", {"房东"}),
        ("2025-02-10", {"新公司"}),
        ("街角 31", {"街角便利店"}),
        ("nothing", set()),
    ],
)
def test_lines_are_found_while_typing(qtbot, view, typed, payees):
    type_text(qtbot, view.bar.text, typed)
    assert set(cells(view, Column.PAYEE)) == payees
    view.bar.text.clear()
    assert view.table.lines.rowCount() == 8


def test_lines_of_one_meaning(qtbot, view):
    pick(qtbot, view.bar.meanings, "Refund")
    assert cells(view, Column.IN) == ["5.00"]
    pick(qtbot, view.bar.meanings, "Changed by you")
    assert view.table.lines.rowCount() == 0


def test_a_bar_shows_its_lines_and_says_what_is_missing(qtbot, view):
    chart = view.months.chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert view.bar.wanted().months == (Month(2025, 2), Month(2025, 2))
    assert {day[:7] for day in cells(view, Column.DAY)} == {"2025-02"}
    assert "incomplete" in view.months.reading.text()
    assert "ICBC" in view.months.reading.text()
    qtbot.keyClick(chart, Qt.Key.Key_Left, SHIFT)
    assert view.bar.wanted().months == (Month(2025, 1), Month(2025, 2))
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert view.bar.wanted().months is None
    plot = chart._plot()
    january = QPoint(int(plot.left() + plot.width() / 4), int(plot.center().y()))
    qtbot.mouseClick(chart, LEFT, pos=january)
    assert set(cells(view, Column.PAYEE)) == {"街角便利店", "永辉超市"}
    qtbot.mouseClick(chart, LEFT, pos=january)
    assert view.table.lines.rowCount() == 8


def test_a_year_of_months_at_a_time_and_a_large_sum_of_long_ago_flattens_nothing(qtbot):
    chart = MonthsChart("chart")
    qtbot.addWidget(chart)
    chart.resize(500, 200)
    months = months_between(Month(2024, 1), Month(2026, 3))
    far = [Money(900_000_00 if month == months[0] else 1_000_00) for month in months]
    bars = [MonthBar(m, sum, Money(0), frozenset()) for m, sum in zip(months, far, strict=True)]
    chart.show_bars(bars, None, "incomplete")
    chart.show()
    qtbot.waitExposed(chart)
    assert [bar.month for bar in chart.shown] == list(months[-12:])
    assert chart._marks()[-1].cents <= 1_500_00
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.shown[0].month == months[0]
    assert chart._marks()[-1].cents >= 900_000_00
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.shown[-1].month == months[-1]
    picture = chart.grab().toImage()
    edge = {picture.pixelColor(picture.width() - 1, y).name() for y in range(100, 140)}
    assert len(edge) == 1  # no letter of the last name is cut off


def test_a_month_in_which_more_came_back_than_was_spent_names_the_refund(
    qtbot, page, desk, tmp_path
):
    rows = (
        *WALLET[:2],
        alipay_row(
            "不计收支",
            "80.00",
            day="2025-02-05 10:00:00",
            status="退款成功",
            number="17",
            party="永辉超市",
        ),
        WALLET[4],
    )
    path = tmp_path / "alipay.csv"
    path.write_bytes(alipay(rows, head=HEAD))
    desk.evidence.attach(path)
    view = page.statements
    qtbot.waitUntil(view.table.isVisible)
    told = (
        "February 2025: ¥85.00 more came back than was spent, so living costs are below zero."
        " The largest refund: 5 February 2025, 永辉超市, ¥80.00"
    )
    assert told in view.months.reading.text()
    row = next(one.place.row for one in view._ledger.lines if one.amount.cents == 80_00)
    assert f"row {row})" in view.months.reading.text()
    pick(qtbot, view.bar.months, "January 2025")
    assert "below zero" not in view.months.reading.text()
    assert "more came back" not in view.sums.shown.text()
    pick(qtbot, view.bar.months, "February 2025")
    assert told in view.months.reading.text()
    assert "more came back" in view.sums.shown.text()


def test_the_months_as_a_table(qtbot, view):
    qtbot.mouseClick(view.months.as_table, LEFT)
    table = view.months.table
    assert table.isVisible()
    model = table.model()
    assert [model.index(0, c).data() for c in range(3)] == ["January 2025", "0.00", "65.00"]
    table.setFocus()
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert view.bar.months.currentText().startswith("January 2025")


def test_any_column_sorts_and_the_chosen_line_stays_chosen(qtbot, view):
    choose(view, "房东")
    header = view.table.horizontalHeader()
    x = header.sectionViewportPosition(Column.OUT) + 5
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(x, 5))
    outs = [
        0 if not text else float(text.strip("()").replace(",", ""))
        for text in cells(view, Column.OUT)
    ]
    assert outs in (sorted(outs), sorted(outs, reverse=True))
    assert view.table.lines.words.ledger.lines[view.table.current()].counterparty == "房东"
    view._sort_by(Column.MEANING)
    meanings = cells(view, Column.MEANING)
    assert meanings[0].startswith("Income")
    assert view.table.chosen_lines() == [view.table.current()]


def test_sums_follow_what_is_chosen(qtbot, view):
    assert "Choose lines" in view.sums.chosen.text()
    choose(view, "永辉超市")
    assert view.sums.chosen.text() == "Spending – by the program's rules"
    qtbot.keyClick(view.table, Qt.Key.Key_A, CONTROL)
    assert view.sums.chosen.text().split(": ", 1)[1] == view.sums.shown.text().split(": ", 1)[1]


def test_rows_are_copied_with_tabs(qtbot, view):
    choose(view, "房东")
    qtbot.keyClick(view.table, Qt.Key.Key_C, CONTROL)
    cells_copied = QGuiApplication.clipboard().text().split("\t")
    assert cells_copied[:5] == ["2025-02-01", "房东", "消费", "", "1,200.00"]


def test_a_line_means_something_else_and_undo_takes_it_back(qtbot, view, desk, context):
    choose(view, "张三")
    mean(qtbot, view, 6)
    row = cells(view, Column.PAYEE).index("张三")
    assert cells(view, Column.MEANING)[row] == "Loan drawn · changed"
    assert "income ¥5,000.00" in view.sums.shown.text()
    assert context.notices.history[-1].undo
    before = view._ledger
    desk.history.undo()
    qtbot.waitUntil(lambda: view._ledger is not before)
    assert "income ¥5,900.00" in view.sums.shown.text()


def test_all_lines_of_a_payee_and_back_to_the_rules(qtbot, view):
    view.table.setFocus()
    view.table.selectRow(cells(view, Column.DAY).index("2025-01-05"))
    mean(qtbot, view, 4, of_payee=True)
    told = dict(zip(cells(view, Column.DAY), cells(view, Column.MEANING), strict=True))
    assert told["2025-01-05"] == "Between own accounts · changed"
    assert "living costs ¥1,235.00" in view.sums.shown.text()
    assert "you changed this payee" in view.sums.chosen.text()
    mean(qtbot, view, 0, of_payee=True)
    assert "living costs ¥1,291.00" in view.sums.shown.text()


def test_several_lines_at_once(qtbot, view):
    qtbot.keyClick(view.table, Qt.Key.Key_A, CONTROL)
    mean(qtbot, view, 7)
    assert all("Neutral" in text for text in cells(view, Column.MEANING))
    assert "income ¥0.00" in view.sums.shown.text()


def test_enter_shows_the_line_in_its_file(qtbot, view, showed, attached):
    choose(view, "房东")
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    (number, place) = showed[-1]
    assert number == attached[1]
    line = view.table.lines.words.ledger.lines[view.table.current()]
    assert place == line.place


def test_a_row_set_aside_is_shown_in_its_file(qtbot, view, showed, attached):
    view.parts.setCurrentWidget(view.aside)
    model = view.aside.model()
    assert model.rowCount() == 1
    index = model.index(0, 0)
    qtbot.mouseClick(view.aside.viewport(), LEFT, pos=view.aside.visualRect(index).center())
    assert showed[-1][0] == attached[0]
    assert str(showed[-1][1].row) == model.index(0, 1).data()


def test_a_notice_points_at_its_line_even_where_a_filter_hides_it(qtbot, view):
    notices = [view.notices.rows.at(n) for n in range(view.notices.rows.rowCount())]
    assert notices
    type_text(qtbot, view.bar.text, "nothing")
    ledger = view._ledger
    account = ledger.accounts[1]
    row = account.read.lines[2].place.row
    view.notices.wanted.emit(Notice(StatementWarning("balance_break", row), account))
    assert view.bar.text.text() == ""
    assert ledger.lines[view.table.current()].counterparty == "房东"


def test_days_between_two_files_are_named(qtbot, view, desk, tmp_path):
    before = view._ledger
    path = tmp_path / "later.csv"
    head = [
        line.replace("2025-01-01", "2025-06-01").replace("2025-03-31", "2025-06-30")
        for line in ALIPAY_HEAD
    ]
    rows = [alipay_row("支出", "1.00", day="2025-06-05 10:00:00", number="99")]
    path.write_bytes(alipay(rows, head=head))
    desk.evidence.attach(path)
    qtbot.waitUntil(lambda: view._ledger is not before)
    model = view.notices.model()
    said = [model.index(row, 2).data() for row in range(model.rowCount())]
    assert any("1 March 2025 to 31 May 2025" in text for text in said)


def test_one_documents_own_statements(qtbot, context, desk, attached):
    shown = StatementView(context)
    qtbot.addWidget(shown)
    shown.show()
    shown.show_document(desk.evidence.get(attached[1]))
    qtbot.waitUntil(shown.table.isVisible)
    assert cells(shown, Column.PAYEE) == ["新公司", "支付宝-便利店", "房东"]
    told = shown.table.lines.words
    assert "document no. 1" in told.why(1)
    shown.show_document(desk.evidence.get(attached[0]))
    qtbot.waitUntil(lambda: shown.table.isVisible() and "永辉超市" in cells(shown, Column.PAYEE))


def test_the_same_rows_of_two_exports_are_shown_once(qtbot, view, desk, tmp_path):
    before = view._ledger
    path = tmp_path / "again.csv"
    path.write_bytes(
        icbc(
            ICBC_DEBIT_HEADER,
            [
                *BANK,
                icbc_row(ICBC_DEBIT_HEADER, "消费", expense="2.00", day="2025-02-11", party="书店"),
            ],
        )
    )
    desk.evidence.attach(path)
    qtbot.waitUntil(lambda: view._ledger is not before)
    assert cells(view, Column.PAYEE).count("房东") == 1
    assert view.table.lines.rowCount() == 9
    assert "later file tells them again: 3" in view.sums.shown.text()


def test_a_menu_on_the_row_has_everything(qtbot, view):
    row = choose(view, "房东")
    place = view.table.visualRect(view.table.lines.index(row, 1)).center()
    view.table.customContextMenuRequested.emit(place)
    menu = view.findChild(QMenu, "books.menu")
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Sho&w in the file", "M&eaning", "&Copy", "Select &all", "&Sort by"]
    menu.close()


def test_a_thousand_lines_and_more_are_copied_in_the_background(qtbot, context, desk, tmp_path):
    rows = [alipay_row("支出", "1.00", number=str(n), party=f"店{n}") for n in range(1500)]
    path = tmp_path / "long.csv"
    path.write_bytes(alipay(rows))
    document = desk.evidence.attach(path)
    shown = StatementView(context)
    qtbot.addWidget(shown)
    shown.show()
    shown.show_document(document)
    qtbot.waitUntil(shown.table.isVisible)
    shown.table.setFocus()
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(shown.table, Qt.Key.Key_A, CONTROL)
    assert "1,500 ·" in shown.sums.chosen.text()
    assert "out ¥1,500.00" in shown.sums.chosen.text()
    qtbot.keyClick(shown.table, Qt.Key.Key_C, CONTROL)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().count("\n") == 1499)
    assert context.notices.history[-1].text == "Copied 1,500 lines."
    qtbot.keyClick(shown.table, Qt.Key.Key_F2)
    menu = shown.findChild(QMenu, "books.meaning.menu")
    assert not menu.actions()[1].isEnabled()
    menu.close()


def test_what_is_kept_of_the_class_is_the_users_word(qtbot, view, desk):
    choose(view, "张三")
    mean(qtbot, view, 2)
    books = desk.meanings.read(desk.meanings.inputs())
    lines = [line for account in books.accounts for line in account.told.statement.lines]
    (said,) = (line.line_class for line in lines if line.counterparty == "张三")
    assert said is LineClass.SPENDING


def test_the_models_keep_the_rules_of_models(qtmodeltester, view):
    for model in (view.table.lines, view.notices.rows, view.aside.rows, view.months.cells):
        qtmodeltester.check(model)
