"""A page that scrolls, and a panel that stays in sight for as long as there is room for both."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.ui.theme import GAP, WIDE

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from debt_desk.ui.situation.capacity_panel import CapacityPanel

# In letters: what page and panel need beside each other, and the panel alone.
_WIDE_ENOUGH = 164
_PANEL = 40
# The most of the height that a panel above the page may take.
_MOST_ABOVE = 0.4


class Place(Enum):
    """Where the panel stands: beside the page, above it in short, or in the page as its first."""

    BESIDE = "beside"
    ABOVE = "above"
    WITHIN = "within"


class PageWithPanel(QScrollArea):
    """``column``: what scrolls. Beside and above, the panel stands in a margin and does not."""

    def __init__(self, name: str, panel: CapacityPanel) -> None:
        super().__init__()
        page = QWidget()
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(WIDE, GAP, WIDE, WIDE)
        self.column.setSpacing(GAP)
        self._panel = panel
        self._place = Place.BESIDE
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setWidget(page)
        panel.setParent(self)
        panel.installEventFilter(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        place = self._best_place()
        if place is not self._place:
            self._move(place)
        self._arrange()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._panel and event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().eventFilter(watched, event)

    def _best_place(self) -> Place:
        """Leaves the panel in the form, short or full, that the place asks for."""
        letter = self._letter()
        self._panel.set_compact(False)
        height = self._panel.heightForWidth(_PANEL * letter) + 2 * WIDE
        if self.width() >= _WIDE_ENOUGH * letter and height <= self.height():
            return Place.BESIDE
        self._panel.set_compact(True)
        width = self._room() - 2 * WIDE
        height = self._panel.heightForWidth(width)
        fits = self._panel.minimumSizeHint().width() <= width
        if fits and height <= _MOST_ABOVE * self.height():
            return Place.ABOVE
        self._panel.set_compact(False)
        return Place.WITHIN

    def _move(self, place: Place) -> None:
        self._place = place
        if place is Place.WITHIN:
            self.setViewportMargins(0, 0, 0, 0)
            self.column.insertWidget(0, self._panel)
        else:
            self.column.removeWidget(self._panel)
            self._panel.setParent(self)
        self._panel.show()

    def _arrange(self) -> None:
        if self._place is Place.WITHIN:
            return
        room = self._room()
        width = room - 2 * WIDE
        if self._place is Place.BESIDE:
            width = _PANEL * self._letter()
            self.setViewportMargins(0, 0, width + GAP, 0)
        height = self._panel.heightForWidth(width)
        if self._place is Place.ABOVE:
            self.setViewportMargins(0, height + GAP, 0, 0)
        self._panel.setGeometry(room - width - WIDE, GAP, width, height)

    def _room(self) -> int:
        bar = self.verticalScrollBar()
        return self.width() - (bar.width() if bar.isVisible() else 0)

    def _letter(self) -> int:
        return self.fontMetrics().horizontalAdvance("0")
