"""Writing down what was agreed, or mending what was written down wrongly."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.domain.agreement import Agreement, ConfirmedInFuture
from debt_desk.domain.channel import Channel
from debt_desk.domain.law_card import LawPlace
from debt_desk.domain.offer import OfferState
from debt_desk.errors import DeskError
from debt_desk.ui.agreement.differences_card import DifferencesCard
from debt_desk.ui.agreement.dues_editor import DuesEditor
from debt_desk.ui.colours import Tone
from debt_desk.ui.law.law_cards import LawFold
from debt_desk.ui.proposals.lines_edit import LinesEdit
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.notes import Banner

if TYPE_CHECKING:
    from debt_desk.domain.agreement import Due
    from debt_desk.domain.offer import Offer
    from debt_desk.ui.case_page import PageContext

_FIRST_COME = (OfferState.ACCEPTED, OfferState.SENT)


class AgreementForm(QWidget):
    """``base``: the agreement to correct; without it a new one is recorded.

    ``recorded(Agreement)`` and ``corrected(Agreement)`` carry what was written down; ``left`` when
    the user gives it up.
    """

    recorded = Signal(object)
    corrected = Signal(object)
    left = Signal()

    def __init__(self, context: PageContext, case: int, base: Agreement | None) -> None:
        super().__init__()
        self._context = context
        self._desk = context.desk
        self._case = case
        self._base = base
        self._offered: tuple[Due, ...] = ()
        self._make_fields()
        self._lay_out()
        self._connect()
        self._fill()

    def _make_fields(self) -> None:
        words = self._context.wording
        offers = self._desk.offers.of_case(self._case)
        self._offers: list[Offer | None] = [*sorted(offers, key=_likelihood), None]
        self.source = QComboBox()
        self.source.setObjectName("agreement.source")
        self.source.setAccessibleName(self.tr("Where it comes from"))
        for offer in self._offers:
            self.source.addItem(self._named(offer))
        self.confirmed_on = DateEdit("agreement.confirmed_on", self.tr("Confirmed on"), words)
        self.channel: EnumCombo[Channel] = EnumCombo(
            "agreement.channel", self.tr("How it was confirmed"), Channel, words
        )
        self.confirmed_with = TextField("agreement.confirmed_with", self.tr("With whom"), words)
        self.confirmed_with.line.setPlaceholderText(self.tr("Name or staff number"))
        self.payee = TextField("agreement.payee", self.tr("Payee"), words)
        self.payee.line.setPlaceholderText(self.tr("Whom, and into which account, you are to pay"))
        self.note = LinesEdit("agreement.note", self.tr("Note"), 2)
        self.law = LawFold("agreement.law", words, self._context.state)
        kind = self._desk.cases.get(self._case).kind
        self.law.show_places([LawPlace.AGREEMENT, LawPlace.SIGNATURE], kind)
        self.dues = DuesEditor(self._context)
        self.differences = DifferencesCard(self._context)
        self.banner = Banner("agreement.replace")
        self.cancel = QPushButton(self.tr("Cance&l"))
        self.cancel.setObjectName("agreement.cancel")
        words_to_save = (
            self.tr("&Record the agreement")
            if self._base is None
            else self.tr("&Record the correction")
        )
        self.record = QPushButton(words_to_save)
        self.record.setObjectName("agreement.record")
        self.record.setProperty("look", "primary")

    def _lay_out(self) -> None:
        title = self.tr("What was agreed")
        if self._base is not None:
            title = self.tr("Correct the agreement")
        facts = SectionCard(title, "agreement.facts")
        form = QFormLayout()
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(STEP)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Comes fro&m"), self.source)
        form.addRow(self.tr("Co&nfirmed on"), self.confirmed_on)
        form.addRow(self.tr("H&ow"), self.channel)
        form.addRow(self.tr("&With whom"), self.confirmed_with)
        form.addRow(self.tr("&Payee"), self.payee)
        form.addRow(self.tr("No&te"), self.note)
        facts.body.addLayout(form)
        facts.body.addWidget(self.law)
        instalments = SectionCard(self.tr("Instalments"), "agreement.instalments")
        instalments.body.addWidget(self.dues)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.record)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for card in (facts, instalments, self.differences, self.banner):
            column.addWidget(card)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.source.activated.connect(self._on_source)
        self.dues.edited.connect(self._compare)
        self.record.clicked.connect(self._on_record)
        self.cancel.clicked.connect(self.left)
        self.banner.acted.connect(self._hand_over)

    def _fill(self) -> None:
        base = self._base
        if base is None:
            self.confirmed_on.set_day(self._desk.clock.today())
            likely = self._offers[0] is not None and self._offers[0].state in _FIRST_COME
            self.source.setCurrentIndex(0 if likely else len(self._offers) - 1)
            self._on_source()
            return
        numbers = [offer.number if offer else None for offer in self._offers]
        self.source.setCurrentIndex(
            numbers.index(base.offer) if base.offer in numbers else len(numbers) - 1
        )
        self.confirmed_on.set_day(base.confirmed_on)
        self.channel.set_member(base.channel)
        self.confirmed_with.show_value(base.confirmed_with)
        self.payee.show_value(base.payee)
        self.note.show_text(base.note)
        self._offered = self._dues_of(self._offer)
        self.dues.show_dues(base.dues, None)

    @property
    def _offer(self) -> Offer | None:
        return self._offers[self.source.currentIndex()]

    def _dues_of(self, offer: Offer | None) -> tuple[Due, ...]:
        if offer is None or offer.number is None:
            return ()
        return self._desk.agreements.dues_of_offer(self._case, offer.number)

    def _on_source(self) -> None:
        self._offered = self._dues_of(self._offer)
        if self._base is not None:
            # What was agreed stands; only what it is held against changes.
            self._compare()
            return
        balance = self._desk.cases.get(self._case).debt.balance.total
        self.dues.show_dues(self._offered, balance)

    def _compare(self) -> None:
        offer = self._offer
        number = None if offer is None else offer.number
        self.differences.show_dues(number, self._offered, self.dues.dues())

    def _on_record(self) -> None:
        if self._written() is None:
            return
        before = None if self._base else self._desk.agreements.in_force(self._case)
        if before is None:
            self._hand_over()
            return
        text = self.tr(
            "The agreement of {day} is in force. Recording this one replaces it; the old one and "
            "its payments stay listed as history."
        )
        day = self._context.wording.day(before.confirmed_on)
        self.banner.say(text.format(day=day), Tone.CAUTION, self.tr("&Go on, replace it"))
        self.banner.action.setFocus()

    def _hand_over(self) -> None:
        written = self._written()
        if written is not None:
            (self.recorded if self._base is None else self.corrected).emit(written)

    def _written(self) -> Agreement | None:
        """What the fields say; None, with a sentence beside the field, where it is nothing yet."""
        day = self.confirmed_on.day()
        if day is None:
            if self.confirmed_on.is_good():
                self.confirmed_on.complain(self.tr("Enter the day on which it was confirmed."))
            self.confirmed_on.setFocus()
            return None
        if day > self._desk.clock.today():
            early = ConfirmedInFuture(confirmed_on=day)
            self.confirmed_on.complain(self._context.wording.sentence(early))
            self.confirmed_on.setFocus()
            return None
        offer = self._offer
        said: dict[str, Any] = {
            "confirmed_on": day,
            "dues": self.dues.dues(),
            "channel": self.channel.member(),
            "confirmed_with": self.confirmed_with.text(),
            "offer": None if offer is None else offer.number,
            "payee": self.payee.text(),
            "note": self.note.text(),
        }
        try:
            if self._base is not None:
                return replace(self._base, **said)
            return Agreement(self._case, **said)
        except DeskError as error:
            self.dues.complain(self._context.wording.sentence(error))
            self.dues.setFocus()
            return None

    def _named(self, offer: Offer | None) -> str:
        if offer is None:
            return self.tr("Entered by hand")
        state = self._context.wording.label(offer.state)
        return self.tr("Offer {number} ({state})").format(number=offer.number, state=state)


def _likelihood(offer: Offer) -> tuple[int, int]:
    """Accepted ones first, then sent ones, then the rest; the newest of each first."""
    rank = _FIRST_COME.index(offer.state) if offer.state in _FIRST_COME else len(_FIRST_COME)
    return rank, -(offer.number or 0)
