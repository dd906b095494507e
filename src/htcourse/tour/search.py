"""Ctrl+K: type, see matches in their sentence, open one."""

from PySide6.QtCore import Qt

from htcourse.tour.driver import Driver
from htcourse.usecases.reading.search_course import search_course


def walk(driver: Driver) -> None:
    """Look for "covid" and open the first hit."""
    driver.program.desk.navigator.show("lesson", _first_section(driver))
    driver.settle()
    driver.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    driver.type("covid")
    hit = search_course(driver.session(), "covid").groups[0].hits[0]
    driver.wait_until(lambda: driver.sees("Quick exit"), "Quick exit stays in view over the search")
    driver.settle(200)
    driver.picture("search")
    driver.press(Qt.Key.Key_Return)
    driver.wait_until(lambda: driver.section_id() == hit.ref, f"Enter opens the first hit, {hit.ref}")
    driver.picture("search-opened")
    driver.note(searched="covid", opened=hit.ref)


def _first_section(driver: Driver) -> str:
    return driver.session().libraries[0].contents("en")[0].sections[0].id
