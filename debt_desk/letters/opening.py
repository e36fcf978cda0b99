"""How a proposal begins: subject and recipient, who writes about which account, what happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import CondPageBreak, HRFlowable

from debt_desk.domain.calendar import Month, months_between
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.terms import Method, OfferKind
from debt_desk.letters.layout import TEXT_HEIGHT, TEXT_WIDTH
from debt_desk.letters.proposal import named_causes
from debt_desk.letters.prose import Prose
from debt_desk.letters.styles import ACCENT
from debt_desk.letters.tables import blanks, facts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus import Table

    from debt_desk.domain.case import Case
    from debt_desk.domain.household import Cause, Hardship, Person
    from debt_desk.domain.terms import Terms
    from debt_desk.domain.waiver import Waiver
    from debt_desk.letters.proposal import ProposalLetter
    from debt_desk.letters.styles import Styles
    from debt_desk.letters.tables import Grid
    from debt_desk.letters.wording import LetterWording

LABEL_WIDTH = 92
IDENTITY_RULE = 150
# Room for a heading and the first lines under it: a heading at a page's foot leads nowhere.
HEADING_ROOM = 92
MOST_ROOM = TEXT_HEIGHT / 2
MOST_CARD_MONTHS = 60
_ABOUT = {
    CreditorKind.CARD: "card",
    CreditorKind.ASSISTED_PLATFORM: "platform",
    CreditorKind.PERSON: "person",
    CreditorKind.OTHER: "other",
}


@dataclass(frozen=True, slots=True)
class Tabled:
    """A table with the sentences before and after it."""

    before: list[Prose]
    grid: Grid
    after: list[Prose]


def heading(text: str, styles: Styles, room: float = HEADING_ROOM) -> list[Any]:
    """A section's heading; with fewer than ``room`` points left on this page, on the next one."""
    return [CondPageBreak(room), Prose(text, styles.heading)]


def tabled(text: str, intro: Sequence[Prose], grid: Grid, styles: Styles) -> list[Any]:
    """A section that is a table: heading and introduction stand where its first rows stand too.

    The room is measured, so that no page ends early for a table that would have begun on it.
    """
    before = [Prose(text, styles.heading), *intro]
    room = grid.room() + sum(
        prose.wrap(TEXT_WIDTH, 0)[1] + prose.style.before + prose.style.after for prose in before
    )
    return [*heading(text, styles, min(room, MOST_ROOM)), *intro, grid.table()]


def subject(letter: ProposalLetter, words: LetterWording) -> str:
    """What the letter is about, from what its terms ask for."""
    asked = [words.text(f"subject.{key}") for key in _asked(letter)]
    return words.text("subject.line", items=words.listed(asked))


def _asked(letter: ProposalLetter) -> list[str]:
    kinds, terms = letter.kinds, letter.offer.terms
    keys = []
    if OfferKind.INSTALMENTS in kinds:
        personal = letter.case.kind is CreditorKind.CARD and _months(terms) <= MOST_CARD_MONTHS
        keys.append("personal_instalments" if personal else "instalments")
    if OfferKind.EXTENSION in kinds:
        keys.append("later_day" if terms.method is Method.LUMP_SUM else "extension")
    elif OfferKind.LUMP_SUM in kinds:
        keys.append("once")
    if OfferKind.REDUCTION in kinds and terms.waived.total:
        keys.append(_waiver(terms.waived))
    if OfferKind.REDUCTION in kinds and letter.asks_lower_rate:
        keys.append("rate")
    return keys


def _months(terms: Terms) -> int:
    """The calendar months that a plan takes with its grace; card rules 70 speak of five years."""
    paying = months_between(Month.of(terms.first_due), Month.of(terms.last_due))
    return terms.grace + len(paying)


def _waiver(waived: Waiver) -> str:
    if not waived.principal:
        return "waiver"
    return "waiver_principal" if waived.total == waived.principal else "waiver_with_principal"


def head(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """Subject, recipient, day, and the sentences that say what this is."""
    case, person = letter.case, letter.household.person
    begun = about(case, person.name, words) + because(letter.causes, words)
    rows = [(words.text("head.to"), case.creditor)]
    if case.kind is not CreditorKind.PERSON:
        rows.append((words.text("head.attention"), words.text("head.department")))
    rows.append((words.text("head.day"), words.text("head.day_value", day=letter.written_on)))
    return [
        Prose(subject(letter, words), styles.title),
        HRFlowable(TEXT_WIDTH, 1, color=HexColor(ACCENT), spaceBefore=2, spaceAfter=8),
        facts(styles, rows, LABEL_WIDTH, ruled=False),
        Prose(words.text("opening.salutation", creditor=case.creditor), styles.recipient),
        Prose(begun + _answering(letter, words) + words.text("opening.ask"), styles.body),
    ]


def about(case: Case, name: str, words: LetterWording) -> str:
    """Who writes, as what the debtor is to this creditor."""
    return words.text(f"opening.{_ABOUT.get(case.kind, 'loan')}", name=name)


def because(causes: Sequence[Cause], words: LetterWording) -> str:
    """Why the payments cannot be kept, in a sentence."""
    if not causes:
        return words.text("opening.because_told")
    listed = words.listed([words.text(f"causes.{cause.value}") for cause in causes])
    return words.text("opening.because", causes=listed)


def _answering(letter: ProposalLetter, words: LetterWording) -> str:
    came = letter.answers_offer_of
    return "" if came is None else words.text("opening.answers", day=came)


def parties(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """Who writes, and about which account, under its heading."""
    return [
        *heading(words.text("sections.parties"), styles),
        account(letter.household.person, letter.case, words, styles),
    ]


def account(
    person: Person, case: Case, words: LetterWording, styles: Styles, names: str = "parties"
) -> Table:
    """Who writes, and about which account; what is not known is left out, not left empty.

    ``names``: the table of texts that calls both sides by what they are in this letter.
    """
    known = [
        ("name", person.name),
        ("identity", person.identity_tail),
        ("phone", person.phone),
        ("address", person.address),
        ("creditor", case.creditor),
        ("product", case.product),
        ("account", case.account_tail),
        ("contract", case.contract),
    ]
    rows: list[tuple[str, Any]] = []
    for key, value in known:
        if key == "identity":
            rows.append((words.text("parties.identity"), _identity(value.strip(), words, styles)))
        elif value.strip():
            text = words.text("parties.tail", tail=value) if key == "account" else value
            table = names if key in {"name", "creditor"} else "parties"
            rows.append((words.text(f"{table}.{key}"), text))
    return facts(styles, rows, LABEL_WIDTH)


def _identity(tail: str, words: LetterWording, styles: Styles) -> Any:
    after = (
        words.text("parties.identity_tail", tail=tail) if tail else words.text("parties.by_hand")
    )
    return blanks(styles, [("", IDENTITY_RULE), (after, 0)], styles.cell.leading)


def hardship(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """What happened, under its heading."""
    told = hardship_told(letter.household.hardship, words, styles)
    return [*heading(words.text("sections.hardship"), styles), *told]


def hardship_told(told: Hardship, words: LetterWording, styles: Styles) -> list[Any]:
    """Cause and time as facts, then the story in the debtor's own words and paragraphs."""
    rows = []
    if causes := named_causes(told):
        listed = words.listed([words.text(f"causes.{cause.value}") for cause in causes])
        rows.append((words.text("hardship.causes"), listed[:1].upper() + listed[1:]))
    if told.since:
        rows.append((words.text("hardship.since"), words.text("hardship.day", day=told.since)))
    if told.expected_end:
        end = words.text("hardship.expected_day", day=told.expected_end)
        rows.append((words.text("hardship.expected_end"), end))
    table = [facts(styles, rows, LABEL_WIDTH)] if rows else []
    return [*table, *[Prose(paragraph, styles.body) for paragraph in paragraphs(told.story)]]


def paragraphs(text: str) -> list[str]:
    """The lines of a text in the user's own words that say something."""
    return [bare for line in text.splitlines() if (bare := line.strip(" \t　"))]
