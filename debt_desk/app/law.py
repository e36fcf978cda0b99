"""The reference lines and the loan prime rate: what the program came with, and the user's own."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from debt_desk import paths
from debt_desk.app.changes import Area, Bell
from debt_desk.domain.calendar import Month
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.law import (
    Confidence,
    LineKey,
    LprChange,
    LprTable,
    ReferenceLine,
    lines_for,
)

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


def _line(read: dict[str, Any]) -> ReferenceLine:
    year, month = read["as_of"].split("-")
    return ReferenceLine(
        key=LineKey(read["key"]),
        percent=Decimal(read["percent"]) if "percent" in read else None,
        kinds=frozenset(CreditorKind(kind) for kind in read["kinds"]),
        source=read["source"],
        as_of=Month(int(year), int(month)),
        confidence=Confidence(read["confidence"]),
        lpr_times=read.get("lpr_times"),
        formed_from=read.get("formed_from"),
        formed_before=read.get("formed_before"),
    )


def _read(name: str) -> dict[str, Any]:
    file = paths.resources() / "law" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
