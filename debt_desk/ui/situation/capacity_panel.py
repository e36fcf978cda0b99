"""What is left for debts in a month: the formula, always in sight, each figure with its "how?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.domain.household import LineKind, Period, SourceKind
from debt_desk.ui.colours import Tone
from debt_desk.ui.help_dialogs import HelpersDialog
from debt_desk.ui.theme import GAP, HALF, STEP
from debt_desk.ui.widgets.cards import FigureRow, How, HowLine, SectionCard
from debt_desk.ui.widgets.labels import plain_label, rule
from debt_desk.wording import formats
from debt_desk.wording.sources import source_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from debt_desk.domain.capacity import Capacity, CountedLine
    from debt_desk.domain.money import Money
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording


class CapacityPanel(SectionCard):
    """Income − costs − reserve = surplus; − agreed − first-ranking = free capacity.

    ``source_wanted(HouseholdLine)`` when the reader of a "how?" wants to see a line's source.
    """

    source_wanted = Signal(object)

    def __init__(self, wording: Wording, state: WindowState) -> None:
        super().__init__(self.tr("What is left in a month"), "situation.capacity")
        self._wording = wording
        self._state = state
        self._titles: Mapping[int, str] = {}
        name = "situation.capacity"
        label = wording.label
        self.income = FigureRow(f"{name}.income", label(LineKind.INCOME))
        self.essential = FigureRow(
            f"{name}.essential", self.tr("− {what}").format(what=label(LineKind.ESSENTIAL))
        )
        self.irregular = FigureRow(
            f"{name}.irregular", self.tr("− {what}").format(what=label(LineKind.IRREGULAR))
        )
        self.reserve = FigureRow(f"{name}.reserve", self.tr("− Monthly reserve"))
        self.surplus = FigureRow(f"{name}.surplus", self.tr("= Surplus"), strong=True)
        self.agreed = FigureRow(f"{name}.agreed", self.tr("− Instalments already agreed"))
        self.first = FigureRow(
            f"{name}.first_ranking",
            self.tr("− {what}").format(what=label(LineKind.FIRST_RANKING)),
        )
        self.free = FigureRow(f"{name}.free", self.tr("= Free capacity"), strong=True)
        self._unknown = plain_label(
            self.tr("Enter income and living costs: what is left for repayments then stands here."),
            f"{name}.unknown",
            tone=Tone.MUTED,
        )
        for row in (self.income, self.essential, self.irregular, self.first):
            row.followed.connect(self.source_wanted)
        self._lay_out(name)

    def set_compact(self, compact: bool) -> None:
        """The two results with the formula in one line, where the window is narrow."""
        self._compact = compact
        self.title.setVisible(not compact)
        self._costs.setVisible(not compact)
        self._taken.setVisible(not compact)
        self._line.setVisible(compact and self._unknown.isHidden())
        direction = QBoxLayout.Direction
        self._flow.setDirection(direction.LeftToRight if compact else direction.TopToBottom)
        self._flow.setSpacing(2 * GAP if compact else STEP)
        # Whoever asks for the height next wants the new one, not the one of a moment ago.
        for layout in (self._flow, self.layout()):
            if layout is not None:
                layout.invalidate()
                layout.activate()

    def show_capacity(self, capacity: Capacity, titles: Mapping[int, str]) -> None:
        """Show every figure with its reckoning; ``titles``: documents by number."""
        self._titles = titles
        self._unknown.setVisible(not capacity.known)
        self._figures.setVisible(capacity.known)
        self._line.setVisible(capacity.known and self._compact)
        self._deficit.setVisible(capacity.known and capacity.free.cents < 0)
        self._deficit.show_amount(capacity.free)
        self._line.setText(self._formula(capacity))
        shown = formats.money
        counted = self._counted
        self.income.show_figure(shown(capacity.income), counted(capacity.incomes))
        self.essential.show_figure(shown(capacity.essential), counted(capacity.essentials))
        self.irregular.show_figure(shown(capacity.irregular), counted(capacity.irregulars))
        reserve = How(
            self.tr("What you set aside every month, as you entered it on this page."),
            (
                HowLine(
                    self.tr("Monthly reserve"),
                    shown(capacity.reserve),
                    source=self._wording.label(SourceKind.SELF_DECLARED),
                ),
            ),
        )
        self.reserve.show_figure(shown(capacity.reserve), reserve)
        self.surplus.show_figure(shown(capacity.surplus), self._how_surplus(capacity))
        agreed = How(self.tr("The month in which the agreements in force take most, from now on."))
        self.agreed.show_figure(shown(capacity.agreed), agreed)
        self.first.show_figure(shown(capacity.ranking_first), counted(capacity.first_ranking))
        self.free.show_figure(shown(capacity.free), self._how_free(capacity))

    def _lay_out(self, name: str) -> None:
        self._costs = _column(self.income, self.essential, self.irregular, self.reserve, rule())
        self._taken = _column(self.agreed, self.first, rule())
        self._figures = QWidget()
        self._flow = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._figures)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(STEP)
        for part in (self._costs, self.surplus, self._taken, self.free):
            self._flow.addWidget(part)
        self._line = plain_label(name=f"{name}.formula", tone=Tone.MUTED)
        self._deficit = _Deficit(f"{name}.deficit", self._wording, self._state)
        self.body.addWidget(self._unknown)
        self.body.addWidget(self._figures)
        self.body.addWidget(self._line)
        self.body.addWidget(self._deficit)
        self._compact = False
        self._line.hide()

    def _formula(self, capacity: Capacity) -> str:
        """Both sums in one sentence."""
        sums = formats.grouped
        return self.tr(
            "{income} income − {essential} essential − {irregular} irregular − {reserve} reserve"
            " = {surplus}\n{surplus} surplus − {agreed} agreed − {first} ranking first = {free}"
        ).format(
            income=sums(capacity.income),
            essential=sums(capacity.essential),
            irregular=sums(capacity.irregular),
            reserve=sums(capacity.reserve),
            surplus=sums(capacity.surplus),
            agreed=sums(capacity.agreed),
            first=sums(capacity.ranking_first),
            free=sums(capacity.free),
        )

    def _counted(self, lines: tuple[CountedLine, ...]) -> How:
        if not lines:
            return How(self.tr("No line of this kind counts today."))
        shown = [self._how_line(counted) for counted in lines]
        return How(self.tr("The lines that count today, each by its share of one month."), shown)

    def _how_line(self, counted: CountedLine) -> HowLine:
        source = counted.line.source
        return HowLine(
            self._named(counted),
            formats.money(counted.monthly),
            source=source_words(source, self._titles, self._wording),
            link=counted.line if source.kind is not SourceKind.SELF_DECLARED else None,
        )

    def _named(self, counted: CountedLine) -> str:
        line = counted.line
        topic = self._wording.label(line.topic)
        named = (
            self.tr("{topic}: {title}").format(topic=topic, title=line.title)
            if line.title
            else topic
        )
        if line.period is Period.MONTH:
            return named
        return self.tr("{line} ({amount}, {period})").format(
            line=named,
            amount=formats.money(line.amount),
            period=self._wording.label(line.period),
        )

    def _how_surplus(self, capacity: Capacity) -> How:
        label, less = self._wording.label, _less
        return How(
            self.tr("Reliable income less what life costs and what is set aside."),
            (
                HowLine(label(LineKind.INCOME), formats.money(capacity.income)),
                HowLine(label(LineKind.ESSENTIAL), less(capacity.essential)),
                HowLine(label(LineKind.IRREGULAR), less(capacity.irregular)),
                HowLine(self.tr("Monthly reserve"), less(capacity.reserve)),
                HowLine(self.tr("Surplus"), formats.money(capacity.surplus), is_sum=True),
            ),
        )

    def _how_free(self, capacity: Capacity) -> How:
        less = _less
        return How(
            self.tr("What no agreement and no payment that ranks first has taken yet."),
            (
                HowLine(self.tr("Surplus"), formats.money(capacity.surplus)),
                HowLine(self.tr("Instalments already agreed"), less(capacity.agreed)),
                HowLine(self._wording.label(LineKind.FIRST_RANKING), less(capacity.ranking_first)),
                HowLine(self.tr("Free capacity"), formats.money(capacity.free), is_sum=True),
            ),
        )


class _Deficit(QWidget):
    """A month that does not come out even: how much is missing, and what can be done."""

    def __init__(self, name: str, wording: Wording, state: WindowState) -> None:
        super().__init__()
        self.setObjectName(name)
        self._amount = plain_label(name=f"{name}.amount", look="strong", tone=Tone.CAUTION)
        text = self.tr(
            "This is a figure, not a fault. You can ask the lender for a pause, offer a small token"
            " payment, or ask others for help."
        )
        self._help = QPushButton(self.tr("Who can help…"))
        self._help.setObjectName(f"{name}.help")
        self._help.setProperty("look", "link")
        self._help.clicked.connect(lambda: HelpersDialog(wording, state, self).open())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(self._amount)
        column.addWidget(plain_label(text, look="small"))
        column.addWidget(self._help, 0, Qt.AlignmentFlag.AlignLeft)

    def show_amount(self, free: Money) -> None:
        """Say what is missing in a month."""
        self._amount.setText(
            self.tr("{amount} is missing every month.").format(amount=formats.money(-free))
        )


def _column(*rows: QWidget) -> QWidget:
    together = QWidget()
    column = QVBoxLayout(together)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(STEP)
    for row in rows:
        column.addWidget(row)
    return together


def _less(amount: Money) -> str:
    return f"− {formats.money(amount)}"
