"""How a proposal ends: what is kindly asked of the lender, what is enclosed, where to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.platypus import KeepTogether, Spacer

from debt_desk.domain.debt import CreditorKind
from debt_desk.letters.opening import heading
from debt_desk.letters.prose import Prose
from debt_desk.letters.tables import blanks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.letters.proposal import ProposalLetter
    from debt_desk.letters.styles import Styles
    from debt_desk.letters.wording import LetterWording

SIGNATURE_RULE = 150
DAY_RULE = 110
SIGNATURE_HEIGHT = 40
FEW_ENCLOSURES = 8


def closing(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """Wishes, enclosures, signature; what stands last before it goes with it to a new page.

    A signature alone on its sheet could be put under anything.
    """
    listed = _enclosures(letter, words, styles)
    text = [*_wishes(letter, words, styles), *listed]
    few = 0 < len(letter.enclosures) <= FEW_ENCLOSURES
    kept = len(listed) - 1 if few else 1  # a short list stays whole, under its heading
    return [*text[:-kept], KeepTogether([*text[-kept:], *_signature(letter, words, styles)])]


def _wishes(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """A written answer, a pause of collection meanwhile, and what the letter is not."""
    person = letter.household.person
    private = letter.case.kind is CreditorKind.PERSON
    reachable = person.phone.strip() or person.address.strip()
    answer = words.text("wishes.answer")
    if letter.offer.reply_due:
        answer += words.text("wishes.answer_by", day=letter.offer.reply_due)
    asked = (
        answer,
        words.text("wishes.hold_private" if private else "wishes.hold"),
        words.text("wishes.more_here" if reachable else "wishes.more_on_record"),
    )
    return [
        *heading(words.text("sections.wishes"), styles),
        *[
            Prose(text, styles.item, words.text("list.number", number=number))
            for number, text in enumerate(asked, 1)
        ],
        Prose(words.text("wishes.status"), styles.body),
        Prose(words.text("wishes.truth"), styles.body),
    ]


def _enclosures(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """What is enclosed, under its heading."""
    if not letter.enclosures:
        return []
    listed = enclosed(letter.enclosures, words, styles)
    return [*heading(words.text("sections.enclosures"), styles), *listed]


def enclosed(
    documents: Sequence[EvidenceDocument], words: LetterWording, styles: Styles
) -> list[Prose]:
    """What is enclosed, under the numbers that the letter cites."""
    return [
        Prose(
            _enclosure(document, words),
            styles.enclosure,
            words.text("enclosures.number", number=number),
        )
        for number, document in enumerate(documents, 1)
    ]


def _enclosure(document: EvidenceDocument, words: LetterWording) -> str:
    details = [words.label(document.kind)]
    if document.covers_from and document.covers_to:
        span = {"first": document.covers_from, "last": document.covers_to}
        details.append(words.text("enclosures.covers", **span))
    if document.document_date:
        details.append(words.text("enclosures.dated", day=document.document_date))
    listed = words.text("enclosures.comma").join(details)
    return words.text("enclosures.line", title=words.title(document), details=listed)


def _signature(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """Thanks and the places for signature and date."""
    return [
        Spacer(1, 10),
        Prose(words.text("signature.thanks"), styles.body),
        *regards(words, styles),
        *signed(words.text("signature.name", name=letter.household.person.name), words, styles),
    ]


def regards(words: LetterWording, styles: Styles) -> list[Any]:
    """How a letter to somebody takes its leave."""
    return [
        Prose(words.text("signature.regards"), styles.body),
        Prose(words.text("signature.regards_end"), styles.plain),
    ]


def signed(name: str, words: LetterWording, styles: Styles) -> list[Any]:
    """Who signs, and the places for signature and date."""
    places = [
        (words.text("signature.signed"), SIGNATURE_RULE),
        (words.text("signature.day"), DAY_RULE),
    ]
    return [
        Spacer(1, 6),
        Prose(name, styles.plain),
        blanks(styles, places, SIGNATURE_HEIGHT),
    ]
