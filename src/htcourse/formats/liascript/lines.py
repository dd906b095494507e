"""What the lines of a LiaScript file are, and where what they begin ends."""

import re
from collections.abc import Sequence

from htcourse.core.code_spans import FENCE, without_code

GONE = "\ufdd2"
"""Stands where a script or comment was: such a line is no blank one, which would part a quiz from its solution."""
_LIST = r"(?:-[ \t]?|[*+][ \t]+|\d{1,3}[.)][ \t]+){0,3}"
ONE = re.compile(rf"\s*{_LIST}\[\(([ xX])\)\]\s*(.*)")
MANY = re.compile(rf"\s*{_LIST}\[\[([ xX])\]\]\s*(.*)")
HINT = re.compile(rf"\s*{_LIST}\[\[\?\]\]\s*(.*)")
_ESCAPED = r"(?<!(?<!\\)\\)"
_FIELD = _ESCAPED + r"\[(?:->)?\[(?!\?\]\]|\s*\]\])((?:\\[\[\]]|[^\[\]\\]|\\(?![\[\]])){1,500})\]\]"
TYPED = re.compile(rf"\s*{_LIST}(?!\[\[[xX]\]\]){_FIELD}\s*")
GAP = re.compile(_FIELD)
KEYLESS_FIELD = re.compile(r"!|_{3,}(?:\s+_+)*")
"""What a field holds that a script checks, or a survey asks."""
MACRO = re.compile(r"(?<![\w.\\])(@[A-Za-z]\w*(?:\.\w+)*)(?:\((?:[^()`]|`[^`]{0,500}`|\([^()]{0,500}\)){0,500}\))?")
"""A macro, its name in a group: what it becomes stands in the head of the file, or elsewhere."""
CHECK = re.compile(rf"\s*(?:{MACRO.pattern}\s*)+")
"""A line of macros, which below a field are the script that checks it."""
_PARTS = re.compile(r"(?<!\\)\|")
_HELD = re.compile(r"\\([|()\[\]@])")
RIGHT = re.compile(r"\(\s*(.*?)\s*\)", re.DOTALL)
"""The right option of a menu."""
_SCRIPTED = re.compile(
    rf"^[ \t]*{_LIST}{_FIELD}[ \t]*\n\s{{0,50}}(?:\[\[\?\]\].*\n\s{{0,50}}){{0,10}}<script\b", re.MULTILINE
)
"""A field on its own, and below it and its hints the script that checks it."""
MATRIX_ROW = re.compile(r"\s*\[\s*(?:\[[ xX]\]|\([ xX]\))\s*(?:(?:\[[ xX]\]|\([ xX]\))\s*){1,50}\].*")
_MATRIX_HEAD = re.compile(r"\s*\[[\[(].*[\])]\s*\]\s*")
_SURVEY_ROW = re.compile(r"\s*\[\s{5,}\]\s*\S.*|\s*\[\s*(?:\([^()]{1,200}\)\s*){2,50}\]\s*")
_SURVEY = re.compile(rf"(?:\s*{_LIST}\[\[[^\[\]|]{{1,200}}\]\][ \t]+[^\[\]\s][^\[\]\n]*(?:\n|\Z)){{2,}}")
"""Lines that each begin with a name in brackets and go on: what several may tick, and none is right."""
_KEYLESS = re.compile(
    rf"\s*{_LIST}(?:\[\[(?:!|_{{3,}}(?:\s+_+)*)\]\]\s*"  # checked by a script; a survey's words
    r"|\[\((?![ xX]\)\])[^()\[\]]{1,200}\)\](?!\().*"  # a survey's choices: one, several
    r"|\[\[(?::[^\[\]]{0,200}|-?\d{1,2})\]\]\s+\S.*"
    r"|\[\s*(?:\[[^\[\]]{1,200}\]\s*){2,50}\]\s*|\[\s*(?:\([^()]{1,200}\)\s*){2,50}\]\s*"  # heads of a matrix, its rows
    r"|\[\s{5,}\]\s*\S.*)"
)
LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s")
STARS = re.compile(r"\s*\*{3,}\s*")
HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*)")
EFFECT = re.compile(r"\s*(?:--)?\{\{[^{}]*\}\}(?:--)?")
_QUOTE = re.compile(r"\s*(?:(?:[-*+][ \t]{1,3})?>[ \t]?)+(?:\[!\w+\]\s*$)?")
_OPEN_FIELD = re.compile(_ESCAPED + r"\[(?:->)?\[")
_RIGHT_OPTION = re.compile(r"\s*\|\s*\([^|]*\)\s*")
"""A line of a menu with the right one of its options: a key, wherever it has strayed."""
_LONGEST_KEYLESS = 2_000


def unquoted(line: str) -> tuple[str, bool]:
    """Return a line without the marks of a quotation, and whether it had any."""
    quote = _QUOTE.match(line)
    return (line[quote.end() :], True) if quote else (line, False)


def macros_in(text: str) -> list[str]:
    """Return the names of the macros of a text."""
    return list(dict.fromkeys(found[1] for found in MACRO.finditer(text)))


def options_of(inside: str) -> list[str]:
    """Return what stands between the bars of a field, of one that is typed its only answer, as it is written."""
    return [each.strip() for each in _PARTS.split(inside)]


def unescaped(text: str) -> str:
    """Return the words of a field, where what would be its mark stands behind a backslash."""
    return _HELD.sub(r"\1", text)


def is_keyless(line: str) -> bool:
    """Say whether a line is of a quiz that says nowhere what is right."""
    return bool(_KEYLESS.fullmatch(line[:_LONGEST_KEYLESS]) or MATRIX_ROW.fullmatch(line[:_LONGEST_KEYLESS]))


def is_matrix(line: str) -> bool:
    """Say whether a line of a quiz without a key is a row or the head of a matrix."""
    is_head = _MATRIX_HEAD.fullmatch(line) and not TYPED.fullmatch(line)
    return bool(is_head or MATRIX_ROW.fullmatch(line) or _SURVEY_ROW.fullmatch(line))


def is_survey(paragraph: str) -> bool:
    """Say whether a paragraph is a survey: lines to tick, or a menu in which no option is right."""
    menu = TYPED.fullmatch(paragraph)
    options = options_of(menu[1]) if menu else []
    if len(options) > 1 and not any(map(RIGHT.fullmatch, options)):
        return True
    return bool(_SURVEY.fullmatch(paragraph))


def asks_in_words(text: str) -> bool:
    """Say whether a text has a field that is no link between notes: it is dragged, a menu, or has a script."""
    return any(map(_is_no_link, GAP.finditer(text))) or ("<script" in text and bool(_SCRIPTED.search(text)))


def _is_no_link(field: re.Match[str]) -> bool:
    """Say whether a field is dragged or a menu; `[[Note|(see there)]]` may be a link with its words, and is none."""
    if field[0].startswith("[->"):
        return True
    options = options_of(field[1])
    rights = [bool(RIGHT.fullmatch(each)) for each in options]
    is_link = rights == [False, True] and not re.search(r"\s\||\|\s", field[1])
    return len(options) > 1 and any(rights) and not is_link and field.string[field.start() - 1 : field.start()] != "!"


def is_choice(line: str) -> bool:
    """Say whether a line is a choice or hint, or of a quiz without a key."""
    return any(each.fullmatch(line) for each in (ONE, MANY, HINT)) or is_keyless(line)


def has_field(text: str) -> bool:
    """Say whether a text has a field to fill in, closed or not, that is no code."""
    return bool(_OPEN_FIELD.search(text) and _OPEN_FIELD.search(without_code(text)))


class Lines:
    """The lines of a file, each without the marks of its quotation."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Take them as they stand."""
        self.raw = lines
        pairs = [unquoted(each.replace(GONE, "")) for each in lines]
        self.bare = [line for line, _ in pairs]
        self.are_quoted = [is_quoted for _, is_quoted in pairs]

    def __len__(self) -> int:
        return len(self.bare)

    def is_gone(self, at: int) -> bool:
        """Say whether a line held nothing but a script or comment."""
        return GONE in self.raw[at] and not self.bare[at].strip()

    def opens_block(self, at: int) -> bool:
        """Say whether an effect and a line of stars begin a block here: `{{1}}`, and `****` below it."""
        effect = EFFECT.fullmatch(self.bare[at].rstrip())
        return bool(effect and at + 1 < len(self) and STARS.fullmatch(self.bare[at + 1]))

    def is_keyless(self, at: int) -> bool:
        """Say whether a line is of a quiz without a key, or the head of a matrix: its rows stand below it."""
        line = self.bare[at]
        is_head = at + 1 < len(self) and MATRIX_ROW.fullmatch(self.bare[at + 1]) and _MATRIX_HEAD.fullmatch(line)
        return is_keyless(line) or bool(is_head)

    def paragraph_end(self, at: int) -> int:
        """Return where the paragraph that begins at a line ends."""
        end = at + 1
        while end < len(self) and not self._ends_paragraph(end, self.are_quoted[at]):
            end += 1
        return end

    def _ends_paragraph(self, at: int, is_quoted: bool) -> bool:
        line = self.bare[at]
        return (
            not (line.strip() or self.is_gone(at))
            or self.are_quoted[at] != is_quoted
            or any(each.fullmatch(line) for each in (STARS, HEADING, TYPED))
            or bool(EFFECT.match(line) or FENCE.match(line))
            or is_choice(line)
            or self.is_keyless(at)
        )

    def asked_below(self, at: int, end: int) -> int:
        """Return where, in a paragraph with fields, its last item begins that asks the quiz below it; else its end."""
        below = next((each for each in range(end, len(self)) if self.bare[each].strip()), None)
        if below is None or HINT.fullmatch(self.bare[below]):
            return end
        if not (is_choice(self.bare[below]) or self.is_keyless(below) or TYPED.fullmatch(self.bare[below])):
            return end
        start = next((each for each in range(end - 1, at, -1) if LIST_ITEM.match(self.bare[each])), end)
        return end if has_field("\n".join(self.bare[start:end])) else start

    def solution_end(self, at: int) -> tuple[int, bool]:
        """Return where the solution that a line of stars begins ends, and whether another line of stars ends it.

        It ends before the next quiz at the latest, with all that asks it: what stands there is no solution's.
        """
        return self._solution_end(at, knows_code=True) or self._solution_end(at, knows_code=False) or (len(self), False)

    def _solution_end(self, at: int, *, knows_code: bool) -> tuple[int, bool] | None:
        inner, fence, place = list[int](), "", at + 1
        while place < len(self):
            line = self.bare[place]
            mark = FENCE.match(line) if knows_code else None
            if fence or mark:
                fence = _after_fence(fence, mark)
            elif HEADING.fullmatch(line):
                return place, False
            elif is_choice(line) or self.is_keyless(place) or has_field(line) or _RIGHT_OPTION.fullmatch(line):
                return (inner[0] if inner else self._paragraph_start(place, at + 1)), False
            elif self.opens_block(place):
                inner.append(place)
                place += 1
            elif STARS.fullmatch(line):
                if not inner:
                    return place, True
                inner.pop()
            place += 1
        return None if fence else (inner[0] if inner else len(self), False)  # code that is not closed holds no end

    def _paragraph_start(self, at: int, first: int) -> int:
        """Return where the paragraph begins that a quiz at a line asks."""
        while at > first and not self.bare[at - 1].strip():
            at -= 1
        while at > first and self.bare[at - 1].strip():
            at -= 1
        return at

    def solution(self, start: int, end: int) -> tuple[str, set[str]]:
        """Return the text of a solution, and what of it is left out: effects, and code."""
        lines, dropped, fence = list[str](), set[str](), ""
        listed: int | None = None  # how far a list is moved in: what is further in stands in it
        for line in self.bare[start:end]:
            mark = FENCE.match(line)
            if fence or mark:
                fence = _after_fence(fence, mark)
                dropped.add("```")
                continue
            if EFFECT.match(line):
                dropped.add("{{…}}")
                line = EFFECT.sub("", line, count=1)
            if STARS.fullmatch(line):
                continue
            words, indent = line.strip(), len(line) - len(line.lstrip())
            if words and listed is not None and indent > listed:
                words = f"    {words}"
            elif words:
                listed = indent if LIST_ITEM.match(line) else None
            lines.append(words)
        return "\n".join(lines), dropped


def _after_fence(fence: str, mark: re.Match[str] | None) -> str:
    if not fence:
        return mark[1] if mark else ""
    return "" if mark and mark[1].startswith(fence) else fence
