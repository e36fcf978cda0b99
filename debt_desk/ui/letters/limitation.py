"""What to know before a letter that acknowledges an old debt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.ui.colours import Tone
from debt_desk.ui.icons import Symbol
from debt_desk.ui.theme import GAP, STEP, WIDE
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.wording.catalogue import Wording


class LimitationCaution(QWidget):
    """Says what acknowledging can mean. ``agreed`` when the user goes on, ``declined`` when not."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, wording: Wording, since: date) -> None:
        super().__init__()
        self.setObjectName("letter.limitation")
        self.go_on = QPushButton(self.tr("I have read this; &continue"))
        self.go_on.setObjectName("letter.continue")
        self.stop = QPushButton(self.tr("&Not now"))
        self.stop.setObjectName("letter.not_now")
        texts = (
            self.tr(
                "According to your entries a payment was first missed on {day}, more than three "
                "years ago. The time within which a lender can enforce a debt in court is three "
                "years as a rule (Civil Code, article 188). Whether it has run out depends on what "
                "happened since: reminders, talks, payments or a lawsuit may start it "
                "anew (article 195)."
            ).format(day=wording.day(since)),
            self.tr(
                "This letter acknowledges the debt and offers to pay. That may start the period "
                "anew, and once it has run out, whoever agrees to pay can no longer rely on it "
                "(articles 192 and 195)."
            ),
            self.tr(
                "If you are not sure, ask for advice first, for example legal aid (the number "
                "commonly published is 12348; check it before you call). This is information, not "
                "legal advice; you decide."
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(Symbol("caution", Tone.CAUTION), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(plain_label(self.tr("Before you write: an old debt"), look="heading"), 1)
        column.addLayout(head)
        for text in texts:
            column.addWidget(plain_label(text))
        row = QHBoxLayout()
        row.addWidget(self.stop)
        row.addWidget(self.go_on)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.go_on.clicked.connect(self.agreed)
        self.stop.clicked.connect(self.declined)
