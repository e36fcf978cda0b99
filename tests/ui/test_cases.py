"""The list at the left and the dialog that names a case."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from debt_desk.domain.case import Case, Stage
from debt_desk.domain.debt import CreditorKind
from debt_desk.ui.cases.case_dialog import CaseDialog
from debt_desk.ui.cases.case_list import CaseList
from debt_desk.ui.cases.case_list_model import BELOW_ROLE, FIGURE_ROLE, CaseListModel
from tests.ui.hands import type_text


@pytest.fixture
def dialog(qtbot, theme, wording, qapp):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = CaseDialog(wording, parent)
    made.open()
    qtbot.waitExposed(made)
    yield made
    made.close()


def test_the_model_behaves(qtmodeltester, desk, wording):
    model = CaseListModel(wording)
    qtmodeltester.check(model)
    desk.cases.add(Case("招商银行", product="信用卡", account_tail="8841"))
    desk.cases.add(Case("示例银行"))
    model.show_rows(desk.cases.rows(), 3)
    qtmodeltester.check(model)


def test_a_row_says_name_balance_and_stage(desk, wording):
    desk.cases.add(Case("招商银行", product="信用卡", account_tail="8841"))
    model = CaseListModel(wording)
    model.show_rows(desk.cases.rows(), 0)
    index = model.index(1)
    assert index.data() == "招商银行 信用卡 (8841)"
    assert index.data(FIGURE_ROLE) == "¥0.00"
    assert index.data(BELOW_ROLE) == wording.label(Stage.PREPARE)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "8841" in spoken
    assert "¥0.00" in spoken


def test_the_list_follows_the_desk_and_keeps_the_selection(qtbot, context, desk):
    cases = CaseList(context)
    qtbot.addWidget(cases)
    cases.show()
    first = desk.cases.add(Case("A"))
    second = desk.cases.add(Case("B"))
    assert cases.model.rowCount() == 3
    cases.select(second.number)
    desk.cases.add(Case("C"))
    assert cases.number == second.number
    desk.cases.remove(first.number)
    assert cases.number == second.number
    desk.cases.remove(second.number)
    assert cases.number is None, "a case that is gone gives way to today"


def test_arrow_keys_walk_through_the_cases(qtbot, context, desk):
    added = desk.cases.add(Case("A"))
    cases = CaseList(context)
    qtbot.addWidget(cases)
    cases.show()
    with qtbot.waitSignal(cases.chosen) as said:
        qtbot.keyClick(cases.view, Qt.Key.Key_Down)
    assert said.args == [added.number]


def test_only_the_lender_is_needed(qtbot, dialog):
    type_text(qtbot, dialog.creditor.line, "招商银行")
    with qtbot.waitSignal(dialog.wanted) as said:
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert said.args == [Case("招商银行")]


def test_everything_by_keyboard(qtbot, dialog):
    for text in ("招商银行", "", "信用卡", "8841", "2024-77"):
        focused = dialog.focusWidget()
        if text:
            type_text(qtbot, focused, text)
        else:
            qtbot.keyClick(focused, Qt.Key.Key_Down)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    with qtbot.waitSignal(dialog.wanted) as said:
        qtbot.keyClick(dialog.save, Qt.Key.Key_Return)
    wanted = Case("招商银行", CreditorKind.BANK_LOAN, "信用卡", "8841", "2024-77")
    assert said.args == [wanted]


def test_an_empty_name_is_explained_at_its_field(qtbot, dialog):
    dialog.wanted.connect(lambda _: pytest.fail("nothing was entered"))
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.creditor.problem.isVisible()
    assert dialog.creditor.line.hasFocus()


@pytest.mark.parametrize("field", ["tail", "product"])
def test_a_whole_card_number_is_refused_where_it_stands(qtbot, dialog, field):
    dialog.wanted.connect(lambda _: pytest.fail("a whole card number"))
    type_text(qtbot, dialog.creditor.line, "招商银行")
    type_text(qtbot, getattr(dialog, field).line, "6225 8812 3456 7890")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert getattr(dialog, field).problem.isVisible()
