"""Lines to type in: what is taken, what is said, when."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QWidget

from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.money import Money
from debt_desk.errors import InputError
from debt_desk.ui.widgets.date_edit import DateEdit, read_date
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.money_edit import MoneyEdit


@pytest.fixture
def money(qtbot, theme, wording):
    edit = MoneyEdit("test.amount", "Amount", wording)
    qtbot.addWidget(edit)
    edit.show()
    return edit


@pytest.fixture
def day(qtbot, theme, wording):
    edit = DateEdit("test.day", "Day", wording)
    qtbot.addWidget(edit)
    edit.show()
    return edit


def test_an_amount_is_grouped_when_it_is_finished(qtbot, money):
    qtbot.keyClicks(money.line, "28765.43")
    with qtbot.waitSignal(money.committed) as said:
        qtbot.keyClick(money.line, Qt.Key.Key_Return)
    assert said.args == [Money(2876543)]
    assert money.line.text() == "28,765.43"
    assert money.money() == Money(2876543)


def test_a_wrong_amount_is_explained_below_and_not_committed(qtbot, money):
    said = []
    money.committed.connect(said.append)
    qtbot.keyClicks(money.line, "twelve")
    assert money.problem.isHidden(), "nobody is interrupted while typing"
    qtbot.keyClick(money.line, Qt.Key.Key_Return)
    assert money.problem.isVisible()
    assert "twelve" in money.problem.text()
    assert money.money() is None
    assert said == []
    money.line.selectAll()
    qtbot.keyClicks(money.line, "12")
    assert money.problem.isHidden(), "the sentence goes as soon as the amount is good"


def test_a_negative_amount_is_refused_unless_it_makes_sense(qtbot, money):
    qtbot.keyClicks(money.line, "-5")
    qtbot.keyClick(money.line, Qt.Key.Key_Return)
    assert money.problem.isVisible()


def test_an_empty_line_is_no_amount(qtbot, money):
    money.set_money(Money(100))
    money.line.selectAll()
    qtbot.keyClick(money.line, Qt.Key.Key_Delete)
    with qtbot.waitSignal(money.committed) as said:
        qtbot.keyClick(money.line, Qt.Key.Key_Return)
    assert said.args == [None]


def test_leaving_an_unchanged_line_says_nothing(qtbot, money):
    money.set_money(Money(100))
    said = []
    money.committed.connect(said.append)
    qtbot.keyClicks(money.line, "0")
    qtbot.keyClick(money.line, Qt.Key.Key_Backspace)
    qtbot.keyClick(money.line, Qt.Key.Key_Return)
    assert said == []


def test_a_refresh_leaves_what_is_being_typed(qtbot, money):
    money.set_money(Money(100))
    money.line.setFocus()
    qtbot.waitUntil(money.line.hasFocus)
    money.line.selectAll()
    qtbot.keyClicks(money.line, "77")
    money.set_money(Money(100))
    assert money.line.text() == "77"
    money.set_money(Money(200))
    assert money.line.text() == "2.00", "another value replaces it"


@pytest.mark.parametrize(
    "text",
    ["2026-12-01", "2026/12/1", "20261201", "2026年12月1日", "２０２６－１２－０１", " 2026.12.1 "],
)
def test_dates_as_people_write_them(text):
    assert read_date(text) == date(2026, 12, 1)


@pytest.mark.parametrize("text", ["2026-02-30", "tomorrow", "12-01", "1.12.2026", "1826-12-01"])
def test_what_is_no_date(text):
    with pytest.raises(InputError):
        read_date(text)


def test_a_date_may_be_unknown(qtbot, day):
    day.set_day(date(2026, 12, 1))
    assert day.line.text() == "2026-12-01"
    day.line.selectAll()
    qtbot.keyClick(day.line, Qt.Key.Key_Delete)
    with qtbot.waitSignal(day.committed) as said:
        qtbot.keyClick(day.line, Qt.Key.Key_Return)
    assert said.args == [None]
    assert day.day() is None


def test_a_date_from_the_calendar(qtbot, day):
    day.set_day(date(2026, 12, 1))
    button = day.findChild(QWidget, "test.day.calendar")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    calendar = day.findChild(QWidget, "test.day.days").findChild(QTableView)
    qtbot.keyClick(calendar, Qt.Key.Key_Right)
    with qtbot.waitSignal(day.committed) as said:
        qtbot.keyClick(calendar, Qt.Key.Key_Return)
    assert said.args == [date(2026, 12, 2)]
    assert day.line.text() == "2026-12-02"


def test_a_choice_by_keyboard_in_the_reader_s_words(qtbot, theme, wording):
    combo = EnumCombo("test.kind", "Kind", CreditorKind, wording)
    qtbot.addWidget(combo)
    combo.show()
    with qtbot.waitSignal(combo.chosen) as said:
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert said.args == [CreditorKind.BANK_LOAN]
    assert combo.currentText() == wording.label(CreditorKind.BANK_LOAN)
    combo.set_member(CreditorKind.PERSON)
    assert combo.member() is CreditorKind.PERSON
