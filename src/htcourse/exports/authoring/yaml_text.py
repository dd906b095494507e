"""Plain data as YAML 1.2, as a person writes it. For files the program makes anew, and only for those.

ruamel, which reads them back and edits them with their comments, needs a minute to write 50,000 questions, this three
seconds. Only what is plain beyond doubt is written plain: everything else stands in quotes or as a block.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any

_WIDTH = 110
_PLAIN = re.compile(r"[^\W\d_][\w ,.;()\"'’‘“”«»–—…?!%/+*=&@-]*")
_WORDS_WITH_MEANING = re.compile(r"true|false|null|yes|no|on|off|y|n", re.IGNORECASE)
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = re.compile(r"[\\\"\n\t\r]")


def yaml_text(data: Mapping[str, Any] | Sequence[Any], indent: int = 0) -> str:
    """Return a mapping or list as lines, each with a line feed, `indent` spaces in."""
    return "".join(f"{' ' * indent}{line}\n" if line else "\n" for line in _lines(data))


def _lines(data: Mapping[str, Any] | Sequence[Any]) -> Iterator[str]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from _entry(f"{_key(str(key))}:", value)
        return
    for value in data:
        if isinstance(value, Mapping) and value:
            first, *rest = _lines(value)
            yield f"- {first}"
            yield from (f"  {line}" if line else "" for line in rest)
        else:
            yield from _entry("-", value)


def _entry(head: str, value: Any) -> Iterator[str]:
    """Give the lines of a value behind its key or dash."""
    if isinstance(value, Mapping | list | tuple):
        if not value:
            yield f"{head} {{}}" if isinstance(value, Mapping) else f"{head} []"
            return
        yield head
        yield from (f"  {line}" if line else "" for line in _lines(value))
    elif isinstance(value, str):
        yield from _text(head, value)
    else:
        yield f"{head} {_scalar(value)}"


def _text(head: str, text: str) -> Iterator[str]:
    if _is_block(text):
        yield f"{head} |-"
        yield from (f"  {line}" if line else "" for line in text.split("\n"))
        return
    written = text if _is_plain(text) else quoted(text)
    if len(written) <= _WIDTH or "  " in written or written.startswith('" ') or written.endswith(' "'):
        yield f"{head} {written}"
        return
    # YAML reads a line end and the spaces after it as one space.
    first, *rest = wrap(written, _WIDTH, break_long_words=False, break_on_hyphens=False)
    yield f"{head} {first}"
    yield from (f"  {line}" for line in rest)


def _is_plain(text: str) -> bool:
    """Say whether a text means itself in YAML: words and stops, beginning with a letter, no number and no `true`."""
    return (
        _PLAIN.fullmatch(text) is not None
        and not text.endswith(" ")
        and _WORDS_WITH_MEANING.fullmatch(text) is None
        and text.isprintable()
    )


def _is_block(text: str) -> bool:
    """Say whether a text of several lines keeps every character as a block."""
    if "\n" not in text or text != text.strip() or _UNPRINTABLE.search(text):
        return False
    return not any(line != line.rstrip() or line.startswith(("\t", " ")) for line in text.split("\n"))


def quoted(text: str) -> str:
    """Return a text in double quotes, what cannot be seen as escapes."""
    escaped = _ESCAPED.sub(lambda found: _ESCAPES[found[0]], text)
    return f'"{_UNPRINTABLE.sub(lambda found: f"{chr(92)}u{ord(found[0]):04x}", escaped)}"'


def _key(key: str) -> str:
    return key if _is_plain(key) else quoted(key)


def _scalar(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e12 else repr(value)
    return str(value)
