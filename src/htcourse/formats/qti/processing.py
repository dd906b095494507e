"""What an answer is paid: the response processing of an item, run for that answer as the specification says.

Run are tests of answers, sums and mappings in conditions; where anything else stands nobody knows, and None is told.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from htcourse.core.read_numbers import parse_number
from htcourse.formats.qti.responses import SCORE, Response, tolerances

if TYPE_CHECKING:
    from lxml.etree import _Element

Value = bool | float | str | tuple[str, ...] | None
"""None is what QTI calls NULL; an answer of several is a tuple."""

_NUMBERS = ("float", "integer")
_BRANCHES = ("responseIf", "responseElseIf", "responseElse")
_OTHER_WORD = "\ufdd0"
_OTHER_NUMBER = "-987654321.125"


class _UnknownError(Exception):
    """Something stands in the rules that is not run here."""


class _ExitError(Exception):
    """The rules say that they end here."""


def other_than_key(response: Response) -> tuple[str, ...]:
    """Return an answer that is no key and in no mapping."""
    return (_OTHER_NUMBER if response.base_type in _NUMBERS else _OTHER_WORD,)


def key_of(response: Response) -> tuple[str, ...]:
    """Return the right answer: the correct response, else what the mapping pays for."""
    paid = sorted((each for each in response.mapping.items() if each[1] > 0), key=lambda each: -each[1])
    best = paid[:1] if response.cardinality == "single" else paid
    return response.correct or tuple(answer for answer, _ in best)


def score_of(
    item: "_Element", responses: Mapping[str, Response], answers: Mapping[str, tuple[str, ...]]
) -> float | None:
    """Return what the rules of an item pay for these answers by response, None where they do not tell."""
    score = outcomes_after(item, responses, answers).get(SCORE)
    return score if isinstance(score, float) else None


def outcomes_after(
    item: "_Element", responses: Mapping[str, Response], answers: Mapping[str, tuple[str, ...]]
) -> Mapping[str, Value]:
    """Return the outcomes by the rules of an item for these answers, none where they cannot be followed."""
    processing = item.find("responseProcessing")
    if processing is None:
        return {}
    running = _Running(item, responses, answers)
    try:
        running.rules(processing)
    except _ExitError:
        pass
    except _UnknownError:
        return {}
    return running.outcomes


class _Running:
    """One run of the rules."""

    def __init__(
        self, item: "_Element", responses: Mapping[str, Response], answers: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._responses = responses
        self._answers = answers
        self.outcomes: dict[str, Value] = {}
        for each in item.findall("outcomeDeclaration"):
            kind = each.get("baseType") or ""
            value = each.findtext("defaultValue/value") or ("0" if kind in _NUMBERS else "")
            self.outcomes[each.get("identifier") or ""] = _plain(value.strip(), kind)
        self.outcomes.setdefault(SCORE, 0.0)

    def rules(self, holder: "Iterable[_Element]") -> None:
        """Follow rules in their order."""
        for each in holder:
            if each.tag == "responseCondition":
                self._condition(each)
            elif each.tag == "setOutcomeValue" and len(each) == 1:
                self.outcomes[each.get("identifier") or ""] = self._value(each[0])
            elif each.tag == "responseProcessingFragment":
                self.rules(each)
            elif each.tag == "exitResponse":
                raise _ExitError
            else:
                raise _UnknownError

    def _condition(self, condition: "_Element") -> None:
        for branch in condition:
            if branch.tag not in _BRANCHES or (branch.tag != "responseElse" and not len(branch)):
                raise _UnknownError
            if branch.tag == "responseElse":
                self.rules(branch)
                return
            if self._value(branch[0]) is True:
                self.rules(list(branch)[1:])
                return

    def _value(self, expression: "_Element") -> Value:
        name = expression.get("identifier") or ""
        if expression.tag == "variable":
            return self._variable(name)
        if expression.tag == "correct":
            return _answer(self._response(name), self._response(name).correct)
        if expression.tag == "baseValue":
            return _plain((expression.text or "").strip(), expression.get("baseType") or "")
        if expression.tag == "mapResponse":
            return self._response(name).mapped(self._answers.get(name, ()))
        if expression.tag == "null":
            return None
        run = _EXPRESSIONS.get(str(expression.tag))
        if run is None:
            raise _UnknownError
        return run(expression, [self._value(each) for each in expression])

    def _variable(self, name: str) -> Value:
        if name in self._responses:
            return _answer(self._responses[name], self._answers.get(name, ()))
        if name not in self.outcomes:
            raise _UnknownError
        return self.outcomes[name]

    def _response(self, name: str) -> Response:
        if name not in self._responses:
            raise _UnknownError
        return self._responses[name]


def _plain(text: str, kind: str) -> Value:
    if kind in _NUMBERS:
        return parse_number(text)
    if kind == "boolean":
        return text in ("true", "1")
    return text or None


def _answer(response: Response, given: tuple[str, ...]) -> Value:
    if not given:
        return None
    if response.cardinality == "single":
        return _plain(given[0], response.base_type)
    return tuple(given) if response.cardinality == "ordered" else tuple(sorted(given))


def _match(_: "_Element", values: Sequence[Value]) -> Value:
    one, other = _two(values)
    return None if one is None or other is None else one == other


def _string_match(test: "_Element", values: Sequence[Value]) -> Value:
    one, other = _two(values)
    if one is None or other is None:
        return None
    words = [str(each) for each in (one, other)]
    if test.get("caseSensitive") in ("false", "0"):
        words = [each.casefold() for each in words]
    return words[1] in words[0] if test.get("substring") in ("true", "1") else words[0] == words[1]


def _equal(test: "_Element", values: Sequence[Value]) -> Value:
    if None in values:
        return None
    value, aim = _numbers(values)
    below, above = tolerances(test, aim)
    return aim - below <= value <= aim + above


def _is_null(_: "_Element", values: Sequence[Value]) -> Value:
    return values[0] in (None, ()) if len(values) == 1 else None


def _not(_: "_Element", values: Sequence[Value]) -> Value:
    return not values[0] if len(values) == 1 and values[0] is not None else None


def _and(_: "_Element", values: Sequence[Value]) -> Value:
    return False if False in values else None if None in values else True


def _or(_: "_Element", values: Sequence[Value]) -> Value:
    return True if True in values else None if None in values else False


def _sum(_: "_Element", values: Sequence[Value]) -> Value:
    return None if None in values else sum(_numbers(values))


def _product(_: "_Element", values: Sequence[Value]) -> Value:
    product = 1.0
    for each in _numbers(values) if None not in values else ():
        product *= each
    return None if None in values else product


def _container(_: "_Element", values: Sequence[Value]) -> Value:
    found = [part for each in values if each is not None for part in (each if isinstance(each, tuple) else (each,))]
    return tuple(sorted(map(str, found)))


def _member(_: "_Element", values: Sequence[Value]) -> Value:
    one, among = _two(values)
    if one is None or among is None:
        return None
    return str(one) in (among if isinstance(among, tuple) else (str(among),))


def _compared(holds: Callable[[float, float], bool]) -> Callable[["_Element", Sequence[Value]], Value]:
    def compare(_: "_Element", values: Sequence[Value]) -> Value:
        if None in values:
            return None
        one, other = _numbers(_two(values))
        return holds(one, other)

    return compare


def _two(values: Sequence[Value]) -> Sequence[Value]:
    if len(values) != 2:
        raise _UnknownError
    return values


def _numbers(values: Sequence[Value]) -> list[float]:
    found = [float(each) for each in values if isinstance(each, float) and not isinstance(each, bool)]
    if len(found) != len(values):
        raise _UnknownError
    return found


_EXPRESSIONS: dict[str, Callable[["_Element", Sequence[Value]], Value]] = {
    "match": _match,
    "stringMatch": _string_match,
    "equal": _equal,
    "isNull": _is_null,
    "not": _not,
    "and": _and,
    "or": _or,
    "sum": _sum,
    "product": _product,
    "multiple": _container,
    "member": _member,
    "gt": _compared(lambda one, other: one > other),
    "gte": _compared(lambda one, other: one >= other),
    "lt": _compared(lambda one, other: one < other),
    "lte": _compared(lambda one, other: one <= other),
}
