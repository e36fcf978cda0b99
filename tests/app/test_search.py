"""Words found in titles, on pages and in lines; documents read once and kept."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from debt_desk.app.desk import Desk
from debt_desk.app.jobs import QuietJob
from debt_desk.app.search import FoundIn, ToldIn
from debt_desk.domain.case import Case
from debt_desk.domain.collector import Collector
from debt_desk.domain.contact import Collection, Contact, Promise
from debt_desk.domain.contact_route import ContactRoute, RouteWay
from debt_desk.domain.court_paper import CourtPaper, CourtPaperKind
from debt_desk.domain.job import JobCancelled
from debt_desk.domain.offer import Side
from debt_desk.statements import sandbox
from debt_desk.statements.refusals import PasswordNeeded, PasswordWrong, UnknownStatement
from tests.statements.statement_files import ICBC_DEBIT_HEADER, alipay, alipay_row, icbc, icbc_row
from tests.statements.wallet_files import packed_aes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from debt_desk.app.search import Found
    from debt_desk.domain.evidence import EvidenceDocument

ROWS = (
    icbc_row(ICBC_DEBIT_HEADER, "消费", expense="25.00", party="街角便利店"),
    icbc_row(ICBC_DEBIT_HEADER, "他行汇入", income="800.00", party="张三"),
)


def pdf(*pages: str) -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    held = io.BytesIO()
    canvas = Canvas(held)
    for text in pages:
        canvas.setFont("STSong-Light", 12)
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def attach(desk: Desk, folder: Path, name: str, data: bytes) -> EvidenceDocument:
    path = folder / name
    path.write_bytes(data)
    return desk.evidence.attach(path)


def find(desk: Desk, wanted: str) -> list[tuple[int | None, int | None, int | None, str]]:
    found: Sequence[Found] = desk.search.find(wanted, desk.evidence.of_case(None), QuietJob())
    return [
        (one.document.number, one.page, one.place and one.place.row, one.snippet) for one in found
    ]


def test_lines_of_statements(desk: Desk, tmp_path: Path) -> None:
    attach(desk, tmp_path, "hisdetail.csv", icbc(ICBC_DEBIT_HEADER, ROWS))
    assert find(desk, "张三") == [(1, None, 9, "张三 · 他行汇入")]
    assert find(desk, "便利") == [(1, None, 8, "街角便利店 · 消费")]
    assert find(desk, "800.00") == [(1, None, 9, "张三 · 他行汇入")]
    for typed in ("¥800", "800.0", "800"):
        assert find(desk, typed) == [(1, None, 9, "张三 · 他行汇入")]
    assert find(desk, "李四") == []
    assert find(desk, "  ") == []


def test_pages_of_a_pdf_and_texts(desk: Desk, tmp_path: Path) -> None:
    attach(
        desk, tmp_path, "证明.pdf", pdf("第一页没有什么", "公司因经营困难，与王小明解除劳动合同。")
    )
    attach(desk, tmp_path, "聊天.txt", "客服：可以先停催三个月".encode())
    ((number, page, row, snippet),) = find(desk, "解除劳动")
    assert (number, page, row) == (1, 2, None)
    assert "解除劳动合同" in snippet
    assert find(desk, "停催") == [(2, 1, None, "客服：可以先停催三个月")]


def test_titles_and_notes_need_no_reading(desk: Desk, tmp_path: Path) -> None:
    document = attach(desk, tmp_path, "photo.jpg", b"\xff\xd8\xff\xe0 no real photo")
    desk.evidence.change(replace(document, note="住院收费单，第三张"))
    assert find(desk, "收费") == [(1, None, None, "住院收费单，第三张")]
    assert find(desk, "PHOTO") == [(1, None, None, "photo")]
    everything = desk.evidence.of_case(None)
    for wanted, within in (
        ("收费", FoundIn.NOTE),
        ("photo", FoundIn.TITLE),
        (".jpg", FoundIn.FILE_NAME),
    ):
        assert [one.within for one in desk.search.find(wanted, everything, QuietJob())] == [within]


def test_what_a_line_does_not_show_is_said_with_its_field(desk: Desk, tmp_path: Path) -> None:
    rows = [alipay_row("支出", "25.00", number="2025010122001", party="街角便利店")]
    attach(desk, tmp_path, "alipay.csv", alipay(rows))
    (found,) = desk.search.find("2025010122001", desk.evidence.of_case(None), QuietJob())
    assert (found.within, found.snippet) == (FoundIn.REFERENCE, "2025010122001")
    (found,) = desk.search.find("便利店", desk.evidence.of_case(None), QuietJob())
    assert found.within is None


def test_what_was_removed_is_found_no_more_and_again_after_undo(desk: Desk, tmp_path: Path) -> None:
    attach(desk, tmp_path, "聊天.txt", "可以先停催三个月".encode())
    desk.evidence.remove(1)
    assert find(desk, "停催") == []
    desk.history.undo()
    assert len(find(desk, "停催")) == 1


def test_the_same_bytes_twice_are_found_in_both(desk: Desk, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        attach(desk, tmp_path, name, "可以先停催".encode())
    assert [found[0] for found in find(desk, "停催")] == [1, 2]


def test_a_search_that_nobody_wants_any_more_stops(desk: Desk, tmp_path: Path) -> None:
    attach(desk, tmp_path, "a.txt", "可以先停催".encode())
    job = QuietJob()
    job.cancel()
    with pytest.raises(JobCancelled):
        desk.search.find("停催", desk.evidence.of_case(None), job)


def test_a_document_is_read_once_and_kept_in_the_file(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = attach(desk, tmp_path, "hisdetail.csv", icbc(ICBC_DEBIT_HEADER, ROWS))
    photo = attach(desk, tmp_path, "photo.jpg", b"\xff\xd8\xff\xe0 no real photo")
    before = desk.evidence.statements(document)
    path, clock = desk.path, desk.clock
    desk.close()

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(sandbox, "read_document", never)
    again = Desk.open(path, clock)
    assert again.evidence.statements(document) == before
    with pytest.raises(UnknownStatement) as refused:
        again.evidence.statements(photo)
    assert refused.value.data == {"name": "photo.jpg", "kind": "JPEG"}
    again.readings.prepare(again.evidence.of_case(None), QuietJob())
    again.close()


def test_a_password_is_used_and_what_it_opened_is_kept(desk: Desk, tmp_path: Path) -> None:
    inside = alipay([alipay_row("支出", "25.00")])
    document = attach(desk, tmp_path, "账单.zip", packed_aes({"账单.csv": inside}, "123456"))
    with pytest.raises(PasswordNeeded):
        desk.evidence.statements(document)
    with pytest.raises(PasswordWrong):
        desk.evidence.statements(document, "654321")
    assert len(desk.evidence.statements(document, "123456")[0].lines) == 1
    assert len(desk.evidence.statements(document)[0].lines) == 1
    assert len(find(desk, "便利店")) == 1
    path, clock = desk.path, desk.clock
    desk.close()
    again = Desk.open(path, clock)
    assert len(again.evidence.statements(document)[0].lines) == 1
    again.close()
    assert b"654321" not in path.read_bytes()


def test_a_file_that_is_read_only_is_read_and_not_written(desk: Desk, tmp_path: Path) -> None:
    document = attach(desk, tmp_path, "hisdetail.csv", icbc(ICBC_DEBIT_HEADER, ROWS))
    connection = desk._store.access.connect()
    connection.execute("DELETE FROM readings")
    connection.close()
    path, clock = desk.path, desk.clock
    desk.close()
    before = path.read_bytes()
    again = Desk.open(path, clock, read_only=True)
    assert len(again.evidence.statements(document)[0].lines) == 2
    again.close()
    assert path.read_bytes() == before


def test_the_contacts_are_found_by_two_characters_wherever_they_stand(desk: Desk) -> None:
    case = desk.cases.add(Case("招商银行")).number
    other = desk.cases.add(Case("借呗")).number
    assert case is not None
    assert other is not None
    talk = Contact(
        case,
        datetime(2026, 11, 20, 10, 5),
        who="小李",
        ticket="T-778",
        summary="说可以先停催三个月，要等主管回电",
        promises=(Promise(Side.LENDER, "寄出减免确认函"),),
        collection=Collection(caller="某某资产", words="再不还就上门"),
    )
    logged = desk.contacts.log(talk)
    desk.contacts.log(replace(talk, case=other))
    paper = desk.contacts.put_court_paper(
        CourtPaper(case, CourtPaperKind.SUMMONS, date(2026, 11, 16), sender="浦东法院")
    )
    desk.contacts.put_route(ContactRoute(case, RouteWay.EMAIL, "service@example.com", "投诉邮箱"))
    collector = desk.contacts.put_collector(Collector(case, "某某资产管理"))

    def found(wanted: str) -> list[tuple[ToldIn, int | None]]:
        return [(one.within, one.id) for one in desk.search.contacts(wanted, case)]

    for wanted in ("停催", "小李", "t-778", "减免", "上门", "主管 停催"):
        assert found(wanted) == [(ToldIn.TALK, logged.id)], wanted
    assert found("法院") == [(ToldIn.COURT_PAPER, paper.id)]
    assert [within for within, _ in found("邮箱")] == [ToldIn.ROUTE]
    assert found("某某") == [(ToldIn.TALK, logged.id), (ToldIn.COLLECTOR, collector.id)]
    assert found("没有的") == found(" ") == []
    (one,) = desk.search.contacts("主管", case)
    assert "要等主管回电" in one.snippet
    assert one.on == date(2026, 11, 20)
