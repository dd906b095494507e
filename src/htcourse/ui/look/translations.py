"""The language of the windows: the program's translations and Qt's own."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication


class Translations:
    """Installs the translators of one language at a time; English plural forms come from a file, too.

    They go with their owner, or with this: Qt asks all that were left for every word that the last one lacks.
    """

    def __init__(self, application: QApplication, assets: Path, owner: QObject | None = None) -> None:
        self._application = application
        self._owner = owner
        self._folder = assets / "translations"
        self._installed: list[QTranslator] = []
        self.language = ""

    def use(self, language: str) -> bool:
        """Show the windows in a language; return whether that changed anything."""
        if language == self.language:
            return False
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []
        self.language = language
        QLocale.setDefault(QLocale(language))
        qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        own = (self._folder / f"htcourse_{each}.qm" for each in ("en", language))  # English plurals where it has none
        for path in dict.fromkeys((qt_folder / f"qtbase_{language}.qm", *own)):
            translator = QTranslator(self._owner)
            if path.is_file() and translator.load(str(path)):
                self._application.installTranslator(translator)
                self._installed.append(translator)
        return True
