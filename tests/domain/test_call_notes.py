"""Notes of a call: the timer, the presses, the day to ask again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from debt_desk.domain.call_notes import CallNotes, Heard, ask_again, working_day_from
from debt_desk.domain.channel import Channel
from debt_desk.domain.contact import MOST_SECONDS, Promise, Stance
from debt_desk.domain.contact_route import RouteResult, RouteWay
from debt_desk.domain.debt import Balance
from debt_desk.domain.money import Money
from debt_desk.domain.offer import Offer, Side
from debt_desk.domain.terms import Method, Terms

NOON = datetime(2026, 11, 23, 12, 0, 30)  # a Monday
NONE: frozenset[Heard] = frozenset()


def test_the_timer_counts_from_the_clock_and_goes_on_after_a_stop() -> None:
    notes = CallNotes(1, RouteWay.HOTLINE)
    assert notes.empty
    assert notes.seconds(NOON) == 0
    assert notes.at(NOON) == NOON.replace(second=0)
    notes = notes.start(NOON)
    assert not notes.empty
    later = NOON + timedelta(minutes=5)  # whatever the machine did meanwhile
    assert notes.start(later) == notes
    assert notes.seconds(later) == 300
    notes = notes.stop(later)
    assert notes.seconds(later + timedelta(hours=1)) == 300
    notes = notes.start(later + timedelta(hours=1))
    assert notes.seconds(later + timedelta(hours=1, seconds=9)) == 309
    assert notes.began == NOON
    assert notes.seconds(NOON) == 300  # the clock was set back
    assert notes.seconds(NOON + timedelta(days=9)) == MOST_SECONDS
    assert notes.at(NOON - timedelta(days=1)) == (NOON - timedelta(days=1)).replace(second=0)


def test_presses_become_stances_and_can_be_taken_back() -> None:
    notes = CallNotes(1).press(Heard.NOT_REACHED, NOON)
    assert notes.stances == {Stance.NOT_REACHED}
    assert notes.at(NOON + timedelta(hours=1)) == NOON.replace(second=0)
    notes = notes.press(Heard.OTHER, NOON)
    assert notes.stances == {Stance.LISTENED}
    notes = notes.press(Heard.REFUSED, NOON).press(Heard.CALL_BACK, NOON)
    assert notes.stances == {Stance.REFUSED, Stance.PROMISED}
    assert notes.heard == {Heard.OTHER, Heard.REFUSED, Heard.CALL_BACK}
    assert notes.take_back(2).stances == {Stance.PROMISED}
    assert next(mark.heard for mark in notes.take_back(0).marks) is Heard.OTHER
    assert CallNotes(1).stances == NONE
    assert not replace(CallNotes(1), text="x").empty


def test_the_next_day_is_a_working_day_after_what_was_promised() -> None:
    monday = NOON.date()
    assert ask_again(monday, NONE, ()) == date(2026, 11, 30)
    assert ask_again(monday, frozenset({Heard.NOT_REACHED}), ()) == date(2026, 11, 24)
    assert ask_again(monday, frozenset({Heard.REFUSED, Heard.CALL_BACK}), ()) == date(2026, 11, 25)
    friday = date(2026, 11, 27)
    theirs = Promise(Side.LENDER, "回电", friday)
    mine = Promise(Side.DEBTOR, "寄材料", date(2026, 11, 24))
    past = replace(theirs, due_on=date(2026, 11, 20))
    assert ask_again(monday, NONE, (mine, theirs, past)) == date(2026, 11, 30)
    assert ask_again(monday, NONE, (mine, past)) == date(2026, 11, 30)
    # An offer that ends before, on a Sunday or the very next day, is answered in time.
    assert ask_again(monday, NONE, (), date(2026, 11, 29)) == friday
    assert ask_again(friday, NONE, (), date(2026, 11, 28)) == date(2026, 11, 28)
    assert ask_again(monday, NONE, (), date(2027, 1, 1)) == date(2026, 11, 30)
    assert ask_again(monday, NONE, (), monday) == date(2026, 11, 30)


def test_holidays_are_known_and_weekdays_stand_in_for_them_where_they_are_not() -> None:
    assert working_day_from(date(2026, 10, 1)) == date(2026, 10, 8)
    saturday = date(2040, 6, 2)
    assert working_day_from(saturday) == date(2040, 6, 4)
    assert working_day_from(saturday, days=5) == date(2040, 6, 11)


def test_notes_become_a_talk_with_all_that_came_of_it() -> None:
    notes = replace(
        CallNotes(1, RouteWay.APP_ME, who=" 王女士 ", materials="收入证明\n\n 诊断书 "),
        wanted_by=date(2026, 12, 1),
    )
    assert notes.result is None
    notes = notes.press(Heard.ASKED_MATERIALS, NOON)
    contact = notes.contact(NOON, " 12:00 要求材料\n")
    assert (contact.who, contact.summary, contact.seconds) == ("王女士", "12:00 要求材料", None)
    assert (contact.channel, contact.at) == (Channel.APP, NOON.replace(second=0))
    assert contact.follow_up == date(2026, 11, 30)
    assert [(r.what, r.due_on) for r in notes.requests(NOON)] == [
        ("收入证明", date(2026, 12, 1)),
        ("诊断书", date(2026, 12, 1)),
    ]
    assert notes.result is RouteResult.REACHED
    missed = CallNotes(1, RouteWay.HOTLINE).press(Heard.NOT_REACHED, NOON)
    assert missed.result is RouteResult.NO_ANSWER
    assert replace(missed, way=None).result is None
    assert replace(missed, way=None).contact(NOON, "").channel is Channel.PHONE
    chosen = replace(missed, follow_up=date(2026, 12, 9))
    assert chosen.contact(NOON, "").follow_up == date(2026, 12, 9)
    terms = Terms(Balance(Money(100_00), on=NOON.date()), date(2026, 12, 20), 1, Method.LUMP_SUM)
    offer = Offer(1, terms, NOON.date(), Side.LENDER, valid_until=date(2026, 11, 26))
    assert replace(notes, offer=offer).next_day(NOON) == date(2026, 11, 26)
