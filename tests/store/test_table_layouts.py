from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest

from debt_desk.store.failures import FileDamaged
from tests.store import samples

FIRST = samples.TABLE_LAYOUT
OTHER = replace(FIRST, header=("日", "事项", "收支", "数额", "余额"))


def learn(store, *layouts):
    with store.write("layout.learn") as uow:
        for layout in layouts:
            uow.table_layouts.save(layout)
        uow.commit()


def known(store):
    with store.read() as uow:
        return uow.table_layouts.all()


def test_what_was_said_comes_back(store):
    learn(store, FIRST, OTHER)
    assert known(store) == (FIRST, OTHER)
    assert store.table_layouts() == (FIRST, OTHER)


def test_one_word_for_each_header(store):
    learn(store, FIRST)
    changed = replace(FIRST, institution="农商行")
    learn(store, changed)
    assert known(store) == (changed,)


def test_forgotten_and_brought_back(store):
    learn(store, FIRST, OTHER)
    with store.write("layout.forget") as uow:
        uow.table_layouts.remove(FIRST.header)
        uow.commit()
    assert known(store) == (OTHER,)
    store.undo_log.undo()
    assert set(known(store)) == {FIRST, OTHER}
    store.undo_log.undo()
    assert known(store) == ()


@pytest.mark.parametrize("layout", ["{}", '{"parts":5}', "[]"])
def test_a_broken_word_is_damage(store, layout):
    learn(store, FIRST)
    with closing(store.access.connect()) as connection:
        connection.execute("UPDATE table_layouts SET layout = ?", (layout,))
    with pytest.raises(FileDamaged):
        known(store)
    with pytest.raises(FileDamaged):
        store.table_layouts()
