"""What is asked for: each term in one sentence, then what it comes to and why it is so much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from debt_desk.domain.terms import Interval, Method, OfferKind
from debt_desk.letters.amounts import amounts
from debt_desk.letters.budget import affordable
from debt_desk.letters.opening import heading
from debt_desk.letters.prose import Prose

if TYPE_CHECKING:
    from debt_desk.domain.debt import Part
    from debt_desk.letters.proposal import ProposalLetter
    from debt_desk.letters.styles import Styles
    from debt_desk.letters.wording import LetterWording


def requests(letter: ProposalLetter, words: LetterWording, styles: Styles) -> list[Any]:
    """Each thing asked for under its number, then the total and why the amount is what it is."""
    sentences = [
        sentence
        for sentence in (
            _payments(letter, words),
            _grace(letter, words),
            _extension(letter, words),
            _waiver(letter, words),
            _rate(letter, words),
            _cure(letter, words),
        )
        if sentence
    ]
    return [
        *heading(words.text("sections.requests"), styles),
        Prose(words.text("requests.intro"), styles.body),
        *[
            Prose(sentence, styles.item, words.text("list.number", number=number))
            for number, sentence in enumerate(sentences, 1)
        ],
        Prose(_total(letter, words), styles.body),
        Prose(affordable(letter, words), styles.body),
    ]


def _payments(letter: ProposalLetter, words: LetterWording) -> str:
    terms, schedule = letter.offer.terms, letter.schedule
    if len(schedule) == 1:
        return _single(letter, words)
    return words.text(
        "requests.instalments",
        count=len(schedule),
        interval=words.text(f"requests.intervals.{terms.interval.value}"),
        first=schedule[0].due,
        last=schedule[-1].due,
        amounts=amounts(letter, words),
    )


def _single(letter: ProposalLetter, words: LetterWording) -> str:
    (only,) = letter.schedule
    lump_sum = letter.offer.terms.method is Method.LUMP_SUM
    if not (lump_sum and OfferKind.EXTENSION in letter.kinds):
        return words.text("requests.once", last=only.due, amount=only.amount)
    end = letter.case.debt.term_end
    return words.text("requests.later_than", end=end, last=only.due, amount=only.amount)


def _grace(letter: ProposalLetter, words: LetterWording) -> str:
    """Until when nothing is paid, and what of the time's interest."""
    terms = letter.offer.terms
    if not terms.grace:
        return ""
    key = "requests.grace_free"
    if terms.annual_rate:
        key = "requests.grace_interest_once" if terms.count == 1 else "requests.grace_interest"
    elif not letter.rate_stated:
        key = "requests.grace"
    return words.text(
        key,
        months=words.span("month", terms.grace),
        first=terms.first_due,
        interest=terms.grace_interest,
    )


def _extension(letter: ProposalLetter, words: LetterWording) -> str:
    lump_sum = letter.offer.terms.method is Method.LUMP_SUM
    end = letter.case.debt.term_end
    if lump_sum or end is None or OfferKind.EXTENSION not in letter.kinds:
        return ""
    return words.text("requests.extension", end=end, last=letter.figures.last_due)


def _waiver(letter: ProposalLetter, words: LetterWording) -> str:
    waived = letter.offer.terms.waived
    parts = [_waived(letter, part, words) for part, amount in waived.parts.items() if amount]
    if not parts:
        return ""
    key = "waiver" if len(parts) == 1 else "waiver_summed"
    if waived.principal:
        key = "waiver_principal" if len(parts) == 1 else "waiver_with_principal"
    return words.text(f"requests.{key}", parts=words.listed(parts), total=waived.total)


def _waived(letter: ProposalLetter, part: Part, words: LetterWording) -> str:
    """One part as it was asked for: an amount, or a share with the amount that it comes to."""
    waived = letter.offer.terms.waived
    share = waived.share(part)
    key = "waived_part"
    if share is not None:
        key = "waived_share" if share < 100 else "waived_whole"
    return words.text(
        f"requests.{key}",
        part=words.text(f"parts.{part.value}"),
        share=share,
        amount=waived.parts[part],
    )


def _rate(letter: ProposalLetter, words: LetterWording) -> str:
    """The rate of the plan and how it is charged; amounts as stated tell their interest instead."""
    terms = letter.offer.terms
    if not letter.rate_stated:
        return words.text("requests.interest_stated", interest=letter.figures.interest)
    key = "requests.rate" if terms.annual_rate else "requests.rate_zero"
    return words.text(
        f"{key}_lower" if letter.asks_lower_rate else key,
        rate=terms.annual_rate,
        contract=letter.case.debt.annual_rate,
        on=terms.cut_off,
        basis=_basis(letter, words),
    )


def _basis(letter: ProposalLetter, words: LetterWording) -> str:
    terms = letter.offer.terms
    by_days = terms.method is Method.LUMP_SUM or terms.interval is Interval.STATED
    key = "days" if by_days else terms.interval.value
    return words.text(f"requests.basis.{key}", on=terms.cut_off)


def _cure(letter: ProposalLetter, words: LetterWording) -> str:
    terms = letter.offer.terms
    if terms.cure is None:
        return ""
    key = "requests.cure" if terms.count > 1 else "requests.cure_once"
    return words.text(key, days=words.span("day", terms.cure))


def _total(letter: ProposalLetter, words: LetterWording) -> str:
    terms, figures = letter.offer.terms, letter.figures
    components = [
        words.text("requests.component", name=words.text(f"requests.{key}"), amount=amount)
        for key, amount in (
            ("principal", terms.principal),
            ("others", terms.others),
            ("interest", figures.interest),
        )
        if amount
    ]
    if len(components) == 1:
        return words.text("requests.total", total=figures.total)
    listed = words.listed(components)
    return words.text("requests.total_of", total=figures.total, components=listed)
