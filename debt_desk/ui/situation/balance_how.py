"""How a balance came about, step by step, in words: the lines behind each of its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from debt_desk.domain.accrual import Accrual, Compounded
from debt_desk.domain.debt import Part
from debt_desk.domain.money import total
from debt_desk.ui.widgets.cards import How, HowLine
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.accrual import Clearing, DebtOn
    from debt_desk.domain.money import Money
    from debt_desk.wording.catalogue import Wording

# As many steps as one can read; what came before them is told in one line.
_MOST_STEPS = 8


class BalanceHow(QObject):
    """In the window's language."""

    def __init__(self, wording: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording

    def of_total(self, there: DebtOn) -> How:
        """The parts, added up."""
        parts = there.balance.shown.items()
        lines = [
            HowLine(self._wording.label(part), formats.money(amount)) for part, amount in parts
        ]
        lines.append(self._sum(there, there.balance.total))
        return How(self.tr("The parts of that day, added up."), lines)

    def of_part(self, there: DebtOn, part: Part) -> How:
        """The lender's figure, then every step that changed it."""
        lines = [
            HowLine(self._said_on(there), formats.money(there.start.parts[part])),
            *self._short(self._steps(there, part), there),
            self._sum(there, there.balance.parts[part]),
        ]
        return How(self._rule(there, part), lines)

    def _rule(self, there: DebtOn, part: Part) -> str:
        if part not in (Part.INTEREST, Part.PENALTY):
            return self.tr("The lender's figure, less what payments have cleared of it.")
        said = self.tr(
            "The lender's figure, and interest by the day: principal × yearly rate × days, by"
            " the days of a year. Each line is rounded once, half up to the cent."
        )
        compounds = any(isinstance(event, Compounded) for event in there.events)
        if part is Part.PENALTY or not compounds:
            return said
        more = self.tr("By the contract, interest unpaid after a month bears interest as well.")
        return f"{said}\n{more}"

    def _steps(self, there: DebtOn, part: Part) -> list[tuple[str, Money]]:
        return [
            (
                self._accrued(event, part) if isinstance(event, Accrual) else self._paid(event),
                change,
            )
            for event, change in there.changes(part)
        ]

    def _paid(self, event: Clearing) -> str:
        return self.tr("{day}: paid, {basis}").format(
            day=event.day.isoformat(), basis=self._wording.label(event.rule.basis)
        )

    def _accrued(self, event: Accrual, part: Part) -> str:
        penalty = part is Part.PENALTY
        rate = event.penalty_rate if penalty else event.annual_rate
        return self.tr("{start} to {end}: {base} × {rate} × {days}/{year}").format(
            start=event.start.isoformat(),
            end=event.day.isoformat(),
            base=formats.grouped(event.principal if penalty else event.base),
            rate="" if rate is None else formats.rate(rate),
            days=event.days,
            year=event.day_basis,
        )

    def _short(self, steps: Sequence[tuple[str, Money]], there: DebtOn) -> list[HowLine]:
        shown = _MOST_STEPS if len(steps) > _MOST_STEPS + 1 else len(steps)
        cut = len(steps) - shown
        early, late = steps[:cut], steps[cut:]
        lines = []
        if early:
            together = total((change for _, change in early), there.start.currency)
            named = self.tr("Earlier steps together ({count})").format(count=len(early))
            lines.append(HowLine(named, _signed(together)))
        lines += [HowLine(label, _signed(change)) for label, change in late]
        return lines

    def _said_on(self, there: DebtOn) -> str:
        day = there.start.on
        said = "" if day is None else self._wording.day(day)
        return self.tr("The lender's figure of {day}").format(day=said)

    def _sum(self, there: DebtOn, amount: Money) -> HowLine:
        day = there.balance.on
        on = "" if day is None else self._wording.day(day)
        return HowLine(self.tr("On {day}").format(day=on), formats.money(amount), is_sum=True)


def _signed(amount: Money) -> str:
    sign = "−" if amount.cents < 0 else "+"
    return f"{sign} {formats.money(abs(amount))}"
