"""Record what was read: visits, read marks, the place to come back to, notes, bookmarks."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from htcourse.core.quiz import TESTED, Mode
from htcourse.store.learner_rows import AttemptRow, Kind
from htcourse.store.preferences import PLACE
from htcourse.usecases.session import Changed, Session


class ReadingPlace(NamedTuple):
    """Where reading stopped: section and the id of the first paragraph on screen (may be empty)."""

    section_id: str
    paragraph: str


def record_visit(session: Session, section_id: str) -> Changed:
    """Append a visit; called after the page was painted."""
    session.learner.append_event(Kind.SECTION_VISITED, section_id, language=session.language)
    return Changed()


def mark_read(session: Session, section_id: str) -> Changed:
    """Append a read mark, once for each text: the section's end was on screen, or Next was pressed."""
    language, text = session.library(section_id).section_text(section_id, session.language)
    read = session.learner.read_texts()
    if section_id in read and not is_another_text(read, section_id, language, text):
        return Changed()
    data = {"text": text} if text else None
    session.learner.append_event(Kind.SECTION_READ, section_id, language=language or session.language, data=data)
    return Changed(progress=True)


def is_another_text(read: Mapping[str, tuple[str, str]], section_id: str, language: str, text: str) -> bool:
    """Whether a section that was read says something else by now, in the language in which it was read."""
    was = read.get(section_id, ("", ""))
    return bool(was[1] and text) and was[0] == language and was[1] != text


def accept_content_note(session: Session, lesson_id: str) -> Changed:
    """Remember, once, that the learner chose to go on after a lesson's content note."""
    if session.learner.events(Kind.CONTENT_NOTE_ACCEPTED, ref=lesson_id):
        return Changed()
    session.learner.append_event(Kind.CONTENT_NOTE_ACCEPTED, lesson_id, language=session.language)
    return Changed()


class EqualTask(NamedTuple):
    """What the learner wrote to a lesson's equal task, and whether it is done."""

    text: str = ""
    is_done: bool = False


def equal_task(session: Session, lesson_id: str) -> EqualTask:
    """Return how far the equal task of a lesson is; its text also while it could not be kept yet."""
    kept = _kept_task(session, lesson_id)
    return kept._replace(text=session.unwritten.get((Kind.EQUAL_TASK, lesson_id), kept.text))


def _kept_task(session: Session, lesson_id: str) -> EqualTask:
    kept = session.learner.last_events(Kind.EQUAL_TASK, ref=lesson_id).get(lesson_id)
    return EqualTask(str(kept.data.get("text", "")), bool(kept.data.get("is_done"))) if kept else EqualTask()


def done_tasks(session: Session) -> frozenset[str]:
    """Return the lessons whose equal task is done: they count as done."""
    kept = session.learner.last_events(Kind.EQUAL_TASK)
    return frozenset(lesson for lesson, each in kept.items() if each.data.get("is_done"))


def keep_equal_task(session: Session, lesson_id: str, text: str, *, is_done: bool) -> Changed:
    """Keep what was written to an equal task, and whether it is done; the same again changes nothing.

    Not done any more, it counts no longer, and the text stays.
    """
    task = EqualTask(text.strip(), is_done)
    is_new = task != _kept_task(session, lesson_id)
    return _keep(session, Kind.EQUAL_TASK, lesson_id, task._asdict(), text if is_new else None)


def keep_place(session: Session, section_id: str, paragraph: str) -> None:
    """Keep where the learner is, as a preference."""
    place = f"{section_id} {paragraph}".strip()
    if session.learner.preference(PLACE) != place:
        session.learner.set_preference(PLACE, place)


def resume_place(session: Session) -> ReadingPlace | None:
    """Return the place kept last, or None on a first start or when its section is gone."""
    section_id, _, paragraph = session.learner.preference(PLACE).partition(" ")
    if not section_id or not any(library.has_section(section_id) for library in session.libraries):
        return None
    return ReadingPlace(section_id, paragraph)


def place_to_begin(session: Session) -> ReadingPlace | None:
    """Return the place kept last; None where an exam, test or case is gone on with: Home has it, if it is offered."""
    under_way = session.learner.attempts_under_way(*TESTED)
    is_elsewhere = any(each.mode == Mode.EXAM for each in under_way) or _newest_test(session, under_way)
    return None if is_elsewhere or case_gone_on_with(session) else resume_place(session)


def attempt_gone_on_with(session: Session) -> str:
    """Return the id of the test under way that was begun last, unless a section was opened since; empty for none."""
    return _newest_test(session, session.learner.attempts_under_way(*TESTED))


def case_gone_on_with(session: Session) -> str:
    """Return the id of the case under way that was gone on with last, unless a section was opened since; or nothing."""
    if not session.learner.events(Kind.CASE_STARTED):
        return ""
    from htcourse.usecases.cases.case_plays import play_under_way  # a start of who plays no case needs none of it

    play = play_under_way(session)
    return play.ref if play is not None and play.at >= _visited(session) else ""


def _newest_test(session: Session, under_way: Iterable[AttemptRow]) -> str:
    tests = (each for each in under_way if each.mode != Mode.EXAM and not each.left_at)
    newest = max(tests, key=lambda each: each.started_at, default=None)
    return newest.id if newest is not None and newest.started_at >= _visited(session) else ""


def _visited(session: Session) -> str:
    """Return when the section that is read was opened last (UTC); empty before the first."""
    place = resume_place(session)
    visits = session.learner.events(Kind.SECTION_VISITED, ref=place.section_id) if place is not None else ()
    return max((each.at for each in visits), default="")


def write_note(session: Session, section_id: str, text: str) -> Changed:
    """Keep the learner's note to a section; an empty text takes it away. The same text again changes nothing."""
    kept = session.learner.last_events(Kind.NOTE).get(section_id)
    before = str(kept.data.get("text", "")) if kept else ""
    is_new = text.strip() != before
    return _keep(session, Kind.NOTE, section_id, {"text": text.strip()}, text if is_new else None)


def unwritten_note(session: Session, section_id: str) -> str | None:
    """Return the note to a section that the disk refused; None where none waits to be written."""
    return session.unwritten.get((Kind.NOTE, section_id))


def write_again(session: Session) -> Changed:
    """Write what the disk refused before; raises CourseError while it still does. Whether a task is done stays."""
    is_any = bool(session.unwritten)
    for (kind, ref), text in tuple(session.unwritten.items()):
        if kind is Kind.NOTE:
            write_note(session, ref, text)
        else:
            keep_equal_task(session, ref, text, is_done=_kept_task(session, ref).is_done)
    return Changed(progress=is_any)


def _keep(session: Session, kind: Kind, ref: str, data: Mapping[str, object], text: str | None) -> Changed:
    """Append what a person wrote, held until it is written; without a text it is kept already."""
    if text is not None:
        session.unwritten[kind, ref] = text
        session.learner.append_event(kind, ref, language=session.language, data=data)
    session.unwritten.pop((kind, ref), None)
    return Changed(progress=text is not None)


def set_bookmark(session: Session, section_id: str, is_on: bool) -> Changed:
    """Set or take away a bookmark on a section."""
    kept = session.learner.last_events(Kind.BOOKMARK).get(section_id)
    if bool(kept and kept.data.get("is_on")) == is_on:
        return Changed()
    session.learner.append_event(Kind.BOOKMARK, section_id, language=session.language, data={"is_on": is_on})
    return Changed(progress=True)
