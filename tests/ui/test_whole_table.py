"""Tables of ready texts: columns as wide as their texts, measured once for what is shown."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyledItemDelegate
from typing_extensions import override

from debt_desk.ui import icons
from debt_desk.ui.theme import ThemeChoice
from debt_desk.ui.widgets.giving_table import GivingTable

ROWS = [["1 December 2026", "¥1,000.00", "Wages"], ["1 January 2027", "¥950.00", "Rent"]]


class Asked(QStyledItemDelegate):
    """Counts how often a cell is asked for its size."""

    times = 0

    @override
    def sizeHint(self, option, index):
        self.times += 1
        return super().sizeHint(option, index)


@pytest.fixture
def table(qtbot, theme, state):
    made = GivingTable("some.table", "Some", state, ["Day", "Amount", "Note"], money=(1,))
    made.gives_way = (2,)
    qtbot.addWidget(made)
    made.resize(700, 200)
    made.show()
    made.show_rows(ROWS)
    return made


def widths(table):
    return [table.columnWidth(column) for column in range(3)]


def test_another_width_of_the_page_measures_nothing_anew(qtbot, table):
    asked = Asked(table)
    table.setItemDelegate(asked)
    table.show_rows([[*row[:2], "Salary"] for row in ROWS])
    qtbot.waitUntil(lambda: asked.times == 6)
    needed = sum(widths(table)[1:])
    for width in (900, 500, 1100):
        table.resize(width, 200)
        qtbot.waitUntil(lambda: sum(widths(table)) == table.viewport().width())
        assert sum(widths(table)[1:]) == needed
    table.resize(needed, 200)
    qtbot.waitUntil(lambda: table.isColumnHidden(2))
    table.resize(700, 200)
    qtbot.waitUntil(lambda: not table.isColumnHidden(2))
    table.show_rows([[*row[:2], "Salary"] for row in ROWS])
    qtbot.wait(1)
    assert asked.times == 6


def test_other_texts_headings_and_letters_are_measured(qtbot, theme, table):
    before = widths(table)
    table.show_rows([["1 December 2026", "¥123,456,789.00", "Wages"]])
    qtbot.waitUntil(lambda: table.columnWidth(1) > before[1])
    table.cells.show_header(2, "What is to be known of it")
    qtbot.waitUntil(lambda: table.columnWidth(2) > before[2])
    settled = widths(table)
    theme.dress(ThemeChoice.LIGHT, 130)
    qtbot.waitUntil(lambda: table.columnWidth(1) > settled[1])
    theme.dress(ThemeChoice.LIGHT, 100)
    qtbot.waitUntil(lambda: widths(table) == settled)
    table.show_rows(ROWS)
    table.cells.show_header(2, "Note")
    qtbot.waitUntil(lambda: widths(table) == before)


def test_an_icon_is_drawn_once_in_each_colour(theme, monkeypatch):
    drawn = []
    draw = icons.draw
    monkeypatch.setattr(icons, "draw", lambda *how: (drawn.append(how), draw(*how)))
    red, green = QColor("#a01020"), QColor("#10a020")
    first = [icons.icon("done", colour, 19) for colour in (red, green)]
    assert len(drawn) == 4  # as large as asked for, and twice that
    again = [icons.icon("done", colour, 19) for colour in (red, green)]
    assert len(drawn) == 4
    images = [i.pixmap(19).toImage() for i in (*first, *again)]
    assert images[0] == images[2] != images[1] == images[3]
