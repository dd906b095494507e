r"""A GIFT text in blocks, which blank lines part; comments taken out, escapes protected.

An escaped character (`\=`) is kept as a character no text has until the block is taken apart (`restored`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from htcourse.core.errors import Place, Problem
from htcourse.core.moodle_grid import category_names
from htcourse.formats.gift.faults import BLANK_LINE_IN_BRACES, BLANK_LINE_JOINED, CATEGORY_WITHOUT_BLANK_LINE

_ESCAPED = {":": "\ufdd0", "#": "\ufdd1", "=": "\ufdd2", "{": "\ufdd3", "}": "\ufdd4", "~": "\ufdd5", "n": "\ufdd6"}
"""What is escaped, and the noncharacter (Unicode 16, 23.7) that stands for it meanwhile."""

_PROTECTED = {ord(value): "\n" if key == "n" else key for key, value in _ESCAPED.items()}
_SPACE = " \t\v\f"
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")
_ESCAPE = re.compile(r"\\([\\:#={}~n])")
_NAMED = re.compile(r"::(?!:).{1,200}?::")


@dataclass(frozen=True, slots=True)
class Block:
    """A block: its first line, its text with protected escapes, and the comments that stood in it.

    `text` keeps its line ends, so that line `n` of it is line `line + n` of the file. `is_glued`: its name parts it
    from what stands above, and no blank line.
    """

    line: int
    text: str
    comments: tuple[str, ...] = ()
    is_glued: bool = False

    def line_at(self, place: int) -> int:
        """Return the line of the file on which the character at `place` of the text stands."""
        return self.line + self.text.count("\n", 0, place)


def restored(text: str) -> str:
    """Return a piece of a block with its escaped characters as they are meant."""
    return text if text.isascii() else text.translate(_PROTECTED)


def _protected(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda match: "\\" if match[1] == "\\" else _ESCAPED[match[1]], text)


def blocks_of(text: str) -> list[Block]:
    """Return the blocks of a text, in order; those of comments alone are left out. A name (`::…::`) begins one, too."""
    blocks: list[Block] = []
    lines: list[str] = []
    is_glued = False
    text = _NONCHARACTERS.sub("", text)
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        stripped = line.strip(_SPACE)  # a line with a no-break space is none of PHP's blank ones
        if ended := _ended(lines, stripped):
            block = _block(number - len(lines), lines[:ended], is_glued=is_glued)
            blocks += [block] if block else []
            is_glued, lines = bool(stripped), lines[ended:]
        lines += [stripped] if stripped else []
    return blocks


def _ended(lines: Sequence[str], line: str) -> int:
    """Return how many of the lines are a block by themselves once `line` comes: all where it is blank.

    A name leaves the comments right above it, which are its own, and a category alone, of which `category_of` tells.
    """
    if not line:
        return len(lines)
    if not _NAMED.match(line):
        return 0
    said = [number for number, each in enumerate(lines) if not each.startswith("//")]
    is_more = len(said) > 1 or (bool(said) and not lines[said[0]].startswith("$CATEGORY:"))
    return said[-1] + 1 if is_more else 0


def _block(first: int, lines: Sequence[str], *, is_glued: bool) -> Block | None:
    comments = tuple(each for each in lines if each.startswith("//"))
    kept = ["" if each.startswith("//") else each for each in lines]
    text = "\n".join(kept)
    start = len(text) - len(text.lstrip())
    line = first + text.count("\n", 0, start)
    text = text.strip()
    return Block(line, _protected(text), comments, is_glued) if text else None


def joined_blocks(blocks: Sequence[Block], file: str, *, is_joining: bool) -> tuple[list[Block], list[Problem]]:
    """Return the blocks without those that a blank line inside braces tore from their question, and a problem each.

    The parts of such a question are put together when `is_joining`, else left out.
    """
    kept: list[Block] = []
    problems: list[Problem] = []
    number = 0
    while number < len(blocks):
        block = blocks[number]
        end = _end_of(blocks, number) if _is_open(block) else number
        if end == number:
            kept.append(block)
        else:
            blank = block.line_at(len(block.text)) + 1
            whole = _whole(blocks[number : end + 1])
            place = Place(file, blank)
            problems.append(BLANK_LINE_JOINED.warning(place) if is_joining else BLANK_LINE_IN_BRACES.error(place))
            kept += [whole] if is_joining else []
        number = end + 1
    return kept, problems


def _is_open(block: Block) -> bool:
    return "}" not in block.text and "{" in block.text


def _end_of(blocks: Sequence[Block], number: int) -> int:
    """Return the number of the block that closes the braces `number` opens; `number` itself when none does."""
    for other in range(number + 1, len(blocks)):
        text = blocks[other].text
        if text.startswith(("::", "$CATEGORY:")):
            return number
        opening, closing = text.find("{"), text.find("}")
        if closing >= 0 and not 0 <= opening < closing:
            return other
        if opening >= 0:
            return number
    return number


def _whole(parts: Sequence[Block]) -> Block:
    text = parts[0].text
    for each in parts[1:]:
        text += "\n" * (each.line - parts[0].line - text.count("\n")) + each.text
    return replace(parts[0], text=text, comments=tuple(comment for each in parts for comment in each.comments))


def category_of(block: Block, file: str) -> tuple[tuple[str, ...], Block, list[Problem]]:
    """Return a category from the top, and the rest of its block: empty but where a blank line is missing."""
    line, _, rest = block.text.removeprefix("$CATEGORY:").partition("\n")
    skipped = len(rest) - len(rest.lstrip())
    left = replace(block, line=block.line + 1 + rest[:skipped].count("\n"), text=rest.strip())
    problems = [CATEGORY_WITHOUT_BLANK_LINE.warning(Place(file, left.line))] if left.text else []
    return category_names(restored(line)), left, problems
