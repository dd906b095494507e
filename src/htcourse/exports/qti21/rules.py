"""Declarations of responses and outcomes, and the response processing that grades as this program does.

What the templates of QTI do not set, which feedback is shown, is set by rules beside them. A typed answer is graded by
the first rule that fits, as here; its mapping says the same for programs that read no rules.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from htcourse.core.question_bank import letter_id
from htcourse.core.question_types.numeric import Value
from htcourse.core.question_types.parts import Accepted
from htcourse.exports.qti21.xml_tree import element, number

if TYPE_CHECKING:
    from lxml.etree import _Element

TEMPLATE = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
SHOWN = "shown"

_STAR = "\0"
_MOST_WAYS = 2000
"""In how many ways the same neighbours may stand in several places: enough for three times among 24 items."""


class Response(NamedTuple):
    """A response variable: which answers are right, and what each is worth."""

    id: str
    cardinality: str
    base_type: str
    correct: Sequence[str]
    worth: Sequence[tuple[str, float]] = ()
    least: float = 0.0

    def declaration(self) -> "_Element":
        """Return `responseDeclaration`; no answer is worth less than `least`."""
        made = element(
            "responseDeclaration", {"identifier": self.id, "cardinality": self.cardinality, "baseType": self.base_type}
        )
        if self.correct:
            made.append(element("correctResponse", {}, *(element("value", {}, each) for each in self.correct)))
        if self.worth:
            is_text = self.base_type == "string"
            entries = [
                element("mapEntry", {"mapKey": key, "mappedValue": worth, "caseSensitive": False if is_text else None})
                for key, worth in self.worth
            ]
            made.append(element("mapping", {"lowerBound": self.least, "upperBound": 1, "defaultValue": 0}, *entries))
        return made


def outcome(id: str, base_type: str, cardinality: str = "single", most: float | None = None) -> "_Element":
    """Return `outcomeDeclaration`; a number starts at 0."""
    made = element(
        "outcomeDeclaration",
        {"identifier": id, "cardinality": cardinality, "baseType": base_type, "normalMaximum": most},
    )
    if base_type == "float":
        made.append(element("defaultValue", {}, element("value", {}, "0")))
    return made


def variable(id: str) -> "_Element":
    """Return the value of a variable."""
    return element("variable", {"identifier": id})


def value(base_type: str, text: object) -> "_Element":
    """Return a fixed value."""
    return element("baseValue", {"baseType": base_type}, number(text))


def sets(id: str, expression: "_Element") -> "_Element":
    """Return the rule that gives an outcome a value."""
    return element("setOutcomeValue", {"identifier": id}, expression)


def mapped(response: str) -> "_Element":
    """Return what a response is worth by its mapping."""
    return element("mapResponse", {"identifier": response})


def typed_rules(response: str, score: str, feedback: str, answers: Sequence[Accepted]) -> "list[_Element]":
    """Return the rules of a typed answer: the first accepted one that fits counts, a bare star last."""
    tests = []
    for place, each in enumerate(answers):
        test = None if not each.text.strip(" *") else _text_test(response, each.text)
        tests.append((test, each.fraction, letter_id(place) if each.feedback else ""))
    return _first_that_fits(response, score, feedback, tests)


def number_rules(response: str, score: str, feedback: str, answers: Sequence[Value]) -> "list[_Element]":
    """Return the rules of a number; an answer that any number fits is asked last."""
    tests = []
    for place, each in enumerate(answers):
        test = None if each.is_any else _number_test(response, each)
        tests.append((test, each.fraction, letter_id(place) if each.feedback else ""))
    return _first_that_fits(response, score, feedback, tests)


def _first_that_fits(
    response: str, score: str, feedback: str, tests: "Iterable[tuple[_Element | None, float, str]]"
) -> "list[_Element]":
    condition = element("responseCondition")
    for test, fraction, told in tests:
        actions = [sets(score, value("float", fraction))] if fraction > 0 else []
        actions += [sets(feedback, value("identifier", told))] if told else []
        if not actions:
            actions = [sets(score, value("float", 0.0))]
        if test is None:
            test = element("not", {}, element("isNull", {}, variable(response)))
        condition.append(element("responseElseIf" if len(condition) else "responseIf", {}, test, *actions))
    return [condition] if len(condition) else []


def _text_test(response: str, text: str) -> "_Element":
    if "*" not in text:
        return element("stringMatch", {"caseSensitive": False}, variable(response), value("string", text))
    return element("patternMatch", {"pattern": _pattern(text)}, variable(response))


def _pattern(text: str) -> str:
    r"""Return the regular expression of XML Schema for a text in which `*` stands for anything and `\*` for a star."""
    pieces = []
    for each in text.replace("\\*", _STAR):
        both = f"{each}{each.swapcase()}"
        if each == "*":
            pieces.append(".*")
        elif each == _STAR:
            pieces.append("\\*")
        elif each == " ":
            pieces.append("\\s+")
        elif each.isalpha() and len(both) == 2 and each != each.swapcase():
            pieces.append(f"[{both}]")
        else:
            pieces.append(re.sub(r"([\\|.?*+(){}\[\]^$-])", r"\\\1", each))
    return "".join(pieces)


def _number_test(response: str, answer: Value) -> "_Element":
    if not answer.tolerance:
        attributes: Mapping[str, object] = {"toleranceMode": "exact"}
    else:
        tolerance = number(answer.tolerance)
        attributes = {"toleranceMode": "absolute", "tolerance": f"{tolerance} {tolerance}"}
    return element("equal", attributes, variable(response), value("float", answer.value))


def neighbour_rules(response: str, order: Sequence[str], wordings: Sequence[str]) -> "list[_Element]":
    """Return the rules of an order: each item that its right neighbour follows brings its share of the point.

    Items of the same wording stand for each other. Neighbours that are asked for several times bring a share for each
    time they are there, up to that.
    """
    share = 1 / max(len(order) - 1, 1)
    alike: dict[str, list[str]] = {}
    for id, words in zip(order, wordings, strict=True):
        alike.setdefault(words, []).append(id)
    return [
        element(
            "responseCondition",
            {},
            element(
                "responseIf",
                {},
                element("or", {}, *_followed(response, len(order), times, alike[one], alike[other])),
                sets("SCORE", element("sum", {}, variable("SCORE"), value("float", share))),
            ),
        )
        for (one, other), asked in Counter(pairwise(wordings)).items()
        for times in range(1, asked + 1)
    ]


def _followed(
    response: str, items: int, times: int, ones: Sequence[str], others: Sequence[str]
) -> "Iterator[_Element]":
    """Give a test for every way in which neighbours stand there so many times."""
    for places in islice(combinations(range(1, items), times), _MOST_WAYS):
        tests = [
            test for place in places for test in (_stands(response, place, ones), _stands(response, place + 1, others))
        ]
        yield element("and", {}, *tests)


def _stands(response: str, place: int, items: Sequence[str]) -> "_Element":
    tests = [
        element("match", {}, element("index", {"n": place}, variable(response)), value("identifier", each))
        for each in items
    ]
    return tests[0] if len(tests) == 1 else element("or", {}, *tests)
