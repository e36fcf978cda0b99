"""The terms of an offer, as columns of its row."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from debt_desk.domain.debt import Part
from debt_desk.domain.money import Money
from debt_desk.domain.terms import Interval, Method, Step, Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.store.columns import balance_of, fill_balance, one_currency

if TYPE_CHECKING:
    from debt_desk.store.tables import OfferRow


def fill_terms(row: OfferRow, terms: Terms) -> None:
    """Errors: CurrenciesDiffer."""
    fill_balance(row, terms.covered)
    one_currency((Money(0, row.currency), *terms.waived.parts.values(), *terms.amounts))
    row.cut_off = terms.cut_off.isoformat()
    row.waived_principal_cents = terms.waived.principal.cents
    row.waived_interest_cents = terms.waived.interest.cents
    row.waived_penalty_cents = terms.waived.penalty.cents
    row.waived_fees_cents = terms.waived.fees.cents
    row.waived_costs_cents = terms.waived.costs.cents
    row.waived_shares = json.dumps({part: str(share) for part, share in terms.waived.shares})
    row.first_due = terms.first_due.isoformat()
    row.instalments = terms.count
    row.method = terms.method
    row.annual_rate = str(terms.annual_rate)
    row.due_day = terms.due_day
    row.interval = terms.interval
    row.grace = terms.grace
    row.step_every = None if terms.step is None else terms.step.every
    row.step_percent = None if terms.step is None else str(terms.step.percent)
    row.interest_only = terms.interest_only
    row.stated_dates = json.dumps([day.isoformat() for day in terms.dates])
    row.stated_amounts = json.dumps([amount.cents for amount in terms.amounts])
    row.cure_days = terms.cure


def terms_of(row: OfferRow) -> Terms:
    """What one side offers."""
    step = None
    if row.step_every is not None and row.step_percent is not None:
        step = Step(row.step_every, Decimal(row.step_percent))
    shares = dict(json.loads(row.waived_shares))
    return Terms(
        covered=balance_of(row, date.fromisoformat(row.cut_off)),
        first_due=date.fromisoformat(row.first_due),
        count=row.instalments,
        method=Method(row.method),
        annual_rate=Decimal(row.annual_rate),
        waived=Waiver(
            interest=Money(row.waived_interest_cents, row.currency),
            penalty=Money(row.waived_penalty_cents, row.currency),
            fees=Money(row.waived_fees_cents, row.currency),
            costs=Money(row.waived_costs_cents, row.currency),
            principal=Money(row.waived_principal_cents, row.currency),
            shares=tuple((Part(part), Decimal(share)) for part, share in shares.items()),
        ),
        due_day=row.due_day,
        interval=Interval(row.interval),
        grace=row.grace,
        step=step,
        interest_only=row.interest_only,
        dates=tuple(date.fromisoformat(day) for day in json.loads(row.stated_dates)),
        amounts=tuple(Money(cents, row.currency) for cents in json.loads(row.stated_amounts)),
        cure=row.cure_days,
    )
