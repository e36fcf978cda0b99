from __future__ import annotations

from dataclasses import dataclass

import pytest

from debt_desk.domain.job import JobCancelled, stop_if_cancelled


@dataclass
class Copying:
    cancelled: bool

    def progress(self, done: int, total: int) -> None:
        raise AssertionError("asking whether to stop is no progress")


def test_work_goes_on_until_it_is_asked_to_stop():
    stop_if_cancelled(Copying(cancelled=False))
    with pytest.raises(JobCancelled):
        stop_if_cancelled(Copying(cancelled=True))
