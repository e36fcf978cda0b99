"""Which of the ways to a lender a talk went, where that need not be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from debt_desk.domain.contact_route import RouteWay, channel_of

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from debt_desk.wording.catalogue import Wording


class WayBox(QComboBox):
    """``chosen(Channel)``: the one that goes with the way that was picked."""

    chosen = Signal(object)

    def __init__(self, name: str, label: str, wording: Wording) -> None:
        super().__init__()
        self._ways: tuple[RouteWay | None, ...] = (None, *RouteWay)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addItem(self.tr("not noted"))
        for way in RouteWay:
            self.addItem(wording.label(way))
        self.activated.connect(self._on_activated)

    def way(self) -> RouteWay | None:
        """The way that is shown."""
        return self._ways[self.currentIndex()]

    def show_way(self, way: RouteWay | None) -> None:
        """Show a way."""
        self.setCurrentIndex(self._ways.index(way))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a page must not change what it passes over.
        event.ignore()

    def _on_activated(self) -> None:
        way = self.way()
        if way is not None:
            self.chosen.emit(channel_of(way))
