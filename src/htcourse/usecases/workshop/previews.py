"""A draft as learners will see it: the section under the caret, its questions, its slides, the lesson on paper.

What is shown comes out of the same use cases as in an installed module; nobody's record knows of it.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from htcourse.core.cache import Cache
from htcourse.core.course import Lesson, Section
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.quiz import Answer, Mark
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.pictures import is_safe
from htcourse.store.draft_places import draft_file
from htcourse.usecases.attempts.answer_question import QuestionPage, open_question
from htcourse.usecases.attempts.shown_question import ShownQuestion, question_now
from htcourse.usecases.reading.open_help import open_chart
from htcourse.usecases.reading.open_section import SectionPage, open_section
from htcourse.usecases.reading.print_lesson import PrintedLesson, print_lesson
from htcourse.usecases.session import Session
from htcourse.usecases.workshop.preview_session import Reader, preview_session, with_slugs


class QuestionPreview(NamedTuple):
    """A question as shown, and the question itself to mark answers with: `shown.mark(answer)`."""

    page: QuestionPage
    shown: ShownQuestion

    def mark(self, answer: Answer) -> Mark:
        """Return the mark a learner would get."""
        return self.shown.mark(answer)


class Preview(NamedTuple):
    """A section as a learner sees it: page `number` (from 1) of `of`, from `first_line` to `last_line` of the file.

    `checks` are the questions of the page by their lasting id, those that can be read.
    """

    page: SectionPage
    number: int
    of: int
    first_line: int
    last_line: int
    checks: Mapping[str, QuestionPreview]


class Slide(NamedTuple):
    """A slide for the projector; `ref` is the lasting id of the question or chart on it, else empty."""

    title: str
    html: str
    ref: str = ""


class _Spot(NamedTuple):
    """The section a line stands in: its lasting id in the preview, its place among the sections, its lines."""

    id: str
    number: int
    of: int
    first_line: int
    last_line: int


def preview_section(
    folder: Path,
    unsaved: Mapping[str, str],
    file: str,
    line: int,
    *,
    with_trainer: bool = False,
    country: str = "",
    memory: Cache | None = None,
) -> Preview:
    """Return the section of a lesson file in which `line` stands: the last one that begins above it, else the first.

    A translation is shown in its language. Raises CourseError when the lesson cannot be read yet (no front matter, no
    section) or `file` is no lesson.
    """
    draft = Reader.of(folder, unsaved, memory)
    lesson, language = draft.lesson_of(file)
    spot = _spot(draft, lesson, language, line)
    with preview_session(draft.module, lesson.id, language, country) as session:
        page = open_section(session, spot.id, with_trainer=with_trainer)
        checks = dict(_checks(session, page))
    return Preview(page, spot.number, spot.of, spot.first_line, spot.last_line, checks)


def _spot(draft: Reader, lesson: Lesson, language: str, line: int) -> _Spot:
    sections: tuple[Section, ...] = with_slugs(lesson.texts[language]).sections
    if not sections:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no preview yet: the lesson has no section."),
            fix=QT_TRANSLATE_NOOP("Errors", "Start one with a heading: ## Title {{#slug}}."),
        )
    above = [number for number, each in enumerate(sections) if each.place.line <= line]
    number = above[-1] if above else 0
    section = sections[number]
    last = section.place.line + (section.markdown.count("\n") + 1 if section.markdown else 0)
    lasting = f"{draft.module.id}/{lesson.id}#{section.slug}"
    return _Spot(lasting, number + 1, len(sections), section.place.line, last)


def _checks(session: Session, page: SectionPage) -> list[tuple[str, QuestionPreview]]:
    found = []
    for ref in dict.fromkeys(part.ref for part in page.parts if part.kind == "check"):
        try:
            found.append((ref, _question(session, ref)))
        except NotFoundError:
            continue  # not written yet, or another module's
    return found


def _question(session: Session, question_id: str) -> QuestionPreview:
    row = session.library(question_id).question(question_id, session.language)
    return QuestionPreview(open_question(session, question_id), question_now(row).with_pictures(session.libraries))


def preview_question(
    folder: Path,
    unsaved: Mapping[str, str],
    question_id: str,
    *,
    language: str = "",
    memory: Cache | None = None,
) -> QuestionPreview:
    """Return a question (short or lasting id) in a language, else the draft's own.

    Raises NotFoundError when there is none, or it cannot be read yet.
    """
    draft = Reader.of(folder, unsaved, memory)
    short = question_id.removeprefix(f"{draft.module.id}/")
    with preview_session(draft.module, "", language or draft.module.language, shown=(short,)) as session:
        try:
            return _question(session, f"{draft.module.id}/{short}")
        except NotFoundError as error:
            raise NotFoundError(
                QT_TRANSLATE_NOOP("Errors", "There is no preview of “{name}” yet: the question cannot be read."),
                fix=QT_TRANSLATE_NOOP("Errors", "Mend what the list of problems says of it."),
                name=short,
            ) from error


def preview_slides(
    folder: Path, unsaved: Mapping[str, str], file: str, line: int, *, memory: Cache | None = None
) -> tuple[Slide, ...]:
    """Return the slides of the section in which `line` stands, in order; every section has at least one."""
    draft = Reader.of(folder, unsaved, memory)
    lesson, language = draft.lesson_of(file)
    spot = _spot(draft, lesson, language, line)
    with preview_session(draft.module, lesson.id, language) as session:
        row = session.library(spot.id).section(spot.id, language)
    return tuple(Slide(each.title, each.html, each.ref) for each in row.parts if each.kind == "slide")


def preview_print(
    folder: Path,
    unsaved: Mapping[str, str],
    file: str,
    line: int = 0,
    *,
    is_whole: bool = True,
    with_trainer: bool = False,
    country: str = "",
    memory: Cache | None = None,
) -> PrintedLesson:
    """Return the lesson of a file, or the section in which `line` stands, as it goes on paper."""
    draft = Reader.of(folder, unsaved, memory)
    lesson, language = draft.lesson_of(file)
    spot = _spot(draft, lesson, language, line)
    with preview_session(draft.module, lesson.id, language, country) as session:
        return print_lesson(session, spot.id, is_whole=is_whole, with_trainer=with_trainer)


def preview_chart(
    folder: Path,
    unsaved: Mapping[str, str],
    chart_id: str,
    *,
    language: str = "",
    memory: Cache | None = None,
) -> tuple[str, str, str]:
    """Return a chart's drawing (SVG), its table (HTML) and its alt text, as `open_chart` does; raises NotFoundError."""
    draft = Reader.of(folder, unsaved, memory)
    short = chart_id.removeprefix(f"{draft.module.id}/")
    with preview_session(draft.module, "", language or draft.module.language, shown=(short,)) as session:
        return open_chart(session, f"{draft.module.id}/{short}")


def picture(folder: Path, name: str) -> bytes:
    """Return a picture of the draft (`images/x.png`).

    Raises NotFoundError, also for a name that leads outside and for what is not safe to show.
    """
    with suppress(CourseError, OSError):
        path = draft_file(folder, name)
        if name.startswith("images/") and path.is_file():
            content = path.read_bytes()
            if is_safe(content):
                return content
    raise NotFoundError(QT_TRANSLATE_NOOP("Errors", "The module holds no picture “{name}”."), name=name)
