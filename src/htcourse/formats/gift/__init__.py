"""GIFT, Moodle's text format for questions. The reference is Moodle's own reader (question/format/gift/format.php).

Where Moodle garbles a question (a number that is none, a category with a question behind it) this reader says so.
"""

import re
from dataclasses import replace
from pathlib import Path

from htcourse.core.bounds import TEXT_LIMIT
from htcourse.core.errors import Place, Problem, Report, reported
from htcourse.core.incoming import MOST_QUESTIONS, TOO_LONG, TOO_MANY_QUESTIONS
from htcourse.core.question_bank import Bank, BankQuestion, with_ids
from htcourse.formats import Reading
from htcourse.formats.gift.blocks import blocks_of, category_of, joined_blocks
from htcourse.formats.gift.faults import NO_BLANK_LINE
from htcourse.formats.gift.questions import ANSWERS, known_by, read_block
from htcourse.markup.decode import read_text, text_start

NAME = "gift"
UNSAID = ("points", "pictures")
EXTENSIONS = (".gift", ".txt")

_STEP = 200
_START = 1 << 20
"""Bytes that are looked into: the first question may be longer than others are whole."""
_COMMENT = re.compile(r"^[ \t]*//.*$", re.MULTILINE)
_ESCAPE = re.compile(r"\\.")
_CATEGORY = re.compile(r"^\$CATEGORY:", re.MULTILINE)
_NAMED = re.compile(r"^::(?!:)[^\n]{1,200}?::", re.MULTILINE)


def recognise(path: Path) -> bool:
    """Say whether `path` is a text with GIFT's names, categories or answers; the ending of GIFT will do, too."""
    if path.is_dir():
        return False
    is_called_so = path.suffix.lower() == ".gift"
    text = _ESCAPE.sub("", _COMMENT.sub("", text_start(path, _START)))
    if text.lstrip().startswith(("<", '{"')):
        return False  # XML or JSON
    if is_called_so and text.strip():
        return True
    if "{" in text and _NAMED.search(text):
        return True
    return any(each.search(text) for each in (_CATEGORY, ANSWERS))


def read(path: Path, report: Report | None = None) -> Reading:
    """Read every question of the file; a bad one is a problem and the others are read.

    A blank line inside braces ends a question, as in Moodle: see `read_joined`.
    """
    return _read(path, report, is_joining=False)


def read_joined(path: Path, report: Report | None = None) -> Reading:
    """Read as `read` does, but put together what blank lines inside braces tear apart, with a warning each."""
    return _read(path, report, is_joining=True)


def _read(path: Path, report: Report | None, *, is_joining: bool) -> Reading:
    found = read_text(path)
    if isinstance(found, Problem):
        return Reading(None, (found,))
    blocks, problems = joined_blocks(blocks_of(found.text), path.name, is_joining=is_joining)
    if glued := [each.line for each in blocks if each.is_glued]:
        problems.append(NO_BLANK_LINE.warning(Place(path.name, glued[0]), count=len(glued)))
    questions, left_out = list[BankQuestion](), list[tuple[str, str]]()
    category: tuple[str, ...] = ()
    beside = 0  # blocks that name a category alone
    for number, block in enumerate(reported(blocks, len(blocks), report, _STEP)):
        if number - beside == MOST_QUESTIONS:
            problems.append(TOO_MANY_QUESTIONS.error(Place(path.name, block.line), limit=MOST_QUESTIONS))
            break
        if len(block.text) > TEXT_LIMIT:
            problems.append(TOO_LONG.error(Place(path.name, block.line), limit=TEXT_LIMIT))
            continue
        if block.text.startswith("$CATEGORY:"):
            category, block, more = category_of(block, path.name)
            beside += not block.text.strip()
            problems += more
        question, more = read_block(block, path.name)
        problems += more
        if question is not None:
            questions.append(replace(question, category=category) if category else question)
        elif block.text:
            left_out.append(known_by(block))
    return Reading(None, tuple(problems), bank=Bank(with_ids(questions), left_out=tuple(left_out)))
