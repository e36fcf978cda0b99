"""A heading that opens and closes what stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import icon
from debt_desk.ui.theme import STEP

if TYPE_CHECKING:
    from debt_desk.ui.window_state import WindowState


class Fold(QWidget):
    """Closed until something is in it; what the user chose by hand is remembered instead.

    Its content goes into ``body``.
    """

    def __init__(self, name: str, title: str, state: WindowState) -> None:
        super().__init__()
        self.setObjectName(name)
        self._state = state
        self.button = QPushButton(title)
        self.button.setObjectName(f"{name}.fold")
        self.button.setProperty("look", "link")
        self.button.setCheckable(True)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, STEP)
        self.body.setSpacing(STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._content)
        self._open(opened=False)
        self.button.clicked.connect(self._on_clicked)

    def is_open(self) -> bool:
        """Whether its content is shown."""
        return self.button.isChecked()

    def show_filled(self, filled: bool, *, fresh: bool) -> None:
        """Say whether anything is in it; ``fresh``: it is another case's.

        It never closes by itself while one case is shown: the user may just have emptied it.
        """
        chosen = self._state.fold(self.objectName())
        if chosen is not None:
            self._open(opened=chosen)
        elif filled or fresh:
            self._open(opened=filled)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw_arrow()

    def _on_clicked(self, opened: bool) -> None:
        self._open(opened=opened)
        self._state.keep_fold(self.objectName(), opened)

    def _open(self, *, opened: bool) -> None:
        self.button.setChecked(opened)
        self._content.setVisible(opened)
        self._draw_arrow()

    def _draw_arrow(self) -> None:
        side = self.fontMetrics().height()
        colour = colours_of(self.palette()).of(Tone.ACCENT)
        name = "unfolded" if self.button.isChecked() else "folded"
        self.button.setIcon(icon(name, colour, side))
        self.button.setIconSize(QSize(side, side))
