"""How an offer's state looks, and what it asks for in words."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from debt_desk.domain.offer import OfferState, Side
from debt_desk.ui.colours import Tone

if TYPE_CHECKING:
    from debt_desk.app.offers import OfferView
    from debt_desk.domain.offer import Offer
    from debt_desk.wording.catalogue import Wording

LOOKS: dict[OfferState, tuple[Tone, str]] = {
    OfferState.DRAFT: (Tone.MUTED, "pencil"),
    OfferState.SENT: (Tone.INFO, "clock"),
    OfferState.COUNTERED: (Tone.INFO, "current"),
    OfferState.ACCEPTED: (Tone.POSITIVE, "done"),
    OfferState.REFUSED: (Tone.CAUTION, "close"),
    OfferState.EXPIRED: (Tone.CAUTION, "calendar"),
    OfferState.WITHDRAWN: (Tone.MUTED, "close"),
}


def state_text(offer: Offer, wording: Wording) -> str:
    """Where an offer stands, in words."""
    translate = QCoreApplication.translate
    if offer.rank is not None:
        return translate("OfferState", "Private fallback {rank}").format(rank=offer.rank)
    return state_word(offer.state, offer.side, wording)


def state_word(state: OfferState, side: Side, wording: Wording) -> str:
    """A state in words: what became of the lender's offer is our doing, not theirs."""
    translate = QCoreApplication.translate
    theirs = {
        OfferState.SENT: translate("OfferState", "Received"),
        OfferState.ACCEPTED: translate("OfferState", "You accepted"),
        OfferState.REFUSED: translate("OfferState", "You refused"),
        OfferState.COUNTERED: translate("OfferState", "You countered"),
    }
    own = theirs.get(state) if side is Side.LENDER else None
    return own or wording.label(state)


def name_text(offer: Offer) -> str:
    """``Offer 2``, ``Lender's offer 3``."""
    translate = QCoreApplication.translate
    if offer.side is Side.LENDER:
        return translate("OfferState", "Lender's offer {number}").format(number=offer.number)
    return translate("OfferState", "Offer {number}").format(number=offer.number)


def kinds_text(view: OfferView, wording: Wording) -> str:
    """What an offer asks for: ``Instalments, Reduction``."""
    named = [wording.label(kind) for kind in view.kinds]
    if not named:
        return QCoreApplication.translate("OfferKinds", "payment in full")
    listed = QCoreApplication.translate("OfferKinds", "{one}, {more}")
    return reduce(lambda one, more: listed.format(one=one, more=more), named)
