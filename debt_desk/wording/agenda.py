"""What an agenda item is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debt_desk.domain.agenda import AgendaItem
    from debt_desk.wording.catalogue import Wording


def title(item: AgendaItem, words: Wording) -> str:
    """What is to be done, without lender or amount.

    ``应还款（第 3 期，共 60 期）``, ``交材料：收入证明``.
    """
    name = words.label(item.kind)
    if item.what:
        return words.text("due.materials", what=item.what)
    if item.part is None:
        return name
    return words.text("due.part", name=name, part=item.part, parts=item.parts)
