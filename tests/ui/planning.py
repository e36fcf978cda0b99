"""What hands and eyes do in the window where all debts are planned together."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget

from debt_desk.domain.case import Case
from debt_desk.domain.debt import Balance, CreditorKind, Debt
from debt_desk.domain.money import Money
from debt_desk.ui.plan.plan_window import PlanWindow
from debt_desk.ui.widgets.cards import HowPopup
from tests.ui.debts import CUT_OFF, add_card, settle_household

LEFT = Qt.MouseButton.LeftButton


def two_debts(desk):
    """1,200.00 a month; a card of 28,765.43 and a loan of 6,000.00."""
    settle_household(desk)
    return add_card(desk), add_case(desk, "示例小贷", 6_000_00)


def add_case(desk, name, cents, on=CUT_OFF):
    debt = Debt(Balance(Money(cents), on=on))
    return desk.cases.add(Case(name, CreditorKind.MICROLOAN, debt=debt)).number


def done(qtbot, window):
    """Wait for an answer."""
    qtbot.waitUntil(lambda: window.plan is not None, timeout=20_000)
    return window.plan


def opened(qtbot, context):
    behind = QWidget()  # the dialog deletes itself when it is closed
    qtbot.addWidget(behind)
    window = PlanWindow(context, behind)
    window.behind = behind  # without a name it would be gone at once, and the dialog with it
    window.resize(1000, 900)
    window.open()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def how(qtbot, row):
    """Open a "how?", read it, close it: (rule, [(label, value)])."""
    qtbot.mouseClick(row.how_button, LEFT)
    popup = next(p for p in row.findChildren(HowPopup) if p.isVisible())
    texts = [label.text() for label in popup.findChildren(QLabel)]
    popup.close()
    return texts


def choose(qtbot, form, name):
    qtbot.mouseClick(form.findChild(QRadioButton, f"plan.exception.{name}"), LEFT)
