"""A YAML text as nodes that know where they stand: by libyaml where it can, which is ten times faster, else by ruamel.

Both give the same values, by the rules of YAML 1.2 (`tests/formats/test_yaml_nodes.py` holds them to it). What libyaml
refuses, or is known to read otherwise, is left to ruamel, whose nodes also carry what the editor of YAML texts needs.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml import nodes as by_ruamel
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.resolver import implicit_resolvers

KEYS_LIMIT = 5_000
"""Keys of one mapping."""

ELEMENTS_LIMIT = 60_000
"""Elements of one list: a quiz may name the questions of a whole bank."""

MAPPINGS = (by_ruamel.MappingNode, yaml.MappingNode)
LISTS = (by_ruamel.SequenceNode, yaml.SequenceNode)
SCALARS = (by_ruamel.ScalarNode, yaml.ScalarNode)

Node = Any
"""A node of either library: `value`, `tag`, `style` or `flow_style`, `start_mark` with `line` from 0."""

_STR = "tag:yaml.org,2002:str"
_TAGS = {yaml.SequenceNode: "tag:yaml.org,2002:seq", yaml.MappingNode: "tag:yaml.org,2002:map"}
_READ_OTHERWISE = ("\t", "\x85", "\u2028", "\u2029", "\ufeff", "\n%")
"""Tabs, rare line ends and directives: libyaml goes by YAML 1.1."""

_SIGN = re.compile(r"!|&([a-zA-Z0-9_-]+(?=\s))?")
_BEFORE_A_VALUE = "-:?,[{"
_LOOKED_BACK = 80
_NAMED_OTHERWISE = re.compile("(?:^|[-:?,[{])\\s*[*][a-zA-Z0-9_-]*[^a-zA-Z0-9_\\s,\\]}-]", re.MULTILINE)
"""Where there are anchors: what could be the name of one with another sign in it, as a colon."""


def _is_read_otherwise(text: str) -> bool:
    """Say whether the two libraries may differ: directives, tags, anchors of other than letters."""
    if text.startswith("%") or any(each in text for each in _READ_OTHERWISE):
        return True
    signs = [each for each in _SIGN.finditer(text) if _begins_a_value(text, each.start())]
    return any(not each[1] for each in signs) or (bool(signs) and bool(_NAMED_OTHERWISE.search(text)))


def _begins_a_value(text: str, at: int) -> bool:
    before = text[max(0, at - _LOOKED_BACK) : at]
    words = before.rstrip()
    return not words or words[-1] in _BEFORE_A_VALUE or "\n" in before[len(words) :]


NO_VERSION = "incompatible YAML document"
NO_CHARACTER = "no such character or number"
"""What an error says for which ruamel has no words: another version of YAML, a number of nothing."""


class TooLongError(Exception):
    """A list or mapping is longer than any that a person writes; `line` from 0."""

    def __init__(self, line: int, limit: int) -> None:
        super().__init__(line, limit)
        self.line, self.limit = line, limit


class _BoundedComposer(Composer):
    """Stops while it reads where a list or mapping grows beyond all use: 60,000 keys took 90 s to complain about.

    What ruamel stumbles over without a word of its own is told as what it refuses.
    """

    def get_single_node(self) -> Any:
        """Read the one document of a text."""
        try:
            return super().get_single_node()
        except (AssertionError, LookupError) as error:
            raise MarkedYAMLError(problem=NO_VERSION) from error  # it stands at the top
        except (ValueError, OverflowError) as error:
            raise MarkedYAMLError(problem=NO_CHARACTER, problem_mark=self.loader.reader.get_mark()) from error

    def compose_node(self, parent: Node | None, index: Any) -> Any:
        """Read the next node of `parent`."""
        if parent is not None:
            refuse_too_long(parent, 1)
        return super().compose_node(parent, index)


UNREADABLE = (YAMLError, TooLongError)
"""What `nodes_to_edit` raises, beside RecursionError."""


def refuse_too_long(node: Node, more: int = 0) -> None:
    """Raise TooLongError where a mapping or list with so many `more` is beyond its limit."""
    limit = KEYS_LIMIT if isinstance(node, MAPPINGS) else ELEMENTS_LIMIT
    if len(node.value) + more > limit:
        raise TooLongError(node.start_mark.line, limit)


def nodes_to_edit(text: str) -> Node | None:
    """Return the nodes of a text, by ruamel; raises its YAMLError, TooLongError, RecursionError."""
    reader = YAML(typ="safe", pure=True)
    reader.Composer = _BoundedComposer
    reader.composer.warn_double_anchors = False
    return reader.compose(text)


def nodes_of(text: str) -> Node | None:
    """Return the nodes of a text; raises what `nodes_to_edit` does."""
    if _quick is not None and not _is_read_otherwise(text):
        try:
            return _quick(text)
        except (yaml.YAMLError, UnicodeEncodeError):
            pass  # ruamel says what is wrong
    return nodes_to_edit(text)


def scalar_value(kind: str, raw: str) -> Any:
    """Return what a plain scalar of a kind (`bool`, `int` …) says; a number in an unusual spelling stays text."""
    if kind == "null":
        return None
    if kind == "bool":
        return raw.lower() == "true"
    if kind == "int" and raw.removeprefix("-").isdecimal() and len(raw) < 16 and str(int(raw)) == raw:
        return int(raw)
    if kind == "float" and repr(_number(raw)) == raw:
        return float(raw)
    return raw


def _number(raw: str) -> float:
    try:
        return float(raw)
    except ValueError:
        return 0.0


def _kinds() -> dict[str, list[tuple[str, Any]]]:
    """Return what a plain scalar of YAML 1.2 may be, by its first letter: tags, and what says whether it is one.

    ruamel's own expressions look up anew, at each use, that they are compiled.
    """
    kinds: dict[str, list[tuple[str, Any]]] = {}
    for versions, tag, pattern, firsts in implicit_resolvers:
        if (1, 2) in versions:
            for first in firsts:
                kinds.setdefault(first, []).append((tag, pattern.match))
    return kinds


def _by_libyaml() -> Callable[[str], Node | None] | None:
    """Return how libyaml reads a text, None where PyYAML was built without it."""
    if not yaml.__with_libyaml__:
        return None
    kinds = _kinds()

    class Loader(yaml.cyaml.CParser):  # type: ignore[misc]
        """Asks for the tag of what has none."""

        def resolve(self, kind: type[Any], value: str | None, implicit: Any) -> str:
            if value is not None and kind is yaml.ScalarNode:
                if implicit[0] and value[:1] in kinds:
                    for tag, matches in kinds[value[:1]]:
                        if matches(value):
                            return tag
                return _STR
            return _TAGS.get(kind, _STR)

        def descend_resolver(self, parent: Any, index: Any) -> None:
            pass

        def ascend_resolver(self) -> None:
            pass

    return lambda text: Loader(text).get_single_node()


_quick = _by_libyaml()
