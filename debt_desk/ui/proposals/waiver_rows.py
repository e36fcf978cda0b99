"""What the lender is asked to give up, part by part: ``500`` or ``50%``."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING
from unicodedata import normalize

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from debt_desk.domain.debt import Part
from debt_desk.domain.household import AmountNegative
from debt_desk.domain.money import Money
from debt_desk.domain.waiver import WaiverShareOutOfReach, share_of
from debt_desk.errors import DeskError, InputError
from debt_desk.ui.theme import STEP, tabular
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.ui.proposals.sketch import Sketch, Wish
    from debt_desk.wording.catalogue import Wording

# Principal is asked for last.
WAIVABLE = (Part.INTEREST, Part.PENALTY, Part.FEES, Part.COSTS, Part.PRINCIPAL)
ALL = Decimal(100)


class NotAShare(InputError):
    """What stands before the percent sign is no number. data: text."""


class WaiverField(TextField):
    """An amount (``500``) or a share (``50%``) of one part; empty is None."""

    def __init__(self, name: str, label: str, part: Part, wording: Wording) -> None:
        self._part = part
        super().__init__(name, label, wording)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setFont(tabular(self.line.font()))
        self.line.setPlaceholderText(self.tr("500 or 50%"))

    @override
    def _parsed(self, text: str) -> Money | Decimal | None:
        plain = normalize("NFKC", text).strip()
        if not plain:
            return None
        if plain.endswith("%"):
            return self._share(plain.removesuffix("%").strip())
        money = Money.parse(plain)
        if money.cents < 0:
            raise AmountNegative(amount=money)
        return money

    @override
    def _written(self, value: object) -> str:
        if isinstance(value, Decimal):
            return formats.rate(value)
        return formats.grouped(value) if isinstance(value, Money) else ""

    def _share(self, text: str) -> Decimal:
        try:
            percent = Decimal(text)
        except InvalidOperation:
            raise NotAShare(text=text[:40]) from None
        if not (percent.is_finite() and 0 <= percent <= ALL):
            raise WaiverShareOutOfReach(part=self._part, percent=percent)
        return percent


class WaiverRows(QWidget):
    """``wished(part, wish)`` whenever the user asks for something else."""

    wished = Signal(object, object)

    def __init__(self, page: str, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._sketch: Sketch | None = None
        self._names: dict[Part, QLabel] = {}
        self._others: dict[Part, QLabel] = {}
        self.fields: dict[Part, WaiverField] = {}
        self.all: dict[Part, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, 1)
        for row, part in enumerate(WAIVABLE):
            self._make(page, part)
            grid.addWidget(self._names[part], 2 * row, 0)
            grid.addWidget(self.fields[part], 2 * row, 1)
            grid.addWidget(self.all[part], 2 * row, 2)
            grid.addWidget(self._others[part], 2 * row + 1, 1, 1, 2)

    def show_sketch(self, sketch: Sketch, *, read_only: bool) -> None:
        """Show what is asked for; costs only where there are any. No signal is sent."""
        for part in WAIVABLE:
            owed = sketch.covered.parts[part]
            self.fields[part].show_value(sketch.wish(part))
            self.fields[part].setEnabled(bool(owed) and not read_only)
            self.all[part].setEnabled(bool(owed))
            # What is settled shows what is waived and nothing else.
            open_to_ask = not read_only and (bool(owed) or part is not Part.COSTS)
            shown = open_to_ask or sketch.wish(part) is not None
            for widget in (self._names[part], self.fields[part], self._others[part]):
                widget.setVisible(shown)
            self.all[part].setVisible(shown and not read_only)
        self.follow(sketch)

    def follow(self, sketch: Sketch) -> None:
        """Beside each field the other form of what stands in it."""
        self._sketch = sketch
        for part in WAIVABLE:
            text = self._other_form(sketch, part)
            if part is Part.PRINCIPAL:
                text = self.tr("{share}; lenders rarely agree to this").format(share=text)
            self._others[part].setText(text)

    def _make(self, page: str, part: Part) -> None:
        name = self._wording.label(part)
        label = self.tr("Waiver: {part}").format(part=name)
        field = WaiverField(f"{page}.waive_{part.value}", label, part, self._wording)
        button = QPushButton(self.tr("all"))
        button.setObjectName(f"{page}.waive_{part.value}_all")
        button.setAccessibleName(self.tr("Waive all: {part}").format(part=name))
        button.setProperty("look", "link")
        self._names[part] = plain_label(name)
        self._others[part] = plain_label(name=f"{page}.waive_{part.value}_other", look="small")
        self.fields[part] = field
        self.all[part] = button
        field.changed.connect(lambda wish: self.wished.emit(part, wish))
        field.committed.connect(lambda wish: self.wished.emit(part, wish))
        button.clicked.connect(lambda: self._on_all(part))

    def _on_all(self, part: Part) -> None:
        self.fields[part].line.setModified(False)
        self.fields[part].show_value(ALL)
        self.wished.emit(part, ALL)

    def _other_form(self, sketch: Sketch, part: Part) -> str:
        """An amount where a share was typed, a share where an amount was."""
        owed = sketch.covered.parts[part]
        wish: Wish | None = sketch.wish(part)
        of_all = self.tr("of {amount}").format(amount=formats.money(owed))
        if wish is None or not owed:
            return of_all
        if isinstance(wish, Decimal):
            try:
                other = formats.money(share_of(sketch.covered, part, wish))
            except DeskError:
                return of_all
        else:
            other = formats.percent(Fraction(wish.cents, owed.cents))
        return self.tr("= {other} of {amount}").format(other=other, amount=formats.money(owed))
