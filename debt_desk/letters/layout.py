"""The sheet: A4, margins, page numbers, and a file that tells nothing but its title."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from debt_desk.letters import fonts
from debt_desk.letters.styles import INK, QUIET, RULE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

SIDE = 25 * mm
TOP = 24 * mm
FOOT = 25 * mm
TEXT_WIDTH = A4[0] - 2 * SIDE
TEXT_HEIGHT = A4[1] - TOP - FOOT
FOOTER_BASELINE = 14 * mm
FOOTER_SIZE = 8
PRODUCER = "debt_desk"


class Sheet:
    """What every page of one letter shares.

    ``title``: the file's only description of itself, neutral, because whoever gets a file can
    read its properties. ``page_of``: words for page and pages, as in "Page 1 of 3".
    """

    def __init__(
        self,
        *,
        title: str,
        footer: str,
        page_of: Callable[[int, int], str],
        language_tag: str,
        day: date,
    ) -> None:
        self.title = title
        self.footer = fonts.printable(footer)
        self.page_of = page_of
        self.language_tag = language_tag
        self.day = day

    def printed(self, story: Callable[[], list[Any]]) -> bytes:
        """The PDF. The same story on the same sheet gives the same bytes.

        ``story`` is called twice: the pages are counted first, so that each can say of how many.
        """
        fonts.register()
        _, pages = self._built(story(), 0)
        pdf, _ = self._built(story(), pages)
        return pdf

    def _built(self, story: list[Any], pages: int) -> tuple[bytes, int]:
        def on_page(canvas: Any, document: Any) -> None:
            self._draw_footer(canvas, document.page, pages)

        out = io.BytesIO()
        document = BaseDocTemplate(
            out,
            pagesize=A4,
            title=self.title,
            author="",
            creator="",
            producer=PRODUCER,
            subject="",
            lang=self.language_tag,
            invariant=1,
            # Otherwise reportlab names Helvetica in every file and embeds nothing for it.
            initialFontName=fonts.REGULAR,
        )
        frame = Frame(SIDE, FOOT, TEXT_WIDTH, TEXT_HEIGHT, 0, 0, 0, 0)
        document.addPageTemplates(PageTemplate("sheet", [frame], onPage=on_page))
        document.build(story)
        return out.getvalue(), document.page

    def _draw_footer(self, canvas: Any, page: int, pages: int) -> None:
        if page == 1:
            canvas.setDateFormatter(self._date)
        canvas.saveState()
        canvas.setStrokeColor(HexColor(RULE))
        canvas.setLineWidth(0.5)
        canvas.line(SIDE, FOOTER_BASELINE + 13, A4[0] - SIDE, FOOTER_BASELINE + 13)
        canvas.setFont(fonts.REGULAR, FOOTER_SIZE)
        canvas.setFillColor(HexColor(QUIET))
        canvas.drawString(SIDE, FOOTER_BASELINE, self.footer)
        canvas.drawRightString(A4[0] - SIDE, FOOTER_BASELINE, self.page_of(page, pages))
        canvas.setFillColor(HexColor(INK))
        canvas.restoreState()

    def _date(self, *_clock: int) -> str:
        # The letter's own day instead of the machine's clock: the same facts give the same bytes.
        return f"D:{self.day:%Y%m%d}000000+00'00'"
