"""Hand in to a class: a learner's answers in one file (`result_file`) that only the class's trainer can open."""

import os
from collections.abc import Iterable
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from htcourse import __version__
from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.handed_in_results import copy_results
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.places import Places
from htcourse.store.preferences import LANGUAGE
from htcourse.usecases.attempts.gate import closed_for
from htcourse.usecases.classes.class_card import ClassCard
from htcourse.usecases.classes.result_file import RESULT, Packed, class_bytes, is_in_bounds, pack
from htcourse.usecases.classes.roster import plain_code
from htcourse.usecases.exchange.save_text import save_bytes
from htcourse.usecases.marking.overdue_exams import hand_in_own_overdue
from htcourse.usecases.results.known_quizzes import titles_apart
from htcourse.usecases.results.signing_key import signing_key
from htcourse.usecases.session import open_libraries


class HandedIn(NamedTuple):
    """The file that was written, how many answers are in it, and how many rows are not as the program wrote them.

    `withheld` attempts in practice are not in it: what they ask a test asks too of which nothing may be told yet.
    """

    path: Path
    answers: int
    changed: int
    withheld: int


def _titles(places: Places, quizzes: Iterable[str], language: str) -> str:
    """Return what quizzes are called, in a sentence; their ids where their module is gone."""
    libraries, _ = open_libraries(places)
    try:
        titles = titles_apart(libraries, language)
    finally:
        for each in libraries:
            each.close()
    return ", ".join(f"“{titles.get(each, each)}”" for each in dict.fromkeys(quizzes))


def hand_in(
    places: Places, learner_id: str, card: ClassCard, code: str, folder: Path, clock: Clock = system_clock
) -> HandedIn:
    """Write a learner's answers for a class into a folder, a file a time; raises CourseError.

    Nobody's name is in it: the code says to the trainer whose it is.
    """
    from htcourse.classroom.sealing import seal  # nothing else in this file needs PyNaCl

    code = plain_code(code)
    hand_in_own_overdue(places, clock, learner_id)
    copy = copy_results(places, learner_id, clock, closed_for(places, learner_id))
    if not copy.answers and copy.withheld:
        with ReadOnlyRecord.open(places, learner_id) as archive:
            exams = _titles(places, copy.withheld.values(), archive.preference(LANGUAGE))
        raise CourseError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "There is nothing to hand in now. Attempts in practice that stay here, as {exams} asks the same "
                "questions and is not told yet: {count}. What your class has of them already stays there.",
            ),
            fix=QT_TRANSLATE_NOOP(
                "Errors",
                "Hand in again once it is told on this computer: an exam when your trainer releases it here, a "
                "pre-test after the post-test.",
            ),
            exams=exams,
            count=len(copy.withheld),
        )
    if not copy.answers:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There is no answer to hand in yet."),
            fix=QT_TRANSLATE_NOOP("Errors", "Answer something first; reading alone is not handed in."),
        )
    if not is_in_bounds(copy.database):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "These are more answers than a file of results may hold."),
            fix=QT_TRANSLATE_NOOP("Errors", "Tell your trainer, and begin as a new learner for what comes."),
        )
    now = clock()
    packed = pack(Packed(code, __version__, copy.answers, copy.changed, now.utc, copy.database))
    sealed = seal(packed, class_bytes(card.id), card.key, signing_key(places).seed)
    stamp = now.local[:19].replace("-", "").replace(":", "").replace("T", "-")
    # Two people with one code may hand in to one folder within a second.
    ends = chain([""], (f"-{each}" for each in count(2)))
    names = (folder / f"{code}-{stamp}{end}{RESULT}" for end in ends)
    path = save_bytes(next(each for each in names if not os.path.lexists(each)), sealed)
    return HandedIn(path, copy.answers, copy.changed, len(copy.withheld))
