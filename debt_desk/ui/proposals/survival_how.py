"""How the survival test came to its answer: the months around the break, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from debt_desk.domain.money import Money
from debt_desk.domain.stress import Shock
from debt_desk.ui.widgets.cards import How, HowLine
from debt_desk.wording import formats, survival

if TYPE_CHECKING:
    from debt_desk.domain.stress import Strain
    from debt_desk.wording.catalogue import Wording


class SurvivalHow(QObject):
    """Words the replay of a strain."""

    def __init__(self, wording: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording

    def of(self, strain: Strain) -> How:
        """What the shock takes, and the months in which it is decided."""
        lines = []
        costs = survival.what_it_costs(strain, self._wording)
        if costs:
            lines.append(HowLine(costs, ""))
        for number in _telling(strain):
            lines += self._month(strain, number)
        return How(self._rule(strain), lines)

    def _rule(self, strain: Strain) -> str:
        """What was tried, and which of all tries is shown."""
        rules = {
            Shock.NONE: self.tr("Every month is replayed as it is expected."),
            Shock.RENT_RISE: self.tr("Every month is replayed with the higher rent."),
            Shock.OWN_MONTHS: self.tr(
                "Twelve courses are drawn from the months of your own statements, the same ones "
                "every time. Months that were better than counted on count as expected."
            ),
        }
        once = self.tr("The shock is set into every month of the plan in turn.")
        shown = self.tr("Shown is the try that comes closest to breaking the plan.")
        if not strain.survives:
            shown = self.tr("Shown is the try that breaks the plan first.")
        cushion = self.tr(
            "What a month lacks is taken from the cushion: savings, and the reserve of every "
            "month. What good months leave is not counted on."
        )
        return "\n".join((rules.get(strain.shock, once), shown, cushion))

    def _month(self, strain: Strain, number: int) -> list[HowLine]:
        month = strain.course[number]
        before = month.cushion - month.reserve - min(month.left, Money(0))
        name = self._wording.month(month.month)
        lines = [
            HowLine(
                self.tr("{month}: left for the plan").format(month=name),
                formats.money(month.free),
                is_sum=True,
            ),
            HowLine(self.tr("What the plan takes"), formats.money(-month.due)),
        ]
        if month.cost:
            lines.append(
                HowLine(self._wording.label(strain.shock), formats.money(-month.cost)),
            )
        lines += [
            HowLine(self.tr("The month leaves"), formats.money(month.left)),
            HowLine(self.tr("Cushion before"), formats.money(before)),
        ]
        if month.reserve:
            lines.append(HowLine(self.tr("Reserve of the month"), formats.money(month.reserve)))
        missing = month.cushion.cents < 0
        after = self.tr("Missing") if missing else self.tr("Cushion after")
        return [*lines, HowLine(after, formats.money(abs(month.cushion)))]


def _telling(strain: Strain) -> list[int]:
    """The months worth showing: where it hits, and where it breaks or is closest to, and before."""
    cushions = [month.cushion for month in strain.course]
    closest = cushions.index(min(cushions))
    hits = next(n for n, month in enumerate(strain.course) if month.month == strain.hits)
    return sorted({hits, max(0, closest - 1), closest})
