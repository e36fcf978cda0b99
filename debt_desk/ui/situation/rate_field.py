"""A line for a rate as people write it, which says how it is read and asks where it is doubtful."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from debt_desk.domain.calendar import DAYS_OF_A_YEAR
from debt_desk.domain.typed_rate import (
    RatePeriod,
    StatedRate,
    annual_rate,
    answers_to,
    in_period,
    read_rate,
)
from debt_desk.errors import DeskError
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording import rates as worded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.wording.catalogue import Wording

_MOST_ANSWERS = 4


class RateField(TextField):
    """A rate: ``18.25%``, ``0.05%/天``, ``月息1分5``. Its value is percent a year, empty is None.

    ``day_basis``: how many days a year has where this interest is reckoned. ``usual``: the period
    of a bare percentage, in which the rate is also shown.
    """

    def __init__(
        self, name: str, label: str, wording: Wording, usual: RatePeriod = RatePeriod.YEAR
    ) -> None:
        self.day_basis = DAYS_OF_A_YEAR
        self.usual = usual
        self._read: StatedRate | None = None
        self.reading = plain_label(name=f"{name}.reading", look="small")
        self.answers = [_link(f"{name}.answer.{number}") for number in range(_MOST_ANSWERS)]
        self._offered: Sequence[StatedRate] = ()
        super().__init__(name, label, wording)
        self.line.setPlaceholderText(self.tr("e.g. 18.25%"))
        self.line.setToolTip(
            self.tr("18.25%, 0.05% a day and 1.5% a month are all understood; empty: not known.")
        )
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.reading)
        for number, answer in enumerate(self.answers):
            answer.clicked.connect(lambda _on=False, number=number: self._on_answer(number))
            layout.addWidget(answer)
        self._tell(None)
        self._offer(())

    @override
    def show_value(self, value: object) -> None:
        super().show_value(value)
        if self.line.isModified():
            return  # It is still being typed.
        same = self._read is not None and self._read.annual(self.day_basis) == value
        self._tell(self._read if same else None)

    @override
    def is_good(self) -> bool:
        good = super().is_good()
        if not good:
            self._offer(answers_to(self.line.text(), self.day_basis, self.usual))
        return good

    @override
    def complain(self, sentence: str) -> None:
        super().complain(sentence)
        self._offer(())

    @override
    def _parsed(self, text: str) -> Decimal | None:
        return annual_rate(text, self.day_basis, self.usual) if text.strip() else None

    @override
    def _written(self, value: object) -> str:
        if not isinstance(value, Decimal):
            return ""
        return worded.shown(in_period(value, self.usual, self.day_basis), self.wording)

    @override
    def _on_edited(self) -> None:
        # Neither a sentence nor a question about what no longer stands there may stay.
        self.complain("")
        super()._on_edited()
        try:
            annual = self._parsed(self.line.text())
        except DeskError:
            annual = None
        self._tell(None if annual is None else self._read_line(annual))

    def _read_line(self, annual: Decimal) -> StatedRate:
        typed = read_rate(self.line.text(), self.usual).stated
        if typed.per is RatePeriod.YEAR:
            return in_period(annual, self.usual, self.day_basis)
        return typed

    def _tell(self, read: StatedRate | None) -> None:
        """Say what a rate by the day or the month comes to in a year."""
        self._read = read
        said = "" if read is None else worded.reading(read, self.day_basis, self.wording)
        self.reading.setText(said)
        self.reading.setVisible(bool(said))

    def _offer(self, others: Sequence[StatedRate]) -> None:
        self._offered = others
        for number, button in enumerate(self.answers):
            button.setVisible(number < len(others))
        for button, other in zip(self.answers, others, strict=False):
            button.setText(worded.answer(other, self.day_basis, self.wording))

    def _on_answer(self, number: int) -> None:
        self.line.setText(worded.stated(self._offered[number], self.wording))
        self.line.setModified(True)
        self.line.setFocus()
        self._on_edited()
        self._on_finished()


def _link(name: str) -> QPushButton:
    button = QPushButton()
    button.setObjectName(name)
    button.setProperty("look", "link")
    return button
