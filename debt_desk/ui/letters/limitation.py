"""What to know before a letter that acknowledges an old or a disputed debt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from debt_desk.domain.debt import may_be_time_barred
from debt_desk.domain.law_card import LawPlace
from debt_desk.ui.colours import Tone
from debt_desk.ui.icons import Symbol
from debt_desk.ui.law.law_cards import LawCards
from debt_desk.ui.theme import GAP, STEP, WIDE
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.case import Case
    from debt_desk.ui.case_page import PageContext


def is_needed(case: Case, today: date) -> bool:
    """Whether acknowledging the case's debt should be thought over first."""
    return bool(case.disputed) or may_be_time_barred(case.debt, today)


class LimitationCaution(QWidget):
    """Says what acknowledging can mean. ``agreed`` when the user goes on, ``declined`` when not."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, context: PageContext, case: Case) -> None:
        super().__init__()
        self.setObjectName("letter.limitation")
        self._wording = context.wording
        self.go_on = self._button("letter.continue", self.tr("I have read this; &continue"))
        self.stop = self._button("letter.not_now", self.tr("&Not now"))
        self.cards = LawCards(context.wording, context.state, opened=True)
        self.cards.show_place(LawPlace.LIMITATION, case.kind)
        column = self._scrolled()
        column.addLayout(self._head())
        for text in self._texts(case, context.desk.clock.today()):
            column.addWidget(plain_label(text))
        column.addWidget(self.cards)
        column.addStretch(1)
        self.go_on.clicked.connect(self.agreed)
        self.stop.clicked.connect(self.declined)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        return button

    def _scrolled(self) -> QVBoxLayout:
        """What is to be read scrolls; the buttons below it stay in sight."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(WIDE, WIDE, WIDE, GAP)
        column.setSpacing(GAP)
        area = QScrollArea()
        area.setObjectName("letter.limitation.scroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        below = QVBoxLayout()
        below.setContentsMargins(WIDE, 0, WIDE, GAP)
        below.addWidget(button_row(self.stop, self.go_on))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area, 1)
        outer.addLayout(below)
        return column

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(Symbol("caution", Tone.CAUTION), 0, Qt.AlignmentFlag.AlignVCenter)
        title = self.tr("Before you write: an old or disputed debt")
        head.addWidget(plain_label(title, look="heading"), 1)
        return head

    def _texts(self, case: Case, today: date) -> list[str]:
        """What of the user's own entries asks for care; the law itself stands on the cards."""
        since = case.debt.overdue_since
        texts = []
        if since is not None and may_be_time_barred(case.debt, today):
            text = self.tr(
                "According to your entries a payment was first missed on {day}, more than three "
                "years ago."
            )
            texts.append(text.format(day=self._wording.day(since)))
        if case.disputed:
            text = self.tr("You noted that you do not accept this about the debt: “{what}”")
            texts.append(text.format(what=case.disputed))
        texts.append(
            self.tr(
                "This letter acknowledges the debt and offers to pay. Read what that can mean, and "
                "ask for advice first if you are not sure. You decide."
            )
        )
        return texts
