"""Drop a module on the window: a preview first, then it is installed and its lessons stand on Home."""

from pathlib import Path

from htcourse.store.unpack import pack
from htcourse.tour.driver import Driver
from htcourse.tour.small_module import write_small_module
from htcourse.usecases.modules.installed import list_modules

_LONG_MS = 60_000
SECTION = "small-module/two-questions#ask"


def walk(driver: Driver) -> None:
    """Look at a small module and leave it, then install and read it; then try a broken one."""
    driver.show("home")
    with driver.folder() as folder:
        module = write_small_module(folder)
        preview(driver, module)
        licence = "CC-BY-SA-4.0".replace("-", "\N{NON-BREAKING HYPHEN}")
        for told in ("Version 1.0.0", "A trainer", licence, "lesson", "question"):
            driver.expect_to_see(told, f"the preview tells “{told}”")
        driver.picture_of_dialog("install-preview")
        driver.click("Cancel")
        is_left = not driver.dialogs() and not _is_installed(driver)
        driver.expect(is_left, "nothing is installed that was not agreed to")
        preview(driver, pack(module, folder / "small.htmod"))
        driver.click("Install")
        driver.wait_until(
            lambda: driver.sees("is installed. Its lessons stand on Home."),
            "it is said where its lessons are",
            _LONG_MS,
        )
        driver.close_dialogs()
        _read(driver)
        (module / "quizzes" / "words.yaml").write_text("questions: [", encoding="utf-8")
        driver.drop(module)
        driver.wait_until(
            lambda: driver.sees("cannot be installed yet"), "a broken module is refused with its problems", _LONG_MS
        )
        driver.expect_to_see("quizzes/words.yaml", "the file with the problem is named")
        driver.picture_of_dialog("install-refused")
        driver.close_dialogs()
    driver.expect(_is_installed(driver), "the module that works is still there")


def preview(driver: Driver, path: Path) -> None:
    """Drop the small module, as a folder or a package, and wait until what it would change is shown."""
    driver.drop(path)
    driver.wait_until(
        lambda: bool(driver.dialogs()) and driver.sees("A small module"), "a preview is shown first", _LONG_MS
    )


def _read(driver: Driver) -> None:
    driver.show("home")
    driver.expect_to_see("Before you sign", "what the module brings stands on Home")
    driver.show("lesson", SECTION)
    driver.wait_until(lambda: driver.sees("Who should keep a worker's passport?"), "its lesson is read")
    driver.click(driver.choice("The worker"))
    driver.click("Check")
    driver.wait_until(lambda: driver.sees("it is the worker's own document"), "its check is answered")


def _is_installed(driver: Driver) -> bool:
    return any(row.id == "small-module" for row in list_modules(driver.program.desk.places))
