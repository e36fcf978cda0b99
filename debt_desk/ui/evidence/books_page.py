"""The Statements page: what all attached statements say together."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from debt_desk.app.changes import Area
from debt_desk.ui.books.statement_view import StatementView
from debt_desk.ui.case_page import CasePage
from debt_desk.ui.widgets.notes import EmptyState


class BooksPage(CasePage):
    """Statements belong to the person, not to a case: the same in every case.

    ``documents_wanted``: the user wants to attach some.
    """

    name = "evidence.books"
    areas = frozenset({Area.EVIDENCE})
    documents_wanted = Signal()

    @override
    def _build(self) -> None:
        self.statements = StatementView(self.context)
        self.empty = EmptyState(
            "books.empty",
            self.tr("No statements yet"),
            self.tr(
                "Attach what Alipay, WeChat or your bank exports: CSV, XLSX, PDF or ZIP. Income,"
                " living costs and every line are then shown here, and nothing counts twice."
            ),
            self.tr("&Attach statements…"),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.statements)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    @override
    def _connect(self) -> None:
        self.statements.found.connect(self._on_found)
        self.empty.acted.connect(self.documents_wanted)

    @override
    def refresh(self) -> None:
        self.empty.action.setEnabled(not self.desk.read_only)
        # While it is hidden it would not look again.
        self.stack.setCurrentWidget(self.statements)
        self.statements.show_all()

    def _on_found(self, count: int) -> None:
        self.stack.setCurrentWidget(self.statements if count else self.empty)
