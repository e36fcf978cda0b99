"""An open file: the cases at the left, the chosen one's name and tabs at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.errors import DeskError
from debt_desk.ui.agreement.agreement_tab import AgreementTab
from debt_desk.ui.cases.case_list import CaseList
from debt_desk.ui.cases.case_names import case_name
from debt_desk.ui.cases.stages import STAGE_LOOKS
from debt_desk.ui.colours import Tone
from debt_desk.ui.contacts.contacts_tab import ContactsTab
from debt_desk.ui.evidence.evidence_tab import EvidenceTab
from debt_desk.ui.overview.overview_tab import OverviewTab
from debt_desk.ui.page_tabs import PageTabs
from debt_desk.ui.proposals.proposals_tab import ProposalsTab
from debt_desk.ui.repayment.repayment_tab import RepaymentTab
from debt_desk.ui.situation.situation_tab import SituationTab
from debt_desk.ui.tabs import PLAN, TABS
from debt_desk.ui.theme import GAP, STEP, WIDE, letters
from debt_desk.ui.widgets.labels import money_label, plain_label, rule, set_tip
from debt_desk.ui.widgets.notes import Badge
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from debt_desk.app.cases import CaseRow
    from debt_desk.domain.statement import Place
    from debt_desk.ui.case_page import CasePage, PageContext

REST_AFTER_MS = 30_000
# On a small screen a quarter of it, but never less than a name needs.
_LIST_WIDTH = 240
_LIST_LETTERS = 34
_PAGES: dict[str, type[CasePage]] = {
    "overview": OverviewTab,
    "situation": SituationTab,
    "evidence": EvidenceTab,
    "contacts": ContactsTab,
    "proposals": ProposalsTab,
    "agreement": AgreementTab,
    "repayment": RepaymentTab,
}


class DeskView(QWidget):
    """``new_case_wanted``, ``edit_case_wanted``; ``case_changed(number | None)``."""

    new_case_wanted = Signal()
    edit_case_wanted = Signal()
    case_changed = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.cases = CaseList(context)
        self.header = CaseHeader(context)
        self.overview = OverviewTab(context)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_AFTER_MS)
        self._build()
        self._connect()
        self.show_case(None)

    @property
    def case(self) -> int | None:
        """The case that is shown."""
        return self.cases.number

    @property
    def tab(self) -> str:
        """The name of the tab that is shown."""
        return self.tabs.shown

    @property
    def pages(self) -> dict[str, CasePage]:
        """The tabs that were shown already, by name."""
        return self.tabs.pages

    def go_to(self, tab: str, case: int | None) -> None:
        """Show a tab, of another case if one is given, or where all debts are planned together.

        ``tab`` may name a place within one, as ``tabs`` has them.
        """
        if tab == PLAN:
            self._plan_all()
            return
        if case is not None:
            self.cases.select(case)
        name, _, within = tab.partition(".")
        page = self.tabs.page(name)
        if within:
            page.show_within(tab)

    def go_to_place(self, number: int, place: Place) -> None:
        """Show a document among its case's, with a place in it marked."""
        try:
            document = self._context.desk.evidence.get(number)
        except DeskError as error:  # it was removed meanwhile
            self._context.notices.error(error)
            return
        self.go_to(EvidenceTab.name, document.case)
        shown = self._evidence()
        shown.show_page(shown.documents.name)
        shown.documents.show_place(number, place)

    def _evidence(self) -> EvidenceTab:
        shown = self.tabs.page(EvidenceTab.name)
        assert isinstance(shown, EvidenceTab)
        return shown

    def show_case(self, number: int | None) -> None:
        """Show a case in every tab; None: today."""
        self.header.show_row(self.cases.row)
        self.tabs.show_case(number)
        self.case_changed.emit(number)

    def settle(self) -> None:
        """Take what is being typed as finished."""
        self.tabs.settle()

    def _plan_all(self) -> None:
        # Imported here: an open file need not wait for what may never be looked at.
        from debt_desk.ui.plan.plan_window import PlanWindow

        self.settle()
        PlanWindow(self._context, self).open()

    def _build(self) -> None:
        make: dict[str, Callable[[], CasePage]] = {
            name: partial(_PAGES[name], self._context) for name in TABS
        }
        make[self.overview.name] = lambda: self.overview
        self.tabs = PageTabs("tabs", {name: self._titles()[name] for name in TABS}, make)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.tabBar().setDrawBase(False)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.cases)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        width = self.screen().availableSize().width()
        list_width = min(letters(self, _LIST_LETTERS), max(width // 4, _LIST_WIDTH))
        self.splitter.setSizes([list_width, width - list_width])
        self.splitter.restoreState(self._context.state.geometry("splitter"))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _titles(self) -> dict[str, str]:
        return {
            "overview": self.tr("Overview"),
            "situation": self.tr("Situation"),
            "evidence": self.tr("Evidence"),
            "contacts": self.tr("Contacts"),
            "proposals": self.tr("Proposals"),
            "agreement": self.tr("Agreement"),
            "repayment": self.tr("Repayment"),
        }

    def _connect(self) -> None:
        self.cases.chosen.connect(self.show_case)
        self.cases.refreshed.connect(lambda: self.header.show_row(self.cases.row))
        self.cases.new_wanted.connect(self.new_case_wanted)
        self.cases.edit_wanted.connect(self.edit_case_wanted)
        self.overview.new_wanted.connect(self.new_case_wanted)
        self.splitter.splitterMoved.connect(
            lambda: self._context.state.keep_geometry("splitter", self.splitter.saveState())
        )
        self._context.signals.changed.connect(lambda _changes: self._rest.start())
        self._rest.timeout.connect(self._context.desk.rest)


class CaseHeader(QWidget):
    """The line above the tabs: name, balance and stage of the case; of today, the day."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._desk = context.desk
        self._wording = context.wording
        self.name = plain_label(name="header.name", look="title")
        self.balance = money_label(name="header.balance", look="title")
        self.stage = Badge(name="header.stage")
        self._figures = QHBoxLayout()
        self._figures.setSpacing(GAP)
        self._figures.addWidget(self.balance)
        self._figures.addWidget(self.stage)
        self._figures.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(WIDE, GAP, WIDE, GAP)
        self._row.setSpacing(STEP)
        self._row.addWidget(self.name, 1)
        self._row.addLayout(self._figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(rule())

    def show_row(self, row: CaseRow | None) -> None:
        """Show a case's line, or today's."""
        self.balance.setVisible(row is not None)
        self.stage.setVisible(row is not None)
        if row is None:
            today = self._wording.day(self._desk.clock.today())
            self.name.setText(self.tr("Today, {day}").format(day=today))
            return
        self.name.setText(case_name(row))
        set_tip(self.name, self._wording.label(row.kind))
        self.balance.setText(formats.money(row.balance))
        symbol, tone = STAGE_LOOKS.get(row.stage, ("open", Tone.MUTED))
        self.stage.show_state(self._wording.label(row.stage), tone, symbol)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The figures stand beside the name, or below it where there is no room for both."""
        name = self.name.fontMetrics().horizontalAdvance(self.name.text())
        needed = name + self._figures.sizeHint().width() + 3 * WIDE
        direction = QBoxLayout.Direction
        fits = needed <= self.width()
        self._row.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
