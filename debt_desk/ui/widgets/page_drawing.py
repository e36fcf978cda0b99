"""Pages turned into pictures, one at a time, beside the window's thread."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QRunnable, QSizeF, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage
from typing_extensions import override

from debt_desk.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from debt_desk.ui.widgets.page_text import PageText

_MOST_KEPT_PIXELS = 60_000_000


class Pages(Protocol):
    """What can be shown: a PDF, or one picture. Its methods may be called in any thread."""

    @property
    def page_count(self) -> int:
        """How many pages, one at least."""

    def size(self, number: int) -> QSizeF:
        """A page's size in points."""

    def image(self, number: int, scale: float) -> QImage:
        """A page's picture, ``scale`` pixels a point."""

    def letters(self, number: int) -> PageText:
        """A page's letters and where they stand; none on a picture."""


class _Drawing(QRunnable):
    """One page being drawn in its thread."""

    class Ends(QObject):
        """Carries pages, number, scale and picture to the window's thread."""

        ended = Signal(object, int, float, object)

    def __init__(self, pages: Pages, number: int, scale: float) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.ends = self.Ends()
        self._pages = pages
        self._number = number
        self._scale = scale

    @override
    def run(self) -> None:
        try:
            image = self._pages.image(self._number, self._scale)
        except InputError:
            image = QImage()  # one broken page leaves the others readable
        self.ends.ended.emit(self._pages, self._number, self._scale, image)


class PageDrawer(QObject):
    """Keeps the pictures of pages in sight, and of others while there is room. ``drawn``: one more.

    Pages count from 0.
    """

    drawn = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._kept: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._drawing: _Drawing | None = None
        self._in_sight: Collection[int] = ()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def show_pages(self, pages: Pages | None) -> None:
        """Draw other pages from now on, or none."""
        self._pages = pages
        self._kept.clear()

    @property
    def idle(self) -> bool:
        """Whether nothing is being drawn."""
        return self._drawing is None

    def picture(self, number: int) -> QImage | None:
        """A page's picture at the scale it was last drawn."""
        kept = self._kept.get(number)
        return None if kept is None else kept[1]

    def want(self, in_sight: Iterable[int], scale: float) -> None:
        """Have the first page in sight drawn that is not, or not at this scale; one at a time."""
        self._in_sight = tuple(in_sight)
        if self._pages is None or self._drawing is not None:
            return
        for number in self._in_sight:
            if number not in self._kept or self._kept[number][0] != scale:
                self._drawing = _Drawing(self._pages, number, scale)
                queued = Qt.ConnectionType.QueuedConnection
                self._drawing.ends.ended.connect(self._on_drawn, queued)
                self._pool.start(self._drawing)
                return

    def _on_drawn(self, pages: Pages, number: int, scale: float, image: QImage) -> None:
        self._drawing = None
        if pages is self._pages:
            self._kept[number] = (scale, image)
            self._kept.move_to_end(number)
            self._forget_far_pages()
        self.drawn.emit()

    def _forget_far_pages(self) -> None:
        kept = sum(i.width() * i.height() for _, i in self._kept.values())
        for number in list(self._kept):
            if kept <= _MOST_KEPT_PIXELS:
                return
            if number not in self._in_sight:
                _, image = self._kept.pop(number)
                kept -= image.width() * image.height()
