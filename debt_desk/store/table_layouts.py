"""What the user said about the columns of tables that no reader knows."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from debt_desk.domain.own_layout import OwnLayout
from debt_desk.store.columns import reading
from debt_desk.store.evidence_tables import TableLayoutRow
from debt_desk.store.failures import explaining

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy.orm import Session

    from debt_desk.store.driver import Connection


class TableLayoutRepository:
    """One word for each header."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[OwnLayout, ...]:
        """Every table that was explained, the oldest first. Errors: FileDamaged."""
        rows = self._session.scalars(select(TableLayoutRow).order_by(TableLayoutRow.id))
        with reading():
            return tuple(layout_of(row) for row in rows)

    def save(self, layout: OwnLayout) -> None:
        """Keep what was said in the place of what was said before about the same header."""
        self.remove(layout.header)
        row = TableLayoutRow(header=_written(layout.header), layout=_written(layout.as_data()))
        self._session.add(row)
        self._session.flush()

    def remove(self, header: Sequence[str]) -> None:
        """Forget what was said about a header, if anything was."""
        same = TableLayoutRow.header == _written(header)
        self._session.execute(delete(TableLayoutRow).where(same))


def layouts_anywhere(connect: Callable[[], Connection]) -> tuple[OwnLayout, ...]:
    """As ``all``, on a connection of its own: for any thread. Errors: FileDamaged."""
    with explaining(), closing(connect()) as connection, reading():
        rows = connection.execute("SELECT header, layout FROM table_layouts ORDER BY id")
        return tuple(_read(header, layout) for header, layout in rows)


def layout_of(row: TableLayoutRow) -> OwnLayout:
    """What the user said, as it stands in a row."""
    return _read(row.header, row.layout)


def _read(header: str, layout: str) -> OwnLayout:
    return OwnLayout.of_data(json.loads(header), json.loads(layout))


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
