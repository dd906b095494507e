"""Layouts that rest while what they hold takes other sizes."""

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget

from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, resting
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.usecases.reading.record_reading import accept_content_note


class Told(QLabel):
    """Notes how wide it was made."""

    def __init__(self) -> None:
        super().__init__("Words")
        self.widths: list[int] = []

    def resizeEvent(self, event) -> None:
        self.widths.append(event.size().width())


def test_what_is_resized_meanwhile_is_laid_out_once_and_at_once(qtbot):
    outer, inner, told = QWidget(), QWidget(), Told()
    qtbot.addWidget(outer)
    in_column(inner, inside=outer)
    in_column(told, inside=inner)
    outer.resize(200, 100)
    outer.show()
    told.widths.clear()
    with resting(outer):
        for width in (300, 400, 500):
            outer.resize(width, 100)
        assert told.widths == []
    assert told.widths == [500]


def test_what_is_thrown_away_meanwhile_and_what_is_not_shown_does_no_harm(qtbot):
    outer, inner = QWidget(), QWidget()
    qtbot.addWidget(outer)
    in_column(inner, inside=outer)
    in_column(QLabel("Words"), inside=inner)
    with resting(outer):
        pass
    outer.show()
    with resting(outer):
        shiboken6.delete(inner)
    assert outer.layout().isEnabled()


class Heights(dict):
    """The heights of a label, by width; counts those that were found out."""

    found = 0

    def __setitem__(self, width, height) -> None:
        self.found += 1
        super().__setitem__(width, height)


def test_another_text_size_lays_the_words_beside_a_lesson_out_at_few_widths(program, qtbot):
    desk = program.desk
    lesson = desk.person.libraries[0].contents("en")[4]
    accept_content_note(desk.person, lesson.lesson)
    program.window.resize(1366, 768)
    desk.navigator.show("lesson", lesson.sections[1].id)
    side = program.window.screen_shown.view.side
    with qtbot.waitSignal(program.window.screen_shown.controller.settled):
        pass
    labels = [each for each in side.findChildren(RichLabel) if each.lines is None and each.isVisible()]
    for each in labels:
        each._heights = Heights()
    desk.look.step_zoom(1)
    for _ in range(3):  # what still waits to be laid out, and what that leaves
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert labels
    assert max(each._heights.found for each in labels) <= 2


def test_a_flow_that_is_half_taken_apart_has_no_items(look):
    """Qt asks a layout as it ends, when Python may have let go of what it knew: a test failed so, once."""
    flow = FlowLayout(look, (8, 8), Label(look, "Words"))
    assert flow.count() == 1
    vars(flow).clear()
    assert (flow.count(), flow.takeAt(0)) == (0, None)
