"""Tables that no reader knows: told from other files, sampled, and read by the user's word."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
import pyzipper
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from debt_desk.domain.layout_guess import guess
from debt_desk.domain.own_layout import OWN_TABLE, OwnLayout, TableSample
from debt_desk.domain.statement import Place, SetAside, StatementKind
from debt_desk.domain.table_layout import Column, Dates
from debt_desk.statements import detect, sandbox
from debt_desk.statements.column_words import column_words
from debt_desk.statements.message import UnfitMessage, joined, of_refusal
from debt_desk.statements.refusals import (
    NotAStatement,
    PasswordNeeded,
    StatementDamaged,
    UnknownStatement,
    UnknownTable,
)
from debt_desk.statements.sample_message import of_sample, read_sample
from debt_desk.statements.sampling import sample
from debt_desk.statements.table import names
from tests.statements.statement_files import ICBC_DEBIT_HEADER, icbc, icbc_row

HEADER = ("日", "事项", "支或收", "数额", "剩余")
ROWS = (
    ("2026-01-02", "饭", "支", "20.00", "980.00"),
    ("2026-01-03", "工资", "收", "500.00", "1480.00"),
    ("2026-01-05", "房租", "支", "1000.00", "480.00"),
)
OWN = OwnLayout(
    header=HEADER,
    parts=(Column.DAY, Column.DESCRIPTION, Column.DIRECTION, Column.AMOUNT, Column.BALANCE),
    kind=StatementKind.ACCOUNT,
    institution="村镇银行",
    account="****1234",
    out_words=("支",),
    in_words=("收",),
)


def csv(*rows, above=("某某银行流水",), delimiter=","):
    lines = [*above, delimiter.join(HEADER), *(delimiter.join(row) for row in rows)]
    return "\n".join(lines).encode("gb18030")


def workbook_file(rows):
    book, packed = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(packed)
    return packed.getvalue()


def html(*rows):
    cells = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in (HEADER, *rows)
    )
    return f"<html><table>{cells}</table></html>".encode()


def zipped(content, password=None):
    packed = io.BytesIO()
    with pyzipper.AESZipFile(packed, "w", encryption=pyzipper.WZ_AES if password else None) as file:
        if password:
            file.setpassword(password)
        file.writestr("说明.txt", b"hello")
        file.writestr("流水.csv", content)
    return packed.getvalue()


FORMS = {
    "csv": csv(*ROWS),
    "tsv": csv(*ROWS, delimiter="\t"),
    "semicolons": csv(*ROWS, delimiter=";"),
    "html": html(*ROWS),
    "xlsx": workbook_file([["某某银行流水"], list(HEADER), *map(list, ROWS)]),
    "zip": zipped(csv(*ROWS)),
}


@pytest.mark.parametrize("form", FORMS)
def test_an_unknown_table_is_refused_as_one_and_read_by_the_user_s_word(form):
    data = FORMS[form]
    with pytest.raises(UnknownTable):
        detect.read_bytes(data, "流水")
    found = sample(data, "流水")
    at = found.headers[0]
    assert names(found.rows[at][1]) == HEADER
    assert found.body(at) == ROWS
    (read,) = detect.read_bytes(data, "流水", None, (OWN,))
    assert (read.format, read.institution, read.account) == (OWN_TABLE, "村镇银行", "****1234")
    assert [(line.label, line.amount.cents) for line in read.lines] == [
        ("out", 2000),
        ("in", 50000),
        ("out", 100000),
    ]
    assert (read.opening.cents, read.closing.cents) == (100000, 48000)
    assert read.lines[0].place.row == found.rows[at + 1][0].row
    assert not [w for w in read.warnings if w.what != "member_skipped"]


def test_the_first_guess_reads_the_table():
    found = sample(FORMS["csv"], "流水.csv")
    at = found.headers[0]
    told = guess(HEADER, found.body(at), column_words(), found.title(at))
    assert told.parts == OWN.parts
    assert (told.out_words, told.in_words) == (OWN.out_words, OWN.in_words)


def test_what_the_table_says_of_its_account_counts_more():
    data = csv(*ROWS, above=("账号：6222000000009876",))
    (read,) = detect.read_bytes(data, "流水.csv", None, (OWN,))
    assert read.account.endswith("9876")


def test_another_header_is_another_table():
    other = replace(OWN, header=(*HEADER[:4], "余"))
    with pytest.raises(UnknownTable):
        detect.read_bytes(FORMS["csv"], "流水.csv", None, (other,))
    assert detect.read_bytes(FORMS["csv"], "流水.csv", None, (other, OWN))


def test_built_in_readers_come_first():
    data = icbc(ICBC_DEBIT_HEADER, [icbc_row(ICBC_DEBIT_HEADER, "工资", income="5.00")])
    header = names(ICBC_DEBIT_HEADER.split(","))
    parts = (Column.DAY, *(None,) * (len(header) - 2), Column.AMOUNT)
    own = replace(OWN, header=header, parts=parts)
    assert detect.read_bytes(data, "a.csv", None, (own,))[0].format == "icbc_csv"


def test_rows_read_and_rows_set_aside_are_all_rows():
    data = csv(*ROWS, ("以下为第二页",), ("2026-01-06", "?", "退", "1.00", ""), HEADER, ("x", "1"))
    (read,) = detect.read_bytes(data, "流水.csv", None, (OWN,))
    assert len(read.lines) == 3
    assert read.set_aside[0] == SetAside(Place(6), "no_date")
    assert [row.why for row in read.set_aside] == [
        "no_date",
        "no_direction",
        "header_again",
        "no_date",
    ]


def test_days_with_the_month_first():
    own = replace(OWN, dates=Dates.MONTH_FIRST)
    data = csv(("01/02/2026", "饭", "支", "20.00", ""))
    (read,) = detect.read_bytes(data, "a.csv", None, (own,))
    assert read.lines[0].day.isoformat() == "2026-01-02"
    (read,) = detect.read_bytes(data, "a.csv", None, (replace(own, dates=Dates.DAY_FIRST),))
    assert read.lines[0].day.isoformat() == "2026-02-01"


@pytest.mark.parametrize(
    "data",
    [
        "姓名,地址,电话\n张三,杭州,13800000000\n".encode(),
        "日期,天气,风\n2026-01-01,晴,大\n".encode(),
        "订单,单号,备注\n2025013112345678,123456789012,无\n".encode(),
        b"hello, world, again",
    ],
)
def test_other_tables_are_no_statements(data):
    with pytest.raises(NotAStatement):
        detect.read_bytes(data, "表.csv")
    with pytest.raises(NotAStatement):
        sample(data, "表.csv")


def test_a_workbook_of_something_else():
    data = workbook_file([["姓名", "地址", "电话"], ["张三", "杭州", "1"]])
    with pytest.raises(UnknownStatement):
        detect.read_bytes(data, "表.xlsx")
    with pytest.raises(NotAStatement):
        sample(data, "表.xlsx")


def test_column_names_are_each_there_once():
    assert names(("日期", "", "金额", "金额", " ", "")) == ("日期", "#2", "金额", "金额#4", "", "")
    assert names(()) == ()


def test_two_columns_of_one_name_and_one_without():
    head = "日期,,金额,金额,"
    data = f"{head}\n2026-01-02,饭,-20.00,980.00,\n2026-01-03,面,-10.00,970.00,\n".encode()
    own = replace(
        OWN,
        header=("日期", "#2", "金额", "金额#4", ""),
        parts=(Column.DAY, Column.DESCRIPTION, Column.AMOUNT, Column.BALANCE, None),
    )
    (read,) = detect.read_bytes(data, "a.csv", None, (own,))
    assert [line.description for line in read.lines] == ["饭", "面"]
    assert read.closing.cents == 97000
    # A comma too many moves the cells: such a row is never read as a smaller sum.
    moved = f"{head}\n2026-01-02,饭,-1,000.00,980.00,\n2026-01-03,面,-1.00,9.00,".encode()
    (read,) = detect.read_bytes(moved, "a.csv", None, (own,))
    assert [row.why for row in read.set_aside] == ["columns_differ"]


def test_the_child_reads_by_plain_data():
    answer = sandbox.read_document(FORMS["csv"], "流水.csv", layouts=(OWN,))
    assert answer.told == sandbox.message.of_statements(
        detect.read_bytes(FORMS["csv"], "流水.csv", None, (OWN,))
    )
    assert sandbox.read_sample(FORMS["csv"], "流水.csv") == sample(FORMS["csv"], "流水.csv")
    with pytest.raises(NotAStatement):
        sandbox.read_sample(b"hello", "a.txt")


def test_a_locked_table_needs_its_password():
    data = zipped(csv(*ROWS), b"314159")
    with pytest.raises(PasswordNeeded):
        sandbox.read_sample(data, "账单.zip")
    assert sandbox.read_sample(data, "账单.zip", "314159").body(1) == ROWS


def test_a_sample_s_message_there_and_back():
    cells = ("日期", "😀\0")
    given = TableSample(((Place(3, "表", 2, (1.0, 2.0, 3.5, 4.0)), cells), (Place(4), ())), (0,))
    assert read_sample(of_sample(given)) == given
    with pytest.raises(StatementDamaged):
        read_sample(of_refusal(StatementDamaged(name="a")))


@pytest.mark.parametrize(
    "header",
    [
        {},
        {"sample": [], "headers": [0]},
        {"sample": [[1, "", None, None, []]], "headers": []},
        {"sample": [[1, "", None, None, []]], "headers": [1]},
        {"sample": [[1, "", None, None, []]], "headers": [-1]},
        {"sample": [[1, "", None, None, "ab"]], "headers": [0]},
        {"sample": [[1, "", None, [1], []]], "headers": [0]},
        {"sample": [["x", "", None, None, []]], "headers": [0]},
        {"sample": 5, "headers": [0]},
        {"refused": ["NoSuchRefusal", {}]},
        {"refused": 5},
    ],
)
def test_an_unfit_sample_is_refused(header):
    with pytest.raises(UnfitMessage):
        read_sample(joined(header, []))


@given(st.binary(max_size=60))
def test_any_bytes_for_a_sample(data):
    with pytest.raises(UnfitMessage):
        read_sample(data)


@pytest.mark.parametrize(
    ("file", "institution", "account", "named"),
    [
        ("村镇银行流水2026年01月.csv", "", "", ("村镇银行流水", "")),
        ("2026-01.csv", "", "", ("2026-01", "")),
        ("流水.csv", "某某银行", "", ("某某银行", "")),
        ("流水.csv", "", "****1234", ("", "****1234")),
    ],
)
def test_an_account_without_a_bank_goes_by_its_file_s_name(file, institution, account, named):
    own = replace(OWN, institution=institution, account=account)
    (read,) = detect.read_bytes(csv(*ROWS), file, None, (own,))
    assert (read.institution, read.account) == named
