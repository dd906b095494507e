"""The interactions that stand alone in an item. A function each; it gives None when the question cannot be held."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from htcourse.core import incoming
from htcourse.core.moodle_grid import several_choices
from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import (
    categorise,
    essay,
    matching,
    multiple_choice,
    ordering,
    single_choice,
    true_false,
)
from htcourse.core.question_types.parts import Choice, Label, single_choices
from htcourse.formats.qti import faults
from htcourse.formats.qti.responses import Grading, Response
from htcourse.formats.qti.source import Source
from htcourse.markup.beside_text import without_model_answer, without_rubric
from htcourse.markup.package_texts import html_inside

if TYPE_CHECKING:
    from lxml.etree import _Element

Read = tuple[str, Any]

_TRUTH = {"true", "false"}
_SCORERS = {"scorer", "tutor"}
_NOT_IN_IDS = re.compile(r"[^\w.-]+")
_RIGHT = ".right"
"""What our export puts behind an id that a left side has, too."""


def read_choices(source: Source, interaction: "_Element") -> Read | None:
    """Return one of several, or several of several."""
    choices = interaction.findall("simpleChoice")
    source.keeps_order = keeps_order(interaction, choices)
    return _chosen(source, interaction, choices)


def keeps_order(interaction: "_Element", choices: "list[_Element]") -> bool:
    """Say whether a file shows some of these choices where they are written."""
    return interaction.get("shuffle") == "false" or any(each.get("fixed") == "true" for each in choices)


def read_hottext(source: Source, interaction: "_Element") -> Read | None:
    """Return words to be selected as choices; the text they stand in stays, with the words in bold."""
    passages = list(interaction.iter("hottext"))
    read = _chosen(source, interaction, passages)
    for each in passages:
        each.tag = "b"
        each.attrib.clear()
    source.simplified(faults.HOTTEXT)
    return read


def _chosen(source: Source, interaction: "_Element", elements: "list[_Element]") -> Read | None:
    response = source.response(interaction)
    if source.too_few(len(elements), 2):
        return None
    is_single = response.cardinality == "single"
    ids = [_id(each) for each in elements]
    paid = source.paid(response, ids) if is_single else None
    if paid is None:
        if not source.has_key(response):
            return None
        worths = [response.worth(id, source.grading) for id in ids]
        if max(worths, default=0.0) <= 0:  # the key is none of the choices
            source.left_out(faults.NO_KEY)
            return None
    else:
        worths = [round(each / max(paid), 7) for each in paid]
        if response.correct and not any(
            worth == 1 for id, worth in zip(ids, worths, strict=True) if id in response.correct
        ):
            source.simplified(faults.OTHER_KEY)
    choices = [_choice(source, response, *each) for each in zip(elements, worths, strict=True)]
    if is_single:
        choices = with_verdicts(source, choices, source.feedback_by_rules(response, ids))
        if {each.id for each in choices} == _TRUTH and len(choices) == 2:
            return true_false.NAME, _truth(choices)
        return single_choice.NAME, single_choice.Body(single_choices(choices))
    said = source.feedback_by_ticks(response, ids)
    choices = [replace(each, feedback=_joined(each.feedback, more)) for each, more in zip(choices, said, strict=True)]
    if source.grading is Grading.KEY and len(response.correct) > 1:
        source.is_all_or_nothing = True
    if source.grading is Grading.KEY or not response.mapping:
        marked = tuple(Choice(each.id, each.worth > 0, text=each.text, feedback=each.feedback) for each in choices)
        return multiple_choice.NAME, multiple_choice.Body(marked)
    if response.most > response.bounds[1]:
        source.simplified(faults.BOUND)
    several = several_choices(choices)
    if several.is_changed:
        source.simplified(incoming.CHANGED_WEIGHTS)
    return multiple_choice.NAME, multiple_choice.Body(several.choices)


def _choice(source: Source, response: Response, element: "_Element", worth: float) -> Choice:
    id = _id(element)
    text = source.texts.line(element)
    return Choice(
        safe_id(id), fraction=max(-1.0, min(1.0, worth)), text=text, feedback=said_of(source, response, element)
    )


def said_of(source: Source, response: Response, *elements: "_Element") -> str:
    """Return what is said of answers: the feedback that stands inside them, and that which names them."""
    return _joined(
        *(part for each in elements for part in (source.feedback_within(each), source.feedback(response, _id(each))))
    )


def _joined(*told: str) -> str:
    return "\n\n".join(filter(None, told))


def with_verdicts(source: Source, choices: list[Choice], said: list[str]) -> list[Choice]:
    """Return choices with what the rules say of each, and of any right or wrong one, behind their own feedback."""
    told = {is_right: source.feedback_by_verdict(is_right) for is_right in (True, False)}
    return [
        replace(each, feedback=_joined(each.feedback, by_rules, told[each.worth == 1]))
        for each, by_rules in zip(choices, said, strict=True)
    ]


def _truth(choices: list[Choice]) -> true_false.Body:
    by_id = {each.id: each for each in choices}
    return true_false.Body(
        by_id["true"].worth == 1, feedback_true=by_id["true"].feedback, feedback_false=by_id["false"].feedback
    )


def read_order(source: Source, interaction: "_Element") -> Read | None:
    """Return items to be put in order."""
    response = source.response(interaction)
    elements = {each.get("identifier") or "": each for each in interaction.findall("simpleChoice")}
    if source.too_few(len(elements), 2) or not source.has_key(response):
        return None
    order = [each for each in dict.fromkeys(response.correct) if each in elements]
    if len(order) < len(elements):
        source.left_out(faults.NO_KEY)
        return None
    if source.grading is not Grading.OWN:
        source.is_all_or_nothing = True
    items = []
    for id in order:
        told = said_of(source, response, elements[id])
        items.append(ordering.Item(safe_id(id), text=source.texts.line(elements[id]), feedback=told))
    return ordering.NAME, ordering.Body(tuple(items))


def read_match(source: Source, interaction: "_Element") -> Read | None:
    """Return pairs, or items to be sorted where the export of this program says so."""
    response = source.response(interaction)
    sides = interaction.findall("simpleMatchSet")
    if len(sides) != 2 or not source.has_key(response):
        source.too_few(len(sides), 2)
        return None
    if source.grading is Grading.KEY:
        source.is_all_or_nothing = True
    elif response.mapping and not source.is_own:
        _tell_of_points(source, response)
    keys = [
        each.split(" ") for each in response.correct or [key for key, worth in response.mapping.items() if worth > 0]
    ]
    links = [(each[0], each[1]) for each in keys if len(each) == 2]
    lefts, rights = ({_id(each): each for each in side.findall("simpleAssociableChoice")} for side in sides)
    if _are_turned(links, lefts):
        lefts, rights = rights, lefts
        links = [(right, left) for left, right in links]
    if interaction.get("class") == "categorise" and all(right in rights for _, right in links):
        return categorise.NAME, _sorting(source, response, lefts, rights, dict(reversed(links)))
    pairs = _pairs(source, response, lefts, rights, links)
    if source.too_few(len(pairs), 2):
        return None
    used = {each.right for each in pairs}
    linked = {right for _, right in links}
    others = [(id, source.texts.line(each)) for id, each in rights.items() if id not in linked]
    distractors = tuple(
        matching.Distractor(safe_id(id.removesuffix(_RIGHT)), right=text)
        for id, text in others
        if text and text not in used
    )
    return matching.NAME, matching.Body(tuple(pairs), distractors)


def _tell_of_points(source: Source, response: Response) -> None:
    """Say what of a mapping of pairs is not kept."""
    if len({each for each in response.mapping.values() if each > 0}) > 1:
        source.simplified(incoming.EVEN_PARTS)
    if min(response.default, *response.mapping.values()) < 0:
        source.simplified(faults.COSTS)


def _id(element: "_Element") -> str:
    return element.get("identifier") or ""


def safe_id(id: str) -> str:
    """Return an id as this program takes one."""
    return _NOT_IN_IDS.sub("-", id) or "-"


def _are_turned(links: list[tuple[str, str]], lefts: "dict[str, _Element]") -> bool:
    """Say whether those on the left may go with several, each on the right with one: then the right ones are asked."""
    used, rights = [left for left, _ in links], [right for _, right in links]
    is_free = all(lefts[each].get("matchMax") != "1" for each in used if each in lefts)
    return is_free and len(set(used)) < len(used) and len(set(rights)) == len(rights)


def _pairs(
    source: Source,
    response: Response,
    lefts: "dict[str, _Element]",
    rights: "dict[str, _Element]",
    links: list[tuple[str, str]],
) -> list[matching.Pair]:
    pairs = []
    partners_of: dict[str, list[str]] = {}
    for one, right in links:
        partners_of.setdefault(one, []).append(right)
    for id, element in lefts.items():
        left = source.texts.line(element)
        partners = [right for right in partners_of.get(id, []) if right in rights]
        if not partners:
            source.simplified(faults.NO_PARTNER, left=left)
            continue
        if len(partners) > 1:
            source.simplified(faults.SEVERAL_PARTNERS, left=left)
        partner = rights[partners[0]]
        told = said_of(source, response, element, partner)
        pairs.append(matching.Pair(safe_id(id), left=left, right=source.texts.line(partner), feedback=told))
    return pairs


def _sorting(
    source: Source,
    response: Response,
    lefts: "dict[str, _Element]",
    rights: "dict[str, _Element]",
    links: dict[str, str],
) -> categorise.Body:
    categories = tuple(
        Label(safe_id(id.removesuffix(_RIGHT)), text=source.texts.line(each)) for id, each in rights.items()
    )
    items = tuple(
        categorise.Item(
            safe_id(id),
            safe_id(links.get(id, "").removesuffix(_RIGHT)),
            text=source.texts.line(each),
            feedback=said_of(source, response, each),
        )
        for id, each in lefts.items()
    )
    return categorise.Body(categories, items)


def read_essay(source: Source, rubrics: "list[_Element]") -> Read:
    """Return a text of one's own, with what stands there for the person who marks it."""
    told = [each for each in rubrics if _SCORERS & set((each.get("view") or "").split())]
    for each in told:
        rubrics.remove(each)
    html, rubric = without_rubric("".join(html_inside(each) for each in told))
    html, model = without_model_answer(html)
    line = source.texts.of
    criteria = tuple(
        essay.Criterion(
            letter_id(number),
            tuple(
                essay.Level(letter_id(at), points, text=line(wording, is_line=True))
                for at, (points, wording) in enumerate(each.levels)
            ),
            text=line(each.text, is_line=True),
        )
        for number, each in enumerate(rubric)
    )
    body = essay.Body(criteria, model_answer=line(model, is_line=False), grader_notes=line(html, is_line=False))
    return essay.NAME, body
