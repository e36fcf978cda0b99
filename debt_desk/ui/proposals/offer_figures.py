"""What terms come to, each figure with the reckoning behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.capacity import Share
from debt_desk.domain.money import total
from debt_desk.domain.terms import Interval, Method, OfferKind
from debt_desk.ui.colours import Tone
from debt_desk.ui.proposals.monthly_how import MonthlyHow
from debt_desk.ui.proposals.states import kinds_text
from debt_desk.ui.widgets.cards import FigureRow, How, HowLine, SectionCard
from debt_desk.ui.widgets.labels import plain_label, rule, set_tone
from debt_desk.wording import formats
from debt_desk.wording.capacity import not_counted
from debt_desk.wording.rates import rate

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.app.offers import OfferView
    from debt_desk.domain.debt import Debt
    from debt_desk.domain.money import Money
    from debt_desk.domain.rates import Rates
    from debt_desk.wording.catalogue import Wording

_TONES = {Share.FITS: Tone.POSITIVE}


class OfferFigures(SectionCard):
    """The live results of a draft, and the lasting ones of a sent offer."""

    def __init__(self, wording: Wording) -> None:
        super().__init__("", "proposals.figures")
        self._wording = wording
        self._how = MonthlyHow(self)
        self.title.setText(self.tr("What it comes to"))
        self.title.show()
        self.monthly = FigureRow("proposals.monthly", self.tr("A month"), strong=True)
        self.payable = FigureRow("proposals.payable", self.tr("Total payable"))
        self.against = FigureRow("proposals.against", self.tr("Against paying today"))
        self.contract = FigureRow("proposals.contract", self.tr("Against the contract"))
        self.cost = FigureRow("proposals.cost", self.tr("Real annual cost"))
        self.free = FigureRow("proposals.free", self.tr("Your free capacity a month"))
        self.share = FigureRow("proposals.share", self.tr("Share of it that the offer takes"))
        self.last = FigureRow("proposals.last", self.tr("Last date"))
        self.kinds = FigureRow("proposals.kinds", self.tr("Asks for"))
        self.judgement = plain_label(name="proposals.judgement")
        sums = (self.monthly, self.payable, self.against, self.contract, self.cost)
        for row in (*sums, self.last, self.kinds):
            self.body.addWidget(row)
        self.body.addWidget(rule())
        for row in (self.free, self.share):
            self.body.addWidget(row)
        self.body.addWidget(self.judgement)
        self.body.addStretch(1)

    def clear(self) -> None:
        """Nothing can be reckoned at the moment."""
        sums = (self.monthly, self.payable, self.against, self.contract, self.cost)
        for row in (*sums, self.last, self.kinds, self.free, self.share):
            row.show_figure("—")
        self.judgement.clear()

    def show_view(self, view: OfferView, debt: Debt, today: date) -> None:
        """Show what the terms come to."""
        sums = view.figures
        label, how = self.tr("A month, at most"), self._how.monthly(view)
        if view.terms.count == 1:
            label, how = self.tr("To put aside a month"), self._how.saving(view, today)
        self.monthly.show_figure(formats.money(sums.monthly), how, label)
        self.payable.show_figure(formats.money(sums.total), self._total(view))
        self.against.show_figure(
            signed(sums.against_today), self._against(view, today), self._against_what(view, today)
        )
        self._show_contract(view, debt)
        self.cost.show_figure(self._cost_text(view.cost), self._cost(view))
        self.last.show_figure(self._wording.day(sums.last_due), self._last(view))
        self.kinds.show_figure(kinds_text(view, self._wording), self._kinds(view, debt))
        self._show_capacity(view)

    def _show_capacity(self, view: OfferView) -> None:
        if not view.capacity.known:
            self.free.show_figure(self.tr("not known yet"))
            self.share.show_figure("—")
            self.judgement.setText(
                self.tr("Enter income and costs on the Situation page to compare.")
            )
            set_tone(self.judgement, Tone.MUTED)
            return
        self.free.show_figure(formats.money(view.capacity.free), self._free(view))
        share = "—" if view.share is None else formats.percent(view.share)
        self.share.show_figure(share, self._share(view))
        left_out = not_counted(view.capacity, self._wording)
        told = (self._wording.label(view.judgement), left_out)
        self.judgement.setText("\n".join(filter(None, told)))
        set_tone(self.judgement, _TONES.get(view.judgement, Tone.CAUTION))

    def _total(self, view: OfferView) -> How:
        principal = total((i.principal for i in view.schedule), view.terms.covered.currency)
        return How(
            self.tr("All instalments of the schedule, added up."),
            [
                HowLine(self.tr("Principal"), formats.money(principal)),
                HowLine(
                    self.tr("Earlier interest and charges that remain"),
                    formats.money(view.terms.others),
                ),
                HowLine(self.tr("Interest of the plan"), formats.money(view.figures.interest)),
                HowLine(self.tr("Total payable"), formats.money(view.figures.total), is_sum=True),
            ],
        )

    def _against_what(self, view: OfferView, today: date) -> str:
        """The lender's figures are of their day: against what is owed today is another figure."""
        on = view.terms.cut_off
        if on == today:
            return self.tr("Against paying today")
        return self.tr("Against paying the balance of {day}").format(day=self._wording.day(on))

    def _against(self, view: OfferView, today: date) -> How:
        return How(
            self.tr("Total payable − the whole balance, if it were paid at once."),
            [
                HowLine(self.tr("Total payable"), formats.money(view.figures.total)),
                *self._lenders_balance(view, -1),
                HowLine(
                    self._against_what(view, today),
                    signed(view.figures.against_today),
                    is_sum=True,
                ),
            ],
        )

    def _lenders_balance(self, view: OfferView, sign: int = 1) -> list[HowLine]:
        """What is covered: the lender's figure of its day, less what was paid since."""
        covered = view.terms.covered
        assert covered.on is not None
        label = self.tr("Balance on {day}").format(day=self._wording.day(covered.on))
        whole = covered.total + view.paid
        lines = [HowLine(label, formats.money(whole) if sign > 0 else signed(-whole))]
        if view.paid:
            label = self.tr("Payments recorded since")
            lines.append(HowLine(label, signed(view.paid.times(-sign))))
        return lines

    def _show_contract(self, view: OfferView, debt: Debt) -> None:
        """Under the contract the same payments would leave something owed; by the offer nothing."""
        left = view.under_contract
        if left is None or debt.annual_rate is None:
            how = How(
                self.tr("Enter the yearly rate of the contract on the Situation page to compare.")
            )
            self.contract.show_figure(self.tr("not known yet"), how)
            return
        lines = [
            *self._lenders_balance(view),
            HowLine(
                self.tr("Interest and penalty under the contract until {day}").format(
                    day=self._wording.day(view.figures.last_due)
                ),
                signed(left.accrued),
            ),
            HowLine(self.tr("The same payments"), signed(-left.paid)),
        ]
        if left.over:
            lines.append(HowLine(self.tr("Paid beyond all that is owed"), signed(left.over)))
        owed = HowLine(
            self.tr("Still owed under the contract"),
            formats.money(left.balance.total),
            is_sum=True,
        )
        rule = self.tr(
            "If the same payments were made and the contract simply ran on at {rate} a year, this "
            "would still be owed on the last date; with the offer nothing is. What the offer saves "
            "stands with a minus sign."
        ).format(rate=formats.rate(debt.annual_rate))
        self.contract.show_figure(signed(left.over - left.balance.total), How(rule, [*lines, owed]))

    def _cost_text(self, cost: Rates | None) -> str:
        return "—" if cost is None else rate(_yearly(cost), self._wording)

    def _cost(self, view: OfferView) -> How:
        """The rate that makes all instalments worth what is to be paid on the cut-off day."""
        terms, cost, words = view.terms, view.cost, self._wording
        if cost is None:
            return How(self.tr("No single rate fits these payments, so none is given."))
        lines = [
            HowLine(
                self.tr("To be paid, on {day}").format(day=words.day(terms.cut_off)),
                formats.money(terms.to_pay),
            ),
            HowLine(self.tr("All instalments"), formats.money(view.figures.total)),
        ]
        named = (
            (self.tr("A month (internal rate of return)"), cost.periodic),
            (self.tr("Nominal a year: 12 × the month's"), cost.nominal),
            (self.tr("Effective a year: (1 + the month's)¹² − 1"), cost.effective),
            (self.tr("XIRR, by actual days ÷ 365"), cost.xirr),
            (self.tr("Simple, a year"), cost.simple),
        )
        lines += [HowLine(name, rate(found, words)) for name, found in named if found is not None]
        return How(
            self.tr(
                "The yearly rate at which all instalments together are worth what is to be paid "
                "after the waiver on the cut-off day. Months that are exactly one apart give the "
                "effective rate, other dates the XIRR; within one month only the simple rate has a "
                "meaning."
            ),
            lines,
        )

    def _last(self, view: OfferView) -> How:
        terms = view.terms
        rules = {
            Interval.MONTH: self.tr(
                "Instalments fall due monthly on the same day; where a month is too short, on its "
                "last day."
            ),
            Interval.TWO_WEEKS: self.tr("Instalments fall due every 14 days."),
            Interval.WEEK: self.tr("Instalments fall due every 7 days."),
            Interval.STATED: self.tr("Instalments fall due on the dates that are stated."),
        }
        rule = rules[terms.interval]
        if terms.method is Method.LUMP_SUM:
            day = HowLine(self.tr("Due date"), self._wording.day(terms.first_due), is_sum=True)
            return How(self.tr("All is paid at once on this day."), [day])
        return How(
            rule,
            [
                HowLine(self.tr("First due date"), self._wording.day(terms.first_due)),
                HowLine(self.tr("Number of instalments"), str(terms.count)),
                HowLine(
                    self.tr("Last date"), self._wording.day(view.figures.last_due), is_sum=True
                ),
            ],
        )

    def _free(self, view: OfferView) -> How:
        has = view.capacity
        return How(
            self.tr(
                "What is left of reliable income for debts, without what is already agreed or "
                "ranks first."
            ),
            [
                HowLine(self.tr("Reliable income"), formats.money(has.income)),
                HowLine(self.tr("Essential living costs"), signed(-has.essential)),
                HowLine(self.tr("Irregular costs, spread over the year"), signed(-has.irregular)),
                HowLine(self.tr("Reserve"), signed(-has.reserve)),
                HowLine(self.tr("Surplus"), formats.money(has.surplus), is_sum=True),
                HowLine(self.tr("Instalments of other agreements"), signed(-has.agreed)),
                HowLine(self.tr("Payments that rank first"), signed(-has.ranking_first)),
                HowLine(self.tr("Free capacity"), formats.money(has.free), is_sum=True),
            ],
        )

    def _share(self, view: OfferView) -> How:
        lines = [
            HowLine(self.tr("A month"), formats.money(view.figures.monthly)),
            HowLine(self.tr("Free capacity"), formats.money(view.capacity.free)),
        ]
        if view.share is None:
            return How(self.tr("There is no free capacity of which it could be a share."), lines)
        share = HowLine(self.tr("Share"), formats.percent(view.share), is_sum=True)
        return How(self.tr("What it takes a month ÷ free capacity."), [*lines, share])

    def _kinds(self, view: OfferView, debt: Debt) -> How:
        yes, no = self.tr("yes"), self.tr("no")
        asked = [
            HowLine(self._wording.label(kind), yes if kind in view.kinds else no)
            for kind in OfferKind
        ]
        unknown = self.tr("not known")
        contract = unknown if debt.annual_rate is None else formats.rate(debt.annual_rate)
        ends = unknown if debt.term_end is None else self._wording.day(debt.term_end)
        return How(
            self.tr(
                "Instalments: more than one payment; else it is one payment. Extension: the last "
                "date lies after the end of the contract’s term, where that is known. Reduction: "
                "something is waived, or the rate lies below the contract’s."
            ),
            [
                HowLine(self.tr("Number of instalments"), str(view.terms.count)),
                HowLine(self.tr("The contract’s term ends"), ends),
                HowLine(self.tr("Last date"), self._wording.day(view.figures.last_due)),
                HowLine(self.tr("Waived"), formats.money(view.terms.waived.total)),
                HowLine(self.tr("The contract’s rate"), contract),
                HowLine(self.tr("Rate during the plan"), formats.rate(view.terms.annual_rate)),
                *asked,
            ],
        )


def _yearly(cost: Rates) -> float | None:
    """The rate that counts: effective, else XIRR, else the simple one."""
    found = (cost.effective, cost.xirr, cost.simple)
    return next((value for value in found if value is not None), None)


def signed(amount: Money) -> str:
    """With its sign, the plus of a sum above zero included: a difference, not an amount."""
    return f"+{formats.money(amount)}" if amount.cents > 0 else formats.money(amount)
