"""Home for somebody who comes back: continue, parts, routes, quizzes, the new module."""

from htcourse.tour.driver import Driver
from htcourse.usecases.reading.open_home import open_home


def walk(driver: Driver) -> None:
    """Look at Home and continue."""
    driver.program.desk.navigator.show("home")
    driver.settle()
    page = open_home(driver.session())
    driver.expect(page.resume is not None and driver.sees(page.resume.section_title), "Continue names the section left")
    driver.expect(driver.sees("A small module"), "the installed module stands on Home")
    driver.picture("home")
    if page.resume is not None:
        driver.click("Continue")
        wanted = page.resume.section_id
        driver.wait_until(lambda: driver.section_id() == wanted, "Continue opens the section left")
