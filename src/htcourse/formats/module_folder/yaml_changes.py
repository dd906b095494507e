"""The changes that make a YAML text say something else, each as small as it can be."""

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any, NamedTuple

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from htcourse.formats.module_folder.yaml_lists import identities, same
from htcourse.formats.module_folder.yaml_spans import Pair, Span, Spans, Unclear
from htcourse.formats.module_folder.yaml_writing import (
    WIDTH,
    flow_text,
    folded_lines,
    item_lines,
    literal_lines,
    pair_lines,
    scalar_text,
)

_HEADER_COMMENT = re.compile(r"[ \t]+#.*")


class Edit(NamedTuple):
    """Characters from `start` to before `end` are replaced by `text`."""

    start: int
    end: int
    text: str


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Return the text after the edits; of several at one place the first stands first. Raises Unclear on overlap."""
    parts, done = [], 0
    for edit in sorted(edits, key=lambda each: each.start):
        if edit.start < done:
            raise Unclear
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join((*parts, text[done:]))


class Changes:
    """Collects the edits between what a text says and what it is to say.

    What differs `whole_from` levels below the top, or deeper, is written anew as a whole.
    """

    def __init__(self, spans: Spans, whole_from: int) -> None:
        """Start without any."""
        self.edits: list[Edit] = []
        self._spans = spans
        self._text = spans.text
        self._whole_from = whole_from

    def add(self, old: Any, new: Any) -> None:
        """Collect what changes; raises Unclear when the text must be edited by hand."""
        if not self._inside(self._spans.root, old, new, 0, 0, in_flow=False):
            raise Unclear

    def _edit(self, start: int, end: int, text: str) -> None:
        self.edits.append(Edit(start, end, text))

    def _inside(self, node: Node, old: Any, new: Any, depth: int, column: int, *, in_flow: bool) -> bool:
        """Collect the changes within a value and say so; False when it must be written anew as a whole."""
        if (
            isinstance(node, MappingNode)
            and isinstance(old, Mapping)
            and isinstance(new, Mapping)
            and node.value
            and new
        ):
            self._mapping(node, old, new, depth, in_flow=in_flow or bool(node.flow_style))
        elif isinstance(node, SequenceNode) and isinstance(old, list) and isinstance(new, list) and old and new:
            self._sequence(node, old, new, depth, in_flow=in_flow or bool(node.flow_style))
        elif (
            isinstance(node, ScalarNode) and not isinstance(old, list | Mapping) and not isinstance(new, list | Mapping)
        ):
            self._scalar(node, new, column, in_flow=in_flow)
        else:
            return False
        return True

    def _mapping(
        self, node: MappingNode, old: Mapping[str, Any], new: Mapping[str, Any], depth: int, *, in_flow: bool
    ) -> None:
        pairs = self._spans.pairs(node)
        column = int(next(iter(pairs.values())).key.start_mark.column)
        kept = [key for key in pairs if key in new or key not in old]
        if not kept:
            raise Unclear
        for key in kept:
            if key in new and not same(old.get(key), new[key]):
                self._pair(pairs[key], old.get(key), new[key], depth + 1, column, in_flow=in_flow)
        self._remove_pairs(list(pairs.values()), [key in kept for key in pairs], in_flow=in_flow)
        above = None
        for key, value in new.items():
            if key in pairs:
                above = pairs[key]
            elif in_flow:
                self._insert_in_flow(above and above.end, pairs[kept[0]].start, f"{_bare(key, value)}")
            else:
                self._insert_lines(above, pairs[kept[0]], pair_lines(key, value), column)

    def _pair(self, pair: Pair, old: Any, new: Any, depth: int, column: int, *, in_flow: bool) -> None:
        before = len(self.edits)
        is_written = not pair.is_alias and old is not None
        if is_written and depth < self._whole_from:
            try:
                if self._inside(pair.value, old, new, depth, column, in_flow=in_flow):
                    return
            except Unclear:
                del self.edits[before:]
        if in_flow:
            has_colon = self._text[pair.colon - 1 : pair.colon] == ":"
            self._edit(pair.colon, pair.end, f"{'' if has_colon else ':'} {flow_text(new)}")
        else:
            first, *rest = pair_lines("k", new)
            self._edit(pair.colon, pair.end, first[2:])
            self._append_lines(pair.end, rest, column)

    def _append_lines(self, end: int, lines: Sequence[str], column: int) -> None:
        """Put lines under the line in which something ends, so that a comment at its end stays there."""
        if lines:
            at = self._spans.line_end(end)
            self._edit(at, at, "".join(f"\n{' ' * column}{line}" if line else "\n" for line in lines))

    def _insert_lines(self, above: Pair | None, first: Pair, lines: Sequence[str], column: int) -> None:
        if above is not None:
            self._append_lines(above.end, lines, column)
        else:
            indented = [line if not number else " " * column + line for number, line in enumerate(lines)]
            self._edit(first.start, first.start, "\n".join(indented) + "\n" + " " * column)

    def _insert_in_flow(self, after: int | None, first: int, text: str) -> None:
        if after is None:
            self._edit(first, first, f"{text}, ")
        else:
            self._edit(after, after, f", {text}")

    def _remove_pairs(self, pairs: Sequence[Pair], kept: Sequence[bool], *, in_flow: bool) -> None:
        if in_flow:
            self._remove_in_flow([Span(each.start, each.end) for each in pairs], kept)
            return
        number = 0
        if not kept[0] and not self._spans.is_first_in_line(pairs[0].start):  # `- id: x`: the dash stays
            number = list(kept).index(True)
            self._edit(pairs[0].start, pairs[number].start, "")
        for each, is_kept in list(zip(pairs, kept, strict=True))[number:]:
            if not is_kept:
                self._remove_lines(self._spans.line_start(each.start), self._spans.line_end(each.end))

    def _remove_lines(self, start: int, end: int) -> None:
        """Remove whole lines: with the line feed behind them, at the end of the text with that before them."""
        if end < len(self._text):
            self._edit(start, end + 1, "")
        else:
            self._edit(max(0, start - 1), end, "")

    def _remove_in_flow(self, spans: Sequence[Span], kept: Sequence[bool]) -> None:
        last = max((number for number, is_kept in enumerate(kept) if is_kept), default=-1)
        if last < 0:
            raise Unclear
        for number, is_kept in enumerate(kept[:last]):
            if not is_kept:
                self._edit(spans[number].start, spans[number + 1].start, "")
        if last < len(spans) - 1:
            self._edit(spans[last].end, spans[-1].end, "")

    def _scalar(self, node: ScalarNode, new: Any, column: int, *, in_flow: bool) -> None:
        start, end = int(node.start_mark.index), self._spans.end(node)
        style = str(node.style or "")
        if isinstance(new, str) and not in_flow:
            if style in ("|", ">"):
                self._block(Span(start, end), style, new, column)
                return
            lines = literal_lines(new) if "\n" in new else None
            if lines:
                self._edit(start, end, lines[0])
                self._append_lines(end, lines[1:], column + 2)
                return
        self._edit(start, end, scalar_text(new, in_flow=in_flow, quote=style if style in ("'", '"') else ""))

    def _block(self, span: Span, style: str, new: str, column: int) -> None:
        """Write a block anew with the indentation and the comment of the one that stood there."""
        header, _, body = self._text[span.start : span.end].partition("\n")
        remark = _HEADER_COMMENT.search(header)
        comment = remark[0] if remark else ""
        first = next((line for line in body.split("\n") if line.strip()), "")
        indent = len(first) - len(first.lstrip(" ")) or column + 2
        lines = (folded_lines(new, WIDTH - indent) if style == ">" else None) or literal_lines(new)
        if lines is None:
            self._edit(span.start, span.end, scalar_text(new, in_flow=False, quote='"') + comment)
            return
        rest = "".join(f"\n{' ' * indent}{line}" if line else "\n" for line in lines[1:])
        self._edit(span.start, span.end, lines[0] + comment + rest)

    def _sequence(self, node: SequenceNode, old: list[Any], new: list[Any], depth: int, *, in_flow: bool) -> None:
        spans = self._spans.items(node)
        cores = [] if in_flow else self._spans.cores(node)
        has_blocks = any(isinstance(each, MappingNode) and not each.flow_style for each in node.value)
        kept = [True] * len(old)
        for _, first, last, start, stop in SequenceMatcher(
            None, identities(old), identities(new), autojunk=False
        ).get_opcodes():
            both = min(last - first, stop - start)
            for step in range(both):
                number = first + step
                if not same(old[number], new[start + step]):
                    self._item(node, number, old[number], new[start + step], depth + 1, in_flow, has_blocks)
            kept[first + both : last] = [False] * (last - first - both)
            for value in new[start + both : stop]:
                if in_flow:
                    after = spans[first + both - 1].end if first + both else None
                    self._insert_in_flow(after, spans[0].start, flow_text(value))
                else:
                    lines = item_lines(value, as_block=has_blocks or depth == 1)
                    self._insert_item(node, cores, first + both - 1, lines, is_top=depth == 1)
        if in_flow:
            self._remove_in_flow(spans, kept)
        else:
            self._remove_items(cores, kept)

    def _item(
        self, node: SequenceNode, number: int, old: Any, new: Any, depth: int, in_flow: bool, has_blocks: bool
    ) -> None:
        before = len(self.edits)
        column = int(node.start_mark.column)
        if depth < self._whole_from and old is not None:
            try:
                if self._inside(node.value[number], old, new, depth, column, in_flow=in_flow):
                    return
            except Unclear:
                del self.edits[before:]
        span = self._spans.items(node)[number]
        if in_flow:
            self._edit(span.start, span.end, flow_text(new))
            return
        first, *rest = item_lines(new, as_block=has_blocks)
        self._edit(self._spans.dashes(node)[number] + 1, span.end, first[1:])
        self._append_lines(span.end, rest, column)

    def _insert_item(
        self, node: SequenceNode, cores: Sequence[Span], after: int, lines: Sequence[str], *, is_top: bool
    ) -> None:
        column = " " * int(node.start_mark.column)
        text = "\n".join(column + line if line else "" for line in lines)
        is_apart = any(self._is_apart(*each) for each in pairwise(cores)) or (is_top and len(cores) == 1)
        gap = "\n" if is_apart else ""
        if after < 0:
            self._edit(cores[0].start, cores[0].start, f"{text}\n{gap}")
        else:
            self._edit(cores[after].end, cores[after].end, f"\n{gap}{text}")

    def _is_apart(self, upper: Span, lower: Span) -> bool:
        return "\n\n" in self._text[upper.end : lower.start]

    def _remove_items(self, cores: Sequence[Span], kept: Sequence[bool]) -> None:
        if not any(kept):
            raise Unclear
        for number, core in enumerate(cores):
            if kept[number]:
                continue
            start, end = core.start, core.end
            if number < len(cores) - 1:
                while self._text[end + 1 : end + 2] == "\n":
                    end += 1
            elif kept[number - 1]:
                while self._text[start - 2 : start] == "\n\n":
                    start -= 1
            self._remove_lines(start, end)


def _bare(key: str, value: Any) -> str:
    return flow_text({key: value})[1:-1]
