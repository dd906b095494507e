"""Help: the help lines of the country with the day each was last checked, and the settings."""

from htcourse.tour.driver import Driver
from htcourse.usecases.reading.open_help import open_help


def walk(driver: Driver) -> None:
    """Open help lines, glossary and settings."""
    driver.program.desk.navigator.show("help")
    driver.settle()
    page = open_help(driver.session())
    for line in page.lines:
        driver.expect(driver.sees(line.number), f"the help line {line.number} is shown")
    unchecked = [line for line in page.lines if not line.last_checked]
    driver.expect(not unchecked or driver.sees("never called"), "a number nobody has called is shown apart")
    driver.picture("help")
    driver.program.desk.navigator.show("settings")
    driver.settle()
    driver.expect(driver.sees("Changes apply at once"), "the settings are on one page")
    driver.picture("settings")
