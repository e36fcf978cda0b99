"""Household lines of one kind as a table; what cannot be taken stays in its cell, marked."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

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
from debt_desk.ui.widgets.date_edit import read_date
from debt_desk.ui.widgets.edit_cells import Choices
from debt_desk.ui.widgets.edited_rows import EditedRows
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from PySide6.QtCore import QObject

    from debt_desk.wording.catalogue import Wording

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


class LinesModel(EditedRows[HouseholdLine]):
    """The lines of one kind; a document may stand behind each."""

    def __init__(self, kind: LineKind, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(wording, parent)
        self._kind = kind
        self._titles: Mapping[int, str] = {}
        self._fixed = frozenset({Column.MONTHLY})
        self._figures = frozenset({Column.AMOUNT, Column.MONTHLY})
        self._headings = (
            self.tr("Kind"),
            self.tr("Description"),
            self.tr("Amount"),
            self.tr("How often"),
            self.tr("From"),
            self.tr("Until"),
            self.tr("Proof"),
            self.tr("A month"),
        )

    def show(
        self, lines: Sequence[HouseholdLine], titles: Mapping[int, str], *, editable: bool = True
    ) -> None:
        """Show lines; ``titles``: the documents that may stand behind one, by number."""
        self._titles = titles
        self.show_rows(list(lines), editable=editable)

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
        if column == Column.END:
            return replace(row, end=_day(value))
        assert isinstance(value, Source)
        return replace(row, source=value)

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
        return self._source_text(row.source)

    @override
    def _choices(self, row: HouseholdLine, column: int) -> Choices | None:
        label = self._wording.label
        if column == Column.TOPIC:
            topics = TOPICS[self._kind]
            return Choices(tuple((label(topic), topic) for topic in topics), row.topic)
        if column == Column.PERIOD:
            return Choices(tuple((label(period), period) for period in Period), row.period)
        return self._proofs(row.source) if column == Column.SOURCE else None

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


def _day(text: str) -> date | None:
    return read_date(text) if text.strip() else None
