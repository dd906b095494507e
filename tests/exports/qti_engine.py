"""As much of QTI's response processing as our items use, to hold their grading against that of the program."""

import re
from typing import Any

from lxml import etree

NAMESPACE = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"


class Engine:
    """Runs the response processing of one item; a response is a word, a number, a list of words or None."""

    def __init__(self, item: Any, responses: dict[str, Any]) -> None:
        self.item = item
        self.responses = responses
        self.outcomes: dict[str, Any] = {}
        for each in item.findall(f"{NAMESPACE}outcomeDeclaration"):
            default = each.find(f"{NAMESPACE}defaultValue/{NAMESPACE}value")
            self.outcomes[each.get("identifier")] = None if default is None else float(default.text)
        self.declared = {each.get("identifier"): each for each in item.findall(f"{NAMESPACE}responseDeclaration")}

    def run(self) -> dict[str, Any]:
        processing = self.item.find(f"{NAMESPACE}responseProcessing")
        if processing is not None and processing.get("template", "").endswith("/map_response"):
            self.outcomes["SCORE"] = self.mapped("RESPONSE")
        elif processing is not None:
            self.rules(processing)
        return self.outcomes

    def rules(self, holder: Any) -> None:
        for each in holder:
            name = local(each)
            if name == "setOutcomeValue":
                self.outcomes[each.get("identifier")] = self.value(each[0])
            elif name == "responseCondition":
                self.condition(each)
            else:
                raise AssertionError(name)

    def condition(self, condition: Any) -> None:
        for branch in condition:
            if local(branch) == "responseElse" or self.value(branch[0]) is True:
                for each in branch[0 if local(branch) == "responseElse" else 1 :]:
                    self.outcomes[each.get("identifier")] = self.value(each[0])
                return

    def variable(self, name: str) -> Any:
        return self.responses.get(name) if name in self.declared else self.outcomes[name]

    def mapped(self, name: str) -> float:
        mapping = self.declared[name].find(f"{NAMESPACE}mapping")
        entries: dict[str, float] = {}
        for each in mapping:
            key = each.get("mapKey")
            entries.setdefault(
                key if each.get("caseSensitive") != "false" else key.casefold(), float(each.get("mappedValue"))
            )
        given = self.variable(name)
        given = [] if given is None else given if isinstance(given, list) else [given]
        whole = sum(entries.get(each, 0.0) for each in set(given))
        return max(float(mapping.get("lowerBound")), min(float(mapping.get("upperBound")), whole))

    def value(self, each: Any) -> Any:
        name = local(each)
        inside = [] if name in ("variable", "baseValue", "mapResponse") else [self.value(one) for one in each]
        if name == "variable":
            return self.variable(each.get("identifier"))
        if name == "baseValue":
            return float(each.text) if each.get("baseType") == "float" else each.text or ""
        if name == "mapResponse":
            return self.mapped(each.get("identifier"))
        if name == "isNull":
            return inside[0] in (None, "", [])
        if name == "not":
            return not inside[0]
        if None in inside and name not in ("and", "or"):
            return None
        return OPERATORS[name](each, *inside)


def local(element: Any) -> str:
    return etree.QName(element).localname


def _equal(element: Any, given: float, value: float) -> bool:
    tolerance = float((element.get("tolerance") or "0").split()[0])
    return value - tolerance <= given <= value + tolerance


def _index(element: Any, container: list[str]) -> str | None:
    place = int(element.get("n"))
    return container[place - 1] if place <= len(container) else None


def _product(element: Any, *values: float) -> float:
    whole = 1.0
    for each in values:
        whole *= each
    return whole


OPERATORS: dict[str, Any] = {
    "and": lambda element, *values: all(each is True for each in values),
    "or": lambda element, *values: any(each is True for each in values),
    "match": lambda element, one, other: one == other,
    "stringMatch": lambda element, one, other: one.casefold() == other.casefold(),
    "patternMatch": lambda element, given: re.fullmatch(element.get("pattern"), given, re.DOTALL) is not None,
    "equal": _equal,
    "index": _index,
    "sum": lambda element, *values: sum(values),
    "product": _product,
    "divide": lambda element, one, other: one / other,
    "multiple": lambda element, *values: list(values),
}
