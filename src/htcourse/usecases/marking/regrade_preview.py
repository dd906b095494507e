"""What a regrade would change, learner by learner, before anything is written (see `regrade`)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import fsum
from pathlib import Path

from htcourse.core.drawing import Candidate, asks, weight_of
from htcourse.core.errors import CourseError, Report
from htcourse.core.folding import name_order
from htcourse.core.points import SLACK, less_tries, summed
from htcourse.core.question_types import essay
from htcourse.core.question_types.answers import is_answered, is_blank
from htcourse.core.quiz import RULE_VERSION, Mark, Mode, Quiz
from htcourse.render.plain_text import plain_text
from htcourse.store.check_record import Stamp, stamp_of
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_copies import reaching
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import MARKED_ANEW, UNTOLD, AttemptRow, EventRow, Kind, NewEvent, ResponseRow
from htcourse.store.library import Library
from htcourse.store.packages import counting_libraries
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.usecases.attempts.kept_attempt import has_passed, is_pass, lines_here, slots_kept, weights_of
from htcourse.usecases.attempts.shown_question import ShownQuestion, question_now, question_then, titles_then
from htcourse.usecases.exams.exam_terms import quizzes_in, surplus
from htcourse.usecases.exams.mark_history import standing_events
from htcourse.usecases.exams.standing import may_be_mark, numbered, stands_passed
from htcourse.usecases.marking.marked_by import MarkedAttempt, Marker
from htcourse.usecases.marking.override import AnswerKey
from htcourse.usecases.marking.regrade_rows import ClassMean, Passed, RegradeRow, share_of
from htcourse.usecases.marking.regrades_made import RegradeMade, regrades_in, taken_back_in
from htcourse.usecases.people.every_record import doubts_left_out, read_records
from htcourse.usecases.session import open_libraries


@dataclass(frozen=True, slots=True)
class Regrade:
    """A question whose key is another by now, or a quiz whose weights are: `id` is the one or the other's.

    `rows` are the answers whose mark changes, losses first, and those kept by hand. `same` counts the answers marked as
    before, `unread` those that a trainer has to look at: what was chosen is not in the question any more, or what it
    asks was not asked then, and merely reworded, or left out, it would earn another mark; `unread_by` are the names of
    their people by id. `then` and `now` are the question, None for weights.
    """

    id: str
    title: str
    rows: tuple[RegradeRow, ...]
    same: int
    unread: int = 0
    then: ShownQuestion | None = None
    now: ShownQuestion | None = None
    mean: ClassMean | None = None
    unread_by: Mapping[str, str] = field(default_factory=dict)

    @property
    def changed(self) -> tuple[RegradeRow, ...]:
        """The rows whose mark or sum changes."""
        return tuple(each for each in self.rows if not each.is_by_hand)

    def people(self, turn: int) -> int:
        """Return how many people pass by it (`turn` 1) or no more (-1), however many of their attempts say so."""
        return len({each.key.learner_id for each in self.changed if each.turn == turn})


@dataclass(frozen=True, slots=True)
class Regrades:
    """What could be regraded, what was, newest first, and what is wrong with files that were not read.

    `back` are the regrades of which nothing stands any more, newest first. `gone` are the titles of questions answered
    then that no module has by now: their marks cannot be given anew.
    """

    open: tuple[Regrade, ...]
    done: tuple[RegradeMade, ...]
    problems: tuple[CourseError, ...]
    gone: tuple[str, ...] = ()
    back: tuple[RegradeMade, ...] = ()


def list_regrades(places: Places, language: str, report: Report | None = None) -> Regrades:
    """Return every question and quiz by which finished attempts would be marked otherwise now; nothing is written.

    Records are read without their locks; one bad file blocks no other. Raises FolderError.
    """
    libraries, _ = open_libraries(places)
    try:
        reader = _Reader(libraries, language)
        problems = read_records(places, reader.read, report)
        open, made = tuple(reader.regrades()), reader.made()
        done, back = (tuple(each for each in made if (each.back is None) == stands) for stands in (True, False))
        return Regrades(open, done, (*problems, *reader.doubts), reader.gone(), back)
    finally:
        for each in libraries:
            each.close()


def open_regrades(places: Places) -> frozenset[str]:
    """Return of which questions and quizzes a regrade would change a mark; raises FolderError.

    It rests on the records and the modules that count: all are looked through anew where one of them is another.
    """
    with reaching(places.learners):
        records = tuple(stamp_of(places.learners / f"{each}.db") for each in places.learner_ids())
    return _open_regrades(places, records, counting_libraries(places))


@lru_cache(maxsize=16)
def _open_regrades(places: Places, records: tuple[Stamp, ...], libraries: tuple[Path, ...]) -> frozenset[str]:
    return frozenset(each.id for each in list_regrades(places, "").open if each.changed)


def rows_now(libraries: Sequence[Library], learner: LearnerFile, id: str) -> dict[AnswerKey, RegradeRow]:
    """Return what a regrade of a question or quiz would change in one open record now."""
    reader = _Reader(libraries, "")
    reader.read(learner)
    return reader.rows(id)


@dataclass(slots=True)
class _Found:
    """What was found of one question or quiz so far."""

    title: str
    rows: list[RegradeRow] = field(default_factory=list)
    same: int = 0
    unread: int = 0
    unread_by: dict[str, str] = field(default_factory=dict)
    then: ShownQuestion | None = None
    now: ShownQuestion | None = None


class _Reader:
    """Goes through the records; what the libraries say of a question or quiz is read once."""

    def __init__(self, libraries: Sequence[Library], language: str) -> None:
        self._libraries = {each.module_id: each for each in libraries}
        self._language = language
        self._questions: dict[tuple[str, str], ShownQuestion | None] = {}
        self._quizzes: dict[str, tuple[Quiz, Mapping[str, Candidate]] | None] = {}
        self._titles: dict[str, str] = {}
        self._found: dict[str, _Found] = {}
        self._shares: dict[str, dict[str, tuple[str, float]]] = {}
        self._done: dict[str, RegradeMade] = {}
        self._back: dict[str, RegradeMade] = {}
        self._gone: dict[str, str] = {}
        self._own: dict[tuple[str, str, str], dict[str, bool | None]] = {}
        self._nth: dict[str, int] = {}
        self._counting = quizzes_in(libraries)
        self._marked_by = Marker()
        self.doubts: list[CourseError] = []

    def rows(self, id: str) -> dict[AnswerKey, RegradeRow]:
        """Return what becomes of each answer to a question, or of each sum of a quiz, that changes."""
        return {each.key: each for each in self._found[id].rows} if id in self._found else {}

    def read(self, archive: ReadOnlyRecord | LearnerFile) -> None:
        """Look through one record; what it gives is kept once all of it was read."""
        name = archive.preference(NAME)
        found: list[tuple[str, str, RegradeRow | None, ShownQuestion | None, ShownQuestion | None, bool]] = []
        shares: dict[str, tuple[AttemptRow, float]] = {}
        written: list[EventRow] = []
        every: list[EventRow] = []
        made = [each for each in archive.attempts() if each.submitted_at]
        for row in made:
            if row.drawn:
                events = archive.events(*MARKED_ANEW, Kind.ATTEMPT_TERMS, attempt=row.id)
                last = archive.last_responses(row.id)
                attempt = MarkedAttempt(archive, archive.id, name, row, weights_of(row), last, events)
                found += [*self._answers(attempt), *self._sum(attempt)]
                gone = [
                    row.drawn[at - 1] for at, each in last.items() if not self._question(each.question, each.language)
                ]
                self._gone |= titles_then(
                    archive, [each for each in gone if each.question not in self._gone], self._language
                )
                every += archive.events(*MARKED_ANEW, Kind.ATTEMPT_TERMS, attempt=row.id, undone=True)
                written += events
                shares[row.id] = row, share_of(row.points, fsum(attempt.weights))
        if doubted := sum(row.is_doubted for row, _ in shares.values()):
            self.doubts.append(doubts_left_out(name or archive.id, doubted))
        self._nth |= numbered(made)
        for (quiz, mode), own in may_be_mark(made, surplus(archive, self._counting, made)).items():
            self._own[archive.id, quiz, mode] = {each.id: has_passed(each) for each in own}
        done, back = regrades_in(written), taken_back_in(every)
        for id, title, changed, then, now, is_unread in found:
            known = self._found.setdefault(id, _Found(title))
            known.then, known.now = known.then or then, known.now or now
            known.rows += [changed] if changed else []
            known.unread += is_unread
            known.unread_by |= {archive.id: name} if is_unread else {}
            known.same += changed is None and not is_unread
        for row, share in shares.values():
            for id in {row.quiz, *(each.question for each in row.drawn)} if not row.is_doubted else ():
                self._shares.setdefault(id, {})[row.id] = archive.id, share
        for kept, mine in ((self._done, done), (self._back, back)):
            for one in mine:
                before = kept.get(one.batch, one._replace(rows=0))
                kept[one.batch] = one._replace(rows=one.rows + before.rows, newer=one.newer or before.newer)

    def regrades(self) -> Iterator[Regrade]:
        """Give what could be regraded, by id; losses come first, then gains, then what is kept by hand."""
        for id, each in sorted(self._found.items()):
            if each.rows or each.unread:
                rows = sorted(
                    self._standing(each.rows), key=lambda row: (row.is_by_hand, row.step, name_order(row.name), row.key)
                )
                mean = self._mean(id, rows) if id in self._shares else None
                then, now = (one and one.with_pictures(self._libraries.values()) for one in (each.then, each.now))
                yield Regrade(id, each.title, tuple(rows), each.same, each.unread, then, now, mean, each.unread_by)

    def _standing(self, rows: Sequence[RegradeRow]) -> Iterator[RegradeRow]:
        """Give the rows with what they do to the person, whose best attempt is the mark."""
        after = {each.key.attempt_id: each.passed[1] for each in rows}
        for each in rows:
            own = self._own.get((each.key.learner_id, each.quiz_id, each.mode), {})
            stands = stands_passed(own.values()), stands_passed(after.get(id, has) for id, has in own.items())
            yield replace(each, stands=stands, nth=self._nth.get(each.key.attempt_id, 0))

    def _mean(self, id: str, rows: Sequence[RegradeRow]) -> ClassMean:
        before = self._shares[id]
        after = {each.key.attempt_id: share_of(each.total[1], each.out_of[1]) for each in rows}
        changed = [after.get(attempt, share) for attempt, (_, share) in before.items()]
        had, count = fsum(share for _, share in before.values()), len(before)
        return ClassMean(had / count, fsum(changed) / count, count, len({learner for learner, _ in before.values()}))

    def made(self) -> tuple[RegradeMade, ...]:
        """Return the regrades that stand, and those of which nothing does, newest first."""
        made = sorted((self._back | self._done).values(), key=lambda each: each.at, reverse=True)
        return tuple(each._replace(title=self._titles.get(each.id) or self._title(each.id)) for each in made)

    def gone(self) -> tuple[str, ...]:
        """Return the titles of questions that no module has by now."""
        return tuple(sorted(self._gone.values(), key=name_order))

    def _answers(
        self, attempt: MarkedAttempt
    ) -> Iterator[tuple[str, str, RegradeRow | None, ShownQuestion, ShownQuestion, bool]]:
        regraded = {each.ref: each for each in attempt.events if each.kind == Kind.ANSWER_REGRADED}
        changed = [
            (number, response, now, drawn.shown)
            for number, drawn in enumerate(attempt.row.drawn, 1)
            for response in [attempt.last.get(number)]
            if response is not None and not is_blank(response.answer)
            for now in [self._question(drawn.question, response.language)]
            for key in [_key_of(regraded.get(response.id), drawn.shown)]
            if now is not None and now.hash != key and not key.endswith(UNTOLD)
        ]
        shown = attempt.learner.shown({each[3] for each in changed}) if changed else {}
        stands = standing_events(attempt.events)
        for number, response, now, hash in changed:
            kept = shown.get(hash)
            if kept is None or not kept.texts or kept.structure.get("type") in ("", essay.NAME):
                continue
            then = question_then(kept, response.language, now.id)
            read = self._marked_by(now, then, response.answer)
            mark = read or self._marked_by(now, then, response.answer, reworded=True)
            row = self._row(attempt, number, response, now, mark, stands.get(response.id)) if mark else None
            if row is None and not is_answered(response.answer):
                continue  # what was typed is no number still
            is_settled = _is_by_hand(stands.get(response.id)) or (mark is not None and row is None)
            yield now.id, now.text("title"), row if read else None, then, now, read is None and not is_settled

    def _row(
        self,
        attempt: MarkedAttempt,
        number: int,
        response: ResponseRow,
        now: ShownQuestion,
        mark: Mark,
        standing: EventRow | None,
    ) -> RegradeRow | None:
        """Return what becomes of an answer; None where its mark stays what it is."""
        is_by_hand = _is_by_hand(standing)
        mark = mark._replace(points=less_tries(mark.points, attempt.row.penalty, response.try_number))
        known = _below(attempt, response) if is_by_hand else response.points
        if abs(mark.points - known) < SLACK:
            return None
        after = response.points if is_by_hand else mark.points
        total = attempt.row.points + (after - response.points) * attempt.weights[number - 1]
        out_of = fsum(attempt.weights)
        data = {
            "points": mark.points,
            "verdict": str(mark.verdict),
            "shown": now.hash,
            "question": now.id,
            "rule_version": RULE_VERSION,
        }
        return RegradeRow(
            key=AnswerKey(attempt.learner_id, attempt.row.id, number),
            name=attempt.name,
            quiz_id=attempt.row.quiz,
            mode=Mode(attempt.row.mode),
            answer=response.answer,
            before=response.points,
            after=after,
            total=(summed(attempt.row.points), summed(total)),
            out_of=(out_of, out_of),
            is_by_hand=is_by_hand,
            was_told=attempt.told(),
            event=NewEvent(Kind.ANSWER_REGRADED, response.id, response.module, attempt.row.id, data),
            shown=(now.to_keep(),),
            at=attempt.row.submitted_at,
            offset_minutes=attempt.row.offset_minutes,
            passed=_passed(attempt.row, total, out_of),
            certainty=attempt.certainty({number: after}, attempt.weights),
            weight=attempt.weights[number - 1],
        )

    def _sum(self, attempt: MarkedAttempt) -> Iterator[tuple[str, str, RegradeRow | None, None, None, bool]]:
        """Give what becomes of an attempt's sum by the weights of its quiz; what that asks no more keeps its own."""
        row = attempt.row
        known = self._quiz_of(row.quiz)
        if known is None:
            return
        quiz, asked = known
        lines = lines_here(row, quiz)
        wanted = tuple(
            weight_of(quiz, asked[each], lines.get(each), own) if each in asked else own
            for each, own in zip((one.question for one in row.drawn), attempt.weights, strict=True)
        )
        if wanted == attempt.weights:
            return
        last = attempt.last
        total = fsum(last[number].points * weight for number, weight in enumerate(wanted, 1) if number in last)
        changed = RegradeRow(
            key=AnswerKey(attempt.learner_id, row.id, 0),
            name=attempt.name,
            quiz_id=row.quiz,
            mode=Mode(row.mode),
            answer={},
            before=0.0,
            after=0.0,
            total=(summed(row.points), summed(total)),
            out_of=(fsum(attempt.weights), fsum(wanted)),
            is_by_hand=False,
            was_told=attempt.told(),
            event=NewEvent(Kind.ATTEMPT_TERMS, row.quiz, row.module, row.id, {**row.terms, "weights": list(wanted)}),
            at=row.submitted_at,
            offset_minutes=row.offset_minutes,
            weights=tuple(
                (self._title(row.drawn[at].question), attempt.weights[at], wanted[at])
                for _, at in sorted(zip(slots_kept(row) or range(len(wanted)), range(len(wanted)), strict=True))
                if attempt.weights[at] != wanted[at]
            ),
            passed=_passed(row, total, fsum(wanted)),
            certainty=attempt.certainty({}, wanted),
        )
        yield row.quiz, self._titles[row.quiz], changed, None, None, False

    def _question(self, question_id: str, language: str) -> ShownQuestion | None:
        key = (question_id, language)
        if key not in self._questions:
            library = self._libraries.get(question_id.partition("/")[0])
            rows = library.questions((question_id,), language) if library else ()
            self._questions[key] = question_now(rows[0]) if rows else None
        return self._questions[key]

    def _title(self, question_id: str) -> str:
        found = self._question(question_id, self._language)
        return plain_text(found.text("title")) if found else question_id.partition("/")[2]

    def _quiz_of(self, quiz_id: str) -> tuple[Quiz, Mapping[str, Candidate]] | None:
        """Return a quiz as it is here, and the questions it can ask; None where it is gone."""
        if quiz_id not in self._quizzes:
            self._quizzes[quiz_id] = None
            library = self._libraries.get(quiz_id.partition("/")[0])
            for row in library.quizzes(self._language) if library else ():
                if library is not None and row.id == quiz_id:
                    asked = {each.id: each for each in library.candidates() if asks(row.quiz, each)}
                    self._quizzes[quiz_id] = row.quiz, asked
                    self._titles[quiz_id] = row.title
        return self._quizzes[quiz_id]


def _key_of(regraded: EventRow | None, shown: str) -> str:
    """Return the hash of the question by which an answer was marked last."""
    return str(regraded.data.get("shown", shown)) if regraded else shown


def _is_by_hand(standing: EventRow | None) -> bool:
    return standing is not None and standing.kind == Kind.ANSWER_OVERRIDDEN


def _below(attempt: MarkedAttempt, response: ResponseRow) -> float:
    """Return the points an answer has below its mark by hand."""
    regraded = [each for each in attempt.events if each.ref == response.id and each.kind == Kind.ANSWER_REGRADED]
    if regraded:
        return float(regraded[-1].data["points"])
    rows = attempt.learner.responses(attempt=attempt.row.id, undone=True)
    return next(each.points for each in rows if each.id == response.id)


def _passed(attempt: AttemptRow, points: float, out_of: float) -> Passed:
    return has_passed(attempt), is_pass(attempt, points, out_of)
