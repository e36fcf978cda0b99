"""The reading child without its process."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from debt_desk.domain.job import JobCancelled
from debt_desk.statements import child

if TYPE_CHECKING:
    from collections.abc import Callable


class _Kept(io.BytesIO):
    """A pipe's end that still knows what was written when it is closed."""

    written = b""

    def close(self) -> None:
        if not self.closed:
            self.written = self.getvalue()
        super().close()


def run(
    head: bytes, data: bytes, name: str, cancelled: Callable[[], bool] | None
) -> tuple[bytes, int]:
    """What the child would answer, as ``sandbox`` asks for it. Errors: JobCancelled."""
    if cancelled is not None and cancelled():
        raise JobCancelled
    answer = _Kept()
    child.serve(io.BytesIO(head + data), answer)
    return answer.written, 0
