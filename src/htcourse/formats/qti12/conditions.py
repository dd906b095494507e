"""What pays and what is said: the response processing of an item, as far as each condition speaks of single answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from htcourse.core.read_numbers import parse_number
from htcourse.formats.qti12.patterns import CONTAINS, EXACT, LISTED, mode_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORDS = ("varequal", "varsubset", "varsubstring")
_TESTS = (*_WORDS, "vargte", "vargt", "varlte", "varlt", "varinside")
_LIST = "TEXTSUBSET_"
"""How ILIAS calls the fields of a list (“name two of …”), each with a number."""
_NO_POINTS = (1.0, 100.0, inf)
"""What is paid for a whole where a file says no points: a share, or per cent; or more than numbers hold."""


class Test(NamedTuple):
    """One test of one answer: the response it looks at, how (`varequal` …), the value, its place in an order, its mode.

    The mode says how words are compared (`patterns`).
    """

    response: str
    how: str
    value: str
    place: int = 0
    mode: str = EXACT

    @property
    def is_words(self) -> bool:
        """Whether it looks for words."""
        return self.how in _WORDS


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold (tests that are not under a `not`), what it pays (a share of the whole), whom it makes speak."""

    tests: tuple[Test, ...]
    points: float
    feedback: tuple[str, ...]
    is_anything: bool
    is_any_of: bool = False
    stops: bool = True
    ranges: tuple[tuple[float, float], ...] = ()
    denied: tuple[Test, ...] = ()
    """Tests under a `not`."""

    @property
    def is_part(self) -> bool:
        """Whether it is one of Blackboard's partial credit, in per cent: it names a label as if it were a response."""
        return len(self.tests) == 1 and not self.tests[0].value


@dataclass(slots=True)
class Rules:
    """The conditions of an item, whether it says the most that can be had, and its points, 0 where it says none."""

    conditions: list[Condition] = field(default_factory=list)
    is_most_told: bool = True
    points: float = 0.0
    _alone: dict[tuple[str, str], list[Condition]] = field(init=False)

    def __post_init__(self) -> None:
        """Find once which conditions speak of one answer alone: there may be thousands of both."""
        self._alone = {}
        for each in self.conditions:
            if len(each.tests) == 1 or each.is_any_of:
                for test in each.tests:
                    self._alone.setdefault((test.response, test.value), []).append(each)

    def paying(self) -> list[Condition]:
        """Return the conditions that pay something, in order."""
        return [each for each in self.conditions if each.points > 0]

    def paid_for(self, response: str) -> list[Condition]:
        """Return the conditions that pay for one response, and for no other."""
        return [each for each in self.paying() if {test.response for test in each.tests} == {response}]

    def worth_of(self, response: str, value: str) -> float:
        """Return what one answer alone brings or costs, from the conditions that test nothing else."""
        return max((each.points for each in self._about(response, value) if each.points), default=0.0)

    def _about(self, response: str, value: str) -> list[Condition]:
        """Return the conditions that speak of one answer alone; Blackboard may name it as if it were the response."""
        return [*self._alone.get((response, value), ()), *self._alone.get((value, ""), ())]

    def pays_parts(self, labels: Iterable[str]) -> bool:
        """Say whether Blackboard's partial credit pays for some of the labels."""
        return any(each.points > 0 for label in labels for each in self._alone.get((label, ""), ()))

    def without_parts(self) -> "Rules":
        """Return the rules without Blackboard's partial credit, which a file may hold and not use."""
        kept = [replace(each, points=0.0) if each.is_part else each for each in self.conditions]
        return Rules(kept, is_most_told=self.is_most_told, points=self.points)

    def is_called_right(self, response: str, value: str) -> bool:
        """Say whether one answer alone is told that it is right, though nothing is paid for it (Blackboard's pairs)."""
        return any("correct" in each.feedback for each in self._alone.get((response, value), ()))

    def called_right(self) -> list[Condition]:
        """Return the conditions that name words while nothing is paid for any (Blackboard's Fill in the Blank)."""
        return [each for each in self.conditions if each.tests and "incorrect" not in each.feedback]

    def keys_of(self, response: str) -> tuple[str, ...]:
        """Return all answers of a response that stand in the condition that pays most, in their order."""
        best = max(self.paying(), key=lambda each: (each.points, len(each.tests)), default=None)
        tests = sorted(best.tests, key=lambda each: each.place) if best else ()
        return tuple(each.value for each in tests if each.response == response)

    def said_to(self, response: str, value: str, *, is_one_of_several: bool = False) -> tuple[str, ...]:
        """Return the names of the feedback on one answer and on no other response, first of what pays nothing.

        Where several answers are given together what is said of several, chosen or not, is said of none of them.
        """
        about = [each for each in self._about(response, value) if len({test.response for test in each.tests}) == 1]
        if is_one_of_several:
            about = [each for each in about if len(each.tests) == 1 and not each.denied]
        found = sorted(about, key=lambda each: bool(each.points))
        return tuple(dict.fromkeys(name for each in found for name in each.feedback))

    def said_always(self) -> tuple[str, ...]:
        """Return the names of the feedback on whatever is answered."""
        return tuple(name for each in self._about_anything()[0] for name in each.feedback)

    def said_otherwise(self) -> tuple[str, ...]:
        """Return the names of the feedback on what is not right: it stands behind what is, which ends the matter."""
        return tuple(name for each in self._about_anything()[1] for name in each.feedback)

    def said_unless_right(self) -> tuple[str, ...]:
        """Return the names of the feedback on whatever is not wholly right: its condition is that no such answer is."""
        paying = [each for each in self.paying() if each.tests]
        best = max((each.points for each in paying), default=0.0)
        right = {test for each in paying if each.points == best for test in each.tests}
        others = [each for each in self.conditions if not each.tests and right and set(each.denied) == right]
        return tuple(name for each in others for name in each.feedback)

    def pays_unchosen(self, response: str) -> bool:
        """Say whether something is paid, or taken off, for an answer of a response that is not given."""
        return any(
            each.points and not each.tests and [test.response for test in each.denied] == [response]
            for each in self.conditions
        )

    def _about_anything(self) -> tuple[list[Condition], list[Condition]]:
        """Return the conditions of all answers, and of those that none before them took."""
        taken = next((n for n, each in enumerate(self.conditions) if each.tests and each.stops), len(self.conditions))
        always = [each for each in self.conditions[:taken] if each.is_anything]
        return always, [each for each in self.conditions[taken:] if each.is_anything]


def rules_of(item: "_Element") -> Rules:
    """Return the rules of an item; what each pays is a share of the most that can be had."""
    most = max((_number(each, "maxvalue") for each in item.iter("decvar")), default=0.0)
    declared = {_variable(each) for each in item.iter("decvar")}
    scores = declared & {_variable(each) for each in item.iter("setvar")}  # Blackboard sets others beside its score
    found = [_condition(each, most or 1.0, scores) for each in item.iter("respcondition")]
    best = max((points for _, points in found), default=0.0)
    whole = most if most >= best and most > 0 else best or 1.0
    shares = [replace(each, points=round(points / whole, 12)) for each, points in found]
    together = most if most >= best and most > 0 else _together(item, found)
    return Rules(shares, is_most_told=most > 0, points=0.0 if together in _NO_POINTS else together)


def _together(item: "_Element", found: list[tuple[Condition, float]]) -> float:
    """Return the most that conditions pay together: the best of those on one answer, or of all that set the points."""
    if all((each.get("action") or "set").lower() == "set" for each in item.iter("setvar")):
        return max((points for _, points in found), default=0.0)
    several = {each.get("ident") for each in item.iter() if (each.get("rcardinality") or "").lower() == "multiple"}
    best: dict[frozenset[tuple[str, str | int]], float] = {}
    for each, points in found:
        tests = (*each.tests, *each.denied)
        about = frozenset((test.response, test.value if test.response in several else test.place) for test in tests)
        best[about] = max(best.get(about, 0.0), points)
    return round(sum(best.values()), 7)


def _variable(element: "_Element") -> str:
    return (element.get("varname") or element.get("variablename") or "SCORE").upper()


def _condition(element: "_Element", most: float, scores: set[str]) -> tuple[Condition, float]:
    setvars = [each for each in element.findall("setvar") if not scores or _variable(each) in scores]
    points = sum(_paid(each, most) for each in setvars)
    test = element.find("conditionvar")
    tests = tuple(_tests(test)) if test is not None else ()
    denied = tuple(found for each in element.iter("not") for found in _tests(each))
    told = tuple(each.get("linkrefid") or "" for each in element.findall("displayfeedback"))
    is_anything = test is not None and not tests and (len(test) == 0 or test.find("other") is not None)
    is_any_of = test is not None and (test.find(".//or") is not None or (len(test) > 1 and test.find("and") is None))
    ranges = tuple(_ranges(test)) if test is not None else ()
    if len(tests) == 1 and not tests[0].value:
        points *= most / 100  # Blackboard's partial credit, in per cent
    stops = (element.get("continue") or "").lower() != "yes"
    return Condition(tests, 0.0, told, is_anything, is_any_of, stops, ranges, denied), points


def _paid(setvar: "_Element", most: float) -> float:
    """Return what a rule pays; Blackboard writes `SCORE.max` for the whole."""
    written = "".join(map(str, setvar.itertext())).strip()
    if written.endswith(".max"):
        return most
    points = parse_number(written)
    return -(points or 0.0) if setvar.get("action") == "Subtract" else points or 0.0


def _tests(element: "_Element") -> Iterator[Test]:
    """Give the tests below a condition that must hold."""
    for each in element:
        if each.tag in ("not", "unanswered", "other"):
            continue
        if each.tag in _TESTS:
            value = " ".join("".join(map(str, each.itertext())).split())
            index = each.get("index") or ""
            place = int(index) if index.isdecimal() and len(index) < 6 else 0
            response = each.get("respident") or ""
            usual = LISTED if response.startswith(_LIST) else EXACT if each.tag == "varequal" else CONTAINS
            mode = mode_of(each.get("setmatch"), usual)
            yield Test(response, str(each.tag), value, place, mode)
        else:
            yield from _tests(each)


def _ranges(element: "_Element") -> Iterator[tuple[float, float]]:
    """Give lowest and highest of the numbers that are right: from tests that stand in one `and`, or alone."""
    for holder in (element, *element.iter("and")):
        low, high = (_bound(holder, names) for names in (("vargte", "vargt"), ("varlte", "varlt")))
        if low is not None and high is not None:
            yield low, high


def _bound(holder: "_Element", names: tuple[str, str]) -> float | None:
    found = next((each for name in names for each in holder.findall(name)), None)
    return None if found is None else parse_number("".join(map(str, found.itertext())).strip())


def _number(element: "_Element", name: str) -> float:
    return parse_number(element.get(name) or "") or 0.0
