"""What is worth knowing of the open file for as long as it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.ui.example_place import is_example
from debt_desk.ui.widgets.notes import Banner

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from debt_desk.app.desk import Desk
    from debt_desk.ui.actions import Actions


class StandingBanner(Banner):
    """A calm line above the open file, with the action that answers it."""

    def __init__(self, actions: Actions) -> None:
        super().__init__("standing")
        self._actions = actions
        self._answer: QAction | None = None
        self.acted.connect(self._on_acted)

    def show_file(self, desk: Desk) -> None:
        """Say what is particular about a file that was just opened; nothing of most."""
        self.hide()
        if desk.read_only:
            self.say(self.tr("This file is open for reading only; nothing can be changed in it."))
        elif is_example(desk.path):
            self._answer = self._actions["file.copy"]
            self.say(
                self.tr(
                    "This is the example. It is thrown away when the program ends; "
                    "save a copy to keep it."
                ),
                action=self.tr("Save a &copy…"),
                dismissable=False,
            )

    def say_too_large(self) -> None:
        """Say that no copy of the day is kept of this file."""
        self._answer = self._actions["file.backup"]
        self.say(
            self.tr(
                "This file has grown too large for the copy that is otherwise kept of each day. "
                "Please back it up yourself from time to time, to another disk for example."
            ),
            action=self.tr("&Back up…"),
        )

    def _on_acted(self) -> None:
        if self._answer is not None:
            self._answer.trigger()
