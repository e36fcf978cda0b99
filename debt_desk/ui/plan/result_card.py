"""The answer: what is asked of each lender, and for the chosen case how it comes about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from debt_desk.domain.money import total
from debt_desk.ui.cases.case_names import case_name
from debt_desk.ui.plan.narrow import Narrow
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.cards import FigureRow, SectionCard
from debt_desk.ui.widgets.giving_table import GivingTable
from debt_desk.ui.widgets.labels import plain_label, rule
from debt_desk.wording import formats, plans

if TYPE_CHECKING:
    from debt_desk.domain.plan import Plan, PlanLine
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.plan.plan_how import PlanHow


_SHARE_OF_POT, _SHARE_OF_PRINCIPAL = 6, 7


class ResultCard(SectionCard):
    """A line a case; below it the figures of the one that is chosen."""

    def __init__(self, context: PageContext, how: PlanHow) -> None:
        super().__init__("", "plan.result")
        self._words = context.wording
        self._how = how
        self._plan: Plan | None = None
        self.title.setText(self.tr("The plan"))
        self.title.show()
        self.copy_button = QPushButton(self.tr("Cop&y the table"))
        self.copy_button.setObjectName("plan.copy")
        self.header.addWidget(self.copy_button)
        self._headers = [
            self.tr("Case"),
            self.tr("Asks for"),
            self.tr("Each"),
            self.tr("First date"),
            self.tr("Last date"),
            self.tr("In all"),
            self.tr("Share of pot"),
            self.tr("Share of principal"),
        ]
        self.table = GivingTable(
            "plan.table",
            self.tr("What is asked of each lender"),
            context.state,
            self._headers,
            money=(2, 5, 6, 7),
            stretch=1,
        )
        # Both stand below, with their "how?".
        self.table.gives_way = (_SHARE_OF_PRINCIPAL, _SHARE_OF_POT)
        self.payable = FigureRow("plan.payable", self.tr("All debts, in all"), strong=True)
        self.waived = FigureRow("plan.waived", self.tr("Waived, in all"))
        self.last = FigureRow("plan.last", self.tr("The last debt is paid on"))
        self.detail = LineDetail(how)
        self.detail.hide()  # labels without figures say nothing
        self.body.addWidget(self.table)
        self.body.addWidget(Narrow((self.payable, self.waived, self.last, rule(), self.detail)))
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)
        self.copy_button.clicked.connect(self._on_copy)

    def show_plan(self, plan: Plan) -> None:
        """Show another plan; the case that was chosen stays so."""
        row = self.table.row()
        self._plan = plan
        self.setVisible(bool(plan.lines))
        self.table.show_rows(self._row(line) for line in plan.lines)
        self.payable.show_figure(formats.money(plan.payable), self._how.payable(plan))
        waived = total(line.terms.waived.total for line in plan.lines)
        self.waived.setVisible(bool(waived))
        self.waived.show_figure(formats.money(waived), self._how.waived(plan))
        self.last.show_figure(plan.last_due.isoformat() if plan.last_due else "")
        if plan.lines:
            self.table.selectRow(row if 0 <= row < len(plan.lines) else 0)
            self._show_detail()

    def whole_text(self) -> str:
        """The table with a last column for the reasons, tab-separated."""
        assert self._plan is not None
        lines = [[*self._headers, self.tr("Why")]]
        for line in self._plan.lines:
            reason = plans.reason(line, self._plan, self._words)
            lines.append([*self._row(line), reason])
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)

    def _row(self, line: PlanLine) -> list[str]:
        schedule = line.terms.schedule()
        return [
            case_name(line.case),
            plans.concession(line, self._words),
            formats.money(schedule[0].amount),
            schedule[0].due.isoformat(),
            schedule[-1].due.isoformat(),
            formats.money(total(part.amount for part in schedule)),
            formats.percent(line.share),
            formats.percent(line.principal_share),
        ]

    def _show_detail(self) -> None:
        row = self.table.row()
        if self._plan is not None and 0 <= row < len(self._plan.lines):
            line = self._plan.lines[row]
            concession = plans.concession(line, self._words)
            reason = plans.reason(line, self._plan, self._words)
            self.detail.show_line(line, self._plan, concession, reason)
            self.detail.show()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.whole_text())


class LineDetail(QWidget):
    """One case of the plan: what is asked, why, and each figure with its "how?"."""

    def __init__(self, how: PlanHow) -> None:
        super().__init__()
        self._how = how
        self.name = plain_label(name="plan.case", look="strong")
        self.concession = plain_label(name="plan.concession")
        self.reason = plain_label(name="plan.reason", look="small")
        self.each = FigureRow("plan.each", self.tr("Each instalment"))
        self.dates = FigureRow("plan.dates", self.tr("First and last date"))
        self.total = FigureRow("plan.total", self.tr("In all"))
        self.share = FigureRow("plan.share", self.tr("Share of the pot in its first month"))
        self.principal = FigureRow("plan.principal_share", self.tr("Share of principal"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for widget in (
            self.name,
            self.concession,
            self.reason,
            self.each,
            self.dates,
            self.total,
            self.share,
            self.principal,
        ):
            column.addWidget(widget)

    def show_line(self, line: PlanLine, plan: Plan, concession: str, reason: str) -> None:
        """Show one case's line."""
        schedule, how, first = line.terms.schedule(), self._how, plan.pots[0].month
        self.name.setText(case_name(line.case))
        self.concession.setText(self.tr("Asks for: {what}").format(what=concession))
        self.reason.setText(self.tr("Why: {reason}").format(reason=reason))
        self.each.show_figure(formats.money(schedule[0].amount), how.instalment(line))
        days = f"{schedule[0].due.isoformat()} – {schedule[-1].due.isoformat()}"
        self.dates.show_figure(days, how.dates(line, first))
        summed = total(part.amount for part in schedule)
        self.total.show_figure(formats.money(summed), how.total(line))
        self.share.show_figure(formats.percent(line.share), how.share(line, first))
        share = formats.percent(line.principal_share)
        self.principal.show_figure(share, how.principal_share(line))
