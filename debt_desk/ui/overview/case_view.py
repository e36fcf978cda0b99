"""One case at a glance: its way, one next step, what is due, and the sums for those who ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.domain.law_card import LawPlace
from debt_desk.domain.way import NextStep
from debt_desk.ui.colours import Tone
from debt_desk.ui.law.law_cards import CourtNotice, LawCards
from debt_desk.ui.overview.agenda_words import AgendaWords
from debt_desk.ui.overview.steps import PLACES
from debt_desk.ui.overview.way import WayStrip
from debt_desk.ui.tabs import court_paper_at
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.cards import FigureRow, How, HowLine, SectionCard
from debt_desk.ui.widgets.labels import money_label, plain_label
from debt_desk.wording import formats
from debt_desk.wording.agenda import title

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.app.cases import CaseOverview
    from debt_desk.domain.agenda import AgendaItem
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording

_MOST_ITEMS = 3


class CaseView(QWidget):
    """``place_wanted(name)``: where the next step is done; ``item_opened(AgendaItem)``."""

    place_wanted = Signal(str)
    item_opened = Signal(object)

    def __init__(self, wording: Wording, state: WindowState) -> None:
        super().__init__()
        self._wording = wording
        self._words = AgendaWords(wording, self)
        self._place = ""
        self.court = CourtNotice(wording, state)
        self.others = LawCards(wording, state)
        self._build()
        self._connect()

    def show_overview(self, overview: CaseOverview, today: date) -> None:
        """Show a case as it stands on ``today``."""
        self.way.show_steps(overview.steps)
        step, words = overview.next_step, self._wording
        self.step_title.setText(words.label(step))
        self.step_reason.setText(words.text(f"next.why.{step}"))
        self.step_button.setText(words.text(f"next.do.{step}"))
        papers = overview.papers
        self._place = court_paper_at(papers[0].id) if papers else PLACES[step]
        self.court.show_papers(papers, overview.case.kind)
        stuck = LawPlace.THIRD_PARTY if step is NextStep.ASK_OTHERS else None
        self.others.show_place(stuck, overview.case.kind)
        self._show_due(overview, today)
        self._show_sums(overview)

    def show_papers(self, missing: str) -> None:
        """Say below the next step which papers are missing; empty: none that matter now."""
        self.papers.setText(missing)
        self.papers.setVisible(bool(missing))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.way = WayStrip(self._wording)
        column.addWidget(self.way)
        column.addWidget(self._build_step())
        column.addWidget(self.court)
        column.addWidget(self.others)
        column.addWidget(self._build_due())
        column.addWidget(self._build_sums())
        column.addStretch(1)

    def _build_step(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("overview.step")
        frame.setProperty("card", "next")
        self.step_title = plain_label(name="overview.step.title", look="heading")
        self.step_reason = plain_label(name="overview.step.reason")
        self.papers = plain_label(name="overview.step.papers", look="small", tone=Tone.MUTED)
        self.step_button = QPushButton()
        self.step_button.setObjectName("overview.step.go")
        self.step_button.setProperty("look", "primary")
        words = QVBoxLayout()
        words.setSpacing(STEP)
        words.addWidget(plain_label(self.tr("Next step"), look="small"))
        words.addWidget(self.step_title)
        words.addWidget(self.step_reason)
        words.addWidget(self.papers)
        row = QHBoxLayout(frame)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addLayout(words, 1)
        row.addWidget(self.step_button)
        return frame

    def _build_due(self) -> SectionCard:
        self.due = SectionCard(self.tr("What is due"), "overview.due")
        self._rows = QWidget()
        self.due.body.addWidget(self._rows)
        return self.due

    def _build_sums(self) -> SectionCard:
        self.sums_card = SectionCard(self.tr("Sums"), "overview.sums")
        self.sums_button = QPushButton(self.tr("Sho&w the sums"))
        self.sums_button.setObjectName("overview.sums.show")
        self.sums_button.setProperty("look", "link")
        self.sums_button.setCheckable(True)
        self.owed = FigureRow("overview.owed", self.tr("Owed by the lender's figures"))
        self.agreed = FigureRow("overview.agreed", self.tr("To pay under the agreement"))
        self.paid = FigureRow("overview.paid", self.tr("Paid so far"))
        self.left = FigureRow("overview.left", self.tr("Still to pay"), strong=True)
        self.sums = QWidget()
        column = QVBoxLayout(self.sums)
        column.setContentsMargins(0, 0, 0, 0)
        for row in (self.owed, self.agreed, self.paid, self.left):
            column.addWidget(row)
        self.sums.hide()
        self.sums_card.header.addWidget(self.sums_button)
        self.sums_card.body.addWidget(self.sums)
        return self.sums_card

    def _connect(self) -> None:
        self.step_button.clicked.connect(lambda: self.place_wanted.emit(self._place))
        self.sums_button.toggled.connect(self._on_sums)

    def _on_sums(self, shown: bool) -> None:
        self.sums.setVisible(shown)
        self.sums_button.setText(self.tr("Hi&de the sums") if shown else self.tr("Sho&w the sums"))

    def _show_due(self, overview: CaseOverview, today: date) -> None:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, 1)
        for number, item in enumerate(overview.items[:_MOST_ITEMS]):
            # What it is has a line to itself: beside the rest, large letters have no room.
            row = 2 * number
            amount = formats.money(item.amount) if item.amount else ""
            tone = Tone.CAUTION if item.day < today else Tone.MUTED
            grid.addWidget(self._link(item, number), row, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(plain_label(self._wording.day(item.day), wrap=False), row + 1, 0)
            grid.addWidget(plain_label(self._when(item, today), tone=tone), row + 1, 1)
            grid.addWidget(money_label(amount), row + 1, 2)
        if not overview.items:
            nothing = self.tr("Nothing is due here at present.")
            grid.addWidget(plain_label(nothing, tone=Tone.MUTED), 0, 1)
        self.due.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows

    def _link(self, item: AgendaItem, row: int) -> QPushButton:
        button = QPushButton(title(item, self._wording).replace("&", "&&"))
        button.setObjectName(f"overview.due.{row + 1}")
        button.setProperty("look", "link")
        button.clicked.connect(lambda: self.item_opened.emit(item))
        return button

    def _when(self, item: AgendaItem, today: date) -> str:
        when = self._words.when(item, today)
        if item.pay_by is None or item.pay_by == item.day:
            return when
        pay_by = self._wording.day(item.pay_by)
        return self.tr("{when}, pay by {day}").format(when=when, day=pay_by)

    def _show_sums(self, overview: CaseOverview) -> None:
        balance = overview.case.debt.balance
        lines = [
            *(HowLine(self._wording.label(p), formats.money(m)) for p, m in balance.shown.items()),
            HowLine(self.tr("Total"), formats.money(balance.total), is_sum=True),
        ]
        how = How(self.tr("The parts of the lender's figures, added up."), lines)
        self.owed.show_figure(formats.money(balance.total), how)
        under = overview.agreement is not None and overview.progress is not None
        for row in (self.agreed, self.paid, self.left):
            row.setVisible(under)
        if overview.agreement is None or overview.progress is None:
            return
        total, paid, left = (
            formats.money(money)
            for money in (overview.agreement.total, overview.progress.paid, overview.progress.left)
        )
        self.agreed.show_figure(total)
        self.paid.show_figure(paid)
        lines = [
            HowLine(self.tr("All instalments"), total),
            HowLine(self.tr("Paid so far"), paid),
            HowLine(self.tr("Still to pay"), left, is_sum=True),
        ]
        rule = self.tr("What the instalments come to, less what was paid on them.")
        self.left.show_figure(left, How(rule, lines))
