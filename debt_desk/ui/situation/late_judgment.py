"""What paying a judgment late adds to it; a reckoning only, nothing of it is stored."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout

from debt_desk.domain.law_card import LawPlace
from debt_desk.domain.money import Money
from debt_desk.domain.rates import judgment_delay
from debt_desk.errors import DeskError
from debt_desk.ui.law.law_cards import LawCards
from debt_desk.ui.situation.fold import Fold
from debt_desk.ui.situation.forms import SideBySide
from debt_desk.ui.situation.past_day import PastDay
from debt_desk.ui.situation.saved_fields import forget_mistake
from debt_desk.ui.widgets.cards import FigureRow, How, HowLine
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.money_edit import MoneyEdit
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording

_NAME = "situation.judgment"


class LateJudgment(Fold):
    """Asks for the judgment's unpaid money and its last day, and shows what delay adds to it."""

    def __init__(self, wording: Wording, state: WindowState) -> None:
        super().__init__(_NAME, "", state)
        self.button.setText(self.tr("After a court's &judgment"))
        self._wording = wording
        self._today: date | None = None
        self.unpaid = MoneyEdit(f"{_NAME}.unpaid", self.tr("Judgment's money unpaid"), wording)
        self.until = PastDay(f"{_NAME}.until", self.tr("It was to be paid by"), wording)
        self.added = FigureRow(f"{_NAME}.added", self.tr("Added for delay up to today"))
        hint = self.tr("Enter it without the ordinary interest in it.")
        self.about = plain_label(hint, f"{_NAME}.about", look="small")
        self.law = LawCards(wording, state)
        self.law.show_place(LawPlace.LATE_JUDGMENT, None)
        left, right = QFormLayout(), QFormLayout()
        left.addRow(self.tr("Judgment's money unpaid"), self.unpaid)
        right.addRow(self.tr("It was to be paid by"), self.until)
        self._fields = SideBySide(left, right)
        for widget in (self._fields, self.about, self.added, self.law):
            self.body.addWidget(widget)
        for field in (self.unpaid, self.until):
            field.line.textChanged.connect(self._reckon)

    def show_today(self, today: date, *, fresh: bool) -> None:
        """Reckon up to ``today``; ``fresh``: another case begins with empty lines."""
        self._today = self.until.today = today
        if fresh:
            for field in (self.unpaid, self.until):
                forget_mistake(field)
                field.show_value(None)
            self.show_filled(filled=False, fresh=True)
        self._reckon()

    def _reckon(self) -> None:
        self.added.hide()
        try:
            unpaid, until = self.unpaid.value(), self.until.value()
        except DeskError:
            return  # Said below its line once that is left.
        if self._today is None or not isinstance(unpaid, Money) or not isinstance(until, date):
            return
        days = (self._today - until).days
        added = judgment_delay(unpaid, days)
        self.added.show_figure(formats.money(added), self._how(unpaid, days, added))
        self.added.show()

    def _how(self, unpaid: Money, days: int, added: Money) -> How:
        lines = (
            HowLine(self.tr("Judgment's money unpaid"), formats.money(unpaid)),
            HowLine(self.tr("Days since then"), str(days)),
            HowLine(
                f"{formats.money(unpaid)} × 0.0175% × {days}", formats.money(added), is_sum=True
            ),
        )
        return How(self.tr("0.0175% a day on the unpaid sum, without interest on interest."), lines)
