"""One way to a lender: its steps, its address, published numbers, a screenshot, the last try."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from debt_desk.app.lender_directory import route_guide
from debt_desk.domain.contact_route import ContactRoute, RouteResult, RouteWay
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.ui.agreement.document_choice import DocumentChoice
from debt_desk.ui.contacts.entry_row import clear
from debt_desk.ui.situation.fold import Fold
from debt_desk.ui.situation.saved_fields import forget_mistake, show_saved, try_to_take
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording.languages import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.lender_entry import LenderEntry
    from debt_desk.ui.case_page import PageContext


class RoutePanel(QWidget):
    """``changed(ContactRoute)`` to be kept; ``tried(ContactRoute)``: tried a moment ago."""

    changed = Signal(object)
    tried = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setObjectName("contacts.route")
        self._context = context
        self._wording = context.wording
        self._guide = route_guide(context.wording.language)
        self._route: ContactRoute | None = None
        self._suggested: tuple[LenderEntry, ...] = ()
        self.title = plain_label(name="contacts.route.title", look="strong")
        self.steps = Fold("contacts.route.steps", self.tr("Step by &step"), context.state)
        self._steps = plain_label(name="contacts.route.steps_text")
        self.steps.body.addWidget(self._steps)
        self.address = TextField(
            "contacts.route.address", self.tr("What leads there"), self._wording
        )
        self.published = QWidget()
        self.published.setObjectName("contacts.route.published")
        self._published = QVBoxLayout(self.published)
        self._published.setContentsMargins(0, 0, 0, 0)
        self._published.setSpacing(STEP)
        self.results = {result: self._result(result) for result in RouteResult}
        self.screenshot = DocumentChoice(
            "contacts.route.screenshot",
            self.tr("Screenshot of this way"),
            context,
            EvidenceKind.CORRESPONDENCE,
        )
        self._lay_out()
        self.address.committed.connect(lambda _: self._on_address())
        self.screenshot.combo.activated.connect(lambda _: self._on_screenshot())
        self.screenshot.attached.connect(self._on_attached)

    def show_route(self, route: ContactRoute, suggested: Sequence[LenderEntry]) -> None:
        """Show a way; ``suggested``: numbers that the lender publishes."""
        fresh = self._route is None or _key(self._route) != _key(route)
        self._route = route
        steps = self._guide.ways[route.way]
        self.title.setText(steps.title)
        if fresh:
            forget_mistake(self.address)
            self.steps.show_filled(filled=False, fresh=True)
            self._steps.setText(self._told(route.way))
        self._address_name.setText(self._address_word(route.way))
        show_saved(self.address, route.address)
        self._show_published(suggested if route.way is RouteWay.HOTLINE else ())
        self.screenshot.show_documents(route.case, _key(route))
        self.screenshot.choose(route.screenshot)
        writing = not self._context.desk.read_only
        for widget in (self.address, self.screenshot, *self.results.values()):
            widget.setEnabled(writing)

    def _lay_out(self) -> None:
        self._address_name = QLabel()
        self._address_name.setBuddy(self.address.line)
        screenshot = QLabel(self.tr("Sc&reenshot of this way"))
        screenshot.setBuddy(self.screenshot.combo)
        tried = plain_label(self.tr("Just tried it? One click notes today and what came of it:"))
        address = QHBoxLayout()
        address.setSpacing(STEP)
        address.addWidget(self._address_name)
        address.addWidget(self.address, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.title)
        column.addWidget(self.steps)
        column.addLayout(address)
        column.addWidget(self.published)
        column.addWidget(tried)
        column.addWidget(button_row(*self.results.values()))
        column.addWidget(screenshot)
        column.addWidget(self.screenshot)
        column.addWidget(
            plain_label(
                self.tr("Never note a password, a code or a whole card number here: no step asks."),
                look="small",
            )
        )

    def _told(self, way: RouteWay) -> str:
        """The steps as numbered lines, with what to lay ready and what is never told."""
        steps = self._guide.ways[way]
        parts = (
            (self.tr("Lay ready"), [f"· {line}" for line in steps.at_hand]),
            (self.tr("Then"), [f"{n}. {line}" for n, line in enumerate(steps.steps, 1)]),
            (self.tr("Afterwards, write down"), [f"· {line}" for line in steps.afterwards]),
            (self.tr("Never say or show"), [f"· {line}" for line in self._guide.never]),
        )
        return "\n\n".join("\n".join((heading, *lines)) for heading, lines in parts)

    def _address_word(self, way: RouteWay) -> str:
        return {
            RouteWay.HOTLINE: self.tr("Nu&mber"),
            RouteWay.EMAIL: self.tr("&Mailbox"),
            RouteWay.POST: self.tr("Postal a&ddress"),
            RouteWay.COUNTER: self.tr("Branch a&ddress"),
        }.get(way, self.tr("Na&me of the app"))

    def _show_published(self, suggested: Sequence[LenderEntry]) -> None:
        self.published.setVisible(bool(suggested))
        if tuple(suggested) == self._suggested:
            return
        self._suggested = tuple(suggested)
        clear(self._published)
        for entry in suggested:
            self._published.addWidget(self._entry(entry))
        if suggested:
            check = "\n".join(f"· {line}" for line in self._guide.check)
            fold = Fold(
                "contacts.route.check", self.tr("How to check a number"), self._context.state
            )
            fold.body.addWidget(plain_label(check))
            self._published.addWidget(fold)

    def _entry(self, entry: LenderEntry) -> QWidget:
        english = self._wording.language is Language.ENGLISH
        said = self.tr(
            "{name}, {serves}: {number}. Check it first in the app, the contract or on the card."
        )
        if not entry.dated:
            whence = self.tr("Source: {source}, looked up in {month}; the page bears no date")
        else:
            whence = self.tr("Source: {source}, page of {month}")
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(STEP)
        texts = QVBoxLayout()
        texts.addWidget(
            plain_label(
                said.format(
                    name=entry.name_en if english else entry.name,
                    serves=entry.serves_en if english else entry.serves,
                    number=entry.number,
                ),
                "contacts.route.entry",
            )
        )
        month = self._wording.month(entry.as_of)
        texts.addWidget(plain_label(whence.format(source=entry.source, month=month), look="small"))
        take = QPushButton(self.tr("Checked: take it"))
        take.setObjectName(f"contacts.route.take.{entry.key}")
        take.setAccessibleName(
            self.tr("Checked: take the number {number}").format(number=entry.number)
        )
        take.setEnabled(not self._context.desk.read_only)
        take.clicked.connect(partial(self._take, entry.number))
        line.addLayout(texts, 1)
        line.addWidget(take)
        return row

    def _result(self, result: RouteResult) -> QPushButton:
        button = QPushButton(self._wording.label(result))
        button.setObjectName(f"contacts.route.{result}")
        button.setAccessibleName(
            self.tr("Just tried: {result}").format(result=self._wording.label(result))
        )
        button.clicked.connect(lambda: self._on_tried(result))
        return button

    def _take(self, number: str) -> None:
        assert self._route is not None
        self.changed.emit(replace(self._route, address=number))

    def _on_tried(self, result: RouteResult) -> None:
        assert self._route is not None
        today = self._context.desk.clock.today()
        self.tried.emit(replace(self._route, tried_on=today, result=result))

    def _on_address(self) -> None:
        route = self._route
        assert route is not None

        def take() -> None:
            self.changed.emit(replace(route, address=self.address.text()))

        try_to_take(self.address, take)

    def _on_screenshot(self) -> None:
        assert self._route is not None
        self.changed.emit(replace(self._route, screenshot=self.screenshot.number()))

    def _on_attached(self, purpose: object, number: int) -> None:
        """A file that comes in late still belongs to the way for which it was attached."""
        assert isinstance(purpose, tuple)
        case, way = purpose
        routes = {route.way: route for route in self._context.desk.contacts.routes(case)}
        self.changed.emit(replace(routes[way], screenshot=number))


def _key(route: ContactRoute) -> tuple[int, RouteWay]:
    return route.case, route.way
