"""The ways to a lender: one row a way, and below it everything about the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from debt_desk.app.lender_directory import suggested
from debt_desk.domain.contact_route import RouteResult
from debt_desk.ui.colours import Tone
from debt_desk.ui.contacts.route_panel import RoutePanel
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.whole_table import Cell, WholeTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.case import Case
    from debt_desk.domain.contact_route import ContactRoute
    from debt_desk.ui.case_page import PageContext

_LOOKS = {
    RouteResult.REACHED: ("done", Tone.POSITIVE),
    RouteResult.SENT: ("current", Tone.ACCENT),
}


class RoutesCard(SectionCard):
    """``changed(ContactRoute)`` and ``tried(ContactRoute)`` as the panel below the rows says."""

    changed = Signal(object)
    tried = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "contacts.routes")
        self._wording = context.wording
        self._routes: Sequence[ContactRoute] = ()
        self._case: Case | None = None
        self.title.setText(self.tr("Ways to reach them"))
        self.title.show()
        self.subtitle.setText(
            self.tr(
                "Find one way on which somebody with authority answers. In the app is usually "
                "surest: it is hard for others to imitate."
            )
        )
        self.subtitle.show()
        self.table = WholeTable(
            "contacts.ways",
            self.tr("Ways to reach them"),
            context.state,
            [self.tr("Way"), self.tr("Where"), self.tr("Last tried"), self.tr("What came of it")],
            stretch=1,
        )
        self.panel = RoutePanel(context)
        self.body.addWidget(self.table)
        self.body.addWidget(self.panel)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.panel.changed.connect(self.changed)
        self.panel.tried.connect(self.tried)

    def show_routes(self, case: Case, routes: Sequence[ContactRoute]) -> None:
        """Show the ways of a case; the one that is chosen stays chosen."""
        fresh = self._case is None or self._case.number != case.number
        self._case, self._routes = case, routes
        self.table.show_rows([self._row(route) for route in routes])
        if fresh or self.table.row() < 0:
            best = next((row for row, route in enumerate(routes) if route.works), 0)
            self.table.selectRow(best)
        self._on_selected()

    def _row(self, route: ContactRoute) -> list[str | Cell]:
        if route.result is None:
            result = Cell(self.tr("not tried yet"), Tone.MUTED, "open")
        else:
            symbol, tone = _LOOKS.get(route.result, ("info", Tone.PLAIN))
            result = Cell(self._wording.label(route.result), tone, symbol)
        tried = "" if route.tried_on is None else self._wording.day(route.tried_on)
        return [self._wording.label(route.way), route.address, tried, result]

    def _on_selected(self) -> None:
        row = self.table.row()
        if self._case is None or not 0 <= row < len(self._routes):
            return
        found = suggested(self._case.creditor, self._case.kind)
        self.panel.show_route(self._routes[row], found)
