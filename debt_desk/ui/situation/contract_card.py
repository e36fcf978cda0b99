"""What a loan really costs a year, from what arrived and what is paid back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout

from debt_desk.domain.debt import MOST_CONTRACT_INSTALMENTS, LoanContract
from debt_desk.domain.money import Money
from debt_desk.ui.situation.contract_figures import ContractFigures
from debt_desk.ui.situation.fold import Fold
from debt_desk.ui.situation.forms import SideBySide
from debt_desk.ui.situation.lpr_form import LprForm
from debt_desk.ui.situation.people_card import CountBox
from debt_desk.ui.situation.saved_fields import forget_mistake, show_saved, try_to_take
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.debt import Debt
    from debt_desk.domain.law import LprTable, ReferenceLine
    from debt_desk.ui.widgets.fields import TextField
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording


class ContractCard(SectionCard):
    """``changed(LoanContract | None)``: the user wants this contract saved, or none."""

    changed = Signal(object)

    def __init__(self, wording: Wording, state: WindowState) -> None:
        super().__init__(
            self.tr("What the loan really costs"),
            "situation.contract",
            self.tr("From what arrived and every payment back, fees included."),
        )
        self._wording = wording
        self._contract: LoanContract | None = None
        name = "situation.contract"
        self.fold = Fold(f"{name}.facts", self.tr("How the lo&an began"), state)
        face, received = self.tr("Amount in the contract"), self.tr("What arrived")
        drawn = self.tr("Arrived on")
        instalment, count = self.tr("One instalment, all fees in it"), self.tr("How many")
        self.face = MoneyEdit(f"{name}.face", face, wording)
        self.received = MoneyEdit(f"{name}.received", received, wording)
        self.drawn_on = DateEdit(f"{name}.drawn_on", drawn, wording)
        self.instalment = MoneyEdit(f"{name}.instalment", instalment, wording)
        self.count = CountBox(f"{name}.count", count)
        self.count.setRange(0, MOST_CONTRACT_INSTALMENTS)
        self.count.setSpecialValueText("–")
        self.received.line.setPlaceholderText(self.tr("all of it"))
        self.face_wanted = plain_label(
            self.tr("Enter the amount in the contract; the rest is then kept with it."),
            f"{name}.face_wanted",
            look="small",
        )
        self.figures = ContractFigures(wording)
        self.lpr = LprForm(wording)
        left, right = QFormLayout(), QFormLayout()
        left.addRow(face, self.face)
        left.addRow(received, self.received)
        left.addRow(drawn, self.drawn_on)
        right.addRow(instalment, self.instalment)
        right.addRow(count, self.count)
        self._facts = SideBySide(left, right)
        self.fold.body.addWidget(self._facts)
        self.fold.body.addWidget(self.face_wanted)
        self.fold.body.addWidget(self.figures)
        self.fold.body.addWidget(self.lpr)
        self.body.addWidget(self.fold)
        for field in self._fields:
            field.committed.connect(lambda _value, field=field: self._on_committed(field))
        self.count.valueChanged.connect(lambda: self._on_committed(self.instalment))

    def show_debt(
        self, debt: Debt, lines: Sequence[ReferenceLine], lpr: LprTable, *, fresh: bool
    ) -> None:
        """Show a debt's contract, and what it may be held against."""
        contract = debt.contract
        # Without the amount nothing is kept yet, and what is typed meanwhile is not taken away.
        if fresh or contract is not None or self._contract is not None:
            self._show_fields(contract, fresh=fresh)
        self._contract = contract
        self.face_wanted.setVisible(contract is None and self._holds_anything())
        self.figures.show_debt(debt, lines, lpr)
        self.fold.show_filled(contract is not None, fresh=fresh)

    def set_editable(self, editable: bool) -> None:
        """Whether anything may be changed; how a figure came about can always be asked."""
        self._facts.setEnabled(editable)
        self.lpr.set_editable(editable)

    @property
    def _fields(self) -> tuple[TextField, ...]:
        return (self.face, self.received, self.drawn_on, self.instalment)

    def _show_fields(self, contract: LoanContract | None, *, fresh: bool) -> None:
        shown = (
            (None, None, None, None)
            if contract is None
            else (contract.face, contract.received, contract.drawn_on, contract.instalment)
        )
        for field, value in zip(self._fields, shown, strict=True):
            if fresh:
                forget_mistake(field)
            show_saved(field, value)
        self.count.blockSignals(True)
        self.count.setValue((contract.count if contract else None) or 0)
        self.count.blockSignals(False)

    def _holds_anything(self) -> bool:
        rest = (self.received, self.drawn_on, self.instalment)
        return any(field.text() for field in rest) or bool(self.count.value())

    def _on_committed(self, field: TextField) -> None:
        face = self._taken(self.face, "face")
        if isinstance(face, Money):
            try_to_take(field, lambda: self.changed.emit(self._entered(face)))
        elif not self._holds_anything():
            self.changed.emit(None)
        elif self._contract is not None:
            self.face.complain(self.face_wanted.text())
        else:
            self.face_wanted.show()

    def _entered(self, face: Money) -> LoanContract:
        return LoanContract(
            face=face,
            received=self._taken(self.received, "received"),
            drawn_on=self._taken(self.drawn_on, "drawn_on"),
            instalment=self._taken(self.instalment, "instalment"),
            count=self.count.value() or None,
        )

    def _taken(self, field: TextField, fact: str) -> Any:
        """What stands in a field; where that cannot be taken, what was stored stays."""
        return field.value() if field.is_good() else getattr(self._contract, fact, None)
