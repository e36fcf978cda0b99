"""Household lines of one kind as a table; what cannot be taken stays in its cell, marked."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from debt_desk.domain.household import TOPICS, HouseholdLine, LineKind, Period, Topic
from debt_desk.domain.money import Money
from debt_desk.ui.widgets.date_edit import read_date
from debt_desk.ui.widgets.edit_cells import Choices
from debt_desk.ui.widgets.edited_rows import EditedRows
from debt_desk.wording import formats
from debt_desk.wording.sources import source_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from PySide6.QtCore import QObject

    from debt_desk.wording.catalogue import Wording

    Index = QModelIndex | QPersistentModelIndex


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


class LinesModel(EditedRows[HouseholdLine]):
    """The lines of one kind; a document may stand behind each."""

    def __init__(self, kind: LineKind, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(wording, parent)
        self._kind = kind
        self._titles: Mapping[int, str] = {}
        self._fixed = frozenset({Column.SOURCE, Column.MONTHLY})
        self._figures = frozenset({Column.AMOUNT, Column.MONTHLY})
        self._headings = (
            self.tr("Kind"),
            self.tr("Description"),
            self.tr("Amount"),
            self.tr("How often"),
            self.tr("From"),
            self.tr("Until"),
            self.tr("Source"),
            self.tr("A month"),
        )

    def show(
        self, lines: Sequence[HouseholdLine], titles: Mapping[int, str], *, editable: bool = True
    ) -> None:
        """Show lines; ``titles``: the documents that may stand behind one, by number."""
        self._titles = titles
        self.show_rows(list(lines), editable=editable)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.SOURCE:
            words = self._text(self.at(index.row()), Column.SOURCE)
            hint = self.tr("Click or press F4: see it, or say which document shows the figure.")
            return f"<span>{escape(words)}<br>{escape(hint)}</span>"
        return super().data(index, role)

    @override
    def _key(self, row: HouseholdLine) -> int | None:
        return row.id

    @override
    def _changed(self, row: HouseholdLine, column: int, value: Any) -> HouseholdLine:
        if column == Column.TOPIC:
            return replace(row, topic=Topic(value))
        if column == Column.TITLE:
            return replace(row, title=str(value).strip())
        if column == Column.AMOUNT:
            amount = Money.parse(value) if value.strip() else Money.zero()
            return replace(row, amount=amount)
        if column == Column.PERIOD:
            return replace(row, period=Period(value))
        if column == Column.START:
            return replace(row, start=_day(value))
        assert column == Column.END
        return replace(row, end=_day(value))

    @override
    def _text(self, row: HouseholdLine, column: int) -> str:
        if column == Column.TOPIC:
            return self._wording.label(row.topic)
        if column == Column.TITLE:
            return row.title
        if column == Column.AMOUNT:
            return formats.grouped(row.amount)
        if column == Column.PERIOD:
            return self._wording.label(row.period)
        if column == Column.START:
            return row.start.isoformat() if row.start else ""
        if column == Column.END:
            return row.end.isoformat() if row.end else ""
        if column == Column.MONTHLY:
            return formats.grouped(row.monthly())
        return source_words(row.source, self._titles, self._wording)

    @override
    def _choices(self, row: HouseholdLine, column: int) -> Choices | None:
        label = self._wording.label
        if column == Column.TOPIC:
            topics = TOPICS[self._kind]
            return Choices(tuple((label(topic), topic) for topic in topics), row.topic)
        if column == Column.PERIOD:
            return Choices(tuple((label(period), period) for period in Period), row.period)
        return None


def _day(text: str) -> date | None:
    return read_date(text) if text.strip() else None
