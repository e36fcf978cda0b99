"""A letter's text with its facts in it, as what is drawn on the sheet."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import CondPageBreak, HRFlowable, KeepTogether, Table

from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.letter import LetterKind
from debt_desk.domain.letter_facts import LONG, LetterPlace, RecipientRole
from debt_desk.letters.blocks import Blocks
from debt_desk.letters.layout import TEXT_WIDTH
from debt_desk.letters.opening import (
    HEADING_ROOM,
    LABEL_WIDTH,
    MOST_ROOM,
    Tabled,
    about,
    because,
    heading,
    paragraphs,
)
from debt_desk.letters.prose import Prose
from debt_desk.letters.styles import ACCENT
from debt_desk.letters.tables import Grid, facts
from debt_desk.letters.template import HEADINGS, SIGNATURES, LineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.letter_facts import Value
    from debt_desk.letters.plain_letter import PlainLetter
    from debt_desk.letters.styles import Styles
    from debt_desk.letters.template import Line, Template
    from debt_desk.letters.wording import LetterWording

# What stands last before the signature goes with it to a new page: alone, it could be put under
# anything.
WITH_SIGNATURE = 2
MOST_WITH_SIGNATURE = 260
# A heading, and a line that leads to what comes next, with the room that they take themselves.
HEAD_HEIGHT, LINE_HEIGHT = 48, 24
LEADS = ("：", ":")


@dataclass
class Telling:
    """One letter on its way to paper."""

    letter: PlainLetter
    template: Template
    words: LetterWording
    styles: Styles
    values: dict[LetterPlace, str] = field(init=False)

    def __post_init__(self) -> None:
        self.values = values(self.letter, self.words)

    @property
    def subject(self) -> str:
        """The subject line with its places filled."""
        return self._filled(self._only(LineKind.SUBJECT)[0])

    def story(self) -> list[Any]:
        """The whole letter. Errors: GlyphMissing."""
        blocks = Blocks(self.letter, self.words, self.styles)
        lines = [line for line in self.template.lines if self._holds(line)]
        drawn: list[Any] = self._head()
        number = headings = 0
        for position, line in enumerate(lines):
            number = number + 1 if line.kind is LineKind.ITEM else 0
            if line.kind in HEADINGS:
                below = self._below(lines[position + 1 :], blocks)
                counted = line.kind is LineKind.HEADING and bool(below)
                headings += counted
                title = self.words.numbered(headings) if counted else ""
                if below:
                    title += self._filled(line)
                    drawn += heading(title, self.styles, self._room(below, HEAD_HEIGHT))
            elif line.block in SIGNATURES:
                _sign(drawn, _flat(blocks.drawn(line.block)))
            elif line.block is not None:
                drawn += _flat(blocks.drawn(line.block))
            elif line.kind in {LineKind.PARAGRAPH, LineKind.ITEM}:
                told = self._prose(line, number)
                if told and told[-1].text.endswith(LEADS):
                    below = self._below(lines[position + 1 :], blocks)
                    drawn.append(CondPageBreak(self._room(below, LINE_HEIGHT)))
                number += max(0, len(told) - 1)
                drawn += told
        return drawn

    def _only(self, kind: LineKind) -> list[Line]:
        return [line for line in self.template.lines if line.kind is kind]

    def _holds(self, line: Line) -> bool:
        holding = self.letter.holding
        if line.block is not None and line.block not in holding:
            return False
        return all((name in holding) == wanted for name, wanted in line.when)

    def _head(self) -> list[Any]:
        letter, words = self.letter, self.words
        rows = [(words.text("head.to"), letter.recipient.name)]
        department = letter.recipient.department.strip()
        private = letter.case.kind is CreditorKind.PERSON
        if not department and letter.recipient.role is RecipientRole.LENDER and not private:
            department = words.text("head.department")
        if department:
            rows.append((words.text("head.attention"), department))
        rows.append((words.text("head.day"), words.text("head.day_value", day=letter.written_on)))
        return [
            Prose(self.subject, self.styles.title),
            HRFlowable(TEXT_WIDTH, 1, color=HexColor(ACCENT), spaceBefore=2, spaceAfter=8),
            facts(self.styles, rows, LABEL_WIDTH, ruled=False),
            *[
                Prose(self._filled(line), self.styles.recipient)
                for line in self._only(LineKind.SALUTATION)
                if self._holds(line)
            ],
        ]

    def _prose(self, line: Line, number: int) -> list[Prose]:
        """A line's paragraph; a place of the user's own words alone: one for each of its lines."""
        alone = len(line.pieces) == 1 and line.pieces[0] in LONG
        filled = self._filled(line)
        texts = paragraphs(filled) if alone else [filled]
        if line.kind is LineKind.PARAGRAPH:
            return [Prose(text, self.styles.body) for text in texts]
        return [
            Prose(text, self.styles.item, self.words.text("list.number", number=at))
            for at, text in enumerate(texts, number)
        ]

    def _filled(self, line: Line) -> str:
        return "".join(
            self.values[piece] if isinstance(piece, LetterPlace) else piece for piece in line.pieces
        ).strip()

    def _below(self, lines: Sequence[Line], blocks: Blocks) -> list[Any]:
        """What stands under a heading, tables as such; nothing: the heading is left out too."""
        below: list[Any] = []
        for line in takewhile(lambda line: line.kind not in HEADINGS, lines):
            if line.block in SIGNATURES:
                break
            if line.block is not None:
                part = blocks.drawn(line.block)
                below += [*part.before, part.grid] if isinstance(part, Tabled) else part
            else:
                below += self._prose(line, 1)
        return below

    def _room(self, below: Sequence[Any], lead: float) -> float:
        """What may not be parted from what leads to it: a few lines, or a table's first rows."""
        room = lead
        for part in below:
            tabled = isinstance(part, Grid)
            room += float(part.room() if tabled else part.wrap(TEXT_WIDTH, 0)[1])
            if tabled or isinstance(part, Table):
                break
            if room > HEADING_ROOM:
                return HEADING_ROOM
        return float(min(room, MOST_ROOM))


def values(letter: PlainLetter, words: LetterWording) -> dict[LetterPlace, str]:
    """What is printed at each place that has a value."""
    case, person = letter.case, letter.household.person
    found: dict[LetterPlace, Value] = {
        LetterPlace.RECIPIENT: letter.recipient.name,
        LetterPlace.YOU: words.you,
        LetterPlace.INTRODUCTION: _introduction(letter, words),
        LetterPlace.NAME: person.name,
        LetterPlace.CREDITOR: case.creditor,
        LetterPlace.ACCOUNT: _account(letter, words),
        LetterPlace.DAY: letter.written_on,
        **letter.reckoned,
        **letter.typed,
    }
    if letter.tells_why:
        causes = [words.text(f"causes.{cause.value}") for cause in letter.causes]
        found[LetterPlace.BECAUSE] = because(letter.causes, words)
        if causes:
            found[LetterPlace.CAUSES] = words.listed(causes)
    return {place: words.value(value).strip() for place, value in found.items()}


def _introduction(letter: PlainLetter, words: LetterWording) -> str:
    """Who writes; to the lender as what, elsewhere about which account."""
    name, role = letter.household.person.name, letter.recipient.role
    if letter.kind is LetterKind.BALANCE:
        return words.text("introduction.plain", name=name)
    if role is RecipientRole.LENDER:
        return about(letter.case, name, words)
    to = "collector" if role is RecipientRole.COLLECTOR else "else"
    account = _account(letter, words)
    data = {"name": name, "creditor": letter.case.creditor, "account": account}
    return words.text(f"introduction.{to}", **data)


def _account(letter: PlainLetter, words: LetterWording) -> str:
    """The account in a sentence: what the lender calls it, with the numbers that are known."""
    case = letter.case
    kinds = {CreditorKind.CARD: "card", CreditorKind.PERSON: "private"}
    named = case.product.strip() or words.text(f"account.{kinds.get(case.kind, 'loan')}")
    details = []
    if case.account_tail.strip():
        details.append(words.text("parties.tail", tail=case.account_tail))
    if case.contract.strip():
        details.append(words.text("account.contract", number=case.contract))
    if not details:
        return named
    listed = words.text("enclosures.comma").join(details)
    return words.text("account.named", name=named, details=listed)


def _flat(part: Tabled | list[Any]) -> list[Any]:
    return [*part.before, part.grid.table(), *part.after] if isinstance(part, Tabled) else part


def _sign(drawn: list[Any], signature: list[Any]) -> None:
    """Put the signature on the page where the last words before it stand.

    A short list under its heading, of enclosures mostly, stays whole with it.
    """
    last = [*takewhile(lambda part: isinstance(part, Prose), reversed(drawn))]
    tall = sum(float(part.wrap(TEXT_WIDTH, 0)[1]) for part in last)
    kept = len(last) if tall <= MOST_WITH_SIGNATURE else min(WITH_SIGNATURE, len(last))
    start = len(drawn) - kept
    drawn[start:] = [KeepTogether([*drawn[start:], *signature])]
