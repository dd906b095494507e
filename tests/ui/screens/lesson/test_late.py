"""What comes late to a lesson whose reader is no longer at work: paints, pauses and news, before Qt throws it away."""

from dataclasses import replace

import pytest
from tests.ui.screens.lesson.test_reading import shown
from tests.usecases.sample_desk import SampleDesk

from htcourse.store.preferences import PLACE

pytestmark = pytest.mark.usefixtures("accepted")

LATE = {
    "the text is painted": lambda controller, page: controller._on_painted(),
    "its checks are painted": lambda controller, page: controller._on_checks_painted(page),
    "its end was seen": lambda controller, page: controller._mark_read(page),
    "something was read": lambda controller, page: controller._refresh(),
    "a note was written": lambda controller, page: controller._on_note("Mine"),
    "a task was written": lambda controller, page: controller._on_task("Mine", True),
    "the lesson is left": lambda controller, page: controller.leave(),
}


@pytest.fixture
def other(tmp_path, lesson_library):
    """Somebody else, who has not even the module that is read."""
    other = SampleDesk(tmp_path / "other", lesson_library)
    yield replace(other.session, libraries=())
    other.close()


@pytest.mark.parametrize("late", LATE.values(), ids=LATE)
def test_it_reads_and_writes_nothing_of_who_is_at_work_by_then(qtbot, lesson, other, late):
    told: list[object] = []
    lesson.navigator.refused.connect(told.append)
    contents = shown(qtbot, lesson).contents.list.model()
    controller, rows = lesson.screen.controller, contents.rowCount()
    before = len(lesson.learner.events())
    controller._is_visited = False
    controller._desk.session = other
    late(controller, controller.page)
    assert told == []
    assert contents.rowCount() == rows > 0
    assert (other.learner.events(), other.learner.preference(PLACE)) == ((), "")
    assert len(lesson.learner.events()) == before


def test_after_language_or_country_changed_it_is_the_same_reader(qtbot, lesson, person):
    shown(qtbot, lesson)
    person.prefer("country", "kz")
    controller = lesson.screen.controller
    controller._desk.session = person.session
    controller._on_note("Mine")
    assert [each.data["text"] for each in lesson.learner.events("note")] == ["Mine"]
