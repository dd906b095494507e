"""Who goes along the dots clicks where the next one is: they have one place within an attempt."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel
from tests.ui.screens.quiz import pages

from htcourse.core.question_types import kind_of
from htcourse.core.quiz import Interaction, Mark, Mode, Option, Verdict
from htcourse.ui.screens.quiz.header import QuizHeader
from htcourse.ui.screens.quiz.view import QuizView
from htcourse.ui.widgets.layouts import lay_out

ORDER = Interaction("order", options=tuple(Option(each, f"Step {each}") for each in "abc"))
RIGHT = Mark(1.0, Verdict.RIGHT, ())


@pytest.mark.parametrize("total", [12, 24])
@pytest.mark.parametrize("width", [1024, 1092, 1366])
@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.TEST])
def test_dots_and_title_stay_where_they_are_from_question_to_question(qtbot, look, mode, width, total):
    """Beside a narrative they were 42 px higher, at the right, and the title 36 px further left."""
    view = QuizView(look)
    qtbot.addWidget(view)
    view.resize(width, 716)
    with qtbot.waitExposed(view):
        view.show()
    attempt = pages.attempt(mode, total=total)
    narrative = kind_of("tagging").interaction(pages.tagging(), 1)
    shown = [pages.question(), pages.question(narrative), pages.question(ORDER)]
    if mode is Mode.PRACTICE:
        shown += [replace(each, mark=RIGHT, answer={}) for each in shown]
    header, places = view.question.header, set()
    for each in shown:
        view.show_question(attempt, each)
        lay_out(header, view.question)
        view.area.verticalScrollBar().setValue(0)  # a mark is brought into view
        places.add(tuple(part.mapTo(view, QPoint()).toTuple() for part in (header.dots, header.title)))
    assert len(places) == 1, places


def test_dots_make_room_for_a_title_or_tag_whose_style_comes_later(qtbot, look):
    """From 100 % straight to 200 % they stood in two rows beside the title, which was between these."""
    view = QuizView(look)
    qtbot.addWidget(view)
    look.set_zoom(2.0)
    view.resize(1366, 716)
    with qtbot.waitExposed(view):
        view.show()
    view.show_question(pages.attempt(Mode.PRACTICE, total=9), pages.question())
    header = view.question.header
    assert header.below is None or header.below.indexOf(header.dots) < 0
    header.tag.setStyleSheet(f"padding: 0 {look.px(120)}px")
    qtbot.waitUntil(lambda: header.below is not None and header.below.indexOf(header.dots) >= 0)


def test_the_dots_of_a_long_test_stand_in_one_row_where_smaller_ones_do(qtbot, look):
    view = QuizView(look)
    qtbot.addWidget(view)
    view.resize(1366, 716)
    with qtbot.waitExposed(view):
        view.show()
    header, rows, sizes = view.question.header, [], []
    for total in (12, 25, 30):
        view.show_question(pages.attempt(Mode.TEST, total=total), pages.question())
        lay_out(header, view.question)
        rows.append(len({each.y() for each in header.dots.dots()}))
        sizes.append(header.dots.dots()[0].width())
        words = f"Question 7 of {total}"
        assert any(each.isVisible() and each.text() == words for each in header.findChildren(QLabel))
    assert rows == [1, 1, 2]
    assert sizes[1] < sizes[0] == sizes[2], "smaller only where that gives one row"


@pytest.mark.parametrize("width", [700, 720, 760, 780])
def test_all_dots_are_in_one_row_however_much_the_count_says(qtbot, look, width):
    """Beside “14 answered (1 not complete), 1 flagged” 9 to 15 were in a second row, cut away."""
    attempt = pages.attempt(total=15, current=16, flagged=(3,))
    slots = tuple(replace(each, is_whole=each.number != 5) for each in attempt.slots)
    header = QuizHeader(look)
    qtbot.addWidget(header)
    header.show_attempt(replace(attempt, slots=slots), 9)
    header.set_room(width, is_low=False)
    with qtbot.waitExposed(header):
        header.show()
    lay_out(header)
    dots = header.dots.dots()
    qtbot.waitUntil(lambda: len({each.y() for each in dots}) == 1)
    seen = header.dots.rect().adjusted(0, 0, look.px(5), 0)  # the last has no flag, and its room is beyond the edge
    assert all(seen.contains(each.geometry()) for each in dots)
