"""Goes through every learner's record of a data folder; one that cannot be read or written stops no other."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import (
    AlteredRecordError,
    CourseError,
    GoneRecordError,
    HalfOutError,
    InUseError,
    LearnerFileError,
    LostAnswersError,
    OlderRecordError,
    Report,
    reported,
)
from htcourse.core.shell_words import shell_word
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.backups import newest_whole, opening
from htcourse.store.check_record import altered_rows, is_as_written, strange_rows
from htcourse.store.class_files import ClassFile, Person, codes_here, gone_here, read_class
from htcourse.store.given_marks import lacks_given
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learners_here import name_of
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.store.taken_out import half_out


def read_records(
    places: Places, read: Callable[[ReadOnlyRecord], object], report: Report | None = None
) -> tuple[CourseError, ...]:
    """Call `read` with each record, opened without its lock; return what is wrong with those that could not be read.

    Of one that another program changed too (AlteredRecordError), which is read all the same; and of those collected
    that are gone (`gone_records`). `read` keeps nothing of a record before it has read all of it. `report` is called
    with (done, total). Raises FolderError when the data folder cannot be read.
    """
    ids = (*places.learner_ids(), *places.lost_ids())
    problems: list[CourseError] = []
    half = being_taken_out(places)
    for learner_id in reported(ids, len(ids), report):
        try:
            path = places.learners / f"{learner_id}.db"
            with opening(places, learner_id, path), ReadOnlyRecord.open(places, learner_id) as archive:
                altered, older = altered_rows(path), [] if learner_id in half else _older(places, archive)
                archive.is_as_written = not altered and is_as_written(path)
                read(archive)
            problems += older
            if altered:
                problems.append(_altered(places, learner_id, altered))
        except CourseError as problem:
            if learner_id in half:
                continue  # it was to go
            if who := whose(places, learner_id):
                problem.values.setdefault("whose", who)
            problems.append(told_for(places, who, problem))
    return (*problems, *_gone_wholly(places))


def gone_records(places: Places) -> tuple[GoneRecordError, ...]:
    """Return that results were collected for a class and are gone, one a person; none where no class is.

    The list of the class knows of them; where that is damaged it is told by itself. Of a record that is older than what
    was given in it the newer results are gone (`OlderRecordError`).
    """
    older, half = list[OlderRecordError](), being_taken_out(places)
    for each in set(places.learner_ids()).difference(half) if places.people else ():
        with suppress(CourseError):  # it cannot be read, which is told by itself
            older += older_record(places, each)
    return (*_gone_wholly(places), *older)


def older_record(places: Places, learner_id: str) -> list[OlderRecordError]:
    """Return that a collected record is older than what is kept of it, empty where it is not; raises CourseError."""
    path = places.learners / f"{learner_id}.db"
    with opening(places, learner_id, path), ReadOnlyRecord.open(places, learner_id) as archive:
        return _older(places, archive)


def bring_back_kept(places: Places, learner_id: str, clock: Clock = system_clock) -> None:
    """Bring into a record of a class what is kept beside it and it lacks, as an older file took its place.

    Raises CourseError.
    """
    with ReadOnlyRecord.open(places, learner_id) as archive:
        is_older = archive.lacks_kept()
    if is_older:
        with LearnerFile.open(places, learner_id, clock) as learner:
            learner.bring_back_kept()


def being_taken_out(places: Places) -> frozenset[str]:
    """Return whose records were to go from a class when that was stopped; empty where its list is damaged."""
    with suppress(CourseError):
        people = half_out(read_class(places, places.people.name)) if places.people else ()
        return frozenset(each.learner for each in people)
    return frozenset()


def _gone_wholly(places: Places) -> tuple[GoneRecordError, ...]:
    if places.people is None:
        return ()
    with suppress(CourseError):
        half = half_out(of := read_class(places, places.people.name))
        gone = (_gone(places, each) for each in gone_here(places) if each not in half)
        return (*(_half_out(of, each) for each in half), *gone)
    return ()


def _half_out(of: ClassFile, person: Person) -> HalfOutError:
    return HalfOutError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "Taking {who} out of the class “{name}” was stopped before it was done: some of their results may be left.",
        ),
        fix=QT_TRANSLATE_NOOP(
            "Errors",
            "Take them out once more, under My class or with “htcourse class roster {of} --remove {code}”: it ends "
            "there. If they are to stay, collect their file again.",
        ),
        who=person.code,
        name=of.name,
        id=person.learner,
        of=shell_word(of.name, "CLASS"),
        code=shell_word(person.code, "CODE"),
    )


def _older(places: Places, archive: ReadOnlyRecord) -> list[OlderRecordError]:
    who = archive.preference(NAME) or archive.id
    if places.people and archive.lacks_kept():
        return [OlderRecordError(_LACKS, fix=_COLLECT_ANY, who=who, path=str(places.people), id=archive.id)]
    if not lacks_given(places, archive.id, archive):
        return []
    template = QT_TRANSLATE_NOOP(
        "Errors", "Older results of {who} are here than were marked or released: the newer are gone from this computer."
    )
    fix = QT_TRANSLATE_NOOP(
        "Errors",
        "Collect their newest file again, which brings back what was marked and released here as far as the folder "
        "“{path}/given” keeps it, or put your own copy of the folder “{path}” back. If it never comes, take them out "
        "of the class and collect their file once more: it comes without what was marked and released here.",
    )
    return [OlderRecordError(template, fix=fix, who=who, path=str(places.people), id=archive.id)]


_LACKS = QT_TRANSLATE_NOOP(
    "Errors",
    "The record of {who} lacks results, marks or releases that the folder “{path}” keeps beside it: an older file may "
    "have been put in its place.",
)
_COLLECT_ANY = QT_TRANSLATE_NOOP(
    "Errors", "Collect any file of theirs once more, or take in a sheet of theirs: what is missing comes back."
)


def _gone(places: Places, person: Person) -> GoneRecordError:
    dated = QT_TRANSLATE_NOOP(
        "Errors", "The results of {who}, collected on {day}, are gone from this computer, and all copies of them."
    )
    undated = QT_TRANSLATE_NOOP(
        "Errors", "The results of {who} were collected and are gone from this computer, and all copies of them."
    )
    again = QT_TRANSLATE_NOOP(
        "Errors",
        "Collect their file again, which brings back what was marked and released here as far as the folder "
        "“{path}/given” keeps it, or put your own copy of the folder “{path}” back. Until then what they took on paper "
        "counts as not taken on this computer, and its keys are told.",
    )
    of_paper = QT_TRANSLATE_NOOP(
        "Errors",
        "They were typed from paper: put your own copy of the folder “{path}” back. Until then what they took on paper "
        "counts as not taken on this computer, and its keys are told.",
    )
    fix, template = again if person.is_taken else of_paper, dated if person.collected_on else undated
    return GoneRecordError(
        template, fix=fix, who=person.code, day=person.collected_on, path=str(places.people), id=person.learner
    )


def altered_record(places: Places, learner_id: str) -> AlteredRecordError | None:
    """Return that another program changed a record, None where none did; raises LearnerFileError and FolderError."""
    count = altered_rows(places.learner_file(learner_id))
    return _altered(places, learner_id, count) if count else None


def whose(places: Places, learner_id: str) -> str:
    """Return whose a record is: by the list of its class, itself or a whole copy; empty where none of them tells.

    At home the id then, by which commands ask for it.
    """
    with suppress(CourseError):  # the list is damaged, which is told by itself
        if code := codes_here(places).get(learner_id):
            return code
    name = name_of(places, learner_id)
    return "" if places.people and name == learner_id else name


def told_for(places: Places, who: str, problem: CourseError) -> CourseError:
    """Return what is wrong with a record, for one of a class with its own way out: a file of theirs, collected again.

    No file brings what was typed from paper; of who has that alone a copy is put back, or it is typed again. `who` is
    empty where nobody knows whose it is.
    """
    if places.people and isinstance(problem, LearnerFileError):
        is_changed, has_copy = bool(problem.values.get("changed")), bool(problem.values.get("day"))
        problem.fix = _COLLECT_ALSO if is_changed else _COLLECT
        problem.fix = problem.fix if who else _COLLECT_ALL
        problem.values |= {"who": who, "folder": str(places.people)}
        with suppress(CourseError):  # the list is damaged, which is told by itself
            of = read_class(places, places.people.name)
            if (person := of.person(who) if who else None) and not person.is_taken:
                if has_copy:
                    problem.fix = _PUT_BACK_CHANGED if is_changed else _PUT_BACK
                elif not is_changed:
                    problem.fix = _TYPE_AGAIN
                names = f"--class {shell_word(of.name, 'CLASS')} --learner {shell_word(person.code, 'CODE')}"
                problem.values["names"] = names
    return problem


_PUT_BACK = QT_TRANSLATE_NOOP(
    "Errors",
    "The results of {who} were typed from paper. Put their copy of {day} back: htcourse restore {names}. The damaged "
    "file is kept, and what can still be read of it comes along. Until then what they took on paper counts as not "
    "taken on this computer, and its keys are told.",
)
_PUT_BACK_CHANGED = QT_TRANSLATE_NOOP(
    "Errors",
    "They count as they are. The results of {who} were typed from paper; their copy of {day} takes the place of this "
    "file by: htcourse restore {names}. What stands there is kept.",
)
_TYPE_AGAIN = QT_TRANSLATE_NOOP(
    "Errors",
    "The results of {who} were typed from paper, and no copy of them is whole: put your own copy of the folder "
    "“{folder}” back, or take them out of the class, add them again and type their sheets again. Until then what they "
    "took on paper counts as not taken on this computer, and its keys are told.",
)
_COLLECT = QT_TRANSLATE_NOOP(
    "Errors",
    "Collect the results of {who} again (--also if their file is asked about): they take its place, with what can "
    "still be read of it, if anything, and the marks and releases that “{folder}/given” keeps. Others come back only "
    "if you put your own copy of the folder “{folder}” back. Until then what they took on paper counts as not taken on "
    "this computer, and its keys are told.",
)
_COLLECT_ALL = QT_TRANSLATE_NOOP(
    "Errors",
    "It is of a learner whose record is damaged, and the list does not tell whose: collect the files of the class "
    "again (--also if one is asked about). That of whoever it is takes its place, with what can still be read of it, "
    "if anything, and the marks and releases that “{folder}/given” keeps. Until then what they took on paper counts as "
    "not taken on this computer, and its keys are told.",
)
_COLLECT_ALSO = QT_TRANSLATE_NOOP(
    "Errors",
    "They count as they are. Taken off the list of the class and collected once more (--also), {who} is read anew from "
    "the file, without marks and releases given here.",
)


def _altered(places: Places, learner_id: str, count: int) -> AlteredRecordError:
    fix = QT_TRANSLATE_NOOP("Errors", "See “htcourse doctor”.")
    is_harmed = count > strange_rows(places.learners / f"{learner_id}.db")  # more than entries put in
    if not places.people and is_harmed and newest_whole(places, learner_id):
        fix = QT_TRANSLATE_NOOP(
            "Errors",
            "A whole copy is there: restore it first, with “htcourse restore --learner {id}” or from its tile once the "
            "program was started again. See “htcourse doctor”.",
        )
    return AlteredRecordError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "The record of {who} was changed outside the program or damaged, entries in it: {count}; it counts, but "
            "for tests and exams whose answers are touched.",
        ),
        fix=fix,
        who=name_of(places, learner_id),
        id=learner_id,
        count=count,
    )


def doubts_left_out(who: str, count: int) -> LostAnswersError:
    """Return what is told beside a figure in which attempts are not, as answers of them may be lost or changed."""
    return LostAnswersError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "The record of {who} was changed outside the program or damaged. Attempts that may have lost answers or "
            "marks, and are in no figure: {count}.",
        ),
        fix=QT_TRANSLATE_NOOP(
            "Errors", "Say on the page Exams, or with “htcourse held”, whether they count as they are."
        ),
        who=who,
        count=count,
    )


ON_EXAMS = QT_TRANSLATE_NOOP(
    "Errors",
    "Do it in that window, under Settings, Exams; an exam with a time limit can be left for that, and gone on with: "
    "its clock runs on. Or close that window first.",
)
ON_MARKS = QT_TRANSLATE_NOOP(
    "Errors", "Do it in that window, under Settings, Attempts and marks, or close that window first."
)
ON_ESSAYS = QT_TRANSLATE_NOOP("Errors", "Do it in that window, under Settings, Essays, or close that window first.")
"""Where a trainer does what was asked in a record that is open in another window."""


@contextmanager
def opened_record(places: Places, clock: Clock, learner_id: str, there: str = ON_EXAMS) -> Iterator[LearnerFile]:
    """Open the record of somebody who is not at work here, for a trainer; raises as `LearnerFile.open`.

    Of one that is open in another window it is said whose it is, and how to do it `there`: two never write in one
    record.
    """
    try:
        learner = LearnerFile.open(places, learner_id, clock)
    except InUseError as error:
        raise InUseError(
            QT_TRANSLATE_NOOP("Errors", "The record of {who} is open in another window of the program."),
            fix=there,
            who=name_of(places, learner_id),
        ) from error
    with learner:
        yield learner


def write_records(
    places: Places,
    clock: Clock,
    ids: Iterable[str],
    write: Callable[[LearnerFile], object],
    report: Report,
    there: str = ON_EXAMS,
) -> tuple[CourseError, ...]:
    """Call `write` with each record of these learners; return what is wrong with those it could not be done in.

    `there` says where to do it in one that is open in another window.
    """
    ids, problems = tuple(dict.fromkeys(ids)), []
    for learner_id in reported(ids, len(ids), report):
        try:
            with opened_record(places, clock, learner_id, there) as learner:
                write(learner)
        except CourseError as problem:
            problems.append(problem)
    return tuple(problems)
