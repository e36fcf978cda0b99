"""The window's language: its own texts and Qt's (dialogs, buttons), switched without a restart."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from debt_desk import paths
from debt_desk.wording.languages import Language, first_known


class Translation:
    """Installs the translators of one language in the place of those of another."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.language = Language.ENGLISH

    def speak(self, language: Language) -> None:
        """Use this language for everything that is built from now on."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []
        self.language = language
        QLocale.setDefault(QLocale(language.value))
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder, name in ((qt, "qtbase"), (str(paths.resources() / "i18n"), "debt_desk")):
            translator = QTranslator()
            # English is what the source is written in: there is nothing to load for it.
            if translator.load(f"{name}_{language.value}", folder):
                self._application.installTranslator(translator)
                self._installed.append(translator)


def system_language() -> Language:
    """The first of the desktop's languages that the program speaks."""
    return first_known(QLocale.system().uiLanguages())
