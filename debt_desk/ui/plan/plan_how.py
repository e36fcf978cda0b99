"""How the figures of a plan come about, with the numbers in them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from debt_desk.domain.household import LineKind
from debt_desk.domain.money import Money, total
from debt_desk.ui.cases.case_names import case_name
from debt_desk.ui.widgets.cards import How, HowLine
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.domain.calendar import Month
    from debt_desk.domain.plan import Plan, PlanLine
    from debt_desk.domain.pot import MonthPot
    from debt_desk.wording.catalogue import Wording


class PlanHow(QObject):
    """Words the reckoning behind every figure of the plan's window."""

    def __init__(self, wording: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording

    def instalment(self, line: PlanLine) -> How:
        """From the balance to one instalment."""
        terms = line.terms
        schedule = terms.schedule()
        lines = [
            HowLine(
                self.tr("Balance of {day}, less payments recorded since").format(
                    day=self._wording.day(terms.cut_off)
                ),
                formats.money(terms.covered.total),
            ),
            HowLine(self.tr("Waived"), formats.money(-terms.waived.total)),
            HowLine(self.tr("To be paid"), formats.money(terms.to_pay), is_sum=True),
            HowLine(self.tr("Number of instalments"), str(terms.count)),
        ]
        if terms.annual_rate:
            lines.append(HowLine(self.tr("of which principal"), formats.money(terms.principal)))
            lines.append(HowLine(self.tr("Rate a year"), formats.rate(terms.annual_rate)))
        if terms.grace_interest:
            waiting = self.tr("Interest of the months of grace, spread over the instalments")
            lines.append(HowLine(waiting, formats.money(terms.grace_interest)))
        lines += [
            HowLine(self.tr("Each instalment"), formats.money(schedule[0].amount), is_sum=True),
            HowLine(self.tr("The last one"), formats.money(schedule[-1].amount)),
        ]
        return How(self._rule(line), lines)

    def dates(self, line: PlanLine, first: Month) -> How:
        """From the plan's first month to the case's first and last date."""
        terms = line.terms
        return How(
            self.tr(
                "The plan begins with next month; after the months of grace one instalment falls "
                "due every month, on the pay day or the last day of a shorter month."
            ),
            [
                HowLine(self.tr("First month of the plan"), self._wording.month(first)),
                HowLine(self.tr("Months of grace"), str(line.option.grace)),
                HowLine(self.tr("Pay day"), str(terms.due_day)),
                HowLine(self.tr("First date"), terms.first_due.isoformat(), is_sum=True),
                HowLine(self.tr("Number of instalments"), str(terms.count)),
                HowLine(self.tr("Last date"), terms.last_due.isoformat(), is_sum=True),
            ],
        )

    def total(self, line: PlanLine) -> How:
        """Every instalment with its date, and their sum."""
        schedule = line.terms.schedule()
        lines = [HowLine(part.due.isoformat(), formats.money(part.amount)) for part in schedule]
        summed = total(part.amount for part in schedule)
        lines.append(HowLine(self.tr("In all"), formats.money(summed), is_sum=True))
        interest = total(part.interest for part in schedule)
        if interest:
            of_which = self.tr("of which interest during the plan")
            lines.append(HowLine(of_which, formats.money(interest)))
        return How(self.tr("All instalments, added up."), lines)

    def share(self, line: PlanLine, first: Month) -> How:
        """An instalment over the pot of its month."""
        month = self._wording.month(first.plus(line.option.grace))
        instalment = Money(line.option.due(line.option.grace))
        return How(
            self.tr(
                "The first instalment ÷ what that month holds for this debt and those planned "
                "with it. Secured debts are served first, so the others share what they leave."
            ),
            [
                HowLine(self.tr("First instalment"), formats.money(instalment)),
                HowLine(self.tr("What {month} holds").format(month=month), formats.money(line.pot)),
                HowLine(self.tr("Share of the pot"), formats.percent(line.share), is_sum=True),
            ],
        )

    def principal_share(self, line: PlanLine) -> How:
        """A principal over all principal."""
        principal = line.case.debt.balance.principal
        share = formats.percent(line.principal_share)
        return How(
            self.tr("This debt's principal ÷ the principal of all debts planned with it."),
            [
                HowLine(self.tr("Its principal"), formats.money(principal)),
                HowLine(self.tr("All principal"), formats.money(line.all_principal)),
                HowLine(self.tr("Share of principal"), share, is_sum=True),
            ],
        )

    def payable(self, plan: Plan) -> How:
        """What each case comes to."""
        lines = []
        for line in plan.lines:
            summed = total(part.amount for part in line.terms.schedule())
            lines.append(HowLine(case_name(line.case), formats.money(summed)))
        lines.append(HowLine(self.tr("In all"), formats.money(plan.payable), is_sum=True))
        return How(self.tr("All instalments of all planned debts, added up."), lines)

    def waived(self, plan: Plan) -> How:
        """What is asked of each lender."""
        lines = [
            HowLine(case_name(line.case), formats.money(line.terms.waived.total))
            for line in plan.lines
            if line.terms.waived.total
        ]
        summed = total(line.terms.waived.total for line in plan.lines)
        lines.append(HowLine(self.tr("In all"), formats.money(summed), is_sum=True))
        return How(
            self.tr("Waived in this order: penalty, fees, interest. Principal is never waived."),
            lines,
        )

    def pot(self, pot: MonthPot) -> How:
        """From a month's income to its pot."""
        label = self._wording.label
        return How(
            self.tr(
                "An income counts in a month that it runs through wholly, a cost in every month "
                "that it touches. What is agreed counts with its own dates."
            ),
            [
                HowLine(label(LineKind.INCOME), formats.money(pot.income)),
                HowLine(label(LineKind.ESSENTIAL), _less(pot.essential)),
                HowLine(label(LineKind.IRREGULAR), _less(pot.irregular)),
                HowLine(self.tr("Monthly reserve"), _less(pot.reserve)),
                HowLine(self.tr("Instalments already agreed"), _less(pot.agreed)),
                HowLine(label(LineKind.FIRST_RANKING), _less(pot.ranking_first)),
                HowLine(self.tr("What the month holds"), formats.money(pot.amount), is_sum=True),
            ],
        )

    def due(self, plan: Plan, month: Month) -> How:
        """What each case takes from a month."""
        number = plan.place_of(month)
        lines = [
            HowLine(case_name(line.case), formats.money(Money(line.option.due(number))))
            for line in plan.lines
            if line.option.due(number)
        ]
        due = formats.money(plan.due_in(month))
        lines.append(HowLine(self.tr("Falls due in all"), due, is_sum=True))
        return How(self.tr("The instalments of this month, added up."), lines)

    def _rule(self, line: PlanLine) -> str:
        terms = line.terms
        if not terms.annual_rate:
            return self.tr(
                "To be paid ÷ number of instalments, rounded to the cent; the last instalment "
                "takes the remainder."
            )
        rate = Fraction(terms.annual_rate) / 12
        return self.tr(
            "Principal × r ÷ (1 − (1 + r)⁻ⁿ), with r = {rate} ÷ 12 = {period}% and n = {count}, "
            "plus the part of earlier interest and charges."
        ).format(
            rate=formats.rate(terms.annual_rate), period=f"{float(rate):.6g}", count=terms.count
        )


def _less(amount: Money) -> str:
    return f"− {formats.money(amount)}"
