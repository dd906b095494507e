"""SCORM 1.2 out: each lesson and each quiz is a SCO, one archive that a learning management system takes in.

A lesson reports that it was read to the end, a quiz its score out of 100 and whether that is a pass.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar

from lxml import etree

from htcourse.core.errors import Report
from htcourse.core.question_bank import Written
from htcourse.core.quiz import Quiz
from htcourse.store.compiled import CompiledLesson, CompiledModule
from htcourse.webpages.course_files import left_out, picture_files, shared_files
from htcourse.webpages.edition import Edition
from htcourse.webpages.ims_package import MANIFEST, ImsPackage
from htcourse.webpages.packing import write_archive
from htcourse.webpages.page import Frame, Page
from htcourse.webpages.page_files import Medium, short
from htcourse.webpages.quiz_page import is_scored, pass_mark, quiz_page
from htcourse.webpages.words import words_of

NAME = "scorm12"
EXTENSION = ".zip"

CONTENT = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
_COMMON = "common"


def write_course(module: CompiledModule, path: Path, report: Report | None = None, language: str = "") -> Written:
    """Write the package in one language, the source's unless named. `count` is that of lessons."""
    edition = Edition.of(module, language)
    package = _Package(Frame(edition, Medium.SCORM), report, version="1.0")
    write_archive(package.files(), path, package.report_written)
    return Written(len(edition.lessons), tuple(left_out(edition)))


class _Package(ImsPackage):
    """Pages that a system opens one by one and hears from."""

    names: ClassVar[Any] = {None: CONTENT, "adlcp": ADL}

    def files(self) -> dict[str, bytes]:
        """Return all files of the package, the manifest first."""
        shared = shared_files(Medium.SCORM)
        self._metadata("ADL SCORM", "1.2")
        organisations = etree.SubElement(self._root, self._name("organizations"), {"default": "course"})
        course = etree.SubElement(organisations, self._name("organization"), {"identifier": "course"})
        self._title(course, self.edition.title)
        self._list(_COMMON, "", shared)
        self._walk(course)
        pictures = picture_files(self.frame, self.pages)
        pages = {page.file: page.html.encode() for page in self.pages}
        return {MANIFEST: self._manifest()} | pages | pictures | shared

    def _lesson(self, under: etree._Element, lesson: CompiledLesson, page: Page) -> None:
        self._put(under, f"lesson-{short(lesson.id)}", page, "sco", page.title)

    def _quiz(self, under: etree._Element, quiz: Quiz) -> None:
        page = quiz_page(self.frame, quiz)
        title = f"{words_of(self.edition.language)['quiz']}: {page.title}"
        item = self._put(under, f"quiz-{short(quiz.id)}", page, "sco", title)
        if is_scored(self.frame, quiz):
            etree.SubElement(item, f"{{{ADL}}}masteryscore").text = str(pass_mark(quiz))

    def _page(self, under: etree._Element, identifier: str, page: Page) -> None:
        self._put(under, identifier, page, "asset", page.title)

    def _put(self, under: etree._Element, identifier: str, page: Page, kind: str, title: str) -> etree._Element:
        self.pages.append(page)
        self._list(f"resource-{identifier}", page.file, (page.file, *page.pictures), kind)
        return self._item(under, identifier, title, f"resource-{identifier}")

    def _list(self, identifier: str, start: str, files: Iterable[str], kind: str = "asset") -> None:
        needs = () if identifier == _COMMON else (_COMMON,)
        resource = self._resource(identifier, files, start, needs, type="webcontent")
        resource.set(f"{{{ADL}}}scormtype", kind)
