"""Talks, ways, collectors and courts' papers: real values, written out in full."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from debt_desk.domain.channel import Channel
from debt_desk.domain.collector import Collector, CollectorRole
from debt_desk.domain.contact import (
    Collection,
    Conduct,
    Contact,
    Direction,
    Promise,
    Recording,
    Stance,
)
from debt_desk.domain.contact_route import ContactRoute, RouteResult, RouteWay
from debt_desk.domain.court_paper import CourtPaper, CourtPaperKind
from debt_desk.domain.letter import LetterKind, LetterLanguage
from debt_desk.domain.offer import Side

if TYPE_CHECKING:
    from debt_desk.store.unit_of_work import UnitOfWork

ROUTE = ContactRoute(
    case=1,
    way=RouteWay.HOTLINE,
    address="400-820-5555",
    note="按 0 转人工",
    tried_on=date(2026, 11, 20),
    result=RouteResult.REACHED,
    screenshot=1,
)
COLLECTOR = Collector(
    case=1,
    name="某某信用管理公司",
    role=CollectorRole.AGENT,
    told_on=date(2026, 11, 2),
    authority=1,
    reached_at="021-5555 0101",
    note="短信告知",
)
CONTACT = Contact(
    case=1,
    at=datetime(2026, 11, 20, 9, 5),
    channel=Channel.PHONE,
    direction=Direction.OUTGOING,
    way=RouteWay.HOTLINE,
    who="王经理",
    staff="8812",
    ticket="T20261120-17",
    summary="说明失业情况，请求分期；\n对方要近六个月流水。",
    stances=frozenset({Stance.ASKED_MATERIALS, Stance.PROMISED}),
    seconds=754,
    recording=Recording.ASKED,
    recording_number="R-991",
    follow_up=date(2026, 11, 27),
    promises=(
        Promise(Side.LENDER, "三个工作日内回电", date(2026, 11, 25), date(2026, 11, 24)),
        Promise(Side.DEBTOR, "寄出流水"),
    ),
    documents=(2, 1),
    offer=2,
)
COLLECTING = Contact(
    case=1,
    at=datetime(2026, 11, 21, 22, 30),
    direction=Direction.INCOMING,
    stances=frozenset({Stance.DEMANDED}),
    collection=Collection(
        caller="自称姓李",
        number="010-5555 0199",
        answered=True,
        others="母亲",
        words="今天必须还清",
        conduct=frozenset({Conduct.OTHERS_TOLD, Conduct.THREAT}),
        collector=1,
    ),
)
COURT_PAPER = CourtPaper(
    case=1,
    kind=CourtPaperKind.PAYMENT_ORDER,
    received_on=date(2026, 11, 16),
    acts_on=date(2026, 12, 1),
    sender="某某区人民法院",
    reference="（2026）某0101民督12号",
    document=1,
    done_on=date(2026, 11, 20),
    note="挂号信寄出异议",
)


def fill(uow: UnitOfWork) -> None:
    """All of them, under the ids 1."""
    uow.contact_routes.put(ROUTE)
    uow.collectors.add(COLLECTOR)
    uow.contacts.add(CONTACT)
    uow.contacts.add(COLLECTING)
    uow.court_papers.add(COURT_PAPER)
    uow.letter_wordings.put(
        LetterKind.HOLD, LetterLanguage.CHINESE, "= 关于困难情况的说明\n\n您好。"
    )
