"""What the items of a checklist are called, how they stand, and what is missing in one line."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING

from debt_desk import paths
from debt_desk.domain.checklist import ItemState, last_month_shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from debt_desk.domain.calendar import Month
    from debt_desk.domain.checklist import Checklist, ChecklistEntry, ChecklistItem
    from debt_desk.domain.material_request import MaterialRequest
    from debt_desk.wording.catalogue import Wording
    from debt_desk.wording.languages import Language

_MOST_NAMED = 3


@cache
def _papers(language: Language) -> Mapping[str, Mapping[str, str]]:
    file = paths.resources() / "checklists" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def title(item: ChecklistItem, words: Wording) -> str:
    """``离职证明``: what the paper is called."""
    return _papers(words.language)[item.key]["title"]


def proves(item: ChecklistItem, words: Wording) -> str:
    """What the paper shows a lender."""
    return _papers(words.language)[item.key]["proves"]


def how(item: ChecklistItem, words: Wording) -> str:
    """How to get it."""
    return _papers(words.language)[item.key]["how"]


def name(entry: ChecklistEntry, words: Wording) -> str:
    """``银行流水（工商银行 4821）``: the paper, and of which account."""
    called = title(entry.item, words)
    if not entry.account:
        return called
    institution, _, account = entry.account.partition(" ")
    key = f"institution.{institution}"
    known = words.text(key) if words.has(key) else institution
    return words.text("checklist.with_account", title=called, account=f"{known} {account}".strip())


def detail(entry: ChecklistEntry, words: Wording) -> str:
    """One sentence about how an entry stands; empty where its state says all."""
    state = entry.state
    if state is ItemState.NOT_APPLICABLE:
        key = "not_applicable" if entry.reason else "not_applicable_plain"
        return words.text(f"checklist.detail_{key}", reason=entry.reason)
    if entry.item.own is not None:
        key = "own_there" if state is ItemState.THERE else "own_missing"
        return words.text(f"checklist.detail_{key}")
    if state is ItemState.MISSING:
        return words.text("checklist.detail_optional") if entry.item.optional else ""
    if state is ItemState.UNDATED:
        return words.text("checklist.detail_undated")
    return _of_dates(entry, words)


def summary(found: Checklist, words: Wording) -> str:
    """What is missing, in one line: first what the lender itself waits for."""
    said = []
    waiting = found.open_requests
    if waiting:
        said.append(_waiting(waiting, words))
    lacking = found.lacking
    if lacking:
        names = _joined([_short(entry, words) for entry in lacking], words)
        said.append(words.text("checklist.lacking", count=len(lacking), names=names))
    elif not waiting:
        said.append(words.text("checklist.complete"))
    if not found.causes and not waiting:
        said.append(words.text("checklist.nothing_known"))
    return words.text("checklist.sentences").join(said)


def months(listed: Sequence[Month], words: Wording) -> str:
    """Months in order, those that follow each other as one span: ``2026年5月、2026年8月至9月``."""
    spans: list[list[Month]] = []
    for month in listed:
        if spans and spans[-1][-1].plus(1) == month:
            spans[-1].append(month)
        else:
            spans.append([month])
    return words.text("checklist.list").join(
        words.month(span[0])
        if len(span) == 1
        else words.text("checklist.months", first=span[0], last=span[-1])
        for span in spans
    )


def _of_dates(entry: ChecklistEntry, words: Wording) -> str:
    if entry.state is ItemState.GAP:
        return words.text("checklist.detail_gap", months=months(entry.months, words))
    if entry.item.least_months is not None:
        if entry.state is ItemState.THERE:
            return words.text("checklist.detail_reaches", day=entry.until)
        if entry.since is None:
            return words.text("checklist.detail_short_days")
        last = words.month(last_month_shown(entry.since))
        return words.text("checklist.detail_short", last=last, months=months(entry.months, words))
    if entry.state is ItemState.STALE:
        return words.text("checklist.detail_stale", day=entry.since)
    return words.text("checklist.detail_fresh", day=entry.until) if entry.until else ""


def _short(entry: ChecklistEntry, words: Wording) -> str:
    called = name(entry, words)
    if entry.state is ItemState.GAP:
        return words.text("checklist.gap", name=called, months=months(entry.months, words))
    if entry.state in (ItemState.STALE, ItemState.UNDATED):
        return words.text(f"checklist.{entry.state}", name=called)
    return called


def _waiting(requests: Sequence[MaterialRequest], words: Wording) -> str:
    names = _joined([request.what for request in requests], words)
    first = min((r.due_on for r in requests if r.due_on is not None), default=None)
    key = "requested" if first is None else "requested_by"
    return words.text(f"checklist.{key}", count=len(requests), day=first, names=names)


def _joined(names: Sequence[str], words: Wording) -> str:
    listed = words.text("checklist.list").join(names[:_MOST_NAMED])
    if len(names) <= _MOST_NAMED:
        return listed
    return words.text("checklist.more", names=listed)
