"""The small course with exams and with quizzes that do not tell everything; time passes only when it is told to."""

from dataclasses import replace
from datetime import timedelta

from tests.usecases.quiz_course import MODULE, QUIZZES, Desk, single

from htcourse.core.clock import Stopwatch
from htcourse.core.quiz import Draw, Feedback, Mode, Quiz
from htcourse.usecases.quizzes.take_quiz import AttemptPage, start_attempt
from htcourse.usecases.session import Session

RIGHT, WRONG = {"choices": ["means"]}, {"choices": ["act"]}
EVERY_MODE = (Mode.PRACTICE, Mode.TEST, Mode.EXAM)
THREE = ("q1", "q2", "many")


def told(name: str, feedback: Feedback) -> Quiz:
    """Return a quiz of three questions that tells so much, in every mode."""
    return Quiz(name, {"en": name}, "", EVERY_MODE, THREE, (), feedback=dict.fromkeys(EVERY_MODE, feedback))


EXAMS = (
    Quiz("timed", {"en": "Timed"}, "", (Mode.EXAM,), THREE, (), minutes=30),
    Quiz("untimed", {"en": "Untimed"}, "", (Mode.EXAM,), THREE, ()),
    Quiz("hard", {"en": "Hard"}, "", (Mode.EXAM,), ("q1", "sad"), (), minutes=30),
    Quiz("typed", {"en": "Typed"}, "", (Mode.EXAM,), ("essay",), (), minutes=30),
    Quiz("pool", {"en": "Pool"}, "", (Mode.EXAM,), (), (Draw(2, "o-elements", 1), Draw(3, "o-signs", 1)), minutes=30),
    told("keyless", Feedback(right_answer=False)),
    told("silent", Feedback(explanation=False)),
    told("blind", Feedback(correctness=False, right_answer=False)),
    told("nothing", Feedback(correctness=False, explanation=False, right_answer=False)),
)
COURSE = replace(MODULE, questions=(*MODULE.questions, single("sad", distressing=True)), quizzes=(*QUIZZES, *EXAMS))


class ExamDesk(Desk):
    """A learner whose stopwatch goes with the clock, until somebody sets the clock."""

    course = COURSE
    seconds = 0.0

    def start_anew(self, language: str = "en") -> Session:
        """Close the program and open it again: another run of the stopwatch."""
        session = super().start_anew(language)
        self.session = replace(session, stopwatch=Stopwatch(lambda: self.seconds))
        return self.session

    def pass_time(self, minutes: float) -> None:
        """Let so many minutes pass."""
        self.seconds += minutes * 60
        self.clock.now += timedelta(minutes=minutes)

    def set_clock(self, minutes: float) -> None:
        """Set the clock so many minutes forward (below 0: back); no time passes."""
        self.clock.now += timedelta(minutes=minutes)

    def start(self, quiz: str, mode: Mode = Mode.EXAM, seed: int = 1) -> AttemptPage:
        """Begin an attempt."""
        return start_attempt(self.session, f"course/{quiz}", mode, seed=seed)
