"""The trainer's page with the hands of a person."""

from PySide6.QtWidgets import QComboBox, QLineEdit

from htcourse.tour.driver import Driver
from htcourse.tour.teach import press_in_dialog, screen_of
from htcourse.ui.screens.teach.screen import TeachScreen
from htcourse.ui.workshop.screen import WorkshopScreen


class Trainer:
    """A program with the trainer's page on screen."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver

    @property
    def screen(self) -> TeachScreen:
        return screen_of(self.driver)

    @property
    def controller(self):
        return self.screen.controller

    @property
    def exchange(self):
        return self.controller.exchange

    @property
    def window(self):
        return self.driver.program.window

    def open(self) -> None:
        self.driver.program.desk.navigator.show("teach")
        self.driver.settle(60)

    def press(self, name: str) -> None:
        """Press a button of the page by its name in the view."""
        self.driver.click(self.screen.buttons[name])

    def in_menu(self, module: str) -> list[str]:
        """Return what the menu in the row of a module offers."""
        menu = self.screen.menus[module].open_menu()
        words = [each.text() for each in menu.actions() if not each.isSeparator()]
        menu.close()
        return words

    def choose_in_menu(self, module: str, words: str) -> None:
        """Open the menu in the row of a module and choose what is called so."""
        menu = self.screen.menus[module].open_menu()
        action = next(each for each in menu.actions() if each.text() == words)
        menu.close()
        action.trigger()

    def asked(self, words: str) -> None:
        self.driver.wait_until(lambda: bool(self.driver.dialogs()) and self.driver.sees(words), words)

    def answer(self, button: str) -> None:
        press_in_dialog(self.driver, button)

    def write(self, words: str) -> None:
        field = self.driver.one(QLineEdit)
        field.clear()
        self.driver.type_into(field, words)

    def choose(self, value: str) -> None:
        box = self.driver.one(QComboBox)
        assert box.findData(value) >= 0
        box.setCurrentIndex(box.findData(value))

    def begin(self, title: str) -> str:
        """Begin a new module and return the name of its folder."""
        self.press("new")
        self.asked("New module")
        self.write(title)
        self.answer("Begin")
        self.driver.wait_until(lambda: isinstance(self.window.screen_shown, WorkshopScreen), "the editor")
        return self.window.screen_shown.controller.draft.folder.name
