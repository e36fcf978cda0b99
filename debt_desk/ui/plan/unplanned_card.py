"""The cases that are not in the plan, each with its reason and the way to where that is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from debt_desk.ui.theme import GAP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording import plans

if TYPE_CHECKING:
    from debt_desk.domain.plan import PlanInputs
    from debt_desk.wording.catalogue import Wording


class UnplannedCard(SectionCard):
    """``case_wanted(number)``: the user wants to see a case's Situation page."""

    case_wanted = Signal(int)

    def __init__(self, wording: Wording) -> None:
        super().__init__("", "plan.unplanned")
        self._words = wording
        self.title.setText(self.tr("Not in the plan"))
        self.title.show()

    def show_inputs(self, inputs: PlanInputs, names: dict[int, str]) -> None:
        """List the cases; ``names``: what they are called, by number."""
        while (item := self.body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        reasons = plans.unplanned(inputs, self._words)
        wished = {case.number for case in inputs.left_out}
        for number, reason in reasons.items():
            self.body.addWidget(self._row(number, names[number], reason, to=number not in wished))
        self.setVisible(bool(reasons))

    def _row(self, number: int, name: str, reason: str, *, to: bool) -> QWidget:
        said = self.tr("{case}: {reason}").format(case=name, reason=reason)
        button = QPushButton(self.tr("Enter its balance"))
        button.setObjectName(f"plan.unplanned.{number}")
        button.setProperty("look", "link")
        button.setAccessibleName(self.tr("Enter the balance of {case}").format(case=name))
        button.setVisible(to)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.case_wanted.emit(number))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(plain_label(said), 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row
