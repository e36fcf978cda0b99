"""What a statement's lines mean in the end: by the readers' rules, or by the user's own word.

A line of a bank that only repeats a line of a wallet (``pairing``) counts as neither: the wallet's
says more. The user's word on one line goes before that on its payee, and both before the rules.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.statement import LineClass, direction

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from debt_desk.domain.statement import Statement, StatementLine


class Why(StrEnum):
    """What decided a line's class."""

    RULES = "rules"
    LINE = "line"
    PAYEE = "payee"
    REPEATS = "repeats"


@dataclass(frozen=True, slots=True)
class LineRef:
    """One line of one file, whatever is attached, renamed or attached again later."""

    sha256: str
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Payee:
    """Whoever money came from (``comes_in``) or went to (or neither), as statements name them."""

    name: str
    comes_in: bool


@dataclass(frozen=True, slots=True)
class Reclassing:
    """The user's word that a line, or all lines of a payee, are of a class."""

    of: LineRef | Payee
    line_class: LineClass
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with its lines' final classes. ``why``: of every line, in their order."""

    statement: Statement
    why: tuple[Why, ...]


def line_ref(sha256: str, line: StatementLine) -> LineRef:
    """What names a line of the content ``sha256``."""
    return LineRef(sha256, line.place.sheet, line.place.row)


def payee_of(line: StatementLine) -> Payee | None:
    """Whose line it is, as its reader classed it; None where the statement names nobody."""
    return Payee(line.counterparty, direction(line) > 0) if line.counterparty else None


def by_subject(reclassings: Iterable[Reclassing]) -> dict[LineRef | Payee, LineClass]:
    """The user's words, to be looked up."""
    return {one.of: one.line_class for one in reclassings}


def told(
    statement: Statement,
    sha256: str,
    words: Mapping[LineRef | Payee, LineClass],
    repeats: Collection[int] = (),
) -> Told:
    """The statement as it is to be counted.

    ``words``: of ``by_subject``; ``repeats``: the indexes of lines that repeat another account's.
    A void line moved no money and a zero line has none: only the user's word on the very line
    changes them.
    """
    lines, why = list(statement.lines), [Why.RULES] * len(statement.lines)
    for index in repeats:
        lines[index] = replace(lines[index], line_class=LineClass.NEUTRAL)
        why[index] = Why.REPEATS
    # Looked up by plain values: a file may have a hundred thousand lines.
    of_line = {
        (of.sheet, of.row): line_class
        for of, line_class in words.items()
        if isinstance(of, LineRef) and of.sha256 == sha256
    }
    of_payee = {
        (of.name, of.comes_in): line_class
        for of, line_class in words.items()
        if isinstance(of, Payee)
    }
    if of_line or of_payee:
        for index, line in enumerate(statement.lines):
            if (word := of_line.get((line.place.sheet, line.place.row))) is not None:
                lines[index], why[index] = replace(line, line_class=word), Why.LINE
            elif (
                (word := of_payee.get((line.counterparty, direction(line) > 0))) is not None
                and why[index] is Why.RULES  # a line that repeats is counted with its wallet's
                and line.line_class is not LineClass.VOID
                and line.amount
            ):
                lines[index], why[index] = replace(line, line_class=word), Why.PAYEE
    return Told(replace(statement, lines=tuple(lines)), tuple(why))
