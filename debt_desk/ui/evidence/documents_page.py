"""The documents of a case: attach, put in order, look at, and give back byte for byte."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from debt_desk.app.changes import Area
from debt_desk.domain.statement import Place
from debt_desk.ui.case_page import CasePage
from debt_desk.ui.colours import Tone
from debt_desk.ui.evidence.advice import EvidenceAdvice
from debt_desk.ui.evidence.attaching import Arrivals, bring_in, dropped_files, sort_arrivals
from debt_desk.ui.evidence.documents_table import DocumentsTable
from debt_desk.ui.evidence.found_panel import FoundPanel
from debt_desk.ui.evidence.preview import DocumentPreview
from debt_desk.ui.theme import GAP, STEP, WIDE
from debt_desk.ui.viewer.thumbnails import Thumbnails
from debt_desk.ui.widgets.edit_cells import open_cell
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import Banner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from debt_desk.app.search import Found
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.ui.tasks import TaskJob

_SPLITTER = "evidence"
# In letters: below this width the chosen document stands under the table.
_WIDE_ENOUGH = 96


class DocumentsPage(CasePage):
    """The documents of this case and of the household, with the chosen one beside them."""

    name = "evidence.documents"
    areas = frozenset({Area.EVIDENCE, Area.HOUSEHOLD, Area.CASES})

    @override
    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.banner = Banner("evidence.banner")
        self.advice = EvidenceAdvice(self.wording)
        self.attach_button = QPushButton(self.tr("&Attach files…"))
        self.attach_button.setObjectName("evidence.attach")
        self.attach_button.setProperty("look", "primary")
        self.alone = QPushButton(self.tr("List onl&y"))
        self.alone.setObjectName("evidence.alone")
        self.alone.setCheckable(True)
        self.filter = QLineEdit()
        self.filter.setObjectName("evidence.filter")
        self.filter.setAccessibleName(self.tr("Find a document"))
        self.filter.setPlaceholderText(self.tr("Find a document"))
        self.filter.setClearButtonEnabled(True)
        self.found = FoundPanel(self.context)
        self.table = DocumentsTable(self.context, self.found, self._on_opened, self._on_remove)
        self.model, self.proxy = self.table.documents, self.table.sought
        self.thumbnails = Thumbnails(
            self.desk.evidence, self.context.tasks, self, makes=not self.desk.read_only
        )
        self.model.picture_of = self.thumbnails.icon
        self.problem = plain_label(name="evidence.problem", look="small", tone=Tone.ERROR)
        self.problem.hide()
        self.preview = DocumentPreview(self.context)
        self._reading: TaskJob | None = None
        self._lay_out()

    @override
    def _connect(self) -> None:
        self.attach_button.clicked.connect(self._on_attach)
        self.advice.attach_wanted.connect(self._on_attach)
        self.filter.textChanged.connect(self._on_sought)
        self.found.changed.connect(self.proxy.invalidate)
        self.found.opened.connect(self._on_found)
        self.model.edited.connect(self._on_edited)
        self.thumbnails.ready.connect(self.model.show_picture)
        self.model.troubled.connect(self._on_troubled)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_selected())
        self.table.customContextMenuRequested.connect(self._on_menu)
        self.alone.toggled.connect(lambda alone: self.preview.setVisible(not alone))
        self.preview.save_wanted.connect(self._on_save)
        self.preview.wide_wanted.connect(lambda wide: self._list.setVisible(not wide))
        self.preview.copied.connect(lambda copy: self.table.choose(copy.number))
        self.splitter.splitterMoved.connect(lambda *_: self._keep_split())

    @override
    def refresh(self) -> None:
        editable = not self.desk.read_only
        documents = self._visible(self.case)
        chosen = self.table.chosen()
        self.model.show(documents, self.case, editable=editable)
        self.table.size_columns()
        self.thumbnails.make_missing(documents)
        self.advice.show_causes(self.desk.household.get().hardship.causes)
        self.stack.setCurrentWidget(self._filled if documents else self.advice)
        self.attach_button.setEnabled(editable)
        self.advice.action.setEnabled(editable)
        self.table.choose(chosen.number if chosen else None)
        self._show_selected()
        self._read_on()

    def attach(self, paths: Sequence[Path]) -> None:
        """Attach files: bytes in a worker thread, then one step that can be undone."""
        if not paths or self.desk.read_only:
            return
        self.banner.hide()
        evidence = self.desk.evidence
        # The user may look at another case before the last byte is in.
        case = self.case
        self.context.tasks.run_task(
            self,
            lambda job: bring_in(paths, evidence, job),
            lambda arrivals: self._on_arrivals(arrivals, case),
            title=self.tr("Attaching {count} file(s)…").format(count=len(paths)),
        )

    def show_place(self, number: int, place: Place, words: str = "") -> None:
        """Choose a document, show the place in its file where something stands; mark the words."""
        self._refresh_if_stale()
        row = self.model.row_of(number)
        if row is None:
            return
        if not self.table.is_shown(row):
            self.filter.clear()
        self.table.choose(number)
        self.alone.setChecked(False)
        self.preview.show_place(self.model.at(row), place, words)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event) and not self.desk.read_only:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.attach(dropped_files(event))
        event.acceptProposedAction()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE_ENOUGH * self.fontMetrics().horizontalAdvance("0")
        sides = Qt.Orientation
        self.splitter.setOrientation(sides.Horizontal if wide else sides.Vertical)
        self._beside.setContentsMargins(0, 0, GAP if wide else 0, 0 if wide else GAP)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(STEP)
        above.addWidget(self.attach_button)
        above.addWidget(self.alone)
        above.addStretch(1)
        left = self._list = QWidget()
        column = self._beside = QVBoxLayout(left)
        column.setSpacing(STEP)
        column.addLayout(above)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(self.problem)
        column.addWidget(self.found, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("evidence.splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.preview)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.restoreState(self.context.state.geometry(_SPLITTER))
        self._filled = QWidget()
        filled = QVBoxLayout(self._filled)
        filled.setContentsMargins(WIDE, GAP, WIDE, GAP)
        filled.addWidget(self.splitter)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.advice)
        self.stack.addWidget(self._filled)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.banner)
        outer.addWidget(self.stack, 1)

    def _keep_split(self) -> None:
        if self.splitter.orientation() is Qt.Orientation.Horizontal:
            self.context.state.keep_geometry(_SPLITTER, self.splitter.saveState())

    def _visible(self, case: int | None) -> tuple[EvidenceDocument, ...]:
        """The case's documents and the household's; without a case, the household's."""
        documents = self.desk.evidence.of_case(case)
        return tuple(d for d in documents if d.case in (None, case))

    def _show_selected(self) -> None:
        self.preview.show_document(self.table.chosen())

    def _read_on(self) -> None:
        """Read what nobody has read yet, so that it can be searched; nobody waits for it."""
        if self._reading is None and not self.desk.read_only:
            readings, documents = self.desk.readings, self.desk.evidence.of_case(None)

            def ended(_: object) -> None:
                self._reading = None

            self._reading = self.context.tasks.run_task(
                self, lambda job: readings.prepare(documents, job), ended, ended, quiet=True
            )

    def _on_sought(self, wanted: str) -> None:
        self.proxy.seek(wanted)
        self.found.seek(wanted, self._visible(self.case), self.case)

    def _on_found(self, found: Found) -> None:
        """Show a document where the words stand."""
        place, words = found.place, ""
        if place is None and found.page is None:
            self.table.choose(found.document.number)
            return
        if place is None:
            place, words = Place(0, page=found.page), self.filter.text()
        self.show_place(found.document.number or 0, place, words)

    def _on_attach(self) -> None:
        state = self.context.state
        folder = str(state.last_folder)
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach files"), folder)
        if names:
            state.last_folder = Path(names[0]).parent
            self.attach([Path(name) for name in names])

    def _on_arrivals(self, arrivals: Arrivals, case: int | None) -> None:
        found = sort_arrivals(arrivals.staged, self._visible(case), case)
        said = [self.wording.sentence(error) for error in arrivals.errors]
        said += [
            self.tr("“{name}” is attached already, as no. {number}.").format(
                name=arrived.file_name, number=number
            )
            for arrived, number in found.known
        ]
        added: list[EvidenceDocument] = []
        if found.new:
            self.attempt(lambda: added.extend(self.desk.evidence.add_all(found.new)))
        if added:
            if case == self.case:
                self.table.choose(added[-1].number)
            words = self.tr("Files attached: {count}.").format(count=len(added))
            self.notices.say(words, undo=True)
        if said:
            tone = Tone.ERROR if arrivals.errors else Tone.INFO
            self.banner.say("\n".join(said), tone)

    def _on_edited(self, document: EvidenceDocument) -> None:
        self.attempt(lambda: self.desk.evidence.change(document))

    def _on_troubled(self) -> None:
        self.problem.setText(self.model.problem())
        self.problem.setVisible(bool(self.model.problem()))

    def _on_opened(self) -> None:
        if not open_cell(self.table):
            self.alone.setChecked(False)
            self.preview.focus_shown()

    def _on_remove(self) -> None:
        document = self.table.chosen()
        if document is None or document.number is None or self.desk.read_only:
            return
        number = document.number
        if self.attempt(lambda: self.desk.evidence.remove(number)):
            words = self.tr("Removed “{title}”.").format(title=document.title)
            self.notices.say(words, undo=True)

    def _on_save(self) -> None:
        document = self.table.chosen()
        if document is None:
            return
        state, evidence = self.context.state, self.desk.evidence
        proposed = str(state.last_folder / document.file_name)
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), proposed)
        if not name:
            return
        destination = Path(name)
        state.last_folder = destination.parent
        self.context.tasks.run_task(
            self,
            lambda _job: evidence.export(document, destination),
            lambda _: self.notices.say(
                self.tr("Saved as “{name}”, byte for byte.").format(name=destination.name)
            ),
            title=self.tr("Saving {title}…").format(title=document.title),
        )

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        rename = menu.addAction(self.tr("&Edit"), self._on_opened)
        menu.addAction(self.tr("Save a co&py…"), self._on_save)
        menu.addSeparator()
        remove = menu.addAction(self.tr("&Remove"), self._on_remove)
        for action in (rename, remove):
            action.setEnabled(not self.desk.read_only)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(place))
