"""What the menus' actions do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from debt_desk.errors import DeskError
from debt_desk.ui import help_dialogs
from debt_desk.ui.cases.case_dialog import CaseDialog
from debt_desk.ui.cases.case_names import case_name
from debt_desk.ui.file_dialogs import SUFFIX, ask_save
from debt_desk.ui.tabs import PLAN, TABS
from debt_desk.ui.theme import LARGEST_SCALE, SCALE_STEP, SMALLEST_SCALE, ThemeChoice
from debt_desk.wording.languages import Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.domain.case import Case
    from debt_desk.ui.desk_signals import DeskSignals
    from debt_desk.ui.desk_view import DeskView
    from debt_desk.ui.main_window import MainWindow


class WindowActions(QObject):
    """Connects the actions of one window and keeps them enabled where they can do something."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions = window.actions_
        for name, slot in self._slots().items():
            self._actions[name].triggered.connect(slot)

    def watch(self, view: DeskView, signals: DeskSignals) -> None:
        """Follow an open file."""
        signals.changed.connect(self.refresh)
        view.case_changed.connect(self.refresh)
        view.new_case_wanted.connect(self.new_case)
        view.edit_case_wanted.connect(self.edit_case)

    def refresh(self) -> None:
        """Enable what can be done now, and word Undo and Redo."""
        window = self._window
        desk, view = window.desk, window.view
        writable = desk is not None and not desk.read_only
        has_case = view is not None and view.case is not None
        for name in ("file.copy", "file.backup", "file.close", "case.plan", "case.today"):
            self._actions[name].setEnabled(desk is not None)
        self._actions["case.new"].setEnabled(writable)
        for name in ("case.edit", "case.remove"):
            self._actions[name].setEnabled(writable and has_case)
        for name in TABS:
            self._actions[f"tab.{name}"].setEnabled(view is not None)
        for choice in ThemeChoice:
            self._actions[f"theme.{choice}"].setChecked(window.theme.choice is choice)
        for language in Language:
            chosen = window.translation.language is language
            self._actions[f"language.{language}"].setChecked(chosen)
        self._actions["text.larger"].setEnabled(window.theme.scale < LARGEST_SCALE)
        self._actions["text.smaller"].setEnabled(window.theme.scale > SMALLEST_SCALE)
        self._word_history()

    def undo(self) -> None:
        """Take the last step back."""
        desk = self._window.desk
        if desk is not None:
            self._travel(desk.history.undo, self.tr("Undone: {step}"))

    def redo(self) -> None:
        """Bring the last undone step back."""
        desk = self._window.desk
        if desk is not None:
            self._travel(desk.history.redo, self.tr("Redone: {step}"))

    def new_case(self) -> None:
        """Take up a case."""
        desk = self._window.desk
        if desk is None or desk.read_only:
            return
        dialog = CaseDialog(self._window.wording, self._window)
        dialog.wanted.connect(lambda case: self._add_case(dialog, case))
        dialog.open()

    def edit_case(self) -> None:
        """Change what the chosen case is called."""
        desk, view = self._window.desk, self._window.view
        if desk is None or view is None or view.case is None or desk.read_only:
            return
        dialog = CaseDialog(self._window.wording, self._window, desk.cases.get(view.case))
        dialog.wanted.connect(lambda case: self._change_case(dialog, case))
        dialog.open()

    def _slots(self) -> dict[str, Callable[..., object]]:
        window = self._window
        return {
            "file.new": window.opening.new,
            "file.open": window.opening.ask,
            "file.forget": lambda: window.state.forget_recent(),
            "file.copy": self._on_copy,
            "file.backup": self._on_backup,
            "file.close": window.close_desk,
            "file.quit": window.close,
            "edit.undo": self.undo,
            "edit.redo": self.redo,
            "case.new": self.new_case,
            "case.edit": self.edit_case,
            "case.remove": self._on_remove_case,
            "case.plan": lambda: window.go_to(PLAN, None),
            "case.today": self._on_today,
            **{f"theme.{c}": lambda _=False, c=c: self._dress(choice=c) for c in ThemeChoice},
            **{f"language.{x}": lambda _=False, x=x: self._speak(x) for x in Language},
            "text.larger": lambda: self._dress(scale=window.theme.scale + SCALE_STEP),
            "text.smaller": lambda: self._dress(scale=window.theme.scale - SCALE_STEP),
            "text.normal": lambda: self._dress(scale=100),
            **{f"tab.{t}": lambda _=False, t=t: window.go_to(t, None) for t in TABS},
            "help.about_us": lambda: help_dialogs.AboutUsDialog(
                window.wording, window.state, window
            ).open(),
            "help.data": self._on_data,
            "help.about": lambda: help_dialogs.AboutDialog(window).open(),
        }

    def _word_history(self) -> None:
        desk = self._window.desk
        words = self._window.wording
        for name, plain, worded, code in (
            (
                "edit.undo",
                self.tr("&Undo"),
                self.tr("&Undo “{step}”"),
                desk.history.undo_label if desk else None,
            ),
            (
                "edit.redo",
                self.tr("&Redo"),
                self.tr("&Redo “{step}”"),
                desk.history.redo_label if desk else None,
            ),
        ):
            action = self._actions[name]
            action.setEnabled(code is not None)
            step = words.text(f"steps.{code.replace('.', '_')}") if code else ""
            action.setText(worded.format(step=step) if code else plain)

    def _travel(self, step: Callable[[], str | None], sentence: str) -> None:
        window = self._window
        if window.view is not None:
            window.view.settle()
        try:
            code = step()
        except DeskError as error:
            window.notices.error(error)
            return
        if code is not None:
            worded = window.wording.text(f"steps.{code.replace('.', '_')}")
            window.notices.say(sentence.format(step=worded))

    def _add_case(self, dialog: CaseDialog, case: Case) -> None:
        window = self._window
        if window.desk is None or window.view is None:
            return
        try:
            added = window.desk.cases.add(case)
        except DeskError as error:
            dialog.complain(window.wording.sentence(error))
            return
        dialog.accept()
        window.view.cases.select(added.number)
        said = self.tr("Case added: {name}").format(name=case_name(added))
        window.notices.say(said, undo=True)

    def _change_case(self, dialog: CaseDialog, case: Case) -> None:
        window = self._window
        if window.desk is None:
            return
        try:
            window.desk.cases.change(case)
        except DeskError as error:
            dialog.complain(window.wording.sentence(error))
            return
        dialog.accept()

    def _on_remove_case(self) -> None:
        window = self._window
        if window.desk is None or window.view is None or window.view.case is None:
            return
        number = window.view.case
        name = case_name(window.desk.cases.get(number))
        question = self.tr(
            "Remove “{name}” with its proposals, the letters sent, agreement and payments? Its "
            "documents stay in the file. Undo brings everything back until the file is closed."
        )
        if not self._sure(self.tr("Remove case"), question.format(name=name)):
            return
        try:
            window.desk.cases.remove(number)
        except DeskError as error:
            window.notices.error(error)
            return
        window.notices.say(self.tr("Case removed: {name}").format(name=name), undo=True)

    def _sure(self, title: str, question: str) -> bool:
        box = QMessageBox(self._window)
        box.setObjectName("question")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        remove = box.addButton(self.tr("&Remove"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(keep)
        box.exec()
        return box.clickedButton() is remove

    def _on_today(self) -> None:
        if self._window.view is not None:
            self._window.view.cases.select(None)

    def _on_copy(self) -> None:
        desk = self._window.desk
        if desk is not None:
            name = self.tr("{name} copy").format(name=desk.path.stem)
            self._write_copy(self.tr("Save a copy"), name, self.tr("Copy saved: {name}"))

    def _on_backup(self) -> None:
        desk = self._window.desk
        if desk is not None:
            name = f"{desk.path.stem} {desk.clock.today().isoformat()}"
            said = self.tr("Backed up and verified: {name}")
            self._write_copy(self.tr("Back up"), name, said)

    def _write_copy(self, title: str, name: str, said: str) -> None:
        window = self._window
        desk = window.desk
        assert desk is not None
        target = ask_save(window, title, window.state, window.opening.kinds, name + SUFFIX)
        if target is None:
            return
        window.tasks.run_task(
            window,
            lambda job: desk.backup(target, job),
            lambda _done: window.notices.say(said.format(name=target.name)),
            title=title,
        )

    def _dress(self, choice: ThemeChoice | None = None, scale: int | None = None) -> None:
        window = self._window
        window.theme.dress(choice or window.theme.choice, scale or window.theme.scale)
        window.state.theme = window.theme.choice
        window.state.scale = window.theme.scale
        self.refresh()

    def _speak(self, language: Language) -> None:
        window = self._window
        if window.tasks.running:
            window.notices.say(self.tr("Please switch the language once the work below is done."))
            self.refresh()
            return
        window.state.language = language
        if language is not window.translation.language:
            window.translation.speak(language)
            window.speak_again()
        else:
            self.refresh()

    def _on_data(self) -> None:
        desk = self._window.desk
        file = desk.path if desk is not None else None
        help_dialogs.DataDialog(file, self._window).open()
