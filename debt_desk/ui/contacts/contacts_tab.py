"""Contacts: a court's papers, the talks, who the lender is and collects, the ways to reach it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from debt_desk.app.changes import Area
from debt_desk.domain.offer import OfferState, Side
from debt_desk.errors import DeskError
from debt_desk.ui.calls.call_desk import open_call_desk
from debt_desk.ui.case_page import CasePage
from debt_desk.ui.colours import Tone
from debt_desk.ui.contacts.collecting_card import CollectingCard
from debt_desk.ui.contacts.court_card import CourtCard
from debt_desk.ui.contacts.creditor_card import CreditorCard
from debt_desk.ui.contacts.log_card import LogCard
from debt_desk.ui.contacts.routes_card import RoutesCard
from debt_desk.ui.contacts.timeline_card import TimelineCard
from debt_desk.ui.proposals.lender_offer import LenderOfferDialog
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from debt_desk.app.contacts import Came
    from debt_desk.domain.case import Case
    from debt_desk.domain.collector import Collector
    from debt_desk.domain.contact import Contact
    from debt_desk.domain.contact_route import ContactRoute
    from debt_desk.domain.court_paper import CourtPaper
    from debt_desk.domain.offer import Offer
    from debt_desk.ui.cases.case_dialog import CaseDialog
    from debt_desk.ui.contacts.timeline_events import Event


class ContactsTab(CasePage):
    """Notes talks and tries as they come; each is one step to undo."""

    name = "contacts"
    areas = frozenset({Area.CONTACTS, Area.EVIDENCE, Area.CASES, Area.OFFERS, Area.LETTERS})

    @override
    def _build(self) -> None:
        column = self.scrolled()
        self.empty = plain_label(
            self.tr("Talks belong to a case: choose one at the left, or begin with a new one."),
            "contacts.empty",
            tone=Tone.MUTED,
        )
        self.court = CourtCard(self.context)
        self.log = LogCard(self.context)
        self.call = QPushButton(self.tr("Prepare and make a call…"))
        self.call.setObjectName("contacts.call")
        self.log.header.insertWidget(1, self.call)
        self.timeline = TimelineCard(self.context)
        self.creditor = CreditorCard(self.context)
        self.collecting = CollectingCard(self.context)
        self.routes = RoutesCard(self.context)
        talks = (self.court, self.log, self.timeline)
        self.cards: tuple[QWidget, ...] = (*talks, self.creditor, self.collecting, self.routes)
        for widget in (self.empty, *self.cards):
            column.addWidget(widget)
        column.addStretch(1)

    @override
    def _connect(self) -> None:
        self.log.confirmed.connect(self._on_confirmed)
        self.call.clicked.connect(self._on_call)
        self.log.removed.connect(self._on_removed)
        self.log.kept.connect(self._on_kept)
        self.log.offer_wanted.connect(self._on_offer_wanted)
        self.log.new_offer_wanted.connect(self._on_new_offer)
        self.log.form_shown.connect(lambda: self.show_widget(self.log.form.stances))
        self.timeline.opened.connect(self._on_event)
        self.creditor.case_changed.connect(self._on_case)
        self.creditor.kept.connect(self._on_collector)
        self.creditor.removed.connect(self._on_collector_removed)
        self.collecting.opened.connect(lambda contact: self.show_talk(contact.id))
        self.routes.changed.connect(self._on_route)
        self.routes.tried.connect(self._on_tried)
        self.court.kept.connect(self._on_paper)
        self.court.removed.connect(self._on_paper_removed)

    @override
    def refresh(self) -> None:
        self.empty.setVisible(self.case is None)
        for card in self.cards:
            card.setVisible(self.case is not None)
        if self.case is None:
            return
        desk, case = self.desk.contacts, self.desk.cases.get(self.case)
        talks, collectors = desk.of_case(self.case), desk.collectors(self.case)
        self.court.show_papers(case, desk.court_papers(self.case))
        self.log.show_talks(self.case, talks, collectors)
        self.timeline.show_case(talks, self.desk.cases.overview(self.case).items)
        self.creditor.show_creditor(case, collectors)
        self.collecting.show_collecting(case, talks, collectors, desk.findings(self.case))
        self.routes.show_routes(case, desk.routes(self.case))

    @override
    def show_within(self, place: str) -> None:
        """The talk, or the court's paper, of the id at the end of ``place``; or a field."""
        what, _, number = place.removeprefix("contacts.").partition(".")
        if what not in ("talk", "court"):
            super().show_within(place)
            return
        if what == "talk":
            self.show_talk(int(number))
            return
        row = self.court.row(int(number))
        if row is not None:
            self.show_widget(row)
            for button in row.findChildren(QPushButton)[:1]:
                QTimer.singleShot(0, button, button.setFocus)  # once it is on screen

    def show_talk(self, number: int | None) -> None:
        """Show the talk of that id among the others."""
        self.log.choose(number)
        self.log.table.setFocus()
        self.show_widget(self.log.talk)

    # --- talks

    def _on_call(self) -> None:
        if self.case is not None:
            open_call_desk(self.context, self.case, self)

    def _on_confirmed(self, contact: Contact, came: Came) -> None:
        try:
            if contact.id is None:
                contact = self.desk.contacts.log(contact, came)
            else:
                self.desk.contacts.change(contact)
        except DeskError as error:
            self.log.form.complain(error)
            return
        self.log.close_form()
        self.refresh()
        self.log.choose(contact.id)
        self.notices.say(self._kept(contact, came), undo=True)

    def _kept(self, contact: Contact, came: Came) -> str:
        """What was kept, with what it led to elsewhere."""
        said = [self.tr("The talk is kept.")]
        if came.requests:
            text = self.tr("{count} papers are on the checklist.")
            said.append(text.format(count=len(came.requests)))
        if came.offer is not None:
            text = self.tr("The lender's offer is recorded as number {number}.")
            said.append(text.format(number=contact.offer))
        return " ".join(said)

    def _on_removed(self, contact: Contact) -> None:
        if self.attempt(lambda: self.desk.contacts.remove(contact)):
            self.notices.say(self.tr("The talk is removed."), undo=True)

    def _on_kept(self, contact: Contact, index: int, kept: bool) -> None:
        on = self.desk.clock.today() if kept else None
        self.attempt(lambda: self.desk.contacts.keep_promise(contact, index, on))

    def _on_event(self, event: Event) -> None:
        """A date that came from no talk is dealt with where the agenda says."""
        if event.contact is not None:
            self.show_talk(event.contact.id)
        elif event.item is not None and event.item.paper is not None:
            self.show_widget(self.court)

    # --- what they offered goes where every offer is written down

    def _on_new_offer(self) -> None:
        form = self.log.form
        dialog = self._offer_dialog(form.began_with)

        def written(offer: Offer) -> None:
            form.offer.show_offer(offer)
            dialog.accept()

        dialog.wanted.connect(written)
        dialog.finished.connect(lambda _: form.offer.write.setFocus())
        dialog.open()

    def _on_offer_wanted(self, contact: Contact) -> None:
        dialog = self._offer_dialog(contact)
        dialog.wanted.connect(lambda offer: self._on_received(dialog, contact, offer))
        dialog.open()

    def _offer_dialog(self, contact: Contact) -> LenderOfferDialog:
        offers = self.desk.offers.of_case(contact.case)
        ours = [offer for offer in offers if offer.side is Side.DEBTOR]
        waiting = [offer.number for offer in ours if offer.state is OfferState.SENT]
        balance = self.desk.cases.get(contact.case).debt.balance
        answering = waiting[-1] if waiting else None
        dialog = LenderOfferDialog(self.context, contact.case, balance, offers, answering, self)
        dialog.came_on.set_day(contact.at.date())
        dialog.channel.show_channel(contact.channel)
        dialog.who.show_value(contact.who)
        return dialog

    def _on_received(self, dialog: LenderOfferDialog, contact: Contact, offer: Offer) -> None:
        try:
            received = self.desk.contacts.take_offer(contact, offer)
        except DeskError as error:
            dialog.complain(error)
            return
        dialog.accept()
        text = self.tr("The lender's offer is recorded as number {number}.")
        self.notices.say(text.format(number=received.number), undo=True)

    # --- the lender, who acts for it, and the ways to it

    def _on_case(self, dialog: CaseDialog, case: Case) -> None:
        try:
            self.desk.cases.change(case)
        except DeskError as error:
            dialog.complain(self.wording.sentence(error))
            return
        dialog.accept()

    def _on_collector(self, collector: Collector) -> None:
        try:
            self.desk.contacts.put_collector(collector)
        except DeskError as error:
            self.creditor.form.complain(error)
            return
        self.creditor.close_form()

    def _on_collector_removed(self, collector: Collector) -> None:
        if self.attempt(lambda: self.desk.contacts.remove_collector(collector)):
            self.notices.say(self.tr("Removed; the talks with it stay."), undo=True)

    def _on_route(self, route: ContactRoute) -> None:
        self.attempt(lambda: self.desk.contacts.put_route(route))

    def _on_tried(self, route: ContactRoute) -> None:
        assert route.result is not None
        if self.attempt(lambda: self.desk.contacts.put_route(route)):
            text = self.tr("{way}: {result}, noted for today.")
            way, result = self.wording.label(route.way), self.wording.label(route.result)
            self.notices.say(text.format(way=way, result=result), undo=True)

    # --- courts' papers

    def _on_paper(self, paper: CourtPaper) -> None:
        try:
            self.desk.contacts.put_court_paper(paper)
        except DeskError as error:
            if self.court.form.isVisible():
                self.court.form.complain(error)
            else:
                self.notices.error(error)
            return
        self.court.close_form()

    def _on_paper_removed(self, paper: CourtPaper) -> None:
        if self.attempt(lambda: self.desk.contacts.remove_court_paper(paper)):
            self.notices.say(self.tr("The paper is removed."), undo=True)
