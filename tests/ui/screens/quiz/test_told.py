"""What each switch of a quiz's feedback lets be seen and heard, for every way of answering; tries with their hints."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from tests.core.conftest import EXAMPLES
from tests.how_many import crossed
from tests.ui.accessible import heard
from tests.ui.screens.quiz import pages
from tests.usecases.quiz_course import RIGHT, WRONG

from htcourse.core.model_answers import model_answers
from htcourse.core.question_types import kind_names, kind_of
from htcourse.core.quiz import Feedback, Interaction, Mark, Mode, Option, Remark, State, Verdict
from htcourse.core.told_mark import told_mark
from htcourse.ui.screens.quiz.view import QuizView
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.usecases.marking.override import AnswerKey, Override, override_in
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, open_result, start_attempt, submit_attempt

LEFT = Qt.MouseButton.LeftButton
SWITCHES = [Feedback(*each) for each in product((True, False), repeat=3)]
VERDICTS = (
    "Not right",
    "Partly right",
    "Missed",
    "The right answer",
    "Rightly left out",
    "Not in order",
    "In order",
    "In its place",
    "Nothing comes before it",
)


@pytest.fixture
def view(look, qtbot) -> QuizView:
    view = QuizView(look)
    qtbot.addWidget(view)
    view.resize(1366, 716)
    view.show()
    return view


def words_of(view: QuizView) -> str:
    """Return what is seen and what a screen reader hears."""
    told = [f"{each.name} {each.description}" for each in heard(view)]
    shown = [each.html() for each in view.findChildren(RichLabel) if each.isVisible()]
    return "\n".join(told + shown)


def show(view: QuizView, question, answer, told: Feedback) -> str:
    kind = kind_of(question.name)
    mark = told_mark(kind.grade(question.body, answer), told, question.name)
    interaction: Interaction = kind.interaction(question.body, 1)
    view.show_question(
        pages.attempt(Mode.TEST, is_submitted=True),
        pages.question(interaction, "<p>Asked</p>", answer=answer, mark=mark),
    )
    return words_of(view)


@pytest.mark.parametrize(
    ("name", "told"),
    crossed(kind_names(), SWITCHES),
    ids=lambda each: (
        each if isinstance(each, str) else f"{each.correctness:d}{each.explanation:d}{each.right_answer:d}"
    ),
)
def test_every_kind_shows_no_more_than_its_quiz_tells(view, name, told):
    question = EXAMPLES[name]
    kind = kind_of(name)
    answer = model_answers(question.body, kind.interaction(question.body, 1))["wrong"]
    full = kind.grade(question.body, answer)
    words = show(view, question, answer, told)
    if not told.correctness and name != "essay":
        assert "Your answer is kept" in words or full.verdict is Verdict.OPEN
        for each in VERDICTS:
            assert each not in words, each
        assert "Points" not in words
    if not told.explanation and name != "essay":
        for each in {remark.feedback for remark in full.remarks} - {""}:
            assert each not in words, each
    if not told.has_key:
        for each in ("Missed", "The right answer", "Rightly left out", "Right:", "passages found"):
            assert each not in words or name in ("matching", "categorise", "ordering", "cloze"), each
        assert "Right:" not in words


@pytest.mark.parametrize("name", ["numeric", "short-text", "cloze"])
def test_what_should_have_been_typed_is_told_where_the_key_is(view, name):
    question = EXAMPLES[name]
    answer = model_answers(question.body, kind_of(name).interaction(question.body, 1))["wrong"]
    assert "Right: " in show(view, question, answer, Feedback())
    assert "Right: " not in show(view, question, answer, Feedback(right_answer=False))


def test_a_quiz_that_tells_no_right_or_wrong_says_so_beside_the_answer(view):
    words = show(view, EXAMPLES["single-choice"], {"choices": ["act"]}, Feedback(correctness=False))
    assert "This quiz does not tell which answers are right." in words
    chosen = view.question.widget.rows["act"]
    assert (chosen.isChecked(), chosen.word, chosen.reason) == (True, "", "The act is the recruiting.")


def hints(quiz) -> str:
    return " ".join(each.html() for each in quiz.view.question.hints.findChildren(RichLabel) if each.isVisible())


def test_hints_come_in_order_and_are_still_there_at_the_next_try(qtbot, quiz):
    attempt = quiz.start()
    assert quiz.view.question.hints.button.text() == "Show a hint"
    qtbot.mouseClick(quiz.view.question.hints.button, LEFT)
    assert ("Read again." in hints(quiz), "Ask how." in hints(quiz)) == (True, False)
    qtbot.mouseClick(quiz.view.question.widget.rows["act"], LEFT)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    assert not quiz.view.question.hints.isVisible()
    qtbot.mouseClick(quiz.view.foot.second, LEFT)
    assert "Read again." in hints(quiz)
    qtbot.mouseClick(quiz.view.question.hints.button, LEFT)
    assert "Ask how." in hints(quiz)
    qtbot.mouseClick(quiz.view.question.widget.rows["means"], LEFT)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    kept = quiz.learner.responses(attempt=attempt.id)
    assert [(each.try_number, each.hints, each.points) for each in kept] == [(1, 1, 0), (2, 2, 1)]


def test_hints_seen_before_are_there_when_the_attempt_is_opened_again(qtbot, quiz):
    attempt = quiz.start()
    qtbot.mouseClick(quiz.view.question.hints.button, LEFT)
    qtbot.mouseClick(quiz.view.question.widget.rows["act"], LEFT)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    quiz.navigator.show("quiz", attempt.id)
    quiz.view.question_asked.emit(1)
    qtbot.mouseClick(quiz.view.foot.second, LEFT)
    assert quiz.view.question.hints.used == 1
    assert "Read again." in hints(quiz)


def test_a_test_and_an_exam_offer_no_hints(quiz):
    quiz.start(mode=Mode.TEST)
    assert not quiz.view.question.hints.isVisible()


def test_tries_are_counted_without_any_penalty_and_three_are_offered(qtbot, quiz):
    attempt = quiz.start()
    for word in ("First try", "Second try", "Third try"):
        assert word in words_of(quiz.view)
        qtbot.mouseClick(quiz.view.question.widget.rows["act"], LEFT)
        qtbot.mouseClick(quiz.view.foot.primary, LEFT)
        if quiz.view.foot.second.isVisible():
            qtbot.mouseClick(quiz.view.foot.second, LEFT)
    assert not quiz.view.foot.second.isVisible()
    kept = quiz.learner.responses(attempt=attempt.id)
    assert [(each.try_number, each.points) for each in kept] == [(1, 0), (2, 0), (3, 0)]


@pytest.mark.parametrize("first", [RIGHT, WRONG])
def test_a_result_with_questions_held_back_tells_no_share_and_not_that_all_is_right(quiz, course, first):
    attempt = start_attempt(course.session, "course/basics", Mode.TEST, seed=1)
    for number, answer in enumerate((first, RIGHT, {"choices": ["force", "fraud"]}), 1):
        answer_in_attempt(course.session, attempt.id, number, answer)
    submit_attempt(course.session, attempt.id)
    start_attempt(course.session, "course/final", Mode.EXAM)
    quiz.navigator.show("quiz", attempt.id)
    result = quiz.view.result
    assert result.points.words == "2 of 2 points in the questions that are told"
    assert (result.following.words, "1 question is not told yet" in result.note.words) == ("", True)


def key_hints(view) -> list[str]:
    return [each.words for each in view.question.feedback.findChildren(Label) if each.isVisible()]


def test_keys_named_are_those_that_work_in_the_field(qtbot, look):
    view = QuizView(look)
    qtbot.addWidget(view)
    view.resize(1366, 716)
    view.show()
    view.show_question(pages.attempt(Mode.PRACTICE), pages.question())
    assert {"choose", "guess", "check"} <= set(key_hints(view))
    for gesture in ("type-text", "write"):
        view.show_question(pages.attempt(Mode.PRACTICE), pages.question(interaction=Interaction(gesture)))
        assert set(key_hints(view)) == {"check"}
    with qtbot.waitSignal(view.check_asked):
        view.question.widget.field.setPlainText("My text")
        qtbot.keyClick(view.question.widget.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert view.question.widget.field.toPlainText() == "My text"


def test_an_essay_in_practice_brings_its_rubric_into_view_and_says_who_marked_it(qtbot, look):
    levels = (Option("none", "None"), Option("all", "All"))
    criteria = tuple((Option(f"c{n}", f"Criterion {n}"), levels) for n in range(3))
    asked = pages.question(interaction=Interaction("write", criteria=criteria), answer={"text": "My text"})
    view = QuizView(look)
    qtbot.addWidget(view)
    view.resize(1366, 500)
    view.show()
    view.show_question(pages.attempt(Mode.PRACTICE), asked)
    view.show_mark(asked, Mark(0.0, Verdict.OPEN, (), "<p>A model answer.</p>" * 12))
    rating = view.question.widget.rating
    top = rating.mapTo(view.area.viewport(), QPoint()).y()
    assert 0 <= top < view.area.viewport().height() - 60
    assert "own rating" not in view.question.feedback.words()
    rated = tuple(Remark(f"c{n}", State.RIGHT, label="All") for n in range(3))
    view.show_mark(asked, Mark(1.0, Verdict.RIGHT, rated, "<p>A model answer.</p>" * 12))
    assert rating.isVisible()
    verdict = view.question.feedback.word
    assert 0 <= verdict.mapTo(view.area.viewport(), QPoint()).y() < 300, "the verdict is what comes next"
    assert "By your own rating." in view.question.feedback.words()


def test_a_text_is_rated_in_its_first_try_and_marked_once_every_point_is(qtbot, quiz, course):
    attempt = quiz.start("words")
    view = quiz.view
    if view.shown.page.interaction.gesture != "write":
        view.question_asked.emit(2)
    number, widget, foot = view.shown.number, view.question.widget, view.foot
    qtbot.keyClicks(widget.field, "I ask first")
    assert foot.primary.text() == "Compare with the points"
    qtbot.mouseClick(foot.primary, LEFT)
    assert (foot.primary.text(), foot.primary.isEnabled()) == ("Mark my text", False)
    assert (widget.field.isVisible(), widget.paper.isVisible(), widget.paper.html()) == (False, True, "I ask first")
    assert view.focusWidget() is widget.levels["safe"]
    on = "Finish" if number == len(view.attempt.slots) else "Next question"
    assert foot.second.text() == on
    widget.levels["safe"].setCurrentIndex(1)
    assert foot.primary.isEnabled()
    qtbot.mouseClick(foot.primary, LEFT)
    assert (foot.primary.text(), foot.second.text()) == (on, "Try again")
    assert view.question._remark.words == "First try"
    assert [each.try_number for each in quiz.learner.responses(attempt=attempt.id)] == [1, 1]
    qtbot.mouseClick(foot.second, LEFT)
    assert widget.field.isVisible()


@pytest.mark.parametrize("is_told", [True, False])
def test_feedback_to_an_essay_is_headed_as_its_model_answer_only_where_that_is_told(view, is_told):
    mark = Mark(1.0, Verdict.RIGHT, (), "<p>Said.</p>")._replace(told=Feedback(right_answer=is_told))
    asked = pages.question(interaction=Interaction("write"), answer={"text": "My text"}, mark=mark)
    view.show_question(pages.attempt(Mode.TEST, is_submitted=True), asked)
    assert "Said." in words_of(view)
    assert view.question.widget.model_head.isVisible() is is_told


@pytest.mark.parametrize(
    ("mode", "told", "said"),
    [
        (Mode.TEST, Feedback(), "Feedback comes after you submit"),
        (Mode.TEST, Feedback(False, False, False), "Nothing is told while you answer"),
        (Mode.PRE, Feedback(), "Nothing is told while you answer"),
        (Mode.POST, Feedback(), "Feedback comes after you submit"),
        (Mode.EXAM, Feedback(), "The result comes from your trainer"),
    ],
)
def test_when_feedback_comes_is_promised_only_where_it_does(view, mode, told, said):
    view.show_question(replace(pages.attempt(mode), feedback=told), pages.question())
    assert said in words_of(view)
    assert ("1 point" in words_of(view)) is (mode is not Mode.PRE), "a pre-test gives no mark"


def test_an_attempt_that_may_not_be_made_again_is_not_offered_again_what_was_wrong_is(quiz, course):
    attempt = quiz.start(mode=Mode.TEST)
    pages.hand_in(quiz)
    result = open_result(course.session, attempt.id)
    seen = []
    for can_be_retaken, rows in ((False, result.rows), (True, ()), (False, ())):
        quiz.view.show_result(replace(result, can_be_retaken=can_be_retaken, rows=rows))
        foot = quiz.view.foot
        seen.append((foot.primary.text(), foot.second.text() if foot.second.isVisible() else ""))
    assert seen == [("Practise what was not right", "Done"), ("Done", "Take it again"), ("Done", "")]
    kinds = [each.property("kind") for each in (quiz.view.foot.previous, quiz.view.foot.primary)]
    assert kinds == ["quiet", "primary"], "of two ways that end it one stands out"


@pytest.mark.parametrize("name", kind_names())
def test_a_question_of_every_kind_that_was_left_blank_shows_its_key(view, name):
    question = EXAMPLES[name]
    kind = kind_of(name)
    mark = kind.grade(question.body, {})._replace(points=0.0, verdict=Verdict.WRONG)
    mark = told_mark(mark, Feedback(), question.name)
    page = pages.question(kind.interaction(question.body, 1), "<p>Asked</p>", answer=None, mark=mark)
    view.show_question(pages.attempt(Mode.TEST, is_submitted=True), page)
    assert view.question.feedback.word.text() == "No answer", "one word for it, as in the lists"
    assert "Not right" not in words_of(view)


def test_of_a_partly_right_answer_the_list_tells_the_points(qtbot, quiz):
    attempt = quiz.start(mode=Mode.TEST)
    qtbot.mouseClick(quiz.view.question.widget.rows["means"], LEFT)
    pages.hand_in(quiz)
    override_in(quiz.learner, AnswerKey(quiz.learner.id, attempt.id, 1), Override(0.5, "Half", "Ana"))
    quiz.navigator.show_result(attempt.id)
    assert quiz.view.result.rows[1].word == "Partly right, 0.5 of 1"


def test_a_flag_moves_nothing(qtbot, quiz):
    """Its button grew by 71 px, and the number of the question slid by 26."""
    quiz.screen.resize(1366, 768)
    quiz.start(mode=Mode.TEST)
    foot, header = quiz.view.foot, quiz.view.question.header

    def places():
        place = header._place
        right = place.mapTo(header, place.rect().topRight()).x()
        return foot.flag.geometry(), right, bool(place.alignment() & Qt.AlignmentFlag.AlignRight)

    qtbot.waitUntil(header._place.isVisible)
    before = places()
    qtbot.mouseClick(foot.flag, LEFT)
    qtbot.waitUntil(foot.flag.isChecked)
    assert (foot.flag.text(), foot.flag.toolTip()) == ("Flag", "Take flag away")
    assert places() == before
    assert before[2]
    qtbot.mouseClick(foot.flag, LEFT)
    qtbot.waitUntil(lambda: not foot.flag.isChecked())


def test_a_dot_bears_the_verdict_once_it_is_told_and_never_before(qtbot, quiz):
    def dot():
        state = quiz.view.question.header.dots.dots()[0].state
        return state.role, state.name

    quiz.start()
    qtbot.mouseClick(quiz.view.question.widget.rows["act"], LEFT)
    assert dot()[0] == ""
    quiz.view.foot.primary.click()
    qtbot.waitUntil(lambda: dot() == ("bad", "Question 1, answered, Not right"))
    attempt = quiz.start(mode=Mode.TEST)
    qtbot.mouseClick(quiz.view.question.widget.rows["means"], LEFT)
    quiz.view.question_asked.emit(2)
    assert dot() == ("", "Question 1, answered")
    pages.hand_in(quiz)
    quiz.navigator.show_result(attempt.id)
    quiz.view.result.question_asked.emit(1)
    qtbot.waitUntil(lambda: dot()[0] in ("good", "warn"))


def test_the_ways_on_from_a_result_stand_together_and_its_rows_say_that_they_lead_somewhere(qtbot, quiz):
    quiz.start(mode=Mode.TEST)
    foot = quiz.view.foot
    assert foot.previous.x() < foot.flag.x()
    quiz.view.review_asked.emit()
    pages.hand_in(quiz)
    qtbot.waitUntil(lambda: foot.previous.x() > foot.hint.x())
    assert foot.previous.x() < foot.second.x() < foot.primary.x()
    (row, *_) = quiz.view.result.rows.values()
    before = row._text_width(500)
    row.set_quiet()
    assert row._text_width(500) > before, "the chevron has room of its own"
    quiz.start()
    qtbot.waitUntil(lambda: foot.previous.x() < foot.flag.x())


def test_a_wrong_choice_bears_its_sign_and_its_word_as_each_of_several_does(qtbot, quiz):
    quiz.start()
    row = quiz.view.question.widget.rows["act"]
    qtbot.mouseClick(row, LEFT)
    quiz.view.foot.primary.click()
    assert quiz.view.question.feedback.word.text() == "Not right"
    assert (row.word, row._seen_word) == ("Not right", "Not right")
    assert row.accessibleDescription().startswith("Not right")


@pytest.mark.parametrize("is_old_key", [True, False])
def test_a_key_that_is_of_that_day_alone_is_called_so_beside_the_answer(qtbot, look, is_old_key):
    asked = replace(pages.question(), is_old_key=is_old_key)
    view = QuizView(look)
    qtbot.addWidget(view)
    view.show_question(pages.attempt(is_submitted=True), asked)
    view.show_mark(asked, Mark(0.0, Verdict.WRONG, ()))
    shown = [each.words for each in view.question.feedback.findChildren(Label) if not each.isHidden()]
    assert any("the key here is that of the day" in each for each in shown) is is_old_key


@pytest.mark.parametrize(("labels", "digits"), [(1, "press 1"), (2, "press 1–2"), (4, "press 1–4")])
def test_the_foot_names_the_digits_of_the_labels_there_are(quiz, labels, digits):
    asked = Interaction("tag", text="A word.", labels=tuple(Option(each, each) for each in "abcd"[:labels]))
    quiz.view.show_question(pages.attempt(Mode.PRACTICE), pages.question(asked))
    assert quiz.view.foot.hint.words.endswith(digits)
