"""Gaps in a text: a word or number typed, a choice in the line; one that stands alone is a question of its own kind."""

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from htcourse.core import incoming
from htcourse.core.escaping import hidden_gap_marks, markdown_of_plain
from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import cloze, numeric, short_text
from htcourse.core.question_types.numeric import any_number
from htcourse.core.question_types.parts import Accepted, Choice, single_choices
from htcourse.core.read_numbers import parse_number
from htcourse.formats.qti import faults
from htcourse.formats.qti.interactions import keeps_order, safe_id, said_of, with_verdicts
from htcourse.formats.qti.responses import Grading, Response, most_points, number_rules
from htcourse.formats.qti.source import Source
from htcourse.markup.package_texts import put_text, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

Read = tuple[str, Any]

_NUMBERS = ("float", "integer")
_LINES = ("p", "div", "span", "contentBody")
_STAND_IN = "\ufdd0{}\ufdd1"
"""Stands for a gap while its text is converted: noncharacters, which no text has (Unicode 16, 23.7)."""


def read_entry(source: Source, entry: "_Element") -> Read | None:
    """Return a word or number that is asked for below the text, None when it is not such a one or cannot be held.

    The line it stands in, with the unit of a number, is taken out of the text.
    """
    response = source.response(entry)
    unit = _taken_out(entry)
    if not source.has_key(response):
        return None
    if response.base_type in _NUMBERS:
        return _number(source, response, unit)
    return short_text.NAME, short_text.Body(_answers(source, response))


def is_below_the_text(entry: "_Element") -> bool:
    """Say whether a field stands on a line of its own, where at most a unit follows it."""
    line = entry.getparent()
    if line is None or line.tag not in _LINES:
        return line is not None and line.tag == "itemBody"
    others = [each for each in line if each is not entry]
    is_unit = not others or (len(others) == 1 and others[0].get("class") == "unit")
    return is_unit and not (line.text or "").strip() and not any((each.tail or "").strip() for each in line)


def _taken_out(entry: "_Element") -> str:
    """Take the line of a field out of the text, and return the unit that stands in it."""
    line = entry.getparent()
    if line is None:
        return ""
    if line.tag == "itemBody":
        put_text(entry, "")
        return ""
    unit = next((words_of(each) for each in line if each.get("class") == "unit"), "")
    put_text(line, "")
    return unit


def _answers(source: Source, response: Response) -> tuple[Accepted, ...]:
    if response.is_case_asked or _is_case_tested(source, response):
        source.simplified(incoming.CASE)
    if response.entries and source.graded(response) is not Grading.KEY:
        found = [(text, points / response.most) for text, points in response.entries]
    else:
        found = [(text, 1.0) for text in dict.fromkeys(response.correct)]
    said = source.feedback_by_rules(response, [text for text, _ in found])
    return tuple(
        Accepted(
            letter_id(number),
            round(max(-1.0, worth), 7),
            text=text if source.is_own else text.replace("*", "\\*"),
            feedback=source.feedback(response, letter_id(number)) or said[number],
        )
        for number, (text, worth) in enumerate(found)
    )


def _is_case_tested(source: Source, response: Response) -> bool:
    """Say whether a rule of the file compares capital letters, too."""
    tests = (each for each in source.item.iter("stringMatch") if each.get("caseSensitive") in ("true", "1"))
    return not source.is_own and any(
        variable.get("identifier") == response.id for each in tests for variable in each.iter("variable")
    )


def _number(source: Source, response: Response, unit: str) -> Read | None:
    rules = number_rules(source.item, response)
    if rules:
        # What our export takes off for an answer stands in the mapping alone: no rule sets less than nothing.
        mapped = iter(response.entries if source.is_own else ())
        rules = [each if each.is_any else each._replace(points=next(mapped, ("", each.points))[1]) for each in rules]
        most = max((each.points for each in rules), default=0.0) or 1.0
        values = [
            numeric.Value(
                letter_id(number),
                each.value,
                each.tolerance,
                round(max(-1.0, each.points / most), 7),
                feedback=source.feedback(response, letter_id(number)),
            )
            for number, each in enumerate(rules)
        ]
        values = [
            any_number(value.id, value.feedback, value.fraction) if rule.is_any else value
            for value, rule in zip(values, rules, strict=True)
        ]
        if not source.pays_others:
            codes = (faults.RULES.code, faults.NO_RULES.code)
            source.problems = [each for each in source.problems if each.code not in codes]
        return numeric.NAME, numeric.Body(tuple(values), unit=unit)
    values = []
    for number, text in enumerate(response.mapping or list(dict.fromkeys(response.correct))):
        value = parse_number(text)
        if value is None:
            source.left_out(faults.NO_NUMBER, answer=text[:40])
            return None
        worth = max(-1.0, response.worth(text, source.graded(response)))
        values.append(numeric.Value(letter_id(number), value, fraction=worth))
    return numeric.NAME, numeric.Body(tuple(values), unit=unit)


def read_gaps(source: Source, entries: "list[_Element]") -> Read | None:
    """Return a text with gaps; each leaves a mark behind in the tree, which `text_with_marks` finds again."""
    gaps = []
    if (
        len(entries) == 1
        and source.response(entries[0]).base_type in _NUMBERS
        and source.has_key(response := source.response(entries[0]))
    ):
        rules = number_rules(source.item, response)
        if any(each.tolerance for each in rules):  # a gap has none
            put_text(entries[0], "…")
            return _number(source, response, "")
    for name, count in Counter(source.response(each).id for each in entries).items():
        if count > 1:
            source.simplified(incoming.BLANK_TWICE, name=name[:40])
    for number, each in enumerate(entries, start=1):
        gap = _gap(source, each, f"g{number}")
        if gap is None:
            return None
        put_text(each, _STAND_IN.format(number))
        gaps.append(gap)
    return cloze.NAME, cloze.Body(tuple(gaps))


def text_with_marks(markdown: str, body: cloze.Body) -> cloze.Body:
    """Return the gaps with their text, in which other braces are hidden, for they would read like marks."""
    text = hidden_gap_marks(markdown)
    for number, each in enumerate(body.gaps, start=1):
        text = text.replace(_STAND_IN.format(number), f"{{{each.id}}}")
    return replace(body, text=text)


def _gap(source: Source, entry: "_Element", id: str) -> cloze.Gap | None:
    response = source.response(entry)
    if not source.has_key(response):
        return None
    weight = _weight(source, response)
    if entry.tag == "inlineChoiceInteraction":
        elements = entry.findall("inlineChoice")
        source.keeps_order = source.keeps_order or keeps_order(entry, elements)
        names = [each.get("identifier") or "" for each in elements]
        choices = [
            Choice(
                safe_id(name),
                fraction=max(-1.0, response.worth(name, source.graded(response))),
                text=markdown_of_plain(words_of(each), line=True),
                feedback=said_of(source, response, each),
            )
            for name, each in zip(names, elements, strict=True)
        ]
        if source.too_few(len(choices), 2):
            return None
        if len(source.responses) == 1:
            choices = with_verdicts(source, choices, source.feedback_by_rules(response, names))
        return cloze.Gap(id, single_choices(choices), weight=weight)
    if response.base_type in _NUMBERS:
        return _number_gap(source, response, id, weight)
    return cloze.Gap(id, answers=_answers(source, response), weight=weight)


def _number_gap(source: Source, response: Response, id: str, weight: float) -> cloze.Gap | None:
    """Return a number to be typed as the words it may be typed in; a gap has no tolerance here."""
    read = _number(source, response, "")
    if read is None:
        return None
    answers: list[Accepted] = []
    for each in read[1].answers:
        if each.tolerance:
            source.simplified(incoming.TOLERANCE_IN_GAP, number=each.wording)
        wordings = [each.wording, each.wording.replace(".", ",")] if "." in each.wording else [each.wording]
        answers += [
            Accepted(letter_id(len(answers) + at), each.fraction, text=text, feedback=each.feedback)
            for at, text in enumerate(wordings)
        ]
    return cloze.Gap(id, answers=tuple(answers), weight=weight)


def _weight(source: Source, response: Response) -> float:
    """Return what a gap counts against the others: the most it can bring."""
    for each in source.item.findall("outcomeDeclaration"):
        if source.is_own and each.get("identifier") == f"SCORE_{response.id}":
            most = parse_number(each.get("normalMaximum") or "")
            return most if most and most > 0 else 1.0
    if response.mapping and source.graded(response) is not Grading.KEY:
        return response.most
    return most_points(source.item, response) or 1.0
