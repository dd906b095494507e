"""My notes: every note, highlight and bookmark of the learner, in the order of the course."""

from dataclasses import dataclass, replace

from htcourse.core.clock import Moment
from htcourse.core.errors import NotFoundError
from htcourse.store.learner_rows import EventRow, Kind
from htcourse.usecases.reading.highlights import open_highlights
from htcourse.usecases.session import Session

_END = 2
"""Letters that end a sentence: a full stop, a bracket."""
_NEARLY_ALL = 3 / 4
"""Marked words that are so much of their sentence say what it says: it would be read twice."""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One of them. `kind` is note, task (an answer to an equal task), highlight or bookmark.

    `text` is what was written, or the marked words; `sentence` is what these stand in, where that says more.
    A task stands with the first section of its lesson. `paragraph` is where to open; `is_lost` when the marked words
    are no longer in the text; `at` is the local time, ISO 8601 with its offset.
    `id` is the highlight's, to take it away.
    """

    kind: str
    id: str
    section_id: str
    section_title: str
    paragraph: str
    text: str
    at: str
    is_lost: bool = False
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class NotesLesson:
    """A lesson that has some; without an installed module `title` is empty."""

    title: str
    part_number: int
    part_title: str
    rows: tuple[NoteRow, ...]


@dataclass(frozen=True, slots=True)
class NotesPage:
    """The lessons in order, and the highlights whose text has changed."""

    lessons: tuple[NotesLesson, ...]
    changed: tuple[NoteRow, ...]


def open_notes(session: Session) -> NotesPage:
    """Return everything that the learner kept beside the text."""
    rows: dict[str, list[NoteRow]] = {}
    for row in (*_bookmarks(session), *_notes(session), *_highlights(session)):
        rows.setdefault(row.section_id, []).append(row)
    tasks = _tasks(session)
    lessons = []
    for library in session.libraries:
        for lesson in library.contents(session.language):
            titles = {head.id: head.title for head in lesson.sections}
            found = [_titled(row, title) for section, title in titles.items() for row in rows.pop(section, [])]
            if lesson.lesson in tasks and titles:
                found.insert(0, replace(tasks.pop(lesson.lesson), section_id=next(iter(titles))))
            standing = tuple(row for row in found if not row.is_lost)
            rows.update({row.section_id: [*rows.get(row.section_id, []), row] for row in found if row.is_lost})
            if standing:
                lessons.append(NotesLesson(lesson.title, lesson.part_number, lesson.part_title, standing))
    rest = [*tasks.values(), *(row for left in rows.values() for row in left)]
    gone = tuple(row for row in rest if not row.is_lost)
    if gone:
        lessons.append(NotesLesson("", 0, "", gone))
    return NotesPage(tuple(lessons), tuple(row for row in rest if row.is_lost))


def _titled(row: NoteRow, title: str) -> NoteRow:
    return replace(row, section_title=title)


def _bookmarks(session: Session) -> list[NoteRow]:
    kept = session.learner.last_events(Kind.BOOKMARK).items()
    return [NoteRow("bookmark", each.id, ref, "", "", "", _local(each)) for ref, each in kept if each.data.get("is_on")]


def _notes(session: Session) -> list[NoteRow]:
    kept = session.learner.last_events(Kind.NOTE)
    texts = ((ref, each, str(each.data.get("text", ""))) for ref, each in kept.items())
    return [NoteRow("note", each.id, ref, "", "", text, _local(each)) for ref, each, text in texts if text]


def _tasks(session: Session) -> dict[str, NoteRow]:
    """Return the answers to equal tasks by lesson."""
    kept = session.learner.last_events(Kind.EQUAL_TASK)
    texts = ((ref, each, str(each.data.get("text", ""))) for ref, each in kept.items())
    return {ref: NoteRow("task", each.id, ref, "", "", text, _local(each)) for ref, each, text in texts if text}


def _highlights(session: Session) -> list[NoteRow]:
    events = session.learner.events(Kind.HIGHLIGHT)
    found = []
    for section, language in dict.fromkeys((each.ref, each.language) for each in events):
        try:
            session.library(section)
            is_known = True
        except NotFoundError:
            is_known = False
        for each in open_highlights(session, section, language) if is_known else ():
            words = each.quote.exact
            says_more = len(words) < min(len(each.sentence) - _END, len(each.sentence) * _NEARLY_ALL)
            sentence = each.sentence if says_more else ""
            found.append(
                NoteRow("highlight", each.id, section, "", each.paragraph, words, each.at, each.is_lost, sentence)
            )
        if not is_known:
            for event in events:
                if (event.ref, event.language) == (section, language):
                    words = str(event.data.get("exact", ""))
                    found.append(NoteRow("highlight", event.id, section, "", "", words, _local(event)))
    return found


def _local(event: EventRow) -> str:
    return Moment(event.at, event.offset_minutes).local
