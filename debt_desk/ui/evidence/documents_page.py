"""The documents of a case: attach, put in order, look at, and give back byte for byte."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
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
from debt_desk.ui.evidence.documents_model import Column, DocumentsModel
from debt_desk.ui.evidence.found_panel import FoundPanel
from debt_desk.ui.evidence.preview import DocumentPreview
from debt_desk.ui.theme import GAP, STEP, WIDE
from debt_desk.ui.viewer.thumbnails import Thumbnails
from debt_desk.ui.widgets.edit_cells import EditCells, EditKeys, open_cell
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import Banner
from debt_desk.ui.widgets.tables import selected_rows, set_up_table, sorted_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from debt_desk.app.search import Found
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.ui.tasks import TaskJob

_SPLITTER = "evidence"
_SAMPLES = {
    Column.NUMBER: "000",
    Column.TITLE: "00000000000000000000",
    Column.KIND: "000000000000000000",
    Column.DATE: "0000-00-00",
    Column.COVERS_FROM: "0000-00-00",
    Column.COVERS_TO: "0000-00-00",
    Column.OWNER: "0000000000",
    Column.SIZE: "000.0 MB",
}
_BESIDE_TEXT = 28
# In letters: below this width the chosen document stands under the table.
_WIDE_ENOUGH = 164


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
        self.filter = QLineEdit()
        self.filter.setObjectName("evidence.filter")
        self.filter.setAccessibleName(self.tr("Find a document"))
        self.filter.setPlaceholderText(self.tr("Find a document"))
        self.filter.setClearButtonEnabled(True)
        self.model = DocumentsModel(self.wording, self)
        self.found = FoundPanel(self.context)
        self.thumbnails = Thumbnails(
            self.desk.evidence, self.context.tasks, self, makes=not self.desk.read_only
        )
        self.model.picture_of = self.thumbnails.icon
        self.proxy = sorted_by(_Sought(self.found, self))
        self.proxy.setSourceModel(self.model)
        self.proxy.setFilterKeyColumn(-1)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table = QTableView()
        self.problem = plain_label(name="evidence.problem", look="small", tone=Tone.ERROR)
        self.problem.hide()
        self.preview = DocumentPreview(self.context)
        self._reading: TaskJob | None = None
        self._set_up_table()
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
        self.preview.save_wanted.connect(self._on_save)
        self.preview.wide_wanted.connect(lambda wide: self._list.setVisible(not wide))
        self.preview.copied.connect(lambda copy: self._select(copy.number))
        self.splitter.splitterMoved.connect(lambda *_: self._keep_split())

    @override
    def refresh(self) -> None:
        editable = not self.desk.read_only
        documents = self._visible(self.case)
        chosen = self._selected()
        self.model.show(documents, self.case, editable=editable)
        self._size_columns()
        self.thumbnails.make_missing(documents)
        self.advice.show_causes(self.desk.household.get().hardship.causes)
        self.stack.setCurrentWidget(self._filled if documents else self.advice)
        self.attach_button.setEnabled(editable)
        self.advice.action.setEnabled(editable)
        self._select(chosen.number if chosen else None)
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
        if not self.proxy.mapFromSource(self.model.index(row, 0)).isValid():
            self.filter.clear()
        self._select(number)
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

    def _set_up_table(self) -> None:
        view, state = self.table, self.context.state
        EditKeys(view)
        self._sized = bool(state.column_widths("evidence.table"))
        view.setModel(self.proxy)
        set_up_table(
            view,
            "evidence.table",
            self.tr("Documents"),
            state,
            opened=self._on_opened,
            removed=self._on_remove,
        )
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        view.setEditTriggers(trigger.EditKeyPressed | trigger.SelectedClicked)
        side = view.verticalHeader().defaultSectionSize() - STEP
        view.setIconSize(QSize(side, side))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        days = (Column.DATE, Column.COVERS_FROM, Column.COVERS_TO)
        view.setItemDelegate(EditCells(view, (Column.NUMBER, Column.SIZE), days))
        view.horizontalHeader().setMinimumSectionSize(2 * _BESIDE_TEXT)

    def _size_columns(self) -> None:
        """Before the user has chosen widths: what most documents need."""
        if not self._sized and self.model.rowCount():
            self._sized = True
            header = self.table.horizontalHeader()
            metrics = header.fontMetrics()
            for column, sample in _SAMPLES.items():
                heading = self.model.headerData(column, Qt.Orientation.Horizontal)
                needed = max(metrics.horizontalAdvance(sample), metrics.horizontalAdvance(heading))
                header.resizeSection(column, needed + _BESIDE_TEXT)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(STEP)
        above.addWidget(self.attach_button)
        above.addWidget(self.filter, 1)
        left = self._list = QWidget()
        column = self._beside = QVBoxLayout(left)
        column.setSpacing(STEP)
        column.addLayout(above)
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

    def _selected(self) -> EvidenceDocument | None:
        rows = selected_rows(self.table)
        return self.model.at(rows[0]) if rows else None

    def _select(self, number: int | None) -> None:
        row = self.model.row_of(number)
        current = self.table.selectionModel().selectedRows()
        if row is None:
            row = 0 if self.model.rowCount() and not current else None
        elif current and self.proxy.mapToSource(current[0]).row() == row:
            return
        if row is not None:
            index = self.proxy.mapFromSource(self.model.index(row, Column.TITLE))
            self.table.setCurrentIndex(index)

    def _show_selected(self) -> None:
        self.preview.show_document(self._selected())

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
        self.proxy.setFilterFixedString(wanted.strip())
        self.found.seek(wanted, self._visible(self.case))

    def _on_found(self, found: Found) -> None:
        """Show a document where the words stand."""
        place, words = found.place, ""
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
                self._select(added[-1].number)
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
            self.preview.focus_shown()

    def _on_remove(self) -> None:
        document = self._selected()
        if document is None or document.number is None or self.desk.read_only:
            return
        number = document.number
        if self.attempt(lambda: self.desk.evidence.remove(number)):
            words = self.tr("Removed “{title}”.").format(title=document.title)
            self.notices.say(words, undo=True)

    def _on_save(self) -> None:
        document = self._selected()
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


class _Sought(QSortFilterProxyModel):
    """The documents whose line holds what is typed, and those in which it was found."""

    def __init__(self, found: FoundPanel, parent: DocumentsPage) -> None:
        super().__init__(parent)
        self._found = found

    @override
    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        model = self.sourceModel()
        assert isinstance(model, DocumentsModel)
        if model.at(source_row).number in self._found.documents:
            return True
        return super().filterAcceptsRow(source_row, source_parent)
