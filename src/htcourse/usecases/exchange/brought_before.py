"""The quiz a file of questions was brought into before, so that the changed file goes over it and keeps its ids."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from time import localtime, strftime
from typing import Any, NamedTuple, Self

from htcourse.core.alike import MOST_LOOKED_FOR, KnownBy, known_by
from htcourse.core.errors import Place, Problem, Report, Sentence
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
from htcourse.usecases.exchange.import_questions import BroughtQuestions, write_questions
from htcourse.usecases.exchange.kept_ids import questions_in
from htcourse.usecases.names import suggested_id
from htcourse.usecases.workshop.drafts import MODULE_FILE, draft_tree, recent_drafts

_SHORT = 50_000


class BroughtBefore(NamedTuple):
    """A quiz file that questions were brought into before, the title of its quiz, its draft's.

    The title is empty where it has none but exams. `same` is how many of the questions stand there, 0 where the name of
    the file alone tells; `day` is when the quiz file was changed last (`2026-11-28`, local). `is_part`: most that
    stands there does not come again, or under the same name nothing does, and would be gone if these went over it.
    """

    file: Path
    title: str
    module: str
    same: int = 0
    day: str = ""
    is_part: bool = False


def brought_before(places: Places, brought: BroughtQuestions, beside: Path | None = None) -> tuple[BroughtBefore, ...]:
    """Return the quiz files that were written from files of these names, bear their title, or ask the same.

    Those of the newest draft first, those of which only a part comes again last. `beside` is a folder whose quiz files
    are looked through, too. The same is asked where half of the questions stand there: of one kind, with the same
    text or title, and half of the answers (`KnownBy`).
    """
    name = suggested_id(brought.title)
    folders = [each.path / "quizzes" for each in recent_drafts(places)]
    folders += sorted(drafts_folder(places).glob("*/quizzes"))  # made, and perhaps never opened
    folders += [beside.absolute()] if beside else []
    wanted = _Wanted.of(each.question for each in brought.bank.questions)
    found = []
    for folder in dict.fromkeys(folders):
        module = draft_tree(places, folder.parent).title if (folder.parent / MODULE_FILE).is_file() else ""
        for file in sorted(folder.glob("*.yaml")):
            source = authoring.source_of(file)
            is_named = source == brought.source if source else bool(name) and file.stem == name
            same, there = (0, 0) if authoring.goes_on(file) else wanted.same_in(file)
            is_part = not same if is_named else 2 * same < there  # many files are called “questions”
            same = same if not is_named and 2 * same >= wanted.size else 0
            if is_named or same:
                day = strftime("%Y-%m-%d", localtime(file.stat().st_mtime))
                title = _title(authoring.quizzes_in(_plain(file)))
                found.append(BroughtBefore(file, title, module, same, day, is_part))
    return tuple(sorted(found, key=lambda each: (each.is_part, each.same > 0)))


def looks_like(places: Places, brought: BroughtQuestions, out: Path) -> tuple[Problem, ...]:
    """Return a warning for each other quiz file that holds these questions: a new one gives them other ids."""
    found = brought_before(places, brought, out.parent)
    others = [each for each in found if each.file.absolute() != out.absolute() and (each.same or not each.is_part)]
    return tuple(
        (_STAND_THERE if each.is_part else _LOOKS_LIKE).warning(
            Place(out.name),
            path=str(each.file),
            module=each.module or each.file.name,
            day=each.day,
            new=out.name,
            count=each.same,
        )
        for each in others
    )


_LOOKS_LIKE = Sentence(
    "looks-like",
    QT_TRANSLATE_NOOP("Errors", "These questions were brought into “{module}” before: {path}, last changed on {day}."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "To go over it, so that ids and answers last, delete {new}, then import again with -o {path} --replace.",
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
    """What questions are known by: their type with their text or title, and what tells them below that.

    Words that a new file comes with are no question yet.
    """

    size: int
    titles: frozenset[str]
    known: Mapping[tuple[str, str, str], Sequence[KnownBy]]

    @classmethod
    def of(cls, questions: Iterable[Question]) -> Self:
        """Return what these questions are known by."""
        titles, known = [], defaultdict[tuple[str, str, str], list[KnownBy]](list)
        for each in _written(questions):
            titles.append(each.title)
            keys, own = known_by(each)
            for key in keys:
                known[key].append(own)
        return cls(len(titles), frozenset(titles), known)

    def same_in(self, file: Path) -> tuple[int, int]:
        """Return how many of them stand in a quiz file and those that go on from it, and how many are there."""
        if not self.size or not self._may_be_in(file):
            return 0, 0
        there = list(_written(questions_in(authoring.files_of(file)).questions))
        return sum(map(self._has, there)), len(there)

    def _has(self, question: Question) -> bool:
        """Say whether one of them has the text or title, and is the same."""
        keys, own = known_by(question)
        alike = ((key[1], other) for key in keys for other in islice(self.known.get(key, ()), MOST_LOOKED_FOR))
        return any(own.is_same(other, kind) for kind, other in alike)

    def _may_be_in(self, file: Path) -> bool:
        """Say whether one of the titles stands in a file as it is: to read it takes a millisecond a question."""
        found = read_text(file)
        if isinstance(found, Problem):
            return False
        return len(found.text) < _SHORT or any(each in found.text for each in islice(self.titles, MOST_LOOKED_FOR))


def _written(questions: Iterable[Question]) -> Iterator[Question]:
    return (each for each in questions if each.text.strip() not in TEMPLATE_WORDS)


def bring_over(
    places: Places, brought: BroughtQuestions, file: Path, title: str, report: Report | None = None
) -> Written:
    """Write over a quiz file: what stands there becomes a version, as in the editor; else as `write_questions`."""
    folder = authoring.images_folder(file).parent
    kept = []
    files = authoring.files_of(file)
    for each in (*files, *(other for own in files for other in authoring.translations_of(own).values())):
        name = each.absolute().relative_to(folder).as_posix()
        with saving(file):
            kept.append(keep_version(places, folder, name, each.read_bytes(), each.stat().st_mtime))
    written = write_questions(brought, file, report, quiz=title, is_replacing=True)
    return replace(written, kept=tuple(kept))


def _plain(file: Path) -> Any:
    found = read_text(file)
    return None if isinstance(found, Problem) else read_yaml(found.text, file.name).data


def _title(quizzes: list[dict[str, Any]]) -> str:
    """Return the title of the quiz that is written anew: no exam is."""
    title = next((each.get("title", "") for each in quizzes if not is_exam(each)), "")
    return str(next(iter(title.values()), "") if isinstance(title, dict) else title)
