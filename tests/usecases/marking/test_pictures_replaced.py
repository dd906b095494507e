"""A picture replaced under its name makes another choice, question and paper, and is not shown as that of then."""

from dataclasses import replace

import pytest
from tests.usecases.marking.edited_course import collected
from tests.usecases.quiz_course import module_with, single
from tests.usecases.regrading import Regrading

from htcourse.core.course import Module, Picture
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.modules import compile_module

REPLACED = "[A field] (The picture was replaced since: that of then is not here.)"
CHOSEN = {"choices": ["a"]}


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def drawing(colour: str) -> bytes:
    paint = f'<path fill="{colour}" d="M0 0h8v8H0z"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">{paint}</svg>'.encode()


def course(key: str, a: str, b: str, text: str = "Which is it?", names: str = "ab") -> Module:
    """Return the course with a question of two pictures in these colours; `text` may show one, too."""
    choices = [
        Choice(id, correct=id == key, text=f"![A field](images/{at}.svg)") for id, at in zip("ab", names, strict=True)
    ]
    asked = single(
        "q1",
        body=single_choice.Body((*choices, Choice("c", correct=key == "c", text="None"))),
        text=text,
        translations={},
    )
    pictures = tuple(Picture(f"images/{name}.svg", drawing(each)) for name, each in (("a", a), ("b", b)))
    return replace(module_with(asked), version="2.0.0", pictures=pictures)


def sheet(room: Regrading, learner: str, attempt: str) -> str:
    return attempt_sheet(open_seen(room.places, learner, attempt, "en"), SheetHead("", "", ""), with_all=True)


def found(room: Regrading) -> list[tuple[list[float], int]]:
    return [([row.after for row in each.rows], each.unread) for each in room.found().open]


def test_pictures_exchanged_under_their_names_wait_for_a_person(room, tmp_path):
    room.update(course("a", "red", "blue"))
    code = paper_quiz(room.places, "course/basics").code
    learner, attempt = room.test(CHOSEN)
    assert "replaced since" not in sheet(room, learner, attempt)
    room.update(course("a", "blue", "red"))
    assert found(room) == [([0], 0)], "the red field is wrong now, whatever it is called"
    assert sheet(room, learner, attempt).count(REPLACED) == 2
    assert paper_quiz(room.places, "course/basics").code != code


def test_another_picture_with_another_key_is_looked_at_and_waits_when_it_is_collected(room, tmp_path):
    room.update(course("a", "red", "blue"))
    learner, attempt = room.test(CHOSEN)
    room.update(course("b", "green", "white"))
    assert found(room) == [([], 1)]
    assert collected(room, learner, attempt, tmp_path).row.unmarked == 1


def test_the_same_pictures_under_other_names_are_the_same_choices(room):
    room.update(course("a", "red", "blue"))
    room.test(CHOSEN)
    room.update(course("b", "blue", "red", names="ba"))
    assert found(room) == [([0], 0)], "the red field was chosen, and is not right any more"


def test_a_question_about_another_picture_under_its_name_is_another_question(room):
    shown = "Which is it? ![A field](images/a.svg)"
    room.update(course("c", "red", "blue", shown))
    learner, attempt = room.test({"choices": ["c"]})
    room.update(course("b", "white", "blue", shown))
    assert found(room) == [([], 1)]
    assert sheet(room, learner, attempt).count(REPLACED) >= 1


def test_an_earlier_program_knew_a_picture_by_its_name(room, monkeypatch):
    with monkeypatch.context() as earlier:
        earlier.setattr(compile_module, "picture_names", lambda html: [])
        room.update(course("a", "red", "blue"))
        learner, attempt = room.test(CHOSEN)
        code = paper_quiz(room.places, "course/basics").code
    room.update(course("a", "red", "blue"))
    assert found(room) == []
    assert "replaced since" not in sheet(room, learner, attempt)
    paper = paper_quiz(room.places, "course/basics")
    assert code != paper.code
    assert code in paper.codes, "a paper that it printed is taken in"
