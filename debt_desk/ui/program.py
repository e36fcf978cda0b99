"""The windowed program from its start to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from debt_desk import __version__
from debt_desk.ui import excepthook
from debt_desk.ui.icons import program_icon
from debt_desk.ui.main_window import MainWindow
from debt_desk.ui.theme import Theme
from debt_desk.ui.translation import Translation, system_language
from debt_desk.ui.window_state import WindowState

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.app.clock import Clock

_UNTIL_PAINTED_MS = 20


def run(file: Path | None, clock: Clock) -> int:
    """Show the window, then open ``file`` in it; the answer is the process's exit code."""
    application = QApplication(["debt-desk"])
    application.setApplicationName("debt_desk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("debt_desk")
    application.setWindowIcon(program_icon())
    state = WindowState()
    theme = Theme(application)
    theme.dress(state.theme, state.scale)
    translation = Translation(application)
    translation.speak(state.language or system_language())
    window = MainWindow(theme, translation, state, clock)
    excepthook.install(window, clock)
    window.show()
    window.opening.sweep()
    if file is not None:
        # The frame is painted first: the store is only imported once there is a file to open.
        QTimer.singleShot(_UNTIL_PAINTED_MS, lambda: window.open_file(file))
    return application.exec()
