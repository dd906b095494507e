"""Forms A and B of the test around a course: dealt and not chosen, and crossed over.

Half of the people have A before and B after, the others B before and A after, so that nobody meets the same questions
twice and a difference between the forms cannot pass for a gain.
"""

import re
from collections.abc import Iterable, Mapping

from htcourse.core.ids import digest

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

    So a class where each has a computer of their own is dealt in blocks of two: its codes are (`roster`).
    """
    numbers = re.findall(r"\d+", code)
    return FORMS[(int(numbers[-1]) if numbers else digest(code.casefold().encode())[0]) % len(FORMS)]


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
