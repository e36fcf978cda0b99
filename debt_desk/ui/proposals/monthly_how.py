"""How the heaviest month of an offer comes about, method by method, with the numbers in it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from debt_desk.domain.amortisation import annuity
from debt_desk.domain.calendar import Month
from debt_desk.domain.figures import by_month, months_to_save
from debt_desk.domain.money import total
from debt_desk.domain.terms import Interval, Method
from debt_desk.ui.widgets.cards import How, HowLine
from debt_desk.wording import formats

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.app.offers import OfferView
    from debt_desk.domain.money import Money
    from debt_desk.domain.schedule import Instalment
    from debt_desk.domain.terms import Terms

_DAYS = {Interval.WEEK: 7, Interval.TWO_WEEKS: 14}
# A formula's numbers are read, not reckoned with: so many digits say enough.
_DIGITS = 6


class MonthlyHow(QObject):
    """Words the reckoning behind "a month" and "to put aside a month"."""

    def monthly(self, view: OfferView) -> How:
        """The rule of the method, the sums it starts from, and the heaviest month."""
        terms = view.terms
        lines = [
            HowLine(self.tr("Covered balance"), formats.money(terms.covered.total)),
            HowLine(self.tr("Waived"), formats.money(-terms.waived.total)),
            HowLine(self.tr("To be paid"), formats.money(terms.to_pay), is_sum=True),
            HowLine(self.tr("of which principal"), formats.money(terms.principal)),
            HowLine(self.tr("Number of instalments"), str(terms.count)),
            *self._steps(terms),
            *self._level_payment(terms),
            *self._grace(terms),
            *self._heaviest(view),
        ]
        return How(self._rule(terms), lines)

    def saving(self, view: OfferView, today: date) -> How:
        """One payment, divided by the months until it is due."""
        instalment = view.schedule[0]
        lines = [HowLine(self.tr("The payment"), formats.money(instalment.amount))]
        if instalment.interest:
            lines.append(self._single_interest(view.terms, instalment.interest))
        return How(
            self.tr(
                "One payment cannot come out of one month's income: it is divided by the whole "
                "months until it is due, rounded up to the cent."
            ),
            [
                *lines,
                HowLine(self.tr("Whole months until then"), str(months_to_save(view.terms, today))),
                HowLine(
                    self.tr("To put aside a month"),
                    formats.money(view.figures.monthly),
                    is_sum=True,
                ),
            ],
        )

    def _single_interest(self, terms: Terms, interest: Money) -> HowLine:
        days = (terms.first_due - terms.cut_off).days
        label = self.tr("of which interest: {principal} × {rate} × {days} days ÷ 365")
        filled = label.format(
            principal=formats.money(terms.principal),
            rate=formats.rate(terms.annual_rate),
            days=days,
        )
        return HowLine(filled, formats.money(interest))

    def _rule(self, terms: Terms) -> str:
        if terms.method is Method.STATED:
            return self.tr(
                "The amounts are as they were stated. What they come to beyond what is to be paid "
                "counts as interest of the plan, spread along the amounts."
            )
        if terms.method is Method.STEP_UP:
            return self._rising(terms)
        if terms.annual_rate == 0:
            return self.tr(
                "To be paid ÷ number of instalments, rounded to the cent; the last instalment "
                "takes the remainder."
            )
        period = self._period(terms)
        if terms.method is Method.EQUAL_PRINCIPAL:
            rule = self.tr(
                "Principal ÷ number of instalments, plus each period's interest on the principal "
                "still owed ({period}), plus the part of earlier interest and charges."
            )
            return rule.format(period=period)
        if terms.interval is Interval.STATED:
            rule = self.tr(
                "The level payment with which the principal is cleared by the last date, each "
                "period bearing interest on what is still owed ({period}), plus the part of "
                "earlier interest and charges."
            )
            return rule.format(period=period)
        return self._level(terms, period)

    def _level(self, terms: Terms, period: str) -> str:
        if terms.method is Method.INTEREST_ONLY:
            rule = self.tr(
                "For the first {first} instalments principal × r; then principal × r ÷ "
                "(1 − (1 + r)⁻ⁿ), with {period} and n = {count}; plus the part of earlier "
                "interest and charges."
            )
            count = terms.count - terms.interest_only
            return rule.format(first=terms.interest_only, period=period, count=count)
        rule = self.tr(
            "Principal × r ÷ (1 − (1 + r)⁻ⁿ), with {period} and n = {count}, plus the part of "
            "earlier interest and charges."
        )
        return rule.format(period=period, count=terms.count)

    def _rising(self, terms: Terms) -> str:
        assert terms.step is not None
        every, percent = terms.step.every, formats.rate(terms.step.percent)
        if terms.annual_rate == 0:
            rule = self.tr(
                "The first instalments count as 1, and after every {every} each counts {percent} "
                "more than before; what is to be paid is cut in proportion. The last instalment "
                "takes the remainder."
            )
            return rule.format(every=every, percent=percent)
        rule = self.tr(
            "After every {every} instalments each is {percent} higher than before; the first is "
            "chosen so that all together clear the principal, each period bearing interest on what "
            "is still owed ({period}); plus the part of earlier interest and charges."
        )
        return rule.format(every=every, percent=percent, period=self._period(terms))

    def _period(self, terms: Terms) -> str:
        """``r = 6% ÷ 12 = 0.5%``."""
        rate = formats.rate(terms.annual_rate)
        if terms.interval is Interval.STATED:
            return self.tr("{rate} × its days ÷ 365").format(rate=rate)
        shown = _number(terms.rates[0] * 100)
        if terms.interval is Interval.MONTH:
            return self.tr("r = {rate} ÷ 12 = {period}%").format(rate=rate, period=shown)
        days = _DAYS[terms.interval]
        text = self.tr("r = {rate} × {days} ÷ 365 = {period}%")
        return text.format(rate=rate, days=days, period=shown)

    def _steps(self, terms: Terms) -> list[HowLine]:
        if terms.step is None:
            return []
        # Reckoned with as whole numbers; a reader wants the first to count as one.
        weights = [Fraction(weight, terms.weights[0]) for weight in terms.weights]
        last = HowLine(self.tr("The last instalments count as"), _number(weights[-1]))
        if terms.annual_rate:
            return [last]
        whole = sum(weights, Fraction(0))
        one = terms.to_pay.times(Fraction(1) / whole)
        text = self.tr("{to_pay} ÷ {weights} (all together) = 1 part")
        label = text.format(to_pay=formats.money(terms.to_pay), weights=_number(whole))
        return [last, HowLine(label, formats.money(one))]

    def _level_payment(self, terms: Terms) -> list[HowLine]:
        """What the formula of the rule gives, before earlier charges are added."""
        levelled = terms.method in {Method.EQUAL_INSTALMENTS, Method.INTEREST_ONLY}
        if not levelled or not terms.annual_rate or terms.interval is Interval.STATED:
            return []
        each = terms.principal.times(annuity(terms.rates[0], terms.count - terms.interest_only))
        return [HowLine(self.tr("Level payment by this formula"), formats.money(each))]

    def _grace(self, terms: Terms) -> list[HowLine]:
        if not terms.grace_interest:
            return []
        text = self.tr("Grace, spread evenly: {principal} × {rate} ÷ 12 × {months} months")
        label = text.format(
            principal=formats.money(terms.principal),
            rate=formats.rate(terms.annual_rate),
            months=terms.grace,
        )
        return [HowLine(label, formats.money(terms.grace_interest))]

    def _heaviest(self, view: OfferView) -> list[HowLine]:
        """What falls due in the heaviest month, in its parts."""
        sums = by_month(view.schedule)
        month = max(sums, key=lambda m: sums[m])
        due = [i for i in view.schedule if Month.of(i.due) == month]
        name = f"{month.year}-{month.number:02d}"
        if len(due) == 1:
            parts = self.tr("Heaviest month {month}, instalment {number}: principal").format(
                month=name, number=due[0].number
            )
        else:
            parts = self.tr("Heaviest month {month}, instalments {first}–{last}: principal").format(
                month=name, first=due[0].number, last=due[-1].number
            )
        return [
            HowLine(parts, formats.money(_sum(due, "principal"))),
            HowLine(self.tr("Interest of the plan"), formats.money(_sum(due, "interest"))),
            HowLine(self.tr("Earlier interest and charges"), formats.money(_sum(due, "others"))),
            HowLine(self.tr("Heaviest month"), formats.money(sums[month]), is_sum=True),
        ]


def _sum(due: list[Instalment], part: str) -> Money:
    return total((getattr(i, part) for i in due), due[0].amount.currency)


def _number(value: Fraction) -> str:
    """``2.0736``: six digits at most after the point, none that say nothing."""
    exact = round(Decimal(value.numerator) / Decimal(value.denominator), _DIGITS)
    return formats.rate(exact).removesuffix("%")
