"""The quizzes a file of questions may be of, so that the changed file goes over them and keeps their ids."""

from operator import itemgetter
from pathlib import Path
from time import localtime, strftime
from typing import NamedTuple

from htcourse.core.errors import CourseError, Problem, Report
from htcourse.core.module_check.slips import is_written
from htcourse.core.question_bank import Bank
from htcourse.exports import authoring
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.markup.decode import read_text
from htcourse.store.draft_places import drafts_folder
from htcourse.store.places import Places
from htcourse.usecases.exchange.import_questions import BroughtQuestions
from htcourse.usecases.exchange.kept_quizzes import title_of
from htcourse.usecases.exchange.sought import Sought
from htcourse.usecases.exchange.unread_beside import refuse_unread_beside
from htcourse.usecases.exchange.write_quiz_files import Foreseen, QuizFile, ReadOnce, plan_quiz_files
from htcourse.usecases.names import suggested_id
from htcourse.usecases.workshop.drafts import MODULE_FILE, draft_tree, recent_drafts

_MOST_LOOKED_AT = 8
"""Places of which is said what would become of their questions: that is planned as it would be written."""


class BroughtBefore(NamedTuple):
    """A quiz file in which questions of a file stand already, the title of its quiz, its draft's.

    The title is empty where it has none but exams. `same` is how many of the questions stand there, `there` how many
    do in all, `going` how many of those would be gone if these went over it; `day` is when the quiz file was changed
    last (`2026-11-28`, local). `is_its`: the file plainly is that of this place. `is_brought`: the quiz file says that
    it was brought in. Where the questions stand in several quiz files of a module, `file` is their folder, and
    `several` are they, in the order of their names; so it is with the one file of which they are half or less.
    `refused` is why nothing can go over them now, and `same` a guess then.
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
    refused: CourseError | None = None


def brought_before(
    places: Places, brought: BroughtQuestions, beside: Path | None = None, report: Report | None = None
) -> tuple[BroughtBefore, ...]:
    """Return where half of the questions stand, or some in a quiz file written from files of these names or this title.

    A file is that of a place where that has more than half of its questions, and it more than half of what stands
    there, as that would be written, or goes over all that is still to be written there; of a place that goes over
    several quiz files, where it says the ids of more than half; of none where it says ids, not one of them those there,
    and some would go. These come first, then whose module has its name, who has most of them, most by the ids that it
    says, least besides; between two that are alike the name of the quiz file tells, then who was opened last.
    `beside` is a folder whose quiz files are looked through, too.
    """
    folders = folders_of_quizzes(places, beside)
    if not folders:
        return ()
    name = suggested_id(brought.title)
    sought, here = Sought.of(brought.bank.questions), ReadOnce()
    places_known = list[_Place]()
    for folder in folders:
        there = {file: sought.there_in(file, here) for file in sorted(folder.glob("*.yaml"))}
        module = draft_tree(places, folder.parent).title if (folder.parent / MODULE_FILE).is_file() else ""
        called = max(
            (len(each) for each in (folder.parent.name, suggested_id(module)) if _is_of(name, each)), default=0
        )
        own = sought.in_own(there) if module else {}
        rank = -called, len(places_known)
        if len(own) > 1 or any(2 * len(known) <= len(there[file]) for file, known in own.items()):
            places_known.append(_Place(sum(map(len, own.values())), tuple(own), module, rank, is_folder=True))
        for file, questions in there.items():
            source = authoring.source_of(file)
            is_named = source == brought.source if source else bool(name) and file.stem == name
            is_begun = bool(questions) and not any(is_written(each.text) for each in questions)
            if (is_named or is_begun or 2 * len(questions) >= sought.size) and (known := sought.known_in(questions)):
                place = _Place(len(known), (file,), module, rank, is_named=is_named, is_begun=is_begun, source=source)
                places_known.append(place)
    likely = sorted(places_known, key=lambda each: (each.rank[0], -each.known, not each.is_named))[:_MOST_LOOKED_AT]
    found = list[tuple[tuple[int | bool, ...], BroughtBefore]]()
    for at, place in enumerate(likely):
        if report is not None:
            report(at, len(likely))
        found += filter(None, [_ranked(brought.bank, sought.size, place, here)])
    if report is not None:
        report(1, 1)
    return tuple(each._replace(is_its=not rank[0]) for rank, each in sorted(found, key=itemgetter(0)))


def _is_of(name: str, module: str) -> bool:
    """Say whether a file is called as a module is: a second one is `mine (1)`, one that was corrected `mine-2026`."""
    return bool(module) and (name == module or name.startswith(f"{module}-"))


class _Place(NamedTuple):
    """Quiz files of a module, or one by itself, in which some of the questions seem to stand.

    `known` is of how many that is plain, `rank` what tells between two places that are alike. `is_begun`: all that
    stands there is still to be written.
    """

    known: int
    files: tuple[Path, ...]
    module: str
    rank: tuple[int, int]
    is_folder: bool = False
    is_named: bool = False
    is_begun: bool = False
    source: str = ""


def _ranked(
    bank: Bank, size: int, place: _Place, here: ReadOnce
) -> tuple[tuple[int | bool, ...], BroughtBefore] | None:
    """Return what a place is and what places are ordered by, the best first; None where the questions are not there.

    What comes first of the order is false where the file is that of the place.
    """
    refused = None
    try:
        if place.is_folder:
            refuse_unread_beside(place.files[0].parent, here.before)
        planned = plan_quiz_files(bank, [*map(QuizFile, place.files)], here)
    except CourseError as error:
        refused = error
        questions = [one for each in place.files for one in here.before(each).questions]
        come, says_ids = Foreseen(place.known, len(questions), 0, 0, dict.fromkeys(place.files, place.known)), False
    else:
        come, says_ids = planned.coming(is_whole=not place.is_folder), 2 * len(planned.said) > size
    parts = {file: len(here.before(file).questions) for file in come.parts}
    if place.is_folder and len(parts) == 1 and all(2 * come.parts[file] > many for file, many in parts.items()):
        return None  # the file itself is a place
    if not come.same or not (place.is_named or place.is_begun or 2 * come.same >= size):
        return None
    days = {file: strftime("%Y-%m-%d", localtime(file.stat().st_mtime)) for file in parts}
    of = [
        BroughtBefore(file, title_in(file), place.module, come.parts[file], many, 0, days[file])
        for file, many in parts.items()
    ]
    first = of[0]._replace(same=come.same, there=come.there, going=come.going, is_brought=bool(place.source))
    first = first._replace(refused=refused)
    if place.is_folder:
        first = first._replace(file=first.file.parent, title="", day=max(days.values()), several=tuple(of))
    is_most = 2 * come.same > come.there or (place.is_folder and 2 * come.said > size)
    is_its = is_most and (place.is_begun or 2 * come.same > size) and not (says_ids and not come.said and come.going)
    called, at = place.rank
    order = (not is_its, called, -come.same, -come.said, come.there - come.same, not place.is_named, at)
    return order, first


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
