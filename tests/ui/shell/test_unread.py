"""A page for trainers whose reading is stopped or fails says so, and reads again by a button of its own."""

import pytest

from htcourse.core.errors import Cancelled, CourseError
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.usecases.classes.roster import new_class

_WORDS = "The reading was stopped: nothing is shown yet."


def offered(page):
    return [each for each in page.findChildren(Button) if each.text() == "Read again" and not each.isHidden()]


def said(page):
    return [each.words for each in page.findChildren(Label) if each.isVisible()]


@pytest.mark.parametrize("name", ["exams", "essays", "marks", "statistics", "classes", "reports"])
def test_a_first_reading_that_is_stopped_leaves_a_word_and_a_way_to_read_again(
    program, places, qtbot, monkeypatch, name
):
    """The page stayed empty but for its title, as if nobody had done anything."""
    new_class(places, "Group 3-2")
    desk = program.desk
    desk.guard.is_open = True
    run = desk.jobs.run
    ends: list[Exception] = [Cancelled(), Cancelled()]

    def stopped(owner, work, done, failed, title, **more):
        failed(ends.pop()) if ends else run(owner, work, done, failed, title, **more)

    monkeypatch.setattr(desk.jobs, "run", stopped)
    desk.navigator.show(name)
    page = program.window.screen_shown
    qtbot.waitUntil(lambda: _WORDS in said(page))
    offered(page)[0].click()  # stopped once more: it is said once
    qtbot.waitUntil(lambda: not ends and len(offered(page)) == 1)
    offered(page)[0].click()
    qtbot.waitUntil(lambda: not offered(page) and not page.shows_nothing)


def test_a_later_reading_that_ends_early_says_that_the_page_is_of_before(program, qtbot, monkeypatch):
    desk = program.desk
    desk.guard.is_open = True
    desk.navigator.show("essays")
    page = program.window.screen_shown
    qtbot.waitUntil(lambda: not page.shows_nothing)
    monkeypatch.setattr(desk.jobs, "run", lambda owner, work, done, failed, *_, **__: failed(Cancelled()))
    page.controller.show()
    qtbot.waitUntil(lambda: "The reading was stopped: what this page shows was read before." in said(page))
    monkeypatch.setattr(desk.jobs, "run", lambda owner, work, done, failed, *_, **__: failed(CourseError("No disk.")))
    page.controller.show()
    qtbot.waitUntil(lambda: "This page could not be read." in said(page))
