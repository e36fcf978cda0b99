"""A household in trouble, its cases and papers: real values, written out in full."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from debt_desk.domain.agreement import Agreement, Due
from debt_desk.domain.case import Case
from debt_desk.domain.channel import Channel
from debt_desk.domain.checklist import ChecklistAnswer
from debt_desk.domain.debt import (
    Balance,
    Bill,
    Compounding,
    CreditorKind,
    Debt,
    LoanContract,
    Part,
    PaymentOrder,
)
from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.evidence import Content, EvidenceDocument, EvidenceKind
from debt_desk.domain.exhibit import Exhibit
from debt_desk.domain.household import (
    Cause,
    Dependants,
    Hardship,
    Household,
    HouseholdLine,
    LineKind,
    Period,
    Person,
    Source,
    SourceKind,
    SourcePlace,
    Topic,
)
from debt_desk.domain.law import LprChange
from debt_desk.domain.letter import Letter, LetterKind, LetterLanguage
from debt_desk.domain.material_request import MaterialRequest
from debt_desk.domain.meaning import LineRef, Payee, Reclassing
from debt_desk.domain.money import Money
from debt_desk.domain.offer import Answer, Offer, OfferState, Side
from debt_desk.domain.own_layout import OwnLayout
from debt_desk.domain.plan_wish import PlanWish
from debt_desk.domain.repayment import Payment
from debt_desk.domain.statement import LineClass, StatementKind
from debt_desk.domain.table_layout import Column, Dates
from debt_desk.domain.terms import Interval, Method, Step, Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.store.readings import Entry
from debt_desk.store.undo_log import UNLOGGED_TABLES
from tests.store import contact_samples

if TYPE_CHECKING:
    from debt_desk.store.desk_store import Store


@dataclass
class Work:
    """A job that remembers what it was told, and is cancelled after so many bytes or steps."""

    stop_after: int | None = None
    told: list[tuple[int, int]] = field(default_factory=list)

    @property
    def cancelled(self) -> bool:
        return (
            self.stop_after is not None and bool(self.told) and self.told[-1][0] >= self.stop_after
        )

    def progress(self, done: int, total: int) -> None:
        self.told.append((done, total))


HOUSEHOLD = Household(
    person=Person("王䶮", "138 0013 8000", "杭州市西湖区文三路 1 号", "003X"),
    dependants=Dependants(children=1, parents=2),
    hardship=Hardship(
        causes=frozenset({Cause.UNEMPLOYMENT, Cause.ILLNESS}),
        since=date(2026, 3, 14),
        expected_end=date(2027, 1, 31),
        story="三月中旬公司裁员。\n五月住院，'医保'之后自付 18,000 元。\t还在找工作；",
    ),
    reserve=Money(30_000),
    savings=Money(412_345),
    lines=(
        HouseholdLine(
            LineKind.INCOME,
            Topic.WAGES,
            "配偶工资",
            Money(610_000),
            start=date(2026, 1, 1),
            source=Source(
                SourceKind.STATEMENT,
                (1, 3),
                "2026-05: 6100.00",
                places=(SourcePlace(1, page=2, row=14), SourcePlace(3, row=7, sheet="明细")),
            ),
        ),
        HouseholdLine(LineKind.ESSENTIAL, Topic.HOUSING, "房租", Money(250_000)),
        HouseholdLine(
            LineKind.IRREGULAR,
            Topic.MEDICAL,
            "复查",
            Money(80_000),
            Period.QUARTER,
            end=date(2027, 6, 30),
        ),
    ),
)

CASE = Case(
    creditor="招商银行",
    kind=CreditorKind.CARD,
    product="信用卡",
    account_tail="8841",
    contract="CMB-2019-00017",
    debt=Debt(
        balance=Balance(
            Money(2_500_000),
            Money(213_011),
            Money(153_532),
            Money(10_000),
            date(2026, 11, 20),
            costs=Money(45_000),
        ),
        annual_rate=Decimal("18.25"),
        term_end=date(2027, 12, 31),
        overdue_since=date(2026, 8, 5),
        penalty_rate=Decimal("9.125"),
        day_basis=360,
        compounding=Compounding.MONTHLY,
        contract_order=PaymentOrder.INTEREST_FIRST,
        agreed_order=PaymentOrder.PRINCIPAL_FIRST,
        bill=Bill(Money(2_931_777), date(2026, 11, 22)),
        contract=LoanContract(
            face=Money(3_000_000),
            received=Money(2_850_000),
            drawn_on=date(2024, 12, 28),
            instalment=Money(150_310),
            count=24,
        ),
        secured=True,
    ),
    note="客服工号 1024：\n让我等回电",
    disputed="违约金计算有误",
)

OTHER_CASE = Case("借呗", CreditorKind.ASSISTED_PLATFORM)

TERMS = Terms(
    covered=CASE.debt.balance,
    first_due=date(2026, 12, 31),
    count=24,
    method=Method.EQUAL_PRINCIPAL,
    annual_rate=Decimal("3.65"),
    waived=Waiver.of(
        CASE.debt.balance,
        {
            Part.INTEREST: Money(100_000),
            Part.PENALTY: Decimal(100),
            Part.COSTS: Decimal("12.5"),
            Part.PRINCIPAL: Money(50_000),
        },
    ),
    due_day=31,
    grace=2,
    cure=15,
)

OFFER = Offer(case=1, terms=TERMS, made_on=date(2026, 11, 21), reason="孩子学费已付清", note="")

LENDERS_OFFER = Offer(
    case=1,
    terms=Terms(
        covered=CASE.debt.balance,
        first_due=date(2026, 12, 10),
        count=3,
        method=Method.STATED,
        interval=Interval.STATED,
        dates=(date(2026, 12, 10), date(2027, 1, 25), date(2027, 6, 1)),
        amounts=(Money(1_000_000), Money(1_000_000), Money(921_544)),
    ),
    made_on=date(2026, 11, 24),
    side=Side.LENDER,
    state=OfferState.REFUSED,
    sent_on=date(2026, 11, 24),
    reply_due=date(2026, 11, 27),
    note="对方说只能三期",
    valid_until=date(2026, 11, 30),
    channel=Channel.PHONE,
    who="工号 1024",
    counters=1,
    answer=Answer(date(2026, 11, 26), Channel.EMAIL, "李经理", "每月一万还不上，\n只能按原方案"),
)

FALLBACK = Offer(
    case=1,
    terms=Terms(
        covered=CASE.debt.balance,
        first_due=date(2026, 12, 4),
        count=100,
        method=Method.STEP_UP,
        annual_rate=Decimal("7.2"),
        interval=Interval.TWO_WEEKS,
        step=Step(26, Decimal("2.5")),
    ),
    made_on=date(2026, 11, 21),
    rank=1,
)

RESTING = Offer(
    case=1,
    terms=Terms(
        covered=CASE.debt.balance,
        first_due=date(2027, 1, 10),
        count=18,
        method=Method.INTEREST_ONLY,
        annual_rate=Decimal(12),
        interest_only=6,
    ),
    made_on=date(2026, 11, 25),
    state=OfferState.WITHDRAWN,
)

OFFERS = (OFFER, LENDERS_OFFER, FALLBACK, RESTING)

PLAN_WISH = PlanWish(
    case=1,
    most_parts=36,
    most_grace=3,
    annual_rate=Decimal("3.6"),
    due_day=31,
    parts=24,
    grace=2,
    left_out=True,
    reason="银行已口头答应\n二十四期",
)

LPR_ENTRY = LprChange(date(2026, 9, 21), Decimal("2.90"), Decimal("3.40"), "见公告")


def agreement(case: int = 1, written_copy: int | None = None) -> Agreement:
    return Agreement(
        case=case,
        confirmed_on=date(2026, 12, 1),
        dues=tuple(
            Due(number, date(2027, number, 28), Money(45_000 + number)) for number in range(1, 7)
        ),
        channel=Channel.APP,
        confirmed_with="工号 7788",
        offer=1,
        written_copy=written_copy,
        payee="招商银行股份有限公司",
        note="口头确认后三天内寄协议",
    )


def payment(agreement: int, proof: int | None = None, day: int = 27) -> Payment:
    return Payment(agreement, date(2027, 1, day), Money(45_001), proof, "微信转账")


def debt_payment(case: int = 1, proof: int | None = None, day: int = 3) -> DebtPayment:
    return DebtPayment(case, date(2026, 9, day), Money(60_000), proof, "最低还款")


def content(data: bytes) -> Content:
    """What staging ``data`` must give."""
    return Content(hashlib.sha256(data).hexdigest(), len(data))


def stage(store: Store, data: bytes) -> Content:
    return store.contents.stage(io.BytesIO(data), len(data), Work())


def document(stored: Content, case: int | None = None, title: str = "十月账单") -> EvidenceDocument:
    return EvidenceDocument(
        title=title,
        kind=EvidenceKind.BILL,
        file_name="招行 2026-10 (1).pdf",
        content=stored,
        case=case,
        document_date=date(2026, 10, 8),
        covers_from=date(2026, 9, 1),
        covers_to=date(2026, 9, 30),
        note="第二页有违约金",
    )


RECLASSINGS = (
    Reclassing(LineRef("0" * 64, "明细", 14), LineClass.OWN_TRANSFER),
    Reclassing(Payee("张三", comes_in=True), LineClass.LOAN_DRAWN),
)

TABLE_LAYOUT = OwnLayout(
    header=("日期", "事项", "收支", "数额", "余额"),
    parts=(Column.DAY, Column.DESCRIPTION, Column.DIRECTION, Column.AMOUNT, None),
    kind=StatementKind.ACCOUNT,
    institution="村镇银行",
    account="****1234",
    out_words=("支",),
    in_words=("收",),
    dates=Dates.DAY_FIRST,
)
REQUEST = MaterialRequest(
    case=1,
    what="近六个月银行流水",
    asked_on=date(2026, 11, 20),
    due_on=date(2026, 12, 4),
    channel=Channel.PHONE,
    who="工号 8812",
    document=1,
    given_on=date(2026, 11, 28),
    note="要盖章的",
    contact=1,
)


def letter(stored: Content, case: int = 1) -> Letter:
    return Letter(
        case=case,
        kind=LetterKind.PROPOSAL,
        language=LetterLanguage.CHINESE,
        content=stored,
        written_on=date(2026, 11, 22),
        offer=1,
    )


def confirmation(stored: Content) -> Letter:
    """Of what was said in the talk 1, sent and answered."""
    return Letter(
        case=1,
        kind=LetterKind.CONFIRMATION,
        language=LetterLanguage.CHINESE,
        content=stored,
        written_on=date(2026, 11, 21),
        sent_on=date(2026, 11, 22),
        reply_due=date(2026, 12, 6),
        answered_on=date(2026, 11, 30),
        contact=1,
    )


def attach(store: Store, data: bytes, case: int | None = None) -> EvidenceDocument:
    stored = stage(store, data)
    with store.write("evidence.attach") as uow:
        attached = uow.evidence.add(document(stored, case))
        uow.commit()
    return attached


def fill(store: Store) -> None:
    """Everything that a file can hold, under the numbers 1."""
    proof = stage(store, b"%PDF-1.7 proof " * 1000)
    printed = stage(store, b"%PDF-1.7 letter " * 1000)
    with store.write("fill") as uow:
        uow.household.save(HOUSEHOLD)
        uow.cases.add(CASE)
        uow.cases.add(OTHER_CASE)
        original = uow.evidence.add(document(proof, 1))
        uow.evidence.add(replace(original, number=None, redacted_from=1, turned=90))
        for offer in OFFERS:
            uow.offers.add(offer)
        agreed = uow.agreements.add(agreement(written_copy=1))
        assert agreed.id is not None
        uow.payments.add(payment(agreed.id, 1))
        contact_samples.fill(uow)
        uow.letters.add(letter(printed))
        uow.letters.add(confirmation(printed))
        uow.debt_payments.add(debt_payment(proof=1))
        uow.plan_wishes.save(PLAN_WISH)
        uow.lpr.add(LPR_ENTRY)
        for word in RECLASSINGS:
            uow.reclassings.save(word)
        uow.table_layouts.save(TABLE_LAYOUT)
        uow.material_requests.add(REQUEST)
        uow.checklist_answers.save(ChecklistAnswer("unemployment.notice", 1, False, "用证明代替"))
        uow.exhibits.save(1, [Exhibit(2, agreed=True), Exhibit(1)])
        uow.tell(1, document=1)
        uow.commit()
    entries = [Entry("公司出具的离职证明", page=1), Entry("张三 代发工资", statement=0, line=3)]
    store.readings.keep(proof.sha256, 1, b"{}", ["公司出具的离职证明"], entries, Work())
    store.readings.keep_thumbnail(proof.sha256, b"PNG")


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every business row, by table."""
    connection = store.access.connect()
    try:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        ).fetchall()
        return {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()
            for (name,) in tables
            if name not in UNLOGGED_TABLES and not name.startswith("search_words")
        }
    finally:
        connection.close()
