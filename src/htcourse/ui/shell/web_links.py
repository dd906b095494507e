"""Web addresses and folders that other programs show: nothing is opened before a person said so."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from htcourse.ui import dialogs
from htcourse.ui.look.theme import Look


def ask_to_browse(look: Look, parent: QWidget, link: str) -> None:
    """Ask whether an address may be opened in the web browser."""
    title = QCoreApplication.translate("WebLinks", "Open this page in the web browser?")
    yes = QCoreApplication.translate("WebLinks", "Open")
    dialogs.ask(look, parent, title, link, yes, lambda: _browse(link))


def _browse(link: str) -> None:
    QDesktopServices.openUrl(QUrl(link))


def show_folder(folder: Path) -> None:
    """Show a folder in the system's own program for files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder.absolute())))
