"""Draws every tab of the example, in both languages and themes.

``python -m tests.pictures FOLDER``.

The pictures of ``docs/pictures`` are made so. They are for eyes: no test compares them.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import date
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.app.example import write_example
from debt_desk.domain.letter import LetterLanguage
from debt_desk.ui.evidence.books_page import BooksPage
from debt_desk.ui.evidence.bundle_page import BundlePage
from debt_desk.ui.evidence.checklist_page import ChecklistPage
from debt_desk.ui.evidence.evidence_tab import EvidenceTab
from debt_desk.ui.main_window import MainWindow
from debt_desk.ui.plan.plan_window import PlanWindow
from debt_desk.ui.proposals.comparison import ComparisonWindow
from debt_desk.ui.proposals.proposals_tab import ProposalsTab
from debt_desk.ui.theme import Theme, ThemeChoice
from debt_desk.ui.translation import Translation
from debt_desk.ui.widgets.pdfium import Pdf
from debt_desk.ui.window_state import WindowState
from debt_desk.wording.languages import Language

DAY = date(2026, 11, 23)
SIZE = (1280, 860)
# Which case shows a tab best: the proposing one, or the one that repays.
CASES = {"overview": 2, "situation": 1, "evidence": 1, "contacts": 1} | {
    "proposals": 1,
    "agreement": 2,
    "repayment": 2,
}


def settle(application: QApplication, milliseconds: int = 900) -> None:
    """Let work in the background arrive on the page."""
    timer = QElapsedTimer()
    timer.start()
    while timer.elapsed() < milliseconds:
        application.processEvents()


def draw(
    application: QApplication,
    clothes: Theme,
    translation: Translation,
    folder: Path,
    look: tuple[Language, ThemeChoice],
) -> None:
    """Draw the welcome page, today, and each tab."""
    language, theme = look
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "example.debtdesk"
        write_example(file, language, DAY)
        state = WindowState(Path(place) / "settings.ini")
        clothes.dress(theme, 100)
        translation.speak(language)
        window = MainWindow(clothes, translation, state, FixedClock(DAY))
        window.resize(*SIZE)
        window.show()

        def shoot(name: str) -> None:
            settle(application)
            window.grab().save(str(folder / f"{language}-{theme}-{name}.png"))

        shoot("welcome")
        window.open_file(file)
        while window.desk is None:
            application.processEvents()
        shoot("today")
        for tab, case in CASES.items():
            window.go_to(tab, case)
            shoot(tab)
        draw_evidence(application, window, folder / f"{language}-{theme}")
        draw_offers(application, window, folder / f"{language}-{theme}")
        window.close()
        window.deleteLater()
        settle(application, 50)


def draw_evidence(application: QApplication, window: MainWindow, beginning: Path) -> None:
    """Draw what is made of the documents: statements, what is needed, what goes to the lender."""
    window.go_to("evidence", 1)
    tab = window.findChild(EvidenceTab)
    for name, page in (("books", BooksPage), ("needed", ChecklistPage), ("bundle", BundlePage)):
        tab.show_page(page.name)
        settle(application, 2500)
        window.grab().save(f"{beginning}-{name}.png")


def draw_offers(application: QApplication, window: MainWindow, beginning: Path) -> None:
    """Draw what lies behind the proposals: the test, the comparison, the plan over all debts."""
    window.go_to("proposals", 1)
    settle(application)
    tab = window.findChild(ProposalsTab)
    tab.offers.chosen.emit(3)
    settle(application)
    tab.show_widget(tab.editor.survival)
    settle(application)
    window.grab().save(f"{beginning}-survival.png")
    tab.offers.compare.click()
    window.go_to("plan", None)
    for dialog, name in ((ComparisonWindow, "comparison"), (PlanWindow, "plan")):
        shown = window.findChild(dialog)
        shown.resize(*SIZE)
        settle(application, 2500)
        shown.grab().save(f"{beginning}-{name}.png")
        shown.close()


def draw_letter(folder: Path, language: Language) -> None:
    """Draw the first page of the example's proposal."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "example.debtdesk"
        write_example(file, language, DAY)
        desk = Desk.open(file, FixedClock(DAY))
        print_pdf = desk.letters.proposal(1, 3, LetterLanguage(language.value))
        desk.close()
    Pdf(print_pdf()).image(0, 1.4).save(str(folder / f"letter-{language}.png"))


def main() -> None:
    """Draw everything into the folder named on the command line."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures")
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["pictures"])
    clothes, translation = Theme(application), Translation(application)
    for look in product(Language, (ThemeChoice.LIGHT, ThemeChoice.DARK)):
        draw(application, clothes, translation, folder, look)
    for language in Language:
        draw_letter(folder, language)


if __name__ == "__main__":
    main()
