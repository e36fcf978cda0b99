"""The two tables of figures that a proposal stands on: the balance, and every instalment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from debt_desk.domain.money import total
from debt_desk.letters.layout import TEXT_WIDTH
from debt_desk.letters.opening import tabled
from debt_desk.letters.prose import Prose
from debt_desk.letters.tables import Grid
from debt_desk.wording.formats import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.money import Money
    from debt_desk.domain.schedule import Instalment
    from debt_desk.letters.proposal import ProposalLetter
    from debt_desk.letters.styles import Styles
    from debt_desk.letters.wording import LetterWording

AMOUNT_WIDTH = 82
BALANCE_WIDTH = 96
NUMBER_WIDTH = 30


def balance(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """The balance in its parts with its day; where a waiver is asked for, what remains."""
    terms = letter.offer.terms
    unit = words.unit(terms.covered.currency)
    waiving = bool(terms.waived.total)
    columns = 3 if waiving else 1
    grid = Grid(
        styles,
        (TEXT_WIDTH - columns * BALANCE_WIDTH, *[BALANCE_WIDTH] * columns),
        frozenset(range(1, columns + 1)),
    )
    heads = ("owed", "waived", "remaining")[:columns]
    grid.head(words.text("balance.part"), *[words.text(f"balance.{h}", unit=unit) for h in heads])
    for part, owed in terms.covered.shown.items():
        waived = terms.waived.parts[part]
        figures = (owed, waived, owed - waived)[:columns]
        grid.row(words.label(part), *map(grouped, figures))
    sums = (terms.covered.total, terms.waived.total, terms.to_pay)[:columns]
    grid.total(words.text("balance.total"), *map(grouped, sums))
    intro = [Prose(_as_of(letter, words), styles.body)]
    return tabled(words.text("sections.balance"), intro, grid, styles)


def _as_of(letter: ProposalLetter, words: LetterWording) -> str:
    since = letter.case.debt.overdue_since
    overdue = "" if since is None else words.text("balance.overdue", since=since)
    on = letter.offer.terms.covered.on
    if letter.paid:
        return overdue + words.text("balance.intro_paid", on=on, paid=letter.paid)
    return overdue + words.text("balance.intro", on=on)


def schedule(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """Every instalment on its line, with a total that equals the total stated above."""
    grid = schedule_grid(letter.schedule, words, styles)
    return tabled(words.text("sections.schedule"), [], grid, styles)


def schedule_grid(instalments: Sequence[Instalment], words: LetterWording, styles: Styles) -> Grid:
    """The schedule's table."""
    currency = instalments[0].amount.currency
    columns: dict[str, list[Money]] = {
        "amount": [i.amount for i in instalments],
        "principal": [i.principal for i in instalments],
        "interest": [i.interest for i in instalments],
        "others": [i.others for i in instalments],
    }
    shown = {
        key: amounts
        for key, amounts in columns.items()
        if key in {"amount", "principal"} or any(amounts)
    }
    day_width = TEXT_WIDTH - NUMBER_WIDTH - len(shown) * AMOUNT_WIDTH
    grid = Grid(
        styles,
        (NUMBER_WIDTH, day_width, *[AMOUNT_WIDTH] * len(shown)),
        frozenset(range(2, 2 + len(shown))),
    )
    unit = words.unit(currency)
    heads = [words.text(f"schedule.{key}", unit=unit) for key in shown]
    grid.head(words.text("schedule.number"), words.text("schedule.due"), *heads)
    for instalment, *figures in zip(instalments, *shown.values(), strict=True):
        due = words.text("schedule.day", day=instalment.due)
        grid.row(str(instalment.number), due, *map(grouped, figures))
    sums = (grouped(total(amounts, currency)) for amounts in shown.values())
    grid.total("", words.text("schedule.total"), *sums)
    return grid
