"""What a contract says its cost is, where it names no instalment: a fee a month, a rate a day."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from debt_desk.domain.calendar import MONTHS_OF_A_YEAR
from debt_desk.domain.rates import from_daily
from debt_desk.domain.stated_cost import PERIOD_OF, CostWords, stated_instalment
from debt_desk.domain.typed_rate import in_period
from debt_desk.errors import DeskError
from debt_desk.ui.situation.rate_field import RateField
from debt_desk.ui.widgets.cards import FigureRow, How, HowLine
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.wording import formats
from debt_desk.wording import rates as worded

if TYPE_CHECKING:
    from debt_desk.domain.money import Money
    from debt_desk.wording.catalogue import Wording


class StatedCost(QObject):
    """A choice, a rate and the instalment that follows; the card that asks puts them in its form.

    ``changed()``: another instalment may follow now. ``known``: a rate, percent a year, to begin
    with where the contract names one.
    """

    changed = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.known: Decimal | None = None
        self._annual: Decimal | None = None
        name = "situation.contract.stated"
        self.ways: EnumCombo[CostWords] = EnumCombo(
            f"{name}.way", self.tr("The contract names"), CostWords, wording
        )
        self.rate = RateField(f"{name}.rate", self.tr("Rate or fee it names"), wording)
        self.result = FigureRow(f"{name}.result", self.tr("Instalment that follows from it"))
        self.ways.chosen.connect(self._on_way)
        self.rate.committed.connect(self._on_rate)
        self.forget()

    @property
    def names_a_rate(self) -> bool:
        """Whether the instalment is to follow from a rate or a fee."""
        return self.ways.member() is not CostWords.INSTALMENT

    def forget(self) -> None:
        """Go back to an instalment that is named itself."""
        self.ways.set_member(CostWords.INSTALMENT)
        self._show_rate(None)

    def instalment(self, face: Money | None, count: int | None) -> Money | None:
        """The instalment that follows, shown with its reckoning; None as long as facts lack."""
        self.result.hide()
        if not self.names_a_rate or self._annual is None or face is None or not count:
            return None
        try:
            found = stated_instalment(self.ways.member(), face, count, self._annual)
        except DeskError as error:
            self.rate.complain(self._wording.sentence(error))
            return None
        self.result.show_figure(formats.money(found), self._how(face, count, found, self._annual))
        self.result.show()
        return found

    def _how(self, face: Money, count: int, found: Money, annual: Decimal) -> How:
        if self.ways.member() is CostWords.FEE:
            return self._how_of_fee(face, count, found, annual)
        monthly = formats.rate((annual / MONTHS_OF_A_YEAR).quantize(Decimal("0.000001")))
        lines = [HowLine(self.tr("Amount in the contract"), formats.money(face))]
        if self.ways.member() is CostWords.DAILY:
            daily = in_period(annual, PERIOD_OF[CostWords.DAILY], self.rate.day_basis).percent
            grown = worded.rate(from_daily(daily).compounded, self._wording)
            year = self.tr("A year: {daily} × {days} days").format(
                daily=formats.rate(daily), days=self.rate.day_basis
            )
            lines.append(HowLine(year, formats.rate(annual)))
            lines.append(HowLine(self.tr("With interest on interest every day"), grown))
        lines += [
            HowLine(self.tr("m: a month, a twelfth of a year"), monthly),
            HowLine(
                self.tr("Amount × m ÷ (1 − (1 + m) ^ −{count})").format(count=count),
                formats.money(found),
                is_sum=True,
            ),
        ]
        said = self.tr("Level monthly instalments; interest runs on what is left of the amount.")
        return How(said, lines)

    def _how_of_fee(self, face: Money, count: int, found: Money, annual: Decimal) -> How:
        percent = formats.rate((annual / MONTHS_OF_A_YEAR).quantize(Decimal("0.000001")))
        part = face.parts(count)[0]
        amount = formats.money(face)
        said = self.tr(
            "An equal part of the amount, and the fee on the whole of it, however much is already"
            " paid back. Cents that do not divide are left to the last instalment."
        )
        return How(
            said,
            (
                HowLine(f"{amount} ÷ {count}", formats.money(part)),
                HowLine(f"{amount} × {percent}", formats.money(found - part)),
                HowLine(self.tr("Each instalment"), formats.money(found), is_sum=True),
            ),
        )

    def _show_rate(self, annual: Decimal | None) -> None:
        self._annual = annual
        self.rate.usual = PERIOD_OF[self.ways.member()]
        self.rate.line.setModified(False)
        self.rate.show_value(annual)
        self.result.hide()

    def _on_way(self) -> None:
        # The debt's own rate is one on what is left; a fee on the whole amount is another thing.
        runs_on_rest = self.ways.member() in {CostWords.DAILY, CostWords.YEARLY}
        self._show_rate(self.known if runs_on_rest else None)
        self.changed.emit()
        if self.names_a_rate:
            self.rate.setFocus()

    def _on_rate(self, annual: Decimal | None) -> None:
        self._annual = annual
        self.changed.emit()
