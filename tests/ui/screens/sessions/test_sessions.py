"""What can be presented and what was, in the window: found, opened, reported and exported; behind the PIN."""

import csv
from html import escape

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QMenu
from tests.ui.curtains import is_behind_curtain

from htcourse.tour.driver import lasting_faults
from htcourse.ui.dialogs import Dialog
from htcourse.ui.screens.present.screen import PresentScreen
from htcourse.ui.screens.sessions.screen import SessionsScreen
from htcourse.ui.shell.trainers import ClassChoice
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.list_row import ListRow
from htcourse.ui.widgets.progress_bar import ProgressBar
from htcourse.usecases.classes.meeting import Meeting, kept_meetings, meeting_report
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.classes.talk import open_talk
from htcourse.usecases.classes.work import Work, WorkKind, give, plan_day
from htcourse.usecases.machine.machine_settings import keep_last_class, last_class


@pytest.fixture
def meeting(places):
    meeting = Meeting(places, open_talk(places, "htcourse/act-means-purpose"))
    section = meeting._talk.sections[1].id
    for at in (0.0, 25.0, 50.0):
        meeting.tick(section, at, at)
    running = meeting.poll()
    running.take_counts({running.poll().question.choices[0][0]: 8}, 8)
    running.open_vote()
    running.answer("s", 0, 2, [running.poll().question.choices[0][0]])
    running.end()
    meeting.keep()
    return meeting


def shown(program, qtbot, *arguments):
    program.desk.guard.is_open = True
    program.desk.navigator.show("sessions", *arguments)
    screen = program.window.screen_shown
    assert isinstance(screen, SessionsScreen)
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    return screen


def words(screen):
    return "\n".join(each.words for each in screen.findChildren(Label) if each.isVisible())


def press(screen, text, qtbot):
    def found():
        return [
            each for each in screen.findChildren(QAbstractButton) if each.text().startswith(text) and each.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(found()))
    found()[0].click()


def open_report(screen, qtbot) -> None:
    """Press the session that was, not what can be presented of the same name."""

    def found():
        rows = (each for each in screen.findChildren(ListRow) if each.isVisible())
        return [each for each in rows if "Votes:\N{NO-BREAK SPACE}" in each.accessibleName()]

    qtbot.waitUntil(lambda: bool(found()))
    found()[0].click()


def test_it_is_behind_the_curtain(program):
    program.desk.navigator.show("sessions")
    assert is_behind_curtain(program)


def test_a_lesson_is_found_by_its_words_and_presented(program, qtbot):
    screen = shown(program, qtbot)
    screen.search.setText("means purp")

    def left():
        return {each.text() for each in screen.findChildren(ListRow) if each.isVisible()}

    qtbot.waitUntil(lambda: left() == {"Act, means, purpose"})  # the lesson, and its quiz
    press(screen, "Act, means, purpose", qtbot)
    presented = program.window.screen_shown
    assert isinstance(presented, PresentScreen)
    qtbot.waitUntil(lambda: presented.controller.talk is not None)
    presented.controller.put_down()


def test_the_report_tells_time_and_votes_and_of_too_few_nothing(program, qtbot, meeting):
    screen = shown(program, qtbot)
    open_report(screen, qtbot)
    qtbot.waitUntil(lambda: "What was presented" in words(screen))
    told = words(screen)
    assert "Vote 1, hands counted, people: 8" in told
    assert "Vote 2, people: 1" in told
    assert told.count("Fewer than five answers") == 1
    assert "under 1" in told
    assert {"Minutes", "Planned"} <= (labels := {each.words for each in screen.findChildren(Label)})
    assert any(each.endswith(" %") for each in labels)
    (back,) = (each for each in screen.findChildren(Button) if each.text() == "All sessions")
    (export,) = (each for each in screen.findChildren(Button) if each.text() == "Export")
    heads = screen.heading.mapTo(screen, QPoint()).y(), back.mapTo(screen, QPoint()).y()
    assert heads[0] <= export.mapTo(screen, QPoint()).y() < heads[1], "beside the title; back is no action"
    assert lasting_faults(program.window) == []


def test_bars_begin_beside_the_choices_and_votes_stand_before_what_was_presented(program, qtbot, meeting):
    """270 px of nothing stood between a choice and its bar, and in one column a table before the votes."""
    program.window.resize(1024, 600)
    screen = shown(program, qtbot, meeting.name)
    qtbot.waitUntil(lambda: "What was presented" in words(screen))
    bars = [each for each in screen.findChildren(ProgressBar) if each.isVisible()]
    card = bars[0].parentWidget()
    counted = {share for share in card.findChildren(Label) if share.words.endswith(" %")}
    qtbot.waitUntil(lambda: bars[0].width() >= min(each.x() for each in counted) // 2 - 20)
    (presented,) = (each for each in screen.findChildren(Label) if each.words == "What was presented")
    assert card.mapTo(screen, QPoint()).y() < presented.mapTo(screen, QPoint()).y()


def test_the_file_holds_what_the_report_says(program, qtbot, meeting, places, tmp_path, monkeypatch):
    path = tmp_path / "report.csv"
    monkeypatch.setattr("htcourse.ui.screens.sessions.controller.save_file", lambda *given: given[-1](path))
    screen = shown(program, qtbot, meeting.name)
    qtbot.waitUntil(lambda: "What was presented" in words(screen))
    press(screen, "Export", qtbot)
    assert any(f"Written to {path}" in words(each) for each in program.window.findChildren(Dialog))
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    wanted = [
        [cell if isinstance(cell, str) else f"{cell:g}" for cell in row]
        for row in meeting_report(places, meeting.name).table()
    ]
    assert rows == wanted
    assert any(row[0] == "Minutes in all" and row[-1] == "0.8" for row in rows)


def test_the_paper_holds_the_same_figures(program, qtbot, meeting, places, tmp_path, monkeypatch):
    path = tmp_path / "report.pdf"
    monkeypatch.setattr("htcourse.ui.reading.printing.save_file", lambda *given: given[-1](path))
    screen = shown(program, qtbot, meeting.name)
    press(screen, "Print", qtbot)
    qtbot.waitUntil(path.exists)
    table = meeting_report(places, meeting.name).table()
    page = meeting_report(places, meeting.name).page()
    assert '<th width="16%">Planned</th>' in page, "it was broken within the word"
    above: list = []
    for row in table[1:]:
        cells = [cell if isinstance(cell, str) else f"{cell:g}" for cell in row]
        told = ["", "", *cells[2:]] if cells[:2] == above else cells
        assert f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in told)}</tr>" in page
        above = cells[:2]
    asked = next(row[1] for row in table if str(row[0]).startswith("Vote"))
    assert page.count(f"<td>{escape(str(asked))}</td>") == 2  # of two votes, once each


def test_a_session_is_deleted_with_its_votes_once_it_is_sure(program, qtbot, meeting, places):
    screen = shown(program, qtbot, meeting.name)
    press(screen, "More", qtbot)
    menu = next(each for each in screen.findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if each.text() == "Delete").trigger()
    dialog = program.window.findChild(Dialog)
    assert kept_meetings(places)[0]
    press(dialog, "Delete", qtbot)
    qtbot.waitUntil(lambda: "In the room" in words(screen))
    assert kept_meetings(places) == ((), ())
    assert not [each for each in (places.trainer / "polls").iterdir() if each.name.startswith(meeting.name)]


def test_my_class_leads_here_and_its_class_is_presented_to(program, places, qtbot):
    new_class(places, "Group 3-1")
    of = new_class(places, "Group 3-2")
    program.desk.guard.is_open = True
    program.desk.navigator.show("classes")
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    program.window.screen_shown.findChild(ClassChoice).button.chosen.emit(of.id)
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    press(program.window.screen_shown, "In the room", qtbot)
    screen = program.window.screen_shown
    assert isinstance(screen, SessionsScreen)
    qtbot.waitUntil(lambda: "Choose what to present to Group 3-2." in words(screen))
    press(screen, "Act, means, purpose", qtbot)
    presented = program.window.screen_shown
    qtbot.waitUntil(lambda: presented.controller.meeting is not None)
    assert presented.controller.meeting.class_id == of.id
    assert presented.of.value == of.id
    presented.controller.put_down()


def test_the_class_of_the_last_time_is_presented_to_and_another_or_none_is_chosen(program, places, qtbot):
    new_class(places, "Group 3-1")
    of = new_class(places, "Group 3-2")
    keep_last_class(places, of.id)
    screen = shown(program, qtbot)
    qtbot.waitUntil(lambda: "Choose what to present to Group 3-2." in words(screen))
    choices = screen.findChildren(ChoiceButton)
    qtbot.waitUntil(lambda: [each.text() for each in choices if each.isVisible()] == ["Group 3-2"])
    next(each for each in choices if each.isVisible()).chosen.emit("")
    qtbot.waitUntil(lambda: "Present a lesson on the projector" in words(screen))
    program.desk.navigator.show("sessions")
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    qtbot.waitUntil(lambda: "Present a lesson on the projector" in words(screen))
    assert last_class(places) == of.id


def test_what_is_planned_for_today_stands_first(program, places, qtbot):
    """One looked through forty lessons for those of the day, which the plan had."""
    today, of = program.desk.clock().local[:10], new_class(places, "Group 3-2")
    keep_last_class(places, of.id)
    lessons = [Work(WorkKind.LESSON, f"htcourse/{each}") for each in ("who-ended-slavery", "act-means-purpose", "gone")]
    plan_day(places, of.id, today, plan=(*lessons, lessons[0]))
    plan_day(places, of.id, "2026-03-02", plan=lessons[1:2])
    screen = shown(program, qtbot)
    qtbot.waitUntil(lambda: "Planned for today" in words(screen))
    first, rows = screen._offered[0]
    assert first.findChild(Label).words == "Planned for today"
    assert [row.text() for row, _ in rows] == ["Who ended slavery?", "Act, means, purpose"]
    assert rows[1][0].accessibleName() == "Act, means, purpose, 45 minutes  ·  Polls: 4, Present"
    screen.findChild(ClassChoice).button.chosen.emit("")
    qtbot.waitUntil(lambda: "Present a lesson on the projector" in words(screen))
    assert "Planned for today" not in words(screen)


def test_what_is_given_stands_beside_the_plan_and_a_quiz_is_no_lesson_of_its_name(program, places, qtbot):
    of = new_class(places, "Group 3-2")
    keep_last_class(places, of.id)
    given = [Work(kind, "htcourse/act-means-purpose") for kind in (WorkKind.QUIZ, WorkKind.LESSON)]
    over = Work(WorkKind.LESSON, "htcourse/forms", "2026-02-28")
    for each in (*given, over, Work(WorkKind.CASE, "htcourse/forms")):
        give(places, of.id, each)
    screen = shown(program, qtbot)
    qtbot.waitUntil(lambda: "Given to the class" in words(screen))
    card, ((first, _), (second, _)) = screen._offered[0]
    assert screen._left_box.isAncestorOf(card), "it stood at the right, and the course first"
    qtbot.waitUntil(lambda: card.y() == 0 and card.isVisible())
    assert (first.accessibleName(), second.accessibleName()) == (
        "Act, means, purpose, Quiz  ·  Polls: 12, Present",
        "Act, means, purpose, 45 minutes  ·  Polls: 4, Present",
    )
    first.click()
    presented = program.window.screen_shown
    qtbot.waitUntil(lambda: presented.controller.talk is not None)
    assert presented.controller.talk.of == "quiz:htcourse/act-means-purpose"
    presented.controller.put_down()


@pytest.mark.parametrize(("width", "columns"), [(1366, 2), (1024, 2), (800, 1)])
def test_parts_stand_in_two_columns_of_about_one_height_and_quizzes_are_folded(program, qtbot, width, columns):
    program.window.resize(width, 768)
    screen = shown(program, qtbot)
    qtbot.waitUntil(lambda: bool(screen._offered))
    cards = [card for card, _ in screen._offered]

    def lefts():
        return {each.mapTo(screen, QPoint()).x() for each in cards}

    qtbot.waitUntil(lambda: len(lefts()) == columns)
    both = [screen._left_box.height(), screen._right_box.height()]
    assert columns == 1 or max(both) - min(both) < 4 * cards[0].height()
    quiz, lesson = screen._offered[-1][1][0][0], screen._offered[0][1][0][0]
    qtbot.waitUntil(lesson.isVisible)
    assert not quiz.isVisible()
    screen.search.setText(quiz.text())
    qtbot.waitUntil(quiz.isVisible)
    screen.search.clear()
    qtbot.waitUntil(lambda: not quiz.isVisible())


def test_both_columns_begin_at_one_height_below_the_search(program, places, qtbot):
    of = new_class(places, "Group 3-1")
    give(places, of.id, Work(WorkKind.LESSON, "htcourse/act-means-purpose"))
    screen = shown(program, qtbot, "", of.id)
    qtbot.waitUntil(lambda: screen.search is not None and screen.search.isVisible())

    def top(widget) -> int:
        return widget.mapTo(screen, QPoint()).y()

    qtbot.waitUntil(lambda: screen._right_box.mapTo(screen, QPoint()).x() > 600)
    columns = (screen._left_box, screen._right_box)
    firsts = [next(each for each in box.findChildren(Card) if each.isVisible()) for box in columns]
    qtbot.waitUntil(lambda: top(firsts[0]) == top(firsts[1]) == top(screen.search) + screen.search.height() + 16)


def test_what_is_done_with_a_session_stands_above_both_columns_and_deleting_it_last(program, qtbot, meeting):
    screen = shown(program, qtbot, meeting.name)
    qtbot.waitUntil(lambda: "What was presented" in words(screen))
    named = {each.text(): each for each in screen.findChildren(Button) if each.isVisible()}

    def foot(widget) -> int:
        return widget.mapTo(screen, QPoint(0, widget.height())).y()

    above = [named[each] for each in ("All sessions", "Present again", "Print", "Export")]
    cards = [each for each in screen.findChildren(Card) if each.isVisible()]
    qtbot.waitUntil(lambda: max(map(foot, above)) < min(each.mapTo(screen, QPoint()).y() for each in cards))
    assert named["Export"].y() < screen.heading.height() + named["Export"].height(), "beside the title"
    assert "Delete" not in named, "in the menu, apart from what is done with a session that stays"
    shown_not = [each.words for each in screen.findChildren(Label) if each.isVisible()].count("–")
    assert shown_not >= len(meeting_report(program.desk.places, meeting.name).sections) - 1, "no 0.0 where none was"
    program.window.resize(700, 600)
    qtbot.waitUntil(lambda: not named["Print"].isVisible())
    menu = named["More"].open_menu()
    assert [each.text() for each in menu.actions()] == ["Present again", "Print", "Delete"]
    menu.close()


def test_a_search_that_leaves_nothing_says_so(program, qtbot):
    screen = shown(program, qtbot)
    qtbot.waitUntil(lambda: screen.search is not None and screen.search.isVisible())
    screen.search.setText("no such lesson")
    assert "No lesson and no quiz here has these words." in words(screen)
    screen.search.clear()
    assert "No lesson and no quiz" not in words(screen)


def test_back_from_a_report_the_list_is_there_with_the_caret_in_its_field(program, qtbot, meeting):
    screen = shown(program, qtbot)
    open_report(screen, qtbot)
    qtbot.waitUntil(lambda: "What was presented" in words(screen))
    program.desk.navigator.back()
    qtbot.waitUntil(lambda: screen.search is not None and program.window.focusWidget() is screen.search)


def test_a_report_begins_at_its_head(program, qtbot, meeting):
    screen = shown(program, qtbot)
    qtbot.waitUntil(lambda: screen.search is not None)
    bar = screen.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    program.window.resize(1024, 420)
    screen.report_asked.emit(meeting.name)
    qtbot.waitUntil(lambda: "What was presented" in words(screen) and bar.maximum() > 0)
    qtbot.wait(60)
    assert bar.value() == 0


def test_a_damaged_session_is_told_above_the_list(program, qtbot, meeting, places):
    (places.trainer / "meetings" / "2020.json").write_bytes(b"{")
    screen = shown(program, qtbot)
    qtbot.waitUntil(lambda: "“2020” is damaged" in words(screen))
    assert "Earlier sessions" in words(screen)
