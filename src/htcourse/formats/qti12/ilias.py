"""What ILIAS answers in a way of its own: terms matched with definitions, order by place, statements that are true."""

import re
from collections import Counter
from collections.abc import Mapping

from htcourse.core import incoming
from htcourse.core.escaping import markdown_of_plain
from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import categorise, matching, ordering
from htcourse.core.question_types.parts import Label
from htcourse.core.read_numbers import parse_number
from htcourse.formats.qti12 import faults
from htcourse.formats.qti12.presentation import Response
from htcourse.formats.qti12.source import Source
from htcourse.formats.qti12.typed import MOST_ANSWERS, Read

_PLACED = re.compile(r"-?\d+_-?\d+_(?P<place>\d+)_(?P<depth>\d+)")
"""How ILIAS calls an item of an order: by chance, by the solution, by its place and by how far it is indented."""
_TRUE, _FALSE = "1", "0"
_OPTIONS = {
    "right_wrong": ("Right", "Wrong"),
    "plus_minus": ("+", "−"),
    "applicable_or_not": ("Applicable", "Not applicable"),
    "adequate_or_not": ("Adequate", "Not adequate"),
}
"""What ILIAS calls the answers to a statement, by its setting."""


def in_places(source: Source, response: Response) -> dict[str, str]:
    """Return labels in the order in which each is paid for in its place, with what is said of each."""
    found = [(ident, _PLACED.fullmatch(ident)) for ident, _ in response.labels]
    idents = {ident: ident for ident, _ in found} | {each["place"]: ident for ident, each in found if each}
    if any(each and each["depth"] != "0" for _, each in found):
        source.simplified(faults.INDENTED)
    tests = [rule.tests[0] for rule in source.rules.paid_for(response.ident) if len(rule.tests) == 1]
    return {
        idents[test.value]: source.feedback(source.rules.said_to(response.ident, test.value, is_one_of_several=True))
        for test in sorted(tests, key=lambda each: each.place)
        if test.value in idents
    }


def read_words_in_order(source: Source, html: str) -> Read | None:
    """Return an order that stands in a field as a line, its items between `::`, else its words."""
    line = source.fields.get("ordertext", "")
    texts = [each.strip() for each in (line.split("::") if "::" in line else line.split())]
    if source.too_few(len(texts), 2):
        return None
    if len(texts) > MOST_ANSWERS:
        source.left_out(incoming.TOO_MANY, count=len(texts))
        return None
    if len(set(texts)) < len(texts):  # of two alike either may stand first there
        source.left_out(faults.NO_TYPE, kind=source.fields["questiontype"])
        return None
    source.simplified(faults.ALL_OR_NOTHING)
    items = tuple(
        ordering.Item(letter_id(number), text=markdown_of_plain(each, line=True)) for number, each in enumerate(texts)
    )
    return ordering.NAME, ordering.Body(items), html


def truths_of(source: Source, response: Response) -> dict[str, bool]:
    """Return which label is true, where each is a response of its own that is true or not (Kprim); else nothing."""
    best = max(source.rules.paying(), key=lambda each: each.points, default=None)
    tests = best.tests if best else ()
    found = {test.response: test.value == _TRUE for test in tests if test.value in (_TRUE, _FALSE)}
    idents = {ident for ident, _ in response.labels}
    return found if found.keys() == idents and response.ident not in idents else {}


def read_statements(source: Source, response: Response, truths: Mapping[str, bool], html: str) -> Read:
    """Return statements to be sorted into those that are true and those that are not."""
    usual = _OPTIONS.get(source.fields.get("option_label_setting", ""), _OPTIONS["right_wrong"])
    own = [source.fields.get(f"custom_{each}_option_label", "") for each in ("true", "false")]
    is_own = source.fields.get("option_label_setting") == "customlabel" and all(own)
    categories = tuple(
        Label(id, text=markdown_of_plain(text, line=True))
        for id, text in zip(("c1", "c2"), own if is_own else usual, strict=True)
    )
    items = tuple(
        categorise.Item(
            letter_id(number),
            "c1" if truths[ident] else "c2",
            text=source.line(text),
            feedback=source.feedback(source.rules.said_to(ident, _TRUE if truths[ident] else _FALSE)),
        )
        for number, (ident, text) in enumerate(response.labels)
    )
    pays_half = any((parse_number(each.get("minvalue") or "") or 0) > 0 for each in source.item.iter("decvar"))
    source.simplified(faults.ALL_OR_HALF if pays_half else faults.ALL_OR_NOTHING)
    return categorise.NAME, categorise.Body(categories, items), html


def read_matched(source: Source, response: Response, html: str) -> Read | None:
    """Return pairs of what is matched, each paid for by itself; None where both sides belong to several.

    Each definition is a left side, or each term where a definition takes several.
    """
    terms = {ident: source.line(text) for ident, text in response.labels}
    definitions = {ident: source.line(text) for ident, text in response.lefts}
    paid = dict[tuple[str, str], float]()
    for rule in source.rules.paid_for(response.ident):
        term, _, definition = rule.tests[0].value.partition(",")
        if len(rule.tests) == 1 and terms.get(term) and definitions.get(definition):
            paid[term, definition] = rule.points
    if not paid:
        source.left_out(incoming.NO_KEY)
        return None
    is_by_term = max(Counter(definition for _, definition in paid).values()) > 1
    if is_by_term and max(Counter(term for term, _ in paid).values()) > 1:
        source.left_out(faults.NO_TYPE, kind=f"{response.tag} n:n")
        return None
    lefts, rights = (terms, definitions) if is_by_term else (definitions, terms)
    pairs, matched = list[matching.Pair](), set[str]()
    for number, (term, definition) in enumerate(paid):
        left, right = (term, definition) if is_by_term else (definition, term)
        names = source.rules.said_to(response.ident, f"{term},{definition}", is_one_of_several=True)
        said = source.feedback((*names, f"correct_{term}_{definition}"))  # ILIAS links it without the definition
        pairs.append(matching.Pair(letter_id(number), left=lefts[left], right=rights[right], feedback=said))
        matched.add(left)
    if len(set(paid.values())) > 1:
        source.simplified(incoming.EVEN_PARTS)
    if alone := [text for ident, text in lefts.items() if ident not in matched and text]:
        source.simplified(faults.NO_PARTNER, items=", ".join(alone))
    used = {each.right for each in pairs}
    others = [text for text in dict.fromkeys(rights.values()) if text and text not in used]
    distractors = tuple(matching.Distractor(f"d{number}", right=each) for number, each in enumerate(others, 1))
    return matching.NAME, matching.Body(tuple(pairs), distractors), html
