"""Which document shows a figure, and where in it: a page, or rows of a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from debt_desk.domain.household import Source, SourceKind, SourcePlace
from debt_desk.ui.colours import Tone
from debt_desk.ui.evidence.facts_model import FactsModel
from debt_desk.ui.situation.source_lines import Offered, OfferedLines, Shown, offered
from debt_desk.ui.theme import GAP, STEP, WIDE
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import EmptyState
from debt_desk.ui.widgets.tables import selected_rows, set_up_table, sorted_by
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.domain.household import HouseholdLine
    from debt_desk.errors import DeskError
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.tasks import TaskJob

# More rows than these prove no single figure: the document is meant as a whole.
MOST_PLACES = 200
_TITLE = 1
_LETTERS = {Shown.DAY: 13, Shown.AMOUNT: 14, Shown.OTHER_SIDE: 30, Shown.PLACE: 20}


class SourceDialog(QDialog):
    """``given(Source)`` on OK, or where the figure is to be the user's own word again."""

    given = Signal(object)

    def __init__(
        self, context: PageContext, line: HouseholdLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("source")
        self.setWindowTitle(self.tr("Source of a figure"))
        self._context = context
        self._job: TaskJob | None = None
        self._offered: Offered | None = None
        self.documents = sorted(context.desk.evidence.of_case(None), key=lambda d: -(d.number or 0))
        self._asked = self._question(line)
        self._build()
        self._connect()
        self.declare_button.setVisible(line.source.kind is not SourceKind.SELF_DECLARED)
        self._choose(line.source)
        metrics = self.fontMetrics()
        self.resize(110 * metrics.horizontalAdvance("0"), 36 * metrics.lineSpacing())

    def _question(self, line: HouseholdLine) -> str:
        name = line.title or self._context.wording.label(line.topic)
        return self.tr("Which document shows “{name}”, {amount}?").format(
            name=name, amount=formats.money(line.amount)
        )

    def _build(self) -> None:
        self.filter = _search_line("source.filter", self.tr("Find a document"))
        label = self._context.wording.label
        self._rows = FactsModel((self.tr("No."), self.tr("Title"), self.tr("Kind")), self)
        self._rows.fill(
            [((str(d.number), d.number or 0), d.title, label(d.kind)) for d in self.documents]
        )
        self._proxy = sorted_by(QSortFilterProxyModel(self))
        self._proxy.setSourceModel(self._rows)
        self._proxy.setFilterKeyColumn(-1)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table = QTableView()
        self.table.setModel(self._proxy)
        set_up_table(
            self.table,
            "source.documents",
            self.tr("Documents"),
            self._context.state,
            money=(0,),
            stretch=_TITLE,
            opened=self._on_use,
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.said = plain_label(name="source.said", tone=Tone.MUTED)
        self.page = QSpinBox()
        self.page.setObjectName("source.page")
        self.page.setSpecialValueText(self.tr("the whole document"))
        self._build_lines()
        self._build_buttons()
        self._lay_out()
        self._offer(None)

    def _build_lines(self) -> None:
        self.search = _search_line("source.search", self.tr("Find a line: date, amount, name"))
        self.model = OfferedLines(self._context.wording, self)
        self.lines = QTableView()
        self.lines.setModel(self.model)
        set_up_table(
            self.lines,
            "source.lines",
            self.tr("Lines of the statement"),
            self._context.state,
            money=(Shown.AMOUNT,),
            stretch=Shown.DESCRIPTION,
            sortable=False,
            opened=self._on_use,
        )

    def _build_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use_button = QPushButton(self.tr("&Use as source"))
        self.use_button.setObjectName("source.use")
        self.use_button.setProperty("look", "primary")
        self.use_button.setDefault(True)
        self.declare_button = QPushButton(self.tr("No &document: self-declared"))
        self.declare_button.setObjectName("source.declare")
        roles = QDialogButtonBox.ButtonRole
        self.buttons.addButton(self.use_button, roles.AcceptRole)
        self.buttons.addButton(self.declare_button, roles.ResetRole)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(STEP)
        column.addWidget(plain_label(self._asked, "source.question", look="heading"))
        if not self.documents:
            self.use_button.hide()
            self.empty = EmptyState(
                "source.empty",
                self.tr("No documents attached yet"),
                self.tr("Attach the document under Evidence first, then name it here."),
                self.tr("Go to &Evidence"),
            )
            self.empty.acted.connect(self._on_attach)
            column.addWidget(self.empty, 1)
            column.addWidget(self.buttons)
            return
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self._form.addRow(self.tr("&Page"), self.page)
        column.addWidget(self.filter)
        column.addWidget(self.table, 2)
        column.addWidget(self.said)
        column.addLayout(self._form)
        column.addWidget(self.search)
        column.addWidget(self.lines, 3)
        column.addSpacing(GAP)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._proxy.setFilterFixedString)
        self.search.textChanged.connect(self.model.search)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._on_document())
        self.lines.selectionModel().selectionChanged.connect(lambda *_: self._on_rows())
        self.model.modelReset.connect(self._on_rows)
        self.buttons.rejected.connect(self.reject)
        self.use_button.clicked.connect(self._on_use)
        self.declare_button.clicked.connect(self._on_declare)

    def _choose(self, source: Source) -> None:
        """Begin with the document that stands behind the figure now, else with the newest."""
        numbers = [document.number for document in self.documents]
        wanted = next((n for n in source.documents if n in numbers), None)
        row = numbers.index(wanted) if wanted is not None else 0
        if numbers:
            self.table.setCurrentIndex(self._proxy.mapFromSource(self._rows.index(row, _TITLE)))
            self.table.setFocus()

    def _on_document(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._offer(None)
        rows = selected_rows(self.table)
        self.use_button.setEnabled(bool(rows))
        if not rows:
            return
        document, evidence = self.documents[rows[0]], self._context.desk.evidence
        self.said.setText(self.tr("Looking into the document…"))
        self._job = self._context.tasks.run_task(
            self,
            lambda job: offered(evidence, document, job),
            self._on_offered,
            self._on_error,
            title=self.tr("Opening {title}…").format(title=document.title),
        )

    def _on_offered(self, found: Offered) -> None:
        self._job = None
        self._offer(found)

    def _on_error(self, error: DeskError) -> None:
        self._job = None
        self.said.setText(self._context.wording.sentence(error))

    def _offer(self, found: Offered | None) -> None:
        """Show what can be pointed at in the chosen document."""
        self._offered = found
        pages = found.pages if found else 0
        self.page.setRange(0, pages)
        self.page.setValue(0)
        self.page.setSuffix(self.tr(" of {pages}").format(pages=pages) if pages else "")
        self.search.clear()
        self.model.show_offered(found)
        self._size_lines()
        has_lines = bool(found and found.lines)
        for widget in (self.search, self.lines):
            widget.setVisible(has_lines)
        if self.documents:
            self._form.setRowVisible(self.page, pages > 1)
        if found is None:
            self.said.setText("")
        elif has_lines:
            self.said.setText(
                self.tr("Choose the row or rows that show the figure; none: the whole document.")
            )
        elif pages > 1:
            self.said.setText(self.tr("Choose the page that shows the figure."))
        else:
            self.said.setText(self.tr("The document is named as a whole."))

    def _size_lines(self) -> None:
        """A long name must not push the place out of sight."""
        header = self.lines.horizontalHeader()
        letter = self.fontMetrics().horizontalAdvance("0")
        for column, letters in _LETTERS.items():
            header.resizeSection(column, letters * letter)

    def _on_rows(self) -> None:
        # A row says its page itself.
        self.page.setEnabled(not self.lines.selectionModel().hasSelection())

    def _places(self, number: int) -> tuple[SourcePlace, ...]:
        chosen = selected_rows(self.lines)
        if chosen:
            return tuple(self.model.place(row) for row in chosen[:MOST_PLACES])
        if self.page.value():
            return (SourcePlace(number, self.page.value()),)
        only = self._offered is not None and self._offered.pages == 1
        return (SourcePlace(number, 1),) if only else ()

    def _on_use(self) -> None:
        rows = selected_rows(self.table)
        number = self.documents[rows[0]].number if rows else None
        if number is not None:
            source = Source(SourceKind.DOCUMENT, (number,), places=self._places(number))
            self.accept()
            self.given.emit(source)

    def _on_declare(self) -> None:
        self.accept()
        self.given.emit(Source())

    def _on_attach(self) -> None:
        self.reject()
        self._context.go_to("evidence", None)


def _search_line(name: str, words: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setAccessibleName(words)
    line.setPlaceholderText(words)
    line.setClearButtonEnabled(True)
    return line
