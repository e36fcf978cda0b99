"""Evidence: the documents, and the pages that make something of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QVBoxLayout
from typing_extensions import override

from debt_desk.ui.case_page import CasePage
from debt_desk.ui.evidence.books_page import BooksPage
from debt_desk.ui.evidence.bundle_page import BundlePage
from debt_desk.ui.evidence.checklist_page import ChecklistPage
from debt_desk.ui.evidence.documents_page import DocumentsPage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from debt_desk.app.changes import Changes


class EvidenceTab(CasePage):
    """One page at a time, all of the same case."""

    name = "evidence"

    @override
    def _build(self) -> None:
        self.documents = DocumentsPage(self.context)
        self.needed = ChecklistPage(self.context)
        self.books = BooksPage(self.context)
        self.books.documents_wanted.connect(self._on_documents_wanted)
        self.bundle = BundlePage(self.context)
        self.bundle.documents_wanted.connect(self._on_documents_wanted)
        self.pages = QTabWidget()
        self.pages.setObjectName("evidence.shown")
        self.pages.setDocumentMode(True)
        for page, title in self._titles():
            self.pages.addTab(page, title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)

    def _titles(self) -> tuple[tuple[CasePage, str], ...]:
        return (
            (self.documents, self.tr("Documents")),
            (self.books, self.tr("Statements")),
            (self.needed, self.tr("What is needed")),
            (self.bundle, self.tr("For the lender")),
        )

    def _on_documents_wanted(self) -> None:
        self.pages.setCurrentWidget(self.documents)
        self.documents.attach_button.click()

    @override
    def show_case(self, number: int | None) -> None:
        super().show_case(number)
        for page, _ in self._titles():
            page.show_case(number)

    @override
    def on_changes(self, changes: Changes) -> None:
        """Nothing of its own: each page hears of changes itself."""

    @override
    def settle(self) -> None:
        for page, _ in self._titles():
            page.settle()

    def attach(self, paths: Sequence[Path]) -> None:
        """Attach files to the case that is shown."""
        self.pages.setCurrentWidget(self.documents)
        self.documents.attach(paths)
