"""Which way to call: the number or the app, what came of it last, and its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from debt_desk.app.lender_directory import route_guide, suggested
from debt_desk.domain.contact_route import RouteWay
from debt_desk.ui.situation.fold import Fold
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording.languages import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.case import Case
    from debt_desk.domain.contact_route import ContactRoute
    from debt_desk.domain.lender_entry import LenderEntry
    from debt_desk.ui.case_page import PageContext

# The ways on which one speaks or chats with somebody at once.
SPOKEN = (
    RouteWay.HOTLINE,
    RouteWay.APP_ME,
    RouteWay.APP_SETTINGS,
    RouteWay.APP_HELP,
    RouteWay.COUNTER,
)


class WayCard(SectionCard):
    """``chosen(RouteWay)`` when the user picks another way."""

    chosen = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "call.way_card")
        self._words = context.wording
        self._guide = route_guide(context.wording.language)
        self._routes: dict[RouteWay, ContactRoute] = {}
        self._case: Case | None = None
        self.title.setText(self.tr("Which way to call"))
        self.title.show()
        self.way: EnumCombo[RouteWay] = EnumCombo(
            "call.way", self.tr("Which way to call"), SPOKEN, context.wording
        )
        self.address = plain_label(name="call.address", look="large")
        self.tried = plain_label(name="call.tried", look="small")
        self.published = plain_label(name="call.published", look="small")
        self.steps = Fold("call.steps", self.tr("Step by st&ep"), context.state)
        self._steps = plain_label(name="call.steps.text")
        self.steps.body.addWidget(self._steps)
        for widget in (self.way, self.address, self.tried, self.published, self.steps):
            self.body.addWidget(widget)
        self.way.chosen.connect(self._on_chosen)

    def show_routes(
        self, case: Case, routes: Sequence[ContactRoute], way: RouteWay | None
    ) -> RouteWay:
        """Show a case's ways; ``way``: the one that was chosen before. The answer is shown."""
        self._case = case
        self._routes = {route.way: route for route in routes}
        shown = way if way in SPOKEN else self._best()
        self.way.set_member(shown)
        self._show(shown)
        return shown

    def _best(self) -> RouteWay:
        """One on which somebody was reached, else one whose address is known."""
        known = [way for way in SPOKEN if way in self._routes]
        for good in (lambda way: self._routes[way].works, lambda way: self._routes[way].address):
            found = next(filter(good, known), None)
            if found is not None:
                return found
        return RouteWay.HOTLINE

    def _on_chosen(self, way: RouteWay) -> None:
        self._show(way)
        self.chosen.emit(way)

    def _show(self, way: RouteWay) -> None:
        route = self._routes[way]
        self.address.setText(route.address)
        self.address.setVisible(bool(route.address))
        self.tried.setText(self._tried(route))
        self.tried.setVisible(bool(self.tried.text()))
        self.published.setText(self._published(route))
        self.published.setVisible(bool(self.published.text()))
        self._steps.setText(self._told(way))

    def _tried(self, route: ContactRoute) -> str:
        if route.tried_on is None:
            return self.tr("Not tried yet.")
        day = self._words.day(route.tried_on)
        if route.result is None:
            return self.tr("Last tried on {day}.").format(day=day)
        text = self.tr("Last tried on {day}: {result}.")
        return text.format(day=day, result=self._words.label(route.result))

    def _published(self, route: ContactRoute) -> str:
        """Where no number is noted: those that the lender publishes, and how to be sure of one."""
        if route.way is not RouteWay.HOTLINE or route.address or self._case is None:
            return ""
        found = suggested(self._case.creditor, self._case.kind)
        advice = self.tr(
            "No number is noted yet. Take the one in the app, in the contract or on the card, and "
            "note it under Contacts."
        )
        return "\n".join((advice, *map(self._entry, found)))

    def _entry(self, entry: LenderEntry) -> str:
        english = self._words.language is Language.ENGLISH
        text = self.tr(
            "Published: {name}, {number} ({month}; its source: under Contacts). Check it first."
        )
        return text.format(
            name=entry.name_en if english else entry.name,
            number=entry.number,
            month=self._words.month(entry.as_of),
        )

    def _told(self, way: RouteWay) -> str:
        """The steps as numbered lines, with what to lay ready and what is never told."""
        steps = self._guide.ways[way]
        parts = (
            (self.tr("Lay ready"), [f"· {line}" for line in steps.at_hand]),
            (self.tr("Then"), [f"{n}. {line}" for n, line in enumerate(steps.steps, 1)]),
            (self.tr("Never say or show"), [f"· {line}" for line in self._guide.never]),
        )
        return "\n\n".join("\n".join((heading, *lines)) for heading, lines in parts)
