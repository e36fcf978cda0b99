"""How the two sides spoke with each other."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """The way that an offer, an answer or an agreement came."""

    PHONE = "phone"
    APP = "app"
    EMAIL = "email"
    POST = "post"
    COUNTER = "counter"
    SMS = "sms"
    VISIT = "visit"
    OTHER = "other"
