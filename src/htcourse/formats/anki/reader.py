"""A whole package: note after note; what is true of many notes is told once."""

import sqlite3
from pathlib import Path

from htcourse.core.errors import Cancelled, CourseError, Place, Problem, Report, Sentence, reported
from htcourse.core.incoming import Group
from htcourse.core.question_bank import Bank, BankQuestion, with_ids
from htcourse.formats import Reading
from htcourse.formats.anki import faults
from htcourse.formats.anki.archive import MAX_COLLECTION, collection_of, media_of
from htcourse.formats.anki.collection import MOST_NOTES, Note, NoteType, count_notes, note_types, notes, opened
from htcourse.formats.anki.own_notes import OWN_FIELD, DamagedError, own_question
from htcourse.formats.anki.sides import Sides, question_of
from htcourse.formats.anki.texts import Texts, first_words
from htcourse.markup.pictures import PictureStore
from htcourse.markup.safe_zip import Archive, Limits, open_archive

_LIMITS = Limits(files=100_000, bytes=1_000_000_000, file_bytes=MAX_COLLECTION)
_STEP = 200
_MOST_TITLES = 5


def read_package(path: Path, report: Report | None = None) -> Reading:
    """Read every note of a package."""
    try:
        archive = open_archive(path, _LIMITS)
    except CourseError as error:
        return _unreadable(path, error)
    try:
        return _read(path, archive, report)
    except Cancelled:
        raise
    except CourseError as error:
        return _unreadable(path, error)
    finally:
        archive.close()


def _unreadable(path: Path, error: CourseError) -> Reading:
    problem = Problem("unreadable", Place(path.name), error.template, error.fix, values=error.values)
    return Reading(None, (problem,), bank=Bank())


def _read(path: Path, archive: Archive, report: Report | None) -> Reading:
    reader = _Reader(Place(path.name), archive, media_of(archive))
    data = collection_of(archive)
    try:
        with opened(data) as connection:
            types = note_types(connection)
            count = count_notes(connection)
            if count > MOST_NOTES:
                reader.problems.append(faults.TOO_MANY.error(reader.place, count=count, limit=MOST_NOTES))
            most = min(count, MOST_NOTES)
            for number, note in enumerate(reported(notes(connection), most, report, _STEP), start=1):
                reader.take(number, note, types.get(note.type_id))
    except (sqlite3.Error, OverflowError, MemoryError, UnicodeDecodeError) as error:
        # Names in a damaged schema are decoded by Python itself, whatever text_factory says.
        sentence = faults.NOT_READ if reader.questions else faults.NO_COLLECTION
        reader.problems.append(sentence.error(reader.place, reason=" ".join(str(error).split())[:120]))
    return reader.reading()


class _Reader:
    """Gathers the questions of one package."""

    def __init__(self, place: Place, archive: Archive, media: dict[str, str]) -> None:
        self.place = place
        self.problems: list[Problem] = []
        self.questions: list[BankQuestion] = []
        self._texts = Texts(archive, media, PictureStore())
        self._groups: dict[tuple[Sentence, str], Group] = {}

    def take(self, number: int, note: Note, kind: NoteType | None) -> None:
        """Read one note."""
        title = first_words(note.values[0]) or "…"
        if kind is None or not kind.fields or _is_occlusion(kind):
            self._grouped(faults.OTHER_TYPE, kind.name if kind else "?", title)
            return
        values = dict(zip(kind.fields, note.values, strict=False))
        self._texts.begin()
        if OWN_FIELD in values and values[OWN_FIELD].strip():
            try:
                own = own_question(values, OWN_FIELD, self._texts, self.place)
            except DamagedError:
                self.problems.append(faults.BROKEN_OWN.warning(self.place, number=number, title=title))
                values[OWN_FIELD] = ""
            else:
                self.questions.append(own.question)
                if own.is_changed:
                    self._grouped(faults.CHANGED, "", title)
                self._tell_left_out(number, title)
                return
        sides = question_of(kind, values, note, self._texts, self.place)
        self._told(sides, number, title, kind)

    def _told(self, sides: Sides, number: int, title: str, kind: NoteType) -> None:
        if sides.question is None:
            sentence = faults.OPEN_GAP if sides.is_open else faults.NO_KEY if sides.is_keyless else faults.EMPTY_NOTE
            self.problems.append(sentence.error(self.place, number=number, title=title))
        else:
            self.questions.append(sides.question)
            if sides.is_long:
                self._grouped(faults.LONG_ANSWER, "", title)
            if sides.is_nested:
                self.problems.append(faults.NESTED_GAPS.warning(self.place, number=number, title=title))
            if kind.cards > 1:
                self._grouped(faults.MORE_CARDS, kind.name, title)
        self._tell_left_out(number, title)

    def _tell_left_out(self, number: int, title: str) -> None:
        refused = [f"{name} ({kept.megabytes} MB)" if kept.size else name for name, kept in self._texts.refused.items()]
        for sentence, names in ((faults.REMOVED, self._texts.removed), (faults.PICTURES, refused)):
            if names:
                told = ", ".join(list(names)[:_MOST_TITLES])
                self.problems.append(sentence.warning(self.place, number=number, title=title, names=told))

    def _grouped(self, sentence: Sentence, name: str, title: str) -> None:
        self._groups.setdefault((sentence, name), Group(self.place)).add(title)

    def reading(self) -> Reading:
        """Return all that was read."""
        for (sentence, name), group in self._groups.items():
            told = sentence.error if sentence is faults.OTHER_TYPE else sentence.warning
            self.problems.append(told(self.place, type=name[:40], count=group.count, titles=group.named))
        if not self.questions and not self.problems:
            self.problems.append(faults.NO_NOTES.error(self.place))
        bank = Bank(with_ids(self.questions), self._texts.store.pictures())
        return Reading(None, tuple(self.problems), bank=bank)


def _is_occlusion(kind: NoteType) -> bool:
    return any(each.casefold() in ("occlusion", "question mask") for each in kind.fields)
