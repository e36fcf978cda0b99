"""The situation: this case's debt, and the household that all cases share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout
from typing_extensions import override

from debt_desk.app.changes import Area
from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.household import TOPICS, HouseholdLine, LineKind, Period, SourceKind
from debt_desk.domain.money import Money
from debt_desk.errors import DeskError
from debt_desk.ui.case_page import CasePage
from debt_desk.ui.colours import Tone
from debt_desk.ui.situation.balance_card import BalanceCard
from debt_desk.ui.situation.capacity_panel import CapacityPanel
from debt_desk.ui.situation.contract_card import ContractCard
from debt_desk.ui.situation.debt_card import DebtCard
from debt_desk.ui.situation.hardship_card import HardshipCard
from debt_desk.ui.situation.income_dialog import IncomeDialog
from debt_desk.ui.situation.lines_card import LinesCard
from debt_desk.ui.situation.page_with_panel import PageWithPanel
from debt_desk.ui.situation.people_card import HouseholdCard, PersonCard
from debt_desk.ui.situation.source_links import SourceLinks
from debt_desk.ui.widgets.notes import EmptyState
from debt_desk.wording import formats
from debt_desk.wording.sources import source_words

if TYPE_CHECKING:
    from debt_desk.domain.accrual import BillDifference
    from debt_desk.domain.debt import Bill, Debt, LoanContract
    from debt_desk.domain.household import Hardship, Household, Person
    from debt_desk.domain.income import IncomeSource
    from debt_desk.domain.law import LprChange
    from debt_desk.ui.situation.payments_made import Paid
    from debt_desk.ui.tasks import TaskJob


class SituationTab(CasePage):
    """Debt, incomes, costs, what happened, who it is; and what is left for repayments."""

    name = "situation"
    areas = frozenset({Area.CASES, Area.HOUSEHOLD, Area.EVIDENCE, Area.AGREEMENTS, Area.LAW})

    @override
    def _build(self) -> None:
        self._shown_case: int | None = None
        self.panel = CapacityPanel(self.wording, self.context.state)
        self.debt = DebtCard(self.wording, self.context.state)
        self.balance = BalanceCard(self.wording, self.context.state)
        self.contract = ContractCard(self.wording, self.context.state)
        self.lines = self._line_cards()
        self.sources = SourceLinks(self.context, self)
        self.no_income = EmptyState(
            "situation.no_income",
            self.tr("No income entered yet"),
            self.tr(
                "Start with what comes in: wages, casual work, benefits, help from family."
                " What is left for repayments follows from it."
            ),
            self.tr("Add an income"),
            symbol="plus",
        )
        self.from_statements = QPushButton(self.tr("Take income from &statements…"))
        self.from_statements.setObjectName("situation.from_statements")
        incomes = self.lines[LineKind.INCOME]
        incomes.body.addWidget(self.no_income)
        incomes.body.addWidget(self.from_statements, 0, Qt.AlignmentFlag.AlignLeft)
        self.household = HouseholdCard(self.wording)
        self.hardship = HardshipCard(self.wording)
        self.person = PersonCard(self.wording)
        self._lay_out()

    @override
    def _connect(self) -> None:
        self.debt.changed.connect(self._on_debt)
        self.balance.day_wanted.connect(self._show_balance)
        self.balance.paid.added.connect(self._on_paid)
        self.balance.paid.removed.connect(self._on_unpaid)
        self.balance.bill.changed.connect(self._on_bill)
        self.contract.changed.connect(self._on_contract)
        self.contract.lpr.added.connect(self._on_lpr)
        self.contract.lpr.removed.connect(self._on_lpr_removed)
        self.hardship.changed.connect(self._on_hardship)
        self.person.changed.connect(self._on_person)
        self.household.changed.connect(self._on_household)
        for card in self.lines.values():
            card.add_wanted.connect(self._on_add_line)
            card.saved.connect(self._on_line)
            card.removed.connect(self._on_lines_removed)
            card.source_wanted.connect(self.sources.follow)
            card.change_wanted.connect(self.sources.change)
            card.declare_wanted.connect(self.sources.declare)
        self.panel.source_wanted.connect(self.sources.follow)
        self.sources.given.connect(self._on_source)
        self.no_income.acted.connect(lambda: self._on_add_line(LineKind.INCOME))
        self.from_statements.clicked.connect(self._on_from_statements)

    @override
    def refresh(self) -> None:
        editable = not self.desk.read_only
        for about_debt in (self.debt, self.balance, self.contract):
            about_debt.setVisible(self.case is not None)
            about_debt.set_editable(editable)
        if self.case is not None:
            self._show_debt(self.case, fresh=self.case != self._shown_case)
        self._shown_case = self.case
        household = self.desk.household.get()
        titles = {d.number: d.title for d in self.desk.evidence.of_case(None) if d.number}
        for kind, card in self.lines.items():
            card.show_lines(household.of_kind(kind), titles, editable=editable)
        has_income = bool(household.of_kind(LineKind.INCOME))
        self.no_income.setVisible(not has_income)
        self.lines[LineKind.INCOME].add.setVisible(has_income)
        self.household.show_household(household)
        self.hardship.show_hardship(household.hardship)
        self.person.show_person(household.person)
        self.panel.show_capacity(self.desk.household.capacity(), titles)
        for section in (self.household, self.hardship, self.person):
            section.setEnabled(editable)
        self.from_statements.setEnabled(editable)
        self.no_income.action.setEnabled(editable)

    @override
    def settle(self) -> None:
        super().settle()
        self.hardship.settle()

    def _line_cards(self) -> dict[LineKind, LinesCard]:
        words = {
            LineKind.INCOME: (
                self.tr("What comes in for certain, after tax."),
                self.tr("Add &income"),
            ),
            LineKind.ESSENTIAL: (
                self.tr("What life costs every month: rent, food, medicine, children, parents."),
                self.tr("Add livin&g cost"),
            ),
            LineKind.IRREGULAR: (
                self.tr("What comes now and then, spread over the year: insurance, school."),
                self.tr("Add i&rregular cost"),
            ),
            LineKind.FIRST_RANKING: (
                self.tr("What must be paid before cards and loans: arrears, secured debts."),
                self.tr("Add first-ran&king payment"),
            ),
        }
        state = self.context.state
        return {
            kind: LinesCard(kind, about, add, self.wording, state)
            for kind, (about, add) in words.items()
        }

    def _lay_out(self) -> None:
        page = PageWithPanel("situation.scroll", self.panel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        # The cards last: each new parent styles everything below it anew.
        for card in (
            self.debt,
            self.balance,
            self.contract,
            *self.lines.values(),
            self.household,
            self.hardship,
            self.person,
        ):
            page.column.addWidget(card)
        page.column.addStretch(1)

    def _show_debt(self, case: int, *, fresh: bool) -> None:
        debt, today = self.desk.cases.get(case).debt, self.desk.clock.today()
        self.debt.show_debt(debt, today, fresh=fresh)
        self.balance.judgment.show_today(today, fresh=fresh)
        self.balance.bill.on.today = self.contract.drawn_on.today = today
        if fresh:
            self.balance.show_today(today)
        self._show_balance(fresh=fresh)
        found: BillDifference | None = None
        refusal = ""
        try:
            found = self.desk.debts.bill_difference(case)
        except DeskError as error:
            refusal = self.wording.sentence(error)
        self.balance.bill.show_bill(debt.bill, found, refusal, fresh=fresh)
        lines, lpr = self.desk.law.lines(case), self.desk.law.lpr()
        self.contract.show_debt(debt, lines, lpr, fresh=fresh)
        self.contract.lpr.show_lpr(lpr, today, fresh=fresh)

    def _show_balance(self, *, fresh: bool = False) -> None:
        if self.case is None:
            return
        case, today = self.desk.cases.get(self.case), self.desk.clock.today()
        agreed = self.desk.agreements.in_force(self.case) is not None
        there = None
        try:
            there = self.desk.debts.on(self.case, self.balance.day(today))
            self.balance.show_balance(case.debt, there, agreed=agreed)
        except DeskError as error:
            self.balance.show_refusal(error)
        payments = self.desk.debts.payments(self.case)
        self.balance.paid.show_payments(payments, there, today, case.kind, fresh=fresh)

    def _on_debt(self, debt: Debt) -> None:
        if self.case is not None:
            case = self.desk.cases.get(self.case)
            self.attempt(lambda: self.desk.cases.change(replace(case, debt=debt)))

    def _on_bill(self, bill: Bill | None) -> None:
        if self.case is not None:
            self._on_debt(replace(self.desk.cases.get(self.case).debt, bill=bill))

    def _on_contract(self, contract: LoanContract | None) -> None:
        if self.case is not None:
            self._on_debt(replace(self.desk.cases.get(self.case).debt, contract=contract))

    def _on_lpr(self, entry: LprChange) -> None:
        try:
            self.desk.law.add_lpr(entry)
        except DeskError as error:
            self.contract.lpr.refuse(error)
            return
        self.contract.lpr.close_form()
        self.notices.say(self.tr("LPR saved."), undo=True)

    def _on_lpr_removed(self, number: int) -> None:
        if self.attempt(lambda: self.desk.law.remove_lpr(number)):
            self.notices.say(self.tr("LPR entry removed."), undo=True)

    def _on_paid(self, paid: Paid) -> None:
        if self.case is None:
            return
        payment = DebtPayment(self.case, paid.day, paid.amount, note=paid.note)
        if self.attempt(lambda: self.desk.debts.record(payment)):
            self.balance.paid.clear()
            self.notices.say(self.tr("Payment recorded."), undo=True)

    def _on_unpaid(self, payment: DebtPayment) -> None:
        number = payment.id
        if number is not None and self.attempt(lambda: self.desk.debts.remove(number)):
            self.notices.say(self.tr("Payment removed."), undo=True)

    def _on_hardship(self, hardship: Hardship) -> None:
        self._change(replace(self.desk.household.get(), hardship=hardship))

    def _on_person(self, person: Person) -> None:
        self._change(replace(self.desk.household.get(), person=person))

    def _on_household(self, household: Household) -> None:
        self._change(household)

    def _on_line(self, line: HouseholdLine) -> None:
        saved: list[HouseholdLine] = []
        if not self.attempt(lambda: saved.append(self.desk.household.save_line(line))):
            return
        if saved[0].source != line.source:
            said = self.tr(
                "Raised above what the statements show, so it now counts as self-declared."
            )
            self.notices.say(said, undo=True, tone=Tone.INFO)

    def _on_source(self, line: HouseholdLine) -> None:
        if not self.attempt(lambda: self.desk.household.save_line(line)):
            return
        titles = {d.number: d.title for d in self.desk.evidence.of_case(None) if d.number}
        said = self.tr("Source of “{name}”: {source}.").format(
            name=line.title or self.wording.label(line.topic),
            source=source_words(line.source, titles, self.wording),
        )
        self.notices.say(said, undo=True)

    def _on_add_line(self, kind: LineKind) -> None:
        # What comes now and then is mostly yearly: taken for monthly it would count twelvefold.
        period = Period.YEAR if kind is LineKind.IRREGULAR else Period.MONTH
        line = HouseholdLine(kind, TOPICS[kind][0], "", Money.zero(), period)
        added: list[HouseholdLine] = []
        if self.attempt(lambda: added.append(self.desk.household.save_line(line))):
            self.lines[kind].edit_line(added[0].id)

    def _on_lines_removed(self, removed: list[HouseholdLine]) -> None:
        household = self.desk.household.get()
        gone = {line.id for line in removed}
        kept = tuple(line for line in household.lines if line.id not in gone)
        if self._change(replace(household, lines=kept), "household.remove_line"):
            said = self.tr("Lines removed: {count}.").format(count=len(removed))
            self.notices.say(said, undo=True)

    def _change(self, household: Household, what: str = "household.change") -> bool:
        return self.attempt(lambda: self.desk.household.change(household, what))

    def _on_from_statements(self) -> None:
        documents, since = self.desk.incomes.inputs()
        incomes = self.desk.incomes

        def work(job: TaskJob) -> tuple[IncomeSource, ...]:
            return incomes.read(documents, since, job)

        title = self.tr("Reading statements…")
        self.context.tasks.run_task(self, work, self._on_sources, title=title)

    def _on_sources(self, sources: tuple[IncomeSource, ...]) -> None:
        dialog = IncomeDialog(sources, self.wording, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.taken.connect(self._on_taken)
        dialog.attach_wanted.connect(lambda: self.context.go_to("evidence", None))
        dialog.open()

    def _on_taken(self, chosen: list[tuple[IncomeSource, Money]]) -> None:
        if self.attempt(lambda: self.desk.incomes.take(chosen)):
            said = self.tr("Incomes taken from statements: {count}.").format(count=len(chosen))
            self.notices.say(said, undo=True)
            self._warn_of_doubles()

    def _warn_of_doubles(self) -> None:
        """One wage typed by hand and read from a statement would count twice."""
        incomes = self.desk.household.get().of_kind(LineKind.INCOME)
        read = {line.topic for line in incomes if line.source.kind is SourceKind.STATEMENT}
        typed = [line for line in incomes if line.source.kind is not SourceKind.STATEMENT]
        double = next((line for line in typed if line.topic in read), None)
        if double is None:
            return
        text = self.tr(
            "“{name}” of {amount} was typed in by hand. If it is the same income, please delete it:"
            " it would count twice."
        )
        name = double.title or self.wording.label(double.topic)
        said = text.format(name=name, amount=formats.money(double.amount))
        self.notices.say(said, tone=Tone.CAUTION)
