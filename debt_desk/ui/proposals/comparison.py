"""Up to four offers of both sides beside one another, drawn over time, any two to the cent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from debt_desk.domain.stress import outlay, survival
from debt_desk.ui.letters.letter_window import restore_size
from debt_desk.ui.proposals.comparison_grid import ComparisonGrid
from debt_desk.ui.proposals.comparison_rows import Compared, ComparedRows
from debt_desk.ui.proposals.differences_view import DifferencesView
from debt_desk.ui.proposals.instalment_chart import MOST_PLANS, InstalmentChart
from debt_desk.ui.situation.choice import Choice
from debt_desk.ui.theme import GAP, HALF, STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.flow_layout import FlowLayout
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.app.offers import OfferView
    from debt_desk.ui.case_page import PageContext

_FEWEST = 2
_LETTERS_OF_A_NAME = 18


class ComparisonWindow(QDialog):
    """Choose up to four; at first the chosen one and those before it."""

    def __init__(
        self,
        context: PageContext,
        case: int,
        offers: Sequence[tuple[str, OfferView]],
        chosen: int,
        parent: QWidget,
    ) -> None:
        """``offers``: all of the case, by number, each with its name; ``chosen``: its place."""
        super().__init__(parent)
        desk = context.desk
        self._context = context
        self._today = desk.clock.today()
        self._debt = desk.cases.get(case).debt
        self._setting = desk.offers.setting(case)
        self._offers = [self._compared(name, view) for name, view in offers]
        self.setObjectName("comparison")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare offers"))
        self._rows = ComparedRows(context.wording, self)
        columns = min(MOST_PLANS, len(self._offers))
        self.choices = [self._choice(number) for number in range(1, columns + 1)]
        self.grid = ComparisonGrid()
        self.chart = InstalmentChart("comparison.chart", context.wording)
        self.differences = DifferencesView(context, self._offers)
        self.copy_button = QPushButton(self.tr("&Copy"))
        self.copy_button.setObjectName("comparison.copy")
        self.copy_button.setProperty("look", "link")
        self._lay_out()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        last = max(chosen, _FEWEST - 1)
        first = max(0, last + 1 - MOST_PLANS)
        for place, choice in zip(range(first, last + 1), self.choices, strict=False):
            choice.show_value(place)
        self.differences.show_pair(last - 1, last)
        for choice in self.choices:
            choice.chosen.connect(self._show)
        self.copy_button.clicked.connect(self._on_copy)
        self.differences.copied.connect(self._say_copied)
        self._show()
        restore_size(self, context)

    def _compared(self, name: str, view: OfferView) -> Compared:
        if not self._setting.known:
            return Compared(name, view)
        # One setting for all: what stands side by side has been through the same.
        return Compared(name, view, survival(self._setting, outlay(view.terms, self._today)))

    def _choice(self, number: int) -> Choice[int | None]:
        label = self.tr("Column {number}").format(number=number)
        names = [(place, offer.name) for place, offer in enumerate(self._offers)]
        options: list[tuple[int | None, str]] = [(None, self.tr("none")), *names]
        choice = Choice(f"comparison.offer{number}", label, options)
        choice.setMinimumContentsLength(_LETTERS_OF_A_NAME)
        return choice

    def _lay_out(self) -> None:
        table = SectionCard(self.tr("Side by side"), "comparison.card")
        table.header.addWidget(self.copy_button)
        table.body.addWidget(self.grid)
        drawn = SectionCard(
            self.tr("Month by month"),
            "comparison.drawing",
            self.tr("A single payment is drawn as what must be put aside for it each month."),
        )
        drawn.body.addWidget(self.chart)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (table, drawn, self.differences):
            column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("comparison.scroll")
        area.setWidgetResizable(True)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP, GAP, GAP, GAP)
        outer.setSpacing(GAP)
        outer.addWidget(self._chooser())
        outer.addWidget(area, 1)

    def _chooser(self) -> QWidget:
        chooser = QWidget()
        flow = FlowLayout(chooser, STEP)
        for number, choice in enumerate(self.choices, 1):
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(HALF)
            label = plain_label(f"&{number}", wrap=False, selectable=False)
            label.setBuddy(choice)
            row.addWidget(label)
            row.addWidget(choice)
            flow.addWidget(pair)
        return chooser

    def _show(self) -> None:
        places = [choice.value() for choice in self.choices]
        # An offer that was chosen twice is shown once.
        shown = [self._offers[at] for at in dict.fromkeys(places) if at is not None]
        names = [offer.name for offer in shown]
        self.grid.show_rows(names, self._rows.of(shown, self._debt, self._today))
        plans = [(offer.name, outlay(offer.view.terms, self._today)) for offer in shown]
        pots = {pot.month: pot.amount for pot in self._setting.pots}
        self.chart.show_plans(plans, pots if self._setting.known else None)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.grid.text())
        self._say_copied()

    def _say_copied(self) -> None:
        self._context.notices.say(self.tr("The comparison is copied."))
