from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from debt_desk.store import driver, migrations
from debt_desk.store.checking import check
from tests.old_files import schema_0001
from tests.old_files.make import make
from tests.store import samples
from tests.store.stores import open_store

FOLDER = Path(__file__).parents[1] / "old_files"
FILES = sorted(FOLDER.glob("schema_*.debtdesk"))
OF_FIRST, OF_LAST = FILES[0], FILES[-1]


def test_every_released_schema_has_its_file():
    assert [path.stem for path in FILES] == [
        f"schema_{number:04}" for number in range(1, len(migrations.steps()) + 1)
    ]


@pytest.mark.parametrize("old", FILES, ids=lambda path: path.stem)
def test_an_old_file_opens_with_all_that_it_holds(old, tmp_path):
    path = tmp_path / old.name
    shutil.copyfile(old, path)
    with open_store(path) as store:
        with store.read() as uow:
            household = uow.household.get()
            lines = tuple(replace(line, id=None) for line in household.lines)
            if old in FILES[:2]:  # which knew no places of figures yet
                lines = (replace(lines[0], source=samples.HOUSEHOLD.lines[0].source), *lines[1:])
            assert replace(household, lines=lines) == samples.HOUSEHOLD
            known = schema_0001 if old == OF_FIRST else samples
            # Before the fourth nobody asked what was disputed.
            disputed = "" if old in FILES[:3] else samples.CASE.disputed
            assert uow.cases.all() == (
                replace(known.CASE, number=1, disputed=disputed),
                replace(samples.OTHER_CASE, number=2),
            )
            proof = uow.evidence.get(1)
            assert replace(proof, number=None) == samples.document(proof.content, 1)
            offers = tuple(replace(o, id=None, number=None) for o in uow.offers.of_case(1))
            assert offers == known.OFFERS
            agreed = uow.agreements.in_force(1)
            assert replace(agreed, id=None) == samples.agreement(written_copy=1)
            (paid,) = uow.payments.of_agreement(agreed.id)
            assert replace(paid, id=None) == samples.payment(agreed.id, 1)
            printed, *others = uow.letters.of_case(1)
            assert replace(printed, id=None) == samples.letter(printed.content)
            confirmations = [samples.confirmation(printed.content)] * (old not in FILES[:3])
            assert [replace(letter, id=None) for letter in others] == confirmations
        assert b"".join(store.contents.read(proof.content.sha256)) == b"%PDF-1.7 proof " * 1000
        assert b"".join(store.contents.read(printed.content.sha256)) == b"%PDF-1.7 letter " * 1000
        assert check(store.access, samples.Work()).nothing_found


def test_the_newest_old_file_is_what_the_script_makes_today(tmp_path):
    def dump(path: Path) -> object:
        with open_store(path) as store:
            return samples.dump(store)

    shutil.copyfile(OF_LAST, tmp_path / "released.debtdesk")
    assert dump(make(tmp_path)) == dump(tmp_path / "released.debtdesk")


def test_a_file_of_the_first_release_takes_all_that_is_new_and_gives_it_back(tmp_path):
    path = tmp_path / "家.debtdesk"
    shutil.copyfile(OF_FIRST, path)
    with open_store(path) as store:
        before = samples.dump(store)
        assert (before["debt_payments"], before["plan_wishes"], before["lpr_entries"]) == ([],) * 3
        with store.write("everything") as uow:
            uow.cases.save(replace(samples.CASE, number=1))
            for offer in samples.OFFERS:
                uow.offers.add(offer)
            uow.debt_payments.add(samples.debt_payment(proof=1))
            uow.plan_wishes.save(samples.PLAN_WISH)
            uow.lpr.add(samples.LPR_ENTRY)
            uow.commit()
        after = samples.dump(store)
        assert store.undo_log.undo() == "everything"
        assert samples.dump(store) == before
        assert store.undo_log.redo() == "everything"
        assert samples.dump(store) == after
    with open_store(path) as store, store.read() as uow:
        assert uow.cases.get(1) == replace(samples.CASE, number=1)
        offers = tuple(replace(o, id=None, number=None) for o in uow.offers.of_case(1))
        assert offers == schema_0001.OFFERS + samples.OFFERS
        (printed,) = uow.letters.of_case(1)
        assert printed.offer == 1


def test_the_samples_fill_every_column_that_came_after_the_first_release(tmp_path):
    def columns(connection) -> dict[tuple[str, str], str | None]:
        return {
            (table, name): default
            for (table,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
            ).fetchall()
            for _, name, _, _, default, _ in connection.execute(f"PRAGMA table_info({table})")
        }

    first = driver.connect(OF_FIRST, "ro")
    known = columns(first)
    first.close()
    made = driver.connect(make(tmp_path), "ro")
    for (table, name), default in columns(made).items():
        if (table, name) in known or table.startswith("search_words"):
            continue
        distinct = f'SELECT DISTINCT quote("{name}") FROM "{table}"'
        values = {value for (value,) in made.execute(distinct)}
        assert values - {"NULL", default}, f"no sample fills {table}.{name}"
    made.close()
