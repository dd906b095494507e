"""What a package holds: its items in the order of the test, their category, weight and tags."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from htcourse.core import incoming
from htcourse.core.errors import CourseError, Place, Problem
from htcourse.core.read_numbers import parse_number
from htcourse.formats.qti import faults
from htcourse.formats.qti.names import element_name, renamed
from htcourse.markup.ims_packages import MANIFEST, Package, file_beside
from htcourse.markup.package_texts import words_of
from htcourse.markup.safe_xml import XmlError, parse, root_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_DEPTH = 20
_LIMITS = ("timeLimits", "itemSessionControl")
_BRANCHES = ("branchRule", "preCondition")
_USUAL = {
    **dict.fromkeys(("showFeedback", "showSolution", "allowComment", "validateResponses"), ("false", "0")),
    **dict.fromkeys(("allowReview", "allowSkipping"), ("true", "1")),
    **dict.fromkeys(("allowLateSubmission", "minTime", "maxAttempts"), ("false", "0")),
}
"""What limits of a test say where they say nothing."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An item: its file, category, weight in the test, tags."""

    file: str
    category: tuple[str, ...] = ()
    points: float = 1.0
    tags: tuple[str, ...] = ()


@dataclass(slots=True)
class Contents:
    """The entries of a package, its title, and what is wrong with its lists."""

    entries: list[Entry] = field(default_factory=list)
    title: str = ""
    problems: list[Problem] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)

    def take(self, entry: Entry, package: Package, file: str) -> None:
        """Take an item that `file` names, or note that it is not there."""
        if entry.file in package.names:
            self.entries.append(entry)
        else:
            self.missing.add(entry.file)
            self.problems.append(incoming.MISSING.error(Place(file), file=entry.file or "?"))


def contents_of(package: Package, only: str = "") -> Contents:
    """Return what is in a package, or in the one file of it that is meant."""
    contents = Contents()
    if only:
        _take_file(package, only, contents, {})
        return contents
    manifests = [name for name in package.names if name.rpartition("/")[2] == MANIFEST]
    tags: dict[str, tuple[str, ...]] = {}
    tests: list[str] = []
    items: list[str] = []
    for name in sorted(manifests, key=lambda each: each.count("/"))[:1]:
        root = _parsed(package, name, contents)
        for resource in root.iter("resource") if root is not None else ():
            kind, file = resource.get("type") or "", _resource_file(name, resource)
            if "item" in kind and file:
                items.append(file)
                tags[file] = _keywords(resource)
            elif ("test" in kind or "assessment" in kind) and "qti" in kind and file:
                tests.append(file)
    for each in tests:
        _take_test(package, each, contents, tags)
    listed = {entry.file for entry in contents.entries} | contents.missing
    for each in items:
        if each not in listed:
            listed.add(each)
            contents.take(Entry(each, tags=tags[each]), package, manifests[0])
    if not contents.entries:
        for each in package.names:
            if each.lower().endswith(".xml") and each not in manifests:
                _take_file(package, each, contents, tags)
    return contents


def _take_file(package: Package, file: str, contents: Contents, tags: dict[str, tuple[str, ...]]) -> None:
    """Take a file that may be an item or a test; any other is none of ours."""
    try:
        name = root_of(package.read(file)).name
    except CourseError:
        return
    kind = element_name(name)
    if kind == "assessmentItem" and file not in {entry.file for entry in contents.entries}:
        contents.entries.append(Entry(file))
    elif kind == "assessmentTest":
        _take_test(package, file, contents, tags)


def _take_test(package: Package, file: str, contents: Contents, tags: dict[str, tuple[str, ...]]) -> None:
    root = _parsed(package, file, contents)
    if root is None:
        return
    contents.title = contents.title or " ".join((root.get("title") or "").split())
    _note_frame(root, file, contents)
    seen = {entry.file for entry in contents.entries}
    for target, category, points in _references(package, root, file, (), contents, 0):
        if target not in seen:
            seen.add(target)
            contents.take(Entry(target, category, points, tags.get(target, ())), package, file)


def _references(
    package: Package, holder: "_Element", file: str, category: tuple[str, ...], contents: Contents, depth: int
) -> Iterator[tuple[str, tuple[str, ...], float]]:
    """Give file, category and weight of the items of a test or section, in order."""
    if depth > _MOST_DEPTH:
        return
    for each in holder:
        if each.tag == "testPart":
            yield from _references(package, each, file, category, contents, depth + 1)
        elif each.tag == "assessmentSection":
            title = _title_of(each, file, contents)
            yield from _references(package, each, file, (*category, title) if title else category, contents, depth + 1)
        elif each.tag == "assessmentSectionRef":
            target = file_beside(file, each.get("href") or "")
            section = _parsed(package, target, contents) if target in package.names else None
            if section is not None:
                _note_frame(section, target, contents)
                title = _title_of(section, target, contents)
                inner = (*category, title) if title else category
                yield from _references(package, section, target, inner, contents, depth + 5)
        elif each.tag == "assessmentItemRef":
            weight = next((parse_number(one.get("value") or "") for one in each.findall("weight")), None)
            points = weight if weight is not None and weight >= 0 else 1.0
            yield _named(file, each.get("href") or ""), category, points


def _note_frame(root: "_Element", file: str, contents: Contents) -> None:
    """Note what stands over the items of a test or section: words before them, of the result, and limits."""
    title = " ".join((root.get("title") or "").split()) or file
    limits, endings, branches = dict[tuple[str, str], None](), list[Problem](), list[Problem]()
    for each in root.iter("rubricBlock", "testFeedback", "timeLimits", "itemSessionControl", *_BRANCHES):
        place, words = Place(file, cast(int, each.sourceline)), words_of(each)
        above = each.getparent()
        own = " ".join((above.get("title") or "").split()) if above is not None else ""
        if each.tag == "rubricBlock" and words and "candidate" in (each.get("view") or "candidate").split():
            problem = incoming.BEFORE.warning(place, title=own or title, words=incoming.first_words(words))
            contents.problems.append(problem)
        elif each.tag == "rubricBlock" and words:
            contents.problems.append(incoming.RUBRIC.warning(place, title=own or title))
        elif each.tag == "testFeedback" and words:
            endings.append(incoming.ENDING.warning(place, title=title))
        elif each.tag in _LIMITS:
            found = ((str(name), str(value).strip()[:20]) for name, value in each.attrib.items())
            limits |= {(name, value): None for name, value in found if value not in _USUAL.get(name, ())}
        elif each.tag in _BRANCHES:
            branches.append(faults.BRANCHES.warning(place, title=title))
    contents.problems += [*endings[:1], *branches[:1]]
    seconds = [(value, parse_number(value)) for name, value in limits if name == "maxTime"]
    contents.problems += incoming.rules_told(
        Place(file),
        title,
        minutes=[value if number is None else incoming.minutes_of(number) for value, number in seconds],
        attempts=[value for name, value in limits if name == "maxAttempts"],
        others=any(name not in ("maxTime", "maxAttempts") for name, _ in limits),
    )


def _title_of(section: "_Element", file: str, contents: Contents) -> str:
    """Return the title of a section, and note that it draws some of what stands in it."""
    title = " ".join((section.get("title") or "").split())
    ordering = section.find("ordering")
    if ordering is not None and ordering.get("shuffle") in ("true", "1"):
        place = Place(file, cast(int, ordering.sourceline))
        contents.problems.append(incoming.MIXED.warning(place, title=title or file))
    drawing = section.find("selection")
    if drawing is not None:
        place = Place(file, cast(int, drawing.sourceline))
        contents.problems.append(
            incoming.DRAWN.warning(place, title=title or file, count=(drawing.get("select") or "?")[:10])
        )
    return title


def _parsed(package: Package, file: str, contents: Contents) -> "_Element | None":
    if file not in package.names:
        contents.problems.append(incoming.MISSING.error(Place(file), file=file))
        return None
    try:
        return renamed(parse(package.read(file)))
    except XmlError as error:
        place = Place(file, error.line)
        contents.problems.append(Problem("damaged-xml", place, error.template, error.fix, values=error.values))
    except CourseError as error:
        contents.problems.append(Problem("unreadable", Place(file), error.template, error.fix, values=error.values))
    return None


def _resource_file(manifest: str, resource: "_Element") -> str:
    """Return the file of a resource; `xml:base` may stand before it, there and above. One outside keeps its name."""
    bases = [resource.get("base") or "", *(each.get("base") or "" for each in resource.iterancestors())]
    address = "".join([*(f"{each.rstrip('/')}/" for each in reversed(bases) if each), resource.get("href") or ""])
    return _named(manifest, address) if resource.get("href") else ""


def _named(file: str, address: str) -> str:
    """Return the name of what a file calls, as it stands there where it is outside of the package."""
    return file_beside(file, address) or address


def _keywords(resource: "_Element") -> tuple[str, ...]:
    """Return the keywords of a resource's metadata."""
    words = [words_of(each) for keyword in resource.iter("keyword") for each in keyword]
    return tuple(dict.fromkeys(filter(None, words)))
