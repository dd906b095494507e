"""What is right and what it is worth: declarations of responses, and as much of the response processing as is read.

The templates match_correct and map_response are read, and rules that say the same in full; of all others, where
`processing` cannot tell what they pay, the key is taken, which the reader says.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from htcourse.core.read_numbers import parse_number

if TYPE_CHECKING:
    from lxml.etree import _Element

OWN_TOOL = "htcourse"
SCORE = "SCORE"

_FLOW = {"responseProcessing", "responseCondition", "responseIf", "responseElseIf", "responseElse", "setOutcomeValue"}
_PLAIN = _FLOW | {"variable", "baseValue", "isNull", "not", "sum", "multiple"}


class Grading(StrEnum):
    """How an item is graded."""

    KEY = "match_correct"
    MAPPING = "map_response"
    OWN = "own"  # rules this program wrote: its mapping says the same
    NONE = "none"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Response:
    """A response variable. `entries` give the points of an answer, in the order of the file, `default` those of others.

    `bounds` are the least and most a mapping pays; `mapping` gives the points by answer, the first entry of each,
    `most` those of the best answer: of all that are worth something where several may be given.
    """

    id: str
    cardinality: str = "single"
    base_type: str = ""
    correct: tuple[str, ...] = ()
    entries: tuple[tuple[str, float], ...] = ()
    is_case_asked: bool = False
    default: float = 0.0
    bounds: tuple[float, float] = (-inf, inf)
    mapping: Mapping[str, float] = field(init=False)
    most: float = field(init=False)
    _keys: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Work out once what every answer is asked of."""
        entries = self.entries
        if self.cardinality == "single":
            entries = tuple((answer, self._within(points)) for answer, points in entries)
            object.__setattr__(self, "entries", entries)
        object.__setattr__(self, "mapping", dict(reversed(entries)))
        object.__setattr__(self, "_keys", frozenset(self.correct))
        if self.cardinality == "single":
            whole = max((points for _, points in entries), default=0.0)
        else:
            whole = sum(points for points in self.mapping.values() if points > 0)
        object.__setattr__(self, "most", whole if whole > 0 else 1.0)

    def worth(self, answer: str, grading: Grading) -> float:
        """Return what an answer is worth, 1 for the best."""
        if self.entries and grading is not Grading.KEY:
            return round(self.mapping.get(answer, self.default) / self.most, 7)
        keys = len(self._keys) if self.cardinality != "single" else 1
        return round(1 / keys, 7) if answer in self._keys else 0.0

    def mapped(self, answers: Iterable[str]) -> float:
        """Return what the mapping pays for answers given together."""
        return self._within(sum(self.mapping.get(each, self.default) for each in dict.fromkeys(answers)))

    def _within(self, points: float) -> float:
        return min(max(points, self.bounds[0]), self.bounds[1])


def responses_of(item: "_Element") -> dict[str, Response]:
    """Return the response variables by id."""
    is_own = item.get("toolName") == OWN_TOOL
    found = (_response(each, is_own=is_own) for each in item.findall("responseDeclaration"))
    return {each.id: each for each in found}


def _response(declaration: "_Element", *, is_own: bool) -> Response:
    values = (" ".join((each.text or "").split()) for each in declaration.findall("correctResponse/value"))
    entries = []
    is_case_asked = False
    for entry in declaration.findall("mapping/mapEntry"):
        points = parse_number(entry.get("mappedValue") or "")
        if points is not None:
            entries.append((" ".join((entry.get("mapKey") or "").split()), points))
        is_case_asked = is_case_asked or entry.get("caseSensitive") in ("true", "1")
    mapping = declaration.find("mapping")
    least, most, default = (
        None if mapping is None or is_own else parse_number(mapping.get(name) or "")
        for name in ("lowerBound", "upperBound", "defaultValue")
    )
    return Response(
        declaration.get("identifier") or "",
        declaration.get("cardinality") or "single",
        declaration.get("baseType") or "",
        tuple(each for each in values if each),
        tuple(entries),
        is_case_asked,
        default or 0.0,
        (-inf if least is None else least, inf if most is None else most),
    )


def gradings_of(item: "_Element") -> dict[str, Grading]:
    """Return how an item is graded, by "", and by id each response, where every rule is about one response alone."""
    processing = item.find("responseProcessing")
    if processing is None:
        return {"": Grading.NONE}
    if item.get("toolName") == OWN_TOOL:
        return {"": Grading.OWN}
    template = (processing.get("template") or processing.get("templateLocation") or "").rpartition("/")[2]
    template = template.removesuffix(".xml")
    if template in (Grading.KEY, Grading.MAPPING):
        return {"": Grading(template)}
    if template or not len(processing):
        return {"": Grading.OTHER if template else Grading.NONE}
    rules = _paying_rules(processing)
    known = {each.get("identifier") or "" for each in item.findall("responseDeclaration")}
    about = [known & _asked_in(each) for each in rules]
    of_one: dict[str, list[_Element]] = {}
    if all(len(each) < 2 for each in about):
        for rule, ids in zip(rules, about, strict=True):
            for each in ids:
                of_one.setdefault(each, []).append(rule)
    return {"": _graded(rules)} | {each: _graded(own) for each, own in of_one.items()}


def _graded(rules: "Sequence[_Element]") -> Grading:
    names = {str(part.tag) for each in rules for part in each.iter()}
    if "mapResponse" in names and names <= _PLAIN | {"mapResponse"}:
        return Grading.MAPPING
    tests = ["match", "stringMatch", "equal"]
    is_known = "correct" in names and names <= {*_PLAIN, "correct", *tests}
    if is_known and all(_is_key_test(test) for each in rules for test in each.iter(*tests)):
        return Grading.KEY
    return Grading.OTHER


def _paying_rules(processing: "_Element") -> "list[_Element]":
    """Return the rules that pay, and those they hang on; the others only set what is said."""
    asked = {SCORE}
    while True:
        found = [
            each for each in processing if asked & _set_by(each) or next(each.iter("exitResponse"), None) is not None
        ]
        more = {variable.get("identifier") or "" for each in found for variable in each.iter("variable")} - asked
        if not more:
            return found if any(SCORE in _set_by(each) for each in found) else list(processing)
        asked |= more


def _asked_in(rule: "_Element") -> set[str]:
    return {each.get("identifier") or "" for each in rule.iter("variable", "correct", "mapResponse")}


def _set_by(rule: "_Element") -> set[str]:
    return {each.get("identifier") or "" for each in rule.iter("setOutcomeValue")}


def _is_key_test(test: "_Element") -> bool:
    return sorted(str(each.tag) for each in test) == ["correct", "variable"]


def outcomes_of(item: "_Element") -> dict[str, set[str]]:
    """Return, by response, the outcomes that take its value: feedback by choice hangs on them."""
    found: dict[str, set[str]] = {}
    for each in item.iter("setOutcomeValue"):
        held = list(each[0]) if len(each) == 1 and each[0].tag == "multiple" else list(each)
        for variable in held if len(each) == 1 else ():
            if variable.tag == "variable":
                found.setdefault(variable.get("identifier") or "", set()).add(each.get("identifier") or "")
    return found


class NumberRule(NamedTuple):
    """A number that is recognised and its points; `is_any` for any number at all."""

    value: float
    tolerance: float
    points: float
    is_any: bool = False


def number_rules(item: "_Element", response: Response) -> list[NumberRule]:
    """Return the numbers that rules of `equal` or of a range recognise, in order; none where there are none."""
    found = []
    is_own = item.get("toolName") == OWN_TOOL
    for branch in item.iter("responseIf", "responseElseIf"):
        points = next(_points(branch), None)
        rule = _number_rule(branch, response, points or 0.0) if len(branch) else None
        # Elsewhere a rule that sets no points sets feedback, and “not null” only asks whether there is an answer.
        if rule is not None and (is_own or (points is not None and not rule.is_any)):
            found.append(rule)
    return found


def most_points(item: "_Element", response: Response) -> float:
    """Return the most that a rule about one response alone sets, or adds to a sum; 0 where there is none."""
    found = [0.0]
    for branch in item.iter("responseIf", "responseElseIf"):
        looked_at = {each.get("identifier") for each in branch[0].iter("variable")} if len(branch) else set()
        found += _points(branch) if looked_at == {response.id} else ()
    return max(found)


def _number_rule(branch: "_Element", response: Response, points: float) -> NumberRule | None:
    test = branch[0]
    variables = {each.get("identifier") for each in test.iter("variable")}
    if variables != {response.id}:
        return None
    if _is_answered(test):
        return NumberRule(0.0, 0.0, points, is_any=True)
    tests = [each for each in test if not _is_answered(each)] if test.tag == "and" else [test]
    if len(tests) == 1 and tests[0].tag == "equal":
        return _equal_rule(tests[0], response, points)
    bounds = {str(each.tag): _fixed(each, response) for each in tests}
    low, high = bounds.get("gte"), bounds.get("lte")
    if low is not None and high is not None and len(tests) == 2:
        return NumberRule((low + high) / 2, abs(high - low) / 2, points)
    return None


def _is_answered(test: "_Element") -> bool:
    """Say whether a test only asks whether anything was answered."""
    return test.tag == "not" and len(test) == 1 and test[0].tag == "isNull"


def _equal_rule(test: "_Element", response: Response, points: float) -> NumberRule | None:
    value = _fixed(test, response)
    if value is None:
        return None
    below, above = tolerances(test, value)
    if below == above:
        return NumberRule(value, below, points)
    return NumberRule(_tidy(value + (above - below) / 2), _tidy((below + above) / 2), points)


def _tidy(number: float) -> float:
    return float(f"{number:.12g}")


def tolerances(test: "_Element", value: float) -> tuple[float, float]:
    """Return how far below and above `value` a number may be that an `equal` takes: it says one tolerance, or two."""
    written = [parse_number(each) for each in (test.get("tolerance") or "").split()]
    numbers = [each for each in written if each is not None and each >= 0]
    mode = test.get("toleranceMode") or "exact"
    if mode == "exact" or not numbers or len(numbers) != len(written):
        return 0.0, 0.0
    below, above = numbers[0], numbers[min(1, len(numbers) - 1)]
    return (abs(value) * below / 100, abs(value) * above / 100) if mode == "relative" else (below, above)


def _fixed(test: "_Element", response: Response) -> float | None:
    """Return the number a test compares with."""
    written = [each.text or "" for each in test.findall("baseValue")]
    written += list(response.correct[:1]) if test.find("correct") is not None else []
    return parse_number(written[0]) if len(written) == 1 else None


def _points(branch: "_Element") -> Iterator[float]:
    """Give the points a branch sets: the first number it puts into an outcome, or adds to one (ONYX).

    The number may be what another outcome has from the beginning, as the most points of a question have (MAXSCORE).
    """
    for each in branch.findall("setOutcomeValue"):
        value = next((found for path in ("baseValue", "sum/baseValue") if (found := each.find(path)) is not None), None)
        if value is None:
            others = (other.get("identifier") for path in ("variable", "sum/variable") for other in each.findall(path))
            written = next((_at_first(branch, other) for other in others if other != each.get("identifier")), "")
        else:
            written = (value.text or "") if value.get("baseType") in ("float", "integer") else ""
        if (points := parse_number(written)) is not None:
            yield points


def _at_first(element: "_Element", outcome: str | None) -> str:
    """Return the number that an outcome of the item has before anything is answered; empty without one."""
    for each in element.getroottree().iter("outcomeDeclaration"):
        if each.get("identifier") == outcome:
            return each.findtext("defaultValue/value") or ""
    return ""
