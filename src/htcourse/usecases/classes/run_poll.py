"""Run a poll: questions of a quiz or lesson for the phones in the room, kept so that a restart loses no answer."""

import json
import secrets
import threading
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, NotFoundError, read_each
from htcourse.core.ids import digest
from htcourse.core.mended import wording
from htcourse.core.poll import (
    CODE_DIGITS,
    FEWEST_SHOWN,
    MOST_SEATS,
    Phase,
    Poll,
    PolledQuestion,
    Vote,
    choice_letter,
    kept_all_right,
)
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.places import Places
from htcourse.store.poll_files import PollFile, damaged_poll, poll_names
from htcourse.usecases.attempts.shown_question import seed_from
from htcourse.usecases.classes.talk import open_talk


class KeptVote(NamedTuple):
    """What a vote came to: the question's id, which vote on it, how often each choice was taken and by how many.

    `all_right` as in `Vote`.
    """

    question: str
    number: int
    counts: dict[str, int]
    seats: int
    is_by_hand: bool = False
    all_right: int | None = None

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
    language: str = ""
    asked: Mapping[str, tuple[tuple[str, ...], str]] = MappingProxyType({})
    """The choices of each question in the order of their letters, and the digest of what they said."""

    def letters(self, question: str, words: Mapping[str, str]) -> Mapping[str, str]:
        """Return the letters of a question's choices where their `words` in the poll's language are others now.

        Nothing where they are the same, or an earlier program kept no digest.
        """
        ids, worded = self.asked.get(question, ((), ""))
        is_same = not worded or _digest_of(words.get(each, "") for each in ids) == worded
        return {} if is_same else {each: choice_letter(at) for at, each in enumerate(ids)}


def kept_polls(places: Places) -> tuple[tuple[KeptPoll, ...], tuple[CourseError, ...]]:
    """Return earlier polls, the newest first, and what is wrong with those nobody can read."""
    return read_each(partial(kept_poll, places), poll_names(places))


def kept_poll(places: Places, name: str) -> KeptPoll:
    """Return a poll as it was kept; raises CourseError for one that is damaged or not there."""
    try:
        plain, _ = PollFile(places, name).read()
        votes = tuple(
            KeptVote(
                str(each["question"]),
                int(each["vote"]),
                {str(id): int(count) for id, count in each["counts"].items()},
                int(each["seats"]),
                bool(each.get("by_hand")),
                kept_all_right(each),
            )
            for each in plain["votes"]
        )
        asked = {
            str(id): (tuple(map(str, ids)), str(worded))
            for (id, ids), worded in zip(plain.get("asked", ()), plain.get("worded", ()), strict=False)
        }
        language = str(plain.get("language", ""))
        return KeptPoll(name, str(plain["quiz"]), bool(plain["is_over"]), votes, language, asked)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise damaged_poll(name) from error


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
        """Use `begin_poll`. Nothing is written yet: what goes on is on the disk as it stands."""
        self.code, self.secret, self.language = code, secret, language
        self.name = file.path.stem
        self._file, self._poll, self._kept, self._changed = file, poll, kept, changed
        self.problem: CourseError | None = None
        """Why the last answer that could not be kept was not; whoever tells it takes it away."""
        self._lock = threading.Lock()
        self._phones = dict.fromkeys(poll.answers, True)
        """Seats in the order they came, and whether they have voted."""
        self._is_over = False

    @property
    def phones(self) -> int:
        """How many phones have joined."""
        return len(self._phones)

    def poll(self) -> Poll | None:
        """Return the poll as it stands, a copy nobody changes; None when it is over."""
        with self._lock:
            return None if self._is_over else self._poll.copy()

    def answer(self, seat: str, at: int, round: int, choices: list[str]) -> bool:
        """Keep an answer; False where it came too late or is none.

        Raises FolderError where the disk does not take it: it does not count then, and `problem` says why.
        """
        with self._lock:
            before = self._poll.answers.get(seat)
            if self._is_over or not self._poll.answer(seat, at, round, choices):
                return False
            try:
                self._file.add(seat, choices)
            except CourseError as error:
                self.problem = error
                if before is None:
                    del self._poll.answers[seat]
                else:
                    self._poll.answers[seat] = before
                self._changed()
                raise
            self._phones[seat] = True
        self._changed()
        return True

    def seen(self, seat: str) -> bool:
        """Count a phone that is there; in a full room one that never voted loses its seat. False where all have."""
        with self._lock:
            if seat in self._phones:
                return True
            if len(self._phones) >= MOST_SEATS:
                idle = next((each for each, has_voted in self._phones.items() if not has_voted), None)
                if idle is None:
                    return False
                del self._phones[idle]
            self._phones[seat] = False
        self._changed()
        return True

    def empty_seats(self) -> None:
        """Give a new code, with which everybody joins anew; the answers of an open vote are forgotten.

        For a room in which somebody has taken many seats; closed votes stay. Raises FolderError.
        """
        with self._lock:
            if self._is_over:
                return
            before, poll = (self.code, self.secret), self._poll.copy()
            poll.begin_anew()
            self.code, self.secret = _new_entry()
            try:
                self._keep(poll, is_over=False)
            except CourseError:
                self.code, self.secret = before
                raise
            self._poll = poll
            self._phones.clear()
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

    def ask(self, at: int) -> None:
        """Go to a question, from 0; raises IndexError."""
        self._do(lambda poll: poll.ask(at))

    def take_counts(self, counts: Mapping[str, int], people: int, *, corrects: bool = False) -> bool:
        """Take raised hands or cards, counted by the trainer, as a closed vote or in its place; False for no counts."""
        taken: list[bool] = []
        self._do(lambda poll: taken.append(poll.take_counts(counts, people, corrects=corrects)))
        return taken == [True]

    def first_vote(self) -> Vote | None:
        """Return the first vote on this question, once a second one was begun."""
        with self._lock:
            return self._poll.first_vote()

    def next_question(self) -> None:
        """Go on, or end after the last question."""
        self._do(Poll.next_question)

    def end(self) -> None:
        """End the poll; a vote that is open is closed."""
        try:
            self._do(Poll.close_vote, ends=True)
        finally:
            self.put_down()

    def keep(self) -> None:
        """Write how it stands, before phones are let in: a restart knows their seats then; raises FolderError."""
        with self._lock:
            self._keep(self._poll, self._is_over)

    def put_down(self) -> None:
        """Let somebody else go on with it, its open vote too."""
        with self._lock:
            self._file.close()

    def counted(self) -> Vote:
        """Return what was answered so far."""
        with self._lock:
            return self._poll.counted()

    def _do(self, step: Callable[[Poll], object], *, ends: bool = False) -> None:
        """Take a step and keep it; where the disk does not take it nothing has changed. A step that is False ends."""
        with self._lock:
            if not self._is_over:
                poll = self._poll.copy()
                is_over = step(poll) is False or ends
                self._keep(poll, is_over)
                self._poll, self._is_over = poll, is_over
        self._changed()

    def _keep(self, poll: Poll, is_over: bool) -> None:
        """Write how it stands: the answers of an open vote lie on the disk all the time, and those of others never."""
        if poll.phase is Phase.OPEN and not poll.answers:
            self._file.forget()  # what a kill left of the vote before
        entry = {"code": self.code, "secret": self.secret.hex()}
        self._file.keep({**self._kept, **entry, **poll.to_plain(), "is_over": is_over})
        if poll.phase is not Phase.OPEN:
            self._file.forget()


def begin_poll(
    places: Places,
    quiz: str,
    language: str = "en",
    *,
    clock: Clock = system_clock,
    name: str = "",
    questions: tuple[PolledQuestion, ...] = (),
    changed: Callable[[], None] = lambda: None,
) -> RunningPoll:
    """Begin a poll over the questions of a quiz or lesson, or go on with the one of this name, its open vote too.

    `changed` is called, in the server's thread, when an answer came or could not be kept (`problem`).
    `questions` are those on the slides, else they are drawn here. It is ours until `put_down`; a new one is on the
    disk once it is told to `keep`. Raises NotFoundError, InUseError where it runs already, and CourseError where there
    is nothing to ask.
    """
    now = clock()
    name = name or now.utc[:19].replace(":", "-")
    questions = questions or open_talk(places, quiz, language, seed=seed_from(name)).questions
    if not questions:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "No question of this quiz can be asked by phone: only choices can be tapped."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another quiz."),
        )
    file = PollFile(places, name)
    file.take()
    try:
        plain, answers = file.read()
        is_worded = bool(plain) and plain.get("language") == language
        goes_on = _goes_on(name, questions, plain, answers, is_worded=is_worded) if plain else None
        poll, code, secret = goes_on or (Poll(questions), *_new_entry())
    except CourseError:
        file.close()
        raise
    kept = {"quiz": quiz, "language": language, "begun": now.local, "asked": _asked(questions)}
    kept["worded"] = _worded(questions)
    return RunningPoll(file, poll, code=code, secret=secret, language=language, kept=kept, changed=changed)


def _new_entry() -> tuple[str, bytes]:
    """Return a room's code, and the secret that signs its seats."""
    return f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}", secrets.token_bytes(32)


def _asked(questions: tuple[PolledQuestion, ...]) -> list[list[Any]]:
    """Return what the letters of a poll stand for: choices by id in their order, a question after the other."""
    return [[each.id, [id for id, _ in each.choices]] for each in questions]


def _worded(questions: tuple[PolledQuestion, ...]) -> list[str]:
    """Return a digest of what the choices of each question say, capitals and stops apart."""
    return [_digest_of(words for _, words in each.choices) for each in questions]


def _digest_of(choices: Iterable[str]) -> str:
    return digest(json.dumps([wording(words) or words for words in choices]).encode()).hex()


def _goes_on(
    name: str,
    questions: tuple[PolledQuestion, ...],
    plain: Mapping[str, Any],
    answers: Mapping[str, list[str]],
    *,
    is_worded: bool,
) -> tuple[Poll, str, bytes]:
    """Return a poll as it was kept; in another language (not `is_worded`) nobody can compare what its choices say."""
    try:
        others = plain.get("asked", _asked(questions)) != _asked(questions)
        if others or (is_worded and plain.get("worded", _worded(questions)) != _worded(questions)):
            raise ValueError("letters stand for other choices")
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
    return poll, code, secret
