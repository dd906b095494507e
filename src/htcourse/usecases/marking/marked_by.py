"""The mark an earlier answer gets by a question as it stands now, and what is right by it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, NamedTuple, TypeAlias

from htcourse.core.certainty import certainty_sum
from htcourse.core.mended import wording
from htcourse.core.model_answers import model_answers
from htcourse.core.points import SLACK
from htcourse.core.question_types import cloze, multiple_choice, numeric, tagging
from htcourse.core.question_types.answers import answer_ids, is_blank
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Answer, Interaction, Mark, Mode
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import UNTOLD, AttemptRow, Drawn, EventRow, ResponseRow, Shown, version_of
from htcourse.store.library import Library
from htcourse.usecases.attempts.key_since import choices_asked, key_fits, right_answer, right_words
from htcourse.usecases.attempts.same_passages import place_in
from htcourse.usecases.attempts.same_words import (
    in_ids_of,
    names_gone,
    same_labels,
    same_pictures,
    same_text,
    same_unit,
)
from htcourse.usecases.attempts.shown_question import (
    FROM_FILE,
    WORDED_NOW,
    ShownQuestion,
    question_here,
    question_if_read,
    question_now,
)
from htcourse.usecases.quizzes.attempt_result import sure_answers

_ASKED = {
    "choose-one": "choices",
    "choose-many": "choices",
    "order": "order",
    "match": "pairs",
    "sort": "categories",
    "fill-gaps": "gaps",
    "type-number": "number",
    "type-text": "text",
    "write": "text",
}
"""What an answer holds by the gesture it was given with."""


_MarkedBy: TypeAlias = Callable[[Answer], Mark | None]


class OtherKey(NamedTuple):
    """A right answer by another key than that of the day, and the question it answers, as it is worded there.

    `is_same` says that it fits what was asked that day (`key_fits`); `is_reworded` that what was right has other words
    since, under its own id; `is_untold` that it is not to be told, only that it is another.
    """

    interaction: Interaction
    right: Answer
    is_same: bool = False
    is_reworded: bool = False
    is_untold: bool = False


class MarkedAttempt(NamedTuple):
    """An attempt with what is needed to mark it anew."""

    learner: LearnerReads
    learner_id: str
    name: str
    row: AttemptRow
    weights: tuple[float, ...]
    last: Mapping[int, ResponseRow]
    events: Sequence[EventRow]

    def certainty(self, points: Mapping[int, float], weights: Sequence[float]) -> tuple[float, float] | None:
        """Return what a test by certainty counts, and what with other `points` by number and other weights."""
        if self.row.mode != Mode.CERTAINTY:
            return None
        had = sure_answers(self.row, self.last)
        has = [
            each and each._replace(points=points.get(number, each.points), out_of=weight)
            for number, (each, weight) in enumerate(zip(had, weights, strict=True), 1)
        ]
        before, after = (certainty_sum(filter(None, answers))[0] for answers in (had, has))
        return before, after

    def told(self) -> bool:
        """Say whether the learner may have seen the result."""
        return self.row.mode not in (Mode.EXAM, Mode.PRE) or bool(self.row.released_at)


class Marker:
    """Marks answers by questions as they stand; each is held against the one of then once, however many answered it."""

    def __init__(self) -> None:
        """Start with no question."""
        self._by: dict[tuple[str, str, str, str, bool], tuple[ShownQuestion, ShownQuestion, _MarkedBy]] = {}

    def __call__(
        self, now: ShownQuestion, then: ShownQuestion, answer: Answer, *, reworded: bool = False
    ) -> Mark | None:
        """Return what `marked_by` does."""
        key = now.id, now.language, then.hash, then.language, reworded
        known = self._by.get(key)
        if known is None or known[:2] != (now, then):  # files may say otherwise of a version
            known = self._by[key] = now, then, _by(now, then, reworded)
        return known[2](answer)


def marked_by(now: ShownQuestion, then: ShownQuestion, answer: Answer, *, reworded: bool = False) -> Mark | None:
    """Return the mark an answer gets by the question as it stands; None where that cannot read it.

    It cannot when it is of another type, when the answer names what is not in it any more (the words count, whichever
    id they have), when words were typed in a language it is not in, or passages marked that read otherwise now, or with
    labels that do; nor when it asks or takes for right what was not there then, so that no answer could have all
    points, asks for a number in another unit than was asked for or typed, or about another picture; nor where the text
    is another and the mark would be. A wrong choice that nobody could choose counts neither way. With `reworded` what
    says something else under its own id counts as what was there, what is gone as nothing given, and what is new as
    left out.
    """
    return _by(now, then, reworded)(answer)


def marked_by_file(now: ShownQuestion, then: ShownQuestion, answer: Answer) -> Mark | None:
    """Return the mark as `marked_by` does, where only a file says what the question was `then`.

    None also of one above what the question as it stands gives: the file could claim wrong choices that nobody saw, so
    that each takes less off.
    """
    mark = marked_by(now, then, answer)
    return mark if mark and mark.points <= in_ids_of(now, then).grade(answer).points + SLACK else None


def _unread(answer: Answer) -> None:
    """Read no answer."""


def _by(now: ShownQuestion, then: ShownQuestion, reworded: bool) -> _MarkedBy:
    """Return what marks the answers to a question of then."""
    if now.kind.name != then.kind.name or (now.is_bound_to_language and now.language != then.language):
        return _unread
    narrative = now.interaction(0).text
    now = in_ids_of(now, then, reworded=reworded)
    here, asked = now.interaction(0), then.interaction(0)
    if now.kind.name == tagging.NAME and (here.text != asked.text or not same_labels(now, then, reworded=reworded)):
        return _unread
    if not reworded and not _asks_no_more(now, then):
        return _unread
    body = _as_offered(now.body, then, with_right=True)
    ids = {each.id for each in here.options}
    is_same_text = same_text(now, then) and wording(narrative) == wording(asked.text)
    is_same_text = is_same_text or reworded or now.kind.name == cloze.NAME  # a gap is known by its text

    def mark(answer: Answer) -> Mark | None:
        if not reworded and (names_gone(answer, here, asked) or _is_marked_gone(then, answer, narrative)):
            return None
        if not reworded and now.kind.name == numeric.NAME and _is_number(then, answer) and not _is_number(now, answer):
            return None
        if reworded and "choices" in answer:
            answer = {**answer, "choices": answer_ids(answer, "choices", ids)}
        mark = now.kind.grade(body, answer)
        return mark if is_same_text or abs(mark.points - then.grade(answer).points) < SLACK else None

    return mark


def _is_marked_gone(then: ShownQuestion, answer: Answer, narrative: str) -> bool:
    """Say whether passages were marked that do not stand in a narrative as it reads now."""
    if then.kind.name != tagging.NAME or (was := then.interaction(0).text) == narrative:
        return False
    return not all(place_in(each, was, narrative, with_slips=True) for each in tagging.marks(then.body, answer))


def _is_number(asks: ShownQuestion, answer: Answer) -> bool:
    """Say whether what was typed is a number, in a unit that a question reads."""
    return bool(numeric.meant_numbers(asks.body, answer))


def _asks_no_more(now: ShownQuestion, then: ShownQuestion) -> bool:
    """Say whether an answer that could be given then can have all points now, in the same unit, about the same picture.

    What is written is marked by people.
    """
    here, asked = now.interaction(0), then.interaction(0)
    if here.gesture == "write":
        return True
    bodies = now.body, _as_offered(now.body, then)
    best, could = (model_answers(each, now.kind.interaction(each, 0))["right"] for each in bodies)
    is_there = not names_gone(could, asked, here) and now.grade(could).points >= now.grade(best).points - SLACK
    return is_there and same_unit(here, asked) and same_pictures(now, then)


def _as_offered(body: Any, then: ShownQuestion, *, with_right: bool = False) -> Any:
    """Return a body without the choices that there were not when it was asked, but where none is left.

    `with_right` those of them that bring points stay. Of several choices a wrong one that is gone is there still: how
    much a wrong one takes off hangs on how many there are (`choices_asked`).
    """

    def those(choices: tuple[Choice, ...], were: tuple[Choice, ...]) -> tuple[Choice, ...]:
        ids = {each.id for each in were}
        return tuple(each for each in choices if each.id in ids or (with_right and each.worth > 0)) or choices

    if isinstance(body, cloze.Body):
        had = {each.id: each.choices for each in then.body.gaps}
        return replace(body, gaps=tuple(replace(x, choices=those(x.choices, had.get(x.id, ()))) for x in body.gaps))
    lists = [each for each in ("choices", "verdicts") if hasattr(body, each)]
    own = {each: those(getattr(body, each), getattr(then.body, each)) for each in lists}
    if isinstance(body, multiple_choice.Body):
        asked = choices_asked(own["choices"], then.body.choices)
        own = {"choices": (*asked, *(each for each in own["choices"] if each not in asked))}
    return replace(body, **own)


def _reads(now: ShownQuestion, answer: Answer, language: str) -> bool:
    """Say whether a question can read an answer to a version of it that is not kept.

    The answer has to be of the kind asked for here, in a `language` it is in, and may name nothing that is not in the
    question; passages stand in a narrative nobody has.
    """
    shown = now.interaction(0)
    key = _ASKED.get(shown.gesture, "")
    if key not in answer or (now.is_bound_to_language and now.language != language):
        return False
    named = () if key in ("number", "text") else answer[key]
    if key == "gaps" and isinstance(named, Mapping):
        typed = {each.id for each in shown.gaps if not each.options}
        named = {gap: () if gap in typed else chosen for gap, chosen in named.items()}
    options = (each.id for each in (*shown.options, *(one for gap in shown.gaps for one in gap.options)))
    known = {*_ids(now.structure["body"]), *options, ""}
    return set(_names(named)) <= known and bool(now.grade(answer))


def as_shown(
    kept: Shown | None, drawn: Drawn, libraries: tuple[Library, ...], last: ResponseRow | None, language: str
) -> ShownQuestion | None:
    """Return a question as it was, of a library that has it so where the record does not say; None of one unread.

    It is the one drawn, whichever of equal content the record keeps: the gate is asked about it.
    """
    question = question_if_read(kept, language, drawn.question) if kept is not None and kept.texts else None
    if question is None or question.is_from_file:
        as_asked = Shown(version_of(drawn.shown), drawn.question.partition("/")[0], drawn.question, {})
        question = question_here(libraries, as_asked, language) or question
    with suppress(LookupError, TypeError, ValueError, AttributeError, ArithmeticError):
        if question is not None:
            question.mark(right_answer(question, drawn.seed) or {}), question.grade(last.answer if last else {})
            return question.with_pictures(libraries)
    return None


def as_worded_now(
    drawn: Drawn, libraries: tuple[Library, ...], last: ResponseRow | None, language: str
) -> ShownQuestion | None:
    """Return a question that was asked in a version whose words nobody kept, in those it has here now.

    None where it is not here, is not believed to be the one that was asked, or cannot read the answer.
    """
    own = [each for each in libraries if each.module_id == drawn.question.partition("/")[0]]
    rows = own[0].questions((drawn.question,), language) if own and not drawn.shown.endswith(UNTOLD) else ()
    if not rows:
        return None
    now = question_now(rows[0])
    answer = last.answer if last else None
    with suppress(LookupError, TypeError, ValueError, AttributeError, ArithmeticError):
        if is_blank(answer) or _reads(now, answer or {}, language):
            structure = {**now.structure, FROM_FILE: True, WORDED_NOW: True}
            return replace(now, hash=drawn.shown, structure=structure).with_pictures(libraries)
    return None


def mark_since(
    now: ShownQuestion | None, then: ShownQuestion, answer: Answer | None, *, was_regraded: bool
) -> Mark | None:
    """Return all of the mark an answer gets by another key; None where that cannot read it and did not mark it."""
    if now is None or answer is None:
        return None
    here = in_ids_of(now, then)
    mark = marked_by(now, then, answer) or (here.grade(answer) if was_regraded else None)
    return mark and here.mark(answer)._replace(points=mark.points, verdict=mark.verdict)


def other_key(now: ShownQuestion | None, then: ShownQuestion, answer: Answer | None, seed: int) -> OtherKey | None:
    """Return what is right by the question as it stands, where that is not what was right `then`; else None."""
    if now is None or now.kind.name != then.kind.name:
        return None
    here, own = (in_ids_of(now, then, reworded=each) for each in (False, True))
    has = right_answer(here, seed)
    was, since, reworded = (right_words(each, seed) for each in (then, here, own))
    if was is None or has is None or _is_same(since, was):
        return None
    return OtherKey(here.interaction(seed), has, key_fits(here, then, answer), _is_same(reworded, was))


def _is_same(right: Answer | None, other: Answer) -> bool:
    one, two = ((set(each.get("choices", ())), {**each, "choices": ()}) for each in (right or {}, other))
    return one == two


def _ids(plain: Any) -> Iterator[str]:
    """Give every id in the structure of a question."""
    if isinstance(plain, Mapping):
        if isinstance(plain.get("id"), str):
            yield plain["id"]
        for each in plain.values():
            yield from _ids(each)
    elif isinstance(plain, list | tuple):
        for each in plain:
            yield from _ids(each)


def _names(answer: Any) -> Iterator[str]:
    """Give every text in an answer, those that stand for something else among them."""
    if isinstance(answer, str):
        yield answer
    elif isinstance(answer, Mapping):
        for key, value in answer.items():
            yield str(key)
            yield from _names(value)
    elif isinstance(answer, list | tuple):
        for each in answer:
            yield from _names(each)
