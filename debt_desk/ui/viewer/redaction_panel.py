"""Preparing a copy with parts blacked out, below the pages that it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from debt_desk.domain.job import JobCancelled
from debt_desk.domain.redaction import Box, NumberKind
from debt_desk.errors import RuleError
from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import GAP, HALF, STEP
from debt_desk.ui.viewer.boxes import BoxList, BoxTool
from debt_desk.ui.viewer.masking import Masks, masks
from debt_desk.ui.viewer.painting import PaintedDocument
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.labels import plain_label, set_tone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.domain.evidence import Content, EvidenceDocument
    from debt_desk.errors import DeskError
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.viewer.pages_part import PagesPart

_ROWS_SHOWN = 3


class RedactionPanel(QScrollArea):
    """``ended`` when the user is done with it, ``made`` with the new document, ``shown`` or not.

    What was prepared for a document is remembered until the window closes.
    """

    ended = Signal()
    made = Signal(object)
    shown = Signal(bool)

    def __init__(self, context: PageContext, pages: PagesPart) -> None:
        super().__init__()
        self.setObjectName("redaction")
        self._context = context
        self._pages = pages
        self._document: EvidenceDocument | None = None
        self._boxes = BoxList()
        self._prepared: dict[str, BoxList] = {}
        self._tool = BoxTool(pages.canvas)
        self._busy = False
        self._build()
        self._connect()
        self.hide()

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes as they are just now."""
        return self._boxes.boxes

    def begin(self, document: EvidenceDocument) -> None:
        """Prepare a copy of the document whose pages are shown."""
        self._document = document
        self._boxes.changed.disconnect(self._show_boxes)
        self._boxes = self._prepared.setdefault(document.content.sha256, BoxList())
        self._boxes.changed.connect(self._show_boxes)
        self._tool.show(self._boxes)
        self._pages.canvas.use(self._tool)
        self._say("")
        self._show_boxes()
        self.show()
        self.shown.emit(True)

    def end(self) -> None:
        """Put the panel away; what was prepared stays."""
        if self._document is not None:
            self._document = None
            self._tool.show(None)
            self._pages.canvas.use(self._pages.selection)
            self.hide()
            self.shown.emit(False)

    def _build(self) -> None:
        explained = self.tr(
            "Drag over what the lender need not see. The copy has only pictures of the pages:"
            " what is black in it is gone for good. Your original stays as it is."
        )
        self.mask_numbers = self._button("mask", self.tr("Cover &identity and account numbers"))
        self.cover_hit = self._button("hit", self.tr("Cover the &selection or hit"))
        self.cover_hits = self._button("hits", self.tr("Cover a&ll hits"))
        self.add = self._button("add", self.tr("Add a &box"))
        self.undo = self._button("undo", self.tr("Undo b&ox"))
        self.remove = self._button("remove", self.tr("&Remove box"))
        self.make = self._button("make", self.tr("&Make the copy"))
        self.make.setProperty("look", "primary")
        self.close_button = self._button("close", self.tr("&Done"))
        self.said = plain_label(name="redaction.said", look="small")
        self.list = QListWidget()
        self.list.setObjectName("redaction.boxes")
        self.list.setProperty("look", "boxes")
        self.list.setAccessibleName(self.tr("Boxes"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setMinimumHeight(_ROWS_SHOWN * (self.fontMetrics().height() + STEP))
        finding = button_row(self.mask_numbers, self.cover_hit, self.cover_hits, self.add)
        ending = button_row(self.undo, self.remove, self.make, self.close_button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(GAP, HALF, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(plain_label(explained, look="small", tone=Tone.MUTED))
        column.addWidget(finding)
        column.addWidget(self.said)
        column.addWidget(self.list, 1)
        column.addWidget(ending)
        column.addStretch(0)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        # It scrolls up and down alone: a button that is cut off is not found.
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(inside.minimumSizeHint().width() + bar)

    def _button(self, what: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"redaction.{what}")
        return button

    def _connect(self) -> None:
        self._boxes.changed.connect(self._show_boxes)
        self.mask_numbers.clicked.connect(self._on_mask)
        self.cover_hit.clicked.connect(self._on_cover_hit)
        self.cover_hits.clicked.connect(self._on_cover_hits)
        self.add.clicked.connect(self._on_add)
        self.undo.clicked.connect(lambda: self._boxes.undo())
        self.remove.clicked.connect(lambda: self._boxes.remove_chosen())
        self.make.clicked.connect(self._on_make)
        self.close_button.clicked.connect(self.ended)
        self.list.currentRowChanged.connect(self._on_chosen)
        self._pages.searching.changed.connect(self._enable)

    def _say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        set_tone(self.said, tone)

    def _show_boxes(self) -> None:
        boxes, chosen = self._boxes.boxes, self._boxes.chosen
        self.list.blockSignals(True)
        self.list.clear()
        for number, box in enumerate(boxes, 1):
            words = self.tr("Box {number}, page {page}")
            self.list.addItem(words.format(number=number, page=box.page))
        self.list.setCurrentRow(-1 if chosen is None else chosen)
        self.list.blockSignals(False)
        self._pages.canvas.viewport().update()
        self._enable()

    def _enable(self) -> None:
        searching = self._pages.searching
        self.make.setEnabled(bool(self._boxes.boxes) and not self._busy)
        self.undo.setEnabled(self._boxes.can_undo and not self._busy)
        self.remove.setEnabled(self._boxes.chosen is not None and not self._busy)
        self.cover_hits.setEnabled(len(searching.hits) > 1 and searching.complete)
        self.mask_numbers.setEnabled(not self._busy)

    def _on_chosen(self, row: int) -> None:
        if 0 <= row < len(self._boxes.boxes):
            self._boxes.choose(row)
            box = self._boxes.boxes[row]
            area = QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
            self._pages.canvas.reveal(box.page - 1, area)

    def _on_add(self) -> None:
        self._tool.add_in_sight()
        self._say(
            self.tr("Arrow keys move the box, with Shift they change its size. Delete removes it.")
        )
        self._pages.canvas.setFocus()

    def _on_cover_hit(self) -> None:
        searching = self._pages.searching
        places = self._pages.selection.boxes()
        if not places and searching.current is not None:
            hit = searching.hits[searching.current]
            places = [(hit.page, box) for box in hit.boxes]
        if not self._cover(places):
            self._say(self.tr("Select text before you begin, or search for it with Ctrl+F."))

    def _on_cover_hits(self) -> None:
        hits = self._pages.searching.hits
        self._cover((hit.page, box) for hit in hits for box in hit.boxes)

    def _cover(self, places: Iterable[tuple[int, QRectF]]) -> int:
        """Boxes over places of pages (from 0); how many are new."""
        found = []
        for number, area in places:
            try:
                found.append(Box(number + 1, area.left(), area.top(), area.right(), area.bottom()))
            except RuleError:
                continue  # nothing is drawn there
        return self._boxes.add(found)

    def _on_mask(self) -> None:
        pages, document = self._pages.canvas.pages, self._document
        if pages is None or document is None:
            return
        boxes = self._boxes
        self._work(busy=True)
        self._context.tasks.run_task(
            self,
            lambda job: masks(pages, job),
            lambda found: self._on_masked(found, boxes),
            self._on_error,
            title=self.tr("Looking for numbers…"),
        )

    def _on_masked(self, found: Masks, boxes: BoxList) -> None:
        self._work(busy=False)
        new = boxes.add(found.boxes)
        if found.wordless == found.pages:
            text = self.tr(
                "These pages are pictures without text, so numbers in them cannot be found."
                " Please cover them by hand."
            )
            self._say(f"⚠ {text}", Tone.CAUTION)
            return
        label = self._context.wording.label
        numbers = " · ".join(f"{label(kind)} {found.counts.get(kind, 0)}" for kind in NumberKind)
        parts = [
            self.tr(
                "Found: {numbers}. New boxes: {new}. The last four digits stay visible."
            ).format(numbers=numbers, new=new),
            self.tr("Please look at every page: names and addresses are not found this way."),
        ]
        if found.wordless:
            without = self.tr("{count} pages have no text and could not be searched.")
            parts.append(f"⚠ {without.format(count=found.wordless)}")
        self._say("\n".join(parts), Tone.CAUTION if found.wordless else Tone.PLAIN)

    def _on_make(self) -> None:
        pages, document = self._pages.canvas.pages, self._document
        if pages is None or document is None or not self._boxes.boxes:
            return
        redactions, boxes = self._context.desk.redactions, self._boxes.boxes
        self._work(busy=True)
        self._say(self.tr("The copy is being made and checked…"))
        self._context.tasks.run_task(
            self,
            lambda job: redactions.make(document, PaintedDocument(pages), boxes, job),
            lambda content: self._on_made(document, content),
            self._on_error,
            title=self.tr("Making the redacted copy of {title}…").format(title=document.title),
        )

    def _on_made(self, document: EvidenceDocument, content: Content) -> None:
        self._work(busy=False)
        title = self.tr("{title} (redacted copy)").format(title=document.title)
        copy = self._context.desk.redactions.add(document, content, title)
        self._prepared.pop(document.content.sha256, None)
        self._context.notices.say(
            self.tr("Made “{title}” and checked it: no text, no metadata, every box black.").format(
                title=copy.title
            ),
            undo=True,
        )
        self.end()
        self.made.emit(copy)

    def _on_error(self, error: DeskError) -> None:
        self._work(busy=False)
        if isinstance(error, JobCancelled):
            self._say(self.tr("Stopped. Nothing was kept; your boxes are still here."))
        else:
            self._say(f"⚠ {self._context.wording.sentence(error)}", Tone.ERROR)

    def _work(self, *, busy: bool) -> None:
        self._busy = busy
        self._pages.canvas.viewport().setCursor(
            Qt.CursorShape.BusyCursor if busy else self._tool.cursor
        )
        self._enable()
