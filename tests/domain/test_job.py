from __future__ import annotations

from dataclasses import dataclass

import pytest

from debt_desk.domain.job import JobCancelled, Part, stop_if_cancelled
from tests.store.samples import Work


@dataclass
class Copying:
    cancelled: bool

    def progress(self, done: int, total: int) -> None:
        raise AssertionError("asking whether to stop is no progress")


def test_work_goes_on_until_it_is_asked_to_stop():
    stop_if_cancelled(Copying(cancelled=False))
    with pytest.raises(JobCancelled):
        stop_if_cancelled(Copying(cancelled=True))


def test_two_parts_make_one_whole_and_stop_together():
    job = Work(stop_after=8)
    first, second = Part(job, 0, 2), Part(job, 1, 2)
    first.progress(3, 6)
    assert not second.cancelled
    second.progress(2, 6)
    assert job.told == [(3, 12), (8, 12)]
    assert first.cancelled
    assert second.cancelled
