"""Whether a quiz stands as passed by somebody: by any attempt that may be the mark, for the best one is."""

from collections.abc import Collection, Iterable

from htcourse.store.learner_rows import AttemptRow
from htcourse.usecases.exams.exam_terms import COUNTED

Sat = tuple[str, str]
"""A quiz by its id and the mode in which it was sat."""


def may_be_mark(attempts: Iterable[AttemptRow], beyond: Collection[str]) -> dict[Sat, list[AttemptRow]]:
    """Return which of somebody's attempts may be their mark, by quiz and mode; of practice and the like there is none.

    Those `beyond` what is allowed are none, nor what waits for its release while another one was released.
    """
    found: dict[Sat, list[AttemptRow]] = {}
    for each in attempts:
        if each.submitted_at and each.mode in COUNTED and not each.is_doubted and each.id not in beyond:
            found.setdefault((each.quiz, each.mode), []).append(each)
    return {sat: [each for each in own if each.released_at] or own for sat, own in found.items()}


def stands_passed(passes: Iterable[bool | None]) -> bool | None:
    """Say whether a quiz is passed by attempts that may be the mark; None where nobody can say yet."""
    known = set(passes)
    return True if True in known else None if None in known or not known else False


def numbered(attempts: Iterable[AttemptRow]) -> dict[str, int]:
    """Return which of several attempts at a quiz in one mode each is, by its id; one that is alone is left out."""
    found: dict[Sat, list[str]] = {}
    for each in attempts:
        if each.submitted_at:
            found.setdefault((each.quiz, each.mode), []).append(each.id)
    return {id: nth for own in found.values() if len(own) > 1 for nth, id in enumerate(own, 1)}
