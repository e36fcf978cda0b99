"""A document inside the window: as it is, a statement's figures, or why it cannot be shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.domain.job import JobCancelled
from debt_desk.errors import DeskError
from debt_desk.ui.books.statement_view import StatementView
from debt_desk.ui.colours import Tone
from debt_desk.ui.evidence.loading import Loaded, load
from debt_desk.ui.evidence.reading_card import ReadingCard
from debt_desk.ui.theme import GAP, STEP, letters
from debt_desk.ui.viewer.file_viewer import FileViewer
from debt_desk.ui.viewer.redaction_panel import RedactionPanel
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.pdfium import PdfLocked

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from debt_desk.app.evidence import EvidenceDesk
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.statement import Place
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.tasks import TaskJob

# In letters: below this width the panel for boxes stands under the pages.
_WIDE_ENOUGH = 80


class DocumentPreview(QWidget):
    """``save_wanted`` when the user wants a copy of the document that is shown.

    ``copied`` with a redacted copy that was just made, ``wide_wanted`` when it should have the
    whole width, or give it back.
    """

    save_wanted = Signal()
    copied = Signal(object)
    wide_wanted = Signal(bool)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setObjectName("evidence.preview")
        self._context = context
        self._evidence: EvidenceDesk = context.desk.evidence
        self._document: EvidenceDocument | None = None
        self._as_file = False
        self._was_wide = False
        self._job: TaskJob | None = None
        self.title = plain_label(name="evidence.preview.title", look="strong")
        self.find_button = self._button("evidence.find", self.tr("Find &text…"))
        self.figures = self._button("evidence.figures_or_file", "")
        self.wide = self._button("evidence.wide", "")
        self.wide.setCheckable(True)
        self.redact = self._button("evidence.redact", self.tr("Blac&k out…"))
        self.save = self._button("evidence.save", self.tr("Save a co&py…"))
        self.viewer = FileViewer("evidence", context.state)
        self.pages, self.text = self.viewer.pages, self.viewer.text
        self.statement = StatementView(context, compact=True)
        self.reading = ReadingCard(context)
        self.redaction = RedactionPanel(context, self.pages)
        self.message = plain_label(name="evidence.preview.message", tone=Tone.MUTED)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.again = self._button("evidence.preview.again", self.tr("&Try again"))
        self.stack = QStackedWidget()
        self._words = self._message_page()
        for shown in (self._words, self.viewer, self.statement):
            self.stack.addWidget(shown)
        self._buttons = button_row(
            self.find_button, self.figures, self.wide, self.redact, self.save
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for widget in (self.title, self._buttons):
            widget.setContentsMargins(GAP, 0, 0, 0)
            column.addWidget(widget)
        column.addWidget(self.reading)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addWidget(self.stack, 2)
        self._beside.addWidget(self.redaction, 1)
        column.addLayout(self._beside, 1)
        self._connect()
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
        self.reading.show_document(document)
        if document is None:
            self._stop()
            self._say(self.tr("Choose a document to see it here."))
        elif before is None or before.content != document.content:
            self._as_file = False
            self._load(document)
        else:
            self.pages.canvas.turn(document.turned)

    def show_place(self, document: EvidenceDocument, place: Place, words: str = "") -> None:
        """Show the very place in the file where something stands, and mark it.

        A row of 0 marks no row. ``words`` are searched for and marked too.
        """
        self._document = document
        self.title.setText(document.title)
        self.save.setEnabled(True)
        self.reading.show_document(document)
        self._as_file = True
        self._load(document, place, words)

    def focus_shown(self) -> None:
        """Let the keyboard move within what is shown."""
        shown = self.stack.currentWidget()
        if shown is not None:
            shown.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        sides = QBoxLayout.Direction
        wide = self.width() >= letters(self, _WIDE_ENOUGH)
        self._beside.setDirection(sides.LeftToRight if wide else sides.TopToBottom)

    def _connect(self) -> None:
        self.save.clicked.connect(self.save_wanted)
        self.again.clicked.connect(self._on_again)
        self.reading.read_anew.connect(self._on_read_anew)
        self.reading.asked.connect(self._show_buttons)
        self.find_button.clicked.connect(lambda: self.viewer.search())
        self.figures.clicked.connect(self._on_other_view)
        self.redact.clicked.connect(self._on_redact)
        self.wide.toggled.connect(self.wide_wanted)
        self.wide.toggled.connect(lambda: self._show_buttons())
        self.redaction.ended.connect(self.redaction.end)
        self.redaction.shown.connect(self._on_redaction_shown)
        self.redaction.made.connect(self.copied)
        self.viewer.turn_wanted.connect(self._on_turn)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        return button

    def _stop(self) -> None:
        self.redaction.end()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _load(
        self, document: EvidenceDocument, place: Place | None = None, words: str = ""
    ) -> None:
        self._stop()
        evidence, as_file = self._evidence, self._as_file
        password = self.reading.given_password
        self._say(self.tr("Opening…"))
        self._job = self._context.tasks.run_task(
            self,
            lambda job: load(
                evidence, document, job, as_file=as_file, place=place, password=password
            ),
            lambda loaded: self._on_loaded(loaded, words),
            self._on_error,
            title=self.tr("Opening {title}…").format(title=document.title),
        )

    def _on_loaded(self, loaded: Loaded, words: str) -> None:
        self._job = None
        assert self._document is not None
        if loaded.file:
            self.viewer.show_file(loaded.file, self._document.turned)
            self.stack.setCurrentWidget(self.viewer)
            if loaded.is_cut:
                self.text.appendPlainText("\n" + self.tr("Only the beginning is shown here."))
            if loaded.place is not None:
                self.viewer.show_place(loaded.place, loaded.amount)
            if words:
                self.viewer.show_words(words)
        elif loaded.statements:
            self.statement.show_document(self._document)
            self.stack.setCurrentWidget(self.statement)
        else:
            self._say(
                self.tr(
                    "There is no preview for this kind of file. It is kept as it is:"
                    " save a copy to open it elsewhere."
                )
            )
        self._show_buttons()

    def _on_error(self, error: DeskError) -> None:
        self._job = None
        if isinstance(error, JobCancelled):
            self._say(self.tr("Opening was stopped. The document is kept as it is."))
            self.again.show()
        else:
            self._say(self._context.wording.sentence(error))
        if isinstance(error, PdfLocked):
            self.reading.ask_for_pages()

    def _on_again(self) -> None:
        if self._document is not None:
            self._load(self._document)

    def _on_read_anew(self) -> None:
        self._as_file = False
        self._on_again()

    def _on_other_view(self) -> None:
        shown = self.stack.currentWidget()
        if self._document is not None and shown is self.viewer and self.viewer.part is self.pages:
            self.redaction.end()
            self.statement.show_document(self._document)
            self.stack.setCurrentWidget(self.statement)
            self._show_buttons()
            return
        self._as_file = shown is self.statement
        self._on_again()

    def _on_turn(self, degrees: int) -> None:
        document, desk = self._document, self._context.desk
        if document is None or desk.read_only:
            self.pages.canvas.turn(degrees)
            return
        try:
            desk.evidence.change(replace(document, turned=degrees))
        except DeskError as error:
            self._context.notices.error(error)

    def _on_redact(self) -> None:
        if self._document is not None:
            self._was_wide = self.wide.isChecked()
            self.redaction.begin(self._document)
            self.pages.setFocus()

    def _on_redaction_shown(self, shown: bool) -> None:
        self.wide.setChecked(shown or self._was_wide)
        self._show_buttons()

    def _say(self, sentence: str) -> None:
        self.viewer.clear()
        self.again.hide()
        self.message.setText(sentence)
        self.stack.setCurrentWidget(self._words)
        self._show_buttons()

    def _show_buttons(self) -> None:
        shown = self.stack.currentWidget()
        is_file, is_statement = shown is self.viewer, shown is self.statement
        has_pages = is_file and self.viewer.part is self.pages
        self.find_button.setVisible(is_file)
        self.wide.setVisible(shown is not self._words)
        wide = self.wide.isChecked()
        self.wide.setText(self.tr("Brin&g back the list") if wide else self.tr("Lar&ge view"))
        self.figures.setText(self.tr("Show the f&ile") if is_statement else self.tr("F&igures"))
        has_figures = self.reading.has_figures if has_pages else self._as_file
        self.figures.setVisible(is_statement or (is_file and has_figures))
        # A card that asks for the password says what is the matter.
        self.message.setVisible(self.reading.password.isHidden())
        self.redact.setVisible(has_pages and not self._context.desk.read_only)
        self.redact.setEnabled(self.redaction.isHidden())

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
