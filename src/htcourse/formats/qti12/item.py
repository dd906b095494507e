"""One item to a question: by what it shows and how it is answered, not by what its program calls it."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from htcourse.core import incoming
from htcourse.core.errors import Place, Problem
from htcourse.core.escaping import hidden_gap_marks, markdown_of_plain
from htcourse.core.question_bank import BankQuestion, title_from
from htcourse.core.question_types import cloze, multiple_choice, single_choice
from htcourse.core.quiz import Question
from htcourse.core.read_numbers import parse_number
from htcourse.formats.qti12 import faults
from htcourse.formats.qti12.bodies import read_body
from htcourse.formats.qti12.frame import frame_of_item, words_for_learners
from htcourse.formats.qti12.presentation import html_of, words_in
from htcourse.formats.qti12.source import Source
from htcourse.markup.package_texts import Texts

if TYPE_CHECKING:
    from lxml.etree import _Element

_NO_TITLES = ("", "question", "untitled question")
_POINTS = ("points_possible", "qmd_absolutescore_max", "qmd_weighting", "cc_weighting", "points")
_COPY_OF = "assessment_question_identifierref"
_STANDS_IN = re.compile("\ufdd0(\\d+)\ufdd1")


class ReadItem(NamedTuple):
    """The question of an item, None where it is left out, what is wrong, and whether its choices are not mixed.

    `ident` is that of the item, or of what it is a copy of in a bank (Canvas).
    """

    question: BankQuestion | None
    problems: list[Problem]
    ident: str
    keeps_order: bool | None = False


def read_item(item: "_Element", place: Place, texts: Texts, category: tuple[str, ...]) -> ReadItem:
    """Read one item."""
    name = " ".join((item.get("title") or "").split())[:80]
    source = Source(place, name, item, texts)
    source.name = name or title_from(words_in(_STANDS_IN.sub("…", source.shown.html))) or item.get("ident") or "?"
    ident = source.fields.get(_COPY_OF) or item.get("ident") or ""
    read = read_body(source)
    if read is None:
        return ReadItem(None, source.problems, ident)
    kind, body, html = read
    source.problems += frame_of_item(item, place.file, source.name)
    text = source.texts.of(words_for_learners(item) + html, is_line=False)
    if isinstance(body, cloze.Body):
        text = _STANDS_IN.sub(lambda found: f"{{g{found[1]}}}", hidden_gap_marks(text))
        body = replace(body, text=text)
    else:
        text = _STANDS_IN.sub("", text).strip()
    question = _question(source, kind, body, text, name)
    points = next((parse_number(source.fields[each]) for each in _POINTS if source.fields.get(each)), None)
    points = points or source.rules.points
    each = BankQuestion(question, category, unsaid=("points",))
    if points > 0:
        each = BankQuestion(question, category, points=points)
    is_chosen = kind in (single_choice.NAME, multiple_choice.NAME)
    return ReadItem(each, source.problems, ident, source.shown.responses[0].keeps_order if is_chosen else False)


def _question(source: Source, kind: str, body: Any, text: str, name: str) -> Question:
    title = "" if name.lower() in _NO_TITLES else markdown_of_plain(name, line=True)
    always = [each for each in source.rules.said_always() if each in source.told]
    feedback = source.feedback(always or source.told_in_general())
    if any(incoming.is_said(source.line(each)) for each in source.told.values()):
        source.simplified(incoming.FEEDBACK)
    hints = _hints(source)
    texts, place = source.texts, source.place
    source.problems += [kept.problem(place, source.name, file) for file, kept in texts.refused.items()]
    if texts.removed:
        source.simplified(incoming.REMOVED, removed=", ".join(texts.removed))
    id = (source.item.get("ident") or "") if source.is_own else ""
    return Question(id, kind, title or title_from(text), "", 2, text or title, body, feedback, hints, place=place)


def _hints(source: Source) -> tuple[str, ...]:
    """Return what ILIAS says to who asks for it."""
    written = source.item.findall("solutionhint")
    if any((parse_number(each.get("points") or "") or 0) > 0 for each in written):
        source.simplified(faults.FREE_HINTS)
    return tuple(filter(None, (source.line(html_of(each)) for each in written)))
