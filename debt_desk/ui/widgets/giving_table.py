"""A table whose less important columns give way where the page is too narrow for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from debt_desk.ui.widgets.whole_table import Cell, WholeTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QResizeEvent


class GivingTable(WholeTable):
    """Hides columns, one by one, rather than cutting others off; ``whole_text`` has them all.

    ``gives_way``: the columns that stand elsewhere on the page too, the least missed first.
    """

    gives_way: Sequence[int] = ()

    @override
    def show_rows(self, rows: Iterable[Sequence[str | Cell]]) -> None:
        super().show_rows(rows)
        self._give_way()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        header = self.horizontalHeader()
        for column in self.gives_way:
            self.setColumnHidden(column, False)
        header.resizeSections()
        self.updateGeometries()
        for column in self.gives_way:
            if header.length() <= self.viewport().width():
                return
            self.setColumnHidden(column, True)
            self.updateGeometries()
