"""Two offers side by side, every figure with its exact difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from debt_desk.domain.debt import Part
from debt_desk.ui.letters.letter_window import restore_size
from debt_desk.ui.proposals.offer_figures import signed
from debt_desk.ui.proposals.states import kinds_text
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.whole_table import Cell, WholeTable
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal
    from fractions import Fraction

    from debt_desk.app.offers import OfferView
    from debt_desk.domain.money import Money
    from debt_desk.domain.terms import Method
    from debt_desk.ui.case_page import PageContext

Compared = tuple[str, "OfferView"]
Row = list[str | Cell]


class ComparisonWindow(QDialog):
    """Choose two; the last column says how the second differs from the first."""

    def __init__(
        self,
        context: PageContext,
        offers: Sequence[Compared],
        first: int,
        second: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._wording = context.wording
        self._offers = list(offers)
        self.setObjectName("comparison")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare two offers"))
        self.first = self._combo("first", self.tr("First offer"), first)
        self.second = self._combo("second", self.tr("Second offer"), second)
        headers = ["", "", "", self.tr("Difference")]
        self.table = WholeTable(
            "comparison.table", self.tr("Comparison"), context.state, headers, money=(1, 2, 3)
        )
        self._lay_out()
        self.first.currentIndexChanged.connect(self._show)
        self.second.currentIndexChanged.connect(self._show)
        self._show()
        restore_size(self, context)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        for words, combo in ((self.tr("&First"), self.first), (self.tr("&Second"), self.second)):
            label = plain_label(words, wrap=False, selectable=False)
            label.setBuddy(combo)
            row.addWidget(label)
            row.addWidget(combo, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP, GAP, GAP, GAP)
        outer.setSpacing(GAP)
        outer.addLayout(row)
        outer.addWidget(area, 1)

    def _combo(self, what: str, label: str, index: int) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(f"comparison.{what}")
        combo.setAccessibleName(label)
        for name, _view in self._offers:
            combo.addItem(name)
        combo.setCurrentIndex(index)
        return combo

    def _show(self) -> None:
        first_name, first = self._offers[self.first.currentIndex()]
        second_name, second = self._offers[self.second.currentIndex()]
        self.table.cells.show_header(1, first_name)
        self.table.cells.show_header(2, second_name)
        self.table.show_rows([*self._asked(first, second), *self._results(first, second)])

    def _asked(self, a: OfferView, b: OfferView) -> list[Row]:
        rows = [
            self._texts(self.tr("Asks for"), *(kinds_text(view, self._wording) for view in (a, b))),
            self._texts(self.tr("Method"), self._method(a), self._method(b)),
            self._counts(self.tr("Number of instalments"), a.terms.count, b.terms.count),
            self._days(self.tr("First due date"), a.terms.first_due, b.terms.first_due),
            self._rates(a.terms.annual_rate, b.terms.annual_rate),
            self._sums(self.tr("Covered balance"), a.terms.covered.total, b.terms.covered.total),
        ]
        for part in (Part.INTEREST, Part.PENALTY, Part.FEES):
            label = self.tr("Waived: {part}").format(part=self._wording.label(part))
            waived = (a.terms.waived.parts[part], b.terms.waived.parts[part])
            rows.append(self._sums(label, *waived))
        return rows

    def _results(self, a: OfferView, b: OfferView) -> list[Row]:
        first, second = a.figures, b.figures
        return [
            self._sums(self.tr("A month"), first.monthly, second.monthly),
            self._shares(a.share, b.share),
            self._sums(self.tr("Interest of the plan"), first.interest, second.interest),
            self._sums(self.tr("Total payable"), first.total, second.total),
            self._sums(self.tr("Against paying today"), first.against_today, second.against_today),
            self._days(self.tr("Last date"), first.last_due, second.last_due),
        ]

    def _texts(self, label: str, a: str, b: str) -> Row:
        return [label, a, b, self.tr("same") if a == b else self.tr("different")]

    def _counts(self, label: str, a: int, b: int) -> Row:
        return [label, str(a), str(b), _plus(b - a)]

    def _sums(self, label: str, a: Money, b: Money) -> Row:
        return [label, formats.money(a), formats.money(b), Cell(signed(b - a), strong=b != a)]

    def _days(self, label: str, a: date, b: date) -> Row:
        days = self.tr("{days} days").format(days=_plus((b - a).days))
        return [label, self._wording.day(a), self._wording.day(b), days]

    def _rates(self, a: Decimal, b: Decimal) -> Row:
        points = formats.rate(abs(b - a)).removesuffix("%")
        sign = "+" if b > a else "−" if b < a else ""
        difference = self.tr("{points} points").format(points=sign + points)
        return [
            self.tr("Rate during the plan"),
            formats.rate(a),
            formats.rate(b),
            difference,
        ]

    def _shares(self, a: Fraction | None, b: Fraction | None) -> Row:
        label = self.tr("Share of free capacity")
        if a is None or b is None:
            return [label, *("—" if s is None else formats.percent(s) for s in (a, b)), "—"]
        points = ("+" if b > a else "") + formats.percent(b - a).removesuffix("%")
        difference = self.tr("{points} points").format(points=points)
        return [label, formats.percent(a), formats.percent(b), difference]

    def _method(self, view: OfferView) -> str:
        method: Method = view.terms.method
        return self._wording.label(method)


def _plus(number: int) -> str:
    return f"+{number}" if number > 0 else f"−{-number}" if number < 0 else "0"
