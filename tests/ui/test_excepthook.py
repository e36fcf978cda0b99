"""What nobody foresaw is noted without a word of the user's."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from debt_desk import paths
from debt_desk.ui import excepthook

SALARY = "12345.67 yuan"


def caught():
    try:
        raise ValueError(SALARY)
    except ValueError as error:
        return error


def test_the_report_names_kind_and_place_only(clock):
    error = caught()
    text = excepthook.report(type(error), error.__traceback__, clock.now())
    assert "ValueError" in text
    assert "2026-11-23" in text
    assert "test_excepthook.py" in text
    assert "caught" in text
    assert SALARY not in text
    assert str(paths.Path.home()) not in text


def test_the_hook_notes_and_shows(qtbot, qapp, theme, clock, monkeypatch, capsys):
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    excepthook.install(window, clock)
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: window.findChild(QWidget, "report") is not None)
    dialog = window.findChild(QWidget, "report")
    qtbot.mouseClick(dialog.findChild(QPushButton, "report.copy"), Qt.MouseButton.LeftButton)
    assert "ValueError" in qapp.clipboard().text()
    assert SALARY not in qapp.clipboard().text()
    assert SALARY not in paths.log_file().read_text(encoding="utf-8")
    assert SALARY not in capsys.readouterr().err
    dialog.close()


def test_a_program_without_a_console_shows_it_all_the_same(qtbot, qapp, theme, clock, monkeypatch):
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "stderr", None)
    excepthook.install(window, clock)
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: window.findChild(QWidget, "report") is not None)
    window.findChild(QWidget, "report").close()
