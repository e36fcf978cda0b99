"""For the lender: which documents go along, in which order, and what the lender will see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from debt_desk.app.bundles import suggested
from debt_desk.app.changes import Area
from debt_desk.app.reveals import read_reveals
from debt_desk.app.scratch import Scratch
from debt_desk.domain.exhibit import Exhibit
from debt_desk.domain.letter import LetterLanguage
from debt_desk.ui.case_page import CasePage
from debt_desk.ui.colours import Tone
from debt_desk.ui.evidence.exhibit_list import ExhibitList
from debt_desk.ui.evidence.reveals_card import RevealsCard
from debt_desk.ui.letters.paper_view import Paper, PaperView
from debt_desk.ui.theme import GAP, STEP, WIDE
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import Banner, EmptyState
from debt_desk.ui.widgets.pdfium import Pdf

if TYPE_CHECKING:
    from debt_desk.app.bundles import BundleInputs, Candidate
    from debt_desk.app.desk import Desk
    from debt_desk.app.reveals import Reveals
    from debt_desk.ui.tasks import TaskJob


@dataclass(frozen=True, slots=True)
class _Printed:
    """A bundle ready to be looked at, and what it gives away."""

    paper: Paper
    reveals: Reveals


class BundlePage(CasePage):
    """The choice on the left, the bundle as it would go out on the right.

    ``documents_wanted``: there is none yet, and the user wants to attach some.
    """

    name = "bundle"
    areas = frozenset({Area.EVIDENCE, Area.CASES, Area.HOUSEHOLD})
    documents_wanted = Signal()

    @override
    def _build(self) -> None:
        self._job: TaskJob | None = None
        self._inputs: BundleInputs | None = None
        self._candidates: dict[int, Candidate] = {}
        self._chosen: tuple[Exhibit, ...] = ()
        self._asked: int | None = None
        self._rows: list[Candidate] = []
        self._make_empty_states()
        self._make_choice()
        self._make_preview()
        self._lay_out()

    @override
    def _connect(self) -> None:
        self.empty.acted.connect(self.documents_wanted)
        # Queued: what they do may replace the very row that is still being changed.
        queued = Qt.ConnectionType.QueuedConnection
        self.list.rows.ticked.connect(self._on_ticked, queued)
        self.list.rows.edited.connect(self._on_renamed, queued)
        self.list.rows.troubled.connect(self._show_remark)
        self.list.ordered.connect(self._on_ordered, queued)
        self.list.chosen.connect(self._show_remark)
        self.up.clicked.connect(lambda: self.list.move_current(-1))
        self.down.clicked.connect(lambda: self.list.move_current(1))
        self.preview.clicked.connect(self._on_preview)
        self.paper.again.connect(self._on_preview)
        self.language.chosen.connect(lambda _language: self._forget_preview())
        self.question.acted.connect(self._on_agreed)
        self.question.second_acted.connect(self._on_copy_instead)

    @override
    def refresh(self) -> None:
        self._forget_preview()
        self.question.hide()
        if self.case is None:
            self.stack.setCurrentWidget(self.no_case)
            return
        inputs = self._inputs = self.desk.bundles.inputs(self.case)
        if not inputs.documents:
            self.stack.setCurrentWidget(self.empty)
            self.empty.action.setEnabled(not self.desk.read_only)
            return
        self.stack.setCurrentWidget(self._filled)
        if self._job is not None:
            self._job.cancel()
        bundles = self.desk.bundles
        self._job = self.context.tasks.run_task(
            self,
            lambda job: bundles.candidates(inputs, job),
            lambda found: self._show(inputs, found),
            title=self.tr("Looking through the documents…"),
        )

    def _make_empty_states(self) -> None:
        self.no_case = EmptyState(
            "bundle.no_case",
            self.tr("What goes to the lender"),
            self.tr("Choose a debt on the left; its documents are put together here."),
        )
        self.empty = EmptyState(
            "bundle.empty",
            self.tr("One PDF for the lender"),
            self.tr(
                "Lenders ask for proof. Attach your documents first; here they become one PDF with"
                " a cover, an index and numbered pages."
            ),
            self.tr("&Attach files…"),
        )

    def _make_choice(self) -> None:
        self.question = Banner("bundle.question")
        self.list = ExhibitList("bundle.list", self.context)
        self.remark = plain_label(name="bundle.remark", look="small", tone=Tone.MUTED)
        self.up = self._button("up", self.tr("Move &up"))
        self.down = self._button("down", self.tr("Move &down"))
        self.preview = self._button("preview", self.tr("Show the &bundle"))
        self.preview.setProperty("look", "primary")
        self.reveals = RevealsCard(self.tr("What this lender will see"))

    def _make_preview(self) -> None:
        self.paper = PaperView("bundle.paper", self.context)
        self.language: EnumCombo[LetterLanguage] = EnumCombo(
            "bundle.language", self.tr("Language of the bundle"), LetterLanguage, self.wording
        )
        label = plain_label(self.tr("&Language of the recipient"), wrap=False, selectable=False)
        label.setBuddy(self.language)
        asked = QHBoxLayout()  # a row of its own: beside the buttons it made the page too wide
        asked.setSpacing(STEP)
        asked.addWidget(label)
        asked.addWidget(self.language)
        asked.addStretch(1)
        column = self.paper.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertLayout(0, asked)

    def _button(self, what: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"bundle.{what}")
        return button

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("bundle.splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left())
        splitter.addWidget(self.paper)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        self._filled = QWidget()
        filled = QVBoxLayout(self._filled)
        filled.setContentsMargins(WIDE, GAP, WIDE, GAP)
        filled.addWidget(splitter)
        self.stack = QStackedWidget()
        for page in (self.no_case, self.empty, self._filled):
            self.stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _left(self) -> QScrollArea:
        """The left side: it scrolls where the window is too low for all that is said in it."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(STEP)
        column.addWidget(
            plain_label(
                self.tr(
                    "Tick what this lender should get and put it in order: drag a row, or press"
                    " Alt+Up and Alt+Down. F2 or a double click changes a title."
                ),
                tone=Tone.MUTED,
            )
        )
        column.addWidget(self.question)
        column.addWidget(self.list, 1)
        column.addWidget(self.remark)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.up)
        row.addWidget(self.down)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.preview)
        column.addWidget(self.reveals)
        self.choice = QScrollArea()
        self.choice.setObjectName("bundle.scroll")
        self.choice.setWidgetResizable(True)
        self.choice.setFrameShape(QFrame.Shape.NoFrame)
        self.choice.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choice.setWidget(inside)
        self.choice.setMinimumWidth(inside.minimumSizeHint().width())
        return self.choice

    def _show(self, inputs: BundleInputs, found: tuple[Candidate, ...]) -> None:
        self._job = None
        if inputs.case.number != self.case:
            return
        self._candidates = {candidate.number: candidate for candidate in found}
        self._chosen = inputs.stored or suggested(found)
        # Before the user has chosen, what is suggested stands first, in the order suggested.
        places = {exhibit.document: place for place, exhibit in enumerate(self._chosen)}
        self._rows = sorted(found, key=lambda c: places.get(c.number, len(places)))
        self._show_rows()
        for button in (self.up, self.down):
            button.setEnabled(not self.desk.read_only)

    def _show_rows(self) -> None:
        self.list.show_candidates(self._rows, editable=not self.desk.read_only)
        self._show_ticks()

    def _show_ticks(self) -> None:
        chosen = frozenset(exhibit.document for exhibit in self._chosen)
        agreed = frozenset(exhibit.document for exhibit in self._chosen if exhibit.agreed)
        self.list.rows.tick(chosen, agreed)
        self.preview.setEnabled(bool(chosen))
        self._show_remark()

    def _show_remark(self) -> None:
        """All of the current row's remark: the column may be too narrow for it."""
        remark = self.list.rows.problem() or self.list.current_remark()
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))

    def _on_ticked(self, number: int, on: bool) -> None:
        self.question.hide()
        candidate = self._candidates[number]
        if on and (candidate.needs_question or candidate.redacted is not None):
            self._ask(candidate)  # it is ticked once that is answered
            return
        if self._keep(self.list.rows.ticked_numbers({number})) and not on:
            self.notices.say(
                self.tr("“{title}” no longer goes to this lender.").format(
                    title=candidate.document.title
                ),
                undo=True,
            )

    def _ask(self, candidate: Candidate) -> None:
        self._asked = candidate.number
        self.list.choose_row(candidate.number)
        title, copy = candidate.document.title, candidate.redacted
        if candidate.owner:
            text = self.tr(
                "“{title}” belongs to your debt with {owner}. This lender would learn of it."
            ).format(title=title, owner=candidate.owner)
        elif not candidate.own:
            text = self.tr("It is not clear which debt “{title}” is about.").format(title=title)
        elif candidate.named:
            text = self.tr("“{title}” names {lenders}. This lender would learn of it.").format(
                title=title, lenders=self.tr(", ").join(candidate.named)
            )
        else:
            text = self.tr("There is a redacted copy of “{title}”.").format(title=title)
        other = self.tr("Use the &redacted copy") if copy is not None else ""
        self.question.say(text, Tone.CAUTION, self.tr("&Include it all the same"), other)
        (self.question.second if copy is not None else self.question.action).setFocus()

    def _on_agreed(self) -> None:
        if self._asked is not None:
            self._add(self._asked, agreed=self._candidates[self._asked].needs_question)

    def _on_copy_instead(self) -> None:
        copy = self._candidates[self._asked].redacted if self._asked is not None else None
        if copy is None or copy.number is None:
            return
        self.question.hide()
        candidate = self._candidates[copy.number]
        if candidate.needs_question:
            self._ask(candidate)  # something in the copy's title or text still tells
            return
        self._add(copy.number, agreed=False)

    def _add(self, number: int, *, agreed: bool) -> None:
        self.question.hide()
        self._keep((*self.list.rows.ticked_numbers(), number), Exhibit(number, agreed))
        self.list.setFocus()

    def _on_ordered(self) -> None:
        self._keep(self.list.rows.ticked_numbers())

    def _on_renamed(self, candidate: Candidate) -> None:
        self.attempt(lambda: self.desk.evidence.change(candidate.document))

    def _keep(self, numbers: tuple[int, ...], new: Exhibit | None = None) -> bool:
        """Store the choice; a refusal leaves the rows as they were. Whether it was done."""
        case = self.case
        if case is None:
            return False
        known = {exhibit.document: exhibit for exhibit in self._chosen}
        if new is not None:
            known[new.document] = new
        chosen = tuple(known.get(number, Exhibit(number)) for number in dict.fromkeys(numbers))
        if not self.attempt(lambda: self.desk.bundles.choose(case, chosen)):
            self._show_rows()
            return False
        self._chosen = chosen
        self._show_ticks()
        return True

    def _forget_preview(self) -> None:
        """What was looked at is no longer what would go out."""
        self.paper.clear()
        self.paper.banner.hide()
        self.reveals.hide()

    def _on_preview(self) -> None:
        if self._inputs is None:
            return
        self._forget_preview()
        desk, inputs, chosen = self.desk, self._inputs, self._chosen
        language = self.language.member()
        self.context.tasks.run_task(
            self,
            lambda job: _printed(desk, inputs, chosen, language, job),
            lambda printed: self._show_printed(inputs, chosen, language, printed),
            self.paper.complain,
            self.tr("Putting the bundle together…"),
        )

    def _show_printed(
        self,
        inputs: BundleInputs,
        chosen: tuple[Exhibit, ...],
        language: LetterLanguage,
        printed: _Printed,
    ) -> None:
        # An impatient user may have chosen otherwise meanwhile.
        if (inputs, chosen, language) != (self._inputs, self._chosen, self.language.member()):
            return
        name = self.tr("Documents for {lender}.pdf").format(lender=_in_file_name(inputs))
        self.paper.show_paper(printed.paper, name)
        self.reveals.show_reveals(printed.reveals)
        # Once it has its place: it is what the user has to read before anything is sent.
        QTimer.singleShot(0, self, lambda: self.choice.ensureWidgetVisible(self.reveals, 0, STEP))


def _printed(
    desk: Desk,
    inputs: BundleInputs,
    chosen: tuple[Exhibit, ...],
    language: LetterLanguage,
    job: TaskJob,
) -> _Printed:
    """For a worker thread: what is shown is, byte for byte, what is saved and printed."""
    data = Scratch()
    desk.bundles.write(inputs, chosen, language, cast("BinaryIO", data), job)
    return _Printed(Paper(data, Pdf(data)), read_reveals(data, inputs, job))


def _in_file_name(inputs: BundleInputs) -> str:
    return "".join(c for c in inputs.case.creditor if c not in '\\/:*?"<>|')
