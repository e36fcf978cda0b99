"""The Evidence page before anything is attached: what helps, by what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from debt_desk.app.checklists import known_items
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.household import Cause
from debt_desk.ui.theme import STEP, WIDE
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording.checklist import title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.domain.checklist import ChecklistItem
    from debt_desk.wording.catalogue import Wording

_LETTERS = 90


class EvidenceAdvice(QScrollArea):
    """A plain list of papers that lenders ask for. ``attach_wanted`` on its one button."""

    attach_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setObjectName("evidence.empty")
        self._wording = wording
        card = SectionCard(
            self.tr("No documents yet"),
            subtitle=self.tr(
                "Papers make a request believable. They are kept inside your desk file, unchanged,"
                " and go nowhere unless you send them."
            ),
        )
        self.list = plain_label(name="evidence.advice")
        self.action = QPushButton(self.tr("&Attach files…"))
        self.action.setObjectName("evidence.empty.action")
        self.action.setProperty("look", "primary")
        card.body.addWidget(self.list)
        card.body.addSpacing(STEP)
        card.body.addWidget(
            plain_label(self.tr("You can also drag files into this window."), look="small")
        )
        card.body.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeft)
        card.setMaximumWidth(_LETTERS * self.fontMetrics().horizontalAdvance("0"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.addWidget(card)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self.action.clicked.connect(self.attach_wanted)

    def show_causes(self, causes: Iterable[Cause]) -> None:
        """Advise for what happened, as the Situation page says it."""
        happened = frozenset(causes)
        always = [item for item in known_items() if item.kinds and not item.causes and _usual(item)]
        lines = [title(item, self._wording) for item in always]
        for cause in Cause:
            if cause in happened:
                of_cause = (i for i in known_items() if cause in i.causes)
                listed = self._wording.text("checklist.list").join(
                    title(item, self._wording) for item in of_cause
                )
                lines.append(
                    self.tr("{cause}: {papers}").format(
                        cause=self._wording.label(cause), papers=listed
                    )
                )
        if not happened:
            lines.append(
                self.tr("What shows what happened; choose it on the Situation page for advice")
            )
        self.list.setText("\n".join(f"•  {line}" for line in lines))


def _usual(item: ChecklistItem) -> bool:
    """Whether banks and platforms ask for it: a debt to a person is the exception."""
    return not item.creditors or CreditorKind.CARD in item.creditors
