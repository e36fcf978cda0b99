"""The Situation tab, used as a person uses it: keys and clicks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from debt_desk.app.example_statement import example_statement
from debt_desk.domain.case import Case
from debt_desk.domain.debt import Balance, Debt, Part
from debt_desk.domain.household import (
    Cause,
    Hardship,
    HouseholdLine,
    LineKind,
    Period,
    Source,
    SourceKind,
    Topic,
)
from debt_desk.domain.money import Money
from debt_desk.ui.situation.income_dialog import IncomeDialog
from debt_desk.ui.situation.lines_model import Column
from debt_desk.ui.situation.situation_tab import SituationTab
from debt_desk.ui.situation.source_dialog import SourceDialog
from debt_desk.ui.widgets.cards import HowPopup
from debt_desk.ui.widgets.edit_cells import PROBLEM_ROLE, ChoiceEditor
from tests.ui.hands import press, type_text

SINCE = date(2026, 4, 20)
NAMES = {"now": "新公司", "before": "旧厂", "summary": "工资", "shop": "超市"}


@pytest.fixture
def case(desk):
    return desk.cases.add(Case("招商银行")).number


@pytest.fixture
def tab(qtbot, context, case):
    shown = SituationTab(context)
    qtbot.addWidget(shown)
    shown.resize(1100, 720)
    shown.show_case(case)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def typed(qtbot, field, text):
    """Click into a field, replace what stands there, and press Tab."""
    qtbot.mouseClick(field.line, Qt.MouseButton.LeftButton)
    field.line.selectAll()
    type_text(qtbot, field.line, text)
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)


def cell(qtbot, card, row, column, text):
    """Go to a cell, open it with F2, type over it, and press Enter."""
    card.table.setFocus()
    card.table.setCurrentIndex(card.model.index(row, column))
    qtbot.keyClick(card.table, Qt.Key.Key_F2)
    editor = card.table.viewport().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    finished(qtbot, card)


def finished(qtbot, card):
    """Wait until the cell has taken what was typed."""
    qtbot.waitUntil(lambda: not card.table.viewport().findChildren(QLineEdit))


def income(desk, amount=500_000, title="工资"):
    line = HouseholdLine(LineKind.INCOME, Topic.WAGES, title, Money(amount))
    return desk.household.save_line(line)


def test_debt_is_saved_on_leaving_each_field(qtbot, tab, desk, case):
    typed(qtbot, tab.debt.parts[Part.PRINCIPAL], "24,300")
    typed(qtbot, tab.debt.parts[Part.PENALTY], "1275.5")
    typed(qtbot, tab.debt.on, "2026年11月20日")
    typed(qtbot, tab.debt.rate, "18.25%")
    typed(qtbot, tab.debt.overdue_since, "2026-07-25")
    debt = desk.cases.get(case).debt
    assert debt.balance == Balance(Money(2_430_000), penalty=Money(127_550), on=date(2026, 11, 20))
    assert debt.annual_rate == Decimal("18.25")
    assert debt.overdue_since == date(2026, 7, 25)
    assert tab.debt.total.figure.text() == "¥25,575.50"


def test_a_bad_amount_stays_where_it_was_typed_and_the_stored_one_stays_too(qtbot, tab, desk, case):
    field = tab.debt.parts[Part.INTEREST]
    typed(qtbot, field, "300")
    typed(qtbot, field, "3oo")
    assert "3oo" in field.problem.text()
    typed(qtbot, tab.debt.parts[Part.FEES], "12")  # saving this shows the debt anew
    assert field.line.text() == "3oo"
    assert field.problem.isVisible()
    assert desk.cases.get(case).debt.balance.interest == Money(30_000)
    typed(qtbot, field, "310")
    assert not field.problem.isVisible()
    assert desk.cases.get(case).debt.balance.interest == Money(31_000)


def test_another_case_does_not_inherit_a_mistake(qtbot, tab, desk):
    other = desk.cases.add(Case("借呗")).number
    typed(qtbot, tab.debt.rate, "viel")
    assert tab.debt.rate.problem.isVisible()
    tab.show_case(other)
    assert tab.debt.rate.text() == ""
    assert not tab.debt.rate.problem.isVisible()


def test_each_field_is_one_step_of_undo(qtbot, tab, desk, case):
    typed(qtbot, tab.debt.parts[Part.PRINCIPAL], "100")
    typed(qtbot, tab.debt.parts[Part.PRINCIPAL], "200")
    desk.history.undo()
    assert desk.cases.get(case).debt.balance.principal == Money(10_000)
    assert tab.debt.parts[Part.PRINCIPAL].text() == "100.00"


def test_an_empty_household_offers_an_income_and_fills_it_in_by_keys(qtbot, tab, desk):
    assert tab.no_income.isVisible()
    assert "Enter income" in tab.panel._unknown.text()
    qtbot.mouseClick(tab.no_income.action, Qt.MouseButton.LeftButton)
    card = tab.lines[LineKind.INCOME]
    topic = card.table.viewport().findChild(ChoiceEditor)
    qtbot.keyClick(topic, Qt.Key.Key_Down)
    qtbot.keyClick(topic, Qt.Key.Key_Tab)
    title = card.table.viewport().focusWidget() or card.table.viewport().findChild(QLineEdit)
    type_text(qtbot, title, "跑外卖")
    qtbot.keyClick(title, Qt.Key.Key_Tab)
    amount = [e for e in card.table.viewport().findChildren(QLineEdit) if e is not title][-1]
    amount.selectAll()
    qtbot.keyClicks(amount, "4,200")
    qtbot.keyClick(amount, Qt.Key.Key_Return)
    finished(qtbot, card)
    (line,) = desk.household.get().lines
    assert (line.topic, line.title, line.amount) == (
        Topic.SELF_EMPLOYED,
        "跑外卖",
        Money(420_000),
    )
    assert not tab.no_income.isVisible()
    assert tab.panel.income.figure.text() == "¥4,200.00"


def test_capacity_follows_at_once_and_shows_a_deficit_as_one(qtbot, tab, desk):
    income(desk, 200_000)
    rent = HouseholdLine(LineKind.ESSENTIAL, Topic.HOUSING, "房租", Money(150_000))
    desk.household.save_line(rent)
    assert tab.panel.free.figure.text() == "¥500.00"
    cell(qtbot, tab.lines[LineKind.ESSENTIAL], 0, Column.AMOUNT, "2600")
    assert tab.panel.free.figure.text() == "−¥600.00"
    assert tab.panel._deficit.isVisible()
    assert "¥600.00" in tab.panel._deficit._amount.text()


def test_how_opens_the_lines_behind_a_figure(qtbot, tab, desk):
    weekly = HouseholdLine(LineKind.ESSENTIAL, Topic.TRANSPORT, "公交", Money(4_000), Period.WEEK)
    desk.household.save_line(weekly)
    tab.panel.essential.how_button.click()
    popup = tab.panel.essential.findChild(HowPopup)
    shown = [label.text() for label in popup.findChildren(type(tab.panel.title))]
    assert "¥173.33" in shown
    assert any("公交" in text and "¥40.00" in text and "every week" in text for text in shown)
    popup.close()


def test_a_wrong_cell_keeps_its_text_and_says_why(qtbot, tab, desk):
    saved = income(desk)
    card = tab.lines[LineKind.INCOME]
    cell(qtbot, card, 0, Column.AMOUNT, "-5")
    assert "negative" in card.problem.text()
    assert card.problem.isVisible()
    index = card.model.index(0, Column.AMOUNT)
    assert index.data() == "-5"
    assert index.data(PROBLEM_ROLE)
    assert desk.household.get().lines == (saved,)
    income(desk, 100, "other")  # everything is shown anew
    assert card.model.index(0, Column.AMOUNT).data() == "-5"
    cell(qtbot, card, 0, Column.AMOUNT, "5100")
    assert not card.problem.isVisible()
    assert desk.household.get().lines[0].amount == Money(510_000)


def test_an_end_before_its_start_is_refused_in_the_cell(qtbot, tab, desk):
    income(desk)
    card = tab.lines[LineKind.INCOME]
    cell(qtbot, card, 0, Column.START, "2026-05-01")
    cell(qtbot, card, 0, Column.END, "2026-04-01")
    assert "2026" in card.problem.text()
    assert desk.household.get().lines[0].end is None


def test_delete_takes_lines_out_in_one_step_and_offers_undo(qtbot, tab, desk, context):
    income(desk, 1, "a")
    income(desk, 2, "b")
    card = tab.lines[LineKind.INCOME]
    card.table.setFocus()
    qtbot.keyClick(card.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(card.table, Qt.Key.Key_Delete)
    assert desk.household.get().lines == ()
    assert context.notices.history[-1].undo
    desk.history.undo()
    assert len(desk.household.get().lines) == 2
    assert card.model.rowCount() == 2


def test_insert_adds_a_line(qtbot, tab, desk):
    income(desk)
    card = tab.lines[LineKind.INCOME]
    card.table.setFocus()
    qtbot.keyClick(card.table, Qt.Key.Key_Insert)
    assert len(desk.household.get().lines) == 2


def test_a_document_can_stand_behind_a_line(qtbot, tab, desk, tmp_path):
    paper = tmp_path / "工资条.txt"
    paper.write_text("2026-10 5000", encoding="utf-8")
    desk.evidence.attach(paper)
    income(desk)
    card = tab.lines[LineKind.INCOME]
    card.table.setFocus()
    card.table.setCurrentIndex(card.model.index(0, Column.SOURCE))
    qtbot.keyClick(card.table, Qt.Key.Key_F2)
    dialog = tab.findChild(SourceDialog)
    qtbot.waitUntil(lambda: "whole" in dialog.said.text())
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert desk.household.get().lines[0].source.documents == (1,)
    assert card.model.index(0, Column.SOURCE).data() == "No. 1: 工资条"


def test_hardship_dependants_and_person_are_saved(qtbot, tab, desk):
    box = tab.hardship.causes[Cause.ILLNESS]
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    typed(qtbot, tab.hardship.since, "2026-04-20")
    tab.hardship.story.setFocus()
    qtbot.keyClicks(tab.hardship.story, "I fell ill.")
    assert tab.hardship.count.text().startswith("11 /")
    qtbot.keyClick(tab.hardship.story, Qt.Key.Key_Tab)
    children = next(iter(tab.household.counts.values()))
    children.setFocus()
    qtbot.keyClick(children, Qt.Key.Key_Up)
    typed(qtbot, tab.household.reserve, "200")
    typed(qtbot, tab.person.fields["name"], "陈晓梅")
    typed(qtbot, tab.person.fields["identity_tail"], "440106199001011234")
    household = desk.household.get()
    assert household.hardship == Hardship(frozenset({Cause.ILLNESS}), SINCE, None, "I fell ill.")
    assert household.dependants.children == 1
    assert household.reserve == Money(20_000)
    assert household.person.name == "陈晓梅"
    assert household.person.identity_tail == ""
    assert tab.person.fields["identity_tail"].problem.isVisible()


def test_an_end_of_hardship_before_its_beginning_is_said_below_the_field(qtbot, tab, desk):
    typed(qtbot, tab.hardship.since, "2026-04-20")
    typed(qtbot, tab.hardship.expected_end, "2026-04-01")
    assert tab.hardship.expected_end.problem.isVisible()
    assert tab.hardship.expected_end.text() == "2026-04-01"
    assert desk.household.get().hardship.expected_end is None


def test_going_to_another_case_keeps_the_story(qtbot, tab, desk):
    other = desk.cases.add(Case("借呗")).number
    tab.hardship.story.setFocus()
    qtbot.keyClicks(tab.hardship.story, "Half a sentence")
    tab.show_case(other)
    assert desk.household.get().hardship.story == "Half a sentence"


def test_income_is_taken_from_statements_in_one_step(qtbot, tab, desk, tmp_path):
    statement = tmp_path / "hisdetail.csv"
    statement.write_bytes(example_statement(NAMES, SINCE, date(2026, 11, 23)))
    desk.evidence.attach(statement)
    household = desk.household.get()
    desk.household.change(replace(household, hardship=Hardship(since=SINCE)))
    qtbot.mouseClick(tab.from_statements, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.findChild(IncomeDialog) is not None)
    dialog = tab.findChild(IncomeDialog)
    (payer,) = dialog.payers
    assert payer.source.payer == "新公司"
    assert payer.runs.isChecked()
    typed(qtbot, payer.amount, "9999")
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    assert "9,999.00" in payer.amount.problem.text()
    assert not desk.household.get().lines
    typed(qtbot, payer.amount, "4800")
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    (line,) = desk.household.get().lines
    assert (line.title, line.amount) == ("新公司", Money(480_000))
    desk.history.undo()
    assert not desk.household.get().lines


def test_without_statements_the_dialog_says_how_to_get_them(qtbot, tab, went):
    qtbot.mouseClick(tab.from_statements, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.findChild(IncomeDialog) is not None)
    dialog = tab.findChild(IncomeDialog)
    assert not dialog.take_button.isVisible()
    go = dialog.findChild(QPushButton, "incomes.empty.action")
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    assert went == [("evidence", None)]


def test_without_a_case_the_household_is_still_there(qtbot, tab):
    tab.show_case(None)
    assert not tab.debt.isVisible()
    assert tab.household.isVisible()


def test_the_panel_moves_above_the_page_where_room_is_short(qtbot, tab, desk):
    income(desk)
    tab.resize(1600, 900)
    assert tab.panel.x() > tab.debt.width()
    tab.resize(800, 240)
    assert tab.panel.parent() is tab.debt.parent()  # it scrolls with the page
    tab.resize(800, 620)
    assert tab.panel.y() + tab.panel.height() < tab.debt.mapTo(tab, QPoint(0, 0)).y()
    assert "5,000.00" in tab.panel._line.text()
    assert tab.panel._line.isVisible()


def test_lines_model_keeps_the_rules_of_models(qtmodeltester, tab, desk):
    income(desk)
    qtmodeltester.check(tab.lines[LineKind.INCOME].model)


def test_debt_reads_as_it_was_stored(tab, desk, case):
    stored = Debt(Balance(Money(100), on=date(2026, 11, 1)), Decimal("7.2"), date(2027, 1, 1))
    desk.cases.change(replace(desk.cases.get(case), debt=stored))
    assert tab.debt.rate.text() == "7.2%"
    assert tab.debt.term_end.text() == "2027-01-01"
    assert tab.debt.on.text() == "2026-11-01"


def test_f2_edits_a_cell_and_not_the_case(qtbot, window, desk):
    number = desk.cases.add(Case("招商银行")).number
    income(desk)
    window.go_to("situation", number)
    tab = window.findChild(SituationTab)
    card = tab.lines[LineKind.INCOME]
    card.table.setFocus()
    card.table.setCurrentIndex(card.model.index(0, Column.TITLE))
    press(qtbot, card.table, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    editor = card.table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    type_text(qtbot, editor, "短工")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    finished(qtbot, card)
    assert desk.household.get().lines[0].title == "短工"


def test_a_figure_raised_above_the_statements_says_what_it_counts_as(qtbot, tab, desk, context):
    read = Source(SourceKind.STATEMENT, (), "median", "新公司")
    line = HouseholdLine(LineKind.INCOME, Topic.WAGES, "新公司", Money(500_000), source=read)
    desk.household.save_line(line)
    card = tab.lines[LineKind.INCOME]
    cell(qtbot, card, 0, Column.AMOUNT, "4900")
    assert context.notices.history == []
    cell(qtbot, card, 0, Column.AMOUNT, "5900")
    assert "self-declared" in context.notices.history[-1].text
    assert desk.household.get().lines[0].source.kind is SourceKind.SELF_DECLARED


def test_every_column_is_seen_in_an_ordinary_window(qtbot, tab, desk):
    income(desk)
    desk.household.save_line(
        HouseholdLine(LineKind.INCOME, Topic.BENEFIT, "失业保险金", Money(196_000), end=SINCE)
    )
    tab.resize(1010, 720)
    assert tab.lines[LineKind.INCOME].table.horizontalScrollBar().maximum() == 0


def test_a_wage_typed_by_hand_and_read_from_a_statement_is_pointed_out(
    qtbot, tab, desk, tmp_path, context
):
    statement = tmp_path / "hisdetail.csv"
    statement.write_bytes(example_statement(NAMES, SINCE, date(2026, 11, 23)))
    desk.evidence.attach(statement)
    desk.household.change(replace(desk.household.get(), hardship=Hardship(since=SINCE)))
    income(desk, 520_000, "工资")
    qtbot.mouseClick(tab.from_statements, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.findChild(IncomeDialog) is not None)
    qtbot.mouseClick(tab.findChild(IncomeDialog).take_button, Qt.MouseButton.LeftButton)
    said = context.notices.history[-1].text
    assert "工资" in said
    assert "twice" in said


def test_an_irregular_cost_is_yearly_at_first(qtbot, tab, desk):
    qtbot.mouseClick(tab.lines[LineKind.IRREGULAR].add, Qt.MouseButton.LeftButton)
    (line,) = desk.household.get().lines
    assert line.period is Period.YEAR
