"""How a document reads as a statement, where the user can help: a password, an unknown table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from debt_desk.domain.job import JobCancelled
from debt_desk.domain.own_layout import OWN_TABLE, OwnLayout, TableSample
from debt_desk.errors import DeskError, InputError
from debt_desk.ui.evidence.mapping_dialog import MappingDialog
from debt_desk.ui.evidence.password_card import PasswordCard
from debt_desk.ui.widgets.notes import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.app.evidence import EvidenceDesk
    from debt_desk.app.readings import Reread
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.domain.statement import Statement
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.tasks import TaskJob

    Answer = tuple[Statement, ...] | InputError

# By name: this floor does not see the readers.
_LOCKED = ("PasswordNeeded", "PasswordWrong")
_UNKNOWN = "UnknownTable"
# What the file is, though it cannot be read: said beside what is shown of it.
_TOLD = ("CashBookIsNoEvidence", "OrdersAreNoPayments", "StatementDamaged", "LockedWorkbook")


class ReadingCard(QWidget):
    """``read_anew`` when the document that is shown reads otherwise than it did before.

    ``asked`` when it is known how it reads, and whether a password is asked for.
    """

    read_anew = Signal()
    asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setObjectName("evidence.reading")
        self._context = context
        self._document: EvidenceDocument | None = None
        self._answer: Answer | None = None
        # Of the document that is shown, for the table in it; gone with the next one.
        self._password: str | None = None
        self._pages_locked = self._tried = False
        self._job: TaskJob | None = None
        self.banner = Banner("evidence.reading.banner")
        self.password = PasswordCard()
        self.dialog: MappingDialog | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        column.addWidget(self.password)
        self.banner.acted.connect(self._on_explain)
        self.password.given.connect(self._on_password)
        self.hide()

    @property
    def given_password(self) -> str | None:
        """What the user has entered for the document that is shown; kept no longer than that."""
        return self._password

    @property
    def has_figures(self) -> bool:
        """Whether the document that is shown was read as a statement."""
        return isinstance(self._answer, tuple) and bool(self._answer)

    def show_document(self, document: EvidenceDocument | None) -> None:
        """Look in a worker thread at how a document reads, and again when it may have changed."""
        before, self._document = self._document, document
        if document is None or before is None or before.content != document.content:
            self._forget()
        if document is not None:
            self._ask(document)

    def ask_for_pages(self) -> None:
        """Ask for the password of a PDF whose pages cannot be shown without it."""
        if self._tried or type(self._answer).__name__ in _LOCKED:
            return  # it is asked for, or being tried
        self._pages_locked = True
        self.password.ask(self._locked_words())
        self.show()
        self.asked.emit()

    def _locked_words(self) -> str:
        return self.tr(
            "This PDF is protected by a password. Enter it to see the pages here; it is not stored."
        )

    def _forget(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._answer = self._password = None
        self._pages_locked = self._tried = False
        self.password.forget()
        self.banner.hide()
        self.hide()

    def _ask(self, document: EvidenceDocument, *, quiet: bool = True) -> None:
        if self._job is not None:
            self._job.cancel()
        evidence, password = self._context.desk.evidence, self._password
        self._job = self._context.tasks.run_task(
            self,
            lambda job: _answer(evidence, document, password, job),
            self._on_answer,
            self._on_error,
            title=self.tr("Opening {title}…").format(title=document.title),
            quiet=quiet,
        )

    def _on_answer(self, answer: Answer) -> None:
        self._job = None
        before, self._answer = self._answer, answer
        if type(answer).__name__ in _LOCKED:
            self._password = None
        self._show(answer)
        tried, self._tried = self._tried and self._password is not None, False
        if tried or (before is not None and not _same(before, answer)):
            if isinstance(before, InputError) and not isinstance(answer, InputError):
                self._recognise(answer)
            self.read_anew.emit()

    def _recognise(self, statements: tuple[Statement, ...]) -> None:
        if self._document is not None:
            try:
                self._context.desk.evidence.recognise(self._document, statements)
            except DeskError as error:
                self._context.notices.error(error)

    def _on_error(self, error: DeskError) -> None:
        self._job = None
        self.password.set_busy(busy=False)
        if not isinstance(error, JobCancelled):
            self._context.notices.error(error)

    def _show(self, answer: Answer) -> None:
        writable = not self._context.desk.read_only
        said = type(answer).__name__
        if isinstance(answer, InputError) and said in _LOCKED:
            self.password.ask(self._context.wording.sentence(answer))
        elif self._pages_locked:
            self.password.ask(self._locked_words())
        else:
            self.password.forget()
        if said == _UNKNOWN and writable:
            words = self.tr(
                "This is a table that the program does not know yet. Say once what its columns"
                " mean, and it is read as a statement."
            )
            self.banner.say(words, action=self.tr("Explain the col&umns…"), dismissable=False)
        elif _is_own(answer) and writable:
            words = self.tr("This table is read as you explained its columns.")
            self.banner.say(words, action=self.tr("Change the col&umns…"), dismissable=False)
        elif isinstance(answer, InputError) and said in _TOLD:
            self.banner.say(self._context.wording.sentence(answer), dismissable=False)
        else:
            self.banner.hide()
        self.setVisible(not (self.banner.isHidden() and self.password.isHidden()))
        self.asked.emit()

    def _on_password(self, password: str) -> None:
        if self._document is not None:
            self._password = password
            self._pages_locked, self._tried = False, True
            self.password.set_busy(busy=True)
            self._ask(self._document, quiet=False)

    def _on_explain(self) -> None:
        document, password, tables = self._document, self._password, self._context.desk.tables
        if document is None or self._job is not None:
            return
        self._job = self._context.tasks.run_task(
            self,
            lambda job: tables.sample(document, password, job),
            self._open,
            self._on_no_sample,
            title=self.tr("Opening {title}…").format(title=document.title),
        )

    def _on_no_sample(self, error: DeskError) -> None:
        self._job = None
        if type(error).__name__ in _LOCKED:
            self.password.ask(self._context.wording.sentence(error))
        elif not isinstance(error, JobCancelled):
            self._context.notices.error(error)

    def _open(self, sample: TableSample) -> None:
        self._job = None
        self.dialog = MappingDialog(self._context, sample, self.window())
        self.dialog.wanted.connect(self._on_wanted)
        self.dialog.unwanted.connect(self._on_unwanted)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _on_wanted(self, layout: OwnLayout) -> None:
        desk, passwords = self._context.desk, {}
        if self._job is not None:
            return
        if self._document is not None and self._password:
            passwords = {self._document.content.sha256: self._password}
        attached = desk.evidence.of_case(None)
        self._job = self._context.tasks.run_task(
            self,
            lambda job: desk.tables.reread(attached, layout, passwords, job),
            lambda found: self._on_reread(layout, found),
            self._on_error,
            title=self.tr("Reading every such table…"),
        )

    def _on_reread(self, layout: OwnLayout, found: tuple[Reread, ...]) -> None:
        self._job = None
        words = self.tr("The columns are remembered.")
        self._do(lambda: self._context.desk.tables.learn(layout, found), words)

    def _on_unwanted(self, layout: OwnLayout) -> None:
        words = self.tr("The columns are forgotten.")
        self._do(lambda: self._context.desk.tables.forget(layout), words)

    def _do(self, step: Callable[[], None], words: str) -> None:
        try:
            step()
        except DeskError as error:
            self._context.notices.error(error)
            return
        if self.dialog is not None:
            self.dialog.accept()
        self._context.notices.say(words, undo=True)


def _answer(
    evidence: EvidenceDesk, document: EvidenceDocument, password: str | None, job: Job
) -> Answer:
    try:
        return evidence.statements(document, job=job)
    except InputError as refusal:
        if password is None or type(refusal).__name__ not in _LOCKED:
            return refusal
    try:
        return evidence.statements(document, password, job)
    except InputError as refusal:
        return refusal


def _same(one: Answer, other: Answer) -> bool:
    if isinstance(one, InputError) or isinstance(other, InputError):
        locked = type(one).__name__ in _LOCKED and type(other).__name__ in _LOCKED
        return locked or type(one) is type(other)
    return one is other


def _is_own(answer: Answer) -> bool:
    return not isinstance(answer, InputError) and any(one.format == OWN_TABLE for one in answer)
