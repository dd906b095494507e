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


@pytest.mark.parametrize("size", [(1366, 644), (1366, 716), (1024, 548)])
def test_at_twice_the_size_the_quiz_is_named_in_one_row_with_its_dots(qtbot, quiz, look, size):
    look.set_zoom(2.0)
    quiz.screen.resize(*size)
    quiz.start()
    header = quiz.view.question.header
    qtbot.waitUntil(
        lambda: header.title.isVisible() and header.title.geometry().right() < header.dots.geometry().left()
    )
    assert header.title.words in (header.title.text(), header.title.toolTip())
    assert header.height() < look.px(60)


@pytest.mark.parametrize("size", [(1366, 644), (1366, 716)])
def test_at_twice_the_size_the_row_just_answered_is_seen_with_its_verdict(qtbot, quiz, look, size):
    look.set_zoom(2.0)
    quiz.screen.resize(*size)
    quiz.start()
    view, row = quiz.view, rows(quiz)["means"]
    row.click()
    view.foot.primary.click()
    page = view.area.viewport()
    for each in (row, view.question.feedback.word):
        qtbot.waitUntil(lambda seen=each: page.rect().contains(QRect(seen.mapTo(page, QPoint()), seen.size())))


@pytest.mark.parametrize(("size", "zoom"), [((1366, 664), 2.0), ((1024, 548), 1.0), ((1024, 548), 2.0)])
def test_of_a_marked_text_the_whole_verdict_is_seen(qtbot, quiz, look, size, zoom):
    look.set_zoom(zoom)
    quiz.screen.resize(*size)
    quiz.start("words")
    view = quiz.view
    view.foot.second.click()
    qtbot.waitUntil(lambda: view.shown.page.interaction.gesture == "tag")
    widget = view.question.widget
    widget.side.rows["yes"].click()
    widget.focus_first()
    view.foot.primary.click()
    page, panel = view.area.viewport(), view.question.feedback
    points = panel._values["points"][1]
    for each in (panel.word, points):
        qtbot.waitUntil(lambda seen=each: page.rect().contains(QRect(seen.mapTo(page, QPoint()), seen.size())))
    panel._remember.show_html("More words. " * 80)  # as reasons that take their height late
    qtbot.waitUntil(lambda: page.rect().contains(QRect(panel.word.mapTo(page, QPoint()), panel.word.size())))
