"""The window: what it is made of. What its parts do stands in their own modules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from debt_desk import paths
from debt_desk.errors import DeskError
from debt_desk.ui.actions import Actions
from debt_desk.ui.colours import Tone
from debt_desk.ui.example_place import is_passing
from debt_desk.ui.file_dialogs import SUFFIX
from debt_desk.ui.icons import program_icon
from debt_desk.ui.menus import Menus
from debt_desk.ui.notices import NoticeBar, Notices
from debt_desk.ui.opening import Opening
from debt_desk.ui.standing import StandingBanner
from debt_desk.ui.tasks import TaskBar, Tasks
from debt_desk.ui.welcome.welcome_page import WelcomePage
from debt_desk.ui.widgets.notes import Banner
from debt_desk.ui.window_actions import WindowActions
from debt_desk.wording.catalogue import Wording

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from debt_desk.app.clock import Clock
    from debt_desk.app.desk import Desk
    from debt_desk.domain.statement import Place
    from debt_desk.ui.desk_signals import DeskSignals
    from debt_desk.ui.desk_view import DeskView
    from debt_desk.ui.theme import Theme
    from debt_desk.ui.translation import Translation
    from debt_desk.ui.window_state import WindowState

# Room for the case list, the widest tables and the figures beside them.
_FIRST_SIZE = QSize(1440, 900)
_MOST_OF_SCREEN = 0.9


class MainWindow(QMainWindow):
    """Welcome page or open file, notices and work in progress below, menus above."""

    def __init__(
        self, theme: Theme, translation: Translation, state: WindowState, clock: Clock
    ) -> None:
        super().__init__()
        self.theme = theme
        self.translation = translation
        self.state = state
        self._clock = clock
        self.desk: Desk | None = None
        self.view: DeskView | None = None
        self._signals: DeskSignals | None = None
        self.setObjectName("window")
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self._build()
        self._restore_place()

    # --- what it is made of

    def _build(self) -> None:
        self.wording = Wording(self.translation.language)
        self.notices = Notices(self.wording, self)
        self.tasks = Tasks(self.notices, self)
        self.actions_ = Actions(self)
        self.menus = Menus(self.menuBar(), self.actions_, self.state, self.open_file)
        self.file_banner = Banner("file")
        self.standing = StandingBanner(self.actions_)
        self.opening = Opening(
            self, self.file_banner, self.tasks, self.wording, self.state, self._clock
        )
        self.welcome = WelcomePage(self.state)
        self.notice_bar = NoticeBar(self.notices)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.file_banner)
        column.addWidget(self.standing)
        column.addWidget(self.stack, 1)
        column.addWidget(self.notice_bar)
        column.addWidget(TaskBar(self.tasks))
        self.setCentralWidget(central)
        self.window_actions = WindowActions(self)
        self._connect()

    def _connect(self) -> None:
        self.opening.opened.connect(self.show_desk)
        self.welcome.new_wanted.connect(self.opening.new)
        self.welcome.open_wanted.connect(self.opening.ask)
        self.welcome.example_wanted.connect(self.opening.example)
        self.welcome.file_wanted.connect(self.open_file)
        self.notice_bar.undo_wanted.connect(self.window_actions.undo)

    # --- the open file

    def open_file(self, file: Path) -> None:
        """Open a file in the place of the one that is open now."""
        if self.desk is not None and self.desk.path == file.resolve():
            return
        self.opening.open(file)

    def show_desk(self, desk: Desk) -> None:
        """Show an open file."""
        self.close_desk()
        self.desk = desk
        self._show_view()
        if not is_passing(desk.path):
            self._back_up_today(desk)

    def close_desk(self) -> None:
        """Close the file and go back to the welcome page; a refusal is said in a notice."""
        if self.desk is None:
            return
        self.notices.clear()
        self._drop_view()
        desk, self.desk = self.desk, None
        try:
            desk.close()
        except DeskError as error:  # the file is closed in any case
            self.notices.error(error)
        self._show_state()

    def go_to(self, tab: str, case: int | None) -> None:
        """Show a tab of the open file, of another case if one is given."""
        if self.view is not None:
            self.view.go_to(tab, case)

    def go_to_place(self, document: int, place: Place) -> None:
        """Show a document of the open file, with a place in it marked."""
        if self.view is not None:
            self.view.go_to_place(document, place)

    def speak_again(self) -> None:
        """Build everything anew in the language that is spoken now; file, case and tab stay."""
        place = (self.view.tab, self.view.case) if self.view is not None else None
        self._drop_view()
        self.tasks.stop_all()
        for old in (self.actions_, self.opening, self.menus, self.window_actions):
            old.remove() if isinstance(old, Actions) else old.deleteLater()
        self._build()
        if self.desk is not None:
            self._show_view()
        if place is not None:
            self.go_to(*place)

    def _show_view(self) -> None:
        # Imported here: nothing of the store is needed before there is a file to show.
        from debt_desk.ui.case_page import PageContext
        from debt_desk.ui.desk_signals import DeskSignals
        from debt_desk.ui.desk_view import DeskView

        assert self.desk is not None
        self._signals = DeskSignals(self.desk, self)
        self.view = DeskView(
            PageContext(
                desk=self.desk,
                wording=self.wording,
                notices=self.notices,
                tasks=self.tasks,
                signals=self._signals,
                state=self.state,
                go_to=self.go_to,
                go_to_place=self.go_to_place,
            )
        )
        self.stack.addWidget(self.view)
        self.stack.setCurrentWidget(self.view)
        self.window_actions.watch(self.view, self._signals)
        self.standing.show_file(self.desk)
        self._show_state()
        self.view.cases.view.setFocus()

    def _drop_view(self) -> None:
        if self.view is None:
            return
        self.view.settle()
        self.tasks.stop_all()
        assert self._signals is not None
        self._signals.close()
        self._signals.deleteLater()
        self.stack.removeWidget(self.view)
        self.view.deleteLater()
        self.view = None
        self._signals = None
        self.file_banner.hide()
        self.standing.hide()

    def _back_up_today(self, desk: Desk) -> None:
        def done(kept: bool) -> None:
            if not kept:
                self.standing.say_too_large()

        self.tasks.run_task(
            self,
            lambda job: desk.back_up_today(paths.backups_folder(), job),
            done,
            title=self.tr("Keeping today's backup…"),
        )

    def _show_state(self) -> None:
        name = f"{self.desk.path.name} — " if self.desk is not None else ""
        self.setWindowTitle(f"{name}debt_desk")
        self.window_actions.refresh()

    # --- the window itself

    def _restore_place(self) -> None:
        self.resize(_FIRST_SIZE.boundedTo(self.screen().availableSize() * _MOST_OF_SCREEN))
        self.restoreGeometry(self.state.geometry("window"))
        self._show_state()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.state.keep_geometry("window", self.saveGeometry())
        said = len(self.notices.history)
        self.close_desk()
        self.tasks.stop_all()  # an example may be on its way without a file being open
        self.state.save()
        for notice in self.notices.history[said:]:
            if notice.tone is Tone.ERROR:
                self._say_before_leaving(notice.text)
        super().closeEvent(event)

    def _say_before_leaving(self, sentence: str) -> None:
        """In a window of its own: a notice would be gone before it is read."""
        box = QMessageBox(self)
        box.setObjectName("leaving")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("debt_desk")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(sentence)
        box.exec()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        file = _dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.open_file(file)


def _dropped(event: QDropEvent) -> Path | None:
    """The desk file that is being dropped, if it is one."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((file for file in files if file.suffix == SUFFIX), None)
