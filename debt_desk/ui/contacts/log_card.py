"""The talks, newest first: searched, read one at a time, and a form to note the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from debt_desk.domain.contact import Direction, Stance
from debt_desk.ui.contacts.talk_form import TalkForm
from debt_desk.ui.contacts.talk_view import TalkView
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.whole_table import Cell, WholeTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.collector import Collector
    from debt_desk.domain.contact import Contact
    from debt_desk.ui.case_page import PageContext


class LogCard(SectionCard):
    """``confirmed(Contact, Came)``; ``removed(Contact)``, ``offer_wanted(Contact)``.

    ``kept(Contact, index, whether)``: a promise was kept, or not yet. ``form_shown``: it has room
    to take. ``new_offer_wanted``: of the talk that is being noted.
    """

    confirmed = Signal(object, object)
    removed = Signal(object)
    offer_wanted = Signal(object)
    kept = Signal(object, int, bool)
    form_shown = Signal()
    new_offer_wanted = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "contacts.log")
        self._context = context
        self._wording = context.wording
        self._case = 0
        self._contacts: list[Contact] = []
        self._shown: list[Contact] = []
        self._collectors: Sequence[Collector] = ()
        self._titles: dict[int | None, str] = {}
        self.title.setText(self.tr("Talks"))
        self.title.show()
        self.note = QPushButton(self.tr("Note a ta&lk…"))
        self.note.setObjectName("contacts.note")
        self.note.setProperty("look", "primary")
        self.header.addWidget(self.note)
        self.search = QLineEdit()
        self.search.setObjectName("contacts.search")
        self.search.setAccessibleName(self.tr("Find a talk"))
        self.search.setPlaceholderText(self.tr("Find a talk: a name, a ticket, a word"))
        self.search.setClearButtonEnabled(True)
        self.none = plain_label(name="contacts.no_talks")
        self.table = WholeTable(
            "contacts.talks",
            self.tr("Talks, the newest first"),
            context.state,
            self._headers(),
            stretch=3,
            opened=self._on_edit,
            removed=self._on_remove,
        )
        self.talk = TalkView(context)
        self.form = TalkForm(context)
        self.form.hide()
        for widget in (self.form, self.search, self.none, self.table, self.talk):
            self.body.addWidget(widget)
        self._connect()

    def show_talks(
        self, case: int, contacts: Sequence[Contact], collectors: Sequence[Collector]
    ) -> None:
        """Show the talks of a case; what is being noted of the same case stays."""
        if case != self._case:
            self.close_form()
            self.search.clear()
        self._case, self._collectors = case, collectors
        documents = self._context.desk.evidence.of_case(case)
        self._titles = {document.number: document.title for document in documents}
        self._contacts = sorted(contacts, key=lambda c: (c.at, c.id or 0), reverse=True)
        self.note.setVisible(not self._context.desk.read_only)
        self._show_found()

    def choose(self, number: int | None) -> None:
        """Show the talk of that id, whatever was searched for."""
        if number not in [shown.id for shown in self._shown]:
            self.search.clear()
        ids = [shown.id for shown in self._shown]
        if number in ids:
            self.table.selectRow(ids.index(number))

    def close_form(self) -> None:
        """Put the form away: what stood in it is kept, or was not meant."""
        had_focus = self.form.isVisible()
        self.form.hide()
        self.note.setEnabled(True)
        self._on_selected()
        if had_focus:
            self.note.setFocus()

    def _headers(self) -> list[str]:
        when, how, who = self.tr("When"), self.tr("How"), self.tr("Who")
        return [when, how, who, self.tr("What came of it"), self.tr("Next")]

    def _connect(self) -> None:
        self.note.clicked.connect(lambda: self._ask(None))
        self.form.confirmed.connect(self.confirmed)
        self.form.offer_wanted.connect(self.new_offer_wanted)
        self.form.put_off.connect(self.close_form)
        self.search.textChanged.connect(lambda _: self._show_found())
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.talk.edit_wanted.connect(self._on_edit)
        self.talk.removed.connect(self._on_remove)
        self.talk.offer_wanted.connect(self._on_offer)
        self.talk.kept.connect(self._on_kept)

    def _show_found(self) -> None:
        chosen = self._chosen()
        wanted = self.search.text().strip().casefold()
        self._shown = [c for c in self._contacts if wanted in self._text(c).casefold()]
        self.table.show_rows([self._row(contact) for contact in self._shown])
        self.table.setVisible(bool(self._shown))
        self.search.setVisible(bool(self._contacts))
        self.none.setVisible(not self._shown)
        self.none.setText(
            self.tr("No talk holds these words.")
            if self._contacts
            else self.tr(
                "Nothing is noted yet. Note every call and message, also the ones that led "
                "nowhere: who, when, what was said. Later this is what you can rely on."
            )
        )
        if self._shown:
            # What was chosen may be among others now, in another row, or not among them at all.
            ids = [contact.id for contact in self._shown]
            known = chosen is not None and chosen.id in ids
            self.table.selectRow(ids.index(chosen.id) if known and chosen else 0)
        self._on_selected()

    def _text(self, contact: Contact) -> str:
        """Everything that the search looks through."""
        part = contact.collection
        collected = (part.caller, part.number, part.others, part.words) if part else ()
        promised = [promise.what for promise in contact.promises]
        plain = (contact.who, contact.staff, contact.ticket, contact.summary)
        row = [cell if isinstance(cell, str) else cell.text for cell in self._row(contact)]
        files = [self._titles.get(number, "") for number in contact.documents]
        return "\n".join((*row, *plain, contact.recording_number, *promised, *collected, *files))

    def _row(self, contact: Contact) -> list[str | Cell]:
        how = self._wording.label(contact.channel)
        if contact.direction is Direction.INCOMING:
            how = f"{how} · {self._wording.label(contact.direction)}"
        stances = [self._wording.label(s) for s in Stance if s in contact.stances]
        came = " · ".join(stances) or contact.summary.partition("\n")[0]
        when = f"{self._wording.day(contact.at.date())} {contact.at:%H:%M}"
        follow_up = "" if contact.follow_up is None else self._wording.day(contact.follow_up)
        return [when, how, contact.who or contact.staff, came, follow_up]

    def _chosen(self) -> Contact | None:
        row = self.table.row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _ask(self, contact: Contact | None) -> None:
        self.note.setEnabled(False)
        self.talk.hide()  # one talk at a time: the one that is written
        self.form.ask(self._case, self._collectors, contact)
        self.form_shown.emit()

    def _on_selected(self) -> None:
        self.talk.show_contact(None if self.form.isVisible() else self._chosen())

    def _on_edit(self) -> None:
        contact = self._chosen()
        if contact is not None and not self._context.desk.read_only:
            self._ask(contact)

    def _on_remove(self) -> None:
        contact = self._chosen()
        if contact is not None and not self._context.desk.read_only:
            self.removed.emit(contact)

    def _on_offer(self) -> None:
        contact = self._chosen()
        if contact is not None:
            self.offer_wanted.emit(contact)

    def _on_kept(self, index: int, kept: bool) -> None:
        contact = self._chosen()
        if contact is not None:
            self.kept.emit(contact, index, kept)
