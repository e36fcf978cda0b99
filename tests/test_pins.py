"""The versions that the program leans on behave as it needs them to."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel
from sqlcipher3 import dbapi2


def test_qt_loses_no_reference_to_none(qapp) -> None:
    """PySide6 6.12.0 on Python 3.11 gives one reference to None away with every void call."""
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("x")
    assert abs(sys.getrefcount(None) - before) < 100


def test_sqlite_is_past_its_wal_reset_bug() -> None:
    assert dbapi2.sqlite_version_info >= (3, 51, 3)
