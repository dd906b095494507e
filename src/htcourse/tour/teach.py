"""The trainer's page: questions in from another program, with what was left out; out again; a change taken back."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from htcourse.tour.driver import Driver, NotSeenError
from htcourse.tour.install import preview
from htcourse.tour.small_module import write_small_module
from htcourse.tour.words import straight
from htcourse.tour.workshop import settle
from htcourse.ui.screens.teach.screen import TeachScreen
from htcourse.ui.workshop.screen import WorkshopScreen
from htcourse.usecases.modules.installed import list_modules

_LONG_MS = 60_000
"""The whole course is read for it, and a busy computer takes its time."""

_GIFT = """\
::Whose passport:: Who keeps a worker's passport? {
=The worker#Yes: it is the worker's own document.
~The employer#No: a copy is enough for an employer. }

A question that was never finished {=yes

::Written:: A contract is safest in writing. {T#Words alone are hard to prove.#Yes: it can be shown.}
"""


def walk(driver: Driver) -> None:
    """Bring questions in, take them out, install, update and undo."""
    with driver.folder() as folder:
        _bring_in(driver, folder)
        _take_out(driver, folder)
        _undo(driver, folder)
    driver.show("home")


def screen_of(driver: Driver) -> TeachScreen:
    """Return the page's screen."""
    screen = driver.program.window.screen_shown
    if not isinstance(screen, TeachScreen):
        raise NotSeenError("the trainer's page is not on screen")
    return screen


def press_in_dialog(driver: Driver, start: str) -> None:
    """Press the button of a dialog that starts so."""
    for dialog in driver.dialogs():
        for button in dialog.findChildren(QPushButton):
            if button.isVisible() and straight(button.text()).startswith(driver.words.of(start)):
                driver.click(button)
                return
    raise NotSeenError(f"no button “{start}” in a dialog")


def _bring_in(driver: Driver, folder: Path) -> None:
    path = folder / "contracts.txt"
    path.write_text(_GIFT, encoding="utf-8")
    driver.drop(path)
    driver.wait_until(lambda: driver.sees("2 questions can be brought in."), "a file of questions is read first")
    driver.expect_to_see("contracts.txt:5", "what is left out is named with its line")
    driver.picture_of_dialog("questions-read")
    press_in_dialog(driver, "Bring in")
    driver.wait_until(lambda: driver.sees("Where to?"), "where the questions go is asked")
    driver.picture_of_dialog("questions-where")
    press_in_dialog(driver, "Bring in")
    driver.wait_until(lambda: driver.sees("written to") and driver.sees("2 questions"), "the questions are written")
    press_in_dialog(driver, "Open in the editor")
    driver.wait_until(lambda: isinstance(driver.program.window.screen_shown, WorkshopScreen), "the editor is shown")
    settle(driver)
    driver.picture("questions-in-the-editor")


def _take_out(driver: Driver, folder: Path) -> None:
    driver.show("teach")
    driver.settle(60)
    driver.click(screen_of(driver).buttons["questions-out"])
    driver.wait_until(lambda: bool(driver.dialogs()), "what goes out is asked")
    driver.picture_of_dialog("take-out")
    driver.close_dialogs()
    out = folder / "course.txt"
    course = next(each.id for each in list_modules(driver.program.desk.places) if each.is_builtin)
    screen_of(driver).controller.exchange.take_questions(course, "gift", out)
    driver.wait_until(lambda: driver.sees("questions written to"), "questions are taken out", _LONG_MS)
    driver.expect(out.is_file(), "the file is there")
    driver.picture_of_dialog("taken-out")
    driver.close_dialogs()


def _undo(driver: Driver, folder: Path) -> None:
    module = write_small_module(folder, is_updated=True)
    preview(driver, module)
    driver.expect_to_see("installed now: 1.0.0", "the version that is installed is told")
    driver.picture_of_dialog("module-changes")
    press_in_dialog(driver, "Update")
    driver.wait_until(lambda: driver.sees("is installed"), "the module is installed")
    driver.close_dialogs()
    driver.show("teach")
    driver.settle(60)
    driver.picture("teach-undo")
    driver.click("Undo")
    driver.wait_until(lambda: "undo" not in screen_of(driver).buttons, "the change is taken back")
