"""A table whose less important columns give way where the page is too narrow for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from debt_desk.ui.widgets.whole_table import WholeTable

if TYPE_CHECKING:
    from collections.abc import Sequence


class GivingTable(WholeTable):
    """Hides columns, one by one, rather than cutting others off; ``whole_text`` has them all.

    ``gives_way``: the columns that stand elsewhere on the page too, the least missed first.
    """

    gives_way: Sequence[int] = ()

    @override
    def hidden(self, widths: Sequence[int], room: int) -> frozenset[int]:
        needed, gone = sum(widths), set()
        for column in self.gives_way:
            if needed <= room:
                break
            needed -= widths[column]
            gone.add(column)
        return frozenset(gone)
