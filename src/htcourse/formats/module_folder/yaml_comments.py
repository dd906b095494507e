"""The comments of a YAML text: what stands behind a “#” that is in no value."""

import re
from collections.abc import Iterator

from htcourse.formats.module_folder.yaml_nodes import UNREADABLE, Node, nodes_of

_HEAD = re.compile(r"(?:#[^\n]*\n)*")
_COMMENT = re.compile(r"#[ \t]*(.*)")


def comments_in(text: str) -> tuple[str, ...]:
    """Return the comments of a text in their order, without their signs; none of a text that cannot be read."""
    end_of_head = _HEAD.match(text).end()  # type: ignore[union-attr]  # it matches no line, too
    beside = [text[:end_of_head]]
    if "#" in text[end_of_head:]:  # else there is nothing to part from values: large banks are such
        try:
            values = sorted(_values(nodes_of(text)))
        except (*UNREADABLE, RecursionError):
            return ()
        beside, done = [], 0
        for start, end in values:
            beside.append(text[done:start])
            done = max(done, end)
        beside.append(text[done:])
    return tuple(found.strip() for found in _COMMENT.findall("".join(beside)) if found.strip())


def _values(root: Node | None) -> Iterator[tuple[int, int]]:
    """Give where keys and values stand that hold no others; of one that an alias names again only once."""
    waiting, seen = [root] if root is not None else [], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node.value, list):
            waiting += (inner for each in node.value for inner in (each if isinstance(each, tuple) else (each,)))
        else:
            yield int(node.start_mark.index), int(node.end_mark.index)
