"""The pages of a document, with what is sought, selected and pointed out on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QTransform
from typing_extensions import override

from debt_desk.ui.viewer.drawing import draw_current_hit, draw_hits, draw_place
from debt_desk.ui.viewer.searching import Searching
from debt_desk.ui.viewer.text_selection import TextSelection
from debt_desk.ui.widgets.pages import PagesView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.ui.widgets.page_drawing import Pages


@dataclass(frozen=True, slots=True)
class PageHit:
    """Where the words stand on a page (from 0): a box for each line."""

    page: int
    boxes: tuple[QRectF, ...]


class PagesPart(PagesView):
    """Pages that can be searched, selected from, and shown with a place marked."""

    def __init__(self, name: str) -> None:
        super().__init__(name, turnable=True)
        self.searching = Searching(self)
        self.canvas.overlays.append(self._draw_hits)
        self.selection = TextSelection(self.canvas)
        self.canvas.overlays.append(self._draw_place)
        self._place: tuple[int, QRectF | None] | None = None
        self.canvas.use(self.selection)
        self.searching.changed.connect(self.canvas.viewport().update)
        self.searching.came_to.connect(lambda hit: self.canvas.reveal(hit.page, hit.boxes[0]))

    @override
    def show_pages(self, pages: Pages, turned: int = 0) -> None:
        self._forget()
        super().show_pages(pages, turned)

    @override
    def clear(self) -> None:
        self._forget()
        super().clear()

    def seek(self, sought: str) -> None:
        """Mark every hit and go to the first from the page in sight on; empty: none."""
        pages = self.canvas.pages
        if pages is None or not sought.strip():
            self.searching.stop()
            return

        def on_page(number: int) -> Sequence[PageHit]:
            letters = pages.letters(number)
            boxes = (tuple(letters.boxes(*span)) for span in letters.find(sought))
            return [PageHit(number, found) for found in boxes if found]

        seen = self.canvas.page()
        self.searching.start(on_page, pages.page_count, lambda hit: hit.page >= seen)

    def show_place(self, page: int, box: tuple[float, float, float, float] | None) -> None:
        """Go to a page, counted from 1, and mark a box on it (left, top, right, bottom)."""
        number = page - 1
        area = None
        if box is not None:
            left, top, right, bottom = box
            area = QRectF(left, top, right - left, bottom - top)
        self._place = (number, area)
        if area is None:
            self.canvas.go_to_page(number)
        else:
            self.canvas.reveal(number, area)
        self.canvas.viewport().update()
        self._on_moved()
        QAccessible.updateAccessibility(
            QAccessibleAnnouncementEvent(self.canvas, self._description())
        )

    @override
    def _description(self) -> str:
        said = super()._description()
        if getattr(self, "_place", None) is None:
            return said
        marked = self.tr("The place is marked with a frame and an arrow on page {page}.")
        assert self._place is not None
        return f"{said}. {marked.format(page=self._place[0] + 1)}"

    def _forget(self) -> None:
        self.searching.stop()
        self.selection.clear()
        self._place = None

    def _draw_hits(self, painter: QPainter, number: int, transform: QTransform) -> None:
        searching = self.searching
        here = [box for hit in searching.hits if hit.page == number for box in hit.boxes]
        draw_hits(painter, map(transform.mapRect, here))
        if searching.current is not None:
            hit = searching.hits[searching.current]
            if hit.page == number:
                draw_current_hit(painter, map(transform.mapRect, hit.boxes))

    def _draw_place(self, painter: QPainter, number: int, transform: QTransform) -> None:
        if self._place is not None and self._place[0] == number and self._place[1] is not None:
            draw_place(painter, transform.mapRect(self._place[1]))
