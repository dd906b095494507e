"""A block of GIFT to a question: its name, text, general feedback and tags; `answers` reads what is in the braces."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from htcourse.core.categorise_as_matching import as_categorise
from htcourse.core.errors import Place, Problem
from htcourse.core.escaping import markdown_of_plain
from htcourse.core.incoming import in_order
from htcourse.core.question_bank import BankQuestion, own_tag, title_from, with_tags
from htcourse.core.question_types import cloze, essay, matching, numeric, ordering, short_text, single_choice
from htcourse.core.quiz import Question
from htcourse.formats.gift import faults
from htcourse.formats.gift.answers import Source, body_of
from htcourse.formats.gift.blocks import Block, restored
from htcourse.formats.gift.texts import BLANK, Texts
from htcourse.markup.beside_text import without_feedback_list

_ID = re.compile(r"\[id:((?:\\\]|[^\]])+)\]")
_TAG = re.compile(r"\[tag:((?:\\\]|[^\]<>])+)\]")
ANSWERS = re.compile(r"\{\s*(?:[=~]|#\s*[-+=.*\d]|>\d|(?:T|TRUE|F|FALSE)\s*[#}])")
"""Where answers begin, by which a text is known as GIFT."""
_GAP = "g1"


def read_block(block: Block, file: str) -> tuple[BankQuestion | None, list[Problem]]:
    """Return the question of a block, None when it holds none or a wrong one, and what is wrong."""
    if not block.text:
        return None, []
    name, start = _name_of(block.text)
    text = block.text[start:]
    place = Place(file, block.line_at(start + len(text) - len(text.lstrip())))
    problems = [faults.OPEN_NAME.warning(place)] if block.text.startswith("::") and not name else []
    opening, closing = text.find("{"), text.find("}")
    if opening < 0 and closing < 0:
        return None, [*problems, faults.DESCRIPTION.error(place)]
    if not 0 <= opening < closing:
        return None, [*problems, faults.BRACES.error(Place(file, block.line_at(start + max(opening, closing, 0))))]
    after = text[closing + 1 :]
    if key := ANSWERS.search(text, opening + 1, closing + 1) or ANSWERS.search(text, closing + 1):
        shown = " ".join(restored(text[key.start() : key.start() + 40]).split())
        return None, [
            *problems,
            faults.ANSWERS_IN_TEXT.error(Place(file, block.line_at(start + key.start())), key=shown),
        ]
    if "{" in after:
        problems.append(faults.MORE_BRACES.warning(Place(file, block.line_at(start + closing + 1 + after.index("{")))))
    texts = Texts()
    source = Source(text[opening + 1 : closing].strip(), place, texts, problems)
    kind, tags = own_tag(_tags_in(block.comments), "type")
    blank = f"{{{_GAP}}}" if kind == cloze.NAME else "_____"
    asked = texts.question(text[:opening] + (BLANK if after.strip() else "") + after, blank)
    found = _question(source, restored(name).strip(), asked, kind, _id_in(block.comments))
    if texts.removed:
        problems.append(faults.REMOVED_MARKUP.warning(place, removed=", ".join(texts.removed)))
    if found is None:
        return None, problems
    unit, tags = own_tag(tags, "unit")
    if unit and isinstance(found.body, numeric.Body):
        name, others = numeric.read_units(unit)
        found = replace(found, body=replace(found.body, unit=name, units=others))
    if isinstance(found.body, essay.Body):
        words, tags = own_tag(tags, "words")
        if words.isdecimal() and len(words) < 6:
            found = replace(found, body=replace(found.body, words=int(words)))
    each = BankQuestion(found)
    return (with_tags(each, tags) if tags else each), problems


def known_by(block: Block) -> tuple[str, str]:
    """Return the id and the title of a block that cannot be read, each empty where it says none."""
    name, start = _name_of(block.text)
    return _id_in(block.comments), restored(name).strip() or title_from(block.text[start:].partition("{")[0])


def _name_of(text: str) -> tuple[str, int]:
    """Return the name of a question and where its text begins."""
    if not text.startswith("::"):
        return "", 0
    end = text.find("::", 2)
    return (text[2:end], end + 2) if end >= 0 else ("", 2)


def _question(source: Source, name: str, asked: str, kind: str, id: str) -> Question | None:
    answers, gap, general = source.answers.rpartition("####")
    source.answers = answers.strip() if gap else source.answers
    type_name, body = body_of(source)
    if body is None:
        return None
    body, feedback = with_general(body, general if gap else "", source.texts)
    type_name, body = _as(kind, type_name, body, asked)
    title = markdown_of_plain(" ".join(name.split()), line=True) or title_from(asked)
    if not asked:
        source.problems.append(faults.NO_TEXT.warning(source.place))
    return Question(id, type_name, title, "", 2, asked or title, body, feedback, place=source.place)


def _as(kind: str, type_name: str, body: Any, asked: str) -> tuple[str, Any]:
    """Return type and body as the tag `type:…` of our own export says they were."""
    if kind == "categorise" and isinstance(body, matching.Body):
        return kind, as_categorise(body)
    if kind == cloze.NAME and cloze.gap_marks(asked) == (_GAP,):
        if isinstance(body, single_choice.Body):
            return kind, cloze.Body((cloze.Gap(_GAP, choices=body.choices),), text=asked)
        if isinstance(body, short_text.Body):
            return kind, cloze.Body((cloze.Gap(_GAP, answers=body.answers),), text=asked)
    return type_name, body


def _id_in(comments: Iterable[str]) -> str:
    """Return the idnumber the comments above a question give it (`// [id:x]`), or nothing."""
    found = next(filter(None, map(_ID.search, comments)), None)
    return found[1].replace("\\]", "]").strip() if found else ""


def _tags_in(comments: Iterable[str]) -> tuple[str, ...]:
    return tuple(each.replace("\\]", "]").strip() for comment in comments for each in _TAG.findall(comment))


def with_general(body: Any, general: str, texts: Texts) -> tuple[Any, str]:
    """Return the body with the feedback on its elements, if there is any behind the general one, and the latter."""
    above, elements = without_feedback_list(restored(general))
    told = [(_html(texts, element), _html(texts, feedback)) for element, feedback in elements]
    if told and isinstance(body, matching.Body):
        pairs = in_order([each.left for each in body.pairs], told)
        if pairs is not None:
            rows = [replace(each, feedback=told) for each, told in zip(body.pairs, pairs, strict=True)]
            return replace(body, pairs=tuple(rows)), texts.line(above)
    if told and isinstance(body, ordering.Body):
        items = in_order([each.text for each in body.items], told)
        if items is not None:
            ordered = [replace(each, feedback=told) for each, told in zip(body.items, items, strict=True)]
            return replace(body, items=tuple(ordered)), texts.line(above)
    return body, texts.line(general)


def _html(texts: Texts, html: str) -> str:
    return texts.line(f"[html]{html}")
