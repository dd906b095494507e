"""Progress after some answers: words in cells, what next, my data."""

from htcourse.tour.driver import Driver
from htcourse.usecases.reading.open_progress import open_progress


def walk(driver: Driver) -> None:
    """Open Progress and hold it against what was recorded."""
    driver.program.desk.navigator.show("progress")
    driver.settle()
    page = open_progress(driver.session())
    driver.expect(page.answers > 0 and page.seen > 0, "the answers given count", answers=page.answers, seen=page.seen)
    row = next(row for part in page.parts for row in part.objectives if row.days_since is not None)
    driver.expect(driver.sees(row.text), "an objective that was answered is in the table", objective=row.text)
    driver.expect(driver.sees("What next"), "one next step is named")
    driver.expect(driver.sees("Kept on this computer"), "it is said where the record is")
    driver.picture("progress")
