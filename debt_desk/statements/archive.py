"""From a ZIP, locked or not, to the files in it; what it says of itself is checked before that."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from debt_desk.domain.statement import StatementWarning
from debt_desk.errors import InputError
from debt_desk.statements.intake import MIB
from debt_desk.statements.refusals import (
    EmptyStatement,
    NoStatementInArchive,
    NotAStatement,
    PasswordNeeded,
    PasswordWrong,
    StatementDamaged,
    StatementTooLarge,
    UnknownStatement,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyzipper

    from debt_desk.domain.statement import Place, Statement

MEMBERS_MOST = 100
UNPACKED_MOST = 96 * MIB
RATIO_MOST = 250  # padded bills pack to a fortieth
LOCKED_MOST = 8 * MIB  # packed; the old encryption takes a second for each, and a bill has one
SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")

_LOCKED = 0x1
_NAME_IS_UTF_8 = 0x800
# What macOS adds of its own accord; anything else, hidden or not, may be a statement.
_JUNK = re.compile(r"__MACOSX/(?:.*/)?\._[^/]*|(?:.*/)?\.DS_Store", re.DOTALL)


@dataclass(slots=True)
class Allowance:
    """What may still be unpacked of one file, archives inside it included."""

    members: int = MEMBERS_MOST
    bytes: int = UNPACKED_MOST
    locked: int = LOCKED_MOST


def is_workbook(data: bytes) -> bool:
    """Whether the archive is a spreadsheet's."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except Exception:
        return True  # its own reader says what is wrong with it


def members(
    data: bytes, name: str, password: str | None, allowance: Allowance
) -> Iterator[tuple[str, bytes]]:
    """Each file in the archive: its name without folders, its bytes; one at a time.

    Errors: PasswordNeeded, PasswordWrong, StatementTooLarge, StatementDamaged.
    """
    import pyzipper  # slow to load, and few files are archives

    try:
        with pyzipper.AESZipFile(io.BytesIO(data)) as archive:
            parts = [part for part in archive.infolist() if _is_file(part)]
            _take(allowance, parts, len(data), name)
            for part in parts:
                yield _name(part), _unpacked(archive, part, name, password)
    except InputError:
        raise
    except Exception:
        # Damage surfaces as whatever the parser stumbles on, from BadZipFile to UnicodeError.
        raise StatementDamaged(name=name) from None


def _is_file(part: pyzipper.ZipInfo) -> bool:
    return not part.is_dir() and not _JUNK.fullmatch(part.filename)


def _take(allowance: Allowance, parts: list[pyzipper.ZipInfo], packed: int, name: str) -> None:
    """Take from the allowance what the archive's directory promises; no part can be larger."""
    unpacked = sum(part.file_size for part in parts)
    allowance.members -= len(parts)
    allowance.bytes -= unpacked
    allowance.locked -= sum(part.compress_size for part in parts if part.flag_bits & _LOCKED)
    over = min(allowance.members, allowance.bytes, allowance.locked) < 0
    if over or unpacked > RATIO_MOST * packed:
        raise StatementTooLarge(name=name, limit=UNPACKED_MOST // MIB)


def _name(part: pyzipper.ZipInfo) -> str:
    """The file's name. Archivers of Chinese systems write GBK and do not say so."""
    name: str = part.filename
    if not part.flag_bits & _NAME_IS_UTF_8:
        raw = name.encode("cp437", "replace")
        for encoding in ("utf-8", "gb18030"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    return posixpath.basename(name.replace("\\", "/"))[:100]


def _unpacked(
    archive: pyzipper.AESZipFile, part: pyzipper.ZipInfo, name: str, password: str | None
) -> bytes:
    if not part.flag_bits & _LOCKED:
        return _read(archive, part, None)
    if not password:
        raise PasswordNeeded(name=name)
    for key in _keys(password):
        try:
            return _read(archive, part, key)
        except NotImplementedError:
            raise
        except Exception:
            # The old encryption lets one wrong password in 256 pass and gives noise, which then
            # fails to unpack or to match its check sum: that is a wrong password too.
            continue
    raise PasswordWrong(name=name)


def _keys(password: str) -> dict[bytes, None]:
    """The password as an archiver may have taken it: in UTF-8 or GBK, without copied blanks."""
    return dict.fromkeys(
        text.encode(encoding, "replace")
        for text in (password, password.strip())
        for encoding in ("utf-8", "gb18030")
    )


def _read(archive: pyzipper.AESZipFile, part: pyzipper.ZipInfo, key: bytes | None) -> bytes:
    """The whole part: only its end is held against its check sum."""
    with archive.open(part, pwd=key) as unpacking:
        return b"".join(iter(lambda: unpacking.read(MIB), b""))


def reason(name: str, refusals: list[InputError]) -> InputError:
    """Why nothing in the archive is read: what is locked comes first, what is unknown last."""
    if not refusals:
        return EmptyStatement(name=name)
    if len(refusals) == 1:
        return refusals[0]
    for refusal in refusals:
        if isinstance(refusal, PasswordNeeded | PasswordWrong):
            return refusal
    for refusal in refusals:
        if not isinstance(refusal, NotAStatement | UnknownStatement):
            return refusal
    return NoStatementInArchive(name=name)


def joined(
    found: list[tuple[str, tuple[Statement, ...]]], passed_over: list[str]
) -> tuple[Statement, ...]:
    """The statements of all files; the first one's warnings name the files that are none.

    Where there are several files, each line's sheet says in which of them it stands.
    """
    statements = [
        _placed(statement, member) if len(found) > 1 else statement
        for member, read in found
        for statement in read
    ]
    skipped = tuple(
        StatementWarning("member_skipped", None, {"member": member}) for member in passed_over
    )
    first = statements[0]
    return (replace(first, warnings=(*first.warnings, *skipped)), *statements[1:])


def _placed(statement: Statement, member: str) -> Statement:
    def place(old: Place) -> Place:
        return replace(old, sheet=f"{member} · {old.sheet}" if old.sheet else member)

    return replace(
        statement,
        lines=tuple(replace(line, place=place(line.place)) for line in statement.lines),
        set_aside=tuple(replace(aside, place=place(aside.place)) for aside in statement.set_aside),
    )
