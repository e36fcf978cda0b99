"""The lender's offer as it came: when, how, from whom, until when, and on which terms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from debt_desk.domain.offer import Offer, OfferState, Side
from debt_desk.domain.terms import Method
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.letters.letter_window import restore_size
from debt_desk.ui.proposals.sketch import Sketch
from debt_desk.ui.proposals.terms_form import TermsForm
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.channel_box import ChannelBox
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from debt_desk.domain.debt import Balance
    from debt_desk.ui.case_page import PageContext

# What can still be answered by an offer of the lender's.
_ANSWERABLE = frozenset({OfferState.SENT, OfferState.EXPIRED, OfferState.COUNTERED})


class LenderOfferDialog(QDialog):
    """``wanted(Offer)`` with what was typed; the window closes when it is recorded."""

    wanted = Signal(object)

    def __init__(
        self,
        context: PageContext,
        case: int,
        balance: Balance,
        ours: Sequence[Offer],
        answering: int | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._wording = context.wording
        self._today = context.desk.clock.today()
        self._case = case
        self._balance = balance
        self._ours = [offer for offer in ours if offer.side is Side.DEBTOR and offer.rank is None]
        self._answerable = [offer for offer in self._ours if offer.state in _ANSWERABLE]
        self.setObjectName("lender_offer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The lender's offer"))
        self._make_fields()
        self.form = TermsForm(context, "lender_offer", note=False)
        self.form.word(ours=False)
        self.result_line = plain_label(name="lender_offer.result", look="strong")
        self._lay_out()
        self._connect()
        self._choose(answering)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.came_on.setFocus()
        restore_size(self, context)

    def complain(self, error: DeskError) -> None:
        """Why it was not recorded."""
        self.problem.setText(self._wording.sentence(error))
        self.problem.show()

    def _make_fields(self) -> None:
        words = self._wording
        self.came_on = DateEdit("lender_offer.came_on", self.tr("Day it came"), words)
        self.came_on.set_day(self._today)
        self.channel = ChannelBox("lender_offer.channel", self.tr("How it came"), words)
        self.who = TextField("lender_offer.who", self.tr("Name or staff number"), words)
        self.valid_until = DateEdit("lender_offer.valid_until", self.tr("Valid until"), words)
        self.answers = self._combo("answers", self.tr("Which offer of yours it answers"))
        self.answers.addItem(self.tr("none of them"), None)
        for offer in self._answerable:
            name = self.tr("your offer {number}").format(number=offer.number)
            self.answers.addItem(name, offer.number)
        self.start = self._combo("start", self.tr("How you write it down"))
        for offer in reversed(self._ours):
            name = self.tr("as your offer {number}, but…").format(number=offer.number)
            self.start.addItem(name, offer.number)
        self.start.addItem(self.tr("the amounts as they stated them"), None)
        self.problem = plain_label(name="lender_offer.problem_line", tone=Tone.ERROR)
        self.problem.hide()
        self.cancel = QPushButton(self.tr("Cance&l"))
        self.cancel.setObjectName("lender_offer.cancel")
        self.save = QPushButton(self.tr("&Record"))
        self.save.setObjectName("lender_offer.save")
        self.save.setProperty("look", "primary")

    def _combo(self, what: str, label: str) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(f"lender_offer.{what}")
        combo.setAccessibleName(label)
        return combo

    def _lay_out(self) -> None:
        card = SectionCard(self.tr("How it came"), "lender_offer.card")
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(STEP)
        form.addRow(self.tr("Da&y it came"), self.came_on)
        form.addRow(self.tr("Ho&w"), self.channel)
        form.addRow(self.tr("Who (name or staff n&umber)"), self.who)
        form.addRow(self.tr("&Valid until"), self.valid_until)
        form.addRow(self.tr("It &answers"), self.answers)
        form.addRow(self.tr("Write it d&own"), self.start)
        card.body.addLayout(form)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(card)
        column.addWidget(self.form)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        foot = QHBoxLayout()
        foot.setSpacing(STEP)
        foot.addWidget(self.result_line, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP, GAP, GAP, GAP)
        outer.setSpacing(STEP)
        outer.addWidget(area, 1)
        outer.addWidget(self.problem)
        outer.addLayout(foot)

    def _connect(self) -> None:
        self.answers.activated.connect(self._on_answers)
        self.start.activated.connect(self._on_start)
        self.form.edited.connect(self._show_result)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)

    def _choose(self, answering: int | None) -> None:
        """Begin with the offer that it answers, else with the newest that they know of."""
        with QSignalBlocker(self.answers):
            self.answers.setCurrentIndex(max(0, self.answers.findData(answering)))
        known = [offer.number for offer in self._ours if offer.state is not OfferState.DRAFT]
        number = answering or (known[-1] if known else None)
        self.start.setCurrentIndex(max(0, self.start.findData(number)) if number else 0)
        self._on_start()

    def _on_answers(self) -> None:
        number = self.answers.currentData()
        if number is not None and number != self.start.currentData():
            self.start.setCurrentIndex(self.start.findData(number))
            self._on_start()

    def _on_start(self) -> None:
        number = self.start.currentData()
        if number is None:
            blank = Sketch(self._balance, None, 1, Method.STATED)
            self.form.show_sketch(blank, read_only=False)
        else:
            ours = next(offer for offer in self._ours if offer.number == number)
            self.form.show_sketch(Sketch.of_terms(ours.terms), read_only=False)
            self.form.rows.show_schedule(ours.terms.schedule())
        self._show_result()

    def _show_result(self) -> None:
        self.problem.hide()
        try:
            schedule = self.form.sketch().terms().schedule()
        except DeskError as error:
            self.form.complain(error)
            self.result_line.clear()
            return
        self.form.complain(None)
        whole = sum((instalment.amount.cents for instalment in schedule), 0)
        largest = max(instalment.amount for instalment in schedule)
        text = self.tr("{count} instalments, at most {largest}, together {total}")
        self.result_line.setText(
            text.format(
                count=len(schedule),
                largest=formats.money(largest),
                total=formats.money(replace(largest, cents=whole)),
            )
        )

    def _on_save(self) -> None:
        self.problem.hide()
        day = self._day()
        if day is None or not self.valid_until.is_good():
            return
        try:
            terms = self.form.sketch().terms()
        except DeskError as error:
            self.form.complain(error)
            self.complain(error)
            return
        try:
            offer = Offer(
                self._case,
                terms,
                self._today,
                side=Side.LENDER,
                sent_on=day,
                valid_until=self.valid_until.day(),
                channel=self.channel.channel(),
                who=self.who.text(),
                counters=self.answers.currentData(),
            )
        except DeskError as error:
            self.complain(error)
            return
        self.wanted.emit(offer)

    def _day(self) -> date | None:
        day = self.came_on.day()
        if day is None:
            if self.came_on.is_good():
                self.came_on.complain(self.tr("Enter the day on which it came."))
            self.came_on.setFocus()
        return day
