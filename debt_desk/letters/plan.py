"""What the proposal is about: the balance, what is asked for, every instalment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from debt_desk.domain.money import total
from debt_desk.domain.terms import Method, OfferKind
from debt_desk.letters.budget import affordable
from debt_desk.letters.layout import TEXT_WIDTH
from debt_desk.letters.opening import heading
from debt_desk.letters.prose import Prose
from debt_desk.letters.tables import Grid
from debt_desk.wording.formats import grouped

if TYPE_CHECKING:
    from debt_desk.domain.money import Money
    from debt_desk.letters.proposal import ProposalLetter
    from debt_desk.letters.styles import Styles
    from debt_desk.letters.wording import LetterWording

AMOUNT_WIDTH = 82
BALANCE_WIDTH = 96
NUMBER_WIDTH = 40


def balance(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """The balance in its four parts with its day; where a waiver is asked for, what remains."""
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
    for part, owed in terms.covered.parts.items():
        waived = terms.waived.parts.get(part, owed - owed)
        figures = (owed, waived, owed - waived)[:columns]
        grid.row(words.label(part), *map(grouped, figures))
    sums = (terms.covered.total, terms.waived.total, terms.to_pay)[:columns]
    grid.total(words.text("balance.total"), *map(grouped, sums))
    return [
        *heading(words.text("sections.balance"), styles, room=190),
        Prose(_as_of(letter, words), styles.body),
        grid.table(),
    ]


def _as_of(letter: ProposalLetter, words: LetterWording) -> str:
    since = letter.case.debt.overdue_since
    overdue = "" if since is None else words.text("balance.overdue", since=since)
    return overdue + words.text("balance.intro", on=letter.offer.terms.covered.on)


def requests(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """Each thing asked for in one sentence, then what it comes to and why it is so much."""
    sentences = [
        sentence
        for sentence in (
            _payments(letter, words),
            _extension(letter, words),
            _waiver(letter, words),
            _rate(letter, words),
        )
        if sentence
    ]
    return [
        *heading(words.text("sections.requests"), styles),
        Prose(words.text("requests.intro"), styles.body),
        *[
            Prose(sentence, styles.item, words.text("list.number", number=number))
            for number, sentence in enumerate(sentences, 1)
        ],
        Prose(_total(letter, words), styles.body),
        Prose(affordable(letter, words), styles.body),
    ]


def _payments(letter: ProposalLetter, words: LetterWording) -> str:
    terms, schedule = letter.offer.terms, letter.schedule
    last = schedule[-1]
    if len(schedule) == 1:
        contract_end = letter.case.debt.term_end
        if terms.method is Method.LUMP_SUM:
            if contract_end and last.due > contract_end:
                return words.text(
                    "requests.later_than", end=contract_end, last=last.due, amount=last.amount
                )
            return words.text("requests.later", last=last.due, amount=last.amount)
        return words.text("requests.once", last=last.due, amount=last.amount)
    amounts = [instalment.amount for instalment in schedule]
    frame = words.text(
        "requests.instalments", count=len(schedule), first=schedule[0].due, last=last.due
    )
    if len(set(amounts)) == 1:
        return frame + words.text("requests.equal", amount=amounts[0])
    if len(set(amounts[:-1])) == 1:
        return frame + words.text(
            "requests.equal_but_last",
            before=len(schedule) - 1,
            amount=amounts[0],
            count=len(schedule),
            last_amount=last.amount,
        )
    return frame + words.text("requests.varied", most=max(amounts), least=min(amounts))


def _extension(letter: ProposalLetter, words: LetterWording) -> str:
    lump_sum = letter.offer.terms.method is Method.LUMP_SUM
    end = letter.case.debt.term_end
    if lump_sum or end is None or OfferKind.EXTENSION not in letter.kinds:
        return ""
    return words.text("requests.extension", end=end, last=letter.figures.last_due)


def _waiver(letter: ProposalLetter, words: LetterWording) -> str:
    waived = letter.offer.terms.waived
    parts = [
        words.text("requests.waived_part", part=words.text(f"parts.{part.value}"), amount=amount)
        for part, amount in waived.parts.items()
        if amount
    ]
    if not parts:
        return ""
    if len(parts) == 1:
        return words.text("requests.waiver", parts=parts[0])
    return words.text("requests.waiver_summed", parts=words.listed(parts), total=waived.total)


def _rate(letter: ProposalLetter, words: LetterWording) -> str:
    rate = letter.offer.terms.annual_rate
    key = "requests.rate" if rate else "requests.rate_zero"
    if letter.asks_lower_rate:
        return words.text(f"{key}_lower", rate=rate, contract=letter.case.debt.annual_rate)
    return words.text(key, rate=rate)


def _total(letter: ProposalLetter, words: LetterWording) -> str:
    terms, figures = letter.offer.terms, letter.figures
    components = [
        words.text("requests.component", name=words.text(f"requests.{key}"), amount=amount)
        for key, amount in (
            ("principal", terms.covered.principal),
            ("others", terms.others),
            ("interest", figures.interest),
        )
        if amount
    ]
    if len(components) == 1:
        return words.text("requests.total", total=figures.total)
    listed = words.listed(components)
    return words.text("requests.total_of", total=figures.total, components=listed)


def schedule(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """Every instalment on its line, with a total that equals the total stated above."""
    instalments = letter.schedule
    currency = letter.offer.terms.covered.currency
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
    return [*heading(words.text("sections.schedule"), styles, room=130), grid.table()]
