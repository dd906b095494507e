"""The content package: manifest (IMS Content Packaging 1.1, with IMS metadata 1.2 for tags) and the test's sections."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count, groupby
from typing import NamedTuple, cast

from lxml import etree

from htcourse.core.escaping import printable
from htcourse.core.question_bank import BankQuestion, tags_of
from htcourse.exports.qti21.xml_tree import element, identifier

_CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
_MD = "http://www.imsglobal.org/xsd/imsmd_v1p2"
TEST_FILE = "test.xml"


class Entry(NamedTuple):
    """A question in the package: its file, the pictures it shows, and tags beside its own."""

    each: BankQuestion
    file: str
    pictures: Sequence[str]
    tags: Sequence[str]


def written_xml(root: "etree._Element") -> bytes:
    """Return an XML file."""
    if root.tag == _cp("manifest"):
        etree.indent(root)  # in an item spaces are part of the text
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def assessment_xml(title: str, entries: Sequence[Entry]) -> "etree._Element":
    """Return the test: a section for every name of a category, those below within it, in the order of the questions."""
    sections = list(_inside(entries, (), count(1))) or [_section("", (), count(1))]
    part = {"identifier": "part-1", "navigationMode": "nonlinear", "submissionMode": "individual"}
    head = {"identifier": "test", "title": title or "Questions", "toolName": "htcourse"}
    return element("assessmentTest", head, element("testPart", part, *sections))


def _inside(entries: Sequence[Entry], above: tuple[str, ...], numbers: Iterator[int]) -> Iterator["etree._Element"]:
    """Give what stands in the section of a category: questions of its own, and sections; at the top sections alone."""
    for below, run in groupby(entries, key=lambda entry: entry.each.category[: len(above) + 1]):
        if below == above and above:
            yield from map(_reference, run)
        elif below == above:
            yield _section("", map(_reference, run), numbers)
        else:
            yield _section(below[-1], _inside(list(run), below, numbers), numbers)


def _section(title: str, inside: Iterable["etree._Element"], numbers: Iterator[int]) -> "etree._Element":
    attributes = {"identifier": f"section-{next(numbers)}", "title": title, "visible": True}
    return element("assessmentSection", attributes, *inside)


def _reference(entry: Entry) -> "etree._Element":
    weight = element("weight", {"identifier": "WEIGHT", "value": entry.each.points})
    attributes = {"identifier": identifier(entry.each.question.id), "href": entry.file}
    return element("assessmentItemRef", attributes, weight)


def manifest_xml(entries: Sequence[Entry]) -> "etree._Element":
    """Return the manifest: the test, the questions with their tags, and all files."""
    root = etree.Element(_cp("manifest"), nsmap=cast(dict[str, str], {None: _CP, "imsmd": _MD}))
    root.set("identifier", "htcourse-questions")
    metadata = etree.SubElement(root, _cp("metadata"))
    etree.SubElement(metadata, _cp("schema")).text = "IMS Content"
    etree.SubElement(metadata, _cp("schemaversion")).text = "1.1"
    etree.SubElement(root, _cp("organizations"))
    resources = etree.SubElement(root, _cp("resources"))
    test = _resource(resources, {"identifier": "test", "type": "imsqti_test_xmlv2p1", "href": TEST_FILE}, [TEST_FILE])
    for entry in entries:
        id = f"item-{identifier(entry.each.question.id)}"
        files = [entry.file, *entry.pictures]
        made = _resource(resources, {"identifier": id, "type": "imsqti_item_xmlv2p1", "href": entry.file}, files)
        made.insert(0, _keywords([*tags_of(entry.each), *entry.tags]))
        etree.SubElement(test, _cp("dependency")).set("identifierref", id)
    return root


def _resource(resources: "etree._Element", attributes: Mapping[str, str], files: Sequence[str]) -> "etree._Element":
    made = etree.SubElement(resources, _cp("resource"))
    for name, value in attributes.items():
        made.set(name, value)
    for each in files:
        etree.SubElement(made, _cp("file")).set("href", each)
    return made


def _keywords(tags: Sequence[str]) -> "etree._Element":
    """Return the tags of a question as keywords of its metadata."""
    metadata = etree.Element(_cp("metadata"))
    general = etree.SubElement(etree.SubElement(metadata, _md("lom")), _md("general"))
    for each in tags:
        etree.SubElement(etree.SubElement(general, _md("keyword")), _md("langstring")).text = printable(each)
    return metadata


def _cp(name: str) -> str:
    return f"{{{_CP}}}{name}"


def _md(name: str) -> str:
    return f"{{{_MD}}}{name}"
