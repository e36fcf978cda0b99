"""The letter: read, saved, printed, sent, and kept as it was."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton

from debt_desk.app.jobs import QuietJob
from debt_desk.domain.letter import LetterLanguage
from debt_desk.domain.money import Money
from debt_desk.domain.offer import OfferState
from debt_desk.ui.colours import Tone
from debt_desk.ui.letters import printing
from debt_desk.ui.letters.letter_window import LetterWindow, PaperWindow
from debt_desk.ui.letters.paper_view import read_paper
from debt_desk.ui.proposals.proposals_tab import ProposalsTab
from debt_desk.ui.widgets.pdfium import Pdf
from tests.ui.debts import add_card, card_terms, send, settle_household, shown
from tests.ui.hands import retype, save_as

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def case(desk):
    settle_household(desk)
    number = add_card(desk)
    desk.offers.draft(number, card_terms())
    return number


@pytest.fixture
def tab(qtbot, context, case):
    return shown(qtbot, ProposalsTab(context), case)


def open_letter(qtbot, tab):
    """Click "Letter…" and wait for the pages."""
    qtbot.mouseClick(tab.editor.letter, LEFT)
    window = next(d for d in tab.findChildren(LetterWindow) if d.isVisible())
    if window.stack.currentWidget() is window.preview:
        qtbot.waitUntil(lambda: window.paper.data != b"", timeout=20_000)
    return window


def test_the_pages_are_read_before_anything_is_sent(qtbot, tab, desk, case):
    window = open_letter(qtbot, tab)
    assert window.paper.pages.canvas.count == Pdf(window.paper.data).page_count > 1
    assert "招商银行" in Pdf(window.paper.data).text(0)
    assert desk.letters.of_case(case) == ()


def test_the_letter_speaks_the_language_of_its_reader(qtbot, tab):
    window = open_letter(qtbot, tab)
    chinese = window.paper.data
    window.language.setFocus()
    qtbot.keyClick(window.language, Qt.Key.Key_Down)
    assert window.language.member() is LetterLanguage.ENGLISH
    qtbot.waitUntil(lambda: window.paper.data not in (b"", chinese), timeout=20_000)
    assert "Dear" in "".join(Pdf(window.paper.data).text(0))


def test_what_goes_along_is_the_users_choice(qtbot, context, desk, case, tmp_path):
    for name in ("流水.txt", "离职证明.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
        desk.evidence.attach(tmp_path / name)
    window = open_letter(qtbot, shown(qtbot, ProposalsTab(context), case))
    both = window.paper.data
    assert window.enclosures.text() == "&Enclosures: 2"
    assert "离职证明" in whole_text(both)
    window.enclosures.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: window.paper.data not in (b"", both), timeout=20_000)
    assert window.enclosures.text() == "&Enclosures: 1"
    assert "离职证明" not in whole_text(window.paper.data)


def whole_text(data):
    pdf = Pdf(data)
    return "".join(pdf.text(n) for n in range(pdf.page_count))


def test_a_copy_is_saved_byte_for_byte(qtbot, tab, tmp_path, monkeypatch, state):
    target = tmp_path / "letters" / "信.pdf"
    target.parent.mkdir()
    save_as(monkeypatch, target)
    window = open_letter(qtbot, tab)
    qtbot.mouseClick(window.paper.save_button, LEFT)
    qtbot.waitUntil(lambda: "信.pdf" in window.paper.banner.text())
    assert target.read_bytes() == window.paper.data
    assert state.last_folder == target.parent


def test_a_copy_never_takes_the_place_of_the_desk_file(qtbot, tab, desk, monkeypatch):
    save_as(monkeypatch, desk.path)
    before = desk.path.read_bytes()[:100]
    window = open_letter(qtbot, tab)
    qtbot.mouseClick(window.paper.save_button, LEFT)
    qtbot.waitUntil(lambda: desk.path.name in window.paper.banner.text())
    assert desk.path.read_bytes()[:100] == before


def test_every_page_reaches_the_printer(qtbot, tab, tmp_path):
    window = open_letter(qtbot, tab)
    target = printing.printer()
    target.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    target.setOutputFileName(str(tmp_path / "out.pdf"))
    assert printing.print_pages(window.paper.data, target, QuietJob())
    printed, letter = Pdf((tmp_path / "out.pdf").read_bytes()), Pdf(window.paper.data)
    assert printed.page_count == letter.page_count
    one, other = (
        printed.image(0, 1).convertToFormat(printed.image(0, 1).format().Format_RGB32),
        letter.image(0, 1),
    )
    dark = [
        sum(
            i.pixelColor(x, y).lightness() < 128 for x in range(0, 590, 3) for y in range(0, 840, 3)
        )
        for i in (one, other)
    ]
    assert dark[0] == pytest.approx(dark[1], rel=0.2)


def test_only_the_chosen_pages_are_printed(qtbot, tab, tmp_path):
    window = open_letter(qtbot, tab)
    target = printing.printer()
    target.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    target.setOutputFileName(str(tmp_path / "out.pdf"))
    target.setFromTo(2, 2)
    assert printing.print_pages(window.paper.data, target, QuietJob())
    assert Pdf((tmp_path / "out.pdf").read_bytes()).page_count == 1


def test_print_asks_the_system(qtbot, tab, tmp_path):
    window = open_letter(qtbot, tab)
    qtbot.mouseClick(window.paper.print_button, LEFT)
    dialog = window.findChild(QPrintDialog)
    assert dialog.isVisible()
    # A machine without a printer prints into a file; one that has printers is not made to print.
    if QPrinterInfo.availablePrinterNames():
        pytest.skip("there are printers here")
    file = dialog.findChild(QLineEdit, "filename")
    assert file.text().endswith("Proposal 1.pdf")
    retype(qtbot, file, str(tmp_path / "printed.pdf"))
    dialog.accept()
    qtbot.waitUntil(lambda: window.paper.banner.isVisible(), timeout=20_000)
    assert window.paper.banner.text() == "Handed to the printer."
    pages = Pdf(window.paper.data).page_count
    assert Pdf((tmp_path / "printed.pdf").read_bytes()).page_count == pages


def test_what_is_sent_is_what_was_read(qtbot, tab, desk, case, notices_of):
    window = open_letter(qtbot, tab)
    read = window.paper.data
    qtbot.mouseClick(window.send_button, LEFT)
    assert window.sending.isVisible()
    assert window.sending.reply_due.day() == date(2026, 12, 8)
    retype(qtbot, window.sending.sent_on.line, "2026-11-22")
    window.sending.confirm.setFocus()
    qtbot.keyClick(window.sending.confirm, Qt.Key.Key_Space)
    (letter,) = desk.letters.of_case(case)
    offer = desk.offers.get(case, 1)
    assert desk.letters.content(letter) == read
    assert letter.content.sha256 == hashlib.sha256(read).hexdigest()
    assert (offer.state, offer.sent_on) == (OfferState.SENT, date(2026, 11, 22))
    assert offer.reply_due == date(2026, 12, 8)
    assert desk.history.undo_label is None
    assert "kept exactly as it is" in notices_of(tab)[-1].text


@pytest.fixture
def notices_of():
    return lambda page: page.notices.history


def test_a_reply_before_the_letter_is_refused_in_place(qtbot, tab, desk, case):
    window = open_letter(qtbot, tab)
    qtbot.mouseClick(window.send_button, LEFT)
    qtbot.keyClick(window.sending.sent_on.line, Qt.Key.Key_Return)
    assert window.isVisible()
    retype(qtbot, window.sending.reply_due.line, "2026-11-01")
    qtbot.mouseClick(window.sending.confirm, LEFT)
    assert "1 November 2026" in window.sending.problem.text()
    window.sending.sent_on.line.selectAll()
    qtbot.keyClick(window.sending.sent_on.line, Qt.Key.Key_Delete)
    qtbot.mouseClick(window.sending.confirm, LEFT)
    assert window.sending.sent_on.problem.text() == "Enter the day on which it was sent."
    qtbot.mouseClick(window.sending.not_yet, LEFT)
    assert not window.sending.isVisible()
    assert desk.offers.get(case, 1).state is OfferState.DRAFT


def test_a_sent_letter_opens_as_it_was(qtbot, tab, desk, case, tmp_path, monkeypatch):
    letter = send(desk, case)
    button = tab.findChild(QPushButton, f"proposals.letter_{letter.id}")
    qtbot.mouseClick(button, LEFT)
    window = next(d for d in tab.findChildren(PaperWindow) if d.isVisible())
    qtbot.waitUntil(lambda: window.paper.data == desk.letters.content(letter))
    facts = window.findChild(type(window.paper.pages.label), "paper.facts")
    assert letter.content.sha256 in facts.text()
    target = tmp_path / "copy.pdf"
    save_as(monkeypatch, target)
    qtbot.mouseClick(window.paper.save_button, LEFT)
    qtbot.waitUntil(target.exists)
    assert hashlib.sha256(target.read_bytes()).hexdigest() == letter.content.sha256


def test_a_missing_fact_is_one_sentence_and_a_way_there(qtbot, context, desk, went):
    case = add_card(desk)
    desk.offers.draft(case, card_terms())
    tab = shown(qtbot, ProposalsTab(context), case)
    window = open_letter_refused(qtbot, tab)
    assert window.paper.banner.isVisible()
    assert not window.send_button.isEnabled()
    qtbot.mouseClick(window.place_button, LEFT)
    assert went == [("situation", case)]


def open_letter_refused(qtbot, tab):
    qtbot.mouseClick(tab.editor.letter, LEFT)
    return next(d for d in tab.findChildren(QDialog) if d.isVisible())


def test_an_old_debt_is_thought_over_first(qtbot, context, desk):
    settle_household(desk)
    case = add_card(desk, overdue_since=date(2023, 11, 22))
    desk.offers.draft(case, card_terms())
    tab = shown(qtbot, ProposalsTab(context), case)
    window = open_letter(qtbot, tab)
    assert window.paper.data == b""
    page = window.stack.currentWidget()
    assert page.objectName() == "letter.limitation"
    assert page.cards.keys == ("limitation", "limitation_cards")
    fact = page.findChild(QLabel, "law.limitation.fact")
    assert fact.isVisible()  # a warning is read without a click
    assert "three years" in fact.text()
    qtbot.mouseClick(page.go_on, LEFT)
    qtbot.waitUntil(lambda: window.paper.data != b"", timeout=20_000)


def test_a_disputed_debt_is_thought_over_too(qtbot, context, desk):
    settle_household(desk)
    case = add_card(desk)
    desk.cases.change(replace(desk.cases.get(case), disputed="两期是别人刷的"))
    desk.offers.draft(case, card_terms())
    window = open_letter(qtbot, shown(qtbot, ProposalsTab(context), case))
    page = window.stack.currentWidget()
    said = "".join(label.text() for label in page.findChildren(QLabel))
    assert "两期是别人刷的" in said
    assert "more than three" not in said.partition("Three years")[0]
    qtbot.keyClick(page.go_on, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.paper.data != b"", timeout=20_000)


def test_not_now_closes_the_old_debt(qtbot, context, desk):
    settle_household(desk)
    case = add_card(desk, overdue_since=date(2020, 1, 1))
    desk.offers.draft(case, card_terms())
    tab = shown(qtbot, ProposalsTab(context), case)
    window = open_letter(qtbot, tab)
    qtbot.keyClick(window.stack.currentWidget().stop, Qt.Key.Key_Space)
    assert not [d for d in tab.findChildren(QDialog) if d.isVisible()]


@pytest.mark.parametrize("since", [date(2023, 11, 23), date(2026, 7, 25), None])
def test_a_younger_debt_is_written_at_once(qtbot, context, desk, since):
    settle_household(desk)
    case = add_card(desk, overdue_since=since)
    desk.offers.draft(case, card_terms())
    window = open_letter(qtbot, shown(qtbot, ProposalsTab(context), case))
    assert window.paper.data.startswith(b"%PDF")


def test_a_file_that_is_no_page_can_still_be_saved(qtbot, context, tab):
    window = PaperWindow(context, "Table", "", tab)
    qtbot.addWidget(window)
    window.paper.show_paper(read_paper(b"a;b\n1;2\n"), "table.csv")
    window.show()
    assert window.paper.banner.isVisible()
    assert window.paper.save_button.isEnabled()
    assert not window.paper.print_button.isEnabled()


def test_a_plan_above_capacity_prints_only_with_its_reason(qtbot, context, desk, went):
    settle_household(desk)
    case = add_card(desk)
    desk.offers.draft(case, card_terms(12))
    window = LetterWindow(context, case, 1)
    qtbot.addWidget(window)
    window.show()
    assert "¥1,200.00" in window.paper.banner.text()
    assert Tone.ERROR.value == window.paper.banner.property("badge")
    qtbot.mouseClick(window.place_button, LEFT)
    assert went == [("proposals", case)]
    assert desk.offers.get(case, 1).terms.to_pay == Money(27_490_43)


def test_a_letter_that_was_stopped_can_be_tried_again(qtbot, context, case):
    context.tasks.started.connect(context.tasks.stop)
    window = LetterWindow(context, case, 1)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.paper.banner.isVisible, timeout=20_000)
    context.tasks.started.disconnect(context.tasks.stop)
    assert window.paper.banner.text() == "Stopped before there was anything to show."
    qtbot.mouseClick(window.paper.banner.action, LEFT)
    qtbot.waitUntil(lambda: window.paper.data != b"", timeout=20_000)
    assert not window.paper.banner.isVisible()
