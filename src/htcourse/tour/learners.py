"""Who learns here: a damaged record stands in its place among the tiles and is restored from there."""

from htcourse.tour.driver import Driver
from htcourse.usecases.people.learners import create_learner, delete_learner

CUT_AT = 5000
"""So few bytes of a record are left that nothing in it can be trusted."""


def walk(driver: Driver) -> None:
    """Damage the record of somebody else, see that the others stay, restore it, and go on as before."""
    program = driver.program
    places, at_work = program.desk.places, program.desk.person.learner.id
    other = create_learner(places, name="Daniyar")
    path = places.learner_file(other)
    path.write_bytes(path.read_bytes()[:CUT_AT])
    program.show_learners()
    driver.settle()
    driver.expect(driver.sees("Daniyar"), "a damaged record stands among the others")
    driver.picture("learners-damaged")
    driver.click(driver.button_that_starts("Daniyar: Restore"))
    driver.wait_until(lambda: bool(driver.dialogs()), "what was restored is told")
    driver.picture("learners-restored")
    driver.close_dialogs()
    driver.settle()
    program.show_learners()
    delete_learner(places, other)
    program.open_learner(at_work)
    driver.settle()
