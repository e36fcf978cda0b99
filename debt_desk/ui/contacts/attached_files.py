"""The files that belong to a talk: attached, dropped here or chosen among those attached before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.domain.evidence import EvidenceKind
from debt_desk.ui.evidence.attaching import dropped_files
from debt_desk.ui.evidence.document_picker import DocumentPicker
from debt_desk.ui.file_dialogs import ask_open
from debt_desk.ui.icons import icon
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.flow_layout import FlowLayout
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from debt_desk.app.evidence import Staged
    from debt_desk.ui.case_page import PageContext


class AttachedFiles(QWidget):
    """``numbers()`` are the documents; a click on one takes it off again."""

    def __init__(self, name: str, context: PageContext) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAcceptDrops(True)
        self._context = context
        self._case = 0
        self._purpose: object = None
        self._numbers: tuple[int, ...] = ()
        self.attach = QPushButton(self.tr("Attach a file…"))
        self.attach.setObjectName(f"{name}.attach")
        self.choose = QPushButton(self.tr("Choose an attached one…"))
        self.choose.setObjectName(f"{name}.choose")
        self._chosen = QWidget()
        self._row = FlowLayout(self._chosen, STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._chosen)
        column.addWidget(button_row(self.attach, self.choose))
        drop = self.tr("Screenshots, recordings and exported chats can also be dropped here.")
        column.addWidget(plain_label(drop, look="small"))
        self.attach.clicked.connect(self._on_attach)
        self.choose.clicked.connect(self._on_choose)

    def show_numbers(self, case: int, numbers: Iterable[int]) -> None:
        """Begin anew with these documents: a file still on its way is not theirs."""
        self._case = case
        self._purpose = object()
        self._show(tuple(numbers))

    def numbers(self) -> tuple[int, ...]:
        """The documents' numbers, in the order in which they were added."""
        return self._numbers

    def _show(self, numbers: tuple[int, ...]) -> None:
        self._numbers = numbers
        self._row.clear()
        known = {d.number: d for d in self._context.desk.evidence.of_case(self._case)}
        for number in numbers:
            title = known[number].title if number in known else str(number)
            button = QPushButton(title.replace("&", "&&"))
            button.setObjectName(f"{self.objectName()}.file")
            button.setIcon(icon("close", self.palette().text().color()))
            button.setAccessibleName(self.tr("Take off {title}").format(title=title))
            button.clicked.connect(partial(self._take_off, number))
            self._row.addWidget(button)
        self._chosen.setVisible(bool(numbers))
        self._chosen.updateGeometry()

    def _add(self, number: int | None) -> None:
        if number is not None and number not in self._numbers:
            self._show((*self._numbers, number))

    def _take_off(self, number: int) -> None:
        self._show(tuple(other for other in self._numbers if other != number))
        self.attach.setFocus()

    def _on_attach(self) -> None:
        path = ask_open(self, self.tr("Attach a file"), self._context.state, "")
        if path is not None:
            self._take_in(path)

    def _on_choose(self) -> None:
        documents = self._context.desk.evidence.of_case(self._case)
        kinds = (EvidenceKind.CORRESPONDENCE,)
        picker = DocumentPicker(
            self, self.tr("Choose a document"), documents, kinds, self._context.wording
        )
        picker.accepted.connect(lambda: self._add(picker.number()))
        picker.open()

    def _take_in(self, path: Path) -> None:
        desk, case, purpose = self._context.desk, self._case, self._purpose

        def added(staged: Staged) -> None:
            document = desk.evidence.add(staged, case=case, kind=EvidenceKind.CORRESPONDENCE)
            if purpose is self._purpose:
                self._add(document.number)

        self._context.tasks.run_task(
            self,
            lambda job: desk.evidence.stage(path, job),
            added,
            title=self.tr("Attaching “{name}”…").format(name=path.name),
        )

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.isEnabled() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event)
        if files:
            event.acceptProposedAction()
        for file in files:
            self._take_in(file)
