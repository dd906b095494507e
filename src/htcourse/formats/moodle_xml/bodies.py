"""The bodies of Moodle's question types. A function a type; each gives None when the question cannot be held."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from htcourse.core import incoming
from htcourse.core.escaping import markdown_of_plain
from htcourse.core.moodle_grid import several_choices
from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import (
    essay,
    matching,
    multiple_choice,
    numeric,
    ordering,
    short_text,
    single_choice,
    true_false,
)
from htcourse.core.question_types.numeric import any_number
from htcourse.core.question_types.parts import Accepted, Choice, single_choices
from htcourse.core.read_numbers import parse_number
from htcourse.formats.moodle_xml import faults
from htcourse.formats.moodle_xml.cloze_text import read_cloze
from htcourse.formats.moodle_xml.gap_select import read_gap_select
from htcourse.formats.moodle_xml.source import Source
from htcourse.formats.moodle_xml.texts import text_in
from htcourse.markup.beside_text import without_model_answer, without_rubric

if TYPE_CHECKING:
    from lxml.etree import _Element

Read = tuple[str, Any]

_USUAL = {
    "Your answer is correct.",
    "Your answer is partially correct.",
    "Your answer is incorrect.",
    "Ваш ответ верный.",
    "Ваш ответ частично правильный.",
    "Ваш ответ неправильный.",
}
"""What Moodle itself puts there (qtype: correctfeedbackdefault and the like, English and Russian)."""

_OWN_ORDER = {"", "REL", "RELATIVE", "RELATIVE_NEXT_EXCLUDE_LAST"}


def read_body(source: Source, type_name: str) -> Read | None:
    """Return our type and body of a question of Moodle's type, None when it is left out; KeyError: no such type."""
    return _READERS[type_name](source)


def is_known(type_name: str) -> bool:
    """Say whether questions of a type of Moodle's can be read."""
    return type_name in _READERS


def _choices(source: Source) -> Read | None:
    is_single = source.is_set("single", otherwise=True)
    answers = source.all("answer")
    if source.too_few(len(answers), 2):
        return None
    combined = _combined(source)
    choices = []
    for number, answer in enumerate(answers):
        fraction = source.fraction(answer)
        if fraction is None:
            return None
        feedback = [source.texts.line(answer.find("feedback"))]
        if is_single:
            feedback.append(combined["correct" if fraction == 1 else "incorrect" if fraction <= 0 else "partially"])
        text = source.texts.line(answer)
        told = "\n\n".join(filter(None, feedback))
        choices.append(Choice(letter_id(number), fraction=fraction, text=text, feedback=told))
    if is_single:
        return single_choice.NAME, single_choice.Body(single_choices(choices))
    if any(combined.values()):
        source.simplified(faults.COMBINED_FEEDBACK)
    several = several_choices(choices)
    if several.is_changed:
        source.simplified(incoming.CHANGED_WEIGHTS)
    return multiple_choice.NAME, multiple_choice.Body(several.choices)


def _combined(source: Source) -> dict[str, str]:
    """Return the feedback on right, partly right and wrong answers, but for what Moodle itself puts there."""
    fields = {"correct": "correctfeedback", "partially": "partiallycorrectfeedback", "incorrect": "incorrectfeedback"}
    told = {key: source.texts.line(source.find(field)) for key, field in fields.items()}
    return {key: "" if text in _USUAL else text for key, text in told.items()}


def _without_combined(source: Source) -> None:
    if any(_combined(source).values()):
        source.simplified(faults.COMBINED_FEEDBACK)


def _truth(source: Source) -> Read | None:
    """Old files name the answers in their own language; then the first is true (Moodle: import_truefalse)."""
    answers = source.all("answer")
    if source.too_few(len(answers), 2):
        return None
    names = [text_in(each).casefold() for each in answers[:2]]
    if sorted(names) != ["false", "true"]:
        source.simplified(faults.TRUTH_BY_ORDER)
        names = ["true", "false"]
    by_name = dict(zip(names, answers, strict=False))
    worths = [source.fraction(by_name[name]) for name in ("true", "false")]
    if None in worths:
        return None
    if 1 not in worths:
        source.left_out(incoming.NO_KEY)
        return None
    told = {name: source.texts.line(each.find("feedback")) for name, each in by_name.items()}
    return true_false.NAME, true_false.Body(worths[0] == 1, feedback_true=told["true"], feedback_false=told["false"])


def _short_answers(source: Source) -> Read | None:
    if source.is_set("usecase", otherwise=False):
        source.simplified(faults.CASE)
    accepted = []
    for number, answer in enumerate(source.all("answer")):
        fraction = source.fraction(answer)
        if fraction is None:
            return None
        text, feedback = " ".join(text_in(answer).split()), source.texts.line(answer.find("feedback"))
        accepted.append(Accepted(letter_id(number), fraction, text=text, feedback=feedback))
    if source.too_few(len(accepted), 1):
        return None
    return short_text.NAME, short_text.Body(tuple(accepted))


def _numbers(source: Source) -> Read | None:
    values = []
    for number, answer in enumerate(source.all("answer")):
        fraction = source.fraction(answer)
        if fraction is None:
            return None
        value = _number(source, answer, letter_id(number), fraction)
        if value is None:
            return None
        values.append(value)
    if source.too_few(len(values), 1):
        return None
    units = [(text_in(each.find("unit_name")), text_in(each.find("multiplier"))) for each in source.all("units/unit")]
    unit = units[0][0] if units else ""
    alike = tuple(name for name, multiplier in units[1:] if name and parse_number(multiplier or "1") == 1)
    if len(units) > len(alike) + 1 or source.value("unitgradingtype", "0") not in ("0", ""):
        source.simplified(faults.UNITS, unit=unit or "-")
    return numeric.NAME, numeric.Body(tuple(values), unit=unit, units=alike)


def _number(source: Source, answer: "_Element", id: str, fraction: float) -> numeric.Value | None:
    written, feedback = text_in(answer), source.texts.line(answer.find("feedback"))
    if written in ("*", ""):
        return any_number(id, feedback, fraction)
    value = parse_number(written)
    tolerance = parse_number(text_in(answer.find("tolerance")) or "0")
    if value is None or tolerance is None or tolerance < 0:
        source.left_out(faults.NO_NUMBER, answer=written[:40])
        return None
    return numeric.Value(id, value, tolerance, fraction, feedback=feedback)


def _pairs(source: Source) -> Read | None:
    pairs: list[matching.Pair] = []
    distractors: list[matching.Distractor] = []
    for number, each in enumerate(source.all("subquestion")):
        left, right = source.texts.line(each), markdown_of_plain(text_in(each.find("answer")), line=True)
        if left and right:
            pairs.append(matching.Pair(letter_id(number), left=left, right=right))
        elif right:
            distractors.append(matching.Distractor(letter_id(number), right=right))
        elif left:
            source.simplified(faults.NO_PARTNER, left=left)
    _without_combined(source)
    if source.too_few(len(pairs), 2):
        return None
    keys = {each.right for each in pairs}
    others = tuple(each for each in distractors if each.right not in keys)
    return matching.NAME, matching.Body(tuple(pairs), others)


def _order(source: Source) -> Read | None:
    answers = source.all("answer")
    items = tuple(
        ordering.Item(
            letter_id(number), text=source.texts.line(each), feedback=source.texts.line(each.find("feedback"))
        )
        for number, each in enumerate(answers)
    )
    how = []
    select = source.value("selecttype", source.value("logical", "RANDOM")).upper()
    count = source.value("selectcount", source.value("studentsee", "6"))
    if select not in ("ALL", "EXACT", "0") and count.isdecimal() and 0 < int(count[:6]) < len(items):
        how.append(f"{count} {select}")
    if source.value("gradingtype").upper() not in _OWN_ORDER:
        how.append(source.value("gradingtype"))
    if how:
        source.simplified(faults.ORDERING, how=" ".join(how)[:80])
    _without_combined(source)
    return ordering.NAME, ordering.Body(items)


def _essay(source: Source) -> Read | None:
    template = source.value("responsetemplate")
    if template or source.value("attachments", "0") != "0" or source.value("responseformat") == "noinline":
        source.simplified(faults.ESSAY)
    return essay.NAME, _with_grader_info(source, essay.Body(()))


def _with_grader_info(source: Source, body: essay.Body) -> essay.Body:
    """Return the essay with what stands there for the person who marks it: notes, our own model answer and rubric."""
    field = source.find("graderinfo")
    text, rubric = without_rubric(text_in(field))
    text, model = without_model_answer(text)
    line = source.texts.html_line
    criteria = tuple(
        essay.Criterion(
            letter_id(number),
            tuple(
                essay.Level(letter_id(at), points, text=line(wording, field))
                for at, (points, wording) in enumerate(each.levels)
            ),
            text=line(each.text, field),
        )
        for number, each in enumerate(rubric)
    )
    markdown = source.texts.markdown
    return replace(
        body,
        rubric=criteria,
        model_answer=markdown(model, field, is_line=False),
        grader_notes=markdown(text, field, is_line=False),
    )


def _cloze(source: Source) -> Read | None:
    body = read_cloze(source)
    return None if body is None else ("cloze", body)


def _gap_select(source: Source) -> Read | None:
    _without_combined(source)
    body = read_gap_select(source)
    return None if body is None else ("cloze", body)


_READERS = {
    "gapselect": _gap_select,
    "ddwtos": _gap_select,
    "multichoice": _choices,
    "truefalse": _truth,
    "shortanswer": _short_answers,
    "numerical": _numbers,
    "matching": _pairs,
    "match": _pairs,
    "ordering": _order,
    "essay": _essay,
    "cloze": _cloze,
    "multianswer": _cloze,
}
