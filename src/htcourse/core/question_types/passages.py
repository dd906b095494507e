r"""Marked narratives: `"A man [paid for his ticket]{act #a1}."` to plain text and passages, and how marks overlap.

A mark is `[words]{label #id}`. Marks may stand inside one another; the same id may stand twice, when several
passages are accepted for one key. A bracket without a mark behind it is a bracket. `\[ \] \{ \}` and `\\` are
characters of the text.

Offsets count code points of the plain text, the end excluded. Python counts so; JavaScript and Qt do not.
"""

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

_Left = TypeVar("_Left", bound=Hashable)
_Right = TypeVar("_Right", bound=Hashable)

_MARK = re.compile(r"\{\s*([\w-]+)\s+#([\w-]+)\s*\}")
_BRACE = re.compile(r"\{[^{}\n]{0,80}\}?")
_ESCAPED = "[]{}\\"
_WORD = re.compile(r"\w+(?:['’‘ʼʻ‐-]\w+)*")


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of a narrative, the key it belongs to (empty for a learner's mark) and its label."""

    start: int
    end: int
    label: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Narrative:
    """A plain text, the passages its author marked, and the marks that could not be read."""

    text: str
    passages: tuple[Passage, ...]
    unread: tuple[str, ...] = ()


def parse(marked: str) -> Narrative:
    """Return the plain text of a marked narrative and its passages, in the order of the text."""
    ends, unread = _marks(marked)
    begins = {begin for begin, _ in ends.values()}
    plain: list[str] = []
    starts: dict[int, int] = {}
    passages = []
    here = 0
    while here < len(marked):
        if _is_escape(marked, here):
            plain.append(marked[here + 1])
            here += 2
        elif here in ends:
            begin, mark = ends[here]
            passages.append(Passage(starts[begin], len(plain), mark[1], mark[2]))
            here = mark.end()
        elif here in begins:
            starts[here] = len(plain)
            here += 1
        else:
            plain.append(marked[here])
            here += 1
    return Narrative("".join(plain), tuple(sorted(passages)), tuple(unread))


def _marks(marked: str) -> tuple[dict[int, tuple[int, re.Match[str]]], list[str]]:
    """Return, by the place of a closing bracket, that of its opening one and the mark behind it; and what is unread."""
    ends: dict[int, tuple[int, re.Match[str]]] = {}
    unread: list[str] = []
    waiting: list[int] = []
    here = 0
    while here < len(marked):
        if _is_escape(marked, here):
            here += 2
            continue
        if marked[here] == "[":
            waiting.append(here)
        elif marked[here] == "]":
            begin = waiting.pop() if waiting else -1
            mark, brace = _MARK.match(marked, here + 1), _BRACE.match(marked, here + 1)
            if mark and begin >= 0:
                ends[here] = (begin, mark)
                here = mark.end() - 1
            elif brace:
                unread.append(marked[begin if begin >= 0 else here : brace.end()])
        here += 1
    return ends, unread


def _is_escape(text: str, here: int) -> bool:
    return text[here] == "\\" and text[here + 1 : here + 2] in tuple(_ESCAPED)


def marked(text: str, passages: Iterable[Passage]) -> str:
    r"""Return a narrative as it is written: `[words]{label #id}`, with brackets of the text as `\[`."""
    ordered = sorted((each for each in passages if each.start < each.end), key=lambda each: (each.start, -each.end))
    pieces = []
    for here in range(len(text) + 1):
        ending = [each for each in reversed(ordered) if each.end == here]
        pieces += [f"]{{{each.label} #{each.key}}}" for each in ending]
        pieces += ["[" for each in ordered if each.start == here]
        if here < len(text):
            pieces.append("\\" + text[here] if text[here] in _ESCAPED else text[here])
    return "".join(pieces)


def word_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every word."""
    return tuple(found.span() for found in _WORD.finditer(text))


def whole_words(start: int, end: int, words: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Return a stretch widened to whole words: all it touches, or the one at a point; None where there is none."""
    if start == end:
        touched = [word for word in words if word[0] <= start <= word[1]][:1]
    else:
        touched = [word for word in words if word[0] < end and start < word[1]]
    return (touched[0][0], touched[-1][1]) if touched else None


def words_in(start: int, end: int, words: tuple[tuple[int, int], ...]) -> frozenset[int]:
    """Return the numbers of the words that a stretch of text touches."""
    return frozenset(number for number, (first, last) in enumerate(words) if first < end and start < last)


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """Return how far two passages agree: words they share ÷ words of the longer one.

    At ½ or more, the shared words are at least half of either passage, whichever of the two is asked: this is how
    "shared words ÷ words of either ≥ ½" is read here. It is gentler than shared ÷ union.
    """
    longer = max(len(one), len(other))
    return len(one & other) / longer if longer else 0.0


def match_most(
    choices: Mapping[_Left, Iterable[_Right]], begun: Mapping[_Right, _Left] = MappingProxyType({})
) -> dict[_Right, _Left]:
    """Return as many pairs as there can be, each side in one, the chosen before the choosing.

    `choices` are what each may be paired with, the dearest first; whoever stands first is served first. What is paired
    in `begun` stays paired, if with another: paths are only ever made longer.
    """
    taken, place = dict(begun), {left: right for right, left in begun.items()}
    for start in choices:
        if start not in place:
            _make_room(start, choices, taken, place)
    return taken


def _make_room(
    start: _Left,
    choices: Mapping[_Left, Iterable[_Right]],
    taken: dict[_Right, _Left],
    place: dict[_Left, _Right],
) -> None:
    """Pair one more, where that can be: by the shortest way on which each gives its own to the one before."""
    came: dict[_Right, _Left] = {}
    queue = [start]
    for left in queue:  # it grows
        for right in choices[left]:
            if right in came:
                continue
            came[right] = left
            if right in taken:
                queue.append(taken[right])
                continue
            giver: _Left | None = left
            while giver is not None:
                given = place.get(giver)
                taken[right], place[giver] = giver, right
                right, giver = (given, came[given]) if given is not None and giver != start else (right, None)
            return
