"""The boxes of a copy that is being prepared: drawn, chosen, moved, taken away, taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QTransform

from debt_desk.domain.redaction import Box, PageSize
from debt_desk.errors import RuleError
from debt_desk.ui.viewer.drawing import draw_box

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.ui.widgets.page_canvas import PageCanvas

_LEAST = 3.0  # points: less is a click, not a box
_STEP = 2.0  # points, by an arrow key
_NEW = (160.0, 24.0)  # points, of a box that is made by a key


class BoxList(QObject):
    """Boxes in the order in which they were made. ``changed`` when they, or the chosen one, are."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: tuple[Box, ...] = ()
        self.chosen: int | None = None
        self._before: list[tuple[Box, ...]] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    def add(self, boxes: Iterable[Box]) -> int:
        """Add boxes in one step, except such as are there already; how many are new."""
        new = [box for box in dict.fromkeys(boxes) if box not in self.boxes]
        if new:
            self._become((*self.boxes, *new), len(self.boxes) + len(new) - 1)
        return len(new)

    def change(self, index: int, box: Box) -> None:
        """Put another box in the place of one."""
        if box != self.boxes[index]:
            self._become((*self.boxes[:index], box, *self.boxes[index + 1 :]), index)

    def remove_chosen(self) -> None:
        """Take the chosen box away."""
        index = self.chosen
        if index is not None:
            left = (*self.boxes[:index], *self.boxes[index + 1 :])
            self._become(left, min(index, len(left) - 1) if left else None)

    def choose(self, index: int | None) -> None:
        """Make one the chosen box."""
        if index != self.chosen:
            self.chosen = index
            self.changed.emit()

    def undo(self) -> None:
        """Take the last step back."""
        if self._before:
            self.boxes = self._before.pop()
            self.chosen = len(self.boxes) - 1 if self.boxes else None
            self.changed.emit()

    def _become(self, boxes: tuple[Box, ...], chosen: int | None) -> None:
        self._before.append(self.boxes)
        self.boxes = boxes
        self.chosen = chosen
        self.changed.emit()


class BoxTool:
    """Drag draws a box, a click chooses one. Delete removes it, arrows move it, with Shift resize.

    Insert makes one in the middle of the sight, Ctrl+Z takes the last step back.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: PageCanvas) -> None:
        self._canvas = canvas
        self._boxes = BoxList()
        self._shown = False
        self._start: tuple[int, QPointF] | None = None
        self._drawn: QRectF | None = None
        canvas.overlays.append(self._draw)

    def show(self, boxes: BoxList | None) -> None:
        """Work on these boxes; None: show none."""
        self._boxes = boxes or BoxList()
        self._shown = boxes is not None
        self._start = self._drawn = None
        self._canvas.viewport().update()

    def pressed(self, number: int, point: QPointF) -> None:
        """Choose the topmost box here, or begin a new one."""
        self._start = None
        for index in reversed(range(len(self._boxes.boxes))):
            box = self._boxes.boxes[index]
            if box.page == number + 1 and _area(box).contains(point):
                self._boxes.choose(index)
                return
        self._boxes.choose(None)
        self._start = (number, point)

    def dragged(self, number: int, point: QPointF) -> None:
        """The box that is being drawn; it never leaves the page where it began."""
        if self._start is not None:
            transform = self._canvas.transform
            if number != self._start[0]:
                back, _ = transform(self._start[0]).inverted()
                point = back.map(transform(number).map(point))
            self._drawn = QRectF(self._start[1], point).normalized()
            self._canvas.viewport().update()

    def released(self) -> None:
        """Keep what was drawn, as far as it lies on the page."""
        start, drawn = self._start, self._drawn
        self._start = self._drawn = None
        if start and drawn and min(drawn.width(), drawn.height()) >= _LEAST:
            self._add(start[0], drawn)
        self._canvas.viewport().update()

    def takes(self, event: QKeyEvent) -> bool:
        """The keys of boxes."""
        keys = Qt.Key
        if event.matches(QKeySequence.StandardKey.Undo) or event.key() == keys.Key_Insert:
            return True
        ours = {*_ARROWS, keys.Key_Delete, keys.Key_Backspace, keys.Key_Escape}
        return self._boxes.chosen is not None and event.key() in ours

    def key(self, event: QKeyEvent) -> None:
        """Act on a key that is taken."""
        keys = Qt.Key
        if event.matches(QKeySequence.StandardKey.Undo):
            self._boxes.undo()
        elif event.key() == keys.Key_Insert:
            self.add_in_sight()
        elif event.key() == keys.Key_Escape:
            self._boxes.choose(None)
        elif event.key() in (keys.Key_Delete, keys.Key_Backspace):
            self._boxes.remove_chosen()
        else:
            resizes = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._push(QPointF(*_ARROWS[keys(event.key())]) * _STEP, resizes=resizes)

    def add_in_sight(self) -> None:
        """A new box in the middle of the page in sight, to be moved by keys."""
        number = self._canvas.page()
        back, _ = self._canvas.transform(number).inverted()
        middle = back.map(QPointF(self._canvas.viewport().rect().center()))
        width, height = _NEW
        self._add(number, QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height))

    def _push(self, by: QPointF, *, resizes: bool) -> None:
        assert self._boxes.chosen is not None
        box = self._boxes.boxes[self._boxes.chosen]
        by = QTransform().rotate(-self._canvas.turned).map(by)
        right, bottom = box.right + by.x(), box.bottom + by.y()
        left, top = (box.left, box.top) if resizes else (box.left + by.x(), box.top + by.y())
        try:
            moved = replace(box, left=left, top=top, right=right, bottom=bottom)
            if moved.within(self._size(box.page - 1)) == moved:
                self._boxes.change(self._boxes.chosen, moved)
        except RuleError:
            pass  # as small as it can be, or at the edge

    def _add(self, number: int, area: QRectF) -> None:
        try:
            box = Box(number + 1, area.left(), area.top(), area.right(), area.bottom())
            self._boxes.add([box.within(self._size(number))])
        except RuleError:
            pass  # drawn beside the page

    def _size(self, number: int) -> PageSize:
        assert self._canvas.pages is not None
        size = self._canvas.pages.size(number)
        return PageSize(size.width(), size.height())

    def _draw(self, painter: QPainter, number: int, transform: QTransform) -> None:
        if not self._shown:
            return
        for index, box in enumerate(self._boxes.boxes):
            if box.page == number + 1:
                place = transform.mapRect(_area(box))
                draw_box(painter, place, index + 1, chosen=index == self._boxes.chosen)
        if self._start is not None and self._start[0] == number and self._drawn is not None:
            painter.fillRect(transform.mapRect(self._drawn), Qt.GlobalColor.black)


_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def _area(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
