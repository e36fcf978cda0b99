"""What a case is called on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debt_desk.app.cases import CaseRow
    from debt_desk.domain.case import Case


def case_name(case: Case | CaseRow) -> str:
    """``招商银行 信用卡 (8841)``: lender, product, last digits, as payment apps write them."""
    tail = f"({case.account_tail})" if case.account_tail else ""
    return " ".join(part for part in (case.creditor, case.product, tail) if part)
