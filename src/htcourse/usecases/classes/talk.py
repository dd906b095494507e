"""What is presented in a room: a lesson as slides, notes for the trainer and questions; or the questions of a quiz.

Keys that must not be told, of what measures and of what somebody's exam or pre-test asks, never leave this file.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple

from htcourse.core.drawing import drawn, without_exam_bank
from htcourse.core.gate import MEASURED
from htcourse.core.model_answers import model_answers
from htcourse.core.poll import PolledQuestion
from htcourse.core.progress import study_minutes
from htcourse.core.quiz import EXAM_BANK, Interaction, Option, State
from htcourse.render.charts import WIDTH, timeline_pieces
from htcourse.render.plain_text import plain_text
from htcourse.store.library import Library
from htcourse.store.library_rows import PartOfPage, QuestionRow, SectionPageRow
from htcourse.store.places import Places
from htcourse.usecases.attempts.gate import closed_for_anybody
from htcourse.usecases.attempts.shown_question import ShownQuestion, question_now, seed_from
from htcourse.usecases.classes.paper_pages import item_lines
from htcourse.usecases.classes.work import no_poll_on
from htcourse.usecases.marking.attempt_sheet import answer_lines, one_line
from htcourse.usecases.results.known_quizzes import KnownQuiz, full_quiz_id, known_quizzes
from htcourse.usecases.session import open_libraries

TAPPED = ("choose-one", "choose-many")
"""How a question is answered that phones can be asked."""
_LONGEST_TITLE = 160
"""Letters of a question that can stand as the title of its slide."""
_PICTURE = re.compile(r'<img[^>]*\bsrc="picture:([^"]+)"')
_ITEM = '<p class="item">'
_LETTERED = re.compile(r"<p>(?=&nbsp;|\(?\d+[.)]&nbsp;)")
_SHORT = 60
"""Letters that all options may have to stand in one line above the rows."""
_ROOM, _LINE, _GAP, _HEAD = 590, 41, 9, 57
"""Px of a slide without its edges, of a line that a room can read, of the gap after one, of a line of a heading."""
_WIDE = 1206
"""Px of its width: a timeline is as wide, whose letters a room reads then."""
_LETTERS, _HEAD_LETTERS = 78, 52
"""About how many letters such lines hold: a slide is cut by that, whatever the projector."""
_SMALLER = 0.84
"""What is left of the height of a text in letters a little smaller, before it is cut."""
_COLUMNS = (0, 60, 50, 40)
"""Shares of the width, in per cent, that rows can have beside the options; 0: they stand above them."""
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])[”»\"]?\s+|\n+")
_DRAWN = ("chart", "timeline", "map")


class TalkSlide(NamedTuple):
    """What the room sees at once: HTML, a drawing (`svg` with roles for colours) or a question.

    One with no choices to tap is HTML, and `answer` (HTML) takes its place once the room is told.
    `tells_key` is False where a question's key must not be told now: it has none then. `notes` (HTML) are for the
    trainer alone. Of a long question or timeline there are several, `part` says which: 1/2.
    """

    section: str
    title: str
    html: str = ""
    svg: str = ""
    alt: str = ""
    question: PolledQuestion | None = None
    tells_key: bool = True
    notes: str = ""
    answer: str = ""
    part: str = ""

    @property
    def heading(self) -> str:
        """The title, and which part of a question or timeline it is."""
        return f"{self.title}\u00a0({self.part})" if self.part else self.title

    @property
    def has_key(self) -> bool:
        """Whether there is an answer that the room can be told."""
        return bool(self.answer or (self.question is not None and self.question.key))

    @property
    def asks(self) -> bool:
        """Whether it is a question, whose answer may be told or not."""
        return self.question is not None or bool(self.answer) or not self.tells_key


class TalkSection(NamedTuple):
    """A section of what is presented, with its minutes by the author's plan, 0 where there is none."""

    id: str
    title: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Talk:
    """Slides in order; `pictures` are bytes by name."""

    of: str
    title: str
    language: str
    sections: tuple[TalkSection, ...]
    slides: tuple[TalkSlide, ...]
    pictures: Mapping[str, bytes]

    @property
    def minutes(self) -> int:
        """Minutes by the author's plan."""
        return sum(each.minutes for each in self.sections)

    @property
    def questions(self) -> tuple[PolledQuestion, ...]:
        """The questions that the room can be asked, in order."""
        found = {each.question.id: each.question for each in self.slides if each.question is not None}
        return tuple(found.values())


def open_talk(places: Places, of: str, language: str = "en", country: str = "", seed: int = 1) -> Talk:
    """Return a lesson or quiz, named with or without its module, as it is presented.

    A lesson comes before a quiz of its name, unless that is said (“quiz:basics”). An exam, a pre- and a post-test are
    never presented, and questions kept for exams are in nothing. Its `of` opens the same again. Raises NotFoundError,
    and CourseError for nothing.
    """
    libraries, _ = open_libraries(places)
    kind, _, named = of.rpartition(":")
    of = named if kind in ("lesson", "quiz") else of
    try:
        for library in libraries if kind != "quiz" else ():
            lesson = of if of.startswith(f"{library.module_id}/") else f"{library.module_id}/{of}"
            if library.sections(lesson, language):
                return _Lesson(library, language, country, _untold(places, libraries)).talk(lesson)
        talk = _quiz_talk(places, libraries, of, language, seed)
        return replace(talk, of=f"quiz:{talk.of}") if kind == "quiz" else talk
    finally:
        for each in libraries:
            each.close()


def _untold(places: Places, libraries: Collection[Library]) -> frozenset[str]:
    """Return the questions whose keys nobody is told now: those of what measures, and those the gate is closed for."""
    measured = {
        question
        for library in libraries
        for row in library.quizzes(library.language)
        if not set(MEASURED).isdisjoint(row.quiz.modes)
        for question in row.quiz.questions
    }
    return closed_for_anybody(places) | measured


class _Lesson:
    """Makes slides of the sections of a lesson."""

    def __init__(self, library: Library, language: str, country: str, untold: frozenset[str]) -> None:
        self._library, self._language, self._country, self._untold = library, language, country, untold
        self._shown: set[str] = set()

    def talk(self, lesson_id: str) -> Talk:
        """Return the talk; what a content note says comes first."""
        library, language = self._library, self._language
        lesson, heads = library.lesson(lesson_id, language), library.sections(lesson_id, language)
        sections = [
            TalkSection(head.id, head.title, minutes)
            for head, minutes in zip(heads, study_minutes(heads, lesson.minutes.get("", 0)), strict=True)
        ]
        rows = [library.section(each.id, language) for each in heads]
        slides = [slide for row in rows for slide in self._slides(row)]
        if lesson.content_note:
            first = sections[0]
            slides.insert(
                0, TalkSlide(first.id, lesson.title, f"<p>{escape(lesson.content_note)}</p>", notes=slides[0].notes)
            )
        shown = "".join(each.html + each.notes + each.answer for each in slides)
        pictures = {name: _picture(library, name) for name in _PICTURE.findall(shown)}
        return Talk(lesson_id, lesson.title, lesson.language, tuple(sections), tuple(slides), pictures)

    def _slides(self, row: SectionPageRow) -> Iterator[TalkSlide]:
        parts = [each for each in row.parts if not each.country or each.country == self._country or not self._country]
        notes = "\n".join(
            f"<h4>{escape(each.title)}</h4>{each.html}" if each.title else each.html
            for each in parts
            if each.audience == "trainer" and each.kind == "text"
        )
        found = [slide for each in parts for slide in self._of_part(row, each)]
        for each in found or [TalkSlide(row.id, row.title)]:
            yield each._replace(notes=notes)

    def _of_part(self, row: SectionPageRow, part: PartOfPage) -> Iterator[TalkSlide]:
        if part.kind == "check" or (part.kind == "slide" and self._is_question(part.ref)):
            yield from self._question(row.id, part.ref)
        elif part.kind in _DRAWN or (part.kind == "slide" and part.ref):
            yield from self._drawing(row.id, part.ref)
        elif part.kind == "slide":
            yield TalkSlide(row.id, part.title or row.title, part.html)

    def _is_question(self, ref: str) -> bool:
        return bool(ref) and bool(self._library.questions([ref], self._language))

    def _drawing(self, section: str, ref: str) -> Iterator[TalkSlide]:
        if ref not in self._shown:
            self._shown.add(ref)
            chart = self._library.chart(ref, self._language)
            room = (_ROOM - _HEAD * _lines(f"{chart.title} (1/2)", _HEAD_LETTERS)) * WIDTH / _WIDE
            pieces = timeline_pieces(chart.svg, room) if chart.kind == "timeline" else [chart.svg]
            for number, svg in enumerate(pieces, 1):
                part = f"{number}/{len(pieces)}" if len(pieces) > 1 else ""
                yield TalkSlide(section, chart.title, svg=svg, alt=chart.alt, part=part)

    def _question(self, section: str, ref: str) -> Iterator[TalkSlide]:
        rows = self._library.questions([ref], self._language)
        if rows and ref not in self._shown:
            self._shown.add(ref)
            yield from _question_slides(section, rows[0], self._untold)


def _quiz_talk(places: Places, libraries: Collection[Library], of: str, language: str, seed: int) -> Talk:
    known = known_quizzes(places)
    quiz_id = full_quiz_id(of, [*known])
    asked_of = known[quiz_id]
    if not set(MEASURED).isdisjoint(asked_of.quiz.modes):
        raise no_poll_on(quiz_id)
    ids = asked_questions(asked_of, seed)
    library = next(each for each in libraries if each.module_id == quiz_id.partition("/")[0])
    untold = _untold(places, libraries)
    titles = asked_of.quiz.titles
    title = titles.get(language) or titles.get("en") or next(iter(titles.values()), quiz_id)
    rows = library.questions(ids, language)
    slides = tuple(slide for each in rows for slide in _question_slides(quiz_id, each, untold))
    pictures = {name: _picture(library, name) for each in slides for name in _PICTURE.findall(each.html + each.answer)}
    return Talk(quiz_id, title, language, (TalkSection(quiz_id, title, 0),), slides, pictures)


def asked_questions(of: KnownQuiz, seed: int) -> tuple[str, ...]:
    """Return the questions of a quiz that a room is asked; none of them is kept for exams."""
    bank = {each.id for each in of.candidates if each.bank == EXAM_BANK}
    return tuple(drawn(without_exam_bank(of.quiz, bank), of.candidates, seed))


def _picture(library: Library, name: str) -> bytes:
    found = library.picture(name)
    return found.content if found is not None else b""


def _question_slides(section: str, row: QuestionRow, untold: frozenset[str]) -> Iterator[TalkSlide]:
    """Give a question as the room sees it; one that is untold has no key."""
    question, tells_key = question_now(row), row.id not in untold
    if _PICTURE.search(question.text("text")) and question.interaction(0).gesture in TAPPED:
        yield TalkSlide(section, plain_text(question.text("title")), f"<div>{question.text('text')}</div>")
    if question.interaction(0).gesture in TAPPED:
        polled = _as_polled(question)
        key = polled.key if tells_key else frozenset[str]()
        yield TalkSlide(section, "", question=polled._replace(key=key), tells_key=tells_key)
    else:
        yield from _task_slides(section, question, tells_key=tells_key)


class _TaskPart(NamedTuple):
    """What one slide asks of a question that phones cannot answer; its rows are numbered from `first`."""

    asked: Interaction
    right: Mapping[str, Any]
    first: int = 1


def _task_slides(section: str, question: ShownQuestion, *, tells_key: bool) -> Iterator[TalkSlide]:
    """Give the slides of such a question, as few as can be read from the last row; then its answer in words."""
    asked = question.interaction(seed_from("slide", question.id))
    title, lead = plain_text(question.text("text")), ""
    if not 0 < len(title) <= _LONGEST_TITLE:
        lead = "" if asked.gesture == "fill-gaps" else f"<div>{question.text('text')}</div>"
        title = plain_text(question.text("title"))
    room = _ROOM - _HEAD * _lines(f"{title} (1/2)", _HEAD_LETTERS)
    right: Mapping[str, Any] = {}
    if tells_key:
        right = model_answers(question.body, asked)["right"]
        if asked.gesture == "write":
            right = {"text": plain_text(question.body.model_answer)}
    scale = 1 if asked.rows else _SMALLER
    most = len(asked.rows) // 2 if asked.rows else 3
    for count in range(1, max(1, most) + 1):
        parts = _parts(asked, right, count)
        answers = [list(answer_lines(asked, each.right)) for each in parts]
        ways = [[_laid(each, share) for each in parts] for share in (_COLUMNS if asked.rows else (0,))]
        laid = min(ways, key=lambda way: max(high for _, high in way))
        highest = max(_height([plain_text(lead)]) + max(high for _, high in laid), *map(_height, answers), 0)
        if highest * scale <= room:
            break
    for number, ((items, _), answer) in enumerate(zip(laid, answers, strict=True), 1):
        part = f"{number}/{len(laid)}" if len(laid) > 1 else ""
        told = "".join(f"<p>✓&nbsp; {one_line(line)}</p>" for line in answer)
        yield TalkSlide(section, title, lead + items, tells_key=tells_key, answer=told, part=part)


def _parts(asked: Interaction, right: Mapping[str, Any], count: int) -> list[_TaskPart]:
    """Return a question in so many parts, or fewer: rows with all options on each, or pieces of a long text."""
    if asked.rows:
        edges = [round(len(asked.rows) * at / count) for at in range(count + 1)]
        cut = [(first, asked.rows[first:end]) for first, end in pairwise(edges)]
        # An answer names rows in the order of the slide.
        return [
            _TaskPart(
                asked._replace(rows=rows), {name: _of_rows(given, rows) for name, given in right.items()}, first + 1
            )
            for first, rows in cut
        ]
    if asked.gesture == "tag":
        return [
            _TaskPart(asked._replace(text=asked.text[start:end]), _of_text(right, start, end, end == len(asked.text)))
            for start, end in _pieces(asked.text, count)
        ]
    words = right.get("text", "") if asked.gesture == "write" else ""
    if words:
        return [_TaskPart(asked, {"text": words[start:end].strip()}) for start, end in _pieces(words, count)]
    return [_TaskPart(asked, right)]


def _of_rows(given: Any, rows: Sequence[Option]) -> Any:
    return {each.id: given[each.id] for each in rows if each.id in given} if isinstance(given, Mapping) else given


def _of_text(right: Mapping[str, Any], start: int, end: int, is_last: bool) -> dict[str, Any]:
    """Return what is marked in a piece of a text; the verdict on all of it comes with the last."""
    spans = [each for each in right.get("spans", ()) if start <= int(each.get("start", 0)) < end]
    return {**(right if is_last else {}), "spans": spans}


def _pieces(text: str, count: int) -> list[tuple[int, int]]:
    """Return where pieces of a text begin and end: whole sentences, about equally long."""
    ends = [each.end() for each in _SENTENCE_ENDS.finditer(text) if each.end() < len(text)]
    wanted = (len(text) * at / count for at in range(1, count)) if ends else ()
    edges = sorted({0, len(text), *(min(ends, key=lambda end: abs(end - each)) for each in wanted)})
    return list(pairwise(edges))


def _laid(part: _TaskPart, share: int) -> tuple[str, int]:
    """Return the items of a part, its rows in a share of the width (in per cent), and about how high they are."""
    asked = part.asked
    others = _items(asked._replace(rows=()))
    rows = _items(asked._replace(options=()), part.first) if asked.rows else ""
    others_long, rows_long = ([plain_text(each.text) for each in of] for of in (asked.options, asked.rows))
    if not asked.rows:
        return others, _height([*asked.text.split("\n"), *others_long, *(each.text for each in asked.labels)])
    if sum(map(len, others_long)) <= _SHORT:
        in_line = others.replace(_ITEM, "").replace("</p>", "&nbsp;&nbsp; ")
        return f"<p>{in_line}</p>{rows}", _height(["", *rows_long]) + _LINE
    if not share:
        apart = rows.replace(_ITEM, '<p class="apart">', 1)
        return f"{others}{apart}", _height(["", *others_long, *rows_long])
    table = f'<table width="100%"><tr><td width="{share}%">{rows}</td><td>{others}</td></tr></table>'
    return table, max(_height(rows_long, share), _height(others_long, 100 - share))


def _height(texts: Iterable[str], share: int = 100) -> int:
    """Return about how high texts are one below the other, in px of the slide."""
    return sum(_LINE * _lines(each, _LETTERS * share // 100 - 4) + _GAP for each in texts)


def _lines(text: str, letters: int) -> int:
    return -(-len(text) // letters)


def _items(asked: Interaction, first: int = 1) -> str:
    return _LETTERED.sub(_ITEM, "".join(item_lines(asked, first)))


def _as_polled(question: ShownQuestion) -> PolledQuestion:
    asked = question.interaction(0)
    choices = tuple((each.id, plain_text(each.text)) for each in asked.options)
    key = frozenset(each for each, state in question.choice_states().items() if state is State.RIGHT)
    return PolledQuestion(question.id, plain_text(question.text("text")), choices, key, asked.gesture == "choose-one")
