"""What a document offers to point at: the lines of a statement, searched as one types, or pages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from debt_desk.app.evidence import ContentTooLarge
from debt_desk.domain.household import SourcePlace
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.errors import InputError
from debt_desk.ui.widgets.pages import open_pages
from debt_desk.ui.widgets.pictures import Picture
from debt_desk.ui.widgets.rows_model import RowsModel
from debt_desk.wording import formats
from debt_desk.wording.sources import place_words

if TYPE_CHECKING:
    from debt_desk.app.evidence import EvidenceDesk
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.domain.statement import StatementLine
    from debt_desk.wording.catalogue import Wording

    Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Offered:
    """``lines`` of a statement, each with its text to be searched; ``pages``: of a PDF, else 0."""

    document: EvidenceDocument
    lines: tuple[StatementLine, ...] = ()
    texts: tuple[str, ...] = ()
    pages: int = 0


def offered(evidence: EvidenceDesk, document: EvidenceDocument, job: Job) -> Offered:
    """Find out what can be pointed at in a document; for a worker thread. Errors: JobCancelled."""
    try:
        statements = evidence.statements(document)
    except InputError:
        statements = ()
    stop_if_cancelled(job)
    lines = tuple(line for statement in statements for line in statement.lines)
    texts = tuple(_searched(line) for line in lines)
    stop_if_cancelled(job)
    return Offered(document, lines, texts, _pages(evidence, document))


def _pages(evidence: EvidenceDesk, document: EvidenceDocument) -> int:
    try:
        pages = open_pages(evidence.content(document))
    except (ContentTooLarge, InputError):
        return 0  # damaged, locked or too large: it can still be named as a whole
    return 0 if pages is None or isinstance(pages, Picture) else pages.page_count


def _searched(line: StatementLine) -> str:
    amount = f"{line.amount.plain()} {formats.grouped(line.amount)}"
    said = (line.day.isoformat(), amount, line.counterparty, line.description, line.method)
    return " ".join(said).casefold()


class Shown(IntEnum):
    """The columns."""

    DAY = 0
    AMOUNT = 1
    OTHER_SIDE = 2
    DESCRIPTION = 3
    PLACE = 4


class OfferedLines(RowsModel[int]):
    """The lines of one document, as many of them as fit what is searched: by their numbers."""

    _figures = frozenset({Shown.AMOUNT})

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._offered: Offered | None = None
        self._headings = (
            self.tr("Date"),
            self.tr("Amount"),
            self.tr("Other side"),
            self.tr("Description"),
            self.tr("Place"),
        )

    def show_offered(self, offer: Offered | None) -> None:
        """Show all lines of another document."""
        self._offered = offer
        self.fill(range(len(offer.lines)) if offer else ())

    def search(self, wanted: str) -> None:
        """Keep the lines in which all words stand."""
        words = wanted.casefold().split()
        texts = self._offered.texts if self._offered else ()
        self.fill([n for n, text in enumerate(texts) if all(word in text for word in words)])

    def place(self, row: int) -> SourcePlace:
        """Where the line of a row stands."""
        assert self._offered is not None
        at = self._offered.lines[self.at(row)].place
        return SourcePlace(self._offered.document.number or 0, at.page, at.row, at.sheet)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        assert self._offered is not None
        line, column = self._offered.lines[self.at(index.row())], index.column()
        if column == Shown.DAY:
            return line.day.isoformat()
        if column == Shown.AMOUNT:
            return formats.grouped(line.amount)
        if column == Shown.OTHER_SIDE:
            return line.counterparty
        if column == Shown.DESCRIPTION:
            return line.description
        return place_words(self.place(index.row()), self._wording)
