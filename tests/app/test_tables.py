"""A table that no reader knows: explained once, remembered, undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from debt_desk.app.changes import Area
from debt_desk.app.jobs import QuietJob
from debt_desk.domain.case import Case
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.own_layout import OWN_TABLE, OwnLayout
from debt_desk.domain.table_layout import Column, Dates
from debt_desk.statements import sandbox
from debt_desk.statements.refusals import PasswordNeeded, PasswordWrong, UnknownTable
from tests.statements.pdf_files import Print, locked, ruled
from tests.statements.wallet_files import packed_aes

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.app.desk import Desk
    from debt_desk.app.evidence import Staged
    from debt_desk.domain.evidence import EvidenceDocument

HEADER = "日,事项,支或收,数额,剩余"
ROWS = (
    "2026-01-02,饭,支,20.00,980.00",
    "2026-01-03,工资,收,500.00,1480.00",
    "2026-01-05,房租,支,1000.00,480.00",
)
TABLE = "\n".join(("某某银行流水", HEADER, *ROWS)).encode()
OTHER = "\n".join((HEADER, ROWS[0])).encode()


def attach(desk: Desk, folder: Path, name: str, data: bytes) -> EvidenceDocument:
    path = folder / name
    path.write_bytes(data)
    return desk.evidence.attach(path)


def said(desk: Desk, document: EvidenceDocument, password: str | None = None) -> OwnLayout:
    """What a user says who takes the guess as it is."""
    sample = desk.tables.sample(document, password)
    at = sample.headers[0]
    guess = desk.tables.guess(sample, at)
    return OwnLayout(
        header=desk.tables.header(sample, at),
        parts=guess.parts,
        kind=guess.kind,
        institution="村镇银行",
        positive_leaves=guess.positive_leaves,
        out_words=guess.out_words,
        in_words=guess.in_words,
        dates=guess.dates,
    )


def refused(desk: Desk, document: EvidenceDocument) -> None:
    with pytest.raises(UnknownTable) as caught:
        desk.evidence.statements(document)
    assert caught.value.data["name"] == document.file_name


def test_explained_once_every_such_table_is_read(desk: Desk, tmp_path: Path) -> None:
    one = attach(desk, tmp_path, "一月.csv", TABLE)
    other = attach(desk, tmp_path, "二月.csv", OTHER)
    refused(desk, one)
    rang = []
    desk.subscribe(lambda changes: rang.append(changes.areas))
    layout = said(desk, one)
    desk.tables.learn(layout)
    assert rang == [{Area.EVIDENCE}]
    (read,) = desk.evidence.statements(one)
    assert (read.format, read.institution, read.closing.cents) == (OWN_TABLE, "村镇银行", 48000)
    assert len(desk.evidence.statements(other)[0].lines) == 1
    later = attach(desk, tmp_path, "三月.csv", TABLE + b"\n2026-01-06,x,\xe6\x94\xaf,1.00,479.00")
    assert len(desk.evidence.statements(later)[0].lines) == 4


def test_undone_and_done_again(desk: Desk, tmp_path: Path) -> None:
    document = attach(desk, tmp_path, "一月.csv", TABLE)
    desk.tables.learn(said(desk, document))
    assert desk.evidence.statements(document)
    assert desk.history.undo() == "layout.learn"
    refused(desk, document)
    assert desk.history.redo() == "layout.learn"
    assert desk.evidence.statements(document)
    desk.tables.forget(said(desk, document))
    refused(desk, document)
    assert desk.history.undo() == "layout.forget"
    assert desk.evidence.statements(document)


def test_what_was_said_is_found_again_and_changed(desk: Desk, tmp_path: Path) -> None:
    document = attach(desk, tmp_path, "一月.csv", TABLE)
    sample = desk.tables.sample(document)
    assert desk.tables.remembered(sample) is None
    layout = said(desk, document)
    desk.tables.learn(layout)
    assert desk.tables.remembered(sample) == (1, layout)
    changed = replace(layout, in_words=("支",), out_words=("收",))
    desk.tables.learn(changed)
    assert [line.label for line in desk.evidence.statements(document)[0].lines] == [
        "in",
        "out",
        "in",
    ]


def test_the_preview_is_what_will_be_read(desk: Desk, tmp_path: Path) -> None:
    document = attach(desk, tmp_path, "一月.csv", TABLE)
    sample, layout = desk.tables.sample(document), said(desk, document)
    shown = desk.tables.preview(sample, sample.headers[0], layout)
    desk.tables.learn(layout)
    assert shown == desk.evidence.statements(document)
    parts = (Column.DAY, None, None, Column.AMOUNT, Column.BALANCE)
    wrong = desk.tables.preview(sample, 1, replace(layout, parts=parts))
    # The first balance gives the opening; the row in between came in, as it says here.
    assert [w.row for w in wrong[0].warnings if w.what == "balance_break"] == [5]


def test_a_known_reading_asks_nobody_again(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = attach(desk, tmp_path, "一月.csv", TABLE)
    desk.tables.learn(said(desk, document))
    first = desk.evidence.statements(document)
    monkeypatch.setattr(sandbox, "read_document", None)
    assert desk.evidence.statements(document) is first


def test_a_locked_table(desk: Desk, tmp_path: Path) -> None:
    document = attach(desk, tmp_path, "账单.zip", packed_aes({"流水.csv": TABLE}, "314159"))
    with pytest.raises(PasswordNeeded):
        desk.evidence.statements(document)
    with pytest.raises(PasswordWrong):
        desk.evidence.statements(document, "1")
    # One wrong attempt is not what the file says.
    with pytest.raises(PasswordNeeded):
        desk.evidence.statements(document)
    with pytest.raises(UnknownTable):
        desk.evidence.statements(document, "314159")
    desk.tables.learn(said(desk, document, "314159"))
    assert len(desk.evidence.statements(document, "314159")[0].lines) == 3
    assert len(desk.evidence.statements(document)[0].lines) == 3


def test_a_pdf_of_no_known_bank_over_several_pages(desk: Desk, tmp_path: Path) -> None:
    how = Print(
        "某某村镇银行账户明细",
        ("交易日期", "摘要", "收入金额", "支出金额", "余额", "对方户名"),
        (80, 100, 90, 90, 90, 120),
    )
    rows = [
        [f"2026-01-{1 + at % 28:02d}", "转账", "1.00", "", f"{at + 1}.00", "甲"] for at in range(90)
    ]
    document = attach(desk, tmp_path, "流水.pdf", locked(ruled(how, rows), "9"))
    with pytest.raises(UnknownTable):
        desk.evidence.statements(document, "9")
    desk.tables.learn(said(desk, document, "9"))
    (read,) = desk.evidence.statements(document, "9")
    assert len(read.lines) == 90
    assert read.lines[-1].place.page > 3
    assert read.lines[0].place.box is not None
    assert read.closing.cents == 9000


def test_what_was_read_later_gets_the_kind_and_period_of_attaching(desk: Desk, tmp_path) -> None:
    document = attach(desk, tmp_path, "一月.csv", TABLE)
    assert (document.kind, document.covers_from) == (EvidenceKind.OTHER, None)
    layout = said(desk, document)
    desk.tables.learn(layout, desk.tables.reread([document], layout))
    now = desk.evidence.get(document.number)
    assert now.kind is EvidenceKind.BANK_STATEMENT
    assert (now.covers_from, now.covers_to) == (date(2026, 1, 2), date(2026, 1, 5))
    desk.history.undo()  # what was said of the table, and what came of it
    assert desk.evidence.get(document.number) == document
    refused(desk, document)
    desk.history.redo()
    assert desk.evidence.get(document.number) == now
    own_word = replace(document, kind=EvidenceKind.CONTRACT, covers_to=date(2026, 2, 1))
    desk.evidence.change(own_word)
    desk.evidence.recognise(own_word, desk.evidence.statements(document))
    assert desk.evidence.get(document.number) == own_word


def test_every_such_document_becomes_a_statement_in_the_one_step_of_learning(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = desk.cases.add(Case("招商银行")).number
    one, other = (
        desk.evidence.add(staged(desk, tmp_path, name, data), case=case)
        for name, data in (("一月.csv", TABLE), ("二月.csv", OTHER))
    )
    own_word = desk.evidence.add(
        staged(desk, tmp_path, "三月.csv", TABLE + b"\n"), case=case, kind=EvidenceKind.CONTRACT
    )
    letter = attach(desk, tmp_path, "说明.txt", "因工厂关闭失业。".encode())
    before = [one, other, own_word, letter]
    layout = said(desk, one)
    found = desk.tables.reread(before, layout)
    assert [read.document.number for read in found] == [d.number for d in (one, other, own_word)]
    assert desk.evidence.of_case(None) == tuple(before)
    desk.tables.learn(layout, found)
    kinds = [(d.kind, d.case, d.covers_to) for d in desk.evidence.of_case(None)]
    assert kinds == [
        (EvidenceKind.BANK_STATEMENT, None, date(2026, 1, 5)),
        (EvidenceKind.BANK_STATEMENT, None, date(2026, 1, 2)),
        (EvidenceKind.CONTRACT, case, date(2026, 1, 5)),
        (letter.kind, None, None),
    ]
    with monkeypatch.context() as patch:  # what was read for it is not read again
        patch.setattr(sandbox, "read_document", None)
        assert len(desk.evidence.statements(other)[0].lines) == 1
    desk.history.undo()
    assert desk.evidence.of_case(None) == tuple(before)
    refused(desk, one)
    desk.history.redo()
    later = staged(desk, tmp_path, "四月.csv", OTHER + b"\n")
    assert (later.kind, later.covers[1]) == (EvidenceKind.BANK_STATEMENT, date(2026, 1, 2))
    other_order = replace(layout, dates=Dates.DAY_FIRST)  # nothing can be read by it
    desk.tables.learn(other_order, desk.tables.reread(before, other_order))
    assert desk.evidence.get(one.number).kind is EvidenceKind.BANK_STATEMENT


def staged(desk: Desk, folder: Path, name: str, data: bytes) -> Staged:
    path = folder / name
    path.write_bytes(data)
    return desk.evidence.stage(path, QuietJob())
