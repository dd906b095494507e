"""Dialogs in low windows and at large text."""

import pytest

from htcourse.ui.screens.exams.window_dialog import WindowDialog
from htcourse.ui.widgets.focus_order import in_order
from htcourse.ui.widgets.label import Label
from htcourse.usecases.exams.exam_window import ExamWindow


@pytest.mark.parametrize(("size", "zoom"), [((1366, 740), 1.0), ((1366, 740), 2.0), ((1024, 576), 2.0)])
def test_the_labels_of_an_exams_hours_are_whole(program, qtbot, size, zoom):
    program.window.resize(*size)
    program.look.set_zoom(zoom)
    desk = program.desk
    dialog = WindowDialog(desk.look, program.window, "Course exam", ExamWindow(), desk.clock)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    labels = [each for each in dialog.findChildren(Label) if not each.isHidden()]
    qtbot.waitUntil(lambda: all(each.height() >= each.heightForWidth(each.width()) for each in labels), timeout=5000)
    assert dialog.focusWidget() is dialog.opens
    assert dialog.rect().contains(dialog.keep.geometry())
    stops = list(in_order(dialog))
    assert stops.index(dialog.opens) < stops.index(dialog.closes) < stops.index(dialog.password) < len(stops) - 1
    dialog.close()
