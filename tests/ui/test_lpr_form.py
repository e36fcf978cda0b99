"""The LPR that is known, and a newer one of the user's own."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from debt_desk.domain.case import Case
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.law import LprChange
from debt_desk.ui.situation.situation_tab import SituationTab
from tests.ui.debt_hands import DEBT, click, scroll_to, typed, unfold
from tests.ui.debts import shown


@pytest.fixture
def case(desk):
    return desk.cases.add(Case("示例银行", CreditorKind.BANK_LOAN, debt=DEBT)).number


@pytest.fixture
def tab(qtbot, context, case):
    made = shown(qtbot, SituationTab(context), case)
    unfold(qtbot, made.contract.fold)
    return made


def enter(qtbot, form, one, five, start):
    if not form.form.isVisible():
        scroll_to(form.enter)
        click(qtbot, form.enter)
    for field, text in ((form.one_year, one), (form.five_years, five), (form.start, start)):
        typed(qtbot, field, text)
    scroll_to(form.save)
    click(qtbot, form.save)


def listed(form):
    QApplication.processEvents()  # A new row is shown with the next layout.
    texts = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    return [text for text in texts if text.startswith("Entered by you")]


def test_a_newer_lpr_is_saved_listed_and_undone(qtbot, tab, desk):
    form = tab.contract.lpr
    assert "3% for one year, 3.5% for five" in form.known.text()
    assert "please confirm" in form.known.text()
    assert not form.form.isVisible()
    enter(qtbot, form, "2.9", "3.40%", "2026-11-20")
    entry = desk.law.lpr().entries[0]
    assert (entry.start, entry.one_year) == (date(2026, 11, 20), Decimal("2.9"))
    assert form.known.text().endswith("from 20 November 2026: 2.9% for one year, 3.4% for five.")
    assert listed(form) == ["Entered by you, from 20 November 2026: 2.9% and 3.4%"]
    assert not form.form.isVisible()
    desk.history.undo()
    assert form.remove_buttons() == []
    assert listed(form) == []
    assert "please confirm" in form.known.text()


def test_an_entry_is_removed_by_its_link(qtbot, tab, desk):
    form = tab.contract.lpr
    desk.law.add_lpr(LprChange(date(2026, 10, 20), Decimal("2.9"), Decimal("3.4")))
    desk.law.add_lpr(LprChange(date(2026, 11, 20), Decimal("2.8"), Decimal("3.3")))
    first, _second = form.remove_buttons()
    scroll_to(first)
    click(qtbot, first)
    assert [entry.start for entry in desk.law.lpr().entries] == [date(2026, 11, 20)]
    assert len(form.remove_buttons()) == 1


def test_what_cannot_be_kept_is_said_below_its_field(qtbot, tab, desk):
    form = tab.contract.lpr
    click(qtbot, form.enter)
    click(qtbot, form.save)
    assert form.one_year.problem.text() == "Enter the rate."
    enter(qtbot, form, "2.9", "", "2026-11-20")
    assert form.five_years.problem.text() == "Enter the rate."
    enter(qtbot, form, "2.9", "x", "2026-11-20")
    assert "“x”" in form.five_years.problem.text()
    enter(qtbot, form, "2.9", "3.4", "")
    assert form.start.problem.text() == "Enter the day."
    enter(qtbot, form, "2.9", "3.4", "2026-08-20")
    assert "only later changes" in form.start.problem.text()
    assert form.one_year.text() == "2.9%"
    assert desk.law.lpr().entries == ()
    typed(qtbot, form.start, "2026-11-20")
    form.start.setFocus()
    qtbot.keyClick(form.start.line, Qt.Key.Key_Return)
    enter(qtbot, form, "2.8", "3.3", "2026-11-20")
    assert "already" in form.start.problem.text()
    assert len(desk.law.lpr().entries) == 1


def test_entering_can_be_given_up(qtbot, tab, desk):
    form = tab.contract.lpr
    for give_up in ("button", "escape"):
        scroll_to(form.enter)
        click(qtbot, form.enter)
        typed(qtbot, form.one_year, "x")
        assert form.one_year.problem.isVisible()
        typed(qtbot, form.start, "2026-11-20")
        if give_up == "button":
            scroll_to(form.cancel)
            click(qtbot, form.cancel)
        else:
            form.five_years.setFocus()
            qtbot.keyClick(form.five_years.line, Qt.Key.Key_Escape)
        assert not form.form.isVisible()
        assert form.enter.hasFocus()
        assert desk.law.lpr().entries == ()
    click(qtbot, form.enter)
    assert form.one_year.text() == form.start.text() == ""
    assert not form.one_year.problem.isVisible()


def test_what_is_no_rate_is_said_once_at_its_field(qtbot, tab, context):
    form = tab.contract.lpr
    enter(qtbot, form, "three", "3.4", "2026-11-20")
    assert form.one_year.problem.text().count("“three”") == 1
    assert form.one_year.problem.isVisible()
    assert not context.notices.history
    typed(qtbot, form.one_year, "0.03")
    assert "It is 3% a year" in [a.text() for a in form.one_year.answers if a.isVisible()]


def test_nothing_is_entered_where_nothing_may_be_changed(tab, desk):
    desk.law.add_lpr(LprChange(date(2026, 11, 20), Decimal("2.9"), Decimal("3.4")))
    form = tab.contract.lpr
    form.set_editable(False)
    assert not form.enter.isEnabled()
    assert not form.remove_buttons()[0].isEnabled()


def test_a_day_before_the_first_lpr_is_told_so(tab, desk):
    form = tab.contract.lpr
    form.show_lpr(desk.law.lpr(), date(2018, 1, 1), fresh=True)
    assert "there is none for" in form.known.text()
