"""What the other side did in a talk: large buttons, several of them may be down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from debt_desk.domain.contact import Stance
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.wording.catalogue import Wording


class StanceButtons(QWidget):
    """``changed`` when one goes down or up; Alt and its figure reach each of them."""

    changed = Signal()

    def __init__(self, name: str, wording: Wording) -> None:
        super().__init__()
        self.setObjectName(name)
        self.buttons: dict[Stance, QPushButton] = {}
        row = FlowLayout(self, STEP)
        for figure, stance in enumerate(Stance, 1):
            word = wording.label(stance)
            button = QPushButton(f"&{figure} {word}")
            button.setObjectName(f"{name}.{stance}")
            button.setAccessibleName(word)
            button.setCheckable(True)
            button.setProperty("look", "toggle")
            # A pressed one is written stronger and needs more room.
            button.toggled.connect(lambda _, pressed=button: pressed.updateGeometry())
            button.toggled.connect(self.changed)
            row.addWidget(button)
            self.buttons[stance] = button
        self.setFocusProxy(self.buttons[Stance.NOT_REACHED])

    def stances(self) -> frozenset[Stance]:
        """The ones that are down."""
        return frozenset(s for s, button in self.buttons.items() if button.isChecked())

    def show_stances(self, stances: Iterable[Stance]) -> None:
        """Show these as down."""
        down = frozenset(stances)
        for stance, button in self.buttons.items():
            button.setChecked(stance in down)
