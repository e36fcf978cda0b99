"""Work that takes longer than a moment: in its own thread, with progress and a way to stop."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget
from typing_extensions import override

from debt_desk.domain.job import JobCancelled, WorkFailed, stop_if_cancelled
from debt_desk.errors import DeskError
from debt_desk.ui.theme import GAP, HALF, STEP
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.ui.notices import Notices

Result = TypeVar("Result")

_SHOWN_AFTER_MS = 500
_BETWEEN_REPORTS = 0.05
_MOST_WAIT_MS = 10_000
# Not one a core: what a user waits for must not queue behind a copy of the day or a long reading.
_AT_ONCE = 8


class TaskJob(QObject):
    """What the work is given: it reports how far it is and asks whether to stop."""

    progressed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._cancelled = False
        self._reported = 0.0

    @property
    def cancelled(self) -> bool:
        """Whether the user wants it stopped: leave nothing half-done behind and return."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._cancelled = True

    def progress(self, done: int, total: int) -> None:
        """``done`` of ``total``, in any unit. May be called as often as one likes."""
        now = time.monotonic()
        if done >= total or now - self._reported >= _BETWEEN_REPORTS:
            self._reported = now
            # Thousandths: a signal's int has 32 bits, a large file has more bytes.
            self.progressed.emit(1000 * done // total if total else 0, 1000)


@dataclass(slots=True, eq=False)
class _Task:
    """One piece of work on its way, with what to do after it."""

    owner: QObject
    title: str
    job: TaskJob
    run: _Run
    on_done: Callable[[object], None]
    on_error: Callable[[DeskError], None] | None
    unwanted: Callable[[object], object] | None
    quiet: bool = False
    stopped_by_hand: bool = False


class _Run(QRunnable):
    """The work in its thread; ends with exactly one signal, its outcome kept until then."""

    class Ends(QObject):
        """Tells the window's thread."""

        ended = Signal()

    def __init__(self, work: Callable[[TaskJob], object], job: TaskJob) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.ends = self.Ends()
        self.outcome: tuple[object, BaseException | None] | None = None
        self._work = work
        self._job = job

    @override
    def run(self) -> None:
        try:
            stop_if_cancelled(self._job)  # it may have waited for others until nobody wants it
            self.outcome = self._work(self._job), None
        except BaseException as error:
            self.outcome = None, error
        self.ends.ended.emit()


class Tasks(QObject):
    """Starts work and brings its result back to the window's thread.

    Whatever is started ends once, in one of three ways: done, failed, or cancelled.

    ``started(task)``, ``progressed(task, done, total)`` and ``finished(task)`` are for the bar at
    the window's foot; ``stopping`` tells who works in threads of their own to end that.
    """

    started = Signal(object)
    progressed = Signal(object, int, int)
    finished = Signal(object)
    stopping = Signal()

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(max(_AT_ONCE, self._pool.maxThreadCount()))
        self._running: list[_Task] = []

    @property
    def running(self) -> int:
        """How many are on their way."""
        return len(self._running)

    def runs(self, job: TaskJob | None) -> bool:
        """Whether this work has not ended yet."""
        return any(task.job is job for task in self._running)

    def run_task(
        self,
        owner: QObject,
        work: Callable[[TaskJob], Result],
        on_done: Callable[[Result], None],
        on_error: Callable[[DeskError], None] | None = None,
        title: str = "",
        *,
        quiet: bool = False,
        unwanted: Callable[[Result], object] | None = None,
    ) -> TaskJob:
        """Run ``work(job)`` in a thread, then ``on_done(result)`` here.

        ``quiet``: the bar at the foot says nothing of it; nobody waits for it.

        ``work`` gets frozen data only: no session, entity or widget. A DeskError, of ``on_done``
        too, goes to ``on_error``, or else is said in a notice. Any other error goes to the
        excepthook, and ``on_error`` hears of WorkFailed. If the user stops it, ``on_error`` is told
        so (JobCancelled). Neither is called if the job was cancelled otherwise, or if ``owner`` is
        gone by then: ``unwanted(result)`` takes what was made all the same.
        """
        job = TaskJob()
        run = _Run(work, job)
        task = _Task(owner, title, job, run, on_done, on_error, unwanted, quiet)  # type: ignore[arg-type]
        self._running.append(task)
        queued = Qt.ConnectionType.QueuedConnection
        if not quiet:
            job.progressed.connect(lambda done, of: self.progressed.emit(task, done, of), queued)
        run.ends.ended.connect(lambda: self._end(task), queued)
        if not quiet:
            self.started.emit(task)
        self._pool.start(run, -1 if quiet else 0)
        return job

    def stop(self, task: _Task) -> None:
        """Ask one to stop, because the user wants it."""
        task.stopped_by_hand = True
        task.job.cancel()

    def stop_all(self) -> None:
        """Ask everything to stop and wait for it: nothing may run on in a window that is gone."""
        self.stopping.emit()
        for task in self._running:
            task.job.cancel()
        self._pool.waitForDone(_MOST_WAIT_MS)
        for task in tuple(self._running):  # their signals would come when nobody listens any more
            self._end(task)

    def _end(self, task: _Task) -> None:
        if task not in self._running or task.run.outcome is None:
            return  # it was ended already, or goes on although it was asked to stop
        self._running.remove(task)
        if not task.quiet:
            self.finished.emit(task)
        result, error = task.run.outcome
        here = shiboken6.isValid(task.owner)
        if here and not task.job.cancelled:
            self._tell(task, result, error)
            return
        if error is None and task.unwanted is not None:
            task.unwanted(result)
        if here and task.stopped_by_hand and task.on_error is not None:
            task.on_error(JobCancelled())

    def _tell(self, task: _Task, result: object, error: BaseException | None) -> None:
        if error is None:
            try:
                task.on_done(result)
            except Exception as failure:  # whoever waits is told in any case
                error = failure
        if isinstance(error, DeskError):
            (task.on_error or self._notices.error)(error)
        elif error is not None:
            sys.excepthook(type(error), error, error.__traceback__)
            if task.on_error is not None:
                task.on_error(WorkFailed())


class TaskBar(QWidget):
    """Title, progress and Cancel of the work that is under way; appears after half a second."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = tasks
        self._tasks: list[_Task] = []
        self._title = plain_label(name="task.title", wrap=False)
        self._bar = QProgressBar()
        self._bar.setObjectName("task.progress")
        self._bar.setTextVisible(False)
        self.cancel_button = QPushButton(self.tr("&Cancel"))
        self.cancel_button.setObjectName("task.cancel")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, HALF, GAP, HALF)
        row.setSpacing(STEP)
        row.addWidget(self._title)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_AFTER_MS)
        self._timer.timeout.connect(self._appear)
        self.cancel_button.clicked.connect(self._on_cancel)
        tasks.started.connect(self._on_started)
        tasks.progressed.connect(self._on_progressed)
        tasks.finished.connect(self._on_finished)
        self.hide()

    def _on_started(self, task: _Task) -> None:
        self._tasks.append(task)
        if len(self._tasks) == 1:
            self._timer.start()

    def _appear(self) -> None:
        if self._tasks:
            self._title.setText(self._tasks[0].title or self.tr("Working…"))
            self._bar.setRange(0, 0)
            self.cancel_button.setEnabled(True)
            self.show()

    def _on_progressed(self, task: _Task, done: int, of: int) -> None:
        if self._tasks and task is self._tasks[0]:
            self._bar.setRange(0, of)
            self._bar.setValue(done)

    def _on_finished(self, task: _Task) -> None:
        self._tasks.remove(task)
        if self._tasks:
            self._appear()
        else:
            self._timer.stop()
            self.hide()

    def _on_cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        if self._tasks:
            self._all.stop(self._tasks[0])
