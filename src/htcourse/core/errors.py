"""What can go wrong and a person can mend: a sentence with what, where and what to do.

Everything that is not a `CourseError` is a bug of ours.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from htcourse.core.translatable import QT_TRANSLATE_NOOP

K = TypeVar("K")
T = TypeVar("T")


class CourseError(Exception):
    """Something a person can mend.

    `template` is an English sentence with `{named}` values, marked with
    `QT_TRANSLATE_NOOP("Errors", …)`; the windows translate it, the command line prints it.
    `fix` says what to do, in the same way; empty when the sentence already says it.
    """

    def __init__(self, template: str, *, fix: str = "", **values: object) -> None:
        """Keep the template and its values apart, so that a window can translate it."""
        super().__init__(template, values)
        self.template = template
        self.fix = fix
        self.values: dict[str, object] = values

    def __str__(self) -> str:
        """Return the English sentence and what to do."""
        return self.whose + " ".join(text.format(**self.values) for text in (self.template, self.fix) if text)

    @property
    def whose(self) -> str:
        """Whose record it is about, to stand before sentences that name nobody; empty where they do or nobody is."""
        is_told = any(name in self.template + self.fix for name in ("{who}", "{whose}"))
        return f"{self.values['whose']}: " if "whose" in self.values and not is_told else ""


class ModuleError(CourseError):
    """A module cannot be read, built, installed or opened; `problems` lists all that was found."""

    def __init__(self, template: str, *, problems: "Iterable[Problem]" = (), fix: str = "", **values: object) -> None:
        """Keep the problems beside the sentence."""
        super().__init__(template, fix=fix, **values)
        self.problems: tuple[Problem, ...] = tuple(problems)


class LearnerFileError(CourseError):
    """A learner file cannot be opened, written or trusted."""


class AlteredRecordError(CourseError):
    """A record can be read and counts, but another program changed entries in it, or damage may have taken some."""


class LostAnswersError(AlteredRecordError):
    """Attempts in a record are in no figure: rows of them may be lost or changed, and nobody has settled that."""


class TwoKeysError(CourseError):
    """What is told counts, by two keys: nothing is left out."""


class GoneRecordError(CourseError):
    """A record that was collected for a class is gone, and every copy of it."""


class HalfOutError(GoneRecordError):
    """Somebody was being taken out of a class when that was stopped: some of what was collected of them may be gone."""


class OlderRecordError(GoneRecordError):
    """A record that was collected for a class is gone, and what is here of it is older than what was marked."""


class NewerFileError(CourseError):
    """A file was written by a newer version of the program."""


class InUseError(CourseError):
    """Another copy of the program has the learner file open."""


class WholeAgainError(CourseError):
    """A damaged record that was to be mended is whole by now: nothing took its place."""


class FolderError(CourseError):
    """A folder or disk cannot be read or written: missing, read-only or full."""


class NoRoomError(FolderError):
    """A disk has no room for what is to be written: nothing is damaged."""


class NotFoundError(CourseError):
    """An id that is in no installed module."""


_STEPS = 1000
"""That a part of a work has, whatever its own are."""
Report = Callable[[int, int], None]
"""Long work calls it with (done, total); it raises `Cancelled` when the person wants to stop."""


class Cancelled(CourseError):  # noqa: N818 - a wish, not an error
    """The person stopped a long job, after so many of how many, where that is known."""

    def __init__(self, done: int = 0, total: int = 0) -> None:
        """Say so in one sentence."""
        super().__init__(QT_TRANSLATE_NOOP("Errors", "Stopped. Nothing was changed."))
        self.done, self.total = done, total


def reported(items: Iterable[T], total: int, report: Report | None, every: int = 1) -> Iterator[T]:
    """Give the items, and tell `report` how many were done by then, at every so many and at the end."""
    for number, each in enumerate(items):
        if report is not None and number % every == 0:
            report(min(number, total), total)
        yield each
    if report is not None:
        report(total, total)


def part_reported(report: Report | None, number: int, parts: int) -> Report | None:
    """Return what one of several parts of a work tells what is done of it, the first being 0: all weigh the same."""
    if report is None:
        return None

    def told(done: int, total: int) -> None:
        report(number * _STEPS + _STEPS * done // max(total, 1), parts * _STEPS)

    return told


class Asked:
    """Asks whether to go on also within one of several: a file that somebody made may keep the program at work."""

    def __init__(self, report: Report | None) -> None:
        """`report` is told what is done, and stops by raising Cancelled."""
        self._report, self._done = report, (0, 0)

    def __call__(self, done: int, total: int) -> None:
        """Tell how many were done by now."""
        self._done = done, total
        if self._report is not None:
            self._report(done, total)

    def is_stopped(self) -> bool:
        """Say whether the person wants to stop."""
        try:
            self.again()
        except Cancelled:
            return True
        return False

    def again(self) -> None:
        """Ask once more; raises Cancelled."""
        self(*self._done)


def read_each(read: Callable[[K], T], keys: Iterable[K]) -> tuple[tuple[T, ...], tuple[CourseError, ...]]:
    """Return what could be read, and what is wrong with the rest: one bad file stops no other."""
    found, problems = [], []
    for each in keys:
        try:
            found.append(read(each))
        except CourseError as problem:
            problems.append(problem)
    return tuple(found), tuple(problems)


class Severity(StrEnum):
    """How bad a problem in a module is: errors stop a build, warnings do not."""

    ERROR = "error"
    WARNING = "warning"


class Place(NamedTuple):
    """Where something stands: a file relative to the module's folder, and a line from 1 (0: the whole file)."""

    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        """Return `file:line`, on one line: what breaks lines in the file's name is written as in code."""
        file = "\\n".join(self.file.splitlines())
        return f"{file}:{self.line}" if self.line else file


class Problem(NamedTuple):
    """One thing wrong in a module: a code, where, a sentence and a fix.

    `template`, `why` and `fix` are English with `{named}` values, marked for translation (context "Errors").
    """

    code: str
    place: Place
    template: str
    fix: str
    severity: Severity = Severity.ERROR
    values: Mapping[str, object] = MappingProxyType({})
    why: str = ""

    @property
    def sentence(self) -> str:
        """The English sentence, values filled in."""
        return self.template.format(**self.values)

    @property
    def advice(self) -> str:
        """The English fix, values filled in."""
        return self.fix.format(**self.values)


_LOST = frozenset({"empty-file", "left-out", "picture-left-out", "files-left-out", "front-matter-left-out"})
"""Codes of what is left out of a text that comes in, whose own sentences say so; the rest of the text is there."""


OF = "of_line"
"""Among the values of a problem: the line in which the question begins that it is of."""


def count_left_out(problems: Iterable[Problem]) -> tuple[int, int]:
    """Return how many things were left out, and how many problems are of what came in or went out otherwise.

    Several questions or files may be told in one, named by titles or names; one question may be told by several (`OF`).
    """
    lost = looked = 0
    told: set[tuple[str, object]] = set()
    for each in problems:
        if each.severity is Severity.ERROR or each.code in _LOST:
            if OF in each.values:
                told.add((each.place.file, each.values[OF]))
                continue
            is_of_several = "count" in each.values and bool({"titles", "names"} & set(each.values))
            lost += int(str(each.values["count"])) if is_of_several else 1
        else:
            looked += 1
    return lost + len(told), looked


def problems_of(error: CourseError, file: str, code: str = "unreadable") -> tuple[Problem, ...]:
    """Return an error as problems: those it lists, else itself, with the file it is about."""
    listed = error.problems if isinstance(error, ModuleError) else ()
    return listed or (Problem(code, Place(file), error.template, error.fix, values=error.values),)


class Sentence(NamedTuple):
    """A problem's code, sentence and fix (English templates, marked for translation)."""

    code: str
    template: str
    fix: str

    def error(self, place: Place, **values: object) -> Problem:
        """Return it for something that is left out."""
        return Problem(self.code, place, self.template, self.fix, values=values)

    def warning(self, place: Place, **values: object) -> Problem:
        """Return it for something that is simplified."""
        return Problem(self.code, place, self.template, self.fix, Severity.WARNING, values)
