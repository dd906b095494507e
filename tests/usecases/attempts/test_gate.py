"""Whatever a learner does and asks: nothing tells the key of a question that an exam or an untold pre-test asks."""

import shutil
from dataclasses import dataclass, field, fields, is_dataclass, replace

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from tests.core.conftest import EXAMPLES
from tests.guarded_course import COURSE, PRE, SECRET, TYPES, answer_to, secrets_told, texts_in
from tests.how_many import crossed, how_many
from tests.store.behind import change_behind
from tests.usecases.classes.paper_around import join_new_class, take_sheet_in
from tests.usecases.quiz_course import Desk

from htcourse.core.errors import CourseError
from htcourse.core.progress import Security
from htcourse.core.quiz import Mode, State, Verdict
from htcourse.store import packages
from htcourse.store.learner_rows import Kind
from htcourse.usecases.attempts.answer_question import answer_question, open_question, show_answer_in_place, undo_answer
from htcourse.usecases.attempts.gate import closed_for, gate_now
from htcourse.usecases.exams.exam_terms import leave_exam
from htcourse.usecases.people.held_exam import count_own_as_it_is
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.open_quizzes import open_quizzes
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    flag_question,
    list_quizzes,
    open_quiz_page,
    open_result,
    show_right_answer,
    start_again,
    start_attempt,
    submit_attempt,
)
from htcourse.usecases.reading.open_home import open_home
from htcourse.usecases.reading.open_progress import open_progress
from htcourse.usecases.reading.print_lesson import print_lesson
from htcourse.usecases.reading.search_course import search_course
from htcourse.usecases.review.reviewing import answer_review, open_review, open_review_question

SECTION = "guarded/papers#start"
ANSWERS = (False, True)
ASKED, BEFORE = (*TYPES, *PRE), len(TYPES)
CODES = ("K7-1", "K7-2")
"""The learner's own, and that of somebody else in the class."""


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    desk.install(COURSE)
    yield desk
    desk.leave()


def kind_of_id(question_id):
    name = question_id.partition("/")[2]
    return name if name in EXAMPLES else "single-choice"


def everything_told(session):
    """Yield all that the use cases of a learner tell now, one after the other."""
    yield search_course(session, "ask", 99)
    yield search_course(session, SECRET, 99)
    yield open_home(session)
    yield open_progress(session)
    yield open_review(session)
    yield open_quizzes(session)
    yield list_quizzes(session)
    yield offered_quizzes(session)
    yield print_lesson(session, SECTION, is_whole=True)
    for each in ASKED:
        yield open_question(session, f"guarded/{each}")
        yield open_review_question(session, f"guarded/{each}")
    for attempt in session.learner.attempts():
        for number in range(1, len(attempt.drawn) + 1):
            yield open_quiz_page(session, attempt.id, number)
        if attempt.submitted_at:
            yield open_result(session, attempt.id)


@dataclass
class Person:
    """Somebody at work on the course, who does what they are told to by name; what came of it is kept."""

    desk: Desk
    is_right: bool = True
    told: list[object] = field(default_factory=list)
    sheets: set[tuple[Mode, str]] = field(default_factory=set)

    def attempts(self, mode):
        return [each for each in self.desk.session.learner.attempts() if each.mode == mode]

    def do(self, action, number):
        session, question = self.desk.session, f"guarded/{ASKED[number % len(ASKED)]}"
        answer = answer_to(kind_of_id(question), is_right=self.is_right)
        try:
            self.told.append(self._did(session, action, question, answer, number))
        except CourseError as error:
            self.told.append(str(error))

    def _did(self, session, action, question, answer, number):
        if action == "answer":
            return answer_question(session, question, answer, seed=1, confidence=3)
        if action == "ask":
            return show_answer_in_place(session, question)
        if action == "undo":
            rows = session.learner.responses(attempt="")
            return undo_answer(session, rows[-1].id) if rows else None
        if action == "review":
            return answer_review(session, question, answer, seed=1, confidence=1)
        if action in ("practice", "test", "exam", "pre", "post"):
            return self._answer_in(session, Mode(action), number)
        if action in ("pre-sheet", "post-sheet"):
            return self._take_in(Mode(action.partition("-")[0]), CODES[number % 3 == 0])
        if action == "show":
            own = [each for each in self.attempts(Mode.PRACTICE) if not each.submitted_at]
            return show_right_answer(session, own[-1].id, number % len(own[-1].drawn) + 1) if own else None
        if action == "again":
            own = [each for each in self.attempts(Mode.PRACTICE) if each.submitted_at]
            return start_again(session, own[-1].id, only_wrong=True) if own else None
        if action == "hand-in":
            own = [each for each in session.learner.attempts() if not each.submitted_at]
            return submit_attempt(session, own[number % len(own)].id) if own else None
        if action == "leave":
            return [leave_exam(session, each.id) for each in self.attempts(Mode.EXAM)]
        if action == "release":
            for each in self.attempts(Mode.EXAM):
                if each.submitted_at and not each.released_at:
                    session.learner.append_event(Kind.ATTEMPT_RELEASED, each.quiz, attempt=each.id)
        return None

    def _take_in(self, mode, code):
        take_sheet_in(self.desk.places, self.desk.clock, f"guarded/{mode}", mode, code)
        self.sheets.add((mode, code))

    def awaits_post_test(self):
        """Whether they took the pre-test, wherever, and no post-test that measures against it."""
        before, after = self.attempts(Mode.PRE), self.attempts(Mode.POST)
        on_paper = {mode for mode, code in self.sheets if code == CODES[0]}
        is_over = Mode.POST in on_paper or any(each.submitted_at for each in after)
        is_open = Mode.PRE not in on_paper and any(not each.submitted_at for each in before)
        return is_open or (bool(before or Mode.PRE in on_paper) and not is_over)

    def _answer_in(self, session, mode, number):
        quiz = {"practice": "drill", "test": "drill"}.get(mode, str(mode))
        own = [each for each in self.attempts(mode) if not each.submitted_at]
        attempt = own[-1].id if own else start_attempt(session, f"guarded/{quiz}", mode, seed=1).id
        drawn = session.learner.attempt(attempt).drawn
        place = number % len(drawn)
        answer = answer_to(kind_of_id(drawn[place].question), is_right=self.is_right)
        flag_question(session, attempt, place + 1, True)
        return answer_in_attempt(session, attempt, place + 1, answer, confidence=3)


ACTIONS = (
    *("answer", "answer", "ask", "undo", "review", "practice", "practice", "show", "test", "again", "hand-in"),
    *("exam", "leave", "release", "pre", "pre-sheet", "pre-sheet", "post", "post-sheet", "day"),
)


@settings(
    max_examples=how_many(30),
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 99)), max_size=20), st.booleans())
@example([("pre-sheet", 0), ("pre-sheet", 1), ("ask", BEFORE), ("review", BEFORE), ("post-sheet", 0)], True)
@example([("pre-sheet", 1), ("answer", BEFORE), ("post", 0), ("hand-in", 0), ("ask", BEFORE)], False)
@example([("pre", 0), ("pre-sheet", 1), ("answer", BEFORE), ("post-sheet", 1), ("ask", BEFORE)], True)
def test_no_key_comes_out_whatever_a_learner_does(tmp_path_factory, monkeypatch, actions, is_right):
    folder = tmp_path_factory.mktemp("gate")
    desk = Desk(folder)
    desk.install(COURSE)
    join_new_class(desk.session, folder / "card.htclass", *CODES)
    monkeypatch.setattr(packages, "builtin_library", lambda: desk.library)
    try:
        person = Person(desk, is_right)
        for action, number in (*actions, ("exam", 0), ("answer", 1), ("practice", 2)):
            person.told.clear()
            if action == "day":
                desk.clock.now += desk.clock.now.resolution * 86_400_000_000
            else:
                person.do(action, number)
            gate = gate_now(desk.session)
            assert secrets_told(texts_in(person.told), gate) == set(), action
            assert {f"guarded/{each}" in gate.closed for each in PRE} == {person.awaits_post_test()}, action
        assert gate.closed
        for told in everything_told(desk.session):
            assert secrets_told(texts_in(told), gate) == set()
    finally:
        desk.close()
        shutil.rmtree(folder)


def at_work(desk, *, is_right):
    """Do everything once before an exam, then sit it and leave it, and do everything once more."""
    person = Person(desk, is_right)
    session = desk.session
    for is_first in (True, False):
        for number in range(len(TYPES)):
            for action in ("answer", "practice", "test"):
                person.do(action, number)
        if is_first:
            for attempt in session.learner.attempts():
                submit_attempt(session, attempt.id)
            person.do("exam", 0)
    for mode in (Mode.PRACTICE, Mode.TEST):
        submit_attempt(session, person.attempts(mode)[-1].id)
    for number in range(len(PRE)):
        person.do("pre", number)
    submit_attempt(session, person.attempts(Mode.PRE)[0].id)
    return person


def test_nothing_told_depends_on_whether_answers_to_closed_questions_are_right(tmp_path):
    """Two learners do the same, one always right and one always wrong: what they are told is the same."""
    found = []
    for is_right in ANSWERS:
        desk = Desk(tmp_path / str(is_right))
        desk.install(COURSE)
        at_work(desk, is_right=is_right)
        desk.clock.now += desk.clock.now.resolution * 86_400_000_000
        found.append([(type(each).__name__, each) for each in everything_told(desk.session)])
        desk.close()
    for (name, one), (_, other) in zip(*found, strict=True):
        assert _verdicts(one) == _verdicts(other), name


def _verdicts(told):
    """Return what is told of right and wrong: verdicts, points, words of progress, what is due and waits."""
    words = [text for text in texts_in(told) if isinstance(text, (Verdict, State, Security))]
    return words, list(_figures(told))


_TOLD = ("secure", "seen", "waiting", "coming", "not_right", "points", "has_passed", "certainty")


def _figures(told):
    """Yield what is told in figures, however deep it stands."""
    if isinstance(told, dict):
        told = tuple(told.values())
    names = getattr(told, "_fields", None) or [each.name for each in fields(told)] if _has_fields(told) else ()
    for name in names:
        if name in _TOLD:
            yield name, getattr(told, name)
        else:
            yield from _figures(getattr(told, name))
    if not names and isinstance(told, (tuple, list, set, frozenset)):
        for each in told:
            yield from _figures(each)


def _has_fields(told):
    return hasattr(told, "_fields") or is_dataclass(told)


def test_once_the_exam_is_released_all_is_told_again(desk):
    person = at_work(desk, is_right=False)
    assert secrets_told(texts_in(list(everything_told(desk.session))), gate_now(desk.session)) == set()
    submit_attempt(desk.session, person.attempts(Mode.EXAM)[0].id)
    person.do("release", 0)
    told = " ".join(texts_in(list(everything_told(desk.session))))
    assert {kind for kind in TYPES if f"{SECRET} {kind} " in told} == set(TYPES)
    assert gate_now(desk.session).closed == {f"guarded/{each}" for each in PRE}


@pytest.mark.parametrize(
    ("mode", "is_handed_in"), crossed([Mode.PRACTICE, Mode.TEST, Mode.CERTAINTY, Mode.POST], [False, True])
)
def test_an_exam_that_was_edited_to_another_mode_tells_no_more_than_an_exam(desk, mode, is_handed_in):
    person = Person(desk, is_right=False)
    person.do("exam", 0)
    (attempt,) = person.attempts(Mode.EXAM)
    kept, closed = attempt.id, gate_now(desk.session).closed
    desk.close()
    change_behind(desk.places.learner_file(desk.learner_id), f"update attempt set mode = '{mode}'")
    desk.start_anew()
    if is_handed_in:
        submit_attempt(desk.session, kept)
    assert gate_now(desk.session).closed >= closed
    assert closed_for(desk.places, desk.learner_id).keys() >= closed
    person.told.clear()
    for action in ("answer", "practice", "review"):
        person.do(action, 0)
    told = [*person.told, *everything_told(desk.session)]
    assert secrets_told(texts_in(told), gate_now(desk.session)) == set()
    if is_handed_in:
        shutil.rmtree(desk.places.backups)  # a whole copy would have to be restored first
        count_own_as_it_is(desk.session, kept, "Aigul")
        assert gate_now(desk.session).closed.isdisjoint(closed), "a trainer let it count as it stands"


def test_an_answer_in_place_is_kept_and_told_later(desk):
    start_attempt(desk.session, "guarded/exam", Mode.EXAM, seed=1)
    answered = answer_question(desk.session, "guarded/single-choice", {"choices": ["means"]}, seed=1)
    assert (answered.mark.verdict, answered.mark.points, answered.mark.feedback) == (Verdict.UNTOLD, 0, "")
    (row,) = desk.session.learner.responses(attempt="")
    assert (row.points, row.verdict) == (1, "right")
    page = open_question(desk.session, "guarded/single-choice")
    assert (page.is_closed, page.hints) == (True, ())
    assert page.mark.verdict is Verdict.UNTOLD


def test_progress_says_nothing_of_an_objective_with_one_question_of_an_untold_pre_test(desk):
    attempt = start_attempt(desk.session, "guarded/pre", Mode.PRE, seed=1)
    for number in (1, 2):
        answer_in_attempt(desk.session, attempt.id, number, {"choices": ["means"]})
    submit_attempt(desk.session, attempt.id)
    page = open_progress(desk.session)
    rows = {row.id: row for part in page.parts for row in part.objectives}
    for each in PRE:
        row = rows[f"guarded/o-{each}"]
        assert (row.first_try, row.last_test, row.days_since, str(row.security)) == (None, None, None, "not-yet")
    assert (page.seen, page.secure, page.closed) == (0, 0, 2)
    submit_attempt(desk.session, start_attempt(desk.session, "guarded/post", Mode.POST, seed=1).id)
    page = open_progress(desk.session)
    assert (page.seen, page.closed) == (3, 0)


def test_another_module_under_the_same_id_without_a_post_test_opens_no_pre_test(desk):
    """A learner may install one of their own: the pre-test is told once the post-test it was begun with is over."""
    submit_attempt(desk.session, start_attempt(desk.session, "guarded/pre", Mode.PRE, seed=1).id)
    closed = gate_now(desk.session).closed
    desk.install(replace(COURSE, quizzes=tuple(each for each in COURSE.quizzes if each.id != "post")))
    assert gate_now(desk.session).closed == closed == {f"guarded/{each}" for each in PRE}
    desk.install(COURSE)
    submit_attempt(desk.session, start_attempt(desk.session, "guarded/post", Mode.POST, seed=1).id)
    assert gate_now(desk.session).closed == set()


def test_search_finds_what_was_asked_and_nothing_told_and_nothing_closed(desk):
    answer_question(desk.session, "guarded/single-choice", {"choices": ["act"]}, seed=1)

    def found(words):
        return [
            hit.ref
            for group in search_course(desk.session, words, 99).groups
            for hit in group.hits
            if hit.kind == "question"
        ]

    assert found("single-choice") == ["guarded/single-choice"]
    assert found(SECRET) == found("purpose") == []
    start_attempt(desk.session, "guarded/exam", Mode.EXAM, seed=1)
    assert found("single-choice") == []


def test_taking_the_last_try_back_tells_nothing_while_an_exam_asks_the_same(tmp_path):
    """The key was read off so: a right answer was taken back, a wrong one was refused."""
    found = []
    for is_right in ANSWERS:
        desk = Desk(tmp_path / str(is_right))
        desk.install(COURSE)
        person = Person(desk, is_right)
        person.do("exam", 0)
        start_attempt(desk.session, "guarded/drill", Mode.PRACTICE, seed=1)
        for number in range(len(TYPES)):
            for _ in range(3):
                person.do("practice", number)
        (practice,) = person.attempts(Mode.PRACTICE)
        for row in desk.session.learner.last_responses(practice.id).values():
            if row.verdict == Verdict.OPEN:
                continue  # a text that is given again is the same try
            with pytest.raises(CourseError, match="While an exam or test asks this too"):
                undo_answer(desk.session, row.id)
        found.append(len(desk.session.learner.last_responses(practice.id)))
        desk.close()
    assert found == [len(TYPES)] * 2


def test_which_try_comes_next_tells_nothing_while_an_exam_asks_the_same(tmp_path):
    found = []
    for is_right in ANSWERS:
        desk = Desk(tmp_path / str(is_right))
        desk.install(COURSE)
        Person(desk).do("exam", 0)
        tries = []
        for kind in TYPES:
            answers = (answer_to(kind, is_right=is_right), answer_to(kind, is_right=False))
            told = [answer_question(desk.session, f"guarded/{kind}", each, seed=1) for each in answers]
            tries += [(each.tries, each.tries_left) for each in told]
            tries.append((0, open_question(desk.session, f"guarded/{kind}").tries_left))
        found.append(tries)
        desk.close()
    assert found[0] == found[1]
