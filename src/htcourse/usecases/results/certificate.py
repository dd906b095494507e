"""A certificate: what was completed, when and with which version. It says nothing about what a person can do."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from htcourse import __version__
from htcourse.core.clock import Moment
from htcourse.core.gate import Gate
from htcourse.core.progress import LessonState, reading_minutes
from htcourse.core.quiz import TESTED, Mode
from htcourse.core.signed_statement import LONGEST_NAME, PartDone, Statement, plain_words
from htcourse.store.learner_rows import AttemptRow, Kind
from htcourse.store.library_rows import LibraryQuiz
from htcourse.store.preferences import CERTIFICATE_NAME
from htcourse.usecases.attempts.gate import gate_now
from htcourse.usecases.attempts.kept_attempt import has_passed, tells_marks, waits_for_release
from htcourse.usecases.exams.exam_terms import beyond_allowed, times_taken
from htcourse.usecases.reading.lesson_standings import ModuleStanding, Standing, standings
from htcourse.usecases.session import Changed, Session

PARTS_ON_A_PAGE = 16
_LONGEST_PART = 90


@dataclass(frozen=True, slots=True)
class CertificatePage:
    """What can be certified now: the modules with a completed lesson (id and title), and what is stated of one.

    `statement` has no serial and no time yet; None when no lesson of any module is completed, and while something is
    missing of what the module asks for: `lessons_left` on the learner's route, `exams` (titles) that are not passed, of
    which those in `used` cannot be taken any more unless a trainer allows it, and `untold`: whether they are passed
    would tell the key of what an exam or test asks too.
    """

    name: str
    modules: tuple[tuple[str, str], ...]
    statement: Statement | None
    lessons_left: int = 0
    exams: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()


def open_certificate(session: Session, module: str = "") -> CertificatePage:
    """Return what can be certified of a module, else of the first that has something; from the record alone."""
    session.learner.look_through()
    where = standings(session)
    name = session.learner.preference(CERTIFICATE_NAME) or session.name
    begun = [each for each in where.modules if any(_completed(each))]
    modules = tuple((each.library.module_id, each.library.title(session.language)) for each in begun)
    if not begun:
        return CertificatePage(name, (), None)
    chosen = next((each for each in begun if each.library.module_id == module), begun[0])
    wanted = _exams(session, chosen, where.route)
    gate = gate_now(session)
    missing = [each for each in wanted if not _is_passed(session, each, gate)]
    untold = [each for each in missing if any(_is_closed(one, gate) for one in _measured(session, each))]
    not_passed = [each for each in missing if each not in untold]
    open_exams, used = tuple(each.title for each in not_passed), tuple(_used_up(session, not_passed))
    left = sum(each.state is not LessonState.DONE for each in chosen.lessons) if wanted else 0
    if left or missing:
        return CertificatePage(name, modules, None, left, open_exams, used, tuple(each.title for each in untold))
    return CertificatePage(name, modules, _statement(session, chosen, name, where.route))


def _exams(session: Session, module: ModuleStanding, route: str) -> list[LibraryQuiz]:
    """Return the exams without which there is no certificate of a module.

    Those of the learner's route, and of any other that were begun: whoever did not pass one is not rid of it by
    another route.
    """
    rows = [each for each in module.library.quizzes(session.language) if each.quiz.certificate]
    return [each for each in rows if not each.quiz.routes or route in each.quiz.routes or any(_measured(session, each))]


def _measured(session: Session, row: LibraryQuiz) -> Iterator[AttemptRow]:
    """Give the attempts at a quiz that measure: exams where it can be an exam, else tests; never practice."""
    return (each for each in session.learner.attempts(row.id) if each.mode in _measuring(row))


def _measuring(row: LibraryQuiz) -> tuple[Mode, ...]:
    return (Mode.EXAM,) if Mode.EXAM in row.quiz.modes else TESTED


def _is_closed(attempt: AttemptRow, gate: Gate) -> bool:
    """Whether an attempt was told but for questions that an exam or untold test asks too."""
    is_told = bool(attempt.submitted_at) and tells_marks(attempt)
    return is_told and not all(gate.is_open(each.question) for each in attempt.drawn)


def _is_passed(session: Session, row: LibraryQuiz, gate: Gate) -> bool:
    """Whether an attempt at a quiz that measures, its result told whole, is a pass as its marks stand."""
    measured = [each for each in _measured(session, row) if each.submitted_at]
    beyond = beyond_allowed(session.learner, row.quiz, measured) if len(measured) > 1 else ()
    own = [each for each in measured if tells_marks(each) and each.id not in beyond and not _is_closed(each, gate)]
    return any(has_passed(each) for each in own)


def _used_up(session: Session, rows: Iterable[LibraryQuiz]) -> Iterator[str]:
    """Give the titles of quizzes that cannot be taken any more in a mode that measures, and wait for no result."""
    for row in rows:
        own = tuple(_measured(session, row))
        modes = [each for each in _measuring(row) if each in row.quiz.modes]
        times = [times_taken(session.learner, row.quiz, mode, own) for mode in modes]
        is_open = any(not each.submitted_at or waits_for_release(each) for each in own)
        if not is_open and all(each is not None and not each.left for each in times):
            yield row.title


def set_certificate_name(session: Session, name: str) -> Changed:
    """Keep the name that stands on certificates."""
    session.learner.set_preference(CERTIFICATE_NAME, plain_words(name, LONGEST_NAME))
    return Changed()


def _statement(session: Session, module: ModuleStanding, name: str, route: str) -> Statement:
    first = _first_moments(session)
    completed = list(_completed(module))
    moments = sorted(moment for each in completed for moment in _moments(each, first))
    parts = tuple(_parts(module.lessons, first))
    return Statement(
        serial="",
        name=plain_words(name, LONGEST_NAME),
        module=plain_words(module.library.module_id),
        version=plain_words(module.library.version),
        content_hash=plain_words(module.library.content_hash),
        title=plain_words(module.library.title(session.language)),
        route=plain_words(next((each.title for each in module.routes if each.id == route), "")),
        done=len(completed),
        total=len(module.lessons),
        minutes=sum(_minutes(each) for each in completed),
        first_day=_day_there(moments[0]) if moments else "",
        last_day=_day_there(moments[-1]) if moments else "",
        parts=parts if len(parts) <= PARTS_ON_A_PAGE else (),
        made_at="",
        program=__version__,
    )


def _parts(lessons: Iterable[Standing], first: Mapping[str, Moment]) -> Iterator[PartDone]:
    """Give the parts with a completed lesson, in order; lessons outside any part make none."""
    parts: dict[str, list[Standing]] = {}
    for each in lessons:
        parts.setdefault(each.lesson.part, []).append(each)
    for part, standing in parts.items():
        done = [each for each in standing if each.state is LessonState.DONE]
        if part and done:
            last = max((moment.local_day for each in done for moment in _moments(each, first)), default=None)
            title = plain_words(standing[0].lesson.part_title, _LONGEST_PART)
            yield PartDone(title, len(done), len(standing), last.isoformat() if last else "")


def _completed(module: ModuleStanding) -> Iterator[Standing]:
    return (each for each in module.lessons if each.state is LessonState.DONE)


def _minutes(standing: Standing) -> int:
    sections = standing.lesson.sections
    return reading_minutes(sum(each.words for each in sections), sum(each.checks for each in sections))


def _day_there(moment: Moment) -> str:
    time = moment.local
    return time[:10] + time[19:]


def _moments(standing: Standing, first: Mapping[str, Moment]) -> Iterator[Moment]:
    """Give when each section of a lesson was first read, each check first answered, and its equal task done."""
    if standing.lesson.lesson in first:
        yield first[standing.lesson.lesson]
    for section in standing.lesson.sections:
        for ref in (section.id, *section.questions):
            if ref in first:
                yield first[ref]


def _first_moments(session: Session) -> dict[str, Moment]:
    found: dict[str, Moment] = {}
    for event in session.learner.events(Kind.SECTION_READ, Kind.EQUAL_TASK):
        if event.kind == Kind.EQUAL_TASK and not event.data.get("is_done"):
            continue
        found.setdefault(event.ref, Moment(event.at, event.offset_minutes))
    for response in session.learner.responses():
        found.setdefault(response.question, Moment(response.at, response.offset_minutes))
    return found
