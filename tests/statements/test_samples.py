"""The collected samples of the formats that are read, against what another script found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from debt_desk.statements import detect
from debt_desk.statements.refusals import CashBookIsNoEvidence, OrdersAreNoPayments

SAMPLES = Path(__file__).parents[2] / ".." / "shared" / "statements"

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not there")

READ = (
    "deb_alipay_mobile.gbk.csv",
    "deb_wechat.csv",
    "deb_wechat_two_sheets.xlsx",
    "syn_wechat_numeric_cells.xlsx",
    "deb_icbc_debit_v2.csv",
    "deb_icbc_credit.csv",
)


@pytest.mark.parametrize("name", READ)
def test_rows_and_sums_of_a_sample(name: str) -> None:
    expected = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))[name]
    statements = detect.read(SAMPLES / name)
    assert [
        {
            "rows": len(statement.lines),
            "labels": {
                label: {"count": count, "sum": amount.plain()}
                for label, (count, amount) in statement.sums_by_label().items()
            },
            "kind": statement.kind.value,
        }
        for statement in statements
    ] == expected
    assert all(statement.set_aside == () for statement in statements)


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("syn_alipay_cashbook_记账本.csv", CashBookIsNoEvidence),
        ("aqni_pdd_orders.csv", OrdersAreNoPayments),
    ],
)
def test_a_sample_that_is_no_evidence(name: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        detect.read(SAMPLES / name)
