"""The editor's screen of a running program, with the hands of a person."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit

from htcourse.tour import workshop as tour
from htcourse.tour.driver import Driver
from htcourse.ui.workshop.screen import WorkshopScreen
from htcourse.usecases.workshop.checking import check_draft

LESSON, QUIZ, MODULE = "lessons/two-questions.md", "quizzes/words.yaml", "module.yaml"


class Bench:
    """A program with the editor on screen."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver

    @property
    def screen(self) -> WorkshopScreen:
        return tour.screen_of(self.driver)

    @property
    def controller(self):
        return self.screen.controller

    @property
    def editor(self):
        return self.screen.editor.editor

    @property
    def text(self) -> str:
        return self.editor.toPlainText()

    def open(self, folder: Path) -> None:
        self.driver.program.desk.navigator.show("workshop", str(folder))
        self.driver.wait_until(lambda: isinstance(self.driver.program.window.screen_shown, WorkshopScreen), "editor")
        self.settle()

    def settle(self) -> None:
        tour.settle(self.driver)

    def show(self, file: str, *, as_text: bool = True) -> None:
        self.screen.tree.file_chosen.emit(file)
        if as_text and self.screen.editor.is_form:
            self.driver.click(self.screen.editor.switch)
        self.settle()

    def type_at_end(self, text: str) -> None:
        tour.type_at_end(self.driver, text)
        self.settle()

    def replace(self, old: str, new: str) -> None:
        """Change words of the open text as somebody who selects and types over them."""
        assert old in self.text
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(self.text.index(old))
        cursor.setPosition(self.text.index(old) + len(old), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new)
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        tour.wake(self.driver)
        self.driver.press(key, modifier)

    def save(self) -> None:
        self.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    def sentences(self) -> list[str]:
        """Return the problems as they stand in the list."""
        return [row.button.accessibleName() for row in self.screen.problems.rows]

    def checked(self) -> list[str]:
        """Return what `htcourse check` says of the draft with what is typed."""
        return [str(each) for each in check_draft(self.controller.draft.folder, self.controller.draft.unsaved)]

    def dialogs(self):
        return self.driver.dialogs()

    def asked(self, words: str) -> None:
        self.driver.wait_until(lambda: bool(self.dialogs()) and self.driver.sees(words), words)

    def answer(self, words: str, button: str) -> None:
        """Write into the field of a dialog and press its button."""
        field = self.driver.one(QLineEdit)
        field.clear()
        self.driver.type_into(field, words)
        self.driver.click(button)


def on_disk(draft: Path, file: str) -> str:
    return (draft / file).read_text(encoding="utf-8")
