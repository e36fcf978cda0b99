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
    return _kept(text, state)


def ask_open_many(parent: QWidget, title: str, state: WindowState, kinds: str) -> list[Path]:
    """Existing files, none if the user thinks better of it."""
    texts, _ = QFileDialog.getOpenFileNames(parent, title, str(state.last_folder), kinds)
    return [file for text in texts if (file := _kept(text, state)) is not None]


def ask_save(
    parent: QWidget, title: str, state: WindowState, kinds: str, name: str, suffix: str = SUFFIX
) -> Path | None:
    """A place to write to; ``name`` is suggested, ``suffix`` added where it is missing."""
    start = str(state.last_folder / name)
    text, _ = QFileDialog.getSaveFileName(parent, title, start, kinds)
    file = _kept(text, state)
    if file is not None and file.suffix.lower() != suffix:
        return file.with_name(file.name + suffix)
    return file


def _kept(text: str, state: WindowState) -> Path | None:
    if not text:
        return None
    file = Path(text)
    state.last_folder = file.parent
    return file
