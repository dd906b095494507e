"""Statistics and raw data over real learner files: what counts, for how much, and under which names."""

import csv
import io
import json
import shutil
import statistics
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from tests.usecases.class_room import RIGHT, WRONG, ClassRoom
from tests.usecases.quiz_course import MODULE, QUIZZES, single

from htcourse.core.certainty import Calibration
from htcourse.core.errors import LearnerFileError, NotFoundError
from htcourse.core.question_types import numeric
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.damaged_record import learner_of
from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import copy_learner
from htcourse.store.parse_row import parsed_responses
from htcourse.usecases.people.learners import delete_learner
from htcourse.usecases.quizzes.finished_attempts import FinishedAttempt, GradedAnswer, finished_attempts
from htcourse.usecases.results.counting import Counting
from htcourse.usecases.results.quiz_statistics import Statistics, quiz_statistics, statistics_of
from htcourse.usecases.results.raw_responses import RESPONSE_FIELDS, quiz_responses
from htcourse.usecases.results.statistics_lines import statistics_lines
from htcourse.usecases.session import open_libraries

OLD_FILES = Path(__file__).parents[2] / "old_learner_files"
BASICS = "course/basics"
BOTH, ONE, GREEDY = {"choices": ["force", "fraud"]}, {"choices": ["force"]}, {"choices": ["force", "poverty"]}


@pytest.fixture
def room(tmp_path):
    return ClassRoom(tmp_path)


def _only(room, quiz=BASICS):
    (found,) = quiz_statistics(room.places, quiz).quizzes
    return found


def test_only_finished_attempts_count(room):
    room.take(BASICS, [RIGHT, RIGHT, BOTH])
    room.take(BASICS, [WRONG, WRONG, ONE], submit=False)
    assert _only(room).attempts == 1
    assert [each.facility for each in _only(room).items] == [1, 1, 1]
    assert len({each.attempt for each in quiz_responses(room.places, BASICS).records}) == 1


@pytest.mark.parametrize(("mode", "tries"), [(Mode.TEST, 1), (Mode.PRACTICE, 2)])
def test_a_test_has_one_try_however_often_an_answer_was_changed(room, mode, tries):
    attempt = room.take(BASICS, [None, None, ONE], mode=mode, submit=False)
    room.go_on(attempt, {3: (BOTH, None)})
    records = quiz_responses(room.places, BASICS, Counting((mode,))).records
    assert {each.number: each.try_number for each in records} == {1: 0, 2: 0, 3: tries}


def test_a_question_left_out_counts_0_and_is_omitted(room):
    room.take(BASICS, [RIGHT, None, BOTH])
    room.take(BASICS, [RIGHT, RIGHT, {"choices": []}])
    first, second, many = _only(room).items
    assert (first.facility, second.facility, many.facility) == (1, 0.5, 0.5)
    assert (first.omitted, second.omitted, many.omitted) == (0, 1, 1)
    records = quiz_responses(room.places, BASICS).records
    assert [(each.points, each.seconds) for each in records if each.answer is None] == [(0, None), (0, None)]
    assert len(records) == 6


def test_statistics_and_raw_data_count_the_same(room):
    random = Random(7)
    for _ in range(12):
        room.take(
            BASICS, [random.choice((RIGHT, WRONG, None)) for _ in range(2)] + [random.choice((BOTH, ONE, GREEDY))]
        )
    found, records = _only(room), quiz_responses(room.places, BASICS).records
    table: dict[str, dict[str, float]] = {}
    for each in records:
        table.setdefault(each.attempt, {})[each.question] = each.points or 0.0
    assert found.attempts == len(table) == 12
    sums = [sum(points.values()) for points in table.values()]
    parts = 0.0
    for item in found.items:
        points = [each[item.question] for each in table.values()]
        rest = [total - own for total, own in zip(sums, points, strict=True)]
        assert item.facility == pytest.approx(statistics.mean(points))
        assert item.discrimination_index == pytest.approx(statistics.correlation(points, rest))
        most = statistics.covariance(sorted(points), sorted(rest))
        assert item.discriminative_efficiency == pytest.approx(statistics.covariance(points, rest) / most)
        parts += statistics.variance(points)
        assert item.is_reliable
    alpha = 3 / 2 * (1 - parts / statistics.variance(sums))
    assert found.alpha == pytest.approx(alpha)
    assert found.standard_error == pytest.approx(statistics.stdev(sums) * (1 - alpha) ** 0.5 / 3)


@pytest.mark.parametrize("count", [10, 100])
def test_each_mark_is_reckoned_a_few_times_however_long_the_quiz(monkeypatch, count):
    asked = []

    def marks(each):
        asked.append(each)
        return (each.points or 0.0) * each.out_of

    monkeypatch.setattr(GradedAnswer, "marks", property(marks))
    answers = tuple(GradedAnswer(f"q{at}", "v", "", "", (), {}, (), float(at % 2), 1.0) for at in range(count))
    attempts = [FinishedAttempt(f"a{at}", f"l{at}", "quiz", "test", "", "", answers) for at in range(3)]
    assert len(statistics_of("quiz", attempts, None).items) == count
    assert len(asked) <= 4 * 3 * count


def test_the_last_answer_to_a_question_counts(room):
    learner = room.person()
    room.take(BASICS, [WRONG, RIGHT, BOTH], learner=learner, submit=False, mode=Mode.TEST)
    with LearnerFile.open(room.places, learner, room.clock) as file:
        attempt = file.attempts()[0]
        last = file.last_responses(attempt.id)[1]
        kept = file.shown((last.shown,))[last.shown]
        file.append_response(
            last.question, RIGHT, shown=kept, points=1, verdict="right", attempt=attempt.id, number=1, seconds=9
        )
        file.append_event("attempt-submitted", BASICS, attempt=attempt.id)
    item = _only(room).items[0]
    assert (item.facility, item.median_seconds, item.attempts) == (1, 29, 1), "the time is that of both"
    assert item.choices == {"act": 0, "means": 1, "purpose": 0}


def test_choices_are_counted_and_what_nobody_took_is_listed(room):
    for answer in (BOTH, ONE, GREEDY):
        room.take(BASICS, [RIGHT, WRONG, answer])
    first, second, many = _only(room).items
    assert first.choices == {"act": 0, "means": 3, "purpose": 0}
    assert second.choices == {"act": 3, "means": 0, "purpose": 0}
    assert many.choices == {"force": 3, "fraud": 1, "poverty": 1, "travel": 0}


def test_median_seconds_leave_out_what_was_not_answered(room):
    for seconds in (10, 20, 90):
        room.take(BASICS, [RIGHT, None, BOTH], seconds=seconds)
    first, second, _ = _only(room).items
    assert (first.median_seconds, second.median_seconds) == (20, None)


def test_what_waits_for_a_mark_has_no_points_yet(room):
    span = {"spans": [], "verdict": "yes"}
    for _ in range(2):
        room.take("course/words", [{"text": "I would ask her alone."}, span])
    essay, tag = _only(room, "course/words").items
    assert (essay.question, essay.attempts, essay.facility, essay.discrimination_index) == (
        "course/essay",
        0,
        None,
        None,
    )
    assert tag.attempts == 2
    assert {each.question: each.points for each in quiz_responses(room.places, "words").records}["course/essay"] is None


def test_drawn_questions_rest_on_the_attempts_that_drew_them(room):
    for _ in range(3):
        room.take("course/drawn", [RIGHT, RIGHT, WRONG, WRONG])
    found = _only(room, "course/drawn")
    assert sum(each.attempts for each in found.items) == 3 * 4


def test_alpha_rests_on_the_attempts_with_the_most_frequent_number_of_places(room):
    attempts = [[RIGHT, RIGHT, BOTH], [WRONG, WRONG, ONE], [RIGHT, WRONG, BOTH]]
    for answers in attempts:
        room.take(BASICS, answers)
    whole = _only(room).alpha
    kept = finished_attempts(room.places, BASICS).finished
    short = replace(kept[0], id="retry", answers=kept[0].answers[1:2], slots=(1,))
    found = statistics_of(BASICS, [*kept, short], None)
    assert (found.attempts, found.alpha) == (4, whole)


def test_a_record_handed_over_counts_once(room):
    learner = room.person()
    room.take(BASICS, [RIGHT, RIGHT, BOTH], learner=learner)
    copy = room.places.home / "copy.db"
    copy_learner(room.places, learner, copy)
    copy.rename(room.places.learners / "00000000-0000-0000-0000-000000000000.db")
    assert _only(room).attempts == 1


def test_a_damaged_file_is_named_and_blocks_no_other(room):
    room.take(BASICS, [RIGHT, RIGHT, BOTH])
    bad = room.person()
    path = room.places.learner_file(bad)
    path.write_bytes(path.read_bytes()[:3000])
    found = quiz_statistics(room.places)
    assert [each.attempts for each in found.quizzes] == [1]
    assert [type(each) for each in found.problems] == [LearnerFileError]


def test_attempts_are_counted_while_a_learner_is_at_work(room):
    learner = room.person()
    room.take(BASICS, [RIGHT, RIGHT, BOTH], learner=learner)
    with LearnerFile.open(room.places, learner, room.clock) as file:
        file.append_event("bookmark", "course/elements#start")
        assert _only(room).attempts == 1


def test_a_learner_keeps_the_pseudonym_and_no_id_or_name_is_told(room):
    learner = room.person()
    room.take(BASICS, [RIGHT, RIGHT, BOTH], learner=learner)
    room.take("course/drawn", [RIGHT] * 4, learner=learner)
    first, second = (quiz_responses(room.places, quiz) for quiz in (BASICS, "course/drawn"))
    assert {each.learner for each in first.records} == {each.learner for each in second.records}
    assert learner not in first.as_csv()


def test_deleted_learners_are_in_no_statistics(room):
    learner = room.person()
    room.take(BASICS, [RIGHT, RIGHT, BOTH], learner=learner)
    delete_learner(room.places, learner)
    assert quiz_statistics(room.places).quizzes == ()


def test_raw_data_are_the_same_in_csv_and_json(room):
    room.take(BASICS, [RIGHT, None, GREEDY])
    found = quiz_responses(room.places, BASICS)
    first, *others = found.records
    found = replace(found, records=(replace(first, answer={"text": "a;=1+1\n-b"}), *others))
    rows = list(csv.DictReader(io.StringIO(found.as_csv())))
    assert tuple(rows[0]) == RESPONSE_FIELDS
    for row, record in zip(rows, found.records, strict=True):
        plain = record.as_json()
        assert (json.loads(row["answer"]) if row["answer"] else None) == plain["answer"]
        assert float(row["points"]) == plain["points"]
        assert (row["question"], row["type"], row["version"]) == (record.question, record.type, record.version)


def test_a_quiz_without_attempts_has_an_entry_when_asked_for(room):
    (known, *_) = _builtin_quizzes(room)
    (found,) = quiz_statistics(room.places, known).quizzes
    assert (found.quiz, found.attempts, found.alpha, found.items) == (known, 0, None, ())


def _builtin_quizzes(room):
    libraries, _ = open_libraries(room.places)
    found = [row.id for library in libraries for row in library.quizzes("en")]
    for library in libraries:
        library.close()
    return found


def test_looking_at_an_empty_folder_makes_no_file_in_it(room):
    before = sorted(room.places.home.rglob("*"))
    assert quiz_responses(room.places, _builtin_quizzes(room)[0]).records == ()
    assert sorted(room.places.home.rglob("*")) == before


def test_a_quiz_nobody_knows_is_a_sentence(room):
    with pytest.raises(NotFoundError, match="nowhere"):
        quiz_statistics(room.places, "nowhere")
    with pytest.raises(NotFoundError, match="nowhere"):
        quiz_responses(room.places, "nowhere")


def test_what_was_practised_before_a_test_is_told_by_question_and_by_learner(room):
    keen, other = room.person(), room.person()
    room.take(BASICS, [WRONG, None, None], mode=Mode.PRACTICE, learner=keen, submit=False)
    for learner in (keen, other):
        room.take(BASICS, [RIGHT, RIGHT, BOTH], learner=learner)
    room.take(BASICS, [RIGHT, RIGHT, BOTH], mode=Mode.PRACTICE, learner=other)
    found = _only(room)
    assert (found.answers, found.practised, found.practised_learners) == (6, 1, 1)
    assert [each.practised for each in found.items] == [1, 0, 0]
    assert "  practised before: 1 of 6 questions, by 1 of 2 learners" in statistics_lines(found)
    (veiled,) = Statistics((found,), ()).veiled().quizzes
    assert (veiled.items[0].as_json()["omitted"], veiled.items[0].as_json()["practised"]) == (None, None)
    (line,) = (each for each in statistics_lines(veiled) if "course/q1" in each)
    assert line.partition(")")[2].split()[:5] == ["2", "-", "-", "-", "course/q1"]
    records = quiz_responses(room.places, BASICS).records
    assert sorted(each.question for each in records if each.practised) == ["course/q1"]


def test_how_sure_a_class_was_and_what_that_counts(tmp_path):
    basics = replace(QUIZZES[0], modes=(Mode.CERTAINTY,))
    room, sure, guess = ClassRoom(tmp_path, replace(MODULE, quizzes=(basics, *QUIZZES[1:]))), 3, 1
    for first, confidence in ((RIGHT, sure), (WRONG, sure), (RIGHT, guess)):
        attempt = room.take(BASICS, [], submit=False, mode=Mode.CERTAINTY)
        room.go_on(attempt, {1: (first, confidence), 2: (RIGHT, None)})
    certainty = _only(room).certainty
    # 3 + 1, -6 + 1, 1 + 1 of three attempts at three questions; the third was left blank
    assert (certainty.attempts, certainty.mean_mark) == (3, pytest.approx(1 / 9))
    assert certainty.calibration == (Calibration(3, 1, 2), Calibration(1, 1, 1))
    lines = statistics_lines(_only(room))
    assert "  (by certainty: 0.11 a point (-6 to 3), over 3 attempts)" in lines
    assert "  (said very sure: 1 of 2 right: too sure, it pays from 80% on)" in lines
    assert "  (said guess: 1 of 1 right)" in lines
    records = quiz_responses(room.places, BASICS).records
    assert sorted(each.by_certainty or 0 for each in records) == [-6, 0, 0, 0, 1, 1, 1, 1, 3]


def test_what_is_no_number_is_no_answer_of_a_class_either(tmp_path):
    number = single("n1", type="numeric", body=numeric.Body((numeric.Value("a", 5, feedback="x"),)), translations={})
    quiz = Quiz("numbers", {"en": "Numbers"}, "", (Mode.CERTAINTY,), ("n1",), ())
    room = ClassRoom(tmp_path, replace(MODULE, questions=(*MODULE.questions, number), quizzes=(*QUIZZES, quiz)))
    typed = {"number": "many", "means": "none"}
    room.go_on(room.take("course/numbers", [], submit=False, mode=Mode.CERTAINTY), {1: (typed, 3)})
    found = _only(room, "course/numbers")
    assert (found.items[0].omitted, found.certainty.mean_mark, found.certainty.calibration) == (1, 0, ())
    (record,) = quiz_responses(room.places, "course/numbers").records
    assert (record.answer, record.by_certainty) == (typed, 0)


@pytest.mark.parametrize("version", sorted(OLD_FILES.glob("v*.db")), ids=lambda path: path.stem)
def test_records_of_every_earlier_version_are_counted(room, version):
    shutil.copy(version, room.places.learners / f"{learner_of(version)}.db")
    (found,) = quiz_statistics(room.places, with_unreleased=True).quizzes
    assert (found.quiz, found.attempts, found.results.mean) == ("demo/first-quiz", 1, 0.75)
    assert [(each.facility, each.version, each.intended_weight) for each in found.items] == [
        (1, "hash-law-003", 0.5),
        (0.5, "hash-law-004", 0.5),
    ]
    first, _ = quiz_responses(room.places, "demo/first-quiz", with_unreleased=True).records
    assert (first.form, first.slot, first.points, first.question) == ("A", 1, 1, "demo/law-003")


def test_a_question_that_waits_for_a_mark_takes_nothing_from_the_whole(room):
    """An essay not marked yet is no place of the quiz; weights, both, are parts of the places that are compared."""
    span = {"spans": [], "verdict": "yes"}
    for _ in range(3):
        room.take("course/words", [{"text": "I would ask her alone."}, span])
    found = _only(room, "course/words")
    assert [(each.slot, each.intended_weight) for each in found.slots] == [(2, 1.0)]
    assert found.results.mean == pytest.approx(0.25)
    assert (found.alpha, found.guess) == (None, 0)
    assert (found.attempts, found.compared, found.waiting, found.unmarked) == (3, 3, 1, 3)
    assert (
        "the figures of the whole rest without 1 place where a question waits for marks, in 3 attempts"
        in statistics_lines(found)[2]
    )


def _of_points(id, **points):
    """Return a finished attempt with so many points by question, None where they wait."""
    given = [GradedAnswer(name, name, "", "", (), {}, (), own, 1) for name, own in points.items()]
    return FinishedAttempt(str(id), str(id), "course/words", Mode.TEST, "", f"2026-03-0{id}", tuple(given))


def test_a_place_where_an_answer_waits_is_in_nobodys_rest_for_questions_as_for_places():
    """Whoever left the essay blank has 0 there already: held against the others that would be a difference."""
    points = [(1, 1, 0, None), (0, 1, 0, None), (1, 0, 1, 0), (0, 0, 1, 0), (1, 1, 1, 1)]
    attempts = [_of_points(at, a=a, b=b, c=c, essay=essay) for at, (a, b, c, essay) in enumerate(points, 1)]
    found = statistics_of("course/words", attempts, None)
    assert [each.slot for each in found.slots] == [1, 2, 3]
    own, rest = [each[0] for each in points], [each[1] + each[2] for each in points]
    assert found.items[0].discrimination_index == pytest.approx(statistics.correlation(own, rest))
    for name in ("discrimination_index", "discriminative_efficiency"):
        assert [getattr(each, name) for each in found.items[:3]] == [getattr(each, name) for each in found.slots]


def test_where_all_else_waits_for_marks_nothing_is_said_of_discrimination():
    """The rest is not 0: nobody knows it."""
    attempts = [_of_points(1, c=1.0, e=1.0), _of_points(2, c=0.0, e=0.0), _of_points(3, c=1.0, e=None)]
    found = statistics_of("course/words", attempts, None).items[0]
    assert (found.attempts, found.discrimination_index, found.discriminative_efficiency) == (3, None, None)


def test_how_many_answers_wait_is_said_and_ten_blanks_are_no_mean_to_trust(room):
    span = {"spans": [], "verdict": "yes"}
    for at in range(12):
        room.take("course/words", [None if at < 10 else {"text": "I would ask her alone."}, span])
    found = _only(room, "course/words")
    essay = found.items[0]
    assert (essay.attempts, essay.learners, essay.waiting, essay.is_reliable) == (10, 10, 2, False)
    (line,) = [each for each in statistics_lines(found) if "course/essay" in each]
    assert line.startswith("  (")
    assert line.endswith("course/essay (2 answers more not marked yet)")
    assert essay.as_json()["waiting"] == 2


def test_each_answer_of_a_record_is_read_once(room, monkeypatch):
    for learner in (room.person(), room.person()):
        room.take(BASICS, [RIGHT, RIGHT, BOTH], learner=learner)
        room.take(BASICS, [RIGHT, WRONG, BOTH], learner=learner)
    read: list[tuple[object, ...]] = []

    def heard(rows):
        read.extend(rows)
        return parsed_responses(rows)

    monkeypatch.setattr("htcourse.store.learner_reads.parsed_responses", heard)
    assert len(finished_attempts(room.places, with_unreleased=True).finished) == 4
    assert len(read) == len({each[0] for each in read}) == 12
