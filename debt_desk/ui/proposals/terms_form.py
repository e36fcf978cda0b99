"""The fields of a draft: method, instalments, first due date, rate, and what is to be waived."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QGridLayout, QLabel, QPushButton

from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.debt import Part
from debt_desk.domain.money import Money
from debt_desk.domain.terms import (
    MOST_INSTALMENTS,
    DueDayDiffers,
    FirstDueTooEarly,
    Method,
    WaiverAboveBalance,
)
from debt_desk.ui.colours import Tone
from debt_desk.ui.proposals.lines_edit import LinesEdit
from debt_desk.ui.proposals.spins import CountSpin, RateSpin
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.money_edit import MoneyEdit
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.errors import DeskError
    from debt_desk.ui.proposals.sketch import Sketch
    from debt_desk.wording.catalogue import Wording

WAIVABLE = (Part.INTEREST, Part.PENALTY, Part.FEES)


class TermsForm(SectionCard):
    """Shows a sketch; ``edited`` whenever the user has changed it, while typing."""

    edited = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__("", "proposals.terms")
        self._wording = wording
        self._sketch: Sketch | None = None
        self._showing = False
        self.title.setText(self.tr("What you propose"))
        self.title.show()
        self._make_fields()
        self._lay_out()
        self._connect()

    def show_sketch(self, sketch: Sketch, *, read_only: bool) -> None:
        """Fill the fields; no signal is sent."""
        self._sketch = sketch
        self._showing = True
        self.method.set_member(sketch.method)
        self.count.setValue(sketch.count)
        self.first_due.set_day(sketch.first_due)
        self.rate.show_rate(sketch.annual_rate)
        for part in WAIVABLE:
            owed = sketch.covered.parts[part]
            self.waived[part].set_money(getattr(sketch, part.value))
            self._owed[part].setText(self.tr("of {amount}").format(amount=formats.money(owed)))
            self.all[part].setEnabled(bool(owed) and not read_only)
            self.waived[part].setEnabled(bool(owed) and not read_only)
        self.note.show_text(sketch.note)
        for widget in (self.method, self.count, self.first_due, self.rate):
            widget.setEnabled(not read_only)
        self.note.setReadOnly(read_only)
        self._adapt()
        self._showing = False

    def sketch(self) -> Sketch:
        """What the fields hold; a field with nothing readable in it keeps its last good value."""
        assert self._sketch is not None
        return self._sketch

    def put(self, **values: object) -> None:
        """Change what stands in no field of this form: the reason, the covered balance."""
        self._change(**values)

    def complain(self, error: DeskError | None) -> None:
        """Say what is wrong beside the field it belongs to; None: nothing is."""
        sentence = self._wording.sentence(error) if error else ""
        place: DateEdit | MoneyEdit | None = None
        if isinstance(error, (FirstDueTooEarly, DueDayDiffers, DateOutOfReach)):
            place = self.first_due
        elif isinstance(error, WaiverAboveBalance):
            place = self.waived[Part(str(error.data["part"]))]
        for field in (self.first_due, *self.waived.values()):
            if field is place:
                field.complain(sentence)
            elif error is None or field.problem.text():
                field.is_good()
        self.problem.setText("" if place else sentence)
        self.problem.setVisible(bool(sentence) and place is None)

    def _make_fields(self) -> None:
        self.method: EnumCombo[Method] = EnumCombo(
            "proposals.method", self.tr("Method"), Method, self._wording
        )
        count = self.tr("Number of instalments")
        self.count = CountSpin("proposals.count", count, MOST_INSTALMENTS)
        self.first_due = DateEdit("proposals.first_due", self.tr("First due date"), self._wording)
        self.rate = RateSpin("proposals.rate", self.tr("Interest a year during the plan"))
        self.waived: dict[Part, MoneyEdit] = {}
        self.all: dict[Part, QPushButton] = {}
        self._owed: dict[Part, QLabel] = {}
        for part in WAIVABLE:
            label = self.tr("Waiver: {part}").format(part=self._wording.label(part))
            self.waived[part] = MoneyEdit(f"proposals.waive_{part.value}", label, self._wording)
            button = QPushButton(self.tr("all"))
            button.setObjectName(f"proposals.waive_{part.value}_all")
            button.setAccessibleName(
                self.tr("Waive all: {part}").format(part=self._wording.label(part))
            )
            button.setProperty("look", "link")
            self.all[part] = button
            self._owed[part] = plain_label(look="small", wrap=False)
        hint = self.tr("For yourself; it is never printed.")
        self.note = LinesEdit("proposals.note", self.tr("Private note"), 2, hint)
        self.problem = plain_label(name="proposals.problem", tone=Tone.ERROR)
        self.problem.hide()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(STEP * 2)
        form.setVerticalSpacing(STEP)
        form.addRow(self.tr("&Method"), self.method)
        form.addRow(self.tr("&Instalments"), self.count)
        form.addRow(self.tr("First &due date"), self.first_due)
        form.addRow(self.tr("In&terest a year"), self.rate)
        self.body.addLayout(form)
        self.body.addWidget(plain_label(self.tr("Asked to be waived"), look="strong"))
        self.body.addLayout(self._waivers())
        self.body.addWidget(self.problem)
        note = plain_label(self.tr("Private n&ote"), look="strong", selectable=False)
        note.setBuddy(self.note)
        self.body.addWidget(note)
        self.body.addWidget(self.note)
        self.body.addStretch(1)

    def _waivers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, 1)
        for row, part in enumerate(WAIVABLE):
            grid.addWidget(plain_label(self._wording.label(part)), 2 * row, 0)
            grid.addWidget(self.waived[part], 2 * row, 1)
            grid.addWidget(self._owed[part], 2 * row, 2)
            grid.addWidget(self.all[part], 2 * row, 3)
        return grid

    def _connect(self) -> None:
        self.method.chosen.connect(lambda m: self._change(method=m))
        self.count.valueChanged.connect(lambda n: self._change(count=n))
        self.rate.valueChanged.connect(lambda _v: self._change(annual_rate=self.rate.rate()))
        self.first_due.changed.connect(self._on_first_due)
        self.first_due.committed.connect(self._on_first_due)
        for part, field in self.waived.items():
            field.changed.connect(lambda m, p=part: self._on_waived(p, m))
            field.committed.connect(lambda m, p=part: self._on_waived(p, m))
            self.all[part].clicked.connect(lambda _on=False, p=part: self._on_all(p))
        self.note.textChanged.connect(lambda: self._change(note=self.note.text()))

    def _on_first_due(self, day: object) -> None:
        if self._sketch is not None and day is not None:
            self._take(self._sketch.due_first_on(day))  # type: ignore[arg-type]

    def _on_waived(self, part: Part, amount: Money | None) -> None:
        self._change(**{part.value: amount or Money(0)})

    def _on_all(self, part: Part) -> None:
        if self._sketch is not None:
            owed = self._sketch.covered.parts[part]
            self.waived[part].set_money(owed)
            self._on_waived(part, owed)

    def _change(self, **values: object) -> None:
        if self._sketch is not None:
            self._take(replace(self._sketch, **values))  # type: ignore[arg-type]

    def _take(self, sketch: Sketch) -> None:
        if self._showing or sketch == self._sketch:
            return
        self._sketch = sketch
        self._adapt()
        self.edited.emit()

    def _adapt(self) -> None:
        """A single payment has one date and no number of instalments."""
        assert self._sketch is not None
        single = self._sketch.method is Method.LUMP_SUM
        self.count.setEnabled(self.method.isEnabled() and not single)
