"""Documents to be ticked and put in order: by mouse, or with Space and Alt+Up and Alt+Down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import icon
from debt_desk.ui.theme import letters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QDropEvent, QKeyEvent

    from debt_desk.app.bundles import Candidate
    from debt_desk.wording.catalogue import Wording

_NUMBER_ROLE = int(Qt.ItemDataRole.UserRole)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TITLE, _KIND, _REMARK = range(3)


class ExhibitList(QTreeWidget):
    """Every document that could go along, the chosen ones first.

    ``ticked(number, on)`` when the user ticks one or takes its tick away; the row shows it only
    once the page has said so. ``ordered`` when the rows stand in another order.
    """

    ticked = Signal(int, bool)
    ordered = Signal()

    def __init__(self, name: str, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._filling = False
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Documents for the lender"))
        self.setHeaderLabels((self.tr("Document"), self.tr("Kind"), self.tr("Remarks")))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        header = self.header()
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_KIND, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(_TITLE, letters(self, 18))
        header.resizeSection(_KIND, letters(self, 12))
        header.setStretchLastSection(True)
        self.itemChanged.connect(self._on_changed)

    def show_candidates(
        self, candidates: Iterable[Candidate], chosen: frozenset[int], agreed: frozenset[int]
    ) -> None:
        """Show these, those of ``chosen`` ticked; the row that was current stays so."""
        current = self.current()
        self._filling = True
        self.clear()
        self._caution = icon("caution", colours_of(self.palette()).of(Tone.CAUTION))
        for candidate in candidates:
            number = candidate.number
            item = self._item(candidate, on=number in chosen, agreed=number in agreed)
            self.addTopLevelItem(item)
            if number == current:
                self.setCurrentItem(item)
        self._filling = False
        items = self._items()
        if items and self.currentItem() is None:
            self.setCurrentItem(items[0])

    def current(self) -> int | None:
        """The number of the document in the current row."""
        item = self.currentItem()
        return None if item is None else int(item.data(_TITLE, _NUMBER_ROLE))

    def current_remark(self) -> str:
        """What is remarked about the document in the current row."""
        item = self.currentItem()
        return "" if item is None else item.text(_REMARK)

    def choose_row(self, number: int) -> None:
        """Make a document's row the current one."""
        for item in self._items():
            if item.data(_TITLE, _NUMBER_ROLE) == number:
                self.setCurrentItem(item)

    def ticked_numbers(self) -> tuple[int, ...]:
        """The ticked documents from top to bottom."""
        on = Qt.CheckState.Checked
        return tuple(
            int(item.data(_TITLE, _NUMBER_ROLE))
            for item in self._items()
            if item.checkState(_TITLE) is on
        )

    def move_current(self, by: int) -> None:
        """Take the current row up (-1) or down (1)."""
        item = self.currentItem()
        at = -1 if item is None else self.indexOfTopLevelItem(item)
        if item is None or at < 0 or not 0 <= at + by < self.topLevelItemCount():
            return
        self._filling = True
        self.takeTopLevelItem(at)
        self.insertTopLevelItem(at + by, item)
        self.setCurrentItem(item)
        self._filling = False
        self.ordered.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
            self.move_current(_STEPS[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._filling = True
        super().dropEvent(event)
        self._filling = False
        self.ordered.emit()

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(at) for at in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _item(self, candidate: Candidate, *, on: bool, agreed: bool) -> QTreeWidgetItem:
        document = candidate.document
        remark = self._remark(candidate, agreed=agreed)
        item = QTreeWidgetItem((document.title, self._wording.label(document.kind), remark))
        item.setData(_TITLE, _NUMBER_ROLE, candidate.number)
        item.setCheckState(_TITLE, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        enabled, selectable = Qt.ItemFlag.ItemIsEnabled, Qt.ItemFlag.ItemIsSelectable
        ticking, dragging = Qt.ItemFlag.ItemIsUserCheckable, Qt.ItemFlag.ItemIsDragEnabled
        item.setFlags(enabled | selectable | ticking | dragging)
        if (candidate.needs_question and not agreed) or candidate.redacted:
            item.setIcon(_REMARK, self._caution)
        return item

    def _remark(self, candidate: Candidate, *, agreed: bool) -> str:
        said = []
        if candidate.owner:
            said.append(self.tr("Belongs to the debt with {owner}").format(owner=candidate.owner))
        elif not candidate.own:
            said.append(self.tr("Not clear which debt it is about"))
        if candidate.named:
            lenders = self.tr(", ").join(candidate.named)
            said.append(self.tr("Names {lenders}").format(lenders=lenders))
        if candidate.needs_question and agreed:
            said.append(self.tr("you agreed"))
        if candidate.redacted is not None:
            number = candidate.redacted.number
            said.append(self.tr("A redacted copy exists: no. {number}").format(number=number))
        if not candidate.prints:
            said.append(self.tr("Locked, or no kind of file that can be printed"))
        if candidate.document.redacted_from is not None:
            said.append(self.tr("Redacted copy"))
        return self.tr("; ").join(said)

    def _on_changed(self, item: QTreeWidgetItem, column: int) -> None:
        if self._filling or column != _TITLE:
            return
        on = item.checkState(_TITLE) is Qt.CheckState.Checked
        self.ticked.emit(int(item.data(_TITLE, _NUMBER_ROLE)), on)
