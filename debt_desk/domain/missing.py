"""What was asked for is not in the file: it was removed meanwhile, or the number is a slip."""

from __future__ import annotations

from debt_desk.errors import RuleError


class CaseMissing(RuleError):
    """No case has this number. data: number."""


class DocumentMissing(RuleError):
    """No evidence document has this number. data: number."""


class OfferMissing(RuleError):
    """The case has no offer of this number. data: case, number."""


class AgreementMissing(RuleError):
    """The agreement is no longer in the file."""


class PaymentMissing(RuleError):
    """The payment is no longer in the file."""


class LetterMissing(RuleError):
    """The letter is no longer in the file."""
