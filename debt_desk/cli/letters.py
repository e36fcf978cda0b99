"""``letter``: print a case's letter as PDF."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from debt_desk.app.output import write_whole
from debt_desk.cli.command import add_command, add_file, as_number, opened
from debt_desk.domain.debt import may_be_time_barred
from debt_desk.domain.letter import LetterKind, LetterLanguage
from debt_desk.domain.offer import OfferState
from debt_desk.domain.stress import outlay, survival
from debt_desk.wording.survival import before_letter

if TYPE_CHECKING:
    import argparse

    from debt_desk.app.desk import Desk
    from debt_desk.cli.command import Commands
    from debt_desk.wording.catalogue import Wording


def add_commands(commands: Commands, words: Wording) -> None:
    """Add this noun's sub-commands."""
    letter = add_command(commands, words, "letter", _letter)
    add_file(letter, words)
    letter.add_argument(
        "--case", type=as_number, required=True, metavar="N", help=words.text("cli.letter_case")
    )
    kinds = [str(LetterKind.PROPOSAL)]
    letter.add_argument("--kind", choices=kinds, default=str(LetterKind.PROPOSAL))
    letter.add_argument("--offer", type=as_number, metavar="N", help=words.text("cli.letter_offer"))
    spoken = [str(language) for language in LetterLanguage]
    letter.add_argument("--lang", choices=spoken, default=str(LetterLanguage.CHINESE))
    letter.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.pdf")


def _letter(options: argparse.Namespace, words: Wording) -> None:
    with opened(options, words, read_only=True) as desk:
        number = options.offer
        if number is None:
            number = desk.offers.latest(options.case).number
        debt = desk.cases.get(options.case).debt
        if may_be_time_barred(debt, desk.clock.today()):
            print(words.text("cli.letter_limitation"), file=sys.stderr)
        print_pdf = desk.letters.proposal(options.case, number, LetterLanguage(options.lang))
        caution = _caution(desk, options.case, number or 0, words)
        pdf = print_pdf()
    write_whole(options.output, pdf, options.file)
    if caution:
        print(caution, file=sys.stderr)
    print(words.text("cli.letter_done", name=options.output.name, offer=number))


def _caution(desk: Desk, case: int, number: int, words: Wording) -> str:
    """Where the survival test breaks a draft; nothing of what was sent already."""
    offer = desk.offers.get(case, number)
    if offer.state is not OfferState.DRAFT:
        return ""
    dues = outlay(offer.terms, desk.clock.today())
    return before_letter(survival(desk.offers.setting(case), dues), words)
