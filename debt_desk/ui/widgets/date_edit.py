"""A line for a date that may be unknown, with a calendar for those who would rather click."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.domain.calendar import checked
from debt_desk.errors import InputError
from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import icon
from debt_desk.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from debt_desk.wording.catalogue import Wording

_WAYS_TO_WRITE = (
    re.compile(r"(\d{4})(\d{2})(\d{2})"),
    re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?"),
)


class NotADate(InputError):
    """The text is no date. data: text."""


def read_date(text: str) -> date:
    """``2026-12-01``, ``2026/12/1``, ``20261201``, ``2026年12月1日``.

    Errors: NotADate, DateOutOfReach.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    for way in _WAYS_TO_WRITE:
        found = way.fullmatch(plain)
        if found:
            try:
                return checked(date(*(int(part) for part in found.groups())))
            except ValueError:
                break
    raise NotADate(text=text[:40])


class DateEdit(TextField):
    """A day; empty is None."""

    def __init__(
        self, name: str, label: str, wording: Wording, parent: QWidget | None = None
    ) -> None:
        self._button = QToolButton()
        super().__init__(name, label, wording, parent=parent)
        self.line.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self.line.setMinimumWidth(self.line.fontMetrics().horizontalAdvance("0000-00-00  ") + 24)
        self._button.setObjectName(f"{name}.calendar")
        self._button.setAccessibleName(self.tr("Choose from a calendar"))
        self._button.setToolTip(self.tr("Choose from a calendar"))
        self._button.clicked.connect(self._on_calendar)
        self._colour()

    def day(self) -> date | None:
        """The day; None where the line is empty or no date (then a sentence is shown)."""
        if not self.is_good():
            return None
        value = self.value()
        return value if isinstance(value, date) else None

    def set_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.show_value(day)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    @override
    def _parsed(self, text: str) -> date | None:
        return read_date(text) if text.strip() else None

    @override
    def _written(self, value: object) -> str:
        return value.isoformat() if isinstance(value, date) else ""

    @override
    def _beside(self) -> QWidget:
        return self._button

    def _colour(self) -> None:
        self._button.setIcon(icon("calendar", colours_of(self.palette()).of(Tone.MUTED)))

    def _on_calendar(self) -> None:
        popup = _Calendar(self)
        popup.chosen.connect(self._on_chosen)
        popup.open_below(self.line, self.day())

    def _on_chosen(self, day: date) -> None:
        self.line.setText(day.isoformat())
        self.line.setModified(True)
        self.line.setFocus()
        self._on_edited()
        self._on_finished()


class _Calendar(QWidget):
    """The calendar below the line: arrows move, Enter takes, Escape closes."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._calendar = QCalendarWidget()
        self._calendar.setObjectName(f"{parent.objectName()}.days")
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._calendar)
        self._calendar.clicked.connect(self._take)
        self._calendar.activated.connect(self._take)

    def open_below(self, line: QWidget, day: date | None) -> None:
        """Show it below ``line``, on ``day`` if there is one."""
        if day is not None:
            self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.move(line.mapToGlobal(QPoint(0, line.height())))
        self.show()
        self._calendar.setFocus()

    def _take(self, taken: QDate) -> None:
        self.close()
        self.chosen.emit(date(taken.year(), taken.month(), taken.day()))
