"""From a case with nothing in it to a first draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from typing_extensions import override

from debt_desk.app.suggestions import Preset
from debt_desk.domain.debt import Balance, Part
from debt_desk.domain.money import Money
from debt_desk.domain.terms import Method
from debt_desk.ui.proposals.proposals_tab import ProposalsTab
from tests.ui.debts import CARD, add_card, settle_household, shown
from tests.ui.hands import retype, type_text
from tests.ui.proposing import LEFT, drafted_tab

TODAY = date(2026, 11, 23)


class Clicks(QObject):
    """Counts what the mouse does."""

    def __init__(self, application):
        super().__init__()
        self.count = 0
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched, event):
        mouse = event.type() == QEvent.Type.MouseButtonPress
        self.count += mouse and watched.isWidgetType()
        return False


@pytest.fixture
def bare(desk):
    """A case of which nothing is known yet."""
    settle_household(desk)
    return add_card(desk, balance=Balance())


def test_three_clicks_lead_from_an_empty_case_to_a_draft(qtbot, qapp, window, desk, bare):
    window.view.cases.select(bare)
    clicks = Clicks(qapp)
    bar = window.view.tabs.tabBar()
    place = bar.tabRect([bar.tabText(n) for n in range(bar.count())].index("Proposals"))
    qtbot.mouseClick(bar, LEFT, pos=place.center())
    start = window.view.pages["proposals"].empty.first_balance
    assert start.isVisible()
    qtbot.mouseClick(start.parts[Part.PRINCIPAL].line, LEFT)
    qtbot.keyClicks(start.parts[Part.PRINCIPAL].line, "24300")
    qtbot.mouseClick(start.draft, LEFT)
    qapp.removeEventFilter(clicks)
    assert clicks.count == 3
    (offer,) = desk.offers.of_case(bare)
    assert offer.terms.covered == Balance(Money(24_300_00), on=TODAY)
    assert max(i.amount for i in offer.terms.schedule()) <= Money(1_200_00)
    assert not start.isVisible()


def test_the_keyboard_alone_drafts_too(qtbot, context, desk, bare):
    tab = shown(qtbot, ProposalsTab(context), bare)
    start = tab.empty.first_balance
    for part, text in ((Part.PRINCIPAL, "24,300"), (Part.PENALTY, "1275")):
        type_text(qtbot, start.parts[part].line, text)
    retype(qtbot, start.on.line, "2026-11-20")
    qtbot.keyClick(start.on.line, Qt.Key.Key_Return)
    balance = desk.cases.get(bare).debt.balance
    assert balance == Balance(Money(24_300_00), penalty=Money(1_275_00), on=date(2026, 11, 20))
    assert desk.offers.get(bare, 1).terms.waived.penalty == Money(1_275_00)
    assert desk.history.undo() == "offer.draft"
    assert tab.empty.isVisible()
    desk.history.undo()
    assert start.isVisible()
    assert not desk.cases.get(bare).debt.balance.total


def test_what_is_missing_is_asked_for_beside_its_field(qtbot, context, desk, bare):
    start = shown(qtbot, ProposalsTab(context), bare).empty.first_balance
    qtbot.mouseClick(start.draft, LEFT)
    assert start.parts[Part.PRINCIPAL].problem.isVisible()
    type_text(qtbot, start.parts[Part.PRINCIPAL].line, "100")
    retype(qtbot, start.on.line, "")
    start.on.line.setFocus()
    qtbot.keyClick(start.on.line, Qt.Key.Key_Backspace)
    qtbot.mouseClick(start.draft, LEFT)
    assert start.on.problem.isVisible()
    assert desk.offers.of_case(bare) == ()
    assert not desk.cases.get(bare).debt.balance.total


def test_known_sums_without_their_day_are_not_asked_for_again(qtbot, context, desk):
    settle_household(desk)
    case = add_card(desk, balance=replace(CARD, on=None))
    start = shown(qtbot, ProposalsTab(context), case).empty.first_balance
    assert start.parts[Part.PENALTY].text() == "1,275.00"
    assert start.on.text() == "2026-11-23"
    qtbot.mouseClick(start.draft, LEFT)
    assert desk.offers.get(case, 1).terms.covered == replace(CARD, on=TODAY)


def test_a_new_draft_of_another_kind(qtbot, context, desk, wording):
    settle_household(desk)
    case = add_card(desk)
    tab = drafted_tab(qtbot, context, case)
    qtbot.mouseClick(tab.offers.new, LEFT)
    menu = tab.offers.kinds.menu()
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions) == [wording.label(preset) for preset in Preset]
    actions[wording.label(Preset.STEP_UP)].trigger()
    actions[wording.label(Preset.INTEREST_ONLY)].trigger()
    actions[wording.label(Preset.LUMP_SUM)].trigger()
    drafts = desk.offers.of_case(case)
    assert [offer.terms.method for offer in drafts] == [
        Method.INTEREST_FREE,
        Method.INTEREST_FREE,
        Method.STEP_UP,
        Method.INTEREST_ONLY,
        Method.LUMP_SUM,
    ]
    assert drafts[3].terms.annual_rate == Decimal("18.25")
    assert tab.editor.title.text() == "Offer 5"


def test_a_balance_that_is_gone_is_said_when_drafting_again(qtbot, context, desk, went):
    settle_household(desk)
    case = add_card(desk)
    tab = drafted_tab(qtbot, context, case)
    kept = desk.cases.get(case)
    desk.cases.change(replace(kept, debt=replace(kept.debt, balance=Balance())))
    qtbot.mouseClick(tab.offers.new, LEFT)
    assert tab.banner.isVisible()
    qtbot.mouseClick(tab.banner.action, LEFT)
    assert went == [("situation", case)]
