"""A sheet that was taken in keeps its marks: a regrade alone changes one, whatever is collected or moved since."""

from dataclasses import replace

import pytest
from tests.usecases.classes.paper_around import AROUND, Around
from tests.usecases.quiz_course import MODULE, QUIZZES
from tests.usecases.regrading import QUIET, keyed

from htcourse.core.quiz import Quiz
from htcourse.store.class_files import Person
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind, NewEvent
from htcourse.usecases.classes.class_card import read_card
from htcourse.usecases.classes.collect import collect
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.marked_here import is_marked
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.result_file import result_files
from htcourse.usecases.classes.roster import add_people, find_class
from htcourse.usecases.classes.take_in_sheets import move_sheets, take_in
from htcourse.usecases.classes.typed_paper import TypedPaper
from htcourse.usecases.marking.regrade import regrade, take_back, why
from htcourse.usecases.marking.regrade_preview import list_regrades
from htcourse.usecases.marking.release_exams import list_exams, release_exams
from htcourse.usecases.marking.seen_attempts import list_seen


class Sheets(Around):
    """A class in which the sheet of a test or an exam is taken in, right but for what only one key says."""

    def __init__(self, folder, monkeypatch):
        super().__init__(folder, monkeypatch)
        add_people(self.room.places, self.made.id, [Person("K7-2", "Bo", "")])

    @property
    def there(self):
        return self.room.places.of_class(self.made.id)

    def take_in(self, quiz, code="K7-1"):
        paper = paper_quiz(self.room.places, f"course/{quiz}")
        keys = [each.key for each in paper.questions]
        typed = TypedPaper(paper).with_keys(1, code, keys).with_keys(2, code, keys)
        assert take_in(self.room.places, find_class(self.room.places, "Spring"), typed, clock=self.room.clock).taken

    def collect_one_more(self, quiz="post-a"):
        """Let the owner of K7-1 hand in one more test, from the screen, and collect it."""
        self.submit(self.begin(quiz))
        stick = self.folder / quiz
        stick.mkdir()
        hand_in(self.room.places, self.learner, read_card(self.card), self.code, stick, self.room.clock)
        (row,) = self.collect(stick)
        return row

    def collect(self, stick):
        of = find_class(self.room.places, "Spring")
        return collect(self.room.places, of, result_files([stick]), clock=self.room.clock).rows

    def update(self, change):
        """Let a version count in which the key of the first question, or what the quizzes count, is another."""
        quizzes: tuple[Quiz, ...] = QUIZZES
        if change == "weights":
            changed = {each.id: replace(each, weights={"q1": 5.0}, pass_percent=90) for each in QUIZZES}
            quizzes = tuple(changed[each.id] if each.id in ("basics", "final") else each for each in QUIZZES)
        questions = tuple(keyed("act") if each.id == "q1" and change == "key" else each for each in MODULE.questions)
        self.room.update(replace(MODULE, version="3.0.0", quizzes=(*quizzes, *AROUND), questions=questions))

    def marks(self):
        rows = [each for each in list_seen(self.there).rows if each.is_paper]
        return sorted((each.name, each.quiz_id, each.points, each.out_of, each.has_passed, each.anew) for each in rows)

    def learner_there(self):
        return find_class(self.room.places, "Spring").person("K7-1").learner


@pytest.fixture
def sheets(tmp_path, monkeypatch):
    return Sheets(tmp_path, monkeypatch)


@pytest.mark.hard
@pytest.mark.parametrize("first", ["the sheet alone", "results before it"])
@pytest.mark.parametrize("change", ["key", "weights"])
@pytest.mark.parametrize("quiz", ["basics", "final"])
def test_what_is_collected_of_its_owner_marks_no_sheet_anew(sheets, quiz, change, first):
    if first == "results before it":
        sheets.collect_one_more("post-b")
    sheets.take_in(quiz)
    if quiz == "final":
        release_exams(sheets.there, sheets.room.clock, list_exams(sheets.there, sheets.room.clock, QUIET).rows, QUIET)
    sheets.update(change)
    before = sheets.marks()
    row = sheets.collect_one_more()
    assert (row.is_taken, row.marked_anew) == (True, 0)
    assert sheets.marks() == before
    assert list_regrades(sheets.there, "en").open, "and a trainer can still mark them anew"


@pytest.mark.hard
def test_a_regrade_of_a_sheet_that_was_taken_back_stays_so(sheets):
    sheets.take_in("basics")
    before = sheets.marks()
    sheets.update("key")
    (listed,) = [each for each in list_regrades(sheets.there, "en").open if each.id == "course/q1"]
    given = why("The key", "Ana")
    assert not regrade(sheets.there, sheets.room.clock, listed, given, "", QUIET)
    assert [each[2] for each in sheets.marks()] == [before[0][2] - 1]
    assert not take_back(sheets.there, sheets.room.clock, given.batch, "", QUIET, "Ana", "It was right")
    stands = sheets.marks()
    assert stands[0][2] == before[0][2]
    sheets.collect_one_more()
    assert sheets.marks() == stands


def test_a_sheet_that_moves_to_who_had_nothing_is_not_marked_anew(sheets):
    sheets.take_in("basics")
    before = sheets.marks()
    sheets.update("key")
    move_sheets(sheets.room.places, sheets.made.id, "K7-1", "K7-2", "course/basics", "", sheets.room.clock)
    assert sheets.marks() == [("K7-2", *each[1:]) for each in before]


@pytest.mark.hard
def test_a_sheet_that_an_earlier_version_let_wait_is_marked_once_its_module_is_here(sheets):
    """It marked sheets anew, and counted nothing where their question was not here."""
    sheets.take_in("basics")
    before = sheets.marks()
    with LearnerFile.open(sheets.there, sheets.learner_there(), sheets.room.clock) as record:
        (attempt,) = record.attempts()
        given = record.last_responses(attempt.id)[1]
        data = {"points": 0.0, "verdict": "open", "shown": given.shown, "question": given.question, "rule_version": 1}
        data |= {"reason": "not here", "is_first": False, "is_unmarked": True, "by": "htcourse"}
        record.append_events([NewEvent(Kind.ANSWER_REGRADED, given.id, given.module, attempt.id, data)], ())
    assert [each[2] for each in sheets.marks()] == [before[0][2] - 1]
    sheets.collect_one_more()
    assert [each[2] for each in sheets.marks()] == [before[0][2]]


@pytest.mark.hard
def test_a_record_with_a_sheet_is_not_marked_again_for_it_whatever_file_comes_again(sheets):
    sheets.take_in("basics")
    sheets.collect_one_more()
    assert is_marked(sheets.there, sheets.learner_there())
