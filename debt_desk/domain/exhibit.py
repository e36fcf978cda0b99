"""What goes to a case's lender with a letter or as a bundle, in the user's order."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from debt_desk.domain.evidence import EvidenceKind
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debt_desk.domain.evidence import EvidenceDocument


class BundleEmpty(RuleError):
    """Nothing was chosen for the lender, or there is nothing to choose. No data."""


class ExhibitOfAnotherDebt(RuleError):
    """The document belongs to another debt, and nobody has agreed. data: number, title."""


class ExhibitNamesLender(RuleError):
    """Another lender is named in it, and nobody has agreed. data: number, title, lenders."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A document by number. ``agreed``: the user was asked about it and wants it to go along.

    Only documents that name another lender need that question.
    """

    document: int
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """The pages of a bundle, from 1, on which an exhibit stands."""

    first: int
    last: int


def spans(front: int, counts: Iterable[int]) -> tuple[Span, ...]:
    """Where exhibits of so many pages each (one at least) stand behind ``front`` pages."""
    ends = tuple(accumulate(counts, initial=front))
    return tuple(Span(end + 1, after) for end, after in pairwise(ends))


# Who asks and what is owed, what happened, what there is to live on, what was said.
_ORDER = (
    EvidenceKind.IDENTITY,
    EvidenceKind.CONTRACT,
    EvidenceKind.BILL,
    EvidenceKind.AGREEMENT,
    EvidenceKind.HARDSHIP_PROOF,
    EvidenceKind.INCOME_PROOF,
    EvidenceKind.BANK_STATEMENT,
    EvidenceKind.WALLET_STATEMENT,
    EvidenceKind.PAYMENT_PROOF,
    EvidenceKind.CORRESPONDENCE,
    EvidenceKind.OTHER,
)


def in_order(documents: Iterable[EvidenceDocument]) -> tuple[EvidenceDocument, ...]:
    """As a reader wants them before the user has said otherwise."""
    return tuple(
        sorted(
            documents,
            key=lambda document: (
                _ORDER.index(document.kind),
                str(document.covers_from or document.document_date or ""),
                document.number or 0,
            ),
        )
    )


def without_originals(documents: Sequence[EvidenceDocument]) -> tuple[EvidenceDocument, ...]:
    """Without those, however often attached, of which a redacted copy is among them."""
    copied = {document.redacted_from for document in documents}
    told = {document.content.sha256 for document in documents if document.number in copied}
    return tuple(
        document
        for document in documents
        if document.redacted_from is not None or document.content.sha256 not in told
    )


def offered(documents: Iterable[EvidenceDocument]) -> tuple[EvidenceDocument, ...]:
    """Of what may go along without a question, what goes unless the user says otherwise.

    A redacted copy for its original, the same bytes once, nothing of which only its owner knows
    what it is; in the order of ``in_order``.
    """
    known = [document for document in documents if document.kind is not EvidenceKind.OTHER]
    # Of equal ones the last of these stays: a copy before all, else the one attached first.
    ranked = sorted(known, key=lambda d: (d.redacted_from is not None, -(d.number or 0)))
    return in_order({d.content.sha256: d for d in without_originals(ranked)}.values())


# What a company's name ends with and what people leave out of it.
_ENDINGS = (
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "信用卡中心",
    "信用卡",
    "co.,ltd.",
    "ltd.",
    "limited",
    "inc.",
)
_FEWEST_LETTERS = 2


def core_name(creditor: str) -> str:
    """A creditor's name as it is looked for in texts: without blanks, forms and departments."""
    name = folded(creditor)
    shortened = True
    while shortened:
        shortened = False
        for ending in _ENDINGS:
            if name.endswith(ending) and len(name) - len(ending) >= _FEWEST_LETTERS:
                name, shortened = name.removesuffix(ending), True
    return name


def folded(text: str) -> str:
    """A text as names are looked for in it: half-width, small letters, no blanks."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def other_lenders(own: str, creditors: Iterable[str]) -> tuple[str, ...]:
    """Of the file's creditors those whose names must not be told to ``own`` unasked, each once."""
    seen = {core_name(own)}
    found = []
    for creditor in creditors:
        core = core_name(creditor)
        if core not in seen and len(core) >= _FEWEST_LETTERS:
            seen.add(core)
            found.append(creditor)
    return tuple(found)


def lenders_named(text: str, lenders: Iterable[str]) -> tuple[str, ...]:
    """Which of these lenders a text speaks of."""
    within = folded(text)
    return tuple(lender for lender in lenders if core_name(lender) in within)
