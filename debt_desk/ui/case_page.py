"""The base of every tab: it shows one case and is fresh whenever it is seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.errors import DeskError
from debt_desk.ui.theme import GAP, STEP, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from debt_desk.app.changes import Area, Changes
    from debt_desk.app.desk import Desk
    from debt_desk.domain.statement import Place
    from debt_desk.ui.desk_signals import DeskSignals
    from debt_desk.ui.notices import Notices
    from debt_desk.ui.tasks import Tasks
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording


@dataclass(frozen=True, slots=True)
class PageContext:
    """What every page is handed.

    ``go_to(tab, case)``: show another tab ("overview", "situation", "evidence", "contacts",
    "proposals", "agreement", "repayment") or a place within one (``tabs``), of another case if one
    is given; or "plan", where all debts are planned together. ``go_to_place(document, place)``:
    show the document of that number and mark a place in it.
    """

    desk: Desk
    wording: Wording
    notices: Notices
    tasks: Tasks
    signals: DeskSignals
    state: WindowState
    go_to: Callable[[str, int | None], None]
    go_to_place: Callable[[int, Place], None]


class CasePage(QWidget):
    """A tab: subclasses write ``_build``, ``_connect``, ``refresh`` and short slots.

    ``name`` is the tab's name in object names; ``areas``: the changes that concern it (none:
    all). ``case`` is the number of the case that is shown, None for none.
    """

    name = "page"
    areas: frozenset[Area] = frozenset()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.desk = context.desk
        self.wording = context.wording
        self.notices = context.notices
        self.case: int | None = None
        self._stale = True
        self.setObjectName(self.name)
        self._build()
        self._connect()
        context.signals.changed.connect(self.on_changes)

    def _build(self) -> None:
        """Make the widgets and lay them out."""

    def _connect(self) -> None:
        """Connect the widgets' signals with the slots."""

    def refresh(self) -> None:
        """Read from the desk what is shown; ``self.case`` may be None."""

    def show_case(self, number: int | None) -> None:
        """Show another case."""
        if number != self.case:
            self.settle()
            self.case = number
            self._mark_stale()

    def on_changes(self, changes: Changes) -> None:
        """Refresh if the change concerns this page: now if it is seen, else when it will be."""
        ours = not self.areas or bool(self.areas & changes.areas)
        # Without a case a page shows the household or all cases: every change may concern it.
        if ours and (changes.case is None or self.case in (None, changes.case)):
            self._mark_stale()

    def show_within(self, place: str) -> None:
        """Show a place of the page: the field of that object name, with the keyboard in it."""
        field = self.findChild(QWidget, place)
        if field is not None and field.isVisibleTo(self):
            field.setFocus()
            self.show_widget(field)

    def settle(self) -> None:
        """Take what is being typed as finished, as if the user had left the line."""
        typed = self.focusWidget()
        if typed is not None:
            typed.clearFocus()

    def attempt(self, step: Callable[[], object]) -> bool:
        """Do one step at the desk; a refusal is said in a notice. Whether it was done."""
        try:
            step()
        except DeskError as error:
            self.notices.error(error)
            return False
        return True

    def show_widget(self, widget: QWidget) -> None:
        """Scroll the page until all of ``widget`` can be seen."""
        area = self.findChild(QScrollArea, f"{self.name}.scroll")
        if area is not None:
            # Once what has just appeared has its place.
            QTimer.singleShot(0, widget, lambda: area.ensureWidgetVisible(widget, 0, STEP))

    def scrolled(self) -> QVBoxLayout:
        """A column that scrolls where the window is too small, with the page's margins."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        area = QScrollArea()
        area.setObjectName(f"{self.name}.scroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        return column

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_stale()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if self._stale:
            self._stale = False
            self.refresh()
