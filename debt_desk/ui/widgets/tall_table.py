"""A table as tall as its rows, so that the page scrolls and not the table in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QTableView
from typing_extensions import override

from debt_desk.ui.widgets.tables import fit_rows


class TallTable(QTableView):
    """Shows every row; where the page is too narrow it scrolls sideways."""

    def __init__(self) -> None:
        super().__init__()
        self._height = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def sizeHint(self) -> QSize:
        bar = self.horizontalScrollBar()
        sideways = bar.sizeHint().height() if bar.maximum() > bar.minimum() else 0
        rows = self.verticalHeader().length()
        height = self.horizontalHeader().sizeHint().height() + rows + sideways
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth() + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        height = self.sizeHint().height()
        if height != self._height:
            self._height = height
            self.updateGeometry()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            fit_rows(self)
