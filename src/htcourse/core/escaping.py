"""Plain words written so that Markdown shows them as they are, with as few backslashes as that takes.

What counts as a mark is what `render` reads as one: Python-Markdown with pymdownx (better emphasis, caret, tilde, mark,
keys), citations `[@id]`, terms `[words]{term=id}`, lists and headings. The words of one paragraph are judged together:
one asterisk is no emphasis, two may be.
"""

import re
from collections.abc import Sequence

_RUN = {kind: re.compile(re.escape(kind) + ("{2,}" if kind == "=" else "+")) for kind in "*_~^="}
_BACKSLASH = re.compile(r"\\(?=[\\`*_{}\[\]()>#+\-.!|^ ~=&<])")
_TAG_START = re.compile(r"<(?=[A-Za-z/!?]|[^<>\s]*@)")
_ENTITY = re.compile(r"&(?=#|\w+;)")
_KEYS = re.compile(r"\+\+\S+?\+\+")
_BRACKET_MEANS = re.compile(r"\][({\[:]|(?<![\w.@])@\w")
_BRACE = re.compile(r"\{(?![\w-]+\})")
_ORDERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_BULLET = re.compile(r"[-+*](?=\s|$)|[#>]|!!!|~~~|([-*_])(?: ?\1){2,}\s*$|[-=]+\s*$")
_RULE_ROW = re.compile(r"[\s|:\\-]+$")
_SPACES = re.compile(r"[ \t]+")
_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_DOUBTFUL = re.compile(r"[*_~^=\[`\\<&+{\x00-\x08\x0a-\x1f\x7f\ud800-\udfff\U000F0000-\U0010FFFF]")
"""Of all other characters nothing can be made but what starts a line."""
_HALF = re.compile("[\ud800-\udfff]")
REPLACEMENT = "\ufffd"
"""Stands for what is no character."""
HIDDEN_BRACE = "&#123;"
_GAP_MARK = re.compile(r"\{(?=[A-Za-z0-9][\w-]*\})")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\U000F0000-\U0010FFFF]")


def markdown_of_plain(text: str, line: bool = False) -> str:
    """Return Markdown that shows a plain text as it is: blank lines part paragraphs, line ends stay line ends.

    With `line`, what stands at the start of a line is no mark: choices and feedback are shown without lists and
    headings.
    """
    if not _DOUBTFUL.search(text):
        words = _SPACES.sub(" ", text).strip()
        return words if line else at_line_start(words)
    text = printable(text).replace("\r\n", "\n").replace("\r", "\n").strip()
    always = doubtful_brackets(text)
    paragraphs = []
    for paragraph in _PARAGRAPH_BREAK.split(text):
        lines = [_SPACES.sub(" ", each).strip() for each in paragraph.split("\n")]
        escaped = escaped_texts([each for each in lines if each], always)
        paragraphs.append("  \n".join(each if line else at_line_start(each) for each in escaped))
    return "\n\n".join(filter(None, paragraphs))


def printable(text: str) -> str:
    """Return the text without control characters, halves of characters and the planes `render` keeps for itself."""
    return _UNPRINTABLE.sub("", text)


def whole_characters(text: str) -> str:
    """Return the text with each two halves of a character (D83D, DE00) as one, and U+FFFD for a half that is alone."""
    if text.isascii() or not _HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def hidden_gap_marks(markdown: str) -> str:
    """Return Markdown in which no braces read like the mark of a gap (`{word}`); they show as they did."""
    return _GAP_MARK.sub(HIDDEN_BRACE, markdown)


def doubtful_brackets(text: str) -> str:
    """Return `[` when one in the text may open a link, term or citation (which may hold a blank line), else nothing."""
    return "[" if "[" in text and _BRACKET_MEANS.search(text) else ""


def escaped_texts(texts: Sequence[str], always: str = "", used: str = "") -> list[str]:
    """Return the texts of one paragraph, in order, escaped; between two of them stands markup, or a line end.

    `always` names characters to escape wherever they stand: `[]` in a link, `|` in a table, `#{` in a heading.
    `used` names the marks that stand between the texts, `*` for bold, a backtick for code.
    """
    whole = "".join(texts)
    marks = {kind for kind, runs in _RUN.items() if kind in whole and _may_mark(kind, runs, texts, kind in used)}
    marks.update(always)
    marks.update(doubtful_brackets(whole))
    if "`" in whole and ("`" in used or whole.count("`") > 1):
        marks.add("`")
    if "++" in whole and _KEYS.search(whole):
        marks.add("+")
    last = len(texts) - 1
    return [_escaped(text, marks, is_first=at == 0, is_last=at == last) for at, text in enumerate(texts)]


def _may_mark(kind: str, runs: re.Pattern[str], texts: Sequence[str], is_used: bool) -> bool:
    """Say whether a run of `kind` could open what a later run, or a mark between the texts, could close."""
    is_open = is_used
    for text in texts:
        for run in runs.finditer(text):
            before, after = text[: run.start()][-1:], text[run.end() :][:1]
            closes = not before.isspace() and not (kind == "_" and _is_word(after))
            opens = not after.isspace() and not (kind == "_" and _is_word(before))
            if (is_open and closes) or (is_used and opens):
                return True
            is_open = is_open or opens
    return False


def _is_word(character: str) -> bool:
    return character == "_" or character.isalnum()


def _escaped(text: str, marks: set[str], *, is_first: bool, is_last: bool) -> str:
    text = _BACKSLASH.sub(r"\\\\", text)
    if "&" in text:
        text = _ENTITY.sub("&amp;", text)
    if "<" in text:
        text = _TAG_START.sub("&lt;", text)
    for mark in marks:
        text = _BRACE.sub(r"\\{", text) if mark == "{" else text.replace(mark, f"\\{mark}")
    if not is_last and text.endswith("\\") and (len(text) - len(text.rstrip("\\"))) % 2:
        text += "\\"
    if not is_first and text.startswith("{") and "{" not in marks:
        text = _BRACE.sub(r"\\{", text, count=1)
    return text


def at_line_start(text: str) -> str:
    """Return escaped text that starts a line so that it starts no list, heading, quotation, rule or table either."""
    ordered = _ORDERED.match(text)
    if ordered:
        return f"{ordered[1]}\\{text[ordered.start(2) :]}"
    if text == ":" or text.startswith((": ", "???")):
        return f"&#{ord(text[0])};{text[1:]}"
    if _BULLET.match(text):
        return f"\\{text}"
    if "|" in text and _RULE_ROW.match(text):
        return text.replace("-", "\\-").replace("|", "\\|")
    return text
