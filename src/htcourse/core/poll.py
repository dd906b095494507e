"""A poll in the room: questions one after the other, votes that are counted and never named.

A seat is one phone; its last answer counts until the vote is closed. Then the answers are forgotten and only the counts
stay, so that nobody can find out afterwards who said what. A second vote, after neighbours talked, is kept beside the
first (peer instruction: Mazur 1997).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from string import ascii_uppercase
from typing import Any, NamedTuple, Self

FEWEST_SHOWN = 5
"""Of fewer answers no bars are shown: they would tell who said what."""
MOST_SEATS = 400
"""Phones in one room."""
TALK_FROM, TALK_TO = 0.3, 0.7
"""Where the share of right answers lies between these, talking helps most."""


CODE_DIGITS = 8
"""Of a room's code: who tries thirty a second all through a lesson finds one of eight digits once in a thousand."""


def spoken_code(code: str) -> str:
    """Return a room's code as it is shown and read aloud: in two halves."""
    half = (len(code) + 1) // 2
    return f"{code[:half]} {code[half:]}"


def choice_letter(at: int) -> str:
    """Return what a choice (its place, from 0) is called on slides, phones and cards and where hands are counted."""
    return ascii_uppercase[at] if at < len(ascii_uppercase) else str(at + 1)


class Phase(StrEnum):
    """What phones are told to do: wait, answer, or look at the room."""

    WAITING = "waiting"
    OPEN = "open"
    CLOSED = "closed"
    SHOWN = "shown"


class PolledQuestion(NamedTuple):
    """A question as phones get it: plain texts, choices by id in the order shown, and the ids that are right."""

    id: str
    text: str
    choices: tuple[tuple[str, str], ...]
    key: frozenset[str]
    takes_one: bool


def kept_all_right(vote: Mapping[str, Any]) -> int | None:
    """Return how many had all of a kept vote right; None where that was not kept. Raises TypeError and ValueError."""
    return None if vote.get("all_right") is None else int(vote["all_right"])


class Vote(NamedTuple):
    """What became of a vote: how often each choice was taken, by how many seats, and whether hands were counted.

    Where several choices are right, `all_right` seats took all of these and no other; None where nobody can tell.
    """

    counts: Mapping[str, int]
    seats: int
    is_by_hand: bool = False
    all_right: int | None = None

    @property
    def may_be_shown(self) -> bool:
        """Whether bars of it tell nothing of one person."""
        return self.seats >= FEWEST_SHOWN


@dataclass(slots=True)
class Poll:
    """A poll under way. `at` is the place of the question; `votes` are the closed votes of each, the first first."""

    questions: tuple[PolledQuestion, ...]
    at: int = 0
    phase: Phase = Phase.WAITING
    votes: dict[int, list[Vote]] = field(default_factory=dict)
    answers: dict[str, frozenset[str]] = field(default_factory=dict)
    version: int = 0

    def copy(self) -> Self:
        """Return the same poll, which changes on its own."""
        votes = {at: list(done) for at, done in self.votes.items()}
        return replace(self, votes=votes, answers=dict(self.answers))

    @property
    def question(self) -> PolledQuestion:
        """The question that is asked now."""
        return self.questions[self.at]

    @property
    def round(self) -> int:
        """Which vote on this question it is, from 1."""
        done = len(self.votes.get(self.at, ()))
        return done + 1 if self.phase in (Phase.WAITING, Phase.OPEN) else max(done, 1)

    def open_vote(self) -> None:
        """Let phones answer: a first vote, or one more after the last was closed."""
        if self.phase is not Phase.OPEN:
            self.answers = {}
            self._go(Phase.OPEN)

    def begin_anew(self) -> None:
        """Forget the answers of an open vote, and show phones another page."""
        self.answers = {}
        self._go(self.phase)

    def close_vote(self) -> None:
        """Take no more answers, and forget whose they were."""
        if self.phase is Phase.OPEN:
            self.votes.setdefault(self.at, []).append(self.counted())
            self.answers = {}
            self._go(Phase.CLOSED)

    def show_key(self) -> None:
        """Tell the phones what is right, once the vote is closed."""
        if self.phase is Phase.CLOSED:
            self._go(Phase.SHOWN)

    def next_question(self) -> bool:
        """Go on; a vote that is open is closed. False where it was the last."""
        self.close_vote()
        if self.at + 1 >= len(self.questions):
            return False
        self.at += 1
        self._go(Phase.WAITING)
        return True

    def ask(self, at: int) -> None:
        """Go to another question, also one asked before; a vote that is open is closed. Raises IndexError."""
        if not 0 <= at < len(self.questions):
            raise IndexError(at)
        if at != self.at:
            self.close_vote()
            self.at = at
            self._go(Phase.WAITING)

    def take_counts(self, counts: Mapping[str, int], people: int, *, corrects: bool = False) -> bool:
        """Take hands or cards that were counted in the room for a closed vote; False for what cannot be counts.

        An open vote is thrown away: hands are counted where phones did not work. Of a question that takes one answer
        the counts add up to the people. `corrects`: they take the place of the last vote, which was counted so too.
        """
        known = {id: counts.get(id, 0) for id, _ in self.question.choices}
        least = sum(known.values()) if self.question.takes_one else max(known.values())
        if people < max(1, least) or min(known.values()) < 0 or not set(counts) <= set(known):
            return False
        done = self.votes.get(self.at, [])
        if corrects and (self.phase is Phase.OPEN or not done or not done[-1].is_by_hand):
            return False
        self.answers = {}
        self.votes[self.at] = [*(done[:-1] if corrects else done), Vote(known, people, is_by_hand=True)]
        self._go(self.phase if corrects and self.phase is Phase.SHOWN else Phase.CLOSED)
        return True

    def answer(self, seat: str, at: int, round: int, choices: Iterable[str]) -> bool:
        """Keep a seat's answer; False for one that comes too late, or names what is not offered."""
        chosen = frozenset(choices)
        offered = {id for id, _ in self.question.choices}
        if self.phase is not Phase.OPEN or (at, round) != (self.at, self.round) or not chosen or not chosen <= offered:
            return False
        if self.question.takes_one and len(chosen) > 1:
            return False
        self.answers[seat] = chosen
        return True

    def counted(self) -> Vote:
        """Return what was answered so far in the open vote, else what the last closed one came to."""
        done = self.votes.get(self.at, ())
        if self.phase is not Phase.OPEN and done:
            return done[-1]
        counts = Counter(each for chosen in self.answers.values() for each in chosen)
        key, all_right = self.question.key, None
        if key and not self.question.takes_one:
            all_right = sum(chosen == key for chosen in self.answers.values())
        return Vote({id: counts[id] for id, _ in self.question.choices}, len(self.answers), all_right=all_right)

    def first_vote(self) -> Vote | None:
        """Return the first vote on this question where a later one was begun; None before."""
        done = self.votes.get(self.at, ())
        return done[0] if done and (len(done) > 1 or self.phase is Phase.OPEN) else None

    def wants_second_vote(self) -> bool:
        """Whether so many were right that talking to neighbours and voting again is worth the time."""
        if self.phase is not Phase.CLOSED or self.round > 1 or not self.question.takes_one:
            return False
        vote = self.counted()
        right = sum(count for id, count in vote.counts.items() if id in self.question.key)
        return vote.may_be_shown and TALK_FROM <= right / vote.seats <= TALK_TO

    def to_plain(self) -> dict[str, Any]:
        """Return what is kept of a poll: no answer of an open vote is in it."""
        votes = [
            {"question": self.questions[at].id, "seats": vote.seats, "counts": dict(vote.counts), "vote": number}
            | ({"by_hand": True} if vote.is_by_hand else {})
            | ({} if vote.all_right is None else {"all_right": vote.all_right})
            for at, done in sorted(self.votes.items())
            for number, vote in enumerate(done, 1)
        ]
        return {"at": self.at, "phase": self.phase.value, "version": self.version, "votes": votes}

    @classmethod
    def from_plain(cls, questions: tuple[PolledQuestion, ...], plain: Mapping[str, Any]) -> Self:
        """Return a poll as it was kept; raises KeyError, TypeError and ValueError for what cannot be one."""
        poll = cls(questions, int(plain["at"]), Phase(plain["phase"]), version=int(plain["version"]))
        places = {each.id: at for at, each in enumerate(questions)}
        for each in plain["votes"]:
            counts = {str(id): int(count) for id, count in each["counts"].items()}
            poll.votes.setdefault(places[each["question"]], []).append(
                Vote(counts, int(each["seats"]), bool(each.get("by_hand")), kept_all_right(each))
            )
        if not 0 <= poll.at < len(questions):
            raise ValueError("no such question")
        return poll

    def _go(self, phase: Phase) -> None:
        self.phase = phase
        self.version += 1
