"""Results of an exam that is not released hold neither marks nor keys of what it asks: whoever collects has them."""

import json
import shutil
from dataclasses import replace

import pytest
from click.testing import CliRunner
from tests.cli.test_classes import run as command
from tests.usecases.class_room import ClassRoom
from tests.usecases.classes.made_once import copy_of
from tests.usecases.exam_course import COURSE, RIGHT, WRONG, ExamDesk
from tests.usecases.quiz_course import MODULE

from htcourse.classroom.sealing import open_box, read_seal
from htcourse.cli import cli
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.class_files import Person
from htcourse.store.compiled import library_name
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.library_writer import write_library
from htcourse.store.packages import install_library
from htcourse.store.places import Places
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.class_report import CellState, class_report
from htcourse.usecases.classes.collect import collect
from htcourse.usecases.classes.forget import person_page, save_person
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.moodle_grades import moodle_rows
from htcourse.usecases.classes.needs import Needs
from htcourse.usecases.classes.reports import marks_table
from htcourse.usecases.classes.result_file import unpack
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.exams.exam_time import time_had
from htcourse.usecases.exams.extra_time import ExtraTime, set_extra_time
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.mark_essays import EssayKey, Marking, mark_essay
from htcourse.usecases.marking.more_time import give_time_in
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.modules.compile_module import compile_module
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.results.quiz_statistics import statistics_of

SECRETS = (b"Yes, a means", b"Not an act", b"See the table", b'"correct":true')


class Handing:
    """A learner with an exam that is not released, and a trainer who collects."""

    def __init__(self, folder) -> None:
        self.lab, self.places, self.stick = ExamDesk(folder / "lab"), Places(folder / "desk"), folder / "stick"
        session = self.lab.start_anew()
        set_extra_time(self.lab.places, session.learner.id, ExtraTime(per_cent=300))
        self.places.prepare()
        self.stick.mkdir()
        made = new_class(self.places, "Spring")
        self.card = read_card(save_card(made, folder / "spring.htclass"))
        practice = start_attempt(session, "course/basics", Mode.PRACTICE)
        for number in range(1, len(practice.slots) + 1):
            if practice.slots[number - 1].question_id in ("course/q1", "course/q2"):
                answer_in_attempt(session, practice.id, number, RIGHT)
        self.practice = practice.id
        self.exam = self.lab.start("timed").id
        for number, answer in ((1, RIGHT), (2, WRONG)):
            answer_in_attempt(session, self.exam, number, answer)
        submit_attempt(session, self.exam)

    def release(self) -> None:
        self.lab.session.learner.append_event(Kind.ATTEMPT_RELEASED, "course/timed", attempt=self.exam)

    def hand_in(self):
        return hand_in(self.lab.places, self.lab.learner_id, self.card, "K7-1", self.stick, self.lab.clock).path

    def install(self, folder) -> None:
        own, package = folder / self.lab.library.name, folder / "course.htmod"
        shutil.copy(self.lab.library, own)
        package.write_bytes(b"")
        install_library(self.places, own, package)

    def collect(self):
        """Take in what is on the stick; return what was said, and the record of the class."""
        of = find_class(self.places, "Spring")
        (row,) = collect(self.places, of, [max(self.stick.glob("*.htresult"))], clock=self.lab.clock).rows
        return row, self.places.of_class(of.id)

    def in_class(self, there):
        with LearnerFile.open(there, self.lab.learner_id, self.lab.clock) as learner:
            return learner.attempt(self.exam), learner.attempt(self.practice)


@pytest.fixture
def room(tmp_path):
    room = copy_of(Handing, tmp_path)
    yield room
    room.lab.leave()


def test_neither_marks_nor_keys_are_in_it_until_the_exam_is_released(room):
    of = find_class(room.places, "Spring")
    held = []
    for _ in range(2):
        sealed = read_seal(room.hand_in().read_bytes())
        box = open_box(sealed.box, of.secret) if sealed else None
        packed = unpack(box or b"")
        assert packed
        held.append([secret in packed.database for secret in SECRETS])
        room.release()
        room.lab.pass_time(1)
    assert held == [[False] * len(SECRETS), [True] * len(SECRETS)]


def test_who_collects_marks_it_by_the_module(room, tmp_path):
    room.install(tmp_path)
    room.hand_in()
    row, there = room.collect()
    exam, practice = room.in_class(there)
    assert (exam.points, exam.answered, exam.waiting, row.marked_anew) == (1.0, 2, 0, 0)
    assert practice is None
    (seen,) = [each for each in list_seen(there).rows if each.attempt_id == room.exam]
    assert (seen.points, seen.anew) == (1.0, 0)
    questions = open_seen(there, seen.learner_id, room.exam, "en").questions
    assert [each.points for each in questions] == [1.0, 0.0, 0.0]
    assert all(each.title for each in questions)
    room.release()
    room.lab.pass_time(1)
    room.hand_in()
    room.collect()
    exam, practice = room.in_class(there)
    assert (exam.points, practice.answered) == (1.0, 2)
    assert not class_report(room.places, find_class(room.places, "Spring"), clock=room.lab.clock).problems


def test_minutes_that_were_given_while_an_exam_was_under_way_are_told_in_the_class_too(room):
    """Ninety were called the thirty that everybody has."""
    session = room.lab.session
    exam = room.lab.start("hard").id
    for _ in range(2):
        give_time_in(session.learner, exam, 5, session.stopwatch)
    submit_attempt(session, exam)
    room.hand_in()
    _, there = room.collect()
    with LearnerFile.open(there, room.lab.learner_id) as learner:
        collected, own = learner.attempt(exam), session.learner.attempt(exam)
    assert collected
    assert own
    assert time_had(collected) == time_had(own)
    assert time_had(collected).minutes == 4 * 30 + 10


def test_practice_of_what_an_exam_asks_never_seems_to_be_left_blank(room, tmp_path):
    """It came without those answers, which then counted as blanks."""
    room.install(tmp_path)
    card = save_card(find_class(room.places, "Spring"), tmp_path / "card.htclass")
    sealing = ("results", "seal", "--class", card, "--code", "K7-1", "-o", room.stick)
    assert "1 attempt in practice stays here until an exam" in command(room.lab.places, *sealing)
    _, there = room.collect()
    assert [each.mode for each in list_seen(there).rows] == [Mode.EXAM]
    room.release()
    room.lab.pass_time(1)
    for each in room.stick.iterdir():
        each.unlink()
    assert "stays here" not in command(room.lab.places, *sealing)
    assert room.collect()[0].found == "newer"
    assert room.in_class(there)[1].answered == 2


def test_practice_that_was_collected_before_the_exam_stays_as_it_is(room, tmp_path):
    room.install(tmp_path)
    room.release()
    room.hand_in()
    room.lab.pass_time(1)
    _, there = room.collect()
    exam = room.lab.start("untimed").id
    answer_in_attempt(room.lab.session, exam, 1, RIGHT)
    submit_attempt(room.lab.session, exam)
    room.lab.pass_time(1)
    room.hand_in()
    row, _ = room.collect()
    assert (row.found, row.is_behind, row.left_out, row.twice) == ("newer", False, 0, ())
    assert room.in_class(there)[1].answered == 2


def test_without_the_module_it_waits_for_it_and_no_key_in_a_file_is_believed(room, tmp_path):
    room.hand_in()
    _, there = room.collect()
    exam, _ = room.in_class(there)
    assert (exam.points, exam.waiting) == (0.0, 2)
    room.release()
    room.lab.pass_time(1)
    room.hand_in()
    row, _ = room.collect()
    exam, _ = room.in_class(there)
    assert (exam.points, exam.waiting, row.marked_anew, row.unmarked) == (0.0, 2, 0, 2)
    room.install(tmp_path)
    row, _ = room.collect()  # the same file again
    exam, _ = room.in_class(there)
    assert (row.found, exam.points, exam.waiting, row.unmarked) == ("duplicate", 1.0, 0, 0)


def install_changed(room, folder, quizzes=COURSE.quizzes, version="1.1.0", **changed):
    """Install the module with another first question than the one that was asked, or other quizzes."""
    first, *others = COURSE.questions
    module = replace(COURSE, version=version, questions=(replace(first, **changed), *others), quizzes=quizzes)
    compiled = compile_module(module).module
    own, package = folder / library_name(compiled), folder / "course.htmod"
    write_library(compiled, own)
    package.write_bytes(b"")
    install_library(room.places, own, package)


OTHER_KEY = single_choice.Body(
    tuple(Choice(each, correct=each == "act", text=each, feedback=each) for each in ("means", "act"))
)
GONE = single_choice.Body(
    tuple(Choice(each, correct=each == "act", text=each, feedback=each) for each in ("other", "act"))
)


@pytest.mark.parametrize("body", [OTHER_KEY, GONE])
def test_an_exam_of_an_earlier_version_waits_for_it_as_nobody_knows_what_was_chosen(room, tmp_path, body):
    """The file holds no word of the question: an id may be that of other words here."""
    install_changed(room, tmp_path, body=body)
    room.hand_in()
    row, there = room.collect()
    exam, _ = room.in_class(there)
    assert (exam.points, exam.waiting, row.unmarked) == (0.0, 1, 1)
    found = class_report(room.places, find_class(room.places, "Spring"), clock=room.lab.clock)
    needs = found.rows[0].needs
    assert (needs.essays, needs.unmarked, found.rows[0].waiting) == (0, 1, 0)
    assert any("not as it was" in str(each) for each in found.problems)
    room.install(tmp_path)
    row, _ = room.collect()
    exam, _ = room.in_class(there)
    assert (exam.points, exam.waiting, row.unmarked) == (1.0, 0, 0), "its version came"


def test_an_answer_that_cannot_be_marked_leaves_a_question_its_figures(room, tmp_path):
    install_changed(room, tmp_path, body=GONE)
    room.hand_in()
    _, there = room.collect()
    finished = finished_attempts(there, "course/timed", with_unreleased=True).finished
    (held,) = finished
    assert held.is_unmarked
    others = [
        replace(
            held,
            id=str(at),
            learner=str(at),
            is_unmarked=False,
            answers=tuple(each._replace(points=1.0) for each in held.answers),
        )
        for at in range(5)
    ]
    found = statistics_of("course/timed", [held, *others], None)
    assert (found.attempts, found.waiting) == (5, 0)
    assert [(each.learners, each.waiting, each.facility) for each in found.items] == [(5, 0, 1.0)] * 3


@pytest.fixture
def run(room):
    set_trainer_pin(room.places, "2468")

    def call(*arguments, code=0, typed="2468\n"):
        result = CliRunner().invoke(cli, ["--home", str(room.places.home), *arguments], input=typed)
        assert result.exit_code == code, result.output + repr(result.exception)
        return result.output

    return call


def stands(room):
    """Return how the exam stands in the table of the class, and its grade for Moodle."""
    found = class_report(room.places, find_class(room.places, "Spring"))
    (at,) = [at for at, each in enumerate(found.columns) if each.quiz == "course/timed"]
    return found.rows[0].cells[at].state, moodle_rows(found)[1][-1]


def test_what_was_collected_is_released_and_held_back_by_the_trainer(room, run, tmp_path):
    room.install(tmp_path)
    room.hand_in()
    _, there = room.collect()
    assert stands(room) == (CellState.TO_RELEASE, "-")
    assert room.exam not in run("release")
    assert "not the trainer's PIN" in run("release", "--class", "Spring", "timed", code=1, typed="1\n")
    assert room.exam in run("release", "--class", "Spring")
    assert "Released: 1." in run("release", "--class", "Spring", room.exam)
    assert stands(room) == (CellState.DONE, 33.333)
    assert room.exam not in run("release", "--class", "Spring")
    room.lab.pass_time(1)
    room.hand_in()
    room.collect()
    assert stands(room) == (CellState.DONE, 33.333)
    page = person_page(room.places, find_class(room.places, "Spring").id, "K7-1", "en")
    assert "1 of 3 points" in page
    assert "Held back: 1." in run("release", "--class", "Spring", "course/timed", "--hold-back")
    assert stands(room) == (CellState.TO_RELEASE, "-")
    assert "Released: 1." in run("release", "--class", "Spring", "timed")
    assert room.in_class(there)[0].released_at


def test_how_much_time_an_exam_had_is_told_wherever_a_class_sees_it(room, run, tmp_path):
    words = "120 minutes allowed, 90 of them extra time"
    room.install(tmp_path)
    room.hand_in()
    _, there = room.collect()
    assert words in run("attempts", "--class", "Spring")
    assert '"extra_minutes": 90' in run("attempts", "--class", "Spring", "--json")
    seen = open_seen(there, room.lab.learner_id, room.exam, "en")
    assert words in attempt_sheet(seen, SheetHead("Timed", "K7-1", "exam"), with_all=True)
    of = find_class(room.places, "Spring")
    (*_, person, _) = marks_table(class_report(room.places, of)).rows
    assert f"to release, {words}" in person
    assert words in person_page(room.places, of.id, "K7-1", "en")


@pytest.fixture
def mixed(tmp_path):
    """A class with an exam of a choice and an essay that was handed in, and its attempt."""
    quiz = Quiz("mixed", {"en": "Mixed"}, "", (Mode.EXAM,), ("q1", "essay"), ())
    room = ClassRoom(tmp_path, replace(MODULE, quizzes=(quiz,)))
    desk = Places(tmp_path / "desk")
    desk.prepare()
    of = new_class(desk, "Small")
    room.places = desk.of_class(of.id)
    room.places.prepare()
    attempt = room.take("course/mixed", [RIGHT, {"text": "Ask first."}], mode=Mode.EXAM)
    (learner,) = room.places.learner_ids()
    add_people(desk, of.id, [Person("K1", learner=learner)])
    return desk, room, learner, attempt


def release_mixed(mixed):
    _, room, learner, attempt = mixed
    with LearnerFile.open(room.places, learner, room.clock) as file:
        file.append_event(Kind.ATTEMPT_RELEASED, "course/mixed", attempt=attempt)


def test_points_of_an_exam_that_waits_for_a_mark_and_its_release_stand_in_no_table(mixed):
    """“2 | waits for a mark” told the points of an exam that was not released."""
    desk, *_ = mixed
    of = find_class(desk, "Small")

    def told():
        found = class_report(desk, of, clock=mixed[1].clock)
        return marks_table(found).rows[0][4:6], moodle_rows(found)[1][-1], found.rows[0].needs

    assert told() == (("", "to release, waits for a mark"), "-", Needs(essays=1, results=1))
    release_mixed(mixed)
    assert told() == ((1.0, "waits for a mark"), "-", Needs(essays=1))


def test_of_a_quiz_that_tells_no_marks_nobody_is_promised_any(room, tmp_path):
    room.install(tmp_path)
    blind = start_attempt(room.lab.session, "course/blind", Mode.TEST).id
    answer_in_attempt(room.lab.session, blind, 1, RIGHT)
    submit_attempt(room.lab.session, blind)
    room.release()
    room.hand_in()
    room.collect()
    of = find_class(room.places, "Spring")
    told = json.loads(save_person(room.places, of.id, "K7-1", tmp_path / "own").read_text())
    marks = {each["mark"] for each in (*told["attempts"], *told["answers"]) if blind in each.values()}
    assert marks == {"its quiz tells no marks"}
    assert "This quiz tells no marks." in person_page(room.places, of.id, "K7-1", "en")


def test_a_file_for_a_person_has_no_mark_before_it_is_told_and_a_marked_essay_once(mixed, tmp_path):
    desk, room, learner, attempt = mixed
    of = find_class(desk, "Small")

    def told():
        text = save_person(desk, of.id, "K1", tmp_path / "own.json").read_text()
        found = json.loads(text)
        (own,) = found["attempts"]
        answers = [(each["points"], each["mark"]) for each in found["answers"]]
        return own["points"], answers, [key for key in ("levels", "Well thought") if key in text]

    unknown = (None, "not told yet")
    assert told() == (None, [unknown] * 2, [])
    release_mixed(mixed)
    assert told() == (1.0, [(1.0, ""), (None, "waits for a mark")], [])
    with LearnerFile.open(room.places, learner, room.clock) as file:
        file.undo_events(each.id for each in file.events(Kind.ATTEMPT_RELEASED))
    for level in ("no", "yes"):
        marking = Marking({"safe": level}, "Well thought.")
        mark_essay(room.places, room.clock, EssayKey(learner, attempt, 2), marking)
    assert told() == (None, [unknown] * 2, [])
    release_mixed(mixed)
    assert told() == (2.0, [(1.0, ""), (1.0, "")], ["levels", "Well thought"])
