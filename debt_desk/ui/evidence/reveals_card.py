"""What the lender can read in the bundle, in sentences, before it leaves the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.redaction import NumberKind
from debt_desk.ui.colours import Tone
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label, set_tone
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debt_desk.app.reveals import NumberShown, Pages, Reveals

_MOST_PAGES = 8


class RevealsCard(SectionCard):
    """One line for each thing that can be read."""

    def __init__(self, title: str) -> None:
        super().__init__(title, "bundle.reveals")
        self.lines = plain_label(name="bundle.reveals.lines")
        self.body.addWidget(self.lines)
        self.hide()

    def show_reveals(self, reveals: Reveals) -> None:
        """Show what was found in a finished bundle."""
        lines = list(self._lines(reveals))
        cautious = bool(reveals.numbers or reveals.lenders)
        self.lines.setText("\n".join(lines))
        set_tone(self.lines, Tone.CAUTION if cautious else Tone.PLAIN)
        self.show()

    def _lines(self, reveals: Reveals) -> Iterator[str]:
        for lender, pages in reveals.lenders:
            on = self._pages(pages)
            yield self.tr("• Another lender by name: {lender} ({pages})").format(
                lender=lender, pages=on
            )
        for number in reveals.numbers:
            yield self._number(number)
        for income, pages in reveals.incomes:
            yield self.tr("• Your income: {sum} ({pages})").format(
                sum=formats.money(income), pages=self._pages(pages)
            )
        if not (reveals.lenders or reveals.numbers or reveals.incomes):
            yield self.tr("• In the text: no other lender, no full number, no income figure.")
        if reveals.pictures:
            yield self.tr(
                "• These are pictures, which the program cannot read; please look yourself: {pages}"
            ).format(pages=self._pages(reveals.pictures))

    def _number(self, number: NumberShown) -> str:
        words = {
            NumberKind.IDENTITY: self.tr("• A full identity number ending in {end} ({pages})"),
            NumberKind.ACCOUNT: self.tr(
                "• A full card or account number ending in {end} ({pages})"
            ),
            NumberKind.MOBILE: self.tr("• A mobile number ending in {end} ({pages})"),
        }
        return words[number.kind].format(end=number.ending, pages=self._pages(number.pages))

    def _pages(self, pages: Pages) -> str:
        listed = self.tr(", ").join(map(str, pages[:_MOST_PAGES]))
        if len(pages) > _MOST_PAGES:
            return self.tr("pages {pages} and {count} more").format(
                pages=listed, count=len(pages) - _MOST_PAGES
            )
        one = len(pages) == 1
        words = self.tr("page {pages}") if one else self.tr("pages {pages}")
        return words.format(pages=listed)
