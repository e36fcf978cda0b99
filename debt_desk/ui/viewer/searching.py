"""A search that goes on beside the window's thread and shows its hits as they are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from typing_extensions import override

from debt_desk.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_HITS = 5000


class _Run(QRunnable):
    """One search in its thread."""

    class Ends(QObject):
        """Carries what was found to the window's thread: which search, its hits, whether all."""

        found = Signal(object, object, bool)

    def __init__(
        self, wanted: list[object], part: Callable[[int], Sequence[object]], count: int
    ) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.ends = self.Ends()
        self._wanted = wanted
        self._part = part
        self._count = count

    @override
    def run(self) -> None:
        left = MOST_HITS
        for number in range(self._count):
            if self._wanted[0] is not self or left <= 0:
                break
            try:
                hits = self._part(number)[:left]
            except InputError:
                continue  # one broken page leaves the others searchable
            left -= len(hits)
            if hits:
                self.ends.found.emit(self, hits, False)
        self.ends.found.emit(self, [], True)


class Searching(QObject):
    """The hits of the latest search, and which of them is the current one.

    ``changed`` when there are more or another is current; ``came_to`` with the hit to be shown.
    """

    changed = Signal()
    came_to = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: list[Any] = []
        self.current: int | None = None
        self.complete = True
        self._is_ahead: Callable[[Any], bool] = lambda _hit: True
        # Shared with the thread: once another search is wanted, or none, the old one ends.
        self._wanted: list[object] = [None]
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        wanted = self._wanted
        self.destroyed.connect(lambda: wanted.__setitem__(0, None))

    def start(
        self,
        part: Callable[[int], Sequence[object]],
        count: int,
        is_ahead: Callable[[Any], bool] = lambda _hit: True,
    ) -> None:
        """Search ``count`` parts in turn; the first hit that ``is_ahead`` becomes the current one.

        ``part`` is called in a thread.
        """
        self.stop()
        self._is_ahead = is_ahead
        self.complete = False
        run = _Run(self._wanted, part, count)
        self._wanted[0] = run
        run.ends.found.connect(self._on_found, Qt.ConnectionType.QueuedConnection)
        self._pool.start(run)

    def stop(self) -> None:
        """Forget the search and its hits."""
        self._wanted[0] = None
        self.hits = []
        self.current = None
        self.complete = True
        self.changed.emit()

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the previous (−1), round the end."""
        if self.hits:
            at = -1 if self.current is None and by > 0 else self.current or 0
            self._go_to((at + by) % len(self.hits))

    def _go_to(self, number: int) -> None:
        self.current = number
        self.changed.emit()
        self.came_to.emit(self.hits[number])

    def _on_found(self, run: object, hits: list[object], complete: bool) -> None:
        if run is not self._wanted[0]:
            return
        before = len(self.hits)
        self.hits += hits
        self.complete = complete
        if self.current is None:
            ahead = (n for n in range(before, len(self.hits)) if self._is_ahead(self.hits[n]))
            number = next(ahead, 0 if complete and self.hits else None)
            if number is not None:
                self._go_to(number)
                return
        self.changed.emit()
