"""What a household's figures leave out, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debt_desk.domain.capacity import Capacity
    from debt_desk.wording.catalogue import Wording


def not_counted(capacity: Capacity, words: Wording) -> str:
    """A sentence for each currency that is left out of the sums; nothing where none is."""
    return "\n".join(
        words.text(f"capacity.left_out_{each.what}", currency=each.currency, count=each.count)
        for each in capacity.left_out
    )
