"""The trainers' guide as a trainer reads it; and the forms of the editor that only its pages show."""

from PySide6.QtCore import Qt

from htcourse.tour.driver import Driver, NotSeenError
from htcourse.tour.workshop import begin, screen_of, settle
from htcourse.ui.screens.guide.screen import GuideScreen
from htcourse.usecases.people.trainer_pin import has_trainer_pin

QUIZ = "quizzes/first-lesson.yaml"


def walk(driver: Driver) -> None:
    """Open the guide from Help, find a page by its words, follow the way on."""
    driver.show("help")
    driver.click("Trainers’ guide")
    screen = _screen(driver)
    driver.expect(driver.sees("A module is a folder of texts"), "the guide opens at its first page")
    driver.picture("guide")
    driver.window.activateWindow()  # without a screen nothing does so when a dialog closes
    driver.settle()
    driver.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    driver.type("scorm")
    driver.expect(len(screen.contents.pages()) == 1, "words are found in the one page that has them")
    driver.press(Qt.Key.Key_Return)
    driver.wait_until(lambda: driver.sees("Take questions and courses out"), "Enter opens the page found")
    driver.picture("guide-found")
    screen.contents.field.clear()
    driver.click("Next page")
    driver.expect(driver.sees("Ask the room"), "the next page follows")


def walk_forms(driver: Driver) -> None:
    """Look at a question and a case in their forms, for the pages of the guide about them."""
    if has_trainer_pin(driver.program.desk.places):
        raise NotSeenError("the page of modules is behind the PIN already")
    begin(driver, "Pictures for the guide")
    screen = screen_of(driver)
    screen.controller.open_file(QUIZ)
    settle(driver)
    driver.picture("guide-question-form")
    screen.controller.files.add("A note at the door", "case")
    settle(driver)
    driver.click("Moments")
    driver.picture("guide-case-form")
    driver.show("home")


def _screen(driver: Driver) -> GuideScreen:
    screen = driver.program.window.screen_shown
    if not isinstance(screen, GuideScreen):
        raise NotSeenError("the guide is not on screen")
    return screen
