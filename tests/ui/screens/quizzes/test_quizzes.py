"""The page of quizzes: attempts to be looked at again, gone on with and retaken."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.ui.pages import BOTH, attempt

from htcourse.core.quiz import Mode
from htcourse.ui.look.texts import percent, times_text
from htcourse.ui.screens.quizzes.attempts_card import AttemptsCard, outcome_words
from htcourse.ui.screens.quizzes.view import QuizzesView
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import lay_out
from htcourse.ui.widgets.painting import wrapped_height
from htcourse.usecases.exams.exam_terms import Hours, Times
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.open_quizzes import QuizGroup, QuizzesPage
from htcourse.usecases.quizzes.take_quiz import AttemptRow, QuizRow, list_quizzes, start_attempt, submit_attempt
from htcourse.usecases.reading.record_reading import accept_content_note


def done(id: str, points: float | None, mode: Mode = Mode.TEST) -> AttemptRow:
    waits = points is None and mode is Mode.EXAM
    return AttemptRow(
        id, mode, "2026-03-01T09:00:00.000Z", 300, 12, 12, points, is_submitted=True, waits=waits, out_of=12
    )


TAKEN = QuizRow("m/taken", "Taken quiz", BOTH, 12, "", "", tuple(done(f"t{each}", 8.5) for each in range(5)), about=8)
OPEN = QuizRow("m/open", "Open quiz", BOTH, 12, "", "o1", (attempt("o1", 3, None),), about=8)
EXAM = QuizRow("m/exam", "Exam", (Mode.EXAM,), 30, "", "", (done("e1", None, Mode.EXAM),), kinds=(Mode.EXAM,))
GONE = QuizRow("x/gone", "", (), 0, "", "", (done("g1", 4.0),))
NEW = QuizRow("m/new", "New quiz", BOTH, 12, "", "", (), about=8)
MORNING, NOON = "2026-03-09T04:00:00.000Z", "2026-03-09T07:00:00.000Z"
PAGE = QuizzesPage((QuizGroup(1, "What trafficking is", (TAKEN, OPEN, NEW)), QuizGroup(0, "", (EXAM,))), (GONE,))


@pytest.fixture
def view(look, qtbot) -> QuizzesView:
    view = QuizzesView(look)
    qtbot.addWidget(view)
    view.resize(1366, 2400)
    view.show()
    view.show_page(PAGE)
    unfold(view)
    return view


def unfold(view: QuizzesView) -> None:
    """Show what can be done with each quiz, as a press on its line does."""
    for card in view.cards:
        card.set_open(True)
        lay_out(card)


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_day_of_an_attempt_is_the_one_where_the_person_was(look, qtbot):
    late = replace(done("late", 8.5), started_at="2026-03-01T21:30:00.000Z")
    view = QuizzesView(look)
    qtbot.addWidget(view)
    row = QuizRow("m/late", "Late quiz", BOTH, 12, "", "", (late,))
    view.show_page(QuizzesPage((QuizGroup(1, "What trafficking is", (row,)),), ()))
    assert view.cards[0].line.accessibleName().endswith("2 Mar 2026")
    view.cards[0].set_open(True)
    assert view.cards[0].rows[0].accessibleName().endswith("2 Mar 2026")


def test_an_attempt_is_looked_at_again_or_retaken(view, qtbot):
    taken = view.cards[0]
    assert taken.rows[0].text() == "Test: 8.5 of 12 points"
    with qtbot.waitSignal(view.result_asked) as looked:
        click(qtbot, taken.rows[0])
    assert looked.args == ["t0"]
    with qtbot.waitSignal(view.begin_asked) as begun:
        click(qtbot, taken.retakes[0])
    assert begun.args == ["m/taken", Mode.TEST]


def test_points_are_those_so_far_while_an_answer_waits_for_a_mark(look, qtbot):
    waiting = replace(done("w", 6.0), waiting=1)
    view = QuizzesView(look)
    qtbot.addWidget(view)
    row = QuizRow("m/w", "Essay quiz", BOTH, 12, "", "", (waiting,))
    view.show_page(QuizzesPage((QuizGroup(1, "What trafficking is", (row,)),), ()))
    assert ", 50 % so far, " in view.cards[0].line.accessibleName()
    view.cards[0].set_open(True)
    assert view.cards[0].rows[0].text() == "Test: 6 of 12 points so far"


@pytest.mark.parametrize(("out_of", "said"), [(1, "1 of 1 point"), (2, "1 of 2 points"), (1.5, "1 of 1.5 points")])
def test_one_point_is_told_as_one(out_of, said):
    assert outcome_words(replace(done("one", 1.0), out_of=out_of)) == said


def test_a_rule_stands_below_what_is_unfolded_too_and_none_below_the_last(view, look):
    first, *_, last = view.cards[:3]

    def lowest(card):
        return card.grab().toImage().pixelColor(card.width() // 2, card.height() - 1)

    assert lowest(first) == look.colour("line") != lowest(last)
    first.set_open(False)
    lay_out(first)
    assert lowest(first) == look.colour("line")


def test_why_one_was_set_aside_stands_below_its_line_and_a_press_tells_it_instead_of_failing(look, qtbot):
    aside = replace(done("a", None, Mode.EXAM), is_submitted=False, is_set_aside=True, why_aside="Begun at home")
    view = QuizzesView(look)
    qtbot.addWidget(view)
    row = QuizRow("m/q", "Exam", (Mode.EXAM,), 12, "", "", (aside,))
    view.show_page(QuizzesPage((QuizGroup(1, "What trafficking is", (row,)),), ()))
    unfold(view)
    assert ", Set aside, Exam, " in view.cards[0].line.accessibleName()
    why = "Your trainer set an attempt aside: Begun at home. It counts nothing"
    assert any(each.words.startswith(why) for each in view.cards[0].findChildren(Label))
    with qtbot.assertNotEmitted(view.attempt_asked), qtbot.waitSignal(view.aside_asked) as asked:
        click(qtbot, view.cards[0].rows[0])
    assert asked.args[0].startswith(why)


def test_the_hour_at_which_an_exam_closes_is_wrapped_and_not_cut(look, qtbot):
    row = replace(EXAM, minutes=90, pass_percent=60, hours=Hours("", NOON, 300))
    card = AttemptsCard(look, row)
    qtbot.addWidget(card)
    wide = card.line.heightForWidth(1366)
    assert card.line.heightForWidth(600) > wide == card.line.sizeHint().height()


def test_words_that_have_room_on_a_line_are_not_broken_to_know_how_high_they_are(look, qtbot, monkeypatch):
    broken = []

    def heard(font, words, room):
        broken.append(words)
        return wrapped_height(font, words, room)

    monkeypatch.setattr("htcourse.ui.screens.quizzes.quiz_line.wrapped_height", heard)
    card = AttemptsCard(look, TAKEN)
    qtbot.addWidget(card)
    wide = card.line.heightForWidth(1366)
    assert not broken
    narrow = card.line.heightForWidth(240)
    assert broken
    assert narrow > wide
    broken.clear()
    assert card.line.heightForWidth(240) == narrow
    assert not broken, "layouts ask for the same width again and again"


def test_a_line_is_measured_anew_at_another_size_of_the_text(look, qtbot):
    card = AttemptsCard(look, TAKEN)
    qtbot.addWidget(card)
    usual = card.line.heightForWidth(1366)
    look.set_zoom(2.0)
    assert card.line.heightForWidth(1366) == 2 * usual


def test_how_often_a_quiz_may_be_taken_is_told_before_and_after(look, qtbot):
    view = QuizzesView(look)
    qtbot.addWidget(view)
    times = {Mode.TEST: Times(1, 3), Mode.EXAM: Times(2, 2)}
    row = QuizRow("m/q", "Counted quiz", BOTH, 12, "", "", (), times=times)
    last_one = replace(OPEN, times={Mode.TEST: Times(1, 1)})
    view.show_page(QuizzesPage((QuizGroup(1, "What trafficking is", (row, last_one)),), ()))
    unfold(view)
    assert not any("no more" in each.words for each in view.cards[1].findChildren(Label)), "it is under way"
    told = [each.words for each in view.cards[0].findChildren(Label)]
    assert told == [
        "Each answer is explained at once.",
        "The result comes at the end. Attempt 2 of 3.",
        "Exam: Taken 2 of 2 times; no more attempts.",
    ]
    said = [times_text(Times(used, 1)) for used in (1, 2)]  # an update may allow fewer than were taken
    assert said == ["Taken once; no more attempts.", "Taken 2 times; no more attempts."]


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (Hours(MORNING, NOON, 300), "opens 9 Mar 2026, 09:00"),
        (Hours("", NOON, 300), "open until 9 Mar 2026, 12:00"),
        (Hours("", NOON, 300, has_closed=True), "closed 9 Mar 2026, 12:00"),
    ],
)
def test_when_an_exam_opens_and_closes_stands_in_its_line(look, qtbot, hours, said):
    view = QuizzesView(look)
    qtbot.addWidget(view)
    view.show_page(QuizzesPage((QuizGroup(0, "", (replace(EXAM, attempts=(), hours=hours),)),), ()))
    assert view.cards[0].line.accessibleName().endswith(f", {said}")


def test_a_closed_exam_has_no_button_and_says_what_to_do(look, qtbot):
    closed = replace(EXAM, attempts=(), modes=(), hours=Hours("", NOON, 300, has_closed=True))
    card = AttemptsCard(look, closed)
    qtbot.addWidget(card)
    card.set_open(True)
    assert card.buttons == []
    told = [each.words for each in card.findChildren(Label)]
    assert told == ["This exam has closed: ask your trainer if you have not sat it."]


@pytest.mark.parametrize(
    ("points", "passed_from", "shown"),
    [(4, 0, 67), (4, 67, 66), (4, 66, 67), (3.57, 60, 59), (3.57, 0, 60), (2.999997, 50, 50)],
)
def test_per_cent_are_rounded_and_never_up_to_a_pass_mark_that_was_not_reached(points, passed_from, shown):
    assert percent(points, 6, passed_from) == shown


def test_old_attempts_are_shown_when_asked_for(view, qtbot):
    taken = view.cards[0]
    assert len(taken.rows) == 3
    click(qtbot, next(each for each in taken.findChildren(QPushButton) if each.text().startswith("Show all 5")))
    assert len(taken.rows) == 5


def test_an_unfinished_attempt_is_gone_on_with(view, qtbot):
    card = view.cards[1]
    assert [each.text() for each in card.buttons] == ["Continue"]
    assert card.rows[0].text() == "Test: 3 of 12 answered"
    for widget in (card.buttons[0], card.rows[0]):
        with qtbot.waitSignal(view.attempt_asked) as blocker:
            click(qtbot, widget)
        assert blocker.args == ["o1"]


def test_an_exam_s_result_comes_from_the_trainer_and_is_not_retaken_here(view):
    exam = view.cards[3]
    assert exam.rows[0].text() == "Exam: submitted, the result comes from the trainer"
    assert exam.retakes == []


def test_attempts_at_a_quiz_that_is_gone_can_only_be_looked_at(view):
    gone = view.cards[4]
    assert (gone.buttons, gone.retakes, len(gone.rows)) == ([], [], 1)
    assert gone.line.text() == "A quiz that is no longer installed (x/gone)"


def test_a_test_around_the_course_begins_or_says_what_comes_first(view, qtbot):
    before = QuizRow("m/pre-a", "Pre-test", (Mode.PRE,), 15, "", "", ())
    after = QuizRow("m/post-b", "Post-test", (Mode.POST,), 15, "", "", (), waits_for="The last lesson")
    taken = QuizRow("m/pre-b", "Pre-test", (), 15, "", "", (done("p1", None, Mode.PRE),))
    view.show_page(QuizzesPage((QuizGroup(0, "", (before, after, taken)),), ()))
    begin, wait, again = view.cards
    unfold(view)
    assert [each.accessibleName() for each in begin.buttons] == ["Begin the pre-test: Pre-test"]
    with qtbot.waitSignal(view.begin_asked) as begun:
        click(qtbot, begin.buttons[0])
    assert begun.args == ["m/pre-a", Mode.PRE]
    assert wait.buttons == []
    assert "First comes “The last lesson”." in wait.line.accessibleName()
    assert (again.buttons, len(again.rows)) == ([], 1)


def test_tab_and_field_narrow_the_list_down(view, qtbot):
    click(qtbot, view.taken)
    assert len(view.cards) == 4
    view.search.setText("open")
    assert len(view.cards) == 1
    view.search.setText("nothing like it")
    assert "No quiz here has these words. Empty the field to see all again." in [
        each.words for each in view.findChildren(Label)
    ]


def test_progress_and_home_lead_to_it_and_an_attempt_opens_its_result(program, qtbot):
    person = program.desk.person
    quiz = next(each for each in list_quizzes(person) if Mode.TEST in each.modes)
    submit_attempt(person, start_attempt(person, quiz.id, Mode.TEST, seed=1).id)
    for place, text in (("home", "All quizzes and attempts"), ("progress", "Quizzes and attempts")):
        program.desk.navigator.show(place)
        found = program.window.screen_shown.findChildren(QPushButton)
        click(qtbot, next(each for each in found if each.text() == text))
        assert program.desk.navigator.current.screen_name == "quizzes"
    (card,) = [each for each in program.window.screen_shown.cards if each.quiz.attempts]
    card.line.click()
    card.rows[0].click()
    assert program.desk.navigator.current.arguments[1:] == ("result",)


def test_the_pre_test_stands_below_every_section_of_its_lesson_until_it_is_taken(program, qtbot):
    person, navigator = program.desk.person, program.desk.navigator
    accept_content_note(person, "htcourse/pre-test")
    lesson = next(each for each in person.libraries[0].contents("en") if each.lesson == "htcourse/pre-test")
    first, last = lesson.sections[0].id, lesson.sections[-1].id

    def shows(section: str, *titles: str) -> None:
        navigator.show("lesson", section)
        view = program.window.screen_shown.view
        qtbot.waitUntil(lambda: [card.quiz.title for card in view.column.quizzes] == list(titles))

    shows(first, "Pre-test")
    shows(last, "Pre-test", "A fair comparison")
    (quiz,) = [each for each in offered_quizzes(person) if each.title == "Pre-test"]
    submit_attempt(person, start_attempt(person, quiz.id, Mode.PRE, seed=1).id)
    shows(first)
    shows(last, "A fair comparison")


def test_a_pre_test_that_is_handed_in_is_not_offered_again(program):
    person = program.desk.person
    (quiz,) = [each for each in offered_quizzes(person) if each.title == "Pre-test"]
    attempt = start_attempt(person, quiz.id, Mode.PRE, seed=1).id
    submit_attempt(person, attempt)
    program.desk.navigator.show_result(attempt)
    foot = program.window.screen_shown.view.foot
    assert not foot.second.isVisible()
    assert foot.primary.text() == "Done"


def test_a_line_says_how_long_a_quiz_is_what_is_a_pass_and_how_it_went_last_time(look, qtbot):
    view = QuizzesView(look)
    qtbot.addWidget(view)
    passed = replace(done("p", 8.5), has_passed=True)
    rows = (replace(NEW, pass_percent=70), replace(TAKEN, attempts=(passed,)), OPEN, replace(EXAM, minutes=50), NEW)
    view.show_page(QuizzesPage((QuizGroup(1, "What trafficking is", rows),), ()))
    assert [card.line.accessibleName() for card in view.cards] == [
        "New quiz, 12 questions, about 8 minutes, 70 % is a pass",
        "Taken quiz, 12 questions, about 8 minutes, 71 %, passed, Test, 1 Mar 2026",
        "Open quiz, 12 questions, about 8 minutes, 3 of 12 answered, Test, 1 Mar 2026",
        "Exam, Exam · 30 questions, 50 minutes, Submitted, Exam, 1 Mar 2026",
        "New quiz, 12 questions, about 8 minutes",
    ]
    assert view.subheading.words.startswith("2 of 5 taken."), "one is under way"


def test_what_is_next_stands_above_all_and_is_one_press_away(view, qtbot):
    view.show_page(replace(PAGE, next=NEW))
    assert view.next_buttons[0].property("kind") == "primary"
    assert [each.text() for each in view.next_buttons] == ["Practice", "Test"]
    with qtbot.waitSignal(view.begin_asked) as begun:
        click(qtbot, view.next_buttons[0])
    assert begun.args == ["m/new", Mode.PRACTICE]
    view.show_page(replace(PAGE, next=OPEN))
    with qtbot.waitSignal(view.attempt_asked) as gone_on:
        click(qtbot, view.next_buttons[0])
    assert gone_on.args == ["o1"]
    assert "12 questions, about 8 minutes, 3 of 12 answered" in [each.words for each in view.findChildren(Label)]


def test_what_is_unfolded_at_the_foot_of_the_window_comes_into_view(view, qtbot):
    view.resize(1366, 500)
    for card in view.cards:
        card.set_open(False)
        lay_out(card)
    last = view.cards[-1]
    view.ensureWidgetVisible(last.line, 0, 0)
    click(qtbot, last.line)
    (row,) = last.rows
    qtbot.waitUntil(lambda: row.visibleRegion().boundingRect() == row.rect())
    assert last.line.visibleRegion().boundingRect() == last.line.rect()


def test_what_is_unfolded_stays_so_while_somebody_types(view):
    view.search.setText("taken")
    (card,) = view.cards
    assert card.rows
    card.line.click()
    view.search.setText("")
    assert not view.cards[0].rows
    assert view.cards[1].rows


def test_a_page_that_says_the_same_is_not_built_anew(view):
    before = list(view.cards)
    assert before
    view.show_page(PAGE)
    assert view.cards == before
    view.show_page(replace(PAGE, gone=()))
    assert view.cards != before


def test_attempts_end_at_one_line_whether_they_can_be_retaken_or_not(look, qtbot):
    both = replace(TAKEN, attempts=(attempt("o1", 3, None), *TAKEN.attempts[:2]))
    card = AttemptsCard(look, both)
    qtbot.addWidget(card)
    card.set_open(True)
    card.resize(700, 400)
    card.show()
    assert len(card.retakes) == 2
    assert len({row.width() for row in card.rows}) == 1


def test_green_says_only_that_it_was_enough(look, qtbot):
    roles = []
    ways = ((5.9, None, 0), (11, None, 0), (5.9, None, 70), (5.9, False, 70), (8.5, True, 70), (11, None, 70))
    for points, passed, asked in ways:
        quiz = replace(TAKEN, attempts=(replace(done("x", points), has_passed=passed),), pass_percent=asked)
        card = AttemptsCard(look, quiz)
        qtbot.addWidget(card)
        roles.append(card.line._standing.role)
    assert roles == ["ink2", "ink2", "ink2", "warn", "good", "good"]


def test_a_quiz_is_called_what_it_is_not_by_its_lesson_alone(look, qtbot):
    view = QuizzesView(look)
    qtbot.addWidget(view)
    of_lesson = replace(NEW, title="What trafficking is", lesson_id="m/what", pass_percent=70, kinds=BOTH)
    pre = replace(NEW, title="Pre-test", lesson_id="m/pre", modes=(), kinds=(Mode.PRE,))
    exam = replace(EXAM, lesson_id="m/what", modes=(), kinds=(Mode.EXAM,))
    view.show_page(QuizzesPage((QuizGroup(1, "", (of_lesson, pre, exam)),), ()))
    assert [each.line.accessibleName().split(", ")[1] for each in view.cards] == [
        "Lesson quiz · 12 questions",
        "12 questions",
        "Exam · 30 questions",
    ]
    assert "70 % is a pass" in view.cards[0].line.accessibleName()


def test_what_was_chosen_and_typed_is_there_for_who_comes_back_and_gone_at_a_new_visit(program, qtbot):
    navigator = program.desk.navigator
    navigator.show("quizzes")
    view = program.window.screen_shown
    every = len(view.cards)
    view.search.setText("act, means")
    view.taken.click()
    assert view.cards == []
    navigator.reload()
    assert view.search.text()
    navigator.show("home")
    navigator.back()
    assert (view.search.text(), view.taken.isChecked()) == ("act, means", True)
    navigator.show("home")
    navigator.show("quizzes")
    assert (view.search.text(), view.everything.isChecked(), len(view.cards)) == ("", True, every)


def test_of_several_marks_the_best_says_how_a_quiz_stands(look, qtbot):
    """A fail at the second sitting stood in the head of an exam that was passed at the first."""
    fail, passed = done("e2", 3.0, Mode.EXAM), replace(done("e1", 9.0, Mode.EXAM), has_passed=True)
    quiz = replace(EXAM, attempts=(replace(fail, has_passed=False), passed))
    card = AttemptsCard(look, quiz)
    qtbot.addWidget(card)
    assert "75 %, passed, Exam, best of 2" in card.line.accessibleName()
    before = tuple(replace(each, pass_percent=60.0) for each in quiz.attempts)
    qtbot.addWidget(card := AttemptsCard(look, replace(quiz, attempts=before, pass_percent=80)))
    assert "75 %, passed (60 % was a pass when it was begun), Exam" in card.line.accessibleName()
    unread = done("e3", None, Mode.EXAM)
    assert replace(quiz, attempts=(unread, *quiz.attempts)).standing == unread, "what was handed in is told first"
    practised = (done("p2", 2.0, Mode.PRACTICE), done("p1", 9.0, Mode.PRACTICE))
    assert replace(TAKEN, attempts=practised).standing == practised[0], "practice has no best"
