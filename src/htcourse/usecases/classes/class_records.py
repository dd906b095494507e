"""What each record that was collected for a class tells of its person: attempts, lessons read, cases, and when."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError, Report, TwoKeysError
from htcourse.core.question_types import essay
from htcourse.core.quiz import Mode, Verdict
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import AttemptRow, EventRow, Kind
from htcourse.store.library_rows import SectionHead
from htcourse.store.places import Places
from htcourse.store.preferences import NAME, RECORD, ROUTE
from htcourse.usecases.attempts.kept_attempt import waits_for_release
from htcourse.usecases.classes.marked_here import BY
from htcourse.usecases.classes.needs import AWAY_DAYS, Needs
from htcourse.usecases.classes.work import WorkKind
from htcourse.usecases.exams.exam_terms import not_offered, surplus
from htcourse.usecases.marking.regrade_preview import open_regrades
from htcourse.usecases.quizzes.dealt_forms import one_test
from htcourse.usecases.reading.lesson_standings import on_route, stretch_on
from htcourse.usecases.results.counting import DEFAULT, Counting
from htcourse.usecases.results.known_quizzes import KnownQuiz, titles_apart
from htcourse.usecases.results.quiz_statistics import Statistics, quiz_statistics
from htcourse.usecases.session import open_libraries

Doing = tuple[str, str]
"""What is done, by its lasting id: a quiz and the mode in which it is taken, or a lesson or case and its `WorkKind`."""


def thing(doing: Doing) -> Doing:
    """Return what is done by itself: of a quiz whatever the mode is. A lesson and a quiz may have one id."""
    return doing if doing[1] in (WorkKind.LESSON, WorkKind.CASE) else (doing[0], WorkKind.QUIZ)


@dataclass(slots=True)
class Record:
    """What one record tells.

    `done` is the local day (ISO 8601) on which something was handed in, ended or read to its end for the first time;
    `things` is all of it as it is given, whatever the way and the form. `unmarked` answers cannot be marked here.
    What was taken more often than it may be is done `again`. `withheld` is practice alone of which the answers stay at
    home, each with the quiz that has to be told there first. `since` is the day on which practice was begun last that
    is not handed in: nobody says that they leave it.
    """

    attempts: Mapping[str, AttemptRow]
    begun: frozenset[Doing]
    done: Mapping[Doing, str]
    read: int
    lessons: int
    cases: int
    last_at: str
    things: frozenset[Doing]
    unmarked: int = 0
    again: frozenset[Doing] = frozenset()
    withheld: Mapping[Doing, str] = field(default_factory=dict)
    since: Mapping[Doing, str] = field(default_factory=dict)

    @property
    def to_settle(self) -> int:
        """How many attempts wait for the trainer: for the release of their result, or to be let count."""
        own = (each for each in self.attempts.values() if each.submitted_at)
        return sum(bool(each.is_doubted) or waits_for_release(each) for each in own)

    @property
    def doubted(self) -> frozenset[Doing]:
        """What was handed in and may have lost answers since, with a damaged record."""
        return frozenset(
            (each.quiz, each.mode) for each in self.attempts.values() if each.submitted_at and each.is_doubted
        )

    @property
    def waiting(self) -> int:
        """How many answers of attempts that were handed in wait for a person's mark, practice too."""
        return sum(each.waiting for each in self.attempts.values() if each.submitted_at) - self.unmarked


class RecordReader:
    """Goes through the records; what the libraries say is read once. `lessons` are those whose days are wanted."""

    def __init__(self, places: Places, language: str, lessons: Collection[str] = ()) -> None:
        self._wanted = lessons
        libraries, _ = open_libraries(places)
        try:
            self.quizzes = titles_apart(libraries, language)
            self._known = {
                row.id: KnownQuiz(row.quiz, candidates, each.version)
                for each in libraries
                for candidates in [each.candidates()]
                for row in each.quizzes(language)
            }
            quizzes = [each.quiz for each in self._known.values()]
            self.modes = {each.id: each.modes for each in quizzes}
            self._all = {each.id: each for each in quizzes}
            self._routes = {each.id: each.routes for each in quizzes}
            self._tests = {form.id: forms[0].id for forms in one_test(quizzes) for form in forms}
            self._contents = [(each.contents(language), each.routes(language)) for each in libraries]
            self.titles: dict[Doing, str] = {
                (row.lesson, "lesson"): row.title for rows, _ in self._contents for row in rows
            }
            self.titles |= {(row.id, "case"): row.title for each in libraries for row in each.cases(language)}
        finally:
            for each in libraries:
                each.close()
        self._sections = {row.lesson: _ids(row.sections) for rows, _ in self._contents for row in rows}
        self._on_route: dict[str, dict[str, frozenset[str]]] = {}
        self.people: dict[str, Record] = {}
        self.codes: dict[str, str] = {}
        """What each record says its code is."""
        self._unmarked = 0
        self.by_another_key = Counter[str]()
        """How many answers to each question collecting marked by another version of it than was asked."""
        self._again: list[str] = []
        self._again_on_paper: list[str] = []
        self._not_offered: list[str] = []
        self._shorter: list[str] = []

    @property
    def problems(self) -> tuple[CourseError, ...]:
        """That answers cannot be marked here, and who took a quiz too often, as nobody can, or with fewer questions."""
        again = CourseError(
            QT_TRANSLATE_NOOP("Errors", "Tests and exams handed in more often than they may be taken: {who}."),
            fix=QT_TRANSLATE_NOOP(
                "Errors",
                "The first count; ask why there are more. To let one more exam count press “One more attempt” under My "
                "class, Exams (in a terminal: htcourse allow CODE QUIZ --attempts 1 --class CLASS).",
            ),
            who=", ".join(self._again),
        )
        on_paper = CourseError(
            QT_TRANSLATE_NOOP("Errors", "Tests and exams taken more often than they may be, on paper too: {who}."),
            fix=QT_TRANSLATE_NOOP(
                "Errors",
                "The first count. Where a sheet is another’s: htcourse class move CLASS CODE TO --sheets QUIZ --paper "
                "PAPER, by its letter or code; where the file is, the same without both. To let one more exam count "
                "press “One more attempt” under My class, Exams (in a terminal: htcourse allow CODE QUIZ --attempts 1 "
                "--class CLASS).",
            ),
            who=", ".join(self._again_on_paper),
        )
        told = CourseError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "Answers that cannot be marked here and count nothing: {count}. This computer does not have their "
                "question, or not as it was, or their quiz does not ask it.",
            ),
            fix=QT_TRANSLATE_NOOP(
                "Errors",
                "Install the version of the module they belong to: the next look at the class marks them. Marks that "
                "were given by another version’s key stay: see htcourse regrade --class CLASS.",
            ),
            count=self._unmarked,
        )
        other = CourseError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "Handed in as taken in a way in which their quiz cannot be taken here; they count nowhere: {who}.",
            ),
            fix=QT_TRANSLATE_NOOP("Errors", "Ask how they came about, and see that this computer has the same module."),
            who=", ".join(self._not_offered),
        )
        shorter = CourseError(
            QT_TRANSLATE_NOOP(
                "Errors", "Questions that a quiz asks here and an attempt lacks; it counts out of fewer points: {who}."
            ),
            fix=QT_TRANSLATE_NOOP(
                "Errors", "Ask why: it was begun with another version of the quiz or program, or was changed."
            ),
            who=", ".join(self._shorter),
        )
        told_of = (
            (told, self._unmarked),
            (again, self._again),
            (on_paper, self._again_on_paper),
            (other, self._not_offered),
            (shorter, self._shorter),
        )
        return tuple(problem for problem, count in told_of if count)

    def given_as(self, doing: Doing) -> Doing:
        """Return as what something is given: a form of a test around the course as the first of them."""
        ref, kind = thing(doing)
        return self._tests.get(ref, ref) if kind == WorkKind.QUIZ else ref, kind

    def forms_of(self, ref: str) -> list[str]:
        """Return the forms that are dealt, of a test around the course, to whom it is for; of any other quiz itself."""
        return [id for id, first in self._tests.items() if first == ref and self._routes[id] == self._routes[ref]]

    def read(self, archive: ReadOnlyRecord) -> None:
        """Keep what one record tells."""
        if archive.preference(NAME):
            self.codes[archive.preference(RECORD) or archive.id] = archive.preference(NAME)
        every, who = archive.attempts(), archive.preference(NAME) or archive.id
        nowhere = not_offered(self._all, every)
        attempts = {each.id: each for each in every if each.id not in nowhere}
        self._not_offered += [f"{who} ({each.quiz.partition('/')[2]})" for each in every if each.id in nowhere]
        unmarked = _unmarked(archive, attempts.values())
        self._unmarked += unmarked
        self.by_another_key.update(by_another_key(archive))
        lessons, read = self._lessons(self._route(archive, attempts.values())), archive.read_sections()
        made = [each for each in attempts.values() if each.submitted_at]
        beyond = surplus(archive, self._all, made)
        again = {(each.quiz, each.mode) for each in made if each.id in beyond}
        typed = {(self._tests.get(each.quiz, each.quiz), each.mode) for each in made if each.is_paper}
        tests: dict[Doing, list[AttemptRow]] = {}
        for each in made:
            test = (self._tests.get(each.quiz, each.quiz), each.mode)
            tests.setdefault(test if test in typed else (each.quiz, each.mode), []).append(each)
            known = self._known.get(each.quiz) if each.mode != Mode.PRACTICE else None
            if known is not None and (lacking := known.lacking(each)):
                self._shorter.append(f"{who} ({each.quiz.partition('/')[2]}: {lacking})")
        for own in (own for own in tests.values() if any(each.id in beyond for each in own)):
            names = ", ".join(dict.fromkeys(each.quiz.partition("/")[2] for each in own))
            papers = sorted({f", {each.paper}" for each in own if each.is_paper})
            to = self._again_on_paper if papers else self._again
            to.append(f"{who} ({names}: {len(own)}{''.join(papers)})")
        cases = archive.events(Kind.CASE_STARTED, Kind.CASE_FINISHED)
        ended = [each for each in cases if each.kind == Kind.CASE_FINISHED]
        under_way = [each for each in attempts.values() if each.state == "started"]
        begun: set[Doing] = {(each.quiz, each.mode) for each in under_way}
        since: dict[Doing, str] = {
            (each.quiz, each.mode): _day(each.started_at, each.offset_minutes)
            for each in under_way
            if each.mode == Mode.PRACTICE
        }
        begun |= {(each.ref, WorkKind.CASE) for each in cases}
        done: dict[Doing, str] = {}
        for each in sorted(made, key=lambda one: one.submitted_at):
            done.setdefault((each.quiz, each.mode), _day(each.submitted_at, each.offset_minutes))
        here, things, withheld = {each.id for each in every}, set(map(self.given_as, done)), dict[Doing, str]()
        for event in archive.events(Kind.PRACTICE_WITHHELD):
            doing = (event.ref, Mode.PRACTICE)
            if str(event.data.get("attempt")) in here:
                continue
            if event.data.get("is_begun"):
                begun.add(doing)
                since[doing] = max(since.get(doing, ""), _day_of(event))
            elif self.given_as(doing) not in things:
                withheld[doing] = str(event.data.get("until", ""))
                done.setdefault(doing, _day_of(event))
        for case in ended:
            done.setdefault((case.ref, WorkKind.CASE), _day_of(case))
        days: dict[str, str] = {}
        for event in archive.events(Kind.SECTION_READ) if self._wanted else ():
            days.setdefault(event.ref, _day_of(event))
        for lesson in self._wanted:
            sections = lessons.get(lesson) or self._sections.get(lesson, frozenset())
            if sections & read:
                begun.add((lesson, WorkKind.LESSON))
            if sections and sections <= read:
                done[lesson, WorkKind.LESSON] = max(days.get(each, "") for each in sections)
        self.people[archive.preference(RECORD) or archive.id] = Record(
            attempts,
            frozenset(begun),
            done,
            sum(each <= read for each in lessons.values()),
            len(lessons),
            len({each.ref for each in ended}),
            archive.newest_at(),
            frozenset(map(self.given_as, done)),
            unmarked,
            frozenset(again),
            withheld,
            since,
        )

    def needs(self, record: Record, given: Collection[Doing], overdue: int, now: Moment) -> Needs:
        """Return why somebody needs the trainer, in a class `given` this, with so many pieces of it `overdue`."""
        taken = {each.mode for each in record.attempts.values() if each.submitted_at}
        asked = self.modes if record.read else [ref for ref, kind in given if kind == WorkKind.QUIZ]
        days = 0
        with suppress(ValueError):  # a clock that was odd is no reason
            days = (datetime.fromisoformat(now.utc) - datetime.fromisoformat(record.last_at)).days
        return Needs(
            essays=record.waiting,
            unmarked=record.unmarked,
            results=record.to_settle,
            days=days if days >= AWAY_DAYS else 0,
            has_no_pretest=Mode.PRE not in taken and any(Mode.PRE in self.modes.get(each, ()) for each in asked),
            overdue=overdue,
        )

    def _route(self, archive: ReadOnlyRecord, attempts: Iterable[AttemptRow]) -> str:
        """Return the route of a record; of one that chose none, as those from paper, the first that a quiz is for."""
        of_quizzes = (route for each in attempts for route in self._routes.get(each.quiz, ()))
        return archive.preferences().get(ROUTE.key) or next(of_quizzes, ROUTE.default)

    def _lessons(self, route: str) -> dict[str, frozenset[str]]:
        if route not in self._on_route:
            self._on_route[route] = {
                row.lesson: _ids(stretch_on(row, routes, route)[0].sections)
                for contents, routes in self._contents
                for row in on_route(contents, routes, route)
                if row.sections
            }
        return self._on_route[route]


def _unmarked(archive: ReadOnlyRecord, attempts: Iterable[AttemptRow]) -> int:
    """Return how many answers that were handed in no key here can mark; an essay waits for a person all the same."""
    unmarked = archive.unmarked()
    if not unmarked:
        return 0
    ended = [each for each in attempts if each.submitted_at and each.waiting]
    own = [row for each in ended for row in archive.last_responses(each.id).values() if row.id in unmarked]
    shown = archive.shown({row.shown for row in own})
    essays = {id for id, each in shown.items() if each.structure.get("type") == essay.NAME}
    return sum(row.verdict == Verdict.OPEN and row.shown not in essays for row in own)


def by_another_key(archive: ReadOnlyRecord) -> list[str]:
    """Return the question of each answer that collecting marked by another version of it than was asked."""
    anew = archive.last_events(Kind.ANSWER_REGRADED)
    marked = {ref: one for ref, one in anew.items() if one.data.get("by") == BY and not one.data.get("is_unmarked")}
    own = [row for each in {one.attempt for one in marked.values()} for row in archive.last_responses(each).values()]
    return [row.question for row in own if row.id in marked and marked[row.id].data.get("shown") != row.shown]


def marked_by_two(there: Places, moved: Mapping[str, int]) -> tuple[CourseError, ...]:
    """Say that a class has marks by two keys, where a regrade would change some beside these `by_another_key`."""
    open_ = open_regrades(there) if moved else frozenset[str]()
    count = sum(many for question, many in moved.items() if question in open_)
    told = TwoKeysError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "Answers marked by the key that is here now, of a question that was asked in another version: {count}. "
            "Marks of such answers that were collected before it was installed stay.",
        ),
        fix=QT_TRANSLATE_NOOP(
            "Errors", "So that one key counts for all, see what would change: htcourse regrade --class CLASS."
        ),
        count=count,
    )
    return (told,) if count else ()


def statistics_with_keys(
    places: Places,
    quiz: str = "",
    counting: Counting = DEFAULT,
    *,
    with_unreleased: bool = False,
    report: Report | None = None,
) -> Statistics:
    """Return `quiz_statistics`; of a class it is said too where two keys marked what they count."""
    moved = Counter[str]()
    found = quiz_statistics(
        places,
        quiz,
        counting,
        with_unreleased=with_unreleased,
        report=report,
        beside=lambda each: moved.update(by_another_key(each)),
    )
    return replace(found, problems=(*found.problems, *marked_by_two(places, moved)))


def _ids(sections: Iterable[SectionHead]) -> frozenset[str]:
    return frozenset(each.id for each in sections)


def _day_of(event: EventRow) -> str:
    return _day(event.at, event.offset_minutes)


def _day(utc: str, offset_minutes: int) -> str:
    return Moment(utc, offset_minutes).local_day.isoformat()
