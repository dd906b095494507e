"""The questions of an attempt stand in a list beside the one shown; marks and a mark by hand need no scrolling."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from tests.usecases.regrading import WRONG, Regrading

from htcourse.tour.driver import lasting_faults
from htcourse.ui.screens.marks.question_list import ListedQuestion, QuestionList
from htcourse.ui.screens.marks.view import ListedMarks, MarksView
from htcourse.ui.widgets.label import Label
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.marking.regrade_preview import Regrades
from htcourse.usecases.marking.seen_attempts import SeenAttempts, open_seen


@pytest.fixture
def opened(qtbot, look, tmp_path, monkeypatch):
    """A function that shows an attempt in a window of a size, one of its marks given by hand."""

    def show(width: int, height: int = 716) -> MarksView:
        room = Regrading(tmp_path, monkeypatch)
        learner, attempt = room.test(WRONG)
        override(room.places, room.clock, AnswerKey(learner, attempt, 1), Override(0.5, "As said in class.", "Ana"))
        seen = open_seen(room.places, learner, attempt, "en")
        view = MarksView(look)
        qtbot.addWidget(view)
        view.resize(width, height)
        view.show()
        qtbot.waitUntil(view.isVisible)
        view.show_list(ListedMarks(SeenAttempts((seen.row,), ()), Regrades((), (), ()), {learner: "Ana"}, {}, ()))
        view.show_attempt(seen)
        return view

    return show


def test_a_list_with_titles_and_points_stands_beside_where_there_is_room_else_dots_above(opened, qtbot):
    """Circles alone told neither what a question was about nor what it got."""
    view = opened(1366)
    qtbot.waitUntil(lambda: view.page.list.isVisible() and not view.page.dots.isVisible())
    row = view.page.list.rows[0]
    assert row.text() == "Title of q1"
    assert row.accessibleName() == "Question 1: Title of q1, Partly right, 0.5 of 1, shown now"
    right = row.mapTo(view, QPoint(row.width(), 0)).x()
    qtbot.waitUntil(lambda: view.page.card.mapTo(view, QPoint()).x() >= right > 0)
    view.resize(700, 700)
    qtbot.waitUntil(lambda: view.page.dots.isVisible() and not view.page.list.isVisible())


def test_at_200_per_cent_what_prints_an_attempt_stands_in_a_row_of_its_own(opened, look, qtbot):
    look.set_zoom(2.0)
    view = opened(1024, 600)
    page = view.page
    first, second = page.printed, page.printed_whole
    qtbot.waitUntil(lambda: first.mapTo(page, QPoint()).y() == second.mapTo(page, QPoint()).y() > 0)
    assert lasting_faults(view) == []


def test_arrows_go_through_the_list_and_the_focus_goes_along(opened, qtbot):
    view = opened(1366)
    rows = view.page.list.rows
    qtbot.waitUntil(lambda: rows[0].isVisible() and view.window().focusWidget() is rows[0])
    for key, place in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        qtbot.keyClick(view.window().focusWidget(), key)
        assert (view.page.number, view.window().focusWidget()) == (place + 1, rows[place])
    qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert view.page.number == 1
    qtbot.keyClick(rows[0], Qt.Key.Key_Up)
    assert view.page.number == 1, "there is none before the first"
    assert [each.is_current for each in rows] == [True, False, False]


def test_what_overrides_a_mark_is_seen_without_scrolling_beside_two_marks(opened, qtbot):
    """Its button stood below the window, under three cards."""
    view = opened(1366)
    qtbot.waitUntil(view.side.clear.isVisible)

    def foot() -> int:
        return view.side.give.mapTo(view.viewport(), QPoint(0, view.side.give.height())).y()

    qtbot.waitUntil(lambda: 0 < foot() <= view.viewport().height())
    for each in (view.side.give, view.side.clear):
        assert each.width() >= each.sizeHint().width(), "no word is cut"


def test_an_attempt_alone_is_wider_than_the_list_of_attempts(opened, qtbot):
    view = opened(1366)
    wide = view.page.card
    qtbot.waitUntil(lambda: wide.width() >= view._look.px(600))
    view.show_list(view._listed)
    qtbot.waitUntil(lambda: bool(view.rows) and view.rows[0].width() <= view._look.px(1132))


def test_a_row_is_as_high_as_the_lines_of_its_title_and_stays_so_when_it_is_shown(qtbot, look):
    """A title on one line had the height of two: it was measured in bold and painted in plain letters."""
    titles = ["Whom does the " + "e" * more for more in range(1, 25)]
    listed = QuestionList(look, [ListedQuestion(each, each, "1", ("check", "good")) for each in titles])
    qtbot.addWidget(listed)
    listed.show_place(0)
    one_line = {each.heightForWidth(276) for each in listed.rows if fits(look, each.text())}
    assert len(one_line) == 1
    assert any(not fits(look, each) for each in titles)
    before = [each.heightForWidth(276) for each in listed.rows]
    for place in range(len(titles)):
        listed.show_place(place)
        assert [each.heightForWidth(276) for each in listed.rows] == before


def fits(look, title: str) -> bool:
    """Whether a title as it is painted has room on one line of a list 276 px wide."""
    return QFontMetrics(look.font(13)).horizontalAdvance(title) <= 276 - 122


def test_an_attempt_of_a_class_is_called_as_in_its_list_but_printed_by_its_code(opened, qtbot):
    """Its title said the code alone."""
    view = opened(1366)
    seen, listed = view.page._seen, view._listed
    view.show_list(replace(listed, people={seen.row.learner_id: "K7-1  Ana S."}))
    view.show_attempt(seen)
    titles = [each.words for each in view.page.findChildren(Label) if each.property("role") == "title"]
    assert (titles, view.called(seen.row)[0]) == (["K7-1  Ana S."], "Ana")


def test_a_title_has_the_room_up_to_its_points(look, qtbot):
    """Titles took two lines beside 45 px that were free before the points."""
    title = "Talks with a driver’s mate"
    listed = QuestionList(look, [ListedQuestion(title, title, "0", ("circle-x", "bad"))])
    qtbot.addWidget(listed)
    one = QuestionList(look, [ListedQuestion("A", "A", "0", ("circle-x", "bad"))])
    qtbot.addWidget(one)
    width = look.px(276)
    assert listed.rows[0].heightForWidth(width) == one.rows[0].heightForWidth(width)
