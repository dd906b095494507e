"""Told of questions that go into a new quiz file though they stand in others already: they get other ids there."""

from contextlib import suppress
from pathlib import Path

from htcourse.core.errors import CourseError, Place, Problem, Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.places import Places
from htcourse.usecases.exchange.brought_before import BroughtBefore, brought_before, folders_of_quizzes
from htcourse.usecases.exchange.import_questions import BroughtQuestions
from htcourse.usecases.exchange.sought import Sought
from htcourse.usecases.exchange.write_quiz_files import QuizFile, ReadOnce, plan_quiz_files
from htcourse.usecases.workshop.drafts import MODULE_FILE, draft_tree


def stand_twice(places: Places, brought: BroughtQuestions, out: Path) -> tuple[Problem, ...]:
    """Return a warning for the draft in which most of the questions stand already: a new file gives them other ids.

    It is the one that `out` goes into, where any stand there; else one with half of them.
    """
    sought, here = Sought.of(brought.bank.questions), ReadOnce()
    there = {
        folder.parent: sought.in_own(
            {each: sought.there_in(each, here) for each in sorted(folder.glob("*.yaml")) if each != out.absolute()}
        )
        for folder in folders_of_quizzes(places)
        if (folder.parent / MODULE_FILE).is_file()
    }
    counts = {each: sum(map(len, known.values())) for each, known in there.items()}
    own = out.absolute().parent.parent
    most = own if counts.get(own) else max(counts, key=lambda each: counts[each], default=own)
    count = counts.get(most, 0)
    if count:
        with suppress(CourseError):  # some can be told from the others all the same
            files = [*map(QuizFile, there[most])]
            count = plan_quiz_files(brought.bank, files, here).coming(is_whole=False).same
    if not count or (most != own and 2 * count < sought.size):
        return ()
    module = draft_tree(places, most).title
    return (_TWICE.warning(Place(out.name), count=count, total=sought.size, module=module),)


def looks_like(places: Places, brought: BroughtQuestions, out: Path) -> tuple[Problem, ...]:
    """Return a warning for each other quiz file that holds these questions: a new one gives them other ids.

    One for all where they stand in several of a module. How to go over a file is said where the questions are its.
    """
    found = [each for each in brought_before(places, brought, out.parent) if each.file.absolute() != out.absolute()]
    several = {each.file for each in found if each.several}
    return tuple(
        _sentence(each).warning(
            Place(out.name),
            path=str(each.file.parent if each.several else each.file),
            module=each.module or each.file.name,
            day=each.day,
            new=out.name,
            count=each.same,
            there=each.there,
            going=each.going,
            names=", ".join(one.file.name for one in each.several),
        )
        for each in found
        if each.file.parent not in several
    )


def _sentence(each: BroughtBefore) -> Sentence:
    if each.several:
        return _IN_SEVERAL
    return _STAND_THERE if not each.is_its else _LOOKS_LIKE if each.is_brought else _ASKS_THE_SAME


_LOOKS_LIKE = Sentence(
    "looks-like",
    QT_TRANSLATE_NOOP("Errors", "These questions were brought into “{module}” before: {path}, last changed on {day}."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "To go over it, so that ids and answers last, delete {new}, then import again with -o {path} --replace. "
        "Of the {there} questions there it takes out {going}.",
    ),
)

_ASKS_THE_SAME = Sentence(
    "looks-like",
    QT_TRANSLATE_NOOP("Errors", "These questions look like those of “{module}”: {path}, last changed on {day}."),
    _LOOKS_LIKE.fix,
)

_IN_SEVERAL = Sentence(
    "looks-like",
    QT_TRANSLATE_NOOP(
        "Errors", "Of these questions {count} stand in “{module}” already, in these quiz files: {names}."
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "To go over them there, so that ids and answers last, delete {new}, then import again with -o {path} "
        "--replace. Of the {there} questions there it takes out {going}.",
    ),
)

_TWICE = Sentence(
    "stands-twice",
    QT_TRANSLATE_NOOP(
        "Errors", "Of these {total} questions {count} stand in “{module}” already: now there are two of each."
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "If you do not want that, delete what was written now, then bring the file in again over what stands there.",
    ),
)

_STAND_THERE = Sentence(
    "looks-like",
    QT_TRANSLATE_NOOP("Errors", "Of these questions {count} stand in “{module}” already, beside others: {path}."),
    QT_TRANSLATE_NOOP(
        "Errors", "Delete {new} if you do not want them twice; of the {there} there --replace would take out {going}."
    ),
)
