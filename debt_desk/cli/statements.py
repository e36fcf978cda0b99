"""``statement``: read statement files without storing anything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from debt_desk.app.statements import read_statement
from debt_desk.cli.command import add_command, print_json, print_table
from debt_desk.domain.books import came_back
from debt_desk.domain.calendar import Month
from debt_desk.domain.money import total
from debt_desk.domain.statement import LineClass, change
from debt_desk.wording import formats
from debt_desk.wording.statements import more_came_back, warning

if TYPE_CHECKING:
    import argparse

    from debt_desk.cli.command import Commands
    from debt_desk.domain.money import Money
    from debt_desk.domain.statement import Statement
    from debt_desk.wording.catalogue import Wording


def add_commands(commands: Commands, words: Wording) -> None:
    """Add this noun's sub-commands."""
    statement = add_command(commands, words, "statement", _statement)
    statement.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    statement.add_argument("--password", metavar="P", help=words.text("cli.statement_password"))
    statement.add_argument("--json", action="store_true", help=words.text("cli.json"))


def _statement(options: argparse.Namespace, words: Wording) -> None:
    read = [
        (path, statement)
        for path in options.paths
        for statement in read_statement(path, options.password)
    ]
    if options.json:
        print_json([_as_json(path, statement, words) for path, statement in read])
        return
    for path, statement in read:
        _show(path, statement, words)


def _as_json(path: Path, statement: Statement, words: Wording) -> dict[str, object]:
    return {
        "path": str(path),
        "format": statement.format,
        "institution": statement.institution,
        "account": statement.account,
        "currency": statement.currency,
        "kind": str(statement.kind),
        "rows": len(statement.lines),
        "set_aside": len(statement.set_aside),
        "labels": _sums(statement.sums_by_label()),
        "classes": _sums(statement.sums_by_class()),
        "first": _iso(statement.first),
        "last": _iso(statement.last),
        "opening": _plain(statement.opening),
        "closing": _plain(statement.closing),
        "months": [
            {
                "month": str(figures.month),
                "income": figures.income.plain(),
                "spending": figures.spending.plain(),
            }
            for figures in statement.months()
        ],
        "warnings": [
            {"row": noticed.row, "what": warning(noticed, words)} for noticed in statement.warnings
        ],
    }


def _show(path: Path, statement: Statement, words: Wording) -> None:
    _show_head(path, statement, words)
    _show_months(path, statement, words)
    for noticed in statement.warnings:
        print(f"! {warning(noticed, words)}")
    print()


def _show_head(path: Path, statement: Statement, words: Wording) -> None:
    """Whose statement it is, how much of it was read, and what it comes to."""
    key = f"institution.{statement.institution}"
    where = words.text(key) if words.has(key) else statement.institution
    kind = words.text(f"format.{statement.format}")
    whose = " ".join(filter(None, (where, statement.account)))
    print(f"{path.name}: {' · '.join(filter(None, (whose, kind)))}")
    print(
        words.text(
            "statement.rows",
            rows=len(statement.lines),
            set_aside=len(statement.set_aside),
            first=_iso(statement.first) or "–",
            last=_iso(statement.last) or "–",
        )
    )
    into, out = _moved(statement)
    print(words.text("statement.totals", into=formats.money(into), out=formats.money(out)))
    if statement.opening is not None or statement.closing is not None:
        print(
            words.text(
                "statement.balances",
                opening=_shown(statement.opening),
                closing=_shown(statement.closing),
            )
        )


def _show_months(path: Path, statement: Statement, words: Wording) -> None:
    """A table; below it, of which months more came back than was spent."""
    heads = [
        words.text(f"statement.{name}") for name in ("month", "income", "spending", "complete")
    ]
    months = statement.months()
    rows = [
        (
            str(figures.month),
            formats.money(figures.income),
            formats.money(figures.spending),
            words.text(f"statement.{'whole' if figures.complete else 'part'}"),
        )
        for figures in months
    ]
    print_table(heads, rows, right=frozenset({1, 2}))
    for figures in months:
        if figures.spending.cents < 0:
            month = figures.month
            lines = (line for line in statement.lines if Month.of(line.day) == month)
            largest = max(lines, key=lambda line: came_back(line).cents)
            print(f"! {more_came_back(month, figures.spending, largest, path.name, words)}")


def _moved(statement: Statement) -> tuple[Money, Money]:
    """What all rows brought and took; void ones moved nothing."""
    changes = [change(line) for line in statement.lines if line.line_class is not LineClass.VOID]
    into = total((one for one in changes if one.cents > 0), statement.currency)
    return into, total((-one for one in changes if one.cents < 0), statement.currency)


def _shown(amount: Money | None) -> str:
    return "–" if amount is None else formats.money(amount)


def _sums(sums: dict[str, tuple[int, Money]]) -> dict[str, dict[str, object]]:
    return {key: {"count": count, "sum": summed.plain()} for key, (count, summed) in sums.items()}


def _iso(day: object) -> str | None:
    return None if day is None else str(day)


def _plain(amount: Money | None) -> str | None:
    return None if amount is None else amount.plain()
