"""Every underlined letter of the Situation tab leads to one place only, with all of it open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.household import TOPICS, HouseholdLine, LineKind
from debt_desk.domain.money import Money
from debt_desk.ui.main_window import MainWindow
from debt_desk.ui.situation.situation_tab import SituationTab
from debt_desk.ui.translation import Translation
from debt_desk.wording.languages import Language
from tests.ui.debts import add_card, settle_household
from tests.ui.mnemonics import doubles, named


@pytest.fixture(params=list(Language))
def window(request, qtbot, qapp, theme, state, clock, desk):
    """The whole window in each language, menus and case list included."""
    translation = Translation(qapp)
    translation.speak(request.param)
    made = MainWindow(theme, translation, state, clock)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_desk(desk)
    yield made
    made.close()
    translation.speak(Language.ENGLISH)


def test_no_letter_is_underlined_twice(window, desk):
    settle_household(desk)
    case = add_card(desk)
    household = desk.household.get()
    more = (HouseholdLine(kind, TOPICS[kind][0], "", Money(1)) for kind in LineKind)
    desk.household.change(replace(household, lines=(*household.lines, *more)))
    desk.debts.record(DebtPayment(case, date(2026, 11, 22), Money(500_00)))
    window.go_to("situation", case)
    tab = window.findChild(SituationTab)
    folds = (tab.debt.more, tab.balance.paid, tab.balance.bill, tab.balance.judgment)
    for fold in (*folds, tab.contract.fold):
        if not fold.is_open():
            fold.button.click()
    tab.balance.paid.table.selectRow(0)
    assert tab.balance.paid.remove.isEnabled()
    assert len(named(tab)) > 12
    assert doubles(window) == {}
