"""A window as a person has it: a real file, a real desk, a day that stands still."""

from __future__ import annotations

from datetime import date

import pytest

from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.ui.case_page import PageContext
from debt_desk.ui.desk_signals import DeskSignals
from debt_desk.ui.main_window import MainWindow
from debt_desk.ui.notices import Notices
from debt_desk.ui.tasks import Tasks
from debt_desk.ui.theme import Theme, ThemeChoice
from debt_desk.ui.translation import Translation
from debt_desk.ui.window_state import WindowState
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def theme(qapp):
    """The application in its clothes."""
    dressed = Theme(qapp)
    dressed.dress(ThemeChoice.LIGHT, 100)
    return dressed


@pytest.fixture
def clock():
    """The 23rd of November 2026, all day."""
    return FixedClock(TODAY)


@pytest.fixture(autouse=True)
def _read_here(read_here):
    """No process is started for a document."""


@pytest.fixture
def desk(tmp_path, clock, lay_empty_file):
    """A new, empty desk file."""
    opened = Desk.open(lay_empty_file(tmp_path / "home.debtdesk"), clock)
    yield opened
    opened.close()


@pytest.fixture
def wording():
    """English words."""
    return Wording(Language.ENGLISH)


@pytest.fixture
def state(tmp_path):
    """Settings of this test only."""
    return WindowState(tmp_path / "settings.ini")


@pytest.fixture
def went():
    """Where a page sent the user: (tab, case)."""
    return []


@pytest.fixture
def showed():
    """Which places of documents a page had shown: (document, place)."""
    return []


@pytest.fixture
def context(qapp, theme, desk, wording, state, went, showed):
    """What a page is handed when it stands alone."""
    notices = Notices(wording)
    tasks = Tasks(notices)
    signals = DeskSignals(desk)
    yield PageContext(
        desk=desk,
        wording=wording,
        notices=notices,
        tasks=tasks,
        signals=signals,
        state=state,
        go_to=lambda tab, case: went.append((tab, case)),
        go_to_place=lambda document, place: showed.append((document, place)),
    )
    tasks.stop_all()
    signals.close()


@pytest.fixture
def empty_window(qtbot, qapp, theme, state, clock):
    """The program just started, without a file."""
    translation = Translation(qapp)
    made = MainWindow(theme, translation, state, clock)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    # Only what a test has changed: each of these turns over every widget that is alive.
    if translation.language is not Language.ENGLISH:
        translation.speak(Language.ENGLISH)
    if (theme.choice, theme.scale) != (ThemeChoice.LIGHT, 100):
        theme.dress(ThemeChoice.LIGHT, 100)


@pytest.fixture
def window(empty_window, desk):
    """The whole window with the file of ``desk`` open."""
    empty_window.show_desk(desk)
    return empty_window
