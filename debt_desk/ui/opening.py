"""Ways into a desk file, and what to say when one is closed."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from debt_desk import paths
from debt_desk.errors import DeskError, InputError
from debt_desk.ui import example_place
from debt_desk.ui.colours import Tone
from debt_desk.ui.file_dialogs import SUFFIX, ask_open
from debt_desk.ui.welcome.new_file_dialog import NewFileDialog
from debt_desk.ui.welcome.passphrase_dialog import PassphraseDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from debt_desk.app.clock import Clock
    from debt_desk.app.desk import Desk, OpenFile
    from debt_desk.ui.tasks import TaskJob, Tasks
    from debt_desk.ui.widgets.notes import Banner
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording

# The store is imported inside the functions: the window stands on the screen before it is.


class Opening(QObject):
    """``opened(desk)`` once a file is open. Every refusal is one sentence in the banner."""

    opened = Signal(object)

    def __init__(
        self,
        window: QWidget,
        banner: Banner,
        tasks: Tasks,
        wording: Wording,
        state: WindowState,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._banner = banner
        self._tasks = tasks
        self._wording = wording
        self._state = state
        self._clock = clock
        self._ways_out: list[Callable[[], object]] = []
        self._writing: TaskJob | None = None
        self._fetching: TaskJob | None = None
        self._wanted: Path | None = None
        banner.acted.connect(lambda: self._ways_out[0]())
        banner.second_acted.connect(lambda: self._ways_out[1]())

    @property
    def kinds(self) -> str:
        """The files that a dialog offers."""
        return self.tr("Desk files (*{suffix})").format(suffix=SUFFIX)

    @property
    def under_way(self) -> bool:
        """Whether a file is being opened just now."""
        return self._tasks.runs(self._fetching)

    def new(self) -> None:
        """Ask where, and with which passphrase, and create a file there."""
        dialog = NewFileDialog(self._wording, self._state, self._window)
        dialog.wanted.connect(lambda path, passphrase: self._create(dialog, path, passphrase))
        dialog.open()

    def ask(self) -> None:
        """Let the user choose a file and open it."""
        path = ask_open(self._window, self.tr("Open a desk file"), self._state, self.kinds)
        if path is not None:
            self.open(path)

    def open(self, path: Path, **how: bool) -> None:
        """Open a file. ``how``: ``read_only`` or ``take_over``, as ``Desk.fetch`` knows them."""
        from debt_desk.app.desk import PassphraseNeeded

        def refused(error: DeskError) -> None:
            if isinstance(error, PassphraseNeeded):
                self._ask_passphrase(path, how)
            else:
                self._explain(error, path)

        if self.under_way and path == self._wanted:
            return  # a second click while the first is still at work
        self._banner.hide()
        self._fetch(path, None, how, self._take, refused)

    def example(self) -> None:
        """Write the example to a place of its own and open it."""
        from debt_desk.app.example import write_example

        if self._tasks.runs(self._writing):
            return
        path = example_place.new_folder() / (self.tr("Example") + SUFFIX)
        language, today = self._wording.language, self._clock.today()

        def opened(_: None) -> None:
            self._writing = None
            self.open(path)

        def refused(error: DeskError) -> None:
            self._writing = None
            self._explain(error, path)

        self._writing = self._tasks.run_task(
            self,
            lambda _job: write_example(path, language, today),
            opened,
            refused,
            title=self.tr("Preparing the example…"),
        )

    def sweep(self) -> None:
        """Throw away the examples that a program left behind which did not come to its end."""
        folders = example_place.left_over(self._clock.now())
        if folders:
            self._tasks.run_task(self, lambda _job: _throw_away(folders, self._clock), _nothing)

    def _create(self, dialog: NewFileDialog, path: Path, passphrase: str | None) -> None:
        from debt_desk.app.desk import Desk

        try:
            desk = Desk.create(path, self._clock, passphrase)
        except DeskError as error:
            dialog.complain(self._wording.sentence(error))
            return
        dialog.accept()
        self._state.last_folder = path.parent
        self._take(desk)

    def _fetch(
        self,
        path: Path,
        passphrase: str | None,
        how: dict[str, bool],
        taken: Callable[[Desk], object],
        refused: Callable[[DeskError], object],
    ) -> None:
        """Open a file in a worker: one of an older schema is copied first, however large it is."""
        from debt_desk.app.desk import Desk

        self._let_go()

        def done(file: OpenFile) -> None:
            self._fetching = self._wanted = None
            taken(Desk.of(file, self._clock))

        def failed(error: DeskError) -> None:
            self._fetching = self._wanted = None
            refused(error)

        self._wanted = path
        self._fetching = self._tasks.run_task(
            self,
            lambda job: Desk.fetch(path, job, passphrase, **how),
            done,
            failed,
            title=self.tr("Opening “{name}”…").format(name=path.name),
            unwanted=lambda file: file.close(),
        )

    def _let_go(self) -> None:
        """Another file is wanted, or this one no more."""
        for job in (self._writing, self._fetching):
            if job is not None:
                job.cancel()
        self._writing = self._fetching = self._wanted = None

    def _take(self, desk: Desk) -> None:
        self._banner.hide()
        self._let_go()
        if not example_place.is_passing(desk.path):
            self._state.keep_recent(desk.path)
        self.opened.emit(desk)

    def _ask_passphrase(self, path: Path, how: dict[str, bool]) -> None:
        dialog = PassphraseDialog(path.name, self._window)
        dialog.entered.connect(lambda passphrase: self._unlock(dialog, path, passphrase, how))
        dialog.rejected.connect(self._let_go)
        dialog.open()

    def _unlock(
        self, dialog: PassphraseDialog, path: Path, passphrase: str, how: dict[str, bool]
    ) -> None:
        from debt_desk.app.desk import PassphraseWrong

        def taken(desk: Desk) -> None:
            dialog.accept()
            self._take(desk)

        def refused(error: DeskError) -> None:
            if isinstance(error, PassphraseWrong | InputError):
                dialog.complain(self._wording.sentence(error))
            else:
                dialog.reject()
                self._explain(error, path)

        self._fetch(path, passphrase, how, taken, refused)

    def _explain(self, error: DeskError, path: Path) -> None:
        """Say why a file was not opened, with the ways out that there are."""
        from debt_desk.app.desk import FileDamaged, FileInUse, FileInUseElsewhere

        action = second = ""
        self._ways_out = []
        if isinstance(error, FileInUse):
            action = self.tr("Open &read-only")
            self._ways_out.append(lambda: self.open(path, read_only=True))
        if isinstance(error, FileInUseElsewhere):
            second = self.tr("It is closed there: &open it here")
            self._ways_out.append(lambda: self.open(path, take_over=True))
        elif isinstance(error, FileDamaged):
            action = self.tr("Restore a &backup…")
            self._ways_out.append(lambda: self._restore(path))
        self._banner.say(self._wording.sentence(error), Tone.CAUTION, action, second)

    def _restore(self, damaged: Path) -> None:
        """Put a backup beside the damaged file, which stays as it is, and open it."""
        from debt_desk.app.output import copy_whole

        folder = paths.backups_folder()
        title = self.tr("Choose a backup")
        start = folder if folder.is_dir() else damaged.parent
        chosen = ask_open(self._window, title, self._state, self.kinds, start)
        if chosen is None:
            return
        restored = _free_name(damaged, self._clock.today().isoformat())
        self._tasks.run_task(
            self,
            lambda _job: copy_whole(chosen, restored),
            lambda _: self.open(restored),
            lambda error: self._explain(error, damaged),
            title=self.tr("Restoring the backup…"),
        )


def _free_name(file: Path, day: str) -> Path:
    """``home 2026-11-23.debtdesk`` beside ``file``; a number follows where that is taken."""
    names = (f"{file.stem} {day}{f' ({n})' if n > 1 else ''}{SUFFIX}" for n in count(1))
    return next(path for name in names if not (path := file.with_name(name)).exists())


def _throw_away(folders: list[Path], clock: Clock) -> None:
    """Remove the folders of examples that no other window has open; for a worker thread."""
    from debt_desk.app.desk import Desk, FileInUse

    for folder in folders:
        try:
            for file in folder.glob(f"*{SUFFIX}"):
                Desk.open(file, clock).close()
        except FileInUse:
            continue
        except DeskError:
            pass  # spoilt: so much the less to keep
        example_place.throw_away(folder)


def _nothing(_: None) -> None:
    """The user did not ask for it and need not hear of it."""
