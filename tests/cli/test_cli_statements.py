"""``statement``: the promised answer, on files of our own and on the samples where they are."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from debt_desk.app.example_statement import example_statement
from tests.statements.statement_files import ALIPAY_HEAD, alipay, alipay_row
from tests.statements.wallet_files import packed_aes

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "statements"
EXPECTED = SAMPLES / "expected.json"
TO_READ = [
    name
    for name, wanted in (
        json.loads(EXPECTED.read_text("utf-8")) if EXPECTED.is_file() else {}
    ).items()
    if isinstance(wanted, list)
]
NAMES = {"before": "旧公司", "now": "新公司", "summary": "工资", "shop": "超市"}


@pytest.fixture(autouse=True)
def _read_here() -> None:
    """Here a real child reads, as it does for everybody who types these words."""


@pytest.fixture
def statement(tmp_path) -> Path:
    path = tmp_path / "hisdetail.csv"
    path.write_bytes(example_statement(NAMES, date(2026, 4, 20), date(2026, 11, 23)))
    return path


def test_json_is_as_promised(say, statement) -> None:
    (read,) = say("statement", statement, "--json").json
    assert list(read) == [
        "path",
        "format",
        "institution",
        "account",
        "currency",
        "kind",
        "rows",
        "set_aside",
        "labels",
        "classes",
        "first",
        "last",
        "opening",
        "closing",
        "months",
        "warnings",
    ]
    assert (read["format"], read["kind"], read["currency"]) == ("icbc_csv", "account", "CNY")
    assert read["rows"] == 40
    assert read["warnings"] == []
    assert read["opening"] == "6420.18"
    assert read["months"][0] == {"month": "2026-03", "income": "9150.00", "spending": "2554.15"}
    assert read["labels"]["in"]["count"] == 8


def test_the_table_names_months_in_words(say, statement) -> None:
    answer = say("statement", statement)
    assert answer.code == 0
    assert "2026-03" in answer.out
    assert "¥9,150.00" in answer.out
    assert "生活支出" in answer.out
    read = json.loads(say("statement", statement, "--json").out)[0]
    into, out = (Decimal(read["labels"][label]["sum"]) for label in ("in", "out"))
    assert f"进账 ¥{into:,}，出账 ¥{out:,}" in answer.out
    opening, closing = Decimal(read["opening"]), Decimal(read["closing"])
    assert f"期初余额 ¥{opening:,}，期末余额 ¥{closing:,}" in answer.out
    assert opening + into - out == closing


def test_what_is_no_statement_is_said_in_one_sentence(say, tmp_path) -> None:
    for name, data in (
        ("a.csv", b"a,b\n1,2\n"),
        ("b.csv", b""),
        ("c.xlsx", b"PK\x03\x04 broken"),
        ("d.pdf", b"%PDF-1.4\n"),
    ):
        (tmp_path / name).write_bytes(data)
        answer = say("statement", tmp_path / name, "--json")
        assert answer.code == 1
        assert answer.out == ""
        assert answer.err.count("\n") == 1
    (tmp_path / "b.csv").write_bytes(b" \n")
    said = say("statement", tmp_path / "b.csv").err
    assert said == "debt-desk: “b.csv”是空文件，里面什么都没有。请重新导出或下载一次。\n"


def test_a_month_in_which_more_came_back_than_was_spent_says_why(say, tmp_path) -> None:
    path = tmp_path / "支付宝.csv"
    rows = (
        alipay_row("支出", "25.00", day="2025-02-03 10:00:00", number="1"),
        alipay_row(
            "不计收支",
            "80.00",
            day="2025-02-05 10:00:00",
            status="退款成功",
            number="2",
            party="甲店",
        ),
        alipay_row("不计收支", "5.00", day="2025-02-06 10:00:00", status="退款成功", number="3"),
    )
    path.write_bytes(alipay(rows))
    answer = say("statement", path)
    assert [line for line in answer.out.splitlines() if line.startswith("!")] == [
        "! 2025年2月退回的钱比花出去的多 ¥60.00，所以生活支出是负数。"
        f"最大的一笔退款：2025年2月5日，甲店，¥80.00（支付宝.csv，第 {len(ALIPAY_HEAD) + 5} 行）。"
    ]


def test_a_locked_archive_asks_for_its_password_and_opens_with_it(say, statement, tmp_path) -> None:
    locked = tmp_path / "账单.zip"
    locked.write_bytes(packed_aes({"hisdetail.csv": statement.read_bytes()}, "887766"))
    asked = say("statement", locked)
    assert (asked.code, asked.out) == (1, "")
    assert "账单.zip" in asked.err
    assert "密码" in asked.err
    wrong = say("statement", locked, "--password", "112233")
    assert wrong.code == 1
    assert "112233" not in wrong.err
    (read,) = say("statement", locked, "--password", "887766", "--json").json
    assert (read["path"], read["rows"]) == (str(locked), 40)


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not part of the project")
@pytest.mark.parametrize("name", TO_READ)
def test_samples_give_what_is_expected_of_them(say, name) -> None:
    expected = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))[name]
    read = say("statement", SAMPLES / name, "--json").json
    assert len(read) == len(expected)
    for got, wanted in zip(read, expected, strict=True):
        assert {key: got[key] for key in wanted if key != "warns"} == {
            key: value for key, value in wanted.items() if key != "warns"
        }


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not part of the project")
@pytest.mark.parametrize("name", ["syn_alipay_cashbook_记账本.csv", "aqni_pdd_orders.csv"])
def test_what_is_recognised_but_no_evidence_is_refused(say, name) -> None:
    assert say("statement", SAMPLES / name).code == 1
