"""All debts planned together: looked at, limited, and overridden."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from debt_desk.domain.plan import make_plan
from debt_desk.domain.plan_wish import PlanWish
from debt_desk.domain.solver import Goal
from debt_desk.ui.plan.limits_model import DUE_DAY, EXCEPTION, GRACE, PARTS, RATE
from tests.ui.debts import add_loan, agree
from tests.ui.hands import CONTROL, SHIFT, press, retype, type_text
from tests.ui.planning import LEFT, choose, done, how, opened, two_debts
from tests.ui.proposing import cells, type_cell


@pytest.fixture
def cases(desk):
    return two_debts(desk)


@pytest.fixture
def plan(qtbot, context, cases):
    """The window with its first answer."""
    window = opened(qtbot, context)
    done(qtbot, window)
    return window


# --- what one sees ----------------------------------------------------------------------------


def test_the_plan_shows_what_is_asked_of_each(plan, desk):
    rows = cells(plan.answer.table)
    assert [row[0] for row in rows] == ["招商银行 信用卡 (8841)", "示例小贷"]
    expected = make_plan(desk.plans.inputs(), Goal.FAIR)
    assert plan.plan == expected
    first = expected.lines[0].terms.schedule()
    assert rows[0][1] == f"{len(first)} parts without interest"
    assert rows[0][5] == "¥28,765.43"
    assert plan.answer.payable.figure.text() == "¥34,765.43"
    assert plan.banner.isHidden()
    assert plan.unplanned.isHidden()


def test_every_figure_says_how_it_came_about(qtbot, plan):
    line = plan.plan.lines[0]
    detail = plan.answer.detail
    told = how(qtbot, detail.share)
    assert "¥1,200.00" in told
    assert detail.share.figure.text() in told
    assert line.option.parts >= 20
    told = how(qtbot, detail.total)
    assert "2026-12-23" in told
    assert line.terms.last_due.isoformat() in told
    assert "¥28,765.43" in told
    assert str(line.option.parts) in how(qtbot, detail.each)
    assert "¥30,300.00" in how(qtbot, detail.principal)
    assert "December 2026" in how(qtbot, detail.dates)
    assert {"¥28,765.43", "¥6,000.00", "¥34,765.43"} <= set(how(qtbot, plan.answer.payable))


def test_another_row_shows_its_own_figures(qtbot, plan):
    table = plan.answer.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert plan.answer.detail.name.text() == "示例小贷"
    assert plan.answer.detail.total.figure.text() == "¥6,000.00"
    assert "of all principal" in plan.answer.detail.reason.text()


def test_months_are_walked_through_with_their_reckoning(qtbot, desk, context, cases):
    loan = add_loan(desk, desk.clock)
    agree(desk, loan)
    window = opened(qtbot, context)
    done(qtbot, window)
    months = window.months
    assert months.month.text() == "December 2026"
    assert months.earlier.isEnabled() is False
    told = how(qtbot, months.pot)
    assert {"¥4,800.00", "− ¥3,400.00", "− ¥200.00"} <= set(told)
    qtbot.mouseClick(months.later, LEFT)
    assert months.month.text() == "January 2027"
    assert "¥700.00" in how(qtbot, months.pot)
    due = window.plan.due_in(window.plan.pots[1].month)
    assert f"¥{due.cents // 100}.{due.cents % 100:02d}" in how(qtbot, months.due)
    qtbot.mouseClick(months.earlier, LEFT)
    assert months.month.text() == "December 2026"


def test_the_drawing_leads_to_its_months(qtbot, plan):
    canvas = plan.months.chart.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert plan.months.month.text() == "February 2027"
    plan.goals.buttons[Goal.FAIR].setFocus()
    assert plan.months.month.text() == "February 2027"


def test_all_months_stand_in_a_table(qtbot, plan):
    qtbot.mouseClick(plan.months.fold.button, LEFT)
    assert plan.months.table.isVisible()
    rows = cells(plan.months.table)
    assert rows[0][0] == "2026-12"
    assert rows[0][1:8] == ["4,800.00", "3,400.00", "0.00", "200.00", "0.00", "0.00", "1,200.00"]
    assert len(rows) == max(line.option.end for line in plan.plan.lines) + 1


def test_the_whole_table_is_copied_with_its_reasons(qtbot, plan):
    qtbot.mouseClick(plan.answer.copy_button, LEFT)
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == 3
    assert lines[0].split("\t")[-1] == "Why"
    assert {len(line.split("\t")) for line in lines} == {9}
    assert lines[1].startswith("招商银行 信用卡 (8841)\t")


# --- goals, limits, exceptions ----------------------------------------------------------------


def test_another_goal_is_chosen_with_the_keyboard(qtbot, plan, desk):
    fair = plan.goals.buttons[Goal.FAIR]
    fair.setFocus()
    qtbot.keyClick(fair, Qt.Key.Key_Right)
    assert plan.plan is None
    assert not plan.drafts.isEnabled()
    assert plan.status.text() == "Working the plan out…"
    assert done(qtbot, plan) == make_plan(desk.plans.inputs(), Goal.SHORTEST)
    qtbot.keyClick(plan.goals.buttons[Goal.SHORTEST], Qt.Key.Key_Right)
    assert done(qtbot, plan).goal is Goal.CHEAPEST
    assert plan.status.text() == ""


@pytest.mark.parametrize(
    ("column", "text", "wish"),
    [
        (PARTS, "36", PlanWish(1, most_parts=36)),
        (GRACE, "２", PlanWish(1, most_grace=2)),
        (DUE_DAY, "31", PlanWish(1, due_day=31)),
        (RATE, "3.6%", PlanWish(1, annual_rate=Decimal("3.6"))),
    ],
)
def test_limits_are_changed_in_place(qtbot, plan, desk, column, text, wish):
    if text.isascii():
        type_cell(qtbot, plan.limits.table, 0, column, text)
    else:
        plan.limits.model.setData(plan.limits.model.index(0, column), text)
    assert desk.plans.inputs().wish(1) == wish
    line = done(qtbot, plan).lines[0]
    assert line.wish == wish
    assert line.terms.count <= wish.most_parts
    assert line.terms.due_day == (wish.due_day or 23)
    type_cell(qtbot, plan.limits.table, 0, column, "\b")
    assert desk.plans.inputs().wish(1) == PlanWish(1)


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        (PARTS, "many", "is no whole number"),
        (PARTS, "61", "between 1 and 60"),
        (GRACE, "7", "at most 6"),
        (DUE_DAY, "32", "32"),
        (RATE, "five", "five"),
        (RATE, "1001", "1001%"),
    ],
)
def test_a_limit_that_cannot_be_stays_marked_in_its_cell(qtbot, plan, desk, column, text, said):
    type_cell(qtbot, plan.limits.table, 0, column, text)
    assert plan.limits.model.index(0, column).data() == text
    assert plan.limits.problem.isVisible()
    assert said in plan.limits.problem.text()
    assert desk.plans.inputs().wish(1) == PlanWish(1)


def test_an_exception_needs_its_reason(qtbot, plan, desk):
    form = plan.limits.form
    assert form.keep.isHidden()
    choose(qtbot, form, "left_out")
    qtbot.mouseClick(form.keep, LEFT)
    assert "write down why" in form.reason.problem.text()
    assert desk.plans.inputs().wish(1) == PlanWish(1)
    type_text(qtbot, form.reason.line, "先放一放")
    qtbot.mouseClick(form.keep, LEFT)
    assert desk.plans.inputs().wish(1) == PlanWish(1, left_out=True, reason="先放一放")
    assert [line.case.number for line in done(qtbot, plan).lines] == [2]
    assert plan.limits.model.index(0, EXCEPTION).data() == "left out"
    assert plan.unplanned.isVisible()
    choose(qtbot, form, "computed")
    qtbot.mouseClick(form.keep, LEFT)
    assert desk.plans.inputs().wish(1) == PlanWish(1)
    assert len(done(qtbot, plan).lines) == 2
    assert plan.unplanned.isHidden()


def test_instalments_are_fixed_for_the_chosen_case(qtbot, plan, desk):
    table, form = plan.limits.table, plan.limits.form
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert form.title.text() == "Exception for 示例小贷"
    choose(qtbot, form, "fixed")
    retype(qtbot, form.parts.lineEdit(), "30")
    retype(qtbot, form.grace.lineEdit(), "2")
    type_text(qtbot, form.reason.line, "电话里谈好了")
    qtbot.keyClick(form.reason.line, Qt.Key.Key_Return)
    line = done(qtbot, plan).lines[1]
    assert (line.option.parts, line.option.grace) == (30, 2)
    assert cells(table)[1][EXCEPTION] == "30 instalments after 2 months of grace"
    qtbot.keyClick(plan.answer.table, Qt.Key.Key_Down)
    assert "电话里谈好了" in plan.answer.detail.reason.text()


def test_a_limit_is_taken_back_with_ctrl_z_in_this_window(qtbot, plan, desk):
    type_cell(qtbot, plan.limits.table, 0, PARTS, "36")
    done(qtbot, plan)
    press(qtbot, plan, Qt.Key.Key_Z)
    assert desk.plans.inputs().wish(1) == PlanWish(1)
    assert plan.limits.model.index(0, PARTS).data() == "60"
    press(qtbot, plan, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert desk.plans.inputs().wish(1).most_parts == 36
