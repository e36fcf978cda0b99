"""What is needed: from a real file to the list, every answer undone again."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import icalendar
import pytest

from debt_desk import paths
from debt_desk.app.calendar_file import calendar_file
from debt_desk.app.cases import FactsInFuture
from debt_desk.app.changes import Area
from debt_desk.app.checklists import known_items
from debt_desk.app.example_statement import example_statement
from debt_desk.app.jobs import QuietJob
from debt_desk.domain.agenda import AgendaKind
from debt_desk.domain.case import Case
from debt_desk.domain.channel import Channel
from debt_desk.domain.checklist import ItemState
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.household import Cause
from debt_desk.domain.job import JobCancelled
from debt_desk.domain.material_request import MaterialRequest, MaterialRequestMissing
from debt_desk.domain.missing import CaseMissing, DocumentMissing
from debt_desk.wording import checklist as words_of
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language
from tests.app.builders import started
from tests.app.conftest import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.app.desk import Desk
    from debt_desk.domain.checklist import ChecklistEntry

NAMES = {"now": "新公司", "before": "旧厂", "summary": "工资", "shop": "超市"}
CHINESE = Wording(Language.CHINESE)
ENGLISH = Wording(Language.ENGLISH)


def entry(desk: Desk, case: int | None, key: str) -> ChecklistEntry:
    (found,) = (e for e in desk.checklists.view(case).entries if e.item.key == key)
    return found


def file(tmp_path: Path, name: str, data: bytes = b"paper") -> Path:
    path = tmp_path / name
    path.write_bytes(data + name.encode())
    return path


def staged(desk: Desk, path: Path):
    return desk.evidence.stage(path, QuietJob())


def asked(case: int, **more) -> MaterialRequest:
    return MaterialRequest(case, "在职证明", date(2026, 11, 20), **more)


def test_every_item_has_its_words_in_both_languages_and_every_cause_its_items() -> None:
    items = known_items()
    keys = [item.key for item in items]
    assert len(set(keys)) == len(keys)
    for language in Language:
        path = paths.resources() / "checklists" / f"{language}.toml"
        texts = tomllib.loads(path.read_text(encoding="utf-8"))
        assert list(texts) == keys, "in the same order"
        for key, words in texts.items():
            assert set(words) == {"title", "proves", "how"}, key
            assert all(text.strip() == text and len(text) > 1 for text in words.values()), key
            chinese = any("一" <= letter <= "鿿" for letter in "".join(words.values()))
            assert chinese is (language is Language.CHINESE), key
    for cause in Cause:
        of_cause = [item for item in items if cause in item.causes]
        assert any(not item.optional for item in of_cause), cause
    for kind in CreditorKind:
        assert any(kind in item.creditors for item in items), kind


def test_what_is_attached_for_an_item_is_known_by_its_title_in_either_language() -> None:
    for item in known_items():
        assert bool(item.kinds) is (item.own is None), item.key
        for words in (CHINESE, ENGLISH):
            title = words_of.title(item, words).lower()
            assert not item.words or any(word in title for word in item.words), (item.key, title)
            assert words_of.proves(item, words)
            assert words_of.how(item, words)


def test_the_list_of_a_case_follows_from_what_happened(desk: Desk) -> None:
    number = started(desk)
    found = desk.checklists.view(number)
    keys = [e.item.key for e in found.entries]
    assert keys[:2] == ["identity", "contract"]
    assert "leaving_certificate" in keys
    assert "diagnosis" not in keys
    states = {e.item.key: e.state for e in found.entries}
    assert states["budget"] is states["debts"] is states["explanation"] is ItemState.THERE
    assert states["plan"] is ItemState.MISSING
    household = {e.item.key for e in desk.checklists.view(None).entries}
    assert not household & {"contract", "iou", "plan"}
    with pytest.raises(CaseMissing):
        desk.checklists.view(99)


def test_a_lender_who_is_a_person_is_asked_about_a_paper_of_another_name(desk: Desk) -> None:
    person = desk.cases.add(Case("表哥", CreditorKind.PERSON)).number
    keys = {e.item.key for e in desk.checklists.view(person).entries}
    assert {"iou", "handed_over"} <= keys
    assert "contract" not in keys


def test_a_real_statement_reaches_the_last_complete_month_until_it_does_not(
    desk: Desk, tmp_path: Path
) -> None:
    number = started(desk)
    data = example_statement(NAMES, date(2026, 4, 20), TODAY)
    path = tmp_path / "hisdetail.csv"
    path.write_bytes(data)
    document = desk.evidence.attach(path)
    bank = entry(desk, number, "bank_statements")
    assert (bank.state, bank.documents) == (ItemState.THERE, (document.number,))
    assert bank.until == date(2026, 11, 30)
    assert words_of.name(bank, CHINESE) == "最近三到六个月的银行流水（账户：中国工商银行 ****0315）"
    assert "2026年11月30日" in words_of.detail(bank, CHINESE)
    desk.clock.day = date(2026, 12, 2)  # type: ignore[attr-defined]
    stale = entry(desk, number, "bank_statements")
    assert stale.state is ItemState.STALE
    assert words_of.detail(stale, ENGLISH) == (
        "Out of date: whole months only up to October 2026; November 2026 missing."
    )
    glanced = [e for e in desk.checklists.glance(number).entries if e.item == stale.item]
    assert [e.state for e in glanced] == [ItemState.STALE]


def test_the_user_s_own_word_on_a_period_counts(desk: Desk, tmp_path: Path) -> None:
    number = started(desk)
    document = desk.evidence.attach(file(tmp_path, "流水扫描.pdf"))
    assert entry(desk, number, "bank_statements").state is ItemState.UNDATED
    half = replace(document, covers_from=date(2026, 5, 1), covers_to=date(2026, 10, 31))
    desk.evidence.change(half)
    assert entry(desk, number, "bank_statements").state is ItemState.THERE


def test_two_statements_of_one_account_show_the_gap_between_them(
    desk: Desk, tmp_path: Path
) -> None:
    number = started(desk)
    for name, on in (("a.csv", date(2026, 7, 3)), ("b.csv", TODAY)):
        path = tmp_path / name
        path.write_bytes(example_statement(NAMES, date(2026, 4, 20), on))
        document = desk.evidence.attach(path)
    desk.evidence.change(replace(document, covers_from=date(2026, 8, 1)))
    gap = entry(desk, number, "bank_statements")
    assert (gap.state, gap.documents) == (ItemState.GAP, (2, 1))
    assert words_of.detail(gap, CHINESE) == "缺2026年7月，请补上这几个月的流水。"
    line = words_of.summary(desk.checklists.view(number), ENGLISH)
    assert ": without July 2026" in line
    desk.checklists.set_not_applicable(gap.key, "已销户")
    assert entry(desk, number, "bank_statements").reason == "已销户"


def test_a_file_attached_for_an_item_gets_its_kind_and_title_in_one_step(
    desk: Desk, tmp_path: Path
) -> None:
    number = started(desk)
    item = entry(desk, number, "leaving_certificate")
    desk.checklists.set_not_applicable(item.key, "还没办")
    pages = [staged(desk, file(tmp_path, name)) for name in ("IMG_1.jpg", "IMG_2.jpg")]
    heard: list[frozenset[Area]] = []
    desk.subscribe(lambda changes: heard.append(changes.areas))
    added = desk.checklists.attach(item, number, pages, "离职证明")
    assert heard == [frozenset({Area.EVIDENCE})]
    assert [(d.title, d.kind, d.case) for d in added] == [
        ("离职证明 1", EvidenceKind.HARDSHIP_PROOF, None),
        ("离职证明 2", EvidenceKind.HARDSHIP_PROOF, None),
    ]
    there = entry(desk, number, "leaving_certificate")
    assert (there.state, set(there.documents)) == (ItemState.THERE, {1, 2})
    assert desk.checklists.attach(there, number, pages[:1], "离职证明") == ()
    (again,) = desk.checklists.attach(entry(desk, number, "identity"), number, pages[:1], "身份证")
    assert again == added[0], "the same bytes are not stored twice"
    assert entry(desk, number, "identity").documents == (1,)
    desk.history.undo()
    desk.history.undo()
    assert desk.evidence.of_case(None) == ()
    assert entry(desk, number, "leaving_certificate").reason == "还没办"


def test_a_file_whose_name_says_what_it_is_keeps_it(desk: Desk, tmp_path: Path) -> None:
    number = started(desk)
    pages = [staged(desk, file(tmp_path, "离职证明2026.jpg"))]
    item = entry(desk, number, "leaving_certificate")
    (document,) = desk.checklists.attach(item, number, pages, "离职证明或解除劳动合同通知")
    assert document.title == "离职证明2026"
    scan = [staged(desk, file(tmp_path, "scan.pdf"))]
    bank = entry(desk, number, "bank_statements")
    (statement,) = desk.checklists.attach(bank, number, scan, "银行流水")
    assert (statement.title, statement.kind) == ("scan", EvidenceKind.BANK_STATEMENT)


def test_a_contract_belongs_to_its_case_and_keeps_a_fitting_kind(
    desk: Desk, tmp_path: Path
) -> None:
    number = started(desk)
    bill = staged(desk, file(tmp_path, "账单.pdf"))
    (document,) = desk.checklists.attach(
        entry(desk, number, "contract"), number, [bill], "合同或账单"
    )
    assert (document.kind, document.case) == (EvidenceKind.BILL, number)
    assert entry(desk, number, "contract").state is ItemState.THERE
    other = desk.cases.add(Case("平安银行")).number
    assert entry(desk, other, "contract").state is ItemState.MISSING


def test_an_attached_document_is_chosen_whatever_its_kind(desk: Desk, tmp_path: Path) -> None:
    number = started(desk)
    document = desk.evidence.attach(file(tmp_path, "scan.pdf"))
    assert document.number is not None
    item = entry(desk, number, "identity")
    desk.checklists.choose(item, number, document.number)
    assert entry(desk, number, "identity").documents == (document.number,)
    desk.history.undo()
    assert entry(desk, number, "identity").state is ItemState.MISSING
    desk.history.redo()
    desk.evidence.remove(document.number)
    assert entry(desk, number, "identity").state is ItemState.MISSING
    with pytest.raises(DocumentMissing):
        desk.checklists.choose(item, number, 404)


def test_what_does_not_apply_says_why_until_it_is_taken_back(desk: Desk) -> None:
    number = started(desk)
    desk.checklists.set_not_applicable("income_proof", " 目前没有收入 ")
    there = entry(desk, number, "income_proof")
    assert words_of.detail(there, CHINESE) == "您说这一项不需要：目前没有收入"
    assert not there.lacking
    desk.checklists.take_back("income_proof")
    assert entry(desk, number, "income_proof").state is ItemState.MISSING
    desk.history.undo()
    assert entry(desk, number, "income_proof").state is ItemState.NOT_APPLICABLE


def test_a_request_is_noted_answered_given_and_undone(desk: Desk, tmp_path: Path) -> None:
    number = started(desk)
    request = desk.checklists.add_request(
        asked(number, due_on=date(2026, 11, 30), channel=Channel.PHONE, who="8023")
    )
    assert desk.checklists.view(number).open_requests == (request,)
    document = desk.checklists.attach_to_request(
        request, staged(desk, file(tmp_path, "在职证明.pdf"))
    )
    assert document is not None
    (answered,) = desk.checklists.view(number).requests
    assert (answered.document, document.case) == (document.number, number)
    same = desk.checklists.attach_to_request(answered, staged(desk, file(tmp_path, "在职证明.pdf")))
    assert same is None, "it is the answer already"
    desk.checklists.change_request(replace(answered, given_on=TODAY))
    assert desk.checklists.view(number).open_requests == ()
    desk.history.undo()
    assert desk.checklists.view(number).open_requests == (answered,)
    desk.checklists.remove_request(answered)
    assert desk.checklists.view(number).requests == ()
    with pytest.raises(MaterialRequestMissing):
        desk.checklists.change_request(answered)
    desk.history.undo()
    assert desk.checklists.view(number).requests == (answered,)


def test_nothing_is_asked_for_or_given_tomorrow(desk: Desk) -> None:
    number = started(desk)
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(FactsInFuture):
        desk.checklists.add_request(replace(asked(number), asked_on=tomorrow))
    request = desk.checklists.add_request(asked(number))
    with pytest.raises(FactsInFuture):
        desk.checklists.change_request(replace(request, given_on=tomorrow))


def test_a_request_stands_on_the_agenda_and_in_the_calendar(desk: Desk) -> None:
    number = started(desk)
    desk.checklists.add_request(asked(number, due_on=date(2026, 11, 30)))
    items = desk.agenda.items(30)
    assert [(i.kind, i.day, i.what) for i in items] == [
        (AgendaKind.MATERIALS, date(2026, 11, 30), "在职证明")
    ]
    assert desk.cases.overview(number).items == items
    for words, open_word, neutral in (
        (CHINESE, "交材料：在职证明", "交材料"),
        (ENGLISH, "Hand in: 在职证明", "Hand in a paper"),
    ):
        for details, expected in ((True, f"招商银行 {open_word}"), (False, neutral)):
            data = calendar_file(items, words, desk.clock.now(), details=details)
            (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
            assert str(event["SUMMARY"]) == expected


def test_nobody_is_reminded_of_what_does_not_apply(desk: Desk, tmp_path: Path) -> None:
    started(desk)
    path = tmp_path / "hisdetail.csv"
    path.write_bytes(example_statement(NAMES, date(2026, 4, 20), TODAY))
    desk.evidence.attach(path)
    assert [i.kind for i in desk.agenda.items(30)] == [AgendaKind.BANK_STATEMENT]
    desk.checklists.set_not_applicable("bank_statements")
    assert desk.agenda.items(30) == ()


def test_the_one_line_says_what_is_missing(desk: Desk, tmp_path: Path) -> None:
    number = started(desk)
    line = words_of.summary(desk.checklists.view(number), CHINESE)
    assert line == ("还要准备 6 项：身份证、合同或最近一期账单、最近三到六个月的银行流水等。")
    desk.checklists.add_request(asked(number, due_on=date(2026, 11, 30)))
    desk.checklists.add_request(replace(asked(number), what="近照"))
    line = words_of.summary(desk.checklists.view(number), ENGLISH)
    waited = "The lender still waits for 2 paper(s), the first by 30 November 2026: "
    assert line.startswith(f"{waited}在职证明, 近照. Still to prepare (6): ")
    for key in ("identity", f"contract#{number}", "bank_statements", f"plan#{number}"):
        desk.checklists.set_not_applicable(key)
    payslip = desk.evidence.attach(file(tmp_path, "收入证明.pdf"))
    line = words_of.summary(desk.checklists.view(number), CHINESE)
    assert line.endswith("还要准备 2 项：收入证明要填日期、离职证明或解除劳动合同通知。")
    desk.evidence.change(replace(payslip, document_date=date(2026, 5, 1)))
    assert "收入证明要更新" in words_of.summary(desk.checklists.view(number), CHINESE)
    desk.evidence.change(replace(payslip, document_date=date(2026, 11, 1)))
    desk.checklists.set_not_applicable("leaving_certificate")
    for request in desk.checklists.view(number).requests:
        desk.checklists.remove_request(request)
    assert words_of.summary(desk.checklists.view(number), CHINESE) == "通常要的材料都备好了。"


def test_without_a_cause_the_line_asks_for_it(desk: Desk) -> None:
    number = desk.cases.add(Case("招商银行")).number
    line = words_of.summary(desk.checklists.view(number), ENGLISH)
    assert line.endswith(
        "Choose what happened on the Situation page, and this list names the proofs for it."
    )


def test_reading_can_be_stopped(desk: Desk, tmp_path: Path) -> None:
    class Stopped(QuietJob):
        @property
        def cancelled(self) -> bool:
            return True

    desk.evidence.attach(file(tmp_path, "流水.csv"))
    with pytest.raises(JobCancelled):
        desk.checklists.read(desk.checklists.inputs(None), Stopped())
