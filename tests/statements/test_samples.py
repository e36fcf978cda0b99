"""The collected samples of the formats that are read, against what another script found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from debt_desk.domain.statement import LineClass
from debt_desk.statements import detect
from debt_desk.statements.refusals import CashBookIsNoEvidence, OrdersAreNoPayments

if TYPE_CHECKING:
    from debt_desk.domain.statement import Statement

SAMPLES = Path(__file__).parents[2] / ".." / "shared" / "statements"

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not there")

READ = (
    "deb_alipay_mobile.gbk.csv",
    "deb_wechat.csv",
    "deb_wechat_two_sheets.xlsx",
    "syn_wechat_numeric_cells.xlsx",
    "deb_icbc_debit_v2.csv",
    "deb_icbc_credit.csv",
    "syn_alipay_web_16col.gbk.csv",
    "ez_alipay_web_minimal.gb18030.csv",
    "deb_jd.csv",
    "ez_jd_minimal.csv",
    "syn_meituan.csv",
    "deb_abc_debit_pdfderived.csv",
    "deb_boc_debit_pdfderived.csv",
    "deb_bocom_credit.csv",
    "deb_ccb_debit.xls",
    "deb_citic_credit.xls",
    "deb_cmb_credit_pdfderived.csv",
    "deb_cmb_debit_pdfderived.csv",
    "deb_hsbchk_debit.csv",
    "syn_cmb_交易流水.pdf",
    "syn_icbc_借记账户历史明细.pdf",
    "syn_boc_交易流水明细清单.pdf",
    "syn_abc_活期交易明细清单.pdf",
    "syn_ccb_个人活期账户全部交易明细.pdf",
    "syn_wechat_交易明细证明.pdf",
    "bankfile_amount_comma_decimal.ofx",
    "ofxparse_bank_medium.ofx",
    "ofxparse_checking.ofx",
    "quiffen_category_override_ddmmyyyy.qif",
    "mt940_jejik_abnamro.sta",
    "mt940_jejik_ing.sta",
    "camt053.v2.minimal.xml",
)


def _told(statement: Statement) -> dict[str, object]:
    """What ``expected.json`` may say of a statement."""
    return {
        "rows": len(statement.lines),
        "labels": {
            label: {"count": count, "sum": amount.plain()}
            for label, (count, amount) in statement.sums_by_label().items()
        },
        "kind": statement.kind.value,
        "currency": statement.currency,
        "opening": statement.opening and statement.opening.plain(),
        "closing": statement.closing and statement.closing.plain(),
        "warns": any(warning.row for warning in statement.warnings),
    }


@pytest.mark.parametrize("name", READ)
def test_rows_and_sums_of_a_sample(name: str) -> None:
    expected = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))[name]
    statements = detect.read(SAMPLES / name)
    assert len(statements) == len(expected)
    for statement, wanted in zip(statements, expected, strict=True):
        told = _told(statement)
        assert {key: told[key] for key in wanted} == wanted
    aside = [one for statement in statements for one in statement.set_aside]
    assert {one.why for one in aside} <= {"total_row"}


@pytest.mark.parametrize(
    ("name", "wages"),
    [
        ("syn_abc_活期交易明细清单.pdf", "9077 6314 7218 9571"),
        ("syn_boc_交易流水明细清单.pdf", "9006 8081 9180"),
        ("syn_ccb_个人活期账户全部交易明细.pdf", "8335 9642 9479 8481"),
        ("syn_cmb_交易流水.pdf", "8492 6473 7781 8044"),
        ("syn_icbc_借记账户历史明细.pdf", "8893 8959 6975 6739"),
    ],
)
def test_wages_of_a_sample_by_month(name: str, wages: str) -> None:
    (statement,) = detect.read(SAMPLES / name)
    found = sorted(
        (line.day, line.amount)
        for line in statement.lines
        if line.line_class is LineClass.INCOME and "工资" in line.description
    )
    assert [amount.plain() for _, amount in found] == [f"{wage}.00" for wage in wages.split()]
    assert [day.month for day, _ in found] == list(range(1, len(found) + 1))
    assert statement.warnings == ()


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
