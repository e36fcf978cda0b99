"""Where the repayment stands, in money and in instalments, and what comes next."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import pay_by
from debt_desk.domain.repayment import DueState
from debt_desk.ui.colours import Tone
from debt_desk.ui.repayment.progress_bar import RepaidBar
from debt_desk.ui.widgets.cards import FigureRow, How, HowLine, SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import Banner
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.domain.money import Money
    from debt_desk.domain.repayment import Progress
    from debt_desk.wording.catalogue import Wording


class ProgressCard(SectionCard):
    """The bar, the sums, the next instalment; and calm advice when one is past its date."""

    def __init__(self, wording: Wording) -> None:
        super().__init__("", "repayment.progress")
        self._wording = wording
        self.title.setText(self.tr("Repaid so far"))
        self.title.show()
        self.overdue = Banner("repayment.overdue")
        self.bar = RepaidBar(self.tr("Repaid"))
        self.parts = plain_label(name="repayment.parts", tone=Tone.MUTED)
        self.paid = FigureRow("repayment.paid", self.tr("Paid"))
        self.left = FigureRow("repayment.left", self.tr("Left to pay"), strong=True)
        self.next = plain_label(name="repayment.next")
        for widget in (self.overdue, self.bar, self.parts, self.paid, self.left, self.next):
            self.body.addWidget(widget)

    def show_progress(self, progress: Progress, agreed: Money) -> None:
        """Show how far it has come."""
        on_agreement = progress.paid - progress.over
        share = Fraction(on_agreement.cents, agreed.cents)
        settled = sum(1 for due in progress.dues if not due.left)
        text = self.tr("{settled} of {count} instalments paid in full, {share} of the sum")
        self.bar.show_share(share)
        self.parts.setText(
            text.format(settled=settled, count=len(progress.dues), share=formats.percent(share))
        )
        self.paid.show_figure(formats.money(progress.paid))
        self.left.show_figure(formats.money(progress.left), self._how(progress, agreed))
        self.next.setText(self._next(progress))
        self._show_overdue(progress)

    def _how(self, progress: Progress, agreed: Money) -> How:
        lines = [
            HowLine(self.tr("Agreed in all"), formats.money(agreed)),
            HowLine(self.tr("Paid"), formats.money(-progress.paid)),
        ]
        if progress.over:
            lines.append(HowLine(self.tr("Paid beyond it"), f"+{formats.money(progress.over)}"))
        lines.append(HowLine(self.tr("Left to pay"), formats.money(progress.left), is_sum=True))
        rule = self.tr("Payments count towards the oldest open instalment first.")
        return How(rule, lines)

    def _next(self, progress: Progress) -> str:
        if progress.over:
            text = self.tr(
                "Everything is paid, and {over} more than agreed. Ask for it back, and for the "
                "settlement certificate."
            )
            return text.format(over=formats.money(progress.over))
        due = next((d for d in progress.dues if d.left and d.state is not DueState.OVERDUE), None)
        if due is None:
            done = self.tr("Everything is paid. Ask the lender for the settlement certificate.")
            return done if progress.settled else ""
        day = pay_by(due.due.day)
        if day is None or day == due.due.day:
            text = self.tr("Next: {amount}, due on {day}.")
        else:
            text = self.tr("Next: {amount}, due on {day}; pay by {pay_by}, the last working day.")
        return text.format(
            amount=formats.money(due.left),
            day=self._wording.day(due.due.day),
            pay_by="" if day is None else self._wording.day(day),
        )

    def _show_overdue(self, progress: Progress) -> None:
        late = [due for due in progress.dues if due.state is DueState.OVERDUE]
        if not late:
            self.overdue.hide()
            return
        text = self.tr(
            "{amount} has been due since {day}. If it is paid already, record it below. If you "
            "cannot pay it now, contact the lender before they contact you: say what you can pay "
            "and when, and note the answer."
        )
        filled = text.format(
            amount=formats.money(progress.overdue), day=self._wording.day(late[0].due.day)
        )
        self.overdue.say(filled, Tone.CAUTION, dismissable=False)
