"""What a regrade would change, in the words of `htcourse regrade`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from htcourse.core.clock import Moment
from htcourse.core.points import points_text

if TYPE_CHECKING:
    from htcourse.core.quiz import Interaction
    from htcourse.usecases.marking.regrade_preview import Regrade
    from htcourse.usecases.marking.regrade_rows import ClassMean, RegradeRow


def sum_of(found: Regrade) -> str:
    """Return who gains and loses by a regrade, and how many people pass by it or no more."""
    up = sum(each.step > 0 for each in found.changed)
    down = sum(each.step < 0 for each in found.changed)
    kept = len(found.rows) - len(found.changed)
    words = f"{up} gain, {down} lose, {found.same + len(found.changed) - up - down} stay"
    passing, failing = found.people(1), found.people(-1)
    words += f", people: {passing} pass by it, {failing} pass no more" if passing or failing else ""
    words += f", {kept} by hand are kept" if kept else ""
    gone = "keep their mark, as what was chosen is not in the question any more or what it asks now was not asked then"
    gone += ": mark by hand where another is due"
    return words + (f", {found.unread} {gone}" if found.unread else "")


def unread_of(found: Regrade, codes: Mapping[str, str]) -> Iterator[str]:
    """Give a line that names whose answers are to be looked at, where there are some."""
    if found.unread_by:
        people = (f"{codes.get(id, id)} {name}".rstrip() for id, name in found.unread_by.items())
        yield f"  to be looked at, of: {', '.join(people)}"


def asked_of(found: Regrade) -> Iterator[str]:
    """Give what the question said and says, where that is another text."""
    from htcourse.render.plain_text import plain_text
    from htcourse.usecases.attempts.same_words import same_text

    if found.then is not None and found.now is not None and not same_text(found.now, found.then):
        was, now = (" ".join(plain_text(each.text("text")).split()) for each in (found.then, found.now))
        yield f"  asked then: {was}"
        yield f"  asked now: {now}"


def mean_of(mean: ClassMean | None) -> Iterator[str]:
    """Give the mean of the class, before and after."""
    from htcourse.core.translatable import number_of
    from htcourse.usecases.results.statistics_lines import of_learners

    if mean is not None:
        means = f"{mean.before:.2%} -> {mean.after:.2%}"
        over = f"{number_of(mean.attempts, 'attempt')} of {of_learners(mean.learners)}"
        yield f"  class mean {means} of all points, over {over}; practice counts too, what waits for a mark as 0"


def lines_of(rows: Iterable[RegradeRow], codes: Mapping[str, str], asked: Interaction | None = None) -> Iterator[str]:
    """Give a line a mark: whose, of which attempt, the answer in the words of what was `asked`, from what to what."""
    from htcourse.usecases.marking.regrade_rows import staying

    rows = tuple(rows)
    stays = staying(rows)
    for each in rows:
        weights = ", ".join(f"{title}: {points_text(had)} -> {points_text(has)}" for title, had, has in each.weights)
        answer = _answer_of(each, asked) if each.key.number else f"weights {weights}"
        told = "" if each.was_told else "  not released"
        nth = f"  attempt {each.nth}" if each.nth else ""
        which = f"{each.quiz_id}  {each.mode}  {Moment(each.at, each.offset_minutes).local_day}{nth}{told}"
        had, has = (points_text(share * each.weight) for share in (each.before, each.after))
        points = f"{had} -> {has}  " if each.key.number else ""
        total = " -> ".join(
            f"{points_text(had)} of {points_text(of)}" for had, of in zip(each.total, each.out_of, strict=True)
        )
        note = "  kept: marked by hand" if each.is_by_hand else _TURNS[each.attempt_turn]
        note += " so far" if each.is_open_turn else ""
        note += "; the quiz stays passed" if each.key in stays else ""
        if each.certainty is not None:
            total += f", by certainty {' -> '.join(map(points_text, each.certainty))}"
        learner = codes.get(each.key.learner_id, each.key.learner_id)
        yield f"  {learner}  {each.name or '-'}  {which}  {answer}  {points}{total}{note}"


def _answer_of(row: RegradeRow, asked: Interaction | None) -> str:
    from htcourse.render.plain_text import plain_text
    from htcourse.usecases.marking.attempt_sheet import answer_lines

    if asked is None:
        return json.dumps(row.answer, ensure_ascii=False)
    given = (plain_text(each) for each in answer_lines(asked, row.answer, with_text=False))
    return " ".join(", ".join(given).split())


_TURNS = {1: "  passes by it", 0: "", -1: "  passes no more"}


def change_of(each: RegradeRow, codes: Mapping[str, str]) -> dict[str, Any]:
    """Return what becomes of one mark, as data."""
    return {
        "learner": codes.get(each.key.learner_id, each.key.learner_id),
        "name": each.name,
        "attempt": each.key.attempt_id,
        "quiz": each.quiz_id,
        "mode": each.mode,
        "handed_in_at": each.at,
        "weights": [list(weight) for weight in each.weights],
        "number": each.key.number,
        "answer": dict(each.answer),
        "before": each.before,
        "after": each.after,
        "total_before": each.total[0],
        "total_after": each.total[1],
        "out_of_before": each.out_of[0],
        "out_of_after": each.out_of[1],
        "by_hand": each.is_by_hand,
        "was_told": each.was_told,
        "passed_before": each.passed[0],
        "passed_after": each.passed[1],
        "attempt_number": each.nth or 1,
        "stands_passed_before": each.stands[0],
        "stands_passed_after": each.stands[1],
        "certainty": each.certainty and list(each.certainty),
    }
