"""The first page: what this is for, and the three ways to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from debt_desk.ui.colours import Tone
from debt_desk.ui.icons import Symbol
from debt_desk.ui.theme import GAP, STEP, WIDE, letters
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label, set_tip

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.ui.window_state import WindowState


class WelcomePage(QScrollArea):
    """``new_wanted``, ``open_wanted``, ``example_wanted``, ``file_wanted(Path)``."""

    new_wanted = Signal()
    open_wanted = Signal()
    example_wanted = Signal()
    file_wanted = Signal(object)

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self._state = state
        self.setObjectName("welcome")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._build()
        state.recent_changed.connect(self._fill_recent)

    def _build(self) -> None:
        page = QWidget()
        middle = QHBoxLayout(page)
        middle.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        inner = QWidget()
        inner.setMaximumWidth(letters(self, 120))
        column = QVBoxLayout(inner)
        column.setSpacing(GAP)
        column.addStretch(1)
        column.addWidget(plain_label(self.tr("Let us get it in order, step by step"), look="large"))
        about = self.tr(
            "You owe money to several lenders and cannot pay as agreed? Here you gather the "
            "figures and the papers, work out what you can really pay, put it to the lender in "
            "writing, and keep track of what was agreed."
        )
        column.addWidget(plain_label(about))
        column.addLayout(self._build_ways())
        column.addWidget(self._build_way())
        column.addWidget(self._build_recent())
        promise = self.tr(
            "Everything stays on this computer: in one file, with a copy of each day in case "
            "something happens to it. No account, no fee, no agency: it is you who talks to the "
            "lender, and nobody can promise what they will answer."
        )
        column.addWidget(plain_label(promise, tone=Tone.MUTED))
        column.addStretch(2)
        middle.addStretch(1)
        middle.addWidget(inner, 20)
        middle.addStretch(1)
        self.setWidget(page)

    def _build_ways(self) -> QLayout:
        self.new = QPushButton(self.tr("&Begin: new file…"))
        self.new.setProperty("look", "primary")
        self.open = QPushButton(self.tr("&Open a file…"))
        self.example = QPushButton(self.tr("&Explore the example"))
        row = QHBoxLayout()
        row.setSpacing(STEP)
        for name, button, signal in (
            ("welcome.new", self.new, self.new_wanted),
            ("welcome.open", self.open, self.open_wanted),
            ("welcome.example", self.example, self.example_wanted),
        ):
            button.setObjectName(name)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _build_way(self) -> QWidget:
        card = SectionCard(self.tr("The way"), "welcome.way")
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(2, 1)
        for row, (symbol, name, text) in enumerate(self._steps()):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(Symbol(symbol, Tone.ACCENT), row, 0, top)
            grid.addWidget(plain_label(name, look="strong", wrap=False), row, 1, top)
            grid.addWidget(plain_label(text, tone=Tone.MUTED), row, 2)
        card.body.addLayout(grid)
        return card

    def _steps(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "pencil",
                self.tr("Situation"),
                self.tr("What comes in, what life costs, what is left. “Not known yet” is fine."),
            ),
            (
                "document",
                self.tr("Evidence"),
                self.tr("Statements, bills and proofs, kept safe and ready to show."),
            ),
            (
                "compass",
                self.tr("Proposal"),
                self.tr("A plan that you can keep, with its figures, as a letter to print."),
            ),
            (
                "done",
                self.tr("Agreement"),
                self.tr("What was confirmed, on paper, compared with what you asked for."),
            ),
            (
                "calendar",
                self.tr("Repayment"),
                self.tr("What is due when, what is paid, what to do if a month goes wrong."),
            ),
        )

    def _build_recent(self) -> QWidget:
        self.recent = SectionCard(self.tr("Opened lately"), "welcome.recent")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.recent.body.addLayout(self._list)
        forget = QPushButton(self.tr("&Forget these"))
        forget.setObjectName("welcome.forget")
        forget.setProperty("look", "link")
        forget.clicked.connect(lambda: self._state.forget_recent())
        self.recent.header.addWidget(forget)
        self._fill_recent()
        return self.recent

    def _fill_recent(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        files = self._state.recent_files()
        self.recent.setVisible(bool(files))
        for number, file in enumerate(files, 1):
            self._list.addWidget(self._recent_button(number, file))

    def _recent_button(self, number: int, file: Path) -> QPushButton:
        button = QPushButton(file.name.replace("&", "&&"))
        button.setObjectName(f"welcome.recent.{number}")
        button.setProperty("look", "link")
        set_tip(button, str(file))
        button.clicked.connect(lambda: self.file_wanted.emit(file))
        return button
