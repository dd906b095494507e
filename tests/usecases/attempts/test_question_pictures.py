"""A question's pictures stand in its words wherever it is shown, and never in what is kept of it."""

from dataclasses import replace

import pytest
from tests.usecases.quiz_course import ESSAY, MODULE, RIGHT, WRONG, single
from tests.usecases.regrading import Regrading

from htcourse.core.course import Picture
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Mode
from htcourse.markup.safe_svg import SHAPES_LIMIT, svg_fault
from htcourse.usecases.attempts.answer_question import answer_question, open_question
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.mark_essays import list_essays, open_essay
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, open_attempt_question, start_attempt
from htcourse.usecases.reading.open_help import open_picture

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>'
TAKEN_IN = 'src="data:image/svg+xml;base64,'
CHOICES = single_choice.Body(
    (
        Choice("means", correct=True, text="![Boxes](images/boxes.svg)", feedback="So: ![Boxes](images/boxes.svg)"),
        Choice("act", text="Act"),
    )
)
SHOWN = single("q1", text="![Boxes](images/boxes.svg) ![Gone](images/none.svg) Which?", body=CHOICES, translations={})


@pytest.fixture
def pictured(desk):
    questions = tuple(SHOWN if each.id == "q1" else each for each in MODULE.questions)
    desk.install(
        replace(MODULE, version="2.0.0", questions=questions, pictures=(Picture("images/boxes.svg", DRAWING),))
    )
    return desk


def test_a_question_in_place_has_its_pictures_and_words_for_a_missing_one(pictured):
    page = open_question(pictured.session, "course/q1")
    assert page.text.count(TAKEN_IN) == 1
    assert 'alt="Boxes"' in page.text
    assert "[Gone]" in page.text
    assert "picture:" not in page.text
    assert TAKEN_IN in page.interaction.options[0].text + page.interaction.options[1].text
    mark = answer_question(pictured.session, "course/q1", RIGHT, seed=page.seed).mark
    assert TAKEN_IN in str(mark.remarks)


def test_a_question_of_a_quiz_has_its_pictures_and_the_record_keeps_their_names(pictured):
    attempt = start_attempt(pictured.session, "course/basics", Mode.PRACTICE).id
    assert TAKEN_IN in open_attempt_question(pictured.session, attempt, 1).page.text
    found = answer_in_attempt(pictured.session, attempt, 1, RIGHT).question
    assert TAKEN_IN in str(found.mark)
    hashes = [each.shown for each in pictured.session.learner.attempt(attempt).drawn]
    kept = str(pictured.session.learner.shown(hashes))
    assert "picture:images/boxes.svg" in kept
    assert "base64" not in kept


def test_of_a_drawing_that_an_earlier_version_let_in_it_is_said_that_it_is_too_large(desk):
    costly = DRAWING.replace(b"/></svg>", b"/>" + b'<path d="M0 0h8v8H0z"/>' * (SHAPES_LIMIT + 1) + b"</svg>")
    questions = tuple(SHOWN if each.id == "q1" else each for each in MODULE.questions)
    pictures = (Picture("images/boxes.svg", costly),)
    desk.install(replace(MODULE, version="2.0.0", questions=questions, pictures=pictures))
    page = open_question(desk.session, "course/q1")
    assert "[Boxes] (The drawing is too large to be shown.)" in page.text
    assert "[Gone] Which?" in page.text
    shown = open_picture(desk.session, "course", "images/boxes.svg")
    assert b"The drawing is too large to be shown." in shown
    assert svg_fault(shown) is None
    before = svg_fault.cache_info().hits
    open_picture(desk.session, "course", "images/boxes.svg")
    assert svg_fault.cache_info().hits == before + 1


def version(number, *changed):
    by_id = {each.id: each for each in changed}
    return replace(
        MODULE,
        version=f"{number}.0.0",
        questions=tuple(by_id.get(each.id, each) for each in MODULE.questions),
        pictures=(Picture("images/boxes.svg", DRAWING),),
    )


def test_who_marks_and_regrades_sees_the_pictures_of_then_and_now_and_so_does_the_sheet(tmp_path, monkeypatch):
    room = Regrading(tmp_path, monkeypatch)
    room.update(version(2, SHOWN))
    learner, attempt = room.test(WRONG)
    keys = tuple(replace(each, correct=not each.correct) for each in CHOICES.choices)
    room.update(version(3, replace(SHOWN, body=replace(CHOICES, choices=keys))))
    seen = open_seen(room.places, learner, attempt, "en")
    question = seen.questions[0]
    assert TAKEN_IN in question.text
    for each in (question.interaction, question.then, question.now):
        assert TAKEN_IN in str(each)
        assert "picture:" not in str(each)
    assert TAKEN_IN in attempt_sheet(seen, SheetHead("Basics", "Aigerim", "test"), with_all=True)
    found = room.only()
    assert TAKEN_IN in found.now.text("text")
    assert TAKEN_IN in found.then.text("choices/means/text")
    assert all("base64" not in str(each.shown) for each in found.rows)


def test_who_marks_an_essay_sees_its_pictures(tmp_path, monkeypatch):
    room = Regrading(tmp_path, monkeypatch)
    drawn = replace(ESSAY, model_answer="Like this: ![Boxes](images/boxes.svg)")
    room.update(version(2, single("essay", type="essay", text="![Boxes](images/boxes.svg) Say it.", body=drawn)))
    room.take("course/words", [{"text": "Mine."}])
    (row,) = list_essays(room.places, lambda done, total: None).rows
    page = open_essay(room.places, row.key)
    assert TAKEN_IN in page.question
    assert TAKEN_IN in page.model_answer
