"""The page for a call as paper: in front what is asked, behind it the rehearsal.

Each side is one page whatever the facts: a long one is set smaller. It is the caller's own, so it
cites documents by their numbers in the desk file, and other people's words as far as they print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import KeepInFrame, PageBreak, Table

from debt_desk.domain.call_request import Ask
from debt_desk.domain.call_sheet import FigureKind
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.law import Confidence
from debt_desk.domain.letter import LetterLanguage
from debt_desk.domain.offer import Side
from debt_desk.letters.fonts import BOLD, REGULAR, printable_or_box
from debt_desk.letters.layout import TEXT_HEIGHT, TEXT_WIDTH, Sheet
from debt_desk.letters.prose import Prose
from debt_desk.letters.styles import ACCENT, INK, QUIET, TextStyle, styles_of
from debt_desk.letters.tables import THIN, Grid
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.formats import grouped, percent
from debt_desk.wording.languages import Language
from debt_desk.wording.law_cards import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from debt_desk.domain.call_sheet import CallSheet, Caution, Figure
    from debt_desk.domain.rehearsal import Reply

TAGS = {LetterLanguage.CHINESE: "zh-CN", LetterLanguage.ENGLISH: "en"}
TICK = "□"
MOST_OPEN = 4
MOST_NUMBERS = 6
AMOUNT_WIDTH, SOURCE_WIDTH = 84, 168
LEAST_RULE = 90

TITLE = TextStyle(BOLD, 17, 23, after=2)
HEADING = TextStyle(BOLD, 12, 17, colour=ACCENT, before=7, after=2)
BODY = TextStyle(size=11, leading=16)
POINT = TextStyle(size=11, leading=16, hang=18)
ANSWER = TextStyle(size=11, leading=16, after=1)
SMALL = TextStyle(size=9, leading=12.5, colour=QUIET)
SAID = TextStyle(BOLD, 11, 16, before=7)


def print_call_sheet(
    sheet: CallSheet, rehearsal: Sequence[Reply], language: LetterLanguage
) -> bytes:
    """The page as a PDF, A4, the rehearsal on its back; the same facts give the same bytes."""
    page = _Page(sheet, language)

    def story() -> list[Any]:
        front = [_whole(page.front())]
        return [*front, PageBreak(), _whole(page.back(rehearsal))] if rehearsal else front

    def page_of(number: int, pages: int) -> str:
        return page.text("page_of", page=number, pages=pages)

    return Sheet(
        title=page.text("title"),
        footer=page.text("footer", day=sheet.on),
        page_of=page_of,
        language_tag=TAGS[language],
        day=sheet.on,
    ).printed(story)


def _whole(story: list[Any]) -> KeepInFrame:
    """All of it on one page, set smaller where it is too long."""
    return KeepInFrame(TEXT_WIDTH, TEXT_HEIGHT, story, mode="shrink")


class _Page:
    """One sheet in the words of one language."""

    def __init__(self, sheet: CallSheet, language: LetterLanguage) -> None:
        self.sheet = sheet
        self.language = language
        self.words = Wording(Language(language.value))

    def text(self, key: str, **data: object) -> str:
        return self.words.text(f"call.{key}", **data)

    def front(self) -> list[Any]:
        ask = self.words.label(self.sheet.asked.what)
        return [
            Prose(self.text("title"), TITLE),
            Prose(self.text("to", creditor=_plain(self.sheet.creditor)), BODY),
            Prose(self.text("truth"), SMALL),
            *self._section("who", self._prose(self._who())),
            *self._section("what", self._what()),
            *self._section("ask", [*self._prose(self._ask()), *self._theirs()], ask=ask),
            *self._section("why", self._why()),
            *self._section("questions", [self._ruled(map(self.words.label, self.sheet.questions))]),
            *self._section("cautions", [self._point(c) for c in self.sheet.cautions]),
            *self._section("open", self._open()),
            *self._section("jottings", [self._ruled(map(self.words.label, self.sheet.jottings))]),
        ]

    def back(self, rehearsal: Sequence[Reply]) -> list[Any]:
        words = self.words
        story = [
            Prose(words.text("rehearsal.title"), TITLE),
            Prose(words.text("rehearsal.intro"), SMALL),
        ]
        for reply in rehearsal:
            said = words.text("rehearsal.quoted", said=words.label(reply.said))
            answer = words.text(f"rehearsal.{reply.said}.{reply.variant}", **reply.figures)
            story += [Prose(said, SAID), Prose(answer, ANSWER)]
            if reply.cards:
                titles = [
                    words.text("rehearsal.reported", title=told(card, words).title)
                    if card.confidence is Confidence.REPORTED
                    else told(card, words).title
                    for card in reply.cards
                ]
                cards = self.text("semicolon").join(titles)
                story.append(Prose(words.text("rehearsal.cards", cards=cards), SMALL))
        return [*story, Prose("", SMALL), Prose(words.text("rehearsal.note"), SMALL)]

    def _section(self, key: str, told: Sequence[Any], **data: object) -> list[Any]:
        return [Prose(self.text(f"section.{key}", **data), HEADING), *told] if told else []

    def _prose(self, sentences: Iterable[str]) -> list[Any]:
        joined = ("" if self.language is LetterLanguage.CHINESE else " ").join(sentences)
        return [Prose(joined, BODY)]

    def _who(self) -> list[str]:
        sheet = self.sheet
        name = _plain(sheet.name) or "__________"
        found = [self.text("who.named", name=name, account=self._account())]
        if sheet.last is not None:
            who = _plain(sheet.last.who)
            key = "who.last_who" if who else "who.last"
            found.append(self.text(key, day=sheet.last.on, who=who))
            if ticket := _plain(sheet.last.ticket):
                found.append(self.text("who.ticket", ticket=ticket))
        return found

    def _account(self) -> str:
        product, tail = _plain(self.sheet.product), _plain(self.sheet.account_tail)
        if self.sheet.kind is CreditorKind.PERSON:
            return self.text("account.person")
        key = {(True, True): "full", (True, False): "product", (False, True): "tail"}
        known = key.get((bool(product), bool(tail)), "none")
        return self.text(f"account.{known}", product=product, tail=tail)

    def _what(self) -> list[Any]:
        sheet, found = self.sheet, []
        if sheet.asked.what is Ask.DETAILS:
            return []
        if sheet.causes:
            causes = self.text("comma").join(map(self.words.label, sheet.causes))
            found.append(self.text("what.causes", causes=causes))
        if sheet.since is not None:
            found.append(self.text("what.since", day=sheet.since))
        if not found:
            return [self._ruled([self.text("what.none")])]
        if sheet.expected_end is not None and sheet.expected_end > sheet.on:
            found.append(self.text("what.ends", day=sheet.expected_end))
        return self._prose(found)

    def _ask(self) -> list[str]:
        asked, day = self.sheet.asked, self.sheet.balance_on
        figures = {
            "offer": asked.offer,
            "count": asked.count,
            "monthly": asked.monthly,
            "total": asked.total,
        }
        if asked.what is Ask.OFFER:
            key = "once" if asked.count == 1 else "offer"
            found = [self.text(f"ask.{key}", day=asked.first_due, **figures)]
            if asked.waived is not None:
                found.append(self.text("ask.waived", waived=asked.waived.total))
            if asked.sent_on is not None:
                found.append(self.text("ask.sent", day=asked.sent_on))
            return found
        if asked.what is Ask.INSTALMENTS:
            key = "long" if asked.count is None else "instalments"
            return [self.text(f"ask.{key}", day=day, **figures)]
        if asked.what is Ask.PAUSE and asked.until is not None:
            return [self.text("ask.pause_until", day=asked.until)]
        return [self.text(f"ask.{asked.what}")]

    def _theirs(self) -> list[Any]:
        theirs = self.sheet.theirs
        if theirs is None or self.sheet.asked.what is Ask.DETAILS:
            return []
        figures = {"count": theirs.count, "monthly": theirs.monthly, "total": theirs.total}
        found = [self.text("ask.theirs", **figures)]
        if theirs.gap is not None:
            found.append(self.text("ask.theirs_gap", gap=theirs.gap))
        if theirs.valid_until is not None:
            found.append(self.text("ask.theirs_until", day=theirs.valid_until))
        return self._prose(found)

    def _why(self) -> list[Any]:
        sheet = self.sheet
        if sheet.asked.what is Ask.DETAILS:
            return []
        if not sheet.figures:
            return [Prose(self.text("why.unknown"), BODY)]
        widths = (TEXT_WIDTH - AMOUNT_WIDTH - SOURCE_WIDTH, AMOUNT_WIDTH, SOURCE_WIDTH)
        grid = Grid(styles_of(self.language), widths, frozenset({1}))
        grid.head(*[self.text(f"why.{key}") for key in ("item", "amount", "source")])
        for figure in sheet.figures:
            if figure.kind is FigureKind.FREE:
                label = self.words.label(figure.kind)
                if figure.amount.cents < 0:
                    label = self.text("why.deficit")
                grid.total(label, grouped(figure.amount), self.text("why.formula"))
            else:
                label = self.words.label(figure.kind)
                grid.row(label, grouped(figure.amount), self._source(figure))
        found = [grid.table()]
        if sheet.share is not None:
            share = self.text("why.share", monthly=sheet.asked.monthly, share=percent(sheet.share))
            found.append(Prose(share, BODY))
        return found

    def _source(self, figure: Figure) -> str:
        if figure.kind is FigureKind.AGREED:
            return self.text("why.agreed")
        found = []
        if figure.documents:
            key = "documents" if len(figure.documents) <= MOST_NUMBERS else "more_documents"
            numbers = self.text("comma").join(map(str, figure.documents[:MOST_NUMBERS]))
            count = len(figure.documents)
            found.append(self.text(f"why.{key}", numbers=numbers, count=count))
        if figure.declared:
            found.append(self.text("why.declared"))
        return self.text("semicolon").join(found)

    def _point(self, caution: Caution) -> Prose:
        return Prose(self.text(f"caution.{caution.kind}", **caution.figures), POINT, TICK)

    def _open(self) -> list[Any]:
        found = []
        for promise in self.sheet.promises:
            key = "i" if promise.by is Side.DEBTOR else "they"
            found.append(self._due(f"open.{key}", promise.what, promise.due_on))
        found += [self._due("open.request", r.what, r.due_on) for r in self.sheet.requests]
        shown: list[Any] = [Prose(text, POINT, TICK) for text in found[:MOST_OPEN]]
        if len(found) > MOST_OPEN:
            shown.append(Prose(self.text("more", count=len(found) - MOST_OPEN), SMALL))
        return shown

    def _due(self, key: str, what: str, due: date | None) -> str:
        told = self.text(key, what=_plain(what))
        return told if due is None else told + self.text("open.due", day=due)

    def _ruled(self, labels: Iterable[str]) -> Table:
        """Things to tick, each with a line to write on beside it."""
        rows = [[Prose(label, POINT, TICK), Prose("", BODY)] for label in labels]
        widest = max(row[0].natural_width() + POINT.hang + 8 for row in rows)
        left = min(widest, TEXT_WIDTH - LEAST_RULE)
        return Table(
            rows,
            colWidths=(left, TEXT_WIDTH - left),
            style=[
                ("FONTNAME", (0, 0), (-1, -1), REGULAR),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (0, -1), 8),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
                ("LINEBELOW", (1, 0), (1, -1), THIN, HexColor(INK)),
            ],
            hAlign="LEFT",
        )


def _plain(text: str) -> str:
    """Others' words, as far as they print, on one line."""
    return " ".join(printable_or_box(text).split())
