"""Talks with lenders and collectors."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, select
from sqlalchemy.orm import selectinload
from typing_extensions import override

from debt_desk.domain.channel import Channel
from debt_desk.domain.collector import CollectorMissing
from debt_desk.domain.contact import (
    Collection,
    Conduct,
    Contact,
    ContactMissing,
    Direction,
    Promise,
    Recording,
    Stance,
)
from debt_desk.domain.contact_route import RouteWay
from debt_desk.domain.offer import Side
from debt_desk.store.by_case import ByCase
from debt_desk.store.columns import as_day, as_text
from debt_desk.store.contact_tables import (
    CollectorRow,
    ContactDocumentRow,
    ContactRow,
    PromiseRow,
)
from debt_desk.store.references import check_case, check_document

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

_MINUTE = "%Y-%m-%dT%H:%M"


class ContactRepository(ByCase[Contact]):
    """By their time."""

    row = ContactRow
    order = (ContactRow.at, ContactRow.id)
    missing = ContactMissing

    @override
    def _select(self) -> Select[Any]:
        return with_parts(select(ContactRow))

    @override
    def _fill(self, row: ContactRow, entity: Contact) -> None:
        check_case(self._session, entity.case)
        for document in entity.documents:
            check_document(self._session, document)
        row.case_number = entity.case
        row.at = entity.at.strftime(_MINUTE)
        row.channel = entity.channel
        row.direction = entity.direction
        row.way = entity.way
        row.who = entity.who
        row.staff = entity.staff
        row.ticket = entity.ticket
        row.summary = entity.summary
        row.stances = _listed(entity.stances)
        row.seconds = entity.seconds
        row.recording = entity.recording
        row.recording_number = entity.recording_number
        row.follow_up = as_text(entity.follow_up)
        row.offer = entity.offer
        self._fill_collection(row, entity.collection)
        row.promises, row.documents = [], []
        self._session.flush()  # the rows of before go first: a document stands there only once
        row.promises = [
            PromiseRow(
                position=position,
                side=promise.by,
                what=promise.what,
                due_on=as_text(promise.due_on),
                kept_on=as_text(promise.kept_on),
            )
            for position, promise in enumerate(entity.promises, 1)
        ]
        row.documents = [
            ContactDocumentRow(position=position, document=document)
            for position, document in enumerate(entity.documents, 1)
        ]

    def _fill_collection(self, row: ContactRow, collection: Collection | None) -> None:
        told = collection or Collection()
        if told.collector is not None and self._session.get(CollectorRow, told.collector) is None:
            raise CollectorMissing
        row.collecting = int(collection is not None)
        row.collector = told.collector
        row.caller = told.caller
        row.caller_number = told.number
        row.answered = int(told.answered)
        row.others = told.others
        row.words = told.words
        row.conduct = _listed(told.conduct)

    @override
    def _read(self, row: ContactRow) -> Contact:
        return contact_of(row)


def with_parts(wanted: Select[Any]) -> Select[Any]:
    """Rows of talks with their promises and documents."""
    return wanted.options(selectinload(ContactRow.promises), selectinload(ContactRow.documents))


def contact_of(row: ContactRow) -> Contact:
    """A talk as it stands in a row; its parts must be loaded."""
    return Contact(
        case=row.case_number,
        at=datetime.strptime(row.at, _MINUTE),  # noqa: DTZ007 - local time, as on the wall
        channel=Channel(row.channel),
        direction=Direction(row.direction),
        way=None if row.way is None else RouteWay(row.way),
        who=row.who,
        staff=row.staff,
        ticket=row.ticket,
        summary=row.summary,
        stances=frozenset(map(Stance, json.loads(row.stances))),
        seconds=row.seconds,
        recording=Recording(row.recording),
        recording_number=row.recording_number,
        follow_up=as_day(row.follow_up),
        promises=tuple(map(_promise_of, row.promises)),
        documents=tuple(part.document for part in row.documents),
        offer=row.offer,
        collection=_collection_of(row) if row.collecting else None,
        id=row.id,
    )


def _promise_of(row: PromiseRow) -> Promise:
    return Promise(Side(row.side), row.what, as_day(row.due_on), as_day(row.kept_on))


def _collection_of(row: ContactRow) -> Collection:
    return Collection(
        caller=row.caller,
        number=row.caller_number,
        answered=bool(row.answered),
        others=row.others,
        words=row.words,
        conduct=frozenset(map(Conduct, json.loads(row.conduct))),
        collector=row.collector,
    )


def _listed(values: Iterable[StrEnum]) -> str:
    return json.dumps(sorted(values))
