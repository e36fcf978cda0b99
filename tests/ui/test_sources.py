"""From a figure to the page that proves it, and from a document to the figure: keys and clicks."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pypdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from debt_desk.app.example_statement import example_statement
from debt_desk.domain.household import (
    Hardship,
    HouseholdLine,
    LineKind,
    Source,
    SourceKind,
    SourcePlace,
    Topic,
)
from debt_desk.domain.money import Money
from debt_desk.domain.statement import Place
from debt_desk.ui.evidence.evidence_tab import EvidenceTab
from debt_desk.ui.situation.lines_model import Column
from debt_desk.ui.situation.situation_tab import SituationTab
from debt_desk.ui.situation.source_dialog import SourceDialog
from debt_desk.ui.situation.source_places import PlacesDialog
from debt_desk.ui.widgets.cards import HowPopup
from tests.ui.hands import type_text

ALT = Qt.KeyboardModifier.AltModifier
SINCE = date(2026, 4, 20)
NAMES = {"now": "新公司", "before": "旧厂", "summary": "工资", "shop": "超市"}


@pytest.fixture
def tab(qtbot, context):
    shown = SituationTab(context)
    qtbot.addWidget(shown)
    shown.resize(1100, 720)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture
def statement(desk, tmp_path):
    """The number of an attached statement; hardship since April."""
    path = tmp_path / "工行流水.csv"
    path.write_bytes(example_statement(NAMES, SINCE, date(2026, 11, 23)))
    desk.household.change(replace(desk.household.get(), hardship=Hardship(since=SINCE)))
    return desk.evidence.attach(path).number


@pytest.fixture
def contract(desk, tmp_path):
    """The number of a rent contract of three pages."""
    written = pypdf.PdfWriter()
    for _ in range(3):
        written.add_blank_page(595, 842)
    out = io.BytesIO()
    written.write(out)
    path = tmp_path / "房租合同.pdf"
    path.write_bytes(out.getvalue())
    return desk.evidence.attach(path).number


@pytest.fixture
def wages(desk, statement):
    """Wages taken from the statement: six payments."""
    (source, *_) = desk.incomes.sources()
    desk.incomes.take([(source, source.reliable)])
    return desk.household.get().lines[0]


def rent(desk, source=None):
    line = HouseholdLine(LineKind.ESSENTIAL, Topic.HOUSING, "房租", Money(150_000))
    return desk.household.save_line(replace(line, source=source or Source()))


def stand_on(tab, kind, column=Column.SOURCE, row=0):
    card = tab.lines[kind]
    card.table.setFocus()
    card.table.setCurrentIndex(card.model.index(row, column))
    return card


def click_source(qtbot, tab, kind):
    card = tab.lines[kind]
    cell = card.table.visualRect(card.model.index(0, Column.SOURCE))
    qtbot.mouseClick(card.table.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())


def wait_for(qtbot, tab, kind):
    qtbot.waitUntil(lambda: tab.findChild(kind) is not None)
    return tab.findChild(kind)


def use(qtbot, dialog, widget):
    """Press Alt+U: a button pressed by its letter is seen to go down first."""
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(widget, Qt.Key.Key_U, ALT)


def undo_says(context):
    return context.notices.history[-1]


def test_the_source_of_income_is_said_in_words_and_its_payments_are_listed(
    qtbot, tab, desk, wages, showed
):
    card = stand_on(tab, LineKind.INCOME, Column.TITLE)
    words = card.model.index(0, Column.SOURCE).data()
    assert words == "Statement: 工行流水, 2026-05 to 2026-10, 6 payments"
    qtbot.keyClick(card.table, Qt.Key.Key_F4)
    dialog = wait_for(qtbot, tab, PlacesDialog)
    assert dialog.model.rowCount() == 6
    latest = [dialog.model.index(0, column).data() for column in range(5)]
    assert latest[:4] == ["2026-10-10", "5,105.00", "新公司", "工行流水"]
    assert dialog.note.text().startswith("Read from 6 payments (median")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    ((document, place),) = showed
    assert document == wages.source.documents[0]
    assert place.row == wages.source.places[1].row
    assert dialog.model.index(1, 4).data() == f"row {place.row}"


def test_one_click_opens_the_page(qtbot, tab, desk, contract, showed):
    rent(desk, Source(SourceKind.DOCUMENT, (contract,), places=(SourcePlace(contract, 2),)))
    card = tab.lines[LineKind.ESSENTIAL]
    assert card.model.index(0, Column.SOURCE).data() == f"No. {contract}: 房租合同, page 2"
    click_source(qtbot, tab, LineKind.ESSENTIAL)
    qtbot.waitUntil(lambda: bool(showed))
    assert showed == [(contract, Place(0, page=2))]
    assert tab.findChild(PlacesDialog) is None


def test_a_self_declared_line_is_given_a_page_of_a_document(qtbot, tab, desk, contract, context):
    rent(desk)
    card = stand_on(tab, LineKind.ESSENTIAL)
    assert card.model.index(0, Column.SOURCE).data() == "self-declared"
    qtbot.keyClick(card.table, Qt.Key.Key_Return)
    dialog = wait_for(qtbot, tab, SourceDialog)
    qtbot.waitUntil(dialog.page.isVisible)
    assert not dialog.lines.isVisible()
    dialog.page.setFocus()
    dialog.page.selectAll()
    qtbot.keyClicks(dialog.page, "3")
    use(qtbot, dialog, dialog.page)
    (line,) = desk.household.get().lines
    assert line.source == Source(
        SourceKind.DOCUMENT, (contract,), places=(SourcePlace(contract, 3),)
    )
    assert card.model.index(0, Column.SOURCE).data() == f"No. {contract}: 房租合同, page 3"
    assert "page 3" in undo_says(context).text
    desk.history.undo()
    assert desk.household.get().lines[0].source == Source()


def test_rows_of_a_statement_are_found_by_typing(qtbot, tab, desk, statement, showed):
    rent(desk)
    click_source(qtbot, tab, LineKind.ESSENTIAL)
    dialog = wait_for(qtbot, tab, SourceDialog)
    qtbot.waitUntil(dialog.search.isVisible)
    every = dialog.model.rowCount()
    type_text(qtbot, dialog.search, "房东")
    assert 0 < dialog.model.rowCount() < every
    qtbot.keyClicks(dialog.search, " 2026-09")
    assert dialog.model.rowCount() == 1
    shown = [dialog.model.index(0, column).data() for column in range(3)]
    assert shown == ["2026-09-05", "1,500.00", "房东"]
    dialog.lines.setFocus()
    qtbot.keyClick(dialog.lines, Qt.Key.Key_Space)
    if not dialog.lines.selectionModel().hasSelection():
        qtbot.keyClick(dialog.lines, Qt.Key.Key_Home)
    qtbot.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
    (line,) = desk.household.get().lines
    assert line.source.kind is SourceKind.DOCUMENT
    (place,) = line.source.places
    assert place.row
    click_source(qtbot, tab, LineKind.ESSENTIAL)
    qtbot.waitUntil(lambda: bool(showed))
    assert showed[0][1].row == place.row


def test_a_removed_document_is_said_and_nothing_breaks(qtbot, tab, desk, wages, showed):
    desk.evidence.remove(wages.source.documents[0])
    card = stand_on(tab, LineKind.INCOME)
    assert "removed" in card.model.index(0, Column.SOURCE).data()
    qtbot.keyClick(card.table, Qt.Key.Key_F4)
    dialog = wait_for(qtbot, tab, PlacesDialog)
    assert "was removed" in dialog.note.text()
    assert not dialog.open_button.isEnabled()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert showed == []


def test_a_row_that_is_no_longer_there_is_said(qtbot, tab, desk, statement, showed):
    gone = SourcePlace(statement, None, 9_999)
    rent(desk, Source(SourceKind.DOCUMENT, (statement,), places=(gone,)))
    click_source(qtbot, tab, LineKind.ESSENTIAL)
    dialog = wait_for(qtbot, tab, PlacesDialog)
    assert dialog.model.index(0, 4).data() == "row 9999: no longer there"
    assert "no longer found" in dialog.note.text()
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert showed == [(statement, Place(0))]


def test_another_source_can_be_given_from_the_list_and_keeps_the_payer(
    qtbot, tab, desk, wages, contract
):
    card = stand_on(tab, LineKind.INCOME)
    qtbot.keyClick(card.table, Qt.Key.Key_F4)
    places = wait_for(qtbot, tab, PlacesDialog)
    qtbot.keyClick(places, Qt.Key.Key_G, ALT)
    dialog = wait_for(qtbot, tab, SourceDialog)
    type_text(qtbot, dialog.filter, "房租")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Home)
    qtbot.waitUntil(dialog.page.isVisible)
    use(qtbot, dialog, dialog.table)
    (line,) = desk.household.get().lines
    assert line.source.documents == (contract,)
    assert line.source.payer == "新公司"


def test_the_menu_rests_a_figure_on_the_users_word_again(qtbot, tab, desk, contract):
    rent(desk, Source(SourceKind.DOCUMENT, (contract,)))
    card = stand_on(tab, LineKind.ESSENTIAL)
    card.table.customContextMenuRequested.emit(QPoint(-1, -1))
    menu = tab.findChild(QMenu, "situation.essential.menu")
    texts = [action.text() for action in menu.actions() if action.isVisible()]
    assert texts[0] == "&Show the source"
    qtbot.keyClick(menu, Qt.Key.Key_D)
    assert desk.household.get().lines[0].source == Source()


def test_without_documents_the_dialog_leads_to_the_evidence(qtbot, tab, desk, went):
    rent(desk)
    click_source(qtbot, tab, LineKind.ESSENTIAL)
    dialog = wait_for(qtbot, tab, SourceDialog)
    qtbot.mouseClick(dialog.empty.action, Qt.MouseButton.LeftButton)
    assert went == [("evidence", None)]


def test_how_shows_the_source_of_each_line(qtbot, tab, desk, contract, showed):
    rent(desk, Source(SourceKind.DOCUMENT, (contract,), places=(SourcePlace(contract, 2),)))
    food = HouseholdLine(LineKind.ESSENTIAL, Topic.FOOD, "买菜", Money(90_000))
    desk.household.save_line(food)
    tab.panel.essential.how_button.click()
    popup = tab.panel.essential.findChild(HowPopup)
    shown = [label.text() for label in popup.findChildren(type(tab.panel.title))]
    assert f"No. {contract}: 房租合同, page 2" in shown
    assert "self-declared" in shown
    (link,) = popup.findChildren(QPushButton, "how.source")
    assert "房租" in link.accessibleName()
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(showed))
    assert showed == [(contract, Place(0, page=2))]


def test_a_read_only_file_shows_sources_but_gives_none(
    qtbot, tab, desk, contract, showed, monkeypatch, context
):
    rent(desk)
    monkeypatch.setattr(type(desk), "read_only", property(lambda _desk: True))
    tab.refresh()
    click_source(qtbot, tab, LineKind.ESSENTIAL)
    assert "self-declared" in undo_says(context).text
    assert tab.findChild(SourceDialog) is None


def test_in_the_whole_window_the_page_is_shown_beside_its_document(qtbot, window, desk, contract):
    other = desk.evidence.get(contract)
    desk.evidence.change(replace(other, title="租房合同"))
    rent(desk, Source(SourceKind.DOCUMENT, (contract,), places=(SourcePlace(contract, 2),)))
    window.go_to("situation", None)
    shown = window.findChild(SituationTab)
    card = stand_on(shown, LineKind.ESSENTIAL, Column.AMOUNT)
    qtbot.keyClick(card.table, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: window.view.tab == "evidence")
    preview = window.findChild(EvidenceTab).documents.preview
    assert preview.document.number == contract
    qtbot.waitUntil(lambda: preview.findChild(QLabel, "evidence.pages.page").text() == "2 / 3")
