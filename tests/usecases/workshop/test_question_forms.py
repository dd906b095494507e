"""Questions and quizzes in forms: a new one of each type is whole, faults have paths, files stay as they were."""

import pytest
from tests.formats.yaml_mutations import files, name_of
from tests.how_many import few
from tests.usecases.workshop.drafts import QUIZ, text_of

from htcourse.core.errors import ModuleError, NotFoundError, Severity
from htcourse.core.question_types import kind_names
from htcourse.usecases.modules.check_module import check_path
from htcourse.usecases.workshop.elements import element_data, moved_element, with_element, without_element
from htcourse.usecases.workshop.question_forms import new_question, problems_of, question_ids
from htcourse.usecases.workshop.quiz_forms import new_quiz, quiz_ids, quiz_problems_of

FILES = files("quizzes/*.yaml")


def some(text):
    """Return the last question of each type in a file: to write one reads the whole file."""
    return {each.type: each for each in question_ids(text)}.values()


def with_every_type():
    """Return the files, plain as many of the shortest as have a question of every type."""
    seen: set[str] = set()
    plain = set()
    for path in sorted(FILES, key=lambda path: path.stat().st_size):
        types = {each.type for each in question_ids(path.read_text(encoding="utf-8"))}
        if types - seen:
            seen |= types
            plain.add(path)
    return [each for path in FILES for each in few([path], path in plain)]


@pytest.mark.parametrize("path", with_every_type(), ids=name_of)
def test_a_question_put_back_as_it_was_leaves_every_character(path):
    text = path.read_text(encoding="utf-8")
    for listed in some(text):
        assert with_element("questions", text, listed.id, element_data("questions", text, listed.id)) == text
        assert text.split("\n")[listed.line - 1].strip().startswith("- ")
    for quiz in quiz_ids(text):
        assert with_element("quizzes", text, quiz.id, element_data("quizzes", text, quiz.id)) == text


@pytest.mark.parametrize("path", with_every_type(), ids=name_of)
def test_one_changed_word_changes_one_line(path):
    text = path.read_text(encoding="utf-8")
    for listed in some(text):
        data = element_data("questions", text, listed.id)
        after = with_element("questions", text, listed.id, data | {"title": "Another title"})
        before, now = text.split("\n"), after.split("\n")
        assert len(before) == len(now)
        assert sum(old != new for old, new in zip(before, now, strict=True)) == 1
        assert element_data("questions", after, listed.id) == data | {"title": "Another title"}


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_question_of_the_course_has_a_fault_by_itself(path):
    text = path.read_text(encoding="utf-8")
    for listed in some(text):
        found = problems_of(element_data("questions", text, listed.id))
        assert [each for each in found if each.severity is Severity.ERROR] == []
    for quiz in quiz_ids(text):
        assert quiz_problems_of(element_data("quizzes", text, quiz.id)) == ()


@pytest.mark.parametrize("kind", kind_names())
def test_a_new_question_of_each_type_is_whole(draft, kind):
    data = new_question(kind, "brand-new", "o-elements")
    assert problems_of(data) == ()
    assert list(data)[:2] == ["id", "type"]
    text = with_element("questions", text_of(draft, QUIZ), "brand-new", data)
    assert element_data("questions", text, "brand-new") == data
    (draft / QUIZ).write_text(text, encoding="utf-8")
    assert [each for each in check_path(draft).problems if each.severity is Severity.ERROR] == []


def test_sample_words_are_said_in_the_authors_language():
    data = new_question("single-choice", "q", "", str.upper)
    assert data["title"] == "NEW QUESTION"
    assert "objective" not in data
    assert [each["id"] for each in data["choices"]] == ["right", "wrong", "wrong-2"]
    with pytest.raises(NotFoundError):
        new_question("none", "q", "")


@pytest.mark.parametrize(
    ("change", "path", "words"),
    [
        ({"text": ""}, "", "“text” is missing"),
        ({"difficulty": 7}, "difficulty", "difficulty is 7"),
        ({"type": "single"}, "type", "no question type"),
        ({"dificulty": 1}, "dificulty", "not known"),
        ({"choices": []}, "choices", "at least two"),
        ({"choices": [{"id": "a", "text": "A", "correct": True}, {"id": "b"}]}, "choices/b", "has no text"),
        ({"choices": [{"id": "a", "text": "A", "correct": "si"}, {"id": "b"}]}, "choices/a/correct", "true or false"),
        ({"choices": [{"text": "A"}]}, "choices/0/id", "“id” is missing"),
        ({"choices": "words"}, "choices", "must be a list"),
    ],
)
def test_a_fault_says_where_in_the_question_it_is(change, path, words):
    data = new_question("single-choice", "q", "o") | change
    found = [(each.path, each.template.format(**each.values)) for each in problems_of(data)]
    assert any(where == path and words in sentence for where, sentence in found), found


def test_questions_are_appended_moved_and_taken_out(draft):
    text = text_of(draft, QUIZ)
    ids = [each.id for each in question_ids(text)]
    moved = moved_element("questions", text, ids[2], 0)
    assert [each.id for each in question_ids(moved)] == [ids[2], *ids[:2], *ids[3:]]
    assert sorted(moved.split("\n")) == sorted(text.split("\n"))
    assert moved_element("questions", moved, ids[2], 2) == text
    less = without_element("questions", text, ids[1])
    assert [each.id for each in question_ids(less)] == [ids[0], *ids[2:]]
    assert [each.id for each in quiz_ids(less)] == [each.id for each in quiz_ids(text)]
    with pytest.raises(NotFoundError):
        element_data("questions", less, ids[1])
    with pytest.raises(NotFoundError):
        without_element("questions", less, ids[1])


def test_a_quiz_is_begun_and_taken_out():
    quiz = new_quiz("first", "First", "lesson")
    assert quiz_problems_of(quiz) == ()
    text = with_element("quizzes", "questions: []\n", "first", quiz | {"questions": ["q"]})
    assert [tuple(each) for each in quiz_ids(text)] == [("first", "First", "lesson", 3)]
    assert quiz_ids(without_element("quizzes", text, "first")) == ()
    assert quiz_problems_of({"id": "x", "title": "X", "modes": ["sleeping"]})[0].path == "modes/0"


def test_a_file_that_is_no_yaml_names_the_line():
    for read in (question_ids, quiz_ids):
        with pytest.raises(ModuleError) as caught:
            read('questions:\n  - {id: "a}\n')
        assert caught.value.problems[0].place.line >= 2
    assert question_ids("") == ()
    assert quiz_ids("words") == ()
