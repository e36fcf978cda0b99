"""The private note that a first draft begins with: why it asks for a pause, or for more time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.wording import drafts

if TYPE_CHECKING:
    from debt_desk.app.suggestions import FirstDraft
    from debt_desk.wording.catalogue import Wording


def draft_note(draft: FirstDraft, words: Wording) -> str:
    """Nothing where the draft says all by itself."""
    if draft.basis is None:
        return ""
    terms = draft.terms
    if terms.grace:
        return drafts.paused(terms, draft.basis, words, nothing_left=draft.nothing_left)
    if terms.amounts:
        return drafts.small_first(draft.months, terms.amounts[0], words)
    return drafts.extended(draft.months, draft.basis, words)
