"""What is needed: what the lender asked for, what is usual, how it stands, what is to be done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.app.changes import Area
from debt_desk.domain.checklist import OwnPaper
from debt_desk.domain.household import Cause
from debt_desk.ui.case_page import CasePage
from debt_desk.ui.colours import Tone
from debt_desk.ui.evidence.attaching import bring_in
from debt_desk.ui.evidence.checklist_rows import EntryRow, RequestRow
from debt_desk.ui.evidence.document_picker import DocumentPicker
from debt_desk.ui.evidence.request_form import RequestForm
from debt_desk.ui.file_dialogs import ask_open
from debt_desk.ui.icons import Symbol
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label, rule
from debt_desk.wording import checklist as words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from debt_desk.app.evidence import Staged
    from debt_desk.domain.checklist import Checklist, ChecklistEntry
    from debt_desk.domain.evidence import EvidenceKind
    from debt_desk.domain.material_request import MaterialRequest
    from debt_desk.ui.evidence.attaching import Arrivals
    from debt_desk.ui.tasks import TaskJob

_PLACES = {
    OwnPaper.BUDGET: "situation",
    OwnPaper.DEBTS: "situation",
    OwnPaper.STORY: "situation",
    OwnPaper.PLAN: "proposals",
}


class ChecklistPage(CasePage):
    """The lender's own requests first, then what lenders usually ask for."""

    name = "evidence.needed"
    areas = frozenset({Area.EVIDENCE, Area.HOUSEHOLD, Area.CASES, Area.OFFERS})

    @override
    def _build(self) -> None:
        self._job: TaskJob | None = None
        self._titles: dict[int, str] = {}
        self._rows: dict[str, EntryRow] = {}
        self._request_rows: dict[int, RequestRow] = {}
        self._lists = QWidget()
        self._column = self.scrolled()
        self._column.addWidget(self._build_summary())
        self._column.addWidget(self._build_requests())
        self._column.addWidget(self._lists)
        self._column.addStretch(1)

    @override
    def _connect(self) -> None:
        self.to_situation.clicked.connect(lambda: self.context.go_to("situation", self.case))
        self.add.clicked.connect(self._on_add)
        self.form.confirmed.connect(self._on_confirmed)
        self.form.put_off.connect(self._on_put_off)

    @override
    def show_case(self, number: int | None) -> None:
        if number != self.case:
            self.form.hide()
        super().show_case(number)

    @override
    def refresh(self) -> None:
        if self._job is not None:
            self._job.cancel()
        case, checklists = self.case, self.desk.checklists
        inputs = checklists.inputs(case)
        self._titles = {
            document.number: document.title
            for document in inputs.facts.documents
            if document.number is not None and (case is None or document.case in (None, case))
        }
        self._job = self.context.tasks.run_task(
            self,
            lambda job: checklists.read(inputs, job),
            self._show,
            title=self.tr("Looking at the statements…"),
        )

    def _build_summary(self) -> SectionCard:
        card = SectionCard(name="evidence.needed.summary")
        self.symbol = Symbol("open", Tone.MUTED)
        self.summary = plain_label(name="evidence.needed.line", look="strong")
        self.to_situation = QPushButton(self.tr("Choose what happene&d"))
        self.to_situation.setObjectName("evidence.needed.causes")
        self.to_situation.hide()
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.symbol)
        row.addWidget(self.summary, 1)
        row.addWidget(self.to_situation)
        card.body.addLayout(row)
        note = self.tr(
            "No law fixes this list; every lender decides for itself. You can drop files onto a"
            " row."
        )
        card.body.addWidget(plain_label(note, look="small", tone=Tone.MUTED))
        return card

    def _build_requests(self) -> SectionCard:
        self.requests = SectionCard(
            self.tr("What the lender asked for"),
            "evidence.needed.requests",
            self.tr(
                "Note it as soon as it is asked for, with the day by which it is wanted: it then"
                " stands among what is due."
            ),
        )
        self.add = QPushButton(self.tr("Note a re&quest…"))
        self.add.setObjectName("evidence.needed.add")
        self.form = RequestForm(self.wording)
        self.form.hide()
        self._request_list = QWidget()
        self.requests.header.addWidget(self.add)
        self.requests.body.addWidget(self.form)
        self.requests.body.addWidget(self._request_list)
        return self.requests

    def _show(self, found: Checklist) -> None:
        complete = not found.lacking and not found.open_requests
        self.symbol.show_symbol(
            "done" if complete else "current", Tone.POSITIVE if complete else Tone.ACCENT
        )
        self.summary.setText(words_of.summary(found, self.wording))
        self.to_situation.setVisible(not found.causes)
        self.requests.setVisible(self.case is not None)
        editable = not self.desk.read_only
        self.add.setEnabled(editable)
        focused = self._focused_name()
        self._show_requests(found.requests, editable=editable)
        self._show_entries(found.entries, editable=editable)
        self._focus_again(focused)

    def _show_requests(self, requests: Sequence[MaterialRequest], *, editable: bool) -> None:
        wanted = [request.id or 0 for request in requests]
        if list(self._request_rows) != wanted:
            self._request_rows = {r.id or 0: self._request_row(r) for r in requests}
            rows = _stacked(list(self._request_rows.values()))
            _replace(self.requests.body, self._request_list, rows)
            self._request_list = rows
        today = self.desk.clock.today()
        for request in requests:
            row = self._request_rows[request.id or 0]
            row.show_request(request, self._titles, today, editable=editable)

    def _show_entries(self, entries: Sequence[ChecklistEntry], *, editable: bool) -> None:
        if list(self._rows) != [entry.key for entry in entries]:
            self._rows = {}
            for entry in entries:
                self._rows[entry.key] = self._entry_row(entry, self._name_of(entry))
            lists = self._grouped()
        else:
            lists = self._lists
        for entry in entries:
            self._rows[entry.key].show_entry(entry, self._titles, editable=editable)
        if lists is not self._lists:  # filled by now: each change of what is seen is laid out anew
            _replace(self._column, self._lists, lists)
            self._lists = lists

    def _grouped(self) -> QWidget:
        """A card for what is always asked for, one for each cause, one for the program's own."""
        rows = list(self._rows.values())
        groups = [
            (
                self.tr("Asked for in every case"),
                [r for r in rows if not r.entry.item.causes and r.entry.item.own is None],
            ),
            *(
                (self.wording.label(cause), [r for r in rows if cause in r.entry.item.causes])
                for cause in Cause
            ),
            (
                self.tr("Made by this program from what you enter"),
                [r for r in rows if r.entry.item.own is not None],
            ),
        ]
        lists = QWidget()
        column = QVBoxLayout(lists)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._column.spacing())
        for title, members in groups:
            if members:
                card = SectionCard(title)
                card.body.addWidget(_stacked(members))
                column.addWidget(card)
        return lists

    def _name_of(self, entry: ChecklistEntry) -> str:
        """The accounts of one item count on; their numbers have no place in a widget's name."""
        same = sum(row.entry.item == entry.item for row in self._rows.values())
        return f"{self.name}.{entry.item.key}" + (f".{same + 1}" if same else "")

    def _entry_row(self, entry: ChecklistEntry, name: str) -> EntryRow:
        row = EntryRow(name, entry, self.wording, self.context.state)
        checklists = self.desk.checklists
        row.attach_wanted.connect(lambda: self._on_attach(lambda paths: self._bring(row, paths)))
        row.dropped.connect(lambda paths: self._bring(row, paths))
        row.choice_wanted.connect(lambda: self._on_choose_for(row))
        row.refused.connect(
            lambda reason: self._do(
                lambda: checklists.set_not_applicable(row.entry.key, reason),
                self.tr("Marked as not needed."),
            )
        )
        row.taken_back.connect(
            lambda: self._do(
                lambda: checklists.take_back(row.entry.key), self.tr("It is on the list again.")
            )
        )
        row.place_wanted.connect(lambda: self._on_place(row.entry.item.own))
        return row

    def _request_row(self, request: MaterialRequest) -> RequestRow:
        row = RequestRow(request, self.wording)
        row.attach_wanted.connect(
            lambda: self._on_attach(lambda paths: self._bring_to_request(row.request, paths))
        )
        row.dropped.connect(lambda paths: self._bring_to_request(row.request, paths))
        row.choice_wanted.connect(lambda: self._on_choose_for_request(row))
        row.given.connect(lambda given: self._on_given(row.request, given=given))
        row.change_wanted.connect(lambda: self._on_change(row.request))
        row.remove_wanted.connect(
            lambda: self._do(
                lambda: self.desk.checklists.remove_request(row.request),
                self.tr("Removed “{what}”.").format(what=row.request.what),
            )
        )
        return row

    def _do(self, step: Callable[[], object], said: str) -> None:
        if self.attempt(step):
            self.notices.say(said, undo=True)

    def _on_place(self, paper: OwnPaper | None) -> None:
        if paper is not None:
            self.context.go_to(_PLACES[paper], self.case)

    def _on_attach(self, bring: Callable[[Sequence[Path]], None]) -> None:
        path = ask_open(self, self.tr("Attach a file"), self.context.state, "")
        if path is not None:
            bring([path])

    def _bring(self, row: EntryRow, paths: Sequence[Path]) -> None:
        """Copy files in, then make them the answer to the row's entry, in one step."""
        entry, case = row.entry, self.case
        title = words_of.title(entry.item, self.wording)
        attach = self.desk.checklists.attach
        self._stage(paths, lambda staged: attach(entry, case, staged, title))

    def _bring_to_request(self, request: MaterialRequest, paths: Sequence[Path]) -> None:
        attach = self.desk.checklists.attach_to_request
        self._stage(paths[:1], lambda staged: attach(request, staged[0]))

    def _stage(self, paths: Sequence[Path], attach: Callable[[Sequence[Staged]], object]) -> None:
        evidence = self.desk.evidence

        def arrived(arrivals: Arrivals) -> None:
            for error in arrivals.errors:
                self.notices.error(error)
            if arrivals.staged:
                count = len(arrivals.staged)
                said = self.tr("Files attached: {count}.").format(count=count)
                done: list[object] = []
                if self.attempt(lambda: done.append(attach(arrivals.staged))):
                    known = self.tr("This file is attached here already.")
                    self.notices.say(said if done[0] else known, undo=bool(done[0]))

        self.context.tasks.run_task(
            self,
            lambda job: bring_in(paths, evidence, job),
            arrived,
            title=self.tr("Attaching {count} file(s)…").format(count=len(paths)),
        )

    def _on_choose_for(self, row: EntryRow) -> None:
        entry, case, choose = row.entry, self.case, self.desk.checklists.choose
        self._pick(row.title.text(), entry.item.kinds, lambda n: choose(entry, case, n))

    def _on_choose_for_request(self, row: RequestRow) -> None:
        request, checklists = row.request, self.desk.checklists
        self._pick(
            request.what,
            (),
            lambda number: checklists.change_request(replace(request, document=number)),
        )

    def _pick(
        self, title: str, kinds: Sequence[EvidenceKind], take: Callable[[int], object]
    ) -> None:
        documents = self.desk.evidence.of_case(self.case)
        picker = DocumentPicker(self, title, documents, kinds, self.wording)

        def chosen() -> None:
            number = picker.number()
            if number is not None:
                self._do(lambda: take(number), self.tr("The document was chosen."))

        picker.accepted.connect(chosen)
        picker.open()

    def _on_add(self) -> None:
        if self.case is not None:
            self.form.ask(self.case, self.desk.clock.today())
            self.show_widget(self.form)

    def _on_change(self, request: MaterialRequest) -> None:
        self.form.ask(request.case, self.desk.clock.today(), request)
        self.show_widget(self.form)

    def _on_put_off(self) -> None:
        self.form.hide()
        self.add.setFocus()

    def _on_confirmed(self, request: MaterialRequest) -> None:
        checklists = self.desk.checklists
        save = checklists.add_request if request.id is None else checklists.change_request
        if self.attempt(lambda: save(request)):
            self._on_put_off()
            words = self.tr("Noted: “{what}”.").format(what=request.what)
            self.notices.say(words, undo=True)

    def _on_given(self, request: MaterialRequest, *, given: bool) -> None:
        day = self.desk.clock.today() if given else None
        said = self.tr("Marked as given.") if given else self.tr("Marked as not given.")
        changed = replace(request, given_on=day)
        self._do(lambda: self.desk.checklists.change_request(changed), said)

    def _focused_name(self) -> str:
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""

    def _focus_again(self, name: str) -> None:
        """Rows that were made anew, or buttons that went, must not lose the keyboard's place."""
        if not name or self._focused_name() == name:
            return
        again = self.findChild(QWidget, name)
        row = self.findChild(QWidget, name.rpartition(".")[0])
        target = again if again is not None and again.isVisible() else None
        if target is None and row is not None:
            buttons = row.findChildren(QPushButton)
            target = next((button for button in buttons if button.isVisible()), None)
        (target or self.add).setFocus()


def _stacked(rows: Sequence[QWidget]) -> QWidget:
    """Rows below each other, a thin line between them."""
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for number, row in enumerate(rows):
        if number:
            column.addWidget(rule())
        column.addWidget(row)
    return stack


def _replace(layout: QVBoxLayout, before: QWidget, after: QWidget) -> None:
    layout.replaceWidget(before, after)
    before.hide()
    before.setParent(None)
    before.deleteLater()
    after.show()  # at once, so that it can take the keyboard's place
