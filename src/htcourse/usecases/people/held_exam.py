"""An exam under way that was begun elsewhere: where a trainer chose a PIN it waits until they let it in.

Where it was begun nobody may have waited for its hour or known its password, and whoever is the trainer there gives as
much time as they like. So its terms keep by whose PIN it was begun; a file that is brought in or put back, in whatever
way, holds an exam of another place. When the PIN is chosen or changed here, the exams begun here until then are kept as
such (`Settings.own_exams`). After a reset of the PIN that is not known: what is said accuses nobody.

A trainer lets it in, or sets it aside: then it counts nowhere, until they take that back. What was handed in elsewhere,
or by its time while it waited, can be set aside too, until it is released. An attempt out of a damaged record that
may have lost answers is in no figure until a trainer says that it counts as it is, or sets it aside.
"""

from contextlib import AbstractContextManager, suppress
from typing import NamedTuple

from htcourse.core.clock import Clock
from htcourse.core.errors import CourseError
from htcourse.core.folding import has_letter
from htcourse.core.ids import digest
from htcourse.core.quiz import ONCE, Mode
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.backups import newest_whole
from htcourse.store.check_record import rows_as_written
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import AttemptRow, Kind, NewEvent
from htcourse.store.places import Places
from htcourse.store.settings import read_settings
from htcourse.usecases.session import Changed, Session

PLACE = "place"
"""The name of it among the terms of an attempt; those of an earlier version keep none."""
LET_IN = "let_in_from"
"""The place where one that was let in had been begun."""


class OwnPlace(NamedTuple):
    """This place for one learner: empty where no PIN is chosen. `own` are exams begun here before it was chosen."""

    place: str
    own: frozenset[str]


NO_PLACE = OwnPlace("", frozenset())


def own_place(places: Places, learner_id: str) -> OwnPlace:
    """Return this place for a learner.

    It is told by the PIN's hash, which another folder has only with the windows and extra times that are kept beside.
    """
    settings = read_settings(places)
    return OwnPlace(_place(settings.pin_hash, learner_id), frozenset(settings.own_exams))


def _place(hashed: str, learner_id: str) -> str:
    return digest(f"{learner_id} {hashed}".encode()).hex()[:16] if hashed else ""


def is_held(here: OwnPlace, attempt: AttemptRow) -> bool:
    """Say whether an exam under way waits for a trainer: it was not begun behind the PIN that is chosen here."""
    if attempt.mode != Mode.EXAM or attempt.submitted_at or attempt.id in here.own:
        return False
    return bool(here.place) and attempt.terms.get(PLACE, "") != here.place


def is_of_another_pin(here: OwnPlace, attempt: AttemptRow) -> bool:
    """Say whether an exam was begun behind another PIN than the one chosen here, or none; also when it was let in.

    Of one that an earlier version of the program began it cannot be told once it is handed in.
    """
    if attempt.mode != Mode.EXAM or not here.place:
        return False
    is_other = attempt.id not in here.own and attempt.terms.get(PLACE, here.place) != here.place
    return is_other or LET_IN in attempt.terms or is_held(here, attempt)


def can_be_set_aside(here: OwnPlace, attempt: AttemptRow, *, is_brought: bool) -> bool:
    """Say whether a trainer may set an exam aside: it waits, ran out of time waiting, or some of it came in a file.

    Once it was let in here, or its result is released, it counts. Of which answers may be lost, always.
    """
    if attempt.is_doubted:
        return True
    if attempt.mode != Mode.EXAM or attempt.released_at:
        return False
    if is_held(here, attempt):
        return True
    was_let_in = LET_IN in attempt.terms and attempt.terms.get(PLACE, "") == here.place
    return not was_let_in and (is_brought or is_of_another_pin(here, attempt))


def exams_begun_here(places: Places) -> tuple[str, ...]:
    """Return the exams in all records that count as begun here, as things stand: to be kept when the PIN changes.

    Those begun behind the PIN there is; where there is none, all that came from no file. A record that cannot be opened
    gives none.
    """
    settings, found = read_settings(places), []
    for learner_id in places.learner_ids():
        place = _place(settings.pin_hash, learner_id)
        with suppress(CourseError), ReadOnlyRecord.open(places, learner_id) as archive:
            brought = frozenset() if place else archive.brought_attempts()
            found += [
                each.id
                for each in (*archive.attempts_in([Mode.EXAM]), *archive.set_aside())
                if each.id in settings.own_exams or (each.terms.get(PLACE, "") == place and each.id not in brought)
            ]
    return tuple(sorted(found))


def held_exams(places: Places, learner: LearnerReads, learner_id: str) -> tuple[AttemptRow, ...]:
    """Return the exams in a learner's file that wait for a trainer."""
    here = own_place(places, learner_id)
    return tuple(each for each in learner.attempts_under_way(Mode.EXAM) if is_held(here, each))


def refuse_held(session: Session, attempt: AttemptRow) -> AttemptRow:
    """Return an attempt; raises CourseError for an exam that waits for a trainer, or was set aside.

    Also for one under way that is made once, in a copy of the record that is looked at where a PIN was chosen: handed
    in there it would tell its key, and leave no trace.
    """
    is_under_way = attempt.mode in ONCE and not attempt.submitted_at
    if session.is_looking and is_under_way and read_settings(session.places).has_pin:
        raise CourseError(
            QT_TRANSLATE_NOOP(
                "Errors", "Who just looks at a copy of a record goes on with no exam and no pre- or post-test."
            ),
            fix=QT_TRANSLATE_NOOP("Errors", "Restore the record from its tile and go on there: then it counts."),
        )
    reasons = reasons_aside(session.learner, attempt.id) if attempt.mode == Mode.EXAM else {}
    if attempt.id in reasons:
        why = QT_TRANSLATE_NOOP(
            "Errors",
            "Your trainer set this exam aside: {reason}. It counts nothing, neither for you nor against you, and "
            "your answers are kept.",
        )
        untold = QT_TRANSLATE_NOOP(
            "Errors",
            "Your trainer set this exam aside. It counts nothing, neither for you nor against you, and your answers "
            "are kept.",
        )
        raise CourseError(
            why if reasons[attempt.id] else untold,
            fix=QT_TRANSLATE_NOOP("Errors", "Talk to your trainer about when you can sit it here."),
            reason=reasons[attempt.id],
        )
    if is_held(own_place(session.places, session.learner.id), attempt):
        raise CourseError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "This exam was begun elsewhere, or before the PIN was changed: it is kept, and waits for a trainer.",
            ),
            fix=QT_TRANSLATE_NOOP("Errors", "Ask your trainer to let it in, on the page Exams."),
        )
    return attempt


def reasons_aside(learner: LearnerReads, attempt_id: str = "") -> dict[str, str]:
    """Return why attempts were set aside, all or one, the newest last: without a full stop, to stand in a sentence.

    Empty where no reason is kept.
    """
    events = learner.events(Kind.EXAM_SET_ASIDE, attempt=attempt_id)
    return {each.attempt: str(each.data.get("reason", "")).strip().rstrip(".") for each in events}


def _opened(places: Places, clock: Clock, learner_id: str) -> AbstractContextManager[LearnerFile]:
    """Open the record of somebody who is not at work here. What looks into others' records no quiz needs."""
    from htcourse.usecases.people.every_record import opened_record

    return opened_record(places, clock, learner_id)


def let_in(places: Places, clock: Clock, learner_id: str, attempt_id: str = "") -> Changed:
    """Let exams of a learner who is not at work here go on that wait: one, or all; raises as `LearnerFile.open`."""
    with _opened(places, clock, learner_id) as learner:
        return _let_in(places, learner, attempt_id)


def let_own_in(session: Session, attempt_id: str = "") -> Changed:
    """Let exams of the learner at work here go on that wait for it: one, or all."""
    return _let_in(session.places, session.learner, attempt_id)


def _let_in(places: Places, learner: LearnerFile, attempt_id: str) -> Changed:
    here = {PLACE: own_place(places, learner.id).place}
    held = [each for each in held_exams(places, learner, learner.id) if attempt_id in ("", each.id)]
    if held:
        terms = [{LET_IN: each.terms.get(PLACE, ""), **each.terms, **here} for each in held]
        learner.append_events(
            NewEvent(Kind.ATTEMPT_TERMS, each.quiz, each.module, each.id, own)
            for each, own in zip(held, terms, strict=True)
        )
    return Changed(progress=bool(held))


class Refusal(NamedTuple):
    """Why an exam is set aside, and who does it."""

    reason: str
    by: str


def refusal(reason: str, by: str) -> Refusal:
    """Return why an exam is set aside; raises CourseError where the reason or the name is none."""
    if not (has_letter(reason) and has_letter(by)):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "To set an exam aside needs a reason and your name: both are kept with it."),
            fix=QT_TRANSLATE_NOOP("Errors", "Write in a few words why, and who you are. The learner reads the reason."),
        )
    return Refusal(reason.strip(), by.strip())


def set_aside(places: Places, clock: Clock, learner_id: str, attempt_id: str, why: Refusal) -> Changed:
    """Set an exam of a learner who is not at work here aside, where `can_be_set_aside`; else nothing changes."""
    with _opened(places, clock, learner_id) as learner:
        return _set_aside(places, learner, attempt_id, why)


def set_own_aside(session: Session, attempt_id: str, why: Refusal) -> Changed:
    """Set an exam of the learner at work here aside, if it can be."""
    return _set_aside(session.places, session.learner, attempt_id, why)


def _set_aside(places: Places, learner: LearnerFile, attempt_id: str, why: Refusal) -> Changed:
    here, is_brought = own_place(places, learner.id), attempt_id in learner.brought_attempts()
    own = [each for each in learner.attempts() if each.id == attempt_id]
    found = [each for each in own if can_be_set_aside(here, each, is_brought=is_brought)]
    said = {each.id: each.doubt._asdict() if each.doubt else {} for each in found}  # as it stands: that is settled
    learner.append_events(
        NewEvent(Kind.EXAM_SET_ASIDE, each.quiz, each.module, each.id, said[each.id] | why._asdict()) for each in found
    )
    return Changed(progress=bool(found))


def take_aside_back(places: Places, clock: Clock, learner_id: str, attempt_id: str, by: str = "") -> Changed:
    """Let an attempt that was set aside, or else let count, stand as before, in the file of one not at work here."""
    with _opened(places, clock, learner_id) as learner:
        return _take_aside_back(learner, attempt_id, by)


def take_own_aside_back(session: Session, attempt_id: str, by: str = "") -> Changed:
    """Let an attempt of the learner at work here that was set aside, or else let count, stand as before."""
    return _take_aside_back(session.learner, attempt_id, by)


def _take_aside_back(learner: LearnerFile, attempt_id: str, by: str) -> Changed:
    aside = learner.events(Kind.EXAM_SET_ASIDE, attempt=attempt_id)
    events = aside or learner.events(Kind.LOSS_ACCEPTED, attempt=attempt_id)
    learner.undo_events([each.id for each in events], by)
    return Changed(progress=bool(events))


def owner_of(places: Places, attempt_id: str) -> str:
    """Return the id of the learner in whose record an attempt lies; empty where it is in none that can be read."""
    from htcourse.usecases.people.every_record import read_records  # only for trainers

    found: list[str] = []
    read_records(places, lambda archive: found.append(archive.id) if archive.attempt(attempt_id) else None)
    return next(iter(found), "")


def count_as_it_is(
    places: Places, clock: Clock, learner_id: str, attempt_id: str, by: str = "", reason: str = ""
) -> Changed:
    """Let an attempt that may have lost answers count as it is, in the file of a learner who is not at work here."""
    with _opened(places, clock, learner_id) as learner:
        return _count_as_it_is(places, learner, attempt_id, by, reason)


def count_own_as_it_is(session: Session, attempt_id: str, by: str = "") -> Changed:
    """Let an attempt of the learner at work here that may have lost answers count as it is."""
    return _count_as_it_is(session.places, session.learner, attempt_id, by)


def _count_as_it_is(places: Places, learner: LearnerFile, attempt_id: str, by: str, reason: str = "") -> Changed:
    learner.look_through()
    attempt = learner.attempt(attempt_id)
    if attempt is None or attempt.doubt is None:
        return Changed()
    copy = None if places.people or not attempt.doubt.rows else newest_whole(places, learner.id)
    if copy is not None and not attempt.doubt.rows.keys().isdisjoint(rows_as_written(copy.path)):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "A whole copy of this record has what is lost or changed in this attempt."),
            fix=QT_TRANSLATE_NOOP(
                "Errors",
                "Restore it first, with “htcourse restore --learner {id}” or from its tile after a new start of the "
                "program: until then it would not open.",
            ),
            id=learner.id,
        )
    said = {"by": by, "reason": reason}
    data = attempt.doubt._asdict() | {name: words for name, words in said.items() if words}
    learner.append_event(Kind.LOSS_ACCEPTED, attempt.quiz, attempt=attempt_id, data=data)
    return Changed(progress=True)
