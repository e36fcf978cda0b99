"""Household lines of one kind as a table; what cannot be taken stays in its cell, marked."""

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

from debt_desk.domain.household import (
    TOPICS,
    HouseholdLine,
    LineKind,
    Period,
    Source,
    SourceKind,
    Topic,
)
from debt_desk.domain.money import Money
from debt_desk.errors import DeskError
from debt_desk.ui.widgets.date_edit import read_date
from debt_desk.ui.widgets.edit_cells import CHOICES_ROLE, PROBLEM_ROLE, Choices
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from debt_desk.wording.catalogue import Wording

    Index = QModelIndex | QPersistentModelIndex

MOST_DOCUMENTS_TO_CHOOSE = 500


class Column(IntEnum):
    """The columns, in the order in which Tab goes through them."""

    TOPIC = 0
    TITLE = 1
    AMOUNT = 2
    PERIOD = 3
    START = 4
    END = 5
    SOURCE = 6
    MONTHLY = 7


class LinesModel(QAbstractTableModel):
    """``edited(HouseholdLine)``: the user wants this line saved. ``troubled`` when a cell becomes
    wrong or right again."""

    edited = Signal(object)
    troubled = Signal()

    def __init__(self, kind: LineKind, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._wording = wording
        self._lines: list[HouseholdLine] = []
        self._titles: Mapping[int, str] = {}
        self._drafts: dict[tuple[int | None, int], tuple[str, str]] = {}
        self._editable = True

    def show(
        self, lines: Sequence[HouseholdLine], titles: Mapping[int, str], *, editable: bool = True
    ) -> None:
        """Show lines; rows that stay keep their place, so that typing in one goes on.

        ``titles``: the documents that may stand behind a line, by number.
        """
        self._titles = titles
        self._editable = editable
        self._follow(list(lines))
        kept = {line.id for line in lines}
        self._drafts = {key: draft for key, draft in self._drafts.items() if key[0] in kept}
        if lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(Column) - 1))
        self.troubled.emit()

    def line(self, row: int) -> HouseholdLine:
        """The line in a row."""
        return self._lines[row]

    def row_of(self, line_id: int | None) -> int | None:
        """Where a line stands."""
        return next((row for row, line in enumerate(self._lines) if line.id == line_id), None)

    def problem(self) -> str:
        """The sentence of the first wrong cell; empty if all is well."""
        return next((sentence for _, sentence in self._drafts.values()), "")

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._editable and index.isValid() and index.column() != Column.MONTHLY:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (
            Column.AMOUNT,
            Column.MONTHLY,
        ):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Kind"),
            self.tr("Description"),
            self.tr("Amount"),
            self.tr("How often"),
            self.tr("From"),
            self.tr("Until"),
            self.tr("Proof"),
            self.tr("A month"),
        )[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        column = Column(index.column())
        draft, sentence = self._drafts.get((line.id, column), (None, ""))
        if role == PROBLEM_ROLE:
            return sentence
        if role == CHOICES_ROLE:
            return self._choices(line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(sentence or self._text(line, column))}</span>"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return draft if draft is not None else self._text(line, column)
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed (a text) or chosen (Topic, Period, Source)."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        line = self._lines[index.row()]
        key = (line.id, index.column())
        try:
            changed = self._changed(line, Column(index.column()), value)
        except DeskError as error:
            self._drafts[key] = (str(value), self._wording.sentence(error))
            changed = line
        else:
            self._drafts.pop(key, None)
        self.dataChanged.emit(index, index)
        self.troubled.emit()
        if changed != line:
            self.edited.emit(changed)
        return True

    def _changed(self, line: HouseholdLine, column: Column, value: Any) -> HouseholdLine:
        """The line with one cell changed. Errors: those of the amount, the date and the line."""
        if column is Column.TOPIC:
            return replace(line, topic=Topic(value))
        if column is Column.TITLE:
            return replace(line, title=str(value).strip())
        if column is Column.AMOUNT:
            amount = Money.parse(value) if value.strip() else Money.zero()
            return replace(line, amount=amount)
        if column is Column.PERIOD:
            return replace(line, period=Period(value))
        if column is Column.START:
            return replace(line, start=_day(value))
        if column is Column.END:
            return replace(line, end=_day(value))
        assert isinstance(value, Source)
        return replace(line, source=value)

    def _text(self, line: HouseholdLine, column: Column) -> str:
        if column is Column.TOPIC:
            return self._wording.label(line.topic)
        if column is Column.TITLE:
            return line.title
        if column is Column.AMOUNT:
            return formats.grouped(line.amount)
        if column is Column.PERIOD:
            return self._wording.label(line.period)
        if column is Column.START:
            return line.start.isoformat() if line.start else ""
        if column is Column.END:
            return line.end.isoformat() if line.end else ""
        if column is Column.MONTHLY:
            return formats.grouped(line.monthly())
        return self._source_text(line.source)

    def _choices(self, line: HouseholdLine, column: Column) -> Choices | None:
        label = self._wording.label
        if column is Column.TOPIC:
            topics = TOPICS[self._kind]
            return Choices(tuple((label(topic), topic) for topic in topics), line.topic)
        if column is Column.PERIOD:
            return Choices(tuple((label(period), period) for period in Period), line.period)
        return self._proofs(line.source) if column is Column.SOURCE else None

    def _proofs(self, current: Source) -> Choices:
        """The user's word, what stands behind the line now, and every document, newest first."""
        newest = sorted(self._titles, reverse=True)[:MOST_DOCUMENTS_TO_CHOOSE]
        documents = [Source(SourceKind.DOCUMENT, (number,)) for number in newest]
        sources = [Source(), *documents]
        if current not in sources:
            sources.insert(1, current)
        named = tuple((self._source_text(source), source) for source in sources)
        return Choices(named, current)

    def _source_text(self, source: Source) -> str:
        """What stands behind a figure, in words."""
        kind = self._wording.label(source.kind)
        if source.kind is SourceKind.SELF_DECLARED:
            return kind
        named = [
            self._titles.get(number) or self.tr("no. {number}, removed").format(number=number)
            for number in source.documents
        ]
        if source.kind is SourceKind.DOCUMENT:
            return "; ".join(named) or kind
        return self.tr("{kind}: {titles}").format(kind=kind, titles="; ".join(named))

    def _follow(self, lines: list[HouseholdLine]) -> None:
        """Add and remove rows as ``lines`` asks; the rest of the rows stays put."""
        ids = [line.id for line in lines]
        for row in reversed(range(len(self._lines))):
            if self._lines[row].id not in ids:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._lines[row]
                self.endRemoveRows()
        before = [line.id for line in self._lines]
        if before != ids[: len(before)]:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
        elif len(ids) > len(before):
            self.beginInsertRows(QModelIndex(), len(before), len(ids) - 1)
            self._lines = lines
            self.endInsertRows()
        else:
            self._lines = lines


def _day(text: str) -> date | None:
    return read_date(text) if text.strip() else None
