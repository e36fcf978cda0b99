"""Which letters of the keyboard lead somewhere, and which of them to more than one place."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenuBar, QWidget


def named(window: QWidget) -> list[tuple[str, str]]:
    """(key, text) of everything on screen that Alt and a letter lead to."""
    texts = [b.text() for b in window.findChildren(QAbstractButton) if b.isVisibleTo(window)]
    for label in window.findChildren(QLabel):
        buddy = label.buddy()
        if buddy is not None and label.isVisibleTo(window):
            texts.append(label.text())
    for bar in window.findChildren(QMenuBar):
        texts += [action.text() for action in bar.actions() if action.isVisible()]
    keys = [(QKeySequence.mnemonic(text).toString(), text) for text in texts]
    return [(key, text) for key, text in keys if key]


def doubles(window: QWidget) -> dict[str, list[str]]:
    """Keys that lead to several places, with the texts of these; empty if all is well."""
    places = defaultdict(list)
    for key, text in named(window):
        places[key].append(text)
    return {key: texts for key, texts in places.items() if len(texts) > 1}
