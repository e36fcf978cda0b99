"""Without a screen the program says so in one sentence and leaves with 3; it never aborts."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.ui import screen

ROOT = Path(__file__).parents[2]
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there is it asked")
CHANGED = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM", "WAYLAND_SOCKET")


def start(*code, **variables):
    kept = {name: value for name, value in os.environ.items() if name not in CHANGED}
    return subprocess.run(
        [sys.executable, *code],
        cwd=ROOT,
        env={**kept, "LANG": "en_US.UTF-8", "LC_ALL": "", **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def refused(done):
    assert done.returncode == 3, done.stderr
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    return done.stderr


@LINUX
def test_no_display_at_all():
    assert "no screen" in refused(start("-m", "debt_desk"))


@LINUX
def test_the_sentence_speaks_the_terminals_language():
    done = start("-m", "debt_desk", LANG="zh_CN.UTF-8")
    assert "屏幕" in refused(done)


@LINUX
def test_a_display_that_does_not_answer():
    refused(start("-m", "debt_desk", DISPLAY=":4077"))


@LINUX
def test_a_wayland_session_that_is_gone(tmp_path):
    refused(start("-m", "debt_desk", WAYLAND_DISPLAY="wayland-77", XDG_RUNTIME_DIR=str(tmp_path)))


@LINUX
def test_a_platform_that_qt_does_not_have():
    assert "nonesuch" in refused(start("-m", "debt_desk", QT_QPA_PLATFORM="nonesuch"))


def test_a_platform_named_by_the_user_is_taken():
    code = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "QApplication.exec = lambda *_: 0\n"
        "from debt_desk.__main__ import main\n"
        "code = main([])\n"
        "assert not any(name.startswith('sqlalchemy') for name in sys.modules)\n"
        "sys.exit(code)\n"
    )
    done = start("-c", code, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr


def test_the_window_stands_before_its_file_is_opened(tmp_path):
    file = tmp_path / "home.debtdesk"
    Desk.create(file, FixedClock(date(2026, 11, 23))).close()
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "def exec(*_):\n"
        "    [window] = [w for w in QApplication.topLevelWidgets() if w.objectName() == 'window']\n"
        "    assert window.isVisible() and window.desk is None\n"
        "    assert not any(name.startswith('sqlalchemy') for name in sys.modules)\n"
        "    while window.desk is None:\n"
        "        QApplication.processEvents()\n"
        "    window.close()\n"
        "    return 0\n"
        "QApplication.exec = exec\n"
        "from debt_desk.__main__ import main\n"
        "sys.exit(main([sys.argv[1]]))\n"
    )
    done = start("-c", code, str(file), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr


@LINUX
def test_a_missing_library_is_named_with_its_package(monkeypatch):
    monkeypatch.setattr(screen, "_named_by_qt", lambda: ["libxcb-cursor.so.0", "libc.so.6"])
    monkeypatch.setattr(screen, "_loads", lambda name: name == "libc.so.6")
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    trouble = screen.explained(error)
    assert trouble.key == "library"
    assert trouble.data["libraries"] == "libEGL.so.1, libxcb-cursor.so.0"
    assert "install" in trouble.data["command"]
    assert "egl" in trouble.data["command"].lower()


def test_another_import_error_is_our_own_mistake():
    assert screen.explained(ImportError("cannot import name 'nonesuch'")) is None


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_nothing_is_asked(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    for name in CHANGED:
        monkeypatch.delenv(name, raising=False)
    screen.check()
