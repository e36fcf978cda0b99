"""Instalments over time against what is free: a drawing, and the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from debt_desk.domain.capacity import gap
from debt_desk.domain.money import CNY, Money
from debt_desk.ui.colours import Tone
from debt_desk.ui.proposals.chart_canvas import ChartCanvas
from debt_desk.ui.proposals.chart_drawing import Mark, MarkKind, Plan
from debt_desk.ui.proposals.chart_scale import Span
from debt_desk.ui.theme import GAP, HALF, STEP
from debt_desk.ui.widgets.flow_layout import FlowLayout
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from debt_desk.domain.calendar import Month
    from debt_desk.wording.catalogue import Wording

MOST_PLANS = 4


class InstalmentChart(QWidget):
    """Up to four plans; a month's figures are shown where the mouse or the arrow keys point."""

    pointed = Signal(object)

    def __init__(self, name: str, wording: Wording) -> None:
        super().__init__()
        self.setObjectName(name)
        self._wording = wording
        self._plans: tuple[Plan, ...] = ()
        self._capacity: Mapping[Month, Money] | Money | None = None
        self.summary = plain_label(name=f"{name}.summary")
        self.canvas = ChartCanvas(f"{name}.canvas")
        self.reading = plain_label(name=f"{name}.reading", look="small")
        self._legend = QWidget()
        self._flow = FlowLayout(self._legend, GAP)
        self._named: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for widget in (self.summary, self._legend, self.canvas, self.reading):
            column.addWidget(widget)
        self.canvas.setAccessibleName(
            self.tr("Instalments by month, against what is free each month")
        )
        self.canvas.pointed.connect(self._on_pointed)

    def show_plans(
        self,
        plans: Sequence[tuple[str, Mapping[Month, Money]]],
        capacity: Mapping[Month, Money] | Money | None,
    ) -> None:
        """Draw what each plan takes by month; ``capacity``: what is free, None if not known.

        One drawing has one currency, the household's if any plan is in it; other plans are named.
        """
        given = tuple(
            Plan(name, number, dict(dues))
            for number, (name, dues) in enumerate(plans[:MOST_PLANS])
            if dues
        )
        free = _currency(capacity)
        drawn = free if free in {_currency_of(plan) for plan in given} else None
        if drawn is None and given:
            drawn = _currency_of(given[0])
        self._plans = tuple(plan for plan in given if _currency_of(plan) == drawn)
        self._capacity = capacity = capacity if drawn == free else None
        self._show_legend()
        sentences = [self._sentence(plan) for plan in self._plans]
        sentences += [self._elsewhere(plan) for plan in given if plan not in self._plans]
        self.summary.setText("\n".join(sentences))
        self.summary.setVisible(bool(sentences))
        self.canvas.show_plans(self._plans, capacity)
        self.canvas.setVisible(bool(self._plans))
        self._on_pointed(self.canvas.span)

    def _show_legend(self) -> None:
        named = (*(plan.name for plan in self._plans), str(self._capacity is None))
        if named == self._named:
            return
        self._named = named
        self._flow.clear()
        for plan in self._plans:
            kind = MarkKind.BARS if len(self._plans) == 1 else MarkKind.LINE
            self._flow.addWidget(_entry(Mark(kind, plan.number), plan.name))
        if self._capacity is not None and self._plans:
            free = self.tr("free each month")
            self._flow.addWidget(_entry(Mark(MarkKind.CAPACITY), free))
            above = self.tr("more than there is")
            self._flow.addWidget(_entry(Mark(MarkKind.ABOVE), above))
        self._legend.updateGeometry()

    def _sentence(self, plan: Plan) -> str:
        """``Offer 2: January 2027 – December 2031, at most ¥479.65 a month. No month takes …``."""
        words = self._wording
        first, last = min(plan.dues), max(plan.dues)
        text = self.tr("{name}: {first} – {last}, at most {heaviest} a month.")
        if first == last:
            text = self.tr("{name}: {first}, {heaviest}.")
        text = text.format(
            name=plan.name,
            first=words.month(first),
            last=words.month(last),
            heaviest=formats.money(max(plan.dues.values())),
        )
        if self._capacity is None:
            return text
        return self.tr("{plan} {fit}").format(plan=text, fit=self._fit(plan))

    def _elsewhere(self, plan: Plan) -> str:
        """Nobody knows here what a sum of another currency would be in the drawing's."""
        text = self.tr("{name}: in {currency}, so it is not drawn beside what is in yuan.")
        if _currency_of(self._plans[0]) != CNY:
            text = self.tr("{name}: in {currency}, so it is not drawn here.")
        return text.format(name=plan.name, currency=_currency_of(plan))

    def _fit(self, plan: Plan) -> str:
        assert self._capacity is not None
        free = {month: Span((month,)).scarcest(self._capacity) for month in plan.dues}
        missing = {month: gap(due, free[month]) for month, due in plan.dues.items()}
        above = {month: lack for month, lack in missing.items() if lack}
        if not above:
            return self.tr("No month takes more than is free.")
        text = self.tr(
            "In {count} of {months} months it takes more than is free, first in {first}, by "
            "{most} at most."
        )
        if any(free[month].cents < 0 for month in above):
            text = self.tr(
                "In {count} of {months} months it takes more than is free, first in {first}; "
                "{most} is missing at most, with what the month lacks already."
            )
        return text.format(
            count=len(above),
            months=len(plan.dues),
            first=self._wording.month(min(above)),
            most=formats.money(max(above.values())),
        )

    def _on_pointed(self, span: Span | None) -> None:
        text = self.tr("Point at a month to see its figures, or walk with the arrow keys.")
        if span is not None:
            text = self._figures(span)
        self.reading.setText(text)
        self.reading.setVisible(bool(self._plans))
        self.canvas.setAccessibleDescription(f"{self.summary.text()}\n{text}")
        self.pointed.emit(span)

    def _figures(self, span: Span) -> str:
        """``January 2027: free 1,200.00 · Offer 1 479.42``."""
        words = self._wording
        when = words.month(span.first)
        if len(span.months) > 1:
            when = self.tr("{first} – {last}, the heaviest month").format(
                first=when, last=words.month(span.last)
            )
        figures = [self._figure(plan, span) for plan in self._plans]
        if self._capacity is not None:
            free = formats.money(span.scarcest(self._capacity))
            figures.insert(0, self.tr("free {amount}").format(amount=free))
        return self.tr("{month}: {figures}").format(month=when, figures=" · ".join(figures))

    def _figure(self, plan: Plan, span: Span) -> str:
        due = span.heaviest(plan.dues)
        lack = None
        if self._capacity is not None and due:
            lack = gap(due, span.scarcest(self._capacity))
        amount = formats.money(due)
        if lack:
            text = self.tr("{name} {amount} ({gap} missing)")
            return text.format(name=plan.name, amount=amount, gap=formats.money(lack))
        return self.tr("{name} {amount}").format(name=plan.name, amount=amount)


def _currency_of(plan: Plan) -> str:
    return next(iter(plan.dues.values())).currency


def _currency(capacity: Mapping[Month, Money] | Money | None) -> str | None:
    if isinstance(capacity, Money):
        return capacity.currency
    return next((free.currency for free in (capacity or {}).values()), None)


def _entry(mark: Mark, text: str) -> QWidget:
    """A line of the legend."""
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(HALF + 2)
    row.addWidget(mark)
    label = plain_label(text, wrap=False, selectable=False, look="small", tone=Tone.PLAIN)
    row.addWidget(label)
    return entry
