"""How an offer's state looks, and what it asks for in words."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from debt_desk.domain.offer import OfferState
from debt_desk.ui.colours import Tone

if TYPE_CHECKING:
    from debt_desk.app.offers import OfferView
    from debt_desk.wording.catalogue import Wording

LOOKS: dict[OfferState, tuple[Tone, str]] = {
    OfferState.DRAFT: (Tone.MUTED, "pencil"),
    OfferState.SENT: (Tone.INFO, "clock"),
    OfferState.ACCEPTED: (Tone.POSITIVE, "done"),
    OfferState.REFUSED: (Tone.CAUTION, "close"),
    OfferState.WITHDRAWN: (Tone.MUTED, "close"),
}


def kinds_text(view: OfferView, wording: Wording) -> str:
    """What an offer asks for: ``Instalments, Reduction``."""
    named = [wording.label(kind) for kind in view.kinds]
    if not named:
        return QCoreApplication.translate("OfferKinds", "payment in full")
    listed = QCoreApplication.translate("OfferKinds", "{one}, {more}")
    return reduce(lambda one, more: listed.format(one=one, more=more), named)
