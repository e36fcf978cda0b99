from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.stores import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from debt_desk.store.desk_store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a user might keep it: spaces, Chinese, and what means something in a URI."""
    folder = tmp_path / "我的 文件#1?%41"
    folder.mkdir()
    return folder / "家.debtdesk"


@pytest.fixture
def store(path: Path, lay_empty_file: Callable[[Path], Path]) -> Iterator[Store]:
    with open_store(lay_empty_file(path)) as store:
        yield store
