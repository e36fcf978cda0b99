"""Incomes that attached statements show, payer by payer, for the user to confirm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from debt_desk.app.incomes import IncomeAboveReliable
from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import GAP, STEP, WIDE
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import money_label, plain_label
from debt_desk.ui.widgets.money_edit import MoneyEdit
from debt_desk.ui.widgets.notes import EmptyState
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.income import IncomeSource
    from debt_desk.domain.money import Money
    from debt_desk.wording.catalogue import Wording

# More payers than these, all of them still paying, are no household any more.
MOST_PAYERS = 60
_MOST_NAMED = 12


class PayerCard(SectionCard):
    """One payer: what it paid month by month, and what is to be counted of it."""

    def __init__(self, number: int, source: IncomeSource, wording: Wording) -> None:
        name = f"incomes.{number}"
        super().__init__("", name)
        self.source = source
        self._wording = wording
        self.runs = QCheckBox(self.tr("Still paid: take it into the household"))
        self.runs.setObjectName(f"{name}.runs")
        self.runs.setAccessibleDescription(source.payer)
        self.runs.setChecked(source.seems_to_run)
        self.amount = MoneyEdit(f"{name}.amount", self.tr("Count with, a month"), wording)
        self.amount.set_money(source.reliable)
        self.amount.setEnabled(source.seems_to_run)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow(self.tr("Count with, a month"), self.amount)
        self.body.addWidget(plain_label(source.payer, f"{name}.payer", look="heading"))
        self.body.addLayout(self._months())
        self.body.addWidget(plain_label(self._rule(), f"{name}.rule", tone=Tone.MUTED))
        self.body.addWidget(self.runs)
        self.body.addLayout(form)
        self.runs.toggled.connect(self.amount.setEnabled)
        self.amount.committed.connect(lambda _money: self.is_good())

    def is_good(self) -> bool:
        """Whether the amount can be counted on; if not, the sentence is shown."""
        if not self.amount.is_good():
            return False
        money = self.money()
        if money > self.source.reliable:
            error = IncomeAboveReliable(wanted=money, reliable=self.source.reliable)
            self.amount.complain(self._wording.sentence(error))
            return False
        return True

    def money(self) -> Money:
        """What to count with: an empty line means the whole reliable figure."""
        money = self.amount.money()
        return self.source.reliable if money is None else money

    def _months(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(2)
        for column, (month, amount) in enumerate(self.source.months):
            head = plain_label(str(month), look="small", wrap=False)
            head.setAlignment(money_label().alignment())
            grid.addWidget(head, 0, column)
            grid.addWidget(money_label(formats.grouped(amount)), 1, column)
        grid.setColumnStretch(len(self.source.months), 1)
        return grid

    def _rule(self) -> str:
        source = self.source
        return self.tr(
            "Reliable: {reliable} ({rule}). Lowest month {lowest}, highest month {highest}."
        ).format(
            reliable=formats.money(source.reliable),
            rule=self._wording.label(source.rule),
            lowest=formats.money(source.lowest),
            highest=formats.money(source.highest),
        )


class IncomeDialog(QDialog):
    """``taken(list of (IncomeSource, Money))`` on OK; ``attach_wanted`` where there is nothing."""

    taken = Signal(object)
    attach_wanted = Signal()

    def __init__(
        self, sources: Sequence[IncomeSource], wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("incomes")
        self.setWindowTitle(self.tr("Income from statements"))
        counted = [source for source in sources if source.reliable][:MOST_PAYERS]
        others = [source for source in sources if source not in counted]
        self.payers = [
            PayerCard(number, source, wording) for number, source in enumerate(counted, start=1)
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP)
        column.addWidget(self._page(others, wording) if sources else self._nothing(), 1)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.setContentsMargins(WIDE, 0, WIDE, 0)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self.take_button = QPushButton(self.tr("&Take into the household"))
        self.take_button.setObjectName("incomes.take")
        self.take_button.setProperty("look", "primary")
        self.buttons.addButton(self.take_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.take_button.setVisible(bool(self.payers))
        self.take_button.clicked.connect(self._on_take)
        for payer in self.payers:
            payer.runs.toggled.connect(self._on_toggled)
        self._on_toggled()
        letter = self.fontMetrics().horizontalAdvance("0")
        self.resize(80 * letter, 34 * self.fontMetrics().lineSpacing())

    def _page(self, others: Sequence[IncomeSource], wording: Wording) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(WIDE, WIDE, WIDE, GAP)
        column.setSpacing(GAP)
        column.addWidget(
            plain_label(
                self.tr(
                    "Only complete months after the hardship began count; a month without a payment"
                    " counts as zero. Confirm who still pays you. You may count with less, but not"
                    " with more than the statements show."
                )
            )
        )
        for payer in self.payers:
            column.addWidget(payer)
        if others:
            column.addWidget(self._others(others, wording))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        return area

    def _others(self, others: Sequence[IncomeSource], wording: Wording) -> QWidget:
        card = SectionCard(self.tr("Not counted"), "incomes.others")
        card.body.setSpacing(STEP // 2)
        for source in others[:_MOST_NAMED]:
            named = self.tr("{payer}: {rule}").format(
                payer=source.payer, rule=wording.label(source.rule)
            )
            card.body.addWidget(plain_label(named, tone=Tone.MUTED))
        if len(others) > _MOST_NAMED:
            more = self.tr("and {count} more").format(count=len(others) - _MOST_NAMED)
            card.body.addWidget(plain_label(more, tone=Tone.MUTED))
        return card

    def _nothing(self) -> QWidget:
        empty = EmptyState(
            "incomes.empty",
            self.tr("No income found in the attached files"),
            self.tr(
                "Attach a statement that covers whole months.\n\n"
                "Bank: in the bank's app, search for “交易明细” or “流水” and export a file.\n"
                "Alipay: 我的 → 账单 → … → 开具交易流水证明 → 用于个人对账.\n"
                "WeChat: 我 → 服务 → 钱包 → 账单 → 常见问题 → 下载账单 → 用于个人对账.\n\n"
                "Alipay and WeChat send an archive by e-mail and its password by message;"
                " unpack it and attach the file inside."
            ),
            self.tr("Go to &Evidence"),
        )
        empty.acted.connect(self._on_attach)
        return empty

    def _on_toggled(self) -> None:
        self.take_button.setEnabled(any(payer.runs.isChecked() for payer in self.payers))

    def _on_take(self) -> None:
        chosen = [payer for payer in self.payers if payer.runs.isChecked()]
        wrong = [payer for payer in chosen if not payer.is_good()]
        if wrong:
            wrong[0].amount.line.setFocus()
            return
        self.taken.emit([(payer.source, payer.money()) for payer in chosen])
        self.accept()

    def _on_attach(self) -> None:
        self.reject()
        self.attach_wanted.emit()
