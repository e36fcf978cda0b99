"""``demo``, ``check``, ``backup``: the desk file as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from debt_desk.app.clock import Clock
from debt_desk.cli.command import add_command, add_file, date_in, opened
from debt_desk.wording.languages import Language

if TYPE_CHECKING:
    import argparse

    from debt_desk.cli.command import Commands
    from debt_desk.wording.catalogue import Wording


def add_commands(commands: Commands, words: Wording) -> None:
    """Add this noun's sub-commands."""
    demo = add_command(commands, words, "demo", _demo)
    demo.add_argument("file", type=Path, metavar="FILE")
    demo.add_argument("--lang", choices=[str(x) for x in Language], default=str(Language.CHINESE))
    demo.add_argument("--on", type=date_in(words), metavar="DATE", help=words.text("cli.demo_on"))
    add_file(add_command(commands, words, "check", _check), words)
    backup = add_command(commands, words, "backup", _backup)
    add_file(backup, words)
    backup.add_argument("out", type=Path, metavar="OUT")


def _demo(options: argparse.Namespace, words: Wording) -> None:
    # The example prints letters: only who asks for it waits for that library.
    from debt_desk.app.example import write_example

    on = options.on or Clock().today()
    write_example(options.file, Language(options.lang), on)
    print(words.text("cli.demo_done", name=options.file.name))


def _check(options: argparse.Namespace, words: Wording) -> None:
    with opened(options, words, read_only=True) as desk:
        report = desk.check()
    print(words.text("cli.check_done", documents=report.documents))


def _backup(options: argparse.Namespace, words: Wording) -> None:
    with opened(options, words, read_only=True) as desk:
        desk.backup(options.out)
    print(words.text("cli.backup_done", name=options.out.name))
