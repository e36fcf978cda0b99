"""What a line may mean: of the chosen lines, or of every line of one payee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from debt_desk.domain.meaning import Why, payee_of
from debt_desk.domain.statement import LineClass
from debt_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMenu

    from debt_desk.domain.statement import StatementLine
    from debt_desk.ui.books.ledger import Ledger
    from debt_desk.ui.case_page import PageContext

# One step that can be undone; more than this is rather a payee's matter.
MOST_LINES = 500
_LETTERS_OF_A_NAME = 24


class MeaningMenu(QObject):
    """Fills menus for chosen lines and does what is picked. ``said``: something was changed."""

    said = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def fill(self, menu: QMenu, ledger: Ledger, lines: Sequence[int]) -> None:
        """What the chosen lines, and the first one's payee, may mean."""
        first = ledger.lines[lines[0]]
        said = self.tr("This line means:")
        if len(lines) > 1:
            said = self.tr("These {count} lines mean:").format(count=f"{len(lines):,}")
        if len(lines) > MOST_LINES:
            said = self.tr("At most {count} lines at once can be changed.")
            said = said.format(count=f"{MOST_LINES:,}")
        menu.addAction(said).setEnabled(False)
        changed = any(ledger.why(line) is Why.LINE for line in lines)
        self._offer(menu, first, lambda one: self._say_lines(ledger, lines, one), changed=changed)
        for action in menu.actions():
            action.setEnabled(action.isEnabled() and len(lines) <= MOST_LINES)
        # Known by what its reader says: the user's word may turn which way a line seems to go.
        as_read = ledger.account(lines[0]).read.lines[ledger.index(lines[0])]
        payee = payee_of(as_read)
        if payee is None:
            return
        menu.addSeparator()
        name = payee.name[:_LETTERS_OF_A_NAME].replace("&", "&&")
        words = self.tr("All payments &to “{payee}” mean")
        if payee.comes_in:
            words = self.tr("All payments &from “{payee}” mean")
        of_payee = menu.addMenu(words.format(payee=name))
        of_payee.setObjectName("books.meaning.payee")
        changed = any(ledger.why(line) is Why.PAYEE for line in lines)
        self._offer(of_payee, first, lambda one: self._say_payee(as_read, one), changed=changed)

    def _offer(
        self,
        menu: QMenu,
        line: StatementLine,
        say: Callable[[LineClass | None], None],
        *,
        changed: bool,
    ) -> None:
        for number, line_class in enumerate(LineClass, 1):
            action = menu.addAction(f"&{number}  {self._context.wording.label(line_class)}")
            action.setCheckable(True)
            action.setChecked(line.line_class is line_class)
            action.triggered.connect(lambda _checked=False, one=line_class: say(one))
        menu.addSeparator()
        back = menu.addAction(self.tr("&0  As the rules say"), lambda: say(None))
        back.setEnabled(changed)

    def _say_lines(
        self, ledger: Ledger, lines: Sequence[int], line_class: LineClass | None
    ) -> None:
        of_documents = [(ledger.account(line).document, ledger.lines[line]) for line in lines]
        meanings = self._context.desk.meanings
        words = self.tr("Meaning changed, lines: {count}.").format(count=len(lines))
        self._do(lambda: meanings.reclass_lines(of_documents, line_class), words)

    def _say_payee(self, line: StatementLine, line_class: LineClass | None) -> None:
        words = self.tr("Meaning changed of all lines of “{payee}”.")
        words = words.format(payee=line.counterparty)
        self._do(lambda: self._context.desk.meanings.reclass_payee(line, line_class), words)

    def _do(self, step: Callable[[], None], words: str) -> None:
        try:
            step()
        except DeskError as error:
            self._context.notices.error(error)
            return
        self._context.notices.say(words, undo=True)
        self.said.emit()
