"""What is due, over all cases, and as a calendar file."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import icalendar

from debt_desk.app.calendar_file import calendar_file
from debt_desk.domain.agenda import AgendaKind
from debt_desk.domain.agreement import Agreement, Due
from debt_desk.domain.repayment import Payment
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language
from tests.app.builders import started, yuan
from tests.app.conftest import TODAY

if TYPE_CHECKING:
    from debt_desk.app.desk import Desk

DUES = (
    Due(1, date(2026, 11, 20), yuan("479.42")),
    Due(2, date(2026, 12, 20), yuan("479.42")),
    Due(3, date(2027, 1, 20), yuan("479.65")),
)


def agreed(desk: Desk) -> int:
    number = started(desk)
    agreement = desk.agreements.record(Agreement(number, date(2026, 11, 1), DUES))
    assert agreement.id is not None
    return agreement.id


def test_the_list_is_overdue_first_and_stops_at_its_day(desk: Desk) -> None:
    agreed(desk)
    items = desk.agenda.items(days=30)
    assert [(item.kind, item.day) for item in items] == [
        (AgendaKind.WRITTEN_COPY, date(2026, 11, 8)),
        (AgendaKind.INSTALMENT, date(2026, 11, 20)),
        (AgendaKind.INSTALMENT, date(2026, 12, 20)),
    ]
    assert items[1].overdue_days(TODAY) == 3
    assert items[2].pay_by == date(2026, 12, 18), "20 December 2026 is a Sunday"


def test_a_part_payment_leaves_the_rest_due(desk: Desk) -> None:
    agreement = agreed(desk)
    desk.payments.record(Payment(agreement, TODAY, yuan("400")))
    amounts = [item.amount for item in desk.agenda.items(90) if item.amount]
    assert amounts == [yuan("79.42"), yuan("479.42"), yuan("479.65")]


def test_a_calendar_program_reads_the_file_and_sees_no_lender(desk: Desk) -> None:
    agreed(desk)
    items = desk.agenda.items(90)
    words = Wording(Language.CHINESE)
    for details in (False, True):
        data = calendar_file(items, words, desk.clock.now(), details=details)
        events = list(icalendar.Calendar.from_ical(data).walk("VEVENT"))
        assert len(events) == len(items) == len({str(event["UID"]) for event in events})
        assert ("招商银行" in data.decode()) is details
        assert ("479.42" in data.decode()) is details
        assert events[1].decoded("DTSTART") == date(2026, 11, 20)


def test_uids_are_stable_from_export_to_export(desk: Desk) -> None:
    agreed(desk)

    def uids() -> list[str]:
        data = calendar_file(
            desk.agenda.items(90), Wording(Language.ENGLISH), desk.clock.now(), details=False
        )
        events = icalendar.Calendar.from_ical(data).walk("VEVENT")
        return [str(event["UID"]) for event in events]

    before = uids()
    desk.clock.day += timedelta(days=1)  # type: ignore[attr-defined]
    assert uids() == before
