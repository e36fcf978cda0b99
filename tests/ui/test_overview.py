"""The first page: a case's way and next step, and today."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QToolButton, QWidget

from debt_desk.domain.agenda import AgendaKind
from debt_desk.domain.agreement import Agreement, Due
from debt_desk.domain.case import Case
from debt_desk.domain.contact_route import ContactRoute, RouteResult, RouteWay
from debt_desk.domain.court_paper import CourtPaper, CourtPaperKind
from debt_desk.domain.debt import Balance, Debt
from debt_desk.domain.material_request import MaterialRequest
from debt_desk.domain.money import Money
from debt_desk.domain.offer import OfferState
from debt_desk.domain.way import NextStep
from debt_desk.ui.evidence.checklist_page import ChecklistPage
from debt_desk.ui.overview import overview_tab
from debt_desk.ui.overview.agenda_model import AMOUNT, CREDITOR, DAY, WHEN, AgendaModel
from debt_desk.ui.overview.overview_tab import OverviewTab
from debt_desk.ui.overview.steps import PLACES
from debt_desk.ui.theme import ThemeChoice
from debt_desk.ui.widgets.notes import Badge
from tests.ui.conftest import TODAY
from tests.ui.debts import add_card, card_terms, send, settle_household


@pytest.fixture
def tab(qtbot, context):
    made = OverviewTab(context)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


@pytest.fixture
def agreed(desk):
    """A case with three instalments, the first of them five days ago."""
    case = desk.cases.add(Case("招商银行", debt=Debt(Balance(Money(30000), on=date(2026, 11, 1)))))
    days = (date(2026, 11, 18), date(2026, 12, 5), date(2027, 1, 5))
    dues = tuple(Due(number, day, Money(10000)) for number, day in enumerate(days, 1))
    desk.agreements.record(Agreement(case.number, date(2026, 11, 2), dues))
    return case


def test_without_a_case_the_page_offers_the_first_one(qtbot, tab):
    assert tab.today.currentWidget().objectName() == "overview.none"
    with qtbot.waitSignal(tab.new_wanted):
        qtbot.mouseClick(tab.today.currentWidget().action, Qt.MouseButton.LeftButton)


def test_nothing_due_is_a_calm_page(tab, desk):
    desk.cases.add(Case("招商银行"))
    assert tab.today.currentWidget().objectName() == "overview.calm"


def test_today_lists_what_is_due_in_order(qtmodeltester, tab, agreed):
    model = tab.today.model
    qtmodeltester.check(model)
    days = [model.index(row, DAY).data() for row in range(model.rowCount())]
    assert days == ["2026-11-09", "2026-11-18", "2026-12-05", "2027-01-05"]
    assert model.index(1, AMOUNT).data() == "¥100.00"
    assert model.index(1, CREDITOR).data() == "招商银行"
    assert model.index(1, WHEN).data() == "its date passed 5 days ago"
    assert model.index(2, WHEN).data() == "in 12 days"


def test_enter_goes_to_where_the_item_is_dealt_with(qtbot, tab, agreed, went):
    table = tab.today.table
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert went == [("repayment", agreed.number), ("agreement", agreed.number)]


def test_a_double_click_does_the_same(qtbot, tab, agreed, went):
    table = tab.today.table
    place = table.visualRect(table.model().index(1, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert went == [("repayment", agreed.number)]


def test_a_date_that_is_not_certain_says_so(tab, agreed):
    model = tab.today.model
    assert model.index(0, WHEN).data() == "its date passed 14 days ago (suggested)"
    assert model.index(1, WHEN).data() == "its date passed 5 days ago"
    tab.show_case(agreed.number)
    shown = [label.text() for label in tab.case_view.due.findChildren(QLabel)]
    assert "its date passed 14 days ago (suggested)" in shown


def test_a_row_of_the_case_leads_to_its_tab(qtbot, tab, agreed, went):
    tab.show_case(agreed.number)
    first = tab.case_view.due.findChild(QPushButton, "overview.due.1")
    second = tab.case_view.due.findChild(QPushButton, "overview.due.2")
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert went == [("agreement", agreed.number), ("repayment", agreed.number)]


def test_rows_are_copied_as_tab_separated_text(qtbot, qapp, tab, agreed):
    table = tab.today.table
    table.selectRow(2)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = qapp.clipboard().text().split("\t")
    assert cells[0] == "2026-12-05"
    assert "¥100.00" in cells


def test_the_next_step_leads_to_its_tab(qtbot, tab, desk, went):
    case = desk.cases.add(Case("招商银行"))
    tab.show_case(case.number)
    assert "reach the lender" in tab.case_view.step_title.text()
    qtbot.mouseClick(tab.case_view.step_button, Qt.MouseButton.LeftButton)
    way = ContactRoute(case.number, RouteWay.APP_ME, "", "", TODAY, RouteResult.REACHED)
    desk.contacts.put_route(way)
    assert "owed" in tab.case_view.step_title.text()
    qtbot.mouseClick(tab.case_view.step_button, Qt.MouseButton.LeftButton)
    assert went == [("contacts.ways", case.number), ("situation.principal", case.number)]


def test_the_way_is_said_in_words(tab, agreed, wording):
    tab.show_case(agreed.number)
    badges = [b for b in tab.case_view.way.findChildren(Badge) if not b.isHidden()]
    assert [badge.text() for badge in badges] == [
        "Way to the lender",
        "Situation and evidence",
        "First contact",
        "Proposal",
        "Agreement",
        "Repayment",
        "Third party",
    ]
    states = [badge.accessibleDescription() for badge in badges]
    # The first instalment's day has passed: that comes before asking for the written copy.
    assert states == [*["done"] * 4, "ahead", "now", "only if needed"]


def test_sums_are_shown_on_request_only(qtbot, tab, agreed):
    tab.show_case(agreed.number)
    view = tab.case_view
    assert view.sums.isHidden()
    qtbot.mouseClick(view.sums_button, Qt.MouseButton.LeftButton)
    assert view.left.figure.text() == "¥300.00"
    qtbot.mouseClick(view.left.how_button, Qt.MouseButton.LeftButton)
    popup = view.left.findChild(QWidget, "how")
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.mouseClick(view.sums_button, Qt.MouseButton.LeftButton)
    assert view.sums.isHidden()


def test_every_next_step_has_its_words_and_its_place(wording):
    assert set(PLACES) == set(NextStep)
    for step in NextStep:
        words = (wording.label(step), wording.text(f"next.why.{step}"))
        assert all(words), step
        assert "&" in wording.text(f"next.do.{step}"), step


def test_every_kind_of_item_leads_somewhere():
    assert set(overview_tab._PLACES) == set(AgendaKind)


def test_what_a_lender_waits_for_is_due_and_leads_to_the_list(qtbot, tab, desk, went):
    case = desk.cases.add(Case("招商银行")).number
    tab.show_case(case)
    assert tab.case_view.papers.text().startswith("Still to prepare (")
    asked = MaterialRequest(case, "在职证明", date(2026, 11, 20), date(2026, 11, 30))
    desk.checklists.add_request(asked)
    assert tab.case_view.papers.text().startswith("The lender still waits for 1 paper(s)")
    first = tab.case_view.due.findChild(QPushButton, "overview.due.1")
    assert first.text() == "Hand in: 在职证明"
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert went == [("evidence.needed", case)]


def test_once_all_is_agreed_only_the_lender_s_own_requests_are_said(tab, desk, agreed):
    tab.show_case(agreed.number)
    assert not tab.case_view.papers.isVisible()


def test_in_the_window_an_item_opens_the_page_that_says_what_is_needed(qtbot, window, desk):
    case = desk.cases.add(Case("招商银行")).number
    window.go_to("evidence.needed", case)
    shown = window.findChild(ChecklistPage)
    assert shown.isVisible()
    assert shown.case == case
    qtbot.waitUntil(lambda: bool(shown._rows))


def test_an_empty_agenda_model_behaves(qtmodeltester, wording):
    qtmodeltester.check(AgendaModel(wording))


def test_what_came_from_a_court_outranks_everything(qtbot, window, desk, agreed, state):
    first = desk.contacts.put_court_paper(
        CourtPaper(agreed.number, CourtPaperKind.JUDGMENT, date(2026, 11, 2), date(2026, 12, 1))
    )
    order = desk.contacts.put_court_paper(
        CourtPaper(agreed.number, CourtPaperKind.PAYMENT_ORDER, date(2026, 11, 10))
    )
    window.go_to("overview", agreed.number)
    view = window.view.overview.case_view
    assert view.step_title.text() == "First deal with what came from a court or lawyer"
    assert view.court.isVisible()
    said = view.court.text.text().splitlines()
    assert said[0].endswith("payment order. To be acted on by 25 November 2026.")
    assert said[1].endswith("judgment. To be acted on by 1 December 2026.")
    # Whose deadline runs is read without a click, the others with one.
    for key, seen in (("payment_order", True), ("judgment_interest", False)):
        assert view.court.findChild(QLabel, f"law.{key}.fact").isVisible() is seen
    view.step_button.setFocus()
    qtbot.keyClick(view.step_button, Qt.Key.Key_Space)
    assert window.view.tab == "contacts"
    for paper in (first, order):
        desk.contacts.put_court_paper(replace(paper, done_on=date(2026, 11, 23)))
    window.go_to("overview", agreed.number)
    assert not view.court.isVisible()
    assert "instalment" in view.step_title.text()


def test_the_button_leads_to_the_field_itself(qtbot, window, desk):
    case = desk.cases.add(Case("招商银行")).number
    view = window.view.overview.case_view

    def go(field, page):
        window.go_to("overview", case)
        qtbot.keyClick(view.step_button, Qt.Key.Key_Space)
        assert window.view.tab == page
        focus = window.focusWidget()
        assert focus is not None
        while focus is not None and focus.objectName() != field:
            focus = focus.parentWidget()
        assert focus is not None, field

    go("contacts.ways", "contacts")
    way = ContactRoute(case, RouteWay.APP_ME, "", "", TODAY, RouteResult.REACHED)
    desk.contacts.put_route(way)
    go("situation.principal", "situation")
    debt = Debt(Balance(Money(30000), on=date(2026, 11, 1)))
    desk.cases.change(replace(desk.cases.get(case), debt=debt))
    go("situation.no_income.action", "situation")
    settle_household(desk)
    window.go_to("overview", case)
    qtbot.keyClick(view.step_button, Qt.Key.Key_Space)
    assert window.findChild(ChecklistPage).isVisible()


def test_after_two_refusals_others_are_named_with_what_they_cannot_do(window, desk, qtbot):
    settle_household(desk)
    case = add_card(desk)
    for _ in range(2):
        number = desk.offers.draft(case, card_terms()).number
        send(desk, case, number)
        desk.offers.answer(case, number, OfferState.REFUSED)
    window.go_to("overview", case)
    view = window.view.overview.case_view
    assert view.step_title.text() == "Ask others to help"
    assert "mediation" in view.others.keys
    cannot = view.others.findChild(QLabel, "law.complaint_regulator.limits")
    assert not cannot.isVisible()
    fold = view.others.findChild(QToolButton, "law.complaint_regulator.fold")
    fold.setFocus()
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    assert cannot.isVisible()


def test_in_a_small_window_with_large_letters_nothing_lies_beside_the_page(qtbot, window, desk):
    case = desk.cases.add(Case("招商银行")).number
    desk.contacts.put_court_paper(
        CourtPaper(case, CourtPaperKind.PAYMENT_ORDER, date(2026, 11, 10), sender="示例区法院")
    )
    desk.checklists.add_request(
        MaterialRequest(case, "近六个月银行流水", date(2026, 11, 20), date(2026, 11, 30))
    )
    window.theme.dress(ThemeChoice.LIGHT, 200)
    window.resize(1000, 700)
    window.go_to("overview", case)
    area = window.findChild(QScrollArea, "overview.scroll")
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
