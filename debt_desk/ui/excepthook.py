"""What happens with an error that nobody foresaw: noted without personal data, and shown."""

from __future__ import annotations

import sys
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from debt_desk import __version__, paths
from debt_desk.ui.theme import GAP, WIDE, letters
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType

    from debt_desk.app.clock import Clock

_MOST_BYTES_OF_LOG = 1_000_000


def install(window: QWidget, clock: Clock) -> None:
    """Handle every error that reaches the top, for as long as the program runs."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = report(kind, trace, clock.now())
        note(text)
        if sys.stderr is not None:  # a program without a console has none
            sys.stderr.write(text)
        if QThread.currentThread() is window.thread() or QThread.isMainThread():
            QTimer.singleShot(0, lambda: ReportDialog(text, window).open())

    sys.excepthook = hook


def report(kind: type[BaseException], trace: TracebackType | None, at: datetime) -> str:
    """Time, version, kind and place. Never the message: it may quote somebody's salary."""
    lines = [f"{at:%Y-%m-%d %H:%M:%S%z} debt_desk {__version__} {kind.__name__}"]
    lines += [
        f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in extract_tb(trace)
    ]
    return "\n".join(lines) + "\n"


def note(text: str) -> None:
    """Add a report to the log; a log that cannot be written is no further trouble."""
    log = paths.log_file()
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        full = log.is_file() and log.stat().st_size > _MOST_BYTES_OF_LOG
        with log.open("w" if full else "a", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        return


def _short(filename: str) -> str:
    """The path from the package on: what lies before it may hold the user's name."""
    parts = Path(filename).parts
    for root in ("debt_desk", "site-packages"):
        if root in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(root) :])
    return parts[-1] if parts else "?"


class ReportDialog(QDialog):
    """Says that the program made a mistake, and gives the report to copy."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("report")
        self.setWindowTitle(self.tr("Something went wrong"))
        shown = QPlainTextEdit(text)
        shown.setObjectName("report.text")
        shown.setAccessibleName(self.tr("Report"))
        shown.setReadOnly(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(
            self.tr("&Copy the report"), QDialogButtonBox.ButtonRole.ActionRole
        )
        copy.setObjectName("report.copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(
            plain_label(self.tr("The program made a mistake; your file is safe."), look="heading")
        )
        column.addWidget(
            plain_label(
                self.tr(
                    "The last step may not have been carried out. This report says where in the "
                    "program it happened; it holds nothing of what you entered."
                )
            )
        )
        column.addWidget(shown, 1)
        column.addWidget(buttons)
        self.resize(letters(self, 70), self.sizeHint().height())
