"""A `<question>` of Moodle XML to a question: name, text, feedback, hints, tags; `bodies` reads what its type holds."""

import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from math import gcd
from typing import TYPE_CHECKING, Any

from htcourse.core import incoming
from htcourse.core.categorise_as_matching import as_categorise
from htcourse.core.errors import Place, Problem
from htcourse.core.escaping import markdown_of_plain
from htcourse.core.question_bank import BankQuestion, own_tag, title_from, with_tags
from htcourse.core.question_types import cloze, essay, matching
from htcourse.core.quiz import Question
from htcourse.core.read_numbers import parse_number
from htcourse.formats.moodle_xml import faults
from htcourse.formats.moodle_xml.bodies import read_body
from htcourse.formats.moodle_xml.cloze_text import without_gaps
from htcourse.formats.moodle_xml.source import Source
from htcourse.formats.moodle_xml.texts import Texts, file_name, text_in
from htcourse.markup.beside_text import without_feedback_list
from htcourse.markup.pictures import PictureStore

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_ANSWERS = 1000
_LOOKED_AT = 20_000
"""How much of a text is looked at for a name."""
_CLOZE = ("cloze", "multianswer")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
HIDDEN = "hidden"
"""The tag of a question that is hidden in Moodle."""


def name_of(element: "_Element") -> str:
    """Return what a question is called in sentences: its name, or the first words of its text."""
    if name := " ".join(text_in(element.find("name")).split())[:80]:
        return name
    asked = text_in(element.find("questiontext"))[:_LOOKED_AT]
    asked = without_gaps(asked) if element.get("type") in _CLOZE else asked
    return title_from(unescape(_TAG.sub(" ", asked)))


def read_question(element: "_Element", place: Place, store: PictureStore) -> tuple[BankQuestion | None, list[Problem]]:
    """Return a question, None when it cannot be held, and all that is wrong with it."""
    asked = element.find("questiontext")
    markup = (asked.get("format") if asked is not None else "") or "html"
    source = Source(place, name_of(element), element, Texts(store, markup), store)
    count = sum(len(source.all(each)) for each in ("answer", "subquestion", "hint", "selectoption", "dragbox"))
    if count > _MOST_ANSWERS:
        source.left_out(incoming.TOO_MANY, count=count)
        return None, source.problems
    read = read_body(source, element.get("type") or "")
    if read is None:
        return None, source.problems
    type_name, body = read
    tags = _tags(element)
    feedback, body = _feedback(source, body)
    text = body.text if isinstance(body, cloze.Body) else source.text_of(source.question_text())
    title = markdown_of_plain(" ".join(text_in(element.find("name")).split()), line=True) or title_from(text)
    kind, tags = own_tag(tags, "type")
    type_name, body = _as(source, kind, type_name, body)
    words, tags = own_tag(tags, "words")
    if isinstance(body, essay.Body):
        body = replace(body, words=int(words) if words.isdecimal() and len(words) < 6 else _word_limit(source))
    if not text:
        source.simplified(faults.NO_TEXT)
    hints = tuple(filter(None, (_hint(source, each) for each in source.all("hint"))))
    question = Question(
        source.value("idnumber"), type_name, title, "", 2, text or title, body, feedback, hints, place=place
    )
    source.problems += _told(source)
    points, unsaid = parse_number(source.value("defaultgrade")), tuple[str, ...]()
    if element.get("type") in _CLOZE:  # there its gaps say what it counts (Moodle: extract_question)
        weights = [each.weight for each in body.gaps]
        points, unsaid = round(sum(weights), 7), ("sum",) if _are_mere_shares(weights) else ()
    bank_question = BankQuestion(question, unsaid=("points",))
    if points is not None and points >= 0:
        bank_question = BankQuestion(question, points=points, unsaid=unsaid)
    return with_tags(bank_question, tags), source.problems


def _are_mere_shares(weights: Sequence[float]) -> bool:
    """Say whether weights are as small as whole numbers can be, as they go out where none give a question's points."""
    return all(map(float.is_integer, weights)) and gcd(*map(int, weights)) == 1


def _tags(element: "_Element") -> tuple[str, ...]:
    tags = [text_in(each) for field in ("tags", "coursetags") for each in element.findall(f"{field}/tag")]
    if text_in(element.find("hidden")) == "1":
        tags.append(HIDDEN)
    return tuple(dict.fromkeys(" ".join(each.split()) for each in tags if each))


def _hint(source: Source, element: "_Element") -> str:
    """Return a hint; in old files it stands one field deeper."""
    inner = element.find("hintcontent")
    return source.texts.line(element if inner is None else inner)


def _feedback(source: Source, body: Any) -> tuple[str, Any]:
    """Return the general feedback, and the body with the feedback on its elements that may stand below it."""
    field = source.find("generalfeedback")
    above, told = without_feedback_list(text_in(field))
    line = source.texts.html_line
    elements = [(line(element, field), line(feedback, field)) for element, feedback in told]
    if elements and isinstance(body, matching.Body):
        feedback = incoming.in_order([each.left for each in body.pairs], elements)
        if feedback is not None:
            pairs = tuple(replace(each, feedback=text) for each, text in zip(body.pairs, feedback, strict=True))
            return source.texts.markdown(above, field, is_line=True), replace(body, pairs=pairs)
    return source.texts.line(field), body


def _as(source: Source, kind: str, type_name: str, body: Any) -> tuple[str, Any]:
    """Return type and body as the tag `type:…` of our own export says they were."""
    if kind == "categorise" and isinstance(body, matching.Body):
        return kind, as_categorise(body)
    if kind and kind != type_name:
        source.simplified(faults.OTHER_TYPE, type=kind[:40])
    return type_name, body


def _word_limit(source: Source) -> int:
    """Return about how many words Moodle asks for: the most it takes, or the least."""
    found = [source.value(field) for field in ("maxwordlimit", "minwordlimit")]
    numbers = [int(each) for each in found if each.isdecimal() and len(each) < 6 and int(each)]
    if len(numbers) > 1:
        source.simplified(faults.LEAST_WORDS, most=numbers[0], least=numbers[1])
    return numbers[0] if numbers else 0


def _told(source: Source) -> list[Problem]:
    """Return what the texts could not hold."""
    texts, title, place = source.texts, source.name, source.place
    told = [kept.problem(place, title, file_name(name)) for name, kept in texts.refused.items()]
    told += [faults.FILE_LEFT_OUT.warning(place, title=title, file=each) for each in texts.unused()]
    if texts.removed:
        told.append(faults.REMOVED.warning(place, title=title, removed=", ".join(map(file_name, texts.removed))))
    return told
