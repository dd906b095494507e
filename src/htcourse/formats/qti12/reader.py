"""A file or package of QTI 1.2, assessment after assessment; a bad one is a problem and the others are read."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from posixpath import basename, dirname
from typing import TYPE_CHECKING, NamedTuple, cast

from htcourse.core import incoming
from htcourse.core.errors import Cancelled, CourseError, Place, Problem, Report, problems_of, reported
from htcourse.core.question_bank import Bank, BankQuestion, with_ids
from htcourse.core.read_numbers import parse_number
from htcourse.formats import Reading
from htcourse.formats.qti12 import faults
from htcourse.formats.qti12.faults import IN_PART, META, OTHERS, PAGED, PAGES, ROOT, is_asked, whole_of
from htcourse.formats.qti12.frame import META_FILE, frame_of, meta_of, on_pages
from htcourse.formats.qti12.item import ReadItem, read_item
from htcourse.markup.ims_packages import Package, open_package
from htcourse.markup.package_texts import Texts, words_of
from htcourse.markup.pictures import PictureStore
from htcourse.markup.safe_xml import XmlError, parse, root_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TITLED = ("assessment", "objectbank")
_DEEPEST = 20
_REFS = {"bankentry_item": ("item_ref", "sourcebank_ref"), "itemref": ("linkrefid",)}
"""What stands for an item, by the attributes that name it or its bank."""


def read_path(path: Path, report: Report | None = None) -> Reading:
    """Read an archive, a folder or a file."""
    try:
        package, only = open_package(path)
        with closing(package):
            reader = _Reader(package)
            names = set(package.names)
            files = [only] if only else [each for each in package.names if is_asked(each)]
            files = [each for each in files if basename(each) != IN_PART or whole_of(each) not in names]
            for file in reported(files, len(files), report):
                reader.take(file)
            if not only:
                reader.others += sum(each.lower().endswith(PAGES) for each in package.names)
    except Cancelled:
        raise
    except CourseError as error:
        return Reading(None, problems_of(error, path.name), bank=Bank())
    reader.problems += reader.elsewhere()
    if not reader.questions and not reader.problems:
        reader.problems.append(faults.NO_ITEMS.error(Place(path.name), path=path.name))
    elif reader.others:
        reader.problems.append(faults.NOT_QUESTIONS.warning(Place(path.name), path=path.name, count=reader.others))
    around = [*reader.fixed_order(), *reader.around] if reader.questions else []
    return Reading(
        None, (*reader.problems, *around), bank=Bank(with_ids(reader.paid()), reader.store.pictures(), reader.title)
    )


class _Named(NamedTuple):
    """Questions that a quiz names and does not hold, by idents of which one may stand elsewhere in the package."""

    place: Place
    title: str
    refs: list[str]
    number: int = 1


class _Reader:
    """Gathers the questions of one package."""

    def __init__(self, package: Package) -> None:
        self.problems: list[Problem] = []
        self.around: list[Problem] = []
        self.questions: list[BankQuestion] = []
        self.store = PictureStore()
        self.title = ""
        self.others = 0
        self._package = package
        self._has_meta = any(each.endswith(META_FILE) for each in package.names)
        self._seen: set[tuple[str, object]] = set()
        self._unmixed: set[str] = set()  # files and folders of quizzes that keep their choices in order
        self._ordered: list[tuple[Place, bool | None]] = []
        self._named: list[_Named] = []
        self._idents: set[str | None] = set()  # of all that was read
        self._banks: list[str] = []  # in which each question stands
        self._paid: dict[str, float] = {}  # by a quiz for each question that it draws from a bank

    def take(self, file: str) -> None:
        """Read one file, which may hold something else."""
        try:
            data = self._package.read(file)
            root_name = root_of(data).name
            if root_name not in (ROOT, META, PAGED):
                self.others += root_name in OTHERS
                return
            root = parse(data)
        except XmlError as error:
            place = Place(file, error.line)
            self.problems.append(Problem("damaged-xml", place, error.template, error.fix, values=error.values))
            return
        except CourseError as error:
            self.problems += problems_of(error, file)
            return
        for each in root.iter():
            each.tag = str(each.tag).rpartition("}")[2]
        if root_name == PAGED:
            self.around += on_pages(root, file)
            return
        if root_name == META:
            self.around += meta_of(root, file)
            if words_of(root.find("shuffle_answers")).lower() == "false":
                self._unmixed |= {dirname(file), whole_of(file)}
            return
        self._take_below(root, file, (), 0)

    def _take_below(
        self, holder: "_Element", file: str, category: tuple[str, ...], depth: int, points: float | None = None
    ) -> None:
        """Read the items below an element; titles of what holds them are the category."""
        for each in holder:
            self._idents.add(each.get("ident"))
            if each.tag == "item":
                self._take_item(each, file, category, points)
            elif refs := [ref for name in _REFS.get(str(each.tag), ()) if (ref := each.get(name))]:
                place = Place(file, cast(int, each.sourceline))
                self._named.append(_Named(place, category[-1] if category else file, refs))
            elif len(each) and depth < _DEEPEST:
                name = _title(each)
                paid = self._told_of_draw(each, file, name) or points
                if each.tag in (*_TITLED, "section"):
                    called = name or (category[-1] if category else file)
                    self.around += frame_of(each, file, called, has_meta=self._has_meta)
                if each.tag in _TITLED:
                    self.title = self.title or name
                self._take_below(each, file, (*category, name) if name else category, depth + 1, paid)

    def _told_of_draw(self, holder: "_Element", file: str, name: str) -> float | None:
        """Note that some of what stands in a section is drawn, and return what the section pays for each."""
        found = holder.find("selection_ordering/selection/selection_number")
        if found is not None:
            title = name or " ".join((holder.get("title") or "").split()) or file
            place, count = Place(file, cast(int, found.sourceline)), words_of(found)[:10]
            self.problems.append(incoming.DRAWN.warning(place, title=title, count=count or "?"))
            bank = words_of(holder.find("selection_ordering/selection/sourcebank_ref"))
            if bank and holder.find("item") is None:
                self._named.append(_Named(place, title, [bank], int(count) if count.isdecimal() else 1))
        else:
            bank = ""
        points = holder.findtext("selection_ordering/selection/selection_extension/points_per_item")
        paid = parse_number(points or "")
        if bank and paid and paid > 0:
            self._paid[bank] = paid
        return paid

    def _take_item(self, item: "_Element", file: str, category: tuple[str, ...], points: float | None) -> None:
        place = Place(file, cast(int, item.sourceline))
        read = read_item(item, place, Texts(self._package, self.store, file), category)
        if read.ident:  # a pool stands beside the assessment that draws from it
            key = (read.ident, _content(read))
            if key in self._seen:
                return
            self._seen.add(key)
        self.problems += read.problems
        if read.question is not None:
            self._ordered += [] if read.keeps_order is False else [(place, read.keeps_order)]
            is_told = points and points > 0
            self.questions.append(replace(read.question, points=points or 1.0, unsaid=()) if is_told else read.question)
            self._banks.append(next((each.get("ident") or "" for each in item.iterancestors("objectbank")), ""))

    def paid(self) -> list[BankQuestion]:
        """Return the questions, those of a bank with what a quiz pays for each that it draws."""
        return [
            replace(each, points=self._paid[bank], unsaid=()) if bank in self._paid else each
            for each, bank in zip(self.questions, self._banks, strict=True)
        ]

    def elsewhere(self) -> Iterator[Problem]:
        """Give how many questions each quiz takes from where nothing of the package stands."""
        missing = [each for each in self._named if self._idents.isdisjoint(each.refs)]
        for title in dict.fromkeys(each.title for each in missing):
            found = [each for each in missing if each.title == title]
            yield faults.ELSEWHERE.error(found[0].place, title=title, count=sum(each.number for each in found))

    def fixed_order(self) -> Iterator[Problem]:
        """Give what is told of choices that keep their order in the file, all of them at once."""
        kept = [place for place, said in self._ordered if said or self._unmixed & {place.file, dirname(place.file)}]
        if kept:
            yield incoming.FIXED_ORDER.warning(kept[0], count=len(kept))


def _content(read: ReadItem) -> object:
    """Return what makes two items with one identifier the same: the question, or why there is none."""
    if read.question is None:
        return tuple(each.sentence for each in read.problems)
    question = read.question.question
    return question.type, question.title, question.text, question.body, question.feedback


def _title(element: "_Element") -> str:
    """Return the name of an assessment, pool or section: `root_section` of Canvas and the like are none."""
    if element.tag not in (*_TITLED, "section"):
        return ""
    labels = {
        words_of(each.find("fieldlabel")): words_of(each.find("fieldentry"))
        for each in element.findall("qtimetadata/qtimetadatafield")
    }
    return labels.get("bank_title") or " ".join((element.get("title") or "").split())
