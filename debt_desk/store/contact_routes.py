"""Ways to a lender."""

from __future__ import annotations

from sqlalchemy import select
from typing_extensions import override

from debt_desk.domain.contact_route import (
    ContactRoute,
    ContactRouteMissing,
    RouteResult,
    RouteWay,
)
from debt_desk.store.by_case import ByCase
from debt_desk.store.columns import as_day, as_text
from debt_desk.store.contact_tables import ContactRouteRow
from debt_desk.store.references import check_case, check_document


class ContactRouteRepository(ByCase[ContactRoute]):
    """A case has one of each way at most."""

    row = ContactRouteRow
    order = (ContactRouteRow.id,)
    missing = ContactRouteMissing

    def put(self, route: ContactRoute) -> None:
        """Keep a way in place of what was known. Errors: CaseMissing, DocumentMissing."""
        wanted = select(ContactRouteRow).where(
            ContactRouteRow.case_number == route.case, ContactRouteRow.way == route.way
        )
        row = self._session.scalar(wanted) or ContactRouteRow()
        self._fill(row, route)
        self._session.add(row)
        self._session.flush()

    @override
    def _fill(self, row: ContactRouteRow, entity: ContactRoute) -> None:
        check_case(self._session, entity.case)
        check_document(self._session, entity.screenshot)
        row.case_number = entity.case
        row.way = entity.way
        row.address = entity.address
        row.tried_on = as_text(entity.tried_on)
        row.result = entity.result
        row.screenshot = entity.screenshot
        row.note = entity.note

    @override
    def _read(self, row: ContactRouteRow) -> ContactRoute:
        return contact_route_of(row)


def contact_route_of(row: ContactRouteRow) -> ContactRoute:
    """A way as it stands in a row."""
    return ContactRoute(
        case=row.case_number,
        way=RouteWay(row.way),
        address=row.address,
        note=row.note,
        tried_on=as_day(row.tried_on),
        result=None if row.result is None else RouteResult(row.result),
        screenshot=row.screenshot,
        id=row.id,
    )
