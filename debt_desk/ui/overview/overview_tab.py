"""The first page of a case; while none is selected, what is due in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.domain.agenda import AgendaKind
from debt_desk.domain.case import Stage
from debt_desk.ui.case_page import CasePage
from debt_desk.ui.overview.case_view import CaseView
from debt_desk.ui.overview.today_view import TodayView
from debt_desk.ui.tabs import NEEDED, PLAN, court_paper_at, talk_at
from debt_desk.ui.theme import WIDE
from debt_desk.wording.checklist import summary

if TYPE_CHECKING:
    from debt_desk.domain.agenda import AgendaItem

# Where each kind of item is dealt with.
_PLACES = {
    AgendaKind.COURT_PAPER: "contacts",
    AgendaKind.FOLLOW_UP: "contacts",
    AgendaKind.OUR_PROMISE: "contacts",
    AgendaKind.THEIR_PROMISE: "contacts",
    AgendaKind.INSTALMENT: "repayment",
    AgendaKind.REPLY_DUE: "proposals",
    AgendaKind.TERM_END: "proposals",
    AgendaKind.WRITTEN_COPY: "agreement",
    AgendaKind.INCOME_PROOF: NEEDED,
    AgendaKind.MATERIALS: NEEDED,
    AgendaKind.BANK_STATEMENT: NEEDED,
    AgendaKind.WALLET_STATEMENT: NEEDED,
    AgendaKind.OFFER_ENDS: "proposals",
}


class OverviewTab(CasePage):
    """A case's way and next step, or today. ``new_wanted``: the first case is to be taken up."""

    name = "overview"
    new_wanted = Signal()

    @override
    def _build(self) -> None:
        self.today = TodayView(self.context)
        self.today.setMinimumSize(1, 1)  # what is hidden must not squeeze the case that is shown
        self.case_view = CaseView(self.wording, self.context.state)
        inside = QWidget()
        margins = QVBoxLayout(inside)
        margins.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        margins.addWidget(self.case_view)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("overview.scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(inside)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.today)
        self._stack.addWidget(self._scroll)

    @override
    def _connect(self) -> None:
        self.today.new_wanted.connect(self.new_wanted)
        self.today.plan_wanted.connect(lambda: self.context.go_to(PLAN, None))
        self.today.item_opened.connect(self._on_item)
        self.case_view.item_opened.connect(self._on_item)
        self.case_view.place_wanted.connect(lambda at: self.context.go_to(at, self.case))

    @override
    def refresh(self) -> None:
        if self.case is None:
            self.today.refresh()
            self._stack.setCurrentWidget(self.today)
            return
        overview = self.desk.cases.overview(self.case)
        self.case_view.show_overview(overview, self.desk.clock.today())
        self.case_view.show_papers(self._papers(overview.stage))
        self._stack.setCurrentWidget(self._scroll)

    def _papers(self, stage: Stage) -> str:
        """What is missing before the lender has decided; what it waits for at any time."""
        found = self.desk.checklists.glance(self.case)
        asked = stage in (Stage.PREPARE, Stage.PROPOSE) and found.lacking
        return summary(found, self.wording) if asked or found.open_requests else ""

    def _on_item(self, item: AgendaItem) -> None:
        self.context.go_to(_place(item), item.case)


def _place(item: AgendaItem) -> str:
    """Where an item is dealt with, down to the row that it came from."""
    if item.contact is not None:
        return talk_at(item.contact)
    if item.paper is not None:
        return court_paper_at(item.paper)
    return _PLACES[item.kind]
