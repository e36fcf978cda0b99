"""``letter``: print a case's letter of any kind as PDF."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from debt_desk.app.output import write_whole
from debt_desk.cli.command import add_command, add_file, as_number, opened
from debt_desk.domain.channel import Channel
from debt_desk.domain.debt import may_be_time_barred
from debt_desk.domain.letter import LetterKind, LetterLanguage
from debt_desk.domain.letter_facts import LONG, NEEDS, TYPES, LetterPlace, Recipient, RecipientRole
from debt_desk.domain.letter_form import Origin
from debt_desk.domain.money import Money
from debt_desk.domain.offer import OfferState
from debt_desk.domain.stress import outlay, survival
from debt_desk.errors import DeskError, InputError
from debt_desk.wording.survival import before_letter

if TYPE_CHECKING:
    import argparse

    from debt_desk.app.desk import Desk
    from debt_desk.cli.command import Commands
    from debt_desk.domain.letter_facts import Value
    from debt_desk.domain.letter_form import LetterFacts
    from debt_desk.wording.catalogue import Wording

NO_ENCLOSURE = 0


class LetterSettingWrong(InputError):
    """No place of the letter, or a value that it cannot have. data: setting, names."""


def add_commands(commands: Commands, words: Wording) -> None:
    """Add this noun's sub-commands."""
    letter = add_command(commands, words, "letter", _letter)
    add_file(letter, words)
    letter.add_argument(
        "--case", type=as_number, required=True, metavar="N", help=words.text("cli.letter_case")
    )
    kinds = [str(kind) for kind in LetterKind]
    proposal = str(LetterKind.PROPOSAL)
    letter.add_argument(
        "--kind", choices=kinds, default=proposal, help=words.text("cli.letter_kind")
    )
    letter.add_argument("--offer", type=as_number, metavar="N", help=words.text("cli.letter_offer"))
    spoken = [str(language) for language in LetterLanguage]
    letter.add_argument("--lang", choices=spoken, default=str(LetterLanguage.CHINESE))
    letter.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.pdf")
    roles = [str(role) for role in RecipientRole]
    letter.add_argument("--to", choices=roles, help=words.text("cli.letter_to"))
    letter.add_argument("--recipient", metavar="NAME", help=words.text("cli.letter_recipient"))
    letter.add_argument(
        "--contact", type=as_number, metavar="N", help=words.text("cli.letter_contact")
    )
    letter.add_argument(
        "--set", action="append", default=[], metavar="X=Y", help=words.text("cli.letter_set")
    )
    letter.add_argument(
        "--enclose", type=int, action="append", metavar="N", help=words.text("cli.letter_enclose")
    )


def _letter(options: argparse.Namespace, words: Wording) -> None:
    kind = LetterKind(options.kind)
    with opened(options, words, read_only=True) as desk:
        if kind is LetterKind.PROPOSAL:
            done, cautions, pdf = _proposal(options, desk, words)
        else:
            done, cautions, pdf = _plain(options, kind, desk, words)
    write_whole(options.output, pdf, options.file)
    for caution in cautions:
        print(caution, file=sys.stderr)
    print(done)


def _proposal(
    options: argparse.Namespace, desk: Desk, words: Wording
) -> tuple[str, list[str], bytes]:
    number = options.offer
    if number is None:
        number = desk.offers.latest(options.case).number
    print_pdf = desk.letters.proposal(options.case, number, LetterLanguage(options.lang))
    cautions = _old_or_disputed(desk, options.case, LetterKind.PROPOSAL, words)
    cautions += _survives(desk, options.case, number or 0, words)
    done = words.text("cli.letter_done", name=options.output.name, offer=number)
    return done, cautions, print_pdf()


def _plain(
    options: argparse.Namespace, kind: LetterKind, desk: Desk, words: Wording
) -> tuple[str, list[str], bytes]:
    language = LetterLanguage(options.lang)
    facts = desk.plain_letters.facts(options.case, kind, language, options.contact)
    facts = _addressed(options, _set(options.set, facts))
    if options.offer is not None:
        facts = replace(facts, ours=options.offer)
    if options.enclose is not None:
        enclosed = tuple(number for number in options.enclose if number != NO_ENCLOSURE)
        facts = replace(facts, enclosed=enclosed)
    pdf = desk.plain_letters.letter(facts, language).printed()
    cautions = _old_or_disputed(desk, options.case, kind, words) + _suggested(facts, words)
    done = words.text("cli.letter_kind_done", kind=kind, name=options.output.name)
    return done, cautions, pdf


def _addressed(options: argparse.Namespace, facts: LetterFacts) -> LetterFacts:
    """To whom the command line says, else to the likeliest."""
    recipient = facts.recipient
    if options.to is not None:
        role = RecipientRole(options.to)
        recipient = next((known for known in facts.recipients if known.role is role), None)
        if recipient is None and options.recipient:
            recipient = Recipient(options.recipient, role)
    elif recipient is None and options.recipient:
        recipient = Recipient(options.recipient, min(NEEDS[facts.kind].to))
    if recipient is not None and options.recipient:
        recipient = replace(recipient, name=options.recipient)
    return replace(facts, recipient=recipient)


def _set(settings: list[str], facts: LetterFacts) -> LetterFacts:
    """The places filled in as the command line says; a long one takes a line each time."""
    typed: dict[LetterPlace, Value] = {}
    for setting in settings:
        name, _, text = setting.partition("=")
        value = None
        with suppress(ValueError, DeskError):
            place = LetterPlace(name.strip())
            value = _read(place, text.strip())
        if value is None or place not in NEEDS[facts.kind].places:
            names = ", ".join(place.value for place in NEEDS[facts.kind].places)
            raise LetterSettingWrong(setting=setting, names=names)
        before = typed.get(place)
        typed[place] = f"{before}\n{value}" if place in LONG and before else value
    return replace(facts, values={**facts.values, **typed})


def _read(place: LetterPlace, text: str) -> Value:
    """Errors: ValueError, those of Money.parse."""
    wanted = TYPES.get(place, str)
    if wanted is date:
        return date.fromisoformat(text)
    if wanted is Money:
        return Money.parse(text)
    if wanted is Channel:
        return Channel(text)
    if wanted is bool:
        return {"yes": True, "no": False}[text] if text in {"yes", "no"} else bool(int(text))
    return text


def _suggested(facts: LetterFacts, words: Wording) -> list[str]:
    """What we worded ourselves and nobody has read yet."""
    places = [
        place
        for place, found in facts.filled.items()
        if found.origin is Origin.SUGGESTED and facts.values.get(place) == found.value
    ]
    return [words.text("cli.letter_suggested", places=tuple(places))] if places else []


def _old_or_disputed(desk: Desk, case: int, kind: LetterKind, words: Wording) -> list[str]:
    """Where the letter acknowledges what should not be acknowledged unthinkingly."""
    if not desk.plain_letters.caution(case, kind):
        return []
    old = may_be_time_barred(desk.cases.get(case).debt, desk.clock.today())
    return [words.text("cli.letter_limitation" if old else "cli.letter_disputed")]


def _survives(desk: Desk, case: int, number: int, words: Wording) -> list[str]:
    """Where the survival test breaks a draft; nothing of what was sent already."""
    offer = desk.offers.get(case, number)
    if offer.state is not OfferState.DRAFT:
        return []
    dues = outlay(offer.terms, desk.clock.today())
    told = before_letter(survival(desk.offers.setting(case), dues), words)
    return [told] if told else []
