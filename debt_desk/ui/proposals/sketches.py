"""The drafts that were changed and not saved yet: walking away loses none of them."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from debt_desk.domain.offer import OfferState
from debt_desk.errors import DeskError
from debt_desk.ui.proposals.sketch import Sketch

if TYPE_CHECKING:
    from debt_desk.app.offers import OffersDesk
    from debt_desk.domain.offer import Offer
    from debt_desk.domain.terms import Terms

Key = tuple[int, int | None]


class Sketches:
    """One sketch an offer, kept until it is saved; saving one is one step to undo."""

    def __init__(self, offers: OffersDesk) -> None:
        self._offers = offers
        self._kept: dict[Key, Sketch] = {}

    def of(self, offer: Offer) -> Sketch:
        """The offer as it stands on screen; what is no draft any more stands as it was saved."""
        if offer.state is not OfferState.DRAFT:
            self._kept.pop(_key(offer), None)
        return self._kept.get(_key(offer), Sketch.of(offer))

    def terms_of(self, offer: Offer) -> Terms:
        """What it comes to on screen, or as saved where that makes no terms."""
        try:
            return self.of(offer).terms()
        except DeskError:
            return offer.terms

    def put(self, offer: Offer, sketch: Sketch) -> None:
        """Keep what the user made of an offer; what is like the saved one needs no keeping."""
        if sketch == Sketch.of(offer):
            self._kept.pop(_key(offer), None)
        else:
            self._kept[_key(offer)] = sketch

    def save(self, offer: Offer) -> bool:
        """Save it; whether there was anything to save. Errors: those of its terms."""
        key = _key(offer)
        if key not in self._kept:
            return False
        self._save(key)
        return True

    def save_all(self) -> None:
        """Save every one that makes terms."""
        for key in tuple(self._kept):
            with contextlib.suppress(DeskError):
                self._save(key)

    def _save(self, key: Key) -> None:
        sketch = self._kept[key]
        terms = sketch.terms()
        case, number = key
        assert number is not None
        # Gone before the step: the refresh that follows it shows what is saved.
        del self._kept[key]
        try:
            self._offers.revise(case, number, terms, sketch.reason, sketch.note)
        except DeskError:
            self._kept[key] = sketch
            raise


def _key(offer: Offer) -> Key:
    return offer.case, offer.number
