"""Why a file is not read as a statement. ``name`` is the file's name without its folder."""

from __future__ import annotations

from debt_desk.errors import InputError


class StatementTooLarge(InputError):
    """More bytes than a statement has, packed or unpacked. data: name, limit (MiB)."""


class TooManyRows(InputError):
    """More rows than a statement has. data: name, limit (rows)."""


class EmptyStatement(InputError):
    """A table without a single row. data: name."""


class NothingInFile(EmptyStatement):
    """Not a single byte, or only blanks. data: name."""


class StatementDamaged(InputError):
    """A statement once, but cut off or altered so that it cannot be read. data: name."""


class NotAStatement(InputError):
    """Nothing in the file that any statement has. data: name."""


class UnknownStatement(InputError):
    """Perhaps a statement, but of a kind that is not read yet. data: name, kind (as PDF, CSV)."""


class UnknownTable(InputError):
    """A table of days and sums whose columns no reader knows: the user can say. data: name."""


class CashBookIsNoEvidence(InputError):
    """Alipay's 记账本, which its owner can edit as they like. data: name."""


class OrdersAreNoPayments(InputError):
    """A list of orders (Pinduoduo): it does not say what was paid. data: name."""


class LockedWorkbook(InputError):
    """A spreadsheet that Excel keeps locked with a password. data: name."""


class PasswordNeeded(InputError):
    """Locked with a password, and none was given. data: name."""


class PasswordWrong(InputError):
    """Locked, and the password that was given does not open it. data: name."""


class ScannedStatement(InputError):
    """A PDF without text: a scan or a photo. data: name."""


class StatementTooHard(InputError):
    """Reading took more memory or time than a statement ever needs. data: name."""


class ReaderNotStarted(InputError):
    """The system let no process start that would read the file. data: name."""


class NoStatementInArchive(InputError):
    """An archive of several files, none of them a statement. data: name."""
