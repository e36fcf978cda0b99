"""The rehearsal: what they may say stands there, the answer shows when one wants to see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import icon
from debt_desk.ui.theme import GAP, HALF, STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.wording.call_sheet import Exchange


class PracticeCard(SectionCard):
    """Any number of exchanges, each closed at first."""

    def __init__(self) -> None:
        super().__init__("", "call.practice")
        self.title.setText(self.tr("Practise: they may say, I can answer"))
        self.title.show()
        self.subtitle.setText(
            self.tr(
                "Answer aloud first, then open the line. Every figure comes from your own file; "
                "leave out whatever is not so."
            )
        )
        self.subtitle.show()
        self.every = QPushButton(self.tr("S&how all answers"))
        self.every.setObjectName("call.practice.every")
        self.every.setCheckable(True)
        self.every.clicked.connect(self._on_every)
        self.rows: list[PracticeRow] = []
        self._shown: tuple[Exchange, ...] = ()
        self._column = QVBoxLayout()
        self._column.setSpacing(HALF)
        self.body.addLayout(self._column)
        self.body.addWidget(button_row(self.every))

    def show_exchanges(self, exchanges: Iterable[Exchange]) -> None:
        """Show these; the same ones as before stay as they are."""
        exchanges = tuple(exchanges)
        if exchanges == self._shown:
            return
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self._shown = exchanges
        self.rows = [PracticeRow(number, told) for number, told in enumerate(exchanges)]
        for row in self.rows:
            self._column.addWidget(row)
        self.every.setChecked(False)

    def _on_every(self, wanted: bool) -> None:
        for row in self.rows:
            row.open(wanted)


class PracticeRow(QWidget):
    """What they say is a button; Space opens the answer below it."""

    def __init__(self, number: int, told: Exchange) -> None:
        super().__init__()
        self.button = QPushButton(told.said.replace("&", "&&"))
        self.button.setObjectName(f"call.practice.{number}")
        self.button.setProperty("look", "link")
        self.button.setCheckable(True)
        self.button.setAutoDefault(False)
        self.answer = plain_label(told.answer, f"call.practice.{number}.answer")
        self.cards = plain_label(told.cards, look="small")
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(GAP + STEP, 0, 0, STEP)
        below.setSpacing(HALF)
        below.addWidget(self.answer)
        below.addWidget(self.cards)
        self.cards.setVisible(bool(told.cards))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._below)
        self.button.toggled.connect(self.open)
        self.open(opened=False)

    def open(self, opened: bool) -> None:
        """Show the answer, or hide it."""
        self.button.setChecked(opened)
        self._below.setVisible(opened)
        self._draw_arrow()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw_arrow()

    def _draw_arrow(self) -> None:
        side = self.fontMetrics().height()
        name = "unfolded" if self.button.isChecked() else "folded"
        self.button.setIcon(icon(name, colours_of(self.palette()).of(Tone.ACCENT), side))
        self.button.setIconSize(QSize(side, side))
