"""What hands do on the proposals tab, and what eyes see there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit

from debt_desk.ui.proposals.proposals_tab import ProposalsTab
from tests.ui.debts import shown

LEFT = Qt.MouseButton.LeftButton


def drafted_tab(qtbot, context, case):
    """The tab with a first draft in it."""
    tab = shown(qtbot, ProposalsTab(context), case)
    qtbot.mouseClick(tab.empty.action, LEFT)
    return tab


def cells(table):
    """A table's texts, row by row."""
    model = table.model()
    return [
        [model.index(r, c).data() for c in range(model.columnCount())]
        for r in range(model.rowCount())
    ]


def dialog(page, kind):
    """The dialog that the page has opened."""
    found = [d for d in page.findChildren(QDialog) if isinstance(d, kind) and d.isVisible()]
    assert len(found) == 1
    return found[0]


def choose(qtbot, combo, member):
    """Walk to a member of an enumeration with the arrow keys."""
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(list(type(member)).index(member)):
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.member() is member


def walk(qtbot, combo, row):
    """Walk to a row of any other choice."""
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(row):
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentIndex() == row


def type_cell(qtbot, table, row, column, text):
    """Go to a cell, open it with F2, type over what stands in it, and press Enter."""
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.viewport().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not table.viewport().findChildren(QLineEdit))
