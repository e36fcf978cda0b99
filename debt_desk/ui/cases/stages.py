"""The look of a stage: a symbol and a tone beside its word."""

from __future__ import annotations

from debt_desk.domain.case import Stage
from debt_desk.ui.colours import Tone

STAGE_LOOKS: dict[Stage, tuple[str, Tone]] = {
    Stage.PREPARE: ("open", Tone.MUTED),
    Stage.PROPOSE: ("current", Tone.INFO),
    Stage.AGREE: ("current", Tone.ACCENT),
    Stage.REPAY: ("current", Tone.ACCENT),
    Stage.SETTLED: ("done", Tone.POSITIVE),
}
