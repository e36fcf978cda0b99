"""Dragging the instalment, their number or the waiver; the rest follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from debt_desk.domain.debt import Balance, Part
from debt_desk.domain.figures import figures
from debt_desk.domain.money import Money
from debt_desk.domain.terms import Interval, Method
from debt_desk.errors import DeskError
from debt_desk.store.desk_store import Store
from debt_desk.ui.proposals.moves import Moves
from debt_desk.ui.proposals.sketch import Sketch
from tests.ui.debts import CARD, add_card, settle_household
from tests.ui.hands import CONTROL
from tests.ui.proposing import LEFT, cells, choose, drafted_tab

TODAY = date(2026, 11, 23)
SKETCH = Sketch(CARD, date(2026, 12, 23), 26)


@pytest.fixture
def case(desk):
    settle_household(desk)
    return add_card(desk)


@pytest.fixture
def tab(qtbot, context, case):
    return drafted_tab(qtbot, context, case)


def monthly_of(sketch):
    """What a sketch takes in its heaviest month, reckoned without any memory."""
    try:
        return figures(sketch.terms(), TODAY).monthly
    except DeskError:
        return None


sketches = st.builds(
    lambda method, interval, rate, every, percent, only: replace(
        SKETCH,
        method=method,
        interval=interval,
        annual_rate=rate,
        step_every=every,
        step_percent=percent,
        interest_only=only,
    ),
    st.sampled_from([m for m in Method if m not in (Method.STATED, Method.LUMP_SUM)]),
    st.sampled_from([i for i in Interval if i is not Interval.STATED]),
    st.sampled_from([Decimal("3.65"), Decimal("18.25"), Decimal(24)]),
    st.integers(1, 8),
    st.sampled_from([Decimal(5), Decimal(20), Decimal(100)]),
    st.integers(1, 5),
)


@settings(deadline=None, max_examples=40)
@given(sketches, st.integers(500, 20_000))
def test_the_fewest_instalments_that_stay_at_or_below(sketch, yuan):
    most = Money(yuan * 100)
    moves = Moves(sketch, TODAY, most=40)
    sums = {count: monthly_of(replace(sketch, count=count)) for count in range(2, 41)}
    fitting = [count for count, monthly in sums.items() if monthly and monthly <= most]
    assert moves.fewest(most) == (fitting[0] if fitting else None)


@given(st.integers(0, 100))
def test_a_waiver_takes_penalty_first_and_sums_exactly(percent):
    moves = Moves(SKETCH, TODAY)
    moved = moves.to_waiver(percent)
    waived = moved.waiver
    assert abs(waived.total.cents * 100 - moves.waivable.cents * percent) <= 50
    assert waived.principal == Money(0)
    if waived.fees:
        assert waived.penalty == CARD.penalty
    if waived.interest:
        assert waived.fees == CARD.fees
    if percent == 100:
        assert {moved.wish(p) for p in (Part.INTEREST, Part.PENALTY, Part.FEES)} == {Decimal(100)}


def test_the_number_moves_the_instalment(qtbot, tab, desk, case):
    what_if, editor = tab.editor.what_if, tab.editor
    what_if.count.setFocus()
    qtbot.keyClick(what_if.count, Qt.Key.Key_Right)
    assert editor.form.count.value() == 27
    assert what_if.count_value.text() == "27"
    assert editor.figures.monthly.figure.text() == what_if.monthly_value.text() == "¥1,018.27"
    assert what_if.monthly.value() == 1019
    assert editor.unsaved.isVisible()
    assert desk.offers.get(case, 1).terms.count == 26
    qtbot.waitUntil(lambda: len(cells(editor.schedule.table)) == 28)
    qtbot.keyClick(what_if, Qt.Key.Key_S, CONTROL)
    assert desk.offers.get(case, 1).terms.count == 27
    assert desk.history.undo() == "offer.revise"
    assert what_if.count.value() == 26


def test_the_instalment_picks_the_fewest_that_stay_below(qtbot, tab):
    what_if = tab.editor.what_if
    what_if.monthly.setFocus()
    qtbot.keyClick(what_if.monthly, Qt.Key.Key_PageUp)
    most = Money(what_if.monthly.value() * 100)
    count = tab.editor.form.count.value()
    assert monthly_of(tab.editor.form.sketch()) <= most
    assert monthly_of(replace(tab.editor.form.sketch(), count=count - 1)) > most
    assert what_if.count.value() == count
    qtbot.keyClick(what_if.monthly, Qt.Key.Key_Home)
    assert tab.editor.form.count.value() == 60


def test_the_waiver_moves_the_instalment_by_mouse(qtbot, tab):
    what_if, form = tab.editor.what_if, tab.editor.form
    assert what_if.waiver.value() == 29
    assert what_if.waiver_value.text() == "¥1,275.00 (28.6%)"
    slider = what_if.waiver
    middle = slider.height() * 3 // 4
    start = QPoint(round(slider.width() * 0.29), middle)
    qtbot.mousePress(slider, LEFT, pos=start)
    qtbot.mouseMove(slider, QPoint(slider.width() - 1, middle))
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(slider.width() - 1, middle))
    assert slider.value() == 100
    assert tab.editor.figures.payable.figure.text() == "¥24,300.00"
    assert form.count.value() == 26
    assert form.waived[Part.INTEREST].text() == "100%"


def test_marks_stand_where_the_free_capacity_is_met(qtbot, tab):
    what_if = tab.editor.what_if
    qtbot.waitUntil(lambda: what_if.monthly.mark == 1200)
    assert what_if.count.mark == 23
    assert what_if.waiver.mark == 0
    assert "¥1,200.00" in what_if.count.accessibleDescription()
    what_if.count.setFocus()
    for _ in range(5):
        qtbot.keyClick(what_if.count, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: what_if.waiver.mark == 80)
    assert tab.editor.figures.judgement.text() == "above your free capacity"


def test_an_unknown_household_has_no_marks(qtbot, context, desk):
    tab = drafted_tab(qtbot, context, add_card(desk))
    what_if = tab.editor.what_if
    qtbot.waitUntil(lambda: not what_if.meets.isVisible())
    assert {what_if.monthly.mark, what_if.count.mark, what_if.waiver.mark} == {None}


def test_one_payment_has_no_number_to_drag(qtbot, tab):
    choose(qtbot, tab.editor.form.method, Method.LUMP_SUM)
    what_if = tab.editor.what_if
    assert not what_if.count.isVisible()
    assert not what_if.monthly.isVisible()
    what_if.waiver.setFocus()
    qtbot.keyClick(what_if.waiver, Qt.Key.Key_End)
    assert tab.editor.figures.payable.figure.text() == "¥24,300.00"


def test_what_cannot_act_is_switched_off_with_its_reason(qtbot, tab):
    what_if, form = tab.editor.what_if, tab.editor.form
    assert what_if.waiver.isEnabled()
    form.first_due.line.selectAll()
    qtbot.keyClick(form.first_due.line, Qt.Key.Key_Delete)
    assert not what_if.monthly.isEnabled()
    assert not what_if.count.isEnabled()
    assert "Complete the terms" in what_if.count.toolTip()
    qtbot.keyClicks(form.first_due.line, "2027-01-10")
    assert what_if.count.isEnabled()
    assert what_if.count.toolTip() == ""
    choose(qtbot, form.method, Method.STATED)
    assert not what_if.waiver.isEnabled()
    assert "stated one by one" in what_if.order.text()
    qtbot.waitUntil(lambda: not what_if.meets.isVisible())


def test_the_note_about_marks_is_shown_with_a_mark_only(qtbot, tab, desk):
    what_if = tab.editor.what_if
    qtbot.waitUntil(what_if.meets.isVisible)
    settle_household(desk, income=3_700_00)
    qtbot.waitUntil(lambda: what_if.count.mark is None)
    qtbot.waitUntil(lambda: not what_if.meets.isVisible())
    assert {what_if.monthly.mark, what_if.count.mark, what_if.waiver.mark} == {None}


def test_a_balance_without_charges_says_why_nothing_can_be_waived(qtbot, context, desk):
    settle_household(desk)
    tab = drafted_tab(qtbot, context, add_card(desk, balance=Balance(CARD.principal, on=CARD.on)))
    assert not tab.editor.what_if.waiver.isEnabled()
    assert "no interest, penalty or fees" in tab.editor.what_if.order.text()


def test_nothing_is_read_from_the_file_while_dragging(tab, desk, monkeypatch):
    def refuse(*_):
        raise AssertionError

    monkeypatch.setattr(Store, "read", refuse)
    tab.editor.what_if.count.setValue(40)
    assert tab.editor.form.count.value() == 40
