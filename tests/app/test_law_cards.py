"""The law cards as the program came with them, and their words in both languages."""

from __future__ import annotations

import re
from datetime import date

import pytest

from debt_desk.app.law import known_cards
from debt_desk.domain.calendar import Month
from debt_desk.domain.conduct import Pattern
from debt_desk.domain.court_paper import CourtPaperKind
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.law import Confidence
from debt_desk.domain.law_card import LawCard, LawPlace, cards_on_paper
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language
from debt_desk.wording.law_cards import LawCardText, dated_source, told

CARDS = {card.key: card for card in known_cards()}
CHINESE, ENGLISH = Wording(Language.CHINESE), Wording(Language.ENGLISH)
LANGUAGES = pytest.mark.parametrize("words", [CHINESE, ENGLISH], ids=["zh", "en"])
BY_KEY = pytest.mark.parametrize("card", CARDS.values(), ids=list(CARDS))
# The court's papers and borrowing between persons know no regulator, standard or credit bureau.
OF_EVERYBODY = {
    "payment_order", "summons", "execution", "judgment_interest", "no_interest_clause",
    "legal_aid", "limitation", "extension", "change", "changed_circumstances", "allocation",
    "interest_deducted", "damages", "early_settlement", "written_form", "e_signature",
    "standard_terms", "assignment", "privacy", "threats", "mediation", "agents", "bankruptcy",
}  # fmt: skip


def lines(text: LawCardText) -> tuple[str, ...]:
    return (text.title, text.fact, text.limits, text.steps, text.source, text.scope)


def test_no_card_stands_twice_and_every_place_has_one(desk) -> None:
    assert len(CARDS) == len(known_cards())
    for place in LawPlace:
        assert desk.law.cards(place, CreditorKind.CARD), place


def test_a_summons_and_a_payment_order_come_before_anything_else(desk) -> None:
    for kind in (None, *CreditorKind):
        shown = [card.key for card in desk.law.cards(LawPlace.COURT_PAPERS, kind)]
        assert shown[:2] == ["payment_order", "summons"]
    assert {card.key for card in CARDS.values() if card.urgent} == {"payment_order", "summons"}


def test_the_card_rules_are_shown_for_credit_cards_only(desk) -> None:
    of_the_rules = {key for key, card in CARDS.items() if card.cites[0].law.key == "card_rules"}
    assert of_the_rules >= {"card_plan", "card_plan_oral", "card_plan_contents", "allocation_cards"}
    for kind in (None, *CreditorKind):
        shown = {card.key for place in LawPlace for card in desk.law.cards(place, kind)}
        assert (shown & of_the_rules == of_the_rules) == (kind is CreditorKind.CARD)
        assert kind is CreditorKind.CARD or not shown & of_the_rules


def test_a_lender_nobody_regulates_gets_only_what_holds_for_everybody(desk) -> None:
    for kind in (None, CreditorKind.PERSON, CreditorKind.OTHER):
        shown = {card.key for place in LawPlace for card in desk.law.cards(place, kind)}
        assert shown == OF_EVERYBODY


def test_every_pattern_of_collecting_has_its_rule_where_there_is_one(desk) -> None:
    def keys(pattern: Pattern, kind: CreditorKind) -> list[str]:
        return [card.key for card in desk.law.cards_on(pattern, kind)]

    for pattern in Pattern:
        assert any(keys(pattern, kind) for kind in CreditorKind), pattern
    assert keys(Pattern.MANY_CALLS, CreditorKind.MICROLOAN) == ["collection_standard"]
    # The standard is one of online consumer credit: nothing is said of calls about a card.
    assert keys(Pattern.MANY_CALLS, CreditorKind.CARD) == []
    assert keys(Pattern.QUIET_HOURS, CreditorKind.CARD) == ["collection_guide"]
    assert keys(Pattern.QUIET_HOURS, CreditorKind.PERSON) == []


def test_every_paper_of_a_court_has_its_card_for_every_lender() -> None:
    for paper in CourtPaperKind:
        for kind in (None, *CreditorKind):
            assert cards_on_paper(paper, kind, known_cards()), paper
    first, *_ = cards_on_paper(CourtPaperKind.PAYMENT_ORDER, None, known_cards())
    assert first is CARDS["payment_order"]


def test_a_card_says_for_which_debts_it_is() -> None:
    assert told(CARDS["card_plan"], CHINESE).scope == "适用于：信用卡。"
    assert told(CARDS["collection_guide"], ENGLISH).scope == "For: Credit card, Bank loan."
    assert told(CARDS["change"], ENGLISH).scope == "For: debts of any kind."
    whole = told(CARDS["card_plan"], CHINESE).whole
    assert whole.count("\n") == 5
    assert whole.endswith("不是法律意见。")


@BY_KEY
@LANGUAGES
def test_a_card_is_complete_plain_and_dated(card: LawCard, words: Wording) -> None:
    text = told(card, words)
    assert all(line.strip() == line and len(line) >= 4 for line in lines(text))
    for line in lines(text):
        assert not re.search(r"[{}<>]|\s\s", line)
    chinese = words is CHINESE
    for line in (text.limits, text.steps):
        assert bool(re.search(r"[\u4e00-\u9fff]", line)) == chinese
        assert line.endswith("。" if chinese else ".")
    assert words.month(Month(2026, 11)) in text.source
    assert ("不是法律意见" if chinese else "not legal advice") in text.source


@BY_KEY
def test_what_was_only_reported_says_so_in_the_fact_itself(card: LawCard) -> None:
    chinese, english = told(card, CHINESE), told(card, ENGLISH)
    reported = card.confidence is Confidence.REPORTED
    assert chinese.fact.startswith("据报道（2026年11月查阅") == reported
    assert english.fact.startswith("As reported (looked up November 2026") == reported
    for text in (chinese, english):  # never written by hand, where it would grow old unnoticed
        assert not re.search("据报道|[Aa]s reported", text.title + text.limits + text.steps)
    assert dated_source(card, CHINESE).startswith("据报道" if reported else "出处")
    assert dated_source(card, ENGLISH).startswith("As reported" if reported else "Source")


def test_a_source_names_law_articles_and_day() -> None:
    def of(key: str, words: Wording) -> str:
        return dated_source(CARDS[key], words)

    assert of("extension", CHINESE).startswith("出处：《民法典》第678条（2021年1月1日起施行）。")
    assert "《民法典》第560、561条" in of("allocation", CHINESE)
    assert "(民法典), article 678 (in force since 1 January 2021)." in of("extension", ENGLISH)
    assert "articles 188, 189, 192, 193 and 195" in of("limitation", ENGLISH)
    assert "articles 1032–1039" in of("privacy", ENGLISH)
    assert "article 585 (in force since 1 January 2021); Supreme" in of("damages", ENGLISH)
    # A document whose day is not known for sure carries its number instead.
    assert "（2011年第2号）第70条。" in of("card_plan", CHINESE)


def test_article_70_promises_nothing() -> None:
    """What the card tells about itself is what people are wrongly told the other way round."""
    limits = told(CARDS["card_plan"], CHINESE).limits
    for denied in ("银行可以不同意", "没有写必须停息", "网贷、消费贷不在这一条里"):
        assert denied in limits
    assert "最长五年" in told(CARDS["card_plan"], CHINESE).fact
    assert CARDS["card_plan"].confidence is Confidence.OFFICIAL


@pytest.mark.parametrize(
    ("key", "chinese", "english"),
    [
        ("payment_order", "十五日", "fifteen days"),
        ("extension", "届满之前", "before the term ends"),
        ("credit_objection", "二十日", "twenty days"),
        (
            "credit_records",
            "终止之日起保存五年",
            "five years from the day on which the bad conduct",
        ),
        ("complaint_lender", "最长六十日", "sixty at most"),
        ("mediation", "三十日内一起", "Within thirty days"),
        ("allocation_cards", "第九十一天", "day ninety-one"),
        ("collection_standard", "不超过三次", "no more than three"),
        ("collection_guide", "不超过六次", "no more than six"),
    ],
)
def test_both_languages_tell_the_same_figures(key: str, chinese: str, english: str) -> None:
    assert chinese in told(CARDS[key], CHINESE).fact
    assert english in told(CARDS[key], ENGLISH).fact


def test_no_law_lies_in_the_future_of_its_reading() -> None:
    for card in CARDS.values():
        for cite in card.cites:
            assert cite.law.in_force is None or cite.law.in_force < date(2026, 11, 1)
