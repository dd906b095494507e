"""Marks of what was handed in are not believed: every answer is marked anew by the question this computer has.

Where the mark is another, a row about the answer says so, as a regrade does: what came stays beside it, the statistics
count the mark of this computer, and a trainer may take it back. Marks that a trainer gave here stay. Of a question that
is here in another version the key of this computer counts, where it can read the answer. What cannot be marked here, as
its module is not installed, its question is gone or its quiz does not ask it, or a file keeps no word of the other
version, as of an exam that was not released, waits and counts nothing: no key that
came in a file is believed, nor what it says that a quiz drew (`TellsHere`). Once the module is here the next look at
the class marks it (`on_list`). An essay earns nothing until somebody marks it here. What was marked once keeps its mark
and its weight: a key that is another since changes them by a regrade alone, which a trainer sees before. So do sheets
typed from paper, marked when they were taken in; what came in a file never counts as one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from htcourse.core.clock import Clock
from htcourse.core.drawing import Candidate, lines_in_order, taken_before, taken_in_order
from htcourse.core.points import SLACK, less_tries
from htcourse.core.question_types.answers import is_blank, without_levels
from htcourse.core.quiz import RULE_VERSION, Mark, Mode, Quiz, Verdict
from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import open_to_write
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import (
    MARKED_ANEW,
    MEANWHILE,
    AttemptRow,
    Drawn,
    EventRow,
    Kind,
    NewEvent,
    ResponseRow,
    Shown,
    version_of,
)
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.usecases.attempts.kept_attempt import lines_here, slots_kept, weights_in, weights_of
from htcourse.usecases.attempts.shown_question import ShownQuestion, question_now, question_then, seed_from
from htcourse.usecases.exams.exam_terms import beyond_allowed, wanted_sittings
from htcourse.usecases.marking.marked_by import marked_by_file
from htcourse.usecases.results.known_quizzes import KnownQuiz, TellsHere
from htcourse.usecases.session import open_libraries

BY = "htcourse"
REASON = "marked anew when it was collected"
FIRST = "marked when it was collected"
_UNMARKED = Mark(0.0, Verdict.OPEN, ())
NOT_HERE = "this computer does not have its question, or not as it was, or its quiz does not ask it here"


class MarkedHere(NamedTuple):
    """How many marks are others than those that came, and how many answers cannot be marked on this computer.

    `again` counts the attempts beyond those that may be made: they count nothing.
    """

    anew: int = 0
    unmarked: int = 0
    again: int = 0


class LeftOut:
    """Says which questions an attempt drew and a file leaves out of it: with them they count, 0 points each.

    `count` sums them up. They cannot be told in an attempt of another version of its module, nor in one that keeps the
    place of each of its questions in its quiz: the quiz may have been shorter then. Where such an attempt has fewer
    than the quiz here asks it is counted as `smaller`, and as `larger` where it has more. `unknown` are attempts at
    quizzes that no module here has.
    """

    def __init__(self, places: Places, known: Mapping[str, KnownQuiz]) -> None:
        """Nothing was counted yet; `known` are the quizzes of this computer."""
        self._places, self._known = places, known
        self.count = self.smaller = self.larger = 0
        self.unknown: set[str] = set()

    def __call__(self, attempt: AttemptRow) -> tuple[Drawn, ...]:
        """Return what is left out of an attempt; nothing of one that practises only what was wrong."""
        known, asked = self._known.get(attempt.quiz), {each.question for each in attempt.drawn}
        if known is None:
            self.unknown.add(attempt.id)
            return ()
        most = len(known.quiz.questions) + sum(each.count for each in known.quiz.draws)
        self.larger += len(attempt.drawn) > most
        lacks = known.lacking(attempt)
        if not lacks:
            return ()
        taken = taken_in_order(known.quiz, known.candidates, attempt.seed)
        is_before = asked == {*taken_before(known.quiz, known.candidates, attempt.seed)}
        if is_before or attempt.module_version != known.version or slots_kept(attempt):
            self.smaller += 1
            return ()
        found = self._as_asked([each for each in taken if each not in asked][:lacks], attempt.seed)
        self.count += len(found)
        return found

    def _as_asked(self, questions: Sequence[str], seed: int) -> tuple[Drawn, ...]:
        libraries, _ = open_libraries(self._places)
        try:
            rows = [row for each in libraries for row in each.questions(questions, each.language)]
            return tuple(Drawn(row.id, row.hash, seed_from(seed, row.id)) for row in rows)
        finally:
            for each in libraries:
                each.close()


def _weights_here(attempt: AttemptRow, quiz: Quiz, candidates: Sequence[Candidate]) -> tuple[float, ...]:
    """Return what each question of an attempt counts by the quiz here.

    Which line drew it says the seed, where that draws the same questions here; else the file, as far as it claims no
    more of a line than that draws.
    """
    lines = lines_here(attempt, quiz)
    asked = {each.question for each in attempt.drawn}
    if lines and {each.weight for each in quiz.draws} != {1.0}:
        by_seed = lines_in_order(quiz, candidates, attempt.seed)
        claimed = Counter(line for line in lines.values() if line > 0)
        is_possible = all(line <= len(quiz.draws) and n <= quiz.draws[line - 1].count for line, n in claimed.items())
        lines = by_seed if by_seed.keys() == asked else lines if is_possible else {}
    weights = weights_in(quiz, [each for each in candidates if each.id in asked], lines)
    return tuple(weights.get(each.question, 1.0) for each in attempt.drawn)


def _is_part(attempt: AttemptRow) -> bool:
    return attempt.mode == Mode.PRACTICE and bool(attempt.terms.get("part"))


def mark_here(places: Places, learner_id: str, code: str, clock: Clock) -> MarkedHere:
    """Mark the finished attempts of a record anew, and return what became of them; raises CourseError.

    The record is called by its code: that is what lists of answers show, and whoever marks essays sees no name.
    """
    with LearnerFile.open(places, learner_id, clock) as learner:
        marked = mark_record(places, learner, code)
    if not list_backups(places, learner_id):  # nothing was to be written, so the closing made none
        with LearnerFile.open(places, learner_id, clock) as learner:
            learner.copy_now()
    return marked


def mark_record(places: Places, learner: LearnerFile, code: str) -> MarkedHere:
    """Mark an open record as `mark_here` does."""
    libraries, _ = open_libraries(places)
    try:
        learner.set_preferences({NAME: code})
        reader = _Marker({each.module_id: each for each in libraries}, places)
        if given := [*_minutes_given(learner)]:
            learner.append_events(given, ())
        finished = [each for each in learner.attempts() if each.submitted_at]
        shown = [row for attempt in finished for row in reader.not_kept(learner, attempt)]
        if shown:
            learner.keep_shown(shown)
        reader.know(learner.events(Kind.MARKS_KEPT))
        events = [event for attempt in finished for event in reader.of_attempt(learner, attempt)]
        of_files = (each for each in finished if not each.is_paper)
        terms = [event for attempt in of_files for event in reader.terms_of(learner, attempt)]
        if reader.marked_by:
            learner.keep_shown(each.to_keep() for each in reader.marked_by.values())
        if written := [*events, *terms, *reader.kept()]:
            learner.append_events(written, ())
        learner.put_back_given(places)
        anew = sum(not (each.data["is_first"] or each.data["is_unmarked"]) for each in events)
        known = {each.quiz for each in finished}
        again = sum(reader.beyond(learner, each) for each in known)
        return MarkedHere(anew, _unmarked(learner, finished), again)
    finally:
        for each in libraries:
            each.close()


def _minutes_given(learner: LearnerFile) -> Iterator[NewEvent]:
    """Give the terms of attempts that were given more time, or less, since they came in under way."""
    minutes = {each.attempt: each.data["extra_minutes"] for each in learner.events(Kind.MINUTES_GIVEN)}
    for attempt in (learner.attempt(each) for each in minutes):
        if attempt is not None and attempt.terms.get("extra_minutes", 0) != minutes[attempt.id]:
            data = {**attempt.terms, "extra_minutes": minutes[attempt.id], "reason": REASON, "by": BY}
            yield NewEvent(Kind.ATTEMPT_TERMS, attempt.quiz, attempt.module, attempt.id, data)


def merge_marked(places: Places, record: LearnerFile, other: Path | None, code: str) -> MarkedHere:
    """Bring the rows of another record, if any, into an open one and mark it, in one transaction: no mark is theirs."""
    if other is None:
        return mark_record(places, record, code)
    marked: list[MarkedHere] = []
    record.merge(other, then=lambda: marked.append(mark_record(places, record, code)))
    return marked[-1]


def make_marked(places: Places, ready: Path, other: Path | None, code: str, clock: Clock) -> MarkedHere:
    """Do as `merge_marked` in a record that is being made, where nobody finds it yet."""
    with LearnerFile(open_to_write(ready), ready, clock, None, None) as record:
        return merge_marked(places, record, other, code)


def is_marked(places: Places, learner_id: str) -> bool:
    """Say whether a record has a copy and its finished attempts are marked: one that was killed meanwhile left some."""
    if not list_backups(places, learner_id):
        return False
    with ReadOnlyRecord.open(places, learner_id) as archive:
        kept = _attempts_kept(archive)
        return all(
            each.is_paper or each.id in kept or archive.events(*MARKED_ANEW, attempt=each.id)
            for each in archive.attempts()
            if each.submitted_at and each.answered
        )


def has_more_to_mark(places: Places, learner_id: str) -> bool:
    """Say whether answers of a record wait, or attempts for what they were offered.

    As nobody knew the version they were begun under, or an earlier program marked them and did not note it.
    """
    with ReadOnlyRecord.open(places, learner_id) as archive:
        if archive.unmarked():
            return True
        kept = _attempts_kept(archive)
        return any(
            each.id in kept and each.attempts_allowed is None for each in archive.attempts() if not each.is_paper
        )


def _attempts_kept(archive: ReadOnlyRecord) -> set[str]:
    return {str(each) for event in archive.events(Kind.MARKS_KEPT) for each in event.data.get("attempts", ())}


def _unmarked(learner: LearnerFile, finished: Iterable[AttemptRow]) -> int:
    """Return how many answers in force cannot be marked here; an essay's mark is another row of the answer."""
    unmarked = learner.unmarked()
    own = (row.id for each in finished if unmarked for row in learner.last_responses(each.id).values())
    return len(unmarked.intersection(own))


class _Marker:
    def __init__(self, libraries: dict[str, Library], places: Places) -> None:
        self._libraries = libraries
        self._questions: dict[tuple[str, str], ShownQuestion | None] = {}
        self._tells = TellsHere(libraries.values(), places)
        self.marked_by: dict[str, ShownQuestion] = {}
        """What marked an answer to another version of it, by its hash: the record keeps it beside that."""
        self._kept: dict[str, set[str]] = {"answers": set(), "attempts": set()}
        """What was marked before and keeps what it has."""
        self._new: dict[str, list[str]] = {each: [] for each in self._kept}

    def know(self, events: Iterable[EventRow]) -> None:
        """Take note of what keeps its marks since an earlier collecting."""
        for event in events:
            for what, ids in self._kept.items():
                ids.update(map(str, event.data.get(what, ())))

    def kept(self) -> Iterator[NewEvent]:
        """Give the row that says what keeps its marks from now on, where no other row says so."""
        if any(self._new.values()):
            yield NewEvent(Kind.MARKS_KEPT, "", "", "", {**self._new, "by": BY})

    def of_attempt(self, learner: LearnerFile, attempt: AttemptRow) -> list[NewEvent]:
        """Return a row for each answer in force whose mark is not what it earns; of a sheet, of those that wait."""
        waits = learner.unmarked()
        settled = {each.ref for each in learner.events(*MARKED_ANEW, attempt=attempt.id)} - waits
        settled |= {
            str(each.data.get("response", "")) for each in learner.events(Kind.ANSWER_MARKED, attempt=attempt.id)
        }
        found = []
        for number, given in learner.last_responses(attempt.id).items():
            if given.id in settled | self._kept["answers"] or (attempt.is_paper and given.id not in waits):
                continue
            question, mark = None, _UNMARKED
            if self._tells(attempt, given.question):
                own = given if attempt.mode == Mode.PRACTICE else given._replace(answer=without_levels(given.answer))
                question, mark = self._marked(own, attempt.drawn[number - 1], learner)
            if given.question in {each.question for each in attempt.drawn[: number - 1]}:
                mark = Mark(0.0, Verdict.WRONG, ())  # no quiz asks a question twice: somebody wrote that by hand
            points = less_tries(mark.points, attempt.penalty, given.try_number)
            is_first = given.verdict == Verdict.OPEN and (mark.verdict != Verdict.OPEN or given.id in waits)
            is_changed = is_first or abs(points - given.points) >= SLACK
            is_nothing = is_blank(given.answer) and not given.points
            if is_changed if question else not (is_nothing or given.id in waits):
                data = {
                    "points": points,
                    "verdict": str(mark.verdict),
                    "shown": question.hash if question else given.shown,
                    "question": given.question,
                    "rule_version": RULE_VERSION,
                    "reason": NOT_HERE if question is None else FIRST if is_first else REASON,
                    "is_first": is_first,
                    "is_unmarked": question is None,
                    "by": BY,
                }
                if question and question.hash != given.shown:
                    self.marked_by[question.hash] = question
                found.append(NewEvent(Kind.ANSWER_REGRADED, given.id, given.module, attempt.id, data))
            elif question:
                self._new["answers"].append(given.id)
        return found

    def terms_of(self, learner: LearnerFile, attempt: AttemptRow) -> Iterator[NewEvent]:
        """Give what decides the sum of an attempt and whether it is a pass, where the quiz here says otherwise.

        What a trainer made of it since stands, and so does what an earlier collecting made of it. Of a quiz that is
        not here each question counts 1, nothing is a pass. Where the quiz offers it that is kept, with how often: it
        goes on counting when a later version of the module does not offer it, or less often, or the module is gone.
        What is a pass and what is offered says the version it was begun under, where that was installed here. Until it
        is the quiz of now says both, and nothing of it lasts: each look by other modules says it anew.
        """
        quiz, then, is_known = self._tells.quiz(attempt.quiz), self._tells.then(attempt), self._tells.knows(attempt)
        is_kept, is_open = attempt.id in self._kept["attempts"], attempt.attempts_meanwhile is not None
        often = wanted_sittings(then, Mode(attempt.mode)) if then and then.offers(attempt.mode) else None
        if is_kept and (quiz is None or not (is_open or (is_known and attempt.attempts_allowed is None))):
            return
        if quiz is not None and not is_kept:
            self._new["attempts"].append(attempt.id)
        events = learner.events(Kind.ATTEMPT_TERMS, attempt=attempt.id, undone=True)
        if any(each.undoes or each.data.get("batch") or each.data.get("reason") != REASON for each in events[1:]):
            return
        wanted: dict[str, Any] = {} if often is None or not is_known else {"attempts": often}
        if quiz is not None:
            wanted[MEANWHILE] = None if is_known else often or 0
        if is_open or not is_kept:
            wanted["pass_percent"] = 0 if then is None or _is_part(attempt) else then.pass_percent
        if not is_kept:
            weights = _weights_here(attempt, quiz.quiz, quiz.candidates) if quiz else (1.0,) * len(attempt.drawn)
            wanted |= {"weights": list(weights)} | self._objectives(attempt)
        had = {"pass_percent": 0, **attempt.terms, "weights": list(weights_of(attempt))}
        if changed := {name: each for name, each in wanted.items() if had.get(name) != each}:
            data = {**attempt.terms, **changed, "reason": REASON, "by": BY}
            yield NewEvent(Kind.ATTEMPT_TERMS, attempt.quiz, attempt.module, attempt.id, data)

    def _objectives(self, attempt: AttemptRow) -> dict[str, list[str]]:
        """Return what each question of an attempt tests, as a term of it; nothing where not all are here."""
        library, ids = self._libraries.get(attempt.module), [each.question for each in attempt.drawn]
        found = {each.id: each.objective for each in library.questions(ids, library.language)} if library else {}
        return {"objectives": [found[each] for each in ids]} if found.keys() >= {*ids} else {}

    def beyond(self, learner: LearnerFile, quiz: str) -> int:
        """Return how many attempts at a quiz are more than their owner may make."""
        known, own = self._tells.quiz(quiz), [each for each in learner.attempts(quiz) if each.submitted_at]
        return len(beyond_allowed(learner, known.quiz if known else None, own)) if len(own) > 1 else 0

    def not_kept(self, learner: LearnerFile, attempt: AttemptRow) -> Iterator[Shown]:
        """Give what came without wording and key and is asked by its quiz here, as a library here has it."""
        kept, last = learner.shown({each.shown for each in attempt.drawn}), learner.last_responses(attempt.id)
        for number, drawn in enumerate(attempt.drawn, 1):
            language = last[number].language if number in last else ""
            is_out = drawn.shown in kept or not self._tells(attempt, drawn.question)
            found = None if is_out else self._found(drawn.question, language)
            if found is not None and found.hash == version_of(drawn.shown):
                yield found.to_keep()._replace(hash=drawn.shown)

    def _marked(self, given: ResponseRow, drawn: Drawn, learner: LearnerFile) -> tuple[ShownQuestion | None, Mark]:
        """Return the mark that an answer earns here, and by which question; None and no points where by none.

        What the file keeps of the question says only whether another version of it can read the answer; else it does.
        """
        now = self._found(given.question, given.language) if given.question == drawn.question else None
        if now is not None and now.hash == version_of(drawn.shown) == version_of(given.shown):
            return now, now.grade(given.answer)
        if now is not None and now.hash != version_of(given.shown) and version_of(given.shown) in self._versions:
            return None, _UNMARKED  # what was asked is another question here
        kept = learner.shown((given.shown,)).get(given.shown)
        mark = None
        if now is not None and kept is not None and kept.texts:
            with suppress(KeyError, TypeError, ValueError, AttributeError):  # whoever made the file wrote that too
                mark = marked_by_file(now, question_then(kept, given.language, now.id), given.answer)
        return (None, _UNMARKED) if mark is None else (now, mark)

    @cached_property
    def _versions(self) -> frozenset[str]:
        """The hash of every question here."""
        return frozenset(hash for each in self._libraries.values() for _, hash in each.question_hashes())

    def _found(self, question: str, language: str) -> ShownQuestion | None:
        """Return a question as the library of its module has it, in that module's language without one."""
        key = (question, language)
        if key not in self._questions:
            library = self._libraries.get(question.partition("/")[0])
            rows = library.questions((question,), language or library.language) if library else ()
            self._questions[key] = question_now(rows[0]) if rows else None
        return self._questions[key]
