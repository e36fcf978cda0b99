"""The fields of an offer's terms: how it is paid, what is to be waived, a private note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from debt_desk.domain.terms import (
    MOST_CURE_DAYS,
    MOST_GRACE_MONTHS,
    MOST_INSTALMENTS,
    Interval,
    Method,
)
from debt_desk.ui.colours import Tone
from debt_desk.ui.proposals.explained import Explained
from debt_desk.ui.proposals.lines_edit import LinesEdit
from debt_desk.ui.proposals.misfits import place_of
from debt_desk.ui.proposals.spins import CountSpin, RateSpin
from debt_desk.ui.proposals.stated_rows import StatedRows
from debt_desk.ui.proposals.waiver_rows import WaiverField, WaiverRows
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.debt import Part
    from debt_desk.errors import DeskError
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.proposals.sketch import Sketch, StatedRow, Wish

_LETTERS_OF_A_CHOICE = 8


class TermsForm(SectionCard):
    """Shows a sketch; ``edited`` whenever the user has changed it, while typing.

    ``page``: what the names of its widgets begin with. ``note``: whether it has a private note.
    """

    edited = Signal()

    def __init__(self, context: PageContext, page: str = "proposals", *, note: bool = True) -> None:
        super().__init__("", f"{page}.terms")
        self._context = context
        self._wording = context.wording
        self._page = page
        self._sketch: Sketch | None = None
        self._showing = False
        self._read_only = False
        self.title.show()
        self._make_fields()
        self._lay_out(note=note)
        self._connect()
        self.word(ours=True)

    def word(self, *, ours: bool) -> None:
        """Say whose terms they are."""
        title, waived = self.tr("What you propose"), self.tr("Asked to be waived")
        if not ours:
            title, waived = self.tr("What the lender offers"), self.tr("Waived")
        self.title.setText(title)
        self.waived_title.setText(waived)

    def show_sketch(self, sketch: Sketch, *, read_only: bool) -> None:
        """Fill the fields; no signal is sent."""
        self._sketch = sketch
        self._showing = True
        self.method.set_member(sketch.method)
        self.interval.set_member(sketch.interval)
        self.count.setValue(sketch.count)
        self.first_due.set_day(sketch.first_due)
        self.grace.setValue(sketch.grace)
        self.rate.show_rate(sketch.annual_rate)
        self.step_every.setValue(sketch.step_every or 0)
        self.step_percent.setValue(float(sketch.step_percent or 0))
        self.interest_only.setValue(sketch.interest_only)
        self.cure.setValue(sketch.cure or 0)
        self.rows.show_sketch(sketch, read_only=read_only)
        self.waivers.show_sketch(sketch, read_only=read_only)
        self.note.show_text(sketch.note)
        for widget in self._inputs:
            widget.setEnabled(not read_only)
        self.note.setReadOnly(read_only)
        self._read_only = read_only
        self.waived_title.setVisible(not read_only or bool(sketch.wishes))
        self._told["grace"].explain("")
        self._adapt()
        self._showing = False

    def sketch(self) -> Sketch:
        """What the fields hold; a field with nothing readable in it keeps its last good value."""
        assert self._sketch is not None
        return self._sketch

    def put(self, **values: object) -> None:
        """Change what stands in no field of this form: the reason, the covered balance."""
        self._change(**values)

    def move_to(self, sketch: Sketch) -> None:
        """Show another sketch as if the user had typed it."""
        self.show_sketch(sketch, read_only=False)
        self.edited.emit()

    def complain(self, error: DeskError | None) -> None:
        """Say what is wrong beside the field it belongs to; None: nothing is."""
        sentence = self._wording.sentence(error) if error else ""
        place = place_of(error, self.sketch()) if error else ""
        places = self._places()
        for name, field in places.items():
            if name == place:
                field.complain(sentence)
            elif not isinstance(field, (DateEdit, WaiverField)):
                field.complain("")
            elif error is None or field.problem.text():
                field.is_good()
        self.problem.setText("" if place in places else sentence)
        self.problem.setVisible(bool(sentence) and place not in places)

    def _make_fields(self) -> None:
        words, page = self._wording, self._page
        self.method: EnumCombo[Method] = EnumCombo(
            f"{page}.method", self.tr("Method"), Method, words
        )
        self.interval: EnumCombo[Interval] = EnumCombo(
            f"{page}.interval", self.tr("How often"), Interval, words
        )
        for combo in (self.method, self.interval):
            # As wide as its column, not as its longest choice.
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(_LETTERS_OF_A_CHOICE)
        self.first_due_label = plain_label(selectable=False, wrap=False)
        self.first_due = DateEdit(f"{page}.first_due", self.tr("First due date"), words)
        self._make_spins()
        spins = {
            "count": self.count,
            "grace": self.grace,
            "rate": self.rate,
            "step_every": self.step_every,
            "step_percent": self.step_percent,
            "interest_only": self.interest_only,
            "cure": self.cure,
        }
        self._told = {name: Explained(spin) for name, spin in spins.items()}
        self._inputs: list[QWidget] = [self.method, self.interval, self.first_due, *spins.values()]
        self.rows = StatedRows(page, words, self._context.state)
        self.waivers = WaiverRows(page, words)
        self.waived_title = plain_label(look="strong")
        hint = self.tr("For yourself; it is never printed.")
        self.note = LinesEdit(f"{page}.note", self.tr("Private note"), 2, hint)
        self.problem = plain_label(name=f"{page}.problem", tone=Tone.ERROR)
        self.problem.hide()

    def _make_spins(self) -> None:
        page, unit = self._page, self.tr("instalments")
        self.count = CountSpin(f"{page}.count", self.tr("Number of instalments"), MOST_INSTALMENTS)
        self.grace = CountSpin(
            f"{page}.grace",
            self.tr("Months without a payment before the first"),
            MOST_GRACE_MONTHS,
            unit=self.tr("months"),
            unsaid=self.tr("none"),
        )
        self.rate = RateSpin(f"{page}.rate", self.tr("Interest a year during the plan"))
        self.step_every = CountSpin(
            f"{page}.step_every",
            self.tr("After how many instalments it rises"),
            MOST_INSTALMENTS - 1,
            unit=unit,
            unsaid="–",
        )
        self.step_percent = RateSpin(
            f"{page}.step_percent", self.tr("By how much it rises"), 100, "–"
        )
        self.interest_only = CountSpin(
            f"{page}.interest_only",
            self.tr("Instalments of interest only"),
            MOST_INSTALMENTS - 1,
            unit=unit,
            unsaid="–",
        )
        self.cure = CountSpin(
            f"{page}.cure",
            self.tr("Days to make good a missed payment"),
            MOST_CURE_DAYS,
            unit=self.tr("days to make good"),
            unsaid=self.tr("nothing is said"),
        )

    @property
    def waived(self) -> dict[Part, WaiverField]:
        """The fields of what is to be waived."""
        return self.waivers.fields

    def _lay_out(self, *, note: bool) -> None:
        self._form = form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(STEP * 2)
        form.setVerticalSpacing(STEP)
        told = self._told
        form.addRow(self.tr("&Method"), self.method)
        form.addRow(self.tr("How often"), self.interval)
        form.addRow(self.tr("Instalments"), told["count"])
        form.addRow(self.first_due_label, self.first_due)
        self.first_due_label.setBuddy(self.first_due)
        # What a method needs of its own comes last: what it shares with the others stays put.
        form.addRow(self.tr("Grace before it"), told["grace"])
        form.addRow(self.tr("Interest a year"), told["rate"])
        form.addRow(self.tr("Rises after every"), told["step_every"])
        form.addRow(self.tr("Rises by"), told["step_percent"])
        form.addRow(self.tr("Interest only"), told["interest_only"])
        form.addRow(self.rows)
        form.addRow(self.tr("If missed"), told["cure"])
        self.body.addLayout(form)
        self.body.addWidget(self.waived_title)
        self.body.addWidget(self.waivers)
        self.body.addWidget(self.problem)
        if note:
            label = plain_label(self.tr("Private note"), look="strong", selectable=False)
            label.setBuddy(self.note)
            self.body.addWidget(label)
            self.body.addWidget(self.note)
        else:
            self.note.setParent(self)
            self.note.hide()
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.method.chosen.connect(lambda m: self._change(method=m))
        self.interval.chosen.connect(lambda i: self._change(interval=i))
        self.count.valueChanged.connect(lambda n: self._change(count=n))
        self.grace.valueChanged.connect(self._on_grace)
        self.rate.valueChanged.connect(lambda _v: self._change(annual_rate=self.rate.rate()))
        self.step_every.valueChanged.connect(lambda n: self._change(step_every=n or None))
        self.step_percent.valueChanged.connect(
            lambda _v: self._change(step_percent=self.step_percent.rate() or None)
        )
        self.interest_only.valueChanged.connect(lambda n: self._change(interest_only=n))
        self.cure.valueChanged.connect(lambda n: self._change(cure=n or None))
        self.first_due.changed.connect(self._on_first_due)
        self.first_due.committed.connect(self._on_first_due)
        self.rows.stated.connect(self._on_rows)
        self.waivers.wished.connect(self._on_wish)
        self.note.textChanged.connect(lambda: self._change(note=self.note.text()))

    def _on_first_due(self, day: date | None) -> None:
        if self._sketch is not None:
            moved = replace(self._sketch, first_due=None)
            self._take(moved if day is None else self._sketch.due_first_on(day))

    def _on_grace(self, months: int) -> None:
        if self._sketch is None or self._showing:
            return
        before = self._sketch.first_due
        self._take(self._sketch.with_grace(months))
        after = self._sketch.first_due
        self.first_due.set_day(after)
        if before is not None and after is not None:
            moved = self.tr("The first due date has moved along, from {before} to {after}.")
            self._told["grace"].explain(
                moved.format(before=self._wording.day(before), after=self._wording.day(after))
            )

    def _on_rows(self, rows: tuple[StatedRow, ...]) -> None:
        self._change(rows=rows)

    def _on_wish(self, part: Part, wish: Wish | None) -> None:
        if self._sketch is not None:
            self._take(self._sketch.wishing(part, wish))

    def _change(self, **values: Any) -> None:
        if self._sketch is not None:
            self._take(replace(self._sketch, **values))

    def _take(self, sketch: Sketch) -> None:
        if self._showing or sketch == self._sketch:
            return
        self._sketch = sketch
        self._adapt()
        self.edited.emit()

    def _adapt(self) -> None:
        """Only what the method needs is shown."""
        sketch = self.sketch()
        steps = sketch.method is Method.STEP_UP
        # What is paid at once has no first instalment.
        due = self.tr("Due date") if sketch.single else self.tr("First due date")
        self.first_due_label.setText(due)
        changing = not self._read_only
        needed: dict[QWidget, bool] = {
            self.interval: not sketch.single,
            self._told["count"]: not (sketch.single or sketch.has_rows),
            self.first_due: not sketch.states_dates,
            self._told["grace"]: sketch.has_grace and (changing or sketch.grace > 0),
            self._told["rate"]: sketch.bears_interest,
            self._told["step_every"]: steps,
            self._told["step_percent"]: steps,
            self._told["interest_only"]: sketch.method is Method.INTEREST_ONLY,
            self.rows: sketch.has_rows,
            self._told["cure"]: changing or sketch.cure is not None,
        }
        for widget, wanted in needed.items():
            self._form.setRowVisible(widget, wanted)
        self.rows.follow(sketch)
        self.waivers.follow(sketch)

    def _places(self) -> dict[str, Explained | DateEdit | WaiverField | StatedRows]:
        waived = {part.value: field for part, field in self.waived.items()}
        return {"first_due": self.first_due, "rows": self.rows, **self._told, **waived}
