"""Import a module by dropping it on the window: what the tour sees, then an update, removing, and what was kept."""

from htcourse.store.learner import LearnerFile
from htcourse.store.packages import list_packages
from htcourse.tour import install
from htcourse.tour.small_module import write_small_module
from htcourse.usecases.people.learners import create_learner


def test_a_module_is_previewed_installed_read_updated_and_removed(start, places, tmp_path):
    learner_id = create_learner(places)
    driver = start(places)
    install.walk(driver)
    assert driver.failures == []

    driver.show("lesson", install.SECTION)
    install.preview(driver, write_small_module(tmp_path, is_updated=True))
    assert driver.sees("installed now: 1.0.0")
    driver.click("Update")
    driver.wait_until(lambda: driver.sees("1.1.0 is installed"), "the update is installed", 60_000)
    driver.close_dialogs()
    assert driver.section_id() == install.SECTION
    assert driver.sees("Ask both before you travel")

    driver.show("settings", "modules")
    driver.click("Remove")
    driver.wait_until(lambda: driver.sees("Remove “A small module”?"), "removing is asked first")
    driver.click("Remove")
    driver.wait_until(lambda: list_packages(places) == (), "it is removed")
    assert not driver.sees("A small module")
    driver.window.close()
    with LearnerFile.open(places, learner_id) as learner:
        rows = [(each.question, each.answer, each.points) for each in learner.responses()]
    assert rows == [("small-module/keep-papers", {"choices": ["worker"]}, 1.0)]


def test_nothing_can_be_dropped_before_a_learner_is_at_work(start, places, tmp_path):
    driver = start(places)
    assert not driver.drop(write_small_module(tmp_path))
    assert driver.dialogs() == []
