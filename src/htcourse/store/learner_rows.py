"""What a learner's file holds, as rows. Times are UTC in ISO 8601, offsets minutes; points run from -1.0 to 1.0."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

VERSION = 4
"""The schema this program reads and writes: `PRAGMA user_version` of a learner's file."""

APPENDED = ("event", "attempt", "response", "shown", "shown_text")
"""The tables whose rows never change and never go."""


class Kind(StrEnum):
    """What an event is. `ref` is a section unless said otherwise; the file takes other kinds too."""

    SECTION_VISITED = "section-visited"
    SECTION_READ = "section-read"
    LESSON_FINISHED = "lesson-finished"  # ref: the lesson
    CONTENT_NOTE_ACCEPTED = "content-note-accepted"  # ref: the lesson
    EQUAL_TASK = "equal-task"  # ref: the lesson; data: `text` that was written, `is_done`; the last one counts
    NOTE = "note"
    HIGHLIGHT = "highlight"
    BOOKMARK = "bookmark"
    CASE_STARTED = "case-started"  # ref: the case; the row's id is the `attempt` of what follows
    CASE_DECISION = "case-decision"  # ref: the case
    CASE_FINISHED = "case-finished"  # ref: the case
    CASE_PASSAGE = "case-passage"  # ref: the case; `attempt` is set; data: `document`, `exact`, `prefix`, `suffix`
    ATTEMPT_SUBMITTED = (
        "attempt-submitted"  # ref: the quiz; `attempt` is set; data: `begun`, its row; `by`, `rows`, `practised`
    )
    ATTEMPT_RELEASED = "attempt-released"
    ATTEMPT_LEFT = "attempt-left"
    MINUTES_GIVEN = "minutes-given"  # ref: the quiz; `attempt` is set; only in a class; data: `extra_minutes`, in all
    PRACTICE_WITHHELD = (
        "practice-withheld"  # ref: the quiz; only in a class; data: `attempt`, not here, `until` (a quiz), `is_begun`
    )
    ATTEMPT_TIMED = "attempt-timed"  # ref: the quiz; `attempt` is set; data: how much of an exam's time has passed
    QUESTION_FLAGGED = "question-flagged"  # ref: the question; `attempt` is set; data: after (the newest response then)
    QUESTION_UNFLAGGED = "question-unflagged"
    QUESTION_REVIEWED = "question-reviewed"  # ref: the question; data: `response`, the id of its row
    MARKS_KEPT = (
        "marks-kept"  # data: ids of `answers` and `attempts` that keep what they have, since they were collected
    )
    EXAM_ALLOWED = "exam-allowed"  # ref: the quiz; one attempt more; data: `mode` (without it exam), `reason`, `by`
    ATTEMPT_TERMS = "attempt-terms"  # ref: the quiz; `attempt` is set; data: all its terms, those of the last row count
    ANSWER_MARKED = "answer-marked"  # ref: the question; `attempt` is set; data: `response`, `marks`, `by`, `comment`
    ANSWER_REGRADED = "answer-regraded"  # ref: the response's id; data: `points`, `verdict`, `shown`, `reason`, `by`
    ANSWER_OVERRIDDEN = "answer-overridden"  # the same, by hand: it stands, whatever is regraded
    LOSS_ACCEPTED = "loss-accepted"  # ref: the quiz; with `attempt`: it counts so; data: as of `Doubt`, `by`, `reason`
    EXAM_SET_ASIDE = "exam-set-aside"  # ref: the quiz; `attempt` is set: it counts nowhere; data: as of the next
    ANSWERS_LOST = "answers-lost"  # ref: the quiz; `attempt` is set: some may be, by damage; data: `held`, `lost`
    ROWS_ORDERED = "rows-ordered"  # data: `orders`, each the ids of rows in the order of writing (`written_order`)
    RESULT_SEEN = "result-seen"  # ref: the quiz; `attempt` is set: somebody looked at what was released
    MARKS_TOLD = "marks-told"  # ref: the quiz; `attempt` is set; data: a result that changed, `before`, `after`, why


MARKED_ANEW = (Kind.ANSWER_REGRADED, Kind.ANSWER_OVERRIDDEN)
"""The kinds of events that give an answer another mark than its first."""

MEANWHILE = "attempts_meanwhile"
"""The term that says `AttemptRow.attempts_meanwhile`: only who marks what was collected writes it."""

TRAINERS = (
    *(Kind.ATTEMPT_RELEASED, Kind.EXAM_ALLOWED, Kind.EXAM_SET_ASIDE, Kind.LOSS_ACCEPTED),
    *(Kind.ANSWER_MARKED, *MARKED_ANEW, Kind.MARKS_TOLD),
)
"""Kinds of events that only a trainer makes, and what somebody was told of them; with the rows that take them back."""


class EventRow(NamedTuple):
    """Something a person did. `undoes` names the row this one takes back, or is empty."""

    id: str
    kind: str
    module: str
    ref: str
    paragraph: str
    attempt: str
    language: str
    data: Mapping[str, Any]
    at: str
    offset_minutes: int
    undoes: str


class NewEvent(NamedTuple):
    """An event to be appended with others, all or none of them; fields are those of `EventRow`."""

    kind: str
    ref: str
    module: str
    attempt: str
    data: Mapping[str, Any]


BY_TIME = "time"
"""What handed an attempt in, in the data of its row: the time was up. Nothing stands there where the learner did."""
UNTOLD = "~"
"""Ends the hash of a question that came in a file and of which this computer tells nothing (`wording_here`)."""


def version_of(hash: str) -> str:
    """Return the hash of a question's version, also of one of which nothing is told."""
    return hash.rstrip(UNTOLD)


class Drawn(NamedTuple):
    """A question of an attempt: its id, the hash of what was shown, and the seed that orders its choices."""

    question: str
    shown: str
    seed: int


class Doubt(NamedTuple):
    """Why an attempt is doubted: of its answers `held` rows are there and `lost` not, and `altered` rows were changed.

    `lost` is 0 where nobody knows how many there were. `rows` are those that are not as they were written: the digest
    of each as it stands, empty where it is gone.
    """

    held: int
    lost: int
    altered: int
    rows: Mapping[str, str] = MappingProxyType({})

    @property
    def may_lack_answers(self) -> bool:
        """Whether a question without an answer may have had one that is lost."""
        return self.lost > 0 or not self.altered


class AttemptRow(NamedTuple):
    """An attempt as started, and what became of it.

    `drawn` is in order; questions are numbered from 1. `minutes` is the time of an exam without the extra one (0: no
    limit), `extra_time` a factor (1.0: none). `feedback` is what the quiz tells, in plain data (`core.quiz.Feedback`;
    empty: all). `submitted_at`, `released_at` and `left_at` are empty until then. `answered` counts the questions with
    a response in force; `points` is the sum over the last response to each, as its mark stands, by its weight.
    `terms` are those the attempt was begun with and a trainer changed since (`quizzes.attempts.Terms`; empty: none).
    `waiting` counts the answers that wait for a person to mark them. `doubt`: rows of it may be lost or changed, which
    no trainer has settled yet: it is in no figure. `let_count` are such rows that a trainer let count as they are.
    """

    id: str
    quiz: str
    module: str
    module_version: str
    mode: str
    form: str
    seed: int
    drawn: tuple[Drawn, ...]
    extra_time: float
    started_at: str
    offset_minutes: int
    minutes: float = 0.0
    feedback: Mapping[str, Any] = MappingProxyType({})
    submitted_at: str = ""
    released_at: str = ""
    left_at: str = ""
    answered: int = 0
    points: float = 0.0
    terms: Mapping[str, Any] = MappingProxyType({})
    waiting: int = 0
    doubt: Doubt | None = None
    let_count: Doubt | None = None

    @property
    def begun(self) -> tuple[Any, ...]:
        """What its own row holds, columns as in `learner_queries.COLUMNS`: the rest came later, in others."""
        return self[: self._fields.index("submitted_at")]

    @property
    def is_doubted(self) -> bool:
        """Whether answers of it may be lost or changed, which no trainer has settled yet."""
        return self.doubt is not None

    @property
    def is_of_unknown_mode(self) -> bool:
        """Whether its own row is not as it was written, which no trainer has settled yet: it may be of any mode."""
        return self.doubt is not None and self.id in self.doubt.rows

    @property
    def is_paper(self) -> bool:
        """Whether its answers were typed from paper."""
        return "paper" in self.terms

    @property
    def paper(self) -> str:
        """Its paper as the foot of that says it, "A 9F20": printed before and after a change, two have one letter."""
        return " ".join(str(self.terms[each]) for each in ("paper", "paper_code") if each in self.terms)

    @property
    def attempts_allowed(self) -> int | None:
        """How often everybody could take its quiz in its mode when it was begun (0: as often as one likes).

        None where that is not kept. Of what was collected for a class the module there says it (`marked_here`), and so
        that its quiz could be taken in its mode.
        """
        return self.terms.get("attempts")

    @property
    def attempts_meanwhile(self) -> int | None:
        """How often its quiz could be taken at the last look at its class, where nothing lasting could be said.

        As the version of its module under which it was begun was never installed there; None where it was.
        """
        return self.terms.get(MEANWHILE)

    @property
    def penalty(self) -> float:
        """What a try costs; kept with practice alone."""
        return float(self.terms.get("penalty", 0.0))

    @property
    def placed_at(self) -> str:
        """By which time it stands among those of its owner, where the order of writing does not say; else empty.

        What was typed from paper: when it was taken; what was collected for a class: `received_results` says it.
        """
        return self.started_at if self.is_paper else str(self.terms.get("placed_at", ""))

    @property
    def typed_on(self) -> str:
        """The day (ISO 8601) on which its sheet was typed; empty where that is not kept."""
        return str(self.terms.get("typed_on", ""))

    @property
    def state(self) -> str:
        """`started`, `left`, `submitted` or `released`: the furthest it came."""
        for name, at in (("released", self.released_at), ("submitted", self.submitted_at), ("left", self.left_at)):
            if at:
                return name
        return "started"


class ResponseRow(NamedTuple):
    """An answer as given and marked. `attempt` is empty for a check answered in place.

    `points` and `verdict` are those that stand: regraded and given by hand since, else as first marked.
    `shown` is the hash of the question as it was. `try_number` counts from 1. `confidence` is 1 guess, 2 fairly,
    3 very sure, or None when not asked. `seconds` is how long it had been shown, as `core.visits` keeps it.
    """

    id: str
    attempt: str
    number: int
    module: str
    question: str
    shown: str
    try_number: int
    answer: Mapping[str, Any]
    points: float
    verdict: str
    rule_version: int
    confidence: int | None
    hints: int
    seconds: float
    language: str
    at: str
    offset_minutes: int
    undoes: str

    @property
    def stands_in(self) -> bool:
        """Whether it stands for an answer that is not there, as a mark by hand needs one: an empty first try."""
        return bool(self.attempt) and not self.answer and self.try_number == 1


def without_stand_ins(rows: Iterable[ResponseRow]) -> tuple[ResponseRow, ...]:
    """Return answers in the order of writing without those that stood in for one that is there by now."""
    found: list[ResponseRow] = []
    answered: set[int] = set()
    for each in rows:
        if not (each.stands_in and each.number in answered):
            found.append(each)
        if not each.stands_in:
            answered.add(each.number)
    return tuple(found)


class Shown(NamedTuple):
    """A question as it was shown: keys, ids and points under its hash, and its wording by language and path."""

    hash: str
    module: str
    question: str
    structure: Mapping[str, Any]
    texts: Mapping[str, Mapping[str, str]] = MappingProxyType({})


class Merged(NamedTuple):
    """How many rows came in from another file, and how many of its rows could not be used and were left out.

    `held` counts those that only a trainer may bring in (`trainers_rows`). Of what came in `notes` are notes, `once`
    attempts that are made once (`core.quiz.ONCE`). `twice` attempts are handed in here and, sat otherwise, in that
    file: nothing done in them came in (`handed_in_twice`). `late` answers are to attempts that were handed in here
    without them. `classes` came in with their cards, `answers` counts the responses in force: none
    that is taken back, nor what takes it back.
    """

    events: int
    attempts: int
    responses: int
    left_out: int = 0
    held: int = 0
    notes: int = 0
    once: int = 0
    twice: int = 0
    late: int = 0
    classes: int = 0
    answers: int = 0
