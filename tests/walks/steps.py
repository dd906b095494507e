"""What several walks do and look at in the sample module."""

from functools import partial

from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.tour import teach
from htcourse.tour.driver import Driver
from htcourse.usecases.reading.record_reading import accept_content_note


def says(driver: Driver, *sentences: str) -> None:
    """Wait until sentences stand on screen; a bug's dialog or a traceback never does."""
    for sentence in sentences:
        driver.wait_until(partial(driver.sees, sentence), f"“{sentence}” is on screen")
    assert not driver.sees("This is a mistake in the program")
    assert not driver.sees("Traceback")


def answer_check(driver: Driver) -> None:
    accept_content_note(driver.session(), "sample/three-elements")
    driver.show("lesson", "sample/three-elements#elements")
    driver.wait_until(lambda: driver.sees("A manager keeps the workers' passports"), "the check is shown")
    driver.click(driver.choice("Means"))
    driver.click("Check")
    driver.wait_until(lambda: driver.sees("It says how people are made to stay."), "the mark is shown")


def answers(places: Places, learner: str) -> int:
    with LearnerFile.open(places, learner) as file:
        return len(file.responses())


def choose_in_row(driver: Driver, module: str, words: str) -> None:
    """Open the menu in the row of an installed module, on the page Modules, and choose what is called so."""
    driver.wait_until(lambda: module in teach.screen_of(driver).menus, f"the row of {module}")
    menu = teach.screen_of(driver).menus[module].open_menu()
    action = next(each for each in menu.actions() if each.text() == words)
    menu.close()
    action.trigger()
