"""The quizzes a file of questions may be of, so that the changed file goes over them and keeps their ids."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from time import localtime, strftime
from typing import NamedTuple

from htcourse import formats
from htcourse.core.course import Module
from htcourse.core.errors import Problem
from htcourse.core.question_bank import Bank
from htcourse.core.quiz import Question
from htcourse.exports import authoring
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.markup.decode import read_text
from htcourse.store.draft_places import drafts_folder
from htcourse.store.places import Places
from htcourse.usecases.exchange.import_questions import BroughtQuestions
from htcourse.usecases.exchange.kept_quizzes import title_of
from htcourse.usecases.exchange.sought import Sought
from htcourse.usecases.exchange.staying import staying
from htcourse.usecases.names import suggested_id
from htcourse.usecases.workshop.drafts import MODULE_FILE, draft_tree, recent_drafts


class BroughtBefore(NamedTuple):
    """A quiz file in which questions of a file stand already, the title of its quiz, its draft's.

    The title is empty where it has none but exams. `same` is how many of the questions stand there, `there` how many
    do in all, `going` how many of those would be gone if these went over it; `day` is when the quiz file was changed
    last (`2026-11-28`, local). `is_its`: the file plainly is that of this place. `is_brought`: the quiz file says that
    it was brought in. Where the questions stand in several quiz files of a module, `file` is their folder, and
    `several` are they, in the order of their names; so it is with the one file of which they are half or less.
    """

    file: Path
    title: str
    module: str
    same: int = 0
    there: int = 0
    going: int = 0
    day: str = ""
    is_its: bool = False
    is_brought: bool = False
    several: tuple["BroughtBefore", ...] = ()


def brought_before(places: Places, brought: BroughtQuestions, beside: Path | None = None) -> tuple[BroughtBefore, ...]:
    """Return where half of the questions stand, or some in a quiz file written from files of these names or this title.

    A file is that of a place where that has more than half of its questions, and it more than half of what stands
    there (`KnownBy`: of one kind, with the same text, title or id, and half of the answers); of a place that goes over
    several quiz files, where it says the ids of more than half. These come first, then who has most of them, most by
    the ids that it says, and least besides; its name tells between two that are alike, then who was opened last.
    `beside` is a folder whose quiz files are looked through, too.
    """
    name = suggested_id(brought.title)
    sought = Sought.of(brought.bank.questions)
    found = list[tuple[tuple[int | bool, ...], BroughtBefore]]()
    for folder in folders_of_quizzes(places, beside):
        there = {file: sought.there_in(file) for file in sorted(folder.glob("*.yaml"))}
        own = sought.in_own(there) if (folder.parent / MODULE_FILE).is_file() else {}
        one = _Folder(places, folder, brought.bank, there)
        if len(own) > 1 or any(2 * len(known) <= len(there[file]) for file, known in own.items()):
            parts = tuple(one.before({file: known}) for file, known in own.items())
            found.append((_rank(sought, whole := one.before(own, parts), own, is_named=False), whole))
        for file, questions in there.items():
            known = sought.known_in(questions)
            source = authoring.source_of(file)
            is_named = source == brought.source if source else bool(name) and file.stem == name
            if known and (is_named or 2 * len(known) >= sought.size):
                single = one.before({file: known})._replace(is_brought=bool(source))
                found.append((_rank(sought, single, {file: known}, is_named=is_named), single))
    return tuple(each._replace(is_its=not rank[0]) for rank, each in sorted(found, key=itemgetter(0)))


def _rank(
    sought: Sought, place: BroughtBefore, known: Mapping[Path, Mapping[int, Question]], *, is_named: bool
) -> tuple[int | bool, ...]:
    """Return what places are ordered by, the best first; what comes first of it is false where the file is its."""
    said = sum(map(sought.said_of, known.values()))
    is_most = 2 * place.same > place.there or (bool(place.several) and 2 * said > sought.size)
    is_its = is_most and 2 * place.same > sought.size
    return (not is_its, -place.same, -said, place.there - place.same, not is_named)


class _Folder:
    """A folder of quiz files, with what stands in those that may be of a bank."""

    def __init__(self, places: Places, folder: Path, bank: Bank, there: Mapping[Path, Sequence[Question]]) -> None:
        self._places, self._folder, self._bank, self._there = places, folder, bank, there

    def before(
        self, known: Mapping[Path, Mapping[int, Question]], several: tuple[BroughtBefore, ...] = ()
    ) -> BroughtBefore:
        """Return the place of questions `known` in files: the one, or `several`, of which half or less takes none."""
        file = self._folder if several else next(iter(known))
        came = {each.id for own in known.values() for each in own.values()}
        over = [each for each, own in known.items() if not several or 2 * len(own) > len(self._there[each])]
        lost = [each for one in over for each in self._there[one] if each.id not in came]
        if lost:
            before = [each for one in known for each in self._there[one]]
            stays = staying(lost, before, self._bank, self._module, came)
            lost = [each for each in lost if each.id not in stays]
        return BroughtBefore(
            file,
            "" if several else title_in(file),
            self._title,
            sum(map(len, known.values())),
            sum(len(self._there[each]) for each in known),
            len(lost),
            max(each.day for each in several) if several else strftime("%Y-%m-%d", localtime(file.stat().st_mtime)),
            several=several,
        )

    @cached_property
    def _module(self) -> Module | None:
        return formats.read(self._folder.parent).module if self._title else None

    @cached_property
    def _title(self) -> str:
        """What its module is called; empty where it is in none."""
        module = self._folder.parent
        return draft_tree(self._places, module).title if (module / MODULE_FILE).is_file() else ""


def folders_of_quizzes(places: Places, beside: Path | None = None) -> list[Path]:
    """Return the folders that quiz files may lie in, those of the drafts opened last first."""
    folders = [each.path / "quizzes" for each in recent_drafts(places)]
    folders += sorted(drafts_folder(places).glob("*/quizzes"))  # made, and perhaps never opened
    folders += [beside.absolute()] if beside else []
    return [*dict.fromkeys(folders)]


def title_in(file: Path) -> str:
    """Return the title of the quiz of a quiz file that is written anew: no exam is."""
    found = read_text(file)
    plain = None if isinstance(found, Problem) else read_yaml(found.text, file.name).data
    return title_of(authoring.quizzes_in(plain))
