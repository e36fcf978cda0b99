"""Before the call: which way, the page made from the case, and the rehearsal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from debt_desk.ui.calls.call_paper import CallPaper
from debt_desk.ui.calls.practice import PracticeCard
from debt_desk.ui.calls.sheet_view import SheetView
from debt_desk.ui.calls.way_card import WayCard
from debt_desk.ui.theme import GAP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording.call_sheet import exchanges, parts

if TYPE_CHECKING:
    from debt_desk.domain.contact_route import RouteWay
    from debt_desk.ui.calls.book import CallBook
    from debt_desk.ui.case_page import PageContext


class BeforePage(QWidget):
    """Made anew from the case by ``refresh``."""

    def __init__(self, context: PageContext, book: CallBook) -> None:
        super().__init__()
        self._context = context
        self._book = book
        self._sheet: object = None
        self.way = WayCard(context)
        self.sheet = SheetView("call.sheet")
        self.practice = PracticeCard()
        self.print_button = QPushButton(self.tr("&Print or save the page…"))
        self.print_button.setObjectName("call.print")
        card = SectionCard("", "call.sheet_card")
        card.title.setText(self.tr("Your page for this call"))
        card.title.show()
        card.header.addWidget(self.print_button)
        truth = context.wording.text("call.truth")
        card.body.addWidget(plain_label(truth, "call.truth"))
        card.body.addWidget(self.sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self.way, card, self.practice):
            column.addWidget(widget)
        self.way.chosen.connect(self._on_way)
        self.print_button.clicked.connect(self._on_print)

    def refresh(self) -> None:
        """Read everything again. Errors: CaseMissing."""
        desk, case = self._context.desk, self._book.notes.case
        routes = desk.contacts.routes(case)
        self._on_way(self.way.show_routes(desk.cases.get(case), routes, self._book.notes.way))
        sheet = desk.call_sheets.sheet(case)
        if sheet != self._sheet:
            self._sheet = sheet
            self.sheet.show_parts(parts(sheet, self._context.wording))
            replies = desk.call_sheets.rehearsal(sheet)
            self.practice.show_exchanges(exchanges(replies, self._context.wording))

    def _on_way(self, way: RouteWay) -> None:
        self._book.put(way=way)

    def _on_print(self) -> None:
        CallPaper(self._context, self._book.notes.case, self).open()
