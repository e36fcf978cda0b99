"""What is noted of a call and not kept yet goes into the log when the file is closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.domain.call_notes import Heard
from debt_desk.domain.case import Case
from debt_desk.domain.contact import Stance
from debt_desk.domain.debt import CreditorKind


def test_closing_the_file_keeps_an_unfinished_call(tmp_path, lay_empty_file) -> None:
    clock = FixedClock(date(2026, 11, 23))
    file = lay_empty_file(tmp_path / "home.debtdesk")
    desk = Desk.open(file, clock)
    case = desk.cases.add(Case("招商银行", CreditorKind.CARD)).number
    assert case is not None
    notes = replace(desk.call_sheets.notes(case), ticket="T-77")
    notes = notes.press(Heard.REFUSED, datetime(2026, 11, 23, 1, tzinfo=UTC))
    desk.call_sheets.note(notes, "拒绝\x00")
    assert desk.call_sheets.notes(case) == notes
    desk.call_sheets.note(replace(desk.call_sheets.notes(case), case=99), "case that is gone")
    desk.close()
    again = Desk.open(file, clock)
    (contact,) = again.contacts.of_case()
    assert (contact.ticket, contact.summary) == ("T-77", "拒绝")
    assert contact.stances == {Stance.REFUSED}
    again.close()
