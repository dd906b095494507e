"""The quizzes of the modules that count, and where in one of them a question of an attempt stood."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from htcourse.core.drawing import Candidate, asks, taken_before, taken_in_order
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.quiz import EXAM_BANK, Mode, Quiz, shuffled
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner_rows import AttemptRow, Drawn, Shown, version_of
from htcourse.store.library import Library
from htcourse.store.library_rows import LibraryQuiz
from htcourse.store.places import Places
from htcourse.store.quizzes_before import quiz_before
from htcourse.usecases.attempts.kept_attempt import slots_kept
from htcourse.usecases.attempts.shown_question import FROM_FILE
from htcourse.usecases.exams.exam_terms import counts_as_offered, quiz_title, wanted_sittings
from htcourse.usecases.quizzes.finished_attempts import FinishedAttempt, GradedAnswer
from htcourse.usecases.session import Session, open_libraries


class OtherTerms(NamedTuple):
    """The version an attempt was begun under, where another pass mark or number of attempts counts by it than here.

    `by` is that of here, whose pass mark counts instead: the other is not installed.
    """

    version: str = ""
    by: str = ""


NO_OTHER = OtherTerms()


@dataclass(frozen=True, slots=True)
class KnownQuiz:
    """A quiz of a module that counts, what its draws are taken from, and version and languages of the module."""

    quiz: Quiz
    candidates: Sequence[Candidate]
    version: str
    languages: Sequence[str] = ()

    def lacking(self, attempt: AttemptRow) -> int:
        """Return how many questions fewer an attempt has than the quiz asks here.

        0 where but a part is practised, and on paper, which leaves out what is answered on a screen alone.
        """
        asked = len({each.question for each in attempt.drawn})
        is_part = attempt.mode == Mode.PRACTICE and attempt.terms.get("part") and slots_kept(attempt)
        if (
            is_part
            or attempt.is_paper
            or asked >= len(self.quiz.questions) + sum(each.count for each in self.quiz.draws)
        ):
            return 0
        return max(0, len(taken_in_order(self.quiz, self.candidates, attempt.seed)) - asked)

    def other_terms(self, attempt: AttemptRow) -> OtherTerms:
        """Return under which version an attempt was begun, where that tells more than the quiz here."""
        if attempt.module_version == self.version:
            return NO_OTHER
        if attempt.attempts_meanwhile is not None:
            return OtherTerms(attempt.module_version, self.version) if self.quiz.pass_percent else NO_OTHER
        often = attempt.attempts_allowed
        has_other = attempt.terms.get("pass_percent", 0) != self.quiz.pass_percent
        has_other |= often is not None and often != wanted_sittings(self.quiz, Mode(attempt.mode))
        return OtherTerms(attempt.module_version) if has_other else NO_OTHER


_OTHER_TERMS = (
    QT_TRANSLATE_NOOP("AttemptSheet", "begun under version {version}: by its pass mark and number of attempts"),
    QT_TRANSLATE_NOOP("Reports", "begun under version {version}: by its pass mark and number of attempts"),
)
_BY_HERE = (
    QT_TRANSLATE_NOOP(
        "AttemptSheet", "by the pass mark of version {by} here; it was begun under {version}, which is not installed"
    ),
    QT_TRANSLATE_NOOP(
        "Reports", "by the pass mark of version {by} here; it was begun under {version}, which is not installed"
    ),
)


def version_words(terms: OtherTerms, say: Callable[[str], str] = str) -> str:
    """Say by which version an attempt goes; nothing without one. `say` translates in one of two contexts."""
    words = _BY_HERE[0] if terms.by else _OTHER_TERMS[0]
    return say(words).format(**terms._asdict()) if terms.version else ""


_MOST_NAMED = 10
"""More ids than that are counted, not named, where none is meant."""


def known_quizzes(places: Places) -> dict[str, KnownQuiz]:
    """Return every quiz of the modules that count, by its full id."""
    libraries, _ = open_libraries(places)
    known: dict[str, KnownQuiz] = {}
    try:
        for library in libraries:
            candidates = library.candidates()
            of = candidates, library.version, library.languages
            known |= {row.id: KnownQuiz(row.quiz, *of) for row in library.quizzes("en")}
    finally:
        for library in libraries:
            library.close()
    return known


class TellsHere:
    """Says whether an attempt that came from a file may have wording, key or mark of a question of this computer.

    Where its quiz asks the question here and can be taken here in the mode of the attempt. Of a quiz that is not here,
    and outside an attempt, what no exam asks here nor keeps in its bank: whoever made the file could say of anything
    that it was asked.
    """

    def __init__(self, libraries: Iterable[Library], places: Places | None = None) -> None:
        """Nothing is read yet of these modules, which are those of this computer.

        With its `places` attempts go by what their quiz offered in the version under which they were begun (`then`).
        """
        self._places = places
        self._libraries = {each.module_id: each for each in libraries}
        self._candidates: dict[str, Sequence[Candidate]] = {}
        self._known: dict[str, KnownQuiz | None] = {}
        self._asked: dict[str, frozenset[str]] = {}
        self._hashes: dict[str, str] = {}
        self._then: dict[tuple[str, str], Quiz | None] = {}

    def __call__(self, attempt: AttemptRow, question: str) -> bool:
        """Say so of a question in an attempt, by its full id."""
        return self.offers(attempt) and self.asks(attempt.quiz, question)

    def offers(self, attempt: AttemptRow) -> bool:
        """Say whether a quiz offers an attempt here, or did (`counts_as_offered`); what is not here may be anything."""
        then = self.then(attempt)
        return then is None or counts_as_offered(then, attempt)

    def then(self, attempt: AttemptRow) -> Quiz | None:
        """Return the quiz of an attempt as it offered it; None where there is none of that id.

        In the version under which the attempt says that it was begun, where that was installed here, else as it is. So
        a file can name an earlier, easier version that was installed here, and none that was not.
        """
        known = self.quiz(attempt.quiz)
        return self._offered(attempt, known) or known.quiz if known else None

    def knows(self, attempt: AttemptRow) -> bool:
        """Say whether its quiz is here, and what it offered in the version under which an attempt was begun."""
        known = self.quiz(attempt.quiz)
        return known is not None and self._offered(attempt, known) is not None

    def _offered(self, attempt: AttemptRow, known: KnownQuiz) -> Quiz | None:
        version = attempt.module_version
        if self._places is None or version == known.version:
            return known.quiz
        if (attempt.quiz, version) not in self._then:
            self._then[attempt.quiz, version] = quiz_before(self._places, known.quiz, version)
        return self._then[attempt.quiz, version]

    def asks(self, quiz: str, question: str) -> bool:
        """Say so of a question that a quiz is said to have asked in whatever mode, both by their full ids."""
        known = self.quiz(quiz)
        return question not in self.exams if known is None else question in self._asks(quiz, known)

    def hides(self, attempt: AttemptRow, drawn: Drawn, kept: Shown) -> bool:
        """Say whether what a record keeps of a question is what an exam here asks, and its attempt, no exam, does not.

        As a version kept it that believed this, or another file brought it since. Where its quiz cannot be taken so
        here, all is that did not come with a file. Nothing is hidden of a question that its quiz asks and that has the
        same content here.
        """
        if kept.structure.get(FROM_FILE):
            return False
        if not self.offers(attempt):
            return True
        is_asked = attempt.mode == Mode.EXAM or self.asks(attempt.quiz, kept.question)
        if is_asked or kept.question not in self.exams:
            return False
        is_equal = self._hashes.get(drawn.question) == version_of(drawn.shown)
        return not (is_equal and self.asks(attempt.quiz, drawn.question))

    def quiz(self, quiz: str) -> KnownQuiz | None:
        """Return a quiz as it is here; None where there is none of that id."""
        if quiz not in self._known:
            library = self._libraries.get(quiz.partition("/")[0])
            self._known[quiz] = None
            with suppress(NotFoundError):
                self._known[quiz] = self._read(library, library.quiz(quiz, library.language)) if library else None
        return self._known[quiz]

    @cached_property
    def exams(self) -> frozenset[str]:
        """The questions that an exam asks here, or that are in a bank for exams."""
        self.read()
        banked = (one.id for each in self._candidates.values() for one in each if one.bank == EXAM_BANK)
        exams = ((id, each) for id, each in self._known.items() if each and Mode.EXAM in each.quiz.modes)
        return frozenset(banked).union(*(self._asks(*each) for each in exams))

    def read(self) -> None:
        """Read all that is asked about, so that the modules may be closed."""
        for library in self._libraries.values():
            self._candidates[library.module_id] = library.candidates()
            self._hashes |= dict(library.question_hashes())
            self._known |= {row.id: self._read(library, row) for row in library.quizzes(library.language)}
        self._libraries = {}

    def _read(self, library: Library, row: LibraryQuiz) -> KnownQuiz:
        if library.module_id not in self._candidates:
            self._candidates[library.module_id] = library.candidates()
        return KnownQuiz(row.quiz, self._candidates[library.module_id], library.version)

    def _asks(self, quiz: str, known: KnownQuiz) -> frozenset[str]:
        if quiz not in self._asked:
            self._asked[quiz] = frozenset(each.id for each in known.candidates if asks(known.quiz, each))
        return self._asked[quiz]


def refuse_unknown_route(places: Places, route: str) -> None:
    """Raise NotFoundError for a route (its short id) that no module which counts has, which names those there are."""
    libraries, _ = open_libraries(places)
    try:
        known = dict.fromkeys(each.id.rpartition("/")[2] for library in libraries for each in library.routes("en"))
    finally:
        for library in libraries:
            library.close()
    if route not in known:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no route “{route}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Name one of these: {routes}."),
            route=route,
            routes=", ".join(known) or "–",
        )


def refuse_unknown_form(places: Places, form: str) -> None:
    """Raise NotFoundError for a form that no quiz which counts has, which names those there are."""
    forms = sorted({each.quiz.form for each in known_quizzes(places).values() if each.quiz.form})
    if form not in map(str.upper, forms):
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no form “{form}” of any quiz."),
            fix=QT_TRANSLATE_NOOP("Errors", "Name one of these: {forms}."),
            form=form,
            forms=", ".join(forms) or "–",
        )


def known_titles(places: Places) -> dict[str, str]:
    """Return the title of every quiz of the modules that count, by its full id."""
    titles = {id: each.quiz.titles for id, each in known_quizzes(places).items()}
    return {id: own.get("en") or next(iter(own.values()), "") for id, own in titles.items()}


class QuizTitle(NamedTuple):
    """What a quiz is called, as no other, and the title of the part its lesson is in; empty where it has none."""

    title: str
    part: str


def quiz_titles(places: Places, language: str) -> dict[str, QuizTitle]:
    """Return how every quiz of the modules that count is called, by its full id in the authors' order."""
    libraries, _ = open_libraries(places)
    try:
        parts = {row.lesson: row.part_title for each in libraries for row in each.contents(language)}
        titles = titles_apart(libraries, language)
        rows = (row for each in libraries for row in each.quizzes(language))
        return {row.id: QuizTitle(titles[row.id], parts.get(row.quiz.lesson, "")) for row in rows}
    finally:
        for each in libraries:
            each.close()


def titles_apart(libraries: Iterable[Library], language: str) -> dict[str, str]:
    """Return what every quiz is called with its form, by its full id in the authors' order; no two are called alike.

    Those of one title bear the routes they are for too, else their part, their module, or last their short id.
    """
    titles: dict[str, str] = {}
    more: dict[str, tuple[str, ...]] = {}
    for library in libraries:
        parts = {row.lesson: row.part_title for row in library.contents(language)}
        routes = {each.id.rpartition("/")[2]: each.title for each in library.routes(language)}
        for row in library.quizzes(language):
            titles[row.id] = f"{row.title} {row.quiz.form}".strip()
            of_routes = ", ".join(routes.get(each, each) for each in row.quiz.routes)
            part = parts.get(row.quiz.lesson, "")
            more[row.id] = (of_routes, part, library.title(language), row.id.partition("/")[2])
    alike: dict[str, list[str]] = {}
    for id, title in titles.items():
        alike.setdefault(title, []).append(id)
    for title, ids in alike.items():
        chosen = next(
            (words for words in zip(*(more[id] for id in ids), strict=True) if len(set(words)) == len(ids)), ()
        )
        for id, words in zip(ids, chosen, strict=bool(chosen)):
            titles[id] = f"{title} ({words})" if len(ids) > 1 and words else title
    return titles


def quizzes_called(session: Session, kept: Mapping[str, Iterable[Mapping[str, str]]]) -> dict[str, str]:
    """Return what quizzes are called, told apart; one that is gone as attempts `kept` it, empty without any."""
    apart = titles_apart(session.libraries, session.language)
    return {each: apart.get(each) or quiz_title(session, each, titles) for each, titles in kept.items()}


def full_quiz_id(quiz: str, known: Sequence[str]) -> str:
    """Return the full id of a quiz named with or without its module.

    Raises NotFoundError, which names those alike, or says where the many stand that there are.
    """
    found = _named(quiz, known)
    if len(found) != 1:
        alike = sorted(found) or [each for each in known if quiz and quiz in each] or known
        one_of = QT_TRANSLATE_NOOP("Errors", "Name one of these: {quizzes}. “htcourse list” says what each is.")
        many = QT_TRANSLATE_NOOP("Errors", "Name one of {count}: “htcourse list” says which they are.")
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no quiz “{quiz}”."),
            fix=one_of if len(alike) <= _MOST_NAMED else many,
            quiz=quiz,
            quizzes=", ".join(alike) or "–",
            count=len(alike),
        )
    return found.pop()


def full_exam_id(quiz: str, known: Mapping[str, KnownQuiz]) -> str:
    """Return the full id of an exam named with or without its module; raises CourseError for any other quiz."""
    quiz_id = full_quiz_id(quiz, [*known])
    if Mode.EXAM not in known[quiz_id].quiz.modes:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{quiz}” is no exam."),
            fix=QT_TRANSLATE_NOOP("Errors", "Name a quiz that can be taken as an exam."),
            quiz=quiz_id,
        )
    return quiz_id


def full_regrade_id(name: str, known: Mapping[str, KnownQuiz], more: Iterable[str] = ()) -> str:
    """Return the full id of a question or quiz named with or without its module; raises NotFoundError."""
    asked = (each.id for quiz in known.values() for each in quiz.candidates)
    found = _named(name, [*known, *asked, *more])
    if len(found) != 1:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no question or quiz “{name}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Give its full id, as “htcourse regrade” lists it."),
            name=name,
        )
    return found.pop()


def _named(name: str, known: Iterable[str]) -> set[str]:
    """Return the full ids that a name with or without its module can mean."""
    ids = set(known)
    return {name} & ids or {each for each in ids if each.partition("/")[2] == name}


def slots_of(attempt: FinishedAttempt, known: KnownQuiz | None) -> dict[int, GradedAnswer]:
    """Return the answers of an attempt by the places (from 1) of its quiz as it was then: shuffling is undone.

    Those of a part are by their places in the whole, where these are known (`counting`).

    The fixed questions stand first, then each draw, as the attempt itself keeps it. One of an earlier version keeps
    none: there the same draw from the quiz of today says what the order was. Where that gives other questions, its seed
    tells whether it was shuffled: then the fixed ones stand first and the others as shown; without the quiz all stand
    by their ids, which is at least the same order for everybody.
    """
    slots = attempt.slots or _slots_before(attempt, known)
    ordered = [each for _, each in sorted(zip(slots, attempt.answers, strict=True), key=itemgetter(0))]
    return dict(zip(sorted(attempt.slots) or range(1, len(ordered) + 1), ordered, strict=True))


def _slots_before(attempt: FinishedAttempt, known: KnownQuiz | None) -> Sequence[int]:
    asked = tuple(each.question for each in attempt.answers)
    written = taken_in_order(known.quiz, known.candidates, attempt.seed) if known else ()
    if known and set(written) != set(asked):
        written = taken_before(known.quiz, known.candidates, attempt.seed)
    if set(written) != set(asked):
        if asked != shuffled(asked, attempt.seed, "questions"):
            return range(len(asked))
        written = known.quiz.questions if known else tuple(sorted(asked))
    return [written.index(each) if each in written else len(written) for each in asked]
