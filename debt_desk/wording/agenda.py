"""What an agenda item is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.agenda import AgendaKind
from debt_desk.domain.checklist import last_month_shown

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.agenda import AgendaItem
    from debt_desk.wording.catalogue import Wording


def stale(item: AgendaItem, words: Wording, today: date) -> str:
    """``已过期：完整的月份只到2025年8月``, of statements that went stale; else empty."""
    since = item.stale_since(today)
    return words.text("due.stale", month=words.month(last_month_shown(since))) if since else ""


def title(item: AgendaItem, words: Wording) -> str:
    """What is to be done, without lender or amount.

    ``应还款（第 3 期，共 60 期）``, ``交材料：收入证明``.
    """
    name = words.label(item.kind)
    if item.what and item.kind is AgendaKind.MATERIALS:
        return words.text("due.materials", what=item.what)
    if item.what:
        return words.text("due.told", name=name, what=item.what)
    if item.part is None:
        return name
    return words.text("due.part", name=name, part=item.part, parts=item.parts)
