"""All files that pages of an edition need beside themselves, and what an edition leaves out."""

from collections.abc import Iterable, Iterator

from htcourse.core.errors import Place, Problem, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.webpages.article import Leads
from htcourse.webpages.drawing import chart_picture
from htcourse.webpages.edition import Edition
from htcourse.webpages.page import Frame, Page
from htcourse.webpages.page_files import SCORM_SCRIPT, SCRIPT, STYLE, Medium, chart_file, short
from htcourse.webpages.style import course_script, font_files, scorm_script, style_sheet


def shared_files(medium: Medium) -> dict[str, bytes]:
    """Return the style sheet, the scripts and the letters that every page uses."""
    has_fonts = medium is not Medium.CARTRIDGE
    files = {STYLE: style_sheet(has_fonts=has_fonts)}
    if medium.has_scripts:
        files[SCRIPT] = course_script()
    if medium is Medium.SCORM:
        files[SCORM_SCRIPT] = scorm_script()
    return files | (font_files() if has_fonts else {})


def picture_files(frame: Frame, pages: Iterable[Page]) -> dict[str, bytes]:
    """Return the pictures and drawings that pages show, by file name."""
    edition = frame.edition
    charts = {chart_file(each.id): each for each in edition.module.charts}
    leads = Leads(edition, frame.medium, "")
    names = dict.fromkeys(name for page in pages for name in page.pictures)
    return {
        name: chart_picture(charts[name], leads) if name in charts else edition.pictures[name].content for name in names
    }


def left_out(edition: Edition) -> Iterator[Problem]:
    """Give what no page holds: cases, other languages, questions of some types, and that a draw is made once."""
    for case in edition.module.cases:
        yield _problem(
            "case-left-out",
            case.id,
            QT_TRANSLATE_NOOP("Errors", "The case file “{title}” is left out: it is played in the program."),
            QT_TRANSLATE_NOOP("Errors", "Give learners the program for it."),
            Severity.ERROR,
            title=edition.worded(case.titles),
        )
    for language in edition.module.languages:
        if language != edition.language:
            yield _problem(
                "language-left-out",
                edition.module.id,
                QT_TRANSLATE_NOOP("Errors", "Only “{language}” is written; “{other}” is left out."),
                QT_TRANSLATE_NOOP("Errors", "Export once more in the other language."),
                Severity.WARNING,
                language=edition.language,
                other=language,
            )
    for question in edition.without_place():
        yield _problem(
            "type-left-out",
            question.id,
            QT_TRANSLATE_NOOP("Errors", "Pages have no questions of the type {type}: “{id}” is left out."),
            QT_TRANSLATE_NOOP("Errors", "Ask it in the program."),
            Severity.ERROR,
            type=question.type,
            id=question.id,
        )
    for quiz in edition.quizzes:
        if quiz.draws:
            yield _problem(
                "draw-made-once",
                quiz.id,
                QT_TRANSLATE_NOOP("Errors", "The quiz “{title}” draws its questions; here it has the same for all."),
                QT_TRANSLATE_NOOP("Errors", "Nothing needs to be done where that is fine."),
                Severity.WARNING,
                title=edition.worded(quiz.titles),
            )


def _problem(code: str, item: str, template: str, fix: str, severity: Severity, **values: object) -> Problem:
    return Problem(code, Place(short(item)), template, fix, severity, values)
