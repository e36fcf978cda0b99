"""The menu bar: which action stands where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from debt_desk.ui.tabs import TABS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QMenu, QMenuBar

    from debt_desk.ui.actions import Actions
    from debt_desk.ui.window_state import WindowState

_EDIT = ("edit.undo", "edit.redo")
_CASE = ("case.new", "case.edit", "case.remove", "", "case.plan", "", "case.today")
_THEME = ("theme.system", "theme.light", "theme.dark")
_LANGUAGE = ("language.zh_CN", "language.en")
_TEXT = ("text.larger", "text.smaller", "text.normal")
_TABS = tuple(f"tab.{name}" for name in TABS)
_HELP = ("help.about_us", "help.data", "", "help.about")


class Menus(QObject):
    """Fills the menu bar and keeps the list of recent files up to date."""

    def __init__(
        self,
        bar: QMenuBar,
        actions: Actions,
        state: WindowState,
        open_file: Callable[[Path], object],
    ) -> None:
        super().__init__(bar)
        self._actions = actions
        self._state = state
        self._open_file = open_file
        bar.clear()
        self._recent = self._fill_file(bar.addMenu(self.tr("&File")))
        self._fill(bar.addMenu(self.tr("&Edit")), _EDIT)
        self._fill(bar.addMenu(self.tr("&Case")), _CASE)
        view = bar.addMenu(self.tr("&View"))
        self._fill(view.addMenu(self.tr("&Theme")), _THEME)
        self._fill(view.addMenu(self.tr("&Language · 语言")), _LANGUAGE)
        self._fill(view, ("", *_TEXT, "", *_TABS))
        self._fill(bar.addMenu(self.tr("&Help")), _HELP)
        state.recent_changed.connect(self._fill_recent)

    def _fill_file(self, menu: QMenu) -> QMenu:
        self._fill(menu, ("file.new", "file.open"))
        recent = menu.addMenu(self.tr("Open &recent"))
        recent.setObjectName("file.recent")
        self._fill(menu, ("", "file.copy", "file.backup", "", "file.close", "file.quit"))
        self._recent = recent
        self._fill_recent()
        return recent

    def _fill(self, menu: QMenu, names: tuple[str, ...]) -> None:
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()

    def _fill_recent(self) -> None:
        self._recent.clear()
        files = self._state.recent_files()
        for number, file in enumerate(files, 1):
            # An ampersand in a file's name is a letter, not a mnemonic.
            shown = f"&{number}  {file.name.replace('&', '&&')}"
            action = self._recent.addAction(shown)
            action.setObjectName(f"file.recent.{number}")
            action.triggered.connect(lambda _checked=False, file=file: self._open_file(file))
        self._recent.addSeparator()
        self._recent.addAction(self._actions["file.forget"])
        self._recent.setEnabled(bool(files))
