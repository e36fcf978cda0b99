"""A debt on the Situation tab, and what hands do with its cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from debt_desk.domain.debt import Balance, Debt
from debt_desk.domain.money import Money
from debt_desk.ui.widgets.cards import HowPopup
from tests.ui.hands import type_text

ON = date(2026, 11, 13)
# 24,300.00 at 18.25% bear 12.15 a day; ten days have passed since.
DEBT = Debt(Balance(Money(24_300_00), Money(600_00), on=ON), Decimal("18.25"))


def typed(qtbot, field, text):
    """Click into a field, replace what stands there, and press Tab."""
    qtbot.mouseClick(field.line, Qt.MouseButton.LeftButton)
    field.line.selectAll()
    qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    type_text(qtbot, field.line, text)
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def scroll_to(widget):
    """Bring a widget of a scrolling page into sight, once everything has its place."""
    QApplication.processEvents()
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(widget)


def unfold(qtbot, fold):
    """Open a fold by keyboard."""
    fold.button.setFocus()
    qtbot.keyClick(fold.button, Qt.Key.Key_Space)
    assert fold.is_open()


def how(qtbot, row):
    """Every text in the reckoning behind a figure."""
    scroll_to(row.how_button)
    click(qtbot, row.how_button)
    popup = row.findChild(HowPopup)
    texts = [label.text() for label in popup.findChildren(QLabel)]
    popup.close()
    qtbot.waitUntil(lambda: row.findChild(HowPopup) is None)
    return texts


def change(desk, case, **facts):
    stored = desk.cases.get(case)
    desk.cases.change(replace(stored, debt=replace(stored.debt, **facts)))
