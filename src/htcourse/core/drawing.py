"""How the questions of an attempt are drawn: the fixed ones of a quiz, then what each of its lines draws."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from htcourse.core.plain_data import to_plain
from htcourse.core.quiz import EXAM_BANK, Draw, Question, Quiz, shuffled

GONE = -1
"""The number of a line that its quiz has no more."""


class Candidate(NamedTuple):
    """What drawing needs to know of a question; `words` are those an essay asks for, by which it takes long."""

    id: str
    type: str
    objective: str
    difficulty: int
    lesson: str = ""
    bank: str = ""
    words: int = 0


def candidate(question: Question, lesson_of: Mapping[str, str]) -> Candidate:
    """Return what drawing needs to know of a question; `lesson_of` gives lessons by objective."""
    lesson = lesson_of.get(question.objective, "")
    return Candidate(question.id, question.type, question.objective, question.difficulty, lesson, question.bank)


def without_exam_bank(quiz: Quiz, exam_questions: Collection[str]) -> Quiz:
    """Return a quiz that asks nothing of the exam bank: no draw from it, and none of its questions by id."""
    return replace(
        quiz,
        questions=tuple(each for each in quiz.questions if each not in exam_questions),
        draws=tuple(each for each in quiz.draws if each.bank != EXAM_BANK),
    )


def drawn(quiz: Quiz, candidates: Sequence[Candidate], seed: int, taken: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the ids of an attempt's questions as shown: shuffled where the quiz says so; `taken_in_order` if known."""
    taken = taken or taken_in_order(quiz, candidates, seed)
    return shuffled(taken, seed, "questions") if quiz.shuffle else taken


def taken_in_order(quiz: Quiz, candidates: Sequence[Candidate], seed: int) -> tuple[str, ...]:
    """Return the ids of the questions of one attempt in the author's order: the fixed ones, then each draw in turn.

    Nothing twice. A draw that asks for more than there is takes what there is.
    """
    return tuple(lines_in_order(quiz, candidates, seed))


def lines_in_order(quiz: Quiz, candidates: Sequence[Candidate], seed: int) -> dict[str, int]:
    """Return which line drew each question of one attempt (from 1; 0: none), in the order of `taken_in_order`.

    Lines draw one after the other; where one then lacks questions that an earlier line took and could do without, they
    change hands, so that every attempt has as many questions as there can be.
    """
    taken = _one_after_the_other(quiz, candidates, seed)
    by_line: dict[int, dict[str, None]] = {number: {} for number in range(len(quiz.draws) + 1)}
    for id, line in taken.items():
        by_line[line][id] = None
    short = [number for number, draw in enumerate(quiz.draws, 1) if len(by_line[number]) < draw.count]
    if len(quiz.draws) < 2 or not short:
        return taken
    pools = {
        number: shuffled(
            [each.id for each in candidates if _fits(each, draw) and taken.get(each.id) != 0],
            seed,
            f"draw-{number - 1}",
        )
        for number, draw in enumerate(quiz.draws, 1)
    }
    for number in short:
        while len(by_line[number]) < quiz.draws[number - 1].count and _hand_over(number, pools, taken):
            by_line[number] = {each: None for each in pools[number] if taken.get(each) == number}
    dealt = {id: 0 for id, line in taken.items() if line == 0}
    for number, pool in pools.items():
        own = [each for each in by_line[number] if taken[each] == number]
        dealt |= dict.fromkeys([*own, *(each for each in pool if taken.get(each) == number)], number)
    return dealt


def _hand_over(short: int, pools: Mapping[int, Sequence[str]], taken: dict[str, int]) -> bool:
    """Let a line that lacks a question have one more, and say whether that could be (an augmenting path).

    It takes one of another line, which takes one of a third or one that is free.
    """
    asked_by: dict[int, tuple[str, int]] = {}  # what a line would give up, and to which line
    waiting = [short]
    for line in waiting:
        for id in pools[line]:
            owner = taken.get(id)
            if owner is None:
                while line != short:
                    taken[id] = line
                    id, line = asked_by[line]
                taken[id] = short
                return True
            if owner != short and owner not in asked_by:
                asked_by[owner] = (id, line)
                waiting.append(owner)
    return False


def taken_before(quiz: Quiz, candidates: Sequence[Candidate], seed: int) -> tuple[str, ...]:
    """Return what earlier versions took: there a line went short of what a wider one before it had taken."""
    return tuple(_one_after_the_other(quiz, candidates, seed))


def _one_after_the_other(quiz: Quiz, candidates: Sequence[Candidate], seed: int) -> dict[str, int]:
    known = {each.id for each in candidates}
    taken = dict.fromkeys((each for each in quiz.questions if each in known), 0)
    by_objective: dict[str, list[Candidate]] = {}
    for each in candidates if quiz.draws else ():
        by_objective.setdefault(each.objective, []).append(each)
    for number, draw in enumerate(quiz.draws):
        near = by_objective.get(draw.objective, ()) if draw.objective else candidates
        pool = [each.id for each in near if _fits(each, draw) and each.id not in taken]
        taken |= dict.fromkeys(shuffled(pool, seed, f"draw-{number}")[: draw.count], number + 1)
    return taken


def lines_now(then: Sequence[Mapping[str, Any]], quiz: Quiz) -> dict[int, int]:
    """Return which line of a quiz each line is by now that it had `then` (plain data); both from 1, none that is gone.

    The same line is the one that draws out of the same questions, wherever it stands: of several that with the same
    count and weight, else the first. So no update that puts a line before others changes what theirs count.
    """
    left = {number: to_plain(each) for number, each in enumerate(quiz.draws, 1)}
    found: dict[int, int] = {}
    for part in (dict, _pool):
        for number, each in enumerate(then, 1):
            same = next((now for now, draw in left.items() if number not in found and part(draw) == part(each)), None)
            if same is not None:
                found[number] = same
                del left[same]
    return found


def _pool(draw: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in draw.items() if key not in ("count", "weight")}


def weight_of(quiz: Quiz, each: Candidate, line: int | None = None, own: float | None = None) -> float:
    """Return what a whole answer to a question counts in a quiz, in points: its own weight, else that of its line.

    `line` is the one that drew it (`lines_in_order`), so that every attempt has the same sum. Where an earlier version
    drew it, and kept none, or the quiz has no such line by now, it has the weight of the first line that it fits; where
    that line is `GONE`, the one of its `own` that it had.
    """
    if each.id in quiz.weights:
        return quiz.weights[each.id]
    if line == GONE and own is not None and each.id not in quiz.questions:
        return own
    if line and 0 < line <= len(quiz.draws) and _fits(each, quiz.draws[line - 1]):
        return quiz.draws[line - 1].weight
    return 1.0 if each.id in quiz.questions else next((draw.weight for draw in quiz.draws if _fits(each, draw)), 1.0)


def asks(quiz: Quiz, each: Candidate) -> bool:
    """Return whether a quiz can ask a question: by its id or by a line that draws."""
    near = [draw for draw in quiz.draws if draw.bank == each.bank]  # few: a class asks this half a million times
    return each.id in quiz.questions or any(_fits(each, draw) for draw in near)


def _fits(each: Candidate, draw: Draw) -> bool:
    return (
        draw.bank == each.bank
        and draw.lesson in ("", each.lesson)
        and draw.objective in ("", each.objective)
        and draw.type in ("", each.type)
        and draw.difficulty in (0, each.difficulty)
    )
