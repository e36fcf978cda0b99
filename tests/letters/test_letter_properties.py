"""Whatever a person enters: a letter, or a rule that says why not; never a crash."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import HealthCheck, assume, event, given, reject, settings
from hypothesis import strategies as st
from letter_builders import CARD, CHINESE, ENGLISH, HOUSEHOLD, TODAY, letter, pages

from debt_desk.domain.debt import Balance, CreditorKind, Part
from debt_desk.domain.household import Hardship, HouseholdLine, LineKind, Period, Topic
from debt_desk.domain.money import Money, total
from debt_desk.domain.terms import Interval, Method, Step, Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.errors import DeskError
from debt_desk.letters.printing import print_proposal
from debt_desk.wording.formats import grouped

anything = st.text(st.characters(min_codepoint=32, codec="utf-8"), max_size=30)
chinese = st.text("张王李赵䶮天下大事，。；（）“”…—0123456789 abc<>&{}\"'/", max_size=400)
amounts = st.integers(0, 10**9).map(Money)
household_lines = st.builds(
    HouseholdLine,
    st.sampled_from(LineKind),
    st.sampled_from(Topic),
    chinese.map(lambda text: text[:200]),
    amounts,
    st.sampled_from(Period),
)


ROW = re.compile(r"^(\d+) \d{4}年\d+月\d+日 ([\d,.]+) (.+)$", re.MULTILINE)
SUM = re.compile(r"^合计 ([\d,.]+) (.+)$", re.MULTILINE)
LEVEL = re.compile(r"第(\d+)期(?:至第(\d+)期每期)?人民币([\d,.]+)元")
SHARES = st.integers(1, 100).map(Decimal)


@st.composite
def all_terms(draw, methods=tuple(Method), intervals=tuple(Interval)):
    """Terms of each method at each interval, with waivers, grace and days to make good."""
    cents = st.integers(10_000, 10**9).map(Money)
    covered = Balance(draw(cents), draw(cents), draw(cents), draw(cents), TODAY, draw(cents))
    parts = draw(st.dictionaries(st.sampled_from(Part), SHARES, max_size=5))
    waived = Waiver.of(covered, parts)
    method, interval = draw(st.sampled_from(methods)), draw(st.sampled_from(intervals))
    count = 1 if method is Method.LUMP_SUM else draw(st.integers(1, 90))
    first_due = TODAY + timedelta(days=draw(st.integers(1, 400)))
    no_rate = method in {Method.INTEREST_FREE, Method.STATED}
    rate = Decimal(0) if no_rate else Decimal(draw(st.integers(0, 240))) / 10
    every = draw(st.integers(1, 12))
    kept = covered.total - waived.total
    amounts = (*(kept + Money(draw(st.integers(0, 10**6)))).parts(count),)
    stated = interval is Interval.STATED
    graced = not stated and method is not Method.LUMP_SUM
    first_interest = method is Method.INTEREST_ONLY
    assume(not first_interest or (rate and count > 1))
    wanted = partial(
        Terms,
        covered,
        first_due,
        count,
        method,
        rate,
        waived,
        interval=interval,
        grace=draw(st.integers(0, 6)) if graced else 0,
        step=Step(every, Decimal(draw(st.integers(1, 20)))) if method is Method.STEP_UP else None,
        interest_only=draw(st.integers(1, count - 1)) if first_interest else 0,
        dates=tuple(first_due + timedelta(days=11 * n) for n in range(count)) if stated else (),
        amounts=amounts if method is Method.STATED else (),
        cure=draw(st.none() | st.integers(1, 90)),
    )
    try:
        return wanted()
    except DeskError:
        reject()  # a rule says no, and there is no letter then


def cents_of(figure):
    return Money.parse(figure.replace(",", ""))


def printed_or_refused(make):
    try:
        pdf = print_proposal(make())
    except DeskError:
        return None
    assert pdf.startswith(b"%PDF-")
    return pdf


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    name=st.one_of(st.just("王小䶮"), chinese.map(lambda text: text[:200]), anything),
    story=st.one_of(chinese, st.just("\t\n第一段\n"), anything),
    lines=st.lists(household_lines, max_size=12).map(tuple),
    terms=all_terms(),
    kind=st.sampled_from(CreditorKind),
    language=st.sampled_from([CHINESE, ENGLISH]),
    reason=st.sampled_from(["a reason", "a reason", ""]),
)
def test_any_facts_print_or_are_refused(name, story, lines, terms, kind, language, reason):
    def make():
        household = replace(
            HOUSEHOLD,
            person=replace(HOUSEHOLD.person, name=name),
            hardship=Hardship(HOUSEHOLD.hardship.causes, story=story),
            lines=lines,
        )
        case = replace(CARD, kind=kind)
        return letter(terms, language, household=household, case=case, reason=reason)

    pdf = printed_or_refused(make)
    event("printed" if pdf else "refused")
    if pdf is not None:
        assert all(page.strip() for page in pages(pdf))


@settings(max_examples=15, deadline=None)
@given(name=chinese.filter(str.strip).map(lambda text: text[:200]).filter(str.strip), story=chinese)
def test_ordinary_characters_always_print(name, story):
    household = replace(
        HOUSEHOLD,
        person=replace(HOUSEHOLD.person, name=name),
        hardship=replace(HOUSEHOLD.hardship, story=story),
    )
    assert printed_or_refused(lambda: letter(household=household)) is not None


@pytest.mark.parametrize("interval", Interval)
@pytest.mark.parametrize("method", Method)
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_printed_schedule_sums_to_the_printed_total(method, interval, data):
    terms = data.draw(all_terms((method,), (interval,)))
    printed = "\n".join(pages(print_proposal(letter(terms, CHINESE, reason="x"))))
    schedule = printed.split("六、还款计划")[1]
    rows = ROW.findall(schedule)
    assert [int(number) for number, _, _ in rows] == [*range(1, terms.count + 1)]
    amount, others = SUM.search(schedule).groups()
    assert total(cents_of(figure) for _, figure, _ in rows) == cents_of(amount)
    columns = [[cents_of(figure) for figure in rest.split()] for _, _, rest in rows]
    summed = [cents_of(figure) for figure in others.split()]
    assert [total(column) for column in zip(*columns, strict=True)] == summed
    assert total(summed) == cents_of(amount)
    flat = re.sub(r"\s", "", printed)
    assert f"应还总额为人民币{amount}元" in flat
    for part, waived in terms.waived.parts.items():
        assert (grouped(waived) in flat) or not waived, part
    spelled = LEVEL.findall(flat.split("分期还款：")[-1].split("。")[0])
    if spelled and method is not Method.INTEREST_ONLY:
        levels = [
            cents_of(figure)
            for first, last, figure in spelled
            for _ in range(int(first), int(last or first) + 1)
        ]
        assert levels == [instalment.amount for instalment in terms.schedule()]
