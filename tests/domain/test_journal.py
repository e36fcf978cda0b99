"""The chain of the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.journal import BEGINNING, JournalEntry, first_broken, sum_of
from debt_desk.domain.money import Money

NOON = datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=8)))


def chain(length: int) -> list[tuple[JournalEntry, str]]:
    entries, previous = [], BEGINNING
    for number in range(1, length + 1):
        entry = JournalEntry(number, NOON, "case.change", 1, {"n": number, "词": "a"}, previous)
        entries.append((entry, entry.hash))
        previous = entry.hash
    return entries


def test_the_hash_is_of_all_that_the_entry_says():
    (entry, kept), *_ = chain(1)
    for changed in (
        replace(entry, number=2),
        replace(entry, at=NOON + timedelta(seconds=1)),
        replace(entry, deed="case.add"),
        replace(entry, case=2),
        replace(entry, facts={"n": 2, "词": "a"}),
        replace(entry, previous="1" * 64),
    ):
        assert changed.hash != kept
    assert replace(entry, facts={"词": "a", "n": 1}).hash == kept


@given(st.integers(1, 8), st.data())
def test_whatever_is_changed_taken_out_or_moved_is_found(length, data):
    entries = chain(length)
    assert first_broken(entries) is None
    at = data.draw(st.integers(0, length - 1))
    entry, kept = entries[at]
    edited = [*entries[:at], (replace(entry, case=9), kept), *entries[at + 1 :]]
    assert first_broken(edited) == at + 1
    if at < length - 1:
        assert first_broken([*entries[:at], *entries[at + 1 :]]) == at + 1
        swapped = [*entries[:at], entries[at + 1], entries[at], *entries[at + 2 :]]
        assert first_broken(swapped) == at + 1


def test_sums_are_told_plainly():
    assert sum_of(Money(50005, "CNY")) == "500.05 CNY"
    assert sum_of(Money(-5, "EUR")) == "-0.05 EUR"
    assert sum_of(Money(-100, "CNY")) == "-1.00 CNY"
