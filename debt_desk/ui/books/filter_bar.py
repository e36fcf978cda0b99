"""Which lines to show: of which account, with which words, of which meaning, from which months."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from debt_desk.domain.money import CNY
from debt_desk.domain.statement import LineClass
from debt_desk.ui.books.ledger import Scope, Wanted
from debt_desk.ui.books.line_words import account_name
from debt_desk.ui.theme import STEP, letters
from debt_desk.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.calendar import Month
    from debt_desk.ui.books.ledger import MonthBar
    from debt_desk.wording.catalogue import Wording

_CHANGED = "changed"
_WIDEST = 22
_WORDS = 22
Choice = TypeVar("Choice")


class ChoiceBox(QComboBox, Generic[Choice]):
    """``picked`` when the user picks another one."""

    picked = Signal()

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self._choices: list[Choice] = []
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaximumWidth(letters(self, _WIDEST))
        self.activated.connect(lambda _: self.picked.emit())

    def offer(self, choices: Sequence[tuple[Choice, str]], chosen: Choice) -> None:
        """Offer these; ``chosen`` if it is among them, else the first."""
        with QSignalBlocker(self):
            self.clear()
            self._choices = [choice for choice, _ in choices]
            self.addItems([words for _, words in choices])
            self.setCurrentIndex(self._choices.index(chosen) if chosen in self._choices else 0)

    def choose(self, choice: Choice) -> None:
        """Choose one of those offered; nothing is sent."""
        self.setCurrentIndex(self._choices.index(choice))

    def choice(self) -> Choice:
        """What is chosen."""
        return self._choices[self.currentIndex()]


class FilterBar(QWidget):
    """``changed`` when other lines are wanted, ``scope_changed`` before it when of others.

    ``others``: what stands beside the choices.
    """

    changed = Signal()
    scope_changed = Signal()

    def __init__(self, wording: Wording, *others: QWidget) -> None:
        super().__init__()
        self._wording = wording
        self.accounts: ChoiceBox[Scope] = ChoiceBox("books.account", self.tr("Account"))
        self.text = QLineEdit()
        self.text.setObjectName("books.filter")
        self.text.setAccessibleName(self.tr("Find lines"))
        self.text.setToolTip(self.tr("By other side, description, amount or date"))
        self.text.setPlaceholderText(self.tr("Find lines"))
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumWidth(letters(self, _WORDS))
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.meanings: ChoiceBox[LineClass | str | None] = ChoiceBox(
            "books.meanings", self.tr("Meaning")
        )
        self.months: ChoiceBox[tuple[Month, Month] | None] = ChoiceBox(
            "books.months", self.tr("Months")
        )
        self._bars: Sequence[MonthBar] = ()
        flow = FlowLayout(self, STEP)
        for widget in (self.accounts, self.text, self.meanings, self.months, *others):
            flow.addWidget(widget)
        self.meanings.offer(
            [
                (None, self.tr("Every meaning")),
                *((one, wording.label(one)) for one in LineClass),
                (_CHANGED, self.tr("Changed by you")),
            ],
            None,
        )
        self.months.offer([(None, self.tr("All months"))], None)
        self.text.textChanged.connect(lambda _: self.changed.emit())
        self.meanings.picked.connect(self.changed)
        self.months.picked.connect(self.changed)
        self.accounts.picked.connect(self._on_scope)

    def offer_scopes(self, scopes: Sequence[Scope], chosen: Scope | None) -> None:
        """Offer accounts; the one that was chosen stays if it is still there."""
        names = [(scope, self._scope_words(scope, scopes)) for scope in scopes]
        self.accounts.offer(names, chosen or scopes[0])
        self.accounts.setEnabled(len(scopes) > 1)

    def offer_months(self, bars: Sequence[MonthBar]) -> None:
        """Offer months; what was chosen stays if it is still there."""
        self._bars = bars
        self.choose_months(self.months.choice())

    def choose_months(self, months: tuple[Month, Month] | None) -> None:
        """Choose from the first to the last of these; None: all."""
        known = {bar.month for bar in self._bars}
        if months is not None and not known >= set(months):
            months = None
        choices: list[tuple[tuple[Month, Month] | None, str]] = [(None, self.tr("All months"))]
        if months is not None and months[0] != months[1]:
            first, last = map(self._wording.month, months)
            choices.append((months, f"{first} – {last}"))
        choices += [((bar.month, bar.month), self._month_words(bar)) for bar in self._bars[::-1]]
        self.months.offer(choices, months)

    def wanted(self) -> Wanted:
        """What to show."""
        meaning = self.meanings.choice()
        return Wanted(
            self.accounts.choice(),
            self.text.text(),
            meaning if isinstance(meaning, LineClass) else None,
            meaning == _CHANGED,
            self.months.choice(),
        )

    def want_all(self, scope: Scope | None = None) -> None:
        """Show every line of the scope, or of another."""
        with QSignalBlocker(self.text):
            self.text.clear()
        self.meanings.setCurrentIndex(0)
        self.choose_months(None)
        if scope is not None and scope != self.accounts.choice():
            self.accounts.choose(scope)
            self.scope_changed.emit()
        self.changed.emit()

    def _on_scope(self) -> None:
        self.scope_changed.emit()
        self.changed.emit()

    def _scope_words(self, scope: Scope, scopes: Sequence[Scope]) -> str:
        if scope.account is None:
            if scope.currency == CNY:
                return self.tr("All accounts together")
            return self.tr("All accounts in {currency}").format(currency=scope.currency)
        foreign = any(one.currency != scope.currency for one in scopes)
        return account_name(scope.account, self._wording, with_currency=foreign)

    def _month_words(self, bar: MonthBar) -> str:
        month = self._wording.month(bar.month)
        return f"{month} · {self._wording.text('statement.part')}" if bar.missing else month
