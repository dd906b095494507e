"""The gate of a learner: their attempts that measure, held against the modules that await a post-test."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from htcourse.core.errors import CourseError
from htcourse.core.gate import MEASURED, Gate, Measured, gate_of
from htcourse.core.parallel_forms import AROUND
from htcourse.core.quiz import Mode
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import AttemptRow, version_of
from htcourse.store.library import Library
from htcourse.store.packages import list_packages
from htcourse.store.places import Places
from htcourse.usecases.attempts.sheets import Sheets, is_given_up, left_beside, sheets_of
from htcourse.usecases.people.trainer_pin import has_trainer_pin
from htcourse.usecases.session import Session, open_libraries

POST_TEST = "post_test"
"""The name among the terms of a pre-test of whether its module had a post-test when it was begun."""


def gate_now(session: Session) -> Gate:
    """Return of which questions nothing may be told to the learner now: one query of their file, after the first.

    While it is closed, one more of each file says what is equal to that. Who is in a class of this computer has sheets
    too: one more query of their file, and of the class what is new in it.
    """
    return gate_of_learner(session, session.learner.attempts_that_measure(MEASURED))


def gate_of_learner(session: Session, attempts: Iterable[AttemptRow], sheets: Sheets | None = None) -> Gate:
    """Return the gate of the learner with these attempts and those on paper; whoever asks for these too gives them."""
    sheets = sheets or sheets_of(session.places, session.learner)
    return gate_from(session.learner, attempts, session.libraries, sheets)


def gate_from(
    learner: LearnerReads, attempts: Iterable[AttemptRow], libraries: Iterable[Library], sheets: Sheets = tuple
) -> Gate:
    """Return the gate of whoever has these attempts; the post-test of a module that is gone is awaited for ever.

    So is one that was there when the pre-test was begun, in whichever module has its id by now. It is closed too for
    what is equal to what they ask, under whichever id: in these libraries and in the record. A test that is among the
    `sheets` is handed in; what was left open beside it, once it is given up.
    """
    libraries = tuple(libraries)
    every = _with_sheets(learner, tuple(attempts), sheets(), libraries)
    gate = gate_of((each for _, each in every), _awaiting((each for each, _ in every), libraries))
    if not gate.versions:
        return gate
    return replace(gate, closed=gate.closed.union(id for id, _ in _equal_to(gate.versions, learner, libraries)))


def _with_sheets(
    learner: LearnerReads, attempts: Sequence[AttemptRow], sheets: Sequence[AttemptRow], libraries: Iterable[Library]
) -> list[tuple[AttemptRow, Measured]]:
    """Return the sittings of somebody, those on paper last; what was left open beside a sheet counts as handed in.

    Nobody goes on with it. But the sheet may be of somebody else, taken in under a wrong code, and its owner still at
    work on the screen: until it is given up it is under way, and the sheet opens nothing. One that is to be doubted
    closes what it asks, and opens nothing either.
    """
    sound = [each for each in sheets if not each.is_doubted]
    left = left_beside(sound, attempts, libraries)
    left_open = (each for each in attempts if each.id in left and not each.submitted_at)
    under_way = frozenset(each.id for each in left_open if not is_given_up(learner, each))
    own = [(each, _sitting(each), each.id in left - under_way) for each in attempts]
    taken = [
        each
        for each in sheets
        if each.mode in (Mode.PRE, Mode.EXAM)
        or each.is_of_unknown_mode
        or (each in sound and under_way.isdisjoint(left_beside([each], attempts, libraries) if under_way else ()))
    ]
    return [
        *((each, it._replace(is_submitted=it.is_submitted or is_left)) for each, it, is_left in own),
        *((each, _sitting(each)) for each in taken),
    ]


def _awaiting(attempts: Iterable[AttemptRow], libraries: Iterable[Library]) -> dict[str, Mapping[str, str]]:
    """Return the modules whose pre-test is not told before their post-test, with the forms of these by id."""
    pre_tests = [each for each in attempts if each.mode == Mode.PRE]
    awaited = {each.module for each in pre_tests if each.terms.get(POST_TEST)}
    here = {each.module_id: each.post_tests() for each in libraries} if pre_tests else {}
    return {
        each.module: here.get(each.module, {})
        for each in pre_tests
        if each.module in awaited or here.get(each.module) != {}
    }


def _equal_to(
    versions: frozenset[str], learner: LearnerReads, libraries: Iterable[Library]
) -> frozenset[tuple[str, str]]:
    """Return every question that is equal to one of these versions, each with the version."""
    return learner.equal_to(versions).union(*(each.equal_to(versions) for each in libraries))


def closed_for_anybody(places: Places) -> frozenset[str]:
    """Return the questions of which nothing may be told to somebody with a record in a data folder.

    Records that cannot be read hold nothing back. Raises FolderError when the folder cannot be read.
    """
    # No start needs it, and it brings all that puts records back.
    from htcourse.usecases.people.every_record import read_records

    closed: set[str] = set()
    libraries, _ = open_libraries(places)
    try:
        read_records(places, lambda archive: closed.update(closed_in(places, archive, libraries)))
    finally:
        for each in libraries:
            each.close()
    return frozenset(closed)


def closed_for(places: Places, learner_id: str) -> dict[str, str]:
    """Return the questions of which nothing may be told to a learner here, each with a quiz that asks it untold."""
    from htcourse.store.learner_read_only import ReadOnlyRecord  # no start needs it

    libraries, _ = open_libraries(places)
    try:
        with ReadOnlyRecord.open(places, learner_id) as archive:
            attempts = archive.attempts_that_measure(MEASURED)
            every = _with_sheets(archive, attempts, sheets_of(places, archive)(), libraries)
            awaiting = _awaiting((each for each, _ in every), libraries)
            finished = [each for _, each in every if each.mode is Mode.POST and each.is_submitted]
            ids: dict[str, str] = {}  # the library may have another version of them, and the record none
            asked: dict[str, str] = {}
            # One that was released and changed since is told by no release: what else asks the same is named first.
            for attempt, sitting in sorted(every, key=lambda each: bool(each[0].released_at)):
                gate = gate_of([sitting, *finished], awaiting)
                ids = dict.fromkeys(gate.closed, attempt.quiz) | ids
                asked = dict.fromkeys(gate.versions, attempt.quiz) | asked
            equal = _equal_to(frozenset(asked), archive, libraries) if asked else frozenset()
            untold = {each.quiz for each, _ in every if not each.released_at}
            # The same name each time: of two quizzes one that is untold, else the last by name.
            order = sorted(equal, key=lambda each: (asked[each[1]] in untold, asked[each[1]], each))
            return ids | {id: asked[version] for id, version in order}
    finally:
        for each in libraries:
            each.close()


def closed_in(places: Places, archive: LearnerReads, libraries: Iterable[Library]) -> frozenset[str]:
    """Return the questions of which nothing may be told to the learner of a record; that of a class has the sheets."""
    attempts, sheets = archive.attempts_that_measure(MEASURED), sheets_of(places, archive)
    if places.people:
        own = tuple(each for each in attempts if each.is_paper and each.submitted_at and each.mode in AROUND)
        attempts, sheets = tuple(each for each in attempts if each not in own), partial(tuple, own)
    return gate_from(archive, attempts, libraries, sheets).closed


def refuse_untold(places: Places, what: str) -> None:
    """Raise CourseError when what is not told yet asks questions of a module, of one of its quizzes, or any of `all`.

    With them their keys would go out. Where a trainer has chosen a PIN, what measures is not told before it begins
    either: a module with an exam, a pre-test or a post-test, and each of these.
    """
    for module_id in sorted({each.partition("/")[0] for each in closed_for_anybody(places)}):
        if what in ("all", module_id) or what.startswith(f"{module_id}/") or _has_quiz(places, module_id, what):
            raise _untold(places, module_id)
    if has_trainer_pin(places) and _measures(places, what):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{what}” holds an exam, a pre-test or a post-test: its keys would go out."),
            fix=QT_TRANSLATE_NOOP("Errors", "Add --trainer and say the trainer's PIN."),
            what=what,
        )


def refuse_without_pin(places: Places, module_id: str) -> None:
    """Raise as `refuse_untold` for a window that gives keys of a module: where a PIN is chosen it stands behind it."""
    if not has_trainer_pin(places):
        refuse_untold(places, module_id)


def closed_without_pin(places: Places) -> frozenset[str]:
    """Return `closed_for_anybody` where no trainer has chosen a PIN; else nothing: their PIN is asked for instead."""
    return frozenset() if has_trainer_pin(places) else closed_for_anybody(places)


def refuse_closed(places: Places, questions: Iterable[str]) -> None:
    """Raise CourseError when one of these questions is among `closed_without_pin`: its key would go out."""
    for each in sorted(closed_without_pin(places) & set(questions)):
        raise _untold(places, each.partition("/")[0])


def _untold(places: Places, module_id: str) -> CourseError:
    with_pin = QT_TRANSLATE_NOOP("Errors", "Release its result first, or add --trainer and say the trainer's PIN.")
    without = QT_TRANSLATE_NOOP("Errors", "Choose a trainer’s PIN on the page Modules, or wait until it is told.")
    return CourseError(
        QT_TRANSLATE_NOOP(
            "Errors", "An exam or pre-test on this computer asks questions of “{module}” and is not told yet."
        ),
        fix=with_pin if has_trainer_pin(places) else without,
        module=module_id,
    )


def _measures(places: Places, what: str) -> bool:
    libraries, _ = open_libraries(places)
    try:
        seen = {each.module_id for each in libraries}
        measuring = [
            row.id
            for library in libraries
            for row in library.quizzes(library.language)
            if not set(MEASURED).isdisjoint(row.quiz.modes)
        ]
    finally:
        for each in libraries:
            each.close()
    unread = {each.id for each in list_packages(places)} - seen  # switched off, or its library cannot be opened
    return what.partition("/")[0] in unread or any(what in ("all", each, *each.split("/", 1)) for each in measuring)


def _has_quiz(places: Places, module_id: str, quiz_id: str) -> bool:
    libraries, _ = open_libraries(places)
    try:
        own = [each for each in libraries if each.module_id == module_id]
        return any(row.id == f"{module_id}/{quiz_id}" for each in own for row in each.quizzes(each.language))
    finally:
        for each in libraries:
            each.close()


def _sitting(attempt: AttemptRow) -> Measured:
    """Return what the gate needs to know of an attempt: one whose own row was changed may have been an exam."""
    questions = tuple(each.question for each in attempt.drawn)
    is_altered = attempt.doubt is not None and attempt.id in attempt.doubt.rows
    mode = Mode.EXAM if is_altered else Mode(attempt.mode)
    is_submitted, is_released = bool(attempt.submitted_at), bool(attempt.released_at) and not is_altered
    versions = tuple(version_of(each.shown) for each in attempt.drawn)
    return Measured(attempt.module, mode, questions, is_submitted, is_released, versions, attempt.quiz, attempt.form)
