"""Quizzes of a file brought in once more whose questions are all gone: none stays empty, and each is named."""

import pytest

from htcourse import formats
from htcourse.core.errors import Problem

OLD = "::One:: Is recruiting an act? {T}\n\n::Two:: Is deceit a means? {T}\n"
NEW = "::Three:: Что из этого цель? {=рабство ~обман}\n\n::Four:: Что важнее? {=защита ~наказание}\n"


@pytest.fixture
def sound(module):
    """Return the questions of each quiz by its id; a module that is refused fails."""

    def of():
        reading = formats.read(module)
        assert not [each for each in reading.problems if each.severity == "error"]
        assert all(each.questions for each in reading.module.quizzes)
        return {each.id: each.questions for each in reading.module.quizzes}

    return of


def codes(told):
    return [(each.code, each.values["quiz"]) for each in told if each.code in ("quiz-asks-new", "quiz-went")]


def add(module, lines):
    file = module / "quizzes" / "in.yaml"
    file.write_text(file.read_text("utf-8") + lines, encoding="utf-8")


@pytest.mark.parametrize("modes", ["[practice, test]", "[exam]"])
def test_a_quiz_of_which_all_was_reworded_asks_the_new_questions(modes, bring, module, sound):
    bring(OLD, quiz="Acts")
    file = module / "quizzes" / "in.yaml"
    assert "modes: [practice, test]" in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace("modes: [practice, test]", f"modes: {modes}"), encoding="utf-8")
    told: list[Problem] = []
    new = bring(NEW, told=told)
    assert sound() == {"acts": tuple(new.values())}
    assert codes(told) == [("quiz-asks-new", "acts")]


def test_of_several_quizzes_that_are_left_empty_each_goes_and_is_named(bring, module, sound):
    bring(OLD, quiz="Acts")
    add(module, "  - {id: mine, title: Mine, questions: [two]}\n")
    told: list[Problem] = []
    bring(NEW, told=told)
    assert sound() == {}
    assert codes(told) == [("quiz-went", "acts"), ("quiz-went", "mine")]


def test_a_quiz_goes_with_its_last_question_where_nothing_is_new(bring, module, sound):
    bring(OLD, quiz="Acts")
    add(module, "  - {id: mine, title: Mine, questions: [two]}\n")
    told: list[Problem] = []
    bring(OLD.split("\n\n")[0], told=told)
    assert sound() == {"acts": ("one",)}
    assert codes(told) == [("quiz-went", "mine")]


def test_with_a_title_the_first_quiz_has_the_new_questions_and_another_that_is_empty_goes(bring, module, sound):
    bring(OLD, quiz="Acts")
    add(module, "  - {id: mine, title: Mine, questions: [two]}\n")
    told: list[Problem] = []
    new = bring(NEW, quiz="Acts", told=told)
    assert sound() == {"acts": tuple(new.values())}
    assert codes(told) == [("quiz-went", "mine")]


def test_what_the_new_questions_count_stands_in_the_quiz(bring, module, sound):
    bring(OLD, quiz="Acts")
    bring("question,answer1,answer2,correct,points\nWhich is new?,this,that,A,3\n", name="in.csv")
    (quiz,) = formats.read(module).module.quizzes
    assert quiz.weights == {quiz.questions[0]: 3}


def test_a_lesson_that_asks_what_is_gone_is_named_with_its_line(bring, module):
    bring(OLD, quiz="Acts")
    (module / "lessons").mkdir()
    text = '---\nid: acts-first\ntitle: Acts\nminutes: 5\n---\n\n## Acts {#acts}\n\nWords.\n\n!!! check "one"\n'
    (module / "lessons" / "acts.md").write_text(text, encoding="utf-8")
    told: list[Problem] = []
    bring(OLD.split("\n\n")[1], told=told)
    asked = [each for each in told if each.code == "still-asked"]
    assert [str(each.place) for each in asked] == ["lessons/acts.md:11"]
    assert "The lesson “acts-first” asks “one”" in asked[0].sentence


DRAW = "  - {{id: d, title: D, draw: [{{count: {}, type: true-false}}]}}\n"


@pytest.mark.parametrize(
    ("count", "left", "code"),
    [(2, "", "draw-finds-nothing"), (2, OLD.split("\n\n")[0], "draw-finds-too-few"), (1, OLD, "")],
)
@pytest.mark.parametrize("file", ["in.yaml", "other.yaml"])
def test_a_quiz_that_draws_from_what_is_gone_is_named_in_whichever_file(file, count, left, code, bring, module):
    bring(OLD, quiz="Acts")
    if file == "in.yaml":
        add(module, DRAW.format(count))
    else:
        (module / "quizzes" / file).write_text("quizzes:\n" + DRAW.format(count), encoding="utf-8")
    told: list[Problem] = []
    bring(f"{left}\n\n{NEW}", told=told)
    drawn = [(each.code, each.values["quiz"], each.severity) for each in told if each.code.startswith("draw")]
    assert drawn == ([(code, "d", "warning")] if code else [])
    again: list[Problem] = []
    bring(f"{left}\n\n{NEW}", told=again)
    assert not [each for each in again if each.code.startswith("draw")]  # whoever brought it in was told


@pytest.mark.parametrize("title", ["", "Acts"])
@pytest.mark.parametrize("bank", ["", "bank: exam\n"])
def test_an_exam_that_is_left_empty_stays_and_asks_the_new_questions(bank, title, bring, module, sound):
    bring(OLD, quiz="Acts")
    file = module / "quizzes" / "in.yaml"
    text = file.read_text("utf-8").replace("[practice, test]", "[exam]")
    file.write_text(text.replace("questions:\n  - id", f"{bank}questions:\n  - id"), encoding="utf-8")
    told: list[Problem] = []
    new = bring(NEW, quiz=title, told=told)
    assert sound() == {"acts": tuple(new.values())}
    assert [each.modes for each in formats.read(module).module.quizzes] == [("exam",)]
    assert codes(told) == [("quiz-asks-new", "acts")]


def test_no_quiz_gets_the_id_of_an_exam_that_went(bring, module, sound):
    bring(OLD, quiz="Acts")
    file = module / "quizzes" / "in.yaml"
    file.write_text(file.read_text("utf-8").replace("[practice, test]", "[exam]"), encoding="utf-8")
    add(module, "  - {id: mine, title: Mine, modes: [exam], questions: [two]}\n")
    told: list[Problem] = []
    new = bring(NEW, quiz="Acts", told=told)
    assert sound() == {"acts-quiz": tuple(new.values())}
    assert codes(told) == [("quiz-went", "acts"), ("quiz-went", "mine")]
