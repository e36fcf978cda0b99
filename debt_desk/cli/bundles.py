"""``bundle``: a case's exhibits as one PDF."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from debt_desk.app.bundles import left_out, suggested
from debt_desk.app.jobs import QuietJob
from debt_desk.cli.command import add_command, add_file, as_number, opened
from debt_desk.domain.letter import LetterLanguage

if TYPE_CHECKING:
    import argparse

    from debt_desk.app.bundles import LeftOut
    from debt_desk.cli.command import Commands
    from debt_desk.wording.catalogue import Wording


def add_commands(commands: Commands, words: Wording) -> None:
    """Add this noun's sub-commands."""
    bundle = add_command(commands, words, "bundle", _bundle)
    add_file(bundle, words)
    bundle.add_argument(
        "--case", type=as_number, required=True, metavar="N", help=words.text("cli.letter_case")
    )
    spoken = [str(language) for language in LetterLanguage]
    bundle.add_argument(
        "--lang",
        choices=spoken,
        default=str(LetterLanguage.CHINESE),
        help=words.text("cli.bundle_lang"),
    )
    bundle.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.pdf")


def _bundle(options: argparse.Namespace, words: Wording) -> None:
    language = LetterLanguage(options.lang)
    with opened(options, words, read_only=True) as desk:
        inputs, job = desk.bundles.inputs(options.case), QuietJob()
        found = desk.bundles.candidates(inputs, job)
        chosen = inputs.stored or suggested(found)
        for left in left_out(found, chosen, by_hand=bool(inputs.stored)):
            _tell(left, words)
        count = desk.bundles.save(inputs, chosen, language, options.output, job)
    print(words.text("cli.bundle_done", name=options.output.name, count=count))


def _tell(left: LeftOut, words: Wording) -> None:
    """Nothing stays behind in silence: a line for each document."""
    candidate = left.candidate
    lenders = "、".join(filter(None, (candidate.owner, *candidate.named)))
    why = words.text(f"cli.bundle_left.{left.why}", lenders=lenders)
    number, title = candidate.number, candidate.document.title
    told = words.text("cli.bundle_left.line", number=number, title=title, why=why)
    print(f"debt-desk: {told}", file=sys.stderr)
