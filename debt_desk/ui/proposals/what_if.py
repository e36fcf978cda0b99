"""What if: drag the instalment, their number or the waiver, and see the rest follow at once."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from debt_desk.domain.money import Money
from debt_desk.domain.terms import MOST_INSTALMENTS
from debt_desk.errors import DeskError
from debt_desk.ui.proposals.marked_slider import MarkedSlider
from debt_desk.ui.proposals.moves import Moves
from debt_desk.ui.theme import GAP, HALF
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import money_label, plain_label, set_tip
from debt_desk.wording import formats

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.capacity import Capacity
    from debt_desk.ui.proposals.sketch import Sketch

_LONGEST_AT_FIRST = 60
_STEPS = 100
_PAGES = 10
_YUAN = 100


class WhatIf(SectionCard):
    """``moved(Sketch)`` while a slider moves. Nothing is saved by it."""

    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__("", "proposals.what_if")
        self._moves: Moves | None = None
        self._key: object = None
        self._showing = False
        self._held: MarkedSlider | None = None
        self._free: Money | None = None
        self._countable = True
        self.title.setText(self.tr("What if?"))
        self.subtitle.setText(
            self.tr("Drag, or use the arrow keys; the draft follows, unsaved until you save it.")
        )
        self.title.show()
        self.subtitle.show()
        self.monthly, self.monthly_value = self._slider("monthly", self.tr("Instalment a month"))
        self.count, self.count_value = self._slider("count", self.tr("Number of instalments"))
        self.waiver, self.waiver_value = self._slider(
            "waiver", self.tr("Waived of interest, penalty and fees")
        )
        self.meets = plain_label(name="proposals.what_if_meets", look="small")
        self.order = plain_label(name="proposals.what_if_order", look="small")
        self._lay_out()
        self.monthly.valueChanged.connect(self._on_monthly)
        self.count.valueChanged.connect(self._on_count)
        self.waiver.valueChanged.connect(self._on_waiver)

    def show_sketch(
        self,
        key: object,
        sketch: Sketch,
        monthly: Money | None,
        capacity: Capacity | None,
        today: date,
    ) -> None:
        """Follow a draft; ``key``: which one it is, ``monthly``: what it takes. No signal is sent.

        The marks follow with ``show_marks``, which takes longer.
        """
        fresh = key != self._key or self._moves is None
        if self._moves is None or fresh:
            self._key = key
            self._moves = Moves(sketch, today)
        else:
            self._moves.follow(sketch)
        self._moves.learn(monthly)
        self._free = None
        if capacity is not None and capacity.known and capacity.free.cents > 0:
            self._free = capacity.free
        self._countable = not (sketch.single or sketch.has_rows)
        for widget in self._counted:
            widget.setVisible(self._countable)
        self._showing = True
        self._show_counts(self._moves, monthly, fresh=fresh)
        self._show_waiver(self._moves)
        self._showing = False

    def show_marks(self) -> None:
        """Mark in each slider where the instalment meets the free capacity."""
        if self._moves is None:
            return
        free = self._free
        sliders = (self.monthly, self.count, self.waiver)
        if free is None:
            for slider in sliders:
                slider.show_mark(None, "")
            self.meets.hide()
            return
        meaning = self.tr("▼ where it meets your free capacity of {free} a month").format(
            free=formats.money(free)
        )
        self.meets.setText(meaning)
        counted = self._countable
        self.monthly.show_mark(free.cents // _YUAN if counted else None, meaning)
        self.count.show_mark(self._moves.fewest(free) if counted else None, meaning)
        acts = self.waiver.isEnabled()
        self.waiver.show_mark(self._moves.lightest_waiver(free) if acts else None, meaning)
        self.meets.setVisible(any(slider.mark is not None for slider in sliders))

    def _slider(self, what: str, label: str) -> tuple[MarkedSlider, QLabel]:
        name = f"proposals.what_if_{what}"
        return MarkedSlider(name, label), money_label(name=f"{name}_value", look="strong")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(HALF)
        grid.setColumnStretch(0, 1)
        words = (
            self.tr("Instalment a month"),
            self.tr("Number of instalments"),
            self.tr("Waived of interest, penalty and fees"),
        )
        sliders = (self.monthly, self.count, self.waiver)
        values = (self.monthly_value, self.count_value, self.waiver_value)
        self._counted: list[QWidget] = [self.monthly, self.count]
        for row, (text, slider, value) in enumerate(zip(words, sliders, values, strict=True)):
            label = plain_label(text, selectable=False)
            label.setBuddy(slider)
            if slider is not self.waiver:
                self._counted += [label, value]
            grid.addWidget(label, 2 * row, 0)
            grid.addWidget(value, 2 * row, 1)
            grid.addWidget(slider, 2 * row + 1, 0, 1, 2)
        self.body.addLayout(grid)
        self.body.addWidget(self.meets)
        self.body.addWidget(self.order)
        self.body.addStretch(1)

    def _show_counts(self, moves: Moves, monthly: Money | None, *, fresh: bool) -> None:
        self.monthly_value.setText(formats.money(monthly) if monthly else "—")
        settled = moves.sketch.settled().count
        self.count_value.setText(str(settled))
        # What makes no terms would make none with another number either, or nobody could tell.
        for widget in self._counted:
            widget.setEnabled(monthly is not None)
        lacking = self.tr("Complete the terms first; then this can be moved.")
        for slider in (self.monthly, self.count):
            set_tip(slider, "" if monthly else lacking)
        if not self._countable or monthly is None:
            return
        if fresh or not moves.least <= settled <= moves.most:
            most = _LONGEST_AT_FIRST
            while most < settled:
                most = min(2 * most, MOST_INSTALMENTS)
            moves.most = most
            _span(self.count, moves.least, most, settled)
        yuan = -(-monthly.cents // _YUAN)
        if fresh or not self.monthly.minimum() <= yuan <= self.monthly.maximum():
            low, high = self._reach(moves, monthly)
            _span(self.monthly, min(low, yuan), max(high, yuan), yuan)
        # The one that is being moved stays where the hand has it.
        for slider, value in ((self.count, settled), (self.monthly, yuan)):
            if slider is not self._held:
                slider.setValue(value)

    def _reach(self, moves: Moves, monthly: Money) -> tuple[int, int]:
        """From the longest plan's instalment to a few times what can be kept, in yuan."""
        lightest = moves.monthly(moves.to_count(moves.longest)) or monthly
        heaviest = moves.monthly(moves.to_count(moves.least)) or monthly
        sensible = 3 * max((self._free or monthly).cents, monthly.cents)
        return -(-lightest.cents // _YUAN), -(-min(heaviest.cents, sensible) // _YUAN)

    def _show_waiver(self, moves: Moves) -> None:
        whole = moves.waivable
        stated = moves.sketch.states_amounts
        self.waiver.setEnabled(bool(whole) and not stated)
        order = self.tr("Waived in this order: penalty, fees, interest.")
        if stated:
            order = self.tr("The amounts are stated one by one: a waiver does not change them.")
        elif not whole:
            order = self.tr("The balance holds no interest, penalty or fees to be waived.")
        self.order.setText(order)
        _span(self.waiver, 0, 100, self.waiver.value())
        try:
            waived = moves.waived
        except DeskError:
            return
        if not whole:
            self.waiver_value.setText("—")
            return
        share = Fraction(waived.cents, whole.cents)
        self.waiver_value.setText(
            self.tr("{amount} ({share})").format(
                amount=formats.money(waived), share=formats.percent(share)
            )
        )
        if self.waiver is not self._held:
            self.waiver.setValue(round(share * 100))

    def _on_monthly(self, yuan: int) -> None:
        if self._moves is not None and not self._showing:
            currency = self._moves.sketch.covered.currency
            self._tell(self.monthly, self._moves.to_monthly(Money(yuan * _YUAN, currency)))

    def _on_count(self, count: int) -> None:
        if self._moves is not None and not self._showing:
            self._tell(self.count, self._moves.to_count(count))

    def _on_waiver(self, percent: int) -> None:
        if self._moves is not None and not self._showing:
            self._tell(self.waiver, self._moves.to_waiver(percent))

    def _tell(self, slider: MarkedSlider, sketch: Sketch) -> None:
        self._held = slider
        self.moved.emit(sketch)
        self._held = None


def _span(slider: MarkedSlider, low: int, high: int, value: int) -> None:
    """Its ends, and steps that reach from one to the other in good time."""
    slider.setRange(low, max(low, high))
    slider.setSingleStep(max(1, (high - low) // _STEPS))
    slider.setPageStep(max(1, (high - low) // _PAGES))
    slider.setValue(value)
