"""The page for a call in words, for screen and paper alike: one part after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.call_request import Ask
from debt_desk.domain.call_sheet import FigureKind
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.law import Confidence
from debt_desk.domain.offer import Side
from debt_desk.wording import law_cards
from debt_desk.wording.formats import grouped, percent
from debt_desk.wording.languages import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from debt_desk.domain.call_sheet import CallSheet, Figure
    from debt_desk.domain.rehearsal import Reply
    from debt_desk.wording.catalogue import Wording

MOST_OPEN = 4
MOST_NUMBERS = 6


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One line of the reckoning; ``total``: what remains."""

    label: str
    amount: str
    source: str
    total: bool = False


@dataclass(frozen=True, slots=True)
class CallPart:
    """A part of the page; of its contents those are empty that it does not have.

    ``figures``: the reckoning, before all else. ``said``: paragraphs to be read out. ``points``:
    to be ticked; ``more``: how many of them are left out. ``blanks``: each has room to write on.
    """

    key: str
    title: str
    said: tuple[str, ...] = ()
    figures: tuple[FigureLine, ...] = ()
    points: tuple[str, ...] = ()
    more: str = ""
    blanks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exchange:
    """What they may say, what may be answered, and the cards that it may be cited from."""

    said: str
    answer: str
    cards: str


def parts(sheet: CallSheet, words: Wording) -> tuple[CallPart, ...]:
    """The parts that have something to say, in the order of a call."""
    told = _Told(sheet, words)
    asked = words.label(sheet.asked.what)
    found = (
        told.part("who", said=told.joined(told.who())),
        told.what(),
        told.part("ask", ask=asked, said=(*told.joined(told.ask()), *told.joined(told.theirs()))),
        told.why(),
        told.part("questions", blanks=tuple(map(words.label, sheet.questions))),
        told.part("cautions", points=told.cautions()),
        told.open(),
        told.part("jottings", blanks=tuple(map(words.label, sheet.jottings))),
    )
    return tuple(p for p in found if p.said or p.figures or p.points or p.blanks)


def exchanges(replies: Iterable[Reply], words: Wording) -> tuple[Exchange, ...]:
    """The rehearsal."""
    return tuple(_exchange(reply, words) for reply in replies)


def one_line(text: str) -> str:
    """Others' words without their line breaks."""
    return " ".join(text.split())


def _exchange(reply: Reply, words: Wording) -> Exchange:
    titles = []
    for card in reply.cards:
        title = law_cards.told(card, words).title
        if card.confidence is Confidence.REPORTED:
            title = words.text("rehearsal.reported", title=title)
        titles.append(title)
    listed = words.text("call.semicolon").join(titles)
    return Exchange(
        words.text("rehearsal.quoted", said=words.label(reply.said)),
        words.text(f"rehearsal.{reply.said}.{reply.variant}", **reply.figures),
        words.text("rehearsal.cards", cards=listed) if listed else "",
    )


class _Told:
    """One sheet in the words of one language."""

    def __init__(self, sheet: CallSheet, words: Wording) -> None:
        self.sheet = sheet
        self.words = words

    def text(self, key: str, **data: object) -> str:
        return self.words.text(f"call.{key}", **data)

    def part(
        self,
        key: str,
        *,
        ask: str = "",
        said: tuple[str, ...] = (),
        figures: tuple[FigureLine, ...] = (),
        points: tuple[str, ...] = (),
        more: str = "",
        blanks: tuple[str, ...] = (),
    ) -> CallPart:
        title = self.text(f"section.{key}", ask=ask)
        return CallPart(key, title, said, figures, points, more, blanks)

    def joined(self, sentences: Sequence[str]) -> tuple[str, ...]:
        """One paragraph; none of no sentences."""
        between = "" if self.words.language is Language.CHINESE else " "
        return (between.join(sentences),) if sentences else ()

    def who(self) -> list[str]:
        sheet = self.sheet
        name = one_line(sheet.name) or "__________"
        found = [self.text("who.named", name=name, account=self._account())]
        if sheet.last is not None:
            who = one_line(sheet.last.who)
            key = "who.last_who" if who else "who.last"
            found.append(self.text(key, day=sheet.last.on, who=who))
            if ticket := one_line(sheet.last.ticket):
                found.append(self.text("who.ticket", ticket=ticket))
        return found

    def _account(self) -> str:
        product, tail = one_line(self.sheet.product), one_line(self.sheet.account_tail)
        if self.sheet.kind is CreditorKind.PERSON:
            return self.text("account.person")
        key = {(True, True): "full", (True, False): "product", (False, True): "tail"}
        known = key.get((bool(product), bool(tail)), "none")
        return self.text(f"account.{known}", product=product, tail=tail)

    def what(self) -> CallPart:
        sheet, found = self.sheet, []
        if sheet.asked.what is Ask.DETAILS:
            return self.part("what")
        if sheet.causes:
            causes = self.text("comma").join(map(self.words.label, sheet.causes))
            found.append(self.text("what.causes", causes=causes))
        if sheet.since is not None:
            found.append(self.text("what.since", day=sheet.since))
        if not found:
            return self.part("what", blanks=(self.text("what.none"),))
        if sheet.expected_end is not None and sheet.expected_end > sheet.on:
            found.append(self.text("what.ends", day=sheet.expected_end))
        return self.part("what", said=self.joined(found))

    def ask(self) -> list[str]:
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

    def theirs(self) -> list[str]:
        theirs = self.sheet.theirs
        if theirs is None or self.sheet.asked.what is Ask.DETAILS:
            return []
        figures = {"count": theirs.count, "monthly": theirs.monthly, "total": theirs.total}
        found = [self.text("ask.theirs", **figures)]
        if theirs.gap is not None:
            found.append(self.text("ask.theirs_gap", gap=theirs.gap))
        if theirs.valid_until is not None:
            found.append(self.text("ask.theirs_until", day=theirs.valid_until))
        return found

    def why(self) -> CallPart:
        sheet = self.sheet
        if sheet.asked.what is Ask.DETAILS:
            return self.part("why")
        if not sheet.figures:
            return self.part("why", said=(self.text("why.unknown"),))
        said: tuple[str, ...] = ()
        if sheet.share is not None:
            share = percent(sheet.share)
            said = (self.text("why.share", monthly=sheet.asked.monthly, share=share),)
        return self.part("why", said=said, figures=tuple(map(self._line, sheet.figures)))

    def _line(self, figure: Figure) -> FigureLine:
        label, amount = self.words.label(figure.kind), grouped(figure.amount)
        if figure.kind is not FigureKind.FREE:
            return FigureLine(label, amount, self._source(figure))
        if figure.amount.cents < 0:
            label = self.text("why.deficit")
        return FigureLine(label, amount, self.text("why.formula"), total=True)

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

    def cautions(self) -> tuple[str, ...]:
        cautions = self.sheet.cautions
        return tuple(self.text(f"caution.{c.kind}", **c.figures) for c in cautions)

    def open(self) -> CallPart:
        found = []
        for promise in self.sheet.promises:
            key = "i" if promise.by is Side.DEBTOR else "they"
            found.append(self._due(f"open.{key}", promise.what, promise.due_on))
        found += [self._due("open.request", r.what, r.due_on) for r in self.sheet.requests]
        left = len(found) - MOST_OPEN
        more = self.text("more", count=left) if left > 0 else ""
        return self.part("open", points=tuple(found[:MOST_OPEN]), more=more)

    def _due(self, key: str, what: str, due: date | None) -> str:
        told = self.text(key, what=one_line(what))
        return told if due is None else told + self.text("open.due", day=due)
