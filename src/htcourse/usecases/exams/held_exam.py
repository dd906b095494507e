"""An exam under way that was begun elsewhere: where a trainer chose a PIN it waits until they let it in.

Where it was begun nobody may have waited for its hour or known its password, and whoever is the trainer there gives as
much time as they like. So its terms keep by whose PIN it was begun; a file that is brought in or put back, in whatever
way, holds an exam of another place. A PIN that was changed since is another place too: what is said accuses nobody.
"""

from htcourse.core.clock import Clock
from htcourse.core.errors import CourseError
from htcourse.core.ids import digest
from htcourse.core.quiz import Mode
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import AttemptRow, Kind, NewEvent
from htcourse.store.places import Places
from htcourse.store.settings import read_settings
from htcourse.usecases.session import Changed, Session

PLACE = "place"
"""The name of it among the terms of an attempt; those of an earlier version keep none."""
LET_IN = "let_in_from"
"""The place where one that was let in had been begun."""


def place_terms(places: Places, learner_id: str) -> dict[str, str]:
    """Return what the terms of an exam keep of where it is begun: an empty place where no PIN is chosen.

    It is told by the PIN's hash, which another folder has only with the windows and extra times that are kept beside.
    """
    hashed = read_settings(places).pin_hash
    return {PLACE: digest(f"{learner_id} {hashed}".encode()).hex()[:16] if hashed else ""}


def is_held(places: Places, learner_id: str, attempt: AttemptRow) -> bool:
    """Say whether an exam under way waits for a trainer: it was not begun behind the PIN that is chosen here."""
    if attempt.mode != Mode.EXAM or attempt.submitted_at:
        return False
    here = place_terms(places, learner_id)[PLACE]
    return bool(here) and attempt.terms.get(PLACE, "") != here


def is_of_another_pin(places: Places, learner_id: str, attempt: AttemptRow) -> bool:
    """Say whether an exam was begun behind another PIN than the one chosen here, or none; also when it was let in.

    Of one that an earlier version of the program began it cannot be told once it is handed in.
    """
    if attempt.mode != Mode.EXAM:
        return False
    here = place_terms(places, learner_id)[PLACE]
    is_other = LET_IN in attempt.terms or attempt.terms.get(PLACE, here) != here
    return bool(here) and (is_other or is_held(places, learner_id, attempt))


def held_exams(places: Places, learner: LearnerReads, learner_id: str) -> tuple[AttemptRow, ...]:
    """Return the exams in a learner's file that wait for a trainer."""
    return tuple(each for each in learner.attempts_under_way(Mode.EXAM) if is_held(places, learner_id, each))


def refuse_held(session: Session, attempt: AttemptRow) -> AttemptRow:
    """Return an attempt; raises CourseError for an exam that waits for a trainer."""
    if is_held(session.places, session.learner.id, attempt):
        raise CourseError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "This exam was begun elsewhere, or before the PIN was changed: it is kept, and waits for a trainer.",
            ),
            fix=QT_TRANSLATE_NOOP("Errors", "Ask your trainer to let it in, on the page Exams."),
        )
    return attempt


def let_in(places: Places, clock: Clock, learner_id: str) -> Changed:
    """Let the exams of a learner who is not at work here go on that wait for it; raises as `LearnerFile.open`."""
    with LearnerFile.open(places, learner_id, clock) as learner:
        return _let_in(places, learner)


def let_own_in(session: Session) -> Changed:
    """Let the exams of the learner at work here go on that wait for it."""
    return _let_in(session.places, session.learner)


def _let_in(places: Places, learner: LearnerFile) -> Changed:
    here = place_terms(places, learner.id)
    held = held_exams(places, learner, learner.id)
    if held:
        terms = [{LET_IN: each.terms.get(PLACE, ""), **each.terms, **here} for each in held]
        learner.append_events(
            NewEvent(Kind.ATTEMPT_TERMS, each.quiz, each.module, each.id, own)
            for each, own in zip(held, terms, strict=True)
        )
    return Changed(progress=bool(held))
