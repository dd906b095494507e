"""YAML 1.2 to plain data that remembers its lines, and every problem a person can make in it.

Only text, numbers, true/false, lists and mappings come out: no object tags. A key without a value counts as not
written; the value of `id` is text, whatever it looks like. A number whose usual spelling differs from the one in the
file (`1.50`, `007`, `+1`) stays text, so that nothing is lost where text is wanted.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from htcourse.core.bounds import text_excess
from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.escaping import REPLACEMENT, whole_characters
from htcourse.core.module_check.slips import TEMPLATE_WORDS
from htcourse.core.question_types import Fault
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.json_lines import json_lines
from htcourse.formats.module_folder.text_file import HALF_CHARACTER, too_much
from htcourse.formats.module_folder.yaml_nodes import (
    LISTS,
    MAPPINGS,
    NO_CHARACTER,
    NO_VERSION,
    SCALARS,
    Node,
    TooLongError,
    nodes_of,
    refuse_too_long,
    scalar_value,
)

NODE_LIMIT = 300_000
"""Values a file may have once its aliases are followed; the largest quiz file of the course has some 2,000."""

DEPTH_LIMIT = 40

_TAGS = {
    f"tag:yaml.org,2002:{each}": each
    for each in ("bool", "float", "int", "map", "merge", "null", "seq", "str", "timestamp", "value")
}

_SAYINGS = (
    (
        "mapping values are not allowed",
        QT_TRANSLATE_NOOP("Errors", "A colon followed by a space stands where a text was begun."),
        QT_TRANSLATE_NOOP("Errors", "Put the whole text in quotes, or check the indentation of the line."),
    ),
    (
        "cannot start any token",
        QT_TRANSLATE_NOOP("Errors", "A text starts with a character that means something else in YAML."),
        QT_TRANSLATE_NOOP("Errors", "Put the text in quotes."),
    ),
    (
        "unexpected end of stream",
        QT_TRANSLATE_NOOP("Errors", "A quotation mark is opened and never closed."),
        QT_TRANSLATE_NOOP("Errors", 'Close it; a quotation mark inside a quoted text is written \\".'),
    ),
    (
        "expected ',' or",
        QT_TRANSLATE_NOOP("Errors", "A list or mapping in brackets is not closed, or a comma is missing."),
        QT_TRANSLATE_NOOP("Errors", "Add the comma or bracket; put texts with commas in quotes."),
    ),
    (
        "could not find expected ':'",
        QT_TRANSLATE_NOOP("Errors", "A line is neither “key: value” nor part of a text."),
        QT_TRANSLATE_NOOP("Errors", "Add the colon, or indent the line so that it belongs to the text above."),
    ),
    (
        "expected <block end>",
        QT_TRANSLATE_NOOP("Errors", "The line is indented differently from its neighbours."),
        QT_TRANSLATE_NOOP("Errors", "Line up keys of one mapping, and the dashes of one list, under each other."),
    ),
    (
        "expected the node content",
        QT_TRANSLATE_NOOP("Errors", "A value is missing, or a bracket is opened and never closed."),
        QT_TRANSLATE_NOOP("Errors", "Write the value, or close the bracket."),
    ),
    (
        "undefined alias",
        QT_TRANSLATE_NOOP("Errors", "A text starts with “*”, which means something else in YAML."),
        QT_TRANSLATE_NOOP("Errors", "Put the text in quotes."),
    ),
    (
        NO_VERSION,
        QT_TRANSLATE_NOOP("Errors", "The line “%YAML” names a version that cannot be read."),
        QT_TRANSLATE_NOOP("Errors", "Delete the line: files of modules need none."),
    ),
    (
        NO_CHARACTER,
        QT_TRANSLATE_NOOP("Errors", "A number behind “\\U” or “%” is that of no character or version."),
        QT_TRANSLATE_NOOP("Errors", "Write the character itself."),
    ),
)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What a YAML text held: `data` (None when nothing), the problems, and where everything stands."""

    file: str
    data: Any
    problems: tuple[Problem, ...] = ()
    root: Node | None = field(default=None, repr=False)
    first_line: int = 1
    in_lines: int = 0
    """The line of the first question, where each stands on one of its own (`json_lines`); else 0."""

    def line(self, *path: str | int) -> int:
        """Return the line of a value; of what encloses it when it is not there.

        Steps are keys and list positions (`core.shaping`); in a list a text is the `id` of an element or its position.
        """
        node, line = self.root, self.first_line
        if self.in_lines and path[:1] == ("questions",):
            return self.in_lines + (_position(self.data["questions"], path[1]) if path[1:] else -1)
        for step in path:
            found = _step(node, step)
            if found is None:
                break
            where, node = found
            line = self.first_line + where.start_mark.line
        return line

    def place(self, *path: str | int) -> Place:
        """Return the place of a value."""
        return Place(self.file, self.line(*path))


def _step(node: Node | None, step: str | int) -> tuple[Node, Node] | None:
    """Return the node that says where the step is (a key, an element) and the node it leads to."""
    if isinstance(node, MAPPINGS):
        return next(((key, value) for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, LISTS):
        if isinstance(step, int):
            return (node.value[step],) * 2 if 0 <= step < len(node.value) else None
        named = next(((each, each) for each in node.value if _id_of(each) == step), None)
        return named or (_step(node, int(step)) if step.isascii() and step.isdecimal() else None)
    return None


def _position(elements: list[Any], step: str | int) -> int:
    """Return where an element of a list of mappings stands, -1 for one that is not there."""
    if not isinstance(step, int):
        named = next((at for at, each in enumerate(elements) if each.get("id") == step), None)
        step = named if named is not None else int(step) if step.isascii() and step.isdecimal() else -1
    return step if 0 <= step < len(elements) else -1


def _id_of(node: Node) -> str | None:
    found = _step(node, "id") if isinstance(node, MAPPINGS) else None
    return str(found[1].value) if found else None


def read_yaml(text: str, file: str, first_line: int = 1) -> YamlFile:
    """Read one YAML document whose first line is `first_line` of `file`."""
    return _read_lines(text, file, first_line) or _read(text, file, first_line)


def _read_lines(text: str, file: str, first_line: int) -> YamlFile | None:
    """Return what a text with questions in lines of JSON holds, None where it has none or anything is wrong."""
    lines = json_lines(text)
    rest = _read(lines.others, file, first_line) if lines else None
    if lines is None or rest is None or rest.problems or "questions" in (rest.data or {}):
        return None
    data = {**(rest.data or {}), "questions": lines.questions}
    return replace(rest, data=data, in_lines=first_line + lines.first)


def _read(text: str, file: str, first_line: int) -> YamlFile:
    builder = _Builder(file, first_line)
    try:
        root = nodes_of(text)
        data = builder.value(root, 0) if root is not None else None
    except TooLongError as error:
        place = Place(file, first_line + error.line)
        return YamlFile(file, None, (_TOO_LONG.error(place, limit=error.limit),), first_line=first_line)
    except YAMLError as error:
        return YamlFile(file, None, (_syntax_problem(error, text, file, first_line),), first_line=first_line)
    except RecursionError:
        return YamlFile(file, None, (_TOO_BIG.error(Place(file)),), first_line=first_line)
    if builder.is_too_big:
        return YamlFile(file, None, (_TOO_BIG.error(Place(file)),), first_line=first_line)
    return YamlFile(file, data, tuple(builder.problems), root, first_line)


class _Builder:
    """Turns nodes into plain data and counts them, so that aliases cannot grow without end."""

    def __init__(self, file: str, first_line: int) -> None:
        self.problems: list[Problem] = []
        self.is_too_big = False
        self._count = 0
        self._file = file
        self._first_line = first_line

    def value(self, node: Node, depth: int) -> Any:
        self._count += 1
        if self._count > NODE_LIMIT or depth > DEPTH_LIMIT:
            self.is_too_big = True
            return None
        kind = _TAGS.get(str(node.tag))
        if kind is None:
            self.problems.append(_TAG_PROBLEM.error(self._place(node), tag=str(node.tag)))
            return None
        if isinstance(node, SCALARS):
            raw = self._text(node)
            excess = text_excess(raw)
            if excess:
                place = self._place(node)
                self.problems.append(too_much(excess, Place(place.file, place.line + excess.line)))
                return None
            return raw if kind == "str" else scalar_value(kind, raw)
        refuse_too_long(node)
        if isinstance(node, MAPPINGS):
            return dict(self._pairs(node, depth))
        return [self.value(each, depth + 1) for each in node.value if not self.is_too_big]

    def _pairs(self, node: Node, depth: int) -> Iterator[tuple[str, Any]]:
        seen: dict[str, Node] = {}
        for key, value in node.value:
            if self.is_too_big:
                return
            if not isinstance(key, SCALARS):
                self.problems.append(_KEY_PROBLEM.error(self._place(key)))
                continue
            name = self._text(key)
            if name in seen:
                first = self._place(seen[name]).line
                self.problems.append(_DUPLICATE.error(self._place(key), key=name, first=first))
                continue
            seen[name] = key
            if node.flow_style and (" " in name or name[:1].isdigit()) and _is_nothing(value):
                self.problems.append(_CUT_TEXT.error(self._place(key), rest=name))
                continue
            is_id = name == "id" and isinstance(value, SCALARS)
            built = (self._text(value) or None) if is_id else self.value(value, depth + 1)
            if built is not None:
                yield name, built

    def _text(self, node: Node) -> str:
        raw = str(node.value)
        text = whole_characters(raw)
        if text.count(REPLACEMENT) > raw.count(REPLACEMENT):
            self.problems.append(HALF_CHARACTER.error(self._place(node)))
        return text

    def _place(self, node: Node) -> Place:
        return Place(self._file, self._first_line + node.start_mark.line)


def _is_nothing(node: Node) -> bool:
    return isinstance(node, SCALARS) and node.value == "" and not node.style


_CUT_TEXT = Sentence(
    "cut-text",
    QT_TRANSLATE_NOOP("Errors", "A comma ended the text before “{rest}”; in curly brackets it parts two keys."),
    QT_TRANSLATE_NOOP("Errors", "Put the whole text in quotes."),
)


def _syntax_problem(error: YAMLError, text: str, file: str, first_line: int) -> Problem:
    detail = str(getattr(error, "problem", "") or getattr(error, "reason", "") or type(error).__name__)
    mark = error.problem_mark or error.context_mark if isinstance(error, MarkedYAMLError) else None
    if isinstance(error, MarkedYAMLError) and "unexpected end of stream" in detail:
        mark = error.context_mark or mark  # where the quotation mark is opened
    number = mark.line if mark else text.count("\n", 0, getattr(error, "position", 0) or 0)
    place = Place(file, first_line + min(number, text.count("\n")))
    lines = text.split("\n")
    if number < len(lines) and lines[number].lstrip(" ").startswith("\t"):
        return Problem(
            "yaml-tab",
            place,
            QT_TRANSLATE_NOOP("Errors", "The line is indented with a tab; YAML allows spaces only."),
            QT_TRANSLATE_NOOP("Errors", "Replace the tab by spaces."),
        )
    for beginning, template, fix in _SAYINGS:
        if beginning in detail:
            return Problem("yaml-syntax", place, template, fix)
    return Problem(
        "yaml-syntax",
        place,
        QT_TRANSLATE_NOOP("Errors", "This cannot be read as YAML: {detail}."),
        QT_TRANSLATE_NOOP("Errors", "Compare the line with the sample module."),
        values={"detail": detail},
    )


_TOO_BIG = Sentence(
    "yaml-too-big",
    QT_TRANSLATE_NOOP("Errors", "The file nests too deeply, or grows too large through anchors and aliases."),
    QT_TRANSLATE_NOOP("Errors", "Write the values out instead of repeating them by “*name”, and nest less."),
)
_TOO_LONG = Sentence(
    "too-much",
    QT_TRANSLATE_NOOP("Errors", "What begins here has more than {limit} keys or elements."),
    QT_TRANSLATE_NOOP("Errors", "Make several files of it."),
)
_TAG_PROBLEM = Sentence(
    "yaml-tag",
    QT_TRANSLATE_NOOP("Errors", "“{tag}” is a YAML tag; modules hold plain values only."),
    QT_TRANSLATE_NOOP("Errors", "Remove the tag; put a text that starts with “!” in quotes."),
)
_KEY_PROBLEM = Sentence(
    "yaml-key",
    QT_TRANSLATE_NOOP("Errors", "A list or mapping stands where a key should be."),
    QT_TRANSLATE_NOOP("Errors", "Put a text that starts with “[” or “{{” in quotes."),
)
_DUPLICATE = Sentence(
    "duplicate-key",
    QT_TRANSLATE_NOOP("Errors", "“{key}” is written twice; it already stands in line {first}."),
    QT_TRANSLATE_NOOP("Errors", "Remove one of the two."),
)


def of_fault(code: str, fault: Fault, yaml: YamlFile, path: tuple[str | int, ...] = ()) -> Problem:
    """Return the problem of a fault of what stands at `path` of a file."""
    place = yaml.place(*path, *steps(fault.path))
    return Problem(code, place, fault.template, fault.fix, fault.severity, fault.values)


def template_places(texts: Mapping[str, str], yaml: YamlFile, path: tuple[str | int, ...] = ()) -> dict[str, Place]:
    """Return where words stand that a new file came with, of the texts by path of what stands at `path`."""
    return {each: yaml.place(*path, *steps(each)) for each, text in texts.items() if text.strip() in TEMPLATE_WORDS}


def steps(path: str) -> tuple[str, ...]:
    """Return the steps of a path such as `choices/act/feedback`."""
    return tuple(step for step in path.split("/") if step)
