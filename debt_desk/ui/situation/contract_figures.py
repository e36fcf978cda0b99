"""The yearly rates of a contract, what they are held against, and what was kept back in advance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from debt_desk.domain.calendar import add_months
from debt_desk.domain.deduction import on_what_arrived
from debt_desk.domain.law import judge
from debt_desk.domain.law_card import LawPlace
from debt_desk.domain.money import total
from debt_desk.domain.rates import monthly_rates
from debt_desk.domain.stated_cost import flat_fee
from debt_desk.errors import DeskError
from debt_desk.ui.law.law_cards import LawCards
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.cards import FigureRow, How, HowLine
from debt_desk.ui.widgets.labels import plain_label, rule
from debt_desk.wording import formats
from debt_desk.wording import rates as worded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.debt import Debt, LoanContract
    from debt_desk.domain.deduction import OnReceived
    from debt_desk.domain.law import LprTable, ReferenceLine
    from debt_desk.domain.money import Money
    from debt_desk.domain.rates import Rates
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording


class ContractFigures(QWidget):
    """Shows what the facts suffice for, and asks for the rest."""

    def __init__(self, wording: Wording, state: WindowState) -> None:
        super().__init__()
        self._wording = wording
        name = "situation.contract"
        self.missing = plain_label(name=f"{name}.missing", look="small")
        self.cost = FigureRow(f"{name}.cost", self.tr("Paid back beyond what arrived"))
        nominal, effective, xirr = self._names()
        self.nominal = FigureRow(f"{name}.nominal", nominal, strong=True)
        self.effective = FigureRow(f"{name}.effective", effective)
        self.xirr = FigureRow(f"{name}.xirr", xirr)
        self.flat = FigureRow(
            f"{name}.flat", self.tr("As a flat fee a month (what advertisements often name)")
        )
        self.beside = plain_label(name=f"{name}.beside")
        self.kept_back = FigureRow(
            f"{name}.kept_back", self.tr("Instalment reckoned on what arrived")
        )
        self.kept_back_said = plain_label(name=f"{name}.kept_back_said", look="small")
        self.law = LawCards(wording, state)
        self.verdicts = plain_label(name=f"{name}.verdicts")
        self.about = plain_label(name=f"{name}.about", look="small")
        self._rates: tuple[QWidget, ...] = (
            self.cost,
            self.nominal,
            self.effective,
            self.xirr,
            self.flat,
            self.beside,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for widget in (rule(), self.missing, *self._rates, self.verdicts, self.about):
            column.addWidget(widget)
        column.addWidget(self.kept_back)
        column.addWidget(self.kept_back_said)
        column.addWidget(self.law)

    def show_debt(self, debt: Debt, lines: Sequence[ReferenceLine], lpr: LprTable) -> None:
        """Show what follows from the debt's contract; nothing without one."""
        contract = debt.contract
        self.setVisible(contract is not None)
        if contract is None:
            return
        payments = _payments(contract)
        gap = contract.arrived - total(payments, contract.arrived.currency)
        self._show_missing(contract, payments, gap)
        if gap.cents > 0:
            payments = ()  # Below zero there is no cost that a rate could tell.
        for widget in (*self._rates, self.verdicts, self.about):
            widget.setVisible(bool(payments))
        if payments:
            rates = monthly_rates(contract.arrived, payments, contract.drawn_on)
            self._show_rates(contract, payments, rates)
            self._show_flat(contract, payments, rates)
            self._show_lines(contract, payments, rates, lines, lpr)
        self._show_kept_back(debt, contract)

    def _show_missing(self, contract: LoanContract, payments: Sequence[Money], gap: Money) -> None:
        said = ""
        if payments and gap.cents > 0:
            said = self._wording.text("rate.never_paid_back", gap=gap)
        elif not payments:
            said = self.tr("Enter one instalment and how many there are; the rates then follow.")
        elif contract.drawn_on is None:
            said = self.tr("With the day on which the money arrived, XIRR can be told too.")
        self.missing.setText(said)
        self.missing.setVisible(bool(said))

    def _show_rates(self, contract: LoanContract, payments: Sequence[Money], rates: Rates) -> None:
        paid = payments[0].times(len(payments))
        cost = paid - contract.arrived
        flows = (
            HowLine(self.tr("What arrived"), formats.money(contract.arrived)),
            HowLine(
                self.tr("{count} instalments of {amount}").format(
                    count=len(payments), amount=formats.money(payments[0])
                ),
                formats.money(paid),
            ),
        )
        gap = HowLine(self.tr("The difference"), formats.money(cost), is_sum=True)
        spent = How(self.tr("All instalments, less what arrived."), (*flows, gap))
        self.cost.show_figure(formats.money(cost), spent)
        month = self._rate(rates.periodic)
        named = HowLine(self.tr("Monthly rate"), month)
        for row, value, said, formula in (
            (
                self.nominal,
                rates.nominal,
                self.tr(
                    "The monthly rate at which all instalments, one a month, are worth just what"
                    " arrived; times twelve."
                ),
                self.tr("12 × {month}"),
            ),
            (
                self.effective,
                rates.effective,
                self.tr("The same monthly rate, with interest on interest over twelve months."),
                self.tr("(1 + {month}) ^ 12 − 1"),
            ),
        ):
            line = HowLine(formula.format(month=month), self._rate(value), is_sum=True)
            row.show_figure(self._rate(value), How(said, (*flows, named, line)))
        self._show_xirr(contract, payments, rates, flows)

    def _show_xirr(
        self,
        contract: LoanContract,
        payments: Sequence[Money],
        rates: Rates,
        flows: tuple[HowLine, ...],
    ) -> None:
        drawn = contract.drawn_on
        self.xirr.setVisible(drawn is not None)
        if drawn is None:
            return
        days = (
            HowLine(self.tr("Arrived on"), drawn.isoformat()),
            HowLine(self.tr("First instalment"), add_months(drawn, 1).isoformat()),
            HowLine(self.tr("Last instalment"), add_months(drawn, len(payments)).isoformat()),
        )
        *_, named = self._names()
        line = HowLine(named, self._rate(rates.xirr), is_sum=True)
        said = self.tr(
            "The yearly rate at which all instalments are worth just what arrived, by the actual"
            " days of a 365-day year."
        )
        self.xirr.show_figure(self._rate(rates.xirr), How(said, (*flows, *days, line)))

    def _show_flat(self, contract: LoanContract, payments: Sequence[Money], rates: Rates) -> None:
        month = flat_fee(contract.arrived, payments)
        cost = payments[0].times(len(payments)) - contract.arrived
        lines = (
            HowLine(self.tr("Paid back beyond what arrived"), formats.money(cost)),
            HowLine(
                self.tr("÷ {arrived} ÷ {count} months").format(
                    arrived=formats.money(contract.arrived), count=len(payments)
                ),
                self._rate(float(month)),
                is_sum=True,
            ),
            HowLine(self.tr("× 12, as it would be called a year"), self._rate(float(month * 12))),
        )
        said = self.tr(
            "The cost as a fee on all that arrived, month by month, although part of it is paid"
            " back each time. It looks far lower than the yearly rates above; the cost is the same."
        )
        self.flat.show_figure(self._rate(float(month)), How(said, lines))
        self.beside.setVisible(cost.cents > 0 and len(payments) > 1)
        beside = self.tr(
            "An advertisement may say {month} a month, {year} a year; by what is really paid it is"
            " {nominal} a year, {effective} with compounding."
        )
        self.beside.setText(
            beside.format(
                month=self._rate(float(month)),
                year=self._rate(float(month * 12)),
                nominal=self._rate(rates.nominal),
                effective=self._rate(rates.effective),
            )
        )

    def _show_lines(
        self,
        contract: LoanContract,
        payments: Sequence[Money],
        rates: Rates,
        lines: Sequence[ReferenceLine],
        lpr: LprTable,
    ) -> None:
        words = self._wording
        found = [
            worded.verdict(
                judge(line, rates, contract.arrived, payments), line, words, monthly=True
            )
            for line in lines
        ]
        about = [worded.about(line, lpr if line.lpr_times else None, words) for line in lines]
        if not lines:
            found = [self.tr("No reference line is known for this kind of lender.")]
        # Two lines may leave the same thing open; saying it once will do.
        self.verdicts.setText("\n".join(dict.fromkeys(found)))
        self.about.setText("\n".join(about))
        self.about.setVisible(bool(about))

    def _show_kept_back(self, debt: Debt, contract: LoanContract) -> None:
        deducted = bool(contract.deducted)
        self.kept_back_said.setVisible(deducted)
        self.law.show_place(LawPlace.DEDUCTED if deducted else None, None)
        self.kept_back.setVisible(False)
        if not deducted:
            return
        said = [
            self.tr(
                "{deducted} was kept back. It may be interest taken in advance, or a fee: ask the"
                " lender what it was."
            ).format(deducted=formats.money(contract.deducted))
        ]
        try:
            found = on_what_arrived(debt)
        except DeskError as error:
            said.append(self._wording.sentence(error))
        else:
            if found is not None:
                self._show_recomputed(debt, found)
        self.kept_back_said.setText(" ".join(said))

    def _show_recomputed(self, debt: Debt, found: OnReceived) -> None:
        shown = formats.money
        rate = "" if debt.annual_rate is None else formats.rate(debt.annual_rate)
        how = How(
            self.tr(
                "Level monthly instalments on what arrived, at the contract's own rate of {rate} a"
                " year; beside them the contract's."
            ).format(rate=rate),
            (
                HowLine(self.tr("What arrived"), shown(found.principal)),
                HowLine(self.tr("Instalment in the contract"), shown(found.contracted)),
                HowLine(self.tr("Instalment on what arrived"), shown(found.instalment)),
                HowLine(self.tr("Difference each time"), shown(found.difference)),
                HowLine(
                    self.tr("Difference in {count} instalments").format(count=found.count),
                    shown(found.difference_in_all),
                    is_sum=True,
                ),
            ),
        )
        self.kept_back.setVisible(True)
        self.kept_back.show_figure(shown(found.instalment), how)

    def _names(self) -> tuple[str, str, str]:
        return (
            self.tr("Nominal rate a year (monthly × 12)"),
            self.tr("Effective rate a year (compounded)"),
            self.tr("XIRR, by actual days"),
        )

    def _rate(self, value: float | None) -> str:
        return worded.rate(value, self._wording)


def _payments(contract: LoanContract) -> tuple[Money, ...]:
    """One a month; none where instalment or count is not known."""
    if contract.instalment is None or contract.count is None:
        return ()
    return (contract.instalment,) * contract.count
