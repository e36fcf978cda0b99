"""Law cards where they matter: with the terms, the agreement, the talks; by keys, at any size."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QToolButton

from debt_desk.domain.contact import Contact
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.law_card import LawPlace
from debt_desk.ui.agreement.agreement_tab import AgreementTab
from debt_desk.ui.law.law_cards import LawCards
from debt_desk.ui.proposals.proposals_tab import ProposalsTab
from debt_desk.ui.theme import ThemeChoice
from tests.ui.debts import add_card, card_terms, settle_household, shown
from tests.ui.hands import type_text
from tests.ui.test_text_size import fits


@pytest.fixture
def case(desk):
    settle_household(desk)
    return add_card(desk)


def test_a_card_unfolds_by_keys_and_click_stays_so_and_is_copied(qtbot, wording, state, theme):
    cards = LawCards(wording, state)
    qtbot.addWidget(cards)
    cards.show_place(LawPlace.EXTENSION, None)
    assert not cards.isVisible()  # without a place it must not appear as a window of its own
    cards.show()
    fact = cards.findChild(QLabel, "law.extension.fact")
    assert not fact.isVisible()
    fold = cards.findChild(QToolButton, "law.extension.fold")
    assert fold.accessibleName().startswith("An extension has to be asked for before")
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    assert fact.isVisible()
    source = cards.findChild(QLabel, "law.extension.source").text()
    for said in ("For: debts of any kind.", "article 678", "November 2026", "not legal advice"):
        assert said in source
    qtbot.keyClick(cards.findChild(QPushButton, "law.extension.copy"), Qt.Key.Key_Space)
    copied = QApplication.clipboard().text()
    assert copied.startswith("An extension has to be asked for")
    assert "not legal advice" in copied
    again = LawCards(wording, state)
    qtbot.addWidget(again)
    again.show_place(LawPlace.EXTENSION, None)
    again.show()
    assert again.findChild(QLabel, "law.extension.fact").isVisible()
    title = again.findChild(QLabel, "law.extension.title")
    qtbot.mouseClick(title, Qt.MouseButton.LeftButton)
    assert not again.findChild(QLabel, "law.extension.fact").isVisible()


def test_terms_show_the_extension_and_article_70_for_cards_only(qtbot, context, desk, case):
    desk.offers.draft(case, card_terms())
    editor = shown(qtbot, ProposalsTab(context), case).editor
    assert not editor.extension.isVisible()  # the contract's end is not known
    assert "card_plan" in editor.law.cards.keys
    stored = desk.cases.get(case)
    debt = replace(stored.debt, term_end=date(2027, 3, 1))
    desk.cases.change(replace(stored, debt=debt, kind=CreditorKind.MICROLOAN))
    assert editor.extension.keys == ("extension",)
    assert editor.extension.isVisible()
    assert editor.law.cards.keys == ("change", "changed_circumstances")


def test_the_agreement_form_tells_of_signatures(qtbot, context, desk, case):
    tab = shown(qtbot, AgreementTab(context), case)
    qtbot.mouseClick(tab.empty.action, Qt.MouseButton.LeftButton)
    law = tab.form.law
    assert {"e_signature", "written_form", "card_plan_contents"} <= set(law.cards.keys)
    assert len(set(law.cards.keys)) == len(law.cards.keys)
    qtbot.keyClick(law.button, Qt.Key.Key_Space)
    assert law.cards.isVisible()


def test_every_card_is_readable_at_twice_the_size(qtbot, wording, state, theme):
    theme.dress(ThemeChoice.DARK, 200)
    try:
        cards = LawCards(wording, state, opened=True)
        cards.show_place(LawPlace.COLLECTION, CreditorKind.CARD)
        page = QScrollArea()
        qtbot.addWidget(page)
        page.setWidgetResizable(True)
        page.setWidget(cards)
        page.setFixedWidth(620)
        page.show()
        fits(qtbot, cards)
    finally:
        theme.dress(ThemeChoice.LIGHT, 100)


def test_what_was_said_in_a_talk_is_found_while_typing_and_leads_there(
    qtbot, window, desk, case, tmp_path
):
    paper = tmp_path / "账单.txt"
    paper.write_text("账单", encoding="utf-8")
    desk.evidence.attach(paper, case)
    desk.contacts.log(Contact(case, datetime(2026, 11, 18, 9, 0), summary="没有人接"))
    said = desk.contacts.log(Contact(case, datetime(2026, 11, 17, 9, 0), summary="答应先停催"))
    window.go_to("evidence", case)
    page = window.view.pages["evidence"].show_page("evidence.documents")
    type_text(qtbot, page.filter, "停催")
    qtbot.waitUntil(lambda: page.found.model.rowCount() == 1)
    cells = [page.found.model.index(0, column).data() for column in range(3)]
    assert cells == ["talk", "17 November 2026", "答应先停催"]
    page.found.table.selectRow(0)
    qtbot.keyClick(page.found.table, Qt.Key.Key_Return)
    assert window.view.tab == "contacts"
    assert window.view.pages["contacts"].log._chosen().id == said.id
