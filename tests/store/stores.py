"""Stores as the tests open them: by the machine's own clock, where a test hands no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from debt_desk.app.clock import Clock
from debt_desk.store.desk_store import Store

if TYPE_CHECKING:
    from pathlib import Path


def open_store(path: Path, *args: Any, **options: Any) -> Store:
    return Store.open(path, *args, **{"now": Clock().now, **options})


def create_store(path: Path, *args: Any, **options: Any) -> Store:
    return Store.create(path, *args, **{"now": Clock().now, **options})
