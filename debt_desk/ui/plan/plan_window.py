"""One plan for all debts: the goal, the answer, the months, and what it was told to respect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from debt_desk.domain.offer import CapacityUnknown
from debt_desk.errors import DeskError
from debt_desk.ui.cases.case_names import case_name
from debt_desk.ui.colours import Tone
from debt_desk.ui.plan.goal_choice import GoalChoice
from debt_desk.ui.plan.limits_card import LimitsCard
from debt_desk.ui.plan.months_card import MonthsCard
from debt_desk.ui.plan.plan_how import PlanHow
from debt_desk.ui.plan.result_card import ResultCard
from debt_desk.ui.plan.unplanned_card import UnplannedCard
from debt_desk.ui.tasks import TaskBar
from debt_desk.ui.theme import GAP, STEP, WIDE, letters
from debt_desk.ui.widgets.labels import plain_label, rule
from debt_desk.ui.widgets.notes import Banner, EmptyState
from debt_desk.wording import plans

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.app.changes import Changes
    from debt_desk.domain.plan import Plan, PlanInputs, PlanLine
    from debt_desk.domain.plan_wish import PlanWish
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.tasks import TaskJob

# Who goes through the goals with the arrow keys, or types several limits, waits for one answer.
_REST_MS = 200
# In letters; but never larger than this share of the screen.
_WIDTH, _HEIGHT = 150, 120
_MOST_OF_SCREEN = 0.9


class PlanWindow(QDialog):
    """Works the plan out anew whenever the goal, a limit or the file changes."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = context.desk
        self._words = context.wording
        self._inputs: PlanInputs | None = None
        self._job: TaskJob | None = None
        self._household_missing = False
        # What is shown; None while something newer is being worked out.
        self.plan: Plan | None = None
        self.setObjectName("plan")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Plan all debts together"))
        self._build()
        self._connect()
        # Enter in a line must not press whatever button comes first.
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.refresh()
        self._restore_size()

    def _restore_size(self) -> None:
        """As large as it was last time; the first time as wide as the tables want to be."""
        state = self._context.state
        if not self.restoreGeometry(state.geometry("plan")):
            wanted = QSize(letters(self, _WIDTH), letters(self, _HEIGHT))
            self.resize(wanted.boundedTo(self.screen().availableSize() * _MOST_OF_SCREEN))
        self.finished.connect(lambda _r: state.keep_geometry("plan", self.saveGeometry()))

    def _build(self) -> None:
        how = PlanHow(self._words, self)
        self.goals = GoalChoice()
        self.banner = Banner("plan.banner")
        self.answer = ResultCard(self._context, how)
        self.months = MonthsCard(self._context, how)
        self.limits = LimitsCard(self._context)
        self.unplanned = UnplannedCard(self._words)
        self.nothing = EmptyState(
            "plan.nothing",
            self.tr("There is nothing to plan yet"),
            self.tr(
                "Here all debts without an agreement are planned together, so that every month "
                "can really be paid. It needs at least one such case whose balance and its day "
                "are entered."
            ),
            self.tr("Back to the &cases"),
            "compass",
        )
        self._cards = (self.goals, self.limits)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._page(), 1)
        outer.addWidget(rule())
        outer.addWidget(TaskBar(self._context.tasks))
        outer.addLayout(self._foot())
        self.answer.hide()
        self.months.hide()

    def _page(self) -> QScrollArea:
        """What scrolls."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        for widget in (
            self.nothing,
            self.goals,
            self.banner,
            self.answer,
            self.months,
            self.limits,
            self.unplanned,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("plan.scroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        return area

    def _foot(self) -> QHBoxLayout:
        self.status = plain_label(name="plan.status", look="small", selectable=False)
        self.drafts = QPushButton(self.tr("&Make these my drafts"))
        self.drafts.setObjectName("plan.draft")
        self.drafts.setProperty("look", "primary")
        self.close_button = QPushButton(self.tr("Cl&ose"))
        self.close_button.setObjectName("plan.close")
        foot = QHBoxLayout()
        foot.setContentsMargins(WIDE, STEP, WIDE, GAP)
        foot.setSpacing(STEP)
        foot.addWidget(self.status, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.drafts)
        return foot

    def _connect(self) -> None:
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._work_out)
        self.goals.chosen.connect(lambda _goal: self._wait())
        self.limits.wanted.connect(self._on_wish)
        self.unplanned.case_wanted.connect(lambda case: self._leave_to("situation", case))
        self.nothing.acted.connect(self.reject)
        self.drafts.clicked.connect(self._on_draft)
        self.close_button.clicked.connect(self.reject)
        self._context.signals.changed.connect(self._on_changes)
        self.banner.acted.connect(self._on_banner)
        self.finished.connect(lambda _result: self._stop())
        # The window behind, with its menu, cannot be reached from here.
        history = self._desk.history
        for keys, step in (("Ctrl+Z", history.undo), ("Ctrl+Shift+Z", history.redo)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self._attempt(step))

    def _on_changes(self, _changes: Changes) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read from the desk what a plan is made of; if it is something new, work it out."""
        inputs = self._desk.plans.inputs()
        if inputs == self._inputs:
            return
        self._inputs = inputs
        some = bool(inputs.cases)
        self.nothing.setVisible(not some)
        for card in self._cards:
            card.setVisible(some)
        names = {row.number: case_name(row) for row in self._desk.cases.rows()}
        self.unplanned.show_inputs(inputs, names)
        if some:
            self.limits.show_inputs(inputs)
            self._wait()
        else:
            self._stop()
            self._show(None)

    def _wait(self) -> None:
        """Something newer is wanted: what stands here may be looked at, but not taken over."""
        self._stop()
        self.plan = None
        self.drafts.setEnabled(False)
        self.status.setText(self.tr("Working the plan out…"))
        self._rest.start()

    def _stop(self) -> None:
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _work_out(self) -> None:
        inputs, goal, desk_plans = self._inputs, self.goals.goal, self._desk.plans
        assert inputs is not None
        self._job = self._context.tasks.run_task(
            self,
            lambda job: desk_plans.plan(inputs, goal, job),
            self._show,
            self._refused,
            self.tr("Planning {count} debts…").format(count=len(inputs.included)),
        )

    def _show(self, plan: Plan | None) -> None:
        self._job = None
        self.plan = plan
        self.status.setText("")
        self._say_about(plan)
        lines = plan.lines if plan is not None else ()
        self.answer.setVisible(bool(lines))
        self.months.setVisible(plan is not None)
        if plan is not None:
            self.answer.show_plan(plan)
            self.months.show_plan(plan)
        self.drafts.setEnabled(bool(lines) and not self._desk.read_only)

    def _say_about(self, plan: Plan | None) -> None:
        self.banner.hide()
        if plan is None:
            return
        said = []
        if plan.shortfall is not None:
            said.append(plans.shortfall(plan.shortfall, self._words))
        elif not plan.lines:
            said.append(self._words.text("plan.all_left_out"))
        if unproven := plans.unproven(plan, self._words):
            said.append(unproven)
        if said:
            tone = Tone.INFO if plan.lines and plan.shortfall is None else Tone.CAUTION
            self.banner.say("\n".join(said), tone, dismissable=False)

    def _refused(self, error: DeskError) -> None:
        """No household, or stopped by hand: say so, and offer the way on."""
        self._show(None)
        self._household_missing = isinstance(error, CapacityUnknown)
        again, enter = self.tr("Work it out &again"), self.tr("Go to Si&tuation")
        action = enter if self._household_missing else again
        self.banner.say(self._words.sentence(error), Tone.CAUTION, action, dismissable=False)

    def _on_banner(self) -> None:
        if self._household_missing:
            self._leave_to("situation", None)
        else:
            self._wait()

    def _on_wish(self, wish: PlanWish) -> None:
        self._attempt(lambda: self._desk.plans.wish(wish))

    def _on_draft(self) -> None:
        plan = self.plan
        if plan is None or not plan.lines:
            return
        notes = {line.case.number or 0: self._note(line, plan) for line in plan.lines}
        if not self._attempt(lambda: self._desk.plans.draft(plan, notes)):
            return
        said = self.tr("Drafts made from the plan: {count}, one for each case.")
        self._context.notices.say(said.format(count=len(plan.lines)), undo=True)
        self._leave_to("proposals", plan.lines[0].case.number)

    def _note(self, line: PlanLine, plan: Plan) -> str:
        return "\n".join(
            (plans.concession(line, self._words), plans.reason(line, plan, self._words))
        )

    def _attempt(self, step: Callable[[], object]) -> bool:
        """Do one step at the desk; a refusal is said in this window. Whether it was done."""
        try:
            step()
        except DeskError as error:
            self.banner.say(self._words.sentence(error), Tone.ERROR)
            return False
        return True

    def _leave_to(self, tab: str, case: int | None) -> None:
        self.accept()
        self._context.go_to(tab, case)
