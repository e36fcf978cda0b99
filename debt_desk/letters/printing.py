"""From a letter's facts to the bytes of its PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from debt_desk.domain.letter import LetterLanguage
from debt_desk.letters import budget, closing, opening, plan, requests
from debt_desk.letters.layout import Sheet
from debt_desk.letters.styles import styles_of
from debt_desk.letters.telling import Telling
from debt_desk.letters.template import read_template
from debt_desk.letters.wording import LetterWording

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.letters.plain_letter import PlainLetter
    from debt_desk.letters.proposal import ProposalLetter

_TAGS = {LetterLanguage.CHINESE: "zh-CN", LetterLanguage.ENGLISH: "en"}


def print_proposal(letter: ProposalLetter) -> bytes:
    """The proposal as a PDF, A4; the same facts give the same bytes. Errors: GlyphMissing."""
    words = LetterWording(letter.language, letter.case.kind)
    styles = styles_of(letter.language)

    def story() -> list[Any]:
        return [
            *opening.head(letter, words, styles),
            *opening.parties(letter, words, styles),
            *opening.hardship(letter, words, styles),
            *budget.budget(letter, words, styles),
            *plan.balance(letter, words, styles),
            *requests.requests(letter, words, styles),
            *plan.schedule(letter, words, styles),
            *closing.closing(letter, words, styles),
        ]

    return _sheet(letter.written_on, letter.language, words, "page.title").printed(story)


def print_plain(letter: PlainLetter, text: str) -> bytes:
    """The letter that ``text`` tells as a PDF, A4; the same facts and text give the same bytes.

    Errors: those of ``read_template``, GlyphMissing.
    """
    template = read_template(text, letter.kind)
    words = LetterWording(letter.language, letter.case.kind, letter.recipient.role)
    telling = Telling(letter, template, words, styles_of(letter.language))
    sheet = _sheet(letter.written_on, letter.language, words, f"page.titles.{letter.kind}")
    return sheet.printed(telling.story)


def _sheet(day: date, language: LetterLanguage, words: LetterWording, title_key: str) -> Sheet:
    def page_of(page: int, pages: int) -> str:
        return words.text("page.of", page=page, pages=pages)

    title = words.text(title_key)
    return Sheet(
        title=title,
        footer=words.text("page.footer", title=title, day=day),
        page_of=page_of,
        language_tag=_TAGS[language],
        day=day,
    )
