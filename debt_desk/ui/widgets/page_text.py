"""The letters of a page and where each stands: to search, to select, to cover."""

from __future__ import annotations

import unicodedata
from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from collections.abc import Sequence

# Letters belong to one line while half of the smaller one's height is shared.
_SHARED_HEIGHT = 0.5
# In letters' heights: a wider gap within a line begins another box, as between two columns.
_WIDE_GAP = 3.0


class PageText:
    """``text`` has exactly one letter for each box; boxes in points from the page's top left.

    A box without area belongs to a letter that is not drawn, as a line's end.
    """

    def __init__(self, text: str, edges: Sequence[float], *, sideways: bool = False) -> None:
        """``edges``: left, top, right, bottom of each letter in turn.

        ``sideways``: the lines run up or down, as on a page that its file shows turned.
        """
        self.text = text
        self._sideways = sideways
        self._edges = array("f", edges)
        self._folded: tuple[str, array[int]] | None = None

    def find(self, sought: str) -> list[tuple[int, int]]:
        """Where the words stand, from letter to letter.

        Case, width (Ａ, A) and blanks make no difference: lines of a page end anywhere.
        """
        needle, _ = _fold(sought)
        if not needle:
            return []
        if self._folded is None:
            self._folded = _fold(self.text)
        hay, places = self._folded
        found, at = [], hay.find(needle)
        while at >= 0:
            found.append((places[at], places[at + len(needle) - 1] + 1))
            at = hay.find(needle, at + len(needle))
        return found

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """What the letters from ``start`` to before ``end`` cover: a box for each line."""
        boxes: list[QRectF] = []
        for box in filter(None, map(self.box, range(start, end))):
            if boxes and self._on_one_line(boxes[-1], box):
                boxes[-1] = boxes[-1].united(box)
            else:
                boxes.append(box)
        return boxes

    def box(self, index: int) -> QRectF | None:
        """Where a letter stands; None: it is not drawn."""
        left, top, right, bottom = self._edges[4 * index : 4 * index + 4]
        if right <= left or bottom <= top:
            return None
        return QRectF(left, top, right - left, bottom - top)

    def letter_at(self, point: QPointF) -> int | None:
        """The letter that is nearest, first by its line, then within it; None without letters."""
        nearest, least = None, (float("inf"), float("inf"))
        edges = self._edges
        x, y = point.x(), point.y()
        for index in range(len(self.text)):
            left, top, right, bottom = edges[4 * index : 4 * index + 4]
            if right > left and bottom > top:
                distance = (max(top - y, y - bottom, 0.0), max(left - x, x - right, 0.0))
                if self._sideways:
                    distance = distance[1], distance[0]
                if distance < least:
                    nearest, least = index, distance
        return nearest

    def _on_one_line(self, line: QRectF, box: QRectF) -> bool:
        if self._sideways:
            line, box = _flipped(line), _flipped(box)
        shared = min(line.bottom(), box.bottom()) - max(line.top(), box.top())
        height = min(line.height(), box.height())
        gap = max(box.left() - line.right(), line.left() - box.right())
        return shared >= _SHARED_HEIGHT * height and gap <= _WIDE_GAP * height


def _flipped(box: QRectF) -> QRectF:
    return QRectF(box.y(), box.x(), box.height(), box.width())


def _fold(text: str) -> tuple[str, array[int]]:
    """Letters as they are compared, and which letter of ``text`` each comes from."""
    folded: list[str] = []
    places = array("l")
    for index, letter in enumerate(text):
        for plain in unicodedata.normalize("NFKC", letter).casefold():
            if not plain.isspace() and plain.isprintable():
                folded.append(plain)
                places.append(index)
    return "".join(folded), places


NO_TEXT = PageText("", ())
