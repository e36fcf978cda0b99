"""The page for a call as paper: read it, save it, print it, in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from debt_desk.domain.letter import LetterLanguage
from debt_desk.errors import DeskError
from debt_desk.ui.letters.letter_window import restore_size
from debt_desk.ui.letters.paper_view import Paper, PaperView, read_paper
from debt_desk.ui.theme import GAP
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from debt_desk.ui.case_page import PageContext


class CallPaper(QDialog):
    """Printed anew when another language is chosen."""

    def __init__(self, context: PageContext, case: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("call_paper")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The page for the call"))
        self._context = context
        self._case = case
        self.paper = PaperView("call_paper.view", context)
        self.language: EnumCombo[LetterLanguage] = EnumCombo(
            "call_paper.language", self.tr("Language of the page"), LetterLanguage, context.wording
        )
        self.language.set_member(LetterLanguage(str(context.wording.language)))
        label = plain_label(self.tr("&Language of the page"), wrap=False, selectable=False)
        label.setBuddy(self.language)
        self.paper.bar.insertWidget(0, label)
        self.paper.bar.insertWidget(1, self.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.addWidget(self.paper)
        self.language.chosen.connect(lambda _language: self._print())
        self.paper.again.connect(self._print)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self._print()
        restore_size(self, context)

    def _print(self) -> None:
        self.paper.clear()
        self.paper.banner.hide()
        language = self.language.member()
        try:
            printed = self._context.desk.call_sheets.printed(self._case, language)
        except DeskError as error:
            self.paper.complain(error)
            return
        self._context.tasks.run_task(
            self,
            lambda _job: read_paper(printed()),
            lambda paper: self._show(language, paper),
            self.paper.complain,
            self.tr("Printing the page…"),
        )

    def _show(self, language: LetterLanguage, paper: Paper) -> None:
        if language is self.language.member():
            self.paper.show_paper(paper, self.tr("Notes for a call.pdf"))
            self.paper.pages.setFocus()
