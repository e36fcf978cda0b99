"""What the columns of an unknown table mean: a choice for each, and what else must be said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.domain.layout_guess import dates_of, payments
from debt_desk.domain.own_layout import WORDS_MOST, OwnLayout
from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Dates
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QWheelEvent

    from debt_desk.domain.layout_guess import Guess
    from debt_desk.wording.catalogue import Wording

_EXAMPLES = 3
_LETTERS = 24
_NAME = 8  # letters that a column's name may have in one line
_CURRENCIES = ("CNY", "HKD", "USD", "EUR", "JPY", "GBP", "AUD", "CAD", "SGD", "MOP")

_WAYS = (None, Column.INCOME, Column.EXPENSE)


class _Choice(QComboBox):
    """Some choices in words; the first is what counts before anything was said."""

    def __init__(self, name: str, label: str, words: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addItems(list(words))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the list must not change what it passes over


class ColumnsForm(QWidget):
    """``changed`` whenever the user has chosen or typed something."""

    changed = Signal()

    def __init__(self, wording: Wording, goes: Callable[[str], Column | None]) -> None:
        """``goes``: what a word most likely says of the way the money went."""
        super().__init__()
        self.setObjectName("mapping.columns")
        self._wording = wording
        self._goes = goes
        self._meant: dict[str, int] = {}
        self._header: tuple[str, ...] = ()
        self._cells: list[list[str]] = []
        self.parts: list[_Choice] = []
        self.words: dict[str, _Choice] = {}
        self.bank = TextField("mapping.bank", self.tr("Bank"), wording)
        self.bank.line.setPlaceholderText(self.tr("whose statement this is"))
        self.tail = TextField("mapping.tail", self.tr("Last four digits"), wording)
        kinds = (StatementKind.ACCOUNT, StatementKind.CARD)
        self.kind = EnumCombo("mapping.kind", self.tr("Account or card"), kinds, wording)
        self.currency = _Choice("mapping.currency", self.tr("Currency"), _CURRENCIES)
        self.sign = _Choice(
            "mapping.sign",
            self.tr("An amount without a sign"),
            (self.tr("came in (paid to you)"), self.tr("went out (paid by you)")),
        )
        self.dates = EnumCombo(
            "mapping.dates",
            self.tr("Order of the date"),
            (Dates.DAY_FIRST, Dates.MONTH_FIRST),
            wording,
        )
        self._grid_holder, self._words_holder = QWidget(), QWidget()
        self._lay_out()
        self._connect()

    def show_table(self, header: tuple[str, ...], rows: Sequence[Sequence[str]]) -> None:
        """Ask about other columns; ``rows``: what stands below their names."""
        self._header = header
        self._meant = {}
        self._cells = [
            [row[at].strip() if at < len(row) else "" for row in payments(rows)]
            for at in range(len(header))
        ]
        self._fill_grid()

    def show_guess(self, guess: Guess) -> None:
        """Show what the program takes the columns for."""
        self._show(guess.parts, guess.kind, positive_leaves=guess.positive_leaves)
        self._show_words()
        self._show_questions(guess.dates)

    def show_layout(self, layout: OwnLayout) -> None:
        """Show what the user said before."""
        self._show(layout.parts, layout.kind, positive_leaves=layout.positive_leaves)
        self.bank.show_value(layout.institution)
        self.tail.show_value(layout.account.lstrip("*"))
        self.currency.setCurrentText(layout.currency)
        self._meant.update(dict.fromkeys(layout.in_words, 1))
        self._meant.update(dict.fromkeys(layout.out_words, 2))
        self._show_words()
        self._show_questions(layout.dates)

    def layout_said(self) -> OwnLayout:
        """What is shown, as a layout. Errors: those of OwnLayout."""
        parts = self._parts()
        dates, unsure = self._dates(parts)
        account = re.sub(r"[^0-9A-Za-z]", "", self.tail.text())[-4:]
        said = {word: choice.currentIndex() for word, choice in self.words.items()}
        return OwnLayout(
            header=self._header,
            parts=parts,
            kind=self.kind.member(),
            institution=self.bank.text(),
            account=f"****{account}" if account else "",
            currency=self.currency.currentText(),
            positive_leaves=self.sign.currentIndex() == 1 and Column.DIRECTION not in parts,
            in_words=tuple(word for word, which in said.items() if which == 1),
            out_words=tuple(word for word, which in said.items() if which == 2),
            dates=self.dates.member() if unsure else dates,
        )

    def _lay_out(self) -> None:
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(GAP)
        self.form.setVerticalSpacing(STEP)
        self.form.addRow(self.tr("&Bank"), self.bank)
        self.form.addRow(self.tr("Last four di&gits"), self.tail)
        self.form.addRow(self.tr("&Kind"), self.kind)
        self.form.addRow(self.tr("C&urrency"), self.currency)
        self.form.addRow(self.tr("Amount without a s&ign"), self.sign)
        self.form.addRow(self.tr("&Order of the date"), self.dates)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, STEP, 0)
        column.setSpacing(GAP)
        column.addWidget(plain_label(self.tr("What each column means"), look="strong"))
        self._grid_column = QVBoxLayout()
        self._grid_column.addWidget(self._grid_holder)
        column.addLayout(self._grid_column)
        self._words_column = QVBoxLayout()
        self._words_column.addWidget(self._words_holder)
        column.addLayout(self._words_column)
        column.addLayout(self.form)
        column.addStretch(1)

    def _connect(self) -> None:
        for box in (self.kind, self.currency, self.sign, self.dates):
            box.activated.connect(lambda _: self.changed.emit())
        for field in (self.bank, self.tail):
            field.line.textEdited.connect(lambda _: self.changed.emit())

    def _fill_grid(self) -> None:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(2, 1)
        said = [self.tr("not needed"), *map(self._wording.label, Column)]
        self.parts = []
        for at, name in enumerate(self._header):
            label = self.tr("What “{name}” means").format(name=name)
            choice = _Choice(f"mapping.part{at + 1}", label, said)
            choice.activated.connect(self._on_part)
            self.parts.append(choice)
            if name:
                grid.addWidget(plain_label(name, wrap=len(name) > _NAME), at, 0)
                grid.addWidget(choice, at, 1)
                grid.addWidget(plain_label(self._examples(at), look="small"), at, 2)
        self._grid_holder = _put(self._grid_column, self._grid_holder, holder)

    def _examples(self, at: int) -> str:
        different = dict.fromkeys(filter(None, self._cells[at]))
        return " · ".join(cell[:_LETTERS] for cell in list(different)[:_EXAMPLES])

    def _show(
        self, parts: Sequence[Column | None], kind: StatementKind, *, positive_leaves: bool
    ) -> None:
        for choice, part in zip(self.parts, parts, strict=True):
            choice.setCurrentIndex(0 if part is None else 1 + list(Column).index(part))
        self.kind.set_member(kind)
        self.sign.setCurrentIndex(int(positive_leaves))

    def _show_words(self) -> None:
        """Ask what the words of the column mean that says which way the money went."""
        parts = self._parts()
        found: dict[str, None] = {}
        if Column.DIRECTION in parts:
            cells = self._cells[parts.index(Column.DIRECTION)]
            found = dict.fromkeys(" ".join(cell.split()) for cell in cells if cell)
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        meanings = (self.tr("neither"), self.tr("money in"), self.tr("money out"))
        self.words = {}
        for number, word in enumerate(list(found)[:WORDS_MOST], 1):
            label = self.tr("“{word}” means").format(word=word[:_LETTERS])
            choice = _Choice(f"mapping.word{number}", label, meanings)
            choice.setCurrentIndex(self._meant.get(word, _WAYS.index(self._goes(word))))
            choice.activated.connect(lambda _: self.changed.emit())
            self.words[word] = choice
            form.addRow(plain_label(label), choice)
        self._words_holder = _put(self._words_column, self._words_holder, holder)
        holder.setVisible(bool(found))

    def _show_questions(self, dates: Dates | None = None) -> None:
        """Ask only what the table leaves open."""
        parts = self._parts()
        unsure = self._dates(parts)[1]
        by_sign = Column.AMOUNT in parts and Column.DIRECTION not in parts
        self.form.setRowVisible(self.sign, by_sign)
        self.form.setRowVisible(self.dates, unsure)
        if dates in (Dates.DAY_FIRST, Dates.MONTH_FIRST):
            self.dates.set_member(dates)

    def _parts(self) -> tuple[Column | None, ...]:
        known = (None, *Column)
        return tuple(known[choice.currentIndex()] for choice in self.parts)

    def _dates(self, parts: Sequence[Column | None]) -> tuple[Dates, bool]:
        if Column.DAY not in parts:
            return Dates.YEAR_FIRST, False
        return dates_of(self._cells[list(parts).index(Column.DAY)])

    def _on_part(self) -> None:
        self._meant.update({word: box.currentIndex() for word, box in self.words.items()})
        self._show_words()
        self._show_questions()
        self.changed.emit()


def _put(column: QVBoxLayout, before: QWidget, after: QWidget) -> QWidget:
    """The widget that now stands in the place of the other one."""
    column.replaceWidget(before, after)
    before.hide()
    before.deleteLater()
    return after
