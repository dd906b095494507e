"""Common Cartridge 1.1 out: lessons as pages, quizzes as QTI 1.2.1 assessments, one archive that Moodle takes in.

A cartridge holds six types of question; what is no choice, true or false, essay or typed word is left out and named.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from lxml import etree

from htcourse.core.errors import Place, Problem, Report, Severity
from htcourse.core.question_bank import Written
from htcourse.core.quiz import Quiz
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.exports.cc11.qti12 import Assessment, Unheld
from htcourse.store.compiled import CompiledModule
from htcourse.webpages.article import Leads
from htcourse.webpages.course_files import left_out, picture_files, shared_files
from htcourse.webpages.edition import Edition
from htcourse.webpages.lesson_page import lesson_page
from htcourse.webpages.medium import STYLE, Medium, short, to_root
from htcourse.webpages.packing import write_archive
from htcourse.webpages.page import Frame, Page
from htcourse.webpages.question import PageQuestion
from htcourse.webpages.reference_page import reference_pages
from htcourse.webpages.xml_text import xml_text

NAME = "cc11"
EXTENSION = ".imscc"

MANIFEST = "imsmanifest.xml"
CONTENT = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
ASSESSMENT = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
_NAMES: Any = {None: CONTENT, "lomimscc": LOM}
_WEB = "webcontent"
_STYLE = "style"
_FILE_BASE = "$IMS-CC-FILEBASE$/"
"""What stands for the cartridge's root in the texts of questions."""


def write_course(module: CompiledModule, path: Path, report: Report | None = None, language: str = "") -> Written:
    """Write the cartridge in one language, the source's unless named. `count` is that of lessons."""
    edition = Edition.of(module, language)
    cartridge = _Cartridge(Frame(edition, Medium.CARTRIDGE), report)
    write_archive(cartridge.files(), path, cartridge.report_written)
    return Written(len(edition.lessons), (*left_out(edition), *cartridge.problems))


class _Cartridge:
    """Gathers pages and assessments on the way through the course, and their entries in the manifest."""

    def __init__(self, frame: Frame, report: Report | None) -> None:
        self.frame = frame
        self.edition = frame.edition
        self.pages: list[Page] = []
        self.assessments: dict[str, bytes] = {}
        self.problems: list[Problem] = []
        self._told: set[str] = set()
        self._pictures: dict[str, None] = {}
        self._report = report
        self._steps = len(self.edition.lessons) + len(self.edition.quizzes)
        identifier = {"identifier": f"course-{self.edition.module.id}"}
        self._root = etree.Element(_name("manifest"), identifier, _NAMES)
        self._resources = etree.Element(_name("resources"))

    def files(self) -> dict[str, bytes]:
        """Return all files of the cartridge, the manifest first."""
        self._head()
        self._organisation()
        self._root.append(self._resources)
        self._resource(_STYLE, _WEB, (STYLE,), STYLE)
        for name in self._pictures:
            self._resource(_picture_id(name), _WEB, (name,), name)
        manifest = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
        pages = {page.file: page.html.encode() for page in self.pages}
        pictures = picture_files(self.frame, [Page("", "", "", tuple(self._pictures))])
        return {MANIFEST: manifest} | pages | self.assessments | pictures | shared_files(Medium.CARTRIDGE)

    def report_written(self, done: int, total: int) -> None:
        """Pass on how many files were written, as the second half of the work."""
        if self._report is not None:
            self._report(self._steps + self._steps * done // total, 2 * self._steps)

    def _head(self) -> None:
        metadata = etree.SubElement(self._root, _name("metadata"))
        etree.SubElement(metadata, _name("schema")).text = "IMS Common Cartridge"
        etree.SubElement(metadata, _name("schemaversion")).text = "1.1.0"
        lom = etree.SubElement(metadata, f"{{{LOM}}}lom")
        general = etree.SubElement(lom, f"{{{LOM}}}general")
        self._string(general, "title", self.edition.title)
        etree.SubElement(general, f"{{{LOM}}}language").text = self.edition.language
        if self.edition.module.licence:
            rights = etree.SubElement(lom, f"{{{LOM}}}rights")
            self._value(rights, "copyrightAndOtherRestrictions", "yes")
            self._string(rights, "description", self.edition.module.licence)

    def _string(self, parent: etree._Element, tag: str, text: str) -> None:
        element = etree.SubElement(parent, f"{{{LOM}}}{tag}")
        etree.SubElement(element, f"{{{LOM}}}string", {"language": self.edition.language}).text = xml_text(text)

    @staticmethod
    def _value(parent: etree._Element, tag: str, value: str) -> None:
        element = etree.SubElement(parent, f"{{{LOM}}}{tag}")
        etree.SubElement(element, f"{{{LOM}}}value").text = value

    def _organisation(self) -> None:
        organisations = etree.SubElement(self._root, _name("organizations"))
        attributes = {"identifier": "course", "structure": "rooted-hierarchy"}
        organisation = etree.SubElement(organisations, _name("organization"), attributes)
        course = etree.SubElement(organisation, _name("item"), {"identifier": "contents"})
        for part, lessons in self.edition.parts():
            under = course
            if part is not None and part.titles:
                under = _item(course, f"part-{part.id}", self.edition.part_title(part))
            for lesson in lessons:
                self._step()
                self._page(under, f"lesson-{short(lesson.id)}", lesson_page(self.frame, lesson))
                self._quizzes(under, self.edition.lesson_quizzes(lesson.id))
        self._quizzes(course, self.edition.lesson_quizzes(""))
        for number, page in enumerate(reference_pages(self.frame), 1):
            self._page(course, f"page-{number}", page)

    def _page(self, under: etree._Element, identifier: str, page: Page) -> None:
        self.pages.append(page)
        self._pictures.update(dict.fromkeys(page.pictures))
        resource = f"resource-{identifier}"
        self._resource(resource, _WEB, (page.file,), page.file, (_STYLE, *map(_picture_id, page.pictures)))
        _item(under, identifier, page.title, resource)

    def _quizzes(self, under: etree._Element, quizzes: Iterable[Quiz]) -> None:
        for quiz in quizzes:
            self._step()
            name = f"quiz-{short(quiz.id)}"
            file = f"quizzes/{name}.xml"
            leads = Leads(self.edition, Medium.CARTRIDGE, file)
            assessment = self._assessment(quiz, leads)
            if not assessment.count:
                self._problem("quiz-left-out", quiz.id, _QUIZ_LEFT_OUT, Severity.ERROR, title=assessment.title)
                continue
            outward, based = f'src="{to_root(file)}', f'src="{_FILE_BASE}'
            self.assessments[file] = assessment.xml().replace(outward.encode(), based.encode())
            self._pictures.update(leads.pictures)
            self._resource(f"resource-{name}", ASSESSMENT, (file,), "", tuple(map(_picture_id, leads.pictures)))
            _item(under, name, assessment.title, f"resource-{name}")

    def _assessment(self, quiz: Quiz, leads: Leads) -> Assessment:
        assessment = Assessment(short(quiz.id), self.edition.quiz_title(quiz))
        for question in self.edition.asked(quiz):
            try:
                losses = assessment.add(PageQuestion(question, leads))
            except Unheld:
                sentence = _PATTERNS_LEFT_OUT if question.row.type == "short-text" else _LEFT_OUT
                self._problem("question-left-out", question.row.id, sentence, Severity.ERROR, type=question.row.type)
                continue
            for loss in losses:
                self._problem("question-simplified", question.row.id, (loss, _SIMPLIFIED_FIX), Severity.WARNING)
        return assessment

    def _problem(self, code: str, item: str, sentence: tuple[str, str], severity: Severity, **values: object) -> None:
        problem = Problem(code, Place(short(item)), sentence[0], sentence[1], severity, {"id": short(item)} | values)
        if (told := f"{item}:{problem.template}") not in self._told:  # a question may stand in several quizzes
            self._told.add(told)
            self.problems.append(problem)

    def _resource(
        self, identifier: str, kind: str, files: Iterable[str], start: str = "", needs: Iterable[str] = ()
    ) -> None:
        attributes = {"identifier": identifier, "type": kind} | ({"href": quote(start)} if start else {})
        resource = etree.SubElement(self._resources, _name("resource"), attributes)
        for file in files:
            etree.SubElement(resource, _name("file"), {"href": quote(file)})
        for each in dict.fromkeys(needs):
            etree.SubElement(resource, _name("dependency"), {"identifierref": each})

    def _step(self) -> None:
        if self._report is not None:
            self._report(min(len(self.pages) + len(self.assessments), self._steps), 2 * self._steps)


_LEFT_OUT = (
    QT_TRANSLATE_NOOP("Errors", "“{id}” is left out: a cartridge has no questions of the type {type}."),
    QT_TRANSLATE_NOOP("Errors", "Take it out as Moodle XML, which has them."),
)
_PATTERNS_LEFT_OUT = (
    QT_TRANSLATE_NOOP("Errors", "“{id}” is left out: a cartridge cannot hold the patterns of its right answers."),
    QT_TRANSLATE_NOOP("Errors", "Give it a right answer without a star, or take it out as Moodle XML."),
)
_QUIZ_LEFT_OUT = (
    QT_TRANSLATE_NOOP("Errors", "The quiz “{title}” is left out: a cartridge can hold none of its questions."),
    QT_TRANSLATE_NOOP("Errors", "Take its questions out as Moodle XML, or export the course as SCORM."),
)
_SIMPLIFIED_FIX = QT_TRANSLATE_NOOP("Errors", "Look at the question where it was brought in.")


def _item(under: etree._Element, identifier: str, title: str, resource: str = "") -> etree._Element:
    attributes = {"identifier": identifier} | ({"identifierref": resource} if resource else {})
    item = etree.SubElement(under, _name("item"), attributes)
    etree.SubElement(item, _name("title")).text = xml_text(title)
    return item


def _picture_id(name: str) -> str:
    """Return an id for a picture's resource: letters and digits stay, each other character becomes its number."""
    return "picture-" + "".join(each if each.isascii() and each.isalnum() else f".{ord(each)}." for each in name)


def _name(tag: str) -> str:
    return f"{{{CONTENT}}}{tag}"
