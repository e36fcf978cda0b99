"""Whatever a person enters: a letter, or a rule that says why not; never a crash."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from letter_builders import CARD, CHINESE, ENGLISH, HOUSEHOLD, TODAY, letter, pages

from debt_desk.domain.debt import Balance, CreditorKind
from debt_desk.domain.household import Hardship, HouseholdLine, LineKind, Period, Topic
from debt_desk.domain.money import Money
from debt_desk.domain.terms import Method, Terms
from debt_desk.errors import DeskError
from debt_desk.letters.printing import print_proposal

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
balances = st.builds(Balance, amounts, amounts, amounts, amounts, st.just(date(2026, 11, 20)))


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
    balance=balances,
    count=st.integers(1, 40),
    method=st.sampled_from(Method),
    rate=st.integers(0, 400).map(lambda tenths: Decimal(tenths) / 10),
    wait=st.integers(1, 400),
    kind=st.sampled_from(CreditorKind),
    language=st.sampled_from([CHINESE, ENGLISH]),
    reason=st.sampled_from(["a reason", "a reason", ""]),
)
def test_any_facts_print_or_are_refused(
    name, story, lines, balance, count, method, rate, wait, kind, language, reason
):
    def make():
        household = replace(
            HOUSEHOLD,
            person=replace(HOUSEHOLD.person, name=name),
            hardship=Hardship(HOUSEHOLD.hardship.causes, story=story),
            lines=lines,
        )
        first_due = TODAY + timedelta(days=wait)
        terms = Terms(balance, first_due, count, method, rate)
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
