"""Numbers to type or step through, which a page scrolled past leaves alone."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox
from typing_extensions import override

from debt_desk.ui.theme import HALF
from debt_desk.wording import formats

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

_DECIMALS = 4


class CountSpin(QSpinBox):
    """A whole number from 1 to ``most``; from 0 where nothing need be said, shown as ``unsaid``."""

    def __init__(
        self, name: str, label: str, most: int, *, unit: str = "", unsaid: str | None = None
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setRange(1 if unsaid is None else 0, most)
        self.setSpecialValueText(unsaid or "")
        self.setSuffix(f" {unit}" if unit else "")
        self.lineEdit().setTextMargins(HALF, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class RateSpin(QDoubleSpinBox):
    """A percentage, up to four decimals, shown without the zeros that say nothing.

    ``unsaid``: what stands there in place of zero.
    """

    def __init__(self, name: str, label: str, most: int = 1000, unsaid: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setDecimals(_DECIMALS)
        self.setRange(0, most)
        self.setSpecialValueText(unsaid)
        self.lineEdit().setTextMargins(HALF, 0, 0, 0)
        self.setSingleStep(0.5)
        self.setSuffix(" %")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def rate(self) -> Decimal:
        """What is shown, exact."""
        return Decimal(f"{self.value():.{_DECIMALS}f}").normalize() + 0

    def show_rate(self, rate: Decimal) -> None:
        """Show a rate."""
        self.setValue(float(rate))

    @override
    def textFromValue(self, value: float) -> str:
        return formats.rate(Decimal(f"{value:.{_DECIMALS}f}")).removesuffix("%")

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
