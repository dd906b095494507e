"""Questions of a large bank, each a line of JSON: that is YAML as well, and is read and written ten times faster.

    questions:
    - {"id": "first", "type": "single-choice", "text": "…", "choices": […]}
    - {"id": "second", …}
    quizzes:
      …

Below `questions:` stands nothing else. What could say something else as YAML, or be wrong, is left to its reader.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple, NoReturn

from htcourse.core.bounds import text_excess
from htcourse.formats.module_folder.yaml_nodes import scalar_value
from htcourse.formats.module_folder.yaml_writing import UNPRINTABLE, escape_of

_HEAD, _END = "questions:\n", "\nquizzes:\n"
_ABOVE = re.compile(r"(?:#.*\n|bank: [a-z]+\n)*")
_ODD = re.compile(rf"\t|\\u[dD]|{UNPRINTABLE.pattern}")
_MOST_LINES, _MOST_SIGNS = 10_000, 100_000
"""Questions of a file, and its commas and brackets: far below what the reader of YAML bounds."""
_MOST_BRACKETS = 300
"""Brackets of a line; whether they stand too deep within each other is left to the reader of YAML."""
_DEPTH = 20


class JsonLines(NamedTuple):
    """The questions of a file, its line of the first one (from 0), and its text without them, in as many lines."""

    questions: list[Any]
    first: int
    others: str


def json_line(value: Mapping[str, Any]) -> str:
    """Return a question as an element of the list, with its line feed."""
    line = json.dumps(value, ensure_ascii=False)
    return f"- {UNPRINTABLE.sub(escape_of, line)}\n"


def json_lines(text: str) -> JsonLines | None:
    """Return the questions of a text that has them in lines of JSON; None where YAML might read something else."""
    above = _ABOVE.match(text)
    start = above.end() if above else 0
    if not text.startswith('questions:\n- {"', start):
        return None
    begin = start + len(_HEAD)
    end = text.find(_END, begin) + 1 or len(text)
    lines = text[begin:end].removesuffix("\n").split("\n")
    signs = sum(text.count(each) for each in ",[{")
    if len(lines) > _MOST_LINES or signs > _MOST_SIGNS or _ODD.search(text, begin, end):
        return None
    try:
        questions = [_question(each) for each in lines]
    except (ValueError, RecursionError):
        return None
    first = text.count("\n", 0, begin)
    return JsonLines(questions, first, text[:start] + "\n" * (1 + len(lines)) + text[end:])


def _question(line: str) -> Any:
    brackets = line.count("[") + line.count("{")
    if not line.startswith('- {"') or brackets > _MOST_BRACKETS:
        raise ValueError(line)
    value, end = _DECODER.raw_decode(line, 2)
    if end != len(line) or (brackets > _DEPTH and _depth(value) > _DEPTH):
        raise ValueError(line)
    return value


def _depth(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max([_depth(each) for each in inner if isinstance(each, (dict, list))], default=0)


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return a mapping that both read alike: no key twice, no text too large, nothing where nothing is said."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError(pairs)
    for value in found.values():
        _refuse_doubtful(value)
    if "id" in found and not (found["id"] and isinstance(found["id"], str)):
        raise ValueError(pairs)
    return found


def _refuse_doubtful(value: Any) -> None:
    if value is None or (isinstance(value, str) and text_excess(value)):
        raise ValueError(value)
    if isinstance(value, list):
        for each in value:
            _refuse_doubtful(each)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_mapping,
    parse_int=lambda raw: scalar_value("int", raw),
    parse_float=lambda raw: scalar_value("float", raw),
    parse_constant=_refuse,
)
