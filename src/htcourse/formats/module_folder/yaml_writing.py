"""Plain data as YAML for a file that people write by hand: short lists and mappings in brackets, long texts as blocks.

Only what is plain beyond doubt is written plain: everything else stands in double quotes or as a block. ruamel, which
reads it back, needs a minute to write 50,000 questions, this a few seconds.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from textwrap import wrap
from typing import Any

from htcourse.core.escaping import REPLACEMENT

WIDTH = 110
_MOST_KEYS = 5
"""Keys a mapping in brackets may have; a question has more, its choices and pairs have not."""

_PLAIN = re.compile(r"[^\W\d_][\w ,.;()\"'’‘“”«»–—…?!%/+*=&@-]*")
_VERSION = re.compile(r"\d+\.\d+\.\d+")
_WORDS_WITH_MEANING = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = re.compile(r"[\\\"\n\t\r]")


def block_text(data: Mapping[str, Any] | Sequence[Any], indent: int = 0) -> str:
    """Return a mapping or list as lines, each with a line feed, `indent` spaces in; its elements have a line a key."""
    if isinstance(data, Mapping):
        lines = mapping_lines(data)
    else:
        lines = [line for each in data for line in item_lines(each, as_block=True)]
    return "".join(f"{' ' * indent}{line}\n" if line else "\n" for line in lines)


def scalar_text(value: Any, *, in_flow: bool, quote: str = "") -> str:
    """Return one value on one line; a text that needs no quotes gets those that `quote` asks for, or none."""
    if isinstance(value, str):
        if quote == "'" and value.isprintable():
            return "'" + value.replace("'", "''") + "'"
        return value if not quote and is_plain(value, in_flow=in_flow) else quoted(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e12 else repr(value)
    return str(value)


def is_plain(text: str, *, in_flow: bool) -> bool:
    """Say whether a text means itself: words and stops, beginning with a letter, no `true`; or a version, 1.0.0."""
    if _PLAIN.fullmatch(text) is None:
        return _VERSION.fullmatch(text) is not None
    return (
        not text.endswith(" ")
        and not (in_flow and "," in text)
        and text.lower() not in _WORDS_WITH_MEANING
        and text.isprintable()
    )


def quoted(text: str) -> str:
    """Return a text in double quotes, what cannot be seen as escapes."""
    escaped = _ESCAPED.sub(lambda found: _ESCAPES[found[0]], text)
    return f'"{UNPRINTABLE.sub(escape_of, escaped)}"'


def escape_of(found: re.Match[str]) -> str:
    """Return a sign that cannot be seen as its escape; half a character, which no file can hold, as U+FFFD."""
    return REPLACEMENT if "\ud800" <= found[0] <= "\udfff" else f"\\u{ord(found[0]):04x}"


def literal_lines(text: str) -> list[str] | None:
    """Return the header and lines of a literal block, still without indentation; None for a text it cannot hold."""
    body = text.removesuffix("\n")
    lines = body.split("\n")
    is_odd = any(line != line.rstrip() for line in lines) or not lines[-1] or body.lstrip("\n").startswith((" ", "\t"))
    if is_odd or UNPRINTABLE.search(text):
        return None
    return ["|-" if body == text else "|", *lines]


def folded_lines(text: str, width: int) -> list[str] | None:
    """Return the header and lines of a folded block, still without indentation; None for a text it cannot hold."""
    lines = literal_lines(text)
    if lines is None or "  " in text or any(line.startswith((" ", "\t")) for line in lines):
        return None
    found = [lines[0].replace("|", ">")]
    for number, line in enumerate(lines[1:]):
        found += ([""] if number else []) + wrap(line, width, break_long_words=False, break_on_hyphens=False)
    return found


def flow_text(value: Any) -> str:
    """Return any value on one line."""
    if isinstance(value, str):
        return scalar_text(value, in_flow=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join([f"{_key(key, in_flow=True)}: {flow_text(each)}" for key, each in value.items()]) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow_text, value)) + "]"
    return scalar_text(value, in_flow=True)


def pair_lines(key: str, value: Any) -> list[str]:
    """Return the lines of a key and its value in a block mapping, the first one without indentation."""
    return list(_entry(f"{_key(key, in_flow=False)}:", value))


def item_lines(value: Any, *, as_block: bool = False) -> list[str]:
    """Return the lines of an element of a block list; a mapping that fits one line stands in brackets.

    With `as_block` every mapping has a line a key, as its neighbours do.
    """
    if isinstance(value, Mapping) and value:
        line = "" if as_block else _on_a_line(value)
        if line:
            return [f"- {line}"]
        first, *rest = mapping_lines(value)
        return [f"- {first}", *_indented(rest)]
    return list(_entry("-", value))


def mapping_lines(value: Mapping[str, Any]) -> list[str]:
    """Return the lines of a block mapping."""
    return [line for key, each in value.items() for line in pair_lines(str(key), each)]


def _entry(head: str, value: Any) -> Iterator[str]:
    if isinstance(value, str):
        block = literal_lines(value) if "\n" in value else None
        if block:
            yield f"{head} {block[0]}"
            yield from _indented(block[1:])
        else:
            yield from _wrapped(head, scalar_text(value, in_flow=False))
    elif isinstance(value, list | tuple | Mapping):
        line = _on_a_line(value) if value else flow_text(value)
        if line:
            yield f"{head} {line}"
        else:
            yield head
            yield from _indented(_lines(value))
    else:
        yield f"{head} {scalar_text(value, in_flow=False)}"


def _wrapped(head: str, written: str) -> Iterator[str]:
    """Give a text on as many lines as it needs; YAML reads a line end and the spaces after it as one space."""
    if len(written) <= WIDTH or "  " in written or written.startswith('" ') or written.endswith(' "'):
        yield f"{head} {written}"
        return
    first, *rest = wrap(written, WIDTH, break_long_words=False, break_on_hyphens=False)
    yield f"{head} {first}"
    yield from (f"  {line}" for line in rest)


def _indented(lines: Sequence[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)


def _lines(value: Mapping[str, Any] | Sequence[Any]) -> list[str]:
    if isinstance(value, Mapping):
        return mapping_lines(value)
    return [line for each in value for line in item_lines(each)]


def _on_a_line(value: Mapping[str, Any] | Sequence[Any]) -> str:
    """Return a mapping or list in brackets where it is a short one that fits a line, else nothing."""
    if not isinstance(value, Mapping):
        is_short = _are_short(value)
    else:
        leaves = [each for inner in value.values() for each in (inner if isinstance(inner, list | tuple) else [inner])]
        is_short = len(value) <= _MOST_KEYS and _are_short(leaves)
    line = flow_text(value) if is_short else ""
    return line if len(line) <= WIDTH else ""


def _are_short(values: Sequence[Any]) -> bool:
    """Say whether these may fit one line: none has parts or lines of its own, and they are no longer than one."""
    length = 0
    for each in values:
        if isinstance(each, str):
            length += len(each)
            if length > WIDTH or "\n" in each:
                return False
        elif isinstance(each, list | tuple | Mapping):
            return False
    return True


@lru_cache(256)
def _key(key: Any, *, in_flow: bool) -> str:
    return scalar_text(str(key), in_flow=in_flow)
