from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from debt_desk.domain.agreement import Due
from debt_desk.domain.collector import CollectorMissing
from debt_desk.domain.contact import ContactMissing
from debt_desk.domain.debt import Balance, Debt
from debt_desk.domain.household import Household
from debt_desk.domain.law import LprEntryMissing
from debt_desk.domain.letter import LetterKind, LetterLanguage
from debt_desk.domain.missing import (
    AgreementMissing,
    CaseMissing,
    DocumentMissing,
    LetterMissing,
    PaymentMissing,
)
from debt_desk.domain.money import CurrenciesDiffer, Money
from debt_desk.domain.plan_wish import PlanWish
from debt_desk.store.agreements import AgreementInForce
from debt_desk.store.references import ContentMissing
from tests.store import contact_samples, samples
from tests.store.stores import open_store

if TYPE_CHECKING:
    from debt_desk.store.desk_store import Store


def reopened(store: Store) -> Store:
    store.close()
    return open_store(store.path)


def test_a_new_file_holds_an_empty_household_and_nothing_else(store):
    with store.read() as uow:
        assert uow.household.get() == Household()
        assert uow.cases.all() == ()
        assert uow.evidence.all() == ()


def test_the_household_comes_back_as_it_was_and_its_lines_have_ids(store):
    with store.write("household") as uow:
        saved = uow.household.save(samples.HOUSEHOLD)
        uow.commit()
    assert [line.id for line in saved.lines] == [1, 2, 3]
    assert replace(saved, lines=()) == replace(samples.HOUSEHOLD, lines=())
    assert tuple(replace(line, id=None) for line in saved.lines) == samples.HOUSEHOLD.lines
    with reopened(store) as again, again.read() as uow:
        assert uow.household.get() == saved


def test_lines_are_changed_added_removed_and_keep_the_users_order(store):
    with store.write("household") as uow:
        wages, rent, checkup = uow.household.save(samples.HOUSEHOLD).lines
        uow.commit()
    cheaper = replace(rent, amount=Money(180_000))
    added = replace(rent, title="水电", id=None)
    with store.write("household") as uow:
        saved = uow.household.save(replace(samples.HOUSEHOLD, lines=(checkup, added, cheaper)))
        uow.commit()
    assert [line.title for line in saved.lines] == ["复查", "水电", "房租"]
    assert saved.lines[0] == checkup
    assert saved.lines[2] == cheaper
    assert saved.lines[1].id not in {None, wages.id, rent.id, checkup.id}
    with store.read() as uow:
        assert uow.household.get() == saved


def test_cases_come_back_with_every_part_of_their_debt(store):
    with store.write("case.add") as uow:
        first = uow.cases.add(samples.CASE)
        second = uow.cases.add(samples.OTHER_CASE)
        uow.commit()
    assert first == replace(samples.CASE, number=1)
    assert second == replace(samples.OTHER_CASE, number=2)
    with reopened(store) as again, again.read() as uow:
        assert uow.cases.all() == (first, second)
        assert uow.cases.get(1) == first


def test_a_case_number_is_never_given_twice(store):
    with store.write("case.add") as uow:
        uow.cases.add(samples.CASE)
        uow.cases.remove(1)
        uow.commit()
    with reopened(store) as again, again.write("case.add") as uow:
        assert uow.cases.add(samples.CASE).number == 2


def test_a_case_is_saved_and_a_missing_one_is_named(store):
    with store.write("case.add") as uow:
        added = uow.cases.add(samples.CASE)
        known = replace(added, note="", debt=Debt())
        assert uow.cases.save(known) == known
        assert uow.cases.get(1) == known
        with pytest.raises(CaseMissing) as missing:
            uow.cases.save(replace(added, number=7))
        assert missing.value.data == {"number": 7}
        with pytest.raises(CaseMissing):
            uow.cases.get(8)
        with pytest.raises(CaseMissing):
            uow.cases.remove(8)


def test_a_balance_in_two_currencies_is_refused(store):
    mixed = Balance(principal=Money(100, "USD"))
    with store.write("case.add") as uow, pytest.raises(CurrenciesDiffer):
        uow.cases.add(replace(samples.CASE, debt=Debt(balance=mixed)))


def test_removing_a_case_takes_all_that_hangs_on_it_but_its_documents(store):
    samples.fill(store)
    with store.write("case.remove") as uow:
        before = uow.evidence.get(1)
        uow.cases.remove(1)
        uow.commit()
    with store.read() as uow:
        copy = replace(before, number=2, redacted_from=1, turned=90)
        assert uow.evidence.all() == (replace(before, case=None), replace(copy, case=None))
        assert uow.evidence.all(case=1) == ()
        assert uow.offers.of_case(1) == ()
        assert uow.agreements.of_case(1) == ()
        assert uow.payments.of_agreement(1) == ()
        assert uow.letters.of_case(1) == ()
        assert uow.debt_payments.of_case(1) == ()
        assert uow.plan_wishes.by_case() == {}
        assert len(uow.lpr.all()) == 1
        assert [case.number for case in uow.cases.all()] == [2]


def test_documents_by_case_and_in_all(store):
    samples.fill(store)
    private = samples.attach(store, b"payslip")
    with store.read() as uow:
        of_case = uow.evidence.get(1)
        assert (of_case.number, of_case.case) == (1, 1)
        assert uow.evidence.all() == (of_case, uow.evidence.get(2), private)
        assert uow.evidence.all(case=1) == (of_case, uow.evidence.get(2))
        assert uow.evidence.all(case=2) == ()


def test_a_document_is_moved_to_another_case_and_gets_other_bytes(store):
    samples.fill(store)
    fresh = samples.stage(store, b"a better scan")
    with store.write("evidence.change") as uow:
        changed = replace(uow.evidence.get(1), case=2, content=fresh, note="")
        assert uow.evidence.save(changed) == changed
        uow.commit()
    with store.read() as uow:
        assert uow.evidence.get(1) == changed


def test_a_document_needs_its_bytes_and_its_case(store):
    stored = samples.stage(store, b"bytes")
    with store.write("evidence.attach") as uow:
        with pytest.raises(ContentMissing):
            uow.evidence.add(samples.document(samples.content(b"never staged")))
        with pytest.raises(CaseMissing):
            uow.evidence.add(samples.document(stored, case=9))
        with pytest.raises(DocumentMissing) as missing:
            uow.evidence.remove(3)
        assert missing.value.data == {"number": 3}


def test_removing_a_document_leaves_what_it_proved_without_proof(store):
    samples.fill(store)
    with store.write("evidence.remove") as uow:
        uow.evidence.remove(1)
        uow.commit()
    with store.read() as uow:
        in_force = uow.agreements.in_force(1)
        assert in_force.written_copy is None
        assert uow.payments.of_agreement(in_force.id)[0].proof is None
        assert uow.evidence.get(2).redacted_from is None
        assert uow.material_requests.all()[0].document is None
        assert uow.checklist_answers.all()[0].document is None
        assert [exhibit.document for exhibit in uow.exhibits.of_case(1)] == [2]
    assert samples.attach(store, b"next").number == 3


def test_an_agreement_with_its_dues_and_its_successor(store):
    samples.fill(store)
    with store.read() as uow:
        first = uow.agreements.in_force(1)
        assert uow.agreements.in_force(2) is None
    assert replace(first, id=None) == samples.agreement(written_copy=1)
    later = replace(samples.agreement(), dues=(Due(1, date(2027, 2, 28), Money(270_021)),))
    with store.write("agreement") as uow:
        with pytest.raises(AgreementInForce) as refused:
            uow.agreements.add(later)
        assert refused.value.data == {"confirmed_on": date(2026, 12, 1)}
        history = uow.agreements.save(first.replaced())
        second = uow.agreements.add(later)
        uow.commit()
    with store.read() as uow:
        assert uow.agreements.in_force(1) == second
        assert uow.agreements.of_case(1) == (history, second)
        assert uow.agreements.get(first.id) == history


def test_the_dues_of_an_agreement_change(store):
    samples.fill(store)
    with store.write("agreement") as uow:
        before = uow.agreements.in_force(1)
        after = replace(before, dues=before.dues[:2], written_copy=None)
        assert uow.agreements.save(after) == after
        uow.commit()
    with store.read() as uow:
        assert uow.agreements.in_force(1) == after


def test_a_removed_agreement_takes_its_payments(store):
    samples.fill(store)
    with store.write("agreement") as uow:
        uow.agreements.remove(1)
        assert uow.payments.of_agreement(1) == ()
        with pytest.raises(AgreementMissing):
            uow.agreements.get(1)
        with pytest.raises(AgreementMissing):
            uow.payments.add(samples.payment(1))
        with pytest.raises(PaymentMissing):
            uow.payments.get(1)


def test_an_agreements_copy_must_be_a_document(store):
    samples.fill(store)
    with store.write("agreement") as uow, pytest.raises(DocumentMissing):
        uow.agreements.add(samples.agreement(case=2, written_copy=55))


def test_payments_by_day(store):
    samples.fill(store)
    with store.write("payment") as uow:
        first = uow.payments.of_agreement(1)[0]
        earlier = uow.payments.add(samples.payment(1, day=3))
        corrected = uow.payments.save(replace(first, amount=Money(45_000), proof=None))
        assert uow.payments.of_agreement(1) == (earlier, corrected)
        assert uow.payments.get(earlier.id) == earlier
        uow.payments.remove(earlier.id)
        with pytest.raises(DocumentMissing):
            uow.payments.add(samples.payment(1, proof=9))
        uow.commit()
    with store.read() as uow:
        assert uow.payments.of_agreement(1) == (corrected,)


def test_letters_keep_their_very_bytes(store):
    samples.fill(store)
    with store.write("letter.sent") as uow:
        printed = uow.letters.of_case(1)[0]
        assert replace(printed, id=None) == samples.letter(printed.content)
        sent = uow.letters.save(printed.sent(date(2026, 11, 23)))
        uow.commit()
    with store.read() as uow:
        assert uow.letters.get(printed.id) == sent
        with pytest.raises(LetterMissing):
            uow.letters.get(99)
    assert b"".join(store.contents.read(sent.content.sha256)) == b"%PDF-1.7 letter " * 1000


def test_a_letter_needs_its_case_and_its_bytes(store):
    samples.fill(store)
    stored = samples.stage(store, b"pdf")
    with store.write("letter") as uow:
        with pytest.raises(CaseMissing):
            uow.letters.add(samples.letter(stored, case=77))
        with pytest.raises(ContentMissing):
            uow.letters.add(samples.letter(samples.content(b"unprinted")))


def test_payments_on_a_debt_by_day(store):
    samples.fill(store)
    with store.write("payment") as uow:
        (later,) = uow.debt_payments.of_case(1)
        assert replace(later, id=None) == samples.debt_payment(proof=1)
        earlier = uow.debt_payments.add(samples.debt_payment(day=1))
        other = uow.debt_payments.add(samples.debt_payment(case=2))
        with pytest.raises(CaseMissing):
            uow.debt_payments.add(samples.debt_payment(case=9))
        with pytest.raises(DocumentMissing):
            uow.debt_payments.add(samples.debt_payment(proof=9))
        with pytest.raises(PaymentMissing):
            uow.debt_payments.remove(99)
        uow.commit()
    with reopened(store) as again:
        with again.read() as uow:
            assert uow.debt_payments.of_case(1) == (earlier, later)
            assert uow.debt_payments.by_case() == {1: [earlier, later], 2: [other]}
        with again.write("remove") as uow:
            uow.debt_payments.remove(earlier.id)
            uow.evidence.remove(1)
            uow.commit()
        with again.read() as uow:
            assert uow.debt_payments.of_case(1) == (replace(later, proof=None),)
            assert uow.debt_payments.of_case(3) == ()


def test_a_case_has_one_wish_for_the_plan_at_most(store):
    samples.fill(store)
    plain = PlanWish(1)
    with store.write("wish") as uow:
        assert uow.plan_wishes.by_case() == {1: samples.PLAN_WISH}
        uow.plan_wishes.save(plain)
        uow.plan_wishes.save(replace(samples.PLAN_WISH, case=2))
        with pytest.raises(CaseMissing):
            uow.plan_wishes.save(PlanWish(9))
        uow.commit()
    with reopened(store) as again, again.read() as uow:
        assert uow.plan_wishes.by_case() == {1: plain, 2: replace(samples.PLAN_WISH, case=2)}


def test_rates_that_the_user_entered_are_kept_by_day(store):
    samples.fill(store)
    earlier = replace(samples.LPR_ENTRY, start=date(2026, 8, 20), note="")
    with store.write("lpr") as uow:
        added = uow.lpr.add(earlier)
        uow.commit()
    with reopened(store) as again:
        with again.read() as uow:
            first, second = uow.lpr.all()
            assert first == added == replace(earlier, id=first.id)
            assert second == replace(samples.LPR_ENTRY, id=second.id)
        with again.write("lpr") as uow:
            uow.lpr.remove(first.id)
            assert uow.lpr.all() == (second,)
            with pytest.raises(LprEntryMissing):
                uow.lpr.remove(first.id)


def test_talks_come_back_with_all_their_parts(store):
    samples.fill(store)
    with store.read() as uow:
        talk, collecting = uow.contacts.all(1)
        assert replace(talk, id=None) == contact_samples.CONTACT
        assert replace(collecting, id=None) == contact_samples.COLLECTING
        assert replace(uow.contact_routes.all(1)[0], id=None) == contact_samples.ROUTE
        assert replace(uow.collectors.get(1), id=None) == contact_samples.COLLECTOR
        assert replace(uow.court_papers.all()[0], id=None) == contact_samples.COURT_PAPER
        assert uow.contacts.all(2) == ()
        words = uow.letter_wordings.get(LetterKind.HOLD, LetterLanguage.CHINESE)
        assert words.startswith("= 关于")
        assert uow.letter_wordings.get(LetterKind.HOLD, LetterLanguage.ENGLISH) is None
    before = samples.dump(store)
    with store.write("contact.change") as uow:
        uow.contacts.save(replace(talk, documents=(1,), promises=talk.promises[1:]))
        uow.contacts.remove(collecting.id)
        uow.collectors.remove(1)
        uow.letter_wordings.remove(LetterKind.HOLD, LetterLanguage.CHINESE)
        uow.contact_routes.put(replace(contact_samples.ROUTE, note=""))
        uow.evidence.remove(2)
        uow.commit()
    with store.read() as uow:
        (changed,) = uow.contacts.all()
        assert changed.documents == (1,)
        assert changed.promises == talk.promises[1:]
        (route,) = uow.contact_routes.all(1)
        assert route.note == ""
        assert uow.letter_wordings.get(LetterKind.HOLD, LetterLanguage.CHINESE) is None
    assert store.undo_log.undo() == "contact.change"
    assert samples.dump(store) == before


def test_a_talk_names_only_what_is_there(store):
    samples.fill(store)
    with store.write("x") as uow:
        with pytest.raises(DocumentMissing):
            uow.contacts.add(replace(contact_samples.CONTACT, documents=(99,)))
        stranger = replace(contact_samples.COLLECTING.collection, collector=99)
        with pytest.raises(CollectorMissing):
            uow.contacts.add(replace(contact_samples.COLLECTING, collection=stranger))
        with pytest.raises(ContactMissing):
            uow.contacts.remove(99)
        with pytest.raises(CaseMissing):
            uow.contact_routes.put(replace(contact_samples.ROUTE, case=99))
