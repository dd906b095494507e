"""The content types of H5P that are questions, a function each; what it gives is none, one or several questions.

The fields are those of each type's `semantics.json` (h5p/h5p-multi-choice, h5p-blanks …).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from html import unescape
from typing import Any

from htcourse.core import incoming
from htcourse.core.escaping import hidden_gap_marks, markdown_of_plain
from htcourse.core.moodle_grid import several_choices
from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import cloze, essay, multiple_choice, ordering, single_choice, true_false
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.formats.h5p import faults
from htcourse.formats.h5p.content import Content, Read, entries, is_set, mapping, per_cent, text, texts_in

_GAP = re.compile(r"\*([^*\n]{1,500})\*")
_TIP = re.compile(r"(?:(?<!\\):|\\[+-])(.*)$", re.DOTALL)
_SLASH = re.compile(r"(?<!\\)/")
_TAG = re.compile(r"<[^<>]*>")
_STAND_IN = "\ufdd0{}\ufdd1"
"""Stands for a gap while its text is converted: noncharacters, which no text has (Unicode 16, 23.7)."""
_STANDS_IN = re.compile("\ufdd0(\\d+)\ufdd1")
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")
_MOST_GAPS = 200


def _told(content: Content, params: Mapping[str, Any]) -> None:
    """Note that what is said by the points reached is left out."""
    if any(text(each, "feedback").strip() for each in entries(params, "overallFeedback")):
        content.simplified(faults.OVERALL)


def _lost(content: Content, **fields: object) -> None:
    """Note fields of H5P that say something and have no place here."""
    names = [name for name, value in fields.items() if value]
    if names:
        content.simplified(faults.FIELDS, names=", ".join(names))


def _multi_choice(content: Content, params: Mapping[str, Any]) -> Iterator[Read]:
    answers = entries(params, "answers")
    asked = content.block(text(params, "question"), params)
    choices = tuple(
        Choice(
            letter_id(number),
            correct=is_set(each, "correct"),
            text=content.line(text(each, "text")),
            feedback=content.line(text(mapping(each, "tipsAndFeedback"), "chosenFeedback")),
        )
        for number, each in enumerate(answers)
    )
    keys = sum(each.correct for each in choices)
    if content.too_few(len(choices), 2):
        return
    if not keys:
        content.left_out(faults.NO_KEY)
        return
    _told(content, params)
    said = [mapping(each, "tipsAndFeedback") for each in answers]
    names = ("tip", "notChosenFeedback")
    _lost(content, **{name: any(_TAG.sub("", text(each, name)).strip() for each in said) for name in names})
    behaviour = mapping(params, "behaviour")
    kind = text(behaviour, "type") or "auto"
    is_single = kind == "single" or (kind == "auto" and keys == 1)
    is_whole = is_set(behaviour, "singlePoint") and not is_single
    _lost(content, singlePoint=is_whole)
    content.keeps_order = behaviour.get("randomAnswers", True) in (False, "false", 0)
    if is_single:
        yield Read(single_choice.NAME, asked, single_choice.Body(choices))
        return
    share = round(1 / keys, 7)  # a wrong choice takes off what a right one brings
    several = several_choices([replace(each, fraction=share if each.correct else -share) for each in choices])
    if several.is_changed and not is_whole:  # as a whole, ticking every choice paid nothing
        content.simplified(incoming.CHANGED_WEIGHTS)
    yield Read(multiple_choice.NAME, asked, multiple_choice.Body(several.choices), points=1 if is_whole else keys)


def _true_false(content: Content, params: Mapping[str, Any]) -> Iterator[Read]:
    behaviour = mapping(params, "behaviour")
    right, wrong = (content.line(text(behaviour, key)) for key in ("feedbackOnCorrect", "feedbackOnWrong"))
    is_true = is_set(params, "correct")
    body = true_false.Body(
        is_true, feedback_true=right if is_true else wrong, feedback_false=wrong if is_true else right
    )
    yield Read(true_false.NAME, content.block(text(params, "question"), params), body)


def _blanks(content: Content, params: Mapping[str, Any]) -> Iterator[Read]:
    """Give one text of all sentences, in which `*answer/another:tip*` is a gap."""
    pieces = [f"<div>{each}</div>" for each in texts_in(params, "questions")]
    html = "".join(pieces)
    body = _gaps(content, pieces, lambda words, number: cloze.Gap(f"g{number}", answers=_accepted(words)))
    if body is not None:
        _told(content, params)
        behaviour = mapping(params, "behaviour")
        switches = {name: is_set(behaviour, name) for name in ("caseSensitive", "acceptSpellingErrors")}
        _lost(content, tip=_has_tips(html), **switches)
        intro = content.block(text(params, "text"), params)
        whole = "\n\n".join(filter(None, (hidden_gap_marks(intro), body.text)))
        yield Read(cloze.NAME, whole, cloze.Body(body.gaps, text=whole), points=len(body.gaps))


def _drag_text(content: Content, params: Mapping[str, Any]) -> Iterator[Read]:
    """Give a text with menus of all words that are dragged, those that belong nowhere too."""
    html = text(params, "textField")
    found = [_words(each) for each in _GAP.findall(html)]
    others = [_words(each) for each in _GAP.findall(text(params, "distractors"))]
    options = list(dict.fromkeys(filter(None, [*found, *others])))

    def menu(words: str, number: int) -> cloze.Gap:
        key = _words(words)
        choices = (
            Choice(letter_id(at), correct=each == key, text=markdown_of_plain(each, line=True))
            for at, each in enumerate(options)
        )
        return cloze.Gap(f"g{number}", choices=tuple(choices))

    body = _gaps(content, html.split("\n"), menu, between="<br>")
    if body is not None:
        _told(content, params)
        feedback = any("\\+" in each or "\\-" in each for each in _GAP.findall(html))
        _lost(content, tip=_has_tips(html), feedback=feedback)
        intro = content.block(text(params, "taskDescription"), params)
        whole = "\n\n".join(filter(None, (hidden_gap_marks(intro), body.text)))
        yield Read(cloze.NAME, whole, cloze.Body(body.gaps, text=whole), points=len(body.gaps))


def _gaps(
    content: Content, pieces: Iterable[str], gap_of: Callable[[str, int], cloze.Gap], between: str = ""
) -> cloze.Body | None:
    """Return a text and its gaps, each in one of the pieces; None where there is none, far too many or an open one."""
    gaps: list[cloze.Gap] = []

    def put(found: re.Match[str]) -> str:
        gaps.append(gap_of(found[1], len(gaps) + 1))
        return _STAND_IN.format(len(gaps))

    clean = [_NONCHARACTERS.sub("", each) for each in pieces]
    if not 0 < sum(len(_GAP.findall(each)) for each in clean) <= _MOST_GAPS:
        content.left_out(faults.NO_KEY)
        return None
    filled = [_GAP.sub(put, each) for each in clean]
    if any("*" in each.replace("**", "") for each in filled):
        content.left_out(faults.OPEN_GAP)
        return None
    markdown = hidden_gap_marks(content.texts.of(between.join(filled), is_line=False))
    return cloze.Body(tuple(gaps), text=_STANDS_IN.sub(r"{g\1}", markdown))


def _has_tips(html: str) -> bool:
    return any(found is not None and found[0][0] == ":" for found in map(_TIP.search, _GAP.findall(html)))


def _words(gap: str) -> str:
    """Return the words of a gap, without its tip."""
    return " ".join(unescape(_TAG.sub("", _TIP.sub("", gap))).replace("\\:", ":").split())


def _accepted(gap: str) -> tuple[Accepted, ...]:
    texts = (each.replace("\\/", "/").strip() for each in _SLASH.split(_words(gap)))
    known = dict.fromkeys(each.replace("*", "\\*") for each in texts if each)
    return tuple(Accepted(letter_id(number), text=each) for number, each in enumerate(known))


def _single_choice_set(content: Content, params: Mapping[str, Any]) -> Iterator[Read]:
    for each in entries(params, "choices"):
        yield from _first_is_right(content, text(each, "question"), texts_in(each, "answers"))
    _told(content, params)
    passing = per_cent(mapping(params, "behaviour"), "passPercentage")
    if passing not in (0, 100):  # 100 is what stands there unless somebody chose another
        content.simplified(faults.PASS, percent=passing)


def _summary(content: Content, params: Mapping[str, Any]) -> Iterator[Read]:
    intro, summaries = text(params, "intro"), entries(params, "summaries")
    _told(content, params)
    _lost(content, tip=any(_TAG.sub("", text(each, "tip")).strip() for each in summaries))
    for each in summaries:
        yield from _first_is_right(content, intro, texts_in(each, "summary"))


def _first_is_right(content: Content, asked: str, answers: list[str]) -> Iterator[Read]:
    if content.too_few(len(answers), 2):
        return
    choices = (
        Choice(letter_id(number), correct=number == 0, text=content.line(each)) for number, each in enumerate(answers)
    )
    shown = content.texts.of(asked, is_line=False)
    yield Read(single_choice.NAME, shown, single_choice.Body(tuple(choices)), is_whole=False)


def _sort_paragraphs(content: Content, params: Mapping[str, Any]) -> Iterator[Read]:
    paragraphs = texts_in(params, "paragraphs")
    if not content.too_few(len(paragraphs), 2):
        _told(content, params)
        items = tuple(ordering.Item(letter_id(n), text=content.line(each)) for n, each in enumerate(paragraphs))
        yield Read(ordering.NAME, content.block(text(params, "taskDescription"), params), ordering.Body(items))


def _essay(content: Content, params: Mapping[str, Any]) -> Iterator[Read]:
    _told(content, params)
    behaviour = mapping(params, "behaviour")
    lengths = {name: behaviour.get(name) for name in ("minimumLength", "maximumLength")}
    _lost(content, keywords=entries(params, "keywords"), **lengths)
    sample = content.texts.of(text(mapping(params, "solution"), "sample"), is_line=False)
    yield Read(essay.NAME, content.block(text(params, "taskDescription"), params), essay.Body((), model_answer=sample))


READERS: dict[str, Callable[[Content, Mapping[str, Any]], Iterator[Read]]] = {
    "MultiChoice": _multi_choice,
    "TrueFalse": _true_false,
    "Blanks": _blanks,
    "DragText": _drag_text,
    "SingleChoiceSet": _single_choice_set,
    "Summary": _summary,
    "SortParagraphs": _sort_paragraphs,
    "Essay": _essay,
}
"""By the name of the library, without `H5P.` and its version."""
