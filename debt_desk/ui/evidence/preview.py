"""A document inside the window: pages, a statement's figures, a text, or why it cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from debt_desk.domain.job import JobCancelled
from debt_desk.ui.colours import Tone
from debt_desk.ui.evidence.loading import Loaded, load
from debt_desk.ui.evidence.statement_view import StatementView
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.pages import PagesView

if TYPE_CHECKING:
    from debt_desk.app.evidence import EvidenceDesk
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.errors import DeskError
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.tasks import TaskJob


class DocumentPreview(QWidget):
    """``save_wanted`` when the user wants a copy of the document that is shown."""

    save_wanted = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setObjectName("evidence.preview")
        self._context = context
        self._evidence: EvidenceDesk = context.desk.evidence
        self._document: EvidenceDocument | None = None
        self._job: TaskJob | None = None
        self.title = plain_label(name="evidence.preview.title", look="strong")
        self.save = QPushButton(self.tr("Save a co&py…"))
        self.save.setObjectName("evidence.save")
        self.pages = PagesView("evidence.pages")
        self.text = QPlainTextEdit()
        self.text.setObjectName("evidence.text")
        self.text.setAccessibleName(self.tr("Text of the document"))
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.statement = StatementView(context.wording, context.state)
        self.message = plain_label(name="evidence.preview.message", tone=Tone.MUTED)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.again = QPushButton(self.tr("&Try again"))
        self.again.setObjectName("evidence.preview.again")
        self.stack = QStackedWidget()
        self._words = self._message_page()
        for shown in (self._words, self.pages, self.statement, self.text):
            self.stack.addWidget(shown)
        head = QHBoxLayout()
        head.setContentsMargins(GAP, 0, 0, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        self.save.clicked.connect(self.save_wanted)
        self.again.clicked.connect(self._on_again)
        self.show_document(None)

    @property
    def document(self) -> EvidenceDocument | None:
        """The document that is shown."""
        return self._document

    def show_document(self, document: EvidenceDocument | None) -> None:
        """Show a document, read in a worker thread; the same bytes are not read again."""
        before, self._document = self._document, document
        self.title.setText(document.title if document else "")
        self.save.setEnabled(document is not None)
        if document is None:
            self._stop()
            self._say(self.tr("Choose a document to see it here."))
        elif before is None or before.content != document.content:
            self._stop()
            self._load(document)

    def focus_shown(self) -> None:
        """Let the keyboard move within what is shown."""
        shown = self.stack.currentWidget()
        if shown is not None:
            shown.setFocus()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _load(self, document: EvidenceDocument) -> None:
        evidence = self._evidence
        self._say(self.tr("Opening…"))
        self._job = self._context.tasks.run_task(
            self,
            lambda job: load(evidence, document, job),
            self._on_loaded,
            self._on_error,
            title=self.tr("Opening {title}…").format(title=document.title),
        )

    def _on_loaded(self, loaded: Loaded) -> None:
        self._job = None
        if loaded.pages is not None:
            self.pages.show_pages(loaded.pages)
            self.stack.setCurrentWidget(self.pages)
        elif loaded.statements:
            self.statement.show_statements(loaded.statements)
            self.stack.setCurrentWidget(self.statement)
        elif loaded.text:
            cut = self.tr("Only the beginning is shown here.") if loaded.is_cut else ""
            self.text.setPlainText(f"{loaded.text}\n\n{cut}" if cut else loaded.text)
            self.stack.setCurrentWidget(self.text)
        else:
            self._say(
                self.tr(
                    "There is no preview for this kind of file. It is kept as it is:"
                    " save a copy to open it elsewhere."
                )
            )

    def _on_error(self, error: DeskError) -> None:
        self._job = None
        if isinstance(error, JobCancelled):
            self._say(self.tr("Opening was stopped. The document is kept as it is."))
            self.again.show()
        else:
            self._say(self._context.wording.sentence(error))

    def _on_again(self) -> None:
        if self._document is not None:
            self._load(self._document)

    def _say(self, sentence: str) -> None:
        self.pages.clear()
        self.again.hide()
        self.message.setText(sentence)
        self.stack.setCurrentWidget(self._words)

    def _message_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(STEP)
        column.addStretch(1)
        column.addWidget(self.message)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page
