"""What was said in the example: talks and ways to lenders, a collector, a court's paper."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from debt_desk.app.contacts import Came
from debt_desk.domain.channel import Channel
from debt_desk.domain.collector import Collector, CollectorRole
from debt_desk.domain.contact import (
    Collection,
    Contact,
    Direction,
    Promise,
    Recording,
    Stance,
)
from debt_desk.domain.contact_route import ContactRoute, RouteResult, RouteWay
from debt_desk.domain.court_paper import CourtPaper, CourtPaperKind
from debt_desk.domain.letter import LetterKind, LetterLanguage
from debt_desk.domain.material_request import MaterialRequest
from debt_desk.domain.offer import Side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from debt_desk.app.desk import Desk
    from debt_desk.domain.offer import Offer


class ExampleTalks:
    """Writes the talks of the example, by the use cases of the window."""

    def __init__(self, desk: Desk, texts: Mapping[str, str], language: str, on: date) -> None:
        self.desk = desk
        self.texts = texts
        self.language = LetterLanguage(language)
        self.on = on

    def first_with_bank(self, case: int, leaving: int, statement: int) -> None:
        """A robot first; then somebody asks for papers, and a court's paper comes."""
        robot = Contact(
            case,
            self._at(-6, 10, 20),
            Channel.APP,
            way=RouteWay.APP_ME,
            summary=self.texts["robot"],
            stances=frozenset({Stance.NOT_REACHED}),
        )
        self.desk.contacts.log(robot, Came(result=RouteResult.ROBOT_ONLY))
        asked = Contact(
            case,
            self._at(-5, 9, 40),
            way=RouteWay.HOTLINE,
            who=self.texts["asked_by"],
            staff="80655",
            ticket=self._ticket(-5, 3307),
            summary=self.texts["asked"],
            stances=frozenset({Stance.LISTENED, Stance.ASKED_MATERIALS}),
            seconds=14 * 60,
            recording=Recording.CONFIRMED,
        )
        day = asked.at.date()
        requests = [
            MaterialRequest(case, what, day, self.on + timedelta(days=9), document=document)
            for what, document in (
                (self.texts["paper_leaving"], leaving),
                (self.texts["paper_statement"], statement),
                (self.texts["paper_relief"], None),
            )
        ]
        self.desk.contacts.log(asked, Came(requests, result=RouteResult.REACHED))
        paper = CourtPaper(
            case,
            CourtPaperKind.PAYMENT_ORDER,
            self.on - timedelta(days=4),
            sender=self.texts["court"],
            reference=self.texts["court_number"].format(year=self.on.year),
        )
        self.desk.contacts.put_court_paper(paper)

    def offer_of_bank(self, case: int, offer: Offer) -> None:
        """The lender calls and offers, and promises it in writing."""
        talk = Contact(
            case,
            self._at(-1, 15, 10),
            direction=Direction.INCOMING,
            staff="81307",
            ticket=self._ticket(-5, 3307),
            summary=self.texts["offered"],
            stances=frozenset({Stance.OFFERED, Stance.PROMISED}),
            seconds=9 * 60,
            recording=Recording.CONFIRMED,
            recording_number=f"R-{self._ticket(-1, 1510)}",
            promises=(
                Promise(Side.LENDER, self.texts["promised"], self.on + timedelta(days=4)),
                Promise(Side.DEBTOR, self.texts["own_answer"], self.on + timedelta(days=11)),
            ),
        )
        self.desk.contacts.log(talk, Came(offer=offer))

    def under_agreement(self, case: int) -> None:
        """Called at night although the plan is kept, complained, then said what will come late."""
        collector = Collector(case, self.texts["collector"], CollectorRole.AGENT)
        caller = self.desk.contacts.put_collector(collector).id
        for days, hour, minute, answered, key in (
            (-19, 22, 17, True, "night"),
            (-18, 12, 35, False, "noon"),
        ):
            collection = Collection(
                caller=self.texts["caller"] if answered else "",
                number="010-0000 0000",
                answered=answered,
                words=self.texts[f"{key}_words"],
                collector=caller if answered else None,
            )
            talk = Contact(
                case,
                self._at(days, hour, minute),
                direction=Direction.INCOMING,
                summary=self.texts[key],
                stances=frozenset({Stance.DEMANDED}) if answered else frozenset(),
                seconds=4 * 60 if answered else None,
                collection=collection,
            )
            self.desk.contacts.log(talk)
        self._complain(case, self.on - timedelta(days=17))
        late = Contact(
            case,
            self._at(-2, 11, 5),
            way=RouteWay.HOTLINE,
            staff="60218",
            ticket=self._ticket(-2, 118),
            summary=self.texts["late"],
            stances=frozenset({Stance.LISTENED}),
            seconds=6 * 60,
            promises=(Promise(Side.DEBTOR, self.texts["pay_later"], self.on + timedelta(days=16)),),
        )
        self.desk.contacts.log(late, Came(result=RouteResult.REACHED))

    def routes(self, case: int) -> None:
        """Where this lender is found."""
        route = ContactRoute(case, RouteWay.APP_HELP, note=self.texts["route"])
        self.desk.contacts.put_route(route)

    def _complain(self, case: int, on: date) -> None:
        """A complaint went to the lender, as it was printed that day."""
        facts = self.desk.plain_letters.facts(case, LetterKind.COMPLAINT, self.language)
        pdf = self.desk.plain_letters.letter(facts, self.language).printed()
        self.desk.plain_letters.send(facts, self.language, pdf, on, channel=Channel.POST)

    def _at(self, days: int, hour: int, minute: int) -> datetime:
        return datetime.combine(self.on + timedelta(days=days), time(hour, minute))

    def _ticket(self, days: int, number: int) -> str:
        return f"{self.on + timedelta(days=days):%Y%m%d}{number:04}"
