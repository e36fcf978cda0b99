"""Ways into a desk file, and what to say when one is closed."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from debt_desk import paths
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.file_dialogs import SUFFIX, ask_open
from debt_desk.ui.welcome.new_file_dialog import NewFileDialog
from debt_desk.ui.welcome.passphrase_dialog import PassphraseDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from debt_desk.app.clock import Clock
    from debt_desk.app.desk import Desk
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
        wording: Wording,
        state: WindowState,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._banner = banner
        self._wording = wording
        self._state = state
        self._clock = clock
        self._way_out: Callable[[], object] | None = None
        banner.acted.connect(self._on_way_out)

    @property
    def kinds(self) -> str:
        """The files that a dialog offers."""
        return self.tr("Desk files (*{suffix})").format(suffix=SUFFIX)

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

    def open(
        self, path: Path, passphrase: str | None = None, *, read_only: bool = False
    ) -> DeskError | None:
        """Open a file; the answer is what was said if it could not be."""
        from debt_desk.app.desk import Desk, PassphraseNeeded

        self._banner.hide()
        try:
            desk = Desk.open(path, self._clock, passphrase, read_only=read_only)
        except PassphraseNeeded:
            self._ask_passphrase(path, read_only=read_only)
            return None
        except DeskError as error:
            self._explain(error, path)
            return error
        self._take(desk)
        return None

    def example(self) -> None:
        """Write the example to a place of its own and open it."""
        from debt_desk.app.example import write_example

        name = self.tr("Example") + SUFFIX
        folder = Path(tempfile.mkdtemp(prefix="debt_desk-"))
        # By then the window has closed the file; who wants to keep the example saves a copy.
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        path = folder / name
        try:
            write_example(path, self._wording.language, self._clock.today())
        except DeskError as error:
            self._explain(error, path)
            return
        self.open(path)

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

    def _take(self, desk: Desk) -> None:
        self._banner.hide()
        if not desk.path.is_relative_to(tempfile.gettempdir()):
            self._state.keep_recent(desk.path)
        self.opened.emit(desk)

    def _ask_passphrase(self, path: Path, *, read_only: bool) -> None:
        dialog = PassphraseDialog(path.name, self._window)
        dialog.entered.connect(
            lambda passphrase: self._unlock(dialog, path, passphrase, read_only=read_only)
        )
        dialog.open()

    def _unlock(
        self, dialog: PassphraseDialog, path: Path, passphrase: str, *, read_only: bool
    ) -> None:
        from debt_desk.app.desk import Desk, PassphraseWrong

        try:
            desk = Desk.open(path, self._clock, passphrase, read_only=read_only)
        except PassphraseWrong as error:
            dialog.complain(self._wording.sentence(error))
        except DeskError as error:
            dialog.reject()
            self._explain(error, path)
        else:
            dialog.accept()
            self._take(desk)

    def _explain(self, error: DeskError, path: Path) -> None:
        from debt_desk.app.desk import FileDamaged, FileInUse

        sentence = self._wording.sentence(error)
        action = ""
        self._way_out = None
        if isinstance(error, FileInUse):
            action = self.tr("Open &read-only")
            self._way_out = lambda: self.open(path, read_only=True)
        elif isinstance(error, FileDamaged):
            action = self.tr("Restore a &backup…")
            self._way_out = lambda: self._restore(path)
        self._banner.say(sentence, Tone.CAUTION, action)

    def _restore(self, damaged: Path) -> None:
        """Put a backup beside the damaged file, which stays as it is, and open it."""
        folder = paths.backups_folder()
        title = self.tr("Choose a backup")
        start = folder if folder.is_dir() else damaged.parent
        chosen = ask_open(self._window, title, self._state, self.kinds, start)
        if chosen is None:
            return
        today = self._clock.today().isoformat()
        restored = damaged.with_name(f"{damaged.stem} {today}{SUFFIX}")
        try:
            with chosen.open("rb") as source, restored.open("xb") as target:
                shutil.copyfileobj(source, target)
        except OSError:
            text = self.tr("The backup could not be copied to “{name}”.")
            self._banner.say(text.format(name=restored.name), Tone.ERROR)
            return
        self.open(restored)

    def _on_way_out(self) -> None:
        if self._way_out is not None:
            self._way_out()
