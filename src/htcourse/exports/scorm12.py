"""SCORM 1.2 out: each lesson and each quiz is a SCO, one archive that a learning management system takes in.

A lesson reports that it was read to the end, a quiz its score out of 100 and whether that is a pass.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from lxml import etree

from htcourse.core.errors import Report
from htcourse.core.question_bank import Written
from htcourse.core.quiz import Quiz
from htcourse.store.compiled import CompiledModule
from htcourse.webpages.course_files import left_out, picture_files, shared_files
from htcourse.webpages.edition import Edition
from htcourse.webpages.lesson_page import lesson_page
from htcourse.webpages.medium import Medium, short
from htcourse.webpages.packing import write_archive
from htcourse.webpages.page import Frame, Page
from htcourse.webpages.quiz_page import PASS_MARK, quiz_page
from htcourse.webpages.reference_page import reference_pages
from htcourse.webpages.words import words_of
from htcourse.webpages.xml_text import xml_text

NAME = "scorm12"
EXTENSION = ".zip"

MANIFEST = "imsmanifest.xml"
CONTENT = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
_NAMES: Any = {None: CONTENT, "adlcp": ADL}
_COMMON = "common"
_LONGEST_TITLE = 200


def write_course(module: CompiledModule, path: Path, report: Report | None = None, language: str = "") -> Written:
    """Write the package in one language, the source's unless named. `count` is that of lessons."""
    edition = Edition.of(module, language)
    package = _Package(Frame(edition, Medium.SCORM), report)
    write_archive(package.files(), path, package.report_written)
    return Written(len(edition.lessons), tuple(left_out(edition)))


class _Package:
    """Gathers the pages on the way through the course, and their entries in the manifest."""

    def __init__(self, frame: Frame, report: Report | None) -> None:
        self.frame = frame
        self.edition = frame.edition
        self.pages: list[Page] = []
        self._report = report
        self._steps = len(self.edition.lessons) + len(self.edition.quizzes)
        self._root = etree.Element(
            _name("manifest"), {"identifier": f"course-{self.edition.module.id}", "version": "1.0"}, _NAMES
        )
        self._resources = etree.Element(_name("resources"))

    def files(self) -> dict[str, bytes]:
        """Return all files of the package, the manifest first."""
        shared = shared_files(Medium.SCORM)
        self._head()
        self._organisation()
        self._root.append(self._resources)
        self._resource(_COMMON, "", shared)
        pictures = picture_files(self.frame, self.pages)
        manifest = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
        pages = {page.file: page.html.encode() for page in self.pages}
        return {MANIFEST: manifest} | pages | pictures | shared

    def report_written(self, done: int, total: int) -> None:
        """Pass on how many files were written, as the second half of the work."""
        if self._report is not None:
            self._report(self._steps + self._steps * done // total, 2 * self._steps)

    def _head(self) -> None:
        metadata = etree.SubElement(self._root, _name("metadata"))
        etree.SubElement(metadata, _name("schema")).text = "ADL SCORM"
        etree.SubElement(metadata, _name("schemaversion")).text = "1.2"

    def _organisation(self) -> None:
        organisations = etree.SubElement(self._root, _name("organizations"), {"default": "course"})
        course = etree.SubElement(organisations, _name("organization"), {"identifier": "course"})
        _title(course, self.edition.title)
        for part, lessons in self.edition.parts():
            under = course
            if part is not None and part.titles:
                under = self._item(course, f"part-{part.id}", self.edition.part_title(part))
            for lesson in lessons:
                self._step()
                page = lesson_page(self.frame, lesson)
                self._sco(under, f"lesson-{short(lesson.id)}", page)
                self._quizzes(under, self.edition.lesson_quizzes(lesson.id))
        self._quizzes(course, self.edition.lesson_quizzes(""))
        for number, page in enumerate(reference_pages(self.frame), 1):
            self._page(course, f"page-{number}", page, "asset")

    def _quizzes(self, under: etree._Element, quizzes: Iterable[Quiz]) -> None:
        word = words_of(self.edition.language)["quiz"]
        for quiz in quizzes:
            self._step()
            page = quiz_page(self.frame, quiz)
            item = self._sco(under, f"quiz-{short(quiz.id)}", page, f"{word}: {page.title}")
            etree.SubElement(item, f"{{{ADL}}}masteryscore").text = str(PASS_MARK)

    def _sco(self, under: etree._Element, identifier: str, page: Page, title: str = "") -> etree._Element:
        return self._page(under, identifier, page, "sco", title)

    def _page(self, under: etree._Element, identifier: str, page: Page, kind: str, title: str = "") -> etree._Element:
        self.pages.append(page)
        self._resource(f"resource-{identifier}", page.file, (page.file, *page.pictures), kind)
        return self._item(under, identifier, title or page.title, f"resource-{identifier}")

    def _item(self, under: etree._Element, identifier: str, title: str, resource: str = "") -> etree._Element:
        attributes = {"identifier": identifier} | ({"identifierref": resource} if resource else {})
        item = etree.SubElement(under, _name("item"), attributes)
        _title(item, title)
        return item

    def _resource(self, identifier: str, start: str, files: Iterable[str], kind: str = "asset") -> None:
        attributes = {"identifier": identifier, "type": "webcontent", f"{{{ADL}}}scormtype": kind}
        attributes |= {"href": quote(start)} if start else {}
        resource = etree.SubElement(self._resources, _name("resource"), attributes)
        for file in files:
            etree.SubElement(resource, _name("file"), {"href": quote(file)})
        if identifier != _COMMON:
            etree.SubElement(resource, _name("dependency"), {"identifierref": _COMMON})

    def _step(self) -> None:
        if self._report is not None:
            self._report(len(self.pages), 2 * self._steps)


def _title(element: etree._Element, title: str) -> None:
    etree.SubElement(element, _name("title")).text = xml_text(title)[:_LONGEST_TITLE]


def _name(tag: str) -> str:
    return f"{{{CONTENT}}}{tag}"
