"""The rows of the desk file, as SQLAlchemy sees them. Nothing outside the store meets a row.

The SQL files are what makes the tables; a test holds these classes against them.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Row(DeclarativeBase):
    """Base of all rows."""


class HouseholdRow(Row):
    """The only row of its table."""

    __tablename__ = "household"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    phone: Mapped[str]
    address: Mapped[str]
    identity_tail: Mapped[str]
    children: Mapped[int]
    parents: Mapped[int]
    partners: Mapped[int]
    others: Mapped[int]
    causes: Mapped[str]
    since: Mapped[str | None]
    expected_end: Mapped[str | None]
    story: Mapped[str]
    currency: Mapped[str]
    reserve_cents: Mapped[int]
    savings_cents: Mapped[int]
    lines: Mapped[list[HouseholdLineRow]] = relationship(
        lazy="raise", cascade="all, delete-orphan", order_by="HouseholdLineRow.position"
    )


class HouseholdLineRow(Row):
    """One income or cost; ``position`` keeps the user's order."""

    __tablename__ = "household_lines"

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("household.id"))
    position: Mapped[int]
    kind: Mapped[str]
    topic: Mapped[str]
    title: Mapped[str]
    currency: Mapped[str]
    cents: Mapped[int]
    period: Mapped[str]
    starts_on: Mapped[str | None]
    ends_on: Mapped[str | None]
    source_kind: Mapped[str]
    source_documents: Mapped[str]
    source_note: Mapped[str]
    source_payer: Mapped[str]
    source_places: Mapped[str]


class CounterRow(Row):
    """The last number given under a name."""

    __tablename__ = "counters"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    last: Mapped[int]


class CaseRow(Row):
    """A case with its debt; ``last_offer``: the last offer number given in it."""

    __tablename__ = "cases"

    number: Mapped[int] = mapped_column(primary_key=True)
    creditor: Mapped[str]
    kind: Mapped[str]
    product: Mapped[str]
    account_tail: Mapped[str]
    contract: Mapped[str]
    note: Mapped[str]
    currency: Mapped[str]
    principal_cents: Mapped[int]
    interest_cents: Mapped[int]
    penalty_cents: Mapped[int]
    fees_cents: Mapped[int]
    balance_on: Mapped[str | None]
    annual_rate: Mapped[str | None]
    term_end: Mapped[str | None]
    overdue_since: Mapped[str | None]
    last_offer: Mapped[int]
    costs_cents: Mapped[int]
    penalty_rate: Mapped[str | None]
    day_basis: Mapped[int]
    compounding: Mapped[str]
    contract_order: Mapped[str | None]
    agreed_order: Mapped[str | None]
    secured: Mapped[int]
    bill_cents: Mapped[int | None]
    bill_on: Mapped[str | None]
    face_cents: Mapped[int | None]
    received_cents: Mapped[int | None]
    drawn_on: Mapped[str | None]
    contract_instalment_cents: Mapped[int | None]
    contract_instalments: Mapped[int | None]
    disputed: Mapped[str]


class DebtPaymentRow(Row):
    """Money paid on a debt outside an agreement."""

    __tablename__ = "debt_payments"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_number: Mapped[int] = mapped_column(ForeignKey("cases.number"))
    day: Mapped[str]
    currency: Mapped[str]
    cents: Mapped[int]
    proof: Mapped[int | None] = mapped_column(ForeignKey("documents.number"))
    note: Mapped[str]


class PlanWishRow(Row):
    """Limits and overrides of one case in the plan over all cases."""

    __tablename__ = "plan_wishes"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_number: Mapped[int] = mapped_column(ForeignKey("cases.number"))
    most_parts: Mapped[int]
    most_grace: Mapped[int]
    annual_rate: Mapped[str]
    due_day: Mapped[int | None]
    parts: Mapped[int | None]
    grace: Mapped[int]
    left_out: Mapped[int]
    reason: Mapped[str]


class LprEntryRow(Row):
    """A loan prime rate that the user entered; ``starts_on``: the day from which it counts."""

    __tablename__ = "lpr_entries"

    id: Mapped[int] = mapped_column(primary_key=True)
    starts_on: Mapped[str]
    one_year: Mapped[str]
    five_years: Mapped[str]
    note: Mapped[str]


class ContentRow(Row):
    """Stored bytes without the bytes: those are in ``chunks``, which only ``contents`` reads."""

    __tablename__ = "contents"

    id: Mapped[int] = mapped_column(primary_key=True)
    algorithm: Mapped[str]
    sha256: Mapped[str | None]
    size: Mapped[int]
    state: Mapped[str]


class DocumentRow(Row):
    """An evidence document."""

    __tablename__ = "documents"

    number: Mapped[int] = mapped_column(primary_key=True)
    case_number: Mapped[int | None] = mapped_column(ForeignKey("cases.number"))
    content_id: Mapped[int] = mapped_column(ForeignKey("contents.id"))
    title: Mapped[str]
    kind: Mapped[str]
    file_name: Mapped[str]
    document_date: Mapped[str | None]
    covers_from: Mapped[str | None]
    covers_to: Mapped[str | None]
    note: Mapped[str]
    redacted_from: Mapped[int | None] = mapped_column(ForeignKey("documents.number"))
    turned: Mapped[int]
    content: Mapped[ContentRow] = relationship(lazy="raise")


class OfferRow(Row):
    """An offer with its terms; the schedule is derived from them."""

    __tablename__ = "offers"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_number: Mapped[int] = mapped_column(ForeignKey("cases.number"))
    number: Mapped[int]
    side: Mapped[str]
    state: Mapped[str]
    made_on: Mapped[str]
    sent_on: Mapped[str | None]
    reply_due: Mapped[str | None]
    reason: Mapped[str]
    note: Mapped[str]
    currency: Mapped[str]
    principal_cents: Mapped[int]
    interest_cents: Mapped[int]
    penalty_cents: Mapped[int]
    fees_cents: Mapped[int]
    cut_off: Mapped[str]
    waived_interest_cents: Mapped[int]
    waived_penalty_cents: Mapped[int]
    waived_fees_cents: Mapped[int]
    first_due: Mapped[str]
    instalments: Mapped[int]
    method: Mapped[str]
    annual_rate: Mapped[str]
    due_day: Mapped[int | None]
    costs_cents: Mapped[int]
    waived_principal_cents: Mapped[int]
    waived_costs_cents: Mapped[int]
    waived_shares: Mapped[str]
    interval: Mapped[str]
    grace: Mapped[int]
    step_every: Mapped[int | None]
    step_percent: Mapped[str | None]
    interest_only: Mapped[int]
    stated_dates: Mapped[str]
    stated_amounts: Mapped[str]
    cure_days: Mapped[int | None]
    valid_until: Mapped[str | None]
    channel: Mapped[str | None]
    who: Mapped[str]
    counters: Mapped[int | None]
    fallback_rank: Mapped[int | None]
    answered_on: Mapped[str | None]
    answer_channel: Mapped[str | None]
    answer_who: Mapped[str]
    answer_words: Mapped[str]


class AgreementRow(Row):
    """An agreement; all its dues are in its one currency."""

    __tablename__ = "agreements"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_number: Mapped[int] = mapped_column(ForeignKey("cases.number"))
    confirmed_on: Mapped[str]
    channel: Mapped[str]
    confirmed_with: Mapped[str]
    offer: Mapped[int | None]
    written_copy: Mapped[int | None] = mapped_column(ForeignKey("documents.number"))
    payee: Mapped[str]
    note: Mapped[str]
    state: Mapped[str]
    currency: Mapped[str]
    dues: Mapped[list[DueRow]] = relationship(
        lazy="raise", cascade="all, delete-orphan", order_by="DueRow.day"
    )


class DueRow(Row):
    """One instalment of an agreement."""

    __tablename__ = "dues"

    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreements.id"))
    number: Mapped[int]
    day: Mapped[str]
    cents: Mapped[int]


class PaymentRow(Row):
    """Money paid."""

    __tablename__ = "payments"

    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreements.id"))
    day: Mapped[str]
    currency: Mapped[str]
    cents: Mapped[int]
    proof: Mapped[int | None] = mapped_column(ForeignKey("documents.number"))
    note: Mapped[str]


class LetterRow(Row):
    """A printed letter."""

    __tablename__ = "letters"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_number: Mapped[int] = mapped_column(ForeignKey("cases.number"))
    kind: Mapped[str]
    language: Mapped[str]
    content_id: Mapped[int] = mapped_column(ForeignKey("contents.id"))
    written_on: Mapped[str]
    offer: Mapped[int | None]
    sent_on: Mapped[str | None]
    reply_due: Mapped[str | None]
    answered_on: Mapped[str | None]
    contact: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    content: Mapped[ContentRow] = relationship(lazy="raise")
