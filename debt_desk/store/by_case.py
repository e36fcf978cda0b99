"""What every table of a case's entities does alike: read in order, add, save, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from sqlalchemy import Select, select

from debt_desk.store.columns import reading

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from debt_desk.errors import RuleError


class _Entity(Protocol):
    @property
    def id(self) -> int | None: ...


Entity = TypeVar("Entity", bound=_Entity)


class ByCase(Generic[Entity]):
    """Entities by id. Subclasses name the row, its order and its error, and fill and read it."""

    row: ClassVar[Any]
    order: ClassVar[tuple[Any, ...]]
    missing: ClassVar[type[RuleError]]

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self, case: int | None = None) -> tuple[Entity, ...]:
        """Every entity in its order; with ``case`` those of that case. Errors: FileDamaged."""
        wanted = self._select()
        if case is not None:
            wanted = wanted.where(self.row.case_number == case)
        rows = self._session.scalars(wanted.order_by(*self.order)).all()
        with reading():
            return tuple(self._read(row) for row in rows)

    def get(self, id: int) -> Entity:
        """Errors: the table's own, FileDamaged."""
        row = self._row(id)
        with reading():
            return self._read(row)

    def add(self, entity: Entity) -> Entity:
        """Errors: CaseMissing, DocumentMissing."""
        row = self.row()
        self._fill(row, entity)
        self._session.add(row)
        self._session.flush()
        return self._read(row)

    def save(self, entity: Entity) -> None:
        """Errors: the table's own, CaseMissing, DocumentMissing."""
        self._fill(self._row(entity.id), entity)
        self._session.flush()

    def remove(self, id: int) -> None:
        """Errors: the table's own."""
        self._session.delete(self._row(id))
        self._session.flush()

    def _row(self, id: int | None) -> Any:
        row = self._session.scalar(self._select().where(self.row.id == id))
        if row is None:
            raise self.missing
        return row

    def _select(self) -> Select[Any]:
        """Rows with all that ``_read`` looks at."""
        return select(self.row)

    def _fill(self, row: Any, entity: Entity) -> None:
        """Write all but the id."""
        raise NotImplementedError

    def _read(self, row: Any) -> Entity:
        """The entity of a row."""
        raise NotImplementedError
