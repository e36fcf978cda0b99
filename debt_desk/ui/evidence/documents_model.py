"""Evidence documents as a table that is edited in place."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from debt_desk.domain.evidence import EvidenceDocument, EvidenceKind
from debt_desk.ui.widgets.date_edit import read_date
from debt_desk.ui.widgets.edit_cells import Choices
from debt_desk.ui.widgets.edited_rows import EditedRows
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from PySide6.QtGui import QIcon

    from debt_desk.wording.catalogue import Wording

    Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in the order in which Tab goes through them."""

    NUMBER = 0
    TITLE = 1
    KIND = 2
    DATE = 3
    COVERS_FROM = 4
    COVERS_TO = 5
    OWNER = 6
    SIZE = 7


class DocumentsModel(EditedRows[EvidenceDocument]):
    """Documents of a case and of the household. ``picture_of`` gives the small one of each."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(wording, parent)
        self._case: int | None = None
        self._order: tuple[int, bool] = (-1, False)
        self._said: dict[int | None, tuple[EvidenceDocument, str]] = {}
        self.picture_of: Callable[[EvidenceDocument], QIcon] | None = None
        self._fixed = self._figures = frozenset({Column.NUMBER, Column.SIZE})
        self._headings = (
            self.tr("No."),
            self.tr("Title"),
            self.tr("Kind"),
            self.tr("Date"),
            self.tr("Covers from"),
            self.tr("to"),
            self.tr("Belongs to"),
            self.tr("Size"),
        )

    def show(
        self, documents: Sequence[EvidenceDocument], case: int | None, *, editable: bool = True
    ) -> None:
        """Show documents; ``case``: the one that a document can belong to beside the household."""
        self._case = case
        self.show_rows(self._sorted(documents), editable=editable)

    def said(self, row: int) -> str:
        """What a row can be found by: all that its cells say, in small letters."""
        document = self.at(row)
        kept = self._said.get(document.number)
        if kept is None or kept[0] is not document:
            cells = "\n".join(self._text(document, column) for column in Column)
            kept = self._said[document.number] = (document, cells.casefold())
        return kept[1]

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the documents in the order of a column; -1: of their numbers."""
        self._order = (column, order is Qt.SortOrder.DescendingOrder)
        self._put_in_order(self._sorted(self._rows))

    def show_picture(self, sha256: str) -> None:
        """A document's small picture has come."""
        for row, document in enumerate(self._rows):
            if document.content.sha256 == sha256:
                index = self.index(row, Column.TITLE)
                self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DecorationRole and index.column() == Column.TITLE:
            return self.picture_of(self.at(index.row())) if self.picture_of else None
        return super().data(index, role)

    @override
    def _key(self, row: EvidenceDocument) -> int | None:
        return row.number

    @override
    def _text(self, row: EvidenceDocument, column: int) -> str:
        if column == Column.NUMBER:
            return str(row.number)
        if column == Column.TITLE:
            return row.title
        if column == Column.KIND:
            return self._wording.label(row.kind)
        if column == Column.OWNER:
            return self._owner(row.case)
        if column == Column.SIZE:
            return formats.size(row.content.size)
        day = _day_in(row, column)
        return day.isoformat() if day else ""

    def _sorted(self, documents: Iterable[EvidenceDocument]) -> list[EvidenceDocument]:
        column, descending = self._order
        shown = sorted(documents, key=lambda document: document.number or 0)
        if column >= 0:
            shown.sort(key=lambda row: self._sorted_by(row, column), reverse=descending)
        return shown

    def _sorted_by(self, row: EvidenceDocument, column: int) -> int | str:
        if column == Column.NUMBER:
            return row.number or 0
        if column == Column.SIZE:
            return row.content.size
        return self._text(row, column).casefold()

    def _owner(self, case: int | None) -> str:
        return self.tr("Household") if case is None else self.tr("This case")

    @override
    def _choices(self, row: EvidenceDocument, column: int) -> Choices | None:
        if column == Column.KIND:
            kinds = tuple((self._wording.label(kind), kind) for kind in EvidenceKind)
            return Choices(kinds, row.kind)
        if column == Column.OWNER:
            owners: tuple[int | None, ...] = (None,)
            if self._case is not None:
                owners = (None, self._case)
            return Choices(tuple((self._owner(case), case) for case in owners), row.case)
        return None

    @override
    def _changed(self, row: EvidenceDocument, column: int, value: Any) -> EvidenceDocument:
        if column == Column.TITLE:
            return replace(row, title=str(value).strip())
        if column == Column.KIND:
            return replace(row, kind=EvidenceKind(value))
        if column == Column.OWNER:
            return replace(row, case=value)
        day = read_date(value) if value.strip() else None
        if column == Column.DATE:
            return replace(row, document_date=day)
        if column == Column.COVERS_FROM:
            return replace(row, covers_from=day)
        return replace(row, covers_to=day)


def _day_in(row: EvidenceDocument, column: int) -> date | None:
    if column == Column.DATE:
        return row.document_date
    return row.covers_from if column == Column.COVERS_FROM else row.covers_to
