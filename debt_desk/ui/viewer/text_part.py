"""A plain text as it is, with what is sought and the line that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.theme import GAP, HALF
from debt_desk.ui.viewer.drawing import draw_pointer
from debt_desk.ui.viewer.searching import Searching
from debt_desk.ui.viewer.table_part import zoom_steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

# More marks than these slow every repaint; stepping reaches all hits.
_MOST_MARKED = 500


class TextPart(QPlainTextEdit):
    """Ctrl with plus, minus and 0 zooms; selecting and copying are the system's own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Text of the document"))
        self.setReadOnly(True)
        # Without it a text that is only read cannot be walked through by keys.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.document().setDocumentMargin(GAP + HALF)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance("n"))
        self.searching = Searching(self)
        self._marked: int | None = None
        self._zoom = 0
        self.searching.changed.connect(self._mark_hits)
        self.searching.came_to.connect(self._on_came_to)

    def show_text(self, text: str) -> None:
        """Show another text from its beginning."""
        self.searching.stop()
        self._marked = None
        self.setAccessibleDescription("")
        self.setPlainText(text)

    def show_row(self, number: int) -> None:
        """Go to a line, counted from 1, and mark it."""
        block = self.document().findBlockByNumber(number - 1)
        if not block.isValid():
            return
        self._marked = number - 1
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()
        self.viewport().update()
        said = self.tr("Line {number} is marked with an arrow and a frame.").format(number=number)
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def seek(self, sought: str) -> None:
        """Mark every place of the words and go to the first from the cursor on."""
        wanted = sought.casefold()
        if not wanted.strip():
            self.searching.stop()
            return
        text = self.toPlainText()

        def everywhere(_part: int) -> Sequence[tuple[int, int]]:
            found, low = [], text.casefold()
            # Where folding changes the length, places would be wrong.
            low = low if len(low) == len(text) else text
            at = low.find(wanted)
            while at >= 0:
                found.append((at, at + len(wanted)))
                at = low.find(wanted, at + len(wanted))
            return found

        seen = self.textCursor().selectionStart()
        self.searching.start(everywhere, 1, lambda hit: hit[0] >= seen)

    @override
    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and zoom_steps(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = zoom_steps(event)
        if steps is None:
            super().keyPressEvent(event)
            return
        by = -self._zoom if steps == 0 else steps
        self._zoom += by
        self.zoomIn(by)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._marked is None:
            return
        block = self.document().findBlockByNumber(self._marked)
        place = self.blockBoundingGeometry(block).translated(self.contentOffset())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = colours_of(self.palette()).of(Tone.ERROR)
        painter.setPen(QPen(colour, 2))
        painter.drawRoundedRect(QRectF(place).adjusted(GAP, 0, -2, 0), 3, 3)
        draw_pointer(painter, QPointF(GAP - 2, place.center().y()), colour)
        painter.end()

    def _mark_hits(self) -> None:
        searching = self.searching
        first = max(0, (searching.current or 0) - _MOST_MARKED // 2)
        marks = []
        for number in range(first, min(len(searching.hits), first + _MOST_MARKED)):
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            start, end = searching.hits[number]
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            ink = QTextCharFormat()
            ink.setBackground(QColor("#FFE08A"))
            ink.setForeground(QColor("#1F272D"))
            ink.setFontUnderline(True)
            mark.cursor, mark.format = cursor, ink
            marks.append(mark)
        self.setExtraSelections(marks)

    def _on_came_to(self, hit: tuple[int, int]) -> None:
        cursor = self.textCursor()
        cursor.setPosition(hit[0])
        cursor.setPosition(hit[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
