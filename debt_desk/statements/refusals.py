"""Why a file is not read as a statement. ``name`` is the file's name without its folder."""

from __future__ import annotations

from debt_desk.errors import InputError


class StatementTooLarge(InputError):
    """More bytes than a statement has, packed or unpacked. data: name, limit (MiB)."""


class TooManyRows(InputError):
    """More rows than a statement has. data: name, limit (rows)."""


class EmptyStatement(InputError):
    """Nothing in the file, or a table without a single row. data: name."""


class StatementDamaged(InputError):
    """A statement once, but cut off or altered so that it cannot be read. data: name."""


class NotAStatement(InputError):
    """Nothing in the file that any statement has. data: name."""


class UnknownStatement(InputError):
    """Perhaps a statement, but of a kind that is not read yet. data: name, kind (as PDF, CSV)."""


class CashBookIsNoEvidence(InputError):
    """Alipay's 记账本, which its owner can edit as they like. data: name."""


class OrdersAreNoPayments(InputError):
    """A list of orders (Pinduoduo): it does not say what was paid. data: name."""
