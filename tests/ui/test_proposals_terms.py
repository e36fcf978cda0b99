"""The form of an offer's terms: every method, what it needs, and what it says is missing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from debt_desk.domain.debt import Part
from debt_desk.domain.money import Money
from debt_desk.domain.offer import Offer
from debt_desk.domain.terms import Interval, Method, Step, Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.ui.proposals.sketch import Sketch
from debt_desk.ui.proposals.stated_model import Column
from debt_desk.ui.theme import ThemeChoice
from debt_desk.ui.widgets.cards import HowPopup
from debt_desk.wording import formats
from tests.domain.strategies import terms as any_terms
from tests.ui.debts import CARD, add_card, card_terms, settle_household
from tests.ui.hands import CONTROL, retype
from tests.ui.proposing import LEFT, cells, choose, drafted_tab, type_cell
from tests.ui.test_text_size import cut_off


@pytest.fixture
def tab(qtbot, context, desk):
    settle_household(desk)
    return drafted_tab(qtbot, context, add_card(desk))


@pytest.fixture
def form(tab):
    return tab.editor.form


def saved(qtbot, tab, desk):
    """What Ctrl+S has saved."""
    qtbot.keyClick(tab.editor.form, Qt.Key.Key_S, CONTROL)
    assert not tab.editor.unsaved.isVisible()
    return desk.offers.get(tab.case, 1).terms


@given(any_terms())
def test_terms_come_out_of_the_form_as_they_went_in(terms):
    sketch = Sketch.of(Offer(1, terms, date(2026, 11, 23)))
    again = sketch.terms()
    assert again.schedule() == terms.schedule()
    assert again.waived == terms.waived
    assert Sketch.of_terms(again) == sketch.settled()


@pytest.mark.parametrize(
    "terms",
    [
        card_terms(method=Method.STEP_UP, step=Step(6, Decimal(20))),
        card_terms(
            method=Method.INTEREST_ONLY, annual_rate=Decimal("3.65"), interest_only=6, grace=2
        ),
        card_terms(48, interval=Interval.WEEK, cure=15),
        Terms(
            CARD,
            date(2027, 1, 10),
            2,
            Method.STATED,
            waived=Waiver.of(CARD, {Part.PENALTY: Decimal(50), Part.INTEREST: Money(5_00)}),
            interval=Interval.STATED,
            dates=(date(2027, 1, 10), date(2027, 6, 1)),
            amounts=(Money(20_000_00), Money(20_000_00)),
        ),
        Terms(CARD, date(2027, 2, 28), 12, Method.INTEREST_FREE, due_day=31),
    ],
)
def test_every_field_of_the_terms_has_its_place(terms):
    sketch = Sketch.of_terms(terms)
    assert sketch.terms() == terms
    assert sketch.settled() == sketch


def test_only_what_the_method_needs_is_shown(qtbot, form):
    own = {
        "rate": form.rate,
        "every": form.step_every,
        "percent": form.step_percent,
        "only": form.interest_only,
        "rows": form.rows,
        "count": form.count,
        "grace": form.grace,
        "interval": form.interval,
    }
    common = {"count", "grace", "interval"}
    wanted = {
        Method.INTEREST_FREE: common,
        Method.EQUAL_INSTALMENTS: common | {"rate"},
        Method.EQUAL_PRINCIPAL: common | {"rate"},
        Method.STEP_UP: common | {"rate", "every", "percent"},
        Method.INTEREST_ONLY: common | {"rate", "only"},
        Method.LUMP_SUM: {"rate"},
        Method.STATED: {"grace", "interval", "rows"},
    }
    assert set(wanted) == set(Method)
    places = set()
    for method, shown_fields in wanted.items():
        choose(qtbot, form.method, method)
        assert {name for name, field in own.items() if field.isVisible()} == shown_fields
        # The page's layouts settle over a few turns of the event loop.
        for _ in range(5):
            QApplication.processEvents()
        if method not in (Method.LUMP_SUM, Method.STATED):
            places.add((form.interval.y(), form.first_due.y() - form.interval.y()))
    assert len(places) == 1
    choose(qtbot, form.interval, Interval.STATED)
    assert not form.first_due.isVisible()
    assert not form.grace.isVisible()


def test_a_rising_plan_asks_for_its_steps_one_by_one(qtbot, tab, form, desk):
    choose(qtbot, form.method, Method.STEP_UP)
    every = form.step_every.parentWidget().problem
    percent = form.step_percent.parentWidget().problem
    assert every.isVisible()
    assert not percent.isVisible()
    retype(qtbot, form.step_every, "6")
    assert not every.isVisible()
    assert percent.isVisible()
    assert tab.editor.figures.monthly.figure.text() == "—"
    retype(qtbot, form.step_percent, "20")
    assert not percent.isVisible()
    terms = saved(qtbot, tab, desk)
    assert terms.step == Step(6, Decimal(20))
    assert desk.history.undo() == "offer.revise"
    assert form.method.member() is Method.INTEREST_FREE


def test_interest_first_asks_for_its_number_and_a_rate(qtbot, tab, form, desk):
    choose(qtbot, form.method, Method.INTEREST_ONLY)
    assert form.interest_only.parentWidget().problem.isVisible()
    retype(qtbot, form.interest_only, "6")
    assert "rate" in form.rate.parentWidget().problem.text()
    retype(qtbot, form.rate, "18.25")
    terms = saved(qtbot, tab, desk)
    assert (terms.interest_only, terms.annual_rate) == (6, Decimal("18.25"))
    assert terms.schedule()[5].principal == Money(0)


def test_grace_moves_the_first_date_and_says_so(qtbot, tab, form, desk):
    retype(qtbot, form.first_due.line, "2026-12-31")
    retype(qtbot, form.grace, "2")
    assert form.first_due.text() == "2027-02-28"
    hint = form.grace.parentWidget().hint
    assert hint.isVisible()
    assert "31 December 2026" in hint.text()
    assert "28 February 2027" in hint.text()
    terms = saved(qtbot, tab, desk)
    assert (terms.grace, terms.due_day) == (2, 31)
    assert terms.schedule()[1].due == date(2027, 3, 31)
    retype(qtbot, form.grace, "0")
    assert form.first_due.text() == "2026-12-31"
    assert form.sketch().due_day is None


def test_weeks_and_days_to_make_good(qtbot, tab, form, desk):
    choose(qtbot, form.interval, Interval.TWO_WEEKS)
    retype(qtbot, form.cure, "15")
    terms = saved(qtbot, tab, desk)
    assert (terms.interval, terms.cure) == (Interval.TWO_WEEKS, 15)
    assert (terms.due(2) - terms.due(1)).days == 14


def test_a_waiver_is_an_amount_or_a_share(qtbot, tab, form, desk):
    interest = form.waived[Part.INTEREST]
    other = tab.findChild(type(form.problem), "proposals.waive_interest_other")
    retype(qtbot, interest.line, "50%")
    assert form.sketch().waiver.interest == Money(1_445_22)
    assert "¥1,445.22 of ¥2,890.43" in other.text()
    retype(qtbot, interest.line, "1,445.22")
    assert "50.0% of ¥2,890.43" in other.text()
    retype(qtbot, interest.line, "abc%")
    qtbot.keyClick(interest.line, Qt.Key.Key_Return)
    assert "abc" in interest.problem.text()
    retype(qtbot, interest.line, "120%")
    qtbot.keyClick(interest.line, Qt.Key.Key_Return)
    assert "120%" in interest.problem.text()
    retype(qtbot, interest.line, "")
    qtbot.keyClick(interest.line, Qt.Key.Key_Backspace)
    assert form.sketch().wish(Part.INTEREST) is None
    retype(qtbot, form.waived[Part.FEES].line, "100%")
    terms = saved(qtbot, tab, desk)
    assert terms.waived.share(Part.FEES) == Decimal(100)
    assert terms.waived.share(Part.PENALTY) is None
    assert (
        "rarely" in other.parent().findChild(type(other), "proposals.waive_principal_other").text()
    )


def test_costs_are_asked_for_only_if_there_are_any(form):
    assert not form.waived[Part.COSTS].isVisible()
    assert form.waived[Part.PRINCIPAL].isVisible()


def test_lines_of_a_spreadsheet_are_pasted(qtbot, tab, form, desk):
    choose(qtbot, form.method, Method.STATED)
    choose(qtbot, form.interval, Interval.STATED)
    assert "date" in form.rows.problem.text()
    lines = ["No.\tDue\tAmount", "1\t2027-01-10\t20,000.00", "2\t2027/6/1\t¥ 7,500.00"]
    QApplication.clipboard().setText("\r\n".join(lines))
    form.rows.table.setFocus()
    qtbot.keyClick(form.rows.table, Qt.Key.Key_V, CONTROL)
    assert "together ¥27,500.00" in form.rows.sum.text()
    assert "¥9.57 beyond it" in form.rows.sum.text()
    assert not form.rows.problem.isVisible()
    terms = saved(qtbot, tab, desk)
    assert terms.dates == (date(2027, 1, 10), date(2027, 6, 1))
    assert terms.amounts == (Money(20_000_00), Money(7_500_00))
    assert tab.editor.figures.last.figure.text() == "1 June 2027"


def test_pasted_lines_are_the_whole_plan_and_lose_no_date_unsaid(qtbot, form):
    choose(qtbot, form.method, Method.STATED)
    QApplication.clipboard().setText("9000\n9000\n9490.43")
    qtbot.mouseClick(form.rows.paste, LEFT)
    QApplication.clipboard().setText("2027-01-10\t20000\n2027-03-10\t7490.43")
    qtbot.mouseClick(form.rows.paste, LEFT)
    assert [row.amount.plain() for row in form.sketch().rows] == ["20000.00", "7490.43"]
    assert "dates were left out" in form.rows.problem.text()


def test_lines_with_several_amounts_are_named(qtbot, form):
    choose(qtbot, form.method, Method.STATED)
    QApplication.clipboard().setText("1\t20,000.00\n2\t7,490.43\t7,000.00\t490.43")
    qtbot.mouseClick(form.rows.paste, LEFT)
    assert [row.amount.plain() for row in form.sketch().rows] == ["20000.00", "7490.43"]
    assert form.rows.problem.text() == (
        "Several amounts in one line; the first was taken. Check these lines: 2."
    )
    QApplication.clipboard().setText("\n".join(["2027-01-10\t4000\t3900"] * 7))
    qtbot.mouseClick(form.rows.paste, LEFT)
    assert "lines: 1, 2, 3, 4, 5 and further ones." in form.rows.problem.text()
    assert "dates were left out" in form.rows.problem.text()


def test_one_payment_has_a_due_date_and_no_first_one(qtbot, form):
    assert form.first_due_label.text() == "First due date"
    choose(qtbot, form.method, Method.LUMP_SUM)
    assert form.first_due_label.text() == "Due date"


def test_a_line_that_cannot_be_read_pastes_nothing(qtbot, form):
    choose(qtbot, form.method, Method.STATED)
    QApplication.clipboard().setText("20000\nlater\n7500")
    qtbot.mouseClick(form.rows.paste, LEFT)
    assert "Line 2" in form.rows.problem.text()
    assert form.sketch().rows == ()


def test_amounts_are_typed_and_their_sum_follows(qtbot, tab, form, desk):
    choose(qtbot, form.method, Method.STATED)
    table = form.rows.table
    type_cell(qtbot, table, 0, Column.AMOUNT, "20000")
    assert "¥7,490.43 missing" in form.rows.sum.text()
    assert "¥7,490.43" in form.rows.problem.text()
    type_cell(qtbot, table, 1, Column.AMOUNT, "-5")
    assert "-5" in cells(table)[1][Column.AMOUNT]
    assert form.rows.problem.isVisible()
    type_cell(qtbot, table, 1, Column.AMOUNT, "7490.43")
    assert "exactly" in form.rows.sum.text()
    assert not form.rows.problem.isVisible()
    assert len(cells(table)) == 3
    assert saved(qtbot, tab, desk).count == 2
    table.setFocus()
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert form.sketch().stated == Money(20_000_00)


def test_dates_start_from_the_schedule_so_far(qtbot, tab, form, desk):
    before = [i.due for i in desk.offers.get(tab.case, 1).terms.schedule()]
    form.interval.setFocus()
    qtbot.keyClicks(form.interval, "On")
    assert form.interval.member() is Interval.STATED
    qtbot.mouseClick(form.rows.fill, LEFT)
    assert [row.day for row in form.sketch().rows] == before
    type_cell(qtbot, form.rows.table, 1, Column.DAY, "2026-12-01")
    assert "1 December 2026" in form.rows.problem.text()
    type_cell(qtbot, form.rows.table, 1, Column.DAY, "2027-01-20")
    assert saved(qtbot, tab, desk).dates[1] == date(2027, 1, 20)


def terms_of(method, interval):
    """Six instalments of any method and interval, after two months of grace where that can be."""
    single, stated = method is Method.LUMP_SUM, interval is Interval.STATED
    free = method in (Method.INTEREST_FREE, Method.STATED)
    return Terms(
        CARD,
        date(2027, 1, 10),
        1 if single else 6,
        method,
        Decimal(0) if free else Decimal("18.25"),
        interval=Interval.MONTH if single else interval,
        grace=0 if single or stated else 2,
        step=Step(2, Decimal(10)) if method is Method.STEP_UP else None,
        interest_only=2 if method is Method.INTEREST_ONLY else 0,
        dates=tuple(date(2027, n, 10) for n in range(1, 7)) if stated and not single else (),
        amounts=(Money(5_000_00),) * 6 if method is Method.STATED else (),
    )


def explained(qtbot, tab):
    """What "how?" says beside the month's figure."""
    button = tab.editor.figures.monthly.how_button
    qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty())  # laid out anew
    qtbot.mouseClick(button, LEFT)
    popup = tab.findChild(HowPopup)
    texts = [label.text() for label in popup.findChildren(QLabel)]
    popup.close()
    qtbot.waitUntil(lambda: tab.findChild(HowPopup) is None)
    return texts


def test_every_method_says_how_a_month_comes_about(qtbot, tab, desk):
    for method, interval in product(Method, Interval):
        terms = terms_of(method, interval)
        desk.offers.draft(tab.case, terms)
        desk.offers.remove(tab.case, desk.offers.of_case(tab.case)[0].number)
        texts = explained(qtbot, tab)
        monthly = desk.offers.view(tab.case, terms).figures.monthly
        assert texts[-1] == formats.money(monthly)
        whole = "\n".join(texts)
        assert ("18.25% ÷ 12 × 2 months" in whole) is (terms.grace_interest.cents > 0)
        if terms.annual_rate and method is not Method.LUMP_SUM:
            period = {
                Interval.MONTH: "r = 18.25% ÷ 12 = 1.520833%",
                Interval.WEEK: "r = 18.25% × 7 ÷ 365 = 0.35%",
                Interval.TWO_WEEKS: "r = 18.25% × 14 ÷ 365 = 0.7%",
                Interval.STATED: "18.25% × its days ÷ 365",
            }
            assert period[interval] in whole


def test_at_twice_the_text_size_every_method_fits(qtbot, theme, tab, form):
    theme.dress(ThemeChoice.LIGHT, 200)
    try:
        for method in Method:
            choose(qtbot, form.method, method)
            QApplication.processEvents()
            qtbot.waitUntil(lambda: cut_off(tab) == [])
    finally:
        theme.dress(ThemeChoice.LIGHT, 100)
