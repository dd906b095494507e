"""Reads a class anew for somebody who comes back to its page after another program changed it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen
from htcourse.ui.shell.window import MainWindow


class ClassNews(QObject):
    """One for a window; until a page says that it shows a class it does nothing.

    Where something is being typed on the page it is not read anew: a sentence says so, with a button.
    """

    def __init__(self, desk: Desk, window: MainWindow, application: QApplication) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._screen: Screen | None = None
        self._class, self._read = "", desk.navigator.reload
        self._mark: object = None
        desk.requests.class_shown.connect(self._note)
        application.applicationStateChanged.connect(self._look)

    def _note(self, class_id: str, read: Callable[[], None]) -> None:
        self._screen, self._class, self._read = self._window.screen_shown, class_id, read
        self._mark = self._found()

    def _found(self) -> object:
        if not self._class:
            return None
        from htcourse.usecases.classes.class_mark import class_mark  # for trainers' pages alone

        return class_mark(self._desk.places, self._class)

    def _look(self, state: Qt.ApplicationState) -> None:
        window = self._window
        is_shown = bool(self._class) and window.screen_shown is self._screen and not window.is_left
        if state != Qt.ApplicationState.ApplicationActive or not is_shown:
            return
        if QApplication.activeModalWidget() is not None or self._found() == self._mark:
            return
        if self._is_typing():
            words = self.tr("Another program changed this class: the page is from before.")
            window.show_notice(words, self.tr("Read it anew"), self._read_anew)
        else:
            self._read()

    def _read_anew(self) -> None:
        self._window.hide_notice()
        if self._window.screen_shown is self._screen:
            self._read()

    def _is_typing(self) -> bool:
        """Return whether something stands on the page that was typed and is kept nowhere."""
        page = self._screen.as_widget if self._screen is not None else self._window
        lines = (each for each in page.findChildren(QLineEdit) if each.isVisible() and each.isModified())
        texts = (each for each in page.findChildren(QPlainTextEdit) if each.isVisible())
        return any(each.text() for each in lines) or any(each.document().isModified() for each in texts)
