"""Titled groups and rows of figures, each of which can say how it came about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import GAP, STEP, WIDE, letters
from debt_desk.ui.widgets.labels import money_label, plain_label, rule

if TYPE_CHECKING:
    from collections.abc import Sequence


# What the style sheet draws around a card.
_BORDER = 1


class SectionCard(QFrame):
    """A titled group: its content goes into ``body``, a button beside the title into ``header``."""

    def __init__(self, title: str = "", name: str = "", subtitle: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", "true")
        self.title = plain_label(title, look="heading", selectable=False)
        self.subtitle = plain_label(subtitle, look="small")
        self.header = QHBoxLayout()
        self.header.addWidget(self.title, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(STEP)
        column.addLayout(self.header)
        column.addWidget(self.subtitle)
        column.addLayout(self.body, 1)
        self.title.setVisible(bool(title))
        self.subtitle.setVisible(bool(subtitle))


@dataclass(frozen=True, slots=True)
class HowLine:
    """One line of a reckoning. ``is_sum``: a line is drawn above it.

    ``source``: where its figure comes from, in words; ``link``: what is to be shown for it.
    """

    label: str
    value: str
    is_sum: bool = False
    source: str = ""
    link: object = None


@dataclass(frozen=True, slots=True)
class How:
    """How a figure came about: the rule in words, and its numbers line by line."""

    rule: str
    lines: Sequence[HowLine] = ()


class HowPopup(QFrame):
    """The reckoning behind a figure; Escape or a click beside it closes it.

    ``followed(link)`` when a line's source is wanted.
    """

    followed = Signal(object)

    def __init__(self, title: str, how: How, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("how")
        self.setProperty("card", "true")
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(STEP)
        column.addWidget(plain_label(title, look="heading"))
        column.addWidget(plain_label(how.rule, "how.rule", tone=Tone.MUTED))
        column.addLayout(self._lines(how.lines))
        self._lines_shown = how.lines
        # A long reckoning in large letters can be taller than the screen.
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)

    def open_below(self, button: QWidget) -> None:
        """Show it below the button that asked for it, and wholly on the screen."""
        # Before the first showing, the style sheet's own sizes of text are not applied yet.
        for label in self.findChildren(QLabel):
            label.ensurePolished()
        screen = button.screen().availableGeometry()
        width = min(self._natural_width(), screen.width() - 2 * WIDE)
        height = self._inside.heightForWidth(width) + 2 * _BORDER
        if height > screen.height():
            width += self._area.verticalScrollBar().sizeHint().width()
        self.resize(width + 2 * _BORDER, min(height, screen.height()))
        at = button.mapToGlobal(QPoint(button.width() - self.width(), button.height()))
        x = max(screen.left(), min(at.x(), screen.right() - self.width()))
        y = max(screen.top(), min(at.y(), screen.bottom() - self.height()))
        self.move(x, y)
        self.show()
        # Arrow keys scroll it, Escape still closes it.
        self._area.setFocus()

    def _natural_width(self) -> int:
        """Wide enough for every line to stay one, within what can still be read."""
        metrics = self.fontMetrics()
        texts = [(line.label, line.value) for line in self._lines_shown]
        columns = zip(*texts, strict=True)
        needed = sum(max(metrics.horizontalAdvance(text) for text in column) for column in columns)
        return max(letters(self, 50), min(needed + 4 * GAP, letters(self, 80)))

    def _lines(self, lines: Sequence[HowLine]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setColumnStretch(0, 1)
        for line in lines:
            if line.is_sum:
                grid.addWidget(rule(), grid.rowCount(), 0, 1, 2)
            look = "strong" if line.is_sum else "plain"
            row = grid.rowCount()
            grid.addWidget(plain_label(line.label, look=look), row, 0)  # type: ignore[arg-type]
            grid.addWidget(money_label(line.value, look=look), row, 1)  # type: ignore[arg-type]
            if line.source:
                words = plain_label(line.source, look="small", tone=Tone.MUTED)
                grid.addWidget(words, row + 1, 0)
            if line.link is not None:
                button = self._link(line)
                grid.addWidget(button, row + 1, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    def _link(self, line: HowLine) -> QPushButton:
        button = QPushButton(self.tr("show source"))
        button.setObjectName("how.source")
        button.setProperty("look", "link")
        button.setAccessibleName(self.tr("Show the source of {what}").format(what=line.label))
        button.clicked.connect(lambda: self._on_link(line.link))
        return button

    def _on_link(self, link: object) -> None:
        self.close()
        self.followed.emit(link)


class FigureRow(QWidget):
    """A label, its sum at the right, and a button that shows how the sum came about.

    ``followed(link)`` when the source of one of the reckoning's lines is wanted.
    """

    followed = Signal(object)

    def __init__(self, name: str, label: str, *, strong: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._how: How | None = None
        self._label = plain_label(label, look="strong" if strong else "plain")
        self.figure: QLabel = money_label(
            name=f"{name}.figure", look="strong" if strong else "plain"
        )
        self.how_button = QPushButton(self.tr("how?"))
        self.how_button.setObjectName(f"{name}.how")
        self.how_button.setProperty("look", "link")
        self.how_button.setAccessibleName(self.tr("How {what} came about").format(what=label))
        self.how_button.clicked.connect(self._on_how)
        policy = self.how_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.how_button.setSizePolicy(policy)
        self.how_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self._label, 1)
        row.addWidget(self.figure)
        row.addWidget(self.how_button)

    def show_figure(self, value: str, how: How | None = None, label: str | None = None) -> None:
        """Show a formatted sum, with its reckoning if there is one."""
        self.figure.setText(value)
        if label is not None:
            self._label.setText(label)
        self._how = how
        self.how_button.setVisible(how is not None)

    @property
    def how(self) -> How | None:
        """The reckoning behind the figure that is shown."""
        return self._how

    def _on_how(self) -> None:
        if self._how is not None:
            popup = HowPopup(self._label.text(), self._how, self)
            popup.followed.connect(self.followed)
            popup.open_below(self.how_button)
