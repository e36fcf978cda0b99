"""The case's way in seven steps: what is behind, where we are, what lies ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from debt_desk.domain.way import WayState
from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.flow_layout import FlowLayout
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import Badge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.way import StepState
    from debt_desk.wording.catalogue import Wording


_LOOKS = {
    WayState.DONE: ("done", Tone.POSITIVE),
    WayState.NOW: ("current", Tone.ACCENT),
    WayState.AHEAD: ("open", Tone.MUTED),
    WayState.IF_NEEDED: ("open", Tone.MUTED),
}


class WayStrip(QWidget):
    """One badge a step, with an arrow between; it breaks into lines where the window is narrow."""

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
        label = self._wording.label
        self.setAccessibleName(", ".join(f"{label(s.step)} {label(s.state)}" for s in steps))

    def _step(self, step: StepState, *, first: bool) -> QWidget:
        symbol, tone = _LOOKS[step.state]
        badge = Badge(self._wording.label(step.step), tone, symbol)
        badge.setAccessibleDescription(self._wording.label(step.state))
        piece = QWidget()
        row = QHBoxLayout(piece)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        if not first:
            row.addWidget(plain_label("→", tone=Tone.MUTED, wrap=False, selectable=False))
        row.addWidget(badge)
        return piece
