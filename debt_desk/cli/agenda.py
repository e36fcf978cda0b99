"""``due``: what is due, as a table, as JSON, as a calendar."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from debt_desk.app.output import write_whole
from debt_desk.cli.command import add_command, add_file, opened, print_json, print_table
from debt_desk.wording import formats
from debt_desk.wording.agenda import stale, title

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from debt_desk.cli.command import Commands
    from debt_desk.domain.agenda import AgendaItem
    from debt_desk.wording.catalogue import Wording


def add_commands(commands: Commands, words: Wording) -> None:
    """Add this noun's sub-commands."""
    due = add_command(commands, words, "due", _due)
    add_file(due, words)
    due.add_argument("--days", type=int, default=30, metavar="D", help=words.text("cli.days"))
    form = due.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=words.text("cli.json"))
    form.add_argument("--ics", type=Path, metavar="OUT", help=words.text("cli.ics"))
    due.add_argument("--details", action="store_true", help=words.text("cli.ics_details"))


def _due(options: argparse.Namespace, words: Wording) -> None:
    with opened(options, words, read_only=True) as desk:
        items = desk.agenda.items(options.days)
        today = desk.clock.today()
        made = desk.clock.now()
    if options.json:
        print_json([_as_json(item, words, today) for item in items])
    elif options.ics:
        # Only who asks for a calendar waits for its library.
        from debt_desk.app.calendar_file import calendar_file

        write_whole(
            options.ics, calendar_file(items, words, made, details=options.details), options.file
        )
        print(words.text("cli.ics_done", count=len(items), name=options.ics.name))
    elif not items:
        print(words.text("cli.due_nothing", days=options.days))
    else:
        _table(items, words, today)


def _as_json(item: AgendaItem, words: Wording, today: date) -> dict[str, object]:
    return {
        "date": item.day.isoformat(),
        "pay_by": item.pay_by.isoformat() if item.pay_by else None,
        "case": item.case,
        "creditor": item.creditor or None,
        "kind": str(item.kind),
        "title": title(item, words),
        "amount": item.amount.plain() if item.amount else None,
        "overdue_days": item.overdue_days(today),
    }


def _table(items: tuple[AgendaItem, ...], words: Wording, today: date) -> None:
    heads = [words.text(f"due.{name}") for name in ("date", "pay_by", "case", "what", "amount")]
    heads.append(words.text("due.state"))
    rows = [
        (
            item.day.isoformat(),
            item.pay_by.isoformat() if item.pay_by else "",
            f"{item.case} {item.creditor}" if item.case else "",
            title(item, words),
            formats.money(item.amount) if item.amount else "",
            _state(item, words, today),
        )
        for item in items
    ]
    print_table(heads, rows, right=frozenset({4}))


def _state(item: AgendaItem, words: Wording, today: date) -> str:
    late = item.overdue_days(today)
    if outdated := stale(item, words, today):
        return outdated
    return words.text("due.past", days=late) if late else ""
