"""Lenders' published numbers, and how to reach a lender step by step, as shipped."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from debt_desk import paths
from debt_desk.domain.calendar import Month
from debt_desk.domain.contact_route import RouteWay
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.lender_entry import LenderEntry, matching

if TYPE_CHECKING:
    from debt_desk.wording.languages import Language


@dataclass(frozen=True, slots=True)
class RouteSteps:
    """How to reach a lender one way.

    ``at_hand``: what to lay ready; ``steps``: what to do, in order; ``afterwards``: what to write
    down. Each item is one sentence, without its number.
    """

    title: str
    at_hand: tuple[str, ...]
    steps: tuple[str, ...]
    afterwards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RouteGuide:
    """The steps of every way, and what holds for all of them.

    ``never``: what is never told to anybody; ``check``: how a number or an address is made sure of.
    """

    ways: dict[RouteWay, RouteSteps]
    never: tuple[str, ...]
    check: tuple[str, ...]


@cache
def known_lenders() -> tuple[LenderEntry, ...]:
    """Every published number, a lender's general one before its others."""
    file = paths.resources() / "contacts" / "lenders.toml"
    read = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(
        _entry(lender, number) for lender in read["lenders"] for number in lender["numbers"]
    )


def suggested(creditor: str, kind: CreditorKind | None = None) -> tuple[LenderEntry, ...]:
    """The published numbers for what the user called the lender, best first."""
    return matching(known_lenders(), creditor, kind)


@cache
def route_guide(language: Language) -> RouteGuide:
    """How to reach a lender, in ``language``."""
    file = paths.resources() / "contacts" / f"steps.{language}.toml"
    read = tomllib.loads(file.read_text(encoding="utf-8"))
    return RouteGuide(
        ways={way: _steps(read["ways"][way]) for way in RouteWay},
        never=tuple(read["never"]),
        check=tuple(read["check"]),
    )


def _entry(lender: dict[str, Any], number: dict[str, Any]) -> LenderEntry:
    dated = "published" in number
    year, month = number["published" if dated else "seen"].split("-")
    return LenderEntry(
        key=number["key"],
        name=lender["name"],
        name_en=lender["name_en"],
        aliases=tuple(lender["aliases"]),
        kinds=frozenset(CreditorKind(kind) for kind in number["kinds"]),
        number=number["number"],
        serves=number["serves"],
        serves_en=number["serves_en"],
        source=number["source"],
        as_of=Month(int(year), int(month)),
        dated=dated,
    )


def _steps(read: dict[str, Any]) -> RouteSteps:
    return RouteSteps(
        title=read["title"],
        at_hand=tuple(read["at_hand"]),
        steps=tuple(read["steps"]),
        afterwards=tuple(read["afterwards"]),
    )
