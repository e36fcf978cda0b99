"""Offers in a table, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView

from debt_desk.ui.widgets.giving_table import GivingTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from debt_desk.ui.widgets.whole_table import Cell


class OffersTable(GivingTable):
    """``chosen(number)`` when the user picks another offer."""

    chosen = Signal(int)

    def __init__(self, *named: Any, **options: Any) -> None:
        super().__init__(*named, **options)
        self.numbers: list[int] = []
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectionModel().selectionChanged.connect(self._on_selected)

    def show_offers(self, rows: Mapping[int | None, Sequence[str | Cell]], chosen: int) -> None:
        """Show rows by their offers' numbers, ``chosen`` selected if it is there; no signal."""
        self.selectionModel().blockSignals(True)
        self.numbers = [number or 0 for number in rows]
        self.show_rows(rows.values())
        if chosen in self.numbers:
            self.selectRow(self.numbers.index(chosen))
        else:
            self.clearSelection()
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def _on_selected(self) -> None:
        if 0 <= self.row() < len(self.numbers):
            self.chosen.emit(self.numbers[self.row()])
