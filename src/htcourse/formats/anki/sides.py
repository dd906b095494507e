"""Any note to a question: the fields its first card shows in front are asked, those behind are the answer."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from htcourse.core.errors import Place
from htcourse.core.escaping import hidden_gap_marks, markdown_of_plain
from htcourse.core.question_bank import BankQuestion, title_from, with_tags
from htcourse.core.question_types import cloze, essay, short_text
from htcourse.core.question_types.parts import Accepted
from htcourse.core.quiz import Question
from htcourse.formats.anki.choices import has_choices, question_of_choices
from htcourse.formats.anki.collection import Note, NoteType
from htcourse.formats.anki.texts import Texts, plain_words

_FIELD = re.compile(r"\{\{([^{}]{1,300})\}\}")
_GAP = re.compile(r"\{\{c(\d{1,3})::((?:(?!\{\{|\}\}).)*)\}\}", re.DOTALL)
_OPEN = re.compile(r"\{\{c\d{1,3}::")
"""What begins a gap that nothing closes: learners would read its key."""
_CLOZE_FIELD = re.compile(r"(?:.*:)?cloze:(?:.*:)?([^:]+)")
_TOKEN = re.compile(r"qgap(\d{1,4})qend")
_MARKUP = re.compile(r"<(?:img|b|i|u|em|strong|a|sub|sup|table|ul|ol|code|pre)\b", re.IGNORECASE)
_LONGEST_ANSWER = 80
_MOST_GAPS = 100
_DEEPEST = 5


class Sides(NamedTuple):
    """The question, None where there is none, a gap `is_open`, or the key of choices is none.

    `is_long`: the answer is too long to be typed.
    """

    question: BankQuestion | None
    is_long: bool = False
    is_nested: bool = False
    is_open: bool = False
    is_keyless: bool = False


def question_of(kind: NoteType, values: Mapping[str, str], note: Note, texts: Texts, place: Place) -> Sides:
    """Return the question of a note that is not of our own making."""
    read = _cloze if kind.is_cloze else _choices if has_choices(kind) else _basic
    sides = read(kind, values, texts, place)
    if sides.question is None:
        return sides
    tags = tuple(each for each in note.tags if each.casefold() not in ("leech", "marked"))
    return sides._replace(question=with_tags(BankQuestion(sides.question.question, note.deck), tags))


def _shown(template: str, values: Mapping[str, str], *, typed: bool = False) -> list[str]:
    """Return the fields a template shows, once each; conditions, special fields and filters are not shown.

    A field that a learner types (`{{type:Back}}`) is not shown either; these are asked for with `typed`.
    """
    names = []
    for inside in _FIELD.findall(template):
        name = inside.strip()
        if not name.startswith(("#", "^", "/", "!")) and name.startswith("type:") == typed:
            name = name.rpartition(":")[2].strip()
            names += [name] if name in values and name not in names else []
    return names


def _fields(kind: NoteType, values: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Return the fields in front and those behind, first the one that is typed."""
    typed = _shown(kind.front, values, typed=True)
    front = _shown(kind.front, values) or [each for each in values if each not in typed][:1]
    behind = [each for each in dict.fromkeys((*typed, *_shown(kind.back, values))) if each not in front]
    return front, behind or [each for each in values if each not in front][:1]


def _joined(names: list[str], values: Mapping[str, str]) -> str:
    found = [values[each] for each in names if values[each].strip()]
    return found[0] if len(found) == 1 else "".join(f"<div>{each}</div>" for each in found)


def _choices(kind: NoteType, values: Mapping[str, str], texts: Texts, place: Place) -> Sides:
    if not plain_words(values["Question"]):
        return Sides(None)
    question = question_of_choices(kind, values, texts, place)
    return Sides(BankQuestion(question)) if question is not None else Sides(None, is_keyless=True)


def _basic(kind: NoteType, values: Mapping[str, str], texts: Texts, place: Place) -> Sides:
    front, behind = _fields(kind, values)
    behind = [each for each in behind if values[each].strip()]
    asked = hidden_gap_marks(texts.markdown(_joined(front, values), is_line=False))
    answer = plain_words(values[behind[0]]) if behind else ""
    model = texts.markdown(_joined(behind, values), is_line=False)
    if not asked.strip() or not (answer or model):
        return Sides(None)
    title = _title(plain_words(_joined(front, values)) or asked)
    if not answer or len(answer) > _LONGEST_ANSWER or "\n" in answer:
        body = essay.Body((), model_answer=model)
        return Sides(BankQuestion(_question(essay.NAME, title, asked, body, place)), is_long=True)
    # What a typed answer cannot hold is told as feedback: its markup, its pictures and the other fields.
    rest = behind if _MARKUP.search(values[behind[0]]) else behind[1:]
    told = texts.markdown(_joined(rest, values), is_line=True) if rest else ""
    accepted = Accepted("a", text=answer.replace("*", "\\*"))
    question = _question(short_text.NAME, title, asked, short_text.Body((accepted,)), place, told)
    return Sides(BankQuestion(question))


def _question(
    kind: str, title: str, text: str, body: object, place: Place, feedback: str = "", hints: tuple[str, ...] = ()
) -> Question:
    return Question("", kind, title, "", 2, text, body, feedback, hints=hints, place=place)


def _title(words: str) -> str:
    return markdown_of_plain(title_from(words.replace("\n", " ")), line=True)


class _Gap(NamedTuple):
    """A gap of a note: the number of its card, its answer in HTML, and a hint."""

    card: str
    answer: str
    hint: str


def _cloze(kind: NoteType, values: Mapping[str, str], texts: Texts, place: Place) -> Sides:
    named = [_CLOZE_FIELD.fullmatch(each.strip()) for each in _FIELD.findall(kind.front)]
    name = next((each[1].strip() for each in named if each and each[1].strip() in values), next(iter(values)))
    html, found, is_nested = _marked(values[name])
    if _OPEN.search(html):
        return Sides(None, is_open=True)
    markdown = hidden_gap_marks(texts.markdown(html, is_line=False))
    gaps: list[cloze.Gap] = []
    ids: dict[str, str] = {}
    for token in dict.fromkeys(_TOKEN.findall(markdown)):
        number = int(token)
        answer = plain_words(_TOKEN.sub("", found[number].answer)).replace("\n", " ") if number < len(found) else ""
        if answer:
            ids[token] = _free(f"c{found[number].card}", ids.values())
            gaps.append(cloze.Gap(ids[token], answers=(Accepted("a", text=answer.replace("*", "\\*")),)))
    if not gaps:
        return Sides(None)
    text = _TOKEN.sub(lambda token: f"{{{ids[token[1]]}}}" if token[1] in ids else "", markdown)
    # A token may stand once only: the pictures' words could repeat it.
    text = _once(text, [each.id for each in gaps])
    _, behind = _fields(kind, values)
    rest = [each for each in behind if each != name and values[each].strip()]
    told = texts.markdown(_joined(rest, values), is_line=True) if rest else ""
    hints = tuple(filter(None, (texts.markdown(each.hint, is_line=True) for each in found if each.hint.strip())))
    title = _title(_TOKEN.sub("…", plain_words(html)))
    question = _question(cloze.NAME, title, text, cloze.Body(tuple(gaps), text=text), place, told, hints)
    return Sides(BankQuestion(question), is_nested=is_nested)


def _marked(html: str) -> tuple[str, list[_Gap], bool]:
    """Return the HTML with a token for each gap, the gaps, and whether one stood within another; inner ones stay."""
    gaps: list[_Gap] = []

    def put(found: re.Match[str]) -> str:
        answer, _, hint = found[2].partition("::")
        if _TOKEN.search(answer):
            return answer
        gaps.append(_Gap(found[1], answer, hint))
        return f"qgap{len(gaps) - 1}qend"

    html = html.replace("qgap", "q gap")
    rounds = 0
    while rounds < _DEEPEST and len(gaps) < _MOST_GAPS and _GAP.search(html):
        html = _GAP.sub(put, html)
        rounds += 1
    return html, gaps, rounds > 1


def _free(id: str, taken: Iterable[str]) -> str:
    used = set(taken)
    return next(each for each in (id, *(f"{id}-{number}" for number in range(2, 10_000))) if each not in used)


def _once(text: str, ids: list[str]) -> str:
    for each in ids:
        mark = f"{{{each}}}"
        head, found, rest = text.partition(mark)
        text = f"{head}{found}{rest.replace(mark, '…')}"
    return text
