"""The rows of reports about questions, gain and marked texts: titles and no ids, and of too few people no figure."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.core.statistics.items import LEAST_PEOPLE, is_reliable
from htcourse.core.statistics.moments import half_up
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.plain_text import plain_text
from htcourse.store.learner_rows import Shown
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.usecases.attempts.same_words import in_ids_of
from htcourse.usecases.attempts.shown_question import ShownQuestion, question_if_read, question_now
from htcourse.usecases.classes.class_report import FEWEST_FOR_A_MEAN, Cell, Column, Done
from htcourse.usecases.classes.report_figures import Figure, Hundredths, Tenths, told_number
from htcourse.usecases.classes.taken import AROUND, questions_of
from htcourse.usecases.classes.work import WorkKind
from htcourse.usecases.marking.attempt_words import Say
from htcourse.usecases.results.counting import Counting, Which
from htcourse.usecases.results.item_statistics import ItemStatistics, Weakness, weakness_of
from htcourse.usecases.results.known_quizzes import titles_apart
from htcourse.usecases.results.learning_gains import FollowUp, ObjectiveGain, learning_gains
from htcourse.usecases.results.quiz_statistics import QuizStatistics
from htcourse.usecases.results.veils import veiled_gains
from htcourse.usecases.session import open_libraries

_Shown = Mapping[str, Shown]
"""Questions as they were shown, by the hash of their version."""


def too_few(count: int, say: Say = str, *, is_veiled: bool = False) -> str:
    """Say that so few people tell nothing, or those of a group, as it would tell of few others."""
    if is_veiled:
        return say(QT_TRANSLATE_NOOP("Reports", "not told"))
    return say(QT_TRANSLATE_NOOP("Reports", "too few: {count}")).format(count=count)


def mean_words(column: Column, say: Say = str, *, is_short: bool = False) -> str:
    """Return the mean of a class at a quiz, and of whom it is unless `is_short`; else why there is none."""
    if not column.has_points:
        return ""
    if is_short and not column.counted:
        return "–"  # as a cell in which there is nothing: of nobody there are not too few
    if column.mean is None:
        if column.counted < FEWEST_FOR_A_MEAN or column.is_veiled:
            return too_few(column.counted, say, is_veiled=column.counted >= FEWEST_FOR_A_MEAN)
        return say(QT_TRANSLATE_NOOP("Reports", "waits for marks")) if column.waiting else "–"
    words = say(QT_TRANSLATE_NOOP("Reports", "mean {percent} %, people: {count}"))
    if is_short:
        words = say(QT_TRANSLATE_NOOP("Reports", "mean {percent} %"))
    elif column.waiting:
        words = say(QT_TRANSLATE_NOOP("Reports", "mean {percent} %, people: {count}, without what waits for marks"))
    percent = told_number(half_up(100 * column.mean, 0 if is_short else 1), say)
    return words.format(percent=percent, count=column.counted)


def column_title(column: Column, say: Say = str) -> str:
    """Return what a column of a class is about: its quiz, and how it was taken where that is to be named."""
    if not column.has_points:
        return say(_KINDS[column.kind]).format(title=column.title)
    return say(_MODES[Mode(column.mode)]).format(title=column.title) if column.mode else column.title


def work_head(column: Column, say: Say = str) -> str:
    """Return what a column of a class is about, and of what was given the day by which it is to be done."""
    title = column_title(column, say)
    return (
        say(QT_TRANSLATE_NOOP("Reports", "{title}, by {day}")).format(title=title, day=column.due)
        if column.due
        else title
    )


def late_words(cell: Cell, say: Say = str) -> str:
    """Say since when a piece of work is late, or on which day it was handed in too late; nothing where it is not."""
    if not cell.late:
        return ""
    words = (
        QT_TRANSLATE_NOOP("Reports", "late: {day}") if cell.is_done else QT_TRANSLATE_NOOP("Reports", "was due {day}")
    )
    return say(words).format(day=cell.late)


def done_words(done: Done, say: Say = str) -> str:
    """Say how many of those who were given a piece of work have done it, and how many of them too late."""
    words = say(QT_TRANSLATE_NOOP("Reports", "done: {count} of {all}, late: {late}"))
    if done.has_forms:
        words = say(QT_TRANSLATE_NOOP("Reports", "done in any form: {count} of {all}, late: {late}"))
    elif done.has_ways:
        words = say(QT_TRANSLATE_NOOP("Reports", "done in any way: {count} of {all}, late: {late}"))
    return words.format(count=done.did, all=done.people, late=done.late)


def counted_words(counting: Counting, say: Say = str) -> str:
    """Say which attempts count."""
    return say(_COUNTED[counting.which])


class ReportTitles:
    """Titles of what reports name, and the questions as they are now; `with` closes the libraries."""

    def __init__(self, places: Places, language: str) -> None:
        self.language = language
        self._libraries: Mapping[str, Library] = {each.module_id: each for each in open_libraries(places)[0]}
        self.quizzes = titles_apart(self._libraries.values(), language)
        self._questions: dict[str, ShownQuestion | None] = {}

    def __enter__(self) -> "ReportTitles":
        return self

    def __exit__(self, *_: object) -> None:
        for each in self._libraries.values():
            each.close()

    def question(self, question_id: str) -> ShownQuestion | None:
        """Return a question as it is now, None where it is gone."""
        if question_id not in self._questions:
            library = self._libraries.get(question_id.partition("/")[0])
            rows = library.questions((question_id,), self.language) if library else ()
            self._questions[question_id] = question_now(rows[0]) if rows else None
        return self._questions[question_id]

    def of_question(self, question_id: str) -> str:
        """Return the title of a question, its short id where it is gone."""
        found = self.question(question_id)
        return plain_text(found.text("title")) if found else question_id.partition("/")[2]

    def choices(self, question_id: str) -> dict[str, str]:
        """Return the words of what can be chosen in a question, by id; none where it is gone."""
        found = self.question(question_id)
        return {each.id: plain_text(each.text) for each in found.interaction(0).options} if found else {}

    def of_module(self, module_id: str) -> str:
        """Return the title of a module."""
        library = self._libraries.get(module_id)
        return library.title(self.language) if library else module_id

    def of_objective(self, objective_id: str) -> str:
        """Return an objective in words, its short id where it is gone."""
        library = self._libraries.get(objective_id.partition("/")[0])
        found = {each.id: each.text for each in library.objectives(self.language)} if library else {}
        return plain_text(found.get(objective_id, objective_id.partition("/")[2]))


Untold = Collection[Hashable]
"""The figures that are not told of a group."""
Rows = tuple[tuple[str, ...], Iterator[tuple[Figure, ...]], tuple[str, ...], tuple[CourseError, ...]]


def question_rows(there: Places, counting: Counting, titles: ReportTitles, say: Say, untold: Untold = ()) -> Rows:
    """Return how each question of each quiz works, a row for each version; before a course and after it are two."""
    found = questions_of(there, counting)
    quizzes = [each.veiled(untold) for each in found.quizzes]
    head: tuple[str, ...] = (
        say(QT_TRANSLATE_NOOP("Reports", "Quiz")),
        say(QT_TRANSLATE_NOOP("Reports", "Question")),
        say(QT_TRANSLATE_NOOP("Reports", "People")),
        say(QT_TRANSLATE_NOOP("Reports", "Mean mark, %")),
        say(QT_TRANSLATE_NOOP("Reports", "Tells levels apart")),
        say(QT_TRANSLATE_NOOP("Reports", "Left out")),
        say(QT_TRANSLATE_NOOP("Reports", "Seconds")),
        say(QT_TRANSLATE_NOOP("Reports", "Most chosen wrong answer")),
    )
    is_sure = any(item.certainty is not None for quiz in quizzes for item in quiz.items)
    has_weak = any(map(_weakness, (item for quiz in quizzes for item in quiz.items)))
    head = (*head[:-1], *(say(LOOK),) * has_weak, head[-1])
    head += (say(QT_TRANSLATE_NOOP("Reports", "Mean certainty, 1 to 3")),) * is_sure
    twice = {quiz for quiz, count in Counter(each.quiz for each in quizzes).items() if count > 1}
    items = [(quiz, item) for quiz in quizzes for item in quiz.items]
    rows = (
        _question_row(_quiz_title(quiz, titles, say, twice), item, titles, say, found.shown, has_weak=has_weak)
        + ("" if item.certainty is None or item.waiting else half_up(item.certainty, 2),) * is_sure
        for quiz, item in items
    )
    rough = [_quiz_title(each, titles, say, twice) for each, item in items if not is_reliable(item.learners)]
    notes = [counted_words(counting, say), *[say(UNRELEASED)] * found.is_held, *_rough(rough, len(items), say)]
    waiting = sum(item.waiting > 0 and item.learners + item.waiting >= FEWEST_FOR_A_MEAN for _, item in items)
    notes += [say(_UNDRAWN).format(count=waiting)] * bool(waiting)
    notes += [say(_UNMARKED).format(count=found.unmarked)] * bool(found.unmarked)
    return head, rows, tuple(notes), found.problems


def _quiz_title(quiz: QuizStatistics, titles: ReportTitles, say: Say, twice: Collection[str]) -> str:
    """Return what a quiz is called, and how it was taken where it was `twice`."""
    title, mode = titles.quizzes.get(quiz.quiz, quiz.quiz.partition("/")[2]), quiz.counting.modes[0]
    return say(_MODES[mode]).format(title=title) if quiz.quiz in twice and mode in AROUND else title


def _rough(quizzes: Sequence[str], of: int, say: Say) -> list[str]:
    """Say that figures of few people are rough: all of them, or those of questions of these quizzes."""
    if len(quizzes) == of:
        return [say(ROUGH)] * bool(of)
    words = say(QT_TRANSLATE_NOOP("Reports", "Rough, as fewer than {least} people were asked: questions of {quizzes}."))
    return [words.format(least=LEAST_PEOPLE, quizzes="; ".join(dict.fromkeys(quizzes)))] if quizzes else []


def _question_row(
    title: str,
    item: ItemStatistics,
    titles: ReportTitles,
    say: Say,
    shown: _Shown,
    *,
    has_weak: bool,
) -> tuple[Figure, ...]:
    name = titles.of_question(item.question)
    if item.versions > 1:
        version = say(QT_TRANSLATE_NOOP("Reports", "{question}, version {number} of {versions}"))
        name = version.format(question=name, number=item.number, versions=item.versions)
    people = item.learners + item.waiting
    who = (title, name, people)
    none = ("",) * has_weak
    if people < FEWEST_FOR_A_MEAN or item.is_veiled:
        return (*who, too_few(people, say, is_veiled=item.is_veiled), "", "", "", *none, "")
    if item.waiting:
        return (
            *who,
            say(QT_TRANSLATE_NOOP("Reports", "{count} wait")).format(count=item.waiting),
            "",
            "",
            "",
            *none,
            "",
        )
    return (
        *who,
        per_cent(item.facility),
        "" if item.discrimination_index is None else Hundredths(half_up(item.discrimination_index, 2)),
        item.omitted,
        "" if item.median_seconds is None else half_up(item.median_seconds),
        *(say(_weakness(item)),) * has_weak,
        _wrong_choice(item, titles, say, shown),
    )


def _weakness(item: ItemStatistics) -> str:
    """Return what is weak about a question, nothing where it is not."""
    weakness = weakness_of(item)
    return _WEAK[weakness] if weakness else ""


def _wrong_choice(item: ItemStatistics, titles: ReportTitles, say: Say, shown: _Shown) -> str:
    """Return the wrong choice that most took, and how many of all; nothing where there is none to name.

    The key is that of the version the figures go by, the words are those of the version that was asked.
    """

    def kept(version: str) -> ShownQuestion | None:
        return question_if_read(shown[version], titles.language, item.question) if version in shown else None

    now = titles.question(item.question)
    question = now if now is not None and now.hash == item.key else kept(item.key)
    if question is None:
        return ""
    asked = kept(item.version)
    question = in_ids_of(question, asked) if asked else question
    words = {each.id: plain_text(each.text) for each in (asked or question).interaction(0).options}
    wrong = {id: item.choices.get(id, 0) for id in words if question.grade({"choices": [id]}).points <= 0}
    most = max(wrong, key=wrong.__getitem__, default="")
    if not most or not wrong[most]:
        return ""
    told = say(QT_TRANSLATE_NOOP("Reports", "{percent} %: {choice}"))
    return told.format(choice=words[most], percent=told_number(half_up(100 * wrong[most] / item.attempts, 1), say))


def gain_rows(there: Places, counting: Counting, titles: ReportTitles, say: Say, untold: Untold = ()) -> Rows:
    """Return what was gained from before to after, over all and by objective, and what was left of it weeks later."""
    found = learning_gains(there, with_unreleased=True)
    found = veiled_gains(found, untold) if counting.within else found
    every = [(each.module, one) for each in found.modules for one in (each.overall, *each.objectives)]
    has_later = any(one.follow_up.people for _, one in every)
    head = [
        say(QT_TRANSLATE_NOOP("Reports", "Module")),
        say(QT_TRANSLATE_NOOP("Reports", "Objective")),
        say(QT_TRANSLATE_NOOP("Reports", "People")),
        say(QT_TRANSLATE_NOOP("Reports", "Before, %")),
        say(QT_TRANSLATE_NOOP("Reports", "After, %")),
        say(QT_TRANSLATE_NOOP("Reports", "Gained, points of 100")),
        say(QT_TRANSLATE_NOOP("Reports", "Gained at least")),
        say(QT_TRANSLATE_NOOP("Reports", "Gained at most")),
        say(QT_TRANSLATE_NOOP("Reports", "Of what could be gained")),
        say(QT_TRANSLATE_NOOP("Reports", "Of that at least")),
        say(QT_TRANSLATE_NOOP("Reports", "Of that at most")),
    ]
    if has_later:
        head += [
            say(QT_TRANSLATE_NOOP("Reports", "People weeks later")),
            say(QT_TRANSLATE_NOOP("Reports", "Their before, %")),
            say(QT_TRANSLATE_NOOP("Reports", "Weeks later, %")),
            say(QT_TRANSLATE_NOOP("Reports", "Kept, points of 100")),
            say(QT_TRANSLATE_NOOP("Reports", "Kept at least")),
            say(QT_TRANSLATE_NOOP("Reports", "Kept at most")),
        ]
    everything = say(QT_TRANSLATE_NOOP("Reports", "All objectives"))
    rows = (
        (
            titles.of_module(module),
            titles.of_objective(one.objective) if one.objective else everything,
            *_gain_row(one, say),
            *((_later_row(one.follow_up, say) if one.gain or one.problem else [""] * 6) if has_later else ()),
        )
        for module, one in every
    )
    counted = QT_TRANSLATE_NOOP(
        "Reports", "Of each person the first pre-test and the first post-test of the other form after it count."
    )
    limits = QT_TRANSLATE_NOOP(
        "Reports",
        "Knowledge, measured at once: it says nothing yet about what people will do. “At least” and “at most”: as sure "
        "as 95 times of 100.",
    )
    notes = [each for one in found.modules for each in one.notes(titles.of_module(one.module), say)]
    return tuple(head), rows, (say(counted), *dict.fromkeys(notes), say(limits)), found.problems


def _gain_row(each: ObjectiveGain, say: Say) -> tuple[Figure, ...]:
    gain = each.gain
    if gain is None:
        return (each.people or "", too_few(each.people, say, is_veiled=each.problem is None), *[""] * 7)
    normal = gain.normalised_interval
    return (
        gain.people,
        per_cent(gain.pre),
        per_cent(gain.post),
        *map(per_cent, (gain.difference, *gain.difference_interval)),
        "" if gain.normalised is None else Hundredths(half_up(gain.normalised, 2)),
        *(("", "") if normal is None else (Hundredths(half_up(end, 2)) for end in normal)),
    )


def _later_row(each: FollowUp, say: Say) -> tuple[Figure, ...]:
    if each.later is None:
        return (each.people, too_few(each.people, say), *[""] * 4)
    if each.difference is None or each.interval is None:
        return (each.people, "", per_cent(each.later), "", "", "")
    shares = (each.pre, each.later, each.difference, *each.interval)
    return (each.people, *map(per_cent, shares))


def per_cent(share: float | None) -> Figure:
    """Return a share in per cent, nothing for none."""
    return "" if share is None else Tenths(half_up(100 * share, 1))


LOOK = QT_TRANSLATE_NOOP("Reports", "Needs a look")
_WEAK = {
    Weakness.AGAINST: QT_TRANSLATE_NOOP("Reports", "Against the others"),
    Weakness.EASY: QT_TRANSLATE_NOOP("Reports", "Nearly all right"),
    Weakness.HARD: QT_TRANSLATE_NOOP("Reports", "Nearly none right"),
    Weakness.APART: QT_TRANSLATE_NOOP("Reports", "Hardly tells apart"),
}
_MODES = {
    Mode.TEST: QT_TRANSLATE_NOOP("Reports", "{title}: test"),
    Mode.CERTAINTY: QT_TRANSLATE_NOOP("Reports", "{title}: test by certainty, its plain points"),
    Mode.EXAM: QT_TRANSLATE_NOOP("Reports", "{title}: exam"),
    Mode.PRE: QT_TRANSLATE_NOOP("Reports", "{title}: before the course"),
    Mode.POST: QT_TRANSLATE_NOOP("Reports", "{title}: after the course"),
    Mode.PRACTICE: QT_TRANSLATE_NOOP("Reports", "{title}: practice"),
}
_KINDS = {
    WorkKind.LESSON: QT_TRANSLATE_NOOP("Reports", "{title}: lesson"),
    WorkKind.CASE: QT_TRANSLATE_NOOP("Reports", "{title}: case"),
}
UNRELEASED = QT_TRANSLATE_NOOP("Reports", "Exam results that are not released yet are in no mean here.")
_UNMARKED = QT_TRANSLATE_NOOP(
    "Reports",
    "In no figure, for answers that cannot be marked here: attempts {count}. Install the module’s version of then: the "
    "next look at the class marks them. Marks by another version’s key stay: see htcourse regrade --class CLASS.",
)
_UNDRAWN = QT_TRANSLATE_NOOP("Reports", "Not in the chart, as long as answers wait for their marks: questions {count}.")
ROUGH = QT_TRANSLATE_NOOP("Reports", "With so few people every figure is rough.")
_COUNTED = {
    Which.FIRST: QT_TRANSLATE_NOOP(
        "Reports", "Of each person the first whole attempt in a test, exam, pre-test or post-test counts."
    ),
    Which.LAST: QT_TRANSLATE_NOOP(
        "Reports", "Of each person the last whole attempt in a test, exam, pre-test or post-test counts."
    ),
    Which.BEST: QT_TRANSLATE_NOOP(
        "Reports", "Of each person the best whole attempt in a test, exam, pre-test or post-test counts."
    ),
    Which.ALL: QT_TRANSLATE_NOOP("Reports", "Every whole attempt in a test, exam, pre-test or post-test counts."),
}
