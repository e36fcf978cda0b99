"""Every action of the menus, in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from debt_desk.wording.languages import Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

Keys = QKeySequence.StandardKey
Row = tuple[str, str, list[QKeySequence]]


class Actions(QObject):
    """``actions["file.new"]``. Words and shortcuts; what they do is connected by the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._actions: dict[str, QAction] = {}
        for name, text, shortcuts in self._table():
            action = QAction(text, parent)
            action.setObjectName(name)
            action.setShortcuts(shortcuts)
            parent.addAction(action)
            self._actions[name] = action
        for name in self._checkable():
            self._actions[name].setCheckable(True)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def remove(self) -> None:
        """Take every action off the window: another language is about to bring its own."""
        for action in self._actions.values():
            self._window.removeAction(action)
            action.deleteLater()
        self.deleteLater()

    def _table(self) -> Iterator[Row]:
        yield from self._file()
        yield from self._edit_and_case()
        yield from self._view()
        yield "help.about_us", self.tr("&What this program is, and is not"), _keys("F1")
        yield "help.data", self.tr("Where your &data lies"), _keys()
        yield "help.about", self.tr("&About debt_desk"), _keys()

    def _file(self) -> Iterator[Row]:
        yield "file.new", self.tr("&New…"), _keys(Keys.New)
        yield "file.open", self.tr("&Open…"), _keys(Keys.Open)
        yield "file.forget", self.tr("&Forget these files"), _keys()
        yield "file.copy", self.tr("Save a &copy…"), _keys("Ctrl+Shift+S")
        yield "file.backup", self.tr("&Back up…"), _keys("Ctrl+B")
        yield "file.close", self.tr("C&lose"), _keys("Ctrl+W")
        yield "file.quit", self.tr("&Quit"), _keys("Ctrl+Q")

    def _edit_and_case(self) -> Iterator[Row]:
        yield "edit.undo", self.tr("&Undo"), _keys(Keys.Undo)
        yield "edit.redo", self.tr("&Redo"), _keys("Ctrl+Shift+Z")
        yield "case.new", self.tr("&New case…"), _keys("Ctrl+Shift+N")
        yield "case.edit", self.tr("&Edit case…"), _keys("F2")
        yield "case.remove", self.tr("&Remove case…"), _keys()
        yield "case.plan", self.tr("&Plan all debts together…"), _keys("Ctrl+Shift+P")
        yield "case.today", self.tr("&Today"), _keys("Ctrl+0")

    def _view(self) -> Iterator[Row]:
        yield "theme.system", self.tr("Like the &system"), _keys()
        yield "theme.light", self.tr("&Light"), _keys()
        yield "theme.dark", self.tr("&Dark"), _keys()
        # Languages are named in themselves: who cannot read this one must find theirs.
        yield f"language.{Language.CHINESE}", "中文", _keys()
        yield f"language.{Language.ENGLISH}", "English", _keys()
        yield "text.larger", self.tr("&Larger text"), _keys("Ctrl++", "Ctrl+=")
        yield "text.smaller", self.tr("&Smaller text"), _keys("Ctrl+-")
        yield "text.normal", self.tr("&Normal text"), _keys()
        yield "tab.overview", self.tr("&Overview"), _keys("Ctrl+1")
        yield "tab.situation", self.tr("&Situation"), _keys("Ctrl+2")
        yield "tab.evidence", self.tr("&Evidence"), _keys("Ctrl+3")
        yield "tab.contacts", self.tr("&Contacts"), _keys("Ctrl+4")
        yield "tab.proposals", self.tr("&Proposals"), _keys("Ctrl+5")
        yield "tab.agreement", self.tr("&Agreement"), _keys("Ctrl+6")
        yield "tab.repayment", self.tr("&Repayment"), _keys("Ctrl+7")

    def _checkable(self) -> tuple[str, ...]:
        return (
            "theme.system",
            "theme.light",
            "theme.dark",
            f"language.{Language.CHINESE}",
            f"language.{Language.ENGLISH}",
        )


def _keys(*keys: str | QKeySequence.StandardKey) -> list[QKeySequence]:
    return [QKeySequence(key) for key in keys]
