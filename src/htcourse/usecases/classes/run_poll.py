"""Run a poll: questions of a quiz for the phones in the room, kept so that a restart loses no answer."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.poll import FEWEST_SHOWN, Phase, Poll, PolledQuestion, Vote
from htcourse.core.quiz import EXAM_BANK, Mode, drawn, without_exam_bank
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.plain_text import plain_text
from htcourse.store.places import Places
from htcourse.store.poll_files import PollFile, damaged_poll, poll_names
from htcourse.usecases.quizzes.shown_question import ShownQuestion, question_now, seed_from
from htcourse.usecases.results.known_quizzes import full_quiz_id, known_quizzes
from htcourse.usecases.session import open_libraries

_GESTURES = ("choose-one", "choose-many")


def polled_questions(
    places: Places, quiz: str, language: str = "en", seed: int = 1
) -> tuple[tuple[PolledQuestion, ...], int]:
    """Return the questions of a quiz that can be asked by phone, and how many cannot: only choices can be tapped.

    Those kept for exams are never asked. Raises NotFoundError, and CourseError where none is left.
    """
    known = known_quizzes(places)
    quiz_id = full_quiz_id(quiz, [*known])
    asked_of = known[quiz_id]
    if {Mode.EXAM, Mode.PRE, Mode.POST} & set(asked_of.quiz.modes):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{quiz}” is an exam, a pre- or a post-test: a poll would tell what it asks."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose a quiz for practice."),
            quiz=quiz_id,
        )
    bank = {each.id for each in asked_of.candidates if each.bank == EXAM_BANK}
    ids = drawn(without_exam_bank(asked_of.quiz, bank), asked_of.candidates, seed)
    libraries, _ = open_libraries(places)
    try:
        library = next(each for each in libraries if each.module_id == quiz_id.partition("/")[0])
        found = [_polled(question_now(each)) for each in library.questions(ids, language)]
    finally:
        for each in libraries:
            each.close()
    asked = tuple(each for each in found if each is not None)
    if not asked:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "No question of this quiz can be asked by phone: only choices can be tapped."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another quiz."),
        )
    return asked, len(found) - len(asked)


def _polled(question: ShownQuestion) -> PolledQuestion | None:
    asked = question.interaction(0)
    if asked.gesture not in _GESTURES:
        return None
    choices = tuple((each.id, plain_text(each.text)) for each in asked.options)
    key = frozenset(each for each, _ in choices if question.grade({"choices": [each]}).points > 0)
    return PolledQuestion(question.id, plain_text(question.text("text")), choices, key, asked.gesture == "choose-one")


class KeptVote(NamedTuple):
    """What a vote came to: the question's id, which vote on it, how often each choice was taken and by how many."""

    question: str
    number: int
    counts: dict[str, int]
    seats: int

    @property
    def may_be_shown(self) -> bool:
        """Whether the counts tell nothing of one person."""
        return self.seats >= FEWEST_SHOWN


class KeptPoll(NamedTuple):
    """A poll as it was kept."""

    name: str
    quiz: str
    is_over: bool
    votes: tuple[KeptVote, ...]


def kept_polls(places: Places) -> tuple[tuple[KeptPoll, ...], tuple[CourseError, ...]]:
    """Return earlier polls, the newest first, and what is wrong with those nobody can read."""
    found, problems = [], []
    for name in poll_names(places):
        try:
            plain, _ = PollFile(places, name).read()
            votes = tuple(
                KeptVote(str(each["question"]), int(each["vote"]), dict(each["counts"]), int(each["seats"]))
                for each in plain["votes"]
            )
            found.append(KeptPoll(name, str(plain["quiz"]), bool(plain["is_over"]), votes))
        except (KeyError, TypeError, ValueError):
            problems.append(damaged_poll(name))
        except CourseError as problem:
            problems.append(problem)
    return tuple(found), tuple(problems)


class RunningPoll:
    """A poll that is run: what the trainer does and what phones send, one at a time, each on the disk when it returns.

    `changed` is called after each, from whichever thread it came.
    """

    def __init__(
        self,
        file: PollFile,
        poll: Poll,
        *,
        code: str,
        secret: bytes,
        language: str,
        kept: dict[str, Any],
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        """Use `begin_poll`."""
        self.code, self.secret, self.language = code, secret, language
        self.name = file.path.stem
        self._file, self._poll, self._kept, self._changed = file, poll, kept, changed
        self._lock = threading.Lock()
        self._phones: set[str] = set()
        self._is_over = False
        self._keep()

    @property
    def phones(self) -> int:
        """How many phones have joined."""
        return len(self._phones)

    def poll(self) -> Poll | None:
        """Return the poll as it stands, a copy nobody changes; None when it is over."""
        with self._lock:
            return None if self._is_over else replace(self._poll, answers=dict(self._poll.answers))

    def answer(self, seat: str, at: int, round: int, choices: list[str]) -> bool:
        """Keep an answer; False where it came too late or is none."""
        with self._lock:
            if self._is_over or not self._poll.answer(seat, at, round, choices):
                return False
            self._file.add(seat, choices)
        self._changed()
        return True

    def seen(self, seat: str) -> None:
        """Count a phone that is there."""
        with self._lock:
            is_new = seat not in self._phones
            self._phones.add(seat)
        if is_new:
            self._changed()

    def open_vote(self) -> None:
        """Let phones answer, for the first or the second time."""
        self._do(Poll.open_vote)

    def close_vote(self) -> None:
        """Take no more answers."""
        self._do(Poll.close_vote)

    def show_key(self) -> None:
        """Tell what is right."""
        self._do(Poll.show_key)

    def next_question(self) -> None:
        """Go on, or end after the last question."""
        with self._lock:
            self._is_over = not self._poll.next_question()
            self._keep()
        self._changed()

    def end(self) -> None:
        """End the poll; a vote that is open is closed."""
        with self._lock:
            self._poll.close_vote()
            self._is_over = True
            self._keep()
            self._file.close()
        self._changed()

    def counted(self) -> Vote:
        """Return what was answered so far."""
        with self._lock:
            return self._poll.counted()

    def _do(self, step: Callable[[Poll], None]) -> None:
        with self._lock:
            if not self._is_over:
                step(self._poll)
                self._keep()
        self._changed()

    def _keep(self) -> None:
        answers = dict(self._poll.answers) if self._poll.phase is Phase.OPEN else {}
        self._file.keep({**self._kept, **self._poll.to_plain(), "is_over": self._is_over})
        for seat, chosen in answers.items():  # taken over from before a restart
            self._file.add(seat, sorted(chosen))


def begin_poll(
    places: Places,
    quiz: str,
    language: str = "en",
    *,
    clock: Clock = system_clock,
    name: str = "",
    changed: Callable[[], None] = lambda: None,
) -> RunningPoll:
    """Begin a poll over the questions of a quiz, or go on with the one of this name, its open vote too.

    Raises NotFoundError and CourseError.
    """
    now = clock()
    name = name or now.utc[:19].replace(":", "-")
    questions, _ = polled_questions(places, quiz, language, seed_from(name))
    file = PollFile(places, name)
    plain, answers = file.read()
    if plain:
        try:
            poll = Poll.from_plain(questions, plain)
            code, secret = str(plain["code"]), bytes.fromhex(str(plain["secret"]))
        except (KeyError, TypeError, ValueError) as error:
            raise NotFoundError(
                QT_TRANSLATE_NOOP("Errors", "The poll “{name}” asked other questions than this quiz does now."),
                fix=QT_TRANSLATE_NOOP("Errors", "Begin a new one, without a name."),
                name=name,
            ) from error
        if poll.phase is Phase.OPEN:
            poll.answers = {seat: frozenset(chosen) for seat, chosen in answers.items()}
    else:
        poll, code, secret = Poll(questions), f"{secrets.randbelow(1_000_000):06}", secrets.token_bytes(32)
    kept = {"quiz": quiz, "language": language, "begun": now.local, "code": code, "secret": secret.hex()}
    return RunningPoll(file, poll, code=code, secret=secret, language=language, kept=kept, changed=changed)
