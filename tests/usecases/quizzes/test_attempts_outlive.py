"""Real files change under an attempt: its questions, its module, its language, the clock, the learner's file itself."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.how_many import few
from tests.usecases.sample_desk import SAMPLE

from htcourse.core.clock import Moment, Stopwatch
from htcourse.core.errors import LearnerFileError
from htcourse.core.quiz import Mode, Verdict
from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.usecases.exams.exam_time import end_overdue_exams, exam_time, keep_exam_time
from htcourse.usecases.modules.build_module import build_module
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    open_attempt,
    open_attempt_question,
    start_attempt,
    submit_attempt,
)
from htcourse.usecases.session import Session

QUIZZES = "quizzes/basics.yaml"
MEANS, ACT = {"choices": ["means"]}, {"choices": ["act"]}


class Bench:
    """A module's folder that can be edited, and a learner at work on what is compiled from it."""

    def __init__(self, folder: Path) -> None:
        self.module = folder / "module"
        shutil.copytree(SAMPLE, self.module)
        self.places = Places(folder / "home")
        self.places.prepare()
        self.now, self.seconds = datetime(2026, 3, 2, 9, 0, tzinfo=UTC), 0.0
        with LearnerFile.create(self.places, "Ana", self.clock) as learner:
            self.learner = learner.id
        self.is_open = False
        self.begin()

    def clock(self) -> Moment:
        return Moment(self.now.strftime("%Y-%m-%dT%H:%M:%S.000Z"), 300)

    def begin(self, language: str = "en") -> Session:
        """Start the program anew on the module as its files are now."""
        self.end()
        built = build_module(self.module, self.places.home / "built")
        learner = LearnerFile.open(self.places, self.learner, self.clock)
        library = Library.open(built)
        session = Session(self.places, (library,), learner, self.clock, language, "")
        self.session = replace(session, stopwatch=Stopwatch(lambda: self.seconds))
        self.is_open = True
        return self.session

    def end(self) -> None:
        if self.is_open:
            self.session.close()
        self.is_open = False

    def edit(self, before: str, after: str, name: str = QUIZZES) -> None:
        path = self.module / name
        text = path.read_text(encoding="utf-8")
        assert text.count(before) == 1, before
        path.write_text(text.replace(before, after), encoding="utf-8")

    def drop_question(self, question: str) -> None:
        """Take a question out of its file, its translations and the lessons that ask it."""
        for translated in self.module.glob("quizzes/basics.*.yaml"):
            translated.unlink()
        for lesson in self.module.glob("lessons/**/*.md"):
            text = lesson.read_text(encoding="utf-8")
            lesson.write_text(text.replace(f'!!! check "{question}"', ""), encoding="utf-8")
        path = self.module / QUIZZES
        head, _, rest = path.read_text(encoding="utf-8").partition(f"  - id: {question}\n")
        text = f"{head}  - id:{rest.partition('  - id:')[2]}".replace(f"{question}, ", "")
        path.write_text(text, encoding="utf-8")

    def pass_time(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)
        self.seconds += minutes * 60

    def number_of(self, attempt: str, question: str) -> int:
        slots = open_attempt(self.session, attempt).slots
        return next(each.number for each in slots if each.question_id == f"sample/{question}")


@pytest.fixture
def bench(tmp_path):
    bench = Bench(tmp_path)
    yield bench
    bench.end()


def turn_the_key(bench: Bench) -> None:
    """Make another choice the right one."""
    bench.edit("- {id: act, text: Act, feedback: Keeping", "- {id: act, text: Act, correct: true, feedback: Keeping")
    bench.edit("- {id: means, text: Means, correct: true,", "- {id: means, text: Means,")


def test_a_question_edited_in_its_file_after_an_attempt_began_is_asked_and_graded_as_it_was(bench):
    attempt = start_attempt(bench.session, "sample/basics", Mode.TEST, seed=1).id
    number = bench.number_of(attempt, "s-single")
    turn_the_key(bench)
    bench.edit("Which element does this describe?", "Which is it?")
    session = bench.begin()
    assert "Which element does this describe?" in open_attempt_question(session, attempt, number).page.text
    answer_in_attempt(session, attempt, number, MEANS)
    assert submit_attempt(session, attempt).rows[number - 1].verdict is Verdict.RIGHT
    again = start_attempt(session, "sample/basics", Mode.TEST, seed=1).id
    assert "Which is it?" in open_attempt_question(session, again, bench.number_of(again, "s-single")).page.text


def test_a_question_deleted_from_its_file_after_an_attempt_began_is_still_asked(bench):
    attempt = start_attempt(bench.session, "sample/basics", Mode.TEST, seed=1).id
    number, count = bench.number_of(attempt, "s-single"), len(open_attempt(bench.session, attempt).slots)
    bench.drop_question("s-single")
    session = bench.begin()
    assert len(open_attempt(session, attempt).slots) == count
    assert open_attempt_question(session, attempt, number).page.interaction.options
    answer_in_attempt(session, attempt, number, MEANS)
    assert submit_attempt(session, attempt).rows[number - 1].points == 1
    again = start_attempt(session, "sample/basics", Mode.TEST, seed=1)
    assert "sample/s-single" not in {each.question_id for each in again.slots}


@pytest.mark.parametrize("mode", few([Mode.TEST, Mode.PRACTICE]))
def test_half_before_a_module_s_update_and_half_after_is_graded_by_what_was_shown(bench, mode):
    session = bench.session
    attempt = start_attempt(session, "sample/basics", mode, seed=1).id
    single, many = bench.number_of(attempt, "s-single"), bench.number_of(attempt, "s-many")
    answer_in_attempt(session, attempt, single, MEANS)
    turn_the_key(bench)
    bench.edit("version: 1.2.0", "version: 2.0.0", "module.yaml")
    bench.edit("- {id: threat, text: Threat of force, correct: true, feedback", "- {id: threat, text: T, feedback")
    session = bench.begin()
    answer_in_attempt(session, attempt, many, {"choices": ["deception", "threat"]})
    result = submit_attempt(session, attempt)
    assert [result.rows[number - 1].verdict for number in (single, many)] == [Verdict.RIGHT, Verdict.RIGHT]
    (kept,) = session.learner.attempts("sample/basics")
    assert kept.module_version == "1.2.0"


def test_half_in_one_language_and_half_in_another_is_one_attempt(bench):
    attempt = start_attempt(bench.session, "sample/basics", Mode.TEST, seed=1).id
    single, many = bench.number_of(attempt, "s-single"), bench.number_of(attempt, "s-many")
    answer_in_attempt(bench.session, attempt, single, MEANS)
    session = bench.begin("ru")
    assert "Какой это элемент?" in open_attempt_question(session, attempt, single).page.text
    assert open_attempt_question(session, attempt, single).answer == MEANS
    answer_in_attempt(session, attempt, many, {"choices": ["deception", "threat"]})
    answer_in_attempt(session, attempt, single, MEANS)
    result = submit_attempt(session, attempt)
    assert [result.rows[number - 1].verdict for number in (single, many)] == [Verdict.RIGHT, Verdict.RIGHT]
    assert {each.language for each in session.learner.responses(attempt=attempt)} == {"en", "ru"}
    bench.end()
    (finished,) = finished_attempts(bench.places, "sample/basics").finished
    assert (finished.id, sum(each.answer is not None for each in finished.answers)) == (attempt, 2)
    assert len({each.shown for each in finished.answers}) == len(finished.answers)


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.TEST])
def test_a_clock_set_back_in_the_middle_changes_neither_order_nor_flags_nor_result(bench, mode):
    session = bench.session
    attempt = start_attempt(session, "sample/basics", mode, seed=1).id
    number = bench.number_of(attempt, "s-single")
    for answer in (ACT, MEANS):
        answer_in_attempt(session, attempt, number, answer)
        bench.now -= timedelta(hours=5)
    kept = session.learner.responses(attempt=attempt)
    assert [(each.try_number, each.answer) for each in kept] == [(1, ACT), (2, MEANS)]
    assert kept[0].at > kept[1].at
    assert open_attempt_question(session, attempt, number).answer == MEANS
    result = submit_attempt(session, attempt)
    assert result.rows[number - 1].verdict is Verdict.RIGHT
    session = bench.begin()
    assert open_attempt(session, attempt).is_submitted


def test_a_clock_set_back_in_an_exam_gives_no_time_and_keeps_every_answer(bench):
    session = bench.session
    attempt = start_attempt(session, "sample/final", Mode.EXAM, seed=1).id
    bench.pass_time(minutes=10)
    answer_in_attempt(session, attempt, 1, MEANS)
    keep_exam_time(session, attempt)
    bench.now -= timedelta(days=2)
    session = bench.begin()
    assert round(exam_time(session, attempt).seconds_left / 60) == 20
    keep_exam_time(session, attempt)
    bench.pass_time(minutes=21)
    (ended,) = end_overdue_exams(session)
    assert (ended.answered, len(session.learner.responses(attempt=attempt))) == (1, 1)


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def cut_to_the_head(content: bytes) -> bytes:
    return content[:100]


def overwrite_the_middle(content: bytes) -> bytes:
    return content[:8192] + b"\xa5" * (len(content) - 16384) + content[-8192:]


def empty(content: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("harm", few([cut, empty, cut_to_the_head, overwrite_the_middle], 2))
def test_a_file_cut_short_in_the_middle_of_an_exam_names_its_backup_and_goes_on_from_it(bench, harm):
    session = bench.session
    attempt = start_attempt(session, "sample/final", Mode.EXAM, seed=1).id
    answer_in_attempt(session, attempt, 1, MEANS)
    bench.pass_time(minutes=5)
    keep_exam_time(session, attempt)
    path = session.learner.path
    bench.end()
    damaged = harm(path.read_bytes())
    path.write_bytes(damaged)
    with pytest.raises(LearnerFileError) as told:
        bench.begin()
    assert "backup" in str(told.value)
    assert path.read_bytes() == damaged, "nothing is written over a file that cannot be read"
    (newest, *_) = list_backups(bench.places, bench.learner)
    restore(bench.places, newest.learner_id, newest.path, bench.clock)
    session = bench.begin()
    assert open_attempt(session, attempt).slots[0].is_answered
    bench.pass_time(minutes=5)
    assert round(exam_time(session, attempt).seconds_left / 60) == 20
    assert damaged in {each.read_bytes() for each in newest.path.parent.glob("*")}, "the damaged file is kept aside"
