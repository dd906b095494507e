"""Questions of equal content under two ids, handed in and collected: each counts, and nothing is doubted."""

from dataclasses import replace

import pytest
from tests.usecases.classes.test_untold import Handing
from tests.usecases.equal_questions import EQUAL, ONE, OTHER, TAKEN, EqualDesk, keep_as_before
from tests.usecases.exam_course import ExamDesk
from tests.usecases.quiz_course import MODULE, RIGHT, WRONG, single

from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.compiled import library_name
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.library_writer import write_library
from htcourse.store.packages import install_library
from htcourse.store.places import Places
from htcourse.usecases import session as sessions
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.roster import find_class, new_class
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.modules.compile_module import compile_module
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, submit_attempt


class Room(Handing):
    """A learner whose module asks equal questions, and a trainer who collects."""

    def __init__(self, folder, desk=EqualDesk) -> None:
        self.lab, self.places, self.stick = desk(folder / "lab"), Places(folder / "desk"), folder / "stick"
        self.places.prepare()
        self.stick.mkdir()
        self.card = read_card(save_card(new_class(self.places, "Spring"), folder / "spring.htclass"))

    def take(self, quiz, answer, *, as_before=False, mode=Mode.TEST):
        page = self.lab.start(quiz, mode)
        for number in range(1, len(page.slots) + 1):
            if as_before:
                keep_as_before(self.lab.session, page, answer, 1.0)
            else:
                answer_in_attempt(self.lab.session, page.id, number, answer)
        submit_attempt(self.lab.session, page.id)
        return page.id

    def install_other(self, folder, title):
        """Let the trainer have another version of the module, in which both questions are called otherwise."""
        own = [replace(each, title=title) if f"course/{each.id}" in (ONE, OTHER) else each for each in EQUAL.questions]
        self.install_version(folder, "2.0.0", own)

    def install_version(self, folder, version, questions, course=EQUAL):
        compiled = compile_module(replace(course, version=version, questions=tuple(questions))).module
        library, package = folder / library_name(compiled), folder / "course.htmod"
        write_library(compiled, library)
        package.write_bytes(b"")
        install_library(self.places, library, package)

    def sums(self, there):
        with ReadOnlyRecord.open(there, self.lab.learner_id) as record:
            return {each.quiz: (each.points, each.answered, each.doubt) for each in record.attempts()}


@pytest.fixture
def room(tmp_path):
    room = Room(tmp_path)
    yield room
    room.lab.close()


@pytest.mark.hard
@pytest.mark.parametrize("as_before", [False, True], ids=["as now", "as before"])
def test_each_counts_in_a_class_and_nothing_is_doubted(room, tmp_path, as_before, monkeypatch):
    room.install(tmp_path)
    room.take("first", WRONG)
    brought = room.take("brought", RIGHT, as_before=as_before)
    room.hand_in()
    row, there = room.collect()
    assert (row.unasked, row.unread, row.unmarked) == (0, 0, 0)
    assert room.sums(there) == {"course/first": (0.0, 1, None), "course/brought": (1.0, 1, None)}
    assert not class_report(room.places, find_class(room.places, "Spring")).problems
    (seen,) = open_seen(there, room.lab.learner_id, brought, "en").questions
    assert (seen.title, seen.points, seen.is_unread, seen.right) == ("The same", 1.0, False, RIGHT)
    asked = [(one.question, one.objective) for each in finished_attempts(there).finished for one in each.answers]
    assert asked == [(ONE, "course/o-elements"), (OTHER, "course/o-signs")]
    with monkeypatch.context() as gone:
        gone.setattr(sessions, "_opened", lambda counting: ((), ()))
        asked = [(one.question, one.objective) for each in finished_attempts(there).finished for one in each.answers]
        assert asked == [(ONE, "course/o-elements"), (OTHER, "course/o-signs")]
    told = [each["object"] for each in xapi_statements(there).statements]
    told = [each for each in told if each["id"].endswith((ONE, OTHER))]
    assert [each["id"].endswith(OTHER) for each in told] == [False, True]
    assert all(each["definition"]["correctResponsesPattern"] == ["means"] for each in told)


def test_both_in_one_quiz_count_each_in_a_class(room, tmp_path):
    room.install(tmp_path)
    room.take("twice", RIGHT)
    room.hand_in()
    row, there = room.collect()
    assert (row.unasked, room.sums(there)) == (0, {"course/twice": (2.0, 2, None)})


def test_each_counts_where_the_class_has_another_version_in_which_they_are_equal_too(room, tmp_path):
    room.install_other(tmp_path, "Called otherwise")
    room.take("first", WRONG)
    room.take("brought", RIGHT)
    room.hand_in()
    row, there = room.collect()
    assert row.unasked == 0
    assert room.sums(there) == {"course/first": (0.0, 1, None), "course/brought": (1.0, 1, None)}


@pytest.mark.hard
def test_a_test_is_told_where_an_exam_asks_the_same_under_another_id(room, tmp_path):
    room.install(tmp_path)
    exam = room.take("sat", WRONG, mode=Mode.EXAM)
    room.lab.session.learner.append_event("attempt-released", "course/sat", attempt=exam)
    room.take("first", RIGHT)
    room.hand_in()
    _, there = room.collect()
    told = [each["object"] for each in xapi_statements(there).statements if each["object"]["id"].endswith(ONE)]
    assert [each["definition"]["correctResponsesPattern"] for each in told] == [["means"]]


ASKED = (single("q1", text="Old first"), single("q2", text="Old second"))
NEW = single(
    "q1", text="A new one", body=single_choice.Body((Choice("x", correct=True, text="X"), Choice("y", text="Y")))
)
ALIKE = tuple(replace(ASKED[0], id=id) for id in ("q1", "q2"))
EDITED = single_choice.Body(tuple(replace(each, correct=each.id == "act") for each in ASKED[0].body.choices))
PAIR = Quiz("pair", {"en": "Pair"}, "", TAKEN, ("q1", "q2"), ())
IN_OTHERS = {
    "a new one before them": (ASKED, (NEW, replace(ASKED[0], id="q2"), replace(ASKED[1], id="q3"))),
    "equal ones, of which one was edited": (ALIKE, (ALIKE[0], replace(ALIKE[1], body=EDITED))),
    "exchanged": (ASKED, (replace(ASKED[1], id="q1"), replace(ASKED[0], id="q2"))),
    "a copy of what was corrected": (ASKED, (replace(ASKED[0], body=EDITED), ASKED[1], replace(ASKED[0], id="q9"))),
}


@pytest.mark.hard
@pytest.mark.parametrize("case", IN_OTHERS)
@pytest.mark.parametrize("mode", [Mode.TEST, Mode.EXAM])
def test_what_is_another_question_here_waits_for_its_version_and_nothing_is_doubted(tmp_path, case, mode):
    before, after = IN_OTHERS[case]
    kept = [each for each in MODULE.questions if each.id not in ("q1", "q2", "q3", "q9")]
    asked = replace(PAIR, modes=(mode,))
    course = replace(MODULE, questions=(*before, *kept), quizzes=(asked,))
    learnt = type("Learnt", (ExamDesk,), {"course": course})
    room = Room(tmp_path, learnt)
    try:
        room.install_version(tmp_path, "2.0.0", (*after, *kept), course)
        attempt = room.take("pair", RIGHT, mode=mode)
        room.hand_in()
        row, there = room.collect()
        waiting = {"exchanged": 2, "a new one before them": 2}.get(case, 1)
        assert (row.unasked, row.unread, row.unmarked) == (0, 0, waiting)
        assert room.sums(there) == {"course/pair": (2.0 - waiting, 2, None)}
        assert not [
            each
            for each in class_report(room.places, find_class(room.places, "Spring")).problems
            if "changed" in str(each)
        ]
        seen = open_seen(there, room.lab.learner_id, attempt, "en").questions
        assert not [each for each in seen if each.is_from_file and each.right]
        room.install_version(tmp_path, course.version, course.questions, course)
        row, there = room.collect()
        assert (row.unasked, row.unread, row.unmarked) == (0, 0, 0)
        assert room.sums(there) == {"course/pair": (2.0, 2, None)}
    finally:
        room.lab.close()
