"""The call desk, as a person uses it: the keyboard alone, before, during and after a call."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from debt_desk.app.clock import FixedClock
from debt_desk.domain.contact import Recording, Stance
from debt_desk.domain.contact_route import ContactRoute, RouteResult, RouteWay
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.letter import LetterKind
from debt_desk.domain.offer import Side
from debt_desk.ui.calls.call_desk import AFTER, BEFORE, DURING, KEPT, CallDesk, open_call_desk
from debt_desk.ui.calls.call_paper import CallPaper
from debt_desk.ui.proposals.lender_offer import LenderOfferDialog
from debt_desk.ui.translation import Translation
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language
from tests.ui.debts import add_card, add_loan, card_terms, send, settle_household
from tests.ui.hands import press, retype, save_as, type_text
from tests.ui.mnemonics import doubles

ALT = Qt.KeyboardModifier.AltModifier
NOON = datetime(2026, 11, 23, 12)


class RunningClock(FixedClock):
    """A clock that a test moves on."""

    moment = NOON

    def now(self):
        return self.moment.astimezone()

    def pass_by(self, seconds):
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
def clock():
    return RunningClock(NOON.date())


@pytest.fixture
def case(desk):
    settle_household(desk)
    return add_card(desk)


@pytest.fixture
def home(qtbot):
    """The window beside which the call desk stands."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def wanted():
    """Which letters were asked for."""
    return []


@pytest.fixture
def call(qtbot, context, case, home, wanted):
    return shown(qtbot, context, case, home, wanted)


def shown(qtbot, context, case, home, wanted):
    """The call desk on screen, its letters noted in ``wanted``."""
    opened = open_call_desk(context, case, home, lambda *letter: wanted.append(letter))
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


def stage(call):
    return call.stack.currentIndex()


def hear(qtbot, call, *figures):
    """Alt and a figure, while the notes have the focus."""
    for figure in figures:
        before = len(call.book.notes.marks)
        press(qtbot, call, getattr(Qt.Key, f"Key_{figure}"), ALT)
        qtbot.waitUntil(lambda before=before: len(call.book.notes.marks) == before + 1)


def go_on(qtbot, call):
    """The one primary button."""
    call.next.setFocus()
    qtbot.keyClick(call.next, Qt.Key.Key_Space)


def test_a_call_from_the_page_to_the_log_without_a_mouse(
    qtbot, desk, clock, call, case, context, wanted
):
    # Before: the page, the way, an answer to practise.
    assert stage(call) == BEFORE
    assert "林晓禾" in call.before.sheet.findChild(QWidget, "call.part.who").text()
    assert "No number is noted" in call.before.way.published.text()
    desk.contacts.put_route(ContactRoute(case, RouteWay.HOTLINE, "400-820-5555"))
    assert call.before.way.address.text() == "400-820-5555"
    row = call.before.practice.rows[0]
    assert not row.answer.isVisible()
    row.button.setFocus()
    qtbot.keyClick(row.button, Qt.Key.Key_Space)
    assert "1,200.00" in row.answer.text()
    assert row.answer.isVisible()
    go_on(qtbot, call)

    # During: the clock counts although nothing ticked meanwhile; presses have their minute.
    assert stage(call) == DURING
    assert call.during.text.hasFocus()
    clock.pass_by(125)
    call.during.tick()
    assert call.during.clock.text() == "02:05"
    hear(qtbot, call, 1, 2, 4)
    assert [m.at.minute for m in call.book.notes.marks] == [2, 2, 2]
    mark = call.findChild(QWidget, "call.mark.0")
    assert "12:02 Refused" in mark.text()
    mark.setFocus()
    qtbot.keyClick(mark, Qt.Key.Key_Space)
    assert call.book.notes.stances == {Stance.ASKED_MATERIALS, Stance.PROMISED}
    assert "record this call" in call.during.reminder.text()
    qtbot.keyClick(call.during.reminder.action, Qt.Key.Key_Space)
    assert call.book.notes.recording is Recording.ASKED
    type_text(qtbot, call.during.recording_number, "REC-9")
    assert not call.during.reminder.isVisible()
    type_text(qtbot, call.during.who, "王女士")
    type_text(qtbot, call.during.staff, "A1203")
    type_text(qtbot, call.during.text, "三天内书面答复")
    assert "card_plan_oral" in call.during.law.cards.keys
    go_on(qtbot, call)

    # After: promises with days, papers with a day, the next day by itself; one step keeps it all.
    assert stage(call) == AFTER
    assert "12:02 Promised something" in call.after.told.text()
    assert "2 min" in call.after.told.text()
    theirs, theirs_by, *_mine = call.after.promises.fields()
    type_text(qtbot, theirs.line, "书面答复")
    retype(qtbot, theirs_by.line, "2026-11-27")
    assert call.after.follow_up.text() == "2026-11-30"  # the Monday after that Friday
    type_text(qtbot, call.after.materials, "收入证明")
    retype(qtbot, call.after.wanted_by.line, "2026-11-20")
    go_on(qtbot, call)
    assert call.after.wanted_by.problem.isVisible()
    assert desk.contacts.of_case(case) == ()
    retype(qtbot, call.after.wanted_by.line, "2026-12-01")
    go_on(qtbot, call)
    assert stage(call) == KEPT
    (contact,) = desk.contacts.of_case(case)
    assert (contact.at, contact.seconds, contact.who) == (NOON, 125, "王女士")
    assert (contact.recording, contact.recording_number) == (Recording.CONFIRMED, "REC-9")
    assert contact.summary.splitlines()[-1] == "三天内书面答复"
    assert [(p.by, p.due_on) for p in contact.promises] == [(Side.LENDER, date(2026, 11, 27))]
    assert contact.follow_up == date(2026, 11, 30)
    requests = desk.checklists.glance(case).requests
    assert [(r.what, r.due_on) for r in requests] == [("收入证明", date(2026, 12, 1))]
    routes = {route.way: route for route in desk.contacts.routes(case)}
    assert routes[RouteWay.HOTLINE].result is RouteResult.REACHED
    qtbot.keyClick(call.kept.letter, Qt.Key.Key_Space)
    assert wanted == [(LetterKind.CONFIRMATION, contact.id)]
    desk.history.undo()
    assert desk.contacts.of_case(case) == ()
    assert desk.checklists.glance(case).requests == ()
    assert context.notices.history[-1].undo


def test_their_offer_joins_the_talk_and_answers_ours(qtbot, desk, call, case):
    desk.offers.draft(case, card_terms())
    send(desk, case)
    go_on(qtbot, call)
    hear(qtbot, call, 3)
    go_on(qtbot, call)
    qtbot.keyClick(call.after.offer.write, Qt.Key.Key_Space)
    dialog = call.after.findChild(LenderOfferDialog)
    qtbot.waitUntil(dialog.isVisible)
    retype(qtbot, dialog.valid_until.line, "2026-11-25")
    qtbot.keyClick(dialog.save, Qt.Key.Key_Space)
    assert "60 instalments" in call.after.offer.text.text()
    assert call.after.follow_up.text() == "2026-11-25"  # while their offer still stands
    qtbot.keyClick(call.after.drop_offer, Qt.Key.Key_Space)
    assert call.book.notes.offer is None
    qtbot.keyClick(call.after.offer.write, Qt.Key.Key_Space)
    again = next(d for d in call.after.findChildren(LenderOfferDialog) if d.isVisible())
    qtbot.keyClick(again.save, Qt.Key.Key_Space)
    go_on(qtbot, call)
    (contact,) = desk.contacts.of_case(case)
    ours, theirs = desk.offers.of_case(case)
    assert (contact.offer, theirs.side, theirs.counters) == (2, Side.LENDER, ours.number)
    desk.history.undo()
    assert len(desk.offers.of_case(case)) == 1


def test_closing_by_accident_loses_nothing_and_throwing_away_is_asked(
    qtbot, desk, context, clock, call, case, home, wanted
):
    go_on(qtbot, call)
    type_text(qtbot, call.during.ticket, "T-77")
    hear(qtbot, call, 6)
    go_on(qtbot, call)
    assert call.after.promises.fields()[0].text() == "call back"
    type_text(qtbot, call.after.promises.fields()[2].line, "寄材料")
    assert open_call_desk(context, case, home) is call
    qtbot.keyClick(call, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not home.findChildren(CallDesk))
    assert "still there" in context.notices.history[-1].text
    again = shown(qtbot, context, case, home, wanted)
    assert stage(again) == DURING
    assert again.during.ticket.text() == "T-77"
    again.show_stage(AFTER)
    assert [p.what for p in again.after.promises.promises()] == ["call back", "寄材料"]
    assert again.after.follow_up.text() == "2026-11-25"  # two working days
    again.discard.setFocus()
    qtbot.keyClick(again.discard, Qt.Key.Key_Space)
    assert not again.book.notes.empty
    qtbot.keyClick(again.banner.action, Qt.Key.Key_Space)
    assert again.book.notes.empty
    assert stage(again) == BEFORE
    # Nobody answered: no letter, and the way is noted as tried.
    again.show_stage(DURING)
    hear(qtbot, again, 8)
    go_on(qtbot, again)
    go_on(qtbot, again)
    (contact,) = desk.contacts.of_case(case)
    assert contact.stances == {Stance.NOT_REACHED}
    assert contact.follow_up == date(2026, 11, 24)
    assert not again.kept.letter.isVisible()
    assert desk.contacts.routes(case)[3].result is RouteResult.NO_ANSWER
    # What is unfinished when the file is closed goes into the log as it is.
    qtbot.keyClick(again.kept.another, Qt.Key.Key_Space)
    again.show_stage(DURING)
    type_text(qtbot, again.during.text, "没说完")
    desk.call_sheets.keep_unfinished()
    assert [c.summary for c in desk.contacts.of_case(case)][-1] == "没说完"


def test_the_page_is_saved_in_either_language(qtbot, call, tmp_path, monkeypatch):
    press(qtbot, call, Qt.Key.Key_P, ALT)
    qtbot.waitUntil(lambda: call.before.findChild(CallPaper) is not None)
    paper = call.before.findChild(CallPaper)
    qtbot.waitUntil(lambda: bool(paper.paper.data))
    english = paper.paper.data
    paper.language.setFocus()
    qtbot.keyClick(paper.language, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: bool(paper.paper.data) and paper.paper.data != english)
    save_as(monkeypatch, tmp_path / "page.pdf")
    qtbot.keyClick(paper.paper.save_button, Qt.Key.Key_Space)
    qtbot.waitUntil((tmp_path / "page.pdf").exists)
    qtbot.waitUntil(lambda: "Saved" in paper.paper.banner.text())
    assert (tmp_path / "page.pdf").read_bytes() == paper.paper.data


@pytest.mark.parametrize("language", list(Language))
def test_keys_lead_to_one_place_only_and_a_loan_cites_no_card_rule(
    qtbot, qapp, desk, context, clock, home, wanted, language
):
    settle_household(desk)
    loan = add_loan(desk, clock)
    spoken = Translation(qapp)
    spoken.speak(language)
    try:
        call = CallDesk(context, loan, home)
        qtbot.addWidget(call)
        call.show()
        for number in (BEFORE, DURING, AFTER):
            call.show_stage(number)
            assert doubles(call) == {}, number
        assert "card_plan_oral" not in call.during.law.cards.keys
        assert desk.cases.get(loan).kind is CreditorKind.CONSUMER_FINANCE
        call.close()
    finally:
        spoken.speak(Language.ENGLISH)
    assert Wording(language).text("call.title")
