"""MT940: the statement of SWIFT, as banks' downloads wrap it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from debt_desk.domain.money import CNY, NotAnAmount
from debt_desk.domain.statement import Place, SetAside, StatementKind
from debt_desk.errors import InputError
from debt_desk.statements.cells import NoDateInCell, moment
from debt_desk.statements.exchange.blocks import REVERSAL, Block, joined, payment
from debt_desk.statements.exchange.source import decoded, signed
from debt_desk.statements.refusals import StatementDamaged, TooManyRows
from debt_desk.statements.table import why_not_read
from debt_desk.statements.text import ROWS_MOST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from debt_desk.domain.statement import Statement, StatementLine

_FIELD = re.compile(r"(?:\{\d:[^{}]*\}|\{4:)*\s*:(\d\d[A-Z]?|NS):(.*)")
_END = re.compile(r"-\}?\s*$|-[A-Z]{3}$|\{5:|-\{5:")
_BALANCES = ("60F", "60M", "62F", "62M")
_BALANCE = re.compile(r"([CD])\s*(\d{6})([A-Z]{3})\s*([\d.,]+)", re.IGNORECASE)
_ENTRY = re.compile(
    r"(?P<day>\d{6})(?P<booked>\d{4})?\s*(?P<way>R?[CD]|E[CD])(?P<funds>[A-Z])?\s*"
    r"(?P<amount>\d[\d.]*,?\d*|,\d+)\s*(?P<code>[A-Z][A-Z0-9]{3})?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BIC = re.compile(
    r"^(?:\{1:F01|0000 01)?([A-Z]{6}[A-Z0-9]{2})(?:[A-Z0-9]{3,4})?(?:\d{5,10}\}?.*)?$", re.MULTILINE
)
_ACCOUNT_WITH_BIC = re.compile(r"([A-Z]{6}[A-Z0-9]{2})(?:[A-Z0-9]{3})?/")
_SUBFIELD = re.compile(r"[?>~](\d\d)")
_NAMED = re.compile(
    r"/(NAME|REMI|CNTP|IBAN|BIC|ORDP|BENM|EREF|TRTP|MARF|CSID|ISDT|RTRN|PREF|ID|ADDR|PURP|CD)/"
)


@dataclass(slots=True)
class _Field:
    tag: str
    line: int
    text: str


def read(data: bytes, name: str) -> tuple[Statement, ...]:
    """Every account in the file. Errors: those of source.decoded, StatementDamaged, TooManyRows."""
    text = decoded(data, name)
    fields = list(_fields(text))
    if sum(one.tag in ("20", "61") for one in fields) > ROWS_MOST:
        raise TooManyRows(name=name, limit=ROWS_MOST)
    blocks = _blocks(fields, _institution(text))
    if not blocks:
        raise StatementDamaged(name=name)
    for block in blocks:
        if block.closing_row is None:
            block.reading.warn("cut_off", fields[-1].line)
        _widen(block)
    return joined(blocks, "mt940")


def _blocks(fields: list[_Field], institution: str) -> list[Block]:
    """Each message; one that does not repeat its account continues the one before it."""
    blocks: list[Block] = []
    currency = _first_currency(fields)
    for index, one in enumerate(fields):
        if one.tag == "20" or not blocks:
            blocks.append(Block(institution=institution, currency=currency or CNY))
        if one.tag == "61":
            _add(one, _details(fields, index + 1), blocks[-1])
        else:
            _note(one, blocks[-1])
    if blocks and not currency:
        blocks[0].reading.warn("currency_assumed")
    for before, block in pairwise(blocks):
        block.account = block.account or before.account
    return blocks


def _first_currency(fields: list[_Field]) -> str:
    """That of the first balance: entries name none of their own."""
    found = (_BALANCE.match(one.text) for one in fields if one.tag in _BALANCES)
    return next((balance[3].upper() for balance in found if balance), "")


def _details(fields: list[_Field], index: int) -> str:
    """What the ``:86:`` from ``index`` on say."""
    told = []
    while index < len(fields) and fields[index].tag == "86":
        told.append(fields[index].text)
        index += 1
    return "\n".join(told)


def _fields(text: str) -> Iterator[_Field]:
    """Each field with its lines; what stands between two messages is in none."""
    field: _Field | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        found = _FIELD.match(line)
        if found:
            if field is not None:
                yield field
            field = _Field(found[1].upper(), number, found[2].strip())
        elif field is not None:
            if _END.match(line):
                yield field
                field = None
            elif line.strip():
                field.text += f"\n{line.rstrip()}"
    if field is not None:
        yield field


def _institution(text: str) -> str:
    """The bank's BIC where the envelope of the first message names it."""
    found = _BIC.search(text[: max(text.find(":20:"), 0)])
    return found[1] if found else ""


def _widen(block: Block) -> None:
    """The balances' days bound the days of booking; those of value may lie beyond."""
    days = [line.day for line in block.reading.lines]
    if block.start:
        block.start = min(block.start, *days, block.start)
    if block.end:
        block.end = max(block.end, *days, block.end)


def _note(field: _Field, block: Block) -> None:
    if field.tag == "25":
        block.account = field.text.split("\n")[0].strip()
        bank = _ACCOUNT_WITH_BIC.match(block.account)
        block.institution = bank[1] if bank else block.institution
        return
    found = _BALANCE.match(field.text)
    if field.tag not in _BALANCES or not found:
        return
    way, day_text, currency, number = found.groups()
    currency = currency.upper()
    try:
        money = signed(number, currency, ",")
        day = _day(day_text)
    except InputError:
        return
    if way.upper() == "D":
        money = -money
    if field.tag.startswith("60"):
        block.currency, block.opening, block.opening_row = currency, money, field.line
        block.start = day
    else:
        block.closing, block.closing_row = money, field.line
        if block.currency != currency:
            block.closing = None
            block.reading.warn("balance_in_other_currency", field.line, currency=currency)
        block.end = day


def _add(entry: _Field, details: str, block: Block) -> None:
    place = Place(entry.line)
    try:
        found = _ENTRY.match(entry.text)
        if found is None:
            raise NotAnAmount(text=entry.text[:40])
        if found["way"].upper().startswith("E"):
            block.reading.set_aside.append(SetAside(place, "not_booked"))
        else:
            block.reading.lines.append(_line(place, found, details, block))
    except InputError as problem:
        block.reading.refuse(place, why_not_read(problem))


def _line(place: Place, found: re.Match[str], details: str, block: Block) -> StatementLine:
    way = found["way"].upper()
    money = signed(found["amount"], block.currency, ",")
    # RD takes a debit back: it brings money.
    if way in ("D", "RC"):
        money = -money
    own, _, more = found["rest"].partition("\n")
    reference, _, banks = own.partition("//")
    party, text = _told(details)
    reference = reference.strip()
    return payment(
        place,
        _day(found["day"]),
        money,
        StatementKind.ACCOUNT,
        code=REVERSAL if way.startswith("R") else (found["code"] or "").upper(),
        party=party,
        text=text or " ".join(more.split()),
        reference=banks.strip() if reference in ("", "NONREF") else reference,
    )


def _day(text: str) -> date:
    """The day of ``yymmdd``. Errors: NoDateInCell, DateOutOfReach."""
    century = "19" if int(text[:2]) >= 80 else "20"
    try:
        return moment(f"{century}{text[:2]}-{text[2:4]}-{text[4:]}")[0]
    except NoDateInCell:
        raise NoDateInCell(text=text) from None


def _told(details: str) -> tuple[str, str]:
    """The counterparty and the purpose of a ``:86:``, which banks write in three ways."""
    joined_lines = details.replace("\n", "")
    parts = _SUBFIELD.split(joined_lines)
    if len(parts) >= 5:
        return _of_subfields(parts)
    named = _NAMED.split(joined_lines)
    if len(named) >= 3:
        told = dict(zip(named[1::2], named[2::2], strict=True))
        remark = told.get("REMI", "")
        remark = re.sub(r"^/?(?:USTD|STRD)/+", "", remark)
        return told.get("NAME", "").strip("/ "), remark.strip("/ ")
    return "", " ".join(details.split())


def _of_subfields(parts: list[str]) -> tuple[str, str]:
    found = list(zip(parts[1::2], parts[2::2], strict=True))
    party = "".join(text for key, text in found if key in ("32", "33"))
    purpose = "".join(text for key, text in found if "20" <= key <= "29" or "60" <= key <= "63")
    booking = next((text for key, text in found if key == "00"), "")
    return party.strip(), " · ".join(filter(None, (booking.strip(), purpose.strip())))
