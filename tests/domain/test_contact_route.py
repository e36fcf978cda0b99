from __future__ import annotations

from datetime import date

import pytest

from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.case import FullCardNumber
from debt_desk.domain.channel import Channel
from debt_desk.domain.contact_route import (
    ContactRoute,
    RouteNotTried,
    RouteResult,
    RouteWay,
    channel_of,
)
from debt_desk.domain.household import TextNotPrintable, TextTooLong

TRIED = date(2026, 11, 20)


def test_a_route_is_known_before_it_was_ever_tried():
    route = ContactRoute(1, RouteWay.HOTLINE, "400-820-5555 转 1", "上午人少\n说“转人工”")
    assert not route.works
    assert route.tried_on is None


@pytest.mark.parametrize("result", RouteResult)
def test_a_route_works_where_somebody_was_reached(result: RouteResult):
    route = ContactRoute(1, RouteWay.APP_ME, "掌上生活", tried_on=TRIED, result=result)
    assert route.works is (result is RouteResult.REACHED)


def test_a_day_may_stand_without_a_result_but_no_result_without_its_day():
    assert ContactRoute(1, RouteWay.POST, tried_on=TRIED).result is None
    with pytest.raises(RouteNotTried):
        ContactRoute(1, RouteWay.POST, result=RouteResult.SENT)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"address": "路" * 201}, TextTooLong),
        ({"address": "一行\n又一行"}, TextNotPrintable),
        ({"note": "字" * 2001}, TextTooLong),
        ({"note": "\x07"}, TextNotPrintable),
        ({"address": "6222 0202 0011 2233 445"}, FullCardNumber),
        ({"note": "客服问卡号，我说了 6222020200112233445"}, FullCardNumber),
        ({"tried_on": date(1989, 12, 31)}, DateOutOfReach),
    ],
)
def test_what_does_not_belong_into_a_route_is_refused(wrong, error):
    with pytest.raises(error):
        ContactRoute(1, RouteWay.HOTLINE, **wrong)


def test_every_way_is_a_channel():
    assert [channel_of(way) for way in RouteWay] == [
        Channel.APP,
        Channel.APP,
        Channel.APP,
        Channel.PHONE,
        Channel.EMAIL,
        Channel.POST,
        Channel.COUNTER,
    ]
