"""A document of the case: chosen among those attached, attached from a file, or dropped here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.ui.file_dialogs import ask_open
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent

    from debt_desk.app.evidence import Staged
    from debt_desk.domain.evidence import EvidenceKind
    from debt_desk.ui.case_page import PageContext


class DocumentChoice(QWidget):
    """``number()`` is the chosen document's; ``attached(purpose, number)`` once a file is in.

    ``kind``: what documents are looked for, and what a file becomes; ``more``: further buttons.
    """

    attached = Signal(object, int)

    def __init__(
        self,
        name: str,
        label: str,
        context: PageContext,
        kind: EvidenceKind,
        *more: QPushButton,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAcceptDrops(True)
        self._context = context
        self._kind = kind
        self._case: int | None = None
        self._purpose: object = None
        self._numbers: list[int | None] = [None]
        self.combo = _Combo()
        self.combo.setObjectName(f"{name}.documents")
        self.combo.setAccessibleName(label)
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.setMinimumContentsLength(12)
        self.attach = QPushButton(self.tr("A&ttach a file…"))
        self.attach.setObjectName(f"{name}.attach")
        self.setFocusProxy(self.combo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.combo)
        column.addWidget(button_row(*more, self.attach))
        column.addWidget(plain_label(self.tr("You can also drop a file here."), look="small"))
        self.attach.clicked.connect(self._on_attach)

    def show_documents(self, case: int, purpose: object) -> None:
        """Offer the documents of the case and the household; what was chosen stays chosen.

        ``purpose``: what the document is for. A file that is still on its way stays bound to the
        purpose for which it was attached, whatever is shown when it comes in.
        """
        chosen = self.number() if purpose == self._purpose else None
        self._case = case
        self._purpose = purpose
        documents = self._context.desk.evidence.of_case(case)
        # What it is looked for as comes first.
        fitting = sorted(documents, key=lambda document: document.kind is not self._kind)
        self._numbers = [None, *(document.number for document in fitting)]
        self.combo.clear()
        self.combo.addItem(self.tr("none"))
        for document in fitting:
            kind = self._context.wording.label(document.kind)
            text = self.tr("{number}. {title} ({kind})")
            self.combo.addItem(text.format(number=document.number, title=document.title, kind=kind))
        self.choose(chosen)

    def number(self) -> int | None:
        """The chosen document's number; None for none."""
        return self._numbers[self.combo.currentIndex()] if self.combo.count() else None

    def choose(self, number: int | None) -> None:
        """Show a document as chosen."""
        self.combo.setCurrentIndex(self._numbers.index(number) if number in self._numbers else 0)

    def _on_attach(self) -> None:
        path = ask_open(self, self.tr("Attach a file"), self._context.state, "")
        if path is not None:
            self._take_in(path)

    def _take_in(self, path: Path) -> None:
        desk, case, purpose = self._context.desk, self._case, self._purpose
        assert case is not None

        def added(staged: Staged) -> None:
            document = desk.evidence.add(staged, case=case, kind=self._kind)
            if purpose == self._purpose:
                self.show_documents(case, purpose)
                self.choose(document.number)
            self.attached.emit(purpose, document.number)

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
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self._take_in(Path(files[0]))


class _Combo(QComboBox):
    """Scrolling the page changes nothing here."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
