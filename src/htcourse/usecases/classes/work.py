"""What a class is given to do, and its days in the room: what was planned and who was there.

All of it stands in the class's file. What is given goes out with the class's card; extra time of somebody goes out with
their own card alone, for who needs it is nobody else's matter.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.folding import name_order
from htcourse.core.gate import MEASURED
from htcourse.core.parallel_forms import FORMS
from htcourse.core.quiz import Mode, Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_files import ClassFile, change_class, person_of
from htcourse.store.places import Places
from htcourse.usecases.exams.exam_window import refuse_hours
from htcourse.usecases.exchange.save_text import csv_text, save_text
from htcourse.usecases.quizzes.dealt_forms import one_test, posts_before
from htcourse.usecases.results.counting import AS_A_DAY, plain_day
from htcourse.usecases.results.known_quizzes import titles_apart
from htcourse.usecases.session import open_libraries

MOST = 500
"""More entries than this in a class's file are none of ours."""
_YEARS = 10
"""A day of a class further away was mistyped."""


class WorkKind(StrEnum):
    """What can be given or planned."""

    LESSON = "lesson"
    QUIZ = "quiz"
    EXAM = "exam"
    CASE = "case"
    POLL = "poll"


class Work(NamedTuple):
    """Something to do: a lasting id, and by when (a day, ISO 8601, empty: whenever).

    An exam `opens` and `closes` (UTC, ISO 8601, empty: always).
    """

    kind: WorkKind
    ref: str
    due: str = ""
    opens: str = ""
    closes: str = ""


class ClassDay(NamedTuple):
    """A day in the room: what was planned, in order, and the codes of who was there.

    `listed`: so many were on the list then, 0 where nobody noted it; `gone`: so many who were there were taken off it.
    """

    day: str
    title: str = ""
    plan: tuple[Work, ...] = ()
    present: tuple[str, ...] = ()
    listed: int = 0
    gone: int = 0


class Offer(NamedTuple):
    """Something of the modules that can be given, with its title and that of its part (empty: none).

    `forms` are the ids of a test's forms, each person is dealt one; of anything else its own. `is_measure` says that it
    is an exam, a pre- or a post-test. `after` is the title of what each learner has to begin or hand in before it,
    empty where nothing is.
    """

    kind: WorkKind
    ref: str
    title: str
    part: str = ""
    forms: tuple[str, ...] = ()
    is_measure: bool = False
    after: str = ""


def offers(places: Places, language: str) -> tuple[Offer, ...]:
    """Return all that can be given or planned: lessons, quizzes, exams and cases, in the authors' order.

    A test around the course is one, whatever its forms and routes; no two quizzes are called alike.
    """
    libraries, _ = open_libraries(places)
    found = []
    try:
        titles = titles_apart(libraries, language)
        for each in libraries:
            contents, quizzes = each.contents(language), {row.id: row for row in each.quizzes(language)}
            parts = {row.lesson: row.part_title for row in contents}
            found += [Offer(WorkKind.LESSON, row.lesson, row.title, row.part_title) for row in contents]
            every = [row.quiz for row in quizzes.values()]
            lessons = {row.lesson: row.title for row in contents}
            for forms in one_test(every):
                first, ids = forms[0], tuple(form.id for form in forms)
                kind = WorkKind.EXAM if Mode.EXAM in first.modes else WorkKind.QUIZ
                title = titles[first.id] if len(forms) == 1 else quizzes[first.id].title
                is_measure = not set(MEASURED).isdisjoint(first.modes)
                post = next((quizzes[one.id].title for one in posts_before(first, every)), "")
                after = _before(first, lessons.get(first.lesson, ""), post)
                found.append(Offer(kind, first.id, title, parts.get(first.lesson, ""), ids, is_measure, after))
            found += [Offer(WorkKind.CASE, row.id, row.title) for row in each.cases(language)]
    finally:
        for each in libraries:
            each.close()
    return tuple(found)


def _before(quiz: Quiz, lesson: str, post: str) -> str:
    """Return what comes before a quiz: the `lesson` of a post-test that is dealt, the `post`-test of a follow-up."""
    if quiz.modes != (Mode.POST,):
        return ""
    return post or (lesson if quiz.form in FORMS else "")


def find_offer(named: str, found: Iterable[Offer], kind: str = "") -> Offer:
    """Return what an id with or without its module, or a title means, of one `kind` where that is said (“quiz:pre-a”).

    Raises NotFoundError, and CourseError where several things are called so.
    """
    said, _, rest = named.partition(":")
    kind, name = (said, rest) if not kind and said in set(WorkKind) else (kind, named)
    own = [each for each in found if kind in ("", each.kind)]
    fits = [each for each in own if name in (each.ref, *each.forms)] or [
        each
        for each in own
        if name.casefold() == each.title.casefold() or name in {id.partition("/")[2] for id in (each.ref, *each.forms)}
    ]
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Several things are called “{name}”: {things}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Say which, as “{first}”."),
            name=name,
            things="; ".join(f"{each.kind}:{each.ref} (“{each.title}”)" for each in fits),
            first=f"{fits[0].kind}:{fits[0].ref}",
        )
    raise NotFoundError(
        QT_TRANSLATE_NOOP("Errors", "There is no lesson, quiz or case “{name}”."),
        fix=QT_TRANSLATE_NOOP("Errors", "Give its id, as “htcourse list” has it."),
        name=named,
    )


def planned_work(named: str, found: Sequence[Offer]) -> Work:
    """Return what is planned by what it is called, “poll:” before what a poll is on; raises what `find_offer` raises.

    And CourseError for a poll on what tells the room nothing.
    """
    said, _, name = named.partition(":")
    if said == WorkKind.POLL:
        return poll_on(find_offer(name, found))
    offer = find_offer(named, found)
    return Work(offer.kind, offer.ref)


def no_poll_on(quiz: str) -> CourseError:
    """Return the error for a poll on a quiz that measures."""
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "“{quiz}” is an exam, a pre- or a post-test: a poll would tell what it asks."),
        fix=QT_TRANSLATE_NOOP("Errors", "Choose a quiz for practice."),
        quiz=quiz,
    )


def poll_on(offer: Offer) -> Work:
    """Return a poll on a lesson or a quiz; raises CourseError for a case, and for what is never asked in a room."""
    if offer.is_measure:
        raise no_poll_on(offer.title)
    if offer.kind is WorkKind.CASE:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{case}” is a case: it has no questions for a poll."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose a lesson, or a quiz for practice."),
            case=offer.title,
        )
    return Work(WorkKind.POLL, offer.ref)


def polled(found: Sequence[Offer]) -> tuple[Offer, ...]:
    """Return what a poll can be on; of a lesson and a quiz of one id it asks the lesson."""
    own = dict[str, Offer]()
    for each in found:
        if each.kind in (WorkKind.LESSON, WorkKind.QUIZ) and not each.is_measure:
            own.setdefault(each.ref, each)
    return tuple(own.values())


def titles_of(found: Sequence[Offer]) -> dict[tuple[str, str], str]:
    """Return what all that can be given is called, by kind and id, that of each form of a test and of a poll too."""
    titles: dict[tuple[str, str], str] = {}
    for each in found:
        for id in (each.ref, *each.forms):
            titles[each.kind, id] = each.title
            if each.kind is WorkKind.LESSON:
                titles[WorkKind.POLL, id] = each.title
            elif each.kind is WorkKind.QUIZ:
                titles.setdefault(
                    (WorkKind.POLL, id), each.title
                )  # of a lesson and a quiz of one id a poll asks the lesson
    return titles


def work_of(of: ClassFile) -> tuple[Work, ...]:
    """Return what a class was given, as it was put in order."""
    return read_work(of.more.get("work"))


def days_of(of: ClassFile) -> tuple[ClassDay, ...]:
    """Return the days of a class in their order."""
    found = []
    for each in _entries(of.more.get("days")):
        present = each.get("present")
        codes = tuple(map(str, present)) if isinstance(present, list) else ()
        plan, counts = read_work(each.get("plan")), [each.get(name) for name in ("listed", "gone")]
        noted = [count if isinstance(count, int) and count > 0 else 0 for count in counts]
        found.append(ClassDay(str(each.get("day", "")), str(each.get("title", "")), plan, codes, *noted))
    return tuple(sorted(found, key=lambda each: each.day))


def next_day(days: Sequence[ClassDay], today: str) -> ClassDay | None:
    """Return of the days of a class in their order that of today (ISO 8601) or the next, else the last that is over."""
    return next((each for each in days if each.day >= today), days[-1] if days else None)


def read_work(written: object) -> tuple[Work, ...]:
    """Return work as a file has it; what is none is left out."""
    found = []
    for each in _entries(written):
        kind, ref = str(each.get("kind", "")), str(each.get("ref", ""))
        if kind in set(WorkKind) and ref:
            more = {name: str(each.get(name, "")) for name in ("due", "opens", "closes")}
            found.append(Work(WorkKind(kind), ref, **more))
    return tuple(found)


def written_work(work: Iterable[Work]) -> list[dict[str, str]]:
    """Return work as a file keeps it."""
    return [{name: str(value) for name, value in each._asdict().items() if value} for each in work]


def give(places: Places, class_id: str, work: Work) -> ClassFile:
    """Give a class something to do; what it has already gets these days.

    Raises CourseError for a day that is none, and for an exam that would close before it opens.
    """
    refuse_hours(work.opens, work.closes)
    work = work._replace(due=plain_day(work.due))

    def change(before: Sequence[Work]) -> list[Work]:
        known = [each for each in before if each[:2] != work[:2]]
        at = next((at for at, each in enumerate(before) if each[:2] == work[:2]), len(known))
        return [*known[:at], work, *known[at:]]

    return _change_work(places, class_id, change)


def take_away(places: Places, class_id: str, kind: WorkKind, ref: str) -> ClassFile:
    """Take something off what a class was given; nothing that was done is lost."""
    return _change_work(places, class_id, lambda before: [each for each in before if each[:2] != (kind, ref)])


def plan_day(places: Places, class_id: str, day: str, title: str = "", plan: Sequence[Work] | None = None) -> ClassFile:
    """Add a day, call it otherwise or plan it anew; who was there stays. Raises CourseError for a day that is none."""
    day = plain_day(day) or _no_day()

    def change(before: ClassFile) -> ClassFile:
        every = days_of(before)
        _require_near(day, every)
        found = next((each for each in every if each.day == day), ClassDay(day))
        kept = found._replace(title=title or found.title, plan=found.plan if plan is None else tuple(plan))
        return _with_days(before, [*_without(every, day), kept])

    return change_class(places, class_id, change)


def remove_day(places: Places, class_id: str, day: str) -> ClassFile:
    """Remove a day with its plan and attendance; raises NotFoundError where there is none."""
    day = plain_day(day) or _no_day()

    def change(before: ClassFile) -> ClassFile:
        kept = _without(days_of(before), day)
        if len(kept) == len(days_of(before)):
            raise NotFoundError(
                QT_TRANSLATE_NOOP("Errors", "The class has no day {day}."),
                fix=QT_TRANSLATE_NOOP("Errors", "Its days stand under “Plan and attendance”: name one of them."),
                day=day,
            )
        return _with_days(before, kept)

    return change_class(places, class_id, change)


def tick(
    places: Places, class_id: str, day: str, *codes: str, is_there: bool, clock: Clock = system_clock
) -> ClassFile:
    """Note that people were there on a day, or were not; a day that is not there yet comes there.

    With it goes how many the list had on that day; of an earlier day, when it was first noted.
    Raises NotFoundError where nobody has the code, and CourseError for a day that is none.
    """
    day = plain_day(day) or _no_day()

    def change(before: Sequence[ClassDay], of: ClassFile) -> list[ClassDay]:
        _require_near(day, before)
        for code in codes if is_there else ():
            person_of(of, code)
        found = next((each for each in before if each.day == day), ClassDay(day))
        ticked = {code.casefold() for code in codes}
        present = [each for each in found.present if each.casefold() not in ticked]
        present += codes if is_there else ()
        listed = len(of.people) if day == clock().local_day.isoformat() or not found.listed else found.listed
        return [*_without(before, day), found._replace(present=tuple(present), listed=listed)]

    return change_class(places, class_id, lambda of: _with_days(of, change(days_of(of), of)))


def without_ticks(of: ClassFile, code: str) -> ClassFile:
    """Return a class whose days know nothing of somebody (a code in small letters) but that one more was there."""
    days = []
    for each in days_of(of):
        present = tuple(one for one in each.present if one.casefold() != code)
        days.append(each._replace(present=present, gone=each.gone + len(each.present) - len(present)))
    return _with_days(of, days) if days else of


def attendance_rows(of: ClassFile, *, with_names: bool = False) -> list[list[str]]:
    """Return who was there: a head, a row a person with 1 or 0 a day, and how many were there; codes, unless asked."""
    every = days_of(of)
    head = ["code", *(["name"] if with_names else []), "group", *(each.day for each in every)]
    rows = [[*head, "days"]]
    codes = {each.code.casefold() for each in of.people}
    there = [{code.casefold() for code in each.present} & codes for each in every]
    for person in sorted(of.people, key=lambda each: name_order(each.code)):
        days = [str(int(person.code.casefold() in each)) for each in there]
        who = [person.code, *([person.name] if with_names else []), person.group]
        rows.append([*who, *days, str(days.count("1"))])
    blanks = [""] * (1 + with_names)
    rows.append([f"all {len(of.people)}", *blanks, *(str(len(each)) for each in there), ""])
    return rows


def save_attendance(of: ClassFile, path: Path, *, with_names: bool = False) -> Path:
    """Write who was there as CSV; raises FolderError."""
    rows = attendance_rows(of, with_names=with_names)
    return save_text(path.with_suffix(path.suffix or ".csv"), csv_text(rows))


def _require_near(day: str, known: Iterable[ClassDay]) -> None:
    """Raise CourseError for a day that was mistyped, unless it is there already."""
    is_far = abs(int(day[:4]) - system_clock().local_day.year) > _YEARS
    if is_far and all(each.day != day for each in known):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "The day {day} is more than {years} years away."),
            fix=QT_TRANSLATE_NOOP("Errors", "Correct the year."),
            day=day,
            years=_YEARS,
        )


def _no_day() -> str:
    raise CourseError(QT_TRANSLATE_NOOP("Errors", "A day in the room needs its date."), fix=AS_A_DAY)


def _entries(written: object) -> list[Mapping[str, Any]]:
    return [each for each in written[:MOST] if isinstance(each, Mapping)] if isinstance(written, list) else []


def _without(days: Iterable[ClassDay], day: str) -> list[ClassDay]:
    return [each for each in days if each.day != day]


def _change_work(places: Places, class_id: str, change: Callable[[Sequence[Work]], list[Work]]) -> ClassFile:
    def changed(before: ClassFile) -> ClassFile:
        return replace(before, more={**before.more, "work": written_work(change(work_of(before)))})

    return change_class(places, class_id, changed)


def _with_days(of: ClassFile, days: Iterable[ClassDay]) -> ClassFile:
    return replace(of, more={**of.more, "days": _written_days(days)})


def _written_days(days: Iterable[ClassDay]) -> list[dict[str, Any]]:
    return [
        {"day": each.day, "title": each.title, "plan": written_work(each.plan), "present": list(each.present)}
        | {name: count for name, count in (("listed", each.listed), ("gone", each.gone)) if count}
        for each in sorted(days, key=lambda each: each.day)
    ]
