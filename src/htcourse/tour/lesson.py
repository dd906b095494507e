"""Open a lesson: the content note, a section with its sources, Next section; the visit and read mark are recorded."""

from htcourse.store.learner_rows import Kind
from htcourse.store.library_rows import ContentsRow
from htcourse.tour.driver import Driver
from htcourse.usecases.reading.open_section import open_section


def walk(driver: Driver) -> None:
    """Read the first two sections."""
    driver.show("home")
    driver.picture("home-first")
    driver.click("Begin")
    first = driver.section_id()
    page = open_section(driver.session(), first)
    if page.content_note:
        driver.expect_to_see("Before you read", "hard material is preceded by a note")
        driver.expect_to_see("Skip this lesson", "the note offers a way round")
        driver.expect(_count(driver, Kind.SECTION_VISITED, first) == 0, "what is not read yet is no visit")
        driver.picture("content-note")
        driver.click("Read this lesson")
    driver.wait_until(lambda: driver.sees(page.title), f"the section “{page.title}” is shown")
    driver.wait_until(lambda: _count(driver, Kind.SECTION_VISITED, first) >= 1, "the visit is recorded after the paint")
    driver.picture("lesson")
    driver.note(read=first, title=page.title)
    driver.click("Next section")
    second = page.next
    driver.wait_until(lambda: driver.section_id() == second, "Next section turns the page")
    driver.expect(_count(driver, Kind.SECTION_READ, first) == 1, "Next marks the section as read")
    title = open_section(driver.session(), second).title
    driver.expect_to_see(title, f"the section “{title}” is shown")
    driver.wait_until(lambda: _count(driver, Kind.SECTION_VISITED, second) >= 1, "the second visit is recorded")
    driver.picture("lesson-section")


def lesson_of_course(driver: Driver, number: int, sections: int = 1) -> ContentsRow:
    """Return a lesson, from 1, once its sections are there: a draft that is tried stands in the place of the course."""

    def found() -> tuple[ContentsRow, ...]:
        return driver.session().libraries[0].contents("en")[number - 1 : number]

    missing = f"the course has no lesson {number} with {sections} section(s)"
    driver.wait_until(lambda: any(len(each.sections) >= sections for each in found()), missing)
    return found()[0]


def _count(driver: Driver, kind: Kind, section: str) -> int:
    return len(driver.session().learner.events(kind, ref=section))
