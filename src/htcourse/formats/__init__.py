"""Outside files to modules and questions: NAME, EXTENSIONS, recognise(path), read(path, report=None) -> Reading.

A format is found by being in this package; `EXTENSIONS` are the endings it is asked about first (`""` for a folder;
without any it is asked after those that have it), `recognise` looks inside. `read` never raises for what an author
wrote: everything wrong becomes a `Problem`.
"""

import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from htcourse.core.course import Module, Picture
from htcourse.core.errors import Place, Problem, Report, Sentence
from htcourse.core.question_bank import Bank
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import is_database
from htcourse.markup.picture_metadata import says_more, without_metadata


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file or folder held: as much of the module as could be read, and every problem found.

    `module` is None when not even its name could be read. `unread` names the ids of lessons, questions and the like
    that are there but broken, so that links to them are not reported as well. A file of questions alone (GIFT, a
    spreadsheet …) gives no module but a `bank`. `unread_questions` are those of them that are questions.
    """

    module: Module | None
    problems: tuple[Problem, ...]
    unread: frozenset[str] = frozenset()
    bank: Bank | None = None
    unread_questions: frozenset[str] = frozenset()


class Format(Protocol):
    """What a format's file offers."""

    NAME: str
    EXTENSIONS: tuple[str, ...]
    # UNSAID, where there is one: what of a question no file of this format says (`BankQuestion.unsaid`).

    def recognise(self, path: Path) -> bool:
        """Say whether `path` looks like this format, whatever it is called."""

    def read(self, path: Path, report: Report | None = None) -> Reading:
        """Read all of it, with all problems."""


@cache
def formats() -> tuple[Format, ...]:
    """Return every format of this package, in alphabetical order."""
    names = sorted(each.name for each in pkgutil.iter_modules(__path__))
    return tuple(cast(Format, import_module(f"{__name__}.{name}")) for name in names)


NOT_FOUND = Sentence(
    "not-found",
    QT_TRANSLATE_NOOP("Errors", "There is no file or folder “{path}”."),
    QT_TRANSLATE_NOOP("Errors", "Check the name, and that the disk is connected."),
)


def not_a_file(path: Path) -> Problem:
    """Return the problem of a pipe or device, which would be read for ever."""
    return Problem(
        "not-a-file",
        Place(path.name),
        QT_TRANSLATE_NOOP("Errors", "“{path}” is neither a file nor a folder."),
        QT_TRANSLATE_NOOP("Errors", "Choose a file or folder."),
        values={"path": str(path)},
    )


def damaged(path: Path) -> Problem | None:
    """Return why a file in no known format cannot be read at all, None when it only is something else."""
    if not path.is_file():
        return None
    from htcourse.markup.why_unreadable import fault_of  # brings the readers of XML and archives

    error = fault_of(path)
    if error is None:
        return None
    place = Place(path.name, getattr(error, "line", 0))
    return Problem("damaged-file", place, error.template, error.fix, values=error.values)


def recognise(path: Path) -> Format | None:
    """Return the format of a file or folder, by its ending first, then by its content; None when none fits.

    A database is not opened to see what it is.
    """
    if is_database(path):
        return None
    return next((each for each in _by_ending(path) if each.recognise(path)), None)


def _by_ending(path: Path) -> Iterator[Format]:
    ending = "" if path.is_dir() else path.suffix.lower()
    # A format of folders before all takes any folder, and is asked when no other knows it.
    endings = {each.NAME: getattr(each, "EXTENSIONS", ()) for each in formats()}
    yield from sorted(formats(), key=lambda each: (ending not in endings[each.NAME], endings[each.NAME][:1] == ("",)))


def read(path: Path, report: Report | None = None) -> Reading:
    """Read a module in whatever format it is; a path that is missing or in no known format is a problem, too."""
    if not path.exists():
        return Reading(None, (NOT_FOUND.error(Place(path.name), path=str(path)),))
    if not (path.is_file() or path.is_dir()):
        return Reading(None, (not_a_file(path),))
    found = recognise(path)
    if found is None:
        problem = damaged(path) or Problem(
            "unknown-format",
            Place(path.name),
            QT_TRANSLATE_NOOP("Errors", "“{path}” is in no format the program can read."),
            QT_TRANSLATE_NOOP("Errors", "Choose a folder that holds a module.yaml, or a .htmod file."),
            values={"path": str(path)},
        )
        return Reading(None, (problem,))
    return with_bare_pictures(found.read(path, report))


def with_bare_pictures(reading: Reading) -> Reading:
    """Return what was read, its pictures without what cameras wrote beside them; which had any is told."""
    module, bank, names = reading.module, reading.bank, list[str]()

    def bared(pictures: tuple[Picture, ...]) -> tuple[Picture, ...]:
        bare = tuple(replace(each, content=without_metadata(each.content)) for each in pictures)
        names.extend(each.name for each in pictures if says_more(each.content))
        return bare

    module = module and replace(module, pictures=bared(module.pictures))
    bank = bank and replace(bank, pictures=bared(bank.pictures))
    told = [_BARED.warning(Place(names[0]), count=len(names))] if names else []
    return replace(reading, module=module, bank=bank, problems=(*reading.problems, *told))


_BARED = Sentence(
    "picture-says-more",
    QT_TRANSLATE_NOOP(
        "Errors",
        "What cameras and programs wrote beside pictures, such as place, time and person, is left out (pictures:"
        " {count}).",
    ),
    QT_TRANSLATE_NOOP("Errors", "Look whether what the pictures show names a place or a person."),
)
