"""A question in low windows and at large text."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from tests.ui.screens.quiz.test_quiz import rows


def test_in_a_very_low_window_the_verdict_is_seen_and_keys_scroll_on(qtbot, quiz, look):
    look.set_zoom(2.0)
    quiz.screen.resize(1024, 420)
    quiz.screen.activateWindow()
    quiz.start()
    view = quiz.view
    qtbot.waitUntil(lambda: view.question.header.title.isHidden())
    rows(quiz)["act"].click()
    view.foot.primary.click()
    word, viewport, bar = view.question.feedback.word, view.area.viewport(), view.area.verticalScrollBar()
    qtbot.waitUntil(lambda: viewport.rect().contains(word.mapTo(viewport, word.rect().center())))
    qtbot.waitUntil(view.area.hasFocus)
    at = bar.value()
    qtbot.keyClick(view.area, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bar.value() > at)
    qtbot.keyClick(view.area, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.shown.number == 2)


@pytest.mark.parametrize(("size", "zoom"), [((1366, 644), 2.0), ((1366, 618), 2.5), ((1024, 476), 2.0)])
def test_the_ways_on_stay_within_a_window_of_large_text(qtbot, quiz, look, size, zoom):
    look.set_zoom(zoom)
    quiz.screen.resize(*size)
    quiz.start()
    view, foot = quiz.view, quiz.view.foot
    buttons = [each for each in (foot.previous, foot.flag, foot.second, foot.primary) if each.isVisible()]

    def is_whole():
        seen = [QRect(each.mapTo(view, QPoint()), each.size()) for each in buttons]
        apart = all(not a.intersects(b) for place, a in enumerate(seen) for b in seen[:place])
        return apart and all(view.rect().contains(each) for each in seen)

    qtbot.waitUntil(is_whole)
    assert not view.area.isAncestorOf(foot)
