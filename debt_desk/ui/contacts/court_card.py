"""What a court has sent: the next step first, the day, and what it means; above all else."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.app.law import known_cards
from debt_desk.domain.court_paper import CourtPaper, CourtPaperKind
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.law_card import cards_on_paper
from debt_desk.ui.agreement.document_choice import DocumentChoice
from debt_desk.ui.colours import Tone
from debt_desk.ui.contacts.entry_form import EntryForm
from debt_desk.ui.contacts.entry_row import EntryRow, clear
from debt_desk.ui.icons import Symbol
from debt_desk.ui.law.law_cards import LawCards
from debt_desk.ui.situation.past_day import PastDay
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.case import Case
    from debt_desk.ui.case_page import PageContext

_NAME = "contacts.court"


class CourtCard(QFrame):
    """``kept(CourtPaper)``: new or changed; ``removed(CourtPaper)``."""

    kept = Signal(object)
    removed = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setObjectName(_NAME)
        self._context = context
        self._case: Case | None = None
        self._papers: tuple[CourtPaper, ...] = ()
        self._before: CourtPaper | None = None
        self._entries: dict[int | None, EntryRow] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP)
        self.note = QPushButton(self.tr("A paper came from a court or a law firm…"))
        self.note.setObjectName(f"{_NAME}.note")
        self.note.setProperty("look", "link")
        self._make_form()
        self.law = LawCards(context.wording, context.state)
        head = QHBoxLayout()
        head.addWidget(self.note)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(STEP)
        column.addLayout(self._rows)
        column.addWidget(self.law)
        column.addLayout(head)
        column.addWidget(self.form)
        self.note.clicked.connect(lambda: self._ask(None))
        self.form.put_off.connect(self.close_form)
        self.form.confirmed.connect(self.kept)

    def show_papers(self, case: Case, papers: Sequence[CourtPaper]) -> None:
        """Show a case's papers: those to be acted on first, the nearest day before the others."""
        if self._case is None or self._case.number != case.number:
            self.form.hide()
        self._case = case
        self._papers = tuple(sorted(papers, key=_urgency))
        self._entries.clear()
        clear(self._rows)
        for paper in self._papers:
            self._rows.addWidget(self._row(paper))
        known = known_cards()
        waiting = [paper for paper in self._papers if paper.open]
        found = [card for paper in waiting for card in cards_on_paper(paper.kind, case.kind, known)]
        self.law.show_cards(dict.fromkeys(found))
        self.note.setVisible(not self._context.desk.read_only)
        self.setProperty("badge", Tone.CAUTION.value if waiting else "")
        self.style().unpolish(self)
        self.style().polish(self)

    def row(self, paper: int) -> EntryRow | None:
        """The row of the paper of that id."""
        return self._entries.get(paper)

    def close_form(self) -> None:
        """Put the form away."""
        had_focus = self.form.isVisible()
        self.form.hide()
        if had_focus:
            self.note.setFocus()

    def _make_form(self) -> None:
        words, name = self._context.wording, f"{_NAME}.form"
        self.kind = EnumCombo(f"{name}.kind", self.tr("What came"), CourtPaperKind, words)
        self.received_on = PastDay(f"{name}.received_on", self.tr("Received on"), words)
        self.acts_on = DateEdit(f"{name}.acts_on", self.tr("The day that it names"), words)
        self.sent_by = TextField(f"{name}.sender", self.tr("Court or law firm"), words)
        self.reference = TextField(f"{name}.reference", self.tr("Case number"), words)
        self.document = DocumentChoice(
            f"{name}.document",
            self.tr("Photograph or scan of it"),
            self._context,
            EvidenceKind.CORRESPONDENCE,
        )
        self.document.attach.setText(self.tr("Attach a file…"))  # its letter may be another's here
        rows = (
            (self.tr("What came"), self.kind),
            (self.tr("Received on"), self.received_on),
            (self.tr("The day that it names"), self.acts_on),
            (self.tr("Court or law firm"), self.sent_by),
            (self.tr("Case number"), self.reference),
            (self.tr("Photograph or scan of it"), self.document),
        )
        self.form = EntryForm(name, words, rows, self._entered)

    def _ask(self, paper: CourtPaper | None) -> None:
        assert self._case is not None
        assert self._case.number is not None
        case, today = self._case.number, self._context.desk.clock.today()
        self._before = paper
        shown = paper or CourtPaper(case, CourtPaperKind.SUMMONS, today)
        self.kind.set_member(shown.kind)
        self.received_on.today = today
        self.received_on.set_day(shown.received_on)
        self.acts_on.set_day(shown.acts_on)
        self.sent_by.show_value(shown.sender)
        self.reference.show_value(shown.reference)
        self.document.show_documents(case, (case, shown.id))
        self.document.choose(shown.document)
        self.form.begin(self.kind)

    def _entered(self) -> CourtPaper:
        assert self._case is not None
        assert self._case.number is not None
        today = self._context.desk.clock.today()
        before = self._before or CourtPaper(self._case.number, CourtPaperKind.SUMMONS, today)
        return replace(
            before,
            kind=self.kind.member(),
            received_on=self.received_on.day() or today,
            acts_on=self.acts_on.day(),
            sender=self.sent_by.text(),
            reference=self.reference.text(),
            document=self.document.number(),
        )

    def _row(self, paper: CourtPaper) -> QWidget:
        today = self._context.desk.clock.today()
        done = replace(paper, done_on=today if paper.open else None)
        buttons = (
            ("done", self.tr("Done") if paper.open else self.tr("Not yet done"), done),
            ("change", self.tr("Change…"), None),
        )
        clicked = [
            (what, text, partial(self._ask, paper) if new is None else partial(self.kept.emit, new))
            for what, text, new in buttons
        ]
        clicked.append(("remove", self.tr("Remove"), partial(self.removed.emit, paper)))
        writing = not self._context.desk.read_only
        entry = EntryRow(
            f"{_NAME}.{paper.id}",
            self._title(paper.kind),
            f"{self._day(paper)}\n{self._known(paper)}",
            clicked if writing else (),
            self._next(paper.kind) if paper.open else "",
        )
        self._entries[paper.id] = entry
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(STEP)
        symbol = ("caution", Tone.CAUTION) if paper.open else ("done", Tone.POSITIVE)
        line.addWidget(Symbol(*symbol), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(entry, 1)
        return row

    def _title(self, kind: CourtPaperKind) -> str:
        court, firm = self.tr("From a court: {what}"), self.tr("From a law firm: {what}")
        text = firm if kind is CourtPaperKind.LAWYERS_LETTER else court
        return text.format(what=self._context.wording.label(kind))

    def _next(self, kind: CourtPaperKind) -> str:
        """What to do before anything else; the law cards say the rest."""
        return {
            CourtPaperKind.SUMMONS: self.tr(
                "Next: check by the court's own number that it is genuine, note the day of the "
                "hearing, and prepare the written answer."
            ),
            CourtPaperKind.PAYMENT_ORDER: self.tr(
                "Next: compare amount and interest with your own papers. What you dispute is "
                "objected to in writing, at the court, against a receipt."
            ),
            CourtPaperKind.JUDGMENT: self.tr(
                "Next: look for the days that it names, and ask legal aid or a lawyer about them."
            ),
            CourtPaperKind.ENFORCEMENT: self.tr(
                "Next: list income, dependants and necessary costs with proofs for the judge, and "
                "report truthfully what you own."
            ),
            CourtPaperKind.LAWYERS_LETTER: self.tr(
                "Next: make sure that the law firm exists and acts for the lender, then answer in "
                "writing. It comes from a law firm, not from a court."
            ),
        }[kind]

    def _day(self, paper: CourtPaper) -> str:
        words = self._context.wording
        if paper.done_on is not None:
            return self.tr("Done on {day}.").format(day=words.day(paper.done_on))
        if paper.deadline is None:
            return self.tr("No day is noted: look for the one that the paper names.")
        return self.tr("To be acted on by {day}.").format(day=words.day(paper.deadline))

    def _known(self, paper: CourtPaper) -> str:
        words = self._context.wording
        received = self.tr("received on {day}").format(day=words.day(paper.received_on))
        return " · ".join(filter(None, (received, paper.sender, paper.reference)))


def _urgency(paper: CourtPaper) -> tuple[bool, str]:
    """A paper that names no day comes before all others: nobody knows how much time is left."""
    return not paper.open, "" if paper.deadline is None else paper.deadline.isoformat()
