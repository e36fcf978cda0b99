"""Which papers a lender will want to see, by what happened; what of it is there and still fresh.

No law fixes such a list: every lender decides for itself. The items are data; here is how they are
held against what is attached.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import Month, add_months, complete_months, months_between
from debt_desk.domain.household import check_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debt_desk.domain.debt import CreditorKind
    from debt_desk.domain.evidence import EvidenceDocument, EvidenceKind
    from debt_desk.domain.household import Cause
    from debt_desk.domain.material_request import MaterialRequest

# What lenders ask for at most: a gap further back troubles nobody.
LOOK_BACK_MONTHS = 6
# Keeps statements without any date apart from those that only lack their account.
_NO_ACCOUNT = "?"


@dataclass(frozen=True, slots=True)
class ChecklistAnswer:
    """The user's own answer to an ``item``: a document of any kind, or that it does not apply."""

    item: str
    document: int | None = None
    not_applicable: bool = False
    reason: str = ""

    def __post_init__(self) -> None:
        check_text(self.reason, 2000, lines=True)


class OwnPaper(StrEnum):
    """What the program itself makes of the user's entries."""

    BUDGET = "budget"
    DEBTS = "debts"
    STORY = "story"
    PLAN = "plan"


class ItemState(StrEnum):
    """How an item stands."""

    THERE = "there"
    STALE = "stale"
    GAP = "gap"
    UNDATED = "undated"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """A paper that lenders ask for.

    ``causes``, ``creditors``: when and by whom it is asked for; empty: always, by all. ``kinds``:
    the documents that answer it, if there are ``words`` only with one of them in the title or file
    name. ``of_case``: it belongs to one debt. ``own``: the program makes it. ``fresh_months``: how
    long it stays fresh. ``least_months``: it is statements, of at least so many of the last
    complete months. ``optional``: it helps, but nothing is called missing without it.
    """

    key: str
    causes: frozenset[Cause] = frozenset()
    kinds: tuple[EvidenceKind, ...] = ()
    words: tuple[str, ...] = ()
    creditors: frozenset[CreditorKind] = frozenset()
    of_case: bool = False
    own: OwnPaper | None = None
    fresh_months: int | None = None
    least_months: int | None = None
    optional: bool = False

    def is_asked_for(self, facts: ChecklistFacts) -> bool:
        """Whether it belongs into the list of such a case, or of the household without one."""
        if self.causes and not self.causes & facts.causes:
            return False
        if facts.creditor is None:
            return not self.of_case
        return not self.creditors or facts.creditor in self.creditors

    def is_answered_by(self, document: EvidenceDocument) -> bool:
        """Whether a document says by its kind, title and name that it is this paper."""
        if document.kind not in self.kinds:
            return False
        said = f"{document.title} {document.file_name}".lower()
        return not self.words or any(word in said for word in self.words)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The days that a document shows of one account.

    ``account`` "": the document could not be read, so nobody knows whose account it is.
    ``declared``: the period is the file's or the user's own word; else only the first and the last
    line bound it.
    """

    document: int
    start: date
    end: date
    account: str = ""
    declared: bool = True


@dataclass(frozen=True, slots=True)
class ChecklistFacts:
    """What a list is made of. ``case``, ``creditor``: None for the household's own list."""

    today: date
    causes: frozenset[Cause] = frozenset()
    case: int | None = None
    creditor: CreditorKind | None = None
    documents: Sequence[EvidenceDocument] = ()
    coverages: Sequence[Coverage] = ()
    answers: Sequence[ChecklistAnswer] = ()
    requests: Sequence[MaterialRequest] = ()
    own: frozenset[OwnPaper] = frozenset()


@dataclass(frozen=True, slots=True)
class ChecklistEntry:
    """An item as it stands; statements have one entry an ``account``.

    ``key``: what an answer to it is kept under. ``documents``: those that answer it, the newest
    first. ``months``: what statements do not show. ``until``: the last day on which it is fresh;
    ``since``: the day from which it is not.
    """

    item: ChecklistItem
    key: str
    state: ItemState
    account: str = ""
    documents: tuple[int, ...] = ()
    months: tuple[Month, ...] = ()
    until: date | None = None
    since: date | None = None
    reason: str = ""

    @property
    def lacking(self) -> bool:
        """Whether there is something to do before the papers are complete."""
        settled = self.state in (ItemState.THERE, ItemState.NOT_APPLICABLE)
        return not settled and not (self.item.optional and self.state is ItemState.MISSING)


@dataclass(frozen=True, slots=True)
class Checklist:
    """What the lender itself asked for, what is due first in front; then what is usual."""

    requests: tuple[MaterialRequest, ...]
    entries: tuple[ChecklistEntry, ...]
    causes: frozenset[Cause]

    @property
    def open_requests(self) -> tuple[MaterialRequest, ...]:
        """Those that the lender still waits for."""
        return tuple(request for request in self.requests if request.open)

    @property
    def lacking(self) -> tuple[ChecklistEntry, ...]:
        """The entries that something is to be done about."""
        return tuple(entry for entry in self.entries if entry.lacking)


def checklist(items: Iterable[ChecklistItem], facts: ChecklistFacts) -> Checklist:
    """The list for ``facts``, the items in their own order."""
    answers = {answer.item: answer for answer in facts.answers}
    entries = [
        entry
        for item in items
        if item.is_asked_for(facts)
        for entry in _entries(item, facts, answers)
    ]
    requests = [r for r in facts.requests if facts.case in (None, r.case)]
    return Checklist(tuple(sorted(requests, key=_urgency)), tuple(entries), facts.causes)


def answer_key(item: ChecklistItem, case: int | None, account: str = "") -> str:
    """What an answer is kept under: each case has its own contract, each account its statements."""
    if account:
        return f"{item.key}/{account}"
    return f"{item.key}#{case}" if item.of_case else item.key


def issued(document: EvidenceDocument) -> date | None:
    """The day that a document's age counts from: of issue, else the last day it speaks of."""
    return document.document_date or document.covers_to


def covered_months(coverages: Iterable[Coverage]) -> frozenset[Month]:
    """The months that an account's statements show wholly, taken together.

    Two that follow each other without a day between are one. Where only lines bound a statement,
    no month without any line between may lie between them: quiet days are no gap.
    """
    months: set[Month] = set()
    start = end = None
    sure = True
    for shown in sorted(coverages, key=lambda shown: shown.start):
        if start is None or end is None:
            start, end, sure = shown.start, shown.end, shown.declared
        elif _follows(end, shown, strictly=sure and shown.declared):
            if shown.end > end:
                end, sure = shown.end, shown.declared
        else:
            months.update(complete_months(start, end))
            start, end, sure = shown.start, shown.end, shown.declared
    if start is not None and end is not None:
        months.update(complete_months(start, end))
    return frozenset(months)


def last_whole_month(end: date) -> Month:
    """The last month that lies wholly before the end of ``end``."""
    month = Month.of(end)
    return month if end == month.last else month.plus(-1)


def statements_fresh_until(last: Month) -> date:
    """Statements up to ``last`` reach the last complete month until the next one is over."""
    return last.plus(1).last


def last_month_shown(stale_since: date) -> Month:
    """The last whole month of statements that went stale on a day: what people understand."""
    return Month.of(stale_since).plus(-2)


def _follows(end: date, shown: Coverage, *, strictly: bool) -> bool:
    if strictly:
        return shown.start <= end + timedelta(days=1)
    return Month.of(shown.start) <= Month.of(end).plus(1)


def _urgency(request: MaterialRequest) -> tuple[bool, date, date, int]:
    return not request.open, request.due_on or date.max, request.asked_on, request.id or 0


def _entries(
    item: ChecklistItem, facts: ChecklistFacts, answers: dict[str, ChecklistAnswer]
) -> list[ChecklistEntry]:
    key = answer_key(item, facts.case)
    answer = answers.get(key, ChecklistAnswer(key))
    if answer.not_applicable:
        return [ChecklistEntry(item, key, ItemState.NOT_APPLICABLE, reason=answer.reason)]
    known = {document.number for document in facts.documents}
    documents = [
        document
        for document in facts.documents
        # A copy with parts blacked out says nothing that its original does not.
        if document.redacted_from not in known
    ]
    documents = [
        document
        for document in documents
        if document.number == answer.document
        or (_belongs(document, item, facts.case) and item.is_answered_by(document))
    ]
    if item.own in facts.own:
        return [ChecklistEntry(item, key, ItemState.THERE, documents=_newest_first(documents))]
    if not documents:
        return [ChecklistEntry(item, key, ItemState.MISSING)]
    if item.least_months is not None:
        return _statements(item, documents, facts, answers)
    return [_paper(item, key, documents, facts.today)]


def _belongs(document: EvidenceDocument, item: ChecklistItem, case: int | None) -> bool:
    """A contract is of this very debt; another lender's papers answer nothing here."""
    if item.of_case:
        return document.case == case
    return case is None or document.case in (None, case)


def _newest_first(documents: Iterable[EvidenceDocument]) -> tuple[int, ...]:
    ordered = sorted(documents, key=lambda d: (issued(d) or date.min, d.number or 0), reverse=True)
    return tuple(document.number for document in ordered if document.number is not None)


def _paper(
    item: ChecklistItem, key: str, documents: Sequence[EvidenceDocument], today: date
) -> ChecklistEntry:
    numbers = _newest_first(documents)
    if item.fresh_months is None:
        return ChecklistEntry(item, key, ItemState.THERE, documents=numbers)
    newest = max((day for d in documents if (day := issued(d)) is not None), default=None)
    if newest is None:
        return ChecklistEntry(item, key, ItemState.UNDATED, documents=numbers)
    until = add_months(newest, item.fresh_months)
    if today <= until:
        return ChecklistEntry(item, key, ItemState.THERE, documents=numbers, until=until)
    since = until + timedelta(days=1)
    return ChecklistEntry(item, key, ItemState.STALE, documents=numbers, since=since)


def _statements(
    item: ChecklistItem,
    documents: Sequence[EvidenceDocument],
    facts: ChecklistFacts,
    answers: dict[str, ChecklistAnswer],
) -> list[ChecklistEntry]:
    """An entry for each account; one more for what nobody can say the account of."""
    by_number = {document.number: document for document in documents}
    accounts: dict[str, list[Coverage]] = defaultdict(list)
    for shown in facts.coverages:
        if shown.document in by_number:
            accounts[shown.account].append(shown)
    seen = {shown.document for shown in facts.coverages}
    dateless = _newest_first(d for d in documents if d.number not in seen)
    entries = []
    for account, coverages in sorted(accounts.items()):
        key = answer_key(item, facts.case, account)
        answer = answers.get(key)
        if account and answer is not None and answer.not_applicable:
            entries.append(
                ChecklistEntry(
                    item, key, ItemState.NOT_APPLICABLE, account=account, reason=answer.reason
                )
            )
            continue
        entries.append(_account(item, key, account, coverages, facts.today))
    if dateless:
        key = answer_key(item, facts.case, _NO_ACCOUNT)
        entries.append(ChecklistEntry(item, key, ItemState.UNDATED, documents=dateless))
    return entries


def _account(
    item: ChecklistItem, key: str, account: str, coverages: Sequence[Coverage], today: date
) -> ChecklistEntry:
    covered = covered_months(coverages)
    last = Month.of(today).plus(-1)
    ordered = sorted(coverages, key=lambda shown: (shown.end, shown.document), reverse=True)
    documents = tuple(dict.fromkeys(shown.document for shown in ordered))
    reached = max((month for month in covered if month <= last), default=None)
    months = _months_lacking(covered, last, item.least_months or 0)
    if reached is None:
        return ChecklistEntry(item, key, ItemState.STALE, account, documents, months)
    until = statements_fresh_until(reached)
    if today > until:
        since = until + timedelta(days=1)
        return ChecklistEntry(item, key, ItemState.STALE, account, documents, months, since=since)
    state = ItemState.GAP if months else ItemState.THERE
    return ChecklistEntry(item, key, state, account, documents, months, until=until)


def _months_lacking(covered: frozenset[Month], last: Month, least: int) -> tuple[Month, ...]:
    """Of the months that count, those not shown: the least, and what a gap leaves out before."""
    first = min(covered, default=last)
    return tuple(
        month
        for month in months_between(last.plus(1 - LOOK_BACK_MONTHS), last)
        if month not in covered and (month > first or month > last.plus(-least))
    )
