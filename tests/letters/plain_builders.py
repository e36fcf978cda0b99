"""The least and the most that each kind of plain letter can be told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from letter_builders import (
    BALANCE,
    CARD,
    CHINESE,
    ENCLOSURES,
    HOUSEHOLD,
    PERSON,
    SIXTY,
    TODAY,
    yuan,
)

from debt_desk.domain.capacity import capacity
from debt_desk.domain.channel import Channel
from debt_desk.domain.contact import Promise
from debt_desk.domain.debt import Debt
from debt_desk.domain.household import Cause, Hardship, Household, Person
from debt_desk.domain.letter import LetterKind
from debt_desk.domain.letter_facts import NEEDS, LetterPlace, Recipient, RecipientRole
from debt_desk.domain.material_request import MaterialRequest
from debt_desk.domain.offer import Offer, Side
from debt_desk.domain.terms import Terms
from debt_desk.letters.plain_letter import Event, Inconsistency, PaymentMade, PlainLetter

KINDS = [kind for kind in LetterKind if kind is not LetterKind.PROPOSAL]
P = LetterPlace
LONG_NAME = "阿卜杜热合曼·买买提伊力·㛃䶮·" + "古丽" * 12
SENTENCE = (
    "来电人自称受委托催收，要求当天还清全部款项；我说明了失业的情况，请对方提供书面的欠款明细。"
)

TYPED = {
    P.ACCEPTED: False,
    P.AGREED: "对方同意把剩余款项分60期偿还。\n首期还款日为2026年12月20日。",
    P.AGREEMENT_ON: date(2026, 8, 1),
    P.ALREADY_PAID: yuan("200"),
    P.AMOUNT: yuan("479.42"),
    P.ANSWER: "“目前政策最长只能分24期，须先还两成。”",
    P.ANSWERED_ON: date(2026, 11, 18),
    P.AS_OF: date(2026, 11, 20),
    P.ASKED_ON: date(2026, 11, 10),
    P.CHANGE_FROM: date(2027, 1, 1),
    P.CHANNEL: Channel.PHONE,
    P.COMPLAINED_ON: date(2026, 10, 30),
    P.DEADLINE: date(2026, 12, 5),
    P.DEADLINE_WHAT: "对支付令提出书面异议",
    P.DOUBTS: "2026年7月的“服务费”260.00元。\n罚息的计算基数。",
    P.DUE_ON: date(2026, 11, 20),
    P.EVENTS: "2026年10月12日晚，我接到自称贵行委托的来电。\n对方称要联系我的同事。",
    P.HOLD_UNTIL: date(2027, 1, 31),
    P.PAID_OFF_ON: date(2026, 11, 20),
    P.PAY_ON: date(2026, 12, 5),
    P.PROPOSAL_BY: date(2026, 12, 10),
    P.REASON: "公司推迟发放10月工资，预计12月初到账。",
    P.RECORDING: "R-20261118-0042",
    P.REPLY_BY: date(2026, 12, 15),
    P.STAFF: "95123",
    P.TALKED_AT: "14:05",
    P.TALKED_ON: date(2026, 11, 18),
    P.TICKET: "T-881020",
    P.TOKEN: yuan("100"),
    P.TOTAL_PAID: yuan("28765.43"),
    P.TRIED: "10月30日向贷款机构投诉，尚未收到答复。\n11月致电客服两次。",
    P.WANTED: "提供欠款明细及其计算依据。\n停止联系与债务无关的人。",
    P.WHO: "李女士",
}
# Without which a kind says nothing; the first of each group.
LEAST = {
    LetterKind.REPLY: {P.WANTED},
    LetterKind.CONFIRMATION: {P.AGREED},
    LetterKind.CHANGE: {P.WANTED},
    LetterKind.COMPLAINT: {P.EVENTS},
    LetterKind.REGULATOR: {P.EVENTS},
}
THEIRS = Terms(BALANCE, date(2026, 12, 20), 24)
EVENTS = tuple(
    Event(
        datetime(2026, 6, 3, 9, 5) + timedelta(days=2 * number, minutes=37 * number),
        SENTENCE * (1 + number % 3 * 2) if number != 7 else SENTENCE * 60,
        list(Channel)[number % len(Channel)],
        "李女士（工号 95123）" if number % 2 else "某某信息咨询有限公司",
        "T-881020" if number % 3 == 0 else "",
        (13,) if number % 5 == 0 else (),
    )
    for number in range(40)
)


def recipient(kind: LetterKind, role: RecipientRole | None = None) -> Recipient:
    names = {
        RecipientRole.LENDER: CARD.creditor,
        RecipientRole.COLLECTOR: "某某信息咨询服务有限公司",
        RecipientRole.REGULATOR: "国家金融监督管理总局深圳监管局",
        RecipientRole.HELPER: "杭州市余杭区法律援助中心",
    }
    role = role or min(NEEDS[kind].to, key=list(RecipientRole).index)
    return Recipient(names[role], role)


def least(kind, language=CHINESE, *, role=None, **more):
    """The letter with nothing but what it cannot do without."""
    places = {
        group[0]
        for group in NEEDS[kind].needed
        if len(group) == 1 and isinstance(group[0], LetterPlace)
    } | LEAST.get(kind, set())
    causes = Hardship(frozenset({Cause.UNEMPLOYMENT})) if NEEDS[kind].hardship else Hardship()
    facts = {
        "household": Household(Person("王小明"), hardship=causes),
        "case": replace(PERSON, debt=Debt()),
        "values": {place: TYPED[place] for place in places},
    }
    if kind in {LetterKind.COMPLAINT, LetterKind.REGULATOR}:
        facts["case"] = replace(CARD, debt=Debt(), product="", account_tail="", contract="")
    if kind is LetterKind.EVIDENCE:
        facts["enclosures"] = ENCLOSURES[:1]
    if kind is LetterKind.CHRONOLOGY:
        facts["chronology"] = (Event(date(2026, 11, 3), "对方来电，未接。"),)
    to = recipient(kind, role)
    if facts["case"].creditor == PERSON.creditor and to.role is RecipientRole.LENDER:
        to = Recipient(PERSON.creditor)
    return PlainLetter(kind, language, recipient=to, written_on=TODAY, **facts | more)


def most(kind, language=CHINESE, *, role=None, **more):
    """The letter with everything that it can be told."""
    household = replace(HOUSEHOLD, person=replace(HOUSEHOLD.person, name=LONG_NAME))
    free = capacity(household, yuan("0"), TODAY)
    late = replace(CARD.debt, overdue_since=date(2026, 7, 20), term_end=date(2027, 3, 1))
    mine = Offer(1, SIXTY, TODAY, number=2)
    facts = {
        "household": household,
        "case": replace(CARD, debt=late),
        "values": {place: TYPED[place] for place in NEEDS[kind].places},
        "enclosures": (*ENCLOSURES, replace(ENCLOSURES[0], number=21, redacted_from=20)),
        "kept": frozenset({99}),
        "capacity": free,
        "theirs": replace(mine, terms=THEIRS, number=1, side=Side.LENDER),
        "ours": mine,
        "materials": (
            MaterialRequest(
                1, "解除劳动合同证明", date(2026, 11, 10), date(2026, 12, 1), document=13
            ),
            MaterialRequest(1, "近六个月银行流水" * 20, date(2026, 11, 10), document=7),
            MaterialRequest(1, "失业登记证明", date(2026, 11, 10), given_on=date(2026, 11, 12)),
            MaterialRequest(1, "收入证明", date(2026, 11, 10), date(2026, 12, 1)),
        ),
        "promises": (
            Promise(Side.LENDER, "五个工作日内寄出书面协议", date(2026, 11, 25)),
            Promise(Side.DEBTOR, "补交收入证明"),
        ),
        "payments": tuple(
            PaymentMade(date(2026, month, 20), yuan("479.42"), 7 if month % 2 else None)
            for month in range(1, 12)
        ),
        "findings": (
            Inconsistency(
                "2026年10月12日22时40分来电催收。" * 3,
                "《互联网金融 个人网络消费信贷 贷后催收风控指引》（GB/T 45251-2025）"
                "关于催收时段的内容",
            ),
            Inconsistency("向本人同事透露欠款情况。", "《中华人民共和国个人信息保护法》第二十五条"),
        ),
        "chronology": EVENTS,
    }
    to = recipient(kind, role)
    return PlainLetter(kind, language, recipient=to, written_on=TODAY, **facts | more)
