"""A redacted copy holds pixels only; what cannot be shown clean is not kept."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from debt_desk.app.image_pdf import Coding, PageImage, Pieces, image_pdf
from debt_desk.app.jobs import QuietJob
from debt_desk.app.pdfium import PdfCheck
from debt_desk.app.redactions import CopyNotClean
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.job import JobCancelled
from debt_desk.domain.redaction import Box, BoxOutsidePage, NothingToRedact, PageSize

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from debt_desk.app.desk import Desk
    from debt_desk.domain.evidence import EvidenceDocument

WIDTH, HEIGHT = 60, 80  # pixels and points alike
SIZE = PageSize(WIDTH, HEIGHT)


class Painted:
    """Pages of plain grey, painted as asked unless ``forgets``."""

    def __init__(self, pages: int = 2, *, forgets: bool = False) -> None:
        self.sizes = (SIZE,) * pages
        self.forgets = forgets
        self.asked: list[int] = []

    def painted(self, page: int, boxes: Sequence[Box], turned: int) -> PageImage:
        self.asked.append(page)
        assert turned == 0
        rows = [bytearray([200]) * WIDTH for _ in range(HEIGHT)]
        for box in () if self.forgets else boxes:
            for y in range(int(box.top), int(box.bottom)):
                rows[y][int(box.left) : int(box.right)] = bytes(int(box.right) - int(box.left))
        data = zlib.compress(b"".join(rows))
        return PageImage(SIZE, WIDTH, HEIGHT, 1, Coding.DEFLATE, data)


@pytest.fixture
def document(desk: Desk, tmp_path: Path) -> EvidenceDocument:
    """A contract with a name in its text and its metadata, the second of its case."""
    file = tmp_path / "借款合同.pdf"
    canvas = Canvas(str(file), pagesize=A4)
    canvas.setAuthor("Lin Xiaohe")
    for page in (1, 2):
        canvas.drawString(72, 700, f"card 6222021234567890 page {page}")
        canvas.showPage()
    canvas.save()
    added = desk.evidence.attach(file)
    desk.evidence.change(replace(added, note="只给自己看", document_date=date(2026, 5, 1)))
    assert added.number is not None
    return desk.evidence.get(added.number)


def stored(desk: Desk, sha256: str) -> bytes:
    return b"".join(desk._store.contents.read(sha256))


def test_a_copy_stands_beside_its_untouched_original(
    desk: Desk, document: EvidenceDocument
) -> None:
    before = stored(desk, document.content.sha256)
    content = desk.redactions.make(document, Painted(), [Box(1, 5, 5, 40, 20)], QuietJob())
    copy = desk.redactions.add(document, content, "借款合同（遮盖副本）")
    assert copy.redacted_from == document.number
    assert (copy.title, copy.file_name) == ("借款合同（遮盖副本）", "借款合同（遮盖副本）.pdf")
    assert (copy.kind, copy.document_date) == (EvidenceKind.CONTRACT, date(2026, 5, 1))
    assert copy.note == ""
    assert stored(desk, document.content.sha256) == before
    assert desk.evidence.get(document.number or 0) == document
    desk.history.undo()
    assert desk.evidence.of_case(None) == (document,)
    desk.history.redo()
    assert len(desk.evidence.of_case(None)) == 2


def test_nothing_but_pictures_is_in_a_copy(desk: Desk, document: EvidenceDocument) -> None:
    content = desk.redactions.make(document, Painted(), [Box(2, 5, 5, 40, 20)], QuietJob())
    reader = PdfReader(io.BytesIO(stored(desk, content.sha256)), strict=True)
    assert reader.metadata is None
    assert reader.xmp_metadata is None
    assert len(reader.pages) == 2
    assert set(reader.trailer["/Root"]) == {"/Type", "/Pages"}
    for page in reader.pages:
        assert page.extract_text() == ""
        assert set(page) == {"/Type", "/Parent", "/MediaBox", "/Resources", "/Contents"}
        assert len(page.images) == 1
    second = reader.pages[1].images[0].image
    assert second.getpixel((20, 10)) == 0
    assert second.getpixel((50, 50)) == 200


def test_a_copy_in_which_a_box_is_not_black_is_refused(
    desk: Desk, document: EvidenceDocument
) -> None:
    with pytest.raises(CopyNotClean):
        desk.redactions.make(document, Painted(forgets=True), [Box(2, 5, 5, 40, 20)], QuietJob())
    assert desk.evidence.of_case(None) == (document,)


def test_boxes_are_checked_before_anything_is_painted(
    desk: Desk, document: EvidenceDocument
) -> None:
    pages = Painted()
    with pytest.raises(NothingToRedact):
        desk.redactions.make(document, pages, [], QuietJob())
    with pytest.raises(BoxOutsidePage):
        desk.redactions.make(document, pages, [Box(3, 5, 5, 40, 20)], QuietJob())
    assert pages.asked == []


def test_a_cancelled_copy_stops_at_the_next_page(desk: Desk, document: EvidenceDocument) -> None:
    class Impatient(QuietJob):
        def progress(self, done: int, total: int) -> None:
            assert total == 40
            if done == 3:
                self.cancel()

    pages = Painted(20)
    with pytest.raises(JobCancelled):
        desk.redactions.make(document, pages, [Box(1, 5, 5, 40, 20)], Impatient())
    assert pages.asked == [1, 2, 3]
    with desk._store.access.connect() as connection:  # nothing stays half-done
        rows = connection.execute("SELECT count(*) FROM contents").fetchone()
    connection.close()
    assert rows == (1,)


def test_a_long_document_is_written_page_by_page() -> None:
    alive: list[int] = []

    def pages() -> object:
        for number in range(300):
            alive.append(number)
            yield PageImage(SIZE, 2, 2, 1, Coding.DEFLATE, zlib.compress(b"abcd"))

    source = Pieces(image_pdf(pages()))  # type: ignore[arg-type]
    first = source.read(10)
    assert first == b"%PDF-1.4\n%"
    assert alive == []
    whole = first + source.read()
    check = PdfCheck(whole)
    assert check.page_count == 300
    assert check.metadata() == {}
    check.close()
    assert len(PdfReader(io.BytesIO(whole), strict=True).pages) == 300
