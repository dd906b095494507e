"""A static site out: a folder of pages, or one archive of them, that needs no server and no internet."""

from collections.abc import Iterator
from pathlib import Path

from htcourse.core.errors import Report
from htcourse.core.question_bank import Written
from htcourse.store.compiled import CompiledModule
from htcourse.webpages.course_files import left_out, picture_files, shared_files
from htcourse.webpages.edition import Edition
from htcourse.webpages.lesson_page import lesson_page
from htcourse.webpages.packing import write_archive, write_folder
from htcourse.webpages.page import Frame, Page
from htcourse.webpages.page_files import Medium
from htcourse.webpages.quiz_page import quiz_page
from htcourse.webpages.reference_page import contents_page, reference_pages

NAME = "html"
EXTENSION = ""


def write_course(module: CompiledModule, path: Path, report: Report | None = None, language: str = "") -> Written:
    """Write the pages in one language, the source's unless named: an archive when `path` ends in `.zip`, else a folder.

    `report` counts pages made and files written. `count` is that of lessons.
    """
    edition = Edition.of(module, language)
    frame = Frame(edition, Medium.SITE)
    steps = len(edition.lessons) + len(edition.quizzes)
    pages = []
    for done, page in enumerate(_pages(frame)):
        if report is not None:
            report(min(done, steps), 2 * steps)
        pages.append(page)
    files = {page.file: page.html.encode() for page in pages}
    files |= shared_files(Medium.SITE) | picture_files(frame, pages)

    def told(done: int, total: int) -> None:
        if report is not None:
            report(steps + steps * done // total, 2 * steps)

    (write_archive if path.suffix.lower() == ".zip" else write_folder)(files, path, told)
    return Written(len(edition.lessons), tuple(left_out(edition)))


def _pages(frame: Frame) -> Iterator[Page]:
    yield contents_page(frame)
    for lesson in frame.edition.lessons.values():
        yield lesson_page(frame, lesson)
    for quiz in frame.edition.quizzes:
        yield quiz_page(frame, quiz)
    yield from reference_pages(frame)
