"""Documents that could go to a lender: ticked or not, their titles edited in place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from debt_desk.app.bundles import Candidate
from debt_desk.ui.widgets.edited_rows import EditedRows

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from debt_desk.wording.catalogue import Wording

    Index = QModelIndex | QPersistentModelIndex

BELOW_ROLE = int(Qt.ItemDataRole.UserRole) + 10
CANDIDATE_ROLE = int(Qt.ItemDataRole.UserRole) + 11
CAUTION_ROLE = int(Qt.ItemDataRole.UserRole) + 12


class ExhibitsModel(EditedRows[Candidate]):
    """A row a document; what it says is asked for only while it is seen.

    ``ticked(number, on)`` when the user ticks one or takes its tick away: the row shows it once
    ``tick`` was called. ``edited`` with a candidate whose document has another title.
    """

    ticked = Signal(int, bool)

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(wording, parent)
        self._headings = (self.tr("Document"),)
        self._on: frozenset[int] = frozenset()
        self._agreed: frozenset[int] = frozenset()

    def tick(self, chosen: frozenset[int], agreed: frozenset[int]) -> None:
        """Show these as ticked; to those of ``agreed`` the user has said yes."""
        self._on, self._agreed = chosen, agreed
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def ticked_numbers(self, but: Collection[int] = ()) -> tuple[int, ...]:
        """The ticked documents from top to bottom; with those of ``but`` the other way round."""
        return tuple(n for n in (r.number for r in self._rows) if (n in self._on) != (n in but))

    def move(self, row: int, to: int) -> bool:
        """Put a row before the one at ``to``; whether it has moved."""
        if not 0 <= to <= len(self._rows) or to in (row, row + 1):
            return False
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to)
        rows = list(self._rows)
        rows.insert(to if to < row else to - 1, rows.pop(row))
        self._rows = rows
        self.endMoveRows()
        return True

    def toggle(self, row: int) -> None:
        """The user ticks a row, or takes its tick away."""
        if self._editable:
            number = self._rows[row].number
            self.ticked.emit(number, number not in self._on)

    def remark(self, row: int) -> str:
        """What there is to know before a document goes along."""
        candidate, said = self._rows[row], []
        if candidate.owner:
            said.append(self.tr("Belongs to the debt with {owner}").format(owner=candidate.owner))
        elif not candidate.own:
            said.append(self.tr("Not clear which debt it is about"))
        if candidate.named:
            lenders = self.tr(", ").join(candidate.named)
            said.append(self.tr("Names {lenders}").format(lenders=lenders))
        if candidate.needs_question and candidate.number in self._agreed:
            said.append(self.tr("you agreed"))
        if candidate.redacted is not None:
            number = candidate.redacted.number
            said.append(self.tr("A redacted copy exists: no. {number}").format(number=number))
        if not candidate.prints:
            said.append(self.tr("Locked, or no kind of file that can be printed"))
        return self.tr("; ").join(said)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled  # rows fall between rows, never upon one
        more = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled
        return super().flags(index) | more if self._editable else super().flags(index)

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        candidate = self._rows[row]
        if role == Qt.ItemDataRole.CheckStateRole:
            on = candidate.number in self._on
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == CANDIDATE_ROLE:
            return candidate
        if role == CAUTION_ROLE:
            asks = candidate.needs_question and candidate.number not in self._agreed
            return asks or candidate.redacted is not None
        if role == BELOW_ROLE:
            return " · ".join(filter(None, self._below(row)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{candidate.document.title}; {index.data(BELOW_ROLE)}"
        return super().data(index, role)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.CheckStateRole:
            self.toggle(index.row())
            return True
        return super().setData(index, value, role)

    def _below(self, row: int) -> tuple[str, ...]:
        """What stands below a title; where there is little room, its end is not seen."""
        document = self._rows[row].document
        copied = document.redacted_from is not None
        return (
            self.tr("Redacted copy") if copied else self.tr("Original"),
            self.tr("no. {number}").format(number=document.number),
            self.remark(row),
            self._wording.label(document.kind),
        )

    @override
    def _key(self, row: Candidate) -> int | None:
        return row.number

    @override
    def _text(self, row: Candidate, column: int) -> str:
        return row.document.title

    @override
    def _choices(self, row: Candidate, column: int) -> None:
        return None

    @override
    def _changed(self, row: Candidate, column: int, value: Any) -> Candidate:
        return replace(row, document=replace(row.document, title=str(value).strip()))

    def show_candidates(self, candidates: Sequence[Candidate], *, editable: bool) -> None:
        """Show these; rows that stay keep their place, so that typing in one goes on."""
        self.show_rows(list(candidates), editable=editable)
