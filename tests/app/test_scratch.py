"""What is too large for memory: read back wherever one likes, unreadable on the disk itself."""

from __future__ import annotations

import errno
import os

import pytest

from debt_desk.app.jobs import QuietJob
from debt_desk.app.scratch import MOST_HELD, Scratch, TemporaryFolderFailed
from debt_desk.domain.job import JobCancelled
from debt_desk.errors import FileError
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language

WORDS = b"my name and my card's number, " * 40


@pytest.fixture
def spilled(monkeypatch):
    """All that is written to a handle."""
    seen, write = bytearray(), os.write

    def watched(handle, data):
        seen.extend(data)
        return write(handle, data)

    monkeypatch.setattr(os, "write", watched)
    return seen


@pytest.mark.parametrize("most_held", [MOST_HELD, 100, 17, 0])
def test_it_is_read_wherever_one_needs_and_is_locked_on_the_disk(spilled, most_held):
    scratch = Scratch(most_held)
    for start in range(0, len(WORDS), 7):
        scratch.write(WORDS[start : start + 7])
    for at, most in ((0, 5), (15, 40), (99, 2), (1150, 60), (1195, 900), (5000, 3)):
        assert scratch.seek(at) == at
        whole = bytearray()
        while len(whole) < most and (piece := scratch.read(most - len(whole))):
            whole += piece
        assert bytes(whole) == WORDS[at : at + most]
    assert scratch.seek(-30, 2) == len(WORDS) - 30
    assert scratch.read() == WORDS[-30:]
    assert bool(spilled) is (most_held < len(WORDS))
    assert b"name" not in spilled
    scratch.close()


def test_it_is_saved_whole_or_not_at_all(tmp_path):
    scratch, out, job = Scratch(1000), tmp_path / "out.pdf", QuietJob()
    scratch.write(WORDS)
    scratch.write(b"the end")
    scratch.save(out, tmp_path / "desk", job)
    assert out.read_bytes() == WORDS + b"the end"
    job.cancel()
    with pytest.raises(JobCancelled):
        scratch.save(tmp_path / "other.pdf", tmp_path / "desk", job)
    assert list(tmp_path.iterdir()) == [out]


def test_a_full_disk_is_one_sentence(monkeypatch):
    def full(handle, data):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(TemporaryFolderFailed) as refusal:
        Scratch(10).write(WORDS)
    assert isinstance(refusal.value, FileError)
    assert "磁盘可能已满" in Wording(Language.CHINESE).sentence(refusal.value)
