"""A choice among the members of an enumeration, in words."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QWheelEvent

    from debt_desk.wording.catalogue import Wording

Member = TypeVar("Member", bound=Enum)


class EnumCombo(QComboBox, Generic[Member]):
    """``chosen(member)`` when the user picks another one; ``member()`` is what is shown."""

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        label: str,
        members: Iterable[Member],
        wording: Wording,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._members = tuple(members)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for member in self._members:
            self.addItem(wording.label(member))
        self.activated.connect(lambda index: self.chosen.emit(self._members[index]))

    def member(self) -> Member:
        """The member that is shown."""
        return self._members[self.currentIndex()]

    def set_member(self, member: Member) -> None:
        """Show a member; no signal is sent."""
        self.setCurrentIndex(self._members.index(member))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a page must not change what it passes over.
        event.ignore()
