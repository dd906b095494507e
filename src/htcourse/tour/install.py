"""Drop a module on the window: a preview first, then it is installed and its lessons stand on Home."""

from PySide6.QtWidgets import QDialog

from htcourse.tour.driver import Driver, NotSeenError
from htcourse.tour.small_module import write_small_module
from htcourse.usecases.modules.installed import list_modules


def walk(driver: Driver) -> None:
    """Install a small module, look at it on Home; then try a broken one."""
    with driver.folder() as folder:
        module = write_small_module(folder)
        driver.program.window.module_dropped.emit(str(module))
        driver.wait_until(lambda: _dialog(driver) is not None and driver.sees("Install"), "a preview is shown first")
        driver.picture_of_dialog("install-preview")
        driver.expect(not _is_installed(driver), "nothing is installed before it was agreed to")
        driver.click("Install")
        driver.wait_until(lambda: _is_installed(driver), "the module is installed")
        driver.wait_until(lambda: driver.sees("Its lessons stand on Home"), "it is said where its lessons are")
        driver.close_dialogs()
        (module / "quizzes" / "words.yaml").write_text("questions: [", encoding="utf-8")
        driver.program.window.module_dropped.emit(str(module))
        driver.wait_until(
            lambda: driver.sees("cannot be installed yet"), "a broken module is refused with its problems"
        )
        driver.expect(driver.sees("quizzes/words.yaml"), "the file with the problem is named")
        driver.picture_of_dialog("install-refused")
        driver.close_dialogs()
    driver.expect(_is_installed(driver), "the module that works is still there")


def _is_installed(driver: Driver) -> bool:
    return any(row.id == "small-module" for row in list_modules(driver.program.desk.places))


def _dialog(driver: Driver) -> QDialog | None:
    found = driver.dialogs()
    if len(found) > 1:
        raise NotSeenError("more than one dialog is open")
    return found[0] if found else None
