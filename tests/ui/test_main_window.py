"""The window as a person uses it: with keys and clicks, on real files."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from debt_desk import paths
from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.domain.case import Case, Stage
from debt_desk.ui.colours import Tone
from debt_desk.ui.tabs import TABS
from debt_desk.ui.theme import ThemeChoice
from debt_desk.wording.languages import Language
from tests.ui.hands import CONTROL, SHIFT, open_file, opened, press, retype, type_text

LEFT = Qt.MouseButton.LeftButton


def add_case(qtbot, window, name):
    press(qtbot, window, Qt.Key.Key_N, CONTROL | SHIFT)
    dialog = window.findChildren(QDialog, "case")[-1]
    type_text(qtbot, dialog.creditor.line, name)
    qtbot.keyClick(dialog.creditor.line, Qt.Key.Key_Return)
    assert dialog.isHidden()


def names(window):
    model = window.view.cases.model
    return [model.index(row).data() for row in range(model.rowCount())]


def answer(qtbot, word):
    """Click a button of the question that is about to be asked."""

    def click():
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(10, click)
            return
        button = next(b for b in box.buttons() if word in b.text().replace("&", ""))
        qtbot.mouseClick(button, LEFT)

    QTimer.singleShot(0, click)


# --- files


def test_a_new_file_from_the_welcome_page(qtbot, empty_window, tmp_path):
    assert empty_window.stack.currentWidget() is empty_window.welcome
    qtbot.mouseClick(empty_window.welcome.new, LEFT)
    dialog = empty_window.findChild(QDialog, "new")
    retype(qtbot, dialog.place, str(tmp_path / "mine"))
    qtbot.mouseClick(dialog.create_button, LEFT)
    assert empty_window.desk.path == tmp_path / "mine.debtdesk"
    assert (tmp_path / "mine.debtdesk").is_file()
    assert "mine.debtdesk" in empty_window.windowTitle()
    assert empty_window.view.isVisible()


def test_a_new_file_with_a_passphrase_asks_for_it_again(qtbot, empty_window, tmp_path):
    place = tmp_path / "secret.debtdesk"
    press(qtbot, empty_window, Qt.Key.Key_N)
    dialog = empty_window.findChild(QDialog, "new")
    retype(qtbot, dialog.place, str(place))
    qtbot.mouseClick(dialog.protect, LEFT, pos=QPoint(8, dialog.protect.height() // 2))
    first, second = dialog.passphrases
    qtbot.keyClicks(first, "correct horse")
    qtbot.keyClicks(second, "another horse")
    qtbot.mouseClick(dialog.create_button, LEFT)
    assert dialog.problem.isVisible()
    retype(qtbot, second, "correct horse")
    qtbot.mouseClick(dialog.create_button, LEFT)
    assert empty_window.desk is not None
    press(qtbot, empty_window, Qt.Key.Key_W)
    assert empty_window.desk is None
    open_file(qtbot, empty_window, place)
    asked = empty_window.findChild(QDialog, "passphrase")
    qtbot.keyClicks(asked.line, "wrong")
    qtbot.keyClick(asked.line, Qt.Key.Key_Return)
    opened(qtbot, empty_window)
    assert asked.isVisible()
    assert empty_window.desk is None
    retype(qtbot, asked.line, "correct horse")
    qtbot.keyClick(asked.line, Qt.Key.Key_Return)
    opened(qtbot, empty_window)
    assert empty_window.desk.path == place
    assert asked.line.text() == ""


def test_a_new_file_never_replaces_another(qtbot, empty_window, tmp_path):
    place = tmp_path / "there.debtdesk"
    place.write_bytes(b"somebody's")
    press(qtbot, empty_window, Qt.Key.Key_N)
    dialog = empty_window.findChild(QDialog, "new")
    retype(qtbot, dialog.place, str(place))
    qtbot.mouseClick(dialog.create_button, LEFT)
    assert dialog.isVisible()
    assert "there.debtdesk" in dialog.problem.text()
    assert place.read_bytes() == b"somebody's"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_closing_and_opening_a_recent_file(qtbot, empty_window, tmp_path, clock):
    place = tmp_path / "a & b.debtdesk"
    Desk.create(place, clock).close()
    open_file(qtbot, empty_window, place)
    # Files in the machine's own temporary folder are not remembered: examples live there.
    empty_window.state.keep_recent(place)
    press(qtbot, empty_window, Qt.Key.Key_W)
    assert empty_window.stack.currentWidget() is empty_window.welcome
    button = empty_window.welcome.findChild(QPushButton, "welcome.recent.1")
    assert button.text() == "a && b.debtdesk"
    qtbot.mouseClick(button, LEFT)
    opened(qtbot, empty_window)
    assert empty_window.desk.path == place
    forget = empty_window.actions_["file.forget"]
    forget.trigger()
    assert empty_window.state.recent_files() == ()


def test_a_missing_file_is_one_sentence(qtbot, empty_window, tmp_path):
    open_file(qtbot, empty_window, tmp_path / "gone.debtdesk")
    assert empty_window.desk is None
    assert empty_window.file_banner.isVisible()
    assert "gone.debtdesk" in empty_window.file_banner.text()


def test_a_damaged_file_offers_a_backup_and_stays(
    qtbot, empty_window, tmp_path, clock, monkeypatch
):
    place = tmp_path / "home.debtdesk"
    desk = Desk.create(place, clock)
    desk.cases.add(Case("招商银行"))
    backup = tmp_path / "backup.debtdesk"
    desk.backup(backup)
    desk.close()
    damaged = bytearray(place.read_bytes())
    damaged[4096:] = b"\xff" * (len(damaged) - 4096)
    place.write_bytes(damaged)
    open_file(qtbot, empty_window, place)
    assert empty_window.desk is None
    assert empty_window.file_banner.action.isVisible()
    monkeypatch.setattr("debt_desk.ui.opening.ask_open", lambda *_: backup)
    qtbot.mouseClick(empty_window.file_banner.action, LEFT)
    qtbot.waitUntil(lambda: empty_window.desk is not None)
    restored = empty_window.desk.path
    assert restored.name == "home 2026-11-23.debtdesk"
    if os.name == "posix":
        assert restored.stat().st_mode & 0o777 == 0o600
    assert len(empty_window.desk.cases.rows()) == 1
    assert place.read_bytes() == damaged


def test_a_file_in_use_opens_for_reading_only(qtbot, empty_window, tmp_path, clock):
    place = tmp_path / "home.debtdesk"
    desk = Desk.create(place, clock)
    desk.cases.add(Case("招商银行"))
    desk.close()
    holder = (
        "import sys; from pathlib import Path\n"
        "from debt_desk.app.clock import Clock; from debt_desk.app.desk import Desk\n"
        "desk = Desk.open(Path(sys.argv[1]), Clock()); print('open', flush=True)\n"
        "sys.stdin.read(); desk.close()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(place)],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout.readline() == "open\n"
        open_file(qtbot, empty_window, place)
        assert empty_window.desk is None
        qtbot.mouseClick(empty_window.file_banner.action, LEFT)
        opened(qtbot, empty_window)
        assert empty_window.desk.read_only
        assert "reading only" in empty_window.standing.text()
        assert empty_window.standing.isVisible()
        assert not empty_window.actions_["case.new"].isEnabled()
        assert not empty_window.view.cases.new.isEnabled()
        empty_window.close_desk()
        other.stdin.close()


def test_a_desk_file_can_be_dropped_on_the_window(qtbot, empty_window, tmp_path, clock):
    place = tmp_path / "home.debtdesk"
    Desk.create(place, clock).close()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(place))])
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    empty_window.dropEvent(event)
    opened(qtbot, empty_window)
    assert empty_window.desk.path == place


def test_the_example_explores(qtbot, empty_window):
    qtbot.mouseClick(empty_window.welcome.example, LEFT)
    qtbot.waitUntil(lambda: empty_window.desk is not None, timeout=20_000)
    assert len(empty_window.desk.cases.rows()) >= 3
    assert empty_window.state.recent_files() == ()
    for row in empty_window.desk.cases.rows():
        empty_window.view.cases.select(row.number)
        for tab in TABS:
            empty_window.go_to(tab, None)


def test_a_backup_is_written_and_said(qtbot, window, tmp_path, monkeypatch):
    target = tmp_path / "backup.debtdesk"
    monkeypatch.setattr("debt_desk.ui.window_actions.ask_save", lambda *_: target)
    window.desk.cases.add(Case("招商银行"))
    press(qtbot, window, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: bool(window.notices.history))
    assert "backup.debtdesk" in window.notices.history[-1].text
    with_backup = Desk.open(target, FixedClock(date(2026, 11, 23)))
    assert len(with_backup.cases.rows()) == 1
    with_backup.close()


# --- cases, undo, redo


def test_taking_up_renaming_and_removing_a_case(qtbot, window):
    add_case(qtbot, window, "招商银行")
    assert names(window) == ["Today", "招商银行"]
    assert window.view.header.name.text() == "招商银行"
    press(qtbot, window, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    dialog = window.findChildren(QDialog, "case")[-1]
    retype(qtbot, dialog.creditor.line, "中国银行")
    qtbot.mouseClick(dialog.save, LEFT)
    assert window.view.header.name.text() == "中国银行"
    answer(qtbot, "Remove")
    window.actions_["case.remove"].trigger()
    assert names(window) == ["Today"]
    press(qtbot, window, Qt.Key.Key_Z)
    assert names(window) == ["Today", "中国银行"]


def test_removing_asks_before_and_cancel_keeps(qtbot, window):
    add_case(qtbot, window, "招商银行")
    answer(qtbot, "Cancel")
    window.actions_["case.remove"].trigger()
    assert names(window) == ["Today", "招商银行"]


def test_undo_and_redo_are_worded(qtbot, window):
    undo, redo = window.actions_["edit.undo"], window.actions_["edit.redo"]
    assert not undo.isEnabled()
    add_case(qtbot, window, "招商银行")
    assert undo.isEnabled()
    assert "New case" in undo.text()
    press(qtbot, window, Qt.Key.Key_Z)
    assert names(window) == ["Today"]
    assert not undo.isEnabled()
    assert "New case" in redo.text()
    press(qtbot, window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert names(window) == ["Today", "招商银行"]


def test_the_notice_can_take_the_step_back(qtbot, window):
    add_case(qtbot, window, "招商银行")
    assert window.notices.history[-1].undo
    qtbot.mouseClick(window.notice_bar.banner.action, LEFT)
    assert names(window) == ["Today"]


def test_an_error_stays_until_it_is_dismissed(qtbot, window):
    window.notices.say("Something is wrong", tone=Tone.ERROR)
    banner = window.notice_bar.banner
    assert banner.isVisible()
    assert not window.notice_bar._timer.isActive()
    qtbot.mouseClick(banner.close_button, LEFT)
    assert banner.isHidden()


# --- the look


def test_tabs_by_number_keys(qtbot, window):
    assert list(window.view.pages) == ["overview"], "the others are built when they are wanted"
    for number, name in enumerate(TABS, 1):
        press(qtbot, window, Qt.Key(Qt.Key.Key_0 + number))
        assert window.view.tab == name
        assert window.view.tabs.currentWidget().name == name
    assert tuple(window.view.pages) == TABS


def test_the_language_changes_in_place(qtbot, window, wording):
    add_case(qtbot, window, "招商银行")
    number = window.view.case
    press(qtbot, window, Qt.Key.Key_1)
    window.actions_[f"language.{Language.CHINESE}"].trigger()
    assert window.wording.language is Language.CHINESE
    assert window.view.case == number
    assert window.view.header.stage.text() == window.wording.label(Stage.PREPARE)
    assert window.state.language is Language.CHINESE
    assert window.actions_[f"language.{Language.CHINESE}"].isChecked()
    window.actions_[f"language.{Language.ENGLISH}"].trigger()
    assert window.view.header.stage.text() == wording.label(Stage.PREPARE)
    add_case(qtbot, window, "中国银行")
    press(qtbot, window, Qt.Key.Key_Z)
    assert names(window) == ["Today", "招商银行"], "each shortcut acts once"


@pytest.mark.skipif(
    not (paths.resources() / "i18n" / "debt_desk_zh_CN.qm").is_file(), reason="not compiled yet"
)
def test_the_menus_speak_chinese(window):
    window.actions_[f"language.{Language.CHINESE}"].trigger()
    assert window.actions_["file.open"].text().startswith("打开")
    assert window.view.tabs.tabText(0) == "概览"


def test_the_theme_changes_at_once_and_is_remembered(window, qapp):
    light = qapp.palette().window().color()
    window.actions_["theme.dark"].trigger()
    assert qapp.palette().window().color().lightness() < light.lightness()
    assert window.state.theme is ThemeChoice.DARK
    assert window.actions_["theme.dark"].isChecked()
    assert not window.actions_["theme.light"].isChecked()


def test_the_text_grows_and_shrinks_within_limits(qtbot, window, theme):
    press(qtbot, window, Qt.Key.Key_Plus)
    assert theme.scale == 110
    press(qtbot, window, Qt.Key.Key_Equal)
    assert theme.scale == 120, "without Shift, too"
    for _ in range(12):
        window.actions_["text.larger"].trigger()
    assert theme.scale == 200
    assert not window.actions_["text.larger"].isEnabled()
    window.actions_["text.normal"].trigger()
    assert theme.scale == 100


def test_help_says_what_it_is_and_where_data_lies(qtbot, window):
    for action, name in (("help.about_us", "help.about_us"), ("help.data", "help.data")):
        window.actions_[action].trigger()
        dialog = window.findChild(QDialog, name)
        assert dialog.isVisible()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isHidden()


def test_every_action_is_connected(window):
    for name, action in window.actions_._actions.items():
        assert action.receivers("2triggered(bool)") > 0, name
