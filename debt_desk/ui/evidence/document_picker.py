"""Choosing one of the attached documents: type to narrow the list, Enter takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from debt_desk.ui.theme import GAP, STEP, letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent

    from debt_desk.domain.evidence import EvidenceDocument, EvidenceKind
    from debt_desk.wording.catalogue import Wording


class DocumentPicker(QDialog):
    """``number()`` is the chosen document's once it was accepted."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        documents: Iterable[EvidenceDocument],
        kinds: Sequence[EvidenceKind],
        wording: Wording,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("evidence.picker")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.filter = QLineEdit()
        self.filter.setObjectName("evidence.picker.filter")
        self.filter.setAccessibleName(self.tr("Find a document"))
        self.filter.setPlaceholderText(self.tr("Find a document"))
        self.filter.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setObjectName("evidence.picker.list")
        self.list.setAccessibleName(self.tr("Attached documents"))
        # What it is looked for as comes first, of these the newest.
        for document in sorted(documents, key=lambda d: (d.kind not in kinds, -(d.number or 0))):
            words = self.tr("{number}. {title} ({kind})").format(
                number=document.number, title=document.title, kind=wording.label(document.kind)
            )
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, document.number)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self.buttons.button(standard.Ok).setText(self.tr("&Choose"))
        self.buttons.button(standard.Cancel).setText(self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(STEP)
        for widget in (self.filter, self.list, self.buttons):
            column.addWidget(widget)
        self.filter.textChanged.connect(self._on_typed)
        self.list.itemActivated.connect(lambda _: self.accept())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.filter.setFocus()

    def number(self) -> int | None:
        """The chosen document's number; None for none."""
        item = self.list.currentItem()
        return None if item is None or item.isHidden() else item.data(Qt.ItemDataRole.UserRole)

    @override
    def sizeHint(self) -> QSize:
        return QSize(letters(self, 70), 20 * self.fontMetrics().height())

    @override
    def accept(self) -> None:
        if self.number() is not None:
            super().accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # From the line that narrows the list, the arrows already move in it.
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self._move(step)

    def _on_typed(self, typed: str) -> None:
        wanted = typed.strip().lower()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in item.text().lower())
        shown = self._shown()
        self.list.setCurrentRow(shown[0] if shown else -1)

    def _shown(self) -> list[int]:
        return [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]

    def _move(self, step: int) -> None:
        shown = self._shown()
        if shown:
            at = shown.index(self.list.currentRow()) + step
            self.list.setCurrentRow(shown[max(0, min(at, len(shown) - 1))])
