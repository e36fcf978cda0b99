"""A law card in the place where it matters: its title at once, all of it when unfolded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import icon
from debt_desk.ui.theme import HALF, STEP
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording.law_cards import told

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from debt_desk.domain.law_card import LawCard
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording


class LawCardView(QFrame):
    """What is written, what it does not say, what one can do; for whom, where, how surely.

    ``opened``: it is unfolded, as a warning has to be; else it is as the user left it, at first
    folded unless a deadline runs.
    """

    def __init__(
        self, card: LawCard, wording: Wording, state: WindowState, *, opened: bool = False
    ) -> None:
        super().__init__()
        name = f"law.{card.key}"
        self._state = state
        self._words = told(card, wording)
        tone = Tone.CAUTION if card.urgent else Tone.INFO
        self.setObjectName(name)
        self.setProperty("badge", tone.value)
        self.setAccessibleName(self._words.title)
        self.head = _Head(name, self._words.title)
        self.copy = QPushButton(self.tr("Copy this card"))
        self.copy.setObjectName(f"{name}.copy")
        self.copy.setProperty("look", "link")
        self.content = self._content(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, HALF, STEP, HALF)
        column.setSpacing(HALF)
        column.addWidget(self.head)
        column.addWidget(self.content)
        left = state.fold(name)
        self._unfold(unfolded=opened or (card.urgent if left is None else left))
        self.head.arrow.clicked.connect(self._on_clicked)
        self.copy.clicked.connect(self._on_copy)

    def _content(self, name: str) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, HALF)
        column.setSpacing(STEP)
        words = self._words
        column.addWidget(plain_label(words.fact, f"{name}.fact"))
        column.addWidget(plain_label(words.limits, f"{name}.limits", tone=Tone.MUTED))
        column.addWidget(plain_label(words.steps, f"{name}.steps"))
        column.addWidget(
            plain_label(f"{words.scope}\n{words.source}", f"{name}.source", look="small")
        )
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        return content

    def _unfold(self, *, unfolded: bool) -> None:
        self.head.show_unfolded(unfolded=unfolded)
        self.content.setVisible(unfolded)

    def _on_clicked(self, unfolded: bool) -> None:
        self._unfold(unfolded=unfolded)
        self._state.keep_fold(self.objectName(), unfolded)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._words.whole)
        self.copy.setText(self.tr("Copied"))


class _Head(QWidget):
    """A title of any length; a click anywhere on it, or Space on its arrow, folds the card."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.arrow = QToolButton()
        self.arrow.setObjectName(f"{name}.fold")
        self.arrow.setAccessibleName(title)
        self.arrow.setCheckable(True)
        self.title = plain_label(title, f"{name}.title", look="strong", selectable=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(HALF)
        row.addWidget(self.arrow, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.title, 1)

    def show_unfolded(self, *, unfolded: bool) -> None:
        self.arrow.setChecked(unfolded)
        self._draw_arrow()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.arrow.click()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw_arrow()

    def _draw_arrow(self) -> None:
        side = self.fontMetrics().height()
        colour = colours_of(self.palette()).of(Tone.ACCENT)
        name = "unfolded" if self.arrow.isChecked() else "folded"
        self.arrow.setIcon(icon(name, colour, side))
        self.arrow.setIconSize(QSize(side, side))
