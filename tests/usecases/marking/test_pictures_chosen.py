"""A picture is part of what was asked and chosen: another one under the same words marks nobody and tells no key."""

from dataclasses import replace

import pytest
from tests.usecases.marking.edited_course import collected
from tests.usecases.quiz_course import module_with, single
from tests.usecases.regrading import RIGHT, WRONG, Regrading

from htcourse.core.course import Module, Picture
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Mark, State
from htcourse.usecases.quizzes.take_quiz import open_attempt_question

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>'


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def asking(key: str, means: str = "Means", act: str = "Act", text: str = "Which?") -> Module:
    """Return the course with a question of two choices, and a drawing under each name that it may show."""
    choices = (Choice("means", text=means, correct=key == "means"), Choice("act", text=act, correct=key == "act"))
    asked = single("q1", text=text, body=single_choice.Body(choices), translations={})
    return replace(module_with(asked), pictures=tuple(Picture(f"images/{each}.svg", DRAWING) for each in "abc"))


def missed(mark: Mark | None) -> list[str]:
    return [each.id for each in (mark.remarks if mark else ()) if each.state is State.MISSED]


def regrades(room: Regrading) -> list[tuple[list[float], int]]:
    return [([row.after for row in each.rows], each.unread) for each in room.found().open]


def port(name: str, alt: str = "A port") -> str:
    return f"![{alt}](images/{name}.svg)"


def test_another_picture_under_the_same_words_is_another_choice(room):
    room.update(asking("means", port("a"), port("b")))
    room.test(RIGHT)
    room.update(asking("act", port("c"), port("b")))
    assert regrades(room) == [([], 1)], "nobody chose that picture: who was right waits for a mark by hand"


def test_pictures_that_changed_places_are_known_by_their_names(room):
    room.update(asking("means", port("a"), port("b")))
    room.test(RIGHT)
    room.test(WRONG)
    room.update(asking("means", port("b"), port("a")))
    assert regrades(room) == [([0, 1], 0)]


def test_a_capital_mended_beside_a_picture_leaves_it_the_same_choice(room):
    room.update(asking("means", f"a picture {port('a')}"))
    room.test(RIGHT)
    room.update(asking("act", f"A picture {port('a', 'a port')}."))
    assert regrades(room) == [([0], 0)]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (port("a", "A feild"), port("a", "A field")),
        (f"{port('a')} A warnning", f"{port('a')} A warning"),
        (port("a", "A feild of freinds"), port("a", "A field of friends")),
    ],
    ids=["alternative text", "words beside it", "two words"],
)
@pytest.mark.parametrize(("answer", "points"), [(RIGHT, 1), (WRONG, 0)])
def test_a_slip_mended_of_the_same_picture_marks_what_is_collected(room, tmp_path, was, now, answer, points):
    room.update(asking("means", was, port("b", "A field")))
    learner, attempt = room.test(answer)
    room.update(replace(asking("means", now, port("b", "A field")), version="3.0.0"))
    assert not room.found().open
    found = collected(room, learner, attempt, tmp_path)
    assert (found.points, found.row.unmarked) == (points, 0)


def test_a_slip_mended_beside_another_picture_waits(room, tmp_path):
    room.update(asking("means", port("a", "A feild"), port("b")))
    learner, attempt = room.test(RIGHT)
    room.update(replace(asking("means", port("c", "A field"), port("b")), version="3.0.0"))
    assert collected(room, learner, attempt, tmp_path).row.unmarked == 1


def test_an_answer_about_one_picture_is_not_marked_by_a_question_about_another(room):
    room.update(asking("means", text=f"Which is it? {port('a')}"))
    room.test(RIGHT)
    room.test(WRONG)
    learner, blank = room.test(None)
    room.update(asking("act", text=f"Which is it? {port('b')}"))
    assert regrades(room) == [([], 2)]
    with room.at_work(learner) as session:
        page = open_attempt_question(session, blank, 1)
    assert (missed(page.mark), page.is_old_key) == (["means"], True), "nor is the other key told to who left it blank"


@pytest.mark.parametrize(
    ("said", "found"), [("WHICH is it?", ([0], 0)), ("What is shown?", ([], 1))], ids=["capitals", "another question"]
)
def test_the_same_question_about_the_same_picture_marks_anew(room, said, found):
    room.update(asking("means", text=f"Which is it? {port('a')}"))
    room.test(RIGHT)
    room.update(asking("act", text=f"{said} {port('a')}"))
    assert regrades(room) == [found]
