"""A line for a yearly rate, which asks in place whether a very small one is meant by the day."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING
from unicodedata import normalize

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from debt_desk.domain.calendar import DAYS_OF_A_YEAR
from debt_desk.domain.debt import check_rate
from debt_desk.errors import InputError
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.wording.catalogue import Wording

# Below this many percent a year, what was typed is more likely a daily rate.
_LEAST_LIKELY = 1


class NotARate(InputError):
    """The text is no yearly rate. data: text."""


class RateField(TextField):
    """A yearly rate in percent (``18.25``, ``18.25%``); empty is None.

    ``day_basis``: how many days a year has where this interest is reckoned.
    """

    def __init__(self, name: str, label: str, wording: Wording) -> None:
        super().__init__(name, label, wording)
        self.day_basis = DAYS_OF_A_YEAR
        self.line.setPlaceholderText(self.tr("e.g. 18.25%"))
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.by_the_day = plain_label(name=f"{name}.by_the_day", look="small")
        self.take_daily = QPushButton()
        self.take_daily.setObjectName(f"{name}.take_daily")
        self.take_daily.setProperty("look", "link")
        layout = self.layout()
        assert layout is not None
        for widget in (self.by_the_day, self.take_daily):
            widget.hide()
            layout.addWidget(widget)
        self.take_daily.clicked.connect(self._on_take_daily)
        self.committed.connect(self._ask_whether_daily)

    @override
    def show_value(self, value: object) -> None:
        super().show_value(value)
        self._ask_whether_daily(value)

    @override
    def _parsed(self, text: str) -> Decimal | None:
        plain = normalize("NFKC", text).strip().removesuffix("%").strip()
        if not plain:
            return None
        try:
            rate = Decimal(plain)
        except InvalidOperation:
            raise NotARate(text=text[:40]) from None
        check_rate(rate)
        return rate

    @override
    def _written(self, value: object) -> str:
        return formats.rate(value) if isinstance(value, Decimal) else ""

    def _ask_whether_daily(self, rate: object) -> None:
        small = isinstance(rate, Decimal) and 0 < rate < _LEAST_LIKELY
        self.by_the_day.setVisible(small)
        self.take_daily.setVisible(small)
        if not (isinstance(rate, Decimal) and small):
            return
        yearly = formats.rate(rate * self.day_basis)
        asked = self.tr("Is that a rate by the day? {daily} a day is {yearly} a year.")
        self.by_the_day.setText(asked.format(daily=formats.rate(rate), yearly=yearly))
        self.take_daily.setText(self.tr("Enter {yearly} a year").format(yearly=yearly))

    def _on_take_daily(self) -> None:
        rate = self.value()
        if isinstance(rate, Decimal):
            self.line.setText(formats.rate(rate * self.day_basis))
            self.line.setModified(True)
            self.line.setFocus()
            self._on_edited()
            self._on_finished()
