"""``letter`` says on one line where a plan breaks, and prints it all the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.domain.money import Money


def saved(example, yuan: int) -> None:
    desk = Desk.open(example, FixedClock(date(2026, 11, 23)))
    desk.household.change(replace(desk.household.get(), savings=Money(yuan * 100)))
    desk.close()


def test_a_plan_that_breaks_is_printed_with_one_line(say, example, tmp_path) -> None:
    saved(example, 100)
    out = tmp_path / "letter.pdf"
    answer = say("letter", example, "--case", 1, "-o", out)
    assert answer.code == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert answer.err.count("\n") == 1
    assert answer.err.startswith("发出之前请留意，这份方案不是每种情况都撑得住。")
    assert "会缺 ¥" in answer.err


def test_a_plan_that_gets_through_is_printed_in_silence(say, example, tmp_path) -> None:
    saved(example, 50_000)
    answer = say("letter", example, "--case", 1, "-o", tmp_path / "letter.pdf")
    assert (answer.code, answer.err) == (0, "")


def test_what_was_sent_is_given_back_in_silence(say, example, tmp_path) -> None:
    saved(example, 0)
    answer = say("letter", example, "--case", 4, "-o", tmp_path / "letter.pdf")
    assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize("place", ["nowhere/letter.pdf", "ex.debtdesk"])
def test_a_letter_that_cannot_be_written_leaves_one_sentence(say, example, tmp_path, place) -> None:
    saved(example, 0)
    answer = say("letter", example, "--case", 1, "-o", tmp_path / place)
    assert answer.code == 1
    assert answer.err.count("\n") == 1
    assert "请留意" not in answer.err
