"""What is remembered between two starts."""

from pathlib import Path

from debt_desk.ui.theme import ThemeChoice
from debt_desk.ui.window_state import MOST_RECENT, WindowState
from debt_desk.wording.languages import Language


def test_a_second_start_knows_what_the_first_was_told(qapp, tmp_path):
    file = tmp_path / "settings.ini"
    first = WindowState(file)
    first.theme = ThemeChoice.DARK
    first.scale = 150
    first.language = Language.ENGLISH
    first.last_folder = tmp_path
    first.keep_column_widths("overview.agenda", [10, 20, 30])
    first.keep_recent(tmp_path / "一家, 两家.debtdesk")
    first.save()
    second = WindowState(file)
    assert second.theme is ThemeChoice.DARK
    assert second.scale == 150
    assert second.language is Language.ENGLISH
    assert second.last_folder == tmp_path
    assert second.column_widths("overview.agenda") == [10, 20, 30]
    assert second.recent_files() == (tmp_path / "一家, 两家.debtdesk",)


def test_a_fresh_or_spoilt_file_gives_the_usual(qapp, tmp_path):
    file = tmp_path / "settings.ini"
    file.write_text("[General]\ntheme=pink\ntext_scale=huge\nlanguage=tlh\n", encoding="utf-8")
    state = WindowState(file)
    assert state.theme is ThemeChoice.SYSTEM
    assert state.scale == 100
    assert state.language is None
    assert state.recent_files() == ()


def test_recent_files_are_few_and_the_latest_first(qtbot, tmp_path):
    state = WindowState(tmp_path / "settings.ini")
    files = [Path(f"/somewhere/{number}.debtdesk") for number in range(MOST_RECENT + 3)]
    for file in files:
        state.keep_recent(file)
    state.keep_recent(files[5])
    recent = state.recent_files()
    assert len(recent) == MOST_RECENT
    assert recent[0] == files[5]
    assert recent.count(files[5]) == 1
    with qtbot.waitSignal(state.recent_changed):
        state.forget_recent()
    assert state.recent_files() == ()
