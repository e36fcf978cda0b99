"""``call``: print the page for a call about a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from debt_desk.app.output import write_whole
from debt_desk.cli.command import add_command, add_file, as_number, opened
from debt_desk.domain.letter import LetterLanguage

if TYPE_CHECKING:
    import argparse

    from debt_desk.cli.command import Commands
    from debt_desk.wording.catalogue import Wording


def add_commands(commands: Commands, words: Wording) -> None:
    """Add this noun's sub-commands."""
    call = add_command(commands, words, "call", _call)
    add_file(call, words)
    call.add_argument(
        "--case", type=as_number, required=True, metavar="N", help=words.text("cli.letter_case")
    )
    spoken = [str(language) for language in LetterLanguage]
    call.add_argument("--lang", choices=spoken, default=str(LetterLanguage.CHINESE))
    call.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.pdf")


def _call(options: argparse.Namespace, words: Wording) -> None:
    with opened(options, words, read_only=True) as desk:
        print_pdf = desk.call_sheets.printed(options.case, LetterLanguage(options.lang))
    write_whole(options.output, print_pdf(), options.file)
    print(words.text("cli.call_done", name=options.output.name))
