"""Which incomes are paid for work."""

from __future__ import annotations

from datetime import date

import pytest

from debt_desk.domain.money import Money
from debt_desk.domain.statement import LineClass, Place, StatementLine
from debt_desk.statements.classing import is_wage


@pytest.mark.parametrize(
    ("payer", "text", "wage"),
    [
        ("某某科技有限公司", "代发工资", True),
        ("某某劳务公司", "3月份薪资", True),
        ("某某公司", "年终奖金", True),
        ("ACME LTD", "SALARY MARCH", True),
        ("ACME LTD", "ISALARYX", False),
        ("社会保险基金管理中心", "养老金", False),
        ("", "结息", False),
        ("张三", "转账", False),
    ],
)
def test_the_row_says_it(payer: str, text: str, wage: bool) -> None:
    line = StatementLine(
        Place(1),
        date(2026, 3, 10),
        "in",
        Money(500_000),
        LineClass.INCOME,
        counterparty=payer,
        description=text,
    )
    assert is_wage(line) is wage


def test_a_purchase_at_a_shop_called_salary_is_no_wage() -> None:
    line = StatementLine(
        Place(1), date(2026, 3, 10), "out", Money(1), LineClass.SPENDING, description="工资"
    )
    assert not is_wage(line)
