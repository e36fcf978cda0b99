"""What exports call a currency."""

from __future__ import annotations

from debt_desk.errors import InputError

_NAMES = {
    "人民币": "CNY",
    "人民币元": "CNY",
    "RMB": "CNY",
    "美元": "USD",
    "港币": "HKD",
    "港元": "HKD",
    "欧元": "EUR",
    "日元": "JPY",
    "英镑": "GBP",
    "澳大利亚元": "AUD",
    "澳元": "AUD",
    "加拿大元": "CAD",
    "加元": "CAD",
    "新加坡元": "SGD",
    "瑞士法郎": "CHF",
    "新西兰元": "NZD",
    "澳门元": "MOP",
}
_CODES = frozenset(_NAMES.values()) | {"KRW", "THB", "SEK", "NOK", "DKK", "TWD", "MYR"}


class UnknownCurrency(InputError):
    """A currency that the readers have no code for. data: text."""


def code(text: str) -> str:
    """The ISO code of a currency's name or code. Errors: UnknownCurrency."""
    if text in _CODES:
        return text
    try:
        return _NAMES[text]
    except KeyError:
        raise UnknownCurrency(text=text[:40]) from None
