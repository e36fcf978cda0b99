"""Reference lines, law cards and the loan prime rate: what the program came with, what is added."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from debt_desk import paths
from debt_desk.app.changes import Area, Bell
from debt_desk.domain.calendar import Month
from debt_desk.domain.conduct import Pattern
from debt_desk.domain.court_paper import CourtPaperKind
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.law import (
    Confidence,
    LineKey,
    LprChange,
    LprTable,
    ReferenceLine,
    lines_for,
)
from debt_desk.domain.law_card import Citation, Law, LawCard, LawPlace, cards_for, cards_on

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.store.desk_store import Store


class LawDesk:
    """What one can ask of the law's dated figures, and the entries that keep them up to date."""

    def __init__(self, store: Store, bell: Bell) -> None:
        self._store = store
        self._bell = bell

    def lpr(self) -> LprTable:
        """The loan prime rate, the user's later entries on top."""
        with self._store.read() as uow:
            return shipped_lpr().with_entries(uow.lpr.all())

    def add_lpr(self, entry: LprChange) -> LprChange:
        """Record a later rate as the user found it published.

        Errors: LprEntryTooEarly, LprEntryExists.
        """
        with self._store.write("lpr.add") as uow:
            shipped_lpr().with_entries(uow.lpr.all()).check_entry(entry)
            added = uow.lpr.add(entry)
            uow.commit()
        self._bell.ring(Area.LAW)
        return added

    def remove_lpr(self, entry_id: int) -> None:
        """Take an entry back. Errors: LprEntryMissing."""
        with self._store.write("lpr.remove") as uow:
            uow.lpr.remove(entry_id)
            uow.commit()
        self._bell.ring(Area.LAW)

    def lines(self, case: int, formed_on: date | None = None) -> tuple[ReferenceLine, ...]:
        """The lines that the case's rate may be held against.

        ``formed_on``: the day on which the contract was formed; None: that on which the money came,
        with which a loan between persons begins, if it is known. Errors: CaseMissing.
        """
        with self._store.read() as uow:
            found = uow.cases.get(case)
        drawn_on = found.debt.contract.drawn_on if found.debt.contract else None
        return lines_for(found.kind, formed_on or drawn_on, self.lpr(), known_lines())

    def cards(self, place: LawPlace, kind: CreditorKind | None = None) -> tuple[LawCard, ...]:
        """The law cards of a place for a lender; ``wording.law_cards.told`` has their words."""
        return cards_for(place, kind, known_cards())

    def cards_on(self, pattern: Pattern, kind: CreditorKind) -> tuple[LawCard, ...]:
        """The law cards on a pattern of collecting; none: nothing may be said of it."""
        return cards_on(pattern, kind, known_cards())


@cache
def shipped_lpr() -> LprTable:
    """The loan prime rate up to the last day that the program's makers vouch for."""
    read = _read("lpr")
    changes = tuple(
        LprChange(change["start"], Decimal(change["one_year"]), Decimal(change["five_years"]))
        for change in read["changes"]
    )
    return LprTable(changes, read["confirmed_until"])


@cache
def known_lines() -> tuple[ReferenceLine, ...]:
    """Every reference line."""
    return tuple(_line(line) for line in _read("lines")["lines"])


def financial_line() -> ReferenceLine:
    """The line of financial lenders, whichever of them it is."""
    return next(line for line in known_lines() if line.key is LineKey.FINANCIAL)


@cache
def known_cards() -> tuple[LawCard, ...]:
    """Every law card, in the order in which they are shown."""
    read = _read("cards")
    laws = {key: Law(key, law.get("in_force")) for key, law in read["laws"].items()}
    return tuple(_card(card, laws) for card in read["cards"])


def _card(read: dict[str, Any], laws: dict[str, Law]) -> LawCard:
    return LawCard(
        key=read["key"],
        cites=tuple(
            Citation(laws[cite["law"]], tuple(cite.get("articles", ()))) for cite in read["cites"]
        ),
        places=frozenset(map(LawPlace, read["places"])),
        as_of=_month(read["as_of"]),
        confidence=Confidence(read["confidence"]),
        kinds=frozenset(map(CreditorKind, read.get("kinds", CreditorKind))),
        urgent=read.get("urgent", False),
        patterns=frozenset(map(Pattern, read.get("patterns", ()))),
        papers=frozenset(map(CourtPaperKind, read.get("papers", ()))),
    )


def _line(read: dict[str, Any]) -> ReferenceLine:
    return ReferenceLine(
        key=LineKey(read["key"]),
        percent=Decimal(read["percent"]) if "percent" in read else None,
        kinds=frozenset(CreditorKind(kind) for kind in read["kinds"]),
        source=read["source"],
        as_of=_month(read["as_of"]),
        confidence=Confidence(read["confidence"]),
        lpr_times=read.get("lpr_times"),
        formed_from=read.get("formed_from"),
        formed_before=read.get("formed_before"),
    )


def _month(written: str) -> Month:
    year, month = written.split("-")
    return Month(int(year), int(month))


def _read(name: str) -> dict[str, Any]:
    file = paths.resources() / "law" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
