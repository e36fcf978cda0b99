"""An open file: the cases at the left, the chosen one's name and tabs at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSplitter, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.ui.agreement.agreement_tab import AgreementTab
from debt_desk.ui.cases.case_list import CaseList
from debt_desk.ui.cases.case_names import case_name
from debt_desk.ui.cases.stages import STAGE_LOOKS
from debt_desk.ui.colours import Tone
from debt_desk.ui.evidence.evidence_tab import EvidenceTab
from debt_desk.ui.overview.overview_tab import OverviewTab
from debt_desk.ui.proposals.proposals_tab import ProposalsTab
from debt_desk.ui.repayment.repayment_tab import RepaymentTab
from debt_desk.ui.situation.situation_tab import SituationTab
from debt_desk.ui.theme import GAP, STEP, WIDE, letters
from debt_desk.ui.widgets.labels import money_label, plain_label, rule, set_tip
from debt_desk.ui.widgets.notes import Badge
from debt_desk.wording import formats

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from debt_desk.app.changes import Changes
    from debt_desk.ui.case_page import CasePage, PageContext


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
        self.pages: dict[str, CasePage] = {
            page.name: page
            for page in (
                self.overview,
                SituationTab(context),
                EvidenceTab(context),
                ProposalsTab(context),
                AgreementTab(context),
                RepaymentTab(context),
            )
        }
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
        return list(self.pages)[self.tabs.currentIndex()]

    def go_to(self, tab: str, case: int | None) -> None:
        """Show a tab, of another case if one is given."""
        if case is not None:
            self.cases.select(case)
        if tab in self.pages:
            self.tabs.setCurrentWidget(self.pages[tab])

    def show_case(self, number: int | None) -> None:
        """Show a case in every tab; None: today."""
        self.header.show_case(number)
        for page in self.pages.values():
            page.show_case(number)
        self.case_changed.emit(number)

    def settle(self) -> None:
        """Take what is being typed as finished."""
        for page in self.pages.values():
            page.settle()

    def _build(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setObjectName("tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.tabBar().setDrawBase(False)
        for name, page in self.pages.items():
            self.tabs.addTab(page, self._titles()[name])
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
        self.splitter.setSizes([letters(self, 34), letters(self, 120)])
        self.splitter.restoreState(self._context.state.geometry("splitter"))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _titles(self) -> dict[str, str]:
        return {
            "overview": self.tr("Overview"),
            "situation": self.tr("Situation"),
            "evidence": self.tr("Evidence"),
            "proposals": self.tr("Proposals"),
            "agreement": self.tr("Agreement"),
            "repayment": self.tr("Repayment"),
        }

    def _connect(self) -> None:
        self.cases.chosen.connect(self.show_case)
        self.cases.new_wanted.connect(self.new_case_wanted)
        self.cases.edit_wanted.connect(self.edit_case_wanted)
        self.overview.new_wanted.connect(self.new_case_wanted)
        self.splitter.splitterMoved.connect(
            lambda: self._context.state.keep_geometry("splitter", self.splitter.saveState())
        )


class CaseHeader(QWidget):
    """The line above the tabs: name, balance and stage of the case; of today, the day."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._desk = context.desk
        self._wording = context.wording
        self._number: int | None = None
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
        context.signals.changed.connect(self._on_changes)

    def show_case(self, number: int | None) -> None:
        """Show a case's line, or today's."""
        self._number = number
        row = next((row for row in self._desk.cases.rows() if row.number == number), None)
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

    def _on_changes(self, changes: Changes) -> None:
        if changes.case in (None, self._number):
            self.show_case(self._number)
