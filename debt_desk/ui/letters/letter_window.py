"""The proposal letter of an offer: read it, save it, print it, and say that it went out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from debt_desk.domain.letter import LetterLanguage
from debt_desk.domain.offer import OfferState
from debt_desk.domain.stress import outlay, survival
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.letters import limitation
from debt_desk.ui.letters.paper_view import Paper, PaperView, read_paper
from debt_desk.ui.letters.sending import SendingCard
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import Banner
from debt_desk.wording.survival import before_letter

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from debt_desk.domain.channel import Channel
    from debt_desk.ui.case_page import PageContext

# Where the fact that a letter misses is entered, by the error's name.
_PLACES = {
    "CapacityUnknown": "situation",
    "DebtorNameMissing": "situation",
    "HardshipMissing": "situation",
    "OfferAboveCapacity": "proposals",
}


class LetterWindow(QDialog):
    """The letter of one draft. Its bytes are printed once a language and sent as they were read.

    ``survival_wanted`` when the user goes back to see where the plan breaks.
    """

    survival_wanted = Signal()

    def __init__(
        self, context: PageContext, case: int, number: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("letter")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Letter for offer {number}").format(number=number))
        self._context = context
        self._desk = context.desk
        self._case = case
        self._number = number
        self._place = ""
        self.stack = QStackedWidget()
        self._build()
        self._connect()
        # Enter in a date line must not press whatever button comes first, let alone send.
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self._open_first_page()
        restore_size(self, context)

    def _build(self) -> None:
        words = self._context.wording
        self.language: EnumCombo[LetterLanguage] = EnumCombo(
            "letter.language", self.tr("Language of the letter"), LetterLanguage, words
        )
        self.caution = Banner("letter.survival")
        self.paper = PaperView("letter.paper", self._context)
        label = plain_label(self.tr("&Language of the recipient"), wrap=False, selectable=False)
        label.setBuddy(self.language)
        self.send_button = QPushButton(self.tr("&Mark as sent…"))
        self.send_button.setObjectName("letter.send")
        self.send_button.setProperty("look", "primary")
        self.enclosures = self._enclosures_button()
        self.paper.bar.insertWidget(0, label)
        self.paper.bar.insertWidget(1, self.language)
        self.paper.bar.insertWidget(2, self.enclosures)
        self.paper.bar.addWidget(self.send_button)
        self.sending = SendingCard(words, self._desk.clock.today())
        self.sending.hide()
        self.place_button = QPushButton(self.tr("&Go to where it is entered"))
        self.place_button.setObjectName("letter.go_to")
        self.place_button.hide()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(STEP)
        column.addWidget(self.caution)
        column.addWidget(self.paper, 1)
        column.addWidget(self.place_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.sending)
        self.preview = page
        self.stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _enclosures_button(self) -> QPushButton:
        """What goes along is the user's choice; all that the letter could enclose at first."""
        button = QPushButton()
        button.setObjectName("letter.enclosures")
        menu = QMenu(button)
        menu.setObjectName("letter.enclosures.menu")
        for document in self._desk.letters.enclosures(self._case):
            action = menu.addAction(document.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(True)
            action.setData(document.number)
            action.toggled.connect(self._print)
        button.setMenu(menu)
        button.setVisible(bool(menu.actions()))
        return button

    def _enclosed(self) -> tuple[int, ...]:
        actions = self.enclosures.menu().actions()
        return tuple(action.data() for action in actions if action.isChecked())

    def _connect(self) -> None:
        self.language.chosen.connect(lambda _language: self._print())
        self.paper.again.connect(self._print)
        self.send_button.clicked.connect(self._on_send)
        self.sending.confirmed.connect(self._on_sent)
        self.sending.put_off.connect(self._on_put_off)
        self.place_button.clicked.connect(self._on_place)
        self.caution.acted.connect(self._on_survival)

    def _open_first_page(self) -> None:
        self._say_where_it_breaks()
        case = self._desk.cases.get(self._case)
        if not limitation.is_needed(case, self._desk.clock.today()):
            self._print()
            return
        caution = limitation.LimitationCaution(self._context, case)
        caution.agreed.connect(self._on_agreed)
        caution.declined.connect(self.reject)
        self.stack.addWidget(caution)
        self.stack.setCurrentWidget(caution)

    def _say_where_it_breaks(self) -> None:
        """Before anything is printed, saved or sent."""
        offer = self._desk.offers.get(self._case, self._number)
        setting = self._desk.offers.setting(self._case)
        if offer.state is not OfferState.DRAFT or not setting.known:
            return
        strains = survival(setting, outlay(offer.terms, self._desk.clock.today()))
        if text := before_letter(strains, self._context.wording):
            self.caution.say(text, Tone.CAUTION, self.tr("Sh&ow the survival test"))

    def _on_survival(self) -> None:
        self.reject()
        self.survival_wanted.emit()

    def _on_agreed(self) -> None:
        self.stack.setCurrentWidget(self.preview)
        self._print()

    def _print(self) -> None:
        self.paper.clear()
        self.paper.banner.hide()
        self.sending.hide()
        self.send_button.setEnabled(False)
        self.place_button.hide()
        language, enclosed = self.language.member(), self._enclosed()
        text = self.tr("&Enclosures: {count}").format(count=len(enclosed))
        self.enclosures.setText(text)
        try:
            printed = self._desk.letters.proposal(self._case, self._number, language, enclosed)
        except DeskError as error:
            self._refused(error)
            return
        self._context.tasks.run_task(
            self,
            lambda _job: read_paper(printed()),
            lambda paper: self._show((language, enclosed), paper),
            self._refused,
            self.tr("Printing the letter…"),
        )

    def _show(self, wanted: tuple[LetterLanguage, tuple[int, ...]], paper: Paper) -> None:
        # An impatient user may have chosen otherwise meanwhile.
        if wanted != (self.language.member(), self._enclosed()):
            return
        name = self.tr("Proposal {number}.pdf").format(number=self._number)
        self.paper.show_paper(paper, name)
        offer = self._desk.offers.get(self._case, self._number)
        open_to_send = offer.state is OfferState.DRAFT and not self._desk.read_only
        self.send_button.setEnabled(open_to_send)
        self.paper.pages.setFocus()

    def _refused(self, error: DeskError) -> None:
        self.paper.complain(error)
        self._place = _PLACES.get(type(error).__name__, "")
        self.place_button.setVisible(bool(self._place))

    def _on_place(self) -> None:
        self.accept()
        self._context.go_to(self._place, self._case)

    def _on_send(self) -> None:
        self.send_button.setEnabled(False)
        self.sending.show()
        self.sending.sent_on.setFocus()

    def _on_put_off(self) -> None:
        self.sending.hide()
        self.send_button.setEnabled(True)
        self.send_button.setFocus()

    def _on_sent(self, on: date, reply_due: date | None, channel: Channel | None) -> None:
        language, pdf = self.language.member(), self.paper.data
        assert isinstance(pdf, bytes)  # a letter is never so large that it is kept on the disk
        try:
            self._desk.letters.send(
                self._case, self._number, language, pdf, on, reply_due, channel=channel
            )
        except DeskError as error:
            self.sending.complain(self._context.wording.sentence(error))
            return
        text = self.tr("Offer {number} is marked as sent; its letter is kept exactly as it is.")
        self._context.notices.say(text.format(number=self._number))
        self.accept()


class PaperWindow(QDialog):
    """A paper that is kept as it is: a sent letter, a written agreement."""

    def __init__(self, context: PageContext, title: str, facts: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.paper = PaperView("paper.view", context)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(STEP)
        column.addWidget(plain_label(title, look="heading"))
        column.addWidget(plain_label(facts, "paper.facts", tone=Tone.MUTED))
        column.addWidget(self.paper, 1)
        restore_size(self, context)

    def read(self, content: Callable[[], bytes], file_name: str) -> None:
        """Read and show what ``content`` finds, in a worker thread."""

        def read() -> None:
            self.paper.banner.hide()
            self._context.tasks.run_task(
                self,
                lambda _job: read_paper(content()),
                lambda paper: self.paper.show_paper(paper, file_name),
                self.paper.complain,
                self.tr("Opening {title}…").format(title=self.windowTitle()),
            )

        self.paper.again.connect(read)
        read()


def restore_size(window: QDialog, context: PageContext) -> None:
    """As large as it was last time; the first time large enough to read a page."""
    name = window.objectName()
    if not window.restoreGeometry(context.state.geometry(name)):
        width = window.fontMetrics().averageCharWidth()
        window.resize(width * 110, width * 95)
    window.finished.connect(lambda _r: context.state.keep_geometry(name, window.saveGeometry()))
