"""Evidence: the documents, and the pages that make something of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from debt_desk.ui.case_page import CasePage
from debt_desk.ui.evidence.books_page import BooksPage
from debt_desk.ui.evidence.bundle_page import BundlePage
from debt_desk.ui.evidence.checklist_page import ChecklistPage
from debt_desk.ui.evidence.documents_page import DocumentsPage
from debt_desk.ui.page_tabs import PageTabs

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
        titles = {
            DocumentsPage.name: self.tr("Documents"),
            BooksPage.name: self.tr("Statements"),
            ChecklistPage.name: self.tr("What is needed"),
            BundlePage.name: self.tr("For the lender"),
        }
        make = {
            DocumentsPage.name: lambda: self.documents,
            BooksPage.name: self._make_books,
            ChecklistPage.name: lambda: ChecklistPage(self.context),
            BundlePage.name: self._make_bundle,
        }
        self.pages = PageTabs("evidence.shown", titles, make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)

    def _make_books(self) -> CasePage:
        books = BooksPage(self.context)
        books.documents_wanted.connect(self._on_documents_wanted)
        return books

    def _make_bundle(self) -> CasePage:
        bundle = BundlePage(self.context)
        bundle.documents_wanted.connect(self._on_documents_wanted)
        return bundle

    def _on_documents_wanted(self) -> None:
        self.show_page(DocumentsPage.name)
        self.documents.attach_button.click()

    @override
    def show_within(self, place: str) -> None:
        self.show_page(place)

    def show_page(self, name: str) -> CasePage:
        """Show the page of that name, for instance ``NEEDED``."""
        return self.pages.page(name)

    @override
    def show_case(self, number: int | None) -> None:
        super().show_case(number)
        self.pages.show_case(number)

    @override
    def on_changes(self, changes: Changes) -> None:
        """Nothing of its own: each page hears of changes itself."""

    @override
    def settle(self) -> None:
        self.pages.settle()

    def attach(self, paths: Sequence[Path]) -> None:
        """Attach files to the case that is shown."""
        self.show_page(DocumentsPage.name)
        self.documents.attach(paths)
