"""What to say of an offer that the household cannot keep, and the reason to make it anyway."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from debt_desk.domain.capacity import Share, gap
from debt_desk.ui.colours import Tone
from debt_desk.ui.proposals.lines_edit import LinesEdit
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import Banner
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.app.offers import OfferView
    from debt_desk.wording.catalogue import Wording


class CapacityCaution(SectionCard):
    """Hidden while the offer fits. ``reasoned(text)`` while the user types the reason."""

    reasoned = Signal(str)

    def __init__(self, wording: Wording) -> None:
        super().__init__("", "proposals.caution")
        self._wording = wording
        self.banner = Banner("proposals.caution_banner")
        self.reason = LinesEdit(
            "proposals.reason",
            self.tr("Why you offer it all the same"),
            2,
            self.tr("For example: my brother pays half of it for the first year."),
        )
        label = plain_label(
            self.tr("Why you offer it all the same (&kept with the offer, never printed)"),
            selectable=False,
        )
        label.setBuddy(self.reason)
        self.body.addWidget(self.banner)
        self.body.addWidget(label)
        self.body.addWidget(self.reason)
        self.reason.textChanged.connect(lambda: self.reasoned.emit(self.reason.text()))

    def show_reason(self, reason: str, *, read_only: bool) -> None:
        """Fill the field; no signal is sent."""
        self.reason.show_text(reason)
        self.reason.setReadOnly(read_only)

    def wants_reason(self, view: OfferView) -> bool:
        """Whether a reason must be written down before this is printed, and there is none yet."""
        above = view.capacity.known and view.judgement is not Share.FITS
        return above and not self.reason.text().strip()

    def show_view(self, view: OfferView | None) -> None:
        """Say what the offer does to the household, if it is more than the household has."""
        fits = view is None or not view.capacity.known or view.judgement is Share.FITS
        self.setVisible(not fits)
        if view is None or fits:
            return
        self.banner.say(self._sentences(view), Tone.CAUTION, dismissable=False)

    def _sentences(self, view: OfferView) -> str:
        monthly, free = view.figures.monthly, view.capacity.free
        if view.judgement is Share.NOT_COMPARABLE:
            return self.tr(
                "This offer is in {currency}, your income and costs are in {household}. No rate of "
                "exchange is known here, so whether it fits cannot be compared. Work it out for "
                "yourself, and write it down before the offer is printed."
            ).format(currency=monthly.currency, household=free.currency)
        if view.judgement is Share.ABOVE:
            text = self.tr(
                "This takes up to {monthly} a month; your free capacity is {free}, so {gap} would "
                "be missing. More instalments or a larger waiver bring it down. If you still want "
                "to make this offer, write down why before it is printed."
            )
        elif view.terms.grace:
            text = self.tr(
                "At present nothing is left for repayments (free capacity {free} a month). This "
                "offer therefore asks for a pause first: before {first} nothing is to be paid. "
                "After that it takes up to {monthly} a month; by today's figures {gap} would be "
                "missing. Write down what you expect to change until then; if nothing changes, a "
                "third party can help to find another way."
            )
        else:
            text = self.tr(
                "At present nothing is left for repayments (free capacity {free} a month); with "
                "this offer {gap} would be missing each month. Such times can be said openly: ask "
                "for a pause, offer a small sum for now, or turn to a third party for help. If you "
                "still want to make this offer, write down why before it is printed."
            )
        return text.format(
            monthly=formats.money(monthly),
            free=formats.money(free),
            gap=formats.money(gap(monthly, free)),
            first=self._wording.day(view.terms.first_due),
        )
