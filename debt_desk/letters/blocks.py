"""What the program draws into a letter's text: accounts, tables, lists, the place to sign."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from debt_desk.domain.letter import LetterKind
from debt_desk.domain.letter_facts import LetterBlock, RecipientRole
from debt_desk.domain.money import total
from debt_desk.domain.offer import Side
from debt_desk.letters.amounts import spelled
from debt_desk.letters.breaking import broken
from debt_desk.letters.budget import budget_table
from debt_desk.letters.closing import enclosed, regards, signed
from debt_desk.letters.enclosed import enclosure_of
from debt_desk.letters.fonts import printable_or_box
from debt_desk.letters.layout import TEXT_WIDTH
from debt_desk.letters.opening import (
    LABEL_WIDTH,
    Tabled,
    account,
    hardship_told,
    paragraphs,
)
from debt_desk.letters.plan import AMOUNT_WIDTH, BALANCE_WIDTH, NUMBER_WIDTH, schedule_grid
from debt_desk.letters.prose import Prose
from debt_desk.letters.tables import GUTTER, PADDING, Grid, facts
from debt_desk.wording.formats import grouped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from debt_desk.domain.offer import Offer
    from debt_desk.letters.plain_letter import Event, PlainLetter
    from debt_desk.letters.styles import Styles
    from debt_desk.letters.wording import LetterWording

DAY_WIDTH = 84
STATE_WIDTH = 84
ORDER_WIDTH = 28
TIME_WIDTH = 84
WITH_WIDTH = 92
# A row that is taller could not stand on a page together with the head and another one.
MOST_LINES = 16
# How both sides are called where one does not ask the other as debtor and creditor.
_NAMES = {
    LetterKind.BALANCE: "names.neutral",
    LetterKind.COMPLAINT: "names.complaint",
    LetterKind.REGULATOR: "names.complaint",
    LetterKind.REFERRAL: "names.helped",
    LetterKind.CHRONOLOGY: "names.record",
}


class Blocks:
    """Draws the blocks of one letter."""

    def __init__(self, letter: PlainLetter, words: LetterWording, styles: Styles) -> None:
        self.letter = letter
        self.words = words
        self.styles = styles
        self._names = _NAMES.get(letter.kind, "parties")

    def drawn(self, block: LetterBlock) -> Tabled | list[Any]:
        """The block; it is asked only for what there is something of."""
        draw: dict[LetterBlock, Callable[[], Tabled | list[Any]]] = {
            LetterBlock.PARTIES: self._parties,
            LetterBlock.HARDSHIP: self._hardship,
            LetterBlock.BUDGET: self._budget,
            LetterBlock.BALANCE: self._balance,
            LetterBlock.THEIR_OFFER: lambda: self._offer(self.letter.theirs),
            LetterBlock.OUR_OFFER: lambda: self._offer(self.letter.ours),
            LetterBlock.SCHEDULE: self._schedule,
            LetterBlock.MATERIALS: self._materials,
            LetterBlock.PROMISES: self._promises,
            LetterBlock.PAYMENTS: self._payments,
            LetterBlock.FINDINGS: self._findings,
            LetterBlock.CHRONOLOGY: self._chronology,
            LetterBlock.ENCLOSURES: self._enclosures,
            LetterBlock.SIGNATURE: self._signature,
            LetterBlock.SIGNED: self._signed,
        }
        return draw[block]()

    def _parties(self) -> list[Any]:
        letter = self.letter
        person, case = letter.household.person, letter.case
        return [account(person, case, self.words, self.styles, self._names)]

    def _hardship(self) -> list[Any]:
        return hardship_told(self.letter.household.hardship, self.words, self.styles)

    def _budget(self) -> Tabled:
        assert self.letter.budget is not None
        return budget_table(self.letter.budget, self.words, self.styles)

    def _balance(self) -> Tabled:
        words, case = self.words, self.letter.case
        balance = case.debt.balance
        grid = Grid(self.styles, (TEXT_WIDTH - BALANCE_WIDTH, BALANCE_WIDTH), frozenset({1}))
        unit = words.unit(balance.currency)
        grid.head(words.text("balance.part"), words.text("balance.owed", unit=unit))
        for part, owed in balance.shown.items():
            grid.row(words.label(part), grouped(owed))
        grid.total(words.text("balance.total"), grouped(balance.total))
        to_lender = self.letter.recipient.role is RecipientRole.LENDER
        key = "balance.intro" if to_lender else "balance.known"
        text = words.text(
            key if balance.on else f"{key}_undated", on=balance.on, creditor=case.creditor
        )
        intro = Prose(text, self.styles.body)
        return Tabled([intro], grid, [])

    def _offer(self, offer: Offer | None) -> list[Any]:
        assert offer is not None
        words, terms, schedule = self.words, offer.terms, offer.terms.schedule()
        payable = total((i.amount for i in schedule), terms.covered.currency)
        rows = [
            ("count", words.text("offer.count_value", count=len(schedule)), len(schedule) > 1),
            ("interval", words.label(terms.interval), len(schedule) > 1),
            ("first", words.value(schedule[0].due), True),
            ("last", words.value(schedule[-1].due), len(schedule) > 1),
            ("amounts", spelled(schedule, words), True),
            ("rate", words.value(terms.annual_rate), bool(terms.annual_rate)),
            ("waived", words.value(terms.waived.total), bool(terms.waived.total)),
            ("total", words.value(payable), True),
        ]
        shown = [(words.text(f"offer.{key}"), text) for key, text, wanted in rows if wanted]
        return [facts(self.styles, shown, LABEL_WIDTH)]

    def _schedule(self) -> Tabled:
        return Tabled([], schedule_grid(self.letter.instalments, self.words, self.styles), [])

    def _materials(self) -> Tabled:
        rest = TEXT_WIDTH - NUMBER_WIDTH - 2 * DAY_WIDTH - STATE_WIDTH
        grid = self._grid(
            "materials",
            (("number", NUMBER_WIDTH), ("what", rest), ("asked", DAY_WIDTH), ("due", DAY_WIDTH)),
            ("state", STATE_WIDTH),
        )
        for number, wanted in enumerate(self.letter.materials, 1):
            due = self._day(wanted.due_on)
            state = self._handed_in(wanted.document, given=wanted.given_on is not None)
            grid.row(str(number), wanted.what, self._day(wanted.asked_on), due, state)
        return Tabled([], grid, [])

    def _handed_in(self, document: int | None, *, given: bool) -> str:
        cited = None if document is None else enclosure_of(document, self.letter.enclosures)
        if cited is not None:
            return self.words.text("budget.enclosure", number=cited)
        return self.words.text("materials.given" if given else "materials.open")

    def _promises(self) -> Tabled:
        rest = TEXT_WIDTH - NUMBER_WIDTH - TIME_WIDTH - DAY_WIDTH
        grid = self._grid(
            "promises",
            (("number", NUMBER_WIDTH), ("by", TIME_WIDTH), ("what", rest), ("due", DAY_WIDTH)),
        )
        to_lender = self.letter.recipient.role is RecipientRole.LENDER
        for number, promise in enumerate(self.letter.promises, 1):
            key = promise.by.value if promise.by is Side.DEBTOR or to_lender else "other"
            by = self.words.text(f"promises.{key}")
            grid.row(str(number), by, promise.what, self._day(promise.due_on))
        return Tabled([], grid, [])

    def _payments(self) -> Tabled:
        payments = self.letter.payments
        currency = payments[0].amount.currency
        rest = TEXT_WIDTH - NUMBER_WIDTH - AMOUNT_WIDTH - STATE_WIDTH
        unit = self.words.unit(currency)
        widths = (NUMBER_WIDTH, rest, AMOUNT_WIDTH, STATE_WIDTH)
        grid = Grid(self.styles, widths, frozenset({2}))
        heads = ("number", "day", "amount", "proof")
        grid.head(*[self.words.text(f"payments.{head}", unit=unit) for head in heads])
        for number, paid in enumerate(payments, 1):
            proof = self._cited(() if paid.document is None else (paid.document,))
            shown = proof or self.words.text("budget.self_declared")
            grid.row(str(number), self._day(paid.day), grouped(paid.amount), shown)
        if len({paid.amount.currency for paid in payments}) == 1:
            summed = total((paid.amount for paid in payments), currency)
            grid.total("", self.words.text("payments.total"), grouped(summed), "")
        return Tabled([], grid, [])

    def _findings(self) -> Tabled:
        half = (TEXT_WIDTH - NUMBER_WIDTH) / 2
        columns = (("number", NUMBER_WIDTH), ("what", half), ("rule", half))
        grid = self._grid("findings", columns)
        for number, found in enumerate(self.letter.findings, 1):
            cells = [self._pieces(text, half) for text in (found.what, found.rule)]
            for row in range(max(map(len, cells))):
                texts = [column[row] if row < len(column) else "" for column in cells]
                grid.row(str(number) if row == 0 else "", *texts)
        note = Prose(self.words.text("findings.note"), self.styles.note)
        return Tabled([], grid, [note])

    def _chronology(self) -> Tabled:
        rest = TEXT_WIDTH - ORDER_WIDTH - TIME_WIDTH - WITH_WIDTH
        columns = (("number", ORDER_WIDTH), ("time", TIME_WIDTH), ("with", WITH_WIDTH))
        grid = self._grid("chronology", columns, ("what", rest))
        for number, event in enumerate(self.letter.chronology, 1):
            papers = self._cited(event.documents)
            shown = self.words.text("chronology.shown", papers=papers) if papers else ""
            first, *more = self._pieces(event.what.rstrip() + shown, rest)
            grid.row(str(number), self._time(event), self._with(event), first)
            for piece in more:
                grid.row("", "", "", piece)
        return Tabled([], grid, [])

    def _time(self, event: Event) -> str:
        day = self.words.value(event.at.date() if isinstance(event.at, datetime) else event.at)
        return f"{day} {event.at:%H:%M}" if isinstance(event.at, datetime) else day

    def _with(self, event: Event) -> str:
        parts = [
            "" if event.channel is None else self.words.label(event.channel),
            event.who.strip(),
            self.words.text("chronology.ticket", ticket=event.ticket) if event.ticket else "",
        ]
        return printable_or_box(self.words.text("list.semicolon").join(filter(None, parts)))

    def _pieces(self, text: str, width: float) -> list[str]:
        """A long text in rows that fit on a page; others' words may hold what no font has."""
        style = self.styles.cell
        pieces = []
        for paragraph in paragraphs(printable_or_box(text)):
            lines = broken(paragraph, style.font, style.size, width - GUTTER - PADDING)
            start = 0
            for position in range(0, len(lines), MOST_LINES):
                end = start
                for line in lines[position : position + MOST_LINES]:
                    end = paragraph.index(line.text, end) + len(line.text)
                pieces.append(paragraph[start:end].strip())
                start = end
        return pieces or [""]

    def _enclosures(self) -> list[Any]:
        return [*enclosed(self.letter.enclosures, self.words, self.styles)]

    def _signature(self) -> list[Any]:
        return [*regards(self.words, self.styles), *self._signed()]

    def _signed(self) -> list[Any]:
        name = self.letter.household.person.name
        key = "signature.name" if self._names == "parties" else f"{self._names}.signed"
        return signed(self.words.text(key, name=name), self.words, self.styles)

    def _cited(self, documents: tuple[int, ...]) -> str:
        found = (enclosure_of(number, self.letter.enclosures) for number in documents)
        cited = sorted({number for number in found if number is not None})
        named = [self.words.text("budget.enclosure", number=number) for number in cited]
        return self.words.text("list.comma").join(named)

    def _day(self, day: Any) -> str:
        return self.words.text("list.none") if day is None else self.words.value(day)

    def _grid(
        self, name: str, columns: Iterable[tuple[str, float]], *more: tuple[str, float]
    ) -> Grid:
        every = [*columns, *more]
        grid = Grid(self.styles, tuple(width for _, width in every), frozenset())
        grid.head(*[self.words.text(f"{name}.{head}") for head, _ in every])
        return grid
