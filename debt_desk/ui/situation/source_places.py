"""The several places behind one figure, to be opened one by one; what is gone is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from debt_desk.domain.household import SourceKind
from debt_desk.domain.income import IncomeRule
from debt_desk.ui.evidence.facts_model import Fact, FactsModel
from debt_desk.ui.theme import GAP, WIDE
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.tables import set_up_table
from debt_desk.wording import formats
from debt_desk.wording.sources import place_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.app.sources import FoundPlace
    from debt_desk.domain.household import HouseholdLine, Source
    from debt_desk.ui.case_page import PageContext

_AMOUNT = 1
_NO_AMOUNT = ("", 0)
_ROWS_SEEN = 12


class PlacesDialog(QDialog):
    """``opened(FoundPlace)`` for the chosen one; ``change_wanted`` for another source."""

    opened = Signal(object)
    change_wanted = Signal()

    def __init__(
        self,
        found: Sequence[FoundPlace],
        line: HouseholdLine,
        context: PageContext,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("places")
        self._found = found
        self._wording = context.wording
        name = line.title or self._wording.label(line.topic)
        self.setWindowTitle(self.tr("Source of “{name}”").format(name=name))
        self.model = FactsModel(
            (
                self.tr("Date"),
                self.tr("Amount"),
                self.tr("Other side"),
                self.tr("Document"),
                self.tr("Place"),
            ),
            self,
        )
        self.table = QTableView()
        self.table.setModel(self.model)
        self.note = plain_label(self._said(line.source), "places.note")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.open_button = QPushButton(self.tr("&Open the page"))
        self.change_button = QPushButton(self.tr("&Give another source…"))
        self._lay_out(context)
        self.model.fill([self._row(place) for place in found])
        self.table.resizeColumnsToContents()
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._on_selected())
        self.open_button.clicked.connect(self._on_open)
        self.change_button.clicked.connect(self._on_change)
        self.buttons.rejected.connect(self.reject)
        first = next((n for n, one in enumerate(found) if one.document is not None), 0)
        self.table.setCurrentIndex(self.model.index(first, 0))
        self.table.setFocus()

    def _lay_out(self, context: PageContext) -> None:
        label = self.tr("Places in documents")
        set_up_table(
            self.table,
            "places.table",
            label,
            context.state,
            money=(_AMOUNT,),
            sortable=False,
            opened=self._on_open,
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.open_button.setObjectName("places.open")
        self.open_button.setProperty("look", "primary")
        self.open_button.setDefault(True)
        self.change_button.setObjectName("places.change")
        self.change_button.setEnabled(not context.desk.read_only)
        roles = QDialogButtonBox.ButtonRole
        self.buttons.addButton(self.open_button, roles.ActionRole)
        self.buttons.addButton(self.change_button, roles.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)
        metrics = self.fontMetrics()
        rows = min(len(self._found), _ROWS_SEEN) + 9
        self.resize(96 * metrics.horizontalAdvance("0"), rows * 2 * metrics.lineSpacing())

    def _said(self, source: Source) -> str:
        removed = sum(one.document is None for one in self._found)
        gone = sum(one.gone for one in self._found)
        if removed == len(self._found):
            return self.tr(
                "The document behind this figure was removed. The figure stays as it is; you can"
                " give it another source, or bring the document back with Undo."
            )
        said = [self._read_from(source)]
        if removed:
            said.append(self.tr("Documents removed since: {count}.").format(count=removed))
        if gone:
            said.append(
                self.tr("Rows no longer found in their document: {count}.").format(count=gone)
            )
        return " ".join(said)

    def _read_from(self, source: Source) -> str:
        count = len(self._found)
        rule = next((one for one in IncomeRule if source.note.startswith(one.value)), None)
        if source.kind is SourceKind.STATEMENT and rule is not None:
            said = self.tr("Read from {count} payments ({rule}).")
            return said.format(count=count, rule=self._wording.label(rule))
        return self.tr("The figure stands in {count} places.").format(count=count)

    def _row(self, one: FoundPlace) -> tuple[Fact, ...]:
        words, line = self._wording, one.line
        place = place_words(one.place, words) or self.tr("whole document")
        if one.document is None:
            title = words.text("source.removed", number=one.place.document)
        else:
            title = one.document.title
        if one.gone:
            missing = self.tr("{place}: no longer there").format(place=place)
            return ("", _NO_AMOUNT, "", title, missing)
        if line is None:
            return ("", _NO_AMOUNT, "", title, place)
        payer = line.counterparty or line.description
        amount = (formats.grouped(line.amount), line.amount.cents)
        return (line.day.isoformat(), amount, payer, title, place)

    def _chosen(self) -> FoundPlace | None:
        rows = self.table.selectionModel().selectedRows()
        return self._found[rows[0].row()] if rows else None

    def _on_selected(self) -> None:
        chosen = self._chosen()
        self.open_button.setEnabled(chosen is not None and chosen.document is not None)

    def _on_open(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.document is not None:
            self.accept()
            self.opened.emit(chosen)

    def _on_change(self) -> None:
        self.reject()
        self.change_wanted.emit()
