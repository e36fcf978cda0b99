"""The proposals tab, by hand and by keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea

from debt_desk.app.desk import Desk
from debt_desk.domain.debt import Part
from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.household import LineKind
from debt_desk.domain.money import Money
from debt_desk.domain.terms import Method, OfferKind
from debt_desk.ui.proposals.proposals_tab import ProposalsTab
from debt_desk.ui.theme import ThemeChoice
from debt_desk.ui.widgets.cards import HowPopup
from tests.ui.debts import CARD, add_card, card_terms, send, settle_household, shown
from tests.ui.hands import CONTROL, retype, type_text
from tests.ui.proposing import cells, choose, dialog, drafted_tab
from tests.ui.test_text_size import cut_off

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def case(desk):
    settle_household(desk)
    return add_card(desk)


@pytest.fixture
def tab(qtbot, context, case):
    return shown(qtbot, ProposalsTab(context), case)


@pytest.fixture
def drafted(qtbot, tab):
    """The tab with a first draft in it."""
    qtbot.mouseClick(tab.empty.action, LEFT)
    return tab


def test_one_click_leads_to_a_sensible_draft(qtbot, tab, desk, case):
    assert tab.empty.isVisible()
    qtbot.mouseClick(tab.empty.action, LEFT)
    (offer,) = desk.offers.of_case(case)
    assert offer.terms.waived.penalty == CARD.penalty
    assert max(i.amount for i in offer.terms.schedule()) <= Money(1_200_00)
    assert not tab.empty.isVisible()
    assert tab.editor.figures.monthly.figure.text() == "¥1,057.43"
    assert tab.editor.figures.payable.figure.text() == "¥27,490.43"
    assert tab.notices.history[-1].undo
    assert desk.history.undo() == "offer.draft"
    assert tab.empty.isVisible()


def test_results_follow_every_key(qtbot, drafted, desk, case):
    editor = drafted.editor
    retype(qtbot, editor.form.count, "60")
    assert editor.figures.monthly.figure.text() == "¥458.40"
    assert editor.figures.last.figure.text() == "23 November 2031"
    choose(qtbot, editor.form.method, Method.EQUAL_INSTALMENTS)
    retype(qtbot, editor.form.rate, "3.6")
    assert editor.form.sketch().annual_rate == Decimal("3.6")
    retype(qtbot, editor.form.waived[Part.INTEREST].line, "890.43")
    assert editor.form.sketch().wish(Part.INTEREST) == Money(890_43)
    retype(qtbot, editor.form.first_due.line, "2027-01-31")
    assert "31 January 2027" in cells(editor.schedule.table)[0]
    assert "28 February 2027" in cells(editor.schedule.table)[1]
    assert "31 March 2027" in cells(editor.schedule.table)[2]
    view = desk.offers.view(case, editor.form.sketch().terms())
    assert editor.unsaved.isVisible()
    assert cells(editor.schedule.table)[-1][3] == f"{view.figures.total.cents / 100:,.2f}"
    assert desk.offers.get(case, 1).terms.count != 60


def test_the_schedule_adds_up_and_can_be_copied(qtbot, drafted):
    schedule = drafted.editor.schedule
    rows = cells(schedule.table)
    sums = [
        sum(Decimal(row[column].replace(",", "")) for row in rows[:-1]) for column in range(3, 7)
    ]
    assert [Decimal(text.replace(",", "")) for text in rows[-1][3:]] == sums
    assert rows[0][2] == "23 December 2026"
    assert rows[1][2] == "not published yet"
    qtbot.mouseClick(schedule.copy_button, LEFT)
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 1 + len(rows)
    assert lines[-1].split("\t") == rows[-1]


def test_all_of_a_part_is_waived_by_one_click(qtbot, drafted):
    button = drafted.findChild(QPushButton, "proposals.waive_interest_all")
    qtbot.mouseClick(button, LEFT)
    assert drafted.editor.form.sketch().waiver.interest == CARD.interest
    assert drafted.editor.figures.payable.figure.text() == "¥24,600.00"


def test_what_cannot_be_is_said_beside_the_field(qtbot, drafted):
    form = drafted.editor.form
    part = next(iter(form.waived))
    retype(qtbot, form.waived[part].line, "99999")
    assert form.waived[part].problem.isVisible()
    assert drafted.editor.figures.monthly.figure.text() == "—"
    retype(qtbot, form.waived[part].line, "1")
    assert not form.waived[part].problem.isVisible()
    retype(qtbot, form.first_due.line, "2026-11-01")
    assert "20 November 2026" in form.first_due.problem.text()
    qtbot.keyClick(form, Qt.Key.Key_S, CONTROL)
    assert drafted.notices.history[-1].text.startswith("Offer 1 is drafted")


def test_control_s_saves_and_undo_takes_it_back(qtbot, drafted, desk, case):
    before = desk.offers.get(case, 1)
    retype(qtbot, drafted.editor.form.count, "36")
    type_text(qtbot, drafted.editor.form.note, "等电话")
    qtbot.keyClick(drafted.editor.form.note, Qt.Key.Key_S, CONTROL)
    saved = desk.offers.get(case, 1)
    assert (saved.terms.count, saved.note) == (36, "等电话")
    assert not drafted.editor.unsaved.isVisible()
    assert desk.history.undo() == "offer.revise"
    assert desk.offers.get(case, 1) == before
    assert drafted.editor.form.count.value() == before.terms.count


def test_walking_away_loses_nothing(qtbot, drafted, desk, case):
    retype(qtbot, drafted.editor.form.count, "36")
    qtbot.mouseClick(drafted.editor.duplicate, LEFT)
    assert drafted.editor.title.text() == "Offer 2"
    assert desk.offers.get(case, 2).terms.count == 36
    table = drafted.offers.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert drafted.editor.title.text() == "Offer 1"
    assert drafted.editor.unsaved.isVisible()
    assert drafted.editor.form.count.value() == 36
    other = add_card(desk)
    drafted.show_case(other)
    drafted.show_case(case)
    assert desk.offers.get(case, 1).terms.count == 36


def test_closing_the_window_loses_nothing(qtbot, window, desk, case, clock):
    desk.offers.draft(case, card_terms())
    window.view.cases.select(case)
    window.go_to("proposals", None)
    tab = window.view.pages["proposals"]
    retype(qtbot, tab.editor.form.count, "47")
    type_text(qtbot, tab.editor.form.note, "先问客服")
    path = desk.path
    window.close()
    again = Desk.open(path, clock)
    offer = again.offers.get(case, 1)
    again.close()
    assert (offer.terms.count, offer.note) == (47, "先问客服")


def test_every_figure_answers_how(qtbot, drafted):
    figures = drafted.editor.figures
    rows = (figures.monthly, figures.payable, figures.against, figures.free, figures.share)
    for row in (*rows, figures.contract, figures.cost, figures.last, figures.kinds):
        qtbot.mouseClick(row.how_button, LEFT)
        popup = drafted.findChild(HowPopup)
        assert popup is not None
        popup.close()
        qtbot.waitUntil(lambda: drafted.findChild(HowPopup) is None)


def test_one_payment_is_put_aside_for(qtbot, drafted):
    form = drafted.editor.form
    choose(qtbot, form.method, Method.LUMP_SUM)
    retype(qtbot, form.first_due.line, "2028-11-23")
    assert not form.count.isVisible()
    assert drafted.editor.figures.monthly.figure.text() == "¥1,145.44"
    # The contract's end is not known, so nobody says that this is later than it.
    assert OfferKind.LUMP_SUM in drafted.editor.view().kinds
    assert OfferKind.EXTENSION not in drafted.editor.view().kinds


def test_above_capacity_wants_a_reason_before_the_letter(qtbot, drafted, desk, case):
    retype(qtbot, drafted.editor.form.count, "12")
    caution = drafted.editor.caution
    assert caution.isVisible()
    assert "¥1,200.00" in caution.banner.text()
    qtbot.mouseClick(drafted.editor.letter, LEFT)
    assert caution.reason.hasFocus()
    qtbot.waitUntil(lambda: not caution.reason.visibleRegion().isEmpty())
    assert not [d for d in drafted.findChildren(QDialog) if d.isVisible()]
    type_text(qtbot, caution.reason, "哥哥承担一半")
    qtbot.mouseClick(drafted.editor.letter, LEFT)
    assert desk.offers.get(case, 1).reason == "哥哥承担一半"
    dialog(drafted, QDialog).close()


def test_a_deficit_is_said_calmly(qtbot, context, desk):
    settle_household(desk, income=3_000_00)
    case = add_card(desk)
    tab = shown(qtbot, ProposalsTab(context), case)
    qtbot.mouseClick(tab.empty.action, LEFT)
    told = tab.editor.caution.banner.text()
    assert "−¥600.00" in told
    assert "before 23 June 2027 nothing is to be paid" in told
    # The same gap in caution and chart: the instalment and what the month lacks already.
    assert "¥1,058.40 would be missing" in told
    assert "¥1,058.40 is missing at most" in tab.editor.chart.summary.text()
    assert tab.editor.figures.share.figure.text() == "—"


def test_an_unknown_household_is_no_household_of_zero(qtbot, context, desk):
    tab = shown(qtbot, ProposalsTab(context), add_card(desk))
    qtbot.mouseClick(tab.empty.action, LEFT)
    assert tab.editor.figures.free.figure.text() == "not known yet"
    assert not tab.editor.caution.isVisible()


def test_a_draft_is_deleted_with_the_key_and_comes_back(qtbot, drafted, desk, case):
    drafted.offers.table.setFocus()
    qtbot.keyClick(drafted.offers.table, Qt.Key.Key_Delete)
    assert desk.offers.of_case(case) == ()
    desk.history.undo()
    assert drafted.offers.table.isVisible()


def test_a_sent_offer_stays_as_it_is(drafted, desk, case):
    send(desk, case)
    assert not drafted.editor.save.isVisible()
    assert not drafted.editor.form.count.isEnabled()
    assert drafted.editor.form.note.isReadOnly()
    assert drafted.editor.letters.isVisible()
    assert not drafted.editor.what_if.isVisible()


def test_a_new_balance_is_taken_over_on_wish(qtbot, drafted, desk, case):
    assert not drafted.editor.stale.isVisible()
    kept = desk.cases.get(case)
    newer = replace(CARD, penalty=Money(1_300_00), on=date(2026, 11, 22))
    desk.cases.change(replace(kept, debt=replace(kept.debt, balance=newer)))
    assert "¥28,790.43" in drafted.editor.stale.text()
    qtbot.mouseClick(drafted.editor.stale.action, LEFT)
    assert drafted.editor.form.sketch().covered == newer
    assert not drafted.editor.stale.isVisible()


def test_a_draft_from_before_a_payment_asks_for_what_is_still_owed(qtbot, drafted, desk, case):
    desk.debts.record(DebtPayment(case, date(2026, 11, 22), Money(1_000_00)))
    stale = drafted.editor.stale
    assert "¥1,000.00" in stale.text()
    assert "¥27,765.43" in stale.text()
    qtbot.mouseClick(stale.action, LEFT)
    assert drafted.editor.form.sketch().covered.total == Money(27_765_43)
    # From then on the same place says what it covers, and asks for nothing more.
    assert stale.text().startswith("Covers the balance of 20 November 2026 less payments")
    assert "¥1,000.00" in stale.text()
    assert not stale.action.isVisible()
    told = [line.label for line in drafted.editor.figures.against.how.lines]
    assert told[1:3] == ["Balance on 20 November 2026", "Payments recorded since"]


def test_the_household_moves_the_share(drafted, desk):
    before = drafted.editor.figures.share.figure.text()
    household = desk.household.get()
    (wage,) = household.of_kind(LineKind.INCOME)
    desk.household.save_line(replace(wage, amount=Money(9_600_00)))
    assert drafted.editor.figures.share.figure.text() != before


def test_it_fits_a_small_window(drafted):
    drafted.resize(780, 560)
    bar = drafted.findChild(QScrollArea, "proposals.scroll").horizontalScrollBar()
    assert bar.maximum() == 0


def test_nothing_is_cut_off_at_twice_the_text_size(qtbot, theme, drafted):
    theme.dress(ThemeChoice.LIGHT, 200)
    try:
        retype(qtbot, drafted.editor.form.count, "12")
        QApplication.processEvents()
        assert cut_off(drafted) == []
    finally:
        theme.dress(ThemeChoice.LIGHT, 100)


def test_a_word_of_the_note_reckons_nothing_anew(qtbot, drafted, desk, monkeypatch):
    reckoned = []
    monkeypatch.setattr(desk.offers, "view", lambda *_: reckoned.append(1))
    type_text(qtbot, drafted.editor.form.note, "wait")
    assert reckoned == []
    assert drafted.editor.unsaved.isVisible()


def test_a_file_to_read_only_offers_no_new_balance(qtbot, drafted, desk, case, monkeypatch):
    monkeypatch.setattr(type(desk), "read_only", property(lambda _self: True))
    kept = desk.cases.get(case)
    newer = replace(CARD, penalty=Money(1_300_00), on=date(2026, 11, 22))
    desk.cases.change(replace(kept, debt=replace(kept.debt, balance=newer)))
    assert "¥28,790.43" in drafted.editor.stale.text()
    assert not drafted.editor.stale.action.isVisible()
    assert not drafted.editor.form.count.isEnabled()


def test_a_narrow_page_cuts_no_column_off(qtbot, context, desk, case):
    tab = drafted_tab(qtbot, context, case)
    send(desk, case)
    table = tab.offers.table
    for width in (680, 760, 1400):
        tab.resize(width, 700)
        qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
        assert not table.isColumnHidden(4)
    assert not any(map(table.isColumnHidden, range(9)))
    tab.resize(680, 700)
    qtbot.waitUntil(lambda: table.isColumnHidden(7))
