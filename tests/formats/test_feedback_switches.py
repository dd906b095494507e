"""The `feedback:` of a quiz as an author writes it: three switches for every mode, and what one mode has otherwise."""

import pytest

from htcourse.core.quiz import Feedback, Mode
from htcourse.formats import read

QUIZ = """\
quizzes:
  - id: z
    title: Z
    modes: [practice, exam]
    questions: [q1]
    feedback: {feedback}
"""
ALL, KEYLESS = Feedback(), Feedback(right_answer=False)
BLIND = Feedback(correctness=False, right_answer=False)


def quiz(folder, feedback):
    reading = read(folder({"quizzes/a.yaml": QUIZ.replace("{feedback}", feedback)}))
    assert reading.module is not None
    return reading


@pytest.mark.parametrize(
    ("written", "practice", "exam"),
    [
        ("{}", ALL, ALL),
        ("{right_answer: false}", KEYLESS, KEYLESS),
        ("{exam: {right_answer: false}}", ALL, KEYLESS),
        ("{right_answer: false, practice: {right_answer: true}}", ALL, KEYLESS),
        ("{correctness: false}", BLIND, BLIND),
        ("{exam: {correctness: false}}", ALL, BLIND),
        ("{explanation: false, exam: {explanation: true}}", Feedback(explanation=False), ALL),
    ],
)
def test_switches_hold_for_every_mode_unless_it_has_its_own(folder, written, practice, exam):
    reading = quiz(folder, written)
    (found,) = reading.module.quizzes
    assert (found.told_in(Mode.PRACTICE), found.told_in(Mode.EXAM)) == (practice, exam)


@pytest.mark.parametrize(
    ("written", "code", "named"),
    [
        ("{key: false}", "unknown-key", "key"),
        ("{exam: {marks: true}}", "unknown-key", "marks"),
        ("{correctness: sometimes}", "wrong-kind-of-value", "correctness"),
        ("{exam: false}", "wrong-kind-of-value", "exam"),
        ("[correctness]", "wrong-kind-of-value", "feedback"),
    ],
)
def test_a_switch_that_cannot_be_understood_is_named_with_its_line(folder, written, code, named):
    (problem,) = (each for each in quiz(folder, written).problems if each.place.file == "quizzes/a.yaml")
    assert (problem.code, problem.place.line, problem.values["key"]) == (code, 6, named)


def test_the_terms_of_a_quiz_are_read_with_their_texts_in_both_languages(folder):
    terms = """
    weights: {q1: 2}
    draw: {count: 1, weight: 0.5}
    attempts: 2
    pass_percent: 60
    passed: Well done.
    not_yet: {en: Read it again.}
    certificate: true
    penalty: 0.33
"""
    translation = "quizzes:\n  z: {title: З, passed: Хорошо., not_yet: Ещё раз.}\n"
    written = QUIZ.replace("    feedback: {feedback}\n", terms.lstrip("\n"))
    reading = read(folder({"quizzes/a.yaml": written, "quizzes/a.ru.yaml": translation}))
    (found,) = reading.module.quizzes
    assert (found.weights, found.draws[0].weight, found.attempts) == ({"q1": 2}, 0.5, 2)
    assert (found.pass_percent, found.certificate, found.penalty) == (60, True, 0.33)
    assert found.passed == {"en": "Well done.", "ru": "Хорошо."}
    assert found.not_yet == {"en": "Read it again.", "ru": "Ещё раз."}
