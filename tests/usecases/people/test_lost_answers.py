"""An exam that lost answers with a damaged record is in no figure, is named, and counts once a trainer says so."""

import shutil

import pytest
from click.testing import CliRunner
from tests.store.behind import change_behind, without_copies
from tests.usecases.exam_course import RIGHT, WRONG, ExamDesk

from htcourse.cli import cli
from htcourse.core.errors import AlteredRecordError, CourseError, LostAnswersError
from htcourse.core.quiz import Mode
from htcourse.store.backups import list_backups
from htcourse.store.handed_in_results import copy_results
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_copies import remove_database
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Kind
from htcourse.store.salvage import salvage
from htcourse.ui.screens.exams.words import state_words
from htcourse.ui.screens.marks.words import attempt_words
from htcourse.ui.screens.quizzes.attempts_card import outcome_words
from htcourse.usecases.attempts.kept_attempt import tells_marks
from htcourse.usecases.classes.class_report import CellState, class_report
from htcourse.usecases.classes.moodle_grades import moodle_rows
from htcourse.usecases.classes.reports import marks_table
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.marking.regrade_preview import list_regrades
from htcourse.usecases.marking.release_exams import ExamState, list_exams, release_exams
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.people.held_exam import count_as_it_is, refusal, set_aside, take_aside_back
from htcourse.usecases.people.restore_record import save_readable
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, list_quizzes, open_attempt_question, submit_attempt
from htcourse.usecases.reading.record_reading import write_note
from htcourse.usecases.results.counting import Counting, Which
from htcourse.usecases.results.quiz_statistics import quiz_statistics
from htcourse.usecases.results.raw_responses import quiz_responses

QUIET = lambda done, total: None  # noqa: E731 - a report that nobody reads
PAGE, PIN = 4096, "2468"


@pytest.fixture
def desk(tmp_path):
    desk = ExamDesk(tmp_path)
    yield desk
    desk.leave()


def damaged(desk, restores=save_readable):
    """Hand an exam in, lose a page with some of its answers, and save what can be read."""
    page = desk.start("untimed")
    for number in (1, 2, 3):
        for _ in range(20):  # more than one page can hold
            answer_in_attempt(desk.session, page.id, number, RIGHT)
    submit_attempt(desk.session, page.id)
    write_note(desk.session, "demo/a#b", "A note")
    desk.close()
    without_copies(desk.places, desk.learner_id)
    path = desk.places.learner_file(desk.learner_id)
    content = bytearray(path.read_bytes())
    place = content.index(b'{"choices":["means"]}') // PAGE * PAGE
    content[place : place + PAGE] = b"\x5a" * PAGE
    path.write_bytes(content)
    return page, restores(desk.places, desk.learner_id, desk.clock)


def run(desk, *words):
    return CliRunner().invoke(cli, ["--home", str(desk.places.home), *words], input=f"{PIN}\n")


def said(desk, *words):
    return run(desk, *words).output


def exam(desk):
    return list_exams(desk.places, desk.clock, QUIET).rows[0]


def test_it_is_named_everywhere_and_in_no_figure_until_a_trainer_lets_it_count(desk):
    page, done = damaged(desk)
    assert done.doubted == 1
    row = exam(desk)
    assert (row.state, row.can_be_released, row.may_set_aside) == (ExamState.DOUBTED, False, True)
    assert "answers lost: " in state_words(row)
    assert release_exams(desk.places, desk.clock, [row], QUIET).count == 0
    (seen,) = list_seen(desk.places).rows
    assert seen.is_doubted
    assert "answers or marks may be lost: in no figure, see Exams" in attempt_words(seen)
    found = finished_attempts(desk.places, with_unreleased=True)
    assert found.finished == ()
    assert [type(each) for each in found.problems] == [LostAnswersError]
    assert copy_results(desk.places, desk.learner_id, desk.clock).answers == 0
    set_trainer_pin(desk.places, PIN)
    assert "answers or marks may be lost" in said(desk, "attempts")
    assert "changed outside the program or damaged" in said(desk, "held")
    assert "Done. A class that has it keeps what it has" in said(desk, "held", page.id, "--count")
    assert exam(desk).state is ExamState.HANDED_IN
    assert [each.id for each in finished_attempts(desk.places, with_unreleased=True).finished] == [page.id]
    assert "Done." in said(desk, "held", page.id, "--take-back")
    assert exam(desk).state is ExamState.DOUBTED
    assert "Done." in said(desk, "held", page.id, "--count", "--reason", "I was there", "--by", "Aigul")
    assert ": I was there, Aigul; --take-back" in said(desk, "held")
    assert " · I was there · Aigul" in state_words(exam(desk))
    assert release_exams(desk.places, desk.clock, [exam(desk)], QUIET).count == 1


def test_the_learner_reads_it_and_it_stays_one_sitting(desk):
    page, _ = damaged(desk)
    desk.start_anew()
    row = next(each for each in list_quizzes(desk.session) if each.id == page.quiz_id)
    assert [outcome_words(each) for each in row.attempts] == [
        "submitted, but changed outside the program or damaged since; the trainer decides"
    ]
    assert row.modes == ()


def test_a_trainer_may_set_it_aside_or_let_it_count(desk):
    page, _ = damaged(desk)
    assert set_aside(desk.places, desk.clock, desk.learner_id, page.id, refusal("Too much is lost", "Aigul")).progress
    assert exam(desk).state is ExamState.SET_ASIDE
    assert not count_as_it_is(desk.places, desk.clock, desk.learner_id, "none").progress


def test_what_was_collected_for_a_class_and_lost_answers_is_let_count_there(desk):
    page, _ = damaged(desk)
    set_trainer_pin(desk.places, PIN)
    made = new_class(desk.places, "Spring")
    there = desk.places.of_class(made.id)
    there.learners.mkdir(parents=True)
    desk.places.learner_file(desk.learner_id).rename(there.learners / f"{desk.learner_id}.db")
    (row,) = list_exams(there, desk.clock, QUIET).rows
    assert (row.state, row.can_be_released) == (ExamState.DOUBTED, False)
    assert page.id in said(desk, "held", "--class", "Spring")
    for what in ((), (page.id,), (page.quiz_id,)):
        told = said(desk, "release", *what, "--class", "Spring")
        assert "1 exam may have lost answers:" in told
        assert " held --class Spring” settles" in told
    assert "with --class choose --count or --take-back" in said(
        desk, "held", page.id, "--set-aside", "--class", "Spring"
    )
    assert said(desk, "held", page.id, "--count", "--class", "Spring").endswith("Done.\n")
    assert list_exams(there, desk.clock, QUIET).rows[0].can_be_released


def test_no_worse_attempt_stands_in_for_one_in_doubt_in_any_report_or_figure(desk):
    pages = []
    for answer in (RIGHT, WRONG):
        pages.append(desk.start("silent", Mode.TEST))
        answer_in_attempt(desk.session, pages[-1].id, 1, answer)
        submit_attempt(desk.session, pages[-1].id)
        desk.pass_time(1)
    desk.close()
    set_trainer_pin(desk.places, PIN)
    made = new_class(desk.places, "Spring")
    there = desk.places.of_class(made.id)
    there.learners.mkdir(parents=True)
    record = there.learners / f"{desk.learner_id}.db"
    desk.places.learner_file(desk.learner_id).rename(record)
    (cell,) = class_report(desk.places, made).rows[0].cells
    assert (cell.state, cell.attempt) == (CellState.DONE, pages[0].id)

    change_behind(record, """update response set points = 0.4 where points = 1""")
    found = class_report(desk.places, made)
    assert [each.state for each in found.rows[0].cells] == [CellState.DOUBTED]
    assert [each[1:] for each in moodle_rows(found)] == [[]], "nobody has a grade, so there is no column"
    assert "answers may be lost" in marks_table(found).rows[0]
    last = class_report(desk.places, made, Counting(which=Which.LAST))
    assert [each.attempt for each in last.rows[0].cells] == [pages[1].id]

    statistics = quiz_statistics(there, "silent", with_unreleased=True)
    assert (statistics.doubted, statistics.quizzes[0].attempts) == (1, 0)
    responses = quiz_responses(there, "silent", with_unreleased=True)
    assert (responses.doubted, responses.records) == (1, ())
    lost = "Not counted: 1 attempt whose answers may be lost; no other attempt stands in for them."
    for words in (("statistics",), ("responses", "silent")):
        assert lost in " ".join(said(desk, *words, "--class", "Spring", "--trainer").split())
    count_as_it_is(there, desk.clock, desk.learner_id, pages[0].id)
    assert [each.attempt for each in class_report(desk.places, made).rows[0].cells] == [pages[0].id]


def test_that_it_was_let_count_and_taken_back_stands_in_its_history_with_who_and_when(desk):
    page, _ = damaged(desk)
    lost = exam(desk).lost
    assert lost
    set_trainer_pin(desk.places, PIN)
    assert "Done." in said(desk, "held", page.id, "--count", "--by", "Aigul")
    assert (exam(desk).was_let_count, exam(desk).lost) == (True, lost)
    assert f"let count as it is, {lost} answers lost: Aigul; --take-back" in said(desk, "held")
    assert f"  Let count as it is: answers lost {lost}" in said(desk, "attempts")
    assert f"let count as it is, answers lost: {lost}" in state_words(exam(desk))
    for words in (("--set-aside", "--reason", "No", "--by", "Bek"), ("--let-in",)):
        refused = run(desk, "held", page.id, *words)
        assert (refused.exit_code, "let count as it is: take that back first" in refused.output) == (1, True)
    assert "What you said with it is not kept" in said(desk, "held", page.id, "--count", "--reason", "Enough")
    assert "not kept" not in said(desk, "held", page.id, "--count")
    assert "Done." in said(desk, "held", page.id, "--take-back", "--by", "Bek")
    unkept = said(desk, "held", page.id, "--take-back", "--reason", "No")
    assert "--reason is kept with --set-aside and --count" in unkept
    assert "Done." in said(desk, "held", page.id, "--count", "--reason", "The rest is enough")
    seen = open_seen(desk.places, desk.learner_id, page.id, "en")
    assert [each.reason for each in seen.settled] == ["", "", "The rest is enough"]
    assert [(each.by, each.counted and each.counted.lost) for each in seen.settled] == [
        ("Aigul", lost),
        ("Bek", None),
        ("", lost),
    ]
    sheet = attempt_sheet(seen, SheetHead("Untimed", "Dana", "exam"), with_all=True)
    assert f" · Aigul · Let count as it is: answers lost {lost}." in sheet
    assert " · Bek · Taken back that it was let count." in sheet


def test_to_take_back_that_it_was_set_aside_lets_it_count_as_before(desk):
    page, _ = damaged(desk)
    who = (desk.places, desk.clock, desk.learner_id, page.id)
    assert count_as_it_is(*who).progress
    with LearnerFile.open(desk.places, desk.learner_id, desk.clock) as file:
        file.append_event(Kind.EXAM_SET_ASIDE, page.quiz_id, attempt=page.id, data={"reason": "Unfair", "by": "Bek"})
    assert exam(desk).state is ExamState.SET_ASIDE
    assert take_aside_back(*who).progress
    assert exam(desk).state is ExamState.HANDED_IN
    assert take_aside_back(*who).progress
    assert exam(desk).state is ExamState.DOUBTED


def test_restore_says_so(desk):
    damaged(desk, restores=lambda *_: None)
    assert "tests and exams that may have lost answers or marks: 1" in said(desk, "restore", "--list")
    assert "a test under way stands there once it is submitted" in said(desk, "restore")


def test_a_mark_that_was_told_is_told_nowhere_once_an_answer_is_not_as_it_was_written(desk):
    page = desk.start("untimed")
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    submit_attempt(desk.session, page.id)
    desk.close()
    assert release_exams(desk.places, desk.clock, [exam(desk)], QUIET).count == 1
    assert len(xapi_statements(desk.places).statements) > 1
    change_behind(desk.places.learner_file(desk.learner_id), """update response set answer = '{"choices":["act"]}'""")
    assert [type(each) for each in xapi_statements(desk.places).problems] == [AlteredRecordError, LostAnswersError]
    assert xapi_statements(desk.places).statements == ()
    assert [type(each) for each in list_regrades(desk.places, "en").problems] == [AlteredRecordError, LostAnswersError]
    seen = open_seen(desk.places, desk.learner_id, page.id, "en")
    sheet = attempt_sheet(seen, SheetHead("Untimed", "Dana", "exam"), with_all=True)
    assert "changed outside the program or damaged since: in no figure until that is settled" in sheet
    assert "points" not in sheet.partition("<h2")[0]
    desk.start_anew()
    row = next(each for each in list_quizzes(desk.session) if each.id == page.quiz_id)
    assert [(each.points, each.has_passed) for each in row.attempts] == [(None, None)]
    result = submit_attempt(desk.session, page.id)
    assert (result.rows, result.points, result.attempt.is_doubted) == ((), 0.0, True)


@pytest.mark.hard
@pytest.mark.parametrize("minutes", [1, -600], ids=["", "the trainer's clock is behind"])
@pytest.mark.parametrize("was_seen", [False, True], ids=["never answered", "an empty answer"])
def test_a_mark_by_hand_for_a_blank_stands_for_no_lost_answer(desk, was_seen, minutes):
    page = desk.start("untimed")
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    if was_seen:
        answer_in_attempt(desk.session, page.id, 2, {})
    submit_attempt(desk.session, page.id)
    desk.close()
    desk.set_clock(minutes)
    key = AnswerKey(desk.learner_id, page.id, 2)
    override(desk.places, desk.clock, key, Override(1.0, "Said aloud", "Aigul"))
    override(desk.places, desk.clock, key, None)
    with ReadOnlyRecord.open(desk.places, desk.learner_id) as archive:
        assert (2 in archive.last_responses(page.id)) == was_seen, "what stood in is taken back with its mark"
    override(desk.places, desk.clock, key, Override(1.0, "Said aloud", "Aigul"))
    row = exam(desk)
    assert (row.is_doubted, row.can_be_released) == (False, True)
    assert not lost_in(desk)
    change_behind(desk.places.learner_file(desk.learner_id), "delete from response where number = 1")
    assert (exam(desk).is_doubted, exam(desk).lost) == (True, 1)
    assert lost_in(desk)


def test_an_empty_answer_of_a_brought_record_is_no_mark_of_a_trainer(desk):
    page = desk.start("untimed")
    answer_in_attempt(desk.session, page.id, 1, {})
    desk.pass_time(1)
    submit_attempt(desk.session, page.id)
    desk.close()
    brought = desk.places.home.with_name("brought.db")
    shutil.copy(desk.places.learner_file(desk.learner_id), brought)
    with LearnerFile.create(desk.places, clock=desk.clock) as other:
        desk.learner_id = other.id
        other.merge(brought)
    override(desk.places, desk.clock, AnswerKey(desk.learner_id, page.id, 1), Override(1.0, "Said aloud", "Aigul"))
    assert not exam(desk).is_doubted
    assert not lost_in(desk)
    override(desk.places, desk.clock, AnswerKey(desk.learner_id, page.id, 1), None)
    with ReadOnlyRecord.open(desk.places, desk.learner_id) as archive:
        assert 1 in archive.last_responses(page.id)


def lost_in(desk):
    found = salvage(desk.places.learner_file(desk.learner_id), desk.learner_id, None, desk.places.learners)
    return [row[1] for table, row in found.rows if table == "event" and row[1] == Kind.ANSWERS_LOST]


def test_lost_marks_are_told_wherever_it_is_read(desk):
    page = desk.start("untimed")
    for number in (1, 2, 3):
        answer_in_attempt(desk.session, page.id, number, RIGHT)
    submit_attempt(desk.session, page.id)
    desk.close()
    override(desk.places, desk.clock, AnswerKey(desk.learner_id, page.id, 1), Override(0.5, "Half", "Aigul"))
    for each in list_backups(desk.places, desk.learner_id):
        remove_database(each.path)
    path = desk.places.learner_file(desk.learner_id)
    change_behind(path, "delete from event where kind = 'answer-overridden'")
    assert finished_attempts(desk.places, with_unreleased=True).finished == ()
    set_trainer_pin(desk.places, PIN)
    assert "answers or marks may be lost" in said(desk, "held")
    assert "Answers or marks may be lost of 1 test or exam in it" in said(desk, "restore")
    assert "answers or marks may be lost" in said(desk, "held")
    assert "answers or marks may be lost: in no figure, see Exams" in attempt_words(list_seen(desk.places).rows[0])
    assert finished_attempts(desk.places, with_unreleased=True).finished == ()


def test_an_exam_that_was_made_practice_is_not_sat_again_and_tells_nothing(desk):
    page = desk.start("untimed")
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    desk.close()
    path = desk.places.learner_file(desk.learner_id)
    change_behind(path, "update attempt set mode = 'practice'")
    desk.start_anew()
    assert not tells_marks(desk.session.learner.attempt(page.id)), "while it is under way"
    with pytest.raises(CourseError, match="as often as it may be taken"):
        desk.start("untimed")
    submit_attempt(desk.session, page.id)
    desk.close()
    row = exam(desk)
    assert (row.state, row.lost) == (ExamState.DOUBTED, 0)
    assert set_aside(desk.places, desk.clock, desk.learner_id, page.id, refusal("Changed", "Aigul")).progress
    desk.start_anew()
    assert desk.start("untimed")


def by_hand(desk, page, mark):
    return override(desk.places, desk.clock, AnswerKey(desk.learner_id, page.id, 1), mark)


@pytest.fixture
def lost(desk):
    """An exam released, its first answer gone, marked by hand in its place; and a copy from before that."""
    page = desk.start("untimed")
    answer_in_attempt(desk.session, page.id, 2, WRONG)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    submit_attempt(desk.session, page.id)
    desk.close()
    assert release_exams(desk.places, desk.clock, [exam(desk)], QUIET).count == 1
    path, copy = desk.places.learner_file(desk.learner_id), desk.folder / "copy.db"
    shutil.copy(path, copy)
    change_behind(path, "delete from response where number = 1")
    desk.pass_time(1)
    by_hand(desk, page, Override(0.5, "Said aloud", "Aigul"))
    with ReadOnlyRecord.open(desk.places, desk.learner_id) as archive:
        assert archive.last_responses(page.id)[1].points == 0.5
    return page, copy


@pytest.mark.parametrize("is_copy_put_back", [True, False], ids=["the copy put back", "the copy brought in"])
def test_a_mark_by_hand_for_a_lost_answer_gives_way_to_the_answer_once_that_is_back(desk, lost, is_copy_put_back):
    page, copy = lost
    path = desk.places.learner_file(desk.learner_id)
    if is_copy_put_back:  # the blank comes after the answer
        shutil.copy(path, desk.folder / "newer.db")
        shutil.move(copy, path)
        copy = desk.folder / "newer.db"
    with LearnerFile.open(desk.places, desk.learner_id, desk.clock) as learner:
        learner.merge(copy)
        attempt, last = learner.attempt(page.id), learner.last_responses(page.id)
        assert (attempt.doubt, attempt.points, attempt.answered) == (None, 1, 2)
        assert (last[1].answer, last[1].points, learner.first_marked(page.id)[1]) == (RIGHT, 1, last[1])
        assert learner.counted_tries()["course/q1"] == 1
    (first, *_) = open_seen(desk.places, desk.learner_id, page.id, "en").questions
    assert (first.answer, first.points) == (RIGHT, 1)
    (told,) = finished_attempts(desk.places, with_unreleased=True).finished
    assert told.answers[0].answer == RIGHT
    desk.start_anew()
    assert open_attempt_question(desk.session, page.id, 1).answer == RIGHT


def test_to_take_a_mark_by_hand_back_takes_the_blank_it_needed_back_too(desk, lost):
    page, _ = lost
    assert by_hand(desk, page, None).progress
    with LearnerFile.open(desk.places, desk.learner_id, desk.clock) as learner:
        assert set(learner.last_responses(page.id)) == {2}
        assert learner.attempt(page.id).doubt.lost == 1, "which is no answer more"
    assert not by_hand(desk, page, None).progress
    by_hand(desk, page, Override(1.0, "All of it", "Aigul"))
    with LearnerFile.open(desk.places, desk.learner_id, desk.clock) as learner:
        assert learner.last_responses(page.id)[1].points == 1
