"""Where values stand in a YAML text: spans of characters, to change one value and leave all else as it was written."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_ALIAS = re.compile(r"[ \n]*\*[^\s,\]}]+")
_COMMENT = re.compile(r"[ \t]*#")
_BANNER = re.compile(r"([-=#*~_])\1\1")
_BLANK = re.compile(r"[ \t]*\Z")


class Unclear(Exception):  # noqa: N818 - no error: what contains the value is written anew
    """A value stands in a way that cannot be edited alone."""


class Span(NamedTuple):
    """Characters from `start` to before `end`."""

    start: int
    end: int


class Pair(NamedTuple):
    """A key and its value; `colon` is the place behind the key's colon, `end` that behind the value."""

    key: ScalarNode
    value: Node
    colon: int
    end: int
    is_alias: bool

    @property
    def start(self) -> int:
        """Where the key begins."""
        return int(self.key.start_mark.index)


@dataclass(frozen=True)
class Spans:
    """A text and its nodes."""

    text: str
    root: Node

    @cached_property
    def shared(self) -> frozenset[int]:
        """The identities of nodes that an alias leads to, and of all below them."""
        seen: set[int] = set()
        twice: list[Node] = []
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            if id(node) in seen:
                twice.append(node)
                continue
            seen.add(id(node))
            waiting += _children(node)
        found: set[int] = set()
        while twice:
            node = twice.pop()
            if id(node) not in found:
                found.add(id(node))
                twice += _children(node)
        return frozenset(found)

    def line_start(self, index: int) -> int:
        """Return where the line of a character begins."""
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """Return where the line of a character ends, before its line feed."""
        found = self.text.find("\n", index)
        return len(self.text) if found < 0 else found

    def is_first_in_line(self, index: int) -> bool:
        """Say whether only spaces stand before a character in its line."""
        return _BLANK.match(self.text[self.line_start(index) : index]) is not None

    def pairs(self, node: MappingNode) -> dict[str, Pair]:
        """Return the pairs of a mapping by key; of a key written twice the first, which is the one that counts."""
        found: dict[str, Pair] = {}
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.value not in found:
                found[str(key.value)] = self._pair(key, value, bool(node.flow_style))
        return found

    def _pair(self, key: ScalarNode, value: Node, in_flow: bool) -> Pair:
        end = int(key.end_mark.index)
        colon = len(self.text) - len(self.text[end:].lstrip(" \t"))
        if self.text[colon : colon + 1] != ":":
            if in_flow and value.start_mark.index == value.end_mark.index:
                return Pair(key, value, end, end, False)  # {a}
            raise Unclear
        colon += 1
        if value.start_mark.index < colon:
            match = _ALIAS.match(self.text, colon)
            if match is None:
                raise Unclear
            return Pair(key, value, colon, match.end(), True)
        is_empty = value.start_mark.index == value.end_mark.index  # it stands where the next key begins
        return Pair(key, value, colon, colon if is_empty else max(colon, self.end(value)), False)

    def end(self, node: Node) -> int:
        """Return where a value ends: behind its last character, before comments and blank lines that follow."""
        if isinstance(node, ScalarNode):
            if node.style in ("|", ">"):
                written = self.text[node.start_mark.index : node.end_mark.index]
                return int(node.start_mark.index) + len(written.rstrip())
            return int(node.end_mark.index)
        if isinstance(node, MappingNode) and node.value and not node.flow_style:
            key, value = node.value[-1]
            return self._pair(key, value, False).end
        if isinstance(node, SequenceNode) and node.value and not node.flow_style:
            return self.end(self._item(node, len(node.value) - 1))
        return int(node.end_mark.index)

    def _item(self, node: SequenceNode, number: int) -> Node:
        item: Node = node.value[number]
        before = node.value[number - 1].start_mark.index if number else node.start_mark.index
        if item.start_mark.index < before:
            raise Unclear  # an alias: its own place is not known
        return item

    def items(self, node: SequenceNode) -> list[Span]:
        """Return the spans of a list's elements, dashes and comments not counted."""
        spans = []
        for number in range(len(node.value)):
            item = self._item(node, number)
            spans.append(Span(int(item.start_mark.index), self.end(item)))
        if any(later.start < earlier.end for earlier, later in pairwise(spans)):
            raise Unclear
        return spans

    def dashes(self, node: SequenceNode) -> list[int]:
        """Return where the dashes of a block list stand."""
        column, found = node.start_mark.column, []
        lowest = int(node.start_mark.index)
        for span in self.items(node):
            at = self.line_start(span.start)
            while self.text[at + column : at + column + 1] != "-" or at + column >= span.start:
                at = self.line_start(at - 1) if at else -1
                if at + column < lowest:
                    raise Unclear
            found.append(at + column)
            lowest = span.end
        return found

    def cores(self, node: SequenceNode) -> list[Span]:
        """Return the whole lines of each element of a block list, with the comments directly above it.

        A comment with a rule in it (`# --- who looks ---`) is a heading and belongs to no element.
        """
        dashes, spans = self.dashes(node), self.items(node)
        if not self.is_first_in_line(dashes[0]):
            raise Unclear
        return [
            Span(self._with_comments(self.line_start(dash)), self.line_end(span.end))
            for dash, span in zip(dashes, spans, strict=True)
        ]

    def _with_comments(self, start: int) -> int:
        while start:
            above = self.line_start(start - 1)
            line = self.text[above : start - 1]
            if not _COMMENT.match(line) or _BANNER.search(line):
                break
            start = above
        return start


def _children(node: Node) -> list[Node]:
    if isinstance(node, MappingNode):
        return [each for pair in node.value for each in pair]
    return list(node.value) if isinstance(node, SequenceNode) else []
