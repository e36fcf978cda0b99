"""CAMT.053: the bank's statement of ISO 20022, in any of its versions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from debt_desk.domain.money import CNY
from debt_desk.domain.statement import Place, SetAside
from debt_desk.errors import InputError
from debt_desk.statements.cells import NoDateInCell, moment
from debt_desk.statements.exchange.blocks import REVERSAL, Block, joined, payment
from debt_desk.statements.exchange.source import decoded, rows, signed
from debt_desk.statements.refusals import StatementDamaged, TooManyRows
from debt_desk.statements.table import NoDirection, why_not_read
from debt_desk.statements.text import ROWS_MOST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from debt_desk.domain.money import Money
    from debt_desk.domain.statement import Statement, StatementLine

DEPTH_MOST = 60  # the schema's own is under thirty
TAGS_MOST = 6_000_000

_OPENING = ("OPBD", "PRCD")
_CLOSING = ("CLBD",)
_NOT_BOOKED = ("PDNG", "INFO", "FUTR")
_NAMES_SHOWN = 3


@dataclass(slots=True)
class _Node:
    """An element without its namespace, and the line where it begins."""

    tag: str
    line: int
    attributes: dict[str, str]
    text: str = ""
    nodes: list[_Node] = field(default_factory=list)

    def each(self, path: str) -> Iterator[_Node]:
        """Every node at the end of a path such as ``NtryDtls/TxDtls``."""
        tag, _, rest = path.partition("/")
        for node in self.nodes:
            if node.tag == tag:
                if rest:
                    yield from node.each(rest)
                else:
                    yield node

    def first(self, *paths: str) -> str:
        """The text at the first of these paths that has one."""
        return next((one.text for path in paths for one in self.each(path) if one.text), "")


class _Target:
    """Takes what the parser meets and builds the nodes."""

    def __init__(self) -> None:
        self.parser: Any = None
        self.root = _Node("", 0, {})
        self._stack = [self.root]
        self._pieces: list[list[str]] = [[]]
        self._tags = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._tags += 1
        if len(self._stack) > DEPTH_MOST or self._tags > TAGS_MOST:
            raise ParseError
        node = _Node(tag.rpartition("}")[2], self.parser.CurrentLineNumber, attributes)
        self._stack[-1].nodes.append(node)
        self._stack.append(node)
        self._pieces.append([])

    def end(self, _tag: str) -> None:
        node, pieces = self._stack.pop(), self._pieces.pop()
        node.text = "" if node.nodes else " ".join("".join(pieces).split())

    def data(self, text: str) -> None:
        self._pieces[-1].append(text)

    def close(self) -> None:
        """Nothing is left to do: ``root`` has it all."""


def read(data: bytes, name: str) -> tuple[Statement, ...]:
    """Every account in the file. Errors: those of source.decoded, StatementDamaged, TooManyRows."""
    root = _parsed(data, name)
    found = list(root.each("Document/BkToCstmrStmt/Stmt")) or list(root.each("BkToCstmrStmt/Stmt"))
    if not found:
        raise StatementDamaged(name=name)
    entries = [entry for statement in found for entry in statement.each("Ntry")]
    if len(entries) > ROWS_MOST:
        raise TooManyRows(name=name, limit=ROWS_MOST)
    for entry, row in zip(entries, rows([entry.line for entry in entries]), strict=True):
        entry.line = row
    return joined([_block(statement) for statement in found], "camt053")


def _parsed(data: bytes, name: str) -> _Node:
    text = decoded(data, name, _declared(data))
    target = _Target()
    parser = DefusedXMLParser(target=target, encoding="utf-8", forbid_dtd=True)
    target.parser = parser.parser
    try:
        # Decoded by the rules of every other file: banks' declarations are not always true.
        parser.feed(re.sub(r"\A\s*<\?xml.*?\?>", "", text, count=1, flags=re.DOTALL).encode())
        parser.close()
    except (ParseError, DefusedXmlException, ValueError):
        raise StatementDamaged(name=name) from None
    return target.root


def _declared(data: bytes) -> str:
    found = re.match(rb"\s*<\?xml[^>]{0,200}encoding=[\"']([\w.-]{1,20})", data)
    return found[1].decode("ascii") if found else ""


def _block(statement: _Node) -> Block:
    bank = "Acct/Svcr/FinInstnId/"
    block = Block(
        account=statement.first("Acct/Id/IBAN", "Acct/Id/Othr/Id", "Acct/Id/PrtryAcct/Id"),
        institution=statement.first(f"{bank}Nm", f"{bank}BICFI", f"{bank}BIC"),
        currency=_currency(statement),
        start=_day_or_none(statement.first("FrToDt/FrDtTm", "FrToDt/FrDt")),
        end=_day_or_none(statement.first("FrToDt/ToDtTm", "FrToDt/ToDt")),
    )
    if not block.currency:
        block.currency = CNY
        block.reading.warn("currency_assumed")
    for balance in statement.each("Bal"):
        _take_balance(balance, block)
    for entry in statement.each("Ntry"):
        _add(entry, block)
    return block


def _currency(statement: _Node) -> str:
    stated = [
        statement.first("Acct/Ccy"),
        *(node.attributes.get("Ccy", "") for node in statement.each("Bal/Amt")),
        *(node.attributes.get("Ccy", "") for node in statement.each("Ntry/Amt")),
    ]
    return next((one.upper() for one in stated if re.fullmatch(r"[A-Za-z]{3}", one)), "")


def _take_balance(balance: _Node, block: Block) -> None:
    sort = balance.first("Tp/CdOrPrtry/Cd", "Tp/CdOrPrtry/Prtry").upper()
    if sort not in (*_OPENING, *_CLOSING):
        return
    try:
        money = _money(balance, block.currency)
    except InputError:
        return
    if money.currency != block.currency:
        block.reading.warn("balance_in_other_currency", balance.line, currency=money.currency)
    elif sort in _CLOSING:
        block.closing, block.closing_row = money, balance.line
    elif block.opening is None or sort == _OPENING[0]:
        block.opening, block.opening_row = money, balance.line


def _money(node: _Node, currency: str) -> Money:
    """What it adds to the account, by its ``Amt`` and ``CdtDbtInd``.

    Errors: NoDirection, those of ``signed``.
    """
    amount = next(node.each("Amt"), _Node("", 0, {}))
    own = amount.attributes.get("Ccy", "").upper()
    money = signed(amount.text, own if re.fullmatch("[A-Z]{3}", own) else currency, ".")
    way = node.first("CdtDbtInd").upper()
    if way not in ("CRDT", "DBIT"):
        raise NoDirection(text=way[:40])
    return -money if way == "DBIT" else money


def _add(entry: _Node, block: Block) -> None:
    place = Place(entry.line)
    if entry.first("Sts", "Sts/Cd", "Sts/Prtry").upper() in _NOT_BOOKED:
        block.reading.set_aside.append(SetAside(place, "not_booked"))
        return
    try:
        block.reading.lines.append(_line(place, entry, block))
    except InputError as problem:
        block.reading.refuse(place, why_not_read(problem))


def _line(place: Place, entry: _Node, block: Block) -> StatementLine:
    """An entry is what the account's balance moved by; its details say who and what for."""
    day = _day(
        entry.first("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm"),
    )
    money = _money(entry, block.currency)
    side = "Dbtr" if money.cents > 0 else "Cdtr"
    details = list(entry.each("NtryDtls/TxDtls"))
    reversal = entry.first("RvslInd").lower() in ("true", "1")
    return payment(
        place,
        day,
        money,
        block.kind,
        code=REVERSAL if reversal else _code(entry, details),
        party=_some(_parties(details, side)),
        text=_some(_purposes(details)) or entry.first("AddtlNtryInf"),
        reference=entry.first("AcctSvcrRef", "NtryRef")
        or next((ref for one in details if (ref := one.first("Refs/AcctSvcrRef"))), ""),
    )


def _code(entry: _Node, details: list[_Node]) -> str:
    """Its sort, and the purpose of its details: ``PMNT-RCDT-SALA``."""
    sorts = [
        entry.first("BkTxCd/Domn/Cd"),
        entry.first("BkTxCd/Domn/Fmly/Cd"),
        entry.first("BkTxCd/Domn/Fmly/SubFmlyCd"),
    ]
    sort = "-".join(filter(None, sorts)) or entry.first("BkTxCd/Prtry/Cd")
    purpose = next((code for one in details if (code := one.first("Purp/Cd"))), "")
    return " ".join(filter(None, (sort, purpose)))


def _parties(details: list[_Node], side: str) -> list[str]:
    return [
        one.first(
            f"RltdPties/{side}/Nm",
            f"RltdPties/{side}/Pty/Nm",
            f"RltdPties/Ultmt{side}/Nm",
            f"RltdPties/Ultmt{side}/Pty/Nm",
            f"RltdPties/{side}Acct/Nm",
        )
        for one in details
    ]


def _purposes(details: list[_Node]) -> list[str]:
    return [
        " ".join(node.text for node in one.each("RmtInf/Ustrd"))
        or one.first("RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/AddtlRmtInf", "AddtlTxInf")
        for one in details
    ]


def _some(texts: list[str]) -> str:
    """Each text once; of many the first few and how many there are."""
    once = list(dict.fromkeys(filter(None, texts)))
    rest = len(once) - _NAMES_SHOWN
    return " · ".join(once[:_NAMES_SHOWN]) + (f" · +{rest}" if rest > 0 else "")


def _day(text: str) -> date:
    """The day of an ISO date or date and time. Errors: NoDateInCell, DateOutOfReach."""
    if not re.match(r"\d{4}-\d\d-\d\d", text):
        raise NoDateInCell(text=text[:40])
    return moment(text[:10])[0]


def _day_or_none(text: str) -> date | None:
    try:
        return _day(text)
    except InputError:
        return None
