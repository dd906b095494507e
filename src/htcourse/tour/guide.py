"""The trainers' guide as a trainer reads it; and the forms of the editor that only its pages show."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from htcourse.tour.driver import Driver, NotSeenError
from htcourse.tour.tabs import to_page
from htcourse.tour.words import straight
from htcourse.tour.workshop import begin, screen_of, settle
from htcourse.ui.screens.guide.screen import GuideScreen
from htcourse.ui.widgets.choice_card import ChoiceCard
from htcourse.ui.workshop.screen import WorkshopScreen
from htcourse.usecases.people.trainer_pin import has_trainer_pin

QUIZ = "quizzes/first-lesson.yaml"
_REFERENCE = (
    "International Labour Organization (2012). Indicators of Forced Labour. ILO, Geneva. "
    "https://www.ilo.org/publications/ilo-indicators-forced-labour"
)
_CELLS = "Way\tPeople\nBy themselves\t31\nThrough other NGOs\t23\nThrough police\t12\nThrough embassies\t3\n"
_TABLE = "data/how-people-came-to-help.csv"


def walk(driver: Driver) -> None:
    """Open the guide from Help, find a page by its words, follow the way on."""
    driver.show("help")
    to_page(driver, "Trainers’ guide")
    screen = _screen(driver)
    driver.expect_to_see("A module is a folder of texts", "the guide opens at its first page")
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
    driver.expect(not driver.sees("Take questions and courses out"), "the next page follows")


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
    _cite(driver, screen)
    _chart(driver, screen)
    driver.show("home")


def _cite(driver: Driver, screen: WorkshopScreen) -> None:
    """Cite a source that the module has not yet: pasted, completed, and looked at in its own form."""
    screen.controller.open_file("lessons/first-lesson.md")
    settle(driver)
    dialog = screen.controller.inserting.ask_source()
    if dialog is None or dialog.form is None or dialog.pasted is None:
        raise NotSeenError("no source is asked for")
    dialog.pasted.setPlainText(_REFERENCE)
    driver.settle()
    driver.picture_of_dialog("new-source")
    cards = next(each for each in driver.widgets(ChoiceCard) if straight(each.text()) in driver.words.of("Parts seen"))
    driver.click(cards)
    driver.click("Add and cite here")
    settle(driver)
    driver.expect("[@ilo-2012]" in screen.editor.editor.toPlainText(), "a new source is cited where the cursor stands")
    screen.controller.open_file("sources.json")
    settle(driver)
    driver.expect_to_see("Indicators of Forced Labour", "the source is in its form")
    driver.picture("guide-source-form")


def _chart(driver: Driver, screen: WorkshopScreen) -> None:
    """Make a chart of cells copied in a spreadsheet."""
    screen.controller.files.add("How people came to help", "data")
    settle(driver)
    QGuiApplication.clipboard().setText(_CELLS)
    driver.click("Paste the table")
    settle(driver)
    screen.controller.save()
    driver.expect("Through police" in (screen.controller.draft.folder / _TABLE).read_text("utf-8"), "a paste is kept")
    driver.picture("guide-chart-form")


def _screen(driver: Driver) -> GuideScreen:
    screen = driver.program.window.screen_shown
    if not isinstance(screen, GuideScreen):
        raise NotSeenError("the guide is not on screen")
    return screen
