"""What collecting talks appear inconsistent with: counted, by day, with the talks behind it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.channel import Channel
from debt_desk.domain.collector import Collector
from debt_desk.domain.conduct import (
    MOST_ATTEMPTS,
    MOST_CALLS,
    Finding,
    Pattern,
    findings,
)
from debt_desk.domain.contact import Collection, Conduct, Contact, Direction

DAY = date(2026, 11, 20)


def call(id: int, hour: int = 10, minute: int = 0, **said) -> Contact:
    at = datetime(DAY.year, DAY.month, DAY.day, hour, minute)
    return Contact(1, at, direction=Direction.INCOMING, collection=Collection(**said), id=id)


def patterns(*contacts: Contact, collectors: tuple[Collector, ...] = ()) -> list[Pattern]:
    return [finding.pattern for finding in findings(contacts, collectors)]


@pytest.mark.parametrize(
    ("hour", "minute", "quiet"),
    [(7, 59, True), (8, 0, False), (21, 59, False), (22, 0, True), (0, 0, True)],
)
def test_the_quiet_hours_are_from_ten_to_eight(hour, minute, quiet):
    assert patterns(call(1, hour, minute)) == [Pattern.QUIET_HOURS] * quiet


def test_more_than_three_answered_calls_a_day():
    three = [call(n, 9 + n) for n in range(1, MOST_CALLS + 1)]
    assert patterns(*three) == []
    (found,) = findings([*three, call(9, 15)])
    assert found == Finding(Pattern.MANY_CALLS, DAY, (1, 2, 3, 9), 4, MOST_CALLS)
    assert patterns(*three, replace(call(9, 15), channel=Channel.SMS)) == []


def test_more_than_six_unanswered_attempts_by_one_channel_a_day():
    six = [call(n, 9, n, answered=False) for n in range(1, MOST_ATTEMPTS + 1)]
    assert patterns(*six, replace(call(9, 12, answered=False), channel=Channel.SMS)) == []
    (found,) = findings([*six, call(9, 12, answered=False)])
    assert (found.pattern, found.count, found.most) == (Pattern.MANY_ATTEMPTS, 7, MOST_ATTEMPTS)


@pytest.mark.parametrize(
    ("conduct", "pattern"),
    [
        (Conduct.THREAT, Pattern.PRESSURE),
        (Conduct.INSULT, Pattern.PRESSURE),
        (Conduct.FALSE_IDENTITY, Pattern.PRESSURE),
        (Conduct.OTHERS_TOLD, Pattern.OTHERS_TOLD),
        (Conduct.MADE_PUBLIC, Pattern.MADE_PUBLIC),
        (Conduct.ASKED_TO_BORROW, None),
    ],
)
def test_what_one_talk_shows(conduct, pattern):
    assert patterns(call(1, conduct=frozenset({conduct}))) == ([pattern] if pattern else [])


def test_others_called_though_the_user_had_answered_within_the_week():
    answered = call(1, 9)
    others = call(2, 10, answered=False, others="母亲")
    assert findings([answered, others]) == (Finding(Pattern.OTHERS_CALLED, DAY, (1, 2)),)
    pressed = call(2, 10, answered=False, conduct=frozenset({Conduct.OTHERS_PRESSED}))
    assert patterns(answered, pressed) == [Pattern.OTHERS_CALLED]
    assert patterns(others) == []
    assert patterns(replace(answered, at=answered.at - timedelta(days=8)), others) == []


def test_a_collector_that_the_lender_had_not_told_of():
    collector = Collector(1, "某公司", id=5)
    first, second = call(1, 9, collector=5), call(2, 10, collector=5)
    for told_on, expected in (
        (None, [Pattern.AGENT_UNANNOUNCED]),
        (DAY + timedelta(days=1), [Pattern.AGENT_UNANNOUNCED]),
        (DAY, []),
    ):
        known = (replace(collector, told_on=told_on),)
        assert patterns(first, second, collectors=known) == expected
    assert patterns(first) == []


def test_talks_that_the_user_began_and_others_are_left_alone():
    late = replace(call(1, 23), direction=Direction.OUTGOING)
    assert patterns(late, replace(call(2, 23), collection=None)) == []


@given(st.lists(st.tuples(st.integers(0, 23), st.booleans()), max_size=20))
def test_the_counts_are_the_talks_whatever_their_order(calls):
    talks = [call(n, hour, answered=answered) for n, (hour, answered) in enumerate(calls, 1)]
    found = findings(talks)
    assert found == findings(talks[::-1])
    assert sum(f.pattern is Pattern.QUIET_HOURS for f in found) == sum(
        not 8 <= hour < 22 for hour, _ in calls
    )
    for finding in found:
        assert finding.count is None or finding.count == len(finding.contacts) > finding.most
