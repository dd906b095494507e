"""Lists of a YAML text compared: which element is which, and elements put in another order with all their lines."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from htcourse.formats.module_folder.yaml_spans import Span, Spans


def same(old: Any, new: Any) -> bool:
    """Say whether two values say the same; the order of keys says nothing, `true` is not 1."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return old.keys() == new.keys() and all(same(old[key], new[key]) for key in old)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(same, old, new))
    return isinstance(old, bool) == isinstance(new, bool) and bool(old == new)


def identities(elements: list[Any]) -> list[str]:
    """Return what tells the elements of a list apart: their ids where all have one of their own, else what they say."""
    ids = [each.get("id") if isinstance(each, Mapping) else None for each in elements]
    if None not in ids and len(set(ids)) == len(ids):
        return [f"id {each}" for each in ids]
    return [json.dumps(each, sort_keys=True, ensure_ascii=False) for each in elements]


def order_edits(spans: Spans, node: Node, old: Any, new: Any) -> Iterator[tuple[Span, str]]:
    """Give the spans of elements that stand in another order, each with what is to stand there.

    Only elements known by their id move. Lists inside such a list are left for another time. Raises Unclear.
    """
    if isinstance(node, MappingNode) and isinstance(old, Mapping) and isinstance(new, Mapping):
        for key, pair in spans.pairs(node).items():
            if key in old and key in new and not pair.is_alias:
                yield from order_edits(spans, pair.value, old[key], new[key])
    elif isinstance(node, SequenceNode) and isinstance(old, list) and isinstance(new, list):
        yield from _list_order(spans, node, old, new)


def _list_order(spans: Spans, node: SequenceNode, old: list[Any], new: list[Any]) -> Iterator[tuple[Span, str]]:
    names, wanted = identities(old), identities(new)
    both = set(names) & set(wanted)
    now = [number for number, name in enumerate(names) if name in both]
    if len(set(names)) < len(names) or len(set(wanted)) < len(wanted) or not both:
        return
    then = [names.index(name) for name in wanted if name in both]
    if now == then:
        for number in now:
            yield from order_edits(spans, node.value[number], old[number], new[wanted.index(names[number])])
        return
    slots = spans.items(node) if node.flow_style else spans.cores(node)
    for here, there in zip(now, then, strict=True):
        if here != there:
            yield slots[here], spans.text[slots[there].start : slots[there].end]
