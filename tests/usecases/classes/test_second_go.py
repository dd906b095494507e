"""A test around the course taken again shows nothing of what somebody knew: the first counts, and that is told."""

import json
import shutil
from itertools import permutations

import pytest
from click.testing import CliRunner
from tests.how_many import few
from tests.usecases.classes.test_collect import take
from tests.usecases.classes.test_day_of_sheets import typed_in

from htcourse.cli import cli, handing_in
from htcourse.core.clock import Moment, system_clock
from htcourse.core.model_answers import model_answers
from htcourse.core.quiz import Mode
from htcourse.core.xapi import FAILED, PASSED
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.places import Places
from htcourse.ui.screens.exams.words import state_words
from htcourse.ui.screens.marks.words import attempt_words
from htcourse.usecases.attempts.kept_attempt import keep_attempt
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.classes.cell_words import state_word
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.collect import collect
from htcourse.usecases.classes.forget import person_page, save_person
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import find_class
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.exams.exam_terms import attempt_terms
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.more_attempts import Allowance, allow_more, take_more_back
from htcourse.usecases.marking.release_exams import list_exams
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.results.counting import MARKS, Which
from htcourse.usecases.results.signing_key import signing_key
from htcourse.usecases.session import Session

QUIZ = {Mode.PRE: "htcourse/pre-a-officer", Mode.EXAM: "htcourse/course-exam"}


@pytest.mark.parametrize(
    ("mode", "which", "counts"),
    [(Mode.PRE, "", 0), (Mode.PRE, "last", 1), (Mode.EXAM, "", 0), (Mode.EXAM, "last", 0), (Mode.EXAM, "allowed", 1)],
)
def test_of_a_test_around_the_course_the_first_counts_and_the_second_is_told(room, mode, which, counts):
    session = Session.open(room.lab, room.learners[0])
    library = session.library(QUIZ[mode])
    quiz, candidates = library.quiz(QUIZ[mode], "en").quiz, library.candidates()
    asked = [*quiz.questions, *(each.id for each in candidates if each.bank == "exam")][:2]
    made = []
    for right in (0, 2):
        made.append(keep_attempt(session, quiz.id, mode, asked, 1, attempt_terms(session, quiz, mode, candidates, {})))
        for number, each in enumerate(asked[:right], 1):
            question = question_now(library.questions((each,), "en")[0])
            answer_in_attempt(session, made[-1], number, model_answers(question.body, question.interaction(1))["right"])
        submit_attempt(session, made[-1])
    session.close()
    room.hand_in(0)
    (taken,) = take(room).rows
    if which == "allowed":
        there = room.desk.of_class(room.made.id)
        allow_more(there, system_clock, Allowance(room.learners[0], quiz.id, mode))
        which = ""
    counting = MARKS if not which else MARKS.__class__(which=Which(which))
    report = class_report(room.desk, room.made, counting)
    assert [each.attempt for each in report.rows[0].cells if each.attempt in made] == [made[counts]]
    told = [str(each).partition(" The first")[0] for each in report.problems]
    if mode == Mode.PRE:
        assert (taken.again, told) == (
            1,
            ["Tests and exams handed in more often than they may be taken: K7-1 (pre-a-officer: 2)."],
        )
    else:
        again = ["Tests and exams handed in more often than they may be taken: K7-1 (course-exam: 2)."]
        assert (taken.again, told) == (1, [] if counts else again)
        there = room.desk.of_class(room.made.id)
        for each in made:
            with LearnerFile.open(there, room.learners[0]) as learner:
                learner.append_event(Kind.ATTEMPT_RELEASED, quiz.id, attempt=each)
        verbs = [each["verb"]["id"].rpartition("/")[2] for each in xapi_statements(there).statements]
        passed = [each for each in verbs if each in (PASSED, FAILED)]
        assert len(passed) == 1 + counts, "no record store is told of one that is no mark"


@pytest.mark.hard
def test_a_sheet_and_a_file_under_one_code_are_told_with_the_way_to_part_them(room):
    session = Session.open(room.lab, room.learners[0])
    submit_attempt(session, start_attempt(session, QUIZ[Mode.PRE], Mode.PRE).id)
    session.close()
    typed_in(room, QUIZ[Mode.PRE], "K7-1")
    room.hand_in(0, "K7-1")
    take(room)
    told = [str(each) for each in class_report(room.desk, find_class(room.desk, "")).problems]
    (one,) = (each for each in told if "more often than" in each)
    assert one.startswith("Tests and exams taken more often than they may be, on paper too: K7-1 (pre-")
    assert "pre-a-officer" in one
    paper = paper_quiz(room.desk, QUIZ[Mode.PRE])
    assert f": 3, A {paper.code})" in one, "its paper"
    assert "htcourse class move CLASS CODE TO --sheets QUIZ --paper PAPER, by its letter or code" in one
    assert "press “One more attempt” under My class, Exams" in one


def sit_exam(lab, learner, at, right):
    """Sit the exam on a computer whose clock says so; return the attempt."""
    session = Session.open(lab, learner, clock=lambda: Moment(at, 0))
    library = session.library(QUIZ[Mode.EXAM])
    quiz, candidates = library.quiz(QUIZ[Mode.EXAM], "en").quiz, library.candidates()
    asked = [each.id for each in candidates if each.bank == "exam"][:3]
    made = keep_attempt(session, quiz.id, Mode.EXAM, asked, 1, attempt_terms(session, quiz, Mode.EXAM, candidates, {}))
    for number, each in enumerate(asked[:right], 1):
        question = question_now(library.questions((each,), "en")[0])
        answer_in_attempt(session, made, number, model_answers(question.body, question.interaction(1))["right"])
    submit_attempt(session, made)
    session.close()
    return made


def copies_of_three(room):
    """Sit the exam in three copies of a data folder, a day later in each: the attempts, and a file of each."""
    signing_key(room.lab)
    made = []
    for number in range(3):
        lab = Places(room.folder / f"copy-{number}")
        shutil.copytree(room.lab.home, lab.home)
        made.append(sit_exam(lab, room.learners[0], f"2026-12-0{number + 1}T09:00:00.000Z", number))
        room.hand_in(0, lab=lab).path.rename(room.folder / f"{number}.htresult")
    return made


def in_order(desk, room, made):
    """Return which of these attempts stand first, and which are more than may be made."""
    found = finished_attempts(desk.of_class(room.made.id), with_unreleased=True).finished
    ordered = [each for each in sorted(found, key=lambda each: each.place) if each.id in made]
    return [each.id for each in ordered], [each.id for each in ordered if each.is_beyond]


@pytest.mark.hard
def test_of_files_collected_together_no_name_and_no_order_says_which_sitting_is_the_first(room):
    made = copies_of_three(room)
    for at, order in enumerate(permutations(range(3))):
        desk = Places(room.folder / f"desk-{at}")
        shutil.copytree(room.desk.home, desk.home)
        files = [room.stick / f"{name}.htresult" for name in range(3)]
        for path, number in zip(files, order, strict=True):
            shutil.copy(room.folder / f"{number}.htresult", path)
        assert not [each for each in collect(desk, room.made, files).rows if each.late]
        assert in_order(desk, room, made) == (made, made[1:])


@pytest.mark.parametrize("order", few(map(list, sorted(permutations(range(3)), reverse=True)), 2))
def test_what_was_collected_first_stays_the_first_whatever_a_later_file_says(room, order):
    """By then it may be released and reported: a clock set back in a copy takes nobody's mark out of a report."""
    made, late = copies_of_three(room), []
    for number in order:
        path = room.stick / "one.htresult"
        shutil.copy(room.folder / f"{number}.htresult", path)
        (row,) = collect(room.desk, room.made, [path]).rows
        late.append(row.late)
        assert "course-exam was begun before" in handing_in._row(row) or not row.late
    came = [made[each] for each in order]
    assert in_order(room.desk, room, made) == (came, came[1:])
    assert late == [(QUIZ[Mode.EXAM],) * (number < max(order[:at], default=-1)) for at, number in enumerate(order)]
    assert not collect(room.desk, room.made, [path]).rows[0].late, "it is told of what is new"


@pytest.mark.hard
def test_a_clock_that_went_back_changes_no_order_within_a_file(room):
    days = ("2026-12-03", "2026-12-02", "2026-12-01", "2026-12-04")
    made = [sit_exam(room.lab, room.learners[0], f"{day}T09:00:00.000Z", 0) for day in days]
    lab = Places(room.folder / "copy")
    shutil.copytree(room.lab.home, lab.home)
    made.append(sit_exam(lab, room.learners[0], "2026-12-05T09:00:00.000Z", 0))
    room.hand_in(0, lab=lab)
    take(room)
    found = finished_attempts(room.desk.of_class(room.made.id), with_unreleased=True).finished
    assert [each.id for each in sorted(found, key=lambda each: each.place) if each.id in made] == made


@pytest.mark.hard
def test_wherever_a_sitting_too_many_stands_it_is_said(room, tmp_path):
    made = [sit_exam(room.lab, room.learners[0], f"2026-12-0{day}T09:00:00.000Z", 0) for day in (1, 2)]
    room.hand_in(0)
    take(room)
    there, said = room.desk.of_class(room.made.id), "taken too often: only the first may count"
    assert [each.is_beyond for each in list_seen(there).rows if each.attempt_id in made] == [True, False]
    exams = list_exams(there, system_clock, lambda done, total: None).rows
    assert [(each.attempt_id == made[1], said in state_words(each)) for each in exams] == [(True, True), (False, False)]
    seen = [open_seen(there, room.learners[0], each, "en") for each in made]
    assert [said in attempt_words(each.row) for each in seen] == [False, True]
    assert [said in attempt_sheet(each, SheetHead("Q", "N", "exam"), with_all=True) for each in seen] == [False, True]
    page = person_page(room.desk, room.made.id, "K7-1", "en")
    assert page.count(said) == 1
    kept = json.loads(save_person(room.desk, room.made.id, "K7-1", tmp_path / "all.json").read_text("utf-8"))
    assert {each["id"]: each["note"] for each in kept["attempts"] if each["id"] in made} == {made[0]: "", made[1]: said}
    report = class_report(room.desk, room.made)
    (cell,) = (each for each in report.rows[0].cells if each.attempt in made)
    column = report.columns[report.rows[0].cells.index(cell)]
    assert said in state_word(cell, column)
    one_more = Allowance(room.learners[0], QUIZ[Mode.EXAM])
    allow_more(there, system_clock, one_more)
    assert not any(each.is_beyond for each in list_seen(there).rows)
    assert take_more_back(there, system_clock, one_more).progress, "though it is used: it was made before"
    home = ["--home", str(room.desk.home)]
    set_trainer_pin(room.desk, "2468")
    for command, line in (("attempts", made[1]), ("release", made[1])):
        told = CliRunner().invoke(cli, [*home, command, "--class", "Group 3-2"], input="2468\n").output.splitlines()
        assert [each for each in told if said in each] == [each for each in told if line in each], command
        assert any(made[0] in each for each in told), told
