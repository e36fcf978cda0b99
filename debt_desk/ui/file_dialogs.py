"""Asking for a file; the folder of the last one is remembered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from debt_desk.ui.window_state import WindowState

SUFFIX = ".debtdesk"


def ask_open(
    parent: QWidget, title: str, state: WindowState, kinds: str, folder: Path | None = None
) -> Path | None:
    """An existing file. ``kinds``: Qt's filter, ``Desk files (*.debtdesk)``."""
    text, _ = QFileDialog.getOpenFileName(parent, title, str(folder or state.last_folder), kinds)
    return _kept(Path(text), state) if text else None


def ask_save(
    parent: QWidget, title: str, state: WindowState, kinds: str, name: str, suffix: str = SUFFIX
) -> Path | None:
    """A place to write to; ``name`` is suggested, ``suffix`` added where it is missing.

    The dialog has asked before a file is named that exists already.
    """
    dialog = QFileDialog(parent, title, str(state.last_folder), kinds)
    dialog.setObjectName("save")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(name)
    chosen = _completed(dialog, suffix)
    dialog.deleteLater()
    return _kept(chosen, state) if chosen is not None else None


def _completed(dialog: QFileDialog, suffix: str) -> Path | None:
    """The chosen file with its suffix; None if the user thinks better of it."""
    while dialog.exec():
        file = Path(dialog.selectedFiles()[0])
        if file.name.lower().endswith(suffix):
            return file
        # A name with another dot in it gets no suffix from the dialog.
        full = file.with_name(file.name + suffix)
        if not full.exists():
            return full
        dialog.selectFile(str(full))  # shown once more, so that it asks for the whole name
    return None


def _kept(file: Path, state: WindowState) -> Path:
    state.last_folder = file.parent
    return file
