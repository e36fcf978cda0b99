"""What stands in the place of offers while there are none: ask what is owed, or offer a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from debt_desk.ui.proposals.first_balance import FirstBalance
from debt_desk.ui.theme import GAP
from debt_desk.ui.widgets.notes import EmptyState

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.debt import Balance
    from debt_desk.wording.catalogue import Wording


class NoOffers(QWidget):
    """``wanted`` a first draft; ``received``: the lender made an offer first.

    ``told(Balance)``: what is owed, where a first draft needs to know it.
    """

    wanted = Signal()
    received = Signal()
    told = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._invitation = EmptyState(
            "proposals.empty",
            self.tr("No proposal yet"),
            self.tr(
                "A proposal says what you can pay, and from when. The program works out a first "
                "draft from the balance and your budget; you then change whatever you like."
            ),
            self.tr("D&raft a first proposal"),
        )
        self.action = self._invitation.action
        self.receive = QPushButton(self.tr("Record an offer that they &made…"))
        self.receive.setObjectName("proposals.receive_first")
        self.receive.setProperty("look", "link")
        self.first_balance = FirstBalance(wording)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._invitation, 1)
        column.addWidget(self.receive, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.first_balance)
        self._invitation.acted.connect(self.wanted)
        self.receive.clicked.connect(self.received)
        self.first_balance.told.connect(self.told)

    def show_balance(self, balance: Balance | None, today: date, *, writing: bool) -> None:
        """Ask for the balance, if a draft needs more of it; ``balance``: None without a case."""
        known = balance is not None and balance.on is not None and balance.total != balance.penalty
        asks = balance is not None and not known and writing
        self._invitation.setVisible(not asks)
        self.action.setEnabled(writing)
        self.receive.setVisible(not asks and balance is not None)
        self.receive.setEnabled(writing)
        self.first_balance.setVisible(asks)
        if asks and balance is not None:
            self.first_balance.show_balance(balance, today)

    def complain(self, sentence: str) -> None:
        """Why the balance was not taken."""
        self.first_balance.complain(sentence)
