"""Bringing files in: bytes are copied in a worker thread, each file for itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from debt_desk.domain.evidence import serves_every_case
from debt_desk.domain.job import JobCancelled
from debt_desk.errors import DeskError, FileError
from debt_desk.ui.file_dialogs import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QDropEvent

    from debt_desk.app.evidence import EvidenceDesk, Staged
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Files whose bytes are in, and why others are not."""

    staged: tuple[Staged, ...]
    errors: tuple[DeskError, ...]


@dataclass(frozen=True, slots=True)
class Sorted:
    """Arrivals that are new, each with its case (None: the household), and those known already."""

    new: tuple[tuple[Staged, int | None], ...]
    known: tuple[tuple[Staged, int], ...]


class _Part:
    """One file's share of the whole progress."""

    def __init__(self, job: Job, before: int, whole: int) -> None:
        self._job = job
        self._before = before
        self._whole = whole

    @property
    def cancelled(self) -> bool:
        return self._job.cancelled

    def progress(self, done: int, total: int) -> None:
        self._job.progress(min(self._before + done, self._whole), self._whole)


def bring_in(paths: Sequence[Path], evidence: EvidenceDesk, job: Job) -> Arrivals:
    """Copy the files in; for a worker thread. One that cannot be taken does not stop the others.

    Errors: JobCancelled; a FileError where there was nothing to keep from before it.
    """
    sizes = [_size(path) for path in paths]
    staged: list[Staged] = []
    errors: list[DeskError] = []
    for number, path in enumerate(paths):
        try:
            arrived = evidence.stage(path, _Part(job, sum(sizes[:number]), sum(sizes)))
            arrived.document(None)  # its name may hold what no title can
        except JobCancelled:
            raise
        except FileError as error:
            errors.append(error)  # the desk file itself cannot take more
            break
        except DeskError as error:
            errors.append(error)
        else:
            staged.append(arrived)
    return Arrivals(tuple(staged), tuple(errors))


def sort_arrivals(
    staged: Iterable[Staged], visible: Iterable[EvidenceDocument], case: int | None
) -> Sorted:
    """Tell what is new from what is attached already, byte for byte, and find each its place."""
    numbers = {document.content.sha256: document.number for document in visible}
    new: list[tuple[Staged, int | None]] = []
    known: list[tuple[Staged, int]] = []
    for arrived in staged:
        number = numbers.get(arrived.content.sha256)
        if number is not None:
            known.append((arrived, number))
        elif arrived.content.sha256 not in {other.content.sha256 for other, _ in new}:
            new.append((arrived, None if serves_every_case(arrived.kind) else case))
    return Sorted(tuple(new), tuple(known))


def dropped_files(event: QDropEvent) -> list[Path]:
    """The files that are dropped; none where a desk file is among them: the window opens that."""
    urls = event.mimeData().urls()
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [] if any(file.suffix == SUFFIX for file in files) else files


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
