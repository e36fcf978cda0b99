"""The pot month by month: a drawing, the figures of one month, and a table of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from debt_desk.domain.household import LineKind
from debt_desk.ui.plan.narrow import Narrow
from debt_desk.ui.proposals.instalment_chart import InstalmentChart
from debt_desk.ui.situation.fold import Fold
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.cards import FigureRow, SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.whole_table import Cell, WholeTable
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.domain.plan import Plan
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.plan.plan_how import PlanHow
    from debt_desk.ui.proposals.chart_scale import Span

# Without a plan to its end, the next three years are enough to look at.
_MONTHS_WITHOUT_PLAN = 36


class MonthsCard(SectionCard):
    """What every month holds, and what of it the plan takes."""

    def __init__(self, context: PageContext, how: PlanHow) -> None:
        super().__init__("", "plan.months")
        self._words = context.wording
        self._how = how
        self._plan: Plan | None = None
        self._count = 0
        self._place = 0
        self.title.setText(self.tr("Month by month"))
        self.title.show()
        self.chart = InstalmentChart("plan.chart", context.wording)
        self.month = plain_label(name="plan.month", look="strong", wrap=False)
        self.earlier = _arrow("plan.earlier", "‹", self.tr("Earlier month"))
        self.later = _arrow("plan.later", "›", self.tr("Later month"))
        self.pot = FigureRow("plan.pot", self.tr("What the month holds for these debts"))
        self.due = FigureRow("plan.due", self.tr("− What falls due under the plan"))
        self.left = FigureRow("plan.left", self.tr("= What remains"), strong=True)
        self.fold = Fold("plan.all_months", self.tr("All months as a table"), context.state)
        self.table = self._table(context)
        self.fold.body.addWidget(self.table)
        figures = Narrow((self._walk(), self.pot, self.due, self.left))
        for widget in (self.chart, figures, self.fold):
            self.body.addWidget(widget)
        self.fold.show_filled(filled=False, fresh=True)
        self.chart.pointed.connect(self._on_pointed)
        self.earlier.clicked.connect(lambda: self._show_month(self._place - 1))
        self.later.clicked.connect(lambda: self._show_month(self._place + 1))

    def show_plan(self, plan: Plan) -> None:
        """Show another plan; the month that was looked at stays so, if it is still there."""
        self._plan = plan
        end = max((line.option.end for line in plan.lines), default=_MONTHS_WITHOUT_PLAN)
        shown = plan.pots[: end + 1]
        self._count = len(shown)
        dues = {pot.month: plan.due_in(pot.month) for pot in shown}
        taken = {month: due for month, due in dues.items() if due}
        held = {pot.month: pot.amount for pot in shown}
        self.chart.show_plans([(self.tr("This plan"), taken)], held)
        self.chart.setVisible(bool(taken))
        self.table.show_rows(self._rows(plan))
        self._show_month(min(self._place, self._count - 1))

    def _walk(self) -> QWidget:
        """The month, and the way to those beside it."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(STEP)
        for widget in (self.earlier, self.month, self.later):
            line.addWidget(widget)
        line.addStretch(1)
        return row

    def _table(self, context: PageContext) -> WholeTable:
        label = self._words.label
        return WholeTable(
            "plan.months_table",
            self.tr("The pot of every month"),
            context.state,
            [
                self.tr("Month"),
                label(LineKind.INCOME),
                self.tr("− {what}").format(what=label(LineKind.ESSENTIAL)),
                self.tr("− {what}").format(what=label(LineKind.IRREGULAR)),
                self.tr("− Reserve"),
                self.tr("− Agreed"),
                self.tr("− {what}").format(what=label(LineKind.FIRST_RANKING)),
                self.tr("= Pot"),
                self.tr("− Plan"),
                self.tr("= Remains"),
            ],
            money=range(1, 10),
        )

    def _rows(self, plan: Plan) -> list[list[str | Cell]]:
        rows: list[list[str | Cell]] = []
        for pot in plan.pots[: self._count]:
            due = plan.due_in(pot.month)
            taken = (
                pot.income,
                pot.essential,
                pot.irregular,
                pot.reserve,
                pot.agreed,
                pot.ranking_first,
            )
            rows.append(
                [
                    str(pot.month),
                    *(formats.grouped(amount) for amount in taken),
                    Cell(formats.grouped(pot.amount), strong=True),
                    formats.grouped(due),
                    Cell(formats.grouped(pot.amount - due), strong=True),
                ]
            )
        return rows

    def _on_pointed(self, span: Span | None) -> None:
        # Away from the drawing the month stays, or nobody could reach its "how?".
        if self._plan is not None and span is not None:
            self._show_month(self._plan.place_of(span.first))

    def _show_month(self, place: int) -> None:
        if self._plan is None:
            return
        self._place = place
        pot = self._plan.pots[place]
        due = self._plan.due_in(pot.month)
        self.month.setText(self._words.month(pot.month))
        self.earlier.setEnabled(place > 0)
        self.later.setEnabled(place < self._count - 1)
        self.pot.show_figure(formats.money(pot.amount), self._how.pot(pot))
        self.due.show_figure(formats.money(due), self._how.due(self._plan, pot.month))
        self.left.show_figure(formats.money(pot.amount - due))


def _arrow(name: str, text: str, label: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setText(text)
    button.setMinimumWidth(button.fontMetrics().height() + STEP)
    button.setAccessibleName(label)
    button.setToolTip(label)
    return button
