"""``due`` and ``cases``: the same facts as a table, as JSON, as a calendar."""

from __future__ import annotations

from datetime import date

import icalendar
import pytest

from debt_desk.app.clock import Clock


@pytest.fixture(autouse=True)
def _today(monkeypatch) -> None:
    monkeypatch.setattr(Clock, "today", lambda self: date(2026, 11, 23))


def test_json_holds_exactly_the_promised_keys(say, example) -> None:
    items = say("due", example, "--days", 60, "--json").json
    kinds = [item["kind"] for item in items]
    assert kinds == [
        *("their_promise", "bank_statement", "materials", "materials", "materials", "instalment"),
        *("court_paper", "our_promise", "reply_due", "offer_ends", "our_promise", "instalment"),
    ]
    assert (items[1]["date"], items[1]["title"]) == ("2026-12-01", "更新银行流水")
    assert items[5] == {
        "date": "2026-12-02",
        "pay_by": "2026-12-02",
        "case": 2,
        "creditor": "示例消费金融有限公司",
        "kind": "instalment",
        "title": "应还款（第 3 期，共 24 期）",
        "amount": "500.00",
        "overdue_days": 0,
    }
    assert items[8]["amount"] is None
    assert items[11]["pay_by"] is None, "the working days of 2027 are not published"


def test_the_days_decide_what_is_listed(say, example) -> None:
    assert len(say("due", example, "--days", 9, "--json").json) == 6
    assert len(say("due", example, "--days", 8, "--json").json) == 2
    assert len(say("due", example, "--days", 7, "--json").json) == 1
    assert say("due", example, "--days", 3, "--json").json == []
    assert "没有待办" in say("due", example, "--days", 3).out


def test_what_is_overdue_is_listed_and_no_error(say, example, monkeypatch) -> None:
    monkeypatch.setattr(Clock, "today", lambda self: date(2026, 12, 7))
    answer = say("due", example, "--json")
    assert answer.code == 0
    assert [item["overdue_days"] for item in answer.json][:3] == [10, 6, 5]
    assert "已过 5 天" in say("due", example).out


def test_the_calendar_is_neutral_unless_asked(say, example, tmp_path) -> None:
    out = tmp_path / "due.ics"
    assert say("due", example, "--days", 60, "--ics", out).code == 0
    text = out.read_text(encoding="utf-8")
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert len({event["uid"] for event in events}) == len(events) == 12
    assert "500" not in text.replace("\r\n ", "")
    assert "示例消费金融" not in text.replace("\r\n ", "")
    assert say("due", example, "--days", 60, "--ics", out, "--details").code == 0
    assert "500.00" in out.read_text(encoding="utf-8").replace("\r\n ", "")


def test_cases(say, example) -> None:
    rows = say("cases", example, "--json").json
    assert rows[1] == {
        "number": 2,
        "creditor": "示例消费金融有限公司",
        "kind": "consumer_finance",
        "balance": "11000.00",
        "stage": "repay",
        "next_date": "2026-12-02",
    }
    assert rows[2]["next_date"] is None, "a settled case asks for nothing"
    assert "招商银行" in say("cases", example).out
