"""Law cards, several together: those of a place, and those of what a court has sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from debt_desk.app.law import known_cards
from debt_desk.domain.law_card import cards_for, cards_on_paper
from debt_desk.domain.way import open_papers
from debt_desk.ui.colours import Tone
from debt_desk.ui.icons import Symbol
from debt_desk.ui.law.law_card_view import LawCardView
from debt_desk.ui.situation.fold import Fold
from debt_desk.ui.theme import HALF, STEP
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.domain.court_paper import CourtPaper
    from debt_desk.domain.debt import CreditorKind
    from debt_desk.domain.law_card import LawCard, LawPlace
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording


class LawCards(QWidget):
    """Any number of cards, one below the other; hidden while there is none.

    ``opened``: they are unfolded, as warnings have to be.
    """

    def __init__(self, wording: Wording, state: WindowState, *, opened: bool = False) -> None:
        super().__init__()
        self._wording, self._state, self._opened = wording, state, opened
        self._shown: tuple[LawCard, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)

    @property
    def keys(self) -> tuple[str, ...]:
        """Which cards are shown."""
        return tuple(card.key for card in self._shown)

    def show_place(self, place: LawPlace | None, kind: CreditorKind | None) -> None:
        """Show the cards of a place for a lender; of None: no card."""
        self.show_cards(() if place is None else cards_for(place, kind, known_cards()))

    def show_cards(self, cards: Iterable[LawCard]) -> None:
        """Show these; the same ones as before stay as they are, folds and all."""
        cards = tuple(cards)
        _show(self, shown=bool(cards))
        if cards == self._shown:
            return
        self._shown = cards
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for card in cards:
            view = LawCardView(card, self._wording, self._state, opened=self._opened)
            self._column.addWidget(view)
            view.show()  # at once, so that keys reach it


class LawFold(Fold):
    """Cards behind one heading, where there are too many to stand there at once."""

    def __init__(self, name: str, wording: Wording, state: WindowState) -> None:
        super().__init__(name, "", state)
        self.cards = LawCards(wording, state)
        self.body.addWidget(self.cards)

    def show_places(self, places: Iterable[LawPlace], kind: CreditorKind | None) -> None:
        """Show the cards of these places for a lender, each of them once."""
        known = known_cards()
        found = [card for place in places for card in cards_for(place, kind, known)]
        self.cards.show_cards(dict.fromkeys(found))
        count = len(self.cards.keys)
        self.button.setText(self.tr("What the law says here ({count})").format(count=count))
        _show(self, shown=bool(count))
        self.show_filled(filled=False, fresh=True)


class CourtNotice(QWidget):
    """What a court has sent and nobody has answered yet, with its day and its cards."""

    def __init__(self, wording: Wording, state: WindowState) -> None:
        super().__init__()
        self.setObjectName("law.court")
        self._wording = wording
        self.text = plain_label(name="law.court.text", look="strong", tone=Tone.CAUTION)
        self.cards = LawCards(wording, state)
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(Symbol("caution", Tone.CAUTION), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addLayout(head)
        column.addWidget(self.cards)
        self.hide()

    def show_papers(self, papers: Iterable[CourtPaper], kind: CreditorKind | None) -> None:
        """Show the open ones of these papers, the nearest day first; nothing if there is none."""
        known = known_cards()
        waiting = open_papers(papers)
        found = [card for paper in waiting for card in cards_on_paper(paper.kind, kind, known)]
        self.text.setText("\n".join(map(self._line, waiting)))
        self.cards.show_cards(dict.fromkeys(found))
        self.setVisible(bool(waiting))

    def _line(self, paper: CourtPaper) -> str:
        what = self._wording.label(paper.kind)
        received = self._wording.day(paper.received_on)
        if paper.deadline is None:
            text = self.tr("Received {received}: {what}. Look for the day that it names.")
            return text.format(received=received, what=what)
        text = self.tr("Received {received}: {what}. To be acted on by {day}.")
        return text.format(received=received, what=what, day=self._wording.day(paper.deadline))


def _show(widget: QWidget, *, shown: bool) -> None:
    """Show or hide; what has no place yet must not appear as a window of its own."""
    if widget.parentWidget() is not None or not shown:
        widget.setVisible(shown)
