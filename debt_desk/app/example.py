"""The example file: a made-up household with four debts, its dates relative to a given day.

It is written by the use cases that the window calls, so it cannot show what the program cannot do.
"""

from __future__ import annotations

import tempfile
import tomllib
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from debt_desk import paths
from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.app.example_statement import example_statement
from debt_desk.app.example_talks import ExampleTalks
from debt_desk.domain.agreement import Agreement, dues_of
from debt_desk.domain.calendar import Month, add_months
from debt_desk.domain.case import Case
from debt_desk.domain.channel import Channel
from debt_desk.domain.debt import Balance, CreditorKind, Debt, Part
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.household import (
    Cause,
    Dependants,
    Hardship,
    HouseholdLine,
    LineKind,
    Period,
    Person,
    Topic,
)
from debt_desk.domain.letter import LetterLanguage
from debt_desk.domain.money import Money
from debt_desk.domain.offer import Offer, Side
from debt_desk.domain.repayment import Payment
from debt_desk.domain.terms import Method, Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.letters.paper import print_paper
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Mapping

    from debt_desk.wording.languages import Language


def write_example(path: Path, language: Language, on: date) -> None:
    """Write the example to a new file at ``path``. Errors: the store's FileErrors."""
    file = paths.resources() / "example" / f"{language}.toml"
    texts = tomllib.loads(file.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        _Example(texts, language, on, Path(folder)).write(path)


class _Example:
    def __init__(
        self, texts: Mapping[str, Any], language: Language, on: date, folder: Path
    ) -> None:
        self.texts = texts
        self.language = language
        self.on = on
        self.clock = FixedClock(on)
        self.folder = folder
        self.since = Month.of(on).plus(-7).day(20)
        self.cut_off = on - timedelta(days=3)
        self.dearer_since = Month.of(on).plus(-1).first

    def write(self, path: Path) -> None:
        desk = Desk.create(path, self.clock)
        try:
            self._fill(desk)
        except BaseException:
            desk.close()
            path.unlink(missing_ok=True)  # half an example would only confuse
            raise
        desk.close()

    def _fill(self, desk: Desk) -> None:
        self._household(desk)
        self._evidence(desk)
        self._card(desk)
        self._jiebei(desk)
        self._baitiao(desk)
        self._loan(desk)

    def _household(self, desk: Desk) -> None:
        story = self.texts["hardship"]["story"].strip().format(since=self._day(self.since))
        household = replace(
            desk.household.get(),
            person=Person(**self.texts["person"]),
            dependants=Dependants(children=1, parents=1),
            hardship=Hardship(
                frozenset({Cause.UNEMPLOYMENT, Cause.INCOME_DROP}),
                self.since,
                Month.of(self.on).plus(8).last,
                story,
            ),
            reserve=Money(200_00),
            savings=Money(3_000_00),
            lines=self._lines(),
        )
        desk.household.change(household)

    def _lines(self) -> tuple[HouseholdLine, ...]:
        names = self.texts["lines"]

        def line(kind: LineKind, topic: Topic, name: str, yuan: int, **more: Any) -> HouseholdLine:
            return HouseholdLine(kind, topic, names[name], Money(yuan * 100), **more)

        return (
            line(LineKind.INCOME, Topic.WAGES, "partner", 1_960),
            line(LineKind.ESSENTIAL, Topic.HOUSING, "rent", 1_500),
            line(LineKind.ESSENTIAL, Topic.FOOD, "food", 1_650),
            line(LineKind.ESSENTIAL, Topic.UTILITIES, "utilities", 260),
            line(LineKind.ESSENTIAL, Topic.PHONE, "phone", 118),
            line(LineKind.ESSENTIAL, Topic.CHILDREN, "child", 620),
            line(LineKind.ESSENTIAL, Topic.MEDICAL, "mother", 380, start=self.dearer_since),
            line(LineKind.ESSENTIAL, Topic.TRANSPORT, "transport", 40, period=Period.WEEK),
            line(LineKind.IRREGULAR, Topic.INSURANCE, "insurance", 1_200, period=Period.YEAR),
        )

    def _evidence(self, desk: Desk) -> None:
        names = self.texts["documents"]
        statement = self.folder / "hisdetail.csv"
        statement.write_bytes(example_statement(self.texts["wages"], self.since, self.on))
        desk.evidence.attach(statement, kind=EvidenceKind.BANK_STATEMENT)
        kept = desk.evidence.of_case(None)[-1]
        desk.evidence.change(replace(kept, title=names["statement"]))
        leaving = self._paper("leaving", since=self._day(self.since))
        attached = desk.evidence.attach(leaving, kind=EvidenceKind.HARDSHIP_PROOF)
        desk.evidence.change(replace(attached, document_date=self.since))
        running = [source for source in desk.incomes.sources() if source.seems_to_run]
        desk.incomes.take([(source, source.reliable) for source in running])

    def _paper(self, name: str, **data: str) -> Path:
        texts = self.texts["documents"]
        lines = [line.format(**data) for line in texts[f"{name}_text"]]
        path = self.folder / f"{texts[name]}.pdf"
        language = LetterLanguage(str(self.language))
        path.write_bytes(print_paper(texts[name], lines, language, self.on))
        return path

    def _case(self, desk: Desk, name: str, kind: CreditorKind, tail: str, debt: Debt) -> int:
        texts = self.texts["cases"][name]
        case = desk.cases.add(
            Case(
                texts["creditor"],
                kind,
                texts["product"],
                tail,
                debt=debt,
                note=texts.get("note", ""),
            )
        )
        assert case.number is not None
        return case.number

    def _card(self, desk: Desk) -> None:
        """Proposed sixty instalments, was offered twelve; a second proposal is in draft."""
        balance = Balance(
            Money(24_300_00), Money(2_890_43), Money(1_275_00), Money(300_00), self.cut_off
        )
        debt = Debt(balance, Decimal("18.25"), None, Month.of(self.on).plus(-4).day(25))
        number = self._case(desk, "card", CreditorKind.CARD, "8841", debt)
        first_due = Month.of(self.on).plus(2).day(10)
        free = Method.INTEREST_FREE
        sixty = Terms(balance, first_due, 60, free, waived=Waiver(penalty=balance.penalty))
        self._sent(desk, number, sixty, self.on - timedelta(days=2), None)
        talks = self._talks(desk)
        statement, leaving = (paper.number or 0 for paper in desk.evidence.of_case(None))
        talks.first_with_bank(number, leaving, statement)
        talks.offer_of_bank(number, self._lenders_offer(number, balance, first_due))
        waiver = Waiver(penalty=balance.penalty, fees=balance.fees)
        desk.offers.draft(
            number, Terms(balance, first_due, 24, free, waived=waiver, cure=15), counters=2
        )
        desk.offers.draft(number, Terms(balance, first_due, 21, free))
        desk.offers.keep_as_fallback(number, 4)

    def _lenders_offer(self, case: int, balance: Balance, first_due: date) -> Offer:
        """Named on the telephone: half of the penalty, twelve instalments with interest."""
        half = Waiver.of(balance, {Part.PENALTY: Decimal(50)})
        return Offer(
            case,
            Terms(balance, first_due, 12, annual_rate=Decimal("7.2"), waived=half),
            self.on,
            side=Side.LENDER,
            sent_on=self.on - timedelta(days=1),
            channel=Channel.PHONE,
            who=self.texts["cases"]["card"]["spoke_with"],
            valid_until=self.on + timedelta(days=13),
            counters=1,
        )

    def _jiebei(self, desk: Desk) -> None:
        """Agreed two months ago: 24 instalments of 500, two of them paid."""
        cut_off = add_months(self.on, -3)
        balance = Balance(Money(11_400_00), Money(600_00), Money(184_20), on=cut_off)
        number = self._case(desk, "jiebei", CreditorKind.CONSUMER_FINANCE, "", Debt(balance))
        first_due = add_months(self.on + timedelta(days=9), -2)
        waiver = Waiver(penalty=balance.penalty)
        terms = Terms(balance, first_due, 24, Method.INTEREST_FREE, waived=waiver)
        self._sent(desk, number, terms, cut_off + timedelta(days=1), None)
        copy = self._paper(
            "agreement",
            cut_off=self._day(cut_off),
            total=formats.grouped(balance.total),
            first_due=self._day(first_due),
        )
        document = desk.evidence.attach(copy, number, EvidenceKind.AGREEMENT)
        texts = self.texts["cases"]["jiebei"]
        agreement = Agreement(
            number,
            cut_off + timedelta(days=7),
            dues_of(terms),
            Channel.PHONE,
            texts["confirmed_with"],
            offer=1,
            written_copy=document.number,
            payee=texts["payee"],
        )
        self._agreed(desk, agreement, paid=2)
        talks = self._talks(desk)
        talks.routes(number)
        talks.under_agreement(number)

    def _baitiao(self, desk: Desk) -> None:
        """Paid off in three instalments."""
        cut_off = add_months(self.on, -5)
        balance = Balance(Money(1_860_00), on=cut_off)
        number = self._case(desk, "baitiao", CreditorKind.MICROLOAN, "", Debt(balance))
        terms = Terms(balance, add_months(cut_off, 1), 3, Method.INTEREST_FREE)
        self._sent(desk, number, terms, cut_off + timedelta(days=1), None)
        agreement = Agreement(
            number, cut_off + timedelta(days=4), dues_of(terms), Channel.APP, offer=1
        )
        self._agreed(desk, agreement, paid=3)

    def _loan(self, desk: Desk) -> None:
        """An extension asked for before the term ends; the answer is awaited."""
        balance = Balance(Money(5_000_00), Money(86_30), on=self.cut_off)
        term_end = self.on + timedelta(days=34)
        debt = Debt(balance, Decimal("10.8"), term_end)
        number = self._case(desk, "loan", CreditorKind.BANK_LOAN, "", debt)
        terms = Terms(balance, add_months(term_end, 1), 24, annual_rate=Decimal("5.4"))
        self._sent(desk, number, terms, self.on, self.on + timedelta(days=12))

    def _sent(self, desk: Desk, case: int, terms: Terms, on: date, reply_due: date | None) -> None:
        self.clock.day = on
        offer = desk.offers.draft(case, terms)
        assert offer.number is not None
        language = LetterLanguage(str(self.language))
        pdf = desk.letters.proposal(case, offer.number, language)()
        desk.letters.send(case, offer.number, language, pdf, on, reply_due)
        self.clock.day = self.on

    def _agreed(self, desk: Desk, agreement: Agreement, paid: int) -> None:
        recorded = desk.agreements.record(agreement)
        assert recorded.id is not None
        for due in recorded.dues[:paid]:
            desk.payments.record(Payment(recorded.id, due.day - timedelta(days=1), due.amount))

    def _talks(self, desk: Desk) -> ExampleTalks:
        return ExampleTalks(desk, self.texts["talks"], str(self.language), self.on)

    def _day(self, day: date) -> str:
        return formats.day(day, self.language)
