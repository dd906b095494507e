"""Bodies of what ILIAS answers in a way of its own: terms matched with definitions."""

from collections import Counter

from htcourse.core import incoming
from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import matching
from htcourse.formats.qti12 import faults
from htcourse.formats.qti12.presentation import Response
from htcourse.formats.qti12.source import Source
from htcourse.formats.qti12.typed import Read


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
