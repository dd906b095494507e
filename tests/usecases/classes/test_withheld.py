"""Practice that stays at home, as an exam that is not told asks the same: the class knows that it was done, and why."""

import pytest
from tests.usecases.classes.made_once import copy_of
from tests.usecases.classes.test_untold import Handing
from tests.usecases.exam_course import ExamDesk

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store.learner_rows import Kind
from htcourse.store.places import Places
from htcourse.usecases.classes.cell_words import state_word
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.class_report import CellState, class_report
from htcourse.usecases.classes.hand_in import hand_in as hand_in_to
from htcourse.usecases.classes.moodle_grades import moodle_rows
from htcourse.usecases.classes.roster import find_class, new_class
from htcourse.usecases.classes.work import Work, WorkKind, give
from htcourse.usecases.marking.more_attempts import Allowance, allow_own_more
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt

DUE = "2026-03-01"


@pytest.fixture
def room(tmp_path):
    room = copy_of(Handing, tmp_path)
    room.install(tmp_path)
    give(room.places, find_class(room.places, "").id, Work(WorkKind.QUIZ, "course/basics", DUE))
    yield room
    room.lab.leave()


def practised(room):
    """Return how the practice that was given stands in the class: its state, what is said of it, and its points."""
    found = class_report(room.places, find_class(room.places, ""), clock=room.lab.clock)
    (at,) = [at for at, each in enumerate(found.columns) if each.quiz == "course/basics"]
    cell, column = found.rows[0].cells[at], found.columns[at]
    assert bool(found.rows[0].needs.overdue) != cell.is_done
    assert column.done
    assert column.done.did == cell.is_done
    return cell.state, state_word(cell, column), moodle_rows(found)[1][-1] if cell.out_of else ""


def hand_in(room):
    room.lab.pass_time(1)
    room.hand_in()
    return room.collect()[0].found


@pytest.mark.hard
def test_practice_that_is_withheld_is_told_as_done_with_the_exam_it_waits_for(room):
    """The trainer read that it was due, and no reason."""
    hand_in(room)
    assert practised(room)[:2] == (CellState.UNDER_WAY, "begun on 2026-03-02 and not submitted, was due 2026-03-01")
    submit_attempt(room.lab.session, room.practice)
    assert hand_in(room) == "newer"
    state, words, _ = practised(room)
    assert state is CellState.WITHHELD
    assert words.startswith("practised; its answers come once “Timed” is told on their computer")
    assert hand_in(room) == "duplicate"
    other = room.lab.start("untimed").id
    room.release()
    assert hand_in(room) == "newer"
    assert "once “Untimed” is told" in practised(room)[1], "the one it waited for before is told"
    submit_attempt(room.lab.session, other)
    room.lab.session.learner.append_event(Kind.ATTEMPT_RELEASED, "course/untimed", attempt=other)
    assert hand_in(room) == "newer"
    assert practised(room)[0] is CellState.DONE


@pytest.mark.hard
@pytest.mark.parametrize("again", ["begun again", "release taken back"])
def test_practice_that_waits_for_an_exam_a_second_time_is_told_so(room, again):
    """The row that says so was there already, and the exam between counted."""
    session = room.lab.session
    submit_attempt(session, room.practice)
    hand_in(room)
    other = room.lab.start("untimed").id
    room.release()
    hand_in(room)
    assert "once “Untimed” is told" in practised(room)[1]
    submit_attempt(session, other)
    session.learner.append_event(Kind.ATTEMPT_RELEASED, "course/untimed", attempt=other)
    if again == "begun again":
        allow_own_more(session, Allowance(room.lab.learner_id, "course/timed"))
        room.lab.start("timed")
    else:
        session.learner.undo_events(
            each.id for each in session.learner.events(Kind.ATTEMPT_RELEASED, attempt=room.exam)
        )
    assert hand_in(room) == "newer"
    assert "once “Timed” is told" in practised(room)[1]
    assert hand_in(room) == "duplicate"


@pytest.mark.hard
def test_practice_the_class_has_already_is_not_said_to_be_withheld(room):
    room.release()
    submit_attempt(room.lab.session, room.practice)
    hand_in(room)
    before = practised(room)
    assert before[0] is CellState.DONE
    room.lab.start("untimed")
    hand_in(room)
    assert practised(room) == before


def test_where_all_is_withheld_it_is_said_what_and_why(tmp_path):
    """It said that there was no answer to hand in yet."""
    desk = ExamDesk(tmp_path / "lab")
    session, desktop = desk.start_anew(), Places(tmp_path / "desk")
    desktop.prepare()
    card = read_card(save_card(new_class(desktop, "Spring"), tmp_path / "spring.htclass"))
    practice = start_attempt(session, "course/basics", Mode.PRACTICE)
    answer_in_attempt(session, practice.id, 1, {"choices": ["means"]})
    submit_attempt(session, practice.id)
    desk.start("timed")
    with pytest.raises(CourseError, match=r"as “Timed” asks the same questions and is not told yet: 1\.") as told:
        hand_in_to(desk.places, desk.learner_id, card, "K7-1", tmp_path)
    assert "an exam when your trainer releases it here" in told.value.fix
    desk.close()
