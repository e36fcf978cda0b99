"""What the lines come to that are shown, and those that are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from debt_desk.domain.money import Money
from debt_desk.ui.theme import tabular
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.ui.books.shown import Sums


class SumsLine(QWidget):
    """Two lines: of what is shown, of what is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = plain_label(name="books.sums.shown", look="small")
        self.chosen = plain_label(name="books.sums.chosen", look="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label in (self.shown, self.chosen):
            label.setFont(tabular(label.font()))
            column.addWidget(label)

    def show_shown(self, sums: Sums, currency: str, left_out: int) -> None:
        """``left_out``: lines that a later document tells again."""
        text = self.tr("Lines shown: {sums}").format(sums=self._words(sums, currency))
        if left_out:
            more = self.tr("left out, because a later file tells them again: {count}")
            text = f"{text} · {more.format(count=f'{left_out:,}')}"
        self.shown.setText(text)

    def show_chosen(self, sums: Sums, currency: str, why: str) -> None:
        """What is chosen; of nothing, how to choose. ``why``: why a single line has its meaning."""
        text = self.tr("Lines chosen: {sums}").format(sums=self._words(sums, currency))
        if not sums.count:
            text = self.tr("Choose lines to see what they come to.")
        elif sums.count == 1:
            text = why
        self.chosen.setText(text)

    def _words(self, sums: Sums, currency: str) -> str:
        text = self.tr(
            "{count} · in {came_in} · out {went_out} · income {income} · living costs {living}"
        ).format(
            count=f"{sums.count:,}",
            came_in=formats.money(Money(sums.came_in, currency)),
            went_out=formats.money(Money(sums.went_out, currency)),
            income=formats.money(Money(sums.income, currency)),
            living=formats.money(Money(sums.living, currency)),
        )
        if sums.living < 0:
            text = self.tr("{sums} (more came back than was spent)").format(sums=text)
        return text
