"""How a class marked a narrative: who of how many marked which words with which label, and the verdicts.

For the talk after the exercise: a trainer sees where people differ. Of each learner the newest answer counts, given in
place or in a finished attempt. A question changed meanwhile gives an entry for each of its versions, and within it each
language its own words; keys and verdicts are counted over all languages. Nobody's name or id is told.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NamedTuple

from htcourse.core.errors import CourseError, NotFoundError, Report
from htcourse.core.gate import MEASURED
from htcourse.core.question_types import tagging
from htcourse.core.question_types.answers import answer_text, is_blank
from htcourse.core.question_types.passages import Passage, parse
from htcourse.core.quiz import Remark, State
from htcourse.core.statistics.agreement import agreeing_pairs, krippendorff_alpha
from htcourse.core.statistics.items import is_reliable, is_told
from htcourse.core.statistics.moments import half_up
from htcourse.core.statistics.tagged import TaggedWord, tagged_stretches, tagged_words
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import ResponseRow, Shown
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.usecases.attempts.gate import closed_for_anybody
from htcourse.usecases.attempts.shown_question import ShownQuestion, question_then
from htcourse.usecases.people.every_record import doubts_left_out, read_records
from htcourse.usecases.people.trainer_pin import has_trainer_pin
from htcourse.usecases.results.item_statistics import rounded
from htcourse.usecases.results.statistics_lines import NOT_TOLD, UNTOLD, of_learners
from htcourse.usecases.session import open_libraries

COUNTED = (
    "counted: of each learner the newest answer that is told here, in its place, in practice or handed in; all routes; "
    "any day"
)
"""What counts, to be read beside every figure."""


@dataclass(frozen=True, slots=True)
class TaggedKey:
    """A passage the author asks for, and how many learners `found` it. A child's means is no key and not listed.

    `words` are those of the passage, in the language most were asked in first.
    """

    id: str
    label: str
    found: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class TaggedText:
    """The narrative in one language as `learners` of the class marked it, word by word; offsets are code points."""

    language: str
    learners: int
    text: str
    words: tuple[TaggedWord, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        return {
            "language": self.language,
            "learners": self.learners,
            "text": self.text,
            "words": [
                {"word": self.text[start:end], "start": start, "end": end, "labels": dict(labels)}
                for start, end, labels in self.words
            ],
        }


@dataclass(frozen=True, slots=True)
class TaggingClass:
    """A tagging question as one version of it was answered. `verdicts` counts every verdict there is, also at 0.

    `agreement` is Krippendorff's alpha over the passages of `keys`, of each the label somebody gave it or none, and
    `verdict_agreement` the part of all pairs of people who gave the same verdict; None where it cannot be told. Of a
    single passage alpha is 0 whatever people do: there `passage_agreement` is the part of all pairs who agree.
    `is_veiled`: of a group, and no number is told: it would tell of few others.
    """

    question: str
    shown_hash: str
    learners: int
    verdicts: Mapping[str, int]
    keys: tuple[TaggedKey, ...]
    texts: tuple[TaggedText, ...]
    agreement: float | None = None
    verdict_agreement: float | None = None
    passage_agreement: float | None = None
    is_veiled: bool = False

    @property
    def is_reliable(self) -> bool:
        """Whether it rests on enough learners to be shown without greying."""
        return is_reliable(self.learners)

    @property
    def is_told(self) -> bool:
        """Whether so many answered that a number does not tell of one of them."""
        return is_told(self.learners) and not self.is_veiled

    @property
    def bases(self) -> dict[Hashable, int]:
        """On how many people its numbers rest: of all languages, and of each."""
        counts = {"": self.learners, **{each.language: each.learners for each in self.texts}}
        return {(self.question, self.shown_hash, language): count for language, count in counts.items()}

    def veiled(self, untold: Collection[Hashable] = ()) -> "TaggingClass":
        """Return it without any number that is of too few people or `untold`: of each language, and of all."""
        veils = {each[2] for each in self.bases.keys() & set(untold) if isinstance(each, tuple)}
        texts = tuple(each for each in self.texts if is_told(each.learners) and each.language not in veils)
        if is_told(self.learners) and "" not in veils:
            return replace(self, texts=texts)
        veiled = replace(self, verdicts={}, keys=(), texts=(), agreement=None, verdict_agreement=None)
        return replace(veiled, passage_agreement=None, is_veiled=is_told(self.learners))

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        return {
            "question": self.question,
            "counted": COUNTED,
            "shown_hash": self.shown_hash,
            "learners": self.learners,
            "is_reliable": self.is_reliable,
            "is_told": self.is_told,
            "verdicts": dict(self.verdicts),
            "agreement": rounded(self.agreement),
            "verdict_agreement": rounded(self.verdict_agreement),
            "passage_agreement": rounded(self.passage_agreement),
            "keys": [{"id": each.id, "label": each.label, "found": each.found} for each in self.keys],
            "texts": [each.as_json() for each in self.texts],
        }

    def as_lines(self) -> list[str]:
        """Return it to read; what rests on too few learners stands in brackets."""
        lines = [f"{self.question}: {of_learners(self.learners)}"]
        lines += [] if self.is_told else [f"  {NOT_TOLD if self.is_veiled else UNTOLD}"]
        lines += [f"  verdict {id}: {self._number(count)}" for id, count in self.verdicts.items()]
        lines += [f"  found {each.id} ({each.label}): {self._number(each.found)}" for each in self.keys]
        if self.agreement is not None:
            lines.append(f"  agreement on these passages: alpha {self._number(self.agreement)}")
        if self.passage_agreement is not None:
            lines.append(
                f"  agreement on this passage: {self._number(self.passage_agreement)} of all pairs of learners"
            )
        if self.verdict_agreement is not None:
            lines.append(f"  agreement on the verdict: {self._number(self.verdict_agreement)} of all pairs of learners")
        for text in self.texts:
            lines.append(f"  {text.language}: {of_learners(text.learners)}")
            for start, end, labels in tagged_stretches(text.words):
                counts = ", ".join(f"{label} {self._number(count)}" for label, count in labels.items())
                lines.append(f"    {counts}: {' '.join(text.text[start:end].split())}")
        return lines

    def _number(self, figure: float) -> str:
        words = str(figure) if isinstance(figure, int) else f"{half_up(figure, 2):.2f}"
        return words if self.is_reliable else f"({words})"


@dataclass(frozen=True, slots=True)
class TaggingClasses:
    """An entry for each version of the question, the most answered first, and what is wrong with unreadable files.

    `held_back` counts the attempts with an answer that are the trainer's alone.
    """

    entries: tuple[TaggingClass, ...]
    problems: tuple[CourseError, ...]
    held_back: int = 0

    @property
    def bases(self) -> dict[Hashable, int]:
        """On how many people each number rests."""
        return {name: count for each in self.entries for name, count in each.bases.items()}

    def veiled(self, untold: Collection[Hashable] = ()) -> "TaggingClasses":
        """Return them without any number that is of too few people, or `untold`."""
        return replace(self, entries=tuple(each.veiled(untold) for each in self.entries))


class _Given(NamedTuple):
    """The answer of a learner that counts."""

    row: ResponseRow
    shown: Shown


@dataclass(frozen=True, slots=True)
class Tagged:
    """The answers to tagging questions by the record in which each lies, and what else `TaggingClasses` says."""

    by_record: Mapping[str, Sequence[_Given]]
    problems: tuple[CourseError, ...] = ()
    held_back: int = 0

    @property
    def given(self) -> list[_Given]:
        """The answers; of a record handed over they count once."""
        return list({each.row.id: each for every in self.by_record.values() for each in every}.values())

    @property
    def classes(self) -> TaggingClasses:
        """What they tell."""
        return TaggingClasses(_entries(self.given), self.problems, self.held_back)

    @property
    def bases(self) -> dict[Hashable, int]:
        """On how many people each number rests."""
        return self.classes.bases

    def of(self, records: Collection[str]) -> "Tagged":
        """Return what lies in some of the records alone."""
        return replace(self, by_record={name: each for name, each in self.by_record.items() if name in records})


def tagging_class(places: Places, question: str, *, with_unreleased: bool = False) -> TaggingClasses:
    """Return how all learners of a data folder marked a tagging question, none when nobody answered it yet.

    Answers in exams and tests are held back as in `told_attempts`, unless `with_unreleased`.
    `question` may leave out its module where that is clear. Raises NotFoundError when there is no such tagging question
    in an installed module or a learner's file, and FolderError.
    """
    known = _known_questions(places)
    found = read_tagged(places, question, with_unreleased=with_unreleased)
    ids = {each.row.question for each in found.given} or {each for each in known if _is_named(each, question)}
    if len(ids) != 1:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no tagging question “{question}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Give its full id, module/question."),
            question=question,
        )
    return found.classes


def tagging_classes(places: Places, *, with_unreleased: bool = False) -> TaggingClasses:
    """Return how all learners of a data folder marked every tagging question that somebody answered."""
    return read_tagged(places, with_unreleased=with_unreleased).classes


def _entries(given: Iterable[_Given]) -> tuple[TaggingClass, ...]:
    versions: dict[tuple[str, str], list[_Given]] = {}
    for each in given:
        versions.setdefault((each.row.question, each.row.shown), []).append(each)
    return tuple(sorted(map(_entry, versions.values()), key=lambda each: (-each.learners, each.shown_hash)))


def _is_named(full_id: str, name: str) -> bool:
    return name in (full_id, full_id.partition("/")[2])


def _known_questions(places: Places) -> frozenset[str]:
    """Return the ids of the tagging questions of the modules that count."""
    libraries, _ = open_libraries(places)
    try:
        rows = (each for library in libraries for each in library.candidates())
        return frozenset(each.id for each in rows if each.type == tagging.NAME)
    finally:
        for library in libraries:
            library.close()


def read_tagged(
    places: Places, question: str = "", *, with_unreleased: bool = False, report: Report | None = None
) -> Tagged:
    """Return the answer of each learner to each question that counts: to one that is named, else to all known here.

    One bad file blocks no other. Attempts that may have lost answers give none. Raises FolderError.
    """
    is_asked = partial(_is_named, name=question) if question else _known_questions(places).__contains__
    found: dict[str, list[_Given]] = {}
    held: set[str] = set()
    doubts: list[CourseError] = []
    closed = frozenset() if with_unreleased else closed_for_anybody(places)
    measured = MEASURED if not with_unreleased and has_trainer_pin(places) else ()

    def read(archive: ReadOnlyRecord) -> None:
        is_any = any(map(is_asked, archive.answered_questions()))
        rows = [row for row in archive.responses() if is_asked(row.question)] if is_any else []
        ended = [each for each in archive.attempts() if each.submitted_at]
        finished = {each.id: each.mode for each in ended if not each.is_doubted}
        if lost := {each.attempt for each in rows} & {each.id for each in ended if each.is_doubted}:
            doubts.append(doubts_left_out(archive.preference(NAME) or archive.id, len(lost)))
        untold = {each.attempt for each in rows if each.question in closed or finished.get(each.attempt) in measured}
        held.update(untold & finished.keys())
        told = ({""} | finished.keys()) - untold
        by_question: dict[str, list[ResponseRow]] = {}
        for each in rows:
            if each.attempt in told and each.question not in closed:
                by_question.setdefault(each.question, []).append(each)
        newest = (_newest(archive, each) for each in by_question.values())
        found[archive.id] = [each for each in newest if each is not None]

    problems = read_records(places, read, report)
    return Tagged(found, (*problems, *doubts), len(held))


def _newest(archive: ReadOnlyRecord, rows: Sequence[ResponseRow]) -> _Given | None:
    """Return the newest of these answers, by their order of writing, that is one to a tagging question."""
    for row in reversed(rows):
        shown = archive.shown((row.shown,)).get(row.shown)
        if shown and shown.texts and shown.structure.get("type") == tagging.NAME and not is_blank(row.answer):
            return _Given(row, shown)
    return None


def _entry(given: Sequence[_Given]) -> TaggingClass:
    by_language: dict[str, list[tuple[ShownQuestion, ResponseRow]]] = {}
    verdicts: Counter[str] = Counter()
    found: Counter[str] = Counter()
    asked: dict[str, tuple[str, str]] = {}
    labels: dict[str, list[str]] = {}
    for row, shown in given:
        question = question_then(shown, row.language, row.question)
        by_language.setdefault(question.language, []).append((question, row))
        verdicts[answer_text(row.answer, "verdict")] += 1
        marks = tagging.marks(question.body, row.answer)
        for remark in question.mark(row.answer).remarks:
            if remark.id and remark.start >= 0 and remark.state is not State.LEFT:
                words = question.body.narrative if remark.id not in asked else ""
                asked.setdefault(remark.id, (remark.label, _passage(words, remark)))
                found[remark.id] += remark.state is State.RIGHT
                labels.setdefault(remark.id, []).append(_label_of(marks, remark))
    first = given[0].row
    body = next(iter(by_language.values()))[0][0].body
    return TaggingClass(
        question=first.question,
        shown_hash=first.shown,
        learners=len(given),
        verdicts={each.id: verdicts[each.id] for each in body.verdicts},
        keys=tuple(TaggedKey(id, label, found[id], words) for id, (label, words) in asked.items()),
        texts=tuple(_text(language, rows) for language, rows in sorted(by_language.items())),
        agreement=krippendorff_alpha(labels.values()) if len(labels) > 1 else None,
        passage_agreement=agreeing_pairs(Counter(*labels.values()).values()) if len(labels) == 1 else None,
        verdict_agreement=agreeing_pairs(verdicts[each.id] for each in body.verdicts),
    )


def _label_of(marks: Iterable[Passage], passage: Remark) -> str:
    """Return the label that covers the most of a passage, empty for none."""
    covered = ((min(each.end, passage.end) - max(each.start, passage.start), each.label) for each in marks)
    return max((each for each in covered if each[0] > 0), default=(0, ""))[1]


def _passage(narrative: str, remark: Remark) -> str:
    return " ".join(parse(narrative).text[remark.start : remark.end].split()) if narrative else ""


def _text(language: str, rows: Sequence[tuple[ShownQuestion, ResponseRow]]) -> TaggedText:
    body: tagging.Body = rows[0][0].body
    text = parse(body.narrative).text
    words = tagged_words(text, [tagging.marks(body, row.answer) for _, row in rows])
    return TaggedText(language, len(rows), text, words)
