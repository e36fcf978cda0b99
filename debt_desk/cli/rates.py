"""``rate``: what a loan really costs a year, from what came and what is paid; needs no file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from debt_desk.app.law import financial_line
from debt_desk.cli.command import add_command, date_in, print_json, print_table
from debt_desk.domain.calendar import checked
from debt_desk.domain.household import AmountNegative
from debt_desk.domain.law import judge
from debt_desk.domain.money import Money, total
from debt_desk.domain.rates import (
    MOST_PAYMENTS,
    PaymentsOutOfReach,
    Rates,
    dated_rates,
    monthly_rates,
    one_a_month,
)
from debt_desk.errors import InputError
from debt_desk.wording import formats
from debt_desk.wording import rates as worded

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from debt_desk.cli.command import Commands
    from debt_desk.wording.catalogue import Wording

_RUN = re.compile(r"(?P<count>[0-9]{1,9})\s*[x×*](?P<amount>.+)", re.IGNORECASE)
_DATED = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})\s*[:：](?P<amount>.+)")
_NAMES = ("periodic", "nominal", "effective", "xirr", "simple")


class NotAPayment(InputError):
    """Neither a run of monthly payments (12x1072) nor a dated one (2026-02-15:1072). data: text."""


class NoSuchDay(InputError):
    """A payment's day is in no calendar, like 2026-02-30. data: text."""


class PaymentFormsMixed(InputError):
    """Some payments are dated and some are not, so nobody could tell when the latter are due."""


class StartDayMissing(InputError):
    """Dated payments mean nothing without the day on which the money came."""


@dataclass(frozen=True, slots=True)
class _Run:
    """``count`` payments of ``amount``, one a month; or a single one on ``day``."""

    amount: Money
    count: int = 1
    day: date | None = None


def add_commands(commands: Commands, words: Wording) -> None:
    """Add this noun's sub-commands."""
    rate = add_command(commands, words, "rate", _rate)
    rate.add_argument(
        "--received", required=True, metavar="AMOUNT", help=words.text("cli.rate_received")
    )
    rate.add_argument("--on", type=date_in(words), metavar="DATE", help=words.text("cli.rate_on"))
    rate.add_argument(
        "--pay",
        action="append",
        required=True,
        metavar="NxAMOUNT|DATE:AMOUNT",
        help=words.text("cli.rate_pay"),
    )
    rate.add_argument("--json", action="store_true", help=words.text("cli.json"))


def _rate(options: argparse.Namespace, words: Wording) -> None:
    received = Money.parse(_one_line(options.received))
    runs = [_run(text) for text in options.pay]
    count = sum(run.count for run in runs)
    if count > MOST_PAYMENTS:
        raise PaymentsOutOfReach(count=count, most=MOST_PAYMENTS)
    amounts = [run.amount for run in runs for _ in range(run.count)]
    monthly: Sequence[Money] | None = amounts
    dated = _dated(runs)
    if not dated:
        rates = monthly_rates(received, amounts, options.on)
    elif options.on is None:
        raise StartDayMissing
    else:
        rates = dated_rates(received, options.on, dated)
        monthly = one_a_month(options.on, dated)
    paid = total(amounts)
    pays_back = paid >= received
    if not pays_back:
        rates = Rates()  # Below zero there is no cost that a rate could tell.
    if options.json:
        print_json({name: _rounded(getattr(rates, name)) for name in _NAMES})
        return
    _table(rates, received, paid, words)
    print()
    if not pays_back:
        print(words.text("rate.never_paid_back", gap=received - paid))
        return
    line = financial_line()
    verdict = judge(line, rates, received, monthly)
    print(worded.verdict(verdict, line, words, monthly=monthly is not None))
    print(worded.about(line, None, words))


def _run(text: str) -> _Run:
    """Errors: NotAPayment, NoSuchDay, AmountNegative, DateOutOfReach, and those of Money.parse."""
    plain = _one_line(text)
    if match := _DATED.fullmatch(plain):
        try:
            day = date.fromisoformat(match["day"])
        except ValueError:
            raise NoSuchDay(text=match["day"]) from None
        return _Run(_amount(match["amount"]), day=checked(day))
    match = _RUN.fullmatch(plain)
    if match is None or int(match["count"]) == 0:
        raise NotAPayment(text=plain[:40])
    return _Run(_amount(match["amount"]), int(match["count"]))


def _one_line(text: str) -> str:
    # What is wrong is quoted, and a sentence has one line.
    return " ".join(text.split())


def _amount(text: str) -> Money:
    amount = Money.parse(text)
    if amount.cents < 0:
        raise AmountNegative(amount=amount)
    return amount


def _dated(runs: Sequence[_Run]) -> list[tuple[date, Money]]:
    """The dated payments: all of them or none. Errors: PaymentFormsMixed."""
    dated = [(run.day, run.amount) for run in runs if run.day is not None]
    if dated and len(dated) < len(runs):
        raise PaymentFormsMixed
    return dated


def _rounded(value: float | None) -> float | None:
    # Adding zero turns a negative zero into a plain one.
    return None if value is None else round(value, 6) + 0.0


def _table(rates: Rates, received: Money, paid: Money, words: Wording) -> None:
    heads = [words.text("rate.what"), words.text("rate.value")]
    rows = [
        (words.text(f"rate.{name}"), worded.rate(getattr(rates, name), words)) for name in _NAMES
    ]
    sums = {"received": received, "paid": paid, "cost": paid - received}
    rows.extend((words.text(f"rate.{name}"), formats.money(sums[name])) for name in sums)
    print_table(heads, rows, right=frozenset({1}))
