"""A whole package of QTI: item after item; a bad one is a problem and the others are read."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from htcourse.core.errors import Cancelled, CourseError, Place, Problem, Report, reported
from htcourse.core.incoming import FIXED_ORDER, Group
from htcourse.core.question_bank import Bank, BankQuestion, own_tag, with_ids, with_tags
from htcourse.core.question_types import essay
from htcourse.formats import Reading
from htcourse.formats.qti import faults
from htcourse.formats.qti.contents import Contents, Entry, contents_of
from htcourse.formats.qti.item import read_item
from htcourse.formats.qti.names import renamed
from htcourse.markup.ims_packages import MANIFEST, Package, open_package
from htcourse.markup.pictures import PictureStore
from htcourse.markup.safe_xml import XmlError, parse

_STEP = 20


def read_path(path: Path, report: Report | None = None) -> Reading:
    """Read an archive, a folder or a file."""
    try:
        package, only = open_package(path)
        with closing(package):
            return _read(package, only, path, report)
    except Cancelled:
        raise
    except CourseError as error:
        problem = Problem("unreadable", Place(path.name), error.template, error.fix, values=error.values)
        return Reading(None, (problem,), bank=Bank())


def _read(package: Package, only: str, path: Path, report: Report | None) -> Reading:
    contents = contents_of(package, only)
    reader = _Reader(package, contents)
    for entry in reported(contents.entries, len(contents.entries), report, _STEP):
        reader.take(entry)
    if path.name == MANIFEST and not path.is_dir():
        reader.problems.append(faults.MANIFEST_ALONE.warning(Place(path.name), path=path.name))
    if not contents.entries:
        reader.problems.append(faults.NO_ITEMS.error(Place(path.name), path=path.name))
    return reader.reading()


class _Reader:
    """Gathers the questions of one package."""

    def __init__(self, package: Package, contents: Contents) -> None:
        self.problems = list(contents.problems)
        self._package = package
        self._title = contents.title
        self._questions: list[BankQuestion] = []
        self._left_out: list[tuple[str, str]] = []
        self._store = PictureStore()
        self._unsupported: dict[str, Group] = {}
        self._all_or_nothing: Group | None = None
        self._fixed_order: Group | None = None

    def take(self, entry: Entry) -> None:
        """Read one item."""
        place = Place(entry.file)
        try:
            root = renamed(parse(self._package.read(entry.file)))
        except XmlError as error:
            place = Place(entry.file, error.line)
            self.problems.append(Problem("damaged-xml", place, error.template, error.fix, values=error.values))
            return
        except CourseError as error:
            self.problems.append(Problem("unreadable", place, error.template, error.fix, values=error.values))
            return
        if root.tag != "assessmentItem":
            self.problems.append(faults.NO_ITEMS.error(place, path=entry.file))
            return
        read = read_item(root, entry.file, self._package, self._store)
        self.problems += read.problems
        if read.unsupported:
            self._unsupported.setdefault(read.unsupported, Group(read.place)).add(read.name)
        if read.question is None:
            self._left_out.append((root.get("identifier") or "", read.name))
            return
        if read.is_all_or_nothing:
            self._all_or_nothing = self._all_or_nothing or Group(read.place)
            self._all_or_nothing.add(read.name)
        if read.keeps_order and read.question.type in ("single-choice", "multiple-choice", "cloze"):
            self._fixed_order = self._fixed_order or Group(read.place)
            self._fixed_order.add(read.name)
        words, tags = own_tag(entry.tags, "words")
        question = read.question
        if isinstance(question.body, essay.Body) and words.isdecimal() and len(words) < 6:
            question = replace(question, body=replace(question.body, words=int(words)))
        points = round(entry.points * read.points, 7)
        self._questions.append(with_tags(BankQuestion(question, entry.category, points=points), tags))

    def reading(self) -> Reading:
        """Return all that was read."""
        for name, group in self._unsupported.items():
            told = faults.INTERACTION.error(group.place, name=name[:40], count=group.count, titles=group.named)
            self.problems.append(told)
        if self._all_or_nothing:
            group = self._all_or_nothing
            self.problems.append(faults.ALL_OR_NOTHING.warning(group.place, count=group.count))
        if self._fixed_order:
            self.problems.append(FIXED_ORDER.warning(self._fixed_order.place, count=self._fixed_order.count))
        bank = Bank(with_ids(self._questions), self._store.pictures(), self._title, left_out=tuple(self._left_out))
        return Reading(None, tuple(self.problems), bank=bank)
