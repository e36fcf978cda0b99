"""The drawing of instalments over time: what it shows, says, and answers to mouse and keys."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from debt_desk.domain.calendar import Month, months_between
from debt_desk.domain.money import Money
from debt_desk.ui.colours import DARK, LIGHT
from debt_desk.ui.proposals.chart_drawing import Mark
from debt_desk.ui.proposals.chart_scale import Span, spans
from debt_desk.ui.proposals.instalment_chart import InstalmentChart
from debt_desk.ui.theme import ThemeChoice
from debt_desk.ui.widgets.chart_ground import marks
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language
from tests.ui.test_text_size import fits

FIRST = Month(2027, 1)


def yuan(number):
    return Money(number * 100)


def plan(*amounts, begins=0):
    """Yuan by month; 0: nothing due."""
    return {FIRST.plus(begins + n): yuan(a) for n, a in enumerate(amounts) if a}


@pytest.fixture
def chart(qtbot, theme, wording):
    made = InstalmentChart("drawn", wording)
    qtbot.addWidget(made)
    made.resize(800, 360)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def picture(chart):
    return chart.canvas.grab().toImage()


def at(chart, month, amount):
    """Where a month's amount stands on the canvas."""
    canvas = chart.canvas
    plot, low, top = canvas._plot(), canvas._marks()[0].cents, canvas._marks()[-1].cents
    number = len(months_between(canvas._months[0], month)) - 1
    x = plot.left() + plot.width() * (number + 0.5) / len(canvas._months)
    y = plot.bottom() - plot.height() * (amount.cents - low) / (top - low)
    return QPoint(round(x), round(y))


def colour_at(chart, month, amount):
    image = picture(chart)
    point = at(chart, month, amount) * image.devicePixelRatio()
    return image.pixelColor(point)


def legend(chart):
    QApplication.processEvents()
    return [label.text() for label in chart._legend.findChildren(QLabel) if label.isVisible()]


def test_a_plan_within_what_is_free_says_so(chart):
    chart.show_plans([("Offer 1", plan(*[400] * 24))], yuan(1_000))
    assert chart.summary.text() == (
        "Offer 1: January 2027 – December 2028, at most ¥400.00 a month. No month takes more than "
        "is free."
    )
    assert legend(chart) == ["Offer 1", "free each month", "more than there is"]
    assert chart.canvas.accessibleName()
    assert chart.summary.text() in chart.canvas.accessibleDescription()


def test_months_above_what_is_free_are_counted(chart):
    pots = {FIRST.plus(n): yuan(1_000 if n < 3 else 500) for n in range(6)}
    chart.show_plans([("Offer 1", plan(400, 600, 600, 600, 900, 400))], pots)
    assert chart.summary.text().endswith(
        "In 2 of 6 months it takes more than is free, first in April 2027, by ¥400.00 at most."
    )


def test_a_deficit_is_missing_together_with_the_instalment(qtbot, chart):
    chart.show_plans([("Offer 1", plan(400))], yuan(-200))
    assert chart.summary.text() == (
        "Offer 1: January 2027, ¥400.00. In 1 of 1 months it takes more than is free, first in "
        "January 2027; ¥600.00 is missing at most, with what the month lacks already."
    )
    chart.canvas.setFocus()
    qtbot.keyClick(chart.canvas, Qt.Key.Key_Home)
    assert chart.reading.text() == "January 2027: free −¥200.00 · Offer 1 ¥400.00 (¥600.00 missing)"
    # Drawn, it reaches as far below the ground as the month lacks.
    assert chart.canvas._marks()[0] <= yuan(-200)
    image, point = picture(chart), at(chart, FIRST, yuan(-100))
    seen = {image.pixelColor(point + QPoint(n, 0)).name() for n in range(12)}
    assert len(seen) > 1, "hatched"


def test_another_currency_is_named_and_not_drawn(chart):
    euros = {month: Money(due.cents, "EUR") for month, due in plan(400).items()}
    chart.show_plans([("Offer 1", euros), ("Offer 2", plan(300))], yuan(500))
    assert "Offer 1: in EUR, so it is not drawn beside what is in yuan." in chart.summary.text()
    assert [shown.name for shown in chart._plans] == ["Offer 2"]
    chart.show_plans([("Offer 1", euros)], yuan(500))
    assert "EUR 400.00" in chart.summary.text()
    assert "free" not in chart.summary.text()
    assert picture(chart).width() > 0


def test_bars_stand_as_high_as_their_month_and_what_is_not_free_looks_different(chart):
    chart.show_plans([("Offer 1", plan(400, 900, 0, 400))], yuan(600))
    ground = colour_at(chart, FIRST.plus(2), yuan(300))
    bar = colour_at(chart, FIRST, yuan(300))
    assert bar != ground
    assert colour_at(chart, FIRST.plus(1), yuan(300)) == bar
    assert colour_at(chart, FIRST, yuan(500)) == ground
    image, point = picture(chart), at(chart, FIRST.plus(1), yuan(750))
    seen = {
        image.pixelColor((point + QPoint(n, 0)) * image.devicePixelRatio()).name()
        for n in range(12)
    }
    # Hatched: two colours in turn, neither that of a bar that fits.
    assert len(seen) > 1
    assert bar.name() not in seen


def test_four_plans_have_four_shapes_and_a_name_each(chart):
    plans = [(f"Offer {n}", plan(*[100 * n] * 12)) for n in range(1, 6)]
    chart.show_plans(plans, yuan(1_000))
    assert legend(chart) == [
        *(f"Offer {n}" for n in range(1, 5)),
        "free each month",
        "more than there is",
    ]
    entries = [mark for mark in chart._legend.findChildren(Mark) if mark.isVisible()]
    pictures = [entry.grab().toImage() for entry in entries]
    grey = [image.convertToFormat(image.Format.Format_Grayscale8) for image in pictures]
    assert all(one != other for n, one in enumerate(grey) for other in grey[:n])
    assert chart.summary.text().count("\n") == 3


def test_nothing_to_draw_is_nothing(chart):
    chart.show_plans([("Offer 1", plan(400))], yuan(600))
    chart.show_plans([("Offer 1", {})], yuan(600))
    assert not chart.canvas.isVisible()
    assert not chart.summary.isVisible()
    assert chart.canvas.span is None
    assert chart.canvas.grab().toImage().width() > 0


def test_without_a_known_household_there_is_no_line(chart):
    chart.show_plans([("Offer 1", plan(400, 400))], None)
    assert legend(chart) == ["Offer 1"]
    assert "free" not in chart.summary.text()
    assert "free" not in chart.reading.text()


def test_the_mouse_shows_a_months_figures(qtbot, chart):
    chart.show_plans([("A", plan(400, 450, 500)), ("B", plan(0, 300))], yuan(1_000))
    qtbot.mouseMove(chart.canvas, at(chart, FIRST.plus(1), yuan(100)))
    qtbot.waitUntil(lambda: chart.reading.text().startswith("February"))
    assert chart.reading.text() == "February 2027: free ¥1,000.00 · A ¥450.00 · B ¥300.00"
    qtbot.mouseMove(chart.canvas, at(chart, FIRST.plus(2), yuan(100)))
    qtbot.waitUntil(lambda: chart.reading.text().endswith("A ¥500.00 · B ¥0.00"))
    chart.canvas.clearFocus()
    QApplication.sendEvent(chart.canvas, QEvent(QEvent.Type.Leave))
    assert "Point at a month" in chart.reading.text()


def test_the_arrow_keys_walk_from_month_to_month(qtbot, chart):
    chart.show_plans([("A", plan(*range(1, 31)))], yuan(10))
    canvas = chart.canvas
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    assert chart.reading.text().startswith("January 2027: ")
    for key, month in (
        (Qt.Key.Key_Right, "February 2027"),
        (Qt.Key.Key_PageDown, "February 2028"),
        (Qt.Key.Key_Left, "January 2028"),
        (Qt.Key.Key_End, "June 2029"),
        (Qt.Key.Key_Right, "June 2029"),
        (Qt.Key.Key_PageUp, "June 2028"),
        (Qt.Key.Key_Home, "January 2027"),
        (Qt.Key.Key_Left, "January 2027"),
    ):
        qtbot.keyClick(canvas, key)
        assert chart.reading.text().startswith(f"{month}: "), key
        assert chart.reading.text() in canvas.accessibleDescription()
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert chart.reading.text().startswith("January 2027: ")


def test_a_month_that_is_pointed_at_stays_while_the_plan_changes(qtbot, chart):
    chart.show_plans([("A", plan(*[400] * 12))], yuan(1_000))
    chart.canvas.setFocus()
    for _ in range(5):
        qtbot.keyClick(chart.canvas, Qt.Key.Key_Right)
    chart.show_plans([("A", plan(*[300] * 12))], yuan(1_000))
    assert chart.reading.text() == "June 2027: free ¥1,000.00 · A ¥300.00"
    # Beyond the end there is nothing to stay at.
    chart.show_plans([("A", plan(*[300] * 3))], yuan(1_000))
    assert chart.reading.text().startswith("January 2027: ")
    chart.setFocus()
    assert "Point at a month" in chart.reading.text()


def test_thirty_years_are_drawn_in_few_steps_without_hiding_a_heavy_month(qtbot, chart):
    amounts = [300] * 360
    amounts[100] = 2_000
    chart.resize(400, 360)
    chart.show_plans([("A", plan(*amounts))], yuan(1_000))
    assert "In 1 of 360 months" in chart.summary.text()
    assert picture(chart).width() > 0
    chart.canvas.setFocus()
    qtbot.keyClick(chart.canvas, Qt.Key.Key_Right)
    span = chart.canvas.span
    assert len(span.months) > 1
    assert "the heaviest month" in chart.reading.text()
    heavy = next(s for s in chart.canvas._spans() if FIRST.plus(100) in s.months)
    assert heavy.heaviest(chart.canvas._plans[0].dues) == yuan(2_000)


@pytest.mark.parametrize(
    ("choice", "colours"), [(ThemeChoice.LIGHT, LIGHT), (ThemeChoice.DARK, DARK)]
)
@pytest.mark.parametrize("scale", [100, 200])
def test_it_is_drawn_in_every_theme_and_size(qtbot, theme, chart, choice, colours, scale):
    theme.dress(choice, scale)
    chart.resize(800, 1200)
    chart.show_plans([("A", plan(*[400] * 60)), ("B", plan(*[800] * 24))], yuan(600))
    fits(qtbot, chart)
    qtbot.waitUntil(lambda: chart.canvas.height() >= 11 * chart.canvas.fontMetrics().height())
    image = picture(chart)
    seen = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }
    assert colours.accent.lower() in seen
    assert colours.text.lower() in seen
    theme.dress(ThemeChoice.LIGHT, 100)


def test_chinese_words_carry_no_english(qtbot, theme):
    made = InstalmentChart("drawn", Wording(Language.CHINESE))
    qtbot.addWidget(made)
    made.show_plans([("方案 1", plan(400, 400))], yuan(1_000))
    assert "2027年1月" in made.summary.text()


amounts_by_month = st.lists(st.integers(0, 10**6), min_size=1, max_size=360).filter(any)


@given(st.integers(1, 400), st.integers(1, 500))
def test_spans_hold_every_month_once_and_are_as_many_as_there_is_room_for(count, most):
    last = FIRST.plus(count - 1)
    found = spans(FIRST, last, most)
    assert tuple(m for span in found for m in span.months) == months_between(FIRST, last)
    assert len({len(span.months) for span in found[:-1]}) <= 1
    if count <= 24 * most:
        assert len(found) <= most
    if count <= most:
        assert all(len(span.months) == 1 for span in found)


@given(amounts_by_month)
def test_a_span_shows_its_heaviest_month_and_its_scarcest_pot(amounts):
    dues = {FIRST.plus(n): Money(a) for n, a in enumerate(amounts)}
    span = Span(tuple(dues))
    assert span.heaviest(dues) == max(dues.values())
    assert span.scarcest(dues) == min(dues.values())
    assert span.scarcest(Money(7)) == Money(7)
    # Before and after what is known, months stay as they are.
    assert Span((FIRST.plus(-5),)).scarcest(dues) == dues[FIRST]
    assert Span((FIRST.plus(999),)).scarcest(dues) == dues[max(dues)]
    assert Span((FIRST.plus(999),)).heaviest(dues) == Money(0)


@given(st.integers(0, 10**12), st.integers(1, 9))
def test_round_sums_reach_the_top_in_even_steps(top, most):
    found = marks(Money(top), most)
    assert found[0] == Money(0)
    assert found[-1].cents >= top
    assert len(found) - 1 <= most
    steps = {after.cents - before.cents for before, after in pairwise(found)}
    assert len(steps) == 1
    (step,) = steps
    assert str(step).rstrip("0") in {"1", "2", "5"}
    assert step >= 100
