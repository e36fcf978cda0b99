"""What is derived from stored bytes: kept beside them, found by words, gone with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debt_desk.domain.job import JobCancelled
from debt_desk.store.readings import Entry
from tests.store import samples
from tests.store.stores import create_store, open_store

if TYPE_CHECKING:
    from debt_desk.store.desk_store import Store

PAGE = "公司因经营困难，自 2026 年 3 月 14 日起与王䶮解除劳动合同。"


def keep(store: Store, data: bytes, *entries: Entry, texts: tuple[str, ...] = (), reader: int = 1):
    content = samples.attach(store, data).content
    store.readings.keep(content.sha256, reader, b"told", texts, entries, samples.Work())
    return content.sha256


def found(store: Store, wanted: str) -> list[tuple[int | None, int | None]]:
    return [(hit.page, hit.line) for hit in store.readings.search(wanted, 50)]


def test_a_reading_is_known_until_the_readers_are_better(store):
    sha = keep(store, b"one", texts=("第一页", "", "第三页"))
    assert store.readings.outcome(sha, 1) == b"told"
    assert store.readings.outcome(sha, 2) is None
    assert store.readings.unread(1) == ()
    assert store.readings.unread(2) == (sha,)
    assert store.readings.texts(sha) == {1: "第一页", 3: "第三页"}


def test_reading_again_takes_the_place_of_the_former(store):
    sha = keep(store, b"one", Entry("旧的内容", page=1), texts=("旧的内容",))
    store.readings.keep(sha, 2, b"new", ["新的内容"], [Entry("新的内容", page=1)], samples.Work())
    assert store.readings.outcome(sha, 2) == b"new"
    assert found(store, "旧的") == []
    assert found(store, "新的") == [(1, None)]


@pytest.mark.parametrize(
    ("wanted", "hits"),
    [
        ("解除", True),  # two characters: most Chinese words
        ("劳动合同", True),
        ("劳", True),
        ("合同劳动", False),  # the order counts
        ("解除 王䶮", True),  # words in any order
        ("2026", True),
        ("20", True),  # as it is typed
        ("026", False),
        ("解除, ", True),
        ('"', False),
        ("NEAR(", False),
        ("解*除", True),  # signs are nothing
        ("", False),
        ("，。", False),
        ("解除\0劳动", True),
        ("ＢＡＤ", False),
    ],
)
def test_words_are_found_as_people_type_them(store, wanted, hits):
    keep(store, b"one", Entry(PAGE, page=2))
    assert bool(found(store, wanted)) is hits


def test_full_width_and_capital_letters_are_the_same(store):
    keep(store, b"one", Entry("ＡＢＣ公司 Salary 1,234.50", statement=0, line=7))
    for wanted in ("abc", "ABC公司", "salary", "1234", "1,234.50", "1，234"):
        assert (found(store, wanted) == [(None, 7)]) is (wanted != "1234"), wanted


def test_thousands_of_lines_in_the_order_of_their_file(store):
    entries = (Entry(f"张三 转账 {n}", statement=0, line=n) for n in range(5000))
    keep(store, b"one", *entries)
    hits = store.readings.search("张三", 10)
    assert [hit.line for hit in hits] == list(range(10))
    assert found(store, "转账 4321") == [(None, 4321)]


def test_a_cancelled_reading_is_made_again(store):
    content = samples.attach(store, b"one").content
    job = samples.Work(stop_after=0)
    job.progress(1, 1)
    with pytest.raises(JobCancelled):
        store.readings.keep(content.sha256, 1, b"x", [], [Entry("张三", page=1)], job)
    assert store.readings.unread(1) == (content.sha256,)


def test_what_was_removed_leaves_nothing_in_the_index(path):
    with create_store(path) as store:
        keep(store, b"one", Entry("张三丰的借条 zebraword", page=1), texts=("张三丰的借条",))
        keep(store, b"two", Entry("李四的借条 quagga", page=1))
        with store.write("evidence.remove") as uow:
            uow.evidence.remove(1)
            uow.commit()
        assert found(store, "张三丰") == [
            (1, None)
        ]  # until the file closes, undo may bring it back
    assert "张三丰".encode() not in path.read_bytes()
    assert b"zebraword" not in path.read_bytes()
    assert b"quagga" in path.read_bytes()
    with open_store(path) as store:
        assert found(store, "张三丰") == []
        assert found(store, "借条") == [(1, None)]
        connection = store.access.connect()
        assert connection.execute("SELECT count(*) FROM search_words").fetchone() == (1,)
        connection.close()


def test_small_pictures(store):
    content = samples.attach(store, b"one").content
    assert store.readings.thumbnail(content.sha256) is None
    assert store.readings.without_thumbnail() == (content.sha256,)
    store.readings.keep_thumbnail(content.sha256, b"PNG")
    store.readings.keep_thumbnail(content.sha256, b"better")
    assert store.readings.thumbnail(content.sha256) == b"better"
    assert store.readings.without_thumbnail() == ()


def test_bytes_that_are_gone_are_not_read(store):
    store.readings.keep("0" * 64, 1, b"x", ["x"], [Entry("x", page=1)], samples.Work())
    store.readings.keep_thumbnail("0" * 64, b"PNG")
    assert found(store, "x") == []


def test_nothing_of_it_is_a_step_to_undo(store):
    keep(store, b"one", Entry("张三", page=1))
    assert store.undo_log.undo() == "evidence.attach"
    assert not store.undo_log.can_undo
