"""What terms come to, each figure with the reckoning behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.capacity import Share
from debt_desk.domain.money import total
from debt_desk.domain.terms import Method, OfferKind, months_to_save
from debt_desk.ui.colours import Tone
from debt_desk.ui.proposals.states import kinds_text
from debt_desk.ui.widgets.cards import FigureRow, How, HowLine, SectionCard
from debt_desk.ui.widgets.labels import plain_label, rule, set_tone
from debt_desk.wording import formats

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.app.offers import OfferView
    from debt_desk.domain.debt import Debt
    from debt_desk.domain.money import Money
    from debt_desk.domain.terms import Instalment
    from debt_desk.wording.catalogue import Wording

_TONES = {Share.FITS: Tone.POSITIVE, Share.ABOVE: Tone.CAUTION, Share.NOTHING_LEFT: Tone.CAUTION}


class OfferFigures(SectionCard):
    """The live results of a draft, and the lasting ones of a sent offer."""

    def __init__(self, wording: Wording) -> None:
        super().__init__("", "proposals.figures")
        self._wording = wording
        self.title.setText(self.tr("What it comes to"))
        self.title.show()
        self.monthly = FigureRow("proposals.monthly", self.tr("A month"), strong=True)
        self.payable = FigureRow("proposals.payable", self.tr("Total payable"))
        self.against = FigureRow("proposals.against", self.tr("Against paying today"))
        self.free = FigureRow("proposals.free", self.tr("Your free capacity a month"))
        self.share = FigureRow("proposals.share", self.tr("Share of it that the offer takes"))
        self.last = FigureRow("proposals.last", self.tr("Last date"))
        self.kinds = FigureRow("proposals.kinds", self.tr("Asks for"))
        self.judgement = plain_label(name="proposals.judgement")
        rows = (self.monthly, self.payable, self.against, self.last, self.kinds)
        for row in rows:
            self.body.addWidget(row)
        self.body.addWidget(rule())
        for row in (self.free, self.share):
            self.body.addWidget(row)
        self.body.addWidget(self.judgement)
        self.body.addStretch(1)

    def clear(self) -> None:
        """Nothing can be reckoned at the moment."""
        for row in (self.monthly, self.payable, self.against, self.free, self.share):
            row.show_figure("—")
        for row in (self.last, self.kinds):
            row.show_figure("—")
        self.judgement.clear()

    def show_view(self, view: OfferView, debt: Debt, today: date) -> None:
        """Show what the terms come to."""
        sums = view.figures
        single = view.terms.count == 1
        label = self.tr("To put aside a month") if single else self.tr("A month")
        how = self._saving(view, today) if single else self._monthly(view)
        self.monthly.show_figure(formats.money(sums.monthly), how, label)
        self.payable.show_figure(formats.money(sums.total), self._total(view))
        self.against.show_figure(signed(sums.against_today), self._against(view))
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
        self.judgement.setText(self._wording.label(view.judgement))
        set_tone(self.judgement, _TONES[view.judgement])

    def _monthly(self, view: OfferView) -> How:
        heaviest = max(view.schedule, key=lambda instalment: instalment.amount)
        lines = [
            HowLine(self.tr("Covered balance"), formats.money(view.terms.covered.total)),
            HowLine(self.tr("Waived"), signed(-view.terms.waived.total)),
            HowLine(self.tr("To be paid"), formats.money(view.terms.to_pay), is_sum=True),
            HowLine(self.tr("of which principal"), formats.money(view.terms.covered.principal)),
            HowLine(self.tr("Number of instalments"), str(view.terms.count)),
            *self._parts_of(heaviest),
        ]
        return How(self._method_rule(view), lines)

    def _method_rule(self, view: OfferView) -> str:
        terms = view.terms
        if terms.annual_rate == 0:
            return self.tr(
                "To be paid ÷ number of instalments, rounded to the cent; the last instalment "
                "takes the remainder. The largest instalment counts as the month."
            )
        if terms.method is Method.EQUAL_PRINCIPAL:
            return self.tr(
                "Principal ÷ number of instalments, plus the month’s interest on the principal "
                "still owed (yearly rate {rate} ÷ 12), plus the part of earlier interest and "
                "charges. The first instalment is the largest and counts as the month."
            ).format(rate=formats.rate(terms.annual_rate))
        return self.tr(
            "Principal × r ÷ (1 − (1 + r)⁻ⁿ), with r = {rate} ÷ 12 and n = {count}, plus the part "
            "of earlier interest and charges. The largest instalment counts as the month."
        ).format(rate=formats.rate(terms.annual_rate), count=terms.count)

    def _parts_of(self, instalment: Instalment) -> list[HowLine]:
        return [
            HowLine(
                self.tr("Principal in instalment {number}").format(number=instalment.number),
                formats.money(instalment.principal),
            ),
            HowLine(self.tr("Interest of the plan"), formats.money(instalment.interest)),
            HowLine(self.tr("Earlier interest and charges"), formats.money(instalment.others)),
            HowLine(self.tr("Largest instalment"), formats.money(instalment.amount), is_sum=True),
        ]

    def _saving(self, view: OfferView, today: date) -> How:
        amount = view.schedule[0].amount
        return How(
            self.tr(
                "One payment cannot come out of one month’s income: it is divided by the whole "
                "months until it is due, rounded up to the cent."
            ),
            [
                HowLine(self.tr("The payment"), formats.money(amount)),
                HowLine(self.tr("Whole months until then"), str(months_to_save(view.terms, today))),
                HowLine(
                    self.tr("To put aside a month"),
                    formats.money(view.figures.monthly),
                    is_sum=True,
                ),
            ],
        )

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

    def _against(self, view: OfferView) -> How:
        covered = view.terms.covered
        assert covered.on is not None
        return How(
            self.tr("Total payable − the whole balance, if it were paid at once."),
            [
                HowLine(self.tr("Total payable"), formats.money(view.figures.total)),
                HowLine(
                    self.tr("Balance on {day}").format(day=self._wording.day(covered.on)),
                    signed(-covered.total),
                ),
                HowLine(
                    self.tr("Against paying today"), signed(view.figures.against_today), is_sum=True
                ),
            ],
        )

    def _last(self, view: OfferView) -> How:
        return How(
            self.tr(
                "Instalments fall due monthly on the same day; where a month is too short, on its "
                "last day."
            ),
            [
                HowLine(self.tr("First due date"), self._wording.day(view.terms.first_due)),
                HowLine(self.tr("Number of instalments"), str(view.terms.count)),
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
                "Instalments: more than one payment. Extension: the last date lies after the "
                "contract’s term, or all is paid on one later date. Reduction: something is "
                "waived, or the rate lies below the contract’s."
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


def signed(amount: Money) -> str:
    """With its sign, the plus of a sum above zero included: a difference, not an amount."""
    return f"+{formats.money(amount)}" if amount.cents > 0 else formats.money(amount)
