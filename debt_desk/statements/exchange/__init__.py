"""Readers of the formats that banks and money programs exchange: OFX, QIF, MT940, CAMT.053."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.domain.statement import Statement

# Only the beginning is looked at, and only for what begins a file: a payment's note may hold any
# of these words.
_HEAD = 65_536
_OFX = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:OFXHEADER\s*:|<OFX[\s>]|<[?!].{0,4000}?<OFX[\s>]"
    rb"|(?:[A-Z]{4,20}\s*:\s*\S{1,40}\s+){1,12}<OFX[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_QIF = re.compile(rb"(?:\xef\xbb\xbf)?\s*!(?:Type|Account|Option|Clear)\b", re.IGNORECASE)
_MT940 = re.compile(rb"(?:^|[\r\n{])(?:4:\s*)?:20:[^\r\n]{0,60}[\r\n]")
_MT940_BALANCE = re.compile(rb"[\r\n]:60[FM]:[CD]\d{6}", re.IGNORECASE)
_CAMT = re.compile(rb"(?:\xef\xbb\xbf)?\s*<")
_CAMT_MARKS = (b"camt.053", b"BkToCstmrStmt")


def reader_of(data: bytes) -> Callable[[bytes, str], tuple[Statement, ...]] | None:
    """Who reads these bytes, by how they begin; None where it is none of these formats."""
    from debt_desk.statements.exchange import camt, mt940, ofx, qif

    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\0", b"")[2:]
    if _CAMT.match(head) and any(mark in head for mark in _CAMT_MARKS):
        return camt.read
    if _OFX.match(head):
        return ofx.read
    if _QIF.match(head):
        return qif.read
    if _MT940.search(head) and _MT940_BALANCE.search(head):
        return mt940.read
    return None
