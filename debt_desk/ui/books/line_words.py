"""What a line says in words, cell by cell; for any thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.app.statements import is_wage
from debt_desk.domain.books import account_of
from debt_desk.domain.meaning import Why
from debt_desk.ui.books.written import Column
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.domain.books import AccountName
    from debt_desk.ui.books.ledger import Ledger, Scope
    from debt_desk.wording.catalogue import Wording


class LineWords:
    """Words for the lines of a ledger, looked at within a scope."""

    def __init__(self, ledger: Ledger, scope: Scope, wording: Wording) -> None:
        self.ledger = ledger
        self.scope = scope
        self._wording = wording

    def cells(self, row: int) -> str:
        """A whole line, tab-separated."""
        return "\t".join(" ".join(self.text(row, column).split()) for column in Column)

    def text(self, row: int, column: int) -> str:
        """What a cell says of a line."""
        line = self.ledger.lines[row]
        if column == Column.DAY:
            return line.day.isoformat()
        if column == Column.PAYEE:
            return line.counterparty
        if column == Column.DESCRIPTION:
            return line.description
        if column in (Column.IN, Column.OUT):
            return self._amount(row, column)
        if column == Column.BALANCE:
            return "" if line.balance is None else formats.grouped(line.balance)
        if column == Column.MEANING:
            return self.meaning(row)
        read = self.ledger.account(row).read
        return account_name(account_of(read), self._wording)

    def meaning(self, row: int) -> str:
        """A line's class in words, with what is special about it."""
        line, why = self.ledger.lines[row], self.ledger.why(row)
        words = self._wording.label(line.line_class)
        if why in (Why.LINE, Why.PAYEE):
            return self._wording.text("books.changed", meaning=words)
        if why is Why.REPEATS:
            return self._wording.text("books.repeats", meaning=words)
        return self._wording.text("books.wages", meaning=words) if is_wage(line) else words

    def why(self, row: int) -> str:
        """Why a line has its class: what decided it, and of a repeated one what it repeats."""
        why = self.ledger.why(row)
        words = self._wording.label(why)
        if why is not Why.REPEATS:
            return words
        at = self.ledger.account(row).repeats[self.ledger.index(row)]
        wallet = self.ledger.books.accounts[at.statement]
        place = wallet.read.lines[at.line].place
        return self._wording.text(
            "books.repeats_where",
            why=words,
            number=wallet.document.number,
            title=wallet.document.title,
            row=place.row,
        )

    def _amount(self, row: int, column: int) -> str:
        """In brackets: money that does not count as having come in or gone out here."""
        line = self.ledger.lines[row]
        comes_in = bool(self.ledger.came_in[row])
        if comes_in != (column == Column.IN):
            return ""
        figure = formats.grouped(line.amount)
        return figure if self.ledger.way(row, self.scope) or not line.amount else f"({figure})"


def account_name(name: AccountName, wording: Wording, *, with_currency: bool = False) -> str:
    """``工商银行 6222****0315``, with its currency where it has to be told apart."""
    key = f"institution.{name.institution}"
    where = wording.text(key) if wording.has(key) else name.institution
    currency = name.currency if with_currency else ""
    return " ".join(filter(None, (where, name.account, currency)))
