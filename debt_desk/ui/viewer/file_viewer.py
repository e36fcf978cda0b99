"""A document as the file that it is: pages, the rows of a table, or a text; searched and marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from debt_desk.ui.viewer.find_bar import FindBar
from debt_desk.ui.viewer.pages_part import PagesPart
from debt_desk.ui.viewer.table_part import TablePart
from debt_desk.ui.viewer.text_part import TextPart

if TYPE_CHECKING:
    from debt_desk.app.raw_tables import RawTable
    from debt_desk.domain.money import Money
    from debt_desk.domain.statement import Place
    from debt_desk.ui.widgets.page_drawing import Pages
    from debt_desk.ui.window_state import WindowState


@dataclass(frozen=True, slots=True)
class FileShown:
    """What of a file can be shown: one of these, or nothing."""

    pages: Pages | None = None
    tables: tuple[RawTable, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.pages or self.tables or self.text)


class FileViewer(QWidget):
    """Ctrl+F searches, F3 and Shift+F3 go on; ``turn_wanted`` as of pages. ``name`` heads names."""

    turn_wanted = Signal(int)

    def __init__(self, name: str, state: WindowState) -> None:
        super().__init__()
        self.setObjectName(f"{name}.file")
        self.find_bar = FindBar(f"{name}.find")
        self.pages = PagesPart(f"{name}.pages")
        self.table = TablePart(f"{name}.rows", state)
        self.text = TextPart(f"{name}.text")
        self._parts = (self.pages, self.table, self.text)
        self.stack = QStackedWidget()
        for part in self._parts:
            self.stack.addWidget(part)
            part.searching.changed.connect(self._on_found)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.stack, 1)
        self.find_bar.sought.connect(self._on_sought)
        self.find_bar.stepped.connect(self._step)
        self.find_bar.closed.connect(self.end_search)
        self.pages.turn_wanted.connect(self.turn_wanted)
        keys = QKeySequence.StandardKey
        for key, act in (
            (QKeySequence(keys.Find), self.search),
            (QKeySequence(Qt.Key.Key_F3), lambda: self._step(1)),
            (QKeySequence(Qt.Modifier.SHIFT | Qt.Key.Key_F3), lambda: self._step(-1)),
        ):
            shortcut = QShortcut(key, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @property
    def part(self) -> PagesPart | TablePart | TextPart:
        """What is shown just now."""
        return self._parts[self.stack.currentIndex()]

    def show_file(self, shown: FileShown, turned: int = 0) -> None:
        """Show a file from its beginning; the search line is closed."""
        self.clear()
        if shown.pages is not None:
            self.pages.show_pages(shown.pages, turned)
            self.stack.setCurrentWidget(self.pages)
        elif shown.tables:
            self.table.show_tables(shown.tables)
            self.stack.setCurrentWidget(self.table)
        else:
            self.text.show_text(shown.text)
            self.stack.setCurrentWidget(self.text)
        self.setFocusProxy(self.part)

    def clear(self) -> None:
        """Show nothing and give the memory back."""
        self.find_bar.hide()
        self.find_bar.line.clear()
        self.pages.clear()
        self.table.show_tables(())
        self.text.show_text("")

    def show_place(self, place: Place, amount: Money | None = None) -> None:
        """Go to a place and mark it: a box on a page, or a row of a table or text, 0 for none.

        ``amount``: what stands in the row of a table and is to be seen.
        """
        if self.part is self.pages:
            self.pages.show_place(place.page or 1, place.box)
        elif place.row < 1:
            return
        elif self.part is self.table:
            self.table.show_row(place.row, place.sheet, amount)
        else:
            self.text.show_row(place.row)

    def show_words(self, words: str) -> None:
        """Search for words that were sought elsewhere; the keyboard stays where it is."""
        self.find_bar.show()
        self.find_bar.line.setText(words)

    def search(self) -> None:
        """Open the search line and go there."""
        self.find_bar.show()
        self.find_bar.line.setFocus()
        self.find_bar.line.selectAll()
        self._on_found()

    def end_search(self) -> None:
        """Close the search line; what was selected stays."""
        self.find_bar.line.clear()
        self.find_bar.hide()
        self.part.setFocus()

    def _on_sought(self, words: str) -> None:
        self.part.seek(words)

    def _step(self, by: int) -> None:
        if self.find_bar.isHidden():
            self.search()
        else:
            self.part.searching.step(by)

    def _on_found(self) -> None:
        self.find_bar.show_count(self.part.searching)
