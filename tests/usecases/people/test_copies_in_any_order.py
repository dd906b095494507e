"""Two copies of one attempt each go on, and come together in any order: what stands is the sitting that was handed in.

It is the first that a person handed in, else the first that the time ended; no answer comes beside those of it.
"""

import shutil
from contextlib import contextmanager, suppress
from random import Random

import pytest
from tests.how_many import IS_SEARCH
from tests.usecases.exam_course import RIGHT, WRONG, ExamDesk

from htcourse.core.errors import CourseError
from htcourse.store.backups import backup_folder, list_backups
from htcourse.store.check_record import check_record
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import BY_TIME, Kind
from htcourse.store.library import Library
from htcourse.store.packages import install_library
from htcourse.store.places import Places
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.collect import collect, result_files
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.roster import find_class, new_class
from htcourse.usecases.exams.exam_time import end_overdue_exams
from htcourse.usecases.people.join_copies import join_copies, missing_rows
from htcourse.usecases.people.learners import bring_learner, copy_learner
from htcourse.usecases.people.restore_record import list_copies, restore_file
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, submit_attempt
from htcourse.usecases.results.signing_key import signing_key
from htcourse.usecases.session import Session

CLEARED: dict[str, list[str]] = {"choices": []}
SEEDS = [Random().getrandbits(32) for _ in range(100)] if IS_SEARCH else (0, 7)


class Copies:
    """A record in two data folders, `a` and `b`; the files that were copied of it; what stands in the end of each."""

    def __init__(self, folder, chance):
        self.folder, self.chance = folder, chance
        self.desk = ExamDesk(folder / "a")
        self.desk.start_anew()
        self.clock, self.id, self.attempt = self.desk.clock, self.desk.learner_id, self.desk.start("timed").id
        self.places = {"a": self.desk.places, "b": Places(folder / "b")}
        self.desk.session.close()
        self.places["b"].prepare()
        self.files, self.ended, self.marks, self.rows = [], {}, {}, {}
        for _ in range(chance.randrange(3)):
            self.step("a")
        bring_learner(self.places["b"], self.copy("a"), self.clock)
        signing_key(self.places["a"])
        shutil.copytree(folder / "a" / "trainer", folder / "b" / "trainer", dirs_exist_ok=True)

    @contextmanager
    def at_work(self, which):
        learner = LearnerFile.open(self.places[which], self.id, self.clock)
        session = Session(self.places[which], (Library.open(self.desk.library),), learner, self.clock, "en", "")
        try:
            yield session
        finally:
            session.close()

    def step(self, which):
        with self.at_work(which) as session:
            answer = self.chance.choice((RIGHT, WRONG, CLEARED))
            answer_in_attempt(session, self.attempt, self.chance.choice((1, 2)), answer)
        self.desk.pass_time(0.1)

    def copy(self, which):
        """Keep a copy of a record, with whose it is and how its attempt ended, and what a class is handed in of it."""
        file = copy_learner(self.places[which], self.id, self.folder / f"{len(self.files)}.db")
        self.files.append((file, which, self.ended.get(which)))
        return file

    def go_on(self):
        """Let both go on in turns, and end each, one, or none of them."""
        ends = {which: self.chance.choice(("hand", "hand", "time", "")) for which in "ab"}
        for which in self.chance.choices("ab", k=self.chance.randrange(1, 6)):
            self.step(which)
            if self.chance.random() < 0.5:
                self.copy(which)
        for which in self.chance.sample("ab", 2):
            if ends[which] == "hand":
                self.end(which, lambda session: submit_attempt(session, self.attempt), "hand")
        self.desk.pass_time(60)
        for which in self.chance.sample("ab", 2):
            if ends[which] == "time":
                self.end(which, end_overdue_exams, "time")

    def end(self, which, do, how):
        with self.at_work(which) as session:
            do(session)
            (row,) = session.learner.events(Kind.ATTEMPT_SUBMITTED, attempt=self.attempt)
            assert row.data.get("by", "hand") == (BY_TIME if how == "time" else "hand")
            self.marks[which] = marks(session.learner.attempt(self.attempt))
        self.ended[which], self.rows[which] = how, row.id
        self.copy(which)

    def handed_in_at(self, copied):
        """Return by what those are in order that a class collects together: copies under way, then by their time."""
        which, how = copied
        return (self.marks[which][0], how == "time", self.rows[which]) if how else ("", False, "")

    def standing(self, order):
        """Return the marks that stand when copies came in this order: None while nothing decides.

        An end by time does not where answers of a copy under way came before it: they may be handed in within it.
        """
        by_hand = [which for which, how in order if how == "hand"]
        if by_hand or (order and order[0][1]):
            return self.marks[by_hand[0] if by_hand else order[0][0]]
        return None


def marks(attempt):
    return attempt.submitted_at, attempt.answered, attempt.points, attempt.doubt


@pytest.fixture
def copies(tmp_path, request):
    copies = Copies(tmp_path / "home", Random(request.param))
    copies.go_on()
    return copies


def come(copies, places, file):
    """Let a copy come into a record in one way or another."""
    match copies.chance.choice(("bring", "restore", "join")):
        case "restore":
            restore_file(places, file, copies.id, copies.clock)
        case "join" if found := list_backups(places, copies.id):
            copy = backup_folder(places, copies.id) / f"20991231{found[0].path.name[8:]}"
            shutil.copy(file, copy)
            join_copies(places, copies.id, copies.clock, copy=copy.name)
            copy.unlink()
        case _:
            bring_learner(places, file, copies.clock)


def looked_at(places, copies):
    """Return the marks in a record that is whole, and how many answers its copies hold beyond it."""
    check_record(places.learner_file(copies.id), copies.id)
    with LearnerFile.open(places, copies.id, copies.clock) as learner:
        found = marks(learner.attempt(copies.attempt))
    return found, missing_rows(places, copies.id, list_copies(places, copies.id, copies.clock)).number


@pytest.mark.parametrize("copies", SEEDS, indirect=True)
def test_a_record_that_takes_them_in_has_the_marks_of_the_sitting_that_stands(copies, tmp_path):
    chance = copies.chance
    where = chance.choice((*copies.places, "elsewhere"))
    places = copies.places.get(where) or Places(tmp_path / "elsewhere")
    places.prepare()
    order = chance.choices(copies.files, k=2) + chance.sample(copies.files, len(copies.files))
    came = [(where, copies.ended.get(where))] if where in copies.places else []
    for file, *of in order:
        come(copies, places, file)
        came.append(tuple(of))
        found, missing = looked_at(places, copies)
        stands = copies.standing(came)
        assert found[-1] is None
        assert stands is None or (found, missing) == (stands, 0), came


@pytest.mark.parametrize("copies", SEEDS if IS_SEARCH else (5,), indirect=True)
def test_a_class_has_the_marks_of_the_sitting_that_stands(copies, tmp_path):
    desk = Places(tmp_path / "desk")
    desk.prepare()
    (tmp_path / "course.htmod").write_bytes(b"")
    library = shutil.copy(copies.desk.library, tmp_path / copies.desk.library.name)
    install_library(desk, library, tmp_path / "course.htmod")
    of = new_class(desk, "Spring")
    card = read_card(save_card(of, tmp_path / "s.htclass"))
    came = []
    for at, group in enumerate(groups(copies.files, copies.chance)):
        (stick := tmp_path / f"stick{at}").mkdir()
        handed = []
        for name, (file, *which) in enumerate(group):
            lab = Places(tmp_path / f"lab{at}-{name}")
            shutil.copytree(copies.places["a"].home / "trainer", lab.home / "trainer")
            bring_learner(lab, file, copies.clock)
            with suppress(CourseError):  # there is no answer yet
                hand_in(lab, copies.id, card, "K7-1", stick, copies.clock).path.rename(stick / f"{name}.htresult")
                handed.append(which)
        assert not collect(desk, find_class(desk, "Spring"), result_files([stick]), clock=copies.clock).problems
        came += sorted(handed, key=copies.handed_in_at)
    there = desk.of_class(of.id)
    if there.learner_ids():
        found, stands = looked_at(there, copies)[0], copies.standing(came)
        assert found[-1] is None
        assert stands in (None, found), came


def groups(files, chance):
    """Give the files by chance in groups, each of which is collected together."""
    files = chance.sample(files, len(files))
    while files:
        yield (group := files[: chance.randrange(1, 4)])
        files = files[len(group) :]
