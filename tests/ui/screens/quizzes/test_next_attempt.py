"""What the page of quizzes says of a quiz that can be begun: an exam once more, a test of weeks later."""

from dataclasses import replace

from tests.ui.pages import attempt

from htcourse.core.quiz import Mode
from htcourse.ui.screens.quizzes.attempts_card import AttemptsCard
from htcourse.ui.screens.quizzes.view import QuizzesView
from htcourse.ui.widgets.label import Label
from htcourse.usecases.exams.exam_terms import Times
from htcourse.usecases.quizzes.open_quizzes import QuizGroup, QuizzesPage
from htcourse.usecases.quizzes.take_quiz import QuizRow

WAITS = replace(attempt("e1", 12, None), mode=Mode.EXAM, is_submitted=True, waits=True)
EXAM = QuizRow("m/exam", "Exam", (Mode.EXAM,), 12, "", "", (WAITS,), times={Mode.EXAM: Times(1, 2)}, kinds=(Mode.EXAM,))


def test_the_next_attempt_at_an_exam_can_be_begun_while_the_one_before_waits(look, qtbot):
    qtbot.addWidget(card := AttemptsCard(look, EXAM))
    card.set_open(True)
    assert [each.text() for each in card.buttons] == ["Exam"]
    assert any("Attempt 2 of 2." in each.words for each in card.findChildren(Label))


def test_a_test_of_weeks_later_says_from_which_day_it_is_meant_and_can_be_begun(look, qtbot):
    qtbot.addWidget(card := AttemptsCard(look, replace(EXAM, modes=(Mode.POST,), meant_from="2026-03-16")))
    assert "meant for 16 Mar 2026 or later" in card.line.accessibleName()
    card.set_open(True)
    assert card.buttons


def test_a_test_is_dated_by_the_day_it_was_submitted_and_one_under_way_by_that_it_was_begun(look, qtbot):
    """A post-test opened on 1 March and submitted on the 20th bore another day than “meant for 3 Apr” goes by."""
    submitted = replace(WAITS, submitted_at="2026-03-20T09:00:00.000Z")
    qtbot.addWidget(
        card := AttemptsCard(look, replace(EXAM, unfinished="o1", attempts=(attempt("o1", 3, None), WAITS)))
    )
    assert card.line.accessibleName().endswith("1 Mar 2026")
    qtbot.addWidget(card := AttemptsCard(look, replace(EXAM, attempts=(submitted, attempt("o1", 3, None)))))
    assert card.line.accessibleName().endswith("20 Mar 2026")
    card.set_open(True)
    assert [each.accessibleName()[-11:].strip() for each in card.rows] == ["20 Mar 2026", "1 Mar 2026"]


def test_a_quiz_under_way_is_not_counted_as_taken(look, qtbot):
    """“1 of 64 taken” stood above an attempt at whose first question somebody was."""
    qtbot.addWidget(view := QuizzesView(look))
    under_way = replace(EXAM, id="m/open", unfinished="o1", attempts=(attempt("o1", 3, None),))
    view.show_page(QuizzesPage((QuizGroup(0, "", (EXAM, under_way)),), ()))
    assert view.subheading.words.startswith("1 of 2 taken.")


def test_an_attempt_at_what_was_not_right_is_told_with_its_own_questions_and_all(look, qtbot):
    """“3 questions” stood above “0 of 2 answered”, later “2 questions” beside a quiz of 3."""
    qtbot.addWidget(view := QuizzesView(look))
    begun = replace(attempt("o1", 0, None), total=2)
    under_way = replace(EXAM, modes=(Mode.PRACTICE,), kinds=(), unfinished="o1", attempts=(begun,), about=8)
    view.show_page(QuizzesPage((QuizGroup(0, "", (under_way,)),), (), under_way))
    assert "12 questions, 2 of them under way, about 1 minute, 0 of 2 answered" in [
        each.words for each in view.findChildren(Label)
    ]


def test_each_module_has_its_name_above_its_parts_where_there_are_several(look, qtbot):
    """“11 Capstone” was followed by “1 mod1”; a module of one part had two heads."""
    qtbot.addWidget(view := QuizzesView(look))
    view.show()
    rows = [replace(EXAM, id=f"m/{n}", title=f"Quiz {n}") for n in range(4)]
    groups = (
        QuizGroup(1, "Numbers", (rows[0],), "The course"),
        QuizGroup(0, "", (rows[1],), "The course"),
        QuizGroup(1, "Words", (rows[2],), "Somebody’s module"),
    )
    view.show_page(QuizzesPage(groups, (replace(rows[3], id="x/gone"),)))

    def heads() -> list[str]:
        roles = ("heading", "card-title")
        return [each.words for each in view.findChildren(Label) if each.property("role") in roles and each.isVisible()]

    module, course = ["Somebody’s module"], ["The course", "1  Numbers", "Around the course"]
    gone = "From a module that is not installed, or no longer in it"
    qtbot.waitUntil(lambda: heads() == ["Quizzes", *course, *module, gone])
    view.search.setText("words")
    qtbot.waitUntil(lambda: heads() == ["Quizzes", *module])
    view.show_page(QuizzesPage((replace(groups[0], module=""),), ()))
    view.search.clear()
    qtbot.waitUntil(lambda: heads() == ["Quizzes", "1  Numbers"])
