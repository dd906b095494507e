"""Change values in a YAML text: all else stays as its author wrote it, comments, order, quotes and line ends.

ruamel reads the text and says where everything stands; only what differs is written anew. (Its own round trip keeps
comments and order, but lays out anew what it writes: brackets over several lines, spaces, long texts.)
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from copy import deepcopy
from functools import lru_cache
from typing import Any

from htcourse.core.errors import CourseError, ModuleError, NotFoundError, Problem, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.yaml_changes import Changes, Edit, applied
from htcourse.formats.module_folder.yaml_lines import YamlFile, read_yaml
from htcourse.formats.module_folder.yaml_lists import order_edits, same
from htcourse.formats.module_folder.yaml_nodes import UNREADABLE, Node, nodes_to_edit
from htcourse.formats.module_folder.yaml_parts import part_of
from htcourse.formats.module_folder.yaml_spans import Spans, Unclear
from htcourse.formats.module_folder.yaml_writing import item_lines, mapping_lines

Path = tuple[str | int, ...]
"""Keys, and in lists the `id` of an element or its place from 0."""

_LEVELS = (99, 2)
_MOST_MOVES = 50


@lru_cache(maxsize=8)
def yaml_of(text: str) -> YamlFile:
    """Return what a text says; raises ModuleError with the problem, and its line, when it is no YAML."""
    yaml = read_yaml(text, "")
    if yaml.data is None and yaml.problems:
        line = yaml.problems[0].place.line
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "The text cannot be read yet: line {line} is no YAML."),
            problems=yaml.problems,
            fix=QT_TRANSLATE_NOOP("Errors", "Mend that line in the text first."),
            line=line,
        )
    return yaml


@lru_cache(maxsize=2)
def _nodes(text: str) -> Node | None:
    """Return the nodes of a text that `yaml_of` can read, with all that editing needs; raises Unclear."""
    try:
        return nodes_to_edit(text)
    except (*UNREADABLE, RecursionError) as error:
        raise Unclear from error


def value_at(text: str, path: Path) -> Any:
    """Return a copy of what stands at a path; raises NotFoundError where nothing does."""
    value = yaml_of(text).data
    for step in path:
        place = _place(value, step)
        if place is None:
            raise NotFoundError(
                QT_TRANSLATE_NOOP("Errors", "There is no “{name}” in this file."),
                fix=QT_TRANSLATE_NOOP("Errors", "It may have been renamed: choose it again."),
                name=str(path[-1]),
            )
        value = value[place]
    return deepcopy(value)


def elements_at(text: str, path: Path) -> tuple[tuple[dict[str, Any], int], ...]:
    """Return the mappings in the list at a path, each with its line; none where there is no list."""
    yaml, value = yaml_of(text), yaml_of(text).data
    for step in path:
        place = _place(value, step)
        value = None if place is None else value[place]
    found = value if isinstance(value, list) else []
    lines = ((each, yaml.line(*path, number)) for number, each in enumerate(found))
    return tuple((each, line) for each, line in lines if isinstance(each, dict))


def _place(value: Any, step: str | int) -> Any:
    """Return the key or the place of a step, None where there is none."""
    if isinstance(value, Mapping):
        return step if step in value else None
    if isinstance(value, list):
        if isinstance(step, int):
            return step if 0 <= step < len(value) else None
        return next((at for at, each in enumerate(value) if isinstance(each, Mapping) and each.get("id") == step), None)
    return None


def with_value(text: str, path: Path, value: Any) -> str:
    """Return the text with a value at a path; a key or element that is not there yet comes last.

    A list of elements with ids takes over what it can of each element, wherever it stands now. None and, where there
    was nothing, empty texts and lists are not written. Raises CourseError when the text cannot be read, is written in a
    way that only a person can edit, or would hold more than a text may.
    """
    data = deepcopy(yaml_of(text).data)
    return _saying(text, _replaced({} if data is None else data, path, value))


def without_value(text: str, path: Path) -> str:
    """Return the text without what stands at a path, the comments directly above an element with it."""
    value_at(text, path)
    data = deepcopy(yaml_of(text).data)
    above = data
    for step in path[:-1]:
        above = above[_place(above, step)]
    del above[_place(above, path[-1])]
    return _saying(text, data)


def with_element_moved(text: str, path: Path, to: int) -> str:
    """Return the text with an element of a list at place `to` (from 0), its comments with it."""
    elements = value_at(text, path[:-1])
    elements.insert(to, elements.pop(_place(elements, path[-1])))
    return with_value(text, path[:-1], elements)


def _replaced(data: Any, path: Path, value: Any) -> Any:
    if not path:
        return _tidied(value, data)
    step, *rest = path
    place = _place(data, step)
    if place is not None:
        data[place] = _replaced(data[place], tuple(rest), value)
    elif isinstance(data, list):
        data.append(_replaced({} if rest else None, tuple(rest), value))
    elif isinstance(data, dict):
        is_element = len(rest) == 1 and isinstance(value, Mapping)
        data[str(step)] = _replaced([] if is_element else {} if rest else None, tuple(rest), value)
    else:
        raise _by_hand()
    return data


def _tidied(new: Any, old: Any) -> Any:
    """Return plain data without what is not to be written."""
    if isinstance(new, Mapping):
        before = old if isinstance(old, Mapping) else {}
        tidy = {str(key): _tidied(value, before.get(key)) for key, value in new.items() if value is not None}
        return {key: value for key, value in tidy.items() if value not in ("", [], {}) or key in before}
    if isinstance(new, list | tuple):
        known = _by_id(old)
        return [_tidied(each, known.get(str(each.get("id"))) if isinstance(each, Mapping) else None) for each in new]
    return str(new) if isinstance(new, str) else new


def _by_id(old: Any) -> dict[str, Mapping[str, Any]]:
    """Return the elements of a list by their ids, the first of each."""
    elements = [each for each in reversed(old) if isinstance(each, Mapping)] if isinstance(old, list) else []
    return {id: each for each in elements if isinstance(id := each.get("id"), str)}


def _saying(text: str, wanted: Any) -> str:
    """Return the text changed so that it says what is wanted, as little as possible."""
    if same(yaml_of(text).data, wanted):
        return text
    refused = None
    for changed in _ways(text, wanted):
        try:
            if same(yaml_of(changed).data, wanted) and not _is_worse(text, changed):
                return changed
            refused = refused or _new_excess(text, changed)
        except ModuleError:
            continue
    if refused is None:
        raise _by_hand()
    raise CourseError(refused.template, fix=refused.fix, **refused.values)


def _ways(text: str, wanted: Any) -> Iterator[str]:
    """Give the text changed, the part of it alone that differs where it is long, else written anew ever further up."""
    if part := part_of(text, yaml_of(text), wanted):
        with suppress(Unclear, ModuleError):
            own = _changed(text[part.start : part.end], part.wanted, _LEVELS[0])
            yield text[: part.start] + own + text[part.end :]
    for whole_from in _LEVELS:
        with suppress(Unclear, ModuleError):
            yield _changed(text, wanted, whole_from)


def _by_hand() -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "This is written in a way that a form cannot change without harm to the rest."),
        fix=QT_TRANSLATE_NOOP("Errors", "Change it in the text; names such as “&this” and “*this” may be the reason."),
    )


def _new_excess(text: str, changed: str) -> Problem | None:
    known = [(each.template, each.values) for each in yaml_of(text).problems]
    found = (each for each in yaml_of(changed).problems if each.code == "too-much")
    return next((each for each in found if (each.template, each.values) not in known), None)


def _is_worse(text: str, changed: str) -> bool:
    def errors(which: str) -> int:
        return sum(each.severity is Severity.ERROR for each in yaml_of(which).problems)

    return errors(changed) > errors(text)


def _whole(wanted: Any) -> str:
    items = [] if isinstance(wanted, Mapping) else [line for each in wanted for line in item_lines(each)]
    return "\n".join(items or mapping_lines(wanted))


def _changed(text: str, wanted: Any, whole_from: int) -> str:
    root = _nodes(text)
    if root is None:
        above = text if not text.strip() or text.endswith("\n") else f"{text}\n"
        return f"{above}{_whole(wanted)}\n"
    if root.value == []:  # brackets with nothing in them, instead of a list or mapping over lines
        return text[: root.start_mark.index] + _whole(wanted) + text[root.end_mark.index :]
    for _ in range(_MOST_MOVES):
        yaml = yaml_of(text)
        spans = Spans(text, _nodes(text) or root)
        moves = [Edit(*span, words) for span, words in order_edits(spans, spans.root, yaml.data, wanted)]
        if not moves:
            changes = Changes(spans, whole_from)
            changes.add(yaml.data, wanted)
            return applied(text, changes.edits)
        text = applied(text, moves)
    raise Unclear
