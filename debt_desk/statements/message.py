"""What the reading child hands back: a header in JSON, then the columns as plain bytes.

A child may have been taken over by the file that it read, so its answer is not trusted either. No
unpickling (pickle builds any class it names, marshal is not made for foreign bytes): JSON gives
nothing but texts and numbers, a column is numbers of eight bytes or one long text that is split,
and what is built of them is named here, not there. Whatever does not fit is a damaged statement.

As columns 100,000 lines take a tenth of the time that they would take one by one.
"""

from __future__ import annotations

import gc
import json
from array import array
from collections import deque
from datetime import date, time
from itertools import repeat
from typing import TYPE_CHECKING, Any, TypeVar

from debt_desk.domain.calendar import checked
from debt_desk.domain.money import Money
from debt_desk.domain.statement import (
    LineClass,
    Place,
    SetAside,
    Statement,
    StatementKind,
    StatementLine,
    StatementWarning,
)
from debt_desk.errors import InputError
from debt_desk.statements import refusals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NOTHING = -(2**63)  # stands for None among numbers
_FEW = 256  # different texts that a byte can number
_SECOND = 1_000_000

# The refusals that may come back, by name.
_REFUSALS = {
    kind.__name__: kind
    for kind in vars(refusals).values()
    if isinstance(kind, type)
    and issubclass(kind, InputError)
    and kind.__module__ == refusals.__name__
}

_TEXTS = ("label", "counterparty", "description", "method", "status", "reference", "merchant")
_AMOUNTS = ("amount", "balance", "refunded")

_Made = TypeVar("_Made")


class UnfitMessage(Exception):
    """The message is not what a child writes."""


def of_statements(statements: Iterable[Statement]) -> bytes:
    """The message that brings these statements."""
    columns = _Columns()
    header = {"statements": [_statement_out(one, columns) for one in statements]}
    return joined(header, columns.pieces)


def of_refusal(refusal: InputError) -> bytes:
    """The message that brings a refusal; one that is not in statements.refusals becomes damage."""
    name = type(refusal).__name__
    data = {key: _value_out(value) for key, value in refusal.data.items()}
    if name not in _REFUSALS:
        name, data = "StatementDamaged", {"name": data.get("name", "")}
    return joined({"refused": [name, data]}, [])


def header_of(message: bytes) -> dict[str, Any]:
    """A message's header. Errors: UnfitMessage."""
    try:
        length = int.from_bytes(message[:8], "little")
        header = json.loads(message[8 : 8 + length])
    except Exception:
        raise UnfitMessage from None
    if not isinstance(header, dict):
        raise UnfitMessage
    return header


def refusal_in(header: dict[str, Any]) -> InputError:
    """The refusal that a header brings. Errors: UnfitMessage."""
    try:
        name, data = header["refused"]
        return _REFUSALS[name](**{key: _value_in(value) for key, value in data.items()})
    except Exception:
        raise UnfitMessage from None


def read(message: bytes) -> tuple[Statement, ...]:
    """The statements in it. Errors: the refusal in it; UnfitMessage."""
    # Nothing here makes circles, and looking for them among so many new objects doubles the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        header = header_of(message)
        if "refused" in header:
            refusal = refusal_in(header)
        else:
            length = int.from_bytes(message[:8], "little")
            columns = _Sources(memoryview(message)[8 + length :])
            return tuple(_statement_in(one, columns) for one in header["statements"])
    except Exception:
        # Anything may be wrong with it, from a missing key to an endless nest of brackets.
        raise UnfitMessage from None
    finally:
        if collecting:
            gc.enable()
    raise refusal


def joined(header: dict[str, Any], pieces: list[bytes]) -> bytes:
    """A message of a header and its columns."""
    text = json.dumps(header, separators=(",", ":")).encode()
    return b"".join((len(text).to_bytes(8, "little"), text, *pieces))


class _Columns:
    """Takes columns; what it returns tells the header how to find each one again."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def texts(self, values: list[str]) -> dict[str, Any]:
        different = list(dict.fromkeys(values))
        if len(different) == 1:
            return {"same": different[0]}
        if len(different) <= _FEW:
            number = {text: index for index, text in enumerate(different)}
            return {"of": different, "size": self._add(bytes(map(number.__getitem__, values)))}
        text = "\0".join(values)
        if text.count("\0") >= len(values):
            return {"texts": values}
        return {"size": self._add(text.encode("utf-8", "surrogatepass"))}

    def numbers(self, values: list[int]) -> dict[str, Any]:
        if len(set(values)) == 1:
            return {"same": values[0]}
        return {"size": self._add(array("q", values).tobytes())}

    def fractions(self, values: list[float]) -> dict[str, Any]:
        return {"size": self._add(array("d", values).tobytes())}

    def amounts(self, values: list[Money | None]) -> dict[str, Any]:
        return {
            "cents": self.numbers([NOTHING if one is None else one.cents for one in values]),
            "currency": self.texts(["" if one is None else one.currency for one in values]),
        }

    def places(self, places: list[Place]) -> dict[str, Any]:
        found = {
            "row": self.numbers([one.row for one in places]),
            "sheet": self.texts([one.sheet for one in places]),
            "page": self.numbers([NOTHING if one.page is None else one.page for one in places]),
        }
        if any(one.box for one in places):
            none = (float("nan"),) * 4
            found["box"] = self.fractions([side for one in places for side in one.box or none])
        return found

    def _add(self, piece: bytes) -> int:
        self.pieces.append(piece)
        return len(piece)


class _Sources:
    """Gives the columns back, in the order in which they were put in. Errors: any."""

    def __init__(self, rest: memoryview) -> None:
        self._rest = rest

    def texts(self, told: dict[str, Any], count: int) -> list[str]:
        if "same" in told:
            found = [str(told["same"])] * count
        elif "of" in told:
            found = list(map(list(map(str, told["of"])).__getitem__, self._take(told)))
        elif "texts" in told:
            found = list(map(str, told["texts"]))
        else:
            found = str(self._take(told), "utf-8", "surrogatepass").split("\0")
        return _counted(found, count)

    def numbers(self, told: dict[str, Any], count: int) -> list[int]:
        if "same" in told:
            return [int(told["same"])] * count
        found = array("q")
        found.frombytes(self._take(told))
        return _counted(found.tolist(), count)

    def amounts(self, told: dict[str, Any], count: int) -> Sequence[Money | None]:
        cents = self.numbers(told["cents"], count)
        currencies = self.texts(told["currency"], count)
        if told["cents"].get("same") == NOTHING:
            return [None] * count
        # Amounts repeat, and one that is the same may be the same object.
        known: dict[tuple[int, str], Money | None] = {
            key: None if key[0] == NOTHING else Money(*key)
            for key in set(zip(cents, currencies, strict=True))
        }
        return list(map(known.__getitem__, zip(cents, currencies, strict=True)))

    def places(self, told: dict[str, Any], count: int) -> list[Place]:
        columns: dict[str, Sequence[object]] = {
            "row": self.numbers(told["row"], count),
            "sheet": self.texts(told["sheet"], count),
            "page": [
                None if page == NOTHING else page for page in self.numbers(told["page"], count)
            ],
            "box": [None] * count,
        }
        if "box" in told:
            sides = array("d")
            sides.frombytes(self._take(told["box"]))
            fours = zip(*[iter(_counted(sides.tolist(), 4 * count))] * 4, strict=True)
            columns["box"] = [box if box[0] == box[0] else None for box in fours]
        return _made(Place, columns, count)

    def _take(self, told: dict[str, Any]) -> memoryview:
        size = int(told["size"])
        if not 0 <= size <= len(self._rest):
            raise UnfitMessage
        piece, self._rest = self._rest[:size], self._rest[size:]
        return piece


def _counted(found: list[Any], count: int) -> list[Any]:
    if len(found) != count:
        raise UnfitMessage
    return found


def _made(kind: type[_Made], columns: dict[str, Sequence[object]], count: int) -> list[_Made]:
    """``count`` objects with these columns as their fields.

    Set slot by slot, which goes without a call in Python for every field of every line: the
    constructor of a frozen dataclass needs four times as long.
    """
    made = list(map(object.__new__, repeat(kind, count)))
    for name, values in columns.items():
        deque(map(getattr(kind, name).__set__, made, values), maxlen=0)
    return made


def _statement_out(statement: Statement, columns: _Columns) -> dict[str, Any]:
    lines = statement.lines
    told: dict[str, Any] = {
        "format": statement.format,
        "institution": statement.institution,
        "account": statement.account,
        "currency": statement.currency,
        "kind": statement.kind.value,
        "from": _value_out(statement.declared_from),
        "to": _value_out(statement.declared_to),
        "opening": _value_out(statement.opening),
        "closing": _value_out(statement.closing),
        "warnings": [
            [one.what, one.row, {key: _value_out(value) for key, value in one.data.items()}]
            for one in statement.warnings
        ],
        "count": len(lines),
        "aside_count": len(statement.set_aside),
    }
    if lines:
        told["place"] = columns.places([line.place for line in lines])
        told["day"] = columns.numbers([line.day.toordinal() for line in lines])
        told["clock"] = columns.numbers([_clock_out(line.clock) for line in lines])
        told["line_class"] = columns.texts([line.line_class.value for line in lines])
        for name in _AMOUNTS:
            told[name] = columns.amounts([getattr(line, name) for line in lines])
        for name in _TEXTS:
            told[name] = columns.texts([getattr(line, name) for line in lines])
    if statement.set_aside:
        told["aside_place"] = columns.places([one.place for one in statement.set_aside])
        told["aside_why"] = columns.texts([one.why for one in statement.set_aside])
    return told


def _statement_in(told: dict[str, Any], columns: _Sources) -> Statement:
    count, aside = int(told["count"]), int(told["aside_count"])
    return Statement(
        format=str(told["format"]),
        institution=str(told["institution"]),
        account=str(told["account"]),
        currency=str(told["currency"]),
        kind=StatementKind(told["kind"]),
        lines=tuple(_lines_in(told, columns, count)) if count else (),
        set_aside=tuple(_aside_in(told, columns, aside)) if aside else (),
        declared_from=_value_in(told["from"]),
        declared_to=_value_in(told["to"]),
        opening=_value_in(told["opening"]),
        closing=_value_in(told["closing"]),
        warnings=tuple(
            StatementWarning(str(what), row, {key: _value_in(value) for key, value in data.items()})
            for what, row, data in told["warnings"]
        ),
    )


def _lines_in(told: dict[str, Any], columns: _Sources, count: int) -> list[StatementLine]:
    found: dict[str, Sequence[object]] = {"place": columns.places(told["place"], count)}
    days = columns.numbers(told["day"], count)
    known_days = {day: checked(date.fromordinal(day)) for day in set(days)}
    found["day"] = list(map(known_days.__getitem__, days))
    clocks = columns.numbers(told["clock"], count)
    known_clocks = {clock: _clock_in(clock) for clock in set(clocks)}
    found["clock"] = list(map(known_clocks.__getitem__, clocks))
    classes = columns.texts(told["line_class"], count)
    known_classes = {name: LineClass(name) for name in set(classes)}
    found["line_class"] = list(map(known_classes.__getitem__, classes))
    for name in _AMOUNTS:
        found[name] = columns.amounts(told[name], count)
    if None in found["amount"]:
        raise UnfitMessage
    for name in _TEXTS:
        found[name] = columns.texts(told[name], count)
    return _made(StatementLine, found, count)


def _aside_in(told: dict[str, Any], columns: _Sources, count: int) -> list[SetAside]:
    places = columns.places(told["aside_place"], count)
    return list(map(SetAside, places, columns.texts(told["aside_why"], count)))


def _clock_out(clock: time | None) -> int:
    if clock is None:
        return NOTHING
    seconds = (clock.hour * 60 + clock.minute) * 60 + clock.second
    return seconds * _SECOND + clock.microsecond


def _clock_in(clock: int) -> time | None:
    if clock == NOTHING:
        return None
    seconds, parts = divmod(clock, _SECOND)
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60, parts)


def _value_out(value: object) -> object:
    """A value that a warning or a refusal carries."""
    if isinstance(value, Money):
        return {"money": [value.cents, value.currency]}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, (list, tuple)):
        return [_value_out(one) for one in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return str(value)


def _value_in(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_value_in(one) for one in value)
    if isinstance(value, dict):
        if "money" in value:
            cents, currency = value["money"]
            return Money(int(cents), str(currency))
        return checked(date.fromisoformat(value["day"]))
    return value
