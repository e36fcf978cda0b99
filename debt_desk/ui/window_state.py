"""What the window remembers between two starts: sizes, folders, recent paths; never a content."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from debt_desk import paths
from debt_desk.ui.theme import ThemeChoice
from debt_desk.wording.languages import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_RECENT = 8


class WindowState(QObject):
    """Typed access to the settings. ``recent_changed`` when the list of files changes."""

    recent_changed = Signal()

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        place = file or paths.settings_file()
        self._settings = QSettings(str(place), QSettings.Format.IniFormat, self)

    @property
    def theme(self) -> ThemeChoice:
        """The theme that the user chose."""
        text = self._text("theme")
        return ThemeChoice(text) if text in set(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._settings.setValue("theme", choice.value)

    @property
    def scale(self) -> int:
        """The text size in percent."""
        text = self._text("text_scale")
        return int(text) if text.isdecimal() else 100

    @scale.setter
    def scale(self, percent: int) -> None:
        self._settings.setValue("text_scale", str(percent))

    @property
    def language(self) -> Language | None:
        """The language that the user chose; None follows the system."""
        text = self._text("language")
        return Language(text) if text in set(Language) else None

    @language.setter
    def language(self, language: Language | None) -> None:
        self._settings.setValue("language", language.value if language else "")

    @property
    def last_folder(self) -> Path:
        """The folder of the last file dialog, or the user's documents."""
        text = self._text("last_folder")
        folder = Path(text) if text else paths.documents_folder()
        return folder if folder.is_dir() else Path.home()

    @last_folder.setter
    def last_folder(self, folder: Path) -> None:
        self._settings.setValue("last_folder", str(folder))

    def recent_files(self) -> tuple[Path, ...]:
        """Desk files opened lately, the latest first: their paths and nothing else."""
        found = self._list("recent")
        return tuple(Path(text) for text in found[:MOST_RECENT])

    def keep_recent(self, file: Path) -> None:
        """Put a file at the head of the list."""
        kept = [file, *(other for other in self.recent_files() if other != file)]
        self._settings.setValue("recent", [str(path) for path in kept[:MOST_RECENT]])
        self.recent_changed.emit()

    def forget_recent(self) -> None:
        """Empty the list."""
        self._settings.setValue("recent", [])
        self.recent_changed.emit()

    def geometry(self, what: str) -> QByteArray:
        """Size and place of a window or splitter, as Qt writes them; empty if not known."""
        value = self._settings.value(f"geometry/{what}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_geometry(self, what: str, value: QByteArray) -> None:
        """Remember size and place of a window or splitter."""
        self._settings.setValue(f"geometry/{what}", value)

    def column_widths(self, table: str) -> list[int]:
        """The widths of a table's columns in pixels; empty if not known."""
        return [int(width) for width in self._list(f"columns/{table}") if width.isdecimal()]

    def keep_column_widths(self, table: str, widths: Sequence[int]) -> None:
        """Remember the widths of a table's columns."""
        self._settings.setValue(f"columns/{table}", [str(width) for width in widths])

    def fold(self, name: str) -> bool | None:
        """Whether the user left a fold open or closed; None if it was never touched."""
        return {"open": True, "closed": False}.get(self._text(f"folds/{name}"))

    def keep_fold(self, name: str, opened: bool) -> None:
        """Remember how the user left a fold."""
        self._settings.setValue(f"folds/{name}", "open" if opened else "closed")

    def save(self) -> None:
        """Write everything to disk now."""
        self._settings.sync()

    def _text(self, key: str) -> str:
        value = self._settings.value(key, "")
        return value if isinstance(value, str) else ""

    def _list(self, key: str) -> list[str]:
        # An ini file cannot tell a list of one from a text.
        value = self._settings.value(key, [])
        if isinstance(value, str):
            return [value] if value else []
        return [str(part) for part in value] if isinstance(value, list) else []
