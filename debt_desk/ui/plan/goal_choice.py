"""What a plan is to be best at: three choices, each with a sentence of what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.domain.solver import Goal
from debt_desk.ui.theme import HALF, WIDE, letters
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

# In letters: what three choices side by side need.
_WIDE_ENOUGH = 105


class GoalChoice(SectionCard):
    """``chosen(Goal)`` when the user picks another one; ``goal`` is what is chosen."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__("", "plan.goals")
        self.title.setText(self.tr("What should the plan do best?"))
        self.title.show()
        self.goal = Goal.FAIR
        self.buttons: dict[Goal, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._flow = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._flow.setSpacing(WIDE)
        for goal, (title, meaning) in self._words().items():
            self._flow.addWidget(self._choice(goal, title, meaning), 1)
        self.body.addLayout(self._flow)
        self.buttons[self.goal].setChecked(True)
        self._group.buttonToggled.connect(self._on_toggled)

    def _words(self) -> dict[Goal, tuple[str, str]]:
        return {
            Goal.FAIR: (
                self.tr("&Fair to all"),
                self.tr(
                    "Each debt gets about that share of the monthly money that it has of the "
                    "principal: easy to explain to every lender."
                ),
            ),
            Goal.SHORTEST: (
                self.tr("&Shortest"),
                self.tr("The last debt is paid as early as possible, then the others too."),
            ),
            Goal.CHEAPEST: (
                self.tr("C&heapest"),
                self.tr(
                    "All instalments together come to as little as possible. It differs from the "
                    "shortest only where a plan bears interest."
                ),
            ),
        }

    def _choice(self, goal: Goal, title: str, meaning: str) -> QWidget:
        button = QRadioButton(title)
        button.setObjectName(f"plan.goal_{goal}")
        button.setAccessibleDescription(meaning)
        self._group.addButton(button)
        self.buttons[goal] = button
        choice = QWidget()
        column = QVBoxLayout(choice)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(button)
        column.addWidget(plain_label(meaning, look="small"))
        column.addStretch(1)
        return choice

    def _on_toggled(self, button: QRadioButton, checked: bool) -> None:
        if checked:
            self.goal = next(goal for goal, known in self.buttons.items() if known is button)
            self.chosen.emit(self.goal)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= letters(self, _WIDE_ENOUGH)
        direction = QBoxLayout.Direction
        self._flow.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
