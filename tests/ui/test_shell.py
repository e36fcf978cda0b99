"""What may go wrong around an open file, and what the window says of it."""

import json
import os
import shutil
import tempfile
import threading
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
)

from debt_desk.app import desk as desk_module
from debt_desk.app.desk import Desk
from debt_desk.domain.case import Case
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.store.backup import copy_database
from debt_desk.ui import desk_view, example_place
from debt_desk.ui.file_dialogs import ask_save
from debt_desk.ui.tasks import TaskBar
from debt_desk.wording.languages import Language
from tests.ui.hands import open_file, opened, press, retype

LEFT = Qt.MouseButton.LeftButton
OLD_FILE = Path(__file__).parents[1] / "old_files" / "schema_0001.debtdesk"


def put_another_in_its_place(path):
    """What a synchronising program does."""
    other = path.with_name("other")
    shutil.copyfile(path, other)
    other.replace(path)


def with_dialog(kind, act):
    """Let ``act`` answer the next dialog of this kind."""

    def look():
        box = QApplication.activeModalWidget()
        if isinstance(box, kind):
            act(box)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


# --- closing


def test_a_file_that_was_replaced_is_said_and_the_window_stays_usable(
    qtbot, window, tmp_path, clock
):
    window.desk.cases.add(Case("招商银行"))
    put_another_in_its_place(window.desk.path)
    press(qtbot, window, Qt.Key.Key_W)
    assert window.desk is None
    assert window.stack.currentWidget() is window.welcome
    assert "conflict" in window.notice_bar.banner.text()
    assert window.notice_bar.isVisible()
    other = tmp_path / "other.debtdesk"
    Desk.create(other, clock).close()
    open_file(qtbot, window, other)
    assert window.desk.path == other


def test_another_file_opens_in_the_place_of_one_that_was_replaced(qtbot, window, tmp_path, clock):
    put_another_in_its_place(window.desk.path)
    other = tmp_path / "other.debtdesk"
    Desk.create(other, clock).close()
    open_file(qtbot, window, other)
    assert window.desk.path == other
    assert "conflict" in window.notice_bar.banner.text()
    window.close_desk()
    Desk.open(other, clock).close()  # nobody holds it any more


def test_on_the_way_out_it_is_said_before_the_window_goes(qtbot, window):
    put_another_in_its_place(window.desk.path)
    said = []

    def read(box):
        said.append(box.text())
        qtbot.keyClick(box, Qt.Key.Key_Return)

    with_dialog(QMessageBox, read)
    window.close()
    assert "conflict" in said[0]
    assert window.isHidden()


# --- names


@pytest.mark.parametrize("typed", ["/", "~nobody-has-this-name/x", "a\0b", "\ud800"])
def test_no_place_for_a_file_is_said_in_the_dialog(qtbot, empty_window, typed):
    qtbot.mouseClick(empty_window.welcome.new, LEFT)
    dialog = empty_window.findChild(QDialog, "new")
    dialog.place.setText(typed)
    qtbot.mouseClick(dialog.create_button, LEFT)
    assert dialog.isVisible()
    assert dialog.problem.isVisible()
    assert empty_window.desk is None


def press_save(qtbot, dialog):
    qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)


@pytest.fixture
def refusals(qtbot):
    """Answers "overwrite?" with No and gives up; what was asked stands in the list."""
    asked = []

    def no(box):
        asked.append(box.text())
        with_dialog(QFileDialog, lambda dialog: dialog.reject())
        qtbot.mouseClick(box.button(QMessageBox.StandardButton.No), LEFT)

    return SimpleNamespace(asked=asked, no=no)


def save(qtbot, state, typed, then):
    """Type a name into the dialog and press Enter; ``then`` answers what comes next."""

    def name_it(dialog):
        retype(qtbot, dialog.findChild(QLineEdit), typed)
        with_dialog(*then)
        press_save(qtbot, dialog)

    with_dialog(QFileDialog, name_it)
    return ask_save(None, "Save", state, "Desk files (*.debtdesk)", "x.debtdesk")


def test_the_dialog_asks_before_it_completes_a_name_to_one_that_exists(
    qtbot, theme, state, tmp_path, refusals
):
    state.last_folder = tmp_path
    (tmp_path / "mine.debtdesk").write_bytes(b"somebody's")
    assert save(qtbot, state, "mine", (QMessageBox, refusals.no)) is None
    assert "mine.debtdesk" in refusals.asked[0]


def test_so_it_does_where_the_name_has_another_dot(qtbot, theme, state, tmp_path, refusals):
    state.last_folder = tmp_path
    (tmp_path / "debts 2026.11.debtdesk").write_bytes(b"somebody's")

    def once_more(dialog):
        with_dialog(QMessageBox, refusals.no)
        press_save(qtbot, dialog)

    assert save(qtbot, state, "debts 2026.11", (QFileDialog, once_more)) is None
    assert "debts 2026.11.debtdesk" in refusals.asked[0]


# --- locked elsewhere


def test_a_record_of_a_renamed_computer_can_be_passed_by(qtbot, empty_window, tmp_path, clock):
    place = tmp_path / "home.debtdesk"
    Desk.create(place, clock).close()
    found = place.stat()
    record = {"host": "old-name", "pid": 1, "device": found.st_dev, "inode": found.st_ino}
    record["path"] = "0" * 16
    place.with_name("home.debtdesk.lock-owner").write_text(json.dumps(record), "utf-8")
    open_file(qtbot, empty_window, place)
    banner = empty_window.file_banner
    assert "old-name" in banner.text()
    assert "read-only" in banner.action.text()
    qtbot.mouseClick(banner.second, LEFT)
    opened(qtbot, empty_window)
    assert empty_window.desk.path == place
    assert not empty_window.desk.read_only
    assert banner.isHidden()


# --- a file of an older version


def test_an_older_file_is_copied_while_the_window_lives_and_cancel_leaves_it(
    qtbot, empty_window, tmp_path, monkeypatch
):
    place = tmp_path / "old.debtdesk"
    place.write_bytes(OLD_FILE.read_bytes())
    copy, may_go_on, beats = copy_database, threading.Event(), []

    def slow_copy(connection, destination, job):
        job.progress(1, 3)
        while not may_go_on.wait(0.01):
            stop_if_cancelled(job)
        copy(connection, destination, job)

    monkeypatch.setattr("debt_desk.store.opening.copy_database", slow_copy)
    bar = empty_window.findChild(TaskBar)
    empty_window.open_file(place)
    empty_window.open_file(place)  # a second click changes nothing
    heart = QTimer(empty_window)
    heart.timeout.connect(lambda: beats.append(1))
    heart.start(5)
    qtbot.waitUntil(lambda: bar.isVisible() and len(beats) > 20, timeout=3000)
    assert "old.debtdesk" in bar.findChild(QLabel, "task.title").text()
    assert empty_window.tasks.running == 1
    assert empty_window.stack.currentWidget() is empty_window.welcome
    qtbot.mouseClick(bar.cancel_button, LEFT)
    opened(qtbot, empty_window)
    assert empty_window.desk is None
    assert "nothing was changed" in empty_window.file_banner.text()
    assert place.read_bytes() == OLD_FILE.read_bytes()
    assert [entry.name for entry in tmp_path.iterdir() if entry.suffix != ".ini"] == [place.name]
    empty_window.open_file(place)
    may_go_on.set()
    opened(qtbot, empty_window)
    assert empty_window.desk.path == place
    assert (tmp_path / "old.schema-1.debtdesk").read_bytes()[:16] == b"SQLite format 3\0"
    empty_window.open_file(tmp_path / "old.schema-1.debtdesk")
    empty_window.close()  # while the next one is on its way: nobody holds it afterwards
    assert not list(tmp_path.glob("*.lock*"))


# --- the example


def test_the_example_says_that_it_does_not_stay(qtbot, empty_window, tmp_path, monkeypatch):
    kept = tmp_path / "kept.debtdesk"
    monkeypatch.setattr("debt_desk.ui.window_actions.ask_save", lambda *_: kept)
    qtbot.mouseClick(empty_window.welcome.example, LEFT)
    qtbot.mouseClick(empty_window.welcome.example, LEFT)
    qtbot.waitUntil(lambda: empty_window.desk is not None, timeout=20_000)
    assert empty_window.tasks.running == 0, "a second click writes no second example"
    standing = empty_window.standing
    assert standing.isVisible()
    assert standing.close_button.isHidden()
    qtbot.mouseClick(standing.action, LEFT)
    qtbot.waitUntil(lambda: bool(empty_window.notices.history))
    assert kept.is_file()
    open_file(qtbot, empty_window, kept)
    assert standing.isHidden()


def test_examples_left_behind_are_swept_unless_open(
    qtbot, empty_window, tmp_path, clock, monkeypatch
):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folders = {name: example_place.new_folder() for name in ("old", "open", "young")}
    for folder in folders.values():
        Desk.create(folder / "Example.debtdesk", clock).close()
    strange = tmp_path / "debt_desk-of-somebody"
    strange.mkdir()
    used = Desk.open(folders["open"] / "Example.debtdesk", clock)
    for folder, days in ((folders["old"], 2), (folders["open"], 2), (strange, 9)):
        then = (clock.now() - timedelta(days=days)).timestamp()
        os.utime(folder, (then, then))
    now = clock.now().timestamp()
    os.utime(folders["young"], (now, now))
    empty_window.opening.sweep()
    qtbot.waitUntil(lambda: empty_window.tasks.running == 0)
    used.close()
    assert not folders["old"].exists()
    assert folders["open"].is_dir()
    assert folders["young"].is_dir()
    assert strange.is_dir()


# --- copies of the day, and rest


def test_a_file_too_large_to_be_copied_daily_says_so(
    qtbot, empty_window, tmp_path, clock, monkeypatch
):
    monkeypatch.setattr(desk_module, "MOST_BYTES_TO_COPY_DAILY", -1)
    monkeypatch.setattr("debt_desk.ui.main_window.is_passing", lambda _: False)
    place = tmp_path / "home.debtdesk"
    Desk.create(place, clock).close()
    kept = tmp_path / "kept.debtdesk"
    monkeypatch.setattr("debt_desk.ui.window_actions.ask_save", lambda *_: kept)
    open_file(qtbot, empty_window, place)
    qtbot.waitUntil(empty_window.standing.isVisible)
    qtbot.mouseClick(empty_window.standing.action, LEFT)
    qtbot.waitUntil(lambda: bool(empty_window.notices.history))
    assert kept.is_file()


def test_where_the_data_lies_names_the_copies(qtbot, window, monkeypatch, tmp_path):
    monkeypatch.setattr("debt_desk.paths.backups_folder", lambda: tmp_path)
    opened = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    window.actions_["help.data"].trigger()
    dialog = window.findChild(QDialog, "help.data")
    qtbot.mouseClick(dialog.findChild(QPushButton, "help.data.folder"), LEFT)
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_what_was_entered_is_moved_into_the_file_when_nothing_happens(
    qtbot, empty_window, desk, monkeypatch
):
    monkeypatch.setattr(desk_view, "REST_AFTER_MS", 10)
    empty_window.show_desk(desk)
    before = desk.path.read_bytes().count("招商银行".encode())
    desk.cases.add(Case("招商银行"))
    qtbot.waitUntil(lambda: desk.path.read_bytes().count("招商银行".encode()) > before)


def test_a_tab_shown_for_the_first_time_shows_the_chosen_case(qtbot, window):
    added = window.desk.cases.add(Case("招商银行"))
    window.view.cases.select(added.number)
    press(qtbot, window, Qt.Key.Key_5)
    assert window.view.tabs.currentWidget().case == added.number
    window.actions_[f"language.{Language.CHINESE}"].trigger()
    assert window.view.tab == "proposals"
    assert window.view.tabs.currentWidget().case == added.number


def test_the_cases_are_read_once_for_each_change(window, monkeypatch):
    read = []
    rows = window.desk.cases.rows
    monkeypatch.setattr(window.desk.cases, "rows", lambda: read.append(1) or rows())
    window.go_to("evidence", None)
    window.desk.cases.add(Case("招商银行"))
    assert len(read) == 1
