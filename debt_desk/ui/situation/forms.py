"""Forms beside each other, or below each other where the window is too narrow for the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QFormLayout, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.ui.theme import STEP, WIDE

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class SideBySide(QWidget):
    """Forms that share the width; each keeps to its own height."""

    def __init__(self, *forms: QFormLayout) -> None:
        super().__init__()
        self._flow = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._sides = [_side(form) for form in forms]
        for side in self._sides:
            self._flow.addWidget(side, 1)
        self._flow.setSpacing(WIDE)

    @override
    def minimumSizeHint(self) -> QSize:
        widths = [side.minimumSizeHint().width() for side in self._sides]
        return QSize(max(widths), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        needed = sum(side.minimumSizeHint().width() for side in self._sides)
        needed += WIDE * (len(self._sides) - 1)
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if needed > self.width() else direction.LeftToRight
        if self._flow.direction() is not wanted:
            self._flow.setDirection(wanted)
            self._flow.setSpacing(STEP if wanted is direction.TopToBottom else WIDE)


def _side(form: QFormLayout) -> QWidget:
    form.setVerticalSpacing(STEP)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(form)
    column.addStretch(1)
    return side
