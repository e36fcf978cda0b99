"""The call desk: one window beside the others, for before, during and after a call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from debt_desk.domain.letter import LetterKind
from debt_desk.errors import DeskError
from debt_desk.ui.calls.after_page import AfterPage
from debt_desk.ui.calls.before_page import BeforePage
from debt_desk.ui.calls.book import CallBook
from debt_desk.ui.calls.during_page import DuringPage
from debt_desk.ui.calls.kept_page import KeptPage
from debt_desk.ui.cases.case_names import case_name
from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import GAP, STEP, WIDE, letters
from debt_desk.ui.widgets.labels import plain_label, rule
from debt_desk.ui.widgets.notes import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.app.changes import Changes
    from debt_desk.ui.case_page import PageContext

# The clock is looked at so often; what it shows never depends on how often.
_TICK_MS = 500
# In letters; but never larger than this share of the screen.
_WIDTH, _HEIGHT = 110, 90
_MOST_OF_SCREEN = 0.9
BEFORE, DURING, AFTER, KEPT = range(4)


def open_call_desk(
    context: PageContext,
    case: int,
    parent: QWidget,
    letter_wanted: Callable[[LetterKind, int], object] | None = None,
) -> CallDesk:
    """Open the call desk for a case, or bring forward the one that is open.

    ``letter_wanted(LetterKind.CONFIRMATION, contact id)``: called when the letter that confirms the
    talk is to be drafted; None: no letter is offered.
    """
    window = parent.window()
    for other in window.findChildren(CallDesk):
        if other.case == case and other.isVisible():
            other.raise_()
            other.activateWindow()
            return other
    desk = CallDesk(context, case, parent, letters=letter_wanted is not None)
    if letter_wanted is not None:
        desk.letter_wanted.connect(letter_wanted)
    desk.show()
    return desk


class CallDesk(QDialog):
    """Closing it loses nothing: what was noted stands there when it is opened again.

    ``letter_wanted(LetterKind, contact id)`` when a letter about the talk is to be drafted.
    """

    letter_wanted = Signal(object, int)

    def __init__(
        self, context: PageContext, case: int, parent: QWidget | None, *, letters: bool = True
    ) -> None:
        super().__init__(parent)
        self.case = case
        self._context = context
        self._desk = context.desk
        self.setObjectName("call")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.book = CallBook(context, case, self)
        self.before = BeforePage(context, self.book)
        self.during = DuringPage(context, self.book)
        self.after = AfterPage(context, self.book)
        self.kept = KeptPage(context.wording, letters=letters)
        self._build()
        self._connect()
        for button in self.findChildren(QPushButton):
            # Enter in a line must not press whatever button comes first.
            button.setAutoDefault(False)
        self._refresh()
        self.show_stage(BEFORE if self.book.notes.empty else DURING)
        self._restore_size()

    def show_stage(self, stage: int) -> None:
        """Show one of the stages."""
        self.stack.setCurrentIndex(stage)
        if stage < KEPT:
            self.stages[stage].setChecked(True)
        if stage == AFTER:
            self.after.show_notes()
        self.foot.setVisible(stage != KEPT)
        for widget in (self.during.clock, self.during.timer):
            widget.setVisible(stage == DURING)
        self.next.setText(self._next_words()[min(stage, AFTER)])
        writing = not self._desk.read_only
        self.next.setEnabled(writing)
        self.discard.setVisible(not self.book.notes.empty and stage != BEFORE)
        {BEFORE: self.stages[0], DURING: self.during.text, AFTER: self.next}.get(
            stage, self.kept
        ).setFocus()

    @override
    def done(self, result: int) -> None:
        """Nothing is lost by closing; where something is noted, that is said."""
        if not self.book.notes.empty:
            text = self.tr("What you noted of the call is still there: open the call desk again.")
            self._context.notices.say(text, tone=Tone.INFO)
        super().done(result)

    def _build(self) -> None:
        self.banner = Banner("call.banner")
        self.title = plain_label(name="call.title", look="small")
        self.stages = [self._stage(number) for number in range(3)]
        self.discard = QPushButton(self.tr("Throw the notes away…"))
        self.discard.setObjectName("call.discard")
        self.next = QPushButton()
        self.next.setObjectName("call.next")
        self.next.setProperty("look", "primary")
        head = QHBoxLayout()
        head.setContentsMargins(WIDE, GAP, WIDE, STEP)
        head.setSpacing(STEP)
        self._group = QButtonGroup(self)
        for number, button in enumerate(self.stages):
            self._group.addButton(button, number)
            head.addWidget(button)
        head.addStretch(1)
        head.addWidget(self.during.clock)
        head.addWidget(self.during.timer)
        self.stack = QStackedWidget()
        for page in (self.before, self.during, self.after, self.kept):
            self.stack.addWidget(_scrolled(page))
        self.foot = QWidget()
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(WIDE, STEP, WIDE, GAP)
        foot.setSpacing(STEP)
        foot.addWidget(self.discard)
        foot.addStretch(1)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.banner)
        column.addWidget(self.stack, 1)
        column.addWidget(rule())
        column.addWidget(self.foot)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)

    def _stage(self, number: int) -> QPushButton:
        words = (self.tr("&Before"), self.tr("&During"), self.tr("A&fter"))
        button = QPushButton(words[number])
        button.setObjectName(f"call.stage.{('before', 'during', 'after')[number]}")
        button.setProperty("look", "stage")
        button.setCheckable(True)
        button.setEnabled(number == BEFORE or not self._desk.read_only)
        return button

    def _next_words(self) -> tuple[str, ...]:
        start = self.tr("Start the &call and the timer")
        return start, self.tr("The &call is over"), self.tr("&Keep this talk")

    def _connect(self) -> None:
        self._group.idClicked.connect(self.show_stage)
        self.next.clicked.connect(self._on_next)
        self.discard.clicked.connect(self._on_discard)
        self.after.back_wanted.connect(lambda: self.show_stage(DURING))
        self.kept.again.connect(lambda: self.show_stage(BEFORE))
        self.kept.closed.connect(self.accept)
        self.kept.letter_wanted.connect(
            lambda contact: self.letter_wanted.emit(LetterKind.CONFIRMATION, contact)
        )
        self._ticking.timeout.connect(self.during.tick)
        self._ticking.start()
        self.book.changed.connect(self._on_noted)
        self.banner.acted.connect(self._on_thrown_away)
        self._context.signals.changed.connect(self._on_changes)

    def _refresh(self) -> None:
        name = case_name(self._desk.cases.get(self.case))
        self.setWindowTitle(self.tr("Call: {name}").format(name=name))
        self.before.refresh()
        self.during.refresh()

    def _on_changes(self, changes: Changes) -> None:
        if changes.case not in (None, self.case):
            return
        try:
            self._refresh()
        except DeskError:  # the case is gone
            self.reject()

    def _on_noted(self) -> None:
        stage = self.stack.currentIndex()
        self.discard.setVisible(not self.book.notes.empty and stage in (DURING, AFTER))

    def _on_next(self) -> None:
        stage = self.stack.currentIndex()
        if stage == BEFORE:
            self.book.start()
            self.show_stage(DURING)
        elif stage == DURING:
            self.book.stop()
            self.show_stage(AFTER)
        else:
            self._keep()

    def _keep(self) -> None:
        if not self.after.take():
            return
        try:
            contact = self.book.keep()
        except DeskError as error:
            self.after.complain(error)
            return
        self._context.notices.say(self.tr("The talk is kept."), undo=True)
        self.show_stage(KEPT)
        self.kept.show_contact(contact)

    def _on_discard(self) -> None:
        text = self.tr("Throw away everything that was noted of this call?")
        self.banner.say(text, Tone.CAUTION, self.tr("Throw it away"))
        self.banner.action.setFocus()

    def _on_thrown_away(self) -> None:
        self.banner.hide()
        self.book.throw_away()
        self.show_stage(BEFORE)

    def _restore_size(self) -> None:
        """As large as it was last time; the first time large enough to read the page."""
        state = self._context.state
        if not self.restoreGeometry(state.geometry("call")):
            wanted = QSize(letters(self, _WIDTH), letters(self, _HEIGHT))
            self.resize(wanted.boundedTo(self.screen().availableSize() * _MOST_OF_SCREEN))
        self.finished.connect(lambda _r: state.keep_geometry("call", self.saveGeometry()))


def _scrolled(page: QWidget) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
    column.addWidget(page)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    return area
