"""The rows of the checklist: what is needed, how it stands, and what can be done about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.domain.checklist import ItemState
from debt_desk.ui.colours import Tone
from debt_desk.ui.file_dialogs import SUFFIX
from debt_desk.ui.situation.fold import Fold
from debt_desk.ui.theme import HALF, STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import Badge
from debt_desk.wording import checklist as words_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from debt_desk.domain.checklist import ChecklistEntry
    from debt_desk.domain.material_request import MaterialRequest
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording

_LOOKS = {
    ItemState.THERE: (Tone.POSITIVE, "done"),
    ItemState.STALE: (Tone.CAUTION, "clock"),
    ItemState.GAP: (Tone.CAUTION, "caution"),
    ItemState.UNDATED: (Tone.CAUTION, "calendar"),
    ItemState.MISSING: (Tone.MUTED, "open"),
    ItemState.NOT_APPLICABLE: (Tone.MUTED, "minus"),
}


class PaperRow(QWidget):
    """A title with its state, and below it what is to be said and done.

    ``dropped(paths)``: files that were let fall on it; ``read_only`` rows take none.
    """

    dropped = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = plain_label(look="strong")
        self.badge = Badge(name=f"{name}.state")
        self.detail = plain_label(name=f"{name}.detail", tone=Tone.MUTED)
        self.papers = plain_label(name=f"{name}.papers", look="small")
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self.title, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, STEP, 0, STEP)
        self.column.setSpacing(HALF)
        self.column.addLayout(head)
        self.column.addWidget(self.detail)
        self.column.addWidget(self.papers)

    def button(self, what: str, text: str, *, look: str = "link") -> QPushButton:
        """A button of this row; its accessible name also says of which."""
        made = QPushButton(text)
        made.setObjectName(f"{self.objectName()}.{what}")
        made.setProperty("look", look)
        return made

    def show_texts(self, title: str, detail: str, papers: str) -> None:
        """Show what the row says; what is empty takes no room."""
        for label, text in ((self.title, title), (self.detail, detail), (self.papers, papers)):
            label.setText(text)
            label.setVisible(bool(text))
        for made in self.findChildren(QPushButton):
            made.setAccessibleName(f"{made.text()} {title}")

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event):
            event.acceptProposedAction()
            self._show_target(over=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_target(over=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._show_target(over=False)
        files = _files(event)
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)

    def _show_target(self, *, over: bool) -> None:
        """The row that files would fall on has another ground."""
        self.setProperty("target", over)
        self.style().unpolish(self)
        self.style().polish(self)


class EntryRow(PaperRow):
    """An item of the list.

    ``attach_wanted``, ``choice_wanted``, ``place_wanted`` (where its figures are entered),
    ``refused(reason)``: it does not apply, ``taken_back``: its answer is to be forgotten.
    """

    attach_wanted = Signal()
    choice_wanted = Signal()
    place_wanted = Signal()
    refused = Signal(str)
    taken_back = Signal()

    def __init__(
        self, name: str, entry: ChecklistEntry, wording: Wording, state: WindowState
    ) -> None:
        super().__init__(name)
        self._wording = wording
        self.entry = entry
        self.attach = self.button("attach", self.tr("Attach a file…"))
        self.choose = self.button("choose", self.tr("Choose an attached one…"))
        self.refuse = self.button("refuse", self.tr("Does not apply…"))
        self.again = self.button("again", self.tr("It applies after all"))
        self.place = self.button("place", self.tr("Go there"))
        self.fold = Fold(f"evidence.needed.{entry.item.key}.how", self.tr("How to get it"), state)
        self.fold.body.addWidget(plain_label(words_of.proves(entry.item, wording)))
        self.fold.body.addWidget(plain_label(words_of.how(entry.item, wording)))
        self.fold.show_filled(False, fresh=True)
        self._build_why()
        self.column.addWidget(self.fold)
        self.column.addWidget(
            button_row(self.place, self.attach, self.choose, self.refuse, self.again)
        )
        self.column.addWidget(self.why)
        self.attach.clicked.connect(self.attach_wanted)
        self.choose.clicked.connect(self.choice_wanted)
        self.place.clicked.connect(self.place_wanted)
        self.refuse.clicked.connect(self._on_refuse)
        self.again.clicked.connect(self.taken_back)

    def show_entry(
        self, entry: ChecklistEntry, titles: Mapping[int, str], *, editable: bool
    ) -> None:
        """Show how it stands; ``titles``: of the documents, by number."""
        self.entry = entry
        state = entry.state
        tone, symbol = _LOOKS[state]
        optional = entry.item.optional and state is ItemState.MISSING
        word = self.tr("Would help") if optional else self._wording.label(state)
        self.badge.show_state(word, tone, symbol)
        applies = state is not ItemState.NOT_APPLICABLE
        own = entry.item.own is not None
        self.place.setVisible(own and state is ItemState.MISSING)
        self.attach.setVisible(applies and not own)
        self.choose.setVisible(applies and not own and bool(titles))
        self.refuse.setVisible(applies and not own and (bool(entry.account) or not entry.documents))
        self.again.setVisible(not applies)
        for button in (self.attach, self.choose, self.refuse, self.again):
            button.setEnabled(editable)
        self.setAcceptDrops(editable and applies and not own)
        if not applies:
            self.why.hide()
        self.show_texts(
            words_of.name(entry, self._wording),
            words_of.detail(entry, self._wording),
            _listed(entry.documents, titles, self.tr("{number}. {title}")),
        )

    def _build_why(self) -> None:
        name = f"{self.objectName()}.why"
        self.reason = TextField(name, self.tr("Why it does not apply"), self._wording)
        self.reason.line.setPlaceholderText(self.tr("Why, in a few words (may stay empty)"))
        confirm = self.button("confirm", self.tr("Does not apply"), look="")
        not_yet = self.button("not_yet", self.tr("Not yet"))
        self.why = QWidget()
        column = QVBoxLayout(self.why)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(self.reason)
        column.addWidget(button_row(confirm, not_yet))
        self.why.hide()
        self.reason.line.returnPressed.connect(self._on_confirm)
        confirm.clicked.connect(self._on_confirm)
        not_yet.clicked.connect(self._on_not_yet)

    def _on_refuse(self) -> None:
        self.reason.show_value("")
        self.why.show()
        self.reason.setFocus()

    def _on_confirm(self) -> None:
        self.reason.line.setModified(False)
        self.refused.emit(self.reason.text())

    def _on_not_yet(self) -> None:
        self.why.hide()
        self.refuse.setFocus()


class RequestRow(PaperRow):
    """What a lender asked for. ``given(bool)``: it went to the lender, or did not after all."""

    attach_wanted = Signal()
    choice_wanted = Signal()
    given = Signal(bool)
    change_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, request: MaterialRequest, wording: Wording) -> None:
        super().__init__(f"evidence.needed.request.{request.id}")
        self._wording = wording
        self.request = request
        self.attach = self.button("attach", self.tr("Attach a file…"))
        self.choose = self.button("choose", self.tr("Choose an attached one…"))
        self.give = self.button("give", self.tr("Mark as given"))
        self.not_given = self.button("not_given", self.tr("Not given after all"))
        self.change = self.button("change", self.tr("Change…"))
        self.remove = self.button("remove", self.tr("Remove"))
        buttons = (
            self.give,
            self.not_given,
            self.attach,
            self.choose,
            self.change,
            self.remove,
        )
        self.column.addWidget(button_row(*buttons))
        self.attach.clicked.connect(self.attach_wanted)
        self.choose.clicked.connect(self.choice_wanted)
        self.give.clicked.connect(lambda: self.given.emit(True))
        self.not_given.clicked.connect(lambda: self.given.emit(False))
        self.change.clicked.connect(self.change_wanted)
        self.remove.clicked.connect(self.remove_wanted)

    def show_request(
        self, request: MaterialRequest, titles: Mapping[int, str], today: date, *, editable: bool
    ) -> None:
        """Show how it stands on ``today``."""
        self.request = request
        if not request.open:
            self.badge.show_state(self.tr("Given"), Tone.POSITIVE, "done")
        elif request.due_on is not None and request.due_on < today:
            self.badge.show_state(self.tr("Its day has passed"), Tone.CAUTION, "clock")
        elif request.document is not None:
            self.badge.show_state(self.tr("Ready to hand in"), Tone.ACCENT, "current")
        else:
            self.badge.show_state(self.tr("Waited for"), Tone.CAUTION, "open")
        self.attach.setVisible(request.open)
        self.choose.setVisible(request.open and bool(titles))
        self.give.setVisible(request.open)
        self.not_given.setVisible(not request.open)
        for button in self.findChildren(QPushButton):
            button.setEnabled(editable)
        self.setAcceptDrops(editable and request.open)
        numbers = () if request.document is None else (request.document,)
        papers = _listed(numbers, titles, self.tr("{number}. {title}"))
        self.show_texts(request.what, self._said(request), papers)

    def _said(self, request: MaterialRequest) -> str:
        day = self._wording.day
        lines = []
        if request.given_on is not None:
            lines.append(self.tr("Given on {day}.").format(day=day(request.given_on)))
        elif request.due_on is not None:
            lines.append(self.tr("Wanted by {day}.").format(day=day(request.due_on)))
        channel = self._wording.label(request.channel) if request.channel else ""
        asked = [day(request.asked_on), *(part for part in (channel, request.who) if part)]
        listed = self._wording.text("checklist.list").join(asked)
        lines.append(self.tr("Asked for: {how}.").format(how=listed))
        if request.note:
            lines.append(request.note)
        return "\n".join(lines)


def _listed(numbers: tuple[int, ...], titles: Mapping[int, str], form: str) -> str:
    shown = (form.format(number=n, title=titles[n]) for n in numbers if n in titles)
    return "\n".join(shown)


def _files(event: QDropEvent) -> list[Path]:
    """The files that are dropped; none where a desk file is among them: the window opens that."""
    urls = event.mimeData().urls()
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [] if any(file.suffix == SUFFIX for file in files) else files
