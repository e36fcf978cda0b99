"""Where the user decides instead of the plan: for one case, with the reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFormLayout, QPushButton, QRadioButton, QWidget

from debt_desk.domain.plan_wish import MOST_GRACE, MOST_PARTS, PlanWish
from debt_desk.errors import DeskError
from debt_desk.ui.proposals.spins import CountSpin
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.flow_layout import FlowLayout
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from debt_desk.ui.plan.limits_model import Limits
    from debt_desk.wording.catalogue import Wording

COMPUTED, FIXED, LEFT_OUT = range(3)
_FIRST_GUESS = 24


class ExceptionForm(QWidget):
    """``wanted(PlanWish)`` when the user keeps what stands here."""

    wanted = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._wish: PlanWish | None = None
        self.setObjectName("plan.exception")
        self.title = plain_label(name="plan.exception.title", look="strong")
        self.choices = QButtonGroup(self)
        self.parts = CountSpin("plan.exception.parts", self.tr("Instalments"), MOST_PARTS)
        none = self.tr("none")
        self.grace = CountSpin(
            "plan.exception.grace", self.tr("Months of grace"), MOST_GRACE, unsaid=none
        )
        self.reason = TextField(
            "plan.exception.reason", self.tr("Reason for the exception"), wording
        )
        self.keep = QPushButton(self.tr("&Keep this"))
        self.keep.setObjectName("plan.exception.keep")
        self._lay_out()
        self.choices.idToggled.connect(self._follow)
        self.keep.clicked.connect(self._on_keep)
        self.reason.line.returnPressed.connect(self._on_keep)

    def show_limits(self, limits: Limits | None) -> None:
        """Show one case's exception; what is being entered for the same case stays."""
        self.setVisible(limits is not None)
        if limits is None or limits.wish == self._wish:
            return
        wish = self._wish = limits.wish
        self.title.setText(self.tr("Exception for {case}").format(case=limits.name))
        kind = LEFT_OUT if wish.left_out else COMPUTED if wish.parts is None else FIXED
        self.choices.button(kind).setChecked(True)
        self.parts.setValue(wish.parts or min(_FIRST_GUESS, wish.most_parts))
        self.grace.setValue(wish.grace)
        self.reason.show_value(wish.reason)
        self.reason.complain("")
        self._follow()

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowLayout(row, STEP)
        names = ("computed", "fixed", "left_out")
        texts = (
            self.tr("As the plan &works it out"),
            self.tr("Fi&x the instalments"),
            self.tr("&Leave it out of the plan"),
        )
        for number, (name, text) in enumerate(zip(names, texts, strict=True)):
            button = QRadioButton(text)
            button.setObjectName(f"plan.exception.{name}")
            self.choices.addButton(button, number)
            flow.addWidget(button)
        form = QFormLayout(self)
        form.setContentsMargins(0, STEP, 0, 0)
        form.setVerticalSpacing(STEP)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.title)
        form.addRow(row)
        form.addRow(self.tr("&Instalments"), self.parts)
        form.addRow(self.tr("Months of &grace"), self.grace)
        form.addRow(self.tr("&Reason"), self.reason)
        buttons = QWidget()
        FlowLayout(buttons, STEP).addWidget(self.keep)
        form.addRow(buttons)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._form = form

    def _follow(self) -> None:
        """Ask for what the choice needs, and nothing else."""
        kind = self.choices.checkedId()
        for field in (self.parts, self.grace):
            self._form.setRowVisible(field, kind == FIXED)
        self._form.setRowVisible(self.reason, kind != COMPUTED)
        wish = self._wish
        excepted = wish is not None and (wish.left_out or wish.parts is not None)
        self.keep.setVisible(excepted or kind != COMPUTED)

    def _on_keep(self) -> None:
        if self._wish is None:
            return
        kind = self.choices.checkedId()
        fixed = kind == FIXED
        try:
            wish = replace(
                self._wish,
                parts=self.parts.value() if fixed else None,
                grace=self.grace.value() if fixed else 0,
                left_out=kind == LEFT_OUT,
                reason="" if kind == COMPUTED else self.reason.text(),
            )
        except DeskError as error:
            self.reason.complain(self._wording.sentence(error))
            self.reason.setFocus()
            return
        self.reason.complain("")
        self.wanted.emit(wish)
