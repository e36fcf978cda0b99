"""The contacts tab: noting talks by keyboard, and the ways to a lender."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from debt_desk.domain.agenda import AgendaKind
from debt_desk.domain.channel import Channel
from debt_desk.domain.collector import Collector
from debt_desk.domain.contact import Collection, Conduct, Contact, Direction, Promise, Stance
from debt_desk.domain.contact_route import RouteResult, RouteWay
from debt_desk.domain.court_paper import CourtPaper, CourtPaperKind
from debt_desk.domain.offer import OfferState, Side
from debt_desk.ui.cases.case_dialog import CaseDialog
from debt_desk.ui.contacts.contacts_tab import ContactsTab
from debt_desk.ui.contacts.timeline_events import Lane
from debt_desk.ui.proposals.lender_offer import LenderOfferDialog
from debt_desk.ui.tabs import court_paper_at, talk_at
from debt_desk.ui.theme import ThemeChoice
from tests.ui.debts import add_card, card_terms, send, settle_household, shown
from tests.ui.hands import CONTROL, press, retype, type_text
from tests.ui.mnemonics import doubles

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
TODAY = date(2026, 11, 23)


@pytest.fixture
def case(desk):
    settle_household(desk)
    return add_card(desk)


@pytest.fixture
def tab(qtbot, context, case):
    return shown(qtbot, ContactsTab(context), case)


def rows(table):
    """A table's texts."""
    model = table.model()
    columns = range(model.columnCount())
    return [[model.index(r, c).data() for c in columns] for r in range(model.rowCount())]


def say(qtbot, form, figure):
    """Alt and a figure; a button goes down a moment after its key."""
    button = list(form.stances.buttons.values())[int(figure) - 1]
    form.summary.setFocus()
    qtbot.keyClick(form.summary, getattr(Qt.Key, f"Key_{figure}"), ALT)
    qtbot.waitUntil(button.isChecked)


def note(qtbot, tab, figure="3", summary="ok"):
    """Open the form, press a stance, type what was said, keep it; the keyboard alone."""
    qtbot.keyClick(tab.log.note, Qt.Key.Key_Space)
    form = tab.log.form
    qtbot.waitUntil(form.isActiveWindow)
    say(qtbot, form, figure)
    type_text(qtbot, form.summary, summary)
    qtbot.keyClick(form.summary, Qt.Key.Key_Return, CONTROL)


def test_a_talk_is_noted_by_keyboard_with_all_that_came_of_it(qtbot, tab, desk, case):
    form = tab.log.form
    assert "Nothing is noted yet" in tab.log.none.text()
    qtbot.keyClick(tab.log.note, Qt.Key.Key_Space)
    qtbot.waitUntil(form.isActiveWindow)
    assert form.at.text() == "2026-11-23 12:00"
    assert not form.materials.isVisible()
    retype(qtbot, form.at.line, "2026-11-23 12:01")
    qtbot.keyClick(form.at.line, Qt.Key.Key_Return)
    assert form.at.problem.isVisible()
    assert desk.contacts.of_case(case) == ()
    retype(qtbot, form.at.line, "2026年11月20日 9:05")
    say(qtbot, form, "4")
    say(qtbot, form, "5")
    type_text(qtbot, form.materials.papers, "收入证明")
    qtbot.keyClick(form.materials.papers, Qt.Key.Key_Return)
    type_text(qtbot, form.materials.papers, "诊断书")
    retype(qtbot, form.materials.wanted_by.line, "2026-12-01")
    type_text(qtbot, form.who.line, "王女士")
    type_text(qtbot, form.ticket.line, "T-77")
    theirs, theirs_by, mine, _mine_by = form.promises.fields()
    type_text(qtbot, theirs.line, "三天内回电")
    retype(qtbot, theirs_by.line, "2026-11-26")
    type_text(qtbot, mine.line, "寄材料")
    qtbot.keyClick(form.soon, Qt.Key.Key_Space)
    qtbot.keyClick(form.who.line, Qt.Key.Key_Return)
    assert not form.isVisible()
    (contact,) = desk.contacts.of_case(case)
    assert (contact.at, contact.ticket) == (datetime(2026, 11, 20, 9, 5), "T-77")
    assert contact.stances == {Stance.ASKED_MATERIALS, Stance.REFUSED}
    assert contact.follow_up == date(2026, 11, 26)
    requests = desk.checklists.glance(case).requests
    assert {(r.what, r.due_on, r.contact) for r in requests} == {
        ("收入证明", date(2026, 12, 1), contact.id),
        ("诊断书", date(2026, 12, 1), contact.id),
    }
    assert "王女士" in tab.log.talk.facts.text()
    # A promise is kept, and not kept after all; then the talk goes and comes back.
    qtbot.mouseClick(tab.findChild(QPushButton, "contacts.talk.kept.0"), LEFT)
    assert desk.contacts.of_case(case)[0].promises[0].kept_on == TODAY
    desk.history.undo()
    assert desk.contacts.of_case(case)[0].promises[0].open
    tab.log.table.setFocus()
    qtbot.keyClick(tab.log.table, Qt.Key.Key_Delete)
    assert desk.contacts.of_case(case) == ()
    desk.history.undo()
    assert [c.ticket for c in desk.contacts.of_case(case)] == ["T-77"]


def test_talks_are_found_changed_and_put_off(qtbot, tab, desk, case):
    note(qtbot, tab, "3", "要求今天还清")
    note(qtbot, tab, "1", "忙音")
    assert len(rows(tab.log.table)) == 2
    type_text(qtbot, tab.log.search, "还清")
    assert len(rows(tab.log.table)) == 1
    qtbot.waitUntil(tab.log.talk.edit.isVisible)
    assert "还清" in tab.log.talk.summary.text()
    qtbot.mouseClick(tab.log.talk.edit, LEFT)
    form = tab.log.form
    type_text(qtbot, form.staff.line, "A12")
    qtbot.mouseClick(form.more.button, LEFT)
    form.collecting.asked.setFocus()
    qtbot.keyClick(form.collecting.asked, Qt.Key.Key_Space)
    type_text(qtbot, form.collecting.number.line, "0755123")
    box = form.collecting.conduct[Conduct.THREAT]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.keyClick(form.staff.line, Qt.Key.Key_Return)
    changed = next(c for c in desk.contacts.of_case(case) if c.staff)
    assert changed.collection is not None
    assert changed.collection.conduct == {Conduct.THREAT}
    assert changed.summary == "要求今天还清"
    type_text(qtbot, tab.log.search, "无此字")
    assert tab.log.none.text() == "No talk holds these words."
    qtbot.keyClick(tab.log.note, Qt.Key.Key_Space)
    qtbot.keyClick(form.who.line, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert len(desk.contacts.of_case(case)) == 2


def test_their_offer_goes_from_the_talk_to_the_offers(qtbot, tab, desk, case):
    note(qtbot, tab, "6", "分三十六期")
    qtbot.waitUntil(tab.log.talk.offer.isVisible)
    tab.log.talk.offer.setFocus()
    qtbot.keyClick(tab.log.talk.offer, Qt.Key.Key_Space)
    dialog = tab.findChild(LenderOfferDialog)
    assert dialog.came_on.day() == TODAY
    assert dialog.channel.channel() is Channel.PHONE
    dialog.reject()


def test_a_way_is_tried_with_one_click_and_its_number_suggested(
    qtbot, tab, desk, case, tmp_path, monkeypatch
):
    card = tab.routes
    assert len(rows(card.table)) == 7
    assert not card.panel.published.isVisible()
    card.table.setFocus()
    for _ in range(3):
        qtbot.keyClick(card.table, Qt.Key.Key_Down)
    buttons = card.panel.published.findChildren(QPushButton)
    takes = [button for button in buttons if ".take." in button.objectName()]
    assert takes
    qtbot.mouseClick(takes[0], LEFT)
    number = card.panel.address.text()
    assert number.replace("-", "").isdigit()
    qtbot.mouseClick(card.panel.results[RouteResult.ROBOT_ONLY], LEFT)
    known = {route.way: route for route in desk.contacts.routes(case)}
    hotline = known[RouteWay.HOTLINE]
    assert (hotline.address, hotline.tried_on) == (number, TODAY)
    assert hotline.result is RouteResult.ROBOT_ONLY
    assert rows(card.table)[3][2] == "23 November 2026"
    retype(qtbot, card.panel.address.line, "6225880212345678")
    qtbot.keyClick(card.panel.address.line, Qt.Key.Key_Return)
    assert card.panel.address.problem.isVisible()
    picture = tmp_path / "菜单.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\nmenu")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(picture), ""))
    qtbot.mouseClick(card.panel.screenshot.attach, LEFT)
    qtbot.waitUntil(lambda: any(route.screenshot for route in desk.contacts.routes(case)))
    steps = card.panel.steps
    qtbot.mouseClick(steps.button, LEFT)
    QApplication.processEvents()
    assert "1. " in card.panel._steps.text()


def named(page, name, kind=QPushButton):
    """The visible widget of that name: rows are made anew after every change."""
    QApplication.processEvents()
    found = [widget for widget in page.findChildren(kind, name) if widget.isVisible()]
    assert len(found) == 1, name
    return found[0]


def space(qtbot, widget):
    """Press a button without a mouse."""
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_Space)


def test_a_call_leads_to_agenda_checklist_and_proposals_without_a_mouse(qtbot, window, desk):
    settle_household(desk)
    case = add_card(desk)
    desk.offers.draft(case, card_terms())
    send(desk, case)
    window.view.cases.select(case)
    press(qtbot, window, Qt.Key.Key_4)
    tab = window.view.tabs.currentWidget()
    form = tab.log.form
    assert doubles(window) == {}
    qtbot.keyClick(tab.log.table, Qt.Key.Key_L, ALT)
    qtbot.waitUntil(form.isVisible)
    assert form.stances.buttons[Stance.NOT_REACHED].hasFocus()
    assert form.recording.isVisible()
    assert not form.recording.advice.isVisible()
    for figure in "467":
        say(qtbot, form, figure)
    assert form.recording.advice.isVisible()
    assert "card_plan_oral" in form.recording.advice.law.cards.keys
    assert doubles(window) == {}
    type_text(qtbot, form.materials.papers, "收入证明")
    retype(qtbot, form.materials.wanted_by.line, "2026-12-01")
    type_text(qtbot, form.who.line, "王女士")
    theirs, theirs_by, mine, mine_by = form.promises.fields()
    type_text(qtbot, theirs.line, "书面答复")
    retype(qtbot, theirs_by.line, "2026-11-30")
    type_text(qtbot, mine.line, "寄材料")
    retype(qtbot, mine_by.line, "2026-11-28")
    space(qtbot, form.offer.write)
    dialog = tab.findChild(LenderOfferDialog)
    assert dialog.who.text() == "王女士"
    space(qtbot, dialog.save)
    qtbot.waitUntil(lambda: form.offer.offer is not None)
    assert desk.contacts.of_case(case) == ()
    qtbot.keyClick(form.who.line, Qt.Key.Key_Return, CONTROL)
    (contact,) = desk.contacts.of_case(case)
    assert contact.offer == 2
    thread = [(offer.side, offer.state) for offer in desk.offers.of_case(case)]
    assert thread == [(Side.DEBTOR, OfferState.COUNTERED), (Side.LENDER, OfferState.SENT)]
    assert [r.what for r in desk.checklists.glance(case).requests] == ["收入证明"]
    kinds = {item.kind: item for item in desk.agenda.items() if item.contact}
    assert set(kinds) == {AgendaKind.OUR_PROMISE, AgendaKind.THEIR_PROMISE}
    # From what is due back to the talk, past a search that does not hold it.
    type_text(qtbot, tab.log.search, "无此字")
    window.go_to("overview", None)
    window.view.overview._on_item(kinds[AgendaKind.OUR_PROMISE])
    assert window.view.tab == "contacts"
    assert "王女士" in tab.log.talk.facts.text()
    desk.history.undo()
    assert desk.contacts.of_case(case) == ()
    assert [offer.state for offer in desk.offers.of_case(case)] == [OfferState.SENT]


def test_a_courts_paper_stands_above_all_with_its_next_step(qtbot, tab, desk, case):
    court = tab.court
    space(qtbot, court.note)
    retype(qtbot, court.received_on.line, "2026-11-24")
    qtbot.keyClick(court.received_on.line, Qt.Key.Key_Return)
    assert court.received_on.problem.isVisible()
    retype(qtbot, court.received_on.line, "2026-11-19")
    court.kind.setFocus()
    qtbot.keyClick(court.kind, Qt.Key.Key_Down)
    qtbot.keyClick(court.received_on.line, Qt.Key.Key_Return)
    (paper,) = desk.contacts.court_papers(case)
    assert (paper.kind, paper.deadline) == (CourtPaperKind.PAYMENT_ORDER, date(2026, 12, 4))
    assert not court.form.isVisible()
    assert "payment_order" in court.law.keys
    row = court.row(paper.id)
    texts = [label.text() for label in row.findChildren(QLabel)]
    assert texts[1].startswith("Next: ")
    assert "4 December 2026" in texts[2]
    (item,) = [item for item in desk.agenda.items() if item.kind is AgendaKind.COURT_PAPER]
    tab.show_within(court_paper_at(item.paper))
    qtbot.waitUntil(named(tab, f"contacts.court.{paper.id}.done").hasFocus)
    qtbot.keyClick(named(tab, f"contacts.court.{paper.id}.done"), Qt.Key.Key_Space)
    assert desk.contacts.court_papers(case)[0].done_on == TODAY
    assert court.law.keys == ()
    space(qtbot, named(tab, f"contacts.court.{paper.id}.change"))
    type_text(qtbot, court.sent_by.line, "某区法院")
    qtbot.keyClick(court.sent_by.line, Qt.Key.Key_Return)
    assert desk.contacts.court_papers(case)[0].sender == "某区法院"
    space(qtbot, named(tab, f"contacts.court.{paper.id}.remove"))
    assert desk.contacts.court_papers(case) == ()


def test_who_collects_is_kept_and_what_it_does_only_described(qtbot, tab, desk, case):
    kept = desk.cases.get(case)
    desk.cases.change(replace(kept, disputed="罚息算错"))
    space(qtbot, tab.creditor.change)
    dialog = tab.window().findChild(CaseDialog)
    type_text(qtbot, dialog.contract.line, "HT-2021-8")
    qtbot.keyClick(dialog.contract.line, Qt.Key.Key_Return)
    changed = desk.cases.get(case)
    assert (changed.contract, changed.disputed) == ("HT-2021-8", "罚息算错")
    assert "HT-2021-8" in tab.creditor.facts.text()
    space(qtbot, tab.creditor.add)
    qtbot.keyClick(tab.creditor.name.line, Qt.Key.Key_Return)
    assert tab.creditor.form.problem.isVisible()
    type_text(qtbot, tab.creditor.name.line, "某某公司")
    qtbot.keyClick(tab.creditor.name.line, Qt.Key.Key_Return)
    (agency,) = desk.contacts.collectors(case)
    assert not tab.collecting.isVisible()
    part = Collection("小李", "0755123", others="母亲", words="今晚不还", collector=agency.id)
    late = Contact(
        case, datetime(2026, 11, 20, 22, 30), direction=Direction.INCOMING, collection=part
    )
    desk.contacts.log(late)
    assert rows(tab.collecting.table)[0][1:] == ["小李 · 某某公司", "0755123", "母亲", "今晚不还"]
    said = [label.text() for label in tab.collecting.findChildren(QLabel)]
    assert "Appears inconsistent with what is written here:" in said
    assert "collecting at night" in said
    assert not [text for text in said if "illegal" in text]
    space(qtbot, named(tab, f"contacts.collector.{agency.id}.change"))
    retype(qtbot, tab.creditor.told_on.line, "2026-11-01")
    qtbot.keyClick(tab.creditor.told_on.line, Qt.Key.Key_Return)
    assert desk.contacts.collectors(case)[0].told_on == date(2026, 11, 1)
    qtbot.keyClick(tab.collecting.table, Qt.Key.Key_Return)
    assert "22:30" in tab.log.talk.facts.text()
    space(qtbot, named(tab, f"contacts.collector.{agency.id}.remove"))
    assert desk.contacts.collectors(case) == ()


def test_the_line_of_talks_is_walked_by_arrows_and_clicked(qtbot, tab, desk, case, theme):
    first = Contact(
        case,
        datetime(2026, 10, 1, 9, 0),
        who="甲",
        promises=(Promise(Side.LENDER, "回电", date(2026, 10, 5)),),
    )
    second = Contact(case, datetime(2026, 11, 20, 9, 0), follow_up=date(2026, 12, 1), who="乙")
    desk.contacts.put_collector(Collector(case, "某某公司"))
    assert not tab.timeline.isVisible()
    desk.contacts.log(first)
    kept = desk.contacts.log(second)
    desk.contacts.put_court_paper(CourtPaper(case, CourtPaperKind.PAYMENT_ORDER, TODAY))
    canvas = tab.timeline.canvas
    lanes = [event.lane for event in tab.timeline._events]
    assert lanes == [Lane.TALK, Lane.PROMISE, Lane.TALK, Lane.DEADLINE, Lane.DEADLINE]
    for words in ("甲", "they promised: 回电", "Court paper deadline"):
        assert words in canvas.accessibleDescription()
    canvas.setFocus()
    assert "乙" in tab.timeline.reading.text()
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert "回电" in tab.timeline.reading.text()
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert "甲" in tab.log.talk.facts.text()
    qtbot.mouseClick(canvas, LEFT, pos=canvas.place(2).toPoint())
    assert "乙" in tab.log.talk.facts.text()
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert "Court paper deadline" in tab.timeline.reading.text()
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert "甲" in tab.timeline.reading.text()
    tab.show_within(talk_at(kept.id))
    assert "乙" in tab.log.talk.facts.text()
    # Boxes of several lines grow with the text.
    qtbot.keyClick(tab.log.note, Qt.Key.Key_Space)
    before = tab.log.form.summary.height()
    theme.dress(ThemeChoice.LIGHT, 200)
    try:
        qtbot.waitUntil(lambda: tab.log.form.summary.height() > 1.5 * before)
        button = tab.log.form.stances.buttons[Stance.ASKED_MATERIALS]
        button.click()
        qtbot.waitUntil(lambda: button.width() >= button.sizeHint().width())
    finally:
        theme.dress(ThemeChoice.LIGHT, 100)
