"""Tabs whose pages are built when they are first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from debt_desk.ui.case_page import CasePage


class PageTabs(QTabWidget):
    """One page at a time, all of the same case.

    ``pages`` holds what was shown already, by name: opening a file, or a tab within one, waits for
    no page that is never looked at.
    """

    def __init__(
        self,
        name: str,
        titles: Mapping[str, str],
        make: Mapping[str, Callable[[], CasePage]],
    ) -> None:
        super().__init__()
        self.pages: dict[str, CasePage] = {}
        self._case: int | None = None
        self._titles = titles
        self._names = tuple(titles)
        self._make = make
        self.setObjectName(name)
        self.setDocumentMode(True)
        for title in titles.values():
            self.addTab(QWidget(), title)
        self._on_shown(0)
        self.currentChanged.connect(self._on_shown)

    @property
    def shown(self) -> str:
        """The name of the page that is shown."""
        return self._names[self.currentIndex()]

    def page(self, name: str) -> CasePage:
        """Show a page; it is built if this is the first time."""
        index = self._names.index(name)
        self.setCurrentIndex(index)
        self._on_shown(index)  # again, where building it failed before
        return self.pages[name]

    def show_case(self, number: int | None) -> None:
        """Show a case in every page; None: all of them."""
        self._case = number
        for page in self.pages.values():
            page.show_case(number)

    def settle(self) -> None:
        """Take what is being typed as finished."""
        for page in self.pages.values():
            page.settle()

    def _on_shown(self, index: int) -> None:
        name = self._names[index]
        if name in self.pages:
            return
        page = self.pages[name] = self._make[name]()
        page.show_case(self._case)
        empty = self.widget(index)
        assert empty is not None
        self.blockSignals(True)  # for the user the tab stays the same
        self.removeTab(index)
        self.insertTab(index, page, self._titles[name])
        self.setCurrentIndex(index)
        self.blockSignals(False)
        empty.deleteLater()
