"""The life of an offer: sent, answered, countered; the lender's own; what is kept private."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from debt_desk.domain.agreement import Agreement
from debt_desk.domain.channel import Channel
from debt_desk.domain.money import Money
from debt_desk.domain.offer import Answer, OfferState, Side
from debt_desk.domain.terms import Interval, Method
from debt_desk.ui.letters.sending import SendingCard
from debt_desk.ui.proposals.lender_offer import LenderOfferDialog
from debt_desk.ui.proposals.stated_model import Column
from tests.ui.debts import add_card, card_terms, send, settle_household
from tests.ui.hands import CONTROL, press, retype, type_text
from tests.ui.proposing import LEFT, cells, choose, dialog, drafted_tab, type_cell, walk

TODAY = date(2026, 11, 23)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def case(desk):
    settle_household(desk)
    return add_card(desk)


@pytest.fixture
def drafted(qtbot, context, case):
    """The tab with a first draft in it."""
    return drafted_tab(qtbot, context, case)


@pytest.fixture
def sent(drafted, desk, case):
    """The tab with an offer that went out today."""
    send(desk, case)
    return drafted


@pytest.fixture
def received(qtbot, sent, desk, case):
    """The lender answers by telephone: eighteen instalments instead."""
    qtbot.mouseClick(sent.editor.answer.counter, LEFT)
    window = dialog(sent, LenderOfferDialog)
    walk(qtbot, window.channel, 1)
    type_text(qtbot, window.who.line, "8001")
    retype(qtbot, window.valid_until.line, "2026-12-05")
    retype(qtbot, window.form.count, "18")
    qtbot.mouseClick(window.save, LEFT)
    return sent


def rows_of(card):
    """The table's rows by the number of their offer."""
    return {row[0]: row for row in cells(card.table)}


def test_an_acceptance_is_recorded_with_who_and_how(qtbot, sent, desk, case, went):
    answer = sent.editor.answer
    assert "8 December 2026" in answer.text.text()
    answer.accepted.setFocus()
    qtbot.keyClick(answer.accepted, Qt.Key.Key_Space)
    assert answer.form.on.line.hasFocus()
    assert answer.form.on.text() == "2026-11-23"
    walk(qtbot, answer.form.channel, 1)
    type_text(qtbot, answer.form.words, "同意分期")
    type_text(qtbot, answer.form.who.line, "8001")
    qtbot.keyClick(answer.form.who.line, Qt.Key.Key_Return)
    offer = desk.offers.get(case, 1)
    assert offer.state is OfferState.ACCEPTED
    assert offer.answer == Answer(TODAY, Channel.PHONE, "8001", "同意分期")
    assert "Accepted on 23 November 2026 · Telephone · 8001." in answer.text.text()
    assert answer.words.text() == "“同意分期”"
    assert not answer.form.isVisible()
    qtbot.mouseClick(answer.record, LEFT)
    assert went == [("agreement", case)]
    dues = desk.agreements.dues_of_offer(case, 1)
    desk.agreements.record(Agreement(case, TODAY, dues, offer=1))
    assert "The agreement is recorded." in answer.text.text()
    desk.history.undo()
    assert desk.history.undo() == "offer.answer"
    assert answer.accepted.isVisible()
    assert desk.offers.get(case, 1).answer is None


@pytest.mark.parametrize(
    ("button", "became"),
    [
        ("refused", OfferState.REFUSED),
        ("withdrawn", OfferState.WITHDRAWN),
    ],
)
def test_only_the_day_of_an_answer_must_be_known(qtbot, sent, desk, case, button, became):
    answer = sent.editor.answer
    qtbot.mouseClick(getattr(answer, button), LEFT)
    qtbot.keyClick(answer.form.on.line, Qt.Key.Key_Return)
    offer = desk.offers.get(case, 1)
    assert (offer.state, offer.answer) == (became, Answer(TODAY))
    assert sent.notices.history[-1].undo


def test_a_silence_is_noted_only_when_the_day_of_the_answer_has_passed(
    qtbot, sent, desk, case, clock
):
    answer = sent.editor.answer
    assert not answer.expired.isVisible()
    clock.day = date(2026, 12, 8)
    sent.refresh()
    assert not answer.expired.isVisible()
    clock.day = date(2026, 12, 9)
    sent.refresh()
    assert "an answer was expected by 8 December 2026" in answer.text.text()
    qtbot.mouseClick(answer.expired, LEFT)
    offer = desk.offers.get(case, 1)
    assert (offer.state, offer.answer) == (OfferState.EXPIRED, Answer(clock.day))
    assert not answer.form.isVisible()
    assert answer.text.text() == (
        "Sent on 23 November 2026; an answer was expected by 8 December 2026. "
        "By 9 December 2026 no answer had come."
    )
    assert not answer.words.isVisible()
    assert sent.notices.history[-1].undo
    assert desk.history.undo() == "offer.answer"
    assert answer.expired.isVisible()


def test_an_offer_that_still_stands_cannot_expire(qtbot, received, desk, case):
    assert not received.editor.answer.expired.isVisible()
    qtbot.mouseClick(received.offers.receive, LEFT)
    window = dialog(received, LenderOfferDialog)
    walk(qtbot, window.answers, 0)
    qtbot.mouseClick(window.save, LEFT)
    answer = received.editor.answer
    assert "valid until" not in answer.text.text()
    qtbot.mouseClick(answer.expired, LEFT)
    offer = desk.offers.get(case, 3)
    assert (offer.state, offer.answer) == (OfferState.EXPIRED, Answer(TODAY))
    assert "You noted on 23 November 2026 that it no longer stands." in answer.text.text()
    assert answer.accepted.isVisible()


def test_escape_thinks_again_and_a_wrong_day_is_said(qtbot, sent, desk, case):
    answer = sent.editor.answer
    qtbot.mouseClick(answer.refused, LEFT)
    retype(qtbot, answer.form.on.line, "2026-11-24")
    qtbot.mouseClick(answer.form.confirm, LEFT)
    assert "24 November 2026" in answer.form.problem.text()
    retype(qtbot, answer.form.on.line, "2026-11-01")
    qtbot.mouseClick(answer.form.confirm, LEFT)
    assert "1 November 2026" in answer.form.problem.text()
    answer.form.on.line.setFocus()
    qtbot.keyClick(answer.form.on.line, Qt.Key.Key_Escape)
    assert not answer.form.isVisible()
    assert answer.refused.hasFocus()
    assert desk.offers.get(case, 1).state is OfferState.SENT


def test_the_lenders_offer_comes_as_ours_with_a_difference(received, desk, case):
    ours, theirs = desk.offers.of_case(case)
    assert ours.state is OfferState.COUNTERED
    assert ours.answer == Answer(TODAY, Channel.PHONE, "8001")
    assert theirs.terms == replace(ours.terms, count=18)
    assert (theirs.side, theirs.counters, theirs.who) == (Side.LENDER, 1, "8001")
    assert (theirs.sent_on, theirs.valid_until) == (TODAY, date(2026, 12, 5))
    row = rows_of(received.offers)["2"]
    assert row[1] == "lender, to 1"
    assert row[3] == "Received"
    assert row[4:] == ["1,527.25", "27,490.43", "2026-11-23", "Telephone", "2026-12-05"]
    assert received.editor.title.text() == "Lender's offer 2"
    assert not received.editor.form.count.isEnabled()
    assert not received.editor.letter.isVisible()
    assert desk.history.undo() == "offer.receive"
    assert desk.offers.get(case, 1).state is OfferState.SENT
    assert len(desk.offers.of_case(case)) == 1


def test_the_lenders_offer_as_amounts_by_keyboard(qtbot, sent, desk, case):
    sent.offers.receive.setFocus()
    qtbot.keyClick(sent.offers.receive, Qt.Key.Key_Space)
    window = dialog(sent, LenderOfferDialog)
    assert window.answers.currentData() == 1
    qtbot.waitUntil(window.came_on.line.hasFocus)
    walk(qtbot, window.start, window.start.count() - 1)
    choose(qtbot, window.form.interval, Interval.STATED)
    qtbot.mouseClick(window.save, LEFT)
    assert "date" in window.form.rows.problem.text()
    table = window.form.rows.table
    type_cell(qtbot, table, 0, Column.DAY, "2027-01-10")
    type_cell(qtbot, table, 0, Column.AMOUNT, "20000")
    type_cell(qtbot, table, 1, Column.DAY, "2027-06-01")
    type_cell(qtbot, table, 1, Column.AMOUNT, "10000")
    assert "together ¥30,000.00" in window.result_line.text()
    retype(qtbot, window.came_on.line, "2026-11-24")
    window.save.setFocus()
    qtbot.keyClick(window.save, Qt.Key.Key_Space)
    assert "24 November 2026" in window.problem.text()
    retype(qtbot, window.came_on.line, "2026-11-23")
    window.save.setFocus()
    qtbot.keyClick(window.save, Qt.Key.Key_Space)
    offer = desk.offers.get(case, 2)
    assert offer.terms.method is Method.STATED
    assert offer.terms.amounts == (Money(20_000_00), Money(10_000_00))
    assert offer.channel is None


def test_escape_leaves_the_lenders_offer_unrecorded(qtbot, sent, desk, case):
    qtbot.mouseClick(sent.offers.receive, LEFT)
    window = dialog(sent, LenderOfferDialog)
    qtbot.keyClick(window.came_on.line, Qt.Key.Key_Return)
    assert window.isVisible()
    qtbot.keyClick(window.came_on.line, Qt.Key.Key_Escape)
    assert len(desk.offers.of_case(case)) == 1


def test_a_case_without_an_offer_of_ours_takes_amounts(qtbot, drafted, desk, case):
    desk.offers.keep_as_fallback(case, 1)
    qtbot.mouseClick(drafted.offers.receive, LEFT)
    window = dialog(drafted, LenderOfferDialog)
    assert window.start.count() == 1
    assert window.form.sketch().method is Method.STATED
    assert window.form.first_due.problem.isVisible()
    window.reject()


def test_counter_it_begins_with_their_terms(qtbot, received, desk, case):
    qtbot.mouseClick(received.editor.answer.counter, LEFT)
    ours = desk.offers.get(case, 3)
    assert (ours.side, ours.state, ours.counters) == (Side.DEBTOR, OfferState.DRAFT, 2)
    assert ours.terms == desk.offers.get(case, 2).terms
    assert received.editor.title.text() == "Offer 3"
    assert rows_of(received.offers)["3"][1] == "you, to 2"
    assert desk.history.undo() == "offer.draft"


def test_the_lenders_offer_is_accepted_or_refused(qtbot, received, desk, case):
    answer = received.editor.answer
    assert not answer.withdrawn.isVisible()
    for button, state in (
        (answer.refused, OfferState.REFUSED),
        (answer.accepted, OfferState.ACCEPTED),
    ):
        qtbot.mouseClick(button, LEFT)
        qtbot.mouseClick(answer.form.confirm, LEFT)
        assert desk.offers.get(case, 2).state is state
        if state is not OfferState.ACCEPTED:
            desk.history.undo()
    assert answer.record.isVisible()


def test_their_offer_expires_by_itself_and_may_still_be_taken(received, desk, case, clock):
    clock.day = date(2026, 12, 6)
    received.refresh()
    assert rows_of(received.offers)["2"][3] == "Expired"
    answer = received.editor.answer
    assert "without an answer" in answer.text.text()
    assert answer.accepted.isVisible()
    assert not answer.expired.isVisible()


def test_control_z_of_the_window_takes_a_step_back(qtbot, window, desk, case):
    desk.offers.draft(case, card_terms())
    desk.offers.draft(case, card_terms(48))
    window.view.cases.select(case)
    window.go_to("proposals", None)
    tab = window.view.pages["proposals"]
    qtbot.mouseClick(tab.editor.keep, LEFT)
    assert desk.offers.get(case, 2).rank == 1
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    assert desk.offers.get(case, 2).rank is None
    assert not tab.fallbacks.isVisible()


def test_fallbacks_are_ranked_by_keys_and_buttons(qtbot, drafted, desk, case):
    for count in (36, 48):
        desk.offers.draft(case, card_terms(count))
        drafted.refresh()
    for number in (1, 2, 3):
        drafted.offers.table.setFocus()
        drafted.offers.table.selectRow(0)
        assert drafted.editor.title.text() == f"Offer {number}"
        drafted.editor.keep.setFocus()
        qtbot.keyClick(drafted.editor.keep, Qt.Key.Key_Space)
    assert not drafted.offers.table.isVisible()
    fallbacks = drafted.fallbacks

    def ranking():
        assert [row[0] for row in cells(fallbacks.table)] == ["1", "2", "3"][: len(ranked())]
        return ranked()

    def ranked():
        return [row[1] for row in cells(fallbacks.table)]

    assert ranking() == ["1", "2", "3"]
    assert drafted.editor.badge.text() == "Private fallback 3"
    assert not drafted.editor.letter.isVisible()
    fallbacks.table.setFocus()
    qtbot.keyClick(fallbacks.table, Qt.Key.Key_Up, ALT)
    assert ranking() == ["1", "3", "2"]
    qtbot.mouseClick(fallbacks.up, LEFT)
    assert ranking() == ["3", "1", "2"]
    assert not fallbacks.up.isEnabled()
    fallbacks.table.setFocus()
    qtbot.keyClick(fallbacks.table, Qt.Key.Key_Down, ALT)
    assert ranking() == ["1", "3", "2"]
    qtbot.mouseClick(fallbacks.use, LEFT)
    assert ranking() == ["1", "2"]
    assert desk.offers.get(case, 3).rank is None
    assert drafted.editor.letter.isVisible()
    assert desk.history.undo() == "offer.use_fallback"
    assert ranking() == ["1", "3", "2"]
    fallbacks.table.setFocus()
    qtbot.keyClick(fallbacks.table, Qt.Key.Key_Delete)
    assert ranking() == ["1", "2"]


def test_an_unsaved_draft_is_saved_before_it_is_kept(qtbot, drafted, desk, case):
    retype(qtbot, drafted.editor.form.count, "36")
    qtbot.mouseClick(drafted.editor.keep, LEFT)
    kept = desk.offers.get(case, 1)
    assert (kept.rank, kept.terms.count) == (1, 36)


def test_how_a_letter_was_sent(qtbot, wording):
    card = SendingCard(wording, TODAY)
    qtbot.addWidget(card)
    card.show()
    walk(qtbot, card.channel, 3)
    with qtbot.waitSignal(card.confirmed) as told:
        qtbot.mouseClick(card.confirm, LEFT)
    assert told.args == [TODAY, date(2026, 12, 8), Channel.EMAIL]
