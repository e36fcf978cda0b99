"""``cases``: every case with its balance, stage and next date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.cli.command import add_command, add_file, opened, print_json, print_table
from debt_desk.wording import formats

if TYPE_CHECKING:
    import argparse

    from debt_desk.app.cases import CaseRow
    from debt_desk.cli.command import Commands
    from debt_desk.wording.catalogue import Wording


def add_commands(commands: Commands, words: Wording) -> None:
    """Add this noun's sub-commands."""
    cases = add_command(commands, words, "cases", _cases)
    add_file(cases, words)
    cases.add_argument("--json", action="store_true", help=words.text("cli.json"))


def _cases(options: argparse.Namespace, words: Wording) -> None:
    with opened(options, words, read_only=True) as desk:
        rows = desk.cases.rows()
    if options.json:
        print_json([_as_json(row) for row in rows])
        return
    heads = [words.text(f"cases.{name}") for name in ("number", "creditor", "kind", "balance")]
    heads += [words.text(f"cases.{name}") for name in ("stage", "next_date")]
    print_table(heads, [_as_line(row, words) for row in rows], right=frozenset({0, 3}))


def _as_json(row: CaseRow) -> dict[str, object]:
    return {
        "number": row.number,
        "creditor": row.creditor,
        "kind": str(row.kind),
        "balance": row.balance.plain(),
        "stage": str(row.stage),
        "next_date": row.next_item.day.isoformat() if row.next_item else None,
    }


def _as_line(row: CaseRow, words: Wording) -> tuple[str, ...]:
    return (
        str(row.number),
        f"{row.creditor} {row.product}".strip(),
        words.label(row.kind),
        formats.money(row.balance),
        words.label(row.stage),
        row.next_item.day.isoformat() if row.next_item else "",
    )
