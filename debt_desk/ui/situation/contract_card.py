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
from debt_desk.ui.situation.past_day import PastDay
from debt_desk.ui.situation.people_card import CountBox
from debt_desk.ui.situation.saved_fields import forget_mistake, show_saved, try_to_take
from debt_desk.ui.situation.stated_cost import StatedCost
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.debt import Debt
    from debt_desk.domain.law import LprTable, ReferenceLine
    from debt_desk.ui.widgets.fields import TextField
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording

_NAME = "situation.contract"


class ContractCard(SectionCard):
    """``changed(LoanContract | None)``: the user wants this contract saved, or none."""

    changed = Signal(object)

    def __init__(self, wording: Wording, state: WindowState) -> None:
        super().__init__(
            self.tr("What the loan really costs"),
            _NAME,
            self.tr("From what arrived and every payment back, fees included."),
        )
        self._contract: LoanContract | None = None
        self.fold = Fold(f"{_NAME}.facts", self.tr("How the lo&an began"), state)
        self.stated = StatedCost(wording)
        self.figures = ContractFigures(wording, state)
        self.lpr = LprForm(wording)
        self._make_fields(wording)
        self._lay_out()
        self._connect()

    def show_debt(
        self, debt: Debt, lines: Sequence[ReferenceLine], lpr: LprTable, *, fresh: bool
    ) -> None:
        """Show a debt's contract, and what it may be held against."""
        contract = debt.contract
        # Without the amount nothing is kept yet, and what is typed meanwhile is not taken away.
        if fresh or contract is not None or self._contract is not None:
            self._show_fields(contract, fresh=fresh)
        self._contract = contract
        self._show_stated(debt, fresh=fresh)
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

    def _make_fields(self, wording: Wording) -> None:
        self.face = MoneyEdit(f"{_NAME}.face", self.tr("Amount in the contract"), wording)
        self.received = MoneyEdit(f"{_NAME}.received", self.tr("What arrived"), wording)
        self.received.line.setPlaceholderText(self.tr("all of it"))
        self.drawn_on = PastDay(f"{_NAME}.drawn_on", self.tr("Arrived on"), wording)
        self.instalment = MoneyEdit(
            f"{_NAME}.instalment", self.tr("One instalment, all fees in it"), wording
        )
        self.count = CountBox(f"{_NAME}.count", self.tr("How many"))
        self.count.setRange(0, MOST_CONTRACT_INSTALMENTS)
        self.count.setSpecialValueText("–")
        self.face_wanted = plain_label(
            self.tr("Enter the amount in the contract; the rest is then kept with it."),
            f"{_NAME}.face_wanted",
            look="small",
        )

    def _lay_out(self) -> None:
        left, self._right = QFormLayout(), QFormLayout()
        left.addRow(self.tr("Amount in the contract"), self.face)
        left.addRow(self.tr("What arrived"), self.received)
        left.addRow(self.tr("Arrived on"), self.drawn_on)
        self._right.addRow(self.tr("How many"), self.count)
        self._right.addRow(self.tr("The contract names"), self.stated.ways)
        self._right.addRow(self.tr("Rate or fee it names"), self.stated.rate)
        self._right.addRow(self.tr("One instalment, all fees in it"), self.instalment)
        self._facts = SideBySide(left, self._right)
        for widget in (self._facts, self.face_wanted, self.stated.result, self.figures, self.lpr):
            self.fold.body.addWidget(widget)
        self.body.addWidget(self.fold)

    def _connect(self) -> None:
        for field in (self.face, self.received, self.drawn_on):
            field.committed.connect(lambda _value, field=field: self._on_committed(field))
        self.instalment.committed.connect(self._on_instalment)
        self.count.valueChanged.connect(lambda: self._on_committed(self.instalment))
        self.stated.changed.connect(self._on_stated)

    def _show_stated(self, debt: Debt, *, fresh: bool) -> None:
        self.stated.rate.day_basis = debt.day_basis
        if fresh:
            self.stated.forget()
        contract = debt.contract
        # Whoever has typed an instalment does not lose it by looking what else can be chosen.
        unnamed = contract is None or contract.instalment is None
        self.stated.known = debt.annual_rate if unnamed else None
        if contract is not None:
            found = self.stated.instalment(contract.face, contract.count)
            if found is not None and found != contract.instalment:
                self.stated.forget()  # Taken back, or entered otherwise.
        self._show_rate_row()

    def _show_rate_row(self) -> None:
        self._right.setRowVisible(self.stated.rate, self.stated.names_a_rate)

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

    def _on_instalment(self) -> None:
        # What is typed counts for more than what follows from a rate.
        self.stated.forget()
        self._show_rate_row()
        self._on_committed(self.instalment)

    def _on_stated(self) -> None:
        self._show_rate_row()
        self._on_committed(self.instalment)

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
        count = self.count.value() or None
        follows = self.stated.instalment(face, count)
        return LoanContract(
            face=face,
            received=self._taken(self.received, "received"),
            drawn_on=self._taken(self.drawn_on, "drawn_on"),
            instalment=self._taken(self.instalment, "instalment") if follows is None else follows,
            count=count,
        )

    def _taken(self, field: TextField, fact: str) -> Any:
        """What stands in a field; where that cannot be taken, what was stored stays."""
        return field.value() if field.is_good() else getattr(self._contract, fact, None)
