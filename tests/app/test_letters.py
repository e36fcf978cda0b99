"""Letters: what may print, and that what was sent stays as it was sent."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pypdf
import pytest

from debt_desk.app.letters import SentInFuture
from debt_desk.domain.household import Source, SourceKind, SourcePlace
from debt_desk.domain.letter import LetterLanguage
from debt_desk.domain.offer import (
    CapacityUnknown,
    OfferAboveCapacity,
    OfferNotDraft,
    OfferState,
    OfferStepImpossible,
    ReplyDueTooEarly,
)
from tests.app.builders import card_case, started, yuan
from tests.app.conftest import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.app.desk import Desk

ZH = LetterLanguage.CHINESE


def test_an_offer_above_capacity_prints_only_with_a_reason(desk: Desk) -> None:
    number = started(desk, essential="5500")
    terms = replace(desk.offers.suggestion(number), count=12)
    desk.offers.draft(number, terms)
    with pytest.raises(OfferAboveCapacity) as refused:
        desk.letters.proposal(number, 1, ZH)
    assert refused.value.data["free"] == yuan("500")
    desk.offers.revise(number, 1, terms, "我姐姐每月愿意帮我两千元", "")
    assert desk.letters.proposal(number, 1, ZH)().startswith(b"%PDF")


def test_without_a_household_nothing_prints(desk: Desk) -> None:
    number = desk.cases.add(card_case()).number
    assert number is not None
    desk.offers.draft(number, desk.offers.suggestion(number))
    with pytest.raises(CapacityUnknown):
        desk.letters.proposal(number, 1, ZH)


def test_what_was_sent_is_frozen_with_its_hash(desk: Desk, tmp_path: Path) -> None:
    number = started(desk)
    terms = desk.offers.suggestion(number)
    desk.offers.draft(number, terms)
    pdf = desk.letters.proposal(number, 1, ZH)()
    letter = desk.letters.send(number, 1, ZH, pdf, TODAY, TODAY + timedelta(days=15))
    assert letter.content.sha256 == hashlib.sha256(pdf).hexdigest()
    assert desk.offers.get(number, 1).state is OfferState.SENT
    assert desk.history.undo_label is None, "a sent letter cannot be undone"
    with pytest.raises(OfferNotDraft):
        desk.offers.revise(number, 1, terms, "", "")
    with pytest.raises(OfferStepImpossible):
        desk.letters.send(number, 1, ZH, pdf, TODAY, None)
    case = desk.cases.get(number)
    desk.cases.change(replace(case, creditor="另一家银行"))
    (kept,) = desk.letters.of_case(number)
    assert desk.letters.content(kept) == pdf
    out = tmp_path / "sent.pdf"
    desk.letters.export(kept, out)
    assert out.read_bytes() == pdf
    path = desk.path
    desk.close()
    reopened = type(desk).open(path, desk.clock)
    assert reopened.letters.content(reopened.letters.of_case(number)[0]) == pdf
    reopened.close()


def test_a_reply_before_the_letter_is_refused_and_nothing_is_kept(desk: Desk) -> None:
    number = started(desk)
    desk.offers.draft(number, desk.offers.suggestion(number))
    pdf = desk.letters.proposal(number, 1, ZH)()
    with pytest.raises(ReplyDueTooEarly):
        desk.letters.send(number, 1, ZH, pdf, TODAY, TODAY - timedelta(days=1))
    assert desk.letters.of_case(number) == ()
    assert desk.offers.get(number, 1).state is OfferState.DRAFT


def test_no_lender_sees_another_lenders_papers(desk: Desk, tmp_path: Path) -> None:
    number = started(desk)
    other = started(desk)
    wanted = []
    for name, case in (
        ("流水.txt", None),
        ("合同.txt", None),
        ("甲合同.txt", number),
        ("乙合同.txt", other),
    ):
        (tmp_path / name).write_text(name, encoding="utf-8")
        wanted.append(desk.evidence.attach(tmp_path / name, case).number)
    assert [d.number for d in desk.letters.enclosures(number)] == [wanted[2], wanted[0]]
    desk.cases.remove(other)
    assert [d.number for d in desk.letters.enclosures(number)] == [wanted[2], wanted[0]]


def test_only_what_the_user_chose_is_enclosed(desk: Desk, tmp_path: Path) -> None:
    number = started(desk)
    for name in ("流水.txt", "离职证明.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
        desk.evidence.attach(tmp_path / name)
    desk.offers.draft(number, desk.offers.suggestion(number))
    whole = desk.letters.proposal(number, 1, ZH)()
    assert desk.letters.proposal(number, 1, ZH, enclosed=[1, 2])() == whole
    assert desk.letters.proposal(number, 1, ZH, enclosed=[2])() != whole


def test_nothing_is_sent_tomorrow(desk: Desk) -> None:
    number = started(desk)
    desk.offers.draft(number, desk.offers.suggestion(number))
    pdf = desk.letters.proposal(number, 1, ZH)()
    with pytest.raises(SentInFuture):
        desk.letters.send(number, 1, ZH, pdf, TODAY + timedelta(days=1), None)
    assert desk.letters.of_case(number) == ()


def printed(pdf: bytes) -> str:
    """The letter's text without spaces and line ends, as another program reads it."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return "".join("".join(page.extract_text().split()) for page in reader.pages)


def test_a_figure_cites_what_goes_along_and_only_that(desk: Desk, tmp_path: Path) -> None:
    number = started(desk)
    desk.offers.draft(number, desk.offers.suggestion(number))
    other = desk.cases.add(card_case()).number
    notice, payslip, theirs = (tmp_path / f"{name}.txt" for name in ("离职", "工资条", "合同"))
    for path in (notice, payslip, theirs):
        path.write_text(path.stem, encoding="utf-8")
    own = desk.evidence.attach(payslip).number
    elses = desk.evidence.attach(theirs, case=other).number
    desk.evidence.attach(notice)
    assert own is not None
    assert elses is not None
    household = desk.household.get()
    places = (SourcePlace(own, None, 14), SourcePlace(own, None, 12))
    for line, source in zip(
        household.lines,
        (
            Source(SourceKind.DOCUMENT, (own,), places=places),
            Source(SourceKind.DOCUMENT, (elses,)),
        ),
        strict=False,
    ):
        household = household.with_line(replace(line, source=source))
    desk.household.change(household)
    cited = printed(desk.letters.proposal(number, 1, ZH)())
    assert "附件2，第12行起，共2处" in cited
    assert "留存备查" not in cited
    without = printed(desk.letters.proposal(number, 1, ZH, enclosed=())())
    assert "第12行" not in without
    assert without.count("材料留存备查") == 1  # another lender's paper is nobody's to be shown
