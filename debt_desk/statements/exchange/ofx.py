"""OFX and QFX: SGML of version 1 as banks really write it, and XML of version 2.

Both are read by one walk over their tags. A parser of XML would refuse version 1, whose closing
tags are optional, and no entity but the five of XML is ever resolved.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from debt_desk.domain.money import CNY
from debt_desk.domain.statement import Place, SetAside, StatementKind
from debt_desk.errors import InputError
from debt_desk.statements.cells import NoDateInCell, moment
from debt_desk.statements.exchange.blocks import Block, joined, payment
from debt_desk.statements.exchange.source import decimal_mark, decoded, rows, signed
from debt_desk.statements.intake import BYTES_MOST, MIB
from debt_desk.statements.refusals import StatementDamaged, StatementTooLarge, TooManyRows
from debt_desk.statements.table import why_not_read
from debt_desk.statements.text import ROWS_MOST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from debt_desk.domain.statement import Statement, StatementLine

TAGS_MOST = 3_000_000  # some 200,000 payments

# How deep each group of tags lies. A group ends where one of its own depth or above begins, whether
# it was closed or not. Every other tag is a value of the group that it stands in.
_DEPTHS = {
    **dict.fromkeys(("SONRS", "FI", "STMTTRNRS", "CCSTMTTRNRS", "INVSTMTTRNRS"), 1),
    **dict.fromkeys(("STMTRS", "CCSTMTRS", "INVSTMTRS", "LOANSTMTRS"), 2),
    **dict.fromkeys(("BANKACCTFROM", "CCACCTFROM", "INVACCTFROM", "LOANACCTFROM"), 3),
    **dict.fromkeys(("BANKTRANLIST", "BANKTRANLISTP", "INVTRANLIST", "LOANTRANLIST"), 3),
    **dict.fromkeys(("LEDGERBAL", "AVAILBAL", "BAL", "INVPOSLIST", "SECLISTMSGSRSV1"), 3),
    **dict.fromkeys(("STMTTRN", "STMTTRNP", "INVTRAN"), 4),
    **dict.fromkeys(("PAYEE", "BANKACCTTO", "CCACCTTO", "CURRENCY", "ORIGCURRENCY"), 5),
}
_STATEMENTS = ("STMTRS", "CCSTMTRS", "INVSTMTRS", "LOANSTMTRS")
_PAYMENTS = ("STMTTRN", "STMTTRNP", "INVTRAN")
_TAG = re.compile(r"<(/?)(?:\w{1,20}:)?([A-Za-z][A-Za-z0-9._]{0,60})(?:\s[^<>]{0,500})?/?>")
_CHARSET = re.compile(rb"(?:CHARSET\s*:|encoding\s*=\s*[\"'])\s*([\w-]{1,20})", re.IGNORECASE)
_CODE_PAGES = {"1252": "cp1252", "936": "gb18030", "950": "big5", "932": "cp932", "NONE": ""}
_STAMP = re.compile(r"(\d{8})(?:(\d\d)(\d\d)(\d\d)?)?(?:\.\d*)?\s*(?:\[.*)?", re.ASCII | re.DOTALL)


@dataclass(slots=True)
class _Group:
    """Tags that belong together: their values by name, and the groups within."""

    tag: str
    line: int
    values: dict[str, str] = field(default_factory=dict)
    groups: list[_Group] = field(default_factory=list)

    def first(self, *tags: str) -> _Group:
        """The first group within that is called so, an empty one if there is none."""
        return next(self.each(*tags), _Group("", self.line))

    def each(self, *tags: str) -> Iterator[_Group]:
        """Every group within that is called so, however deep."""
        for group in self.groups:
            if group.tag in tags:
                yield group
            yield from group.each(*tags)

    def value(self, *names: str) -> str:
        """The first of these values that says something."""
        return next((self.values[name] for name in names if self.values.get(name)), "")


def read(data: bytes, name: str) -> tuple[Statement, ...]:
    """Every account in the file. Errors: those of source.decoded, StatementDamaged, TooManyRows."""
    text = decoded(data, name, _declared_encoding(data))
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise StatementDamaged(name=name)
    if text.count("<") > TAGS_MOST:
        raise StatementTooLarge(name=name, limit=BYTES_MOST // MIB)
    root = _groups(text)
    payments, statements = list(root.each(*_PAYMENTS)), list(root.each(*_STATEMENTS))
    if len(payments) + len(statements) > ROWS_MOST:
        raise TooManyRows(name=name, limit=ROWS_MOST)
    numbers = rows([group.line for group in payments])
    for group, number in zip(payments, numbers, strict=True):
        group.line = number
    usual = decimal_mark(group.value("TRNAMT") for group in payments)
    institution = root.first("FI").value("ORG") or root.first("SONRS").value("ORG", "INTU.ORG")
    blocks = [_block(group, usual, institution) for group in statements]
    if not blocks:
        raise StatementDamaged(name=name)
    if not re.search(r"</OFX\s*>\s*\Z", text, re.IGNORECASE):
        blocks[-1].reading.warn("cut_off", text.rstrip().count("\n") + 1)
    return joined(blocks, "ofx")


def _declared_encoding(data: bytes) -> str:
    found = _CHARSET.search(data[:2000])
    said = found[1].decode("ascii", "replace").upper() if found else ""
    return _CODE_PAGES.get(said, said if not said.startswith("8859") else f"ISO-{said}")


def _groups(text: str) -> _Group:
    """The groups of the file under one without a name."""
    root = _Group("", 1)
    stack = [root]
    line, counted = 1, 0
    tags = iter(_TAG.finditer(text))
    tag = next(tags, None)
    while tag is not None:
        after = next(tags, None)
        name = tag[2].upper()
        line += text.count("\n", counted, tag.start())
        counted = tag.start()
        depth = _DEPTHS.get(name)
        if tag[1]:
            if any(group.tag == name for group in stack):
                while stack.pop().tag != name:
                    pass
        elif depth is not None:
            while _DEPTHS.get(stack[-1].tag, 0) >= depth:
                stack.pop()
            group = _Group(name, line)
            stack[-1].groups.append(group)
            stack.append(group)
        else:
            value = text[tag.end() : after.start() if after else len(text)]
            stack[-1].values.setdefault(name, _plain(value))
        tag = after
    return root


def _plain(value: str) -> str:
    value = value.replace("<![CDATA[", "").replace("]]>", "")
    return " ".join(html.unescape(value).split())


def _block(statement: _Group, usual: str, institution: str) -> Block:
    account = statement.first("BANKACCTFROM", "CCACCTFROM", "INVACCTFROM", "LOANACCTFROM")
    card = statement.tag == "CCSTMTRS" or account.value("ACCTTYPE").upper() == "CREDITCARD"
    block = Block(
        account=account.value("ACCTID", "LOANACCTID"),
        institution=institution,
        currency=_currency(statement.value("CURDEF")),
        kind=StatementKind.CARD if card else StatementKind.ACCOUNT,
    )
    if not block.currency:
        block.currency = CNY
        block.reading.warn("currency_assumed")
    period = statement.first("BANKTRANLIST", "INVTRANLIST", "LOANTRANLIST")
    block.start, block.end = _day(period.value("DTSTART")), _day(period.value("DTEND"))
    if block.start and block.end and block.start > block.end:
        block.start = block.end = None
    for group in statement.each(*_PAYMENTS):
        _add(group, block, usual)
    ledger = statement.first("LEDGERBAL")
    try:
        block.closing = signed(ledger.value("BALAMT"), block.currency, usual)
        block.closing_row = ledger.line
    except InputError:
        pass
    return block


def _add(group: _Group, block: Block, usual: str) -> None:
    place, reading = Place(group.line), block.reading
    if group.tag == "STMTTRNP":
        reading.set_aside.append(SetAside(place, "not_booked"))
    elif "DTTRADE" in group.values:
        reading.set_aside.append(SetAside(place, "investment"))
    else:
        try:
            reading.lines.append(_line(group, block, usual))
        except InputError as problem:
            reading.refuse(place, why_not_read(problem))


def _line(group: _Group, block: Block, usual: str) -> StatementLine:
    day = _stamp(group.value("DTPOSTED", "DTUSER"))
    currency = _currency(group.first("CURRENCY").value("CURSYM")) or block.currency
    money = signed(group.value("TRNAMT"), currency, usual)
    party = group.value("NAME", "EXTDNAME") or group.first("PAYEE").value("NAME")
    memo = group.value("MEMO", "MEMO2")
    return payment(
        Place(group.line),
        day,
        money,
        block.kind,
        code=group.value("TRNTYPE").upper(),
        party=party,
        text="" if memo == party else memo,
        reference=group.value("FITID", "REFNUM", "CHECKNUM", "CHKNUM"),
    )


def _currency(text: str) -> str:
    return text.upper() if re.fullmatch(r"[A-Za-z]{3}", text) else ""


def _stamp(text: str) -> date:
    """The day. Errors: NoDateInCell, DateOutOfReach."""
    found = _STAMP.fullmatch(text)
    if found:
        return moment(found[1])[0]
    if re.match(r"\d{4}-\d\d-\d\d", text):
        return moment(text[:10])[0]
    raise NoDateInCell(text=text[:40])


def _day(text: str) -> date | None:
    try:
        return _stamp(text)
    except InputError:
        return None
