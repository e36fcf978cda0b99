"""Where two offers differ: to the day and to the cent, instalment by instalment and in all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from debt_desk.domain.agreement import dues_of
from debt_desk.domain.differences import differences, total_difference
from debt_desk.domain.money import round_half_up, total
from debt_desk.ui.proposals.offer_figures import signed
from debt_desk.ui.situation.choice import Choice
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.whole_table import Cell, WholeTable
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from fractions import Fraction

    from debt_desk.app.offers import OfferView
    from debt_desk.domain.agreement import Due
    from debt_desk.domain.differences import Difference
    from debt_desk.domain.money import Money
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.proposals.comparison_rows import Compared

Row = list[str | Cell]


class DifferencesView(SectionCard):
    """Two of the compared offers, and the exact difference. ``copied`` when a table was."""

    copied = Signal()

    def __init__(self, context: PageContext, offers: Sequence[Compared]) -> None:
        super().__init__("", "comparison.differences")
        self._wording = context.wording
        self._offers = list(offers)
        self.title.setText(self.tr("The exact difference between two"))
        self.title.show()
        named = [(place, offer.name) for place, offer in enumerate(offers)]
        self.first: Choice[int] = Choice("comparison.first", self.tr("From"), named)
        self.second: Choice[int] = Choice("comparison.second", self.tr("To"), named)
        self.copy_button = QPushButton(self.tr("Co&py"))
        self.copy_button.setObjectName("comparison.copy_differences")
        self.copy_button.setProperty("look", "link")
        self.header.addWidget(self.copy_button)
        self.said = plain_label(name="comparison.said")
        self.sums = WholeTable(
            "comparison.sums",
            self.tr("Difference in all"),
            context.state,
            ["", "", "", self.tr("Difference")],
            money=(1, 2, 3),
        )
        headers = [self.tr("No."), "", "", "", "", self.tr("Days"), self.tr("Money")]
        self.dues = WholeTable(
            "comparison.dues",
            self.tr("Instalments that differ"),
            context.state,
            headers,
            money=(0, 2, 4, 5, 6),
            stretch=1,
        )
        self.body.addWidget(self._choices())
        for widget in (self.sums, self.said, self.dues):
            self.body.addWidget(widget)
        self.first.chosen.connect(self._show)
        self.second.chosen.connect(self._show)
        self.copy_button.clicked.connect(self._on_copy)

    def show_pair(self, first: int, second: int) -> None:
        """Choose two of the offers, by their place among all."""
        self.first.show_value(first)
        self.second.show_value(second)
        self._show()

    def _choices(self) -> QWidget:
        choices = QWidget()
        row = QHBoxLayout(choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        for words, combo in ((self.tr("&From"), self.first), (self.tr("&To"), self.second)):
            label = plain_label(words, wrap=False, selectable=False)
            label.setBuddy(combo)
            row.addWidget(label)
            row.addWidget(combo, 1)
        return choices

    def _show(self) -> None:
        first = self._offers[self.first.value()]
        second = self._offers[self.second.value()]
        before, after = dues_of(first.view.terms), dues_of(second.view.terms)
        alike = before[0].amount.currency == after[0].amount.currency
        for widget in (self.sums, self.dues):
            widget.setVisible(alike)
        self.copy_button.setEnabled(alike)
        if not alike:
            # No rate of exchange is known here.
            self.said.setText(self.tr("They are in different currencies: no difference is formed."))
            return
        for column, name in ((1, first.name), (2, second.name)):
            self.sums.cells.show_header(column, name)
        self.sums.show_rows(self._totals(first.view, second.view))
        self._show_dues(first.name, second.name, before, after)

    def _show_dues(
        self, first: str, second: str, before: Sequence[Due], after: Sequence[Due]
    ) -> None:
        due, amount = self.tr("{offer}: due"), self.tr("{offer}: amount")
        for column, text, name in ((1, due, first), (2, amount, first)):
            self.dues.cells.show_header(column, text.format(offer=name))
            self.dues.cells.show_header(column + 2, text.format(offer=second))
        found = differences(before, after)
        count = max(len(before), len(after))
        self.said.setText(
            self.tr(
                "{same} of {count} instalments are the same to the day and to the cent."
            ).format(same=count - len(found), count=count)
        )
        self.dues.setVisible(bool(found))
        self.copy_button.setEnabled(bool(found))
        rows = [self._due(difference) for difference in found]
        self.dues.show_rows([*rows, self._all(before, after)] if rows else [])

    def _due(self, difference: Difference) -> Row:
        days = difference.days
        return [
            str(difference.number),
            *self._one(difference.offered),
            *self._one(difference.agreed),
            "—" if days is None else _plus(days),
            Cell(signed(difference.amount), strong=bool(difference.amount)),
        ]

    def _one(self, due: Due | None) -> list[str]:
        if due is None:
            return ["—", "—"]
        return [self._wording.day(due.day), formats.grouped(due.amount)]

    def _all(self, before: Sequence[Due], after: Sequence[Due]) -> Row:
        currency = before[0].amount.currency
        totals = [total((due.amount for due in dues), currency) for dues in (before, after)]
        sums = [formats.grouped(whole) for whole in totals]
        difference = signed(total_difference(before, after))
        strong = [Cell(text, strong=True) for text in ("", *sums, difference)]
        return [
            "",
            Cell(self.tr("Total"), strong=True),
            strong[1],
            strong[0],
            strong[2],
            strong[0],
            strong[3],
        ]

    def _totals(self, a: OfferView, b: OfferView) -> list[Row]:
        first, second = a.figures, b.figures
        return [
            self._counts(self.tr("Number of instalments"), a.terms.count, b.terms.count),
            self._sums(self.tr("Waived"), a.terms.waived.total, b.terms.waived.total),
            self._sums(self.tr("A month, at most"), first.monthly, second.monthly),
            self._shares(a.share, b.share),
            self._sums(self.tr("Interest of the plan"), first.interest, second.interest),
            self._sums(self.tr("Total payable"), first.total, second.total),
            self._days(self.tr("First date"), a.terms.first_due, b.terms.first_due),
            self._days(self.tr("Last date"), first.last_due, second.last_due),
        ]

    def _counts(self, label: str, a: int, b: int) -> Row:
        return [label, str(a), str(b), _plus(b - a)]

    def _sums(self, label: str, a: Money, b: Money) -> Row:
        return [label, formats.money(a), formats.money(b), Cell(signed(b - a), strong=b != a)]

    def _days(self, label: str, a: date, b: date) -> Row:
        days = self.tr("{days} days").format(days=_plus((b - a).days))
        return [label, self._wording.day(a), self._wording.day(b), days]

    def _shares(self, a: Fraction | None, b: Fraction | None) -> Row:
        label = self.tr("Share of free capacity")
        if a is None or b is None:
            return [label, *("—" if s is None else formats.percent(s) for s in (a, b)), "—"]
        difference = self.tr("{points} points").format(points=points(a, b))
        return [label, formats.percent(a), formats.percent(b), difference]

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.dues.whole_text())
        self.copied.emit()


def points(a: Fraction, b: Fraction) -> str:
    """``+43.2``: by how many percent the second differs, as both are shown.

    72.5 − 29.3 is 43.2, whatever their thousandths would make of it.
    """
    tenths = round_half_up(b * 1000) - round_half_up(a * 1000)
    sign = "+" if tenths > 0 else "−" if tenths < 0 else ""
    return f"{sign}{abs(tenths) // 10}.{abs(tenths) % 10}"


def _plus(number: int) -> str:
    return f"+{number}" if number > 0 else f"−{-number}" if number < 0 else "0"
