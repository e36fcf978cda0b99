"""Small files of the formats that banks exchange."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

OFX_HEAD = """\
OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

"""
OFX_XML_HEAD = """\
<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>
"""


def ofx_row(
    amount: str = "-10.00",
    *,
    day: str = "20250203120000[-5:EST]",
    sort: str = "DEBIT",
    name: str = "CORNER SHOP",
    memo: str = "",
    number: str = "T1",
    more: str = "",
) -> str:
    """One payment, its values without closing tags."""
    return (
        f"<STMTTRN>\n<TRNTYPE>{sort}\n<DTPOSTED>{day}\n<TRNAMT>{amount}\n<FITID>{number}\n"
        f"<NAME>{name}\n<MEMO>{memo}\n{more}</STMTTRN>\n"
    )


def ofx(
    *rows: str,
    head: str = OFX_HEAD,
    card: bool = False,
    currency: str = "USD",
    account: str = "0000123456",
    balance: str = "90.00",
    end: str = "</OFX>\n",
) -> bytes:
    """A file of one account; its payments begin in line 24 with the usual header."""
    source = "CCACCTFROM" if card else "BANKACCTFROM"
    response = "CCSTMTRS" if card else "STMTRS"
    return (
        f"{head}<OFX>\n<SIGNONMSGSRSV1>\n<SONRS>\n<STATUS>\n<CODE>0\n</STATUS>\n"
        f"<FI>\n<ORG>First Bank\n</FI>\n</SONRS>\n</SIGNONMSGSRSV1>\n"
        f"<{response}>\n<CURDEF>{currency}\n<{source}>\n<BANKID>1\n<ACCTID>{account}\n</{source}>\n"
        f"<BANKTRANLIST>\n<DTSTART>20250201\n<DTEND>20250228\n{''.join(rows)}</BANKTRANLIST>\n"
        f"<LEDGERBAL>\n<BALAMT>{balance}\n<DTASOF>20250228\n</LEDGERBAL>\n"
        f"<AVAILBAL>\n<BALAMT>5000.00\n</AVAILBAL>\n</{response}>\n{end}"
    ).encode("cp1252")


def qif(*records: str, sort: str = "Bank") -> bytes:
    """Records of one ``!Type``, each given as its lines without the ``^``."""
    return "\n^\n".join([f"!Type:{sort}\n{records[0]}", *records[1:], ""]).encode()


def mt940(
    *lines: str,
    opening: str = "C250131EUR100,00",
    closing: str = "C250228EUR90,00",
    account: str = "NL26VAYB8060476890",
    head: str = "ABNANL2A\n940\nABNANL2A\n",
) -> bytes:
    """One message; its entries begin in line 8."""
    fields = [":20:STARTUMS", f":25:{account}", ":28C:1/1", f":60F:{opening}", *lines]
    return (head + "\n".join([*fields, f":62F:{closing}", "-", ""])).encode()


def camt_entry(
    amount: str,
    way: str = "DBIT",
    *,
    day: str = "2025-02-03",
    status: str = "<Sts>BOOK</Sts>",
    more: str = "",
    details: Iterable[str] = (),
    currency: str = "EUR",
) -> str:
    """One entry over several lines."""
    told = "".join(f"<TxDtls>{one}</TxDtls>\n" for one in details)
    return (
        f'<Ntry>\n<Amt Ccy="{currency}">{amount}</Amt>\n<CdtDbtInd>{way}</CdtDbtInd>\n{more}'
        f"{status}\n"
        f"<BookgDt><Dt>{day}</Dt></BookgDt>\n<NtryDtls>\n{told}</NtryDtls>\n</Ntry>\n"
    )


def camt_balance(sort: str, amount: str, way: str = "CRDT", currency: str = "EUR") -> str:
    """One balance."""
    return (
        f'<Bal><Tp><CdOrPrtry><Cd>{sort}</Cd></CdOrPrtry></Tp><Amt Ccy="{currency}">{amount}</Amt>'
        f"<CdtDbtInd>{way}</CdtDbtInd><Dt><Dt>2025-02-28</Dt></Dt></Bal>\n"
    )


def camt_statement(*entries: str, account: str = "NL26VAYB8060476890", balances: str = "") -> str:
    """One ``Stmt``; in a file its entries begin in line 6."""
    return (
        f"<Stmt><Id>1</Id><FrToDt><FrDtTm>2025-02-01T00:00:00</FrDtTm><ToDtTm>2025-02-28T23:59:59"
        f"</ToDtTm></FrToDt>\n<Acct><Id><IBAN>{account}</IBAN></Id><Ccy>EUR</Ccy><Svcr><FinInstnId>"
        f"<BIC>VAYBNL2A</BIC><Nm>Example Bank</Nm></FinInstnId></Svcr></Acct>\n"
        f"{balances}{''.join(entries)}</Stmt>\n"
    )


def camt(*statements: str, version: str = "02", head: str = "") -> bytes:
    """A file of these statements."""
    space = f"urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{head}<Document xmlns="{space}">\n'
        f"<BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>\n{''.join(statements)}"
        f"</BkToCstmrStmt></Document>\n"
    ).encode()
