"""How something came or went, where that need not be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from debt_desk.domain.channel import Channel

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from debt_desk.wording.catalogue import Wording


class ChannelBox(QComboBox):
    """The channels, and before them that it is not noted."""

    def __init__(self, name: str, label: str, wording: Wording) -> None:
        super().__init__()
        self._channels: tuple[Channel | None, ...] = (None, *Channel)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addItem(self.tr("not noted"))
        for channel in Channel:
            self.addItem(wording.label(channel))

    def channel(self) -> Channel | None:
        """The channel that is shown."""
        return self._channels[self.currentIndex()]

    def show_channel(self, channel: Channel | None) -> None:
        """Show a channel."""
        self.setCurrentIndex(self._channels.index(channel))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a page must not change what it passes over.
        event.ignore()
