from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from debt_desk.store import migrations
from debt_desk.store.checking import check
from debt_desk.store.desk_store import Store
from tests.old_files.make import make
from tests.store import samples

FOLDER = Path(__file__).parents[1] / "old_files"
FILES = sorted(FOLDER.glob("schema_*.debtdesk"))


def test_every_released_schema_has_its_file():
    assert [path.stem for path in FILES] == [
        f"schema_{number:04}" for number in range(1, len(migrations.steps()) + 1)
    ]


@pytest.mark.parametrize("old", FILES, ids=lambda path: path.stem)
def test_an_old_file_opens_with_all_that_it_holds(old, tmp_path):
    path = tmp_path / old.name
    shutil.copyfile(old, path)
    with Store.open(path) as store:
        with store.read() as uow:
            household = uow.household.get()
            lines = tuple(replace(line, id=None) for line in household.lines)
            assert replace(household, lines=lines) == samples.HOUSEHOLD
            assert uow.cases.all() == (
                replace(samples.CASE, number=1),
                replace(samples.OTHER_CASE, number=2),
            )
            proof = uow.evidence.get(1)
            assert replace(proof, number=None) == samples.document(proof.content, 1)
            assert replace(uow.offers.get(1, 1), id=None, number=None) == samples.OFFER
            agreed = uow.agreements.in_force(1)
            assert replace(agreed, id=None) == samples.agreement(written_copy=1)
            (paid,) = uow.payments.of_agreement(agreed.id)
            assert replace(paid, id=None) == samples.payment(agreed.id, 1)
            (printed,) = uow.letters.of_case(1)
            assert replace(printed, id=None) == samples.letter(printed.content)
        assert b"".join(store.contents.read(proof.content.sha256)) == b"%PDF-1.7 proof " * 1000
        assert check(store.access, samples.Work()).nothing_found


def test_the_newest_old_file_is_what_the_script_makes_today(tmp_path):
    def dump(path: Path) -> object:
        with Store.open(path) as store:
            return samples.dump(store)

    shutil.copyfile(FILES[-1], tmp_path / "released.debtdesk")
    assert dump(make(tmp_path)) == dump(tmp_path / "released.debtdesk")
