"""What a person's hands do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFileDialog

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def type_text(qtbot, widget, text):
    """Type into a widget; Chinese comes from an input method, as it does in life."""
    widget.setFocus()
    if text.isascii():
        qtbot.keyClicks(widget, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def retype(qtbot, line, text):
    """Replace what stands in a line."""
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_A, CONTROL)
    type_text(qtbot, line, text)


def press(qtbot, window, key, modifiers=CONTROL):
    """Press a shortcut in a window."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, modifiers)


def save_as(monkeypatch, path):
    """Name a file in the next dialog that asks for one."""
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(path)])


def open_file(qtbot, window, path):
    """Open a file, which happens in a worker, and wait for what comes of it."""
    window.open_file(path)
    opened(qtbot, window)


def opened(qtbot, window):
    """Wait until the file that was wanted is open, or it is said why not."""
    qtbot.waitUntil(lambda: not window.opening.under_way)
