from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import Month
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.lender_entry import LenderEntry, matching

CARD = CreditorKind.CARD
LOAN = CreditorKind.BANK_LOAN


def entry(key: str, name: str, name_en: str, *aliases: str, kinds=(CARD, LOAN)) -> LenderEntry:
    return LenderEntry(
        key=key,
        name=name,
        name_en=name_en,
        aliases=aliases,
        kinds=frozenset(kinds),
        number="95500",
        serves="客服",
        serves_en="service",
        source="https://example.com/contact",
        as_of=Month(2026, 11),
        dated=False,
    )


ENTRIES = (
    entry("boc", "中国银行", "Bank of China", "中行", "BOC"),
    entry("abc", "中国农业银行", "Agricultural Bank of China", "农业银行", "农行", "ABC"),
    entry("cmb", "招商银行", "China Merchants Bank", "招行", "CMB"),
    entry("cmb_card", "招商银行", "China Merchants Bank", "招行", "CMB", kinds=(CARD,)),
    entry("cmbc", "中国民生银行", "China Minsheng Bank", "民生银行", "CMBC"),
    entry("cib", "兴业银行", "Industrial Bank", "CIB"),
    entry("pab", "平安银行", "Ping An Bank", "平安信用卡"),
    entry("we", "微众银行", "WeBank", "微粒贷"),
    entry(
        "ant",
        "支付宝",
        "Alipay",
        "花呗",
        "借呗",
        "蚂蚁借呗",
        "蚂蚁消费金融",
        kinds=(CreditorKind.MICROLOAN,),
    ),
)


def keys(creditor: str, kind: CreditorKind | None = None) -> list[str]:
    return [found.key for found in matching(ENTRIES, creditor, kind)]


@pytest.mark.parametrize(
    ("creditor", "found"),
    [
        ("招商银行信用卡中心", ["cmb", "cmb_card"]),
        ("  招行 ", ["cmb", "cmb_card"]),
        ("信用卡（招行）", ["cmb", "cmb_card"]),
        ("ＣＭＢ信用卡", ["cmb", "cmb_card"]),
        ("China  merchants bank", ["cmb", "cmb_card"]),
        ("CMBC", ["cmbc"]),
        ("民生银行 CMBC", ["cmbc"]),
        ("中国农业银行北京分行", ["abc"]),
        ("中国银行股份有限公司", ["boc"]),
        ("Agricultural Bank of China", ["abc"]),
        ("Bank of China", ["boc"]),
        ("Industrial Bank", ["cib"]),
        ("平安银行", ["pab"]),
        ("蚂蚁借呗", ["ant"]),
        ("借呗", ["ant"]),
        ("花呗（重庆蚂蚁消费金融有限公司）", ["ant"]),
        ("微信里的微粒贷", ["we"]),
    ],
)
def test_a_lender_is_found_as_people_write_it(creditor: str, found: list[str]):
    assert keys(creditor) == found


@pytest.mark.parametrize(
    "creditor",
    [
        "",
        "  ",
        "银行",
        "平安普惠",
        "平安银行旗下平安普惠",
        "微信支付",
        "兴业消费金融",
        "招行旗下招联消费金融",
        "中国银行（香港）",
        "Bank of China (Hong Kong)",
        "中国银行保险监督管理委员会",
        "中国民生银行村镇银行",
        "Industrial Bank of Korea",
        "Postal Savings Bank of China",
        "国际招行公司",
        "ABCD 小贷",
        "马上借",
    ],
)
def test_another_house_is_never_taken_for_it(creditor: str):
    assert keys(creditor) == []


def test_the_longest_name_comes_first():
    assert keys("借呗，绑的是招商银行") == ["cmb", "cmb_card", "ant"]


def test_a_number_for_this_sort_of_debt_comes_before_the_general_one():
    assert keys("招商银行", CARD) == ["cmb_card", "cmb"]
    assert keys("招商银行", LOAN) == ["cmb", "cmb_card"]
    assert keys("招商银行", CreditorKind.OTHER) == ["cmb_card", "cmb"]


def test_a_private_person_has_no_hotline():
    assert keys("招商银行的老王", CreditorKind.PERSON) == []


@given(st.text(max_size=30), st.sampled_from([None, *CreditorKind]))
def test_whatever_is_typed_is_answered_and_a_full_name_is_found(noise: str, kind):
    matching(ENTRIES, noise, kind)
    if kind is not CreditorKind.PERSON:
        for each in ENTRIES:
            assert each in matching(ENTRIES, each.name, kind)
