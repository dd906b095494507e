"""LiaScript: the quizzes of a course in Markdown. Its texts stay behind: for lessons open the file as a text.

Read are choices, typed words, menus and gaps, with hints and solutions, as LiaScript's own documentation and parser
have them (liaScript/docs, README.md; LiaScript/LiaScript, src/elm/Lia/Markdown); scripts, macros and effects are left
out and named.
"""

import re
from pathlib import Path

from htcourse.core.code_spans import without_code
from htcourse.core.errors import Report
from htcourse.formats import Reading
from htcourse.formats.liascript import lines
from htcourse.markup.decode import text_start

NAME = "liascript"
UNSAID = ("points", "fraction")
EXTENSIONS = (".md", ".markdown")

_HEAD = re.compile(r"\A\s*<!--(.*?)-->", re.DOTALL)
_KEYS = re.compile(r"^\s*(?:author|narrator|language|version|script|import|logo|email|comment|link)\s*:", re.MULTILINE)
_IN_LIST = re.compile(r"\s*[-*+\d]")


def recognise(path: Path) -> bool:
    """Say whether `path` is Markdown with LiaScript's choices or hints, or with its head and a field to fill in."""
    return not path.is_dir() and holds_quizzes(text_start(path))


def holds_quizzes(text: str) -> bool:
    """Say whether a text holds what LiaScript asks; without its head notes with `[[links]]` alone are none."""
    if "[[" not in text and "[(" not in text and "[->[" not in text and "(X)" not in text:
        return False
    head = _HEAD.match(text)
    bare = without_code(text)
    has_head = bool(head and _KEYS.search(head[1]))
    if head and has_head and lines.GAP.search(bare, head.end()):
        return True
    rows = [lines.unquoted(each)[0] for each in bare.split("\n")]
    return any(_is_quiz(each, has_head=has_head) for each in rows) or lines.asks_in_words("\n".join(rows))


def may_hold_gaps(text: str) -> bool:
    """Say whether a text holds what is a gap in LiaScript, and a link in notes: only its head tells which."""
    return lines.has_field(text)


def _is_quiz(line: str, *, has_head: bool) -> bool:
    if has_head and lines.is_keyless(line):
        return True
    choice = lines.ONE.fullmatch(line) or lines.MANY.fullmatch(line)
    if choice:
        return bool(choice[2]) or not _IN_LIST.match(line)  # `- [[X]]` links to the note called X
    return bool(lines.HINT.fullmatch(line) or lines.MATRIX_ROW.fullmatch(line))


def read(path: Path, report: Report | None = None) -> Reading:
    """Read every quiz; one that cannot be held is a problem, and the others are read."""
    from htcourse.formats.liascript.reader import read_path

    return read_path(path, report)
