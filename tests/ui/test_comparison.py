"""Offers side by side: what is shown, what is best, and where two differ to the cent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from debt_desk.domain.debt import Balance, Debt
from debt_desk.domain.money import Money, total
from debt_desk.domain.offer import Offer, Side
from debt_desk.domain.terms import Interval, Method, Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.ui.colours import Tone
from debt_desk.ui.proposals.comparison import ComparisonWindow
from debt_desk.ui.proposals.differences_view import points
from debt_desk.ui.proposals.proposals_tab import ProposalsTab
from debt_desk.ui.theme import ThemeChoice
from debt_desk.ui.widgets.cards import HowPopup
from debt_desk.wording import formats
from tests.ui.debts import CARD, add_card, card_terms, settle_household, shown
from tests.ui.hands import CONTROL
from tests.ui.proposing import LEFT, cells, dialog, walk
from tests.ui.test_text_size import fits

TODAY = date(2026, 11, 23)


@pytest.fixture
def case(desk):
    settle_household(desk)
    return add_card(desk)


@pytest.fixture
def offers(desk, case):
    """Two of ours, one of the lender's, one payment at the end, one more of ours."""
    desk.offers.draft(case, card_terms(60))
    desk.offers.draft(case, card_terms(24))
    theirs = card_terms(36, annual_rate=Decimal(6), method=Method.EQUAL_INSTALMENTS)
    desk.offers.receive(Offer(case, theirs, TODAY, Side.LENDER, sent_on=TODAY))
    waived = Waiver(interest=CARD.interest, penalty=CARD.penalty, fees=CARD.fees)
    once = Terms(CARD, date(2027, 11, 20), method=Method.LUMP_SUM, waived=waived)
    desk.offers.draft(case, once)
    desk.offers.draft(case, card_terms(48))


def opened(qtbot, tab):
    qtbot.mouseClick(tab.offers.compare, LEFT)
    return dialog(tab, ComparisonWindow)


@pytest.fixture
def window(qtbot, context, case, offers):
    return opened(qtbot, shown(qtbot, ProposalsTab(context), case))


def columns(window):
    """Each row's cells by its label, and the offers' names under an empty one."""
    lines = [line.split("\t") for line in window.grid.text().split("\n")]
    return {line[0]: line[1:] for line in lines}


def bests(window):
    """In which columns a row is the best, and in what."""
    return {
        row.label: {n: cell.best for n, cell in enumerate(row.cells) if cell.best}
        for row in window.grid._rows
        if any(cell.best for cell in row.cells)
    }


def test_the_chosen_offer_and_those_before_it_are_compared_drawn_and_copied(qtbot, window, context):
    assert columns(window)[""] == [
        "Offer 2 (Draft)",
        "Lender's offer 3 (Received)",
        "Offer 4 (Draft)",
        "Offer 5 (Draft)",
    ]
    assert [choice.currentText() for choice in window.choices] == columns(window)[""]
    summary = window.chart.summary.text()
    for name in columns(window)[""]:
        assert name in summary
    assert "Offer 4 (Draft): January 2027 – November 2027" in summary
    qtbot.mouseClick(window.copy_button, LEFT)
    copied = QApplication.clipboard().text()
    assert copied == window.grid.text()
    assert copied.count("\t") > 4 * 15
    assert "copied" in context.notices.history[-1].text


def test_the_first_of_all_is_compared_with_the_next(qtbot, context, case, offers):
    tab = shown(qtbot, ProposalsTab(context), case)
    tab.offers.table.setFocus()
    for _ in range(4):
        qtbot.keyClick(tab.offers.table, Qt.Key.Key_Up)
    window = opened(qtbot, tab)
    assert columns(window)[""] == ["Offer 1 (Draft)", "Offer 2 (Draft)"]
    assert [choice.value() for choice in window.choices] == [0, 1, None, None]


def test_every_figure_is_that_of_the_offer(window, desk, case):
    told = columns(window)
    numbers = (2, 3, 4, 5)
    views = [desk.offers.view(case, desk.offers.get(case, n).terms) for n in numbers]
    assert told["Total payable"] == [formats.money(view.figures.total) for view in views]
    assert told["Interest of the plan"] == [formats.money(v.figures.interest) for v in views]
    assert told["Covered balance"] == ["¥28,765.43"] * 4
    assert told["Waived: Penalty interest and late charges"] == ["¥1,275.00"] * 4
    assert told["Waived: Interest"] == ["¥0.00", "¥0.00", "¥2,890.43", "¥0.00"]
    assert "Waived: Principal" not in told
    assert told["Number of instalments"] == ["24", "36", "1", "48"]
    assert told["Rate during the plan"] == ["0%", "6%", "0%", "0%"]
    assert told["First due date"][0] == "10 January 2027"
    assert told["Last date"][0] == "10 December 2028"
    assert told["Asks for"][2] == "One payment, Reduction"
    assert told["Method"][1] == "Equal instalments"
    assert told["Share of free capacity"] == [formats.percent(view.share) for view in views]
    assert told["A month, at most"][0] == formats.money(views[0].figures.monthly)
    assert told["A month, at most"][2] == (
        f"{formats.money(views[2].figures.monthly)} (to put aside until it is due)"
    )
    owed = formats.money(views[0].under_contract.balance.total)
    assert told["Against the contract"][0] == (
        f"−{owed} (with the same payments the contract would still leave {owed} on its last date)"
    )
    assert told["Against paying today"] == ["−¥1,275.00", "+¥1,038.14", "−¥4,465.43", "−¥1,275.00"]


def test_what_is_not_known_is_said(qtbot, context, desk):
    case = desk.cases.add(
        replace(desk.cases.get(add_card(desk)), number=None, debt=Debt(CARD))
    ).number
    for count in (12, 24):
        desk.offers.draft(case, card_terms(count))
    window = opened(qtbot, shown(qtbot, ProposalsTab(context), case))
    told = columns(window)
    assert told["Against the contract"][0].endswith("(the contract's rate is not known)")
    assert told["Survival test"] == ["— (income and costs are not known)"] * 2
    assert "Against the contract" not in bests(window)


def test_the_best_of_a_row_stands_out_by_sign_and_word(window):
    assert bests(window) == {
        "A month, at most": {3: "lowest"},
        "Total payable": {2: "lowest"},
        "Against paying today": {2: "lowest"},
        "Against the contract": {3: "saves most"},
        "Last date": {2: "earliest"},
    }
    words = [label for label in window.grid.findChildren(QLabel) if label.text() == "lowest"]
    assert len(words) == 3
    assert not [w for w in words if w.property("tone") == Tone.ERROR.value]


def test_a_yearly_cost_says_which_it_is(qtbot, context, desk, case):
    exact = Terms(CARD, date(2026, 12, 20), 12, Method.EQUAL_INSTALMENTS, Decimal(6))
    other = Terms(CARD, date(2027, 1, 10), 12, Method.EQUAL_INSTALMENTS, Decimal(6))
    soon = Terms(CARD, date(2026, 12, 1), method=Method.LUMP_SUM, annual_rate=Decimal(6))
    for terms in (exact, other, soon):
        desk.offers.draft(case, terms)
    window = opened(qtbot, shown(qtbot, ProposalsTab(context), case))
    kinds = [text.partition(" ")[2] for text in columns(window)["Real annual cost"]]
    assert kinds == ["(effective)", "(XIRR)", "(simple)"]
    assert len(set(columns(window)["Real annual cost"])) == 3


def test_survival_is_a_sign_and_a_word_for_the_same_bad_month(qtbot, context, desk, case, offers):
    household = desk.household.get()
    desk.household.change(replace(household, savings=Money(5_000_00)))
    window = opened(qtbot, shown(qtbot, ProposalsTab(context), case))
    told = columns(window)
    # 4,800 fall out; 5,000 are saved.
    assert told["A month without income"][3] == "gets through"
    # Whoever breaks even where nothing happens breaks in every row; none is tested otherwise.
    for label in ("Nothing happens", "A month without income", "A medical bill", "A forgotten fee"):
        assert told[label][2].startswith("breaks in ")
        assert "¥" in told[label][2]
        assert [told[label][n] for n in (0, 1, 3)] == ["gets through"] * 3, label
    row = next(r for r in window.grid._rows if r.label == "A medical bill")
    assert [cell.symbol for cell in row.cells] == ["done", "done", "caution", "done"]
    assert row.cells[2].tone is Tone.CAUTION
    heads = [row.label for row in window.grid._rows if not row.cells]
    assert heads[-1] == "Survival test: the same bad month for all offers of a row"


def test_what_is_paid_too_much_is_no_debt_left(qtbot, context, desk, case):
    # More than the contract asks: the same payments clear it and leave something over.
    dear = card_terms(3, annual_rate=Decimal(90), method=Method.EQUAL_INSTALMENTS)
    for terms in (dear, card_terms(12)):
        desk.offers.draft(case, terms)
    window = opened(qtbot, shown(qtbot, ProposalsTab(context), case))
    over = desk.offers.view(case, dear).under_contract.over
    assert over
    assert columns(window)["Against the contract"][0] == (
        f"+{formats.money(over)} (the same payments clear the contract too, and "
        f"{formats.money(over)} is too much)"
    )


def test_an_offer_in_another_currency_stands_beside_the_others(qtbot, context, desk, case):
    none = Money.zero("EUR")
    owed = Balance(Money(2_000_00, "EUR"), none, none, none, TODAY, none)
    waived = Waiver(none, none, none, none, none)
    desk.offers.draft(case, card_terms(24))
    desk.offers.draft(case, Terms(owed, date(2027, 1, 10), 10, waived=waived))
    tab = shown(qtbot, ProposalsTab(context), case)
    assert "EUR" in tab.editor.caution.banner.text()
    qtbot.waitUntil(lambda: "Not comparable" in tab.editor.survival.nothing.text())
    window = opened(qtbot, tab)
    told = columns(window)
    assert told["A month without income"][1] == "— (not comparable: in another currency)"
    assert told["Total payable"][1] == "EUR 2,000.00"
    assert "Total payable" not in bests(window)
    assert "Offer 2 (Draft): in EUR" in window.chart.summary.text()
    assert "different currencies" in window.differences.said.text()
    assert not window.differences.sums.isVisible()


def test_every_how_opens_the_reckoning_of_its_column(qtbot, window):
    by_name = {
        button.accessibleName(): button
        for button in window.grid.findChildren(QPushButton)
        if button.isVisible()
    }
    for what in (
        "Asks for",
        "A month, at most",
        "Share of free capacity",
        "Total payable",
        "Against paying today",
        "Against the contract",
        "Real annual cost",
        "Last date",
        "A month without income",
    ):
        for name in columns(window)[""]:
            assert f"How {what}, {name} came about" in by_name
    button = by_name["How Total payable, Lender's offer 3 (Received) came about"]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    (popup,) = window.findChildren(HowPopup)
    told = [label.text() for label in popup.findChildren(QLabel)]
    assert columns(window)["Total payable"][1] in told
    popup.close()


def test_others_are_chosen_by_keyboard_and_none_by_the_wheel(qtbot, window):
    before = columns(window)[""]
    for choice in (*window.choices, window.differences.first):
        middle = choice.rect().center().toPointF()
        turned = QWheelEvent(
            middle,
            choice.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(choice, turned)
    assert columns(window)[""] == before
    walk(qtbot, window.choices[0], 1)
    assert columns(window)[""][0] == "Offer 1 (Draft)"
    assert columns(window)["Number of instalments"][0] == "60"
    walk(qtbot, window.choices[3], 0)
    assert len(columns(window)[""]) == 3
    # The same one twice is shown once.
    walk(qtbot, window.choices[1], 1)
    assert columns(window)[""] == ["Offer 1 (Draft)", "Offer 4 (Draft)"]
    for choice in window.choices:
        walk(qtbot, choice, 0)
    assert columns(window)[""] == []
    assert not window.chart.canvas.isVisible()


def rows_of(table):
    return {row[0]: row[1:] for row in cells(table)}


def test_two_offers_differ_to_the_day_and_to_the_cent(qtbot, window, desk, case):
    view = window.differences
    walk(qtbot, view.first, 0)
    walk(qtbot, view.second, 1)
    one, other = (desk.offers.get(case, number).terms.schedule() for number in (1, 2))
    more = total(i.amount for i in other) - total(i.amount for i in one)
    assert view.said.text().startswith("0 of 60 ")
    assert len(cells(view.dues)) == 61
    number, due, amount, _, second, days, money = cells(view.dues)[0]
    assert (number, due, days) == ("1", "10 January 2027", "0")
    assert amount == formats.grouped(one[0].amount)
    assert second == formats.grouped(other[0].amount)
    assert money == f"+{formats.money(other[0].amount - one[0].amount)}"
    assert cells(view.dues)[30] == [
        "31",
        "10 July 2029",
        formats.grouped(one[30].amount),
        "—",
        "—",
        "—",
        formats.money(-one[30].amount),
    ]
    assert cells(view.dues)[-1][-1] == formats.money(more)
    # Every line's money adds up to the difference in all.
    paid = [Money.parse(row[-1]) for row in cells(view.dues)[:-1]]
    assert total(paid) == more
    sums = rows_of(view.sums)
    assert sums["Number of instalments"] == ["60", "24", "−36"]
    last = (other[-1].due - one[-1].due).days
    assert sums["Last date"][2] == f"−{-last} days"
    assert sums["Total payable"][2] == formats.money(more)


def test_an_offer_does_not_differ_from_itself(qtbot, window):
    view = window.differences
    walk(qtbot, view.first, 2)
    walk(qtbot, view.second, 2)
    assert view.said.text().startswith("36 of 36 ")
    assert not view.dues.isVisible()
    assert not view.copy_button.isEnabled()
    same = {"0", "¥0.00", "0 days", "0.0 points"}
    assert {row[3] for row in cells(view.sums)} <= same


def test_one_day_and_one_cent_are_found(qtbot, context, desk, case):
    dates = tuple(date(2027, month, 10) for month in (1, 2, 3))
    amounts = (Money(10_000_00), Money(10_000_00), Money(7_490_43))
    waived = Waiver(penalty=CARD.penalty)

    def stated(days, sums):
        return Terms(
            CARD,
            days[0],
            3,
            Method.STATED,
            waived=waived,
            interval=Interval.STATED,
            dates=days,
            amounts=sums,
        )

    desk.offers.draft(case, stated(dates, amounts))
    later = (dates[0], date(2027, 2, 9), dates[2])
    dearer = (amounts[0], amounts[1], Money(7_490_44))
    desk.offers.draft(case, stated(later, dearer))
    view = opened(qtbot, shown(qtbot, ProposalsTab(context), case)).differences
    assert view.said.text().startswith("1 of 3 ")
    assert [(row[0], row[-2], row[-1]) for row in cells(view.dues)] == [
        ("2", "−1", "¥0.00"),
        ("3", "0", "+¥0.01"),
        ("", "", "+¥0.01"),
    ]


def test_the_differing_instalments_are_copied_with_the_keys(qtbot, window, context):
    view = window.differences
    qtbot.mouseClick(view.copy_button, LEFT)
    copied = QApplication.clipboard().text()
    assert copied == view.dues.whole_text()
    assert "Lender's offer 3" not in copied.split("\n")[0]
    assert "Offer 5 (Draft): amount" in copied.split("\n")[0]
    view.dues.setFocus()
    view.dues.selectRow(0)
    qtbot.keyClick(view.dues, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() in copied


@given(st.integers(0, 10**7), st.integers(0, 10**7), st.integers(1, 10**6))
def test_points_are_the_difference_of_what_is_shown(first, second, free):
    a, b = Fraction(first, free), Fraction(second, free)
    shown_a, shown_b = (Decimal(formats.percent(share).removesuffix("%")) for share in (a, b))
    difference = points(a, b)
    assert Decimal(difference.replace("−", "-")) == shown_b - shown_a
    assert difference.startswith("+") is (shown_b > shown_a)
    assert difference.startswith("−") is (shown_b < shown_a)


def test_the_shares_of_the_first_session():
    a, b = Fraction(29_320, 100_000), Fraction(72_460, 100_000)
    assert (formats.percent(a), formats.percent(b), points(a, b)) == ("29.3%", "72.5%", "+43.2")


def test_at_twice_the_text_size_nothing_is_cut_off(qtbot, theme, context, case, offers):
    theme.dress(ThemeChoice.DARK, 200)
    window = opened(qtbot, shown(qtbot, ProposalsTab(context), case))
    fits(qtbot, window)
    theme.dress(ThemeChoice.LIGHT, 100)
