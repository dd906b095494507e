"""The tests around a course, and forms A and B of them: dealt and not chosen, and crossed over.

Half of the people have A before and B after, the others B before and A after, so that nobody meets the same questions
twice and a difference between the forms cannot pass for a gain.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Protocol

from htcourse.core.clock import Moment
from htcourse.core.ids import digest
from htcourse.core.quiz import Mode, Quiz

AROUND = (Mode.PRE, Mode.POST)
FORMS = ("A", "B")
LATER_DAYS = 14
"""From so many days after the post-test on a third form says what is known weeks later."""


def first_form(person: str, module: str, dealt: str = "") -> str:
    """Return the form a person has before a module's lessons: the same on every machine.

    Of two people dealt A and B, in blocks of two, one has each form of every module. Without what was `dealt` half of
    all have each, and in a class of 20 it may be 13.
    """
    turn = digest(f"{module}:{'' if dealt else person}".encode())[0] + (FORMS.index(dealt) if dealt else 0)
    return FORMS[turn % len(FORMS)]


def form_of_code(code: str) -> str:
    """Return the form that is dealt with a code of a class: by its number, even or odd; by chance where it has none.

    So a class where each has a computer of their own is dealt in blocks of two: its codes are (`roster`), whose head
    says nothing and whose number has three digits or more. Of several numbers in another code their sum counts:
    whichever of them is one for all, as a year or a group, the others tell two people apart.
    """
    numbers = [int(each) for each in re.findall(r"\d+", code)]
    if re.fullmatch(r"[a-z]\d-\d{3,}", code.casefold()):
        numbers = numbers[-1:]
    return FORMS[(sum(numbers) if numbers else digest(code.casefold().encode())[0]) % len(FORMS)]


def next_form(dealt: Mapping[str, int]) -> str:
    """Return the form for who comes next, by how many were `dealt` each: the fewer, else by chance.

    So forms are dealt in blocks of two: of each two people one has A, and nobody can tell beforehand which.
    """
    fewest = min(dealt.get(each, 0) for each in FORMS)
    from secrets import choice  # brings hashlib, which the first paint of a lesson does without

    return choice([each for each in FORMS if dealt.get(each, 0) == fewest])


def is_follow_up(form: str, posts: Iterable[str]) -> bool:
    """Say whether a post-test of a form is a follow-up: it measures against no pre-test, and comes weeks later.

    `posts` are the forms of all post-tests of its module. A and B measure; where it has neither that of no form, and
    where it has none of these whichever there is. Of a module that is gone A, B and that of no form do.
    """
    there = frozenset(posts)
    return form not in (there.intersection(FORMS) or there & {""} or there or {*FORMS, ""})


def other_form(form: str) -> str:
    """Return the form that belongs on the other side of the lessons."""
    return FORMS[1 - FORMS.index(form)]


class Attempt(Protocol):
    """What an attempt says of itself here, of a record and of the figures of many alike."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def quiz(self) -> str: ...  # noqa: D102
    @property
    def mode(self) -> str: ...  # noqa: D102
    @property
    def form(self) -> str: ...  # noqa: D102
    @property
    def submitted_at(self) -> str: ...  # noqa: D102
    @property
    def offset_minutes(self) -> int: ...  # noqa: D102
    @property
    def is_paper(self) -> bool: ...  # noqa: D102


def is_around(modes: Sequence[Mode]) -> bool:
    """Whether a quiz is a test around a course: before it, after it, or later."""
    return len(modes) == 1 and modes[0] in AROUND


def of_test(quiz: Quiz) -> tuple[str, Mode, str, str]:
    """Return what tells one test around the course from another: A and B are one, a later form one on every route."""
    return _module(quiz.id), quiz.modes[0], quiz.lesson, "" if quiz.form in FORMS else quiz.form


def day_of(attempt: Attempt) -> date:
    """Return the day on which an attempt was handed in."""
    return Moment(attempt.submitted_at, attempt.offset_minutes).local_day


def not_counting(attempts: Iterable[Attempt], quiz_of: Callable[[str], Quiz | None]) -> frozenset[str]:
    """Return the ids of somebody's attempts that count nowhere: what is open, or later, of a test taken on paper.

    Of such a test the first in time counts. A sheet says no hour: it comes before all else of its day.
    """
    return frozenset(each.id for _, others in _on_paper_too(attempts, quiz_of) for each in others)


def in_other_form(attempts: Iterable[Attempt], quiz_of: Callable[[str], Quiz | None]) -> frozenset[str]:
    """Return those of `not_counting` that were handed in, and are of another quiz than what counts of their test.

    Two quizzes of which one is gone may be tests of two lessons: neither is the other form.
    """
    pairs = ((first, each) for first, others in _on_paper_too(attempts, quiz_of) for each in others)
    others = (each for first, each in pairs if each.submitted_at and each.quiz != first.quiz and quiz_of(first.quiz))
    return frozenset(each.id for each in others if quiz_of(each.quiz))


def _on_paper_too(
    attempts: Iterable[Attempt], quiz_of: Callable[[str], Quiz | None]
) -> Iterator[tuple[Attempt, list[Attempt]]]:
    """Give of each test somebody took on paper what counts, and what does not beside it."""
    around = [each for each in attempts if each.mode in AROUND]
    on_paper = {(_module(each.quiz), each.mode) for each in around if _is_sheet(each)}
    tests: dict[tuple[str, ...], list[Attempt]] = {}
    for each in around:
        if (_module(each.quiz), each.mode) in on_paper:
            tests.setdefault(_test(each, quiz_of(each.quiz)), []).append(each)
    for own in tests.values():
        if any(map(_is_sheet, own)):
            finished = [each for each in own if each.submitted_at]
            first = min(finished, key=lambda each: (day_of(each), not each.is_paper, each.submitted_at))
            yield first, [each for each in own if each is not first]


def counting_order(
    order: Mapping[str, int], attempts: Iterable[Attempt], quiz_of: Callable[[str], Quiz | None]
) -> dict[str, int]:
    """Return the places of somebody's attempts, by id, with what counts nowhere (`not_counting`) after all others."""
    apart = not_counting(attempts, quiz_of)
    return {each: place + len(order) * (each in apart) for each, place in order.items()}


def _is_sheet(attempt: Attempt) -> bool:
    return attempt.is_paper and bool(attempt.submitted_at)


def _test(attempt: Attempt, quiz: Quiz | None) -> tuple[str, ...]:
    """Return which test an attempt is of; of a quiz that is gone nobody knows the lesson."""
    quiz = quiz or Quiz(attempt.quiz, {}, "", (Mode(attempt.mode),), (), (), form=attempt.form)
    return of_test(quiz) if is_around(quiz.modes) and quiz.form else (quiz.id, attempt.mode)


def _module(id: str) -> str:
    return id.partition("/")[0]
