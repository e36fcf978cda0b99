"""All debts planned together: where no plan fits, while it works, and as drafts."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from debt_desk.app import plans as app_plans
from debt_desk.app.desk import Desk
from debt_desk.domain.money import Money
from debt_desk.domain.offer import OfferState
from debt_desk.domain.plan import make_plan
from debt_desk.domain.plan_wish import PlanWish
from debt_desk.domain.solver import Goal
from debt_desk.ui.colours import Tone
from debt_desk.ui.desk_signals import DeskSignals
from debt_desk.ui.plan.limits_model import DUE_DAY, PARTS
from debt_desk.ui.plan.plan_window import PlanWindow
from debt_desk.ui.theme import ThemeChoice
from tests.ui.debts import add_card, add_loan, agree, settle_household
from tests.ui.hands import CONTROL, SHIFT, press
from tests.ui.planning import LEFT, add_case, choose, done, how, opened, two_debts
from tests.ui.proposing import cells
from tests.ui.test_text_size import fits


@pytest.fixture
def cases(desk):
    return two_debts(desk)


@pytest.fixture
def plan(qtbot, context, cases):
    """The window with its first answer."""
    window = opened(qtbot, context)
    done(qtbot, window)
    return window


# --- where there is no plan -------------------------------------------------------------------


def test_a_waiver_that_must_be_is_explained(qtbot, context, desk):
    settle_household(desk)
    add_card(desk)
    desk.plans.wish(PlanWish(1, most_parts=22, most_grace=0))
    window = opened(qtbot, context)
    plan = done(qtbot, window)
    waived = plan.shortfall.waiver
    assert waived > Money(0)
    assert "smallest waiver" in window.banner.text()
    assert window.answer.waived.isVisible()
    assert "Principal is never waived." in " ".join(how(qtbot, window.answer.waived))
    assert "a waiver of" in cells(window.answer.table)[0][1]
    assert window.drafts.isEnabled()


def test_without_anything_left_it_points_to_other_help(qtbot, context, desk, cases):
    desk.household.change(replace(desk.household.get(), reserve=Money(5_000_00)))
    window = opened(qtbot, context)
    assert done(qtbot, window).lines == ()
    assert "third party" in window.banner.text()
    assert window.answer.isHidden()
    assert not window.drafts.isEnabled()
    assert window.months.pot.figure.text() == "−¥3,600.00"


def test_what_was_not_proven_is_said_honestly(qtbot, context, desk, cases, monkeypatch):
    monkeypatch.setattr(
        app_plans, "make_plan", lambda *args: replace(make_plan(*args), proven=False)
    )
    window = opened(qtbot, context)
    done(qtbot, window)
    assert "could not be proven" in window.banner.text()
    assert window.drafts.isEnabled()


def test_cases_without_a_dated_balance_lead_to_their_page(qtbot, context, desk, cases, went):
    undated = add_case(desk, "示例平台", 500_00, on=None)
    window = opened(qtbot, context)
    done(qtbot, window)
    button = window.findChild(QPushButton, f"plan.unplanned.{undated}")
    qtbot.mouseClick(button, LEFT)
    assert went == [("situation", undated)]
    assert not window.isVisible()


def test_without_a_household_it_leads_to_where_one_enters_it(qtbot, context, desk, went):
    add_card(desk)
    window = opened(qtbot, context)
    qtbot.waitUntil(window.banner.isVisible)
    assert "No income or costs" in window.banner.text()
    assert window.months.isHidden()
    qtbot.mouseClick(window.banner.action, LEFT)
    assert went == [("situation", None)]


def test_an_empty_file_says_what_this_is_for(qtbot, context, desk):
    window = opened(qtbot, context)
    assert window.nothing.isVisible()
    assert window.goals.isHidden()
    assert not window.drafts.isEnabled()
    settle_household(desk)
    add_card(desk)
    assert window.nothing.isHidden()
    assert len(done(qtbot, window).lines) == 1
    desk.cases.remove(1)
    assert window.nothing.isVisible()
    assert window.answer.isHidden()


# --- time -------------------------------------------------------------------------------------


def test_the_window_stays_alive_while_it_works_and_can_stop_it(qtbot, context, cases, monkeypatch):
    go_on = threading.Event()

    def slow(*args):
        go_on.wait(20)
        return make_plan(*args)

    monkeypatch.setattr(app_plans, "make_plan", slow)
    window = opened(qtbot, context)
    bar = window.findChild(QPushButton, "task.cancel")
    qtbot.waitUntil(lambda: bar.isVisible(), timeout=5_000)
    assert window.findChild(QLabel, "task.title").text() == "Planning 2 debts…"
    qtbot.mouseClick(bar, LEFT)
    go_on.set()
    qtbot.waitUntil(window.banner.isVisible, timeout=5_000)
    assert window.plan is None
    assert window.banner.text().startswith("Stopped")
    qtbot.mouseClick(window.banner.action, LEFT)
    assert len(done(qtbot, window).lines) == 2


def test_an_answer_to_an_older_question_is_not_shown(qtbot, context, cases, monkeypatch):
    waiting = threading.Event()

    def slow(inputs, goal, job=None):
        if goal is Goal.FAIR:
            waiting.wait(20)
        return make_plan(inputs, goal)

    monkeypatch.setattr(app_plans, "make_plan", slow)
    window = opened(qtbot, context)
    qtbot.waitUntil(lambda: context.tasks.running == 1)
    window.goals.buttons[Goal.FAIR].setFocus()
    qtbot.keyClick(window.goals.buttons[Goal.FAIR], Qt.Key.Key_Right)
    assert done(qtbot, window).goal is Goal.SHORTEST
    waiting.set()
    qtbot.waitUntil(lambda: context.tasks.running == 0)
    assert window.plan.goal is Goal.SHORTEST


def test_closing_while_it_works_leaves_nothing_behind(qtbot, context, cases, monkeypatch):
    waiting = threading.Event()
    monkeypatch.setattr(app_plans, "make_plan", lambda *args: waiting.wait(20) and make_plan(*args))
    window = opened(qtbot, context)
    qtbot.waitUntil(lambda: context.tasks.running == 1)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    waiting.set()
    qtbot.waitUntil(lambda: context.tasks.running == 0)
    assert context.notices.history == []


# --- the drafts -------------------------------------------------------------------------------


def test_the_plan_becomes_drafts_in_one_step(qtbot, plan, desk, context, went, cases):
    qtbot.mouseClick(plan.drafts, LEFT)
    for number in cases:
        (offer,) = desk.cases.overview(number).offers
        assert offer.state is OfferState.DRAFT
        assert "parts without interest" in offer.note
    assert went == [("proposals", cases[0])]
    notice = context.notices.history[-1]
    assert notice.text == "Drafts made from the plan: 2, one for each case."
    assert notice.undo
    assert notice.tone is Tone.POSITIVE
    assert desk.history.undo() == "plan.draft"
    assert [desk.cases.overview(number).offers for number in cases] == [(), ()]


def test_a_file_that_may_only_be_read_is_planned_but_not_changed(
    qtbot, context, desk, cases, clock
):
    desk.close()
    reading = Desk.open(desk.path, clock, read_only=True)
    signals = DeskSignals(reading)
    window = opened(qtbot, replace(context, desk=reading, signals=signals))
    assert len(done(qtbot, window).lines) == 2
    assert not window.drafts.isEnabled()
    assert not window.limits.form.isEnabled()
    index = window.limits.model.index(0, PARTS)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    window.reject()
    signals.close()
    reading.close()


# --- from the main window ---------------------------------------------------------------------


def plan_of(qtbot, window):
    found = [w for w in window.findChildren(PlanWindow) if w.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_shortcut_opens_it_and_undo_takes_the_drafts_back(qtbot, window, desk, cases):
    press(qtbot, window, Qt.Key.Key_P, CONTROL | SHIFT)
    dialog = plan_of(qtbot, window)
    done(qtbot, dialog)
    qtbot.keyClick(dialog.drafts, Qt.Key.Key_Space)
    assert window.view.tab == "proposals"
    assert window.view.case == cases[0]
    undo = window.notice_bar.banner.action
    qtbot.mouseClick(undo, LEFT)
    assert desk.cases.overview(cases[0]).offers == ()


def test_today_offers_it(qtbot, window, desk, cases):
    loan = add_loan(desk, desk.clock)
    agree(desk, loan)
    qtbot.mouseClick(window.view.overview.today.plan_button, LEFT)
    dialog = plan_of(qtbot, window)
    done(qtbot, dialog)
    dialog.reject()


def test_a_calm_day_offers_it_too(qtbot, window, desk, cases):
    qtbot.mouseClick(window.view.overview.today.currentWidget().action, LEFT)
    dialog = plan_of(qtbot, window)
    assert len(done(qtbot, dialog).lines) == 2
    dialog.reject()


def test_it_needs_a_file(empty_window):
    assert not empty_window.actions_["case.plan"].isEnabled()


def test_its_size_is_remembered(qtbot, context, cases):
    window = opened(qtbot, context)
    window.resize(777, 555)
    window.reject()
    assert opened(qtbot, context) is not None
    assert PlanWindow(context).size().width() == 777


def test_at_twice_the_text_size_nothing_is_cut_off(qtbot, theme, context, cases):
    theme.dress(ThemeChoice.LIGHT, 200)
    try:
        add_case(context.desk, "示例平台", 500_00, on=None)
        window = opened(qtbot, context)
        done(qtbot, window)
        choose(qtbot, window.limits.form, "fixed")
        fits(qtbot, window)
    finally:
        theme.dress(ThemeChoice.LIGHT, 100)


def test_the_day_of_a_month_that_is_shorter(qtbot, context, desk, cases):
    desk.clock.day = date(2027, 1, 31)
    window = opened(qtbot, context)
    done(qtbot, window)
    assert window.limits.model.index(0, DUE_DAY).data() == "28"
