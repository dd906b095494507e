"""Common Cartridge 1.1 out: lessons as pages, quizzes as QTI 1.2.1 assessments, one archive that Moodle takes in.

A cartridge holds six types of question; what is no choice, true or false, essay or typed word is left out and named.
"""

from pathlib import Path
from typing import Any, ClassVar

from lxml import etree

from htcourse.core.errors import Place, Problem, Report, Severity
from htcourse.core.question_bank import Written
from htcourse.core.quiz import Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports.cc11.qti12 import Assessment, Unheld
from htcourse.store.compiled import CompiledModule
from htcourse.webpages.article import Leads
from htcourse.webpages.course_files import left_out, picture_files, shared_files
from htcourse.webpages.edition import Edition
from htcourse.webpages.ims_package import MANIFEST, ImsPackage
from htcourse.webpages.packing import write_archive
from htcourse.webpages.page import Frame, Page
from htcourse.webpages.page_files import STYLE, Medium, short, to_root
from htcourse.webpages.question import PageQuestion
from htcourse.webpages.xml_text import xml_text

NAME = "cc11"
EXTENSION = ".imscc"

CONTENT = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
ASSESSMENT = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
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


class _Cartridge(ImsPackage):
    """Pages and assessments that a system takes in."""

    names: ClassVar[Any] = {None: CONTENT, "lomimscc": LOM}

    def __init__(self, frame: Frame, report: Report | None) -> None:
        """Start an empty cartridge."""
        super().__init__(frame, report)
        self.assessments: dict[str, bytes] = {}
        self.problems: list[Problem] = []
        self._told: set[str] = set()
        self._pictures: dict[str, None] = {}

    def files(self) -> dict[str, bytes]:
        """Return all files of the cartridge, the manifest first."""
        self._head()
        organisations = etree.SubElement(self._root, self._name("organizations"))
        attributes = {"identifier": "course", "structure": "rooted-hierarchy"}
        organisation = etree.SubElement(organisations, self._name("organization"), attributes)
        self._walk(etree.SubElement(organisation, self._name("item"), {"identifier": "contents"}))
        self._resource(_STYLE, (STYLE,), STYLE, type=_WEB)
        for name in self._pictures:
            self._resource(_picture_id(name), (name,), name, type=_WEB)
        pages = {page.file: page.html.encode() for page in self.pages}
        pictures = picture_files(self.frame, [Page("", "", "", tuple(self._pictures))])
        return {MANIFEST: self._manifest()} | pages | self.assessments | pictures | shared_files(Medium.CARTRIDGE)

    def _head(self) -> None:
        lom = etree.SubElement(self._metadata("IMS Common Cartridge", "1.1.0"), f"{{{LOM}}}lom")
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

    def _page(self, under: etree._Element, identifier: str, page: Page) -> None:
        self.pages.append(page)
        self._pictures.update(dict.fromkeys(page.pictures))
        resource = f"resource-{identifier}"
        self._resource(resource, (page.file,), page.file, (_STYLE, *map(_picture_id, page.pictures)), type=_WEB)
        self._item(under, identifier, page.title, resource)

    def _quiz(self, under: etree._Element, quiz: Quiz) -> None:
        name = f"quiz-{short(quiz.id)}"
        file = f"quizzes/{name}.xml"
        leads = Leads(self.edition, Medium.CARTRIDGE, file)
        assessment = self._assessment(quiz, leads)
        if not assessment.count:
            self._problem("quiz-left-out", quiz.id, _QUIZ_LEFT_OUT, Severity.ERROR, title=assessment.title)
            return
        outward, based = f'src="{to_root(file)}', f'src="{_FILE_BASE}'
        self.assessments[file] = assessment.xml().replace(outward.encode(), based.encode())
        self._pictures.update(leads.pictures)
        self._resource(f"resource-{name}", (file,), "", map(_picture_id, leads.pictures), type=ASSESSMENT)
        self._item(under, name, assessment.title, f"resource-{name}")

    def _assessment(self, quiz: Quiz, leads: Leads) -> Assessment:
        assessment = Assessment(short(quiz.id), self.edition.quiz_title(quiz))
        weights = self.edition.weights(quiz)
        for question in self.edition.asked(quiz):
            try:
                losses = assessment.add(PageQuestion(question, leads), weights[question.row.id])
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


_LEFT_OUT = (
    QT_TRANSLATE_NOOP("Errors", "“{id}” is left out: a cartridge has no questions of the type {type}."),
    QT_TRANSLATE_NOOP("Errors", "Export the course as SCORM, which has them."),
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


def _picture_id(name: str) -> str:
    """Return an id for a picture's resource: letters and digits stay, each other character becomes its number."""
    return "picture-" + "".join(each if each.isascii() and each.isalnum() else f".{ord(each)}." for each in name)
