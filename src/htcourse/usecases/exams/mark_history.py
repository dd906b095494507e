"""How an answer's mark came to be: first by the key of that day, then regraded, given by hand, taken back.

And how an attempt that lost answers came to count.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from math import fsum
from operator import itemgetter
from typing import Any, NamedTuple

from htcourse.core.clock import Moment
from htcourse.core.points import points_text
from htcourse.core.quiz import Mode, Verdict
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import MARKED_ANEW, AttemptRow, Doubt, EventRow, Kind, ResponseRow
from htcourse.store.lost_attempts import settled_doubt
from htcourse.usecases.exams.exam_terms import allowances

KINDS = (Kind.ANSWER_MARKED, *MARKED_ANEW)
TELLING = (Kind.MARKS_TOLD, Kind.ATTEMPT_RELEASED)
UNNAMED = "trainer"
"""Who marked an essay where no name was given: earlier versions asked for none."""


class MarkOrigin(StrEnum):
    """How a mark came: with the answer, when it was collected, by the rubric, by another key or weight, or by hand."""

    FIRST = ""
    COLLECTED = "collected"
    RUBRIC = Kind.ANSWER_MARKED
    REGRADED = Kind.ANSWER_REGRADED
    BY_HAND = Kind.ANSWER_OVERRIDDEN
    WEIGHED = Kind.ATTEMPT_TERMS


class MarkTakenBack(NamedTuple):
    """When a mark was taken back, by whom and why, as far as that was said."""

    at: str
    offset_minutes: int
    by: str = ""
    reason: str = ""


class MarkStep(NamedTuple):
    """A mark once given to an answer, points 0 to 1.

    `by` is the name of who gave it and `reason` why, as far as that was said. `was_taken_back`: it stands no more, says
    `back`; `is_standing`: it is the one that does, `was_never_told`: it was taken back, or gave way to the next of its
    kind, before the learner could be told. A whole answer counted `out_of` points then; a step by another weight says
    from how many on (`had_of`), and from how many its learner was told (`told_of`).
    """

    points: float
    verdict: Verdict
    at: str
    offset_minutes: int
    given: MarkOrigin = MarkOrigin.FIRST
    by: str = ""
    reason: str = ""
    was_taken_back: bool = False
    is_standing: bool = False
    was_never_told: bool = False
    out_of: float = 1.0
    had_of: float = 0.0
    told_of: float = 0.0
    back: MarkTakenBack | None = None

    @property
    def is_mark(self) -> bool:
        """Whether a mark was given: that an essay was handed in, or was collected without its module, is none."""
        is_persons = self.given in (MarkOrigin.RUBRIC, MarkOrigin.BY_HAND)
        return is_persons or self.verdict is not Verdict.OPEN

    def for_learner(self) -> "MarkStep":
        """Return it as its learner is told: of a taking back when it was, and why."""
        back = self.back and self.back._replace(by="")
        return self._replace(back=back, had_of=self.told_of)

    def as_line(self, out_of: float = 1.0) -> str:
        """Return what stands, as a command says it: the points of so many, how they were given and by whom."""
        if self.verdict is Verdict.OPEN:
            return "none: it waits for a mark"
        how = {MarkOrigin.RUBRIC: "by the rubric", MarkOrigin.REGRADED: "regraded", MarkOrigin.BY_HAND: "by hand"}
        by = self.by if self.given in how and self.by != UNNAMED else ""
        points = f"{points_text(self.points * out_of)} of {points_text(out_of)}"
        return ", ".join(filter(None, (points, how.get(self.given, "the first mark"), by)))


class SettledStep(NamedTuple):
    """A trainer let an attempt that lost answers count, with so many of them lost or changed; None: took that back.

    `by` is the name of who did it and `reason` why, as far as that was said. `is_more`: they allowed another attempt.
    `minutes` more were given in all while it was under way (None: that is none of it); `released` it, or held it back.
    """

    at: str
    offset_minutes: int
    by: str
    counted: Doubt | None
    reason: str = ""
    is_more: bool = False
    minutes: float | None = None
    released: bool | None = None


class Loss(NamedTuple):
    """What an attempt counts without: so many answers are `lost` (0: nobody knows) since a trainer let it count so.

    `by` is the name of who did, empty where that was not said.
    """

    lost: int
    by: str


def loss_let_count(rows: Iterable[EventRow]) -> EventRow | None:
    """Return the row among those of an attempt by which it counts although rows are lost or changed, if one stands."""
    own = [each for each in rows if each.kind == Kind.LOSS_ACCEPTED]
    undone = {each.undoes for each in own} - {""}
    return next((each for each in reversed(own) if not each.undoes and each.id not in undone), None)


def loss_of(row: EventRow) -> Loss:
    """Return what such a row tells the learner."""
    return Loss(settled_doubt(row.data).lost, str(row.data.get("by", "")))


def settled_steps(learner: LearnerReads, attempt: AttemptRow) -> tuple[SettledStep, ...]:
    """Return what more attempts were allowed at its quiz, and minutes while it was under way, and its releases.

    And each time it was let count though it lost answers, and that these were taken back; each oldest first.
    """
    more = (
        SettledStep(
            each.at,
            each.offset_minutes,
            str(each.data.get("by", "")),
            None,
            str(each.data.get("reason", "")),
            is_more=True,
        )
        for each in allowances(learner, attempt.quiz, Mode(attempt.mode))
    )
    counted = (
        SettledStep(
            each.at,
            each.offset_minutes,
            str(each.data.get("by", "")),
            None if each.undoes else settled_doubt(each.data),
            str(each.data.get("reason", "")),
        )
        for each in learner.events(Kind.LOSS_ACCEPTED, attempt=attempt.id, undone=True)
    )
    return (*more, *_given_time(learner, attempt), *counted, *_releases(learner, attempt))


def _given_time(learner: LearnerReads, attempt: AttemptRow) -> Iterator[SettledStep]:
    had = 0.0
    for each in learner.events(Kind.ATTEMPT_TERMS, attempt=attempt.id):
        minutes = float(each.data.get("extra_minutes", 0))
        if minutes != had:
            yield SettledStep(each.at, each.offset_minutes, "", None, minutes=minutes)
        had = minutes


def _releases(learner: LearnerReads, attempt: AttemptRow) -> Iterator[SettledStep]:
    for each in learner.events(Kind.ATTEMPT_RELEASED, attempt=attempt.id, undone=True):
        yield SettledStep(each.at, each.offset_minutes, str(each.data.get("by", "")), None, released=not each.undoes)


def standing_events(events: Iterable[EventRow]) -> dict[str, EventRow]:
    """Return the event in force whose mark stands, by the id of the answer: the newest by hand, else the newest."""
    found: dict[str, EventRow] = {}
    for each in events:
        known = found.get(each.ref)
        if known is None or each.kind == Kind.ANSWER_OVERRIDDEN or known.kind != Kind.ANSWER_OVERRIDDEN:
            found[each.ref] = each
    return found


def rows_of_answer(rows: Iterable[ResponseRow], response: ResponseRow) -> list[ResponseRow]:
    """Return those of an attempt's rows that are one answer, taken back or not.

    An essay's mark is the answer once more: all rows of one answer, however often it was marked, bear its time.
    """
    return [each for each in rows if each.number == response.number and each.at == response.at and not each.undoes]


def mark_history(learner: LearnerReads, attempt_id: str) -> dict[int, tuple[MarkStep, ...]]:
    """Return every mark the last answer to each question was given, by the question's number, in the order of writing.

    No clock says which came first. A row of an essay was written with its event; a blank was marked at handing in, long
    before the row that stands in for it, as a mark by hand needs one.
    """
    rows = learner.responses(attempt=attempt_id, undone=True)
    events = learner.events(*KINDS, *TELLING, Kind.ATTEMPT_TERMS, attempt=attempt_id, undone=True)
    undone = {each.undoes: taken_back(each) for each in events if each.undoes}
    untold, place_of = set(_untold(events)), {each.id: at for at, each in enumerate(events)}
    told = [each for each in events if not each.undoes]
    stands = standing_events(each for each in told if each.kind in MARKED_ANEW and each.id not in undone)
    marked = {str(each.data.get("response", "")): each for each in told if each.kind == Kind.ANSWER_MARKED}
    last = learner.last_responses(attempt_id)
    stood_in = {each.ref for each in told if each.data.get("stands_in")}
    handed_in = learner.standing_event(Kind.ATTEMPT_SUBMITTED, attempt_id) if stood_in else None
    steps: dict[int, tuple[MarkStep, ...]] = {}
    for number, response in last.items():
        own = rows_of_answer(rows, response)
        if response.id in stood_in and handed_in is not None:
            own = [each._replace(at=handed_in.at, offset_minutes=handed_in.offset_minutes) for each in own]
        placed = [
            (
                place_of[marked[each.id].id] if each.id in marked else -1,
                each.id,
                _row_step(each, marked.get(each.id), is_undone=any(row.undoes == each.id for row in rows)),
            )
            for each in own
        ]
        ids = {each.id for each in own}
        placed += [
            (place_of[each.id], each.id, _event_step(each, is_undone=each.id in undone, is_untold=each.id in untold))
            for each in told
            if each.ref in ids
        ]
        placed = [
            (
                at,
                row,
                each._replace(
                    out_of=_weight(_terms_then(events, at), number),
                    back=undone.get(events[at].id) if at >= 0 else None,
                ),
            )
            for at, row, each in placed
        ]
        for at, each in _weighings(events, number):
            before = standing_events(one for one in _live(events[:at]) if one.kind in MARKED_ANEW).get(response.id)
            row = [one for one, (place, *_) in zip(own, placed, strict=False) if place < at][-1]
            had = _event_step(before, is_undone=False) if before else _row_step(row, marked.get(row.id))
            placed.append((at, "", each._replace(points=had.points, verdict=had.verdict)))
        standing = event.id if (event := stands.get(response.id)) else response.id
        steps[number] = tuple(
            each._replace(is_standing=row == standing)
            for _, row, each in (*placed[:1], *sorted(placed[1:], key=itemgetter(0)))
        )
    return steps


def marks_given(learner: LearnerReads, attempt_id: str) -> tuple[int, tuple[tuple[str, str], ...]]:
    """Return how many answers of an attempt got another mark than their first, and who marked essays on which days."""
    events = learner.events(*KINDS, attempt=attempt_id)
    by_hand = {each.id for each in events if each.kind == Kind.ANSWER_OVERRIDDEN}
    given = learner.responses(attempt=attempt_id, undone=True) if by_hand else ()
    # An essay: its first mark is no other one. What came open from a file was marked when it was collected.
    by_key = {each.ref for each in events if each.kind == Kind.ANSWER_REGRADED and not each.data.get("is_unmarked")}
    waited = {each.id for each in given if each.verdict == Verdict.OPEN} - by_key
    is_blank = {each.id for each in events if each.id in by_hand and each.data.get("stands_in")}
    firsts = [
        each
        for each in events
        if each.kind == Kind.ANSWER_MARKED or each.id in is_blank or (each.id in by_hand and each.ref in waited)
    ]
    # One that came without its mark, or could not be marked, got its first when it was collected; a blank has none.
    others = [each for each in events if each.kind in MARKED_ANEW and each.ref not in waited]
    anew = {each.ref for each in others if not any(map(each.data.get, ("is_first", "is_unmarked", "stands_in")))}
    days = ((str(each.data.get("by", "")), Moment(each.at, each.offset_minutes).local[:10]) for each in firsts)
    return len(anew), tuple(dict.fromkeys(days))


def _live(events: Sequence[EventRow]) -> list[EventRow]:
    """Return those of an attempt's events that these leave in force."""
    undone = {each.undoes for each in events} - {""}
    return [each for each in events if not each.undoes and each.id not in undone]


def _is_weighing(event: EventRow) -> bool:
    return event.kind == Kind.ATTEMPT_TERMS and bool(event.data.get("batch"))


def _terms_then(events: Sequence[EventRow], place: int) -> Mapping[str, Any]:
    """Return the terms of an attempt as they were before the event at a place; below 0 those it was handed in with."""
    until = place if place >= 0 else next((at for at, each in enumerate(events) if _is_weighing(each)), len(events))
    return next((each.data for each in reversed(_live(events[:until])) if each.kind == Kind.ATTEMPT_TERMS), {})


def _weight(terms: Mapping[str, Any], number: int) -> float:
    kept = terms.get("weights", ())
    return float(kept[number - 1]) if number <= len(kept) else 1.0


def _weighings(events: Sequence[EventRow], number: int) -> Iterator[tuple[int, MarkStep]]:
    """Give each regrade by which a question counts otherwise, with its place among the events."""
    untold, found, pending = set(_untold(events)), list[tuple[int, MarkStep]](), -1
    for at, each in enumerate(events):
        if each.kind in TELLING and not each.undoes:
            pending = -1
        elif not each.undoes and _is_weighing(each):
            had, has = _weight(_terms_then(events, at), number), _weight(each.data, number)
            if had != has:
                by, why = str(each.data.get("by", "")), str(each.data.get("reason", ""))
                back = next((taken_back(one) for one in events if one.undoes == each.id), None)
                step = MarkStep(0, Verdict.WRONG, each.at, each.offset_minutes, MarkOrigin.WEIGHED, by, why, bool(back))
                step = step._replace(out_of=has, had_of=had, told_of=had, back=back)
                if pending >= 0 and not back:  # the one before gave way untold
                    before, gone = found[pending]
                    found[pending] = before, gone._replace(was_never_told=True)
                    step = step._replace(told_of=gone.told_of)
                pending = pending if back else len(found)
                found.append((at, step._replace(was_never_told=each.id in untold or step.told_of == has)))
    yield from found


def last_weighed(events: Sequence[EventRow]) -> dict[int, str]:
    """Return which of the regrades in force made each question count what it does, where one did."""
    live = _live(events)
    return {
        number: each.id
        for at, each in enumerate(live)
        for number in (range(1, len(each.data["weights"]) + 1) if _is_weighing(each) else ())
        if _weight(_terms_then(live, at), number) != _weight(each.data, number)
    }


def out_of_then(learner: LearnerReads, attempt: AttemptRow) -> float:
    """Return how many points an attempt counted before its weights were changed, by those it was handed in with."""
    terms = attempt.terms
    if terms.get("batch"):
        terms = _terms_then(learner.events(Kind.ATTEMPT_TERMS, attempt=attempt.id, undone=True), -1)
    return fsum(_weight(terms, number) for number in range(1, len(attempt.drawn) + 1))


def _untold(events: Sequence[EventRow]) -> Iterator[str]:
    """Give the ids of events that were taken back, or gave way to a newer mark, before anything was told.

    A mark gives way to one of its kind that stands: a regrade to the next one, a mark by hand to the next by hand. And
    those of regrades that lie below a mark by hand from the first: they never stood.
    """
    live = {each.id for each in _live(events)}
    pending, by_hand = dict[str, EventRow](), set[str]()
    for each in events:
        by_hand |= {each.ref} if each.kind == Kind.ANSWER_OVERRIDDEN and each.id in live else set()
        if each.kind == Kind.ANSWER_REGRADED and each.ref in by_hand and not each.undoes:
            yield each.id
        elif each.undoes in pending:
            yield each.undoes
        elif each.kind in TELLING and not each.undoes:
            pending.clear()
        elif not each.undoes:
            if each.kind in MARKED_ANEW and each.id in live:
                yield from (id for id, one in pending.items() if (one.kind, one.ref) == (each.kind, each.ref))
            pending[each.id] = each


class Anew(NamedTuple):
    """What a trainer said to an answer, and the hash of the question it was regraded by; each empty without one."""

    words: str = ""
    shown: str = ""


def marked_anew(learner: LearnerReads, response: ResponseRow) -> Anew:
    """Return what became of an answer in force after it was given: the comment to its mark, or why it is another."""
    events = learner.events(*KINDS, attempt=response.attempt)
    own = [each for each in events if response.id in (each.ref, each.data.get("response"))]
    standing = standing_events(each for each in own if each.kind in MARKED_ANEW).get(response.id)
    told = standing or next(iter(own), None)
    regraded = [str(each.data.get("shown", "")) for each in own if each.kind == Kind.ANSWER_REGRADED]
    words = "" if told is None else str(told.data.get("reason") or told.data.get("comment", ""))
    return Anew(words, regraded[-1] if regraded else "")


def taken_back(event: EventRow) -> MarkTakenBack:
    """Return when a row took another back, by whom and why."""
    by, reason = str(event.data.get("by", "")), str(event.data.get("reason", ""))
    return MarkTakenBack(event.at, event.offset_minutes, by, reason)


def _row_step(row: ResponseRow, mark: EventRow | None, *, is_undone: bool = False) -> MarkStep:
    verdict = Verdict(row.verdict or Verdict.WRONG)
    if mark is None:
        return MarkStep(row.points, verdict, row.at, row.offset_minutes, was_taken_back=is_undone)
    by, reason = str(mark.data.get("by", "")), str(mark.data.get("comment", ""))
    return MarkStep(row.points, verdict, mark.at, mark.offset_minutes, MarkOrigin.RUBRIC, by, reason, is_undone)


def _event_step(event: EventRow, *, is_undone: bool, is_untold: bool = False) -> MarkStep:
    data = event.data
    by, reason = str(data.get("by", "")), str(data.get("reason", ""))
    verdict = Verdict(data["verdict"])
    when, given = (event.at, event.offset_minutes), MarkOrigin(event.kind)
    if data.get("is_first"):  # its answer came without one: nobody regraded it
        given, reason = MarkOrigin.COLLECTED, ""
    return MarkStep(data["points"], verdict, *when, given, by, reason, is_undone, was_never_told=is_untold)
