"""Evidence documents as a table that is edited in place."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from debt_desk.domain.evidence import EvidenceDocument, EvidenceKind
from debt_desk.errors import DeskError
from debt_desk.ui.widgets.date_edit import read_date
from debt_desk.ui.widgets.edit_cells import CHOICES_ROLE, PROBLEM_ROLE, Choices
from debt_desk.ui.widgets.tables import SORT_ROLE
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

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


_FIXED = (Column.NUMBER, Column.SIZE)
_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DocumentsModel(QAbstractTableModel):
    """``edited(EvidenceDocument)``: the user wants it saved. ``troubled`` when a cell becomes wrong
    or right again."""

    edited = Signal(object)
    troubled = Signal()

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._documents: list[EvidenceDocument] = []
        self._case: int | None = None
        self._editable = True
        self._drafts: dict[tuple[int | None, int], tuple[str, str]] = {}

    def show(
        self, documents: Sequence[EvidenceDocument], case: int | None, *, editable: bool = True
    ) -> None:
        """Show documents; ``case``: the one that a document can belong to beside the household."""
        self._case = case
        self._editable = editable
        same = [d.number for d in self._documents] == [d.number for d in documents]
        if same and documents:
            self._documents = list(documents)
            self.dataChanged.emit(self.index(0, 0), self.index(len(documents) - 1, Column.SIZE))
        elif not same:
            self.beginResetModel()
            self._documents = list(documents)
            kept = {document.number for document in documents}
            self._drafts = {key: text for key, text in self._drafts.items() if key[0] in kept}
            self.endResetModel()
        self.troubled.emit()

    def document(self, row: int) -> EvidenceDocument:
        """The document in a row."""
        return self._documents[row]

    def row_of(self, number: int | None) -> int | None:
        """Where a document stands."""
        return next((r for r, d in enumerate(self._documents) if d.number == number), None)

    def problem(self) -> str:
        """The sentence of the first wrong cell; empty if all is well."""
        return next((sentence for _, sentence in self._drafts.values()), "")

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._documents)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._editable and index.isValid() and index.column() not in _FIXED:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _FIXED:
            return _TO_THE_RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("No."),
            self.tr("Title"),
            self.tr("Kind"),
            self.tr("Date"),
            self.tr("Covers from"),
            self.tr("to"),
            self.tr("Belongs to"),
            self.tr("Size"),
        )[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        document = self._documents[index.row()]
        column = Column(index.column())
        draft, sentence = self._drafts.get((document.number, column), (None, ""))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return draft if draft is not None else self._text(document, column)
        if role == SORT_ROLE:
            return self._sorted_by(document, column)
        if role == PROBLEM_ROLE:
            return sentence
        if role == CHOICES_ROLE:
            return self._choices(document, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            tip = sentence or self._text(document, column)
            return f"<span>{escape(tip)}</span>" if tip else None
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed (a text) or chosen (EvidenceKind, or the number of a case)."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        document = self._documents[index.row()]
        key = (document.number, index.column())
        try:
            changed = _changed(document, Column(index.column()), value)
        except DeskError as error:
            self._drafts[key] = (str(value), self._wording.sentence(error))
            changed = document
        else:
            self._drafts.pop(key, None)
        self.dataChanged.emit(index, index)
        self.troubled.emit()
        if changed != document:
            self.edited.emit(changed)
        return True

    def _text(self, document: EvidenceDocument, column: Column) -> str:
        if column is Column.NUMBER:
            return str(document.number)
        if column is Column.TITLE:
            return document.title
        if column is Column.KIND:
            return self._wording.label(document.kind)
        if column is Column.OWNER:
            return self._owner(document.case)
        if column is Column.SIZE:
            return formats.size(document.content.size)
        day = _day_in(document, column)
        return day.isoformat() if day else ""

    def _sorted_by(self, document: EvidenceDocument, column: Column) -> int | str:
        if column is Column.NUMBER:
            return document.number or 0
        if column is Column.SIZE:
            return document.content.size
        return self._text(document, column).casefold()

    def _owner(self, case: int | None) -> str:
        return self.tr("Household") if case is None else self.tr("This case")

    def _choices(self, document: EvidenceDocument, column: Column) -> Choices | None:
        if column is Column.KIND:
            kinds = tuple((self._wording.label(kind), kind) for kind in EvidenceKind)
            return Choices(kinds, document.kind)
        if column is Column.OWNER:
            owners: tuple[int | None, ...] = (None,)
            if self._case is not None:
                owners = (None, self._case)
            return Choices(tuple((self._owner(case), case) for case in owners), document.case)
        return None


def _changed(document: EvidenceDocument, column: Column, value: Any) -> EvidenceDocument:
    """The document with one fact changed. Errors: those of the date and the document."""
    if column is Column.TITLE:
        return replace(document, title=str(value).strip())
    if column is Column.KIND:
        return replace(document, kind=EvidenceKind(value))
    if column is Column.OWNER:
        return replace(document, case=value)
    day = read_date(value) if value.strip() else None
    if column is Column.DATE:
        return replace(document, document_date=day)
    if column is Column.COVERS_FROM:
        return replace(document, covers_from=day)
    return replace(document, covers_to=day)


def _day_in(document: EvidenceDocument, column: Column) -> date | None:
    if column is Column.DATE:
        return document.document_date
    return document.covers_from if column is Column.COVERS_FROM else document.covers_to
