from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debt_desk.store.desk_store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a user might keep it: spaces, Chinese, and what means something in a URI."""
    folder = tmp_path / "我的 文件#1?%41"
    folder.mkdir()
    return folder / "家.debtdesk"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.create(path) as store:
        yield store
