"""Where the words that are sought stand: in which title or note, on which page, in which line."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.app.search import MOST_HITS, Found, Told, ToldIn
from debt_desk.ui.tabs import court_paper_at, talk_at
from debt_desk.ui.theme import HALF
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.rows_model import RowsModel
from debt_desk.ui.widgets.tables import selected_rows, set_up_table
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.tasks import TaskJob
    from debt_desk.wording.catalogue import Wording

    Index = QModelIndex | QPersistentModelIndex

_WHILE_TYPING_MS = 150


class _Column(IntEnum):
    DOCUMENT = 0
    WHERE = 1
    WORDS = 2


class FoundModel(RowsModel[Found | Told]):
    """The places, in the order of the documents; then those of the contacts."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._headings = (self.tr("Document"), self.tr("Where"), self.tr("What it says"))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        found = self.at(index.row())
        if isinstance(found, Told):
            return self._told(found, index.column())
        if index.column() == _Column.DOCUMENT:
            return f"{found.document.number} · {found.document.title}"
        if index.column() == _Column.WHERE:
            return self._where(found)
        return self._words(found)

    def _told(self, told: Told, column: int) -> str:
        day = "" if told.on is None else self._wording.day(told.on)
        texts = {
            _Column.DOCUMENT: self._wording.label(told.within),
            _Column.WHERE: day,
            _Column.WORDS: told.snippet,
        }
        return texts[_Column(column)]

    def _where(self, found: Found) -> str:
        if found.place is None and found.page is None:
            return self._wording.label(found.within) if found.within else ""
        if found.place is None:
            return self.tr("Page {page}").format(page=found.page)
        if found.page is None:
            return self.tr("Row {row}").format(row=found.place.row)
        words = self.tr("Page {page}, row {row}")
        return words.format(page=found.page, row=found.place.row)

    def _words(self, found: Found) -> str:
        line = found.line
        if line is None:
            return found.snippet
        said = found.snippet
        if found.within is not None:
            field = self._wording.label(found.within)
            said = self.tr("{field}: {text}").format(field=field, text=said)
        return f"{line.day} · {formats.money(line.amount)} · {said}"


class FoundPanel(QWidget):
    """Searches while one types. ``opened(Found)``; ``changed`` when other documents are found.

    What stands in the contacts is opened there. ``documents``: the numbers of those in which
    something was found.
    """

    opened = Signal(object)
    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._wanted = ""
        self._among: tuple[EvidenceDocument, ...] = ()
        self._case: int | None = None
        self._job: TaskJob | None = None
        self.documents: frozenset[int] = frozenset()
        self.title = plain_label(name="evidence.found.title", look="small")
        self.model = FoundModel(context.wording, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        set_up_table(
            self.table,
            "evidence.found",
            self.tr("Found"),
            context.state,
            stretch=_Column.WORDS,
            sortable=False,
            opened=self._on_opened,
        )
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(self.title)
        column.addWidget(self.table)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WHILE_TYPING_MS)
        self._pause.timeout.connect(self._search)
        self.table.doubleClicked.connect(lambda _: self._on_opened())
        self.hide()

    def seek(self, wanted: str, among: Sequence[EvidenceDocument], case: int | None) -> None:
        """Look for words among documents and in a case's contacts, once the user stops typing."""
        self._wanted, self._among, self._case = wanted.strip(), tuple(among), case
        if self._wanted:
            self._pause.start()
        else:
            self._pause.stop()
            self._stop()
            self._show(())

    def _search(self) -> None:
        self._stop()
        search, wanted, among = self._context.desk.search, self._wanted, self._among
        told = () if self._case is None else search.contacts(wanted, self._case)

        def find(job: TaskJob) -> tuple[Found | Told, ...]:
            return (*search.find(wanted, among, job), *told)

        self._job = self._context.tasks.run_task(self, find, self._show, quiet=True)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _show(self, found: tuple[Found | Told, ...]) -> None:
        self._job = None
        self.model.fill(found)
        self.setVisible(bool(found))
        self.title.setText(self._said(len(found)))
        self.documents = frozenset(
            one.document.number or 0 for one in found if isinstance(one, Found)
        )
        self.changed.emit()

    def _said(self, count: int) -> str:
        if count >= MOST_HITS:
            words = self.tr("The first {count} places. Type more to narrow it.")
        else:
            words = self.tr("Places found: {count}. Enter opens one.")
        return words.format(count=count)

    def _on_opened(self) -> None:
        rows = selected_rows(self.table)
        if not rows:
            return
        found = self.model.at(rows[0])
        if isinstance(found, Told):
            self._context.go_to(_place(found), found.case)
        else:
            self.opened.emit(found)


def _place(told: Told) -> str:
    """Where in the contacts it stands."""
    if told.within is ToldIn.TALK:
        return talk_at(told.id)
    if told.within is ToldIn.COURT_PAPER:
        return court_paper_at(told.id)
    return "contacts.ways" if told.within is ToldIn.ROUTE else "contacts.creditor"
