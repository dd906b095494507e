"""The part of a long YAML text in which a change stands: to read all for editing takes a second a hundred questions."""

from collections.abc import Mapping
from itertools import takewhile
from typing import Any, NamedTuple

from htcourse.formats.module_folder.yaml_lines import YamlFile, read_yaml
from htcourse.formats.module_folder.yaml_lists import same

FEW = 20
"""So many elements has a list that is read as a whole."""
_BESIDE = 2
"""So many elements before and behind what changes tell how far apart they stand."""


class Part(NamedTuple):
    """Whole lines of a text, from `start` to before `end`: a list by itself, and what that is to say."""

    start: int
    end: int
    wanted: list[Any]


def part_of(text: str, yaml: YamlFile, wanted: Any) -> Part | None:
    """Return the part of a text with the only list in which it differs from what is wanted.

    It has the elements that change, and some before and behind them. None where there is no such list over lines, or it
    is short.
    """
    key = _key_of(yaml.data, wanted)
    if key is None:
        return None
    old, new = yaml.data[key], wanted[key]
    both = [*map(same, old, new)]
    first = len([*takewhile(bool, both)])
    behind = len([*takewhile(bool, map(same, reversed(old[first:]), reversed(new[first:])))])
    start, end = max(first - _BESIDE, 0), min(len(old) - behind + _BESIDE, len(old))
    others = [yaml.line(each) for each in yaml.data]
    line = yaml.line(key, start) if start else yaml.line(key) + 1
    below = yaml.line(key, end) if end < len(old) else min((each for each in others if each > line), default=0)
    lines = text.split("\n")
    last = below - 1 if below else len(lines)
    from_start, to_end = (sum(len(each) + 1 for each in lines[:at]) for at in (line - 1, last))
    own = read_yaml(text[from_start:to_end], "")
    if not same(own.data, old[start:end]):
        return None
    return Part(from_start, min(to_end, len(text)), new[start : len(new) - len(old) + end])


def _key_of(data: Any, wanted: Any) -> str | None:
    """Return the key of the only list that differs, where it is long in both."""
    if not isinstance(data, Mapping) or not isinstance(wanted, Mapping) or data.keys() != wanted.keys():
        return None
    changed = [key for key in data if not same(data[key], wanted[key])]
    lists = [each[changed[0]] for each in (data, wanted)] if len(changed) == 1 else []
    return changed[0] if lists and all(isinstance(each, list) and len(each) >= FEW for each in lists) else None
