"""What the lender offered in a talk that is being noted: written down before the talk is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.domain.offer import Offer


class OfferPart(QWidget):
    """``wanted``: it is to be written down, or written anew; ``offer`` is what was."""

    wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.offer: Offer | None = None
        self.text = plain_label(name=f"{name}.text")
        self.write = QPushButton(self.tr("&Write down their offer…"))
        self.write.setObjectName(f"{name}.write")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.text)
        column.addWidget(button_row(self.write))
        self.write.clicked.connect(self.wanted)

    def show_offer(self, offer: Offer | None) -> None:
        """Show what was written down; None: nothing yet."""
        self.offer = offer
        self.text.setText(
            self.tr("Write their offer down while you remember it; it is kept with the talk.")
            if offer is None
            else self._told(offer)
        )

    def _told(self, offer: Offer) -> str:
        amounts = [instalment.amount for instalment in offer.terms.schedule()]
        text = self.tr(
            "Their offer: {count} instalments, at most {largest}. It is kept with the talk."
        )
        return text.format(count=len(amounts), largest=formats.money(max(amounts)))
