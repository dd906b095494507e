"""A first start: country, Learn, Begin; the learner's file is there and the first lesson, or its note, is shown."""

from htcourse.tour.driver import Driver


def walk(driver: Driver) -> None:
    """Choose Kyrgyzstan and begin."""
    driver.expect(driver.sees("Preventing human trafficking in Central Asia"), "the first page names the course")
    driver.expect(driver.sees("No account, no name needed"), "the first page asks for no name")
    driver.picture("first-run")
    driver.click("Kyrgyzstan")
    driver.click("Begin")
    driver.wait_until(lambda: driver.program.desk.session is not None, "Begin opens a learner's file")
    session = driver.session()
    driver.expect(session.country == "kg", "the country chosen is kept", country=session.country)
    driver.expect(session.learner.path.exists(), "the learner's file is on disk")
    driver.note(learner=session.learner.id)
