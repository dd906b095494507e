"""Change one element of a list in a JSON text: all others stay as they are written, letter by letter."""

import json
from collections.abc import Mapping
from copy import deepcopy
from functools import lru_cache
from typing import Any, NamedTuple

from htcourse.core.errors import CourseError, ModuleError, NotFoundError, Place, Problem
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_BLANK = " \t\r\n,"


class Element(NamedTuple):
    """An element as data, where its text starts and ends, and its line from 1."""

    data: dict[str, Any]
    start: int
    end: int
    line: int


@lru_cache(maxsize=4)
def json_elements(text: str) -> tuple[Element, ...]:
    """Return the mappings of the list in order, not to be changed; an empty text holds none.

    Raises ModuleError with the problem and its line for what is no JSON or no list.
    """
    if not text.strip():
        return ()
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        raise _unread(error.lineno, error.msg) from error
    except (RecursionError, ValueError) as error:
        raise _unread(1, type(error).__name__) from error
    if not isinstance(whole, list):
        raise _unread(1, "[ … ]")
    read, at = json.JSONDecoder().raw_decode, text.index("[") + 1
    found, line, counted = [], 1, 0
    for _ in whole:
        while text[at] in _BLANK:
            at += 1
        line, counted = line + text.count("\n", counted, at), at
        data, end = read(text, at)
        if isinstance(data, dict):
            found.append(Element(data, at, end, line))
        at = end
    return tuple(found)


def _unread(line: int, detail: str) -> ModuleError:
    template = QT_TRANSLATE_NOOP("Errors", "This is not JSON: {detail}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Mend that line in the text first.")
    problem = Problem("json-syntax", Place("", line), template, fix, values={"detail": detail})
    return ModuleError(
        QT_TRANSLATE_NOOP("Errors", "The text cannot be read yet: line {line} is no list in JSON."),
        problems=[problem],
        fix=fix,
        line=line,
    )


def json_element(text: str, name: str) -> dict[str, Any]:
    """Return a copy of the element with an id; raises NotFoundError."""
    return deepcopy(_one(text, name).data)


def _one(text: str, name: str) -> Element:
    found = next((each for each in json_elements(text) if each.data.get("id") == name), None)
    if found is None:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no “{name}” in this file."),
            fix=QT_TRANSLATE_NOOP("Errors", "It may have been renamed: choose it again."),
            name=name,
        )
    return found


def with_json_element(text: str, name: str, data: Mapping[str, Any]) -> str:
    """Return the text with an element as the data says; a name that is not there yet comes last.

    Raises CourseError when another element has the name that the data gives it.
    """
    elements = json_elements(text)
    here = next((each for each in elements if each.data.get("id") == name), None)
    if any(each.data.get("id") == data.get("id") for each in elements if each is not here):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "The name “{name}” is taken."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another name."),
            name=str(data.get("id", "")),
        )
    if here is not None:
        same = json.dumps(here.data, sort_keys=True) == json.dumps(data, sort_keys=True)
        return text if same else text[: here.start] + _written(text, elements, data) + text[here.end :]
    if not text.strip():
        return f"[\n{' ' * 2}{_written(text, elements, data)}\n]\n"
    closing = text.rindex("]")
    if not elements:
        return f"{text[: text.index('[') + 1]}\n  {_written(text, elements, data)}\n{text[closing:]}"
    start = text.rfind("\n", 0, elements[0].start) + 1
    indent = text[start : elements[0].start]
    gap = f"\n{indent}" if start and not indent.strip() else " "
    after = len(text[:closing].rstrip())
    return f"{text[:after]},{gap}{_written(text, elements, data)}{text[after:]}"


def without_json_element(text: str, name: str) -> str:
    """Return the text without an element and the comma that parted it from its neighbour; raises NotFoundError."""
    here = _one(text, name)
    before = text[: here.start].rstrip()
    after = text[here.end :]
    if before.endswith(","):
        return before[:-1] + after
    rest = after.lstrip()
    return text[: here.start] + rest[1:].lstrip() if rest.startswith(",") else before + rest


def with_json_element_moved(text: str, name: str, to: int) -> str:
    """Return the text with an element at place `to` (from 0) among the others; each keeps its own text."""
    elements = list(json_elements(text))
    texts = [text[each.start : each.end] for each in elements]
    texts.insert(to, texts.pop(elements.index(_one(text, name))))
    for element, words in reversed(list(zip(elements, texts, strict=True))):
        text = text[: element.start] + words + text[element.end :]
    return text


def _written(text: str, elements: tuple[Element, ...], data: Mapping[str, Any]) -> str:
    """Return an element as the text writes its first one: on one line, or indented alike."""
    base, step = "  ", "  "
    if elements:
        start = text.rfind("\n", 0, elements[0].start) + 1
        first = text[elements[0].start : elements[0].end].split("\n")
        if len(first) == 1:
            return json.dumps(data, ensure_ascii=False)
        base = text[start : elements[0].start] if not text[start : elements[0].start].strip() else ""
        second = first[1]
        step = second[: len(second) - len(second.lstrip())].removeprefix(base) or "  "
    return json.dumps(data, ensure_ascii=False, indent=step).replace("\n", f"\n{base}")
