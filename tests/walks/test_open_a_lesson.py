"""Open a lesson: what is seen, then what was recorded."""

from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.preferences import COUNTRY, PLACE
from htcourse.tour import lesson, short
from htcourse.tour.driver import NotSeenError
from htcourse.ui.dialogs.job import JobDialog
from htcourse.ui.screens.lesson.view import LessonView
from htcourse.ui.widgets.text_part import TextPart
from htcourse.usecases.people.learners import create_learner

FIRST, SECOND = "sample/three-elements#elements", "sample/three-elements#signs"


def visits(driver, section):
    return driver.session().learner.events(Kind.SECTION_VISITED, ref=section)


def test_a_lesson_is_opened_read_and_found_again_where_it_was_left(start, places):
    driver = start(places)
    short.first_run(driver)
    lesson.walk(driver)
    assert driver.failures == []
    assert driver.session().learner.read_sections() == {FIRST}
    learner_id = driver.session().learner.id
    driver.window.close()

    with LearnerFile.open(places, learner_id) as learner:
        events = [(each.kind, each.ref, each.language) for each in learner.events()]
        assert learner.preference(PLACE).startswith(SECOND)
        assert learner.preference(COUNTRY) == "kg"
    assert events == [
        (Kind.CONTENT_NOTE_ACCEPTED, "sample/three-elements", "en"),
        (Kind.SECTION_VISITED, FIRST, "en"),
        (Kind.SECTION_READ, FIRST, "en"),
        (Kind.SECTION_VISITED, SECOND, "en"),
    ]
    again = start(places)
    again.wait_until(lambda: again.section_id() == SECOND, "the next start opens where the learner left")
    assert again.sees("The International Labour Organization lists signs")


def test_a_visit_is_written_only_after_the_paint(start, places, monkeypatch):
    create_learner(places)
    driver = start(places)
    at_show = []
    show_page = LessonView.show_page

    def shown(view, page, *arguments):
        show_page(view, page, *arguments)
        at_show.append((page.id, len(visits(driver, page.id))))

    monkeypatch.setattr(LessonView, "show_page", shown)
    section = "sample/asking-for-help#whom-to-ask"
    driver.program.desk.navigator.show("lesson", section)
    assert at_show == [(section, 0)]
    driver.wait_until(lambda: len(visits(driver, section)) == 1, "the visit is recorded")


def test_a_link_inside_a_lesson_leads_to_its_section_and_back(start, places):
    create_learner(places)
    driver = start(places)
    section = "sample/asking-for-help#what-you-can-do"
    driver.program.desk.navigator.show("lesson", section)
    driver.wait_until(lambda: driver.sees("Write down one contact"), "the text is shown")
    part = next(each for each in driver.widgets(TextPart) if "the definition" in each.toPlainText())
    found = part.document().find("the definition")
    found.setPosition(found.position() - 3)
    driver.click(part.viewport(), part.cursorRect(found).center())
    driver.wait_until(lambda: driver.section_id() == FIRST, "the link is followed")
    driver.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    driver.wait_until(lambda: driver.section_id() == section, "and Back leads back")


def test_what_lies_under_the_dialog_of_a_job_is_found_once_that_is_over(start, places):
    create_learner(places)
    driver = start(places)
    over = Event()
    driver.program.desk.run(driver.window, lambda _: over.wait(60), lambda _: None, "A job")
    driver.wait_until(lambda: isinstance(QApplication.activeModalWidget(), JobDialog), "its dialog is shown")
    QTimer.singleShot(0, over.set)
    driver.click("Home")
    with pytest.raises(NotSeenError):
        driver.button("No such button")
