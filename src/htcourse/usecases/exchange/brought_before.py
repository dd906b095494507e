"""The quiz a file of questions was brought into before, so that the changed file goes over it and keeps its ids."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from time import localtime, strftime
from typing import Any, NamedTuple, Self

from htcourse.core.alike import MOST_LOOKED_FOR, KnownBy, known_by
from htcourse.core.errors import CourseError, Place, Problem, Report, Sentence
from htcourse.core.mended import folded
from htcourse.core.module_check.slips import TEMPLATE_WORDS
from htcourse.core.question_bank import Written, is_exam
from htcourse.core.quiz import Question
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import authoring
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.markup.decode import read_text
from htcourse.store.draft_places import drafts_folder
from htcourse.store.draft_versions import keep_version
from htcourse.store.durable import saving
from htcourse.store.places import Places
from htcourse.usecases.exchange.blind_files import around_pictures
from htcourse.usecases.exchange.import_questions import BroughtQuestions, write_questions
from htcourse.usecases.exchange.kept_ids import questions_in
from htcourse.usecases.exchange.read_as_here import in_both_kinds
from htcourse.usecases.exchange.unread_beside import refuse_unread_beside
from htcourse.usecases.exchange.write_quiz_files import QuizFile, write_quiz_files
from htcourse.usecases.names import suggested_id
from htcourse.usecases.workshop.drafts import MODULE_FILE, draft_tree, recent_drafts

_SHORT = 50_000
_QUIZZES = "quizzes"


class BroughtBefore(NamedTuple):
    """A quiz file that questions were brought into before, the title of its quiz, its draft's.

    The title is empty where it has none but exams. `same` is how many of the questions stand there, 0 where the name of
    the file alone tells; `day` is when the quiz file was changed last (`2026-11-28`, local). `is_part`: most that
    stands there does not come again, or under the same name nothing does, and would be gone if these went over it.
    `is_brought`: the file says that it was brought in. Where the questions stand in several quiz files of a module,
    `file` is their folder, and `several` are they, in the order of their names; so it is with the one file of which
    they are half or less. They are a part of these only where most of them do not say an id that stands there: a file
    of somebody else's may ask one alike, and the question here is to stay.
    """

    file: Path
    title: str
    module: str
    same: int = 0
    day: str = ""
    is_part: bool = False
    is_brought: bool = False
    several: tuple["BroughtBefore", ...] = ()


def brought_before(places: Places, brought: BroughtQuestions, beside: Path | None = None) -> tuple[BroughtBefore, ...]:
    """Return the quiz files that were written from files of these names, bear their title, or ask the same.

    Those of the newest draft first, those of which only a part comes again last. `beside` is a folder whose quiz files
    are looked through, too. The same is asked where half of the questions stand there: of one kind, with the same
    text or title, and half of the answers (`KnownBy`). Before them come the drafts that have half of them together
    in several quiz files, or as a part of one.
    """
    name = suggested_id(brought.title)
    wanted = _Wanted.of(each.question for each in brought.bank.questions)
    said = {each.question.id for each in brought.bank.questions if "id" not in each.unsaid}
    found = list[BroughtBefore]()
    for folder in _folders(places, beside):
        module = draft_tree(places, folder.parent).title if (folder.parent / MODULE_FILE).is_file() else ""
        there = {file: wanted.there_in(file) for file in sorted(folder.glob("*.yaml"))}
        several = wanted.in_own(there) if module else {}
        if len(several) > 1 or any(2 * same <= len(there[file]) for file, same in several.items()):
            parts = tuple(_before(file, module, same) for file, same in several.items())
            day, same = max(each.day for each in parts), sum(several.values())
            known = {each.id for file in several for each in there[file]}
            is_part = 2 * same <= sum(len(there[file]) for file in several) and 2 * len(said & known) <= wanted.size
            found.append(BroughtBefore(folder, "", module, same, day, is_part, several=parts))
        for file, questions in there.items():
            source, same = authoring.source_of(file), sum(map(wanted.has, questions))
            is_named = source == brought.source if source else bool(name) and file.stem == name
            is_part = not same if is_named else 2 * same < len(questions)  # many files are called “questions”
            same = same if not is_named and 2 * same >= wanted.size else 0
            if is_named or same:
                one = _before(file, module, same)
                found.append(one._replace(is_part=is_part, is_brought=bool(source)))
    return tuple(sorted(found, key=lambda each: (not each.several, each.is_part, each.same > 0)))


def _folders(places: Places, beside: Path | None) -> list[Path]:
    """Return the folders that quiz files may lie in, those of the drafts opened last first."""
    folders = [each.path / "quizzes" for each in recent_drafts(places)]
    folders += sorted(drafts_folder(places).glob("*/quizzes"))  # made, and perhaps never opened
    folders += [beside.absolute()] if beside else []
    return [*dict.fromkeys(folders)]


def _before(file: Path, module: str, same: int) -> BroughtBefore:
    day = strftime("%Y-%m-%d", localtime(file.stat().st_mtime))
    return BroughtBefore(file, _title(authoring.quizzes_in(_plain(file))), module, same, day)


def stand_twice(places: Places, brought: BroughtQuestions, out: Path) -> tuple[Problem, ...]:
    """Return a warning for the draft in which most of the questions stand already: a new file gives them other ids.

    It is the one that `out` goes into, where any stand there; else one with half of them.
    """
    wanted = _Wanted.of(each.question for each in brought.bank.questions)
    counts = {
        folder.parent: wanted.count_in(file for file in sorted(folder.glob("*.yaml")) if file != out.absolute())
        for folder in _folders(places, None)
        if (folder.parent / MODULE_FILE).is_file()
    }
    own = out.absolute().parent.parent
    most = own if counts.get(own) else max(counts, key=lambda each: counts[each], default=own)
    count = counts.get(most, 0)
    if not count or (most != own and 2 * count < wanted.size):
        return ()
    module = draft_tree(places, most).title
    return (_TWICE.warning(Place(out.name), count=count, total=wanted.size, module=module),)


def looks_like(places: Places, brought: BroughtQuestions, out: Path) -> tuple[Problem, ...]:
    """Return a warning for each other quiz file that holds these questions: a new one gives them other ids.

    One for all where they stand in several of a module.
    """
    found = brought_before(places, brought, out.parent)
    several = {each.file for each in found if each.several}
    others = [
        each
        for each in found
        if each.file.absolute() != out.absolute()
        and (each.same or not each.is_part)
        and each.file.parent not in several
    ]
    return tuple(
        _sentence(each).warning(
            Place(out.name),
            path=str(each.file.parent if each.several else each.file),
            module=each.module or each.file.name,
            day=each.day,
            new=out.name,
            count=each.same,
            names=", ".join(one.file.name for one in each.several),
        )
        for each in others
        if each.file.parent not in several
    )


def _sentence(each: BroughtBefore) -> Sentence:
    if each.several:
        return _IN_SEVERAL
    return _STAND_THERE if each.is_part else _LOOKS_LIKE if each.is_brought else _ASKS_THE_SAME


_LOOKS_LIKE = Sentence(
    "looks-like",
    QT_TRANSLATE_NOOP("Errors", "These questions were brought into “{module}” before: {path}, last changed on {day}."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "To go over it, so that ids and answers last, delete {new}, then import again with -o {path} --replace.",
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
        "--replace.",
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
        "Errors", "Delete {new} if you do not want them twice; --replace there would take the others out."
    ),
)


class _Wanted(NamedTuple):
    """What questions are known by: their type with their text or title, each with its number and what tells it below.

    Words that a new file comes with are no question yet.
    """

    size: int
    titles: frozenset[str]
    known: Mapping[tuple[str, str, str], Sequence[tuple[int, KnownBy]]]

    @classmethod
    def of(cls, questions: Iterable[Question]) -> Self:
        """Return what these questions are known by."""
        titles, known = [], defaultdict[tuple[str, str, str], list[tuple[int, KnownBy]]](list)
        for number, each in enumerate(_written(questions)):
            titles.append(each.title)
            for own in in_both_kinds(each):
                for key in _keys_of(own):
                    known[key].append((number, known_by(own)[1]))
        return cls(len(titles), frozenset(titles), known)

    def there_in(self, file: Path) -> list[Question]:
        """Return what stands in a quiz file and those that go on from it, where one of these may; else nothing."""
        if not self.size or authoring.goes_on(file) or not self._may_be_in(file):
            return []
        return list(_written(questions_in(authoring.files_of(file)).questions))

    def has(self, question: Question) -> bool:
        """Say whether one of them has the text or title, and is the same."""
        return any(True for _ in self._same_as(question))

    def in_own(self, there: Mapping[Path, Sequence[Question]]) -> dict[Path, int]:
        """Return how many of them stand in each of the files that have half of them together; else nothing.

        What stands in another, too, counts where most do.
        """
        counts, taken = dict[Path, int](), set[int]()
        for file in sorted(there, key=lambda each: -sum(map(self.has, there[each]))):
            own = self._taken_by(there[file], taken)
            if own:
                counts[file] = len(own)
                taken |= own
        return {file: counts[file] for file in sorted(counts)} if 2 * len(taken) >= self.size else {}

    def count_in(self, files: Iterable[Path]) -> int:
        """Return how many of them stand in quiz files."""
        taken = set[int]()
        for file in files:
            taken |= self._taken_by(self.there_in(file), taken)
        return len(taken)

    def _taken_by(self, questions: Iterable[Question], taken: Collection[int]) -> set[int]:
        """Return the number of one for each question that is the same as one that is not taken yet."""
        own = set[int]()
        for each in questions:
            own |= {*islice((number for number in self._same_as(each) if number not in own and number not in taken), 1)}
        return own

    def _same_as(self, question: Question) -> Iterator[int]:
        own = known_by(question)[1]
        alike = (
            (key[1], *other) for key in _keys_of(question) for other in islice(self.known.get(key, ()), MOST_LOOKED_FOR)
        )
        return (number for kind, number, other in alike if own.is_same(other, kind))

    def _may_be_in(self, file: Path) -> bool:
        """Say whether one of the titles stands in a file as it is: to read it takes a millisecond a question."""
        found = read_text(file)
        if isinstance(found, Problem):
            return False
        return len(found.text) < _SHORT or any(each in found.text for each in islice(self.titles, MOST_LOOKED_FOR))


def _keys_of(question: Question) -> list[tuple[str, str, str]]:
    """Return what a question is known by: its text, which says nothing of a picture, its title, its id."""
    text = (question.type, "text", folded(around_pictures(question.text)))
    return [text, known_by(question)[0][1], *([(question.type, "id", question.id)] if question.id else [])]


def _written(questions: Iterable[Question]) -> Iterator[Question]:
    return (each for each in questions if each.text.strip() not in TEMPLATE_WORDS)


def bring_over(
    places: Places, brought: BroughtQuestions, file: Path, title: str = "", report: Report | None = None
) -> Written:
    """Write over a quiz file: what stands there becomes a version, as in the editor; else as `write_questions`.

    `file` may be a draft, or its folder of quiz files: then over all in which the questions stand (`brought_before`),
    each into its own, whose quiz keeps its title. Of a file of which half or less comes, the other
    questions stay. Raises CourseError where most of them stand in none of its files, ModuleError
    where a quiz file of the folder cannot be read.
    """
    if not file.is_dir():
        kept = _kept(places, file)
        written = write_questions(brought, file, report, quiz=title, is_replacing=True)
        return replace(written, kept=kept)
    folder = file.absolute() if file.name == _QUIZZES else file.absolute() / _QUIZZES
    refuse_unread_beside(folder)
    wanted = _Wanted.of(each.question for each in brought.bank.questions)
    over = [*wanted.in_own({each: wanted.there_in(each) for each in sorted(folder.glob("*.yaml"))})]
    if not over:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Most of these questions do not stand in the quiz files of “{path}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Name the quiz file that they are to go over, or a new one."),
            path=str(file),
        )
    kept = tuple(version for each in over for version in _kept(places, each))
    files = [QuizFile(each, _title(authoring.quizzes_in(_plain(each))), authoring.source_of(each)) for each in over]
    written = write_quiz_files(brought.bank, files, report, is_whole=False)
    return replace(written, kept=kept, others=(over[0], *written.others))


def _kept(places: Places, file: Path) -> tuple[Path, ...]:
    """Keep a version of a quiz file, those that go on from it and their translations; return where."""
    folder = authoring.images_folder(file).parent
    files = authoring.files_of(file)
    kept = []
    for each in (*files, *(other for own in files for other in authoring.translations_of(own).values())):
        name = each.absolute().relative_to(folder).as_posix()
        with saving(file):
            kept.append(keep_version(places, folder, name, each.read_bytes(), each.stat().st_mtime))
    return tuple(kept)


def _plain(file: Path) -> Any:
    found = read_text(file)
    return None if isinstance(found, Problem) else read_yaml(found.text, file.name).data


def _title(quizzes: list[dict[str, Any]]) -> str:
    """Return the title of the quiz that is written anew: no exam is."""
    title = next((each.get("title", "") for each in quizzes if not is_exam(each)), "")
    return str(next(iter(title.values()), "") if isinstance(title, dict) else title)
