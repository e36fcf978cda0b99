"""What is compared: a row for each thing that is asked and for each figure it comes to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from debt_desk.domain.capacity import Share
from debt_desk.domain.debt import Part
from debt_desk.domain.stress import Shock
from debt_desk.ui.colours import Tone
from debt_desk.ui.proposals.offer_figures import OfferFigures
from debt_desk.ui.proposals.survival_how import SurvivalHow
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from debt_desk.app.offers import OfferView
    from debt_desk.domain.accrual import DebtOn
    from debt_desk.domain.debt import Debt
    from debt_desk.domain.stress import Strain
    from debt_desk.ui.widgets.cards import FigureRow, How
    from debt_desk.wording.catalogue import Wording

# These parts are named even where nothing of them is waived.
_USUALLY_WAIVED = frozenset({Part.INTEREST, Part.PENALTY, Part.FEES})


@dataclass(frozen=True, slots=True)
class Compared:
    """One of the offers.

    ``strains``: none where the household is not known, or is in another currency.
    """

    name: str
    view: OfferView
    strains: tuple[Strain, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """A figure of one offer. ``note``: a few words below it; ``best``: in what it is the best.

    ``wraps``: it is made of words, not a sum.
    """

    text: str
    how: How | None = None
    note: str = ""
    best: str = ""
    symbol: str = ""
    tone: Tone = Tone.PLAIN
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A thing that all offers have; a heading has no cells."""

    label: str
    cells: tuple[ComparedCell, ...] = ()


class ComparedRows(QObject):
    """Words the rows of a comparison."""

    def __init__(self, wording: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording
        self._survival = SurvivalHow(wording, self)

    def of(self, offers: Sequence[Compared], debt: Debt, today: date) -> list[ComparedRow]:
        """Every row, top to bottom, for offers from left to right."""
        # The very figures of the page: whatever it says of an offer, this says too.
        figures = []
        for offer in offers:
            reckoned = OfferFigures(self._wording)
            reckoned.show_view(offer.view, debt, today)
            figures.append(reckoned)
        views = [offer.view for offer in offers]
        return [
            ComparedRow(self.tr("What is asked for")),
            *self._asked(views, figures),
            ComparedRow(self.tr("What it comes to")),
            *self._sums(views, figures),
            *self._survivals(offers),
        ]

    def _asked(
        self, views: Sequence[OfferView], figures: Sequence[OfferFigures]
    ) -> list[ComparedRow]:
        words = self._wording

        def plain(label: str, text: Callable[[OfferView], str]) -> ComparedRow:
            return self._row(label, (ComparedCell(text(view)) for view in views))

        rows = [
            self._row(self.tr("Asks for"), (_cell(f.kinds, wraps=True) for f in figures)),
            self._row(
                self.tr("Method"),
                (ComparedCell(words.label(v.terms.method), wraps=True) for v in views),
            ),
            plain(self.tr("Number of instalments"), lambda v: str(v.terms.count)),
            plain(self.tr("First due date"), lambda v: words.day(v.terms.first_due)),
            plain(self.tr("Rate during the plan"), lambda v: formats.rate(v.terms.annual_rate)),
            self._row(self.tr("Covered balance"), (self._covered(view) for view in views)),
        ]
        for part in Part:
            waived = [view.terms.waived.parts[part] for view in views]
            if part in _USUALLY_WAIVED or any(waived):
                label = self.tr("Waived: {part}").format(part=words.label(part))
                rows.append(
                    self._row(label, (ComparedCell(formats.money(amount)) for amount in waived))
                )
        return rows

    def _covered(self, view: OfferView) -> ComparedCell:
        note = self.tr("less {paid} paid since its day") if view.paid else ""
        text = formats.money(view.terms.covered.total)
        return ComparedCell(text, note=note.format(paid=formats.money(view.paid)))

    def _sums(
        self, views: Sequence[OfferView], figures: Sequence[OfferFigures]
    ) -> list[ComparedRow]:
        sums = [view.figures for view in views]
        # Sums of different currencies have no lowest.
        alike = len({each.total.currency for each in sums}) == 1
        lowest = self.tr("lowest") if alike else ""
        left = [view.under_contract for view in views]
        saved = [None if on is None else (on.over - on.balance.total).cents for on in left]
        interest = [ComparedCell(formats.money(each.interest)) for each in sums]
        total, against = self.tr("Total payable"), self.tr("Against paying today")
        return [
            self._row(
                self.tr("A month, at most"),
                _best(self._monthly(views, figures), [s.monthly.cents for s in sums], lowest),
            ),
            self._row(self.tr("Share of free capacity"), (_cell(each.share) for each in figures)),
            self._row(
                total,
                _best([_cell(f.payable) for f in figures], [s.total.cents for s in sums], lowest),
            ),
            self._row(
                self.tr("Interest of the plan"),
                _best(interest, [each.interest.cents for each in sums], lowest),
            ),
            self._row(
                against,
                _best(
                    [_cell(each.against) for each in figures],
                    [each.against_today.cents for each in sums],
                    lowest,
                ),
            ),
            self._row(
                self.tr("Against the contract"),
                _best(
                    self._contract(views, figures),
                    saved,
                    self.tr("saves most") if alike else "",
                ),
            ),
            self._row(
                self.tr("Real annual cost"),
                _best(
                    self._costs(views, figures),
                    [_yearly(view) for view in views],
                    self.tr("lowest"),
                ),
            ),
            self._row(
                self.tr("Last date"),
                _best(
                    [_cell(each.last) for each in figures],
                    [each.last_due for each in sums],
                    self.tr("earliest"),
                ),
            ),
        ]

    def _monthly(
        self, views: Sequence[OfferView], figures: Sequence[OfferFigures]
    ) -> list[ComparedCell]:
        aside = self.tr("to put aside until it is due")
        return [
            replace(_cell(each.monthly), note=aside if view.terms.count == 1 else "")
            for view, each in zip(views, figures, strict=True)
        ]

    def _contract(
        self, views: Sequence[OfferView], figures: Sequence[OfferFigures]
    ) -> list[ComparedCell]:
        cells = []
        for view, each in zip(views, figures, strict=True):
            left = view.under_contract
            note = self.tr("the contract's rate is not known")
            if left is not None:
                note = self._left_by_the_contract(left)
            cells.append(replace(_cell(each.contract), note=note))
        return cells

    def _left_by_the_contract(self, left: DebtOn) -> str:
        if left.over:
            text = self.tr("the same payments clear the contract too, and {amount} is too much")
            return text.format(amount=formats.money(left.over))
        if not left.balance.total:
            return self.tr("the same payments clear the contract too")
        text = self.tr(
            "with the same payments the contract would still leave {amount} on its last date"
        )
        return text.format(amount=formats.money(left.balance.total))

    def _costs(
        self, views: Sequence[OfferView], figures: Sequence[OfferFigures]
    ) -> list[ComparedCell]:
        cells = []
        for view, each in zip(views, figures, strict=True):
            named = (
                (self.tr("effective"), "effective"),
                (self.tr("XIRR"), "xirr"),
                (self.tr("simple"), "simple"),
            )
            known = (n for n, key in named if view.cost and getattr(view.cost, key) is not None)
            cells.append(replace(_cell(each.cost), note=next(known, "")))
        return cells

    def _survivals(self, offers: Sequence[Compared]) -> list[ComparedRow]:
        """A row for each bad month: in a row every offer meets the same one, which it names."""
        head = self.tr("Survival test: the same bad month for all offers of a row")
        tested = [{strain.shock: strain for strain in offer.strains} for offer in offers]
        rows = []
        for shock in Shock:
            if any(shock in strains for strains in tested):
                cells = [
                    self._tested(strains[shock]) if strains else self._untested(offer)
                    for offer, strains in zip(offers, tested, strict=True)
                ]
                rows.append(self._row(self._wording.label(shock), cells))
        if rows:
            return [ComparedRow(head), *rows]
        untested = (self._untested(offer) for offer in offers)
        return [self._row(self.tr("Survival test"), untested)]

    def _untested(self, offer: Compared) -> ComparedCell:
        note = self.tr("income and costs are not known")
        if offer.view.judgement is Share.NOT_COMPARABLE:
            note = self.tr("not comparable: in another currency")
        return ComparedCell("—", note=note)

    def _tested(self, strain: Strain) -> ComparedCell:
        how = self._survival.of(strain)
        if strain.breaks is None or strain.gap is None:
            text = self.tr("gets through")
            if strain.sound:
                return ComparedCell(text, how, symbol="done", tone=Tone.POSITIVE, wraps=True)
            note = self.tr("with what is for bad months")
            return ComparedCell(text, how, note, symbol="caution", tone=Tone.CAUTION, wraps=True)
        text = self.tr("breaks in {month}, by {gap}").format(
            month=self._wording.month(strain.breaks), gap=formats.money(strain.gap)
        )
        note = self.tr("even without this plan") if strain.even_without else ""
        return ComparedCell(text, how, note, symbol="caution", tone=Tone.CAUTION, wraps=True)

    def _row(self, label: str, cells: Iterable[ComparedCell]) -> ComparedRow:
        return ComparedRow(label, tuple(cells))


def _cell(row: FigureRow, *, wraps: bool = False) -> ComparedCell:
    return ComparedCell(row.figure.text(), row.how, wraps=wraps)


def _best(cells: Sequence[ComparedCell], values: Sequence[Any], word: str) -> list[ComparedCell]:
    """The cells with the lowest value marked, where it stands out; None: there is no value."""
    known = [value for value in values if value is not None]
    lowest = min(known, default=None)
    if lowest is None or 2 * known.count(lowest) > len(known):
        return list(cells)
    return [
        replace(cell, best=word) if value == lowest else cell
        for cell, value in zip(cells, values, strict=True)
    ]


def _yearly(view: OfferView) -> float | None:
    """The rate that is shown, to the digits that are shown: no hair's breadth makes one best."""
    if view.cost is None:
        return None
    found = (view.cost.effective, view.cost.xirr, view.cost.simple)
    shown = next((value for value in found if value is not None), None)
    return None if shown is None else round(shown, 6)
