"""Whatever a person does in whatever order: undoing all of it restores the file, redoing it too."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from debt_desk.domain.agreement import Due
from debt_desk.domain.money import Money
from tests.store import samples
from tests.store.stores import create_store

if TYPE_CHECKING:
    from debt_desk.domain.offer import Offer

texts = st.text(
    st.characters(categories=("L", "M", "P", "S", "Zs")), min_size=1, max_size=12
).filter(str.strip)
cents = st.integers(1, 10**9)
pick = st.integers(0, 10**6)


class UndoStates(RuleBasedStateMachine):
    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.store = create_store(Path(self.folder.name, "家.debtdesk"))
        self.stored = [samples.stage(self.store, bytes([n]) * 50) for n in range(2)]
        # The dump after each step that can be undone, the first before all of them.
        self.states = [samples.dump(self.store)]
        self.at = 0

    def teardown(self) -> None:
        if not hasattr(self, "store"):
            return
        try:
            while self.store.undo_log.undo():
                self.at -= 1
                assert samples.dump(self.store) == self.states[self.at]
            while self.store.undo_log.redo():
                self.at += 1
                assert samples.dump(self.store) == self.states[self.at]
        finally:
            self.store.close()
            self.folder.cleanup()

    def done(self) -> None:
        found = samples.dump(self.store)
        if found != self.states[self.at]:
            self.states = [*self.states[: self.at + 1], found]
            self.at += 1

    def numbers(self) -> list[int]:
        with self.store.read() as uow:
            return [case.number for case in uow.cases.all()]

    @rule(creditor=texts)
    def add_case(self, creditor: str) -> None:
        with self.store.write("case.add") as uow:
            uow.cases.add(replace(samples.CASE, creditor=creditor))
            uow.commit()
        self.done()

    @precondition(lambda self: self.numbers())
    @rule(at=pick)
    def remove_case(self, at: int) -> None:
        numbers = self.numbers()
        with self.store.write("case.remove") as uow:
            uow.cases.remove(numbers[at % len(numbers)])
            uow.commit()
        self.done()

    @rule(story=texts, reserve=cents, order=st.permutations(range(3)), kept=st.integers(0, 3))
    def save_household(self, story: str, reserve: int, order: list[int], kept: int) -> None:
        with self.store.write("household.save") as uow:
            known = uow.household.get().lines or samples.HOUSEHOLD.lines
            lines = [known[n] for n in order if n < len(known)][:kept]
            uow.household.save(
                replace(
                    samples.HOUSEHOLD,
                    hardship=replace(samples.HOUSEHOLD.hardship, story=story),
                    reserve=Money(reserve),
                    lines=(*lines, replace(samples.HOUSEHOLD.lines[0], amount=Money(reserve))),
                )
            )
            uow.commit()
        self.done()

    @rule(title=texts, which=st.integers(0, 1), at=pick)
    def attach(self, title: str, which: int, at: int) -> None:
        numbers = [None, *self.numbers()]
        with self.store.write("evidence.attach") as uow:
            case = numbers[at % len(numbers)]
            uow.evidence.add(samples.document(self.stored[which], case, title))
            uow.commit()
        self.done()

    @rule(at=pick)
    def remove_document(self, at: int) -> None:
        with self.store.write("evidence.remove") as uow:
            documents = uow.evidence.all()
            if documents:
                uow.evidence.remove(documents[at % len(documents)].number)
                uow.commit()
        self.done()

    @precondition(lambda self: self.numbers())
    @rule(at=pick, reason=texts)
    def offer_and_print(self, at: int, reason: str) -> None:
        numbers = self.numbers()
        with self.store.write("offer.add") as uow:
            number = numbers[at % len(numbers)]
            uow.offers.add(replace(samples.OFFER, case=number, reason=reason))
            uow.letters.add(samples.letter(self.stored[0], number))
            uow.commit()
        self.done()

    @precondition(lambda self: self.numbers())
    @rule(at=pick, amounts=st.lists(cents, min_size=1, max_size=4))
    def agree_anew_and_pay(self, at: int, amounts: list[int]) -> None:
        numbers = self.numbers()
        number = numbers[at % len(numbers)]
        dues = tuple(
            Due(n, date(2027, 1, 31) + timedelta(days=n), Money(sum_))
            for n, sum_ in enumerate(amounts, 1)
        )
        with self.store.write("agreement.add") as uow:
            before = uow.agreements.in_force(number)
            if before is not None:
                uow.agreements.save(before.replaced())
            documents = uow.evidence.all()
            proof = documents[-1].number if documents else None
            agreed = uow.agreements.add(
                replace(samples.agreement(number), dues=dues, written_copy=proof)
            )
            uow.payments.add(samples.payment(agreed.id, proof))
            uow.commit()
        self.done()

    @precondition(lambda self: self.numbers())
    @rule(at=pick, offer=st.sampled_from(samples.OFFERS), rank=st.none() | st.integers(1, 9))
    def answer_and_rank(self, at: int, offer: Offer, rank: int | None) -> None:
        numbers = self.numbers()
        number = numbers[at % len(numbers)]
        with self.store.write("offer.both") as uow:
            for known in uow.offers.of_case(number)[:1]:
                uow.offers.save(replace(known, rank=rank))
            uow.offers.add(replace(offer, case=number))
            uow.commit()
        self.done()

    @precondition(lambda self: self.numbers())
    @rule(at=pick, amount=cents, reason=texts)
    def pay_and_wish(self, at: int, amount: int, reason: str) -> None:
        numbers = self.numbers()
        number = numbers[at % len(numbers)]
        with self.store.write("debt.pay") as uow:
            documents = uow.evidence.all()
            proof = documents[-1].number if documents else None
            uow.debt_payments.add(
                replace(samples.debt_payment(number, proof), amount=Money(amount))
            )
            uow.plan_wishes.save(replace(samples.PLAN_WISH, case=number, reason=reason))
            uow.commit()
        self.done()

    @rule()
    def enter_a_rate_or_take_it_back(self) -> None:
        with self.store.write("lpr") as uow:
            entries = uow.lpr.all()
            if entries:
                uow.lpr.remove(entries[0].id)
            else:
                uow.lpr.add(samples.LPR_ENTRY)
            uow.commit()
        self.done()

    @rule()
    def change_one_s_mind(self) -> None:
        with self.store.write("never") as uow:
            uow.cases.add(samples.CASE)
        self.done()

    @rule()
    def undo(self) -> None:
        could = self.store.undo_log.can_undo
        assert could == (self.at > 0)
        if self.store.undo_log.undo():
            self.at -= 1
            assert samples.dump(self.store) == self.states[self.at]

    @rule()
    def redo(self) -> None:
        could = self.store.undo_log.can_redo
        assert could == (self.at < len(self.states) - 1)
        if self.store.undo_log.redo():
            self.at += 1
            assert samples.dump(self.store) == self.states[self.at]

    @invariant()
    def no_reference_leads_nowhere(self) -> None:
        if hasattr(self, "store"):
            connection = self.store.access.connect()
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            connection.close()


TestUndoStates = UndoStates.TestCase
TestUndoStates.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
