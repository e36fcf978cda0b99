"""Alt and a letter lead to one place only, whatever is on screen, in either language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from debt_desk.domain.money import Money
from debt_desk.domain.offer import Answer, Offer, OfferState, Side
from debt_desk.domain.terms import Method
from debt_desk.ui.main_window import MainWindow
from debt_desk.ui.proposals.lender_offer import LenderOfferDialog
from debt_desk.ui.proposals.proposals_tab import ProposalsTab
from debt_desk.ui.translation import Translation
from debt_desk.wording.languages import Language
from tests.ui.debts import CARD, add_card, card_terms, send, settle_household
from tests.ui.mnemonics import doubles, named
from tests.ui.planning import LEFT, add_case, done, opened
from tests.ui.proposing import choose, dialog

ALT = Qt.KeyboardModifier.AltModifier
LATER = date(2026, 12, 20)


@pytest.fixture(params=list(Language))
def translation(request, qapp):
    """Each language in turn; English again for whoever comes after."""
    spoken = Translation(qapp)
    spoken.speak(request.param)
    yield spoken
    spoken.speak(Language.ENGLISH)


@pytest.fixture
def window(qtbot, translation, theme, state, clock, desk):
    """The whole window in that language, menus and case list included."""
    made = MainWindow(theme, translation, state, clock)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_desk(desk)
    yield made
    made.close()


@pytest.fixture
def case(desk):
    settle_household(desk)
    return add_card(desk)


@pytest.fixture
def tab(window, case):
    """The proposals of the case."""
    window.go_to("proposals", case)
    return window.findChild(ProposalsTab)


def lenders(case, **more):
    """The lender's offer of 18 instalments."""
    today = date(2026, 11, 23)
    return Offer(case, card_terms(18), today, side=Side.LENDER, sent_on=today, **more)


def test_a_double_is_noticed(window, tab):
    tab.empty.receive.setText("&Record")
    tab.empty.action.setText("D&raft")
    assert doubles(window) == {"Alt+R": ["D&raft", "&Record"]}


def test_without_offers(window, desk, tab, case):
    assert doubles(window) == {}
    kept = desk.cases.get(case)
    desk.cases.change(replace(kept, debt=replace(kept.debt, balance=replace(CARD, on=None))))
    assert tab.empty.first_balance.isVisible()
    assert doubles(window) == {}


def test_a_draft_of_every_method(qtbot, window, desk, tab, case):
    desk.offers.draft(case, card_terms())
    desk.offers.keep_as_fallback(case, 1)
    qtbot.mouseClick(tab.offers.new, LEFT)
    assert tab.fallbacks.isVisible()
    kept = desk.cases.get(case)
    newer = replace(CARD, principal=Money(20_000_00))
    desk.cases.change(replace(kept, debt=replace(kept.debt, balance=newer)))
    assert tab.editor.stale.isVisible()
    for method in Method:
        choose(qtbot, tab.editor.form.method, method)
        assert doubles(window) == {}


@pytest.mark.parametrize("became", [None, OfferState.ACCEPTED, OfferState.REFUSED])
def test_an_offer_that_went_out(qtbot, window, desk, clock, tab, case, became):
    desk.offers.draft(case, card_terms())
    send(desk, case)
    if became is not None:
        desk.offers.answer(case, 1, became, Answer(clock.today()))
    assert doubles(window) == {}
    if became is not None:
        return
    clock.day = LATER
    tab.refresh()
    assert tab.editor.answer.expired.isVisible()
    assert doubles(window) == {}
    qtbot.mouseClick(tab.editor.answer.accepted, LEFT)
    assert doubles(window) == {}


@pytest.mark.parametrize("last", [None, date(2026, 11, 30)])
def test_an_offer_of_theirs(window, desk, clock, tab, case, last):
    desk.offers.receive(lenders(case, valid_until=last))
    assert doubles(window) == {}
    clock.day = LATER
    tab.refresh()
    assert doubles(window) == {}


def test_writing_their_offer_down(qtbot, window, desk, tab, case):
    desk.offers.draft(case, card_terms())
    send(desk, case)
    qtbot.mouseClick(tab.editor.answer.counter, LEFT)
    written = dialog(tab, LenderOfferDialog)
    for method in Method:
        choose(qtbot, written.form.method, method)
        assert doubles(written) == {}


def test_the_plan(qtbot, translation, context, desk, case):
    add_case(desk, "示例小贷", 6_000_00)
    plan = opened(qtbot, context)
    done(qtbot, plan)
    assert len(named(plan)) > 5
    assert doubles(plan) == {}
    for button in plan.limits.form.choices.buttons():
        qtbot.mouseClick(button, LEFT)
        assert doubles(plan) == {}


def test_the_letter_leads_there(qtbot, window, tab):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(tab.empty.action, Qt.Key.Key_R, ALT)
    qtbot.waitUntil(tab.editor.isVisible)
    tab.offers.table.setFocus()
    qtbot.keyClick(tab.offers.table, Qt.Key.Key_M, ALT)
    assert tab.editor.form.method.hasFocus()


def test_the_other_tabs(window, case):
    for name in ("overview", "situation", "evidence", "contacts", "agreement", "repayment"):
        window.go_to(name, case)
        assert doubles(window) == {}, name
