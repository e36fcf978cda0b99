"""Copies of documents with parts blacked out: pixels only, and checked before they are kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from debt_desk.app.changes import Area, Bell
from debt_desk.app.evidence import MOST_LETTERS_OF_A_TITLE
from debt_desk.app.image_pdf import Coding, PageImage, Pieces, image_pdf
from debt_desk.app.pdfium import PdfCheck, PdfNotReadable, Seen
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.domain.redaction import Box, PageSize, checked_boxes
from debt_desk.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from debt_desk.domain.evidence import Content, EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.store.desk_store import Store

DOTS_AN_INCH = 200
# What a JPEG may leave of pure black, out of 255, and how far from a box's edge.
_STILL_BLACK = 80
_EDGE_PIXELS = 2

__all__ = ["DOTS_AN_INCH", "Coding", "PageImage", "PaintedPages", "RedactionsDesk"]


class CopyNotClean(FileError):
    """The copy did not pass its check: something could still be read. It was not kept."""


class PaintedPages(Protocol):
    """The pages of a document, ready to be painted over; may be asked in any thread."""

    @property
    def sizes(self) -> tuple[PageSize, ...]:
        """The size of each page, before any turn."""

    def painted(self, page: int, boxes: Sequence[Box], turned: int) -> PageImage:
        """A page (from 1) with its boxes black, then turned clockwise by ``turned`` degrees."""


class _Share:
    """A part of the whole progress, counted in pages."""

    def __init__(self, job: Job, whole: int) -> None:
        self._job = job
        self._whole = whole
        self._done = 0

    @property
    def cancelled(self) -> bool:
        return self._job.cancelled

    def progress(self, done: int, total: int) -> None:
        """Bytes say nothing here: nobody knows how many there will be."""

    def step(self) -> None:
        """One page further."""
        self._done += 1
        self._job.progress(self._done, self._whole)


@dataclass(frozen=True, slots=True)
class _Expected:
    """What a page of the copy must show: its width in pixels, and black boxes."""

    width: int
    size: PageSize
    boxes: tuple[Box, ...]


class RedactionsDesk:
    """Makes copies with parts blacked out; the originals are never touched."""

    def __init__(self, store: Store, bell: Bell) -> None:
        self._store = store
        self._bell = bell

    def make(
        self, document: EvidenceDocument, pages: PaintedPages, boxes: Iterable[Box], job: Job
    ) -> Content:
        """Paint, write and check a copy; for a worker thread. It is no document yet.

        A page at a time is in memory as pixels; of the finished copy, its packed bytes.
        Errors: NothingToRedact, BoxOutsidePage, CopyNotClean, JobCancelled, those of ``pages`` and
        of the store.
        """
        wanted = checked_boxes(boxes, pages.sizes)
        share = _Share(job, 2 * len(pages.sizes))
        expected: list[_Expected] = []
        painted = _painted(pages, wanted, document.turned, share, expected)
        source = cast("BinaryIO", Pieces(image_pdf(painted)))
        content = self._store.contents.stage(source, 0, share)
        data = b"".join(self._store.contents.read(content.sha256))
        _check(data, expected, share)
        return content

    def add(self, document: EvidenceDocument, content: Content, title: str) -> EvidenceDocument:
        """Make a copy a document of its own beside its original; one step that can be undone."""
        copy = replace(
            document,
            number=None,
            title=title[:MOST_LETTERS_OF_A_TITLE],
            file_name=f"{PurePath(title.replace('/', '_')).name}.pdf",
            content=content,
            note="",
            redacted_from=document.number,
            turned=0,
        )
        with self._store.write("evidence.redact") as uow:
            added = uow.evidence.add(copy)
            uow.tell(added.case, document=added.number, sha256=added.content.sha256)
            uow.commit()
        self._bell.ring(Area.EVIDENCE)
        return added


def _painted(
    pages: PaintedPages,
    boxes: Sequence[Box],
    turned: int,
    share: _Share,
    expected: list[_Expected],
) -> Iterator[PageImage]:
    """Each page as it goes into the copy; ``expected`` notes what it must look like there."""
    for number, size in enumerate(pages.sizes, 1):
        stop_if_cancelled(share)
        own = tuple(box for box in boxes if box.page == number)
        image = pages.painted(number, own, turned)
        after = tuple(box.turned(turned, size) for box in own)
        expected.append(_Expected(image.width, image.size, after))
        yield image
        share.step()


def _check(data: bytes, expected: Sequence[_Expected], share: _Share) -> None:
    """Open the copy as a stranger would. Errors: CopyNotClean, JobCancelled."""
    try:
        copy = PdfCheck(data)
    except PdfNotReadable:
        raise CopyNotClean from None
    try:
        if copy.page_count != len(expected) or copy.metadata():
            raise CopyNotClean
        for number, page in enumerate(expected, 1):
            stop_if_cancelled(share)
            if copy.text(number) or copy.objects(number) != 1:
                raise CopyNotClean
            if page.boxes and not _all_black(copy.render(number, page.width), page):
                raise CopyNotClean
            share.step()
    finally:
        copy.close()


def _all_black(seen: Seen, page: _Expected) -> bool:
    scale = seen.width / page.size.width
    for box in page.boxes:
        left, right = _inside(box.left * scale, box.right * scale, seen.width)
        top, bottom = _inside(box.top * scale, box.bottom * scale, seen.height)
        if any(max(seen.row(y, left, right)) > _STILL_BLACK for y in range(top, bottom)):
            return False
    return True


def _inside(start: float, end: float, most: int) -> tuple[int, int]:
    """The pixels well inside an edge to edge span: one at least."""
    first, last = round(start) + _EDGE_PIXELS, round(end) - _EDGE_PIXELS
    if last <= first:
        first = min(most - 1, int((start + end) / 2))
        return first, first + 1
    return max(0, first), min(most, last)
