"""Many learners' small results on a stick, and how often files are opened meanwhile."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.heard import hear

from htcourse.core.quiz import Mode
from htcourse.store.places import Places
from htcourse.usecases.classes.class_card import ClassCard
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.session import Session

QUIZ = "htcourse/ground-rules"


def hand_in_many(folder: Path, card: ClassCard, count: int) -> Path:
    """Let so many people answer a question each and hand in; return the stick."""
    lab, stick = Places(folder / "lab"), folder / "stick"
    lab.prepare()
    stick.mkdir()
    for number in range(1, count + 1):
        session = Session.open(lab, create_learner(lab))
        attempt = start_attempt(session, QUIZ, Mode.TEST, seed=number)
        answer_in_attempt(session, attempt.id, 1, {"choices": ["kindly"]}, seconds=20)
        submit_attempt(session, attempt.id)
        hand_in(lab, session.learner.id, card, f"K7-{number:03}", stick)
        session.close()
    return stick


class Opened:
    """Counts what Python and SQLite open, while it is asked to."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._is_counting = False
        hear(self._hear, "open", "sqlite3.connect")

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._is_counting:
            self.counts[event] += 1

    @contextmanager
    def counting(self) -> Iterator[Counter[str]]:
        """Give the counts, which grow while the block runs."""
        self.counts = Counter()
        self._is_counting = True
        try:
            yield self.counts
        finally:
            self._is_counting = False


OPENED = Opened()
