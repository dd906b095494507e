"""A package for learning management systems: the pages of a course on one walk through it, and the manifest of them."""

from collections.abc import Iterable
from typing import Any, ClassVar
from urllib.parse import quote

from lxml import etree

from htcourse.core.errors import Report
from htcourse.core.quiz import Quiz
from htcourse.store.compiled import CompiledLesson
from htcourse.webpages.lesson_page import lesson_page
from htcourse.webpages.page import Frame, Page
from htcourse.webpages.page_files import short
from htcourse.webpages.reference_page import reference_pages
from htcourse.webpages.xml_text import xml_text

MANIFEST = "imsmanifest.xml"
_LONGEST_TITLE = 200


class ImsPackage:
    """Gathers pages on a walk through a course, and their entries in the manifest; a kind of package adds its own."""

    names: ClassVar[Any]
    """Namespaces by their prefix; that of the manifest's own elements by None."""

    def __init__(self, frame: Frame, report: Report | None, **attributes: str) -> None:
        """Start an empty manifest with these attributes."""
        self.frame = frame
        self.edition = frame.edition
        self.pages: list[Page] = []
        self._report = report
        self._steps = len(self.edition.lessons) + len(self.edition.quizzes)
        self._done = 0
        head = {"identifier": f"course-{self.edition.module.id}"} | attributes
        self._root = etree.Element(self._name("manifest"), head, self.names)
        self._resources = etree.Element(self._name("resources"))

    def report_written(self, done: int, total: int) -> None:
        """Pass on how many files were written, as the second half of the work."""
        if self._report is not None:
            self._report(self._steps + self._steps * done // total, 2 * self._steps)

    def _metadata(self, schema: str, version: str) -> etree._Element:
        metadata = etree.SubElement(self._root, self._name("metadata"))
        etree.SubElement(metadata, self._name("schema")).text = schema
        etree.SubElement(metadata, self._name("schemaversion")).text = version
        return metadata

    def _walk(self, course: etree._Element) -> None:
        """Go through the course, parts below `course`: every lesson with its quizzes, then what they refer to."""
        for part, lessons in self.edition.parts():
            under = course
            if part is not None and part.titles:
                under = self._item(course, f"part-{part.id}", self.edition.part_title(part))
            for lesson in lessons:
                self._step()
                self._lesson(under, lesson, lesson_page(self.frame, lesson))
                self._quizzes(under, lesson.id)
        self._quizzes(course, "")
        for number, page in enumerate(reference_pages(self.frame), 1):
            self._page(course, f"page-{number}", page)

    def _quizzes(self, under: etree._Element, lesson: str) -> None:
        for quiz in self.edition.lesson_quizzes(lesson):
            self._step()
            self._quiz(under, quiz)

    def _lesson(self, under: etree._Element, lesson: CompiledLesson, page: Page) -> None:
        self._page(under, f"lesson-{short(lesson.id)}", page)

    def _quiz(self, under: etree._Element, quiz: Quiz) -> None:
        raise NotImplementedError

    def _page(self, under: etree._Element, identifier: str, page: Page) -> None:
        raise NotImplementedError

    def _item(self, under: etree._Element, identifier: str, title: str, resource: str = "") -> etree._Element:
        attributes = {"identifier": identifier} | ({"identifierref": resource} if resource else {})
        item = etree.SubElement(under, self._name("item"), attributes)
        self._title(item, title)
        return item

    def _title(self, element: etree._Element, title: str) -> None:
        etree.SubElement(element, self._name("title")).text = xml_text(title)[:_LONGEST_TITLE]

    def _resource(
        self, identifier: str, files: Iterable[str], start: str = "", needs: Iterable[str] = (), **attributes: str
    ) -> etree._Element:
        """List files under an id; `start` is the one that is opened, `needs` are the ids of others it shows."""
        head = {"identifier": identifier} | attributes | ({"href": quote(start)} if start else {})
        resource = etree.SubElement(self._resources, self._name("resource"), head)
        for file in files:
            etree.SubElement(resource, self._name("file"), {"href": quote(file)})
        for each in dict.fromkeys(needs):
            etree.SubElement(resource, self._name("dependency"), {"identifierref": each})
        return resource

    def _manifest(self) -> bytes:
        self._root.append(self._resources)
        written: bytes = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
        return written

    def _step(self) -> None:
        if self._report is not None:
            self._report(self._done, 2 * self._steps)
        self._done += 1

    def _name(self, tag: str) -> str:
        return f"{{{self.names[None]}}}{tag}"
