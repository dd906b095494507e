"""An attempt in a mode that its quiz does not have here counts nowhere and tells nothing: its module may come later.

What its quiz offered when it was collected goes on counting.
"""

from dataclasses import replace

import pytest
from tests.how_many import few
from tests.usecases.classes.hostile_results import edited, results_of, seal_record
from tests.usecases.classes.test_collect import take
from tests.usecases.classes.test_misnamed import sheet
from tests.usecases.classes.test_not_asked import exam_questions
from tests.usecases.classes.test_second_go import sit_exam
from tests.usecases.classes.test_typed_paper import keys_of, twice
from tests.usecases.classes.test_untold import Handing, install_changed
from tests.usecases.exam_course import COURSE, RIGHT

from htcourse.core.clock import system_clock
from htcourse.core.quiz import Mode
from htcourse.render.plain_text import plain_text
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.ui.screens.marks.words import attempt_words
from htcourse.usecases import session
from htcourse.usecases.classes import marked_here
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import find_class
from htcourse.usecases.classes.take_in_sheets import take_in
from htcourse.usecases.classes.typed_paper import TypedPaper
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.exams.exam_terms import not_offered_words
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.release_exams import list_exams
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt

NOWHERE = not_offered_words(is_not_offered=True)


def without_modules(monkeypatch, room):
    """Collect on a computer that has no module yet."""
    with monkeypatch.context() as before:
        before.setattr(session, "_opened", lambda counting: ((), ()))
        return take(room).rows[0]


@pytest.fixture
def forged(room, monkeypatch):
    """An exam that says it was a test, and on paper, collected before its module came."""
    exam = sit_exam(room.lab, room.learners[0], "2026-12-01T09:00:00.000Z", 2)
    script = f"""delete from link; update attempt set mode = 'test' where id = '{exam}';
        update event set data = json_set(data, '$.paper', 'A', '$.attempts', 9)
        where attempt = '{exam}' and kind = 'attempt-terms';"""
    seal_record(room, edited(results_of(room), script))
    taken = without_modules(monkeypatch, room)
    assert (taken.found, taken.elsewhere) == (FileVerdict.NEW, 0)
    return exam


@pytest.mark.hard
@pytest.mark.parametrize("is_collected_again", few([True, False]))
def test_an_exam_that_calls_itself_a_test_shows_nothing_of_the_exam_once_its_module_is_here(
    room, forged, is_collected_again
):
    if is_collected_again:
        again = take(room).rows[0]
        assert (again.found, again.elsewhere) == (FileVerdict.DUPLICATE, 1)
    written, seen = sheet(room, forged)
    for each in exam_questions(room):
        assert plain_text(each.text("text"))[:60] not in plain_text(written)
    assert not [each for each in seen.questions if each.right or each.then or each.now or each.verdict == "right"]
    assert seen.row.points == 0.0
    assert NOWHERE in written


def test_it_counts_nowhere_and_that_is_told(room, forged):
    take(room)
    there = room.desk.of_class(room.made.id)
    assert forged not in {each.id for each in finished_attempts(there, with_unreleased=True).finished}
    report = class_report(room.desk, room.made)
    assert forged not in {each.attempt for row in report.rows for each in row.cells}
    assert any("K7-1 (course-exam)" in str(each) for each in report.problems)
    (row,) = [each for each in list_seen(there).rows if each.attempt_id == forged]
    assert row.is_not_offered
    assert NOWHERE in attempt_words(row)
    said = xapi_statements(there)
    assert not [each for each in said.statements if forged in str(each)]
    assert [each for each in said.withdrawn if forged in str(each)]


def test_a_test_that_calls_itself_an_exam_is_no_exam_to_release(room, monkeypatch):
    test = next(each for each in finished_attempts(room.lab).finished if each.mode == Mode.TEST)
    at = room.learners.index(test.learner)
    script = f"delete from link; update attempt set mode = 'exam' where id = '{test.id}';"
    seal_record(room, edited(results_of(room, at), script))
    without_modules(monkeypatch, room)
    there = room.desk.of_class(room.made.id)
    exams = list_exams(there, system_clock, lambda done, total: None).rows
    assert test.id not in {each.attempt_id for each in exams}
    assert [each.is_not_offered for each in list_seen(there).rows if each.attempt_id == test.id] == [True]


@pytest.mark.hard
def test_what_its_quiz_offers_counts_once_the_module_is_here_and_so_does_anything_at_home(room, monkeypatch):
    exam = sit_exam(room.lab, room.learners[0], "2026-12-01T09:00:00.000Z", 2)
    room.hand_in(0)
    without_modules(monkeypatch, room)
    assert take(room).rows[0].elsewhere == 0
    there = room.desk.of_class(room.made.id)
    assert not any(each.is_not_offered for each in list_seen(there).rows)
    assert exam in {each.id for each in finished_attempts(there, with_unreleased=True).finished}
    assert not any("cannot be taken here" in str(each) for each in class_report(room.desk, room.made).problems)


@pytest.mark.hard
@pytest.mark.parametrize("is_collected_after", few([True, False]))
def test_paper_of_a_quiz_that_is_but_practised_on_a_screen_counts_as_its_test(room, is_collected_after):
    """One question of it is asked on a screen alone: nobody left it out of the sheet."""
    paper = paper_quiz(room.desk, "words-in-headlines")
    assert (paper.modes, paper.left_out) == ((Mode.PRACTICE,), 1)
    take_in(room.desk, room.made, twice(TypedPaper(paper), "K7-1", keys_of(paper)))
    if is_collected_after:
        room.hand_in(0)
        assert (take(room).rows[0].unmarked, take(room).rows[0].elsewhere) == (0, 0)
    there = room.desk.of_class(room.made.id)
    (typed,) = [each for each in list_seen(there).rows if each.is_paper]
    assert (typed.mode, typed.points, typed.is_not_offered) == (Mode.TEST, 2.0, False)
    report = class_report(room.desk, room.made)
    assert [each.points for row in report.rows for each in row.cells if each.is_paper] == [2.0]
    assert not report.problems
    assert typed.attempt_id in {each.id for each in finished_attempts(there, with_unreleased=True).finished}
    said = xapi_statements(there)
    assert [each for each in said.statements if typed.attempt_id in str(each)]
    assert not [each for each in said.withdrawn if typed.attempt_id in str(each)]


@pytest.mark.hard
@pytest.mark.parametrize("comes", few(["before its module", "with its module"]))
def test_what_its_quiz_offered_when_it_was_collected_counts_when_a_later_version_does_not(tmp_path, comes):
    """A quiz that is but practised from now on took the tests that were sat out of every figure."""
    own = Handing(tmp_path)
    own.release()
    session = own.lab.session
    test = start_attempt(session, "course/basics", Mode.TEST)
    for number in range(1, len(test.slots) + 1):
        answer_in_attempt(session, test.id, number, RIGHT)
    submit_attempt(session, test.id)
    own.lab.pass_time(1)
    own.hand_in()
    if comes == "before its module":
        own.collect()
    own.install(tmp_path)
    _, there = own.collect()

    def said():
        report = class_report(own.places, find_class(own.places, ""))
        statements = xapi_statements(there)
        return (
            sorted((each.attempt, each.points) for row in report.rows for each in row.cells),
            [str(each) for each in report.problems],
            [(each.attempt_id, each.is_not_offered, each.points) for each in list_seen(there).rows],
            {each.id for each in finished_attempts(there).finished},
            [each for each in statements.withdrawn if test.id in str(each)],
            attempt_sheet(open_seen(there, own.lab.learner_id, test.id, "en"), SheetHead("Q", "N", "test")),
        )

    before = said()
    assert (test.id, False, 2.0) in before[2]
    taken_away = replace(next(each for each in COURSE.quizzes if each.id == "basics"), modes=(Mode.PRACTICE,))
    quizzes = tuple(taken_away if each.id == "basics" else each for each in COURSE.quizzes)
    install_changed(own, tmp_path, quizzes)
    assert said() == before
    again, _ = own.collect()
    assert (again.found, again.elsewhere) == (FileVerdict.DUPLICATE, 0)
    assert said() == before
    later = start_attempt(session, "course/basics", Mode.TEST)
    submit_attempt(session, later.id)
    own.lab.pass_time(1)
    own.hand_in()
    newer, _ = own.collect()
    assert newer.elsewhere == 0, "it was begun under a version that offered it, which was installed here"
    assert (later.id, False) in {(each.attempt_id, each.is_not_offered) for each in list_seen(there).rows}
    own.lab.close()


@pytest.mark.hard
def test_what_an_earlier_program_collected_is_noted_as_offered_at_the_next_look(tmp_path, monkeypatch):
    """It knew of no later version, and what it had collected left every figure when one came."""
    own = Handing(tmp_path)
    own.release()
    session = own.lab.session
    test = start_attempt(session, "course/basics", Mode.TEST)
    submit_attempt(session, test.id)
    own.lab.pass_time(1)
    own.hand_in()
    own.install(tmp_path)
    with monkeypatch.context() as earlier:
        earlier.setattr(marked_here, "wanted_sittings", lambda *_: None)
        _, there = own.collect()

    def allowed():
        with ReadOnlyRecord.open(there, own.lab.learner_id) as record:
            return record.attempt(test.id).attempts_allowed

    assert allowed() is None
    find_class(own.places, "Spring")
    assert allowed() == 0
    monkeypatch.setattr(ReadOnlyRecord, "open", None)
    find_class(own.places, "Spring")
    own.lab.close()
