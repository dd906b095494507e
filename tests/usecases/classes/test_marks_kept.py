"""What was marked when it was collected keeps its mark; what waits is marked once its module is here."""

import shutil
from dataclasses import replace

import pytest
from tests.how_many import few
from tests.usecases.classes.made_once import copy_of
from tests.usecases.classes.test_untold import OTHER_KEY, Handing, install_changed
from tests.usecases.exam_course import COURSE, RIGHT

from htcourse.core.errors import FolderError, InUseError, LearnerFileError, TwoKeysError
from htcourse.core.quiz import Mode, Verdict
from htcourse.store.backups import record_path
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Kind
from htcourse.usecases.classes import marked_here
from htcourse.usecases.classes.class_records import statistics_with_keys
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.collect import collect
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.reports import ReportKind, report_table
from htcourse.usecases.classes.roster import find_class, list_classes
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.exams.mark_history import MarkOrigin
from htcourse.usecases.marking.attempt_words import step_words
from htcourse.usecases.marking.mark_essays import (
    EssayKey,
    EssayState,
    Marking,
    list_essays,
    mark_essay,
    mark_that_stands,
    unmark_essay,
)
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.marking.regrade import Why, regrade, take_back
from htcourse.usecases.marking.regrade_preview import list_regrades
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt


@pytest.fixture
def room(tmp_path):
    room = copy_of(Handing, tmp_path)
    room.release()
    yield room
    room.lab.leave()


def told(*_):
    """Take no notice of how far a job is."""


def hand_in_more(room):
    """Hand in once more, with one attempt more."""
    attempt = start_attempt(room.lab.session, "course/basics", Mode.TEST)
    number = next(at for at, each in enumerate(attempt.slots, 1) if each.question_id == "course/q1")
    answer_in_attempt(room.lab.session, attempt.id, number, RIGHT)
    submit_attempt(room.lab.session, attempt.id)
    room.lab.pass_time(1)
    return room.hand_in()


def taken(room, path):
    """Collect a file by itself, and return what was said and how the exam stands."""
    (row,) = collect(room.places, find_class(room.places, "Spring"), [path], clock=room.lab.clock).rows
    return row, room.in_class(room.places.of_class(find_class(room.places, "Spring").id))[0]


@pytest.mark.parametrize("by", few(["nobody", "a mark by hand taken back", "a regrade taken back"], 2))
def test_a_key_that_changed_since_marks_by_a_regrade_alone_what_was_collected(room, tmp_path, by):
    room.install(tmp_path)
    _, exam = taken(room, room.hand_in())
    assert exam.points == 1.0
    install_changed(room, tmp_path, body=OTHER_KEY)
    there = room.places.of_class(find_class(room.places, "Spring").id)
    (listed,) = [each for each in list_regrades(there, "en", told).open if each.id == "course/q1"]
    if by == "a regrade taken back":
        assert not regrade(there, room.lab.clock, listed, Why("The key", "T", "b1"), "", told)
        assert room.in_class(there)[0].points == 0.0
        assert not take_back(there, room.lab.clock, "b1", "", told)
    if by == "a mark by hand taken back":
        key = AnswerKey(room.lab.learner_id, room.exam, 1)
        override(there, room.lab.clock, key, Override(0.5, "Half", "T"))
        override(there, room.lab.clock, key, None)
    row, exam = taken(room, hand_in_more(room))
    assert (row.found, exam.points) == (FileVerdict.NEWER, 1.0)
    assert row.marked_anew == 1  # the attempt that came now, by the key of now
    (again,) = [each for each in list_regrades(there, "en", told).open if each.id == "course/q1"]
    assert [each.key.attempt_id for each in again.rows] == [each.key.attempt_id for each in listed.rows]


def test_two_keys_in_a_class_are_told_until_a_regrade_leaves_one(room, tmp_path):
    """Statistics did not say so, and the report went on saying it."""
    room.install(tmp_path)
    taken(room, room.hand_in())
    of = find_class(room.places, "Spring")
    there = room.places.of_class(of.id)

    def said():
        report, statistics = class_report(room.places, of, clock=room.lab.clock), statistics_with_keys(there)
        every = [
            [str(each) for each in found.problems if isinstance(each, TwoKeysError)] for found in (report, statistics)
        ]
        assert every[0] == every[1]
        return every[0]

    assert not said()
    install_changed(room, tmp_path, body=OTHER_KEY)
    taken(room, hand_in_more(room))
    (told_once,) = said()
    assert "asked in another version: 1." in told_once
    table = report_table(room.places, of, ReportKind.MARKS)
    assert told_once in map(str, table.problems)
    assert not [each for each in table.notes if "cannot be read" in each], "no record is left out"
    (listed,) = [each for each in list_regrades(there, "en", told).open if each.id == "course/q1"]
    regrade(there, room.lab.clock, listed, Why("The key", "T", "b1"), "", told)
    assert not said()
    take_back(there, room.lab.clock, "b1", "", told)
    assert said() == [told_once]


def test_weights_that_changed_since_count_by_a_regrade_alone(room, tmp_path):
    room.install(tmp_path)
    _, before = taken(room, room.hand_in())
    quizzes = tuple(replace(each, weights={"q1": 3.0}) if each.id == "timed" else each for each in COURSE.quizzes)
    install_changed(room, tmp_path, quizzes)
    _, exam = taken(room, hand_in_more(room))
    assert (exam.points, exam.terms.get("weights")) == (before.points, before.terms.get("weights"))
    there = room.places.of_class(find_class(room.places, "Spring").id)
    assert "course/timed" in {each.id for each in list_regrades(there, "en", told).open}


def test_an_older_file_collected_again_marks_what_waits_once_its_module_is_here(room, tmp_path):
    older = room.hand_in()
    row, exam = taken(room, older)
    assert (row.unmarked, exam.points) == (2, 0.0)
    newer = hand_in_more(room)
    taken(room, newer)
    room.install(tmp_path)
    row, exam = taken(room, older)
    assert (row.found, row.unmarked, exam.points) == (FileVerdict.OLDER, 0, 1.0)
    row, exam = taken(room, older)
    assert (row.found, row.unmarked, row.marked_anew, exam.points) == (FileVerdict.OLDER, 0, 0, 1.0)


@pytest.mark.parametrize("how", ["a look", "whatever is collected"])
def test_what_waits_is_marked_at_the_next_look_once_its_module_is_here_and_no_record_is_opened_then(
    room, tmp_path, monkeypatch, how
):
    """It waited for the next file of its owner, who had handed in the last."""
    row, exam = taken(room, room.hand_in())
    there = room.places.of_class(find_class(room.places, "Spring").id)
    assert (row.unmarked, exam.points) == (2, 0.0)
    room.install(tmp_path)
    if how == "a look":
        find_class(room.places, "Spring")
    else:
        (of,) = list_classes(room.places)[0]
        collect(room.places, of, [tmp_path / "other.txt"], clock=room.lab.clock)
    assert (room.in_class(there)[0].points, room.in_class(there)[0].waiting) == (1.0, 0)
    monkeypatch.setattr(ReadOnlyRecord, "open", None)
    find_class(room.places, "Spring")


@pytest.mark.parametrize("error", few([InUseError, FolderError, LearnerFileError]))
def test_what_waits_in_a_record_that_cannot_be_marked_now_is_marked_at_a_later_look(room, tmp_path, monkeypatch, error):
    def refused(*_):
        raise error("")

    taken(room, room.hand_in())
    there = room.places.of_class(find_class(room.places, "Spring").id)
    room.install(tmp_path)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(marked_here, "mark_here", refused)
        find_class(room.places, "Spring")
    assert room.in_class(there)[0].points == 0.0
    find_class(room.places, "Spring")
    assert room.in_class(there)[0].points == 1.0
    monkeypatch.setattr(ReadOnlyRecord, "open", None)
    find_class(room.places, "Spring")


@pytest.mark.parametrize("damage", few([b"no record", None]))
def test_what_waits_in_a_record_that_is_whole_again_is_marked_at_the_next_look(room, tmp_path, damage):
    taken(room, room.hand_in())
    there = room.places.of_class(find_class(room.places, "Spring").id)
    path = record_path(there, room.lab.learner_id)
    own = path.read_bytes()
    shutil.rmtree(there.backups, ignore_errors=True)
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage)
    room.install(tmp_path)
    find_class(room.places, "Spring")
    path.write_bytes(own)
    find_class(room.places, "Spring")
    assert room.in_class(there)[0].points == 1.0


def essay_without_module(room):
    """Collect an essay before its module is here, and return the file, its attempt and where it lies."""
    attempt = room.lab.start("typed").id
    answer_in_attempt(room.lab.session, attempt, 1, {"text": "Ask first."})
    submit_attempt(room.lab.session, attempt)
    room.lab.session.learner.append_event("attempt-released", "course/typed", attempt=attempt)
    room.lab.pass_time(1)
    path = room.hand_in()
    row, _ = taken(room, path)
    assert row.unmarked == 3
    return path, attempt, room.places.of_class(find_class(room.places, "Spring").id)


def test_an_essay_marked_before_its_module_came_keeps_that_mark_last(room, tmp_path):
    path, attempt, there = essay_without_module(room)
    key = EssayKey(room.lab.learner_id, attempt, 1)
    room.lab.pass_time(1)
    mark_essay(there, room.lab.clock, key, Marking({"safe": "yes"}, "Well thought."))
    for _ in range(2):
        room.install(tmp_path)
        row, _ = taken(room, path)
        assert row.unmarked == 0
    (question,) = open_seen(there, room.lab.learner_id, attempt, "en").questions
    steps = [(each.given, each.is_standing) for each in question.steps]
    assert steps == [(MarkOrigin.FIRST, False), (MarkOrigin.REGRADED, False), (MarkOrigin.RUBRIC, True)]


def test_first_marks_that_came_with_the_module_are_none_given_anew(room, tmp_path):
    path = room.hand_in()
    taken(room, path)
    there = room.places.of_class(find_class(room.places, "Spring").id)
    assert [each.anew for each in list_seen(there).rows] == [0]
    room.install(tmp_path)
    taken(room, path)
    assert [each.anew for each in list_seen(there).rows] == [0]


def test_a_mark_by_hand_over_what_was_collected_is_one_given_anew_and_marks_no_essay(room, tmp_path):
    room.install(tmp_path)
    taken(room, room.hand_in())
    there = room.places.of_class(find_class(room.places, "Spring").id)
    (row,) = list_seen(there).rows
    override(there, room.lab.clock, AnswerKey(row.learner_id, row.attempt_id, 1), Override(0.25, "Half.", "Ana"))
    assert [(each.anew, each.marked) for each in list_seen(there).rows] == [(1, ())]


def test_statements_name_the_right_answer_once_the_module_of_what_came_is_here(room, tmp_path):
    def rights():
        found = [each["object"].get("definition", {}) for each in xapi_statements(there).statements]
        return [each["correctResponsesPattern"] for each in found if "correctResponsesPattern" in each]

    path = room.hand_in()
    taken(room, path)
    there = room.places.of_class(find_class(room.places, "Spring").id)
    with LearnerFile.open(there, room.lab.learner_id, room.lab.clock) as learner:
        learner.append_event(Kind.ATTEMPT_RELEASED, "course/timed", attempt=room.exam)
    assert not rights()
    room.install(tmp_path)
    taken(room, path)
    assert rights()


def test_an_essay_that_came_without_its_module_waits_for_a_person_once_that_is_here(room, tmp_path):
    path, attempt, there = essay_without_module(room)
    room.install(tmp_path)
    row, _ = taken(room, path)
    assert row.unmarked == 0
    found = finished_attempts(there, "course/typed", with_unreleased=True).finished
    assert [each.is_unmarked for each in found] == [False]
    (essay,) = list_essays(there, told).rows
    assert essay.key == EssayKey(room.lab.learner_id, attempt, 1)
    mark_essay(there, room.lab.clock, essay.key, Marking({"safe": "yes"}, "Well thought."))
    taken(room, path)
    with LearnerFile.open(there, room.lab.learner_id, room.lab.clock) as learner:
        own = learner.attempt(attempt)
    assert own is not None
    assert (own.points, own.waiting) == (1.0, 0)


@pytest.mark.parametrize("is_marked_first", few([True, False]))
def test_an_essay_whose_mark_is_taken_back_waits_again_whenever_its_module_came(room, tmp_path, is_marked_first):
    path, attempt, there = essay_without_module(room)
    key = EssayKey(room.lab.learner_id, attempt, 1)

    def mark():
        room.lab.pass_time(1)
        mark_essay(there, room.lab.clock, key, Marking({"safe": "yes"}, "Well thought."))

    if is_marked_first:
        mark()
    room.install(tmp_path)
    taken(room, path)
    if not is_marked_first:
        mark()
    stands = mark_that_stands(there, key)
    assert stands is not None
    assert (stands.given, stands.points) == (MarkOrigin.RUBRIC, 1.0)
    unmark_essay(there, room.lab.clock, key)
    assert mark_that_stands(there, key) is None
    (essay,) = list_essays(there, told).rows
    assert (essay.state, essay.points) == (EssayState.WAITING, None)
    (question,) = open_seen(there, room.lab.learner_id, attempt, "en").questions
    assert [(each.given, each.was_taken_back) for each in question.steps if each.is_mark] == [(MarkOrigin.RUBRIC, True)]
    (row,) = class_report(room.places, find_class(room.places, "Spring"), clock=room.lab.clock).rows
    assert (row.needs.essays, row.needs.unmarked) == (1, 0)
    (finished,) = finished_attempts(there, "course/typed", with_unreleased=True).finished
    assert (finished.is_waiting, finished.is_unmarked) == (True, False)


def test_levels_that_came_with_an_essay_of_an_exam_are_no_mark(room, tmp_path):
    """The program keeps none but of practice: whoever made the file wrote them."""
    room.install(tmp_path)
    attempt = room.lab.start("typed").id
    answer_in_attempt(room.lab.session, attempt, 1, {"text": "Ask first."})
    learner = room.lab.session.learner
    (own,) = learner.last_responses(attempt).values()
    learner.append_response(
        own.question,
        {**own.answer, "levels": {"safe": "yes"}},
        shown=learner.shown((own.shown,))[own.shown],
        points=1.0,
        verdict=Verdict.RIGHT,
        attempt=attempt,
        number=1,
        language=own.language,
    )
    submit_attempt(room.lab.session, attempt)
    room.release()
    room.lab.pass_time(1)
    taken(room, room.hand_in())
    there = room.places.of_class(find_class(room.places, "Spring").id)
    (essay,) = list_essays(there, told).rows
    assert (essay.state, essay.points) == (EssayState.WAITING, None)
    mark_essay(there, room.lab.clock, essay.key, Marking({"safe": "yes"}, "Well thought."))
    unmark_essay(there, room.lab.clock, essay.key)
    assert [each.state for each in list_essays(there, told).rows] == [EssayState.WAITING]
    assert mark_that_stands(there, essay.key) is None


def test_a_first_mark_that_an_exam_gets_when_it_is_collected_is_not_called_regraded(tmp_path):
    """“0 of 1: regraded, stands” stood beside an answer that nobody had regraded."""
    room = copy_of(Handing, tmp_path)
    room.install(tmp_path)
    taken(room, room.hand_in())
    there = room.places.of_class(find_class(room.places, "Spring").id)
    (row,) = list_seen(there, told).rows
    steps = [each for one in open_seen(there, row.learner_id, row.attempt_id, "en").questions for each in one.steps]
    firsts = [step_words(each, str) for each in steps if each.is_mark and each.is_standing]
    room.lab.leave()
    assert firsts
    assert all(each.endswith(": marked when collected") for each in firsts), firsts
