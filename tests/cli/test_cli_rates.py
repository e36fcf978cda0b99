"""``rate``: what a person types from a contract or a bill, and what he is told."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

KEYS = ["periodic", "nominal", "effective", "xirr", "simple"]


def rates(say, *words: object) -> list[float | None]:
    answer = say("rate", *words, "--json")
    assert answer.code == 0, answer.err
    assert list(answer.json) == KEYS
    return list(answer.json.values())


def pays(*texts: str) -> list[str]:
    return [word for text in texts for word in ("--pay", text)]


def test_a_fee_that_looks_small(say) -> None:
    found = rates(say, "--received", 12000, "--on", "2026-01-15", *pays("12x1072"))
    assert found == [0.010862, 0.130342, 0.138418, 0.13903, 0.072]
    assert rates(say, "--received", 12000, *pays("12x1072"))[3] is None


@pytest.mark.parametrize(
    ("received", "run", "nominal", "effective"),
    [
        ("10000", "12x888.49", 0.120005, 0.12683),
        ("9000", "12x888.49", 0.325003, 0.378064),
        ("10000", "12x916.80", 0.18, 0.195618),
        ("10000", "12x946.80", 0.242487, 0.271338),
        ("¥10,000.00", "12 × 976.80", 0.303919, 0.35004),
        ("10000", "12X945.60", 0.240008, 0.268252),
    ],
)
def test_level_instalments(say, received, run, nominal, effective) -> None:
    assert rates(say, "--received", received, *pays(run))[1:3] == [nominal, effective]


def test_the_boundary_with_days(say) -> None:
    on = ("--on", "2026-01-15")
    assert rates(say, "--received", 10000, *on, *pays("12x945.60"))[3] == 0.269536


def test_irregular_dates(say) -> None:
    dated = pays("2026-02-10:1800", "2026-03-12:1800", "2026-05-10:3000", "2026-08-10:4000")
    found = rates(say, "--received", 9700, "--on", "2026-01-10", *dated)
    assert found[:4] == [None, None, None, 0.288318]


def test_seven_days(say) -> None:
    found = rates(say, "--received", 1400, "--on", "2026-03-01", *pays("2026-03-08:2000"))
    assert found == [None, None, None, None, 22.346939]


def test_runs_continue_in_order(say) -> None:
    found = rates(say, "--received", 10000, *pays("11x150", "1x10150"))
    assert found[:3] == [0.015, 0.18, 0.195618]
    assert found != rates(say, "--received", 10000, *pays("1x10150", "11x150"))


def test_a_published_xirr(say) -> None:
    dated = pays("2008-03-01:2750", "2008-10-30:4250", "2009-02-15:3250", "2009-04-01:2750")
    assert rates(say, "--received", 10000, "--on", "2008-01-01", *dated)[3] == 0.373363


def test_dated_payments_a_month_apart_are_monthly(say) -> None:
    dated = pays(*(f"2026-{month:02d}-15:1072" for month in range(12, 1, -1)), "2027-01-15:1072")
    found = rates(say, "--received", 12000, "--on", "2026-01-15", *dated)
    assert found == [0.010862, 0.130342, 0.138418, 0.13903, 0.072]


def test_paid_back_less_or_even(say) -> None:
    assert rates(say, "--received", 1200, *pays("12x100")) == [0, 0, 0, None, 0]
    assert rates(say, "--received", 1200, *pays("12x50")) == [None] * 5
    told = say("rate", "--received", 1200, *pays("12x50")).out
    assert "比到手的少 ¥600.00" in told
    assert "24%" not in told
    on = ("--on", "2026-01-15")
    assert rates(say, "--received", 1200, *on, *pays("2026-03-15:50")) == [None] * 5
    assert "-0.0" not in say("rate", "--received", 1200, *pays("12x100"), "--json").out


@pytest.mark.parametrize(
    ("received", "run"),
    [("0.01", "360x100000000000"), ("100000000000", "360x0.01"), ("0.01", "1x0.01")],
)
def test_no_sum_breaks_it(say, received, run) -> None:
    answer = say("rate", "--received", received, "--on", "2026-01-15", *pays(run))
    assert answer.code == 0
    json.loads(
        say("rate", "--received", received, *pays(run), "--json").out,
        parse_constant=lambda name: pytest.fail(name),
    )


# --- the table --------------------------------------------------------------------------------


def test_the_table_says_what_is_what(say) -> None:
    told = say("rate", "--received", 12000, *pays("12x1072")).out
    for part in ("1.0862%", "13.0342%", "13.8418%", "7.20%", "¥864.00", "不能与上面几项比较"):
        assert part in told
    assert "都低于 24%" in told


def test_above_is_said_only_where_a_cent_cannot_change_it(say) -> None:
    def said(run: str) -> str:
        return say("rate", "--received", 10000, *pays(run)).out

    assert "仍然高于 24%" in said("12x945.61")
    assert "仍然高于 24%" not in said("12x945.60")
    assert "不下断语" in said("12x945.60")
    for run in ("12x945.60", "12x976.80", "12x900"):
        assert "据公开文本（法发〔2017〕22号" in said(run)
        assert "2026年11月" in said(run)
        assert "合同并不因此无效" in said(run)


def test_without_a_monthly_rate_nothing_is_compared(say) -> None:
    told = say("rate", "--received", 1400, "--on", "2026-03-01", *pays("2026-03-08:2000")).out
    assert "没有可以与 24% 相比的月利率" in told
    assert "2,234.6939%" in told


def test_it_speaks_english_too(say, monkeypatch) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    told = say("rate", "--received", 10000, *pays("12x976.80")).out
    assert "clearly above this reference line" in told
    assert "as reported" in told
    assert "not comparable" in told


# --- slips ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        pays("0x5"),
        ["--pay=-3x10"],
        pays("1e9x1"),
        pays("1.5x100"),
        pays("NaN"),
        pays("12xNaN"),
        pays("12xinf"),
        pays("12x1e5"),
        pays("12x"),
        pays("x100"),
        pays("12x-5"),
        pays("12x1.005"),
        pays("12x100000000000000"),
        pays(""),
        pays("1000"),
        pays("one\ntwo"),
        pays("1xone\ntwo"),
        pays("9" * 5000 + "x1"),
        pays("1x" + "9" * 5000),
        pays("１２x" + "{0}"),
        pays("1201x1"),
        pays("1200x1", "1x1"),
        pays("999999999x1"),
        pays("12x0"),
        pays("2026-02-15:100"),
        ["--on", "2026-01-15", *pays("2026-13-40:1")],
        ["--on", "2026-01-15", *pays("2026-02-15:")],
        ["--on", "2026-01-15", *pays("2026-02-15:-5")],
        ["--on", "2026-01-15", *pays("2126-02-15:5")],
        ["--on", "2026-01-15", *pays("2026-01-15:5")],
        ["--on", "2026-01-15", *pays("2026-02-15:100", "12x100")],
        ["--on", "2026-01-15", *pays("2026-02-15:0")],
    ],
    ids=lambda words: " ".join(words)[:30],
)
def test_a_slip_gets_one_sentence(say, words) -> None:
    answer = say("rate", "--received", "10000", *words)
    assert answer.code == 1
    assert answer.out == ""
    assert answer.err.startswith("debt-desk: ")
    assert answer.err.count("\n") == 1
    assert len(answer.err) < 200


@pytest.mark.parametrize(
    "received", ["0", "-5", "", "much", "one\ntwo", "1e5", "NaN", "100000000000.01"]
)
def test_nothing_received_is_no_loan(say, received) -> None:
    answer = say("rate", f"--received={received}", *pays("12x100"))
    assert answer.code == 1
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ["--received", "100"],
        pays("12x1"),
        ["--received", "100", "--on", "2026-13-40", *pays("1x1")],
        ["--received", "100", "--on", "1026-01-01", *pays("1x1")],
        ["--received", "100", "--pay"],
    ],
)
def test_what_is_no_command_line(say, words) -> None:
    assert say("rate", *words).code == 2


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-40", "2025-02-29"])
def test_a_day_that_no_calendar_has_is_named(say, day) -> None:
    answer = say("rate", "--received", 100, "--on", "2026-01-15", *pays(f"{day}:1072"))
    assert answer.code == 1
    assert answer.err == f"debt-desk: 没有 {day} 这一天，请检查还款日期。\n"


def test_a_day_of_receipt_that_is_none_is_named_in_words(say) -> None:
    answer = say("rate", "--received", 100, "--on", "2026-13-40", *pays("1x1"))
    assert answer.code == 2
    assert "2026-13-40 不是日期" in answer.err


def test_help_stands_by(say) -> None:
    assert "12x1072" in say("rate", "--help").out


def test_as_a_process_of_its_own() -> None:
    words = ["rate", "--received", "10000", "--pay", "11x150", "--pay", "1x10150", "--json"]
    done = subprocess.run(
        [sys.executable, "-m", "debt_desk", *words], capture_output=True, check=True, timeout=120
    )
    assert json.loads(done.stdout)["nominal"] == 0.18
