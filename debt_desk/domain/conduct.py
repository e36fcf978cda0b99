"""How collecting went, held against what is published about it: described, never judged."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.channel import Channel
from debt_desk.domain.contact import Conduct, Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from debt_desk.domain.collector import Collector
    from debt_desk.domain.contact import Contact

QUIET_FROM = 22
QUIET_UNTIL = 8
MOST_CALLS = 3
MOST_ATTEMPTS = 6
# Our own measure of "could be reached": a call that was answered within the week before.
REACHED_DAYS = 7


class Pattern(StrEnum):
    """What published rules speak of; the rules themselves are law cards of the same names."""

    QUIET_HOURS = "quiet_hours"
    MANY_CALLS = "many_calls"
    MANY_ATTEMPTS = "many_attempts"
    OTHERS_CALLED = "others_called"
    OTHERS_TOLD = "others_told"
    PRESSURE = "pressure"
    MADE_PUBLIC = "made_public"
    AGENT_UNANNOUNCED = "agent_unannounced"


@dataclass(frozen=True, slots=True)
class Finding:
    """A pattern that talks of one day appear inconsistent with.

    ``contacts``: the ids of the talks, earliest first; ``count``: how many there were where the
    pattern is about a number, ``most``: the number that is published.
    """

    pattern: Pattern
    day: date
    contacts: tuple[int, ...]
    count: int | None = None
    most: int | None = None


def findings(
    contacts: Iterable[Contact], collectors: Iterable[Collector] = ()
) -> tuple[Finding, ...]:
    """What the collecting talks of one case appear inconsistent with, by day.

    Talks without a collection part, and those that the user began, are left alone.
    """
    collected = sorted(
        (c for c in contacts if c.collection is not None and c.direction is Direction.INCOMING),
        key=lambda contact: (contact.at, contact.id or 0),
    )
    found = [
        *_single(collected),
        *_by_day(collected),
        *_others_called(collected),
        *_unannounced(collected, {c.id: c for c in collectors}),
    ]
    order = list(Pattern)
    return tuple(sorted(found, key=lambda f: (f.day, order.index(f.pattern), f.contacts)))


def _single(contacts: Sequence[Contact]) -> list[Finding]:
    """What one talk alone shows."""
    found = []
    for contact in contacts:
        assert contact.collection is not None
        conduct = contact.collection.conduct
        patterns = []
        if not QUIET_UNTIL <= contact.at.hour < QUIET_FROM:
            patterns.append(Pattern.QUIET_HOURS)
        if Conduct.OTHERS_TOLD in conduct:
            patterns.append(Pattern.OTHERS_TOLD)
        if conduct & {Conduct.THREAT, Conduct.INSULT, Conduct.FALSE_IDENTITY}:
            patterns.append(Pattern.PRESSURE)
        if Conduct.MADE_PUBLIC in conduct:
            patterns.append(Pattern.MADE_PUBLIC)
        found += [Finding(pattern, contact.at.date(), _ids([contact])) for pattern in patterns]
    return found


def _by_day(contacts: Sequence[Contact]) -> list[Finding]:
    """More answered calls, or more unanswered attempts by one channel, than are published."""
    calls: dict[date, list[Contact]] = defaultdict(list)
    attempts: dict[tuple[date, Channel], list[Contact]] = defaultdict(list)
    for contact in contacts:
        day = contact.at.date()
        if contact.spoke and contact.channel is Channel.PHONE:
            calls[day].append(contact)
        elif not contact.spoke:
            attempts[day, contact.channel].append(contact)
    many = [
        Finding(Pattern.MANY_CALLS, day, _ids(of_day), len(of_day), MOST_CALLS)
        for day, of_day in calls.items()
        if len(of_day) > MOST_CALLS
    ]
    return many + [
        Finding(Pattern.MANY_ATTEMPTS, day, _ids(of_day), len(of_day), MOST_ATTEMPTS)
        for (day, _), of_day in attempts.items()
        if len(of_day) > MOST_ATTEMPTS
    ]


def _others_called(contacts: Sequence[Contact]) -> list[Finding]:
    """Others were called although the user had answered shortly before."""
    found = []
    for contact in contacts:
        assert contact.collection is not None
        called = (
            contact.collection.others.strip()
            or Conduct.OTHERS_PRESSED in contact.collection.conduct
        )
        since = contact.at - timedelta(days=REACHED_DAYS)
        reached = [c for c in contacts if c.spoke and since <= c.at < contact.at]
        if called and reached:
            found.append(
                Finding(Pattern.OTHERS_CALLED, contact.at.date(), _ids([reached[-1], contact]))
            )
    return found


def _unannounced(
    contacts: Sequence[Contact], collectors: dict[int | None, Collector]
) -> list[Finding]:
    """The first talk with each collector that the lender had not told of before."""
    seen = set()
    found = []
    for contact in contacts:
        assert contact.collection is not None
        collector = collectors.get(contact.collection.collector)
        if contact.collection.collector is None or collector is None or collector.id in seen:
            continue
        seen.add(collector.id)
        if collector.told_on is None or collector.told_on > contact.at.date():
            day = contact.at.date()
            found.append(Finding(Pattern.AGENT_UNANNOUNCED, day, _ids([contact])))
    return found


def _ids(contacts: Iterable[Contact]) -> tuple[int, ...]:
    return tuple(contact.id for contact in contacts if contact.id is not None)
