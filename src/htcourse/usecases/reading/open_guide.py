"""The trainers' guide: a module beside the course, opened by itself; nothing done in it is recorded anywhere."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from html import unescape
from re import sub
from typing import NamedTuple

from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import guide_library
from htcourse.usecases.attempts.answer_question import QuestionPage, open_question
from htcourse.usecases.attempts.shown_question import ShownQuestion, question_now
from htcourse.usecases.reading.open_section import SectionPage, open_section
from htcourse.usecases.session import Session


class GuideTask(NamedTuple):
    """A page of the guide: the section's lasting id, its title, and its words, for a search in them."""

    id: str
    title: str
    words: str


class GuidePart(NamedTuple):
    """A part of the guide with its pages in order."""

    title: str
    tasks: tuple[GuideTask, ...]


class GuideCheck(NamedTuple):
    """A question of a page as shown, and the question itself to mark answers with: `shown.mark(answer)`."""

    page: QuestionPage
    shown: ShownQuestion


class GuidePage(NamedTuple):
    """A page of the guide, with its questions by lasting id."""

    section: SectionPage
    checks: Mapping[str, GuideCheck]


@contextmanager
def guide_session(session: Session) -> Iterator[Session]:
    """Give a session in the guide alone, in the person's language and country, with a record that keeps nothing.

    Raises ModuleError when the guide is missing.
    """
    with LearnerFile.temporary(session.clock) as learner:
        library = Library.open(guide_library())
        try:
            yield replace(session, libraries=(library,), learner=learner, problems=())
        finally:
            library.close()


def open_guide(session: Session) -> tuple[GuidePart, ...]:
    """Return the contents of the guide."""
    parts: dict[str, list[GuideTask]] = {}
    with guide_session(session) as guide:
        for lesson in guide.libraries[0].contents(guide.language):
            for head in lesson.sections:
                page = open_section(guide, head.id, with_trainer=True)
                parts.setdefault(lesson.part_title, []).append(GuideTask(head.id, head.title, _words(page)))
    return tuple(GuidePart(title, tuple(tasks)) for title, tasks in parts.items())


def open_guide_page(session: Session, section_id: str) -> GuidePage:
    """Return a page of the guide; raises NotFoundError for an unknown id."""
    with guide_session(session) as guide:
        page = open_section(guide, section_id, with_trainer=True)
        refs = [part.ref for part in page.parts if part.kind == "check"]
        return GuidePage(page, {each: _check(guide, each) for each in refs})


def find_tasks(parts: Sequence[GuidePart], text: str) -> tuple[GuidePart, ...]:
    """Return the parts with only those pages that have every word typed; all of them for no words."""
    wanted = text.casefold().split()
    found = (
        GuidePart(part.title, tuple(each for each in part.tasks if all(word in each.words for word in wanted)))
        for part in parts
    )
    return tuple(part for part in found if part.tasks)


def _check(guide: Session, question_id: str) -> GuideCheck:
    row = guide.libraries[0].question(question_id, guide.language)
    return GuideCheck(open_question(guide, question_id), question_now(row))


def _words(page: SectionPage) -> str:
    texts = (sub(r"<[^>]+>", " ", part.html) for part in page.parts)
    return unescape(" ".join((page.lesson_title, page.title, *texts))).casefold()
