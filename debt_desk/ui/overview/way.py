"""The case's way from preparing to settled: what is behind, where we are, what lies ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.flow_layout import FlowLayout
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import Badge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.app.cases import StepState
    from debt_desk.wording.catalogue import Wording


class WayStrip(QWidget):
    """One badge a stage, with an arrow between; it breaks into lines where the window is narrow."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.setObjectName("overview.way")
        self._flow = FlowLayout(self, STEP)

    def show_steps(self, steps: Sequence[StepState]) -> None:
        """Show a case's way."""
        self._flow.clear()
        for number, step in enumerate(steps):
            self._flow.addWidget(self._step(step, first=not number))
        spoken = ", ".join(f"{self._wording.label(s.stage)} {self._state(s)}" for s in steps)
        self.setAccessibleName(spoken)

    def _step(self, step: StepState, *, first: bool) -> QWidget:
        symbol, tone = ("open", Tone.MUTED)
        if step.done:
            symbol, tone = ("done", Tone.POSITIVE)
        elif step.current:
            symbol, tone = ("current", Tone.ACCENT)
        badge = Badge(self._wording.label(step.stage), tone, symbol)
        badge.setAccessibleDescription(self._state(step))
        piece = QWidget()
        row = QHBoxLayout(piece)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        if not first:
            row.addWidget(plain_label("→", tone=Tone.MUTED, wrap=False, selectable=False))
        row.addWidget(badge)
        return piece

    def _state(self, step: StepState) -> str:
        if step.done:
            return self.tr("done")
        return self.tr("now") if step.current else self.tr("ahead")
