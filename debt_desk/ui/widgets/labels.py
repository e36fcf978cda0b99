"""Labels that show text as it is: nobody's words are ever read as markup."""

from __future__ import annotations

from html import escape
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import tabular

Look = Literal["plain", "title", "heading", "large", "strong", "small"]


def plain_label(
    text: str = "",
    name: str = "",
    *,
    look: Look = "plain",
    tone: Tone = Tone.PLAIN,
    wrap: bool = True,
    selectable: bool = True,
) -> QLabel:
    """A label for any text, the user's own included: plain, wrapping, selectable with the mouse."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setObjectName(name)
    label.setProperty("look", look)
    label.setProperty("tone", tone.value)
    label.setWordWrap(wrap)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def money_label(text: str = "", name: str = "", *, look: Look = "plain") -> QLabel:
    """A sum: right-aligned, in figures of equal width, never broken over two lines."""
    label = plain_label(text, name, look=look, wrap=False)
    label.setFont(tabular(label.font()))
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def set_tone(label: QWidget, tone: Tone) -> None:
    """Another tone for a label that is already on screen."""
    label.setProperty("tone", tone.value)
    label.style().unpolish(label)
    label.style().polish(label)


def set_tip(widget: QWidget, text: str) -> None:
    """A tooltip that shows ``text`` as it is."""
    widget.setToolTip(f"<span>{escape(text)}</span>" if text else "")


def rule() -> QFrame:
    """A thin line between two things."""
    line = QFrame()
    line.setProperty("rule", True)
    line.setFrameShape(QFrame.Shape.NoFrame)
    return line
