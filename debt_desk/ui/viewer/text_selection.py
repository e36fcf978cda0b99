"""Selecting letters on pages with the mouse, and copying them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QTransform

from debt_desk.errors import InputError
from debt_desk.ui.viewer.drawing import draw_selection
from debt_desk.ui.widgets.page_text import NO_TEXT, PageText

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QRectF

    from debt_desk.ui.widgets.page_canvas import PageCanvas

# Which page from 0, which letter on it.
_Spot = tuple[int, int]


class TextSelection:
    """A tool of the canvas: drag selects, Ctrl+C copies, Ctrl+A selects the page in sight."""

    cursor = Qt.CursorShape.IBeamCursor

    def __init__(self, canvas: PageCanvas) -> None:
        self._canvas = canvas
        self._anchor: _Spot | None = None
        self._to: _Spot | None = None
        canvas.overlays.append(self._draw)

    def clear(self) -> None:
        """Select nothing."""
        self._anchor = self._to = None
        self._canvas.viewport().update()

    def ranges(self) -> list[tuple[int, int, int]]:
        """The selected letters of each page: its number from 0, the first, and the one after."""
        if self._anchor is None or self._to is None:
            return []
        (first, start), (last, end) = sorted((self._anchor, self._to))
        return [
            (
                number,
                start if number == first else 0,
                end + 1 if number == last else len(self._letters(number).text),
            )
            for number in range(first, last + 1)
        ]

    def text(self) -> str:
        """What is selected."""
        parts = (self._letters(n).text[start:end] for n, start, end in self.ranges())
        return "\n".join(part.replace("\r\n", "\n").replace("\r", "\n") for part in parts)

    def boxes(self) -> list[tuple[int, QRectF]]:
        """What is selected, a box for each line with its page from 0."""
        return [
            (number, box)
            for number, start, end in self.ranges()
            for box in self._letters(number).boxes(start, end)
        ]

    def copy(self) -> None:
        """Put the selected text on the clipboard."""
        if text := self.text():
            QGuiApplication.clipboard().setText(text)

    def pressed(self, number: int, point: QPointF) -> None:
        """Begin anew at the nearest letter."""
        self.clear()
        letter = self._letters(number).letter_at(point)
        self._anchor = None if letter is None else (number, letter)

    def dragged(self, number: int, point: QPointF) -> None:
        """Select up to the nearest letter."""
        letter = self._letters(number).letter_at(point)
        if self._anchor is not None and letter is not None:
            self._to = (number, letter)
            self._canvas.viewport().update()

    def released(self) -> None:
        """The selection stays."""

    def takes(self, event: QKeyEvent) -> bool:
        """Ctrl+C and Ctrl+A."""
        keys = QKeySequence.StandardKey
        return event.matches(keys.Copy) or event.matches(keys.SelectAll)

    def key(self, event: QKeyEvent) -> None:
        """Copy, or select the page in sight."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        number = self._canvas.page()
        if letters := self._letters(number).text:
            self._anchor, self._to = (number, 0), (number, len(letters) - 1)
            self._canvas.viewport().update()

    def _letters(self, number: int) -> PageText:
        try:
            return self._canvas.pages.letters(number) if self._canvas.pages else NO_TEXT
        except InputError:
            return NO_TEXT

    def _draw(self, painter: QPainter, number: int, transform: QTransform) -> None:
        draw_selection(
            painter, [transform.mapRect(box) for page, box in self.boxes() if page == number]
        )
