"""The numbers and the steps that the program came with."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

import pytest

from debt_desk.app.lender_directory import known_lenders, route_guide, suggested
from debt_desk.domain.contact_route import ContactRoute, RouteResult, RouteWay
from debt_desk.domain.debt import CreditorKind
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language

LENDERS = known_lenders()
# 95 and three more digits, or 400 and seven more, however they are grouped.
NUMBER = re.compile(r"95\d{3}|400(?=(?:-?\d){7}$)[\d-]+")
CHINESE = re.compile("[一-鿿]")
# Who publishes the number: pages of the lenders themselves, under names of their own.
PUBLISHERS = {
    "alipay.com",
    "bank-of-china.com",
    "bankcomm.com",
    "ccb.com",
    "cib.com.cn",
    "cmbc.com.cn",
    "cmbchina.com",
    "hsbc.com.cn",
    "hxb.com.cn",
    "icbc.com.cn",
    "psbc.com",
}
ASKS = re.compile(
    r"(?:输入|说出|告诉|提供|报|念|发送|填写|提交)[^，。；“”]{0,8}"
    r"(?:密码|验证码|完整(?:的)?卡号|有效期|三位数)"
    r"|\b(?:enter|tell|give|send|say|type|read out|provide)\b[^.;,“”]{0,30}"
    r"\b(?:passwords?|PIN|codes?|(?:whole|full) card number|expiry|CVV)\b",
    re.IGNORECASE,
)
SECRETS = re.compile(r"密码|验证码|password|\bcodes?\b|\bPIN\b|CVV", re.IGNORECASE)


@pytest.mark.parametrize("entry", LENDERS, ids=lambda entry: entry.key)
def test_every_number_has_its_publisher_and_its_month(entry) -> None:
    assert NUMBER.fullmatch(entry.number), entry.number
    address = urlsplit(entry.source)
    assert address.scheme in ("http", "https")
    host = address.hostname or ""
    assert any(host == name or host.endswith(f".{name}") for name in PUBLISHERS), host
    assert date(2000, 1, 1) <= entry.as_of.first <= date(2026, 11, 30)
    assert entry.kinds
    assert CreditorKind.PERSON not in entry.kinds
    assert CHINESE.search(entry.serves)
    assert not CHINESE.search(entry.serves_en)
    assert not CHINESE.search(entry.name_en)
    assert all(text == text.strip() and len(text) > 1 for text in (entry.serves_en, *entry.names))
    # It can be taken over as a route of a case as it stands.
    assert ContactRoute(1, RouteWay.HOTLINE, entry.number, entry.serves).address == entry.number


def test_no_number_stands_twice_and_no_name_belongs_to_two_lenders() -> None:
    assert len({entry.key for entry in LENDERS}) == len(LENDERS)
    assert len({entry.number for entry in LENDERS}) == len(LENDERS)
    owners: dict[str, str] = {}
    for entry in LENDERS:
        for name in entry.names:
            assert owners.setdefault(name.casefold(), entry.name) == entry.name, name


@pytest.mark.parametrize("entry", LENDERS, ids=lambda entry: entry.key)
def test_every_name_finds_its_own_lender_and_no_other(entry) -> None:
    for name in entry.names:
        for typed in (name, f"{name}信用卡中心", f" {name}（尾号4821）"):
            found = suggested(typed, CreditorKind.CARD)
            assert entry in found, typed
            assert {other.name for other in found} == {entry.name}, typed


def test_what_people_write_finds_the_number_they_need() -> None:
    def numbers(creditor: str, kind: CreditorKind = CreditorKind.CARD) -> list[str]:
        return [entry.number for entry in suggested(creditor, kind)]

    assert numbers("招行信用卡") == ["400-820-5555"]
    assert numbers("邮储信用卡") == ["400-88-95580", "95580"]
    assert numbers("邮储", CreditorKind.BANK_LOAN) == ["95580", "400-88-95580"]
    assert numbers("支付宝借呗", CreditorKind.CONSUMER_FINANCE) == ["95188"]
    for other in ("平安普惠", "微信支付", "Agricultural Bank of China", "中银消费金融", "工银亚洲"):
        assert numbers(other) == [], other


@pytest.mark.parametrize("language", Language)
def test_every_way_has_its_steps_in_both_languages(language: Language) -> None:
    guide = route_guide(language)
    assert list(guide.ways) == list(RouteWay)
    texts = [*guide.never, *guide.check]
    for way, found in guide.ways.items():
        assert 4 <= len(found.steps) <= 8, way
        assert len(found.at_hand) >= 2, way
        assert len(found.afterwards) >= 4, way
        texts += [found.title, *found.at_hand, *found.steps, *found.afterwards]
        assert not any(text[0].isdigit() for text in found.steps), "the number is set beside it"
    assert all(text.strip() == text and len(text) > 1 for text in texts)
    chinese = language is Language.CHINESE
    assert all(
        bool(CHINESE.search(re.sub(r"\([^)]*\)|转人工|客服|[一-鿿]+ \(", "", text))) is chinese
        for text in texts
    )


def test_both_languages_say_the_same_number_of_things() -> None:
    chinese, english = (route_guide(language) for language in Language)
    assert len(chinese.never) == len(english.never)
    assert len(chinese.check) == len(english.check)
    for way in RouteWay:
        ours, theirs = chinese.ways[way], english.ways[way]
        for part in ("at_hand", "steps", "afterwards"):
            assert len(getattr(ours, part)) == len(getattr(theirs, part)), (way, part)


@pytest.mark.parametrize("language", Language)
def test_no_step_asks_for_a_secret_and_the_warnings_name_them(language: Language) -> None:
    guide = route_guide(language)
    for way, found in guide.ways.items():
        for text in (*found.at_hand, *found.steps, *found.afterwards):
            assert not SECRETS.search(text), (way, text)
            assert not ASKS.search(text), (way, text)
    warned = "".join(guide.never)
    wanted = (
        ("密码", "验证码", "完整的卡号")
        if language is Language.CHINESE
        else ("password", "code", "whole card number")
    )
    assert all(word in warned for word in wanted)


def test_the_test_for_secrets_would_see_one() -> None:
    for bad in ("请输入查询密码", "把验证码告诉客服", "enter your PIN", "tell them the SMS code"):
        assert SECRETS.search(bad)
    for bad in ("说出完整卡号", "give the whole card number", "填写有效期"):
        assert ASKS.search(bad)


@pytest.mark.parametrize("language", Language)
def test_ways_and_results_have_their_names(language: Language) -> None:
    words = Wording(language)
    for member in (*RouteWay, *RouteResult):
        assert words.label(member)
